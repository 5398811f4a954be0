/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What printed figures imply: published facts with their exact ends, every status, and a small domain by definition. */

#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

#include "interval.h"
#include "main.h"
#include "oracle.h"

#define UP CTH_ROUND_HALF_UP

static const struct cth_interval kept = {.low = {77, 1}, .high = {78, 1}};

static bool is_kept(struct cth_interval interval)
{
    return memcmp(&interval, &kept, sizeof kept) == 0;
}

static struct cth_figure figure_of(const char *text)
{
    struct cth_figure figure = {.qualifier = CTH_ABSENT};
    ck_assert_msg(cth_figure_parse(text, strlen(text), CTH_NOTATION_PLAIN, NULL, &figure) == CTH_OK, "%s", text);
    return figure;
}

/* A record with the figures that are printed; an empty text is no figure. */
static struct cth_indicator record(const char *actual, const char *plan, const char *base, const char *completion,
                                   const char *growth)
{
    return (struct cth_indicator){
        .actual = figure_of(actual),
        .plan = figure_of(plan),
        .base = figure_of(base),
        .completion = figure_of(completion),
        .growth = figure_of(growth),
    };
}

START_TEST(test_recover_arguments)
{
    struct cth_indicator all = record("5", "5", "5", "5", "5");
    const enum cth_rounding modes[] = {CTH_ROUNDING_COUNT, (enum cth_rounding) - 1};
    struct cth_interval out = kept;
    enum cth_reading_fit fit = CTH_FITS_BOTH;
    all.growth_form = CTH_GROWTH_TIMES_INCREASE;
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(cth_recover_plan(&all, modes[i], &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_recover_base(&all, CTH_READING_RATIO, modes[i], &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_recover_actual(&all, CTH_READING_RATIO, modes[i], &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_completion_range(&all, modes[i], &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_growth_range(&all, modes[i], &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_growth_reading(&all, modes[i], &fit), CTH_E_ARGUMENT);
    }
    ck_assert_int_eq(cth_recover_base(&all, (enum cth_reading)2, UP, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_recover_base(&all, (enum cth_reading) - 1, UP, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_recover_actual(&all, (enum cth_reading)2, UP, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_recover_actual(&all, (enum cth_reading) - 1, UP, &out), CTH_E_ARGUMENT);
    all.growth_form = (enum cth_growth_form)99;
    ck_assert_int_eq(cth_recover_plan(&all, UP, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_recover_base(&all, CTH_READING_RATIO, UP, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_recover_actual(&all, CTH_READING_RATIO, UP, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_completion_range(&all, UP, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_growth_range(&all, UP, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_growth_reading(&all, UP, &fit), CTH_E_ARGUMENT);
    ck_assert(is_kept(out) && fit == CTH_FITS_BOTH);
}
END_TEST

START_TEST(test_recover_plan_classes)
{
    static const struct {
        const char *actual, *completion;
        enum cth_completion_form form;
        enum cth_kind kind;
        enum cth_status status;
    } cases[] = {
        {"", "100", 0, 0, CTH_MISSING},
        {"5", "", 0, 0, CTH_MISSING},
        {"5", "", 0, CTH_KIND_RATE, CTH_MISSING},
        {"5", "100", 0, CTH_KIND_RATE, CTH_RATE},
        {"5", "0", 0, CTH_KIND_RATE, CTH_RATE},
        {"5", "0", 0, 0, CTH_ZERO_PLAN},
        {"0", "0", 0, 0, CTH_ZERO_PLAN},
        {"-5", "0.0", 0, 0, CTH_ZERO_PLAN},
        {"5", "<=95", 0, 0, CTH_ZERO_PLAN},
        {"5", "-100", CTH_COMPLETION_OVER, 0, CTH_ZERO_PLAN},
        {"5", "100", CTH_COMPLETION_SHORTFALL, 0, CTH_ZERO_PLAN},
        {"5", "-3", 0, 0, CTH_NEGATIVE_PLAN},
        {"-5", "-3", 0, 0, CTH_SIGN_CHANGE},
        {"0", "-3", 0, 0, CTH_SIGN_CHANGE},
        {"=0", "-3", 0, 0, CTH_NEGATIVE_PLAN},
        {"-5", "-120", CTH_COMPLETION_OVER, 0, CTH_SIGN_CHANGE},
        {"-5", "3", 0, 0, CTH_NEGATIVE_PLAN},
        {"=0", "3", 0, 0, CTH_NEGATIVE_PLAN},
        {"5", "120", CTH_COMPLETION_SHORTFALL, 0, CTH_NEGATIVE_PLAN},
        {"5", "-120", CTH_COMPLETION_OVER, 0, CTH_NEGATIVE_PLAN},
        {"999999999999999999", "99.9999999999", 0, 0, CTH_OVERFLOW},
        {"999999999999999999", "0.0000000000000001", 0, 0, CTH_OVERFLOW},
        {"5", "0.000000000000000001", 0, 0, CTH_OVERFLOW},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = record(cases[i].actual, "", "", cases[i].completion, "");
        struct cth_interval out = kept;
        one.completion_form = cases[i].form;
        one.kind = cases[i].kind;
        enum cth_status status = cth_recover_plan(&one, UP, &out);
        ck_assert_msg(status == cases[i].status, "case %zu: %s", i, cth_status_name(status));
        ck_assert(is_kept(out));
    }
}
END_TEST

START_TEST(test_recover_base_classes)
{
    static const struct {
        const char *actual, *growth;
        enum cth_growth_form form;
        enum cth_kind kind;
        enum cth_status status;
    } cases[] = {
        {"", "5", 0, 0, CTH_MISSING},
        {"5", "", 0, 0, CTH_MISSING},
        {"", "5", CTH_GROWTH_POINTS, 0, CTH_MISSING},
        {"5", "5", CTH_GROWTH_POINTS, 0, CTH_NOT_COMPARABLE},
        {"5", "5", CTH_GROWTH_POINTS, CTH_KIND_RATE, CTH_NOT_COMPARABLE},
        {"5", "5", CTH_GROWTH_AVERAGE, 0, CTH_NOT_COMPARABLE},
        {"5", "5", 0, CTH_KIND_RATE, CTH_RATE},
        {"5", "5", CTH_GROWTH_ABSOLUTE, CTH_KIND_RATE, CTH_RATE},
        {"5", "-100", 0, CTH_KIND_RATE, CTH_RATE},
        {"5", "-100", 0, 0, CTH_ZERO_BASE},
        {"5", "0", CTH_GROWTH_RATIO, 0, CTH_ZERO_BASE},
        {"5", "0", CTH_GROWTH_TIMES, 0, CTH_ZERO_BASE},
        {"5", "0", CTH_GROWTH_TIMES_INCREASE, 0, CTH_ZERO_BASE},
        {"5", "-120", 0, 0, CTH_NEGATIVE_BASE},
        {"5", "-5", CTH_GROWTH_TIMES, 0, CTH_NEGATIVE_BASE},
        {"-5", "5", 0, 0, CTH_NEGATIVE_BASE},
        {"-5", "-150", 0, 0, CTH_SIGN_CHANGE},
        {"5", "8", CTH_GROWTH_ABSOLUTE, 0, CTH_NEGATIVE_BASE},
        {"=5", "=5", CTH_GROWTH_ABSOLUTE, 0, CTH_NEGATIVE_BASE},
        {"999999999999999999", "99.9999999999", 0, 0, CTH_OVERFLOW},
        {"5", "99.9999999999999999", 0, 0, CTH_OVERFLOW},
        {"999999999999999999", "0.000000000000000001", CTH_GROWTH_ABSOLUTE, 0, CTH_OVERFLOW},
        {"5", "=0.000000000000000001", CTH_GROWTH_PERCENT, 0, CTH_OVERFLOW},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = record(cases[i].actual, "", "", "", cases[i].growth);
        struct cth_interval out = kept;
        one.growth_form = cases[i].form;
        one.kind = cases[i].kind;
        enum cth_status status = cth_recover_base(&one, CTH_READING_RATIO, UP, &out);
        ck_assert_msg(status == cases[i].status, "case %zu: %s", i, cth_status_name(status));
        ck_assert(is_kept(out));
    }
}
END_TEST

START_TEST(test_recover_range_classes)
{
    static const struct {
        const char *actual, *other;
        enum cth_status plan, base;
    } cases[] = {
        {"", "5", CTH_MISSING, CTH_MISSING},
        {"5", "", CTH_MISSING, CTH_MISSING},
        {"5", "0", CTH_ZERO_PLAN, CTH_ZERO_BASE},
        {"-5", "0.0", CTH_ZERO_PLAN, CTH_ZERO_BASE},
        {"5", "-1..1", CTH_ZERO_PLAN, CTH_ZERO_BASE},
        {"5", "-5", CTH_NEGATIVE_PLAN, CTH_NEGATIVE_BASE},
        {"-5", "-5", CTH_NEGATIVE_PLAN, CTH_NEGATIVE_BASE},
        {"-5", "5", CTH_SIGN_CHANGE, CTH_SIGN_CHANGE},
        {"0.000000000000000001", "999999999999999999", CTH_OVERFLOW, CTH_OVERFLOW},
        {"999999999999999999", "0.0000001", CTH_OVERFLOW, CTH_OVERFLOW},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = record(cases[i].actual, cases[i].other, cases[i].other, "", "10");
        struct cth_interval out = kept;
        enum cth_reading_fit fit = CTH_FITS_BOTH;
        one.growth_form = CTH_GROWTH_TIMES_INCREASE;
        ck_assert_msg(cth_completion_range(&one, UP, &out) == cases[i].plan, "case %zu", i);
        ck_assert_msg(cth_growth_range(&one, UP, &out) == cases[i].base, "case %zu", i);
        ck_assert_msg(cth_growth_reading(&one, UP, &fit) == cases[i].base, "case %zu", i);
        one.kind = CTH_KIND_RATE;
        bool missing = cases[i].plan == CTH_MISSING;
        ck_assert_int_eq(cth_completion_range(&one, UP, &out), missing ? CTH_MISSING : CTH_RATE);
        ck_assert_int_eq(cth_growth_range(&one, UP, &out), missing ? CTH_MISSING : CTH_RATE);
        ck_assert_int_eq(cth_growth_reading(&one, UP, &fit), missing ? CTH_MISSING : CTH_RATE);
        one.period = (struct cth_period)CTH_YEAR(2021);
        one.plan_period = (struct cth_period)CTH_YEAR(2020);
        one.base_kind = CTH_BASE_PERIOD;
        one.base_period = (struct cth_period)CTH_MONTH(2020, 1);
        ck_assert_int_eq(cth_completion_range(&one, UP, &out), missing ? CTH_MISSING : CTH_NOT_COMPARABLE);
        ck_assert_int_eq(cth_growth_range(&one, UP, &out), missing ? CTH_MISSING : CTH_NOT_COMPARABLE);
        ck_assert_int_eq(cth_growth_reading(&one, UP, &fit), missing ? CTH_MISSING : CTH_NOT_COMPARABLE);
        ck_assert(is_kept(out) && fit == CTH_FITS_BOTH);
    }
    /* Ends that fit on their own, and not as percent. */
    struct cth_indicator wide = record("=999999999999999999", "=1", "=1", "", "=1");
    struct cth_interval out = kept;
    enum cth_reading_fit fit = CTH_FITS_BOTH;
    ck_assert_int_eq(cth_completion_range(&wide, UP, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_growth_range(&wide, UP, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_growth_reading(&wide, UP, &fit), CTH_MISSING); /* the growth has another form */
    wide.growth_form = CTH_GROWTH_TIMES_INCREASE;
    wide.growth = (struct cth_figure){CTH_EXACT, 19, CTH_DECIMAL(1, 0), CTH_DECIMAL(0, 0)};
    ck_assert_int_eq(cth_growth_reading(&wide, UP, &fit), CTH_OVERFLOW);
    wide.growth = (struct cth_figure){CTH_EXACT, 0, CTH_DECIMAL(CTH_UNITS_MAX, 18), CTH_DECIMAL(0, 0)};
    ck_assert_int_eq(cth_growth_reading(&wide, UP, &fit), CTH_OK);
    ck_assert_int_eq(fit, CTH_FITS_NEITHER);
    ck_assert(is_kept(out));
}
END_TEST

START_TEST(test_recover_reading_needs_all_three)
{
    struct cth_indicator one = record("915", "", "90", "", "10.16");
    enum cth_reading_fit fit = CTH_FITS_BOTH;
    for (int form = CTH_GROWTH_PERCENT; form <= CTH_GROWTH_AVERAGE; form++) {
        one.growth_form = (enum cth_growth_form)form;
        ck_assert_int_eq(cth_growth_reading(&one, UP, &fit), form == CTH_GROWTH_TIMES_INCREASE ? CTH_OK : CTH_MISSING);
    }
    one.growth_form = CTH_GROWTH_TIMES_INCREASE;
    one.growth.qualifier = CTH_ABSENT;
    fit = CTH_FITS_BOTH;
    ck_assert_int_eq(cth_growth_reading(&one, UP, &fit), CTH_MISSING);
    ck_assert_int_eq(fit, CTH_FITS_BOTH);
}
END_TEST

/* Figures of which no end can be written down. */
START_TEST(test_recover_figures_that_do_not_fit)
{
    const struct cth_figure wide = {CTH_EXACT, 30, CTH_DECIMAL(1, 0), CTH_DECIMAL(0, 0)};
    struct cth_indicator actual = record("5", "5", "5", "5", "5"), other = actual;
    struct cth_interval out = kept;
    actual.actual = wide;
    other.plan = other.base = other.completion = other.growth = wide;
    for (int form = CTH_GROWTH_PERCENT; form <= CTH_GROWTH_ABSOLUTE; form++) {
        actual.growth_form = other.growth_form = (enum cth_growth_form)form;
        if (form == CTH_GROWTH_POINTS)
            continue;
        ck_assert_int_eq(cth_recover_base(&actual, CTH_READING_INCREASE, UP, &out), CTH_OVERFLOW);
        ck_assert_int_eq(cth_recover_base(&other, CTH_READING_INCREASE, UP, &out), CTH_OVERFLOW);
    }
    ck_assert_int_eq(cth_recover_plan(&actual, UP, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_recover_plan(&other, UP, &out), CTH_OVERFLOW);
    /* A completion below 0 has its class whether or not the actual's ends fit. */
    struct cth_indicator loss = record("5", "", "", "-5", "");
    loss.actual = wide;
    ck_assert_int_eq(cth_recover_plan(&loss, UP, &out), CTH_NEGATIVE_PLAN);
    ck_assert_int_eq(cth_completion_range(&actual, UP, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_completion_range(&other, UP, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_growth_range(&actual, UP, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_growth_range(&other, UP, &out), CTH_OVERFLOW);
    ck_assert(is_kept(out));
}
END_TEST

/* Ends worked out with fractions from the printed digits. */
START_TEST(test_recover_plan_of_published_figures)
{
    static const struct {
        const char *actual, *completion;
        enum cth_completion_form form;
        const char *plan;
    } cases[] = {
        /* Gia Lai 2021: imports against a plan of 95, industry, and retail printed 92,19 % of a plan of 84.000. */
        {"915", "963.16", CTH_COMPLETION_RATIO, "(18290000/192633 18310000/192631)"},
        {"24800", "100", CTH_COMPLETION_RATIO, "(1653300/67 4960100/199)"},
        {">76581", "92.19", CTH_COMPLETION_RATIO, "(1531620000/18439 1531640000/18437)"},
        /* 3,45 tỷ USD, vượt gần 20 %; a shortfall of 1,6 %. */
        {"3.45", "<20", CTH_COMPLETION_OVER, "(689/240 691/220)"},
        {"17805", "1.6", CTH_COMPLETION_SHORTFALL, "[35609000/1969 35611000/1967)"},
        /* Bounds leave the plan unbounded on one side, and a whole plan by resolution gives one number. */
        {"=600", "=120", CTH_COMPLETION_RATIO, "[500 500]"},
        {"=600", ">=120", CTH_COMPLETION_RATIO, "(0 500]"},
        {">=600", "=120", CTH_COMPLETION_RATIO, "[500 +inf)"},
        {"<=600", "=120", CTH_COMPLETION_RATIO, "(0 500]"},
        {"=600", "<=20", CTH_COMPLETION_SHORTFALL, "(0 750]"},
        /* An actual that prints as 0 is above 0 where the completion is. */
        {"0", "=50", CTH_COMPLETION_RATIO, "(0 1)"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = record(cases[i].actual, "", "", cases[i].completion, "");
        struct cth_interval plan = kept;
        char text[128];
        one.completion_form = cases[i].form;
        ck_assert_int_eq(cth_recover_plan(&one, UP, &plan), CTH_OK);
        ck_assert_str_eq(interval_text(plan, text), cases[i].plan);
    }
}
END_TEST

START_TEST(test_recover_base_of_published_figures)
{
    static const struct {
        const char *actual, *growth;
        enum cth_growth_form form;
        enum cth_reading reading;
        const char *base;
    } cases[] = {
        {"24800", "10.13", CTH_GROWTH_PERCENT, 0, "(495990000/22027 19840400/881)"},
        {">76581", "5.97", CTH_GROWTH_PERCENT, 0, "(34036000/471 1531640000/21193)"},
        {"100", "97.77", CTH_GROWTH_RATIO, 0, "(398000/3911 2010000/19553)"},
        /* "tăng 10,16 lần": a base of about 90,06 or of about 81,99. */
        {"915", "10.16", CTH_GROWTH_TIMES, CTH_READING_INCREASE, "(182900/2033 183100/2031)"},
        {"915", "10.16", CTH_GROWTH_TIMES_INCREASE, CTH_READING_RATIO, "(182900/2033 183100/2031)"},
        {"915", "10.16", CTH_GROWTH_TIMES_INCREASE, CTH_READING_INCREASE, "(182900/2233 183100/2231)"},
        {"126", "2.78", CTH_GROWTH_TIMES_INCREASE, CTH_READING_RATIO, "(25100/557 5060/111)"},
        {"126", "2.78", CTH_GROWTH_TIMES_INCREASE, CTH_READING_INCREASE, "(25100/757 5060/151)"},
        /* 159.000 after 44.000 more; 718.400 after 163.400 less. */
        {"159000", "44000", CTH_GROWTH_ABSOLUTE, 0, "(114999 115001)"},
        {"718400", "-163400", CTH_GROWTH_ABSOLUTE, 0, "[881799 881801)"},
        {"=5", ">=2", CTH_GROWTH_ABSOLUTE, 0, "(0 3]"},
        {">=5", "=2", CTH_GROWTH_ABSOLUTE, 0, "[3 +inf)"},
        {"=5", "<=2", CTH_GROWTH_ABSOLUTE, 0, "[3 +inf)"},
        {"<=5", "=2", CTH_GROWTH_ABSOLUTE, 0, "(0 3]"},
        /* Giảm hơn 90 %, to 9,5: from 95 on, without an end. */
        {"=9.5", ">-90", CTH_GROWTH_PERCENT, 0, "[95 +inf)"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = record(cases[i].actual, "", "", "", cases[i].growth);
        struct cth_interval base = kept;
        char text[128];
        one.growth_form = cases[i].form;
        ck_assert_int_eq(cth_recover_base(&one, cases[i].reading, UP, &base), CTH_OK);
        ck_assert_str_eq(interval_text(base, text), cases[i].base);
    }
}
END_TEST

START_TEST(test_recover_counts_are_whole)
{
    /* 12 FDI projects, +78,8 %: between 12 / 1,7885 and 12 / 1,7875, where no whole number lies. */
    static const struct {
        const char *unit;
        enum cth_kind kind;
        bool whole;
    } cases[] = {
        {"dự án", CTH_KIND_FLOW, true},          {"", CTH_KIND_COUNT, true},
        {"nghìn dự án", CTH_KIND_FLOW, false},   {"tấn", CTH_KIND_FLOW, false},
        {"triệu lượt", CTH_KIND_COUNT, false},   {"lượt", CTH_KIND_STOCK, true},
        {"giường", CTH_KIND_COUNT, true},        {"nghìn giường", CTH_KIND_COUNT, false},
        {"triệu", CTH_KIND_COUNT, false},        {"giường", CTH_KIND_FLOW, false},
        {"beds million", CTH_KIND_COUNT, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = record("12", "20", "7", "", "78.8");
        struct cth_interval base;
        char text[128];
        one.unit = (struct cth_text){cases[i].unit, strlen(cases[i].unit)};
        one.kind = cases[i].kind;
        ck_assert_int_eq(cth_recover_base(&one, CTH_READING_RATIO, UP, &base), CTH_OK);
        ck_assert_str_eq(interval_text(base, text), cases[i].whole ? "(24000/3577 960/143]" : "(23000/3577 1000/143)");
        ck_assert_int_eq(cth_completion_range(&one, UP, &base), CTH_OK);
        ck_assert_str_eq(interval_text(base, text), cases[i].whole ? "[60 60]" : "(2300/41 2500/39)");
        one.growth = figure_of("=5");
        one.growth_form = CTH_GROWTH_ABSOLUTE;
        ck_assert_int_eq(cth_recover_base(&one, CTH_READING_RATIO, UP, &base), CTH_OK);
        ck_assert_str_eq(interval_text(base, text), cases[i].whole ? "[7 7]" : "[13/2 15/2)");
    }
}
END_TEST

START_TEST(test_recover_ranges)
{
    static const struct {
        const char *actual, *other, *completion, *growth;
    } cases[] = {
        {">76581", "=84000", "[25527/280 38291/420)", "[-2473/280 -3709/420)"},
        {"126", "95", "(25100/191 25300/189)", "(6000/191 6400/189)"},
        {"915", "90", "(182900/181 183100/179)", "(164800/181 165200/179)"},
        {"0", "=50", "(-1 1)", "(-101 -99)"},
        {"=0", "=50", "[0 0]", "[-100 -100]"},
        {">=30", "=50", "[60 +inf)", "[-40 +inf)"},
        {"=30", ">=50", "(0 60]", "(-100 -40]"},
        {"=30", "30..40", "(2000/27 6000/59]", "(-700/27 100/59]"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = record(cases[i].actual, cases[i].other, cases[i].other, "", "");
        struct cth_interval out;
        char text[128];
        ck_assert_int_eq(cth_completion_range(&one, UP, &out), CTH_OK);
        ck_assert_str_eq(interval_text(out, text), cases[i].completion);
        ck_assert_int_eq(cth_growth_range(&one, UP, &out), CTH_OK);
        ck_assert_str_eq(interval_text(out, text), cases[i].growth);
    }
}
END_TEST

START_TEST(test_recover_readings)
{
    static const struct {
        const char *actual, *base, *growth;
        enum cth_reading_fit fit;
    } cases[] = {
        {"915", "90", "10.16", CTH_FITS_RATIO},
        {"915", "=90", "10.16", CTH_FITS_RATIO},
        {"915", "82", "10.16", CTH_FITS_INCREASE},
        {"=915", "=90", "10.16", CTH_FITS_NEITHER},
        {"=915", "=90", "9.17", CTH_FITS_INCREASE},
        {"3", "2", "1", CTH_FITS_BOTH},
        {"305", "146", "2", CTH_FITS_RATIO},
        {"915", "50", "10.16", CTH_FITS_NEITHER},
        /* At the ends: 2,5 is the first that prints as 3, and 3,5 no longer does. */
        {"=5", "=2", "3", CTH_FITS_RATIO},
        {"=7", "=2", "3", CTH_FITS_INCREASE},
        {"=9", "=2", "3", CTH_FITS_NEITHER},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = record(cases[i].actual, "", cases[i].base, "", cases[i].growth);
        enum cth_reading_fit fit = CTH_FITS_NEITHER;
        one.growth_form = CTH_GROWTH_TIMES_INCREASE;
        ck_assert_int_eq(cth_growth_reading(&one, UP, &fit), CTH_OK);
        ck_assert_msg(fit == cases[i].fit, "case %zu: %d", i, (int)fit);
    }
}
END_TEST

START_TEST(test_recover_actual_classes)
{
    static const struct {
        const char *actual, *plan, *base, *completion, *growth;
        enum cth_growth_form form;
        enum cth_kind kind;
        enum cth_status status;
    } cases[] = {
        {"", "", "", "", "", 0, 0, CTH_MISSING},
        {"", "5", "5", "", "", 0, 0, CTH_MISSING},
        {"", "", "", "5", "5", 0, 0, CTH_MISSING},
        {"", "", "5", "", "5", CTH_GROWTH_POINTS, 0, CTH_MISSING},
        {"", "", "5", "", "5", CTH_GROWTH_AVERAGE, 0, CTH_MISSING},
        {"", "", "5", "", "5", CTH_GROWTH_POINTS, CTH_KIND_RATE, CTH_MISSING},
        {"5", "", "", "", "", 0, CTH_KIND_RATE, CTH_RATE},
        {"", "5", "", "-3", "", 0, 0, CTH_NEGATIVE_PLAN},
        {"5", "-5", "", "3", "", 0, 0, CTH_NEGATIVE_PLAN},
        {"", "", "5", "", "-103", 0, 0, CTH_NEGATIVE_BASE},
        {"", "", "-5", "", "3", 0, 0, CTH_NEGATIVE_BASE},
        {"", "", "-5", "", "9", CTH_GROWTH_ABSOLUTE, 0, CTH_NEGATIVE_BASE},
        {"", "999999999999999999", "", "99.9999999999", "", 0, 0, CTH_OVERFLOW},
        {"", "", "999999999999999999", "", "99.9999999999", 0, 0, CTH_OVERFLOW},
        {"", "", "999999999999999999", "", "0.0000000000000001", CTH_GROWTH_ABSOLUTE, 0, CTH_OVERFLOW},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one =
            record(cases[i].actual, cases[i].plan, cases[i].base, cases[i].completion, cases[i].growth);
        struct cth_interval out = kept;
        one.growth_form = cases[i].form;
        one.kind = cases[i].kind;
        enum cth_status status = cth_recover_actual(&one, CTH_READING_RATIO, UP, &out);
        ck_assert_msg(status == cases[i].status, "case %zu: %s", i, cth_status_name(status));
        ck_assert(is_kept(out));
    }
    struct cth_indicator wide = record("5", "5", "5", "5", "5");
    struct cth_interval out = kept;
    wide.actual = (struct cth_figure){CTH_EXACT, 30, CTH_DECIMAL(1, 0), CTH_DECIMAL(0, 0)};
    ck_assert_int_eq(cth_recover_actual(&wide, CTH_READING_RATIO, UP, &out), CTH_OVERFLOW);
    wide.plan = wide.base = wide.actual;
    wide.actual = wide.growth;
    ck_assert_int_eq(cth_recover_actual(&wide, CTH_READING_RATIO, UP, &out), CTH_OVERFLOW);
    wide.completion.qualifier = CTH_ABSENT;
    ck_assert_int_eq(cth_recover_actual(&wide, CTH_READING_RATIO, UP, &out), CTH_OVERFLOW);
    ck_assert(is_kept(out));
}
END_TEST

START_TEST(test_recover_actual)
{
    static const struct {
        const char *actual, *plan, *base, *completion, *growth;
        enum cth_growth_form form;
        enum cth_reading reading;
        const char *expected; /* NULL: they contradict one another */
    } cases[] = {
        {"915", "", "", "", "", 0, 0, "[1829/2 1831/2)"},
        {"-5", "", "", "", "", 0, 0, "(-11/2 -9/2]"},
        /* 963,16 % of 95 by resolution; of 95 as printed; the growth alone is passed over. */
        {"", "=95", "", "963.16", "", 0, 0, "[3659989/4000 3660027/4000)"},
        {"", "=95", "", "963.16", "8", 0, 0, "[3659989/4000 3660027/4000)"},
        {"", "95", "", "=1000", "", 0, 0, "[945 955)"},
        {"", "=200", "=90", "=80", "=100", 0, 0, NULL},
        {"", "=200", "=80", "80", "=100", 0, 0, "[160 160]"},
        {"", "", "=80", "", "100", 0, 0, "[798/5 802/5)"},
        {"", "", "=90", "", "10.16", CTH_GROWTH_TIMES_INCREASE, CTH_READING_RATIO, "[18279/20 18297/20)"},
        {"", "", "=90", "", "10.16", CTH_GROWTH_TIMES_INCREASE, CTH_READING_INCREASE, "[20079/20 20097/20)"},
        {"", "", "=90", "", "=10", CTH_GROWTH_TIMES, CTH_READING_INCREASE, "[900 900]"},
        {"", "", "=115", "", "44", CTH_GROWTH_ABSOLUTE, 0, "[317/2 319/2)"},
        {"", "", "=115", "", "-144", CTH_GROWTH_ABSOLUTE, 0, "(-59/2 -57/2]"},
        {"=5", "", "=115", "", "-144", CTH_GROWTH_POINTS, 0, "[5 5]"},
        /* The growth narrows what the completion says, and the printed actual both. */
        {"", "=1000", "=500", "50", "<1", CTH_GROWTH_PERCENT, 0, "(1009/2 505)"},
        {"<=504.8", "=1000", "=500", "50", "<1", CTH_GROWTH_PERCENT, 0, "(1009/2 2524/5]"},
        {"506", "=1000", "=500", "50", "<1", CTH_GROWTH_PERCENT, 0, NULL},
        /* 0 % or less of a plan: from 0 up; of any plan that 0 belongs to, an unbounded ratio is unbounded. */
        {"", "=100", "", "0", "", 0, 0, "[0 1/2)"},
        {"", "=0", "", ">=5", "", 0, 0, "[0 0]"},
        {"", "0", "", ">=5", "", 0, 0, "[0 +inf)"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one =
            record(cases[i].actual, cases[i].plan, cases[i].base, cases[i].completion, cases[i].growth);
        struct cth_interval actual = kept;
        char text[128];
        one.growth_form = cases[i].form;
        ck_assert_int_eq(cth_recover_actual(&one, cases[i].reading, UP, &actual), CTH_OK);
        if (cases[i].expected == NULL)
            ck_assert_msg(cth_interval_is_empty(actual), "case %zu", i);
        else
            ck_assert_str_eq(interval_text(actual, text), cases[i].expected);
    }
}
END_TEST

static struct cth_interval recovered(const struct cth_indicator *one, enum cth_member member, enum cth_reading reading)
{
    struct cth_interval out = kept;
    enum cth_status status = member == CTH_MEMBER_PLAN   ? cth_recover_plan(one, UP, &out)
                             : member == CTH_MEMBER_BASE ? cth_recover_base(one, reading, UP, &out)
                                                         : cth_recover_actual(one, reading, UP, &out);
    ck_assert_int_eq(status, CTH_OK);
    return out;
}

START_TEST(test_recover_roundest)
{
    static const struct {
        const char *actual, *plan, *base, *completion, *growth;
        enum cth_growth_form form;
        enum cth_member member;
        enum cth_reading reading;
        const char *expected;
    } cases[] = {
        /* Gia Lai 2021: imports, retail, industry at 100 %; the base of 22.520. */
        {"915", "", "", "963.16", "", 0, CTH_MEMBER_PLAN, 0, "95"},
        {">76581", "", "", "92.19", "", 0, CTH_MEMBER_PLAN, 0, "83070"},
        {"24800", "", "", "100", "", 0, CTH_MEMBER_PLAN, 0, "24800"},
        {"24802", "", "", "100", "", 0, CTH_MEMBER_PLAN, 0, "24802"},
        {"24800", "", "", "", "10.13", 0, CTH_MEMBER_BASE, 0, "22520"},
        {"915", "", "", "", "10.16", CTH_GROWTH_TIMES_INCREASE, CTH_MEMBER_BASE, CTH_READING_RATIO, "90"},
        {"915", "", "", "", "10.16", CTH_GROWTH_TIMES_INCREASE, CTH_MEMBER_BASE, CTH_READING_INCREASE, "82"},
        {"159000", "", "", "", "44000", CTH_GROWTH_ABSOLUTE, CTH_MEMBER_BASE, 0, "115000"},
        {"24802", "", "", "", "0", 0, CTH_MEMBER_BASE, 0, "24802"},
        {"24802", "", "", "", "0", CTH_GROWTH_ABSOLUTE, CTH_MEMBER_BASE, 0, "24802"},
        {"24802", "", "", "", "100.0", CTH_GROWTH_RATIO, CTH_MEMBER_BASE, 0, "24802"},
        /* The actual of a plan, of a base, of both, as it is printed; 100 % of 94,7 is no actual that anyone printed.
         */
        {"", "=95", "", "963.16", "", 0, CTH_MEMBER_ACTUAL, 0, "915"},
        {"", "", "=90", "", "10.16", CTH_GROWTH_TIMES, CTH_MEMBER_ACTUAL, 0, "914"},
        {"", "=95", "=90", "963.16", "917", 0, CTH_MEMBER_ACTUAL, 0, "915"},
        {"", "94.7", "", "100", "", 0, CTH_MEMBER_ACTUAL, 0, "95"},
        {"915", "", "", "", "", 0, CTH_MEMBER_ACTUAL, 0, "915"},
        {"~24810", "", "", "", "", 0, CTH_MEMBER_ACTUAL, 0, "24800"},
        {">=9", "=1000", "", "<1", "", 0, CTH_MEMBER_ACTUAL, 0, "9.9"}, /* 10 gives, and nothing reaches it */
        {"~915", "", "7", "", "5", CTH_GROWTH_POINTS, CTH_MEMBER_ACTUAL, 0, "915"},
        /* Ranges: nearest to the middle; 600 to 700 of a half is 1200 to 1400, 80 to 90 % of 600 is 667 to 750. */
        {"600..700", "", "", "=50", "", 0, CTH_MEMBER_PLAN, 0, "1300"},
        {"=600", "", "", "80..90", "", 0, CTH_MEMBER_PLAN, 0, "700"},
        {"=600", "", "", "", "=-14", 0, CTH_MEMBER_BASE, 0, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one =
            record(cases[i].actual, cases[i].plan, cases[i].base, cases[i].completion, cases[i].growth);
        struct cth_decimal out = CTH_DECIMAL(77, 0);
        char text[CTH_DECIMAL_SIZE];
        size_t length;
        one.growth_form = cases[i].form;
        struct cth_interval within = recovered(&one, cases[i].member, cases[i].reading);
        enum cth_status status = cth_recover_roundest(&one, cases[i].member, cases[i].reading, within, &out);
        if (cases[i].expected == NULL) { /* one single ratio that is no decimal */
            ck_assert_int_eq(status, CTH_OVERFLOW);
            ck_assert_int_eq(out.units, 77);
            continue;
        }
        ck_assert_int_eq(status, CTH_OK);
        ck_assert_int_eq(cth_decimal_format(out, CTH_NOTATION_PLAIN, text, sizeof text, &length), CTH_OK);
        ck_assert_msg(strcmp(text, cases[i].expected) == 0, "case %zu: %s", i, text);
    }
}
END_TEST

/* What is asked of an interval that came from elsewhere. */
START_TEST(test_recover_roundest_within)
{
    struct cth_indicator one = record("24802", "", "", "100", "");
    struct cth_decimal out = CTH_DECIMAL(77, 0);
    struct cth_interval elsewhere = {{20000, 1}, {24000, 1}, false, false, {0}};
    ck_assert_int_eq(cth_recover_roundest(&one, CTH_MEMBER_PLAN, 0, elsewhere, &out), CTH_OK);
    ck_assert_int_eq(out.units, 20000); /* the one number there with one digit */
    /* An actual of 19 digits is a ratio and no decimal. */
    struct cth_indicator large = one;
    large.actual = (struct cth_figure){CTH_EXACT, 18, CTH_DECIMAL(1, 0), CTH_DECIMAL(0, 0)};
    ck_assert_int_eq(cth_recover_roundest(&large, CTH_MEMBER_PLAN, 0, elsewhere, &out), CTH_OK);
    ck_assert_int_eq(out.units, 20000);
    /* 0 % gives no plan: the middle; likewise points, a rate, and a middle that does not fit, with its low end. */
    one.completion = figure_of("0");
    elsewhere = (struct cth_interval){{3, 1}, {8, 1}, false, false, {0}};
    ck_assert_int_eq(cth_recover_roundest(&one, CTH_MEMBER_PLAN, 0, elsewhere, &out), CTH_OK);
    ck_assert_int_eq(out.units, 5);
    elsewhere.low = (struct cth_ratio){INT64_C(12345678901234567), INT64_C(4000000000000000037)};
    elsewhere.high = (struct cth_ratio){INT64_C(8000000000000000003), INT64_C(1000000000000000003)};
    ck_assert_int_eq(cth_recover_roundest(&one, CTH_MEMBER_PLAN, 0, elsewhere, &out), CTH_OK);
    const struct cth_interval odd = {{2, INT64_MAX}, {INT64_MAX - 4, INT64_MAX}, false, false, {0}}; /* sum over 2 */
    struct cth_decimal smallest = CTH_DECIMAL(77, 0);
    ck_assert_int_eq(cth_recover_roundest(&one, CTH_MEMBER_PLAN, 0, odd, &smallest), CTH_OK);
    ck_assert(smallest.units == 1 && smallest.scale == 18);
    ck_assert_msg(out.units == 4 && out.scale == 3, "%d, scale %d", (int)out.units, out.scale); /* from 0,003086 on */
}
END_TEST

START_TEST(test_recover_roundest_refuses)
{
    const struct cth_interval some = {{1, 1}, {2, 1}, false, false, {0}};
    const struct cth_interval unbounded[] = {{{1, 1}, CTH_PLUS_INFINITY, false, true, {0}},
                                             {CTH_MINUS_INFINITY, {1, 1}, true, false, {0}}};
    const struct cth_interval empty = {{1, 1}, {1, 1}, true, false, {0}}, bad = {{2, 4}, {2, 1}, false, false, {0}};
    static const int others[] = {
        -1, CTH_MEMBER_COMPLETION, CTH_MEMBER_GROWTH, CTH_MEMBER_SHARE, CTH_MEMBER_UNIT, CTH_MEMBER_COUNT};
    static const enum cth_member members[] = {CTH_MEMBER_PLAN, CTH_MEMBER_BASE, CTH_MEMBER_ACTUAL};
    struct cth_indicator one = record("5", "5", "5", "5", "5"), none = record("", "5", "5", "", "");
    struct cth_indicator invalid = one;
    struct cth_decimal out = CTH_DECIMAL(77, 0);
    invalid.growth_form = (enum cth_growth_form)99;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_int_eq(cth_recover_roundest(&one, (enum cth_member)others[i], 0, some, &out), CTH_E_ARGUMENT);
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        ck_assert_int_eq(cth_recover_roundest(&one, members[i], (enum cth_reading)2, some, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_recover_roundest(&invalid, members[i], 0, some, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_recover_roundest(&one, members[i], 0, bad, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_recover_roundest(&one, members[i], 0, empty, &out), CTH_MISSING);
        ck_assert_int_eq(cth_recover_roundest(&one, members[i], 0, unbounded[0], &out), CTH_MISSING);
        ck_assert_int_eq(cth_recover_roundest(&one, members[i], 0, unbounded[1], &out), CTH_MISSING);
        ck_assert_int_eq(cth_recover_roundest(&none, members[i], 0, some, &out), CTH_MISSING);
    }
    ck_assert_int_eq(out.units, 77);
}
END_TEST

/* In loops: every assertion of Check writes to a pipe, even when it holds. */
#define NEED(condition)                                                                                                \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            ck_abort_msg("%s", #condition);                                                                            \
    } while (0)

/*
 * Half up, by definition: a plan p / 8 belongs if and only if some true actual prints as the actual and is printed as
 * that percentage of it, that is if [2A - 1, 2A + 1) / 2 and [2C - 1, 2C + 1) p / 1600 meet.
 */
START_TEST(test_recover_plan_small_domain)
{
    unsigned count = 0, inside = 0;
    for (int64_t a = 1; a <= 25; a++)
        for (int64_t c = 1; c <= 60; c++) {
            struct cth_indicator one = {.actual = CTH_FIGURE(CTH_PRINTED, a, 0),
                                        .completion = CTH_FIGURE(CTH_PRINTED, c, 0)};
            struct cth_interval plan;
            ck_assert_int_eq(cth_recover_plan(&one, UP, &plan), CTH_OK);
            for (int64_t p = 1; p <= 1000; p++) {
                int64_t low = 800 * (2 * a - 1), high = 800 * (2 * a + 1);
                int64_t lower = (2 * c - 1) * p, higher = (2 * c + 1) * p;
                bool meet = (low > lower ? low : lower) < (high < higher ? high : higher);
                struct cth_ratio value;
                NEED(cth_ratio_make(p, 8, &value) == CTH_OK);
                if (cth_interval_contains(plan, value) != meet)
                    ck_abort_msg("%d, %d %%: %d/8", (int)a, (int)c, (int)p);
                count++;
                inside += meet;
            }
        }
    ck_assert_uint_ge(count, 1000000);
    ck_assert_uint_ge(inside, 50000);
}
END_TEST

/* In every mode and form, what was printed from a true plan and base is never excluded. */
START_TEST(test_recover_never_excludes_the_truth)
{
    unsigned count = 0;
    for (int m = 0; m < CTH_ROUNDING_COUNT; m++)
        for (int64_t actual = 51; actual <= 2000; actual += 13)
            for (int64_t other = 40; other <= 900; other += 7) {
                enum cth_rounding mode = (enum cth_rounding)m;
                int64_t printed = oracle_round(actual, 10, mode), ratio = oracle_round(1000 * actual, other, mode);
                int64_t growth = oracle_round(1000 * (actual - other), other, mode);
                int64_t times = oracle_round(100 * actual, other, mode);
                int64_t increase = oracle_round(100 * (actual - other), other, mode);
                struct cth_indicator one = {.actual = CTH_FIGURE(CTH_PRINTED, printed, 0),
                                            .completion = CTH_FIGURE(CTH_PRINTED, ratio, 1),
                                            .growth = CTH_FIGURE(CTH_PRINTED, growth, 1)};
                struct cth_interval out;
                struct cth_ratio truth;
                NEED(cth_ratio_make(other, 10, &truth) == CTH_OK);
                NEED(cth_recover_plan(&one, mode, &out) == CTH_OK);
                NEED(cth_interval_contains(out, truth));
                NEED(cth_recover_base(&one, CTH_READING_RATIO, mode, &out) == CTH_OK);
                NEED(cth_interval_contains(out, truth));
                one.completion_form = CTH_COMPLETION_OVER;
                one.completion = one.growth;
                NEED(cth_recover_plan(&one, mode, &out) == CTH_OK);
                NEED(cth_interval_contains(out, truth));
                one.completion_form = CTH_COMPLETION_SHORTFALL;
                one.completion.value.units = oracle_round(1000 * (other - actual), other, mode);
                NEED(cth_recover_plan(&one, mode, &out) == CTH_OK);
                NEED(cth_interval_contains(out, truth));
                one.growth_form = CTH_GROWTH_TIMES_INCREASE;
                one.growth.value = (struct cth_decimal)CTH_DECIMAL(times, 2);
                NEED(cth_recover_base(&one, CTH_READING_RATIO, mode, &out) == CTH_OK);
                NEED(cth_interval_contains(out, truth));
                one.growth.value = (struct cth_decimal)CTH_DECIMAL(increase, 2);
                NEED(cth_recover_base(&one, CTH_READING_INCREASE, mode, &out) == CTH_OK);
                NEED(cth_interval_contains(out, truth));
                one.growth_form = CTH_GROWTH_ABSOLUTE;
                one.growth.value = (struct cth_decimal)CTH_DECIMAL(oracle_round(actual - other, 10, mode), 0);
                NEED(cth_recover_base(&one, CTH_READING_RATIO, mode, &out) == CTH_OK);
                NEED(cth_interval_contains(out, truth));
                count++;
            }
    ck_assert_uint_ge(count, 100000);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("recover");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_recover_arguments);
    tcase_add_test(errors, test_recover_plan_classes);
    tcase_add_test(errors, test_recover_base_classes);
    tcase_add_test(errors, test_recover_range_classes);
    tcase_add_test(errors, test_recover_figures_that_do_not_fit);
    tcase_add_test(errors, test_recover_reading_needs_all_three);
    tcase_add_test(errors, test_recover_actual_classes);
    tcase_add_test(errors, test_recover_roundest_refuses);
    suite_add_tcase(suite, errors);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_recover_plan_of_published_figures);
    tcase_add_test(core, test_recover_base_of_published_figures);
    tcase_add_test(core, test_recover_counts_are_whole);
    tcase_add_test(core, test_recover_ranges);
    tcase_add_test(core, test_recover_readings);
    tcase_add_test(core, test_recover_actual);
    tcase_add_test(core, test_recover_roundest);
    tcase_add_test(core, test_recover_roundest_within);
    suite_add_tcase(suite, core);

    TCase *table = tcase_create("Table");
    tcase_set_timeout(table, 600);
    tcase_add_test(table, test_recover_plan_small_domain);
    tcase_add_test(table, test_recover_never_excludes_the_truth);
    suite_add_tcase(suite, table);

    return test_main(suite);
}
