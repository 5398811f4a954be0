/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Measures of columns by hand: figures, every class, what may be left out. All else: tests/oracle_column.c. */

#include <fenv.h>
#include <math.h>
#include <string.h>

#include <congthuong/column.h>

#include "main.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))
#define ROWS_MAX 2100

static int64_t values[2][ROWS_MAX];
static uint8_t classes[2][ROWS_MAX];
static const struct cth_results completion = {values[0], classes[0]}, growth = {values[1], classes[1]};

static void soil(void)
{
    memset(values, 0x5a, sizeof values);
    memset(classes, 0x5a, sizeof classes);
}

static bool is_soiled(int which, size_t row)
{
    return classes[which][row] == 0x5a && values[which][row] == INT64_C(0x5a5a5a5a5a5a5a5a);
}

static void expect(int which, size_t row, enum cth_status status, int64_t units)
{
    ck_assert_str_eq(cth_status_name((enum cth_status)classes[which][row]), cth_status_name(status));
    ck_assert_int_eq(values[which][row], status == CTH_OK ? units : CTH_NULL);
}

START_TEST(test_measures_invalid)
{
    const int64_t data[] = {1, 2, 3};
    const struct cth_vector three = CTH_VECTOR(data, 3, 0), two = CTH_VECTOR(data, 2, 0), none = CTH_VECTOR(NULL, 0, 0);
    struct cth_vector bad = three;
    struct cth_options options = CTH_OPTIONS_INIT;
    bad.scale = 19;
    soil();
    ck_assert_int_eq(cth_vector_measures(NULL, &three, &three, NULL, &completion, &growth), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measures(&bad, &three, &three, NULL, &completion, &growth), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measures(&three, &bad, &three, NULL, &completion, &growth), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measures(&three, NULL, &bad, NULL, &completion, &growth), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measures(&three, &two, NULL, NULL, &completion, &growth), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measures(&three, &none, NULL, NULL, &completion, &growth), CTH_E_ARGUMENT);
    options.places = CTH_PLACES_MAX + 1;
    ck_assert_int_eq(cth_vector_measures(&three, &three, &three, &options, &completion, &growth), CTH_E_ARGUMENT);
    options.places = 2;
    options.rounding = CTH_ROUNDING_COUNT;
    ck_assert_int_eq(cth_vector_measure(CTH_FORMULA_SHARE, &three, &three, NULL, &options, &completion),
                     CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measure((enum cth_formula)CTH_FORMULA_COUNT, &three, &three, NULL, NULL, &completion),
                     CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measure(CTH_FORMULA_SHARE, &three, NULL, NULL, NULL, &completion), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measure(CTH_FORMULA_SHARE, NULL, &three, NULL, NULL, &completion), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measure(CTH_FORMULA_SHARE, &three, &three, &three, NULL, &completion), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measure(CTH_FORMULA_CONTRIBUTION, &three, &three, NULL, NULL, &completion),
                     CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_vector_measure(CTH_FORMULA_CHANGE, &three, &two, NULL, NULL, &completion), CTH_E_ARGUMENT);
    ck_assert(is_soiled(0, 0) && is_soiled(1, 0));
}
END_TEST

