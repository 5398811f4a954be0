/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Numbers in digits, in every form that bulletins have; what each is was written down by hand. */

#include <check.h>
#include <string.h>

#include <congthuong.h>

#include "main.h"

static const struct cth_prose_number untouched = {.length = 77};

START_TEST(test_arguments)
{
    struct cth_prose_number number = untouched;
    ck_assert_int_eq(cth_prose_number("1", 1, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_prose_number(NULL, 1, &number), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_prose_number(NULL, 0, &number), CTH_E_SYNTAX);
    ck_assert_mem_eq(&number, &untouched, sizeof number);
}
END_TEST

static const struct {
    const char *text;
    enum cth_status status;
} refused[] = {
    {"", CTH_E_SYNTAX},
    {"-5", CTH_E_SYNTAX},
    {"+5", CTH_E_SYNTAX},
    {" 5", CTH_E_SYNTAX},
    {",5", CTH_E_SYNTAX},
    {".5", CTH_E_SYNTAX},
    {"năm", CTH_E_SYNTAX},
    {"1.23.456", CTH_E_SYNTAX},
    {"1,23,4", CTH_E_SYNTAX},
    {"1.234,5,6", CTH_E_SYNTAX},
    {"1.234,567.8", CTH_E_SYNTAX},
    {"12.34,5", CTH_E_SYNTAX},
    {"1234.567,8", CTH_E_SYNTAX},
    {"0.123.456", CTH_E_SYNTAX},
    {"25/5/2.0.17", CTH_OK}, /* 25 */
    {"1234567890123456789", CTH_E_RANGE},
    {"1.234.567.890.123.456.789", CTH_E_RANGE},
    {"0,0000000000000000001", CTH_E_RANGE},
};

START_TEST(test_refused)
{
    struct cth_prose_number number = untouched;
    ck_assert_msg(cth_prose_number(refused[_i].text, strlen(refused[_i].text), &number) == refused[_i].status, "%s",
                  refused[_i].text);
    if (refused[_i].status != CTH_OK)
        ck_assert_mem_eq(&number, &untouched, sizeof number);
}
END_TEST

enum style { BOTH, ENGLISH, TWO };

static const struct {
    const char *text;
    size_t length;
    int64_t units;
    uint8_t scale;
    enum style style;
} numbers[] = {
    /* N.NNN */
    {"24.800", 6, 24800, 0, BOTH},
    {"1.737 tỷ", 5, 1737, 0, BOTH},
    {"1.234.567", 9, 1234567, 0, BOTH},
    /* N,d and N,dd */
    {"9,0%", 3, 90, 1, BOTH},
    {"10,13%", 5, 1013, 2, BOTH},
    {"22,70", 5, 2270, 2, BOTH},
    {"1234,5", 6, 12345, 1, BOTH},
    /* N */
    {"915 triệu USD", 3, 915, 0, BOTH},
    {"0", 1, 0, 0, BOTH},
    {"007", 3, 7, 0, BOTH},
    {"2021", 4, 2021, 0, BOTH},
    {"24800", 5, 24800, 0, BOTH},
    /* N.NNN,d */
    {"8.493,3", 7, 84933, 1, BOTH},
    {"1.234.567,89", 12, 123456789, 2, BOTH},
    /* N,ddd */
    {"1,737", 5, 1737, 3, TWO},
    {"661,093", 7, 661093, 3, TWO},
    {"0,197", 5, 197, 3, BOTH},
    {"1234,567", 8, 1234567, 3, BOTH},
    /* N.dd, as in English */
    {"7.07%", 4, 707, 2, ENGLISH},
    {"34850.40", 8, 3485040, 2, ENGLISH},
    {"0.123", 5, 123, 3, ENGLISH},
    {"1234.567", 8, 1234567, 3, ENGLISH},
    {"1,234.5", 7, 12345, 1, ENGLISH},
    /* N,NNN,NNN */
    {"47,017,946", 10, 47017946, 0, ENGLISH},
    {"47,017,946.25", 13, 4701794625, 2, ENGLISH},
    /* N.NNN,ddd */
    {"17.805,342", 10, 17805342, 3, BOTH},
    /* others: what follows is left */
    {"54 nghìn 200", 2, 54, 0, BOTH},
    {"99, 9", 2, 99, 0, BOTH},
    {"99 nghìn 999", 2, 99, 0, BOTH},
    {"24.800.", 6, 24800, 0, BOTH},
    {"24.800,", 6, 24800, 0, BOTH},
    {"5.,6", 1, 5, 0, BOTH},
    {"478.855m3", 7, 478855, 0, BOTH},
    {"1.674MW", 5, 1674, 0, BOTH},
    {"9,5-10,5%", 3, 95, 1, BOTH},
    {"5.2024", 6, 52024, 4, ENGLISH},
    /* as many digits as there are */
    {"123456789012345678", 18, 123456789012345678, 0, BOTH},
    {"000123456789012345678", 21, 123456789012345678, 0, BOTH},
    {"0,000000000000000001", 20, 1, 18, BOTH},
};

START_TEST(test_numbers)
{
    struct cth_prose_number number = untouched;
    const char *text = numbers[_i].text;
    ck_assert_int_eq(cth_prose_number(text, strlen(text), &number), CTH_OK);
    ck_assert_uint_eq(number.length, numbers[_i].length);
    ck_assert_int_eq(number.value.units, numbers[_i].units);
    ck_assert_uint_eq(number.value.scale, numbers[_i].scale);
    ck_assert_int_eq(number.is_english, numbers[_i].style == ENGLISH);
    ck_assert_int_eq(number.has_two_readings, numbers[_i].style == TWO);
    ck_assert_int_eq(number.other.units, numbers[_i].style == TWO ? numbers[_i].units : 0);
    ck_assert_uint_eq(number.other.scale, 0);
    for (size_t i = 0; i < sizeof number.reserved; i++)
        ck_assert_uint_eq(number.reserved[i], 0);
}
END_TEST

/* What stands behind the given bytes is not looked at. */
START_TEST(test_cut)
{
    struct cth_prose_number number;
    ck_assert_int_eq(cth_prose_number("24.800", 4, &number), CTH_OK);
    ck_assert_uint_eq(number.length, 4);
    ck_assert_int_eq(number.value.units, 248);
    ck_assert_uint_eq(number.value.scale, 1);
    ck_assert_int_eq(cth_prose_number("24.800", 3, &number), CTH_OK);
    ck_assert_uint_eq(number.length, 2);
}
END_TEST

static Suite *suite(void)
{
    Suite *suite = suite_create("numbers in prose");
    TCase *errors = tcase_create("Errors"), *table = tcase_create("Table"), *limits = tcase_create("Limits");
    tcase_add_test(errors, test_arguments);
    tcase_add_loop_test(errors, test_refused, 0, sizeof refused / sizeof *refused);
    tcase_add_loop_test(table, test_numbers, 0, sizeof numbers / sizeof *numbers);
    tcase_add_test(limits, test_cut);
    suite_add_tcase(suite, errors);
    suite_add_tcase(suite, table);
    suite_add_tcase(suite, limits);
    return suite;
}

int main(void)
{
    return test_main(suite());
}
