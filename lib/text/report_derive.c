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
    return (struct cth_range){status == CTH_OK, scale, interval};
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

enum cth_status cth_derive(const struct cth_indicator *indicator, const struct cth_options *options, unsigned places,
                           struct cth_derived *out)
{
    const enum cth_rounding mode = (enum cth_rounding)options->rounding;
    struct cth_interval interval = {{0, 1}, {0, 1}, false, false, {0}};
    *out = (struct cth_derived){.reading = ""};
    const enum cth_status measured = cth_indicator_measures(indicator, options, &out->measures);
    enum cth_status status = cth_recover_plan(indicator, mode, &interval);
    out->plan = range_of(status, interval, cth_range_scale(&indicator->actual));
    out->is_times_increase = cth_is_there(&indicator->growth) && indicator->growth_form == CTH_GROWTH_TIMES_INCREASE;
    if (out->is_times_increase)
        derive_readings(indicator, mode, out);
    else
        out->base = recovered_base(indicator, CTH_READING_RATIO, mode);
    if (is_qualified(&indicator->actual) || is_qualified(&indicator->plan)) {
        status = cth_completion_range(indicator, mode, &interval);
        out->completion = range_of(status, interval, places);
    }
    if (is_qualified(&indicator->actual) || is_qualified(&indicator->base)) {
        status = cth_growth_range(indicator, mode, &interval);
        out->growth = range_of(status, interval, places);
    }
    return measured;
}

static bool ratio_of(const struct cth_figure *figure, struct cth_ratio *out)
{
    struct cth_decimal value;
    return cth_figure_value(figure, &value) == CTH_OK && cth_ratio_from_decimal(value, out) == CTH_OK;
}

bool cth_percentage_agrees(const struct cth_indicator *indicator, enum cth_member member, enum cth_rounding mode)
{
    /* printed = times * actual / other + offset; times 0: a difference, or what is not one quotient */
    static const int8_t completion[][2] = {{100, 0}, {100, -100}, {-100, 100}};
    static const int8_t growth[][2] = {{100, -100}, {100, 0}, {1, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}};
    const bool is_growth = member == CTH_MEMBER_GROWTH;
    const enum cth_growth_form form = indicator->growth_form;
    const int8_t *map = is_growth ? growth[form] : completion[indicator->completion_form];
    const struct cth_ratio times = {map[0], 1}, offset = {map[1], 1};
    struct cth_ratio actual, other, exact;
    struct cth_interval printed;
    bool is_known =
        ratio_of(&indicator->actual, &actual) && ratio_of(is_growth ? &indicator->base : &indicator->plan, &other);
    if (is_growth && (form == CTH_GROWTH_POINTS || form == CTH_GROWTH_ABSOLUTE))
        is_known = is_known && cth_ratio_subtract(actual, other, &exact) == CTH_OK;
    else
        is_known = is_known && map[0] != 0 && other.numerator > 0 &&
                   cth_ratio_divide(actual, other, &exact) == CTH_OK &&
                   cth_ratio_multiply(exact, times, &exact) == CTH_OK && cth_ratio_add(exact, offset, &exact) == CTH_OK;
    return !is_known ||
           cth_figure_interval(is_growth ? &indicator->growth : &indicator->completion, false, mode, &printed) !=
               CTH_OK ||
           cth_interval_contains(printed, exact);
}