/* 76.581 of 84.000 is 91,17 %; 610,5 on 580 is 5,26 % more; ties go away from zero. */
START_TEST(test_measures_figures)
{
    const int64_t actual[] = {76581, 6105, 1, -1, 100, 93}, plan[] = {84000, 5800, 160, 160, 100, 100},
                  base[] = {84000, 5800, 160, 1, 160, 100};
    const struct cth_vector a = CTH_VECTOR(actual, 6, 1), p = CTH_VECTOR(plan, 6, 1), b = CTH_VECTOR(base, 6, 1);
    struct cth_options options = CTH_OPTIONS_INIT;
    soil();
    ck_assert_int_eq(cth_vector_measures(&a, &p, &b, NULL, &completion, &growth), CTH_OK);
    expect(0, 0, CTH_OK, 9117);
    expect(1, 1, CTH_OK, 526);
    expect(0, 2, CTH_OK, 63); /* 62.5 */
    expect(0, 3, CTH_SIGN_CHANGE, 0);
    expect(1, 3, CTH_SIGN_CHANGE, 0);
    expect(1, 4, CTH_OK, -3750);
    expect(1, 5, CTH_OK, -700);
    ck_assert(is_soiled(0, 6) && is_soiled(1, 6));
    options.rounding = CTH_ROUND_HALF_EVEN;
    options.allow = CTH_ALLOW_SIGN_CHANGE;
    ck_assert_int_eq(cth_vector_measures(&a, &p, &b, &options, &completion, &growth), CTH_OK);
    expect(0, 2, CTH_OK, 62);
    expect(0, 3, CTH_OK, -62);
    expect(1, 3, CTH_OK, -20000);
}
END_TEST

/* Each class, once among plain rows and once beside the others, whose columns are then read otherwise. */
START_TEST(test_measures_classes)
{
    static const struct {
        int64_t actual, plan, base;
        enum cth_status completion, growth;
    } table[] = {
        {CTH_NULL, 0, -1, CTH_MISSING, CTH_MISSING},
        {1, CTH_NULL, 0, CTH_MISSING, CTH_ZERO_BASE},
        {0, 0, CTH_NULL, CTH_ZERO_PLAN, CTH_MISSING},
        {-1, -1, -1, CTH_NEGATIVE_PLAN, CTH_NEGATIVE_BASE},
        {-1, 1, 1, CTH_SIGN_CHANGE, CTH_SIGN_CHANGE},
        {CTH_UNITS_MAX, 1, 1, CTH_OVERFLOW, CTH_OVERFLOW},
        {CTH_UNITS_MAX + 1, 0, -1, CTH_ZERO_PLAN, CTH_NEGATIVE_BASE},
        {INT64_MAX, 1, 1, CTH_OVERFLOW, CTH_OVERFLOW},
        {1, INT64_MAX, INT64_MIN + 1, CTH_OVERFLOW, CTH_NEGATIVE_BASE},
        {INT64_MIN + 1, INT64_MAX, INT64_MAX, CTH_SIGN_CHANGE, CTH_SIGN_CHANGE},
    };
    enum { CASES = COUNT_OF(table) };
    static int64_t actual[ROWS_MAX], plan[ROWS_MAX], base[ROWS_MAX];
    const struct cth_vector a = CTH_VECTOR(actual, ROWS_MAX, 0), p = CTH_VECTOR(plan, ROWS_MAX, 0),
                            b = CTH_VECTOR(base, ROWS_MAX, 0);
    for (int alone = 0; alone <= CASES; alone++) {
        for (size_t row = 0; row < ROWS_MAX; row++) {
            size_t which = row % 100;
            bool odd = which < CASES && (alone == CASES || which == (size_t)alone);
            actual[row] = odd ? table[which].actual : 3;
            plan[row] = odd ? table[which].plan : 4;
            base[row] = odd ? table[which].base : 2;
        }
        soil();
        ck_assert_int_eq(cth_vector_measures(&a, &p, &b, NULL, &completion, &growth), CTH_OK);
        for (size_t row = 0; row < ROWS_MAX; row++) {
            size_t which = row % 100;
            bool odd = which < CASES && (alone == CASES || which == (size_t)alone);
            if (!odd && (values[0][row] != 7500 || values[1][row] != 5000 || classes[0][row] + classes[1][row] != 0))
                ck_abort_msg("row %zu, alone %d", row, alone);
            if (odd) {
                expect(0, row, table[which].completion, 0);
                expect(1, row, table[which].growth, 0);
            }
        }
    }
}
END_TEST

