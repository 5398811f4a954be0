/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Printed figures that tell the truth: from a true value n / d any way of printing it that the meaning of qualifiers in
 * docs/formulas.md allows. Rounding is the tests' own.
 */

#ifndef TESTS_TRUTHFUL_H
#define TESTS_TRUTHFUL_H

#include <congthuong.h>

#include "number_testing.h"
#include "oracle.h"

/* One unit of the last digit other than 0 of an integer above 0, in tenths; a tenth of that for a power of ten. */
static inline int64_t truthful_step(int64_t units)
{
    int64_t step = 10;
    for (; units % 10 == 0; units /= 10)
        step *= 10;
    return units == 1 ? step / 10 : step;
}

/* Whether n / d >= 0, in last units, is what a qualifier and v > 0, printed with a mark or without one, speak of. */
static inline bool truthful_is(enum cth_qualifier qualifier, int64_t v, bool has_mark, int64_t n, int64_t d)
{
    int64_t x = 10 * n, at = 10 * v * d, step = (has_mark ? 10 : truthful_step(v)) * d;
    switch (qualifier) {
    case CTH_EXACT: return x == at;
    case CTH_MORE: return at <= x && x < at + step;
    case CTH_NEARLY: return at - step < x && x < at;
    case CTH_ABOUT: return at - step <= x && x <= at + step;
    case CTH_AT_LEAST: return at <= x;
    case CTH_AT_MOST: return x <= at;
    default: return false;
    }
}

/*
 * n / d, d > 0, with @p decimals, rounded by the mode or, at random, in one of the other ways where one of them is true
 * of it. 10^(decimals + 4) |n| and d stay below 10^17.
 */
static inline struct cth_figure truthful_figure(uint64_t *seed, int64_t n, int64_t d, unsigned decimals,
                                                enum cth_rounding mode)
{
    struct cth_figure figure = {.qualifier = CTH_PRINTED, .value = CTH_DECIMAL(0, (uint8_t)decimals)};
    int64_t scaled = n * ten_to(decimals), rounded = oracle_round(scaled, d, mode);
    uint64_t kind = random_below(seed, 16);
    figure.value.units = rounded;
    if (kind == CTH_FROM_TO) {
        figure.qualifier = CTH_FROM_TO;
        figure.value.units -= (int64_t)random_below(seed, 4);
        figure.upper = (struct cth_decimal)CTH_DECIMAL(rounded + (int64_t)random_below(seed, 4), (uint8_t)decimals);
    } else if (kind > CTH_PRINTED && kind < CTH_FROM_TO) {
        /* Rounder still, where no mark is printed: 24.800 for 24.765. */
        int64_t power = decimals > 0 ? 1 : ten_to((unsigned)random_below(seed, 4)), magnitude = llabs(scaled);
        int64_t below = magnitude / (d * power) * power, v = below + (int64_t)random_below(seed, 2) * power;
        if (v > 0 && truthful_is((enum cth_qualifier)kind, v, decimals > 0, magnitude, d)) {
            figure.qualifier = (enum cth_qualifier)kind;
            figure.value.units = scaled < 0 ? -v : v;
        }
    }
    return figure;
}

#endif
