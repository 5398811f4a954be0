/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What printed figures imply. Every printed figure is an interval, and so is the ratio that a printed percentage speaks
 * of; the rest is arithmetic of intervals with exact ends.
 */

#include "private.h"

#include "../number/rounding.h"

static const struct cth_ratio nothing = {0, 1};
static const struct cth_interval positive = {{0, 1}, CTH_PLUS_INFINITY, true, true, {0}};
static const struct cth_interval not_negative = {{0, 1}, CTH_PLUS_INFINITY, false, true, {0}};

/* The class of a divisor that allows 0, or nothing above it. */
static enum cth_status class_of(struct cth_interval divisor, enum cth_status zero, enum cth_status negative)
{
    if (cth_interval_contains(divisor, nothing))
        return zero;
    return cth_ratio_compare(divisor.high, nothing) <= 0 ? negative : CTH_OK;
}

/*
 * The levels above 0 whose product with @p ratio may be the printed actual. Where both of these are below 0, such a
 * level is there too, but the question is a sign change.
 */
static enum cth_status recover(const struct cth_indicator *indicator, struct cth_interval ratio, enum cth_status zero,
                               enum cth_status negative, enum cth_rounding mode, struct cth_interval *out)
{
    struct cth_interval actual;
    enum cth_status class = class_of(ratio, zero, negative);
    enum cth_status status = cth_member_interval(indicator, CTH_MEMBER_ACTUAL, mode, &actual);
    if (class == negative && status == CTH_OK && cth_ratio_compare(actual.low, nothing) < 0)
        return CTH_SIGN_CHANGE;
    if (class != CTH_OK)
        return class;
    if (status != CTH_OK)
        return status;
    actual = cth_interval_intersect(actual, positive);
    return cth_interval_is_empty(actual) ? negative : cth_interval_divide(actual, ratio, out);
}

/* The levels above 0 that a printed change leads from to the printed actual. */
static enum cth_status recover_absolute(const struct cth_indicator *indicator, enum cth_rounding mode,
                                        struct cth_interval *out)
{
    struct cth_interval actual, change, base;
    enum cth_status status = cth_member_interval(indicator, CTH_MEMBER_ACTUAL, mode, &actual);
    if (status == CTH_OK)
        status = cth_member_interval(indicator, CTH_MEMBER_GROWTH, mode, &change);
    if (status == CTH_OK)
        status = cth_interval_subtract(actual, change, &base);
    if (status != CTH_OK)
        return status;
    base = cth_interval_intersect(base, positive);
    if (cth_interval_is_empty(base))
        return CTH_NEGATIVE_BASE;
    *out = base;
    return CTH_OK;
}

/* All quotients of the printed actual and a printed divisor. */
static enum cth_status range(const struct cth_indicator *indicator, enum cth_member divisor, enum cth_status zero,
                             enum cth_status negative, enum cth_rounding mode, struct cth_interval *out)
{
    struct cth_interval actual, below;
    enum cth_status status = cth_member_interval(indicator, divisor, mode, &below);
    if (status == CTH_OK)
        status = class_of(below, zero, negative);
    if (status == CTH_OK)
        status = cth_member_interval(indicator, CTH_MEMBER_ACTUAL, mode, &actual);
    if (status != CTH_OK)
        return status;
    if (cth_interval_is_empty(cth_interval_intersect(actual, not_negative)))
        return CTH_SIGN_CHANGE;
    return cth_interval_divide(actual, below, out);
}

/* Whether the levels fit "n times": a common value of the quotients and of what is printed. */
static enum cth_status fits(const struct cth_indicator *indicator, struct cth_interval ratio, enum cth_reading reading,
                            enum cth_rounding mode, bool *out)
{
    struct cth_interval said;
    enum cth_status status = cth_ratio_said(indicator, CTH_MEMBER_GROWTH, reading, mode, &said);
    if (status == CTH_OK)
        *out = cth_interval_meets(ratio, said);
    return status;
}

/* Whether a growth leads from a base to an actual. */
static bool leads(enum cth_growth_form form)
{
    return form != CTH_GROWTH_POINTS && form != CTH_GROWTH_AVERAGE;
}

/* Narrows *out to the actuals from 0 up to which a level and what is printed of it lead, if both are there. */
static enum cth_status narrow(const struct cth_indicator *indicator, enum cth_member level, enum cth_member percentage,
                              enum cth_reading reading, enum cth_rounding mode, struct cth_interval *out)
{
    bool is_change = percentage == CTH_MEMBER_GROWTH && indicator->growth_form == CTH_GROWTH_ABSOLUTE;
    struct cth_interval from, by, actual;
    enum cth_status status = cth_member_interval(indicator, level, mode, &from);
    if (status == CTH_OK)
        status = is_change ? cth_member_interval(indicator, percentage, mode, &by)
                           : cth_ratio_said(indicator, percentage, reading, mode, &by);
    if (status != CTH_OK)
        return status == CTH_MISSING || status == CTH_NOT_COMPARABLE ? CTH_OK : status;
    from = cth_interval_intersect(from, not_negative);
    by = is_change ? by : cth_interval_intersect(by, not_negative);
    if (cth_interval_is_empty(from) || cth_interval_is_empty(by))
        return level == CTH_MEMBER_PLAN ? CTH_NEGATIVE_PLAN : CTH_NEGATIVE_BASE;
    status = is_change ? cth_interval_add(from, by, &actual) : cth_interval_multiply(from, by, &actual);
    if (status == CTH_OK)
        *out = cth_interval_intersect(*out, actual);
    return status;
}