/* Doubles: 0.1 + 0.2 is no decimal; a plan of 0 is nearer at hand than that; not a number is nothing. */
START_TEST(test_measures_doubles)
{
    const double off = 0.30000000000000004; /* what 0.1 + 0.2 gives */
    const double actual[] = {off, off, 0.3, (double)INFINITY, -off, 1e300};
    const double plan[] = {1, 0, (double)NAN, 1, 1, off}, base[] = {0.2, 0.2, 0.2, -off, 0.2, 1};
    struct cth_vector a = CTH_VECTOR(actual, 6, 1), p = CTH_VECTOR(plan, 6, 1), b = CTH_VECTOR(base, 6, 1);
    a.type = p.type = b.type = CTH_VECTOR_FLOAT64;
    ck_assert_int_eq(cth_vector_measures(&a, &p, &b, NULL, &completion, &growth), CTH_OK);
    expect(0, 0, CTH_INEXACT, 0);
    expect(0, 1, CTH_ZERO_PLAN, 0);
    expect(1, 1, CTH_INEXACT, 0);
    expect(0, 2, CTH_MISSING, 0);
    expect(1, 2, CTH_OK, 5000);
    expect(0, 3, CTH_OVERFLOW, 0);
    expect(1, 3, CTH_NEGATIVE_BASE, 0);
    expect(0, 4, CTH_SIGN_CHANGE, 0);
    expect(0, 5, CTH_INEXACT, 0);
    expect(1, 5, CTH_OVERFLOW, 0);
}
END_TEST

START_TEST(test_measures_left_out)
{
    const int64_t actual[] = {3, 6}, plan[] = {4, 4};
    const struct cth_vector a = CTH_VECTOR(actual, 2, 0), p = CTH_VECTOR(plan, 2, 0);
    const struct cth_results only_classes = {NULL, classes[0]}, only_values = {values[1], NULL}, nothing = {NULL, NULL};
    soil();
    ck_assert_int_eq(cth_vector_measures(&a, &p, NULL, NULL, &completion, &growth), CTH_OK);
    expect(0, 0, CTH_OK, 7500);
    expect(0, 1, CTH_OK, 15000);
    expect(1, 0, CTH_MISSING, 0);
    expect(1, 1, CTH_MISSING, 0);
    soil();
    ck_assert_int_eq(cth_vector_measures(&a, NULL, &p, NULL, &completion, &growth), CTH_OK);
    expect(0, 1, CTH_MISSING, 0);
    expect(1, 1, CTH_OK, 5000);
    soil();
    ck_assert_int_eq(cth_vector_measures(&a, NULL, NULL, NULL, &only_classes, &only_values), CTH_OK);
    ck_assert_int_eq(classes[0][1], CTH_MISSING);
    ck_assert_int_eq(values[1][1], CTH_NULL);
    ck_assert_int_eq(values[0][0], INT64_C(0x5a5a5a5a5a5a5a5a));
    ck_assert_uint_eq(classes[1][1], 0x5a);
    soil();
    ck_assert_int_eq(cth_vector_measures(&a, &p, &p, NULL, NULL, NULL), CTH_OK);
    ck_assert(is_soiled(0, 0) && is_soiled(1, 0));
    ck_assert_int_eq(cth_vector_measures(&a, &p, &p, NULL, &nothing, &growth), CTH_OK);
    ck_assert(is_soiled(0, 0));
    expect(1, 0, CTH_OK, -2500);
    soil();
    ck_assert_int_eq(cth_vector_measures(&a, &p, &p, NULL, &only_classes, &only_values), CTH_OK);
    ck_assert_int_eq(classes[0][0], CTH_OK);
    ck_assert_int_eq(values[1][1], 5000);
    ck_assert_int_eq(values[0][0], INT64_C(0x5a5a5a5a5a5a5a5a));
    ck_assert_uint_eq(classes[1][1], 0x5a);
}
END_TEST

