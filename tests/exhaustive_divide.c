/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Every quotient of a small domain in every mode: `exhaustive_divide [NUMERATOR DENOMINATOR SCALE]`, both signs up to
 * the limits. The second definition does not divide: it is the inequality that only the right answer satisfies.
 */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <congthuong/number.h>

/* q is x / d rounded by the mode, if the error e = x - q d (d > 0) lies where the mode wants it. */
static bool is_right(int64_t x, int64_t d, int64_t q, int mode)
{
    int64_t e = x - q * d, size = e < 0 ? -e : e;
    bool outward = x < 0 ? e > 0 : e < 0; /* q lies farther from zero than x / d */
    bool inward = x < 0 ? e < 0 : e > 0;

    switch (mode) {
    case CTH_ROUND_HALF_UP: return 2 * size < d || (2 * size == d && outward);
    case CTH_ROUND_HALF_EVEN: return 2 * size < d || (2 * size == d && q % 2 == 0);
    case CTH_ROUND_HALF_DOWN: return 2 * size < d || (2 * size == d && inward);
    case CTH_ROUND_UP: return size < d && !inward;
    case CTH_ROUND_DOWN: return size < d && !outward;
    case CTH_ROUND_CEILING: return -d < e && e <= 0;
    default: return 0 <= e && e < d;
    }
}

/* All modes of one quotient; how many were wrong. */
static uint64_t check_quotient(int64_t n, int64_t d, unsigned scale, int64_t power)
{
    struct cth_decimal numerator = CTH_DECIMAL(n, 0), denominator = CTH_DECIMAL(d, 0);
    uint64_t wrong = 0;
    for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++) {
        struct cth_decimal q;
        enum cth_status status = cth_decimal_divide(numerator, denominator, scale, (enum cth_rounding)mode, &q);
        bool right = status == CTH_OK && q.scale == scale &&
                     is_right(d < 0 ? -n * power : n * power, d < 0 ? -d : d, q.units, mode);
        if (!right && wrong++ == 0)
            fprintf(stderr, "wrong: %" PRId64 " / %" PRId64 " %s\n", n, d, cth_rounding_name(mode));
    }
    return wrong;
}

int main(int argc, char **argv)
{
    int64_t n_max = argc > 1 ? strtol(argv[1], NULL, 10) : 2000;
    int64_t d_max = argc > 2 ? strtol(argv[2], NULL, 10) : 200;
    unsigned scale = argc > 3 ? (unsigned)strtoul(argv[3], NULL, 10) : 2;
    uint64_t cases = 0, wrong = 0;
    int64_t power = 1;
    for (unsigned i = 0; i < scale; i++)
        power *= 10;

    for (int64_t n = -n_max; n <= n_max; n++)
        for (int64_t d = -d_max; d <= d_max; d++)
            if (d != 0) {
                wrong += check_quotient(n, d, scale, power);
                cases += CTH_ROUNDING_COUNT;
            }
    printf("%" PRIu64 " cases, scale %u, %" PRIu64 " wrong\n", cases, scale, wrong);
    uint64_t expected = (uint64_t)(2 * n_max + 1) * (uint64_t)(2 * d_max) * CTH_ROUNDING_COUNT;
    return wrong == 0 && cases == expected && cases > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