/* The middle of a bounded interval, or its low end where that does not fit. */
static struct cth_ratio middle_of(struct cth_interval interval)
{
    const struct cth_ratio half = {1, 2};
    struct cth_ratio middle;
    if (cth_ratio_add(interval.low, interval.high, &middle) == CTH_OK &&
        cth_ratio_multiply(middle, half, &middle) == CTH_OK)
        return middle;
    return interval.low;
}

/* A figure as it stands; a range stays one. */
static void take_value(struct cth_figure *figure)
{
    if (cth_figure_has_value(figure))
        figure->qualifier = CTH_EXACT;
}

/* What the printed values, taken as they stand, give for a member. */
static enum cth_status recover_as_printed(const struct cth_indicator *indicator, enum cth_member member,
                                          enum cth_reading reading, struct cth_interval *out)
{
    struct cth_indicator exact = *indicator;
    take_value(&exact.actual);
    take_value(&exact.plan);
    take_value(&exact.base);
    take_value(&exact.completion);
    take_value(&exact.growth);
    if (member == CTH_MEMBER_PLAN)
        return cth_recover_plan(&exact, CTH_ROUND_HALF_UP, out);
    if (member == CTH_MEMBER_BASE)
        return cth_recover_base(&exact, reading, CTH_ROUND_HALF_UP, out);
    bool by_plan = cth_is_there(&exact.plan) && cth_is_there(&exact.completion);
    if (by_plan)
        exact.base.qualifier = CTH_ABSENT;
    if (by_plan || (cth_is_there(&exact.base) && cth_is_there(&exact.growth) && leads(exact.growth_form)))
        exact.actual.qualifier = CTH_ABSENT;
    return cth_recover_actual(&exact, reading, CTH_ROUND_HALF_UP, out);
}

enum cth_status cth_recover_plan(const struct cth_indicator *indicator, enum cth_rounding mode,
                                 struct cth_interval *out)
{
    struct cth_interval ratio;
    if (!cth_indicator_is_valid(indicator) || !cth_rounding_is_valid(mode))
        return CTH_E_ARGUMENT;
    bool present = cth_is_there(&indicator->actual) && cth_is_there(&indicator->completion);
    enum cth_status status = cth_class_before(present, true, indicator->kind);
    if (status == CTH_OK)
        status = cth_ratio_said(indicator, CTH_MEMBER_COMPLETION, CTH_READING_RATIO, mode, &ratio);
    return status == CTH_OK ? recover(indicator, ratio, CTH_ZERO_PLAN, CTH_NEGATIVE_PLAN, mode, out) : status;
}

enum cth_status cth_recover_base(const struct cth_indicator *indicator, enum cth_reading reading,
                                 enum cth_rounding mode, struct cth_interval *out)
{
    struct cth_interval ratio;
    if (!cth_indicator_is_valid(indicator) || !cth_rounding_is_valid(mode) || (unsigned)reading > CTH_READING_INCREASE)
        return CTH_E_ARGUMENT;
    bool present = cth_is_there(&indicator->actual) && cth_is_there(&indicator->growth);
    enum cth_status status = cth_class_before(present, leads(indicator->growth_form), indicator->kind);
    if (status == CTH_OK && indicator->growth_form == CTH_GROWTH_ABSOLUTE)
        return recover_absolute(indicator, mode, out);
    if (status == CTH_OK)
        status = cth_ratio_said(indicator, CTH_MEMBER_GROWTH, reading, mode, &ratio);
    if (status != CTH_OK)
        return status;
    return recover(indicator, ratio, CTH_ZERO_BASE, CTH_NEGATIVE_BASE, mode, out);
}

enum cth_status cth_completion_range(const struct cth_indicator *indicator, enum cth_rounding mode,
                                     struct cth_interval *out)
{
    struct cth_interval ratio;
    if (!cth_indicator_is_valid(indicator) || !cth_rounding_is_valid(mode))
        return CTH_E_ARGUMENT;
    bool present = cth_is_there(&indicator->actual) && cth_is_there(&indicator->plan);
    enum cth_status status = cth_class_before(present, cth_plan_fits(indicator), indicator->kind);
    if (status == CTH_OK)
        status = range(indicator, CTH_MEMBER_PLAN, CTH_ZERO_PLAN, CTH_NEGATIVE_PLAN, mode, &ratio);
    return status == CTH_OK ? cth_percent_of_ratio(ratio, false, out) : status;
}

