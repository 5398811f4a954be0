/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Periods: every form, read and written, and the calendar around them by counting months one by one. */

#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

#include "main.h"
#include "rows.h"

static const struct cth_period unknown = {0, 0, 0};

/* The 64 windows of two years that the small proofs below run over, and more. */
static const struct cth_period samples[] = {
    CTH_YEAR(1),
    CTH_YEAR(2021),
    CTH_YEAR(9999),
    CTH_HALF(2021, 1),
    CTH_HALF(2021, 2),
    CTH_QUARTER(2021, 1),
    CTH_QUARTER(2021, 4),
    CTH_MONTH(1, 1),
    CTH_MONTH(2021, 12),
    CTH_MONTHS(2021, 1, 9),
    CTH_MONTHS(2020, 11, 14),
    CTH_MONTHS(2020, 12, 100),
    CTH_MONTHS(1900, 2, 1200),
    CTH_YEARS(2016, 2020),
    CTH_YEARS(1900, 1999),
};
#define SAMPLES (sizeof samples / sizeof *samples)

/* Whether month @p number (counted from January of year 0) is one of the period's, by stepping through it. */
static bool has_month(struct cth_period period, int number)
{
    int year = period.year, month = period.first;
    for (int i = period.first; i <= period.last; i++) {
        if (12 * year + month - 1 == number)
            return true;
        if (++month > 12) {
            month = 1;
            year++;
        }
    }
    return false;
}

START_TEST(test_period_invalid_ones_are_unknown)
{
    const struct cth_period bad[] = {{0, 0, 0},
                                     {0, 0, 1},
                                     {0, 5, 0},
                                     {2021, 0, 0},
                                     {0, 1, 12},
                                     {-1, 1, 12},
                                     {10000, 1, 12},
                                     {2021, 0, 12},
                                     {2021, 13, 14},
                                     {2021, 5, 4},
                                     {2021, 1, 0},
                                     {2021, 1, 1201},
                                     {2021, -1, 5},
                                     {2021, 1, -1},
                                     {9999, 12, 13},
                                     {9990, 1, 121},
                                     {INT16_MAX, 1, 1},
                                     {2021, 1, INT16_MAX},
                                     {INT16_MIN, INT16_MIN, INT16_MIN}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct cth_period out = CTH_MONTH(1999, 9);
        char buffer[CTH_PERIOD_SIZE] = "kept";
        size_t length = 77;
        ck_assert(!cth_period_is_known(bad[i]));
        ck_assert_uint_eq(cth_period_months(bad[i]), 0);
        ck_assert_int_eq(cth_period_same_last_year(bad[i], &out), CTH_MISSING);
        ck_assert_int_eq(cth_period_previous(bad[i], &out), CTH_MISSING);
        ck_assert_int_eq(cth_period_whole_years(bad[i], &out), CTH_MISSING);
        ck_assert_int_eq(out.year, 1999);
        ck_assert(!cth_period_equal(bad[i], bad[i]));
        ck_assert(!cth_period_within(bad[i], samples[1]) && !cth_period_within(samples[1], bad[i]));
        if (i == 0)
            continue;
        ck_assert_int_eq(cth_period_format(bad[i], buffer, sizeof buffer, &length), CTH_E_ARGUMENT);
        ck_assert_str_eq(buffer, "kept");
        ck_assert_uint_eq(length, 77);
    }
}
END_TEST

START_TEST(test_period_before_year_1)
{
    struct cth_period out = CTH_MONTH(1999, 9);
    ck_assert_int_eq(cth_period_same_last_year((struct cth_period)CTH_MONTH(1, 12), &out), CTH_E_RANGE);
    ck_assert_int_eq(cth_period_previous((struct cth_period)CTH_MONTH(1, 1), &out), CTH_E_RANGE);
    ck_assert_int_eq(cth_period_previous((struct cth_period)CTH_YEARS(2, 3), &out), CTH_E_RANGE);
    /* 1,199 months before March of a year begin in a month from which they would run past the 1,200th. */
    ck_assert_int_eq(cth_period_previous((struct cth_period)CTH_MONTHS(2000, 2, 1200), &out), CTH_E_RANGE);
    ck_assert(cth_period_equal(out, (struct cth_period)CTH_MONTH(1999, 9)));
}
END_TEST

