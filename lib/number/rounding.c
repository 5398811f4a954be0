/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The rounding modes: their words, and the one decision that they differ in. */

#include <string.h>

#include "rounding.h"

const char *cth_rounding_name(int mode)
{
    switch (mode) {
    case CTH_ROUND_HALF_UP: return "half_up";
    case CTH_ROUND_HALF_EVEN: return "half_even";
    case CTH_ROUND_HALF_DOWN: return "half_down";
    case CTH_ROUND_UP: return "up";
    case CTH_ROUND_DOWN: return "down";
    case CTH_ROUND_CEILING: return "ceiling";
    case CTH_ROUND_FLOOR: return "floor";
    default: return "unknown";
    }
}

enum cth_status cth_rounding_parse(const char *text, size_t length, enum cth_rounding *out)
{
    for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++) {
        const char *name = cth_rounding_name(mode);
        if (strlen(name) == length && memcmp(name, text, length) == 0) {
            *out = (enum cth_rounding)mode;
            return CTH_OK;
        }
    }
    return CTH_E_SYNTAX;
}

bool cth_rounding_is_valid(enum cth_rounding mode)
{
    return (unsigned)mode < CTH_ROUNDING_COUNT;
}

bool cth_rounding_bumps(enum cth_rounding mode, bool negative, bool odd, enum cth_discarded discarded)
{
    switch (mode) {
    case CTH_ROUND_HALF_EVEN: return discarded == CTH_DISCARDED_HALF ? odd : discarded == CTH_DISCARDED_ABOVE_HALF;
    case CTH_ROUND_HALF_DOWN: return discarded == CTH_DISCARDED_ABOVE_HALF;
    case CTH_ROUND_UP: return discarded != CTH_DISCARDED_ZERO;
    case CTH_ROUND_DOWN: return false;
    case CTH_ROUND_CEILING: return !negative && discarded != CTH_DISCARDED_ZERO;
    case CTH_ROUND_FLOOR: return negative && discarded != CTH_DISCARDED_ZERO;
    case CTH_ROUND_HALF_UP:
    default: return discarded >= CTH_DISCARDED_HALF;
    }
}