enum cth_status cth_growth_range(const struct cth_indicator *indicator, enum cth_rounding mode,
                                 struct cth_interval *out)
{
    struct cth_interval ratio;
    if (!cth_indicator_is_valid(indicator) || !cth_rounding_is_valid(mode))
        return CTH_E_ARGUMENT;
    bool present = cth_is_there(&indicator->actual) && cth_is_there(&indicator->base);
    enum cth_status status = cth_class_before(present, cth_base_fits(indicator), indicator->kind);
    if (status == CTH_OK)
        status = range(indicator, CTH_MEMBER_BASE, CTH_ZERO_BASE, CTH_NEGATIVE_BASE, mode, &ratio);
    return status == CTH_OK ? cth_percent_of_ratio(ratio, true, out) : status;
}

enum cth_status cth_growth_reading(const struct cth_indicator *indicator, enum cth_rounding mode,
                                   enum cth_reading_fit *out)
{
    struct cth_interval ratio;
    bool as_ratio = false, as_increase = false;
    if (!cth_indicator_is_valid(indicator) || !cth_rounding_is_valid(mode))
        return CTH_E_ARGUMENT;
    bool present = cth_is_there(&indicator->actual) && cth_is_there(&indicator->base) &&
                   cth_is_there(&indicator->growth) && indicator->growth_form == CTH_GROWTH_TIMES_INCREASE;
    enum cth_status status = cth_class_before(present, cth_base_fits(indicator), indicator->kind);
    if (status == CTH_OK)
        status = range(indicator, CTH_MEMBER_BASE, CTH_ZERO_BASE, CTH_NEGATIVE_BASE, mode, &ratio);
    if (status == CTH_OK)
        status = fits(indicator, ratio, CTH_READING_RATIO, mode, &as_ratio);
    if (status == CTH_OK)
        status = fits(indicator, ratio, CTH_READING_INCREASE, mode, &as_increase);
    if (status != CTH_OK)
        return status;
    *out = (enum cth_reading_fit)((as_ratio ? CTH_FITS_RATIO : 0) | (as_increase ? CTH_FITS_INCREASE : 0));
    return CTH_OK;
}

enum cth_status cth_recover_actual(const struct cth_indicator *indicator, enum cth_reading reading,
                                   enum cth_rounding mode, struct cth_interval *out)
{
    struct cth_interval result = {CTH_MINUS_INFINITY, CTH_PLUS_INFINITY, true, true, {0}};
    if (!cth_indicator_is_valid(indicator) || !cth_rounding_is_valid(mode) || (unsigned)reading > CTH_READING_INCREASE)
        return CTH_E_ARGUMENT;
    bool by_plan = cth_is_there(&indicator->plan) && cth_is_there(&indicator->completion);
    bool by_base = cth_is_there(&indicator->base) && cth_is_there(&indicator->growth) && leads(indicator->growth_form);
    bool printed = cth_is_there(&indicator->actual);
    enum cth_status status = cth_class_before(by_plan || by_base || printed, true, indicator->kind);
    if (status == CTH_OK && printed)
        status = cth_member_interval(indicator, CTH_MEMBER_ACTUAL, mode, &result);
    if (status == CTH_OK)
        status = narrow(indicator, CTH_MEMBER_PLAN, CTH_MEMBER_COMPLETION, reading, mode, &result);
    if (status == CTH_OK)
        status = narrow(indicator, CTH_MEMBER_BASE, CTH_MEMBER_GROWTH, reading, mode, &result);
    if (status == CTH_OK)
        *out = result;
    return status;
}

enum cth_status cth_recover_roundest(const struct cth_indicator *indicator, enum cth_member member,
                                     enum cth_reading reading, struct cth_interval within, struct cth_decimal *out)
{
    struct cth_interval point;
    struct cth_decimal actual;
    struct cth_ratio value;
    if (!cth_indicator_is_valid(indicator) || (unsigned)reading > CTH_READING_INCREASE ||
        (member != CTH_MEMBER_PLAN && member != CTH_MEMBER_BASE && member != CTH_MEMBER_ACTUAL))
        return CTH_E_ARGUMENT;
    enum cth_status status = recover_as_printed(indicator, member, reading, &point);
    if (status == CTH_MISSING || within.low.denominator == 0 || within.high.denominator == 0)
        return CTH_MISSING;
    if (status != CTH_OK || cth_ratio_compare(point.low, point.high) != 0)
        return cth_interval_roundest(within, middle_of(within), out);
    status = cth_figure_value(&indicator->actual, &actual);
    if (status == CTH_OK)
        status = cth_ratio_from_decimal(actual, &value);
    if (status == CTH_OK && member != CTH_MEMBER_ACTUAL && cth_ratio_compare(value, point.low) == 0 &&
        cth_interval_contains(within, value)) {
        *out = actual;
        return CTH_OK;
    }
    return cth_interval_roundest(within, point.low, out);
}
