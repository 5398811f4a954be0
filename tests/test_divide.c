/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The one division: refusals in their order, published figures worked by hand, and the ends of its range. */

#include "../lib/number/quotient.h"
#include "main.h"
#include "number_testing.h"

#define D(units, scale) ((struct cth_decimal)CTH_DECIMAL((units), (scale)))

/* By pointer: the call that writes the number stands beside it, and arguments are taken in any order. */
static void expect(enum cth_status status, const struct cth_decimal *got, int64_t units, unsigned scale)
{
    ck_assert_int_eq(status, CTH_OK);
    ck_assert_int_eq(got->units, units);
    ck_assert_uint_eq(got->scale, scale);
}

START_TEST(test_divide_invalid)
{
    const struct cth_decimal bad[] = {CTH_DECIMAL(INT64_MIN, 0), CTH_DECIMAL(CTH_UNITS_MAX + 1, 0), CTH_DECIMAL(1, 19)};
    struct cth_decimal out = untouched;
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        /* An operand that is not valid comes before a zero base. */
        ck_assert_int_eq(cth_decimal_divide(bad[i], D(0, 0), 2, CTH_ROUND_HALF_UP, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_decimal_divide(D(1, 0), bad[i], 2, CTH_ROUND_HALF_UP, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_quotient_of_difference(D(1, 0), bad[i], D(0, 0), 2, CTH_ROUND_UP, &out), CTH_E_ARGUMENT);
    }
    ck_assert_int_eq(cth_decimal_divide(D(1, 0), D(0, 0), 19, CTH_ROUND_HALF_UP, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_decimal_divide(D(1, 0), D(0, 0), 2, (enum cth_rounding)7, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_decimal_divide(D(1, 0), D(0, 0), 2, (enum cth_rounding) - 1, &out), CTH_E_ARGUMENT);
    ck_assert(is_untouched(out));
}
END_TEST

START_TEST(test_divide_by_zero)
{
    struct cth_decimal out = untouched;
    ck_assert_int_eq(cth_decimal_divide(D(5, 0), D(0, 0), 2, CTH_ROUND_HALF_UP, &out), CTH_ZERO_BASE);
    ck_assert_int_eq(cth_decimal_divide(D(0, 0), D(0, 18), 2, CTH_ROUND_HALF_UP, &out), CTH_ZERO_BASE);
    ck_assert_int_eq(cth_quotient_minus_one(D(0, 0), D(0, 0), 2, CTH_ROUND_HALF_UP, &out), CTH_ZERO_BASE);
    ck_assert(is_untouched(out));
}
END_TEST

START_TEST(test_divide_overflow)
{
    struct cth_decimal out = untouched;
    ck_assert_int_eq(cth_decimal_divide(D(1, 0), D(1, 0), 18, CTH_ROUND_DOWN, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_decimal_divide(D(CTH_UNITS_MAX, 0), D(1, 18), 18, CTH_ROUND_DOWN, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_decimal_divide(D(CTH_UNITS_MAX, 0), D(1, 1), 0, CTH_ROUND_DOWN, &out), CTH_OVERFLOW);
    /* 18 nines and a tie: only rounding up takes it over the edge. */
    ck_assert_int_eq(cth_quotient_of_difference(D(CTH_UNITS_MAX, 0), D(-5, 1), D(1, 0), 0, CTH_ROUND_HALF_UP, &out),
                     CTH_OVERFLOW);
    /* The numerator needs two words, and its quotient more than one. */
    ck_assert_int_eq(cth_quotient_of_difference(D(CTH_UNITS_MAX, 0), D(1, 18), D(1, 0), 1, CTH_ROUND_DOWN, &out),
                     CTH_OVERFLOW);
    ck_assert_int_eq(
        cth_quotient_of_difference(D(CTH_UNITS_MAX, 18), D(-CTH_UNITS_MAX, 0), D(1, 9), 0, CTH_ROUND_DOWN, &out),
        CTH_OVERFLOW);
    ck_assert(is_untouched(out));
}
END_TEST

START_TEST(test_divide_at_the_ends)
{
    struct cth_decimal out;
    expect(cth_quotient_of_difference(D(CTH_UNITS_MAX, 0), D(-5, 1), D(1, 0), 0, CTH_ROUND_HALF_DOWN, &out), &out,
           CTH_UNITS_MAX, 0);
    expect(cth_decimal_divide(D(1, 0), D(CTH_UNITS_MAX, 0), 18, CTH_ROUND_HALF_UP, &out), &out, 1, 18);
    expect(cth_decimal_divide(D(1, 18), D(-CTH_UNITS_MAX, 0), 18, CTH_ROUND_FLOOR, &out), &out, -1, 18);
    expect(cth_decimal_divide(D(1, 18), D(-CTH_UNITS_MAX, 0), 18, CTH_ROUND_HALF_UP, &out), &out, 0, 18);
    expect(cth_decimal_divide(D(CTH_UNITS_MAX - 1, 0), D(CTH_UNITS_MAX, 0), 17, CTH_ROUND_HALF_UP, &out), &out,
           INT64_C(100000000000000000), 17);
    expect(cth_decimal_divide(D(CTH_UNITS_MAX, 18), D(CTH_UNITS_MAX, 18), 17, CTH_ROUND_UP, &out), &out,
           INT64_C(100000000000000000), 17);
    expect(cth_decimal_divide(D(0, 18), D(-3, 0), 18, CTH_ROUND_UP, &out), &out, 0, 18);
    /* 36 digits over 18: (10^18 - 1 - 10^-18) / (10^18 - 1) lies just below 1. */
    expect(cth_quotient_of_difference(D(CTH_UNITS_MAX, 0), D(1, 18), D(CTH_UNITS_MAX, 0), 17, CTH_ROUND_DOWN, &out),
           &out, INT64_C(99999999999999999), 17);
    expect(cth_quotient_of_difference(D(CTH_UNITS_MAX, 0), D(1, 18), D(CTH_UNITS_MAX, 0), 17, CTH_ROUND_UP, &out), &out,
           INT64_C(100000000000000000), 17);
}
END_TEST

/* Percent is the quotient at places + 2. Checked on paper: 24.800 against 22.519 is 110,1292..., and so on. */
START_TEST(test_published_figures)
{
    struct cth_decimal out;
    expect(cth_decimal_divide(D(76581, 0), D(84000, 0), 4, CTH_ROUND_HALF_UP, &out), &out, 9117, 4);
    expect(cth_decimal_divide(D(915, 0), D(95, 0), 4, CTH_ROUND_HALF_UP, &out), &out, 96316, 4);
    expect(cth_quotient_minus_one(D(610, 0), D(580, 0), 4, CTH_ROUND_HALF_UP, &out), &out, 517, 4);
    expect(cth_quotient_minus_one(D(24800, 0), D(22519, 0), 4, CTH_ROUND_HALF_UP, &out), &out, 1013, 4);
    expect(cth_quotient_minus_one(D(0, 0), D(22519, 0), 4, CTH_ROUND_HALF_UP, &out), &out, -10000, 4);
    expect(cth_quotient_minus_one(D(5, 1), D(50, 2), 4, CTH_ROUND_UP, &out), &out, 0, 4);
}
END_TEST

/* 199 of 200 is -0,5 %: at no places a tie, which goes by the sign of the growth and not by that of the ratio. */
START_TEST(test_growth_rounds_by_its_own_sign)
{
    const int64_t down[CTH_ROUNDING_COUNT] = {-1, 0, 0, -1, 0, 0, -1}, up[CTH_ROUNDING_COUNT] = {1, 0, 0, 1, 0, 1, 0};
    for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++) {
        struct cth_decimal out;
        expect(cth_quotient_minus_one(D(199, 0), D(200, 0), 2, (enum cth_rounding)mode, &out), &out, down[mode], 2);
        expect(cth_quotient_minus_one(D(201, 0), D(200, 0), 2, (enum cth_rounding)mode, &out), &out, up[mode], 2);
        expect(cth_quotient_minus_one(D(-199, 0), D(-200, 0), 2, (enum cth_rounding)mode, &out), &out, down[mode], 2);
    }
}
END_TEST

/* Odd divisors have no half of their own: with digits cut off behind the remainder, a tie can still be there. */
START_TEST(test_tie_behind_an_odd_divisor)
{
    struct cth_decimal out;
    expect(cth_decimal_divide(D(15, 1), D(3, 0), 0, CTH_ROUND_HALF_DOWN, &out), &out, 0, 0);
    expect(cth_decimal_divide(D(15, 1), D(3, 0), 0, CTH_ROUND_HALF_UP, &out), &out, 1, 0);
    expect(cth_decimal_divide(D(14, 1), D(3, 0), 0, CTH_ROUND_HALF_UP, &out), &out, 0, 0);
    expect(cth_decimal_divide(D(16, 1), D(3, 0), 0, CTH_ROUND_HALF_DOWN, &out), &out, 1, 0);
    expect(cth_decimal_divide(D(10, 1), D(2, 0), 0, CTH_ROUND_HALF_DOWN, &out), &out, 0, 0);
    expect(cth_decimal_divide(D(11, 1), D(2, 0), 0, CTH_ROUND_HALF_DOWN, &out), &out, 1, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("divide");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_divide_invalid);
    tcase_add_test(errors, test_divide_by_zero);
    suite_add_tcase(suite, errors);

    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_divide_overflow);
    tcase_add_test(limits, test_divide_at_the_ends);
    suite_add_tcase(suite, limits);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_published_figures);
    tcase_add_test(core, test_growth_rounds_by_its_own_sign);
    tcase_add_test(core, test_tie_behind_an_odd_divisor);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
