/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The interchange's columns: names, and each member set and got back; what is refused leaves everything alone. */

#include "main.h"

#include <limits.h>

#include <congthuong.h>

#define PLAIN CTH_NOTATION_PLAIN
#define VI CTH_NOTATION_VIETNAMESE
#define UNSTATED CTH_NOTATION_UNSTATED

/* The header names of docs/interchange.md, in the order of enum cth_column. */
static const char *const names[CTH_COLUMN_COUNT] = {
    "indicator",       "parent",     "complete", "region",      "source",      "published", "period", "unit",
    "prices",          "kind",       "polarity", "status",      "actual",      "plan",      "base",   "completion",
    "completion_form", "plan_scope", "growth",   "growth_form", "base_period", "share",
};

/* Refused texts. A figure's own refusals are tested with its parser; here, that they come through. */
static const struct {
    enum cth_column column;
    const char *text;
    size_t length;
    enum cth_notation notation;
    enum cth_status status;
    enum cth_reason reason;
    size_t position;
} refused[] = {
    {CTH_COLUMN_INDICATOR, "a\0b", 3, PLAIN, CTH_E_ENCODING, CTH_REASON_NUL, 1},
    {CTH_COLUMN_PARENT, "a\xFF", 2, PLAIN, CTH_E_ENCODING, CTH_REASON_UTF8, 1},
    {CTH_COLUMN_REGION, "\xC3", 1, PLAIN, CTH_E_ENCODING, CTH_REASON_UTF8, 0},
    {CTH_COLUMN_SOURCE, "ab\xED\xA0\x80", 5, PLAIN, CTH_E_ENCODING, CTH_REASON_UTF8, 2},
    {CTH_COLUMN_UNIT, "\0", 1, PLAIN, CTH_E_ENCODING, CTH_REASON_NUL, 0},
    {CTH_COLUMN_PLAN_SCOPE, "\x80", 1, PLAIN, CTH_E_ENCODING, CTH_REASON_UTF8, 0},
    {CTH_COLUMN_COMPLETE, "YES", 3, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_COMPLETE, "ye", 2, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_COMPLETE, "yes ", 4, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_COMPLETE, "no|yes", 6, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_KIND, "flow\0", 5, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_POLARITY, "|", 1, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_STATUS, "|estimate", 9, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_COMPLETION_FORM, "growth", 6, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_GROWTH_FORM, "time", 4, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_PRICES, "constant201", 11, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_PRICES, "constant20100", 13, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_PRICES, "constant2x10", 12, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_PRICES, "constantx010", 12, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_PRICES, "constant20x0", 12, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_PRICES, "constant201x", 12, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_PRICES, "konstant2010", 12, PLAIN, CTH_E_SYNTAX, CTH_REASON_WORD, 0},
    {CTH_COLUMN_PUBLISHED, "2021-", 5, PLAIN, CTH_E_SYNTAX, CTH_REASON_NO_DIGIT, 5},
    {CTH_COLUMN_PUBLISHED, "20211", 5, PLAIN, CTH_E_SYNTAX, CTH_REASON_CHARACTER, 4},
    {CTH_COLUMN_PUBLISHED, "2021-1-01", 9, PLAIN, CTH_E_SYNTAX, CTH_REASON_CHARACTER, 6},
    {CTH_COLUMN_PUBLISHED, "2021-12-3x", 10, PLAIN, CTH_E_SYNTAX, CTH_REASON_CHARACTER, 9},
    {CTH_COLUMN_PUBLISHED, "2021-12-311", 11, PLAIN, CTH_E_SYNTAX, CTH_REASON_TRAILING, 10},
    {CTH_COLUMN_PUBLISHED, "\0", 1, PLAIN, CTH_E_SYNTAX, CTH_REASON_CHARACTER, 0},
    {CTH_COLUMN_PUBLISHED, "0000-01-01", 10, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 0},
    {CTH_COLUMN_PUBLISHED, "2021-00-01", 10, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 5},
    {CTH_COLUMN_PUBLISHED, "2021-13-01", 10, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 5},
    {CTH_COLUMN_PUBLISHED, "2021-01-00", 10, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 8},
    {CTH_COLUMN_PUBLISHED, "2021-01-32", 10, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 8},
    {CTH_COLUMN_PUBLISHED, "2021-04-31", 10, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 8},
    {CTH_COLUMN_PUBLISHED, "2021-09-31", 10, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 8},
    {CTH_COLUMN_PUBLISHED, "2021-11-31", 10, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 8},
    {CTH_COLUMN_PUBLISHED, "2100-02-29", 10, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 8},
    {CTH_COLUMN_PERIOD, "2021-14", 7, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 0},
    {CTH_COLUMN_PERIOD, "previous", 8, PLAIN, CTH_E_SYNTAX, CTH_REASON_NO_DIGIT, 0},
    {CTH_COLUMN_BASE_PERIOD, "previous ", 9, PLAIN, CTH_E_SYNTAX, CTH_REASON_NO_DIGIT, 0},
    {CTH_COLUMN_BASE_PERIOD, "2020-13", 7, PLAIN, CTH_E_RANGE, CTH_REASON_PERIOD, 0},
    {CTH_COLUMN_ACTUAL, "24.800", 6, UNSTATED, CTH_E_AMBIGUOUS, CTH_REASON_TWO_READINGS, 2},
    {CTH_COLUMN_PLAN, ">=24.800", 8, UNSTATED, CTH_E_AMBIGUOUS, CTH_REASON_TWO_READINGS, 4},
    {CTH_COLUMN_BASE, "x", 1, PLAIN, CTH_E_SYNTAX, CTH_REASON_CHARACTER, 0},
    {CTH_COLUMN_COMPLETION, "1\0", 2, PLAIN, CTH_E_ENCODING, CTH_REASON_NUL, 1},
    {CTH_COLUMN_GROWTH, "1,5", 3, PLAIN, CTH_E_SYNTAX, CTH_REASON_NOTATION, 1},
    {CTH_COLUMN_SHARE, "1234567890123456789", 19, PLAIN, CTH_E_RANGE, CTH_REASON_DIGITS, 18},
};

