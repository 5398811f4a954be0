/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What printed figures imply. Every printed figure is an interval, and so is the ratio that a printed percentage speaks
 * of; the rest is arithmetic of intervals with exact ends.
 */

#include "auditing.h"

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

/* An end of a difference; an unbounded part leaves it unbounded on @p side. */
static enum cth_status subtract_end(struct cth_ratio a, struct cth_ratio b, int side, struct cth_ratio *out)
{
    if (a.denominator != 0 && b.denominator != 0)
        return cth_ratio_subtract(a, b, out);
    *out = (struct cth_ratio){side, 0};
    return CTH_OK;
}

/* The levels above 0 that a printed change leads from to the printed actual. */
static enum cth_status recover_absolute(const struct cth_indicator *indicator, enum cth_rounding mode,
                                        struct cth_interval *out)
{
    struct cth_interval actual, change, base = {0};
    enum cth_status status = cth_member_interval(indicator, CTH_MEMBER_ACTUAL, mode, &actual);
    if (status == CTH_OK)
        status = cth_member_interval(indicator, CTH_MEMBER_GROWTH, mode, &change);
    if (status == CTH_OK)
        status = subtract_end(actual.low, change.high, -1, &base.low);
    if (status == CTH_OK)
        status = subtract_end(actual.high, change.low, 1, &base.high);
    if (status != CTH_OK)
        return status;
    base.low_open = actual.low_open || change.high_open;
    base.high_open = actual.high_open || change.low_open;
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

static bool is_there(const struct cth_figure *figure)
{
    return figure->qualifier != CTH_ABSENT;
}

/* Whether the levels fit "n times": a common value of the quotients and of what is printed. */
static enum cth_status fits(const struct cth_indicator *indicator, struct cth_interval ratio, enum cth_reading reading,
                            enum cth_rounding mode, bool *out)
{
    struct cth_interval said;
    enum cth_status status = cth_ratio_said(indicator, CTH_MEMBER_GROWTH, reading, mode, &said);
    if (status == CTH_OK)
        *out = !cth_interval_is_empty(cth_interval_intersect(ratio, said));
    return status;
}

enum cth_status cth_recover_plan(const struct cth_indicator *indicator, enum cth_rounding mode,
                                 struct cth_interval *out)
{
    struct cth_interval ratio;
    if (!cth_indicator_is_valid(indicator) || !cth_rounding_is_valid(mode))
        return CTH_E_ARGUMENT;
    bool present = is_there(&indicator->actual) && is_there(&indicator->completion);
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
    bool present = is_there(&indicator->actual) && is_there(&indicator->growth);
    bool absolute = indicator->growth_form == CTH_GROWTH_ABSOLUTE;
    enum cth_status said = absolute ? CTH_OK : cth_ratio_said(indicator, CTH_MEMBER_GROWTH, reading, mode, &ratio);
    enum cth_status status = cth_class_before(present, said != CTH_NOT_COMPARABLE, indicator->kind);
    if (status == CTH_OK)
        status = said;
    if (status != CTH_OK)
        return status;
    if (absolute)
        return recover_absolute(indicator, mode, out);
    return recover(indicator, ratio, CTH_ZERO_BASE, CTH_NEGATIVE_BASE, mode, out);
}

enum cth_status cth_completion_range(const struct cth_indicator *indicator, enum cth_rounding mode,
                                     struct cth_interval *out)
{
    struct cth_interval ratio;
    if (!cth_indicator_is_valid(indicator) || !cth_rounding_is_valid(mode))
        return CTH_E_ARGUMENT;
    bool present = is_there(&indicator->actual) && is_there(&indicator->plan);
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
    bool present = is_there(&indicator->actual) && is_there(&indicator->base);
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
    bool present = is_there(&indicator->actual) && is_there(&indicator->base) && is_there(&indicator->growth) &&
                   indicator->growth_form == CTH_GROWTH_TIMES_INCREASE;
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
