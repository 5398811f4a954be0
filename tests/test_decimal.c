/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Decimals: what is refused, what fits exactly, and order by value. */

#include "main.h"
#include "number_testing.h"

#define D(units, scale) ((struct cth_decimal)CTH_DECIMAL((units), (scale)))

static const struct cth_decimal invalid[] = {
    CTH_DECIMAL(CTH_UNITS_MAX + 1, 0), CTH_DECIMAL(-CTH_UNITS_MAX - 1, 0), CTH_DECIMAL(INT64_MAX, 18),
    CTH_DECIMAL(INT64_MIN, 0),         CTH_DECIMAL(0, CTH_SCALE_MAX + 1),  CTH_DECIMAL(1, 255),
};

typedef enum cth_status binary(struct cth_decimal, struct cth_decimal, struct cth_decimal *);
static binary *const binaries[] = {cth_decimal_add, cth_decimal_subtract, cth_decimal_multiply};

/* By pointer: the call that writes the number stands beside it, and arguments are taken in any order. */
static void expect(enum cth_status status, const struct cth_decimal *got, int64_t units, unsigned scale)
{
    ck_assert_int_eq(status, CTH_OK);
    ck_assert_int_eq(got->units, units);
    ck_assert_uint_eq(got->scale, scale);
    for (size_t i = 0; i < sizeof got->reserved; i++)
        ck_assert_uint_eq(got->reserved[i], 0);
}

static void refuse(enum cth_status status, enum cth_status expected, const struct cth_decimal *got)
{
    ck_assert_int_eq(status, expected);
    ck_assert(is_untouched(*got));
}

START_TEST(test_binary_invalid_operand)
{
    for (size_t f = 0; f < COUNT_OF(binaries); f++)
        for (size_t i = 0; i < COUNT_OF(invalid); i++) {
            struct cth_decimal out = untouched;
            refuse(binaries[f](invalid[i], D(0, 0), &out), CTH_E_ARGUMENT, &out);
            refuse(binaries[f](D(0, 0), invalid[i], &out), CTH_E_ARGUMENT, &out);
        }
}
END_TEST

START_TEST(test_compare_invalid_operand)
{
    for (size_t i = 0; i < COUNT_OF(invalid); i++) {
        ck_assert_int_eq(cth_decimal_compare(invalid[i], D(-7, 0)), 0);
        ck_assert_int_eq(cth_decimal_compare(D(-7, 0), invalid[i]), 0);
    }
}
END_TEST

START_TEST(test_rescale_invalid)
{
    struct cth_decimal out = untouched;
    for (size_t i = 0; i < COUNT_OF(invalid); i++)
        refuse(cth_decimal_rescale(invalid[i], 0, CTH_ROUND_DOWN, &out), CTH_E_ARGUMENT, &out);
    refuse(cth_decimal_rescale(D(1, 0), 19, CTH_ROUND_DOWN, &out), CTH_E_ARGUMENT, &out);
    refuse(cth_decimal_rescale(D(1, 0), 0, (enum cth_rounding)7, &out), CTH_E_ARGUMENT, &out);
}
END_TEST

START_TEST(test_overflow)
{
    struct cth_decimal out = untouched;
    refuse(cth_decimal_add(D(CTH_UNITS_MAX, 0), D(1, 0), &out), CTH_OVERFLOW, &out);
    refuse(cth_decimal_add(D(CTH_UNITS_MAX, 0), D(1, 18), &out), CTH_OVERFLOW, &out);
    refuse(cth_decimal_subtract(D(-CTH_UNITS_MAX, 3), D(1, 3), &out), CTH_OVERFLOW, &out);
    refuse(cth_decimal_subtract(D(-1, 0), D(1, 18), &out), CTH_OVERFLOW, &out);
    refuse(cth_decimal_multiply(D(1000000000, 0), D(1000000000, 0), &out), CTH_OVERFLOW, &out);
    refuse(cth_decimal_multiply(D(1, 10), D(1, 9), &out), CTH_OVERFLOW, &out);
    refuse(cth_decimal_multiply(D(CTH_UNITS_MAX, 9), D(CTH_UNITS_MAX, 9), &out), CTH_OVERFLOW, &out);
    refuse(cth_decimal_rescale(D(1, 0), 18, CTH_ROUND_DOWN, &out), CTH_OVERFLOW, &out);
    refuse(cth_decimal_rescale(D(CTH_UNITS_MAX, 0), 1, CTH_ROUND_DOWN, &out), CTH_OVERFLOW, &out);
}
END_TEST

START_TEST(test_is_valid)
{
    for (size_t i = 0; i < COUNT_OF(invalid); i++)
        ck_assert(!cth_decimal_is_valid(invalid[i]));
    ck_assert(cth_decimal_is_valid((struct cth_decimal){0}));
    ck_assert(cth_decimal_is_valid(D(CTH_UNITS_MAX, 18)));
    ck_assert(cth_decimal_is_valid(D(-CTH_UNITS_MAX, 0)));
}
END_TEST