/* Texts that are the same when they are got back, in the notation that they are written in. */
static const struct {
    enum cth_column column;
    const char *text;
    enum cth_notation notation;
} same[] = {
    {CTH_COLUMN_INDICATOR, "Tổng mức bán lẻ hàng hóa", PLAIN},
    {CTH_COLUMN_PARENT, " \"a\", b\n", PLAIN},
    {CTH_COLUMN_COMPLETE, "yes", PLAIN},
    {CTH_COLUMN_REGION, "Gia Lai", PLAIN},
    {CTH_COLUMN_SOURCE, "BC 123/BC-SCT", PLAIN},
    {CTH_COLUMN_PUBLISHED, "2021-12-31", PLAIN},
    {CTH_COLUMN_PUBLISHED, "2024-02-29", PLAIN},
    {CTH_COLUMN_PUBLISHED, "2021-12", PLAIN},
    {CTH_COLUMN_PUBLISHED, "0001", PLAIN},
    {CTH_COLUMN_PUBLISHED, "9999-12-31", PLAIN},
    {CTH_COLUMN_PERIOD, "2021-01..09", PLAIN},
    {CTH_COLUMN_UNIT, "nghìn tỷ đồng", PLAIN},
    {CTH_COLUMN_PRICES, "current", PLAIN},
    {CTH_COLUMN_PRICES, "constant2010", PLAIN},
    {CTH_COLUMN_KIND, "stock", PLAIN},
    {CTH_COLUMN_KIND, "rate", PLAIN},
    {CTH_COLUMN_KIND, "index", PLAIN},
    {CTH_COLUMN_KIND, "count", PLAIN},
    {CTH_COLUMN_POLARITY, "lower", PLAIN},
    {CTH_COLUMN_STATUS, "estimate", PLAIN},
    {CTH_COLUMN_STATUS, "preliminary", PLAIN},
    {CTH_COLUMN_STATUS, "official", PLAIN},
    {CTH_COLUMN_STATUS, "target", PLAIN},
    {CTH_COLUMN_ACTUAL, ">76.581", VI},
    {CTH_COLUMN_ACTUAL, ">76581", PLAIN},
    {CTH_COLUMN_PLAN, "=84.000", VI},
    {CTH_COLUMN_BASE, "10,5..12,25", VI},
    {CTH_COLUMN_BASE, "10.5..12.25", PLAIN},
    {CTH_COLUMN_COMPLETION, "92.19", PLAIN},
    {CTH_COLUMN_COMPLETION_FORM, "over", PLAIN},
    {CTH_COLUMN_COMPLETION_FORM, "shortfall", PLAIN},
    {CTH_COLUMN_PLAN_SCOPE, "HĐND tỉnh", PLAIN},
    {CTH_COLUMN_GROWTH, "-5.90", PLAIN},
    {CTH_COLUMN_GROWTH_FORM, "ratio", PLAIN},
    {CTH_COLUMN_GROWTH_FORM, "times", PLAIN},
    {CTH_COLUMN_GROWTH_FORM, "times_increase", PLAIN},
    {CTH_COLUMN_GROWTH_FORM, "points", PLAIN},
    {CTH_COLUMN_GROWTH_FORM, "absolute", PLAIN},
    {CTH_COLUMN_GROWTH_FORM, "average", PLAIN},
    {CTH_COLUMN_BASE_PERIOD, "previous", PLAIN},
    {CTH_COLUMN_BASE_PERIOD, "2002", PLAIN},
    {CTH_COLUMN_SHARE, "~12.5", PLAIN},
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static void set(struct cth_indicator *indicator, enum cth_column column, const char *text, enum cth_notation notation)
{
    ck_assert_int_eq(cth_indicator_set(column, text, strlen(text), notation, NULL, indicator), CTH_OK);
}

static void check_get(const struct cth_indicator *indicator, enum cth_column column, enum cth_notation notation,
                      const char *expected)
{
    char buffer[256];
    size_t length = 99, wanted = strlen(expected);
    memset(buffer, '#', sizeof buffer);
    ck_assert_int_eq(cth_indicator_get(indicator, column, notation, buffer, sizeof buffer, &length), CTH_OK);
    ck_assert_uint_eq(length, wanted);
    ck_assert_mem_eq(buffer, expected, wanted);

    /* Exactly enough room is enough; one byte less is refused and touches nothing. */
    ck_assert_int_eq(cth_indicator_get(indicator, column, notation, buffer, wanted, &length), CTH_OK);
    if (wanted == 0) {
        ck_assert_int_eq(cth_indicator_get(indicator, column, notation, NULL, 0, &length), CTH_OK);
        return;
    }
    ck_assert_int_eq(cth_indicator_get(indicator, column, notation, NULL, 0, &length), CTH_E_SPACE);
    length = 99;
    memset(buffer, '#', sizeof buffer);
    ck_assert_int_eq(cth_indicator_get(indicator, column, notation, buffer, wanted - 1, &length), CTH_E_SPACE);
    ck_assert_uint_eq(length, 99);
    ck_assert_int_eq(buffer[0], '#');
}

START_TEST(test_column_parse_refuses)
{
    static const char *const strangers[] = {"",       "Indicator",        "indicato", "indicators", " indicator",
                                            "colour", "completion_class", "numbers",  "plan_low",   "unknown"};
    enum cth_column column = CTH_COLUMN_SHARE;
    for (size_t i = 0; i < COUNT(strangers); i++)
        ck_assert_int_eq(cth_column_parse(strangers[i], strlen(strangers[i]), &column), CTH_E_COLUMN);
    ck_assert_int_eq(cth_column_parse("plan\0", 5, &column), CTH_E_COLUMN);
    ck_assert_int_eq(cth_column_parse(NULL, 0, &column), CTH_E_COLUMN);
    ck_assert_int_eq(cth_column_parse(NULL, 1, &column), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_column_parse("plan", 4, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(column, CTH_COLUMN_SHARE);
}
END_TEST

START_TEST(test_column_names)
{
    const int strangers[] = {-1, CTH_COLUMN_COUNT, CTH_COLUMN_COUNT + 1, INT_MAX, INT_MIN};
    for (int i = 0; i < CTH_COLUMN_COUNT; i++) {
        enum cth_column column = CTH_COLUMN_SHARE;
        ck_assert_str_eq(cth_column_name(i), names[i]);
        ck_assert_int_eq(cth_column_parse(names[i], strlen(names[i]), &column), CTH_OK);
        ck_assert_int_eq((int)column, i);
    }
    for (size_t i = 0; i < COUNT(strangers); i++)
        ck_assert_str_eq(cth_column_name(strangers[i]), "unknown");
}
END_TEST

START_TEST(test_indicator_set_refuses)
{
    struct cth_indicator indicator, before;
    struct cth_text_error error = {99, CTH_REASON_NONE, 0};
    memset(&indicator, 0x5A, sizeof indicator);
    memcpy(&before, &indicator, sizeof before);
    ck_assert_int_eq(cth_indicator_set(refused[_i].column, refused[_i].text, refused[_i].length, refused[_i].notation,
                                       &error, &indicator),
                     refused[_i].status);
    ck_assert_int_eq(error.reason, refused[_i].reason);
    ck_assert_uint_eq(error.position, refused[_i].position);
    ck_assert_int_eq(cth_indicator_set(refused[_i].column, refused[_i].text, refused[_i].length, refused[_i].notation,
                                       NULL, &indicator),
                     refused[_i].status);
    ck_assert_mem_eq(&indicator, &before, sizeof before);
}
END_TEST

START_TEST(test_indicator_set_arguments)
{
    struct cth_indicator indicator, before;
    memset(&indicator, 0x5A, sizeof indicator);
    memcpy(&before, &indicator, sizeof before);
    for (int c = 0; c < CTH_COLUMN_COUNT; c++) {
        enum cth_column column = (enum cth_column)c;
        ck_assert_int_eq(cth_indicator_set(column, NULL, 1, PLAIN, NULL, &indicator), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_indicator_set(column, "", 0, (enum cth_notation)3, NULL, &indicator), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_indicator_set(column, "", 0, PLAIN, NULL, NULL), CTH_E_ARGUMENT);
    }
    ck_assert_int_eq(cth_indicator_set((enum cth_column)CTH_COLUMN_COUNT, "", 0, PLAIN, NULL, &indicator),
                     CTH_E_COLUMN);
    ck_assert_int_eq(cth_indicator_set((enum cth_column) - 1, "", 0, PLAIN, NULL, &indicator), CTH_E_COLUMN);
    ck_assert_mem_eq(&indicator, &before, sizeof before);
}
END_TEST

START_TEST(test_indicator_get_arguments)
{
    struct cth_indicator indicator = {0};
    char buffer[8] = "#######";
    size_t length = 99;
    ck_assert_int_eq(cth_indicator_get(NULL, CTH_COLUMN_PLAN, PLAIN, buffer, 8, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_indicator_get(&indicator, CTH_COLUMN_PLAN, UNSTATED, buffer, 8, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_indicator_get(&indicator, CTH_COLUMN_PLAN, PLAIN, NULL, 8, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_indicator_get(&indicator, CTH_COLUMN_PLAN, PLAIN, buffer, 8, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_indicator_get(&indicator, (enum cth_column)CTH_COLUMN_COUNT, PLAIN, buffer, 8, &length),
                     CTH_E_COLUMN);
    ck_assert_int_eq(cth_indicator_get(&indicator, (enum cth_column) - 1, PLAIN, buffer, 8, &length), CTH_E_COLUMN);

    /* Members outside their range. */
    static const struct {
        struct cth_indicator indicator;
        enum cth_column column;
        enum cth_status status;
    } rows[] = {
        {{.kind = (enum cth_kind)5}, CTH_COLUMN_KIND, CTH_E_ARGUMENT},
        {{.polarity = (enum cth_polarity)2}, CTH_COLUMN_POLARITY, CTH_E_ARGUMENT},
        {{.status = (enum cth_data_status)5}, CTH_COLUMN_STATUS, CTH_E_ARGUMENT},
        {{.growth_form = (enum cth_growth_form)1000}, CTH_COLUMN_GROWTH_FORM, CTH_E_ARGUMENT},
        {{.base_kind = (enum cth_base_kind)3}, CTH_COLUMN_BASE_PERIOD, CTH_E_ARGUMENT},
        {{.base_kind = CTH_BASE_PERIOD}, CTH_COLUMN_BASE_PERIOD, CTH_E_ARGUMENT}, /* would read back as last year */
        {{.period = {2021, 13, 14}}, CTH_COLUMN_PERIOD, CTH_E_ARGUMENT},
        {{.name = {NULL, 3}}, CTH_COLUMN_INDICATOR, CTH_E_ARGUMENT},
        {{.actual = CTH_FIGURE((enum cth_qualifier)9, 1, 0)}, CTH_COLUMN_ACTUAL, CTH_E_ARGUMENT},
        {{.plan = {CTH_PRINTED, 18, CTH_DECIMAL(12, 0), CTH_DECIMAL(0, 0)}}, CTH_COLUMN_PLAN, CTH_OVERFLOW},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        ck_assert_int_eq(cth_indicator_get(&rows[i].indicator, rows[i].column, PLAIN, buffer, 8, &length),
                         rows[i].status);
    ck_assert_uint_eq(length, 99);
    ck_assert_str_eq(buffer, "#######");
}
END_TEST

START_TEST(test_indicator_set_and_get)
{
    struct cth_indicator indicator = {0}, absent = {0};
    set(&indicator, same[_i].column, same[_i].text, same[_i].notation);
    check_get(&indicator, same[_i].column, same[_i].notation == VI ? VI : PLAIN, same[_i].text);
    ck_assert_mem_ne(&indicator, &absent, sizeof absent);

    /* Nothing but this member has changed, and an empty text sets it back. */
    for (int other = 0; other < CTH_COLUMN_COUNT; other++)
        if (other != (int)same[_i].column)
            check_get(&indicator, (enum cth_column)other, PLAIN, "");
    ck_assert_int_eq(cth_indicator_set(same[_i].column, NULL, 0, UNSTATED, NULL, &indicator), CTH_OK);
    check_get(&indicator, same[_i].column, PLAIN, "");
    ck_assert_mem_eq(&indicator, &absent, sizeof absent);
}
END_TEST

START_TEST(test_indicator_set_covers_every_column)
{
    cth_column_set seen = 0;
    for (size_t i = 0; i < COUNT(same); i++)
        seen |= CTH_COLUMN_BIT(same[i].column);
    ck_assert_uint_eq(seen, CTH_ALL_COLUMNS);
}
END_TEST

START_TEST(test_indicator_set_members)
{
    struct cth_indicator indicator = {0};
    static const char name[] = "Xuất khẩu";
    set(&indicator, CTH_COLUMN_INDICATOR, name, PLAIN);
    ck_assert_ptr_eq(indicator.name.data, name); /* borrowed */
    set(&indicator, CTH_COLUMN_COMPLETE, "yes", PLAIN);
    ck_assert(indicator.complete);
    set(&indicator, CTH_COLUMN_COMPLETE, "no", PLAIN);
    ck_assert(!indicator.complete);
    set(&indicator, CTH_COLUMN_KIND, "count", PLAIN);
    ck_assert_int_eq(indicator.kind, CTH_KIND_COUNT);
    set(&indicator, CTH_COLUMN_KIND, "flow", PLAIN);
    ck_assert_int_eq(indicator.kind, CTH_KIND_FLOW);
    set(&indicator, CTH_COLUMN_POLARITY, "lower", PLAIN);
    ck_assert_int_eq(indicator.polarity, CTH_POLARITY_LOWER);
    set(&indicator, CTH_COLUMN_STATUS, "target", PLAIN);
    ck_assert_int_eq(indicator.status, CTH_DATA_TARGET);
    set(&indicator, CTH_COLUMN_COMPLETION_FORM, "shortfall", PLAIN);
    ck_assert_int_eq(indicator.completion_form, CTH_COMPLETION_SHORTFALL);
    set(&indicator, CTH_COLUMN_GROWTH_FORM, "average", PLAIN);
    ck_assert_int_eq(indicator.growth_form, CTH_GROWTH_AVERAGE);
    set(&indicator, CTH_COLUMN_GROWTH_FORM, "growth", PLAIN);
    ck_assert_int_eq(indicator.growth_form, CTH_GROWTH_PERCENT);
    set(&indicator, CTH_COLUMN_BASE_PERIOD, "2019-H1", PLAIN);
    ck_assert_int_eq(indicator.base_kind, CTH_BASE_PERIOD);
    ck_assert_int_eq(indicator.base_period.year, 2019);
    ck_assert_int_eq(indicator.base_period.last, 6);
    set(&indicator, CTH_COLUMN_BASE_PERIOD, "previous", PLAIN);
    ck_assert_int_eq(indicator.base_kind, CTH_BASE_PREVIOUS);
    ck_assert_int_eq(indicator.base_period.year, 0);
    set(&indicator, CTH_COLUMN_PERIOD, "2021-Q3", PLAIN);
    ck_assert_int_eq(indicator.period.first, 7);
    set(&indicator, CTH_COLUMN_ACTUAL, ">76.581", VI);
    ck_assert_int_eq(indicator.actual.qualifier, CTH_MORE);
    ck_assert_int_eq(indicator.actual.value.units, 76581);
}
END_TEST

/* Figures are got back in either notation, whichever they were set in. */
START_TEST(test_indicator_get_notation)
{
    struct cth_indicator indicator = {0};
    set(&indicator, CTH_COLUMN_ACTUAL, "-1.234.567,80", VI);
    check_get(&indicator, CTH_COLUMN_ACTUAL, PLAIN, "-1234567.80");
    check_get(&indicator, CTH_COLUMN_ACTUAL, VI, "-1.234.567,80");
    set(&indicator, CTH_COLUMN_ACTUAL, "24800", UNSTATED);
    check_get(&indicator, CTH_COLUMN_ACTUAL, VI, "24.800");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("column");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_column_parse_refuses);
    tcase_add_loop_test(errors, test_indicator_set_refuses, 0, (int)COUNT(refused));
    tcase_add_test(errors, test_indicator_set_arguments);
    tcase_add_test(errors, test_indicator_get_arguments);
    suite_add_tcase(suite, errors);
    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_column_names);
    tcase_add_loop_test(table, test_indicator_set_and_get, 0, (int)COUNT(same));
    tcase_add_test(table, test_indicator_set_covers_every_column);
    suite_add_tcase(suite, table);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_indicator_set_members);
    tcase_add_test(core, test_indicator_get_notation);
    suite_add_tcase(suite, core);
    return test_main(suite);
}
