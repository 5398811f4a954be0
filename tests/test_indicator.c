/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Measures of one record and of two: every class, every pair of conditions that can meet, windows, units and prices. */

#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

#include "main.h"

#define VALUE(number) CTH_FIGURE(CTH_PRINTED, (number), 0)

static const struct cth_decimal kept = CTH_DECIMAL(77, 7);

static bool is(struct cth_decimal value, int64_t units, unsigned scale)
{
    return value.units == units && value.scale == scale;
}

static struct cth_text words(const char *text)
{
    return (struct cth_text){text, strlen(text)};
}

static struct cth_figure value(int64_t units)
{
    return (struct cth_figure)VALUE(units);
}

/* A record that everything can be computed of. */
static struct cth_indicator plain(void)
{
    return (struct cth_indicator){
        .name = CTH_TEXT("giá trị sản xuất công nghiệp"),
        .unit = CTH_TEXT("tỷ đồng"),
        .period = CTH_YEAR(2021),
        .actual = VALUE(30),
        .plan = VALUE(40),
        .base = VALUE(20),
    };
}

START_TEST(test_indicator_members_outside_their_range)
{
    struct cth_indicator bad[26];
    size_t count = 0;
    const struct cth_figure figure = CTH_FIGURE((enum cth_qualifier)9, 0, 0);
    const struct cth_text text = {NULL, 1};
    const struct cth_period period = {2021, 0, 5};
    for (; count < 26; count++)
        bad[count] = plain();
    count = 0;
    bad[count++].actual = figure;
    bad[count++].plan = figure;
    bad[count++].base = figure;
    bad[count++].completion = figure;
    bad[count++].growth = figure;
    bad[count++].share = figure;
    bad[count++].name = text;
    bad[count++].parent = text;
    bad[count++].region = text;
    bad[count++].source = text;
    bad[count++].published = text;
    bad[count++].unit = text;
    bad[count++].prices = text;
    bad[count++].plan_scope = text;
    bad[count++].period = period;
    bad[count++].plan_period = period;
    bad[count++].base_period = period;
    bad[count++].period = (struct cth_period){0, 1, 0};
    bad[count++].period = (struct cth_period){0, 0, 1};
    bad[count++].base_kind = (enum cth_base_kind)3;
    bad[count++].kind = (enum cth_kind)5;
    bad[count++].polarity = (enum cth_polarity)2;
    bad[count++].status = (enum cth_data_status)5;
    bad[count++].completion_form = (enum cth_completion_form)3;
    bad[count++].growth_form = (enum cth_growth_form)7;
    bad[count++].kind = (enum cth_kind) - 1;
    ck_assert_uint_eq(count, 26);
    for (size_t i = 0; i < count; i++) {
        struct cth_indicator good = plain();
        struct cth_measures measures = {.growth.value.units = 77};
        struct cth_decimal out = kept;
        struct cth_interval interval = {.low.numerator = 77};
        enum cth_reading_fit fit = CTH_FITS_BOTH;
        bool met = true;
        ck_assert_msg(cth_indicator_measures(&bad[i], NULL, &measures) == CTH_E_ARGUMENT, "%zu", i);
        ck_assert_int_eq(cth_indicator_completion_of(&bad[i], &good, NULL, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_indicator_completion_of(&good, &bad[i], NULL, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_indicator_growth_on(&bad[i], &good, NULL, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_indicator_growth_on(&good, &bad[i], NULL, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_indicator_share_of(&bad[i], &good, NULL, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_indicator_share_of(&good, &bad[i], NULL, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_indicator_contribution_to(&bad[i], &good, NULL, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_indicator_contribution_to(&good, &bad[i], NULL, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_indicator_is_met(&bad[i], &met), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_recover_plan(&bad[i], CTH_ROUND_HALF_UP, &interval), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_recover_base(&bad[i], CTH_READING_RATIO, CTH_ROUND_HALF_UP, &interval), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_completion_range(&bad[i], CTH_ROUND_HALF_UP, &interval), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_growth_range(&bad[i], CTH_ROUND_HALF_UP, &interval), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_growth_reading(&bad[i], CTH_ROUND_HALF_UP, &fit), CTH_E_ARGUMENT);
        ck_assert(measures.growth.value.units == 77 && is(out, 77, 7) && interval.low.numerator == 77);
        ck_assert(met && fit == CTH_FITS_BOTH);
    }
}
END_TEST

START_TEST(test_indicator_options_outside_their_range)
{
    const struct cth_options bad = {CTH_PLACES_MAX + 1, 0, 0, {0}};
    struct cth_indicator good = plain();
    struct cth_measures measures = {.growth.value.units = 77};
    struct cth_decimal out = kept;
    ck_assert_int_eq(cth_indicator_measures(&good, &bad, &measures), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_indicator_completion_of(&good, &good, &bad, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_indicator_growth_on(&good, &good, &bad, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_indicator_share_of(&good, &good, &bad, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_indicator_contribution_to(&good, &good, &bad, &out), CTH_E_ARGUMENT);
    ck_assert(measures.growth.value.units == 77 && is(out, 77, 7));
}
END_TEST

/* The conditions that a record can be in, each on its own or with any other. */
enum condition {
    NO_ACTUAL = 1,
    NO_OTHER = 2,
    A_RANGE = 4,
    OTHER_WINDOW = 8,
    A_RATE = 16,
    BELOW_0 = 32, /* the actual */
    ZERO_OTHER = 64,
    NEGATIVE_OTHER = 128,
    HUGE_QUOTIENT = 256,
    CONDITIONS = 512
};

/* The first class that applies, word by word as the table of classes has it. */
static enum cth_status first_class(unsigned conditions, enum cth_status zero, enum cth_status negative)
{
    if (conditions & (NO_ACTUAL | NO_OTHER | A_RANGE))
        return CTH_MISSING;
    if (conditions & OTHER_WINDOW)
        return CTH_NOT_COMPARABLE;
    if (conditions & A_RATE)
        return CTH_RATE;
    if (conditions & ZERO_OTHER)
        return zero;
    if (conditions & NEGATIVE_OTHER)
        return negative;
    if (conditions & BELOW_0)
        return CTH_SIGN_CHANGE;
    return conditions & HUGE_QUOTIENT ? CTH_OVERFLOW : CTH_OK;
}

static struct cth_figure actual_in(unsigned conditions)
{
    int64_t units = conditions & HUGE_QUOTIENT ? CTH_UNITS_MAX : 30;
    struct cth_figure figure = value(conditions & BELOW_0 ? -units : units);
    if (conditions & A_RANGE)
        figure = (struct cth_figure){CTH_FROM_TO, 0, CTH_DECIMAL(1, 0), CTH_DECIMAL(2, 0)};
    if (conditions & NO_ACTUAL)
        figure.qualifier = CTH_ABSENT;
    return figure;
}

static struct cth_figure other_in(unsigned conditions)
{
    struct cth_figure figure = value(40);
    if (conditions & HUGE_QUOTIENT)
        figure.value = (struct cth_decimal)CTH_DECIMAL(1, 18);
    if (conditions & ZERO_OTHER)
        figure.value.units = 0;
    else if (conditions & NEGATIVE_OTHER)
        figure.value.units = -figure.value.units;
    if (conditions & NO_OTHER)
        figure.qualifier = CTH_ABSENT;
    return figure;
}

static void assert_measure(struct cth_measure measure, enum cth_status status, unsigned conditions)
{
    ck_assert_msg(measure.status == status, "%03x: %s, not %s", conditions, cth_status_name(measure.status),
                  cth_status_name(status));
    if (status != CTH_OK)
        ck_assert(is(measure.value, 0, 0));
}

/* What change and remaining are: always defined where both levels are there and may be compared. */
static enum cth_status first_class_of_points(unsigned conditions)
{
    enum cth_status status = first_class(conditions & (NO_ACTUAL | NO_OTHER | A_RANGE | OTHER_WINDOW), 0, 0);
    if (status == CTH_OK && (conditions & HUGE_QUOTIENT) && !(conditions & ZERO_OTHER))
        return CTH_OVERFLOW;
    return status == CTH_OK && (conditions & HUGE_QUOTIENT) ? CTH_OVERFLOW : status;
}

START_TEST(test_indicator_classes_in_their_order)
{
    unsigned seen[64] = {0};
    for (unsigned conditions = 0; conditions < CONDITIONS; conditions++) {
        struct cth_indicator one = plain();
        struct cth_measures measures;
        one.actual = actual_in(conditions);
        one.plan = one.base = other_in(conditions);
        one.kind = conditions & A_RATE ? CTH_KIND_RATE : CTH_KIND_FLOW;
        if (conditions & OTHER_WINDOW) {
            one.plan_period = (struct cth_period)CTH_QUARTER(2021, 1);
            one.base_kind = CTH_BASE_PERIOD;
            one.base_period = (struct cth_period)CTH_HALF(2020, 1);
        }
        ck_assert_int_eq(cth_indicator_measures(&one, NULL, &measures), CTH_OK);
        enum cth_status completion = first_class(conditions, CTH_ZERO_PLAN, CTH_NEGATIVE_PLAN);
        enum cth_status growth = first_class(conditions, CTH_ZERO_BASE, CTH_NEGATIVE_BASE);
        enum cth_status points = first_class_of_points(conditions);
        assert_measure(measures.completion, completion, conditions);
        assert_measure(measures.growth, growth, conditions);
        assert_measure(measures.multiple, growth, conditions);
        assert_measure(measures.change, points, conditions);
        assert_measure(measures.remaining, points, conditions);
        seen[completion]++;
        seen[growth]++;
    }
    for (int status = CTH_OK; status <= CTH_OVERFLOW; status++)
        ck_assert_msg(seen[status] > 0 || status == CTH_INEXACT, "%s", cth_status_name((enum cth_status)status));
}
END_TEST

/* The same for two records; kinds and prices and units each forbid, too. */
START_TEST(test_indicator_pair_classes_in_their_order)
{
    unsigned seen[64] = {0};
    for (unsigned conditions = 0; conditions < CONDITIONS; conditions++)
        for (int forbid = 0; forbid < 3; forbid++) {
            struct cth_indicator a = plain(), b = plain();
            struct cth_decimal out = kept;
            a.actual = actual_in(conditions);
            b.actual = other_in(conditions);
            b.status = CTH_DATA_TARGET;
            b.prices = words("current");
            if (conditions & A_RATE)
                a.kind = b.kind = CTH_KIND_RATE;
            if ((conditions & OTHER_WINDOW) && forbid == 0)
                b.unit = words("triệu USD");
            else if ((conditions & OTHER_WINDOW) && forbid == 1)
                a.prices = words("constant2010");
            else if (conditions & OTHER_WINDOW)
                b.kind = CTH_KIND_STOCK;
            enum cth_status completion = first_class(conditions, CTH_ZERO_PLAN, CTH_NEGATIVE_PLAN);
            enum cth_status growth = first_class(conditions, CTH_ZERO_BASE, CTH_NEGATIVE_BASE);
            ck_assert_msg(cth_indicator_completion_of(&a, &b, NULL, &out) == completion, "%03x", conditions);
            ck_assert_int_eq(cth_indicator_share_of(&a, &b, NULL, &out), growth);
            b.period = (struct cth_period)CTH_YEAR(2020);
            ck_assert_int_eq(cth_indicator_growth_on(&a, &b, NULL, &out), growth);
            ck_assert(growth == CTH_OK || is(out, 77, 7));
            seen[completion]++;
        }
    for (int status = CTH_OK; status <= CTH_OVERFLOW; status++)
        ck_assert(seen[status] > 0 || status == CTH_INEXACT || status == CTH_ZERO_BASE || status == CTH_NEGATIVE_BASE);
}
END_TEST

START_TEST(test_indicator_contribution_classes)
{
    for (unsigned conditions = 0; conditions < CONDITIONS; conditions++) {
        struct cth_indicator part = plain(), total = plain();
        struct cth_decimal out = kept;
        part.actual = actual_in(conditions);
        part.base = actual_in(conditions & HUGE_QUOTIENT);
        part.base.value.units = -part.base.value.units;
        total.base = other_in(conditions);
        if (conditions & A_RATE)
            part.kind = total.kind = CTH_KIND_RATE;
        if (conditions & OTHER_WINDOW)
            total.period = (struct cth_period)CTH_YEAR(2020);
        /* A part may shrink to below 0, or be nothing before: no sign of it is a class. */
        enum cth_status expected = first_class(conditions & ~(unsigned)BELOW_0, CTH_ZERO_BASE, CTH_NEGATIVE_BASE);
        if ((conditions & BELOW_0) && (conditions & HUGE_QUOTIENT) && expected == CTH_OVERFLOW)
            expected = CTH_OK; /* it did not change */
        ck_assert_msg(cth_indicator_contribution_to(&part, &total, NULL, &out) == expected, "%03x", conditions);
        ck_assert(expected == CTH_OK || is(out, 77, 7));
    }
}
END_TEST

START_TEST(test_indicator_headlines_of_gia_lai_2021)
{
    const struct cth_indicator retail = {
        .unit = CTH_TEXT("tỷ đồng"),
        .period = CTH_YEAR(2021),
        .actual = CTH_FIGURE(CTH_MORE, 76581, 0),
        .plan = VALUE(84000),
        .base = VALUE(72267),
    };
    const struct cth_indicator imports = {
        .unit = CTH_TEXT("triệu USD"),
        .period = CTH_YEAR(2021),
        .actual = VALUE(915),
        .plan = CTH_FIGURE(CTH_EXACT, 95, 0),
        .base = VALUE(90),
    };
    struct cth_measures measures;
    ck_assert_int_eq(cth_indicator_measures(&retail, NULL, &measures), CTH_OK);
    ck_assert(is(measures.completion.value, 9117, 2) && is(measures.growth.value, 597, 2));
    ck_assert(is(measures.multiple.value, 106, 2) && is(measures.change.value, 4314, 0));
    ck_assert(is(measures.remaining.value, 7419, 0));
    ck_assert_int_eq(cth_indicator_measures(&imports, NULL, &measures), CTH_OK);
    ck_assert(is(measures.completion.value, 96316, 2) && is(measures.growth.value, 91667, 2));
    ck_assert(is(measures.multiple.value, 1017, 2) && is(measures.remaining.value, -820, 0));
}
END_TEST

START_TEST(test_indicator_rate_has_points)
{
    /* Unemployment 4,39 % against "dưới 4 %", 4,65 % the year before: lower is better. */
    struct cth_indicator rate = {.unit = CTH_TEXT("%"),
                                 .kind = CTH_KIND_RATE,
                                 .polarity = CTH_POLARITY_LOWER,
                                 .actual = CTH_FIGURE(CTH_PRINTED, 439, 2),
                                 .plan = CTH_FIGURE(CTH_AT_MOST, 4, 0),
                                 .base = CTH_FIGURE(CTH_PRINTED, 465, 2)};
    struct cth_measures measures;
    bool met = true;
    ck_assert_int_eq(cth_indicator_measures(&rate, NULL, &measures), CTH_OK);
    ck_assert_int_eq(measures.completion.status, CTH_RATE);
    ck_assert_int_eq(measures.growth.status, CTH_RATE);
    ck_assert_int_eq(measures.multiple.status, CTH_RATE);
    ck_assert(is(measures.change.value, -26, 2) && is(measures.remaining.value, -39, 2));
    ck_assert_int_eq(cth_indicator_is_met(&rate, &met), CTH_OK);
    ck_assert(!met);
    /* Points are defined for 0 and below, too. */
    rate.plan.value.units = 0;
    rate.base.value.units = -100;
    ck_assert_int_eq(cth_indicator_measures(&rate, NULL, &measures), CTH_OK);
    ck_assert(is(measures.change.value, 539, 2) && is(measures.remaining.value, -439, 2));
}
END_TEST

START_TEST(test_indicator_requests)
{
    const struct cth_options negative = {2, CTH_ROUND_HALF_UP, CTH_ALLOW_NEGATIVE_BASE, {0}},
                             sign = {0, CTH_ROUND_DOWN, CTH_ALLOW_SIGN_CHANGE, {0}};
    struct cth_indicator one = plain();
    struct cth_measures measures;
    one.base.value.units = -20;
    ck_assert_int_eq(cth_indicator_measures(&one, &negative, &measures), CTH_OK);
    ck_assert(is(measures.growth.value, 25000, 2));
    ck_assert_int_eq(measures.multiple.status, CTH_NEGATIVE_BASE);
    one = plain();
    one.actual.value.units = -30;
    ck_assert_int_eq(cth_indicator_measures(&one, &sign, &measures), CTH_OK);
    ck_assert(is(measures.completion.value, -75, 0) && is(measures.growth.value, -250, 0));
    ck_assert(is(measures.multiple.value, -1, 0));
}
END_TEST

START_TEST(test_indicator_plan_windows)
{
    static const struct {
        struct cth_period period, plan;
        bool fits;
    } cases[] = {
        {CTH_MONTHS(2021, 1, 9), {0, 0, 0}, true},
        {CTH_MONTHS(2021, 1, 9), CTH_YEAR(2021), true},
        {CTH_YEAR(2021), CTH_MONTHS(2021, 1, 9), false},
        {CTH_MONTH(2021, 10), CTH_MONTHS(2021, 1, 9), false},
        {CTH_YEAR(2021), CTH_YEAR(2022), false},
        {CTH_YEAR(2021), CTH_YEARS(2021, 2025), true},
        {CTH_YEARS(2016, 2020), {0, 0, 0}, true},
        {CTH_MONTHS(2020, 11, 14), {0, 0, 0}, true},
        {CTH_MONTHS(2020, 11, 14), CTH_YEAR(2020), false},
        {{0, 0, 0}, CTH_YEAR(2021), true},
        {{0, 0, 0}, {0, 0, 0}, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = plain(), other = plain();
        struct cth_measures measures;
        struct cth_decimal out = kept;
        bool met;
        enum cth_status expected = cases[i].fits ? CTH_OK : CTH_NOT_COMPARABLE;
        one.period = cases[i].period;
        one.plan_period = cases[i].plan;
        ck_assert_int_eq(cth_indicator_measures(&one, NULL, &measures), CTH_OK);
        ck_assert_int_eq(measures.completion.status, expected);
        ck_assert_int_eq(measures.remaining.status, expected);
        ck_assert_int_eq(measures.growth.status, CTH_OK);
        ck_assert_int_eq(cth_indicator_is_met(&one, &met), expected);
        /* The same plan printed in another record, and as a target. */
        one.plan_period = (struct cth_period){0, 0, 0};
        if (!cth_period_is_known(cases[i].plan))
            other.period = one.period;
        other.plan_period = cases[i].plan;
        ck_assert_int_eq(cth_indicator_completion_of(&one, &other, NULL, &out), expected);
        other.status = CTH_DATA_TARGET;
        other.period = cases[i].plan;
        other.plan_period = (struct cth_period){0, 0, 0};
        ck_assert_int_eq(cth_indicator_completion_of(&one, &other, NULL, &out), expected);
    }
}
END_TEST

START_TEST(test_indicator_which_level_is_the_plan)
{
    struct cth_indicator actual = plain(), other = plain();
    struct cth_decimal out = kept;
    other.actual = value(60);
    other.plan = value(45);
    ck_assert_int_eq(cth_indicator_completion_of(&actual, &other, NULL, &out), CTH_OK);
    ck_assert(is(out, 6667, 2));
    /* Its window is the calendar year of its own period. */
    other.period = (struct cth_period)CTH_MONTH(2021, 3);
    ck_assert_int_eq(cth_indicator_completion_of(&actual, &other, NULL, &out), CTH_OK);
    other.period = (struct cth_period)CTH_YEAR(2020);
    ck_assert_int_eq(cth_indicator_completion_of(&actual, &other, NULL, &out), CTH_NOT_COMPARABLE);
    other.period = actual.period;
    other.status = CTH_DATA_TARGET;
    ck_assert_int_eq(cth_indicator_completion_of(&actual, &other, NULL, &out), CTH_OK);
    ck_assert(is(out, 5000, 2));
    other.actual.qualifier = CTH_ABSENT;
    ck_assert_int_eq(cth_indicator_completion_of(&actual, &other, NULL, &out), CTH_MISSING);
    other.status = CTH_DATA_ESTIMATE;
    other.plan.qualifier = CTH_ABSENT;
    ck_assert_int_eq(cth_indicator_completion_of(&actual, &other, NULL, &out), CTH_MISSING);
}
END_TEST

START_TEST(test_indicator_base_windows)
{
    static const struct {
        struct cth_period period;
        enum cth_base_kind kind;
        struct cth_period named, other;
        bool own, pair;
    } cases[] = {
        {CTH_MONTHS(2021, 1, 9), CTH_BASE_SAME_LAST_YEAR, {0, 0, 0}, CTH_MONTHS(2020, 1, 9), true, true},
        {CTH_MONTHS(2021, 1, 9), CTH_BASE_SAME_LAST_YEAR, {0, 0, 0}, CTH_YEAR(2020), true, false},
        {CTH_MONTHS(2021, 1, 9), CTH_BASE_SAME_LAST_YEAR, {0, 0, 0}, CTH_MONTHS(2019, 1, 9), true, false},
        {CTH_MONTHS(2021, 1, 9), CTH_BASE_SAME_LAST_YEAR, {0, 0, 0}, {0, 0, 0}, true, true},
        {{0, 0, 0}, CTH_BASE_SAME_LAST_YEAR, {0, 0, 0}, CTH_YEAR(2020), true, true},
        {CTH_MONTH(2021, 6), CTH_BASE_PREVIOUS, {0, 0, 0}, CTH_MONTH(2021, 5), true, true},
        {CTH_MONTH(2021, 6), CTH_BASE_PREVIOUS, {0, 0, 0}, CTH_MONTH(2020, 6), true, false},
        {{0, 0, 0}, CTH_BASE_PREVIOUS, {0, 0, 0}, CTH_MONTH(2020, 6), true, true},
        {CTH_HALF(2018, 1), CTH_BASE_PERIOD, CTH_YEAR(2017), CTH_YEAR(2017), false, false},
        {CTH_HALF(2018, 1), CTH_BASE_PERIOD, CTH_YEAR(2017), {0, 0, 0}, false, false},
        {CTH_HALF(2018, 1), CTH_BASE_PERIOD, CTH_HALF(2017, 1), CTH_HALF(2017, 1), true, true},
        {CTH_HALF(2018, 1), CTH_BASE_PERIOD, CTH_HALF(2015, 2), CTH_HALF(2015, 2), true, true},
        {CTH_HALF(2018, 1), CTH_BASE_PERIOD, CTH_HALF(2015, 2), CTH_HALF(2015, 1), true, false},
        {CTH_HALF(2018, 1), CTH_BASE_PERIOD, {0, 0, 0}, CTH_HALF(2015, 1), true, true},
        {CTH_HALF(2018, 1), CTH_BASE_PERIOD, {0, 0, 0}, CTH_YEAR(2015), true, false},
        {{0, 0, 0}, CTH_BASE_PERIOD, CTH_YEAR(2015), CTH_YEAR(2015), true, true},
        {{0, 0, 0}, CTH_BASE_PERIOD, CTH_YEAR(2015), CTH_YEAR(2016), true, false},
        {CTH_YEAR(1), CTH_BASE_SAME_LAST_YEAR, {0, 0, 0}, CTH_YEAR(1), true, false},
        {CTH_YEAR(1), CTH_BASE_PREVIOUS, {0, 0, 0}, {0, 0, 0}, true, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = plain(), other = plain();
        struct cth_measures measures;
        struct cth_decimal out = kept;
        one.period = cases[i].period;
        one.base_kind = cases[i].kind;
        one.base_period = cases[i].named;
        other.period = cases[i].other;
        ck_assert_int_eq(cth_indicator_measures(&one, NULL, &measures), CTH_OK);
        ck_assert_int_eq(measures.growth.status, cases[i].own ? CTH_OK : CTH_NOT_COMPARABLE);
        ck_assert_int_eq(measures.change.status, cases[i].own ? CTH_OK : CTH_NOT_COMPARABLE);
        ck_assert_int_eq(measures.completion.status, CTH_OK);
        ck_assert_msg(cth_indicator_growth_on(&one, &other, NULL, &out) ==
                          (cases[i].pair ? CTH_OK : CTH_NOT_COMPARABLE),
                      "case %zu", i);
    }
}
END_TEST

START_TEST(test_indicator_contribution_windows)
{
    struct cth_indicator part = plain(), total = plain();
    struct cth_decimal out = kept;
    total.base = value(80);
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_OK);
    ck_assert(is(out, 1250, 2));
    /* Last year and the year before are the same window for a year ... */
    total.base_kind = CTH_BASE_PREVIOUS;
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_OK);
    /* ... and not for a month; unknown windows forbid nothing. */
    part.period = total.period = (struct cth_period)CTH_MONTH(2021, 6);
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_NOT_COMPARABLE);
    part.period = (struct cth_period){0, 0, 0};
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_OK);
    total.period = (struct cth_period){0, 0, 0};
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_OK);
    part.period = total.period = (struct cth_period)CTH_MONTH(2021, 6);
    part.base_kind = total.base_kind = CTH_BASE_PERIOD;
    total.base_period = (struct cth_period)CTH_YEAR(2020);
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_NOT_COMPARABLE);
    part.base_period = total.base_period;
    total.base_period = (struct cth_period){0, 0, 0};
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_NOT_COMPARABLE);
    part.base_period = (struct cth_period)CTH_MONTH(2020, 1);
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_OK);
    total.base_period = (struct cth_period)CTH_YEAR(2020);
    part.period = part.base_period = (struct cth_period){0, 0, 0};
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_NOT_COMPARABLE);
    part = total = plain();
    total.period = (struct cth_period)CTH_MONTH(2021, 5);
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_NOT_COMPARABLE);
    total = plain();
    total.unit = words("triệu USD");
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_NOT_COMPARABLE);
    part.base.qualifier = CTH_ABSENT;
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_MISSING);
}
END_TEST

START_TEST(test_indicator_contribution_in_other_units)
{
    /* Rice grew from 400 to 450 triệu USD; exports were 1,25 tỷ USD: 4 points. */
    struct cth_indicator part = plain(), total = plain();
    struct cth_decimal out = kept;
    part.unit = words("triệu USD");
    part.actual = value(450);
    part.base = value(400);
    total.unit = words("tỷ USD");
    total.base = (struct cth_figure)CTH_FIGURE(CTH_PRINTED, 125, 2);
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_OK);
    ck_assert(is(out, 400, 2));
    /* A base that was converted before: 0,4 * 10^3. */
    part.base = (struct cth_figure){CTH_PRINTED, 3, CTH_DECIMAL(4, 1), CTH_DECIMAL(0, 0)};
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_OK);
    ck_assert(is(out, 400, 2));
    total.unit = part.unit;
    total.base = value(1250);
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_OK);
    ck_assert(is(out, 400, 2));
    /* Their difference cannot be written down. */
    part.base.exponent = 40;
    out = kept;
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_OVERFLOW);
    part.base.exponent = -40;
    ck_assert_int_eq(cth_indicator_contribution_to(&part, &total, NULL, &out), CTH_OVERFLOW);
    ck_assert(is(out, 77, 7));
}
END_TEST

