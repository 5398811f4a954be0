/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Rounding as the definition of each mode says it, on small integers: an oracle that shares nothing with the library.
 */

#ifndef TESTS_ORACLE_H
#define TESTS_ORACLE_H

#include <stdlib.h>

#include <congthuong/number.h>

/* n / d (d > 0) as an integer: of the two neighbours, the one that the mode's words name. */
static inline int64_t oracle_round(int64_t n, int64_t d, enum cth_rounding mode)
{
    int64_t below = n / d - (n % d < 0), above = below + 1;
    int64_t from_below = n - below * d, from_above = above * d - n;
    int64_t toward = n < 0 ? above : below, away = n < 0 ? below : above;
    if (from_below == 0)
        return below;
    switch (mode) {
    case CTH_ROUND_UP: return away;
    case CTH_ROUND_DOWN: return toward;
    case CTH_ROUND_CEILING: return above;
    case CTH_ROUND_FLOOR: return below;
    default: break;
    }
    if (from_below != from_above)
        return from_below < from_above ? below : above;
    if (mode == CTH_ROUND_HALF_EVEN)
        return below % 2 == 0 ? below : above;
    return mode == CTH_ROUND_HALF_UP ? away : toward;
}

#endif
