/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The figures of a record as intervals, the ratios that percentages speak of and the way back, by hand. */

#include <string.h>

#include <congthuong.h>

#include "interval.h"
#include "main.h"

#include "../lib/figure/private.h"

#define UP CTH_ROUND_HALF_UP

static struct cth_figure figure_of(const char *text)
{
    struct cth_figure figure = {.qualifier = CTH_ABSENT};
    ck_assert_msg(cth_figure_parse(text, strlen(text), CTH_NOTATION_PLAIN, NULL, &figure) == CTH_OK, "%s", text);
    return figure;
}

static const struct cth_interval kept = {.low = {77, 1}, .high = {78, 1}};

START_TEST(test_member_figures)
{
    struct cth_indicator one = {.unit = CTH_TEXT("dự án")};
    struct cth_interval out = kept;
    one.actual = figure_of("1");
    one.plan = figure_of("2");
    one.base = figure_of("3");
    one.completion = figure_of("4");
    one.growth = figure_of("5");
    one.share = figure_of("6");
    /* Levels count whole things, percentages never do; a growth in whole things is a level. */
    static const char *const counted[] = {"[1 1]", "[2 2]", "[3 3]", "[7/2 9/2)", "[9/2 11/2)", "[11/2 13/2)"};
    char text[128];
    for (int member = CTH_MEMBER_ACTUAL; member <= CTH_MEMBER_SHARE; member++) {
        ck_assert_int_eq(cth_member_figure(&one, (enum cth_member)member)->value.units, member + 1);
        ck_assert_int_eq(cth_member_interval(&one, (enum cth_member)member, UP, &out), CTH_OK);
        ck_assert_str_eq(interval_text(out, text), counted[member]);
    }
    one.growth_form = CTH_GROWTH_ABSOLUTE;
    ck_assert_int_eq(cth_member_interval(&one, CTH_MEMBER_GROWTH, UP, &out), CTH_OK);
    ck_assert_str_eq(interval_text(out, text), "[5 5]");
    one.unit = (struct cth_text)CTH_TEXT("tấn");
    ck_assert_int_eq(cth_member_interval(&one, CTH_MEMBER_PLAN, CTH_ROUND_DOWN, &out), CTH_OK);
    ck_assert_str_eq(interval_text(out, text), "[2 3)");

    out = kept;
    static const int none[] = {CTH_MEMBER_UNIT, CTH_MEMBER_COUNT, -1};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        ck_assert_int_eq(cth_member_figure(&one, (enum cth_member)none[i])->qualifier, CTH_ABSENT);
        ck_assert_int_eq(cth_member_interval(&one, (enum cth_member)none[i], UP, &out), CTH_MISSING);
    }
    ck_assert(memcmp(&out, &kept, sizeof kept) == 0);
}
END_TEST