START_TEST(test_indicator_units_and_prices)
{
    static const struct {
        const char *unit, *other, *prices, *others;
        enum cth_status status;
        int64_t completion; /* of 24 against 40, in hundredths */
    } cases[] = {
        {"tỷ đồng", "nghìn tỷ đồng", "", "", CTH_OK, 6},
        {"nghìn tỷ đồng", "tỷ đồng", "", "", CTH_OK, 6000000},
        {"triệu USD", "tỷ USD", "", "", CTH_OK, 6},
        {"triệu USD", "triệu đồng", "", "", CTH_NOT_COMPARABLE, 0},
        {"dự án", "dự án", "", "", CTH_OK, 6000},
        {"dự án", "doanh nghiệp", "", "", CTH_NOT_COMPARABLE, 0},
        {"USD/tấn", "USD/tấn", "", "", CTH_OK, 6000},
        {"USD/tấn", "triệu USD/tấn", "", "", CTH_NOT_COMPARABLE, 0},
        {"", "", "", "", CTH_OK, 6000},
        {"", "tấn", "", "", CTH_NOT_COMPARABLE, 0},
        {"tấn", "tạ", "current", "current", CTH_OK, 60000},
        {"tấn", "tấn", "current", "", CTH_OK, 6000},
        {"tấn", "tấn", "", "constant2010", CTH_OK, 6000},
        {"tấn", "tấn", "current", "constant2010", CTH_NOT_COMPARABLE, 0},
        {"tấn", "tấn", "constant2010", "constant2020", CTH_NOT_COMPARABLE, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator a = plain(), b = plain();
        struct cth_decimal out = kept;
        a.actual = value(24);
        a.unit = words(cases[i].unit);
        b.unit = words(cases[i].other);
        a.prices = words(cases[i].prices);
        b.prices = words(cases[i].others);
        enum cth_status status = cth_indicator_completion_of(&a, &b, NULL, &out);
        ck_assert_msg(status == cases[i].status, "case %zu", i);
        ck_assert(status == CTH_OK ? is(out, cases[i].completion, 2) : is(out, 77, 7));
        b.actual = b.plan;
        ck_assert_int_eq(cth_indicator_share_of(&a, &b, NULL, &out), status);
        ck_assert(status != CTH_OK || is(out, cases[i].completion, 2));
        b.period = (struct cth_period)CTH_YEAR(2020);
        ck_assert_int_eq(cth_indicator_growth_on(&a, &b, NULL, &out), status);
        ck_assert(status != CTH_OK || is(out, cases[i].completion - 10000, 2));
        ck_assert_int_eq(cth_indicator_share_of(&a, &b, NULL, &out), CTH_NOT_COMPARABLE);
        b.period = (struct cth_period){0, 0, 0};
        ck_assert_int_eq(cth_indicator_share_of(&a, &b, NULL, &out), status);
    }
}
END_TEST

START_TEST(test_indicator_status_never_forbids)
{
    for (int status = CTH_DATA_UNSTATED; status < CTH_DATA_TARGET; status++) {
        struct cth_indicator a = plain(), b = plain();
        struct cth_decimal out = kept;
        b.status = (enum cth_data_status)status;
        b.period = (struct cth_period)CTH_YEAR(2020);
        ck_assert_int_eq(cth_indicator_growth_on(&a, &b, NULL, &out), CTH_OK);
        ck_assert(is(out, 0, 2));
    }
}
END_TEST

/* Levels at any two powers of ten give what the same levels written out in full give. */
START_TEST(test_indicator_powers_of_ten)
{
    unsigned count = 0;
    for (int a = -9; a <= 9; a++)
        for (int b = -9; b <= 9; b++)
            for (int64_t units = 1; units <= 7; units++) {
                const struct cth_options options = {5, CTH_ROUND_HALF_UP, 0, {0}};
                struct cth_indicator one = plain();
                struct cth_decimal actual, plan, completion, growth, multiple, change;
                struct cth_measures measures;
                one.actual = (struct cth_figure){CTH_PRINTED, a, CTH_DECIMAL(units * 1001, 2), CTH_DECIMAL(0, 0)};
                one.plan = (struct cth_figure){CTH_PRINTED, b, CTH_DECIMAL(97, 1), CTH_DECIMAL(0, 0)};
                one.base = one.plan;
                ck_assert_int_eq(cth_figure_value(&one.actual, &actual), CTH_OK);
                ck_assert_int_eq(cth_figure_value(&one.plan, &plan), CTH_OK);
                ck_assert_int_eq(cth_indicator_measures(&one, &options, &measures), CTH_OK);
                enum cth_status status = cth_completion(actual, plan, &options, &completion);
                ck_assert_int_eq(measures.completion.status, status);
                ck_assert_int_eq(cth_growth(actual, plan, &options, &growth), measures.growth.status);
                ck_assert_int_eq(cth_multiple(actual, plan, &options, &multiple), measures.multiple.status);
                if (status != CTH_OK || measures.growth.status != CTH_OK)
                    continue;
                ck_assert(is(measures.completion.value, completion.units, 5));
                ck_assert(is(measures.growth.value, growth.units, 5));
                ck_assert(is(measures.multiple.value, multiple.units, 5));
                if (cth_change(actual, plan, &change) == CTH_OK && measures.change.status == CTH_OK)
                    ck_assert_int_eq(cth_decimal_compare(measures.change.value, change), 0);
                count++;
            }
    ck_assert_uint_ge(count, 1500);
}
END_TEST

static struct cth_measure completion_of(int64_t units, int exponent, int64_t plan, enum cth_rounding mode)
{
    const struct cth_options options = {16, (uint8_t)mode, CTH_ALLOW_SIGN_CHANGE, {0}};
    struct cth_indicator one = plain();
    struct cth_measures measures;
    one.actual = (struct cth_figure){CTH_PRINTED, exponent, CTH_DECIMAL(units, 0), CTH_DECIMAL(0, 0)};
    one.plan = value(plan);
    one.base = one.plan;
    ck_assert_int_eq(cth_indicator_measures(&one, &options, &measures), CTH_OK);
    if (measures.completion.status == CTH_OK) /* growth is 100 less: its last digits are those of the completion */
        ck_assert(measures.growth.status == CTH_OVERFLOW || measures.growth.value.units < 0);
    return measures.completion;
}

/*
 * Quotients smaller than the last of 18 places: units * 10^exponent / plan against 10^-18, below, at and above a half.
 */
START_TEST(test_indicator_quotients_out_of_reach)
{
    static const struct {
        int64_t units;
        int exponent;
        int64_t plan;
        int64_t half_up, half_even, half_down, up, down, ceiling, floor;
    } cases[] = {
        {1, -20, 3, 0, 0, 0, 1, 0, 1, 0},
        {-1, -20, 3, 0, 0, 0, -1, 0, 0, -1},
        {1, -99, 1, 0, 0, 0, 1, 0, 1, 0},
        /* 5 * 10^17 / 10^17 * 10^-19 is half of the last place; one less and one more are not. */
        {500000000000000000, -35, 10, 1, 0, 0, 1, 0, 1, 0},
        {500000000000000000, -34, 100, 1, 0, 0, 1, 0, 1, 0},
        {500000000000000000, -19, 100000000000000000, 1, 0, 0, 1, 0, 1, 0},
        {500000000000000001, -19, 100000000000000000, 1, 1, 1, 1, 0, 1, 0},
        {499999999999999999, -19, 100000000000000000, 0, 0, 0, 1, 0, 1, 0},
        {-500000000000000000, -19, 100000000000000000, -1, 0, 0, -1, 0, 0, -1},
        {-500000000000000001, -19, 100000000000000000, -1, -1, -1, -1, 0, 0, -1},
        {999999999999999999, -19, 100000000000000000, 1, 1, 1, 1, 0, 1, 0},
        {999999999999999999, -19, 200000000000000000, 0, 0, 0, 1, 0, 1, 0},
        {999999999999999999, -19, 199999999999999999, 1, 1, 1, 1, 0, 1, 0},
        {0, -99, 999999999999999999, 0, 0, 0, 0, 0, 0, 0},
        {0, 99, 1, 0, 0, 0, 0, 0, 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const int64_t expected[] = {cases[i].half_up, cases[i].half_even, cases[i].half_down, cases[i].up,
                                    cases[i].down,    cases[i].ceiling,   cases[i].floor};
        for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++) {
            struct cth_measure found =
                completion_of(cases[i].units, cases[i].exponent, cases[i].plan, (enum cth_rounding)mode);
            ck_assert_int_eq(found.status, CTH_OK);
            ck_assert_msg(is(found.value, expected[mode], 16), "case %zu %s: %lld", i, cth_rounding_name(mode),
                          (long long)found.value.units);
        }
    }
}
END_TEST

START_TEST(test_indicator_quotients_too_large)
{
    const struct cth_options whole = {0, CTH_ROUND_HALF_UP, 0, {0}};
    struct cth_indicator one = plain();
    struct cth_measures measures;
    /* 10^20 / 999.999.999.999.999.999 is 10.000 %, though 10^20 has no decimal of its own. */
    one.actual = (struct cth_figure){CTH_PRINTED, 20, CTH_DECIMAL(1, 0), CTH_DECIMAL(0, 0)};
    one.plan = one.base = value(CTH_UNITS_MAX);
    ck_assert_int_eq(cth_indicator_measures(&one, &whole, &measures), CTH_OK);
    ck_assert(is(measures.completion.value, 10000, 0) && is(measures.growth.value, 9900, 0));
    ck_assert(is(measures.multiple.value, 100, 0));
    ck_assert_int_eq(measures.change.status, CTH_OVERFLOW);
    one.actual.exponent = 40;
    ck_assert_int_eq(cth_indicator_measures(&one, &whole, &measures), CTH_OK);
    ck_assert_int_eq(measures.completion.status, CTH_OVERFLOW);
    ck_assert_int_eq(measures.growth.status, CTH_OVERFLOW);
    ck_assert_int_eq(measures.multiple.status, CTH_OVERFLOW);
    const struct cth_options below = {0, CTH_ROUND_HALF_UP, CTH_ALLOW_SIGN_CHANGE, {0}};
    one.actual.value.units = -1;
    ck_assert_int_eq(cth_indicator_measures(&one, &below, &measures), CTH_OK);
    ck_assert_int_eq(measures.completion.status, CTH_OVERFLOW);
    /* One power too many: 10^36 / (10^18 - 1) has 19 digits before the mark, and below 0 as well. */
    one.actual = (struct cth_figure){CTH_PRINTED, 19, CTH_DECIMAL(INT64_C(100000000000000000), 0), CTH_DECIMAL(0, 0)};
    ck_assert_int_eq(cth_indicator_measures(&one, &whole, &measures), CTH_OK);
    ck_assert_int_eq(measures.multiple.status, CTH_OVERFLOW);
    one.actual.value.units = -INT64_C(105000000000000000);
    ck_assert_int_eq(cth_indicator_measures(&one, &below, &measures), CTH_OK);
    ck_assert_int_eq(measures.multiple.status, CTH_OVERFLOW);
    /* A difference of equal powers is taken before they are written out. */
    one.actual = (struct cth_figure){CTH_PRINTED, 20, CTH_DECIMAL(3, 0), CTH_DECIMAL(0, 0)};
    one.plan = one.base = one.actual;
    ck_assert_int_eq(cth_indicator_measures(&one, &whole, &measures), CTH_OK);
    ck_assert(is(measures.change.value, 0, 0) && is(measures.remaining.value, 0, 0));
}
END_TEST

START_TEST(test_indicator_is_met)
{
    static const struct {
        struct cth_figure actual, plan, completion;
        enum cth_completion_form form;
        enum cth_status status;
        bool higher, lower;
    } cases[] = {
        {VALUE(30), VALUE(40), {0}, 0, CTH_OK, false, true},
        {VALUE(40), VALUE(40), {0}, 0, CTH_OK, true, true},
        {VALUE(41), VALUE(40), {0}, 0, CTH_OK, true, false},
        {VALUE(-1), VALUE(0), {0}, 0, CTH_OK, false, true},
        {CTH_FIGURE(CTH_NEARLY, 40, 0), VALUE(40), {0}, 0, CTH_OK, false, true},
        {CTH_FIGURE(CTH_NEARLY, -40, 0), VALUE(-40), {0}, 0, CTH_OK, true, false},
        {CTH_FIGURE(CTH_MORE, 40, 0), VALUE(40), {0}, 0, CTH_OK, true, true},
        /* Powers of ten: 0,04 * 10^3 against 40, and levels that no decimal holds. */
        {{CTH_PRINTED, 3, CTH_DECIMAL(4, 2), CTH_DECIMAL(0, 0)}, VALUE(40), {0}, 0, CTH_OK, true, true},
        {{CTH_PRINTED, 50, CTH_DECIMAL(4, 2), CTH_DECIMAL(0, 0)}, VALUE(40), {0}, 0, CTH_OK, true, false},
        {{CTH_PRINTED, 50, CTH_DECIMAL(-4, 2), CTH_DECIMAL(0, 0)}, VALUE(40), {0}, 0, CTH_OK, false, true},
        {VALUE(40), {CTH_PRINTED, 50, CTH_DECIMAL(4, 2), CTH_DECIMAL(0, 0)}, {0}, 0, CTH_OK, false, true},
        {VALUE(40), {CTH_PRINTED, 50, CTH_DECIMAL(-4, 2), CTH_DECIMAL(0, 0)}, {0}, 0, CTH_OK, true, false},
        {{CTH_PRINTED, 3, CTH_DECIMAL(4, 0), CTH_DECIMAL(0, 0)},
         {CTH_PRINTED, 3, CTH_DECIMAL(41, 1), CTH_DECIMAL(0, 0)},
         {0},
         0,
         CTH_OK,
         false,
         true},
        {{CTH_PRINTED, -3, CTH_DECIMAL(4, 0), CTH_DECIMAL(0, 0)},
         {CTH_PRINTED, -4, CTH_DECIMAL(39, 0), CTH_DECIMAL(0, 0)},
         {0},
         0,
         CTH_OK,
         true,
         false},
        /* The levels go before a printed completion that says otherwise. */
        {VALUE(30), VALUE(40), VALUE(120), 0, CTH_OK, false, true},
        {{0}, VALUE(40), VALUE(100), 0, CTH_OK, true, true},
        {VALUE(30), {0}, CTH_FIGURE(CTH_PRINTED, 9219, 2), 0, CTH_OK, false, true},
        {VALUE(30), {0}, CTH_FIGURE(CTH_NEARLY, 100, 0), 0, CTH_OK, false, true},
        {VALUE(30), {0}, CTH_FIGURE(CTH_PRINTED, 96316, 2), 0, CTH_OK, true, false},
        {{0}, {0}, CTH_FIGURE(CTH_NEARLY, 20, 0), CTH_COMPLETION_OVER, CTH_OK, true, false},
        {{0}, {0}, VALUE(0), CTH_COMPLETION_OVER, CTH_OK, true, true},
        {{0}, {0}, VALUE(3), CTH_COMPLETION_SHORTFALL, CTH_OK, false, true},
        {{0}, {0}, VALUE(-3), CTH_COMPLETION_SHORTFALL, CTH_OK, true, false},
        {VALUE(30), {0}, {0}, 0, CTH_MISSING, 0, 0},
        {VALUE(30), {CTH_FROM_TO, 0, CTH_DECIMAL(1, 0), CTH_DECIMAL(2, 0)}, {0}, 0, CTH_MISSING, 0, 0},
        {{0}, {0}, {CTH_FROM_TO, 0, CTH_DECIMAL(90, 0), CTH_DECIMAL(99, 0)}, 0, CTH_MISSING, 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator one = plain();
        one.actual = cases[i].actual;
        one.plan = cases[i].plan;
        one.completion = cases[i].completion;
        one.completion_form = cases[i].form;
        for (int polarity = CTH_POLARITY_HIGHER; polarity <= CTH_POLARITY_LOWER; polarity++) {
            bool expected = polarity == CTH_POLARITY_HIGHER ? cases[i].higher : cases[i].lower, met = !expected;
            one.polarity = (enum cth_polarity)polarity;
            ck_assert_msg(cth_indicator_is_met(&one, &met) == cases[i].status, "case %zu", i);
            ck_assert_msg(met == (cases[i].status == CTH_OK ? expected : !expected), "case %zu", i);
        }
    }
    struct cth_indicator outside = plain();
    bool met = true;
    outside.plan_period = (struct cth_period)CTH_YEAR(2020);
    outside.plan.qualifier = CTH_ABSENT;
    ck_assert_int_eq(cth_indicator_is_met(&outside, &met), CTH_MISSING);
    outside.completion = value(90);
    ck_assert_int_eq(cth_indicator_is_met(&outside, &met), CTH_NOT_COMPARABLE);
    ck_assert(met);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("indicator");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_indicator_members_outside_their_range);
    tcase_add_test(errors, test_indicator_options_outside_their_range);
    suite_add_tcase(suite, errors);

    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_indicator_classes_in_their_order);
    tcase_add_test(table, test_indicator_pair_classes_in_their_order);
    tcase_add_test(table, test_indicator_contribution_classes);
    tcase_add_test(table, test_indicator_plan_windows);
    tcase_add_test(table, test_indicator_base_windows);
    tcase_add_test(table, test_indicator_units_and_prices);
    tcase_add_test(table, test_indicator_is_met);
    suite_add_tcase(suite, table);

    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_indicator_powers_of_ten);
    tcase_add_test(limits, test_indicator_quotients_out_of_reach);
    tcase_add_test(limits, test_indicator_quotients_too_large);
    suite_add_tcase(suite, limits);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_indicator_headlines_of_gia_lai_2021);
    tcase_add_test(core, test_indicator_rate_has_points);
    tcase_add_test(core, test_indicator_requests);
    tcase_add_test(core, test_indicator_which_level_is_the_plan);
    tcase_add_test(core, test_indicator_contribution_windows);
    tcase_add_test(core, test_indicator_contribution_in_other_units);
    tcase_add_test(core, test_indicator_status_never_forbids);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