START_TEST(test_add_at_larger_scale)
{
    struct cth_decimal out;
    expect(cth_decimal_add(D(24800, 0), D(5, 1), &out), &out, 248005, 1);
    expect(cth_decimal_add(D(-5, 1), D(5, 1), &out), &out, 0, 1);
    expect(cth_decimal_add(D(CTH_UNITS_MAX - 1, 0), D(1, 0), &out), &out, CTH_UNITS_MAX, 0);
    expect(cth_decimal_add(D(-1, 18), D(0, 0), &out), &out, -1, 18);
    expect(cth_decimal_subtract(D(76581, 0), D(84000, 0), &out), &out, -7419, 0);
    /* One whole less one in the 18th place: the borrow crosses the two words. */
    expect(cth_decimal_subtract(D(1, 0), D(1, 18), &out), &out, CTH_UNITS_MAX, 18);
    expect(cth_decimal_subtract(D(1, 18), D(1, 0), &out), &out, -CTH_UNITS_MAX, 18);
}
END_TEST

START_TEST(test_multiply_keeps_trailing_zeros_that_fit)
{
    struct cth_decimal out;
    expect(cth_decimal_multiply(D(100, 2), D(-250, 2), &out), &out, -25000, 4);
    expect(cth_decimal_multiply(D(0, 18), D(0, 18), &out), &out, 0, 18);
    expect(cth_decimal_multiply(D(0, 18), D(-CTH_UNITS_MAX, 18), &out), &out, 0, 18);
    expect(cth_decimal_multiply(D(INT64_C(100000000000000000), 17), D(INT64_C(100000000000000000), 17), &out), &out,
           INT64_C(100000000000000000), 17);
    expect(cth_decimal_multiply(D(INT64_C(200000000000000000), 1), D(5, 1), &out), &out, INT64_C(100000000000000000),
           1);
    expect(cth_decimal_multiply(D(999999999, 9), D(1000000001, 9), &out), &out, CTH_UNITS_MAX, 18);
}
END_TEST

START_TEST(test_rescale)
{
    struct cth_decimal out;
    expect(cth_decimal_rescale(D(1, 0), 17, CTH_ROUND_DOWN, &out), &out, INT64_C(100000000000000000), 17);
    expect(cth_decimal_rescale(D(-1013, 2), 1, CTH_ROUND_HALF_UP, &out), &out, -101, 1);
    expect(cth_decimal_rescale(D(-1015, 2), 1, CTH_ROUND_HALF_UP, &out), &out, -102, 1);
    expect(cth_decimal_rescale(D(-4, 1), 0, CTH_ROUND_HALF_UP, &out), &out, 0, 0);
    expect(cth_decimal_rescale(D(CTH_UNITS_MAX, 18), 0, CTH_ROUND_HALF_EVEN, &out), &out, 1, 0);
    expect(cth_decimal_rescale(D(1, 18), 0, CTH_ROUND_UP, &out), &out, 1, 0);
}
END_TEST

START_TEST(test_compare_by_value)
{
    ck_assert_int_eq(cth_decimal_compare(D(10, 1), D(100, 2)), 0);
    ck_assert_int_eq(cth_decimal_compare(D(0, 18), D(0, 0)), 0);
    ck_assert_int_eq(cth_decimal_compare(D(CTH_UNITS_MAX, 18), D(1, 0)), -1);
    ck_assert_int_eq(cth_decimal_compare(D(1, 0), D(CTH_UNITS_MAX, 18)), 1);
    ck_assert_int_eq(cth_decimal_compare(D(-CTH_UNITS_MAX, 0), D(CTH_UNITS_MAX, 18)), -1);
    ck_assert_int_eq(cth_decimal_compare(D(CTH_UNITS_MAX, 0), D(CTH_UNITS_MAX - 1, 0)), 1);
    /* They differ by exactly one unit of the higher word. */
    ck_assert_int_eq(cth_decimal_compare(D(INT64_C(500000000000000000), 18), D(15, 1)), -1);
    ck_assert_int_eq(cth_decimal_compare(D(15, 1), D(INT64_C(500000000000000000), 18)), 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("decimal");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_binary_invalid_operand);
    tcase_add_test(errors, test_compare_invalid_operand);
    tcase_add_test(errors, test_rescale_invalid);
    tcase_add_test(errors, test_overflow);
    suite_add_tcase(suite, errors);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_is_valid);
    tcase_add_test(core, test_add_at_larger_scale);
    tcase_add_test(core, test_multiply_keeps_trailing_zeros_that_fit);
    tcase_add_test(core, test_rescale);
    tcase_add_test(core, test_compare_by_value);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
