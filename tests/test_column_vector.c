/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Rows of vectors as decimals: what is missing, what is no decimal, and which decimal a double is. */

#include <inttypes.h>
#include <math.h>
#include <string.h>

#include <congthuong/column.h>

#include "main.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static const struct cth_decimal untouched = {-7, 77, {1}};

static void expect(const struct cth_vector *vector, size_t row, enum cth_status status, int64_t units)
{
    struct cth_decimal out = untouched;
    ck_assert_int_eq(cth_vector_get(vector, row, &out), status);
    ck_assert_int_eq(out.units, status == CTH_OK ? units : untouched.units);
    ck_assert_uint_eq(out.scale, status == CTH_OK ? vector->scale : untouched.scale);
}

START_TEST(test_get_invalid)
{
    const int64_t values[] = {1, 2};
    const struct cth_vector good = CTH_VECTOR(values, 2, 0);
    struct cth_vector bad = good;
    expect(&good, 2, CTH_E_ARGUMENT, 0);
    bad.scale = CTH_SCALE_MAX + 1;
    expect(&bad, 0, CTH_E_ARGUMENT, 0);
    bad = good;
    bad.type = CTH_VECTOR_FLOAT64 + 1;
    expect(&bad, 0, CTH_E_ARGUMENT, 0);
    bad = good;
    bad.reserved[5] = 1;
    expect(&bad, 0, CTH_E_ARGUMENT, 0);
    bad = good;
    bad.values = NULL;
    expect(&bad, 0, CTH_E_ARGUMENT, 0);
    bad = good;
    bad.length = SIZE_MAX;
    expect(&bad, 0, CTH_E_ARGUMENT, 0);
    bad = good;
    bad.offset = SIZE_MAX - 1;
    expect(&bad, 0, CTH_E_ARGUMENT, 0);
}
END_TEST

START_TEST(test_get_integers)
{
    const int64_t values[] = {
        0,         650,           -1,      CTH_UNITS_MAX, -CTH_UNITS_MAX, CTH_UNITS_MAX + 1, -CTH_UNITS_MAX - 1,
        INT64_MAX, INT64_MIN + 1, CTH_NULL};
    const struct cth_vector vector = CTH_VECTOR(values, COUNT_OF(values), 2);
    for (size_t row = 0; row < 5; row++)
        expect(&vector, row, CTH_OK, values[row]);
    for (size_t row = 5; row < 9; row++)
        expect(&vector, row, CTH_OVERFLOW, 0);
    expect(&vector, 9, CTH_MISSING, 0);
}
END_TEST

/* Bit 0 is the lowest of the first byte; the offset skips values and bits. */
START_TEST(test_get_bitmap)
{
    int64_t values[19];
    const uint8_t bits[] = {0x81, 0x0f, 0x04};
    struct cth_vector vector = CTH_VECTOR(values, 19, 0);
    for (size_t i = 0; i < 19; i++)
        values[i] = 100 + (int64_t)i;
    vector.validity = bits;
    for (size_t row = 0; row < 19; row++) {
        bool there = row == 0 || (row >= 7 && row <= 11) || row == 18;
        expect(&vector, row, there ? CTH_OK : CTH_MISSING, 100 + (int64_t)row);
    }
    vector.offset = 7;
    vector.length = 12;
    expect(&vector, 0, CTH_OK, 107);
    expect(&vector, 5, CTH_MISSING, 0);
    expect(&vector, 11, CTH_OK, 118);
    expect(&vector, 12, CTH_E_ARGUMENT, 0);
    values[7] = CTH_NULL; /* a valid bit does not make it a number */
    expect(&vector, 0, CTH_MISSING, 0);
}
END_TEST

