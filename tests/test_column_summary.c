/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Sums of columns: against GMP, in any order and split, by key, and the measures of totals. */

#include <string.h>

#include "../lib/column/private.h"
#include "main.h"
#include "number_gmp.h"
#include "number_testing.h"

#define ROWS 100000

static int64_t values[ROWS], others[ROWS];

static struct cth_vector vector_of(const int64_t *units, size_t rows)
{
    return (struct cth_vector)CTH_VECTOR(units, rows, 2);
}

/* Plain numbers, and one in `gaps` that is none; 0: all plain. */
static void fill(uint64_t *seed, int64_t *units, uint64_t gaps)
{
    for (size_t i = 0; i < ROWS; i++) {
        units[i] = (int64_t)(random_next(seed) >> (5 + random_below(seed, 40)));
        units[i] = (random_below(seed, 2) == 0 ? units[i] : -units[i]) % CTH_UNITS_MAX;
        if (gaps != 0 && random_below(seed, gaps) == 0)
            units[i] = random_below(seed, 4) == 0 ? INT64_MAX : random_below(seed, 3) == 0 ? -CTH_UNITS_MAX : CTH_NULL;
    }
}

/* By GMP, and by looking at each row. */
static void expect(const struct cth_summary *got, const int64_t *where)
{
    mpz_t sum, value;
    struct cth_summary want = {0};
    mpz_inits(sum, value, NULL);
    for (size_t i = 0; i < ROWS; i++) {
        int64_t units = values[i];
        if (units == CTH_NULL || (where != NULL && where[i] == CTH_NULL)) {
            want.missing++;
        } else if (units > CTH_UNITS_MAX || units < -CTH_UNITS_MAX) {
            want.overflow++;
        } else {
            set_int64(value, units);
            mpz_add(sum, sum, value);
            want.min = want.rows == 0 || units < want.min ? units : want.min;
            want.max = want.rows == 0 || units > want.max ? units : want.max;
            want.rows++;
        }
    }
    set_int64(value, got->sum_high);
    mpz_mul_2exp(value, value, 64);
    mpz_sub(sum, sum, value);
    mpz_import(value, 1, -1, sizeof got->sum_low, 0, 0, &got->sum_low);
    ck_assert_int_eq(mpz_cmp(sum, value), 0);
    ck_assert_uint_eq(got->rows, want.rows);
    ck_assert_uint_eq(got->missing, want.missing);
    ck_assert_uint_eq(got->overflow, want.overflow);
    ck_assert_uint_eq(got->inexact, 0);
    ck_assert_int_eq(got->min, want.min);
    ck_assert_int_eq(got->max, want.max);
    mpz_clears(sum, value, NULL);
}