START_TEST(test_member_ratios)
{
    static const struct {
        enum cth_member member;
        int form;
        enum cth_reading reading;
        const char *printed, *ratio, *back; /* back: what a ratio from 1/2 to 3, open above, reads */
    } cases[] = {
        {CTH_MEMBER_COMPLETION, CTH_COMPLETION_RATIO, CTH_READING_INCREASE, "~80", "[7/10 9/10]", "[50 300)"},
        {CTH_MEMBER_COMPLETION, CTH_COMPLETION_OVER, 0, ">20", "[6/5 13/10)", "[-50 200)"},
        {CTH_MEMBER_COMPLETION, CTH_COMPLETION_SHORTFALL, 0, ">20", "(7/10 4/5]", "(-200 50]"},
        {CTH_MEMBER_COMPLETION, CTH_COMPLETION_SHORTFALL, 0, ">=20", "(-inf 4/5]", "(-200 50]"},
        {CTH_MEMBER_GROWTH, CTH_GROWTH_PERCENT, CTH_READING_INCREASE, "-5.0", "(1899/2000 1901/2000]", "[-50 200)"},
        {CTH_MEMBER_GROWTH, CTH_GROWTH_RATIO, 0, "<=95", "(-inf 19/20]", "[50 300)"},
        {CTH_MEMBER_GROWTH, CTH_GROWTH_TIMES, CTH_READING_INCREASE, "2", "[3/2 5/2)", "[1/2 3)"},
        {CTH_MEMBER_GROWTH, CTH_GROWTH_TIMES_INCREASE, CTH_READING_RATIO, "2", "[3/2 5/2)", "[1/2 3)"},
        {CTH_MEMBER_GROWTH, CTH_GROWTH_TIMES_INCREASE, CTH_READING_INCREASE, "2", "[5/2 7/2)", "[-1/2 2)"},
    };
    const struct cth_interval ratio = {{1, 2}, {3, 1}, false, true, {0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = {.unit = CTH_TEXT("dự án")};
        struct cth_interval out = kept;
        char text[128];
        if (cases[i].member == CTH_MEMBER_COMPLETION) {
            one.completion = figure_of(cases[i].printed);
            one.completion_form = (enum cth_completion_form)cases[i].form;
        } else {
            one.growth = figure_of(cases[i].printed);
            one.growth_form = (enum cth_growth_form)cases[i].form;
        }
        ck_assert_int_eq(cth_ratio_said(&one, cases[i].member, cases[i].reading, UP, &out), CTH_OK);
        ck_assert_str_eq(interval_text(out, text), cases[i].ratio);
        ck_assert_int_eq(cth_said_of_ratio(&one, cases[i].member, cases[i].reading, ratio, &out), CTH_OK);
        ck_assert_str_eq(interval_text(out, text), cases[i].back);
    }
    struct cth_interval out;
    char text[128];
    ck_assert_int_eq(cth_percent_of_ratio(ratio, false, &out), CTH_OK);
    ck_assert_str_eq(interval_text(out, text), "[50 300)");
    ck_assert_int_eq(cth_percent_of_ratio(ratio, true, &out), CTH_OK);
    ck_assert_str_eq(interval_text(out, text), "[-50 200)");
}
END_TEST

START_TEST(test_member_ratios_refused)
{
    static const struct {
        enum cth_member member;
        enum cth_growth_form form;
        const char *printed;
        enum cth_status status;
    } cases[] = {
        {CTH_MEMBER_COMPLETION, 0, "", CTH_MISSING},
        {CTH_MEMBER_GROWTH, CTH_GROWTH_POINTS, "", CTH_MISSING},
        {CTH_MEMBER_UNIT, 0, "5", CTH_MISSING},
        {CTH_MEMBER_GROWTH, CTH_GROWTH_POINTS, "5", CTH_NOT_COMPARABLE},
        {CTH_MEMBER_GROWTH, CTH_GROWTH_ABSOLUTE, "5", CTH_NOT_COMPARABLE},
        {CTH_MEMBER_GROWTH, CTH_GROWTH_AVERAGE, "5", CTH_NOT_COMPARABLE},
        {CTH_MEMBER_SHARE, 0, "5", CTH_NOT_COMPARABLE},
        {CTH_MEMBER_ACTUAL, 0, "5", CTH_NOT_COMPARABLE},
        {CTH_MEMBER_COMPLETION, 0, "=0.123456789012345678", CTH_OVERFLOW},
        {CTH_MEMBER_GROWTH, 0, "=0.123456789012345678", CTH_OVERFLOW},
    };
    const struct cth_interval wide = {{INT64_MAX, 1}, {INT64_MAX, 1}, false, false, {0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_figure figure = figure_of(cases[i].printed);
        struct cth_indicator one = {.actual = figure, .completion = figure, .growth = figure, .share = figure};
        struct cth_interval out = kept;
        one.growth_form = cases[i].form;
        ck_assert_msg(cth_ratio_said(&one, cases[i].member, 0, UP, &out) == cases[i].status, "case %zu", i);
        ck_assert_msg(cth_said_of_ratio(&one, cases[i].member, 0, wide, &out) == cases[i].status, "case %zu", i);
        ck_assert(memcmp(&out, &kept, sizeof kept) == 0);
    }
    struct cth_indicator wider = {.growth = figure_of("5")};
    struct cth_interval out = kept;
    wider.growth.exponent = 30;
    ck_assert_int_eq(cth_ratio_said(&wider, CTH_MEMBER_GROWTH, 0, UP, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_percent_of_ratio(wide, true, &out), CTH_OVERFLOW);
    ck_assert(memcmp(&out, &kept, sizeof kept) == 0);
}
END_TEST

START_TEST(test_member_distance)
{
    static const struct {
        struct cth_interval a, b;
        struct cth_ratio distance;
    } cases[] = {
        {{{1, 2}, {3, 2}, false, true, {0}}, {{7, 3}, CTH_PLUS_INFINITY, false, true, {0}}, {5, 6}},
        {{CTH_MINUS_INFINITY, {3, 2}, true, true, {0}}, {{3, 2}, {2, 1}, false, false, {0}}, {0, 1}},
        {{{1, 2}, {3, 2}, false, true, {0}}, {{-7, 3}, {-1, 2}, false, true, {0}}, {1, 1}},
        {{{1, 2}, {3, 2}, false, true, {0}}, {{1, 1}, {5, 1}, false, true, {0}}, {0, 1}},
    };
    struct cth_ratio out;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (int turn = 0; turn < 2; turn++) {
            ck_assert_int_eq(turn == 0 ? cth_interval_distance(cases[i].a, cases[i].b, &out)
                                       : cth_interval_distance(cases[i].b, cases[i].a, &out),
                             CTH_OK);
            ck_assert(cth_ratio_compare(out, cases[i].distance) == 0);
        }
    const struct cth_interval below = {{-INT64_MAX, 1}, {-INT64_MAX, 1}, false, false, {0}};
    const struct cth_interval above = {{1, 1}, {1, 1}, false, false, {0}};
    ck_assert_int_eq(cth_interval_distance(below, above, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_interval_distance(above, below, &out), CTH_OVERFLOW);
}
END_TEST

START_TEST(test_member_figure_like)
{
    static const struct {
        const char *printed;
        int exponent;
        struct cth_ratio exact;
        enum cth_rounding mode;
        const char *expected; /* without its exponent; empty: absent */
    } cases[] = {
        {"92.19", 0, {7658100, 84000}, UP, "91.17"}, /* in lowest terms: see below */
        {">76581", 0, {1531, 2}, UP, "766"},
        {"1.0..2.00", 0, {-1531, 1000}, CTH_ROUND_DOWN, "-1.5"},
        {"1.2", 3, {1250, 1}, UP, "1.3"},
        {"1.2", 3, {1250, 1}, CTH_ROUND_HALF_EVEN, "1.2"},
        {"7", -2, {1, 300}, CTH_ROUND_UP, "1"},
        {"7", -2, {5, 2}, UP, "250"},
        {"7", -30, {5, 2}, UP, ""},
        {"7", 60, {5, 3}, UP, ""},
        {"0.000000000000000001", 0, {5, 1}, UP, ""},
        {"7", 0, CTH_PLUS_INFINITY, UP, ""},
        {"", 0, {5, 1}, UP, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_figure printed = figure_of(cases[i].printed), expected = figure_of(cases[i].expected);
        struct cth_ratio exact = cases[i].exact;
        printed.exponent = cases[i].exponent;
        if (i == 0)
            ck_assert_int_eq(cth_ratio_make(exact.numerator, exact.denominator, &exact), CTH_OK);
        struct cth_figure out = cth_figure_like(&printed, exact, cases[i].mode);
        ck_assert_msg(out.qualifier == expected.qualifier, "case %zu", i);
        ck_assert_msg(out.value.units == expected.value.units && out.value.scale == expected.value.scale, "case %zu",
                      i);
        ck_assert_int_eq(out.exponent, out.qualifier == CTH_ABSENT ? 0 : cases[i].exponent);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("member");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_member_ratios_refused);
    suite_add_tcase(suite, errors);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_member_figures);
    tcase_add_test(core, test_member_ratios);
    tcase_add_test(core, test_member_distance);
    tcase_add_test(core, test_member_figure_like);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