/* One plan for all rows; and a vector of no rows beside it. */
START_TEST(test_measures_length)
{
    const int64_t actual[] = {3, 6, CTH_NULL}, plan[] = {40}, base[] = {2, 2, 2};
    struct cth_vector a = CTH_VECTOR(actual, 3, 0), p = CTH_VECTOR(plan, 1, 1), b = CTH_VECTOR(base, 3, 0);
    soil();
    ck_assert_int_eq(cth_vector_measures(&a, &p, &b, NULL, &completion, &growth), CTH_OK);
    expect(0, 0, CTH_OK, 7500);
    expect(0, 1, CTH_OK, 15000);
    expect(0, 2, CTH_MISSING, 0);
    expect(1, 1, CTH_OK, 20000);
    ck_assert_int_eq(cth_vector_measures(&p, &p, &b, NULL, &completion, NULL), CTH_OK);
    expect(0, 2, CTH_OK, 10000); /* as many rows as the longest of all, asked for or not */
    const uint8_t bits = 0x05;
    a.validity = &bits;
    ck_assert_int_eq(cth_vector_measures(&a, &p, &b, NULL, &completion, &growth), CTH_OK);
    expect(0, 0, CTH_OK, 7500);
    expect(0, 1, CTH_MISSING, 0);
    a.validity = NULL;
    soil();
    a.length = 0;
    ck_assert_int_eq(cth_vector_measures(&a, &p, NULL, NULL, &completion, &growth), CTH_OK);
    a.values = NULL;
    ck_assert_int_eq(cth_vector_measure(CTH_FORMULA_SHARE, &a, &a, NULL, NULL, &completion), CTH_OK);
    ck_assert(is_soiled(0, 0));
}
END_TEST

/* Each formula once by hand, at scales that differ: 12.5 and 10, of 50. */
START_TEST(test_measure_formulas)
{
    static const int64_t wanted[CTH_FORMULA_COUNT] = {
        [CTH_FORMULA_COMPLETION] = 12500, [CTH_FORMULA_GROWTH] = 2500,     [CTH_FORMULA_MULTIPLE] = 125,
        [CTH_FORMULA_CHANGE] = 25,        [CTH_FORMULA_REMAINING] = -25,   [CTH_FORMULA_SHARE] = 12500,
        [CTH_FORMULA_POINTS] = 25,        [CTH_FORMULA_CONTRIBUTION] = 500};
    const int64_t a_units = 125, b_units = 10, c_units = 5000;
    const struct cth_vector a = CTH_VECTOR(&a_units, 1, 1), b = CTH_VECTOR(&b_units, 1, 0),
                            c = CTH_VECTOR(&c_units, 1, 2);
    for (int i = 0; i < CTH_FORMULA_COUNT; i++) {
        soil();
        ck_assert_int_eq(cth_vector_measure((enum cth_formula)i, &a, &b, i == CTH_FORMULA_CONTRIBUTION ? &c : NULL,
                                            NULL, &completion),
                         CTH_OK);
        expect(0, 0, CTH_OK, wanted[i]);
    }
}
END_TEST

static enum cth_status single(enum cth_formula formula, struct cth_decimal a, struct cth_decimal b,
                              struct cth_decimal c, const struct cth_options *options, struct cth_decimal *out)
{
    switch (formula) {
    case CTH_FORMULA_COMPLETION: return cth_completion(a, b, options, out);
    case CTH_FORMULA_GROWTH: return cth_growth(a, b, options, out);
    case CTH_FORMULA_MULTIPLE: return cth_multiple(a, b, options, out);
    case CTH_FORMULA_CHANGE: return cth_change(a, b, out);
    case CTH_FORMULA_REMAINING: return cth_remaining(a, b, out);
    case CTH_FORMULA_SHARE: return cth_share(a, b, options, out);
    case CTH_FORMULA_POINTS: return cth_points(a, b, out);
    default: return cth_contribution(a, b, c, options, out);
    }
}

/* Every formula and mode, by row: a bitmap with gaps in the first and in a middle byte, and some rows that are not
 * plain. */