START_TEST(test_get_doubles)
{
    /* 2^53 and its neighbours at scale 0; 15 and 16 digits at scale 2. */
    static const struct {
        double value;
        unsigned scale;
        enum cth_status status;
        int64_t units;
    } table[] = {
        {0.0, 2, CTH_OK, 0},
        {-0.0, 2, CTH_OK, 0},
        {0.1, 1, CTH_OK, 1},
        {0.1, 0, CTH_INEXACT, 0},
        {0.30000000000000004, 1, CTH_INEXACT, 0}, /* 0.1 + 0.2 */
        {0.3, 1, CTH_OK, 3},
        {-26.06, 2, CTH_OK, -2606},
        {1.005, 2, CTH_INEXACT, 0},
        {1.005, 3, CTH_OK, 1005},
        {2.675, 3, CTH_OK, 2675},
        {84000, 0, CTH_OK, 84000},
        {84000.5, 0, CTH_INEXACT, 0},
        {0.5, 0, CTH_INEXACT, 0},
        {9007199254740992.0, 0, CTH_OK, INT64_C(9007199254740992)},
        {9007199254740994.0, 0, CTH_OK, INT64_C(9007199254740994)},
        {11500000000000000.0, 0, CTH_OK, INT64_C(11500000000000000)},
        {999999999999999872.0, 0, CTH_OK, INT64_C(999999999999999872)},
        {1e18, 0, CTH_OVERFLOW, 0},
        {9999999999999.99, 2, CTH_OK, INT64_C(999999999999999)},
        {10000000000000.0, 2, CTH_INEXACT, 0}, /* 16 digits */
        {1e16, 2, CTH_OVERFLOW, 0},            /* 19 digits */
        {9e15, 2, CTH_INEXACT, 0},
        {1e-18, 18, CTH_OK, 1},
        {0.000999999999999999, 18, CTH_OK, INT64_C(999999999999999)},
        {1.0, 18, CTH_OVERFLOW, 0},
        {0.5, 18, CTH_INEXACT, 0},
        {1e-19, 18, CTH_INEXACT, 0},
        {1e-30, 18, CTH_INEXACT, 0},
        {2.2250738585072014e-308, 18, CTH_INEXACT, 0},
        {4.9e-324, 18, CTH_INEXACT, 0},
        {1.7976931348623157e308, 0, CTH_OVERFLOW, 0},
        {-1e300, 6, CTH_OVERFLOW, 0},
        {HUGE_VAL, 0, CTH_OVERFLOW, 0},
        {-HUGE_VAL, 0, CTH_OVERFLOW, 0},
    };
    for (size_t i = 0; i < COUNT_OF(table); i++) {
        struct cth_vector vector = CTH_VECTOR(&table[i].value, 1, (uint8_t)table[i].scale);
        vector.type = CTH_VECTOR_FLOAT64;
        expect(&vector, 0, table[i].status, table[i].units);
    }
    const double nan = (double)NAN;
    struct cth_vector vector = CTH_VECTOR(&nan, 1, 0);
    vector.type = CTH_VECTOR_FLOAT64;
    expect(&vector, 0, CTH_MISSING, 0);
}
END_TEST

/* Every decimal of a few digits, by the C library's conversion, is itself; both neighbours are nothing. */
START_TEST(test_get_doubles_of_decimals)
{
    size_t compared = 0;
    for (unsigned scale = 1; scale <= 18; scale++) {
        for (int64_t units = 1; units < INT64_C(1000000000000000); units = units * 3 + 7) {
            char text[40];
            snprintf(text, sizeof text, "%" PRId64 "e-%u", units, scale);
            double values[3] = {strtod(text, NULL)};
            values[1] = nextafter(values[0], 0);
            values[2] = nextafter(values[0], 1e300);
            struct cth_vector vector = CTH_VECTOR(values, 3, (uint8_t)scale);
            struct cth_decimal out;
            vector.type = CTH_VECTOR_FLOAT64;
            if (cth_vector_get(&vector, 0, &out) != CTH_OK || out.units != units ||
                cth_vector_get(&vector, 1, &out) != CTH_INEXACT || cth_vector_get(&vector, 2, &out) != CTH_INEXACT)
                ck_abort_msg("%s", text);
            compared++;
        }
    }
    ck_assert_uint_ge(compared, 500);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("column_vector");
    TCase *errors = tcase_create("Errors"), *core = tcase_create("Core"), *table = tcase_create("Table");
    tcase_add_test(errors, test_get_invalid);
    tcase_add_test(core, test_get_integers);
    tcase_add_test(core, test_get_bitmap);
    tcase_add_test(table, test_get_doubles);
    tcase_add_test(table, test_get_doubles_of_decimals);
    suite_add_tcase(suite, errors);
    suite_add_tcase(suite, core);
    suite_add_tcase(suite, table);
    return test_main(suite);
}