START_TEST(test_period_parse_null)
{
    struct cth_period out = CTH_MONTH(1999, 9);
    ck_assert_int_eq(cth_period_parse(NULL, 1, NULL, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_period_parse("2021x", 5, NULL, &out), CTH_E_SYNTAX);
    /* What follows the length is not read, though it would make a month. */
    ck_assert_int_eq(cth_period_parse("2021-09", 6, NULL, &out), CTH_E_SYNTAX);
    ck_assert_int_eq(cth_period_parse("2021", 3, NULL, &out), CTH_E_SYNTAX);
    struct cth_text_error error = {0};
    ck_assert_int_eq(cth_period_parse("2021..2022", 5, &error, &out), CTH_E_SYNTAX);
    ck_assert(error.position == 4 && error.reason == CTH_REASON_TRAILING);
    ck_assert_int_eq(cth_period_parse("2021\0", 5, NULL, &out), CTH_E_SYNTAX);
    ck_assert_int_eq(out.year, 1999);
    ck_assert_int_eq(cth_period_parse(NULL, 0, NULL, &out), CTH_OK);
    ck_assert(memcmp(&out, &unknown, sizeof out) == 0);
}
END_TEST

START_TEST(test_period_format_space)
{
    for (size_t i = 0; i < SAMPLES; i++) {
        char exact[CTH_PERIOD_SIZE], buffer[CTH_PERIOD_SIZE];
        size_t length, other = 77;
        ck_assert_int_eq(cth_period_format(samples[i], exact, sizeof exact, &length), CTH_OK);
        for (size_t size = 0; size <= length; size++) {
            memset(buffer, '#', sizeof buffer);
            ck_assert_int_eq(cth_period_format(samples[i], buffer, size, &other), CTH_E_SPACE);
            ck_assert_int_eq(buffer[0], '#');
            ck_assert_uint_eq(other, 77);
        }
        ck_assert_int_eq(cth_period_format(samples[i], buffer, length + 1, &other), CTH_OK);
        ck_assert_str_eq(buffer, exact);
        ck_assert_uint_eq(strlen(buffer), length);
    }
}
END_TEST

START_TEST(test_period_vectors)
{
    static const char *const reasons[] = {"no_digit", "trailing", "character", "order", "period"};
    static const enum cth_reason numbers[] = {CTH_REASON_NO_DIGIT, CTH_REASON_TRAILING, CTH_REASON_CHARACTER,
                                              CTH_REASON_ORDER, CTH_REASON_PERIOD};
    struct rows rows = rows_open("period.txt");
    while (rows_next(&rows, 4)) {
        const char *text = rows.field[1];
        struct cth_period out = CTH_MONTH(1999, 9);
        struct cth_text_error error = {.position = 77};
        enum cth_status status = cth_period_parse(text, strlen(text), &error, &out);
        char buffer[CTH_PERIOD_SIZE], numbers_text[64];
        size_t length, reason = 0;
        ck_assert_msg(strcmp(cth_status_name(status), rows.field[0]) == 0, "%s: %s", text, cth_status_name(status));
        if (status == CTH_OK) {
            ck_assert_uint_eq(error.position, 77);
            snprintf(numbers_text, sizeof numbers_text, "%d %d %d", out.year, out.first, out.last);
            ck_assert_str_eq(numbers_text, rows.field[2]);
            ck_assert_int_eq(cth_period_format(out, buffer, sizeof buffer, &length), CTH_OK);
            ck_assert_str_eq(buffer, rows.field[3]);
            continue;
        }
        ck_assert_int_eq(out.year, 1999);
        ck_assert_msg(error.position == strtoul(rows.field[2], NULL, 10), "%s: byte %zu", text, error.position);
        while (reason < 5 && strcmp(reasons[reason], rows.field[3]) != 0)
            reason++;
        ck_assert_uint_lt(reason, 5);
        ck_assert_msg(error.reason == numbers[reason], "%s: reason %d", text, (int)error.reason);
    }
    rows_close(&rows, 85);
}
END_TEST

/* Every window of up to four years, and the longest ones, is read back as it was. */
START_TEST(test_period_round_trip)
{
    unsigned count = 0;
    for (int16_t first = 1; first <= 12; first++) {
        for (int16_t last = first; last <= 1200; last = (int16_t)(last + (last > 60 ? 7 : 1))) {
            struct cth_period out = unknown, period = CTH_MONTHS(1900, first, last);
            char buffer[CTH_PERIOD_SIZE];
            size_t length;
            ck_assert_int_eq(cth_period_format(period, buffer, sizeof buffer, &length), CTH_OK);
            ck_assert_int_eq(cth_period_parse(buffer, length, NULL, &out), CTH_OK);
            ck_assert(memcmp(&out, &period, sizeof out) == 0);
            count++;
        }
    }
    ck_assert_uint_ge(count, 2500);
}
END_TEST

START_TEST(test_period_unknown_is_written_as_nothing)
{
    char buffer[CTH_PERIOD_SIZE] = "old";
    size_t length = 77;
    ck_assert_int_eq(cth_period_format(unknown, buffer, 0, &length), CTH_E_SPACE);
    ck_assert_int_eq(cth_period_format(unknown, buffer, sizeof buffer, &length), CTH_OK);
    ck_assert_uint_eq(length, 0);
    ck_assert_str_eq(buffer, "");
}
END_TEST

START_TEST(test_period_same_last_year)
{
    struct cth_period out;
    ck_assert_int_eq(cth_period_same_last_year((struct cth_period)CTH_MONTHS(2021, 1, 9), &out), CTH_OK);
    ck_assert(cth_period_equal(out, (struct cth_period)CTH_MONTHS(2020, 1, 9)));
    ck_assert_int_eq(cth_period_same_last_year((struct cth_period)CTH_MONTHS(2020, 11, 14), &out), CTH_OK);
    ck_assert(cth_period_equal(out, (struct cth_period)CTH_MONTHS(2019, 11, 14)));
}
END_TEST

START_TEST(test_period_previous)
{
    static const struct {
        struct cth_period period, before;
    } cases[] = {
        {CTH_MONTH(2021, 1), CTH_MONTH(2020, 12)},
        {CTH_MONTH(2021, 9), CTH_MONTH(2021, 8)},
        {CTH_QUARTER(2021, 1), CTH_QUARTER(2020, 4)},
        {CTH_HALF(2021, 2), CTH_HALF(2021, 1)},
        {CTH_YEAR(2021), CTH_YEAR(2020)},
        {CTH_YEARS(2021, 2025), CTH_YEARS(2016, 2020)},
        {CTH_MONTHS(2021, 1, 9), CTH_MONTHS(2020, 4, 12)},
        {CTH_MONTHS(2021, 3, 6), CTH_MONTHS(2020, 11, 14)},
        {CTH_YEAR(2), CTH_YEAR(1)},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_period out = unknown;
        ck_assert_int_eq(cth_period_previous(cases[i].period, &out), CTH_OK);
        ck_assert(memcmp(&out, &cases[i].before, sizeof out) == 0);
        ck_assert_uint_eq(cth_period_months(out), cth_period_months(cases[i].period));
    }
}
END_TEST

START_TEST(test_period_whole_years)
{
    static const struct {
        struct cth_period period, years;
    } cases[] = {
        {CTH_MONTHS(2021, 1, 9), CTH_YEAR(2021)},
        {CTH_MONTH(2021, 12), CTH_YEAR(2021)},
        {CTH_YEAR(2021), CTH_YEAR(2021)},
        {CTH_MONTHS(2020, 11, 14), CTH_YEARS(2020, 2021)},
        {CTH_MONTHS(1900, 12, 1200), CTH_YEARS(1900, 1999)},
        {CTH_MONTHS(2020, 12, 13), CTH_YEARS(2020, 2021)},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_period out = unknown;
        ck_assert_int_eq(cth_period_whole_years(cases[i].period, &out), CTH_OK);
        ck_assert(memcmp(&out, &cases[i].years, sizeof out) == 0);
    }
}
END_TEST

/* All pairs of windows in two years against stepping through their months. */
START_TEST(test_period_within_by_months)
{
    unsigned inside = 0, pairs = 0;
    for (int16_t a = 1; a <= 12; a++)
        for (int16_t b = a; b <= 24; b++)
            for (int16_t c = 1; c <= 12; c++)
                for (int16_t d = c; d <= 24; d += 2) {
                    struct cth_period inner = CTH_MONTHS(2020, a, b), outer = CTH_MONTHS((int16_t)(2020 + c % 2), c, d);
                    bool all = true;
                    for (int month = 12 * 2020; all && month < 12 * 2024; month++)
                        all = !has_month(inner, month) || has_month(outer, month);
                    ck_assert_int_eq(cth_period_within(inner, outer), all);
                    ck_assert_int_eq(cth_period_equal(inner, outer), memcmp(&inner, &outer, sizeof inner) == 0);
                    inside += all;
                    pairs++;
                }
    ck_assert_uint_ge(pairs, 20000);
    ck_assert_uint_ge(inside, 2000);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("period");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_period_invalid_ones_are_unknown);
    tcase_add_test(errors, test_period_before_year_1);
    tcase_add_test(errors, test_period_parse_null);
    tcase_add_test(errors, test_period_format_space);
    suite_add_tcase(suite, errors);

    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_period_vectors);
    tcase_add_test(table, test_period_round_trip);
    suite_add_tcase(suite, table);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_period_unknown_is_written_as_nothing);
    tcase_add_test(core, test_period_same_last_year);
    tcase_add_test(core, test_period_previous);
    tcase_add_test(core, test_period_whole_years);
    tcase_add_test(core, test_period_within_by_months);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