START_TEST(test_measure_modes)
{
    enum { ROWS = 70, OFFSET = 3 };
    static int64_t units[3][OFFSET + ROWS];
    uint8_t bits[(OFFSET + ROWS + 7) / 8];
    const struct cth_decimal none = CTH_DECIMAL(CTH_NULL, 0);
    struct cth_options options = CTH_OPTIONS_INIT;
    struct cth_vector v[3];
    size_t compared = 0;
    memset(bits, 0xff, sizeof bits);
    bits[0] = 0xdf;
    bits[4] = 0xf0;
    for (int64_t i = 0; i < OFFSET + ROWS; i++) {
        units[0][i] = i % 11 == 0 ? CTH_UNITS_MAX - i : 2 * i + 1;
        units[1][i] = i % 13 == 0 ? -i : 160;
        units[2][i] = i % 17 == 0 ? 0 : 160;
    }
    for (int i = 0; i < 3; i++) {
        v[i] = (struct cth_vector)CTH_VECTOR(units[i], ROWS, 1);
        v[i].offset = OFFSET;
    }
    v[0].validity = bits;
    for (int i = 0; i < CTH_FORMULA_COUNT * CTH_ROUNDING_COUNT; i++) {
        enum cth_formula formula = (enum cth_formula)(i % CTH_FORMULA_COUNT);
        options.rounding = (uint8_t)(i / CTH_FORMULA_COUNT);
        soil();
        ck_assert_int_eq(cth_vector_measure(formula, &v[0], &v[1], formula == CTH_FORMULA_CONTRIBUTION ? &v[2] : NULL,
                                            &options, &completion),
                         CTH_OK);
        for (size_t row = 0; row < ROWS; row++) {
            size_t at = OFFSET + row;
            struct cth_decimal out = none, d[3];
            for (int k = 0; k < 3; k++)
                d[k] = (struct cth_decimal)CTH_DECIMAL(units[k][at], 1);
            enum cth_status status = CTH_MISSING;
            if (at != 5 && (at < 32 || at > 35))
                status = single(formula, d[0], d[1], d[2], &options, &out);
            expect(0, row, status, out.units);
            compared++;
        }
        ck_assert(is_soiled(0, ROWS));
    }
    ck_assert_uint_ge(compared, 3920);
}
END_TEST

/* A program that rounds its doubles upward or downward gets the same. */
START_TEST(test_measures_rounding_direction)
{
    static const int directions[] = {
#ifdef FE_UPWARD
        FE_UPWARD,
#endif
#ifdef FE_DOWNWARD
        FE_DOWNWARD,
#endif
#ifdef FE_TOWARDZERO
        FE_TOWARDZERO,
#endif
        FE_TONEAREST};
    static int64_t actual[1000], plan[1000];
    const struct cth_vector a = CTH_VECTOR(actual, 1000, 0), p = CTH_VECTOR(plan, 1000, 0);
    for (int i = 0; i < 1000; i++) {
        actual[i] = 2 * i + 1;
        plan[i] = 160 + i % 3;
    }
    for (size_t d = 0; d < COUNT_OF(directions); d++) {
        soil();
        fesetround(directions[d]);
        enum cth_status status = cth_vector_measures(&a, &p, &p, NULL, &completion, &growth);
        fesetround(FE_TONEAREST);
        ck_assert_int_eq(status, CTH_OK);
        for (int i = 0; i < 1000; i++) {
            int64_t n = 20000 * actual[i] + plan[i];
            if (values[0][i] != n / (2 * plan[i]))
                ck_abort_msg("row %d in direction %zu", i, d);
        }
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("column_measure");
    TCase *errors = tcase_create("Errors"), *core = tcase_create("Core"), *limits = tcase_create("Limits");
    tcase_add_test(errors, test_measures_invalid);
    tcase_add_test(core, test_measures_figures);
    tcase_add_test(core, test_measures_classes);
    tcase_add_test(core, test_measures_doubles);
    tcase_add_test(core, test_measures_left_out);
    tcase_add_test(core, test_measure_formulas);
    tcase_add_test(core, test_measure_modes);
    tcase_add_test(limits, test_measures_length);
    tcase_add_test(limits, test_measures_rounding_direction);
    suite_add_tcase(suite, errors);
    suite_add_tcase(suite, core);
    suite_add_tcase(suite, limits);
    return test_main(suite);
}
