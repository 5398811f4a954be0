/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What a report computes of one indicator: its measures, what its printed percentages imply, and the ranges beside
 * qualified levels. Every form shows these and nothing else.
 */

#include "report_parts.h"

static bool is_qualified(const struct cth_figure *figure)
{
    return figure->qualifier > CTH_EXACT;
}

static struct cth_range range_of(enum cth_status status, struct cth_interval interval, unsigned scale)
{
    struct cth_range range = {status == CTH_OK, scale, interval};
    return range;
}

static struct cth_range recovered_base(const struct cth_indicator *indicator, enum cth_reading reading,
                                       enum cth_rounding mode)
{
    struct cth_interval interval = {{0, 1}, {0, 1}, false, false, {0}};
    enum cth_status status = cth_recover_base(indicator, reading, mode, &interval);
    return range_of(status, interval, cth_range_scale(&indicator->actual));
}

static void derive_readings(const struct cth_indicator *indicator, enum cth_rounding mode, struct cth_derived *out)
{
    for (int i = CTH_READING_RATIO; i <= CTH_READING_INCREASE; i++)
        out->base_read[i] = recovered_base(indicator, (enum cth_reading)i, mode);
    /* Until one reading is borne out, from the lower base of the increase to the higher one of the ratio. */
    out->base = out->base_read[CTH_READING_RATIO];
    out->base.known = out->base.known && out->base_read[CTH_READING_INCREASE].known;
    out->base.interval.low = out->base_read[CTH_READING_INCREASE].interval.low;
    out->reading = "ambiguous";
    out->has_fit = cth_growth_reading(indicator, mode, &out->fit) == CTH_OK;
    if (!out->has_fit || out->fit == CTH_FITS_BOTH)
        return;
    out->reading = "";
    if (out->fit == CTH_FITS_RATIO) {
        out->reading = "ratio";
        out->base = out->base_read[CTH_READING_RATIO];
    } else if (out->fit == CTH_FITS_INCREASE) {
        out->reading = "increase";
        out->base = out->base_read[CTH_READING_INCREASE];
    }
}

/* Everything but the measures, which are there. */
static void derive_rest(const struct cth_indicator *indicator, const struct cth_options *options,
                        struct cth_derived *out)
{
    enum cth_rounding mode = (enum cth_rounding)options->rounding;
    struct cth_interval interval = {{0, 1}, {0, 1}, false, false, {0}};
    enum cth_status status = cth_recover_plan(indicator, mode, &interval);
    out->plan = range_of(status, interval, cth_range_scale(&indicator->actual));
    out->is_times_increase =
        indicator->growth.qualifier != CTH_ABSENT && indicator->growth_form == CTH_GROWTH_TIMES_INCREASE;
    if (out->is_times_increase)
        derive_readings(indicator, mode, out);
    else
        out->base = recovered_base(indicator, CTH_READING_RATIO, mode);
    if (is_qualified(&indicator->actual) || is_qualified(&indicator->plan)) {
        status = cth_completion_range(indicator, mode, &interval);
        out->completion = range_of(status, interval, options->places + 2u);
    }
    if (is_qualified(&indicator->actual) || is_qualified(&indicator->base)) {
        status = cth_growth_range(indicator, mode, &interval);
        out->growth = range_of(status, interval, options->places + 2u);
    }
}

void cth_derive(const struct cth_indicator *indicator, const struct cth_options *options, struct cth_derived *out)
{
    static const struct cth_measure none = {CTH_MISSING, CTH_DECIMAL(0, 0)};
    *out = (struct cth_derived){.measures = {none, none, none, none, none}, .reading = ""};
    if (cth_indicator_measures(indicator, options, &out->measures) == CTH_OK)
        derive_rest(indicator, options, out);
}

static bool ratio_of(const struct cth_figure *figure, struct cth_ratio *out)
{
    struct cth_decimal value;
    return cth_figure_value(figure, &value) == CTH_OK && cth_ratio_from_decimal(value, out) == CTH_OK;
}

/* times * (a / b) + offset, exactly; false where b is not above 0 or the result does not fit. */
static bool exact_ratio(const struct cth_figure *a, const struct cth_figure *b, int64_t times, int64_t offset,
                        struct cth_ratio *out)
{
    const struct cth_ratio factor = {times, 1}, shift = {offset, 1};
    struct cth_ratio n, d;
    return ratio_of(a, &n) && ratio_of(b, &d) && d.numerator > 0 && cth_ratio_divide(n, d, &n) == CTH_OK &&
           cth_ratio_multiply(n, factor, &n) == CTH_OK && cth_ratio_add(n, shift, out) == CTH_OK;
}

static bool exact_difference(const struct cth_figure *a, const struct cth_figure *b, struct cth_ratio *out)
{
    struct cth_ratio left, right;
    return ratio_of(a, &left) && ratio_of(b, &right) && cth_ratio_subtract(left, right, out) == CTH_OK;
}

static bool is_printed_as(const struct cth_figure *figure, enum cth_rounding mode, struct cth_ratio exact)
{
    struct cth_interval interval;
    return cth_figure_interval(figure, false, mode, &interval) != CTH_OK || cth_interval_contains(interval, exact);
}

bool cth_completion_agrees(const struct cth_indicator *indicator, enum cth_rounding mode)
{
    static const int factor[] = {100, 100, -100}, offset[] = {0, -100, 100};
    struct cth_ratio exact;
    unsigned form = indicator->completion_form;
    return !exact_ratio(&indicator->actual, &indicator->plan, factor[form], offset[form], &exact) ||
           is_printed_as(&indicator->completion, mode, exact);
}

bool cth_growth_agrees(const struct cth_indicator *indicator, enum cth_rounding mode)
{
    const struct cth_figure *actual = &indicator->actual, *base = &indicator->base;
    struct cth_ratio exact;
    bool is_known = false;
    switch (indicator->growth_form) {
    case CTH_GROWTH_PERCENT: is_known = exact_ratio(actual, base, 100, -100, &exact); break;
    case CTH_GROWTH_RATIO: is_known = exact_ratio(actual, base, 100, 0, &exact); break;
    case CTH_GROWTH_TIMES: is_known = exact_ratio(actual, base, 1, 0, &exact); break;
    case CTH_GROWTH_POINTS:
    case CTH_GROWTH_ABSOLUTE: is_known = exact_difference(actual, base, &exact); break;
    case CTH_GROWTH_TIMES_INCREASE: /* has a note of its own */
    case CTH_GROWTH_AVERAGE: break; /* over several years: not one quotient */
    }
    return !is_known || is_printed_as(&indicator->growth, mode, exact);
}
