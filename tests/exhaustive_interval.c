/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What every printed figure of a small domain stands for: `exhaustive_interval [UNITS [FLOOR]]`, all figures up to
 * UNITS last units, both signs, in every mode, qualifier and number of decimals, counted and converted. Candidates are
 * all twentieths of the last unit about the ends. A plain figure holds those that the mode's definition rounds to it;
 * the qualified ones hold what the table in docs/formulas.md says, written down here once more in twentieths.
 */

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "number_testing.h"
#include "oracle.h"

#include <congthuong.h>

#define PARTS 20
#define AROUND (3 * PARTS)

static struct {
    uint64_t candidates, wrong, members, figures, even_ties;
    uint64_t by_qualifier[CTH_FROM_TO + 1];
} seen;

/* A figure and what the oracle wants to know of it. */
struct printed {
    struct cth_figure figure;
    int64_t units, upper; /* in last units */
    enum cth_rounding mode;
    bool counts; /* whole things; if it is printed to the last one, it is that number */
};

/* The step in twentieths of the last unit, from the digits that are printed. */
static int64_t step_of(int64_t units, unsigned decimals)
{
    char digits[24];
    int64_t step = PARTS;
    snprintf(digits, sizeof digits, "%" PRId64, units < 0 ? -units : units);
    if (decimals > 0 || strcmp(digits, "0") == 0)
        return step;
    size_t length = strlen(digits);
    while (digits[length - 1] == '0') {
        step *= 10;
        length--;
    }
    return length == 1 && digits[0] == '1' ? step / 10 : step;
}

/* Whether x twentieths of the last unit are among the true values. */
static bool belongs(const struct printed *p, int64_t x)
{
    int64_t v = PARTS * p->units, s = step_of(p->units, p->figure.value.scale);
    if (p->figure.qualifier == CTH_FROM_TO) {
        int64_t rounded = oracle_round(x, PARTS, p->mode);
        return p->units <= rounded && rounded <= p->upper;
    }
    if (p->figure.qualifier == CTH_PRINTED)
        return p->counts && p->figure.exponent == p->figure.value.scale ? x == v
                                                                        : oracle_round(x, PARTS, p->mode) == p->units;
    if (v < 0) {
        v = -v;
        x = -x;
    }
    switch (p->figure.qualifier) {
    case CTH_EXACT: return x == v;
    case CTH_MORE: return v <= x && x < v + s;
    case CTH_NEARLY: return v - s < x && x < v;
    case CTH_ABOUT: return v - s <= x && x <= v + s;
    case CTH_AT_LEAST: return v <= x;
    default: return x <= v;
    }
}

/* Twentieths of the last unit as a true value. */
static struct cth_ratio true_value(const struct cth_figure *figure, int64_t x)
{
    struct cth_ratio out = {0, 1};
    int power = figure->exponent - figure->value.scale;
    enum cth_status status = power < 0 ? cth_ratio_make(x, PARTS * ten_to((unsigned)-power), &out)
                                       : cth_ratio_make(x * ten_to((unsigned)power), PARTS, &out);
    if (status != CTH_OK)
        seen.wrong++;
    return out;
}

static void check_candidates(const struct printed *p, const struct cth_interval *interval, int64_t from, int64_t to)
{
    enum cth_qualifier qualifier = p->figure.qualifier;
    for (int64_t x = from; x <= to; x++) {
        bool expected = belongs(p, x);
        if (cth_interval_contains(*interval, true_value(&p->figure, x)) != expected && seen.wrong++ < 10)
            fprintf(stderr, "wrong: %" PRId64 "/20 of %" PRId64 ", %u decimals, qualifier %d, %s\n", x, p->units,
                    (unsigned)p->figure.value.scale, (int)qualifier, cth_rounding_name((int)p->mode));
        seen.candidates++;
        seen.members += expected;
        seen.by_qualifier[qualifier] += expected;
        seen.even_ties += expected && qualifier == CTH_PRINTED && p->mode == CTH_ROUND_HALF_EVEN && x % PARTS != 0 &&
                          x % (PARTS / 2) == 0 && p->units % 2 == 0;
    }
}

static void check_figure(const struct printed *p)
{
    struct cth_interval interval;
    if (cth_figure_interval(&p->figure, p->counts, p->mode, &interval) != CTH_OK) {
        seen.wrong++;
        return;
    }
    seen.figures++;
    int64_t v = PARTS * p->units, s = step_of(p->units, p->figure.value.scale), upper = PARTS * p->upper;
    if (s <= 4 * PARTS) {
        check_candidates(p, &interval, v - s - AROUND, upper + s + AROUND);
        return;
    }
    for (int side = -1; side <= 1; side++)
        check_candidates(p, &interval, v + side * s - AROUND, v + side * s + AROUND);
}

/* One printed figure in all modes, of whole things or not. */
static void check_modes(enum cth_qualifier qualifier, int64_t units, int64_t upper, unsigned decimals, int exponent)
{
    for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++)
        for (int counts = 0; counts <= 1; counts++) {
            struct printed p = {.figure = {qualifier, exponent, CTH_DECIMAL(units, (uint8_t)decimals),
                                           CTH_DECIMAL(upper, (uint8_t)decimals)},
                                .units = units,
                                .upper = upper,
                                .mode = (enum cth_rounding)mode,
                                .counts = counts == 1};
            check_figure(&p);
        }
}

static void check_units(int64_t units)
{
    static const int exponents[] = {0, 1, 2, 3, -2};
    for (unsigned decimals = 0; decimals <= 3; decimals++)
        for (size_t e = 0; e < COUNT_OF(exponents); e++)
            for (int qualifier = CTH_PRINTED; qualifier < CTH_FROM_TO; qualifier++)
                check_modes((enum cth_qualifier)qualifier, units, units, decimals, exponents[e]);
}

int main(int argc, char **argv)
{
    static const int64_t round_figures[] = {100, 110, 500, 900, 1000, 1010, 1500, 10000, 24800, 84000, 99000, 1000000};
    int64_t most = argc > 1 ? strtol(argv[1], NULL, 10) : 10;
    uint64_t floor = argc > 2 ? strtoull(argv[2], NULL, 10) : 20000000;

    for (int64_t units = -most; units <= most; units++)
        check_units(units);
    for (size_t i = 0; i < COUNT_OF(round_figures); i++) {
        check_units(round_figures[i]);
        check_units(-round_figures[i]);
    }
    for (int64_t low = -11; low <= 11; low++)
        for (int64_t high = low; high <= 11; high++)
            for (unsigned decimals = 0; decimals <= 3; decimals++)
                check_modes(CTH_FROM_TO, low, high, decimals, 0);

    printf("%" PRIu64 " candidates of %" PRIu64 " figures, %" PRIu64 " members, %" PRIu64
           " of them ties to an even digit, %" PRIu64 " wrong\n",
           seen.candidates, seen.figures, seen.members, seen.even_ties, seen.wrong);
    bool enough = seen.candidates >= floor && seen.even_ties > 100;
    for (int qualifier = CTH_PRINTED; qualifier <= CTH_FROM_TO; qualifier++)
        enough = enough && seen.by_qualifier[qualifier] > 1000;
    return seen.wrong == 0 && enough ? EXIT_SUCCESS : EXIT_FAILURE;
}