START_TEST(test_summarize_invalid)
{
    const struct cth_vector good = vector_of(values, 3), shorter = vector_of(values, 2);
    struct cth_vector bad = good, keys = good;
    struct cth_summary out[2] = {{.rows = 7}, {.rows = 7}};
    struct cth_decimal sum = CTH_DECIMAL(7, 7);
    struct cth_totals totals = {.growth_rows = 7};
    struct cth_options options = CTH_OPTIONS_INIT;
    const int64_t key_units[] = {0, 1, 2};
    bad.scale = 19;
    options.allow = 4;
    keys.values = key_units;
    keys.scale = 0;
    ck_assert_int_eq(cth_vector_summarize(NULL, NULL, out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_summarize(&bad, NULL, out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_summarize(&good, &bad, out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_summarize(&good, &shorter, out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_summarize_by(&good, &good, 2, out), CTH_E_ARGUMENT); /* scale 2 */
    ck_assert_int_eq(cth_vector_summarize_by(&good, NULL, 2, out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_summarize_by(NULL, &keys, 2, out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_summarize_by(&shorter, &keys, 2, out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_summarize_by(&good, &keys, 2, out), CTH_E_RANGE); /* the last of them */
    const int64_t below[] = {0, 0, -1};
    keys.values = below;
    ck_assert_int_eq(cth_vector_summarize_by(&good, &keys, 2, out), CTH_E_RANGE);
    ck_assert_int_eq(cth_vector_totals(NULL, &good, &good, NULL, &totals), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_totals(&good, &shorter, NULL, NULL, &totals), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_totals(&good, &good, NULL, &options, &totals), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_summary_sum(&out[0], 19, &sum), CTH_E_ARGUMENT);
    ck_assert_uint_eq(out[0].rows, 7);
    ck_assert_uint_eq(out[1].rows, 7);
    ck_assert_uint_eq(totals.growth_rows, 7);
    ck_assert_int_eq(sum.units, 7);
}
END_TEST

/* Every kernel and none, plain and not, with and without another vector beside it. */
START_TEST(test_summarize)
{
    static const uint64_t gaps[] = {0, 30000, 1000, 10};
    const struct cth_kernels *const kernels[] = {NULL, &cth_kernels_baseline, cth_kernels_best()};
    const struct cth_vector all = vector_of(values, ROWS), beside = vector_of(others, ROWS);
    uint64_t seed = 20211231;
    for (size_t i = 0; i < COUNT_OF(gaps); i++) {
        fill(&seed, values, gaps[i]);
        fill(&seed, others, gaps[COUNT_OF(gaps) - 1 - i]);
        for (size_t k = 0; k < COUNT_OF(kernels); k++) {
            struct cth_summary out = {0};
            ck_assert_int_eq(cth_vector_summarize_with(kernels[k], &all, NULL, &out), CTH_OK);
            expect(&out, NULL);
            memset(&out, 0, sizeof out);
            ck_assert_int_eq(cth_vector_summarize_with(kernels[k], &all, &beside, &out), CTH_OK);
            expect(&out, others);
        }
    }
}
END_TEST

/* 10^8 values: the same rows a thousand times, in another order and other parts each time. */
START_TEST(test_summarize_any_order)
{
    struct cth_summary first = {0}, parts[3], sum;
    const struct cth_vector all = vector_of(values, ROWS);
    uint64_t seed = 1, compared = 0;
    fill(&seed, values, 50000);
    ck_assert_int_eq(cth_vector_summarize(&all, NULL, &first), CTH_OK);
    for (int time = 0; time < 1000; time++) {
        memset(parts, 0, sizeof parts);
        memset(&sum, 0, sizeof sum);
        size_t cut = (size_t)random_below(&seed, ROWS), other = (size_t)random_below(&seed, ROWS - cut);
        const size_t starts[] = {0, cut, cut + other, ROWS};
        for (int i = 0; i < 3; i++) {
            struct cth_vector part = all;
            part.offset = starts[i];
            part.length = starts[i + 1] - starts[i];
            if (part.length != 0)
                ck_assert_int_eq(cth_vector_summarize(&part, NULL, &parts[i]), CTH_OK);
        }
        for (int i = 2; i >= 0; i--)
            cth_summary_add(&parts[(i + time) % 3], &sum);
        if (memcmp(&sum, &first, sizeof sum) != 0)
            ck_abort_msg("time %d, cut at %zu and %zu", time, cut, cut + other);
        compared += ROWS;
        for (int i = 0; i < 100; i++) {
            size_t a = (size_t)random_below(&seed, ROWS), b = (size_t)random_below(&seed, ROWS);
            int64_t kept = values[a];
            values[a] = values[b];
            values[b] = kept;
        }
    }
    ck_assert_uint_ge(compared, 100000000);
}
END_TEST

/* 18 digits are a sum, 19 are said to be too many; nothing wraps, and what came too far comes back. */
START_TEST(test_sum_overflow)
{
    const int64_t units[] = {CTH_UNITS_MAX, 1, -1, -CTH_UNITS_MAX, -CTH_UNITS_MAX, -1};
    struct cth_vector vector = CTH_VECTOR(units, 1, 3);
    struct cth_summary sum = {0};
    struct cth_decimal out = CTH_DECIMAL(5, 5);
    ck_assert_int_eq(cth_summary_sum(&sum, 3, &out), CTH_MISSING);
    static const enum cth_status wanted[] = {CTH_OK, CTH_OVERFLOW, CTH_OK, CTH_OK, CTH_OK, CTH_OVERFLOW};
    static const int64_t sums[] = {CTH_UNITS_MAX, 0, CTH_UNITS_MAX, 0, -CTH_UNITS_MAX, 0};
    for (size_t i = 0; i < COUNT_OF(units); i++) {
        vector.offset = i;
        ck_assert_int_eq(cth_vector_summarize(&vector, NULL, &sum), CTH_OK);
        ck_assert_int_eq(cth_summary_sum(&sum, 3, &out), wanted[i]);
        if (wanted[i] == CTH_OK) {
            ck_assert_int_eq(out.units, sums[i]);
            ck_assert_uint_eq(out.scale, 3);
        }
    }
    for (size_t i = 0; i < ROWS; i++)
        values[i] = CTH_UNITS_MAX;
    vector = vector_of(values, ROWS);
    memset(&sum, 0, sizeof sum);
    for (int i = 0; i < 100; i++) /* 10^25: more than 2^64 twice over */
        ck_assert_int_eq(cth_vector_summarize(&vector, NULL, &sum), CTH_OK);
    ck_assert_int_eq(cth_summary_sum(&sum, 0, &out), CTH_OVERFLOW);
    ck_assert_int_eq(sum.sum_high, 542101); /* 10^7 (10^18 - 1) = 542101 * 2^64 + ... */
    ck_assert_uint_eq(sum.sum_low, UINT64_C(1590897978349414784));
}
END_TEST

START_TEST(test_sum_unreadable)
{
    const double reals[] = {1.5, 0.30000000000000004, 1e300};
    struct cth_vector vector = CTH_VECTOR(reals, 2, 1);
    struct cth_summary sum = {0};
    struct cth_decimal out;
    vector.type = CTH_VECTOR_FLOAT64;
    ck_assert_int_eq(cth_vector_summarize(&vector, NULL, &sum), CTH_OK);
    ck_assert_uint_eq(sum.rows, 1);
    ck_assert_uint_eq(sum.inexact, 1);
    ck_assert_int_eq(cth_summary_sum(&sum, 1, &out), CTH_INEXACT);
    vector.offset = 2;
    vector.length = 1;
    memset(&sum, 0, sizeof sum);
    ck_assert_int_eq(cth_vector_summarize(&vector, NULL, &sum), CTH_OK);
    ck_assert_uint_eq(sum.overflow, 1);
    ck_assert_int_eq(cth_summary_sum(&sum, 1, &out), CTH_OVERFLOW);
}
END_TEST

START_TEST(test_summarize_by)
{
    const int64_t units[] = {10, 20, 30, CTH_NULL, 50, 60}, key_units[] = {2, 0, 2, 0, CTH_NULL, 2};
    const struct cth_vector vector = CTH_VECTOR(units, 6, 1), keys = CTH_VECTOR(key_units, 6, 0);
    struct cth_summary out[3] = {{0}};
    struct cth_decimal sum;
    ck_assert_int_eq(cth_vector_summarize_by(&vector, &keys, 3, out), CTH_OK);
    ck_assert_int_eq(cth_summary_sum(&out[0], 1, &sum), CTH_OK);
    ck_assert_int_eq(sum.units, 20);
    ck_assert_uint_eq(out[0].missing, 1);
    ck_assert_int_eq(cth_summary_sum(&out[1], 1, &sum), CTH_MISSING);
    ck_assert_int_eq(cth_summary_sum(&out[2], 1, &sum), CTH_OK);
    ck_assert_int_eq(sum.units, 100);
    ck_assert_int_eq(out[2].min, 10);
    ck_assert_int_eq(out[2].max, 60);
    ck_assert_uint_eq(out[2].rows, 3);
}
END_TEST

/* 30 of 40 and 20 more than 10, of the rows that have both; not 90 of 40. */
START_TEST(test_totals)
{
    const int64_t actual[] = {10, 20, 60, CTH_NULL}, plan[] = {15, 25, CTH_NULL, 5},
                  base[] = {CTH_NULL, CTH_NULL, 0, 3};
    const int64_t whole = 400;
    const struct cth_vector a = CTH_VECTOR(actual, 4, 0), p = CTH_VECTOR(plan, 4, 0), b = CTH_VECTOR(base, 4, 0),
                            one = CTH_VECTOR(&whole, 1, 1);
    struct cth_totals out;
    ck_assert_int_eq(cth_vector_totals(&a, &p, &b, NULL, &out), CTH_OK);
    ck_assert_int_eq(out.completion.status, CTH_OK);
    ck_assert_int_eq(out.completion.value.units, 7500);
    ck_assert_uint_eq(out.completion_rows, 2);
    ck_assert_int_eq(out.growth.status, CTH_ZERO_BASE);
    ck_assert_int_eq(out.growth.value.units, 0);
    ck_assert_uint_eq(out.growth_rows, 1);
    ck_assert_int_eq(cth_vector_totals(&a, NULL, &one, NULL, &out), CTH_OK); /* 90 on three times 40 */
    ck_assert_int_eq(out.completion.status, CTH_MISSING);
    ck_assert_uint_eq(out.completion_rows, 0);
    ck_assert_int_eq(out.growth.status, CTH_OK);
    ck_assert_int_eq(out.growth.value.units, -2500);
    ck_assert_uint_eq(out.growth_rows, 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("column_summary");
    TCase *errors = tcase_create("Errors"), *core = tcase_create("Core"), *limits = tcase_create("Limits");
    tcase_add_test(errors, test_summarize_invalid);
    tcase_add_test(core, test_summarize);
    tcase_add_test(core, test_summarize_any_order);
    tcase_add_test(core, test_summarize_by);
    tcase_add_test(core, test_totals);
    tcase_add_test(limits, test_sum_overflow);
    tcase_add_test(limits, test_sum_unreadable);
    tcase_set_timeout(core, 60);
    suite_add_tcase(suite, errors);
    suite_add_tcase(suite, core);
    suite_add_tcase(suite, limits);
    return test_main(suite);
}
