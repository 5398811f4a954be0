/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Words of the modes, and the decision each makes: the table is worked by hand, one digit kept of two. */

#include "main.h"
#include "number_testing.h"

static const char *const words[CTH_ROUNDING_COUNT] = {"half_up", "half_even", "half_down", "up",
                                                      "down",    "ceiling",   "floor"};

START_TEST(test_name_of_no_mode)
{
    ck_assert_str_eq(cth_rounding_name(-1), "unknown");
    ck_assert_str_eq(cth_rounding_name(CTH_ROUNDING_COUNT), "unknown");
    ck_assert_str_eq(cth_rounding_name(INT32_MAX), "unknown");
}
END_TEST

START_TEST(test_parse_no_mode)
{
    const char *const strangers[] = {"",        "half",  "half_u", "half_upp", "HALF_UP",
                                     "half-up", " down", "down ",  "unknown"};
    for (size_t i = 0; i < COUNT_OF(strangers); i++) {
        enum cth_rounding out = CTH_ROUND_FLOOR;
        ck_assert_int_eq(cth_rounding_parse(strangers[i], strlen(strangers[i]), &out), CTH_E_SYNTAX);
        ck_assert_int_eq(out, CTH_ROUND_FLOOR);
    }
    enum cth_rounding out = CTH_ROUND_UP;
    ck_assert_int_eq(cth_rounding_parse(NULL, 0, &out), CTH_E_SYNTAX);
    ck_assert_int_eq(cth_rounding_parse("up\0", 3, &out), CTH_E_SYNTAX);
    ck_assert_int_eq(out, CTH_ROUND_UP);
}
END_TEST

START_TEST(test_name_and_parse_agree)
{
    for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++) {
        enum cth_rounding out = (enum cth_rounding)((mode + 1) % CTH_ROUNDING_COUNT);
        ck_assert_str_eq(cth_rounding_name(mode), words[mode]);
        ck_assert_int_eq(cth_rounding_parse(words[mode], strlen(words[mode]), &out), CTH_OK);
        ck_assert_int_eq(out, mode);
    }
}
END_TEST

START_TEST(test_modes_differ_as_they_should)
{
    static const struct {
        int units;
        int expected[CTH_ROUNDING_COUNT];
    } rows[] = {
        /*       half_up half_even half_down up down ceiling floor */
        {0, {0, 0, 0, 0, 0, 0, 0}},          {1, {0, 0, 0, 1, 0, 1, 0}},          {4, {0, 0, 0, 1, 0, 1, 0}},
        {5, {1, 0, 0, 1, 0, 1, 0}},          {6, {1, 1, 1, 1, 0, 1, 0}},          {10, {1, 1, 1, 1, 1, 1, 1}},
        {15, {2, 2, 1, 2, 1, 2, 1}},         {25, {3, 2, 2, 3, 2, 3, 2}},         {-1, {0, 0, 0, -1, 0, 0, -1}},
        {-5, {-1, 0, 0, -1, 0, 0, -1}},      {-6, {-1, -1, -1, -1, 0, 0, -1}},    {-10, {-1, -1, -1, -1, -1, -1, -1}},
        {-15, {-2, -2, -1, -2, -1, -1, -2}}, {-25, {-3, -2, -2, -3, -2, -2, -3}},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++) {
            struct cth_decimal value = CTH_DECIMAL(rows[i].units, 1), out;
            ck_assert_int_eq(cth_decimal_rescale(value, 0, (enum cth_rounding)mode, &out), CTH_OK);
            ck_assert_msg(out.units == rows[i].expected[mode], "%d tenths, %s: %d", rows[i].units, words[mode],
                          (int)out.units);
        }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rounding");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_name_of_no_mode);
    tcase_add_test(errors, test_parse_no_mode);
    suite_add_tcase(suite, errors);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_name_and_parse_agree);
    suite_add_tcase(suite, core);

    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_modes_differ_as_they_should);
    suite_add_tcase(suite, table);

    return test_main(suite);
}
