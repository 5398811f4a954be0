/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Measures of records. Each is decided in the order of enum cth_status: is everything there, may it be compared, is it
 * a rate, and then the levels alone. What is not known forbids nothing.
 */

#include "private.h"

static bool is_text(struct cth_text text)
{
    return text.data != NULL || text.length == 0;
}

static bool is_period(struct cth_period period)
{
    return cth_period_is_known(period) || (period.year == 0 && period.first == 0 && period.last == 0);
}

static bool texts_are_valid(const struct cth_indicator *indicator)
{
    return is_text(indicator->name) && is_text(indicator->parent) && is_text(indicator->region) &&
           is_text(indicator->source) && is_text(indicator->published) && is_text(indicator->unit) &&
           is_text(indicator->prices) && is_text(indicator->plan_scope);
}

static bool choices_are_valid(const struct cth_indicator *indicator)
{
    return (unsigned)indicator->base_kind <= CTH_BASE_PERIOD && (unsigned)indicator->kind <= CTH_KIND_COUNT &&
           (unsigned)indicator->polarity <= CTH_POLARITY_LOWER && (unsigned)indicator->status <= CTH_DATA_TARGET &&
           (unsigned)indicator->completion_form <= CTH_COMPLETION_SHORTFALL &&
           (unsigned)indicator->growth_form <= CTH_GROWTH_AVERAGE;
}

static bool figures_are_valid(const struct cth_indicator *indicator)
{
    return cth_figure_is_valid(&indicator->actual) && cth_figure_is_valid(&indicator->plan) &&
           cth_figure_is_valid(&indicator->base) && cth_figure_is_valid(&indicator->completion) &&
           cth_figure_is_valid(&indicator->growth) && cth_figure_is_valid(&indicator->share);
}

struct cth_period cth_plan_window(const struct cth_indicator *indicator)
{
    struct cth_period window = indicator->plan_period;
    if (!cth_period_is_known(window) && cth_period_whole_years(indicator->period, &window) != CTH_OK)
        return (struct cth_period){0, 0, 0};
    return window;
}

enum cth_status cth_base_window(const struct cth_indicator *indicator, struct cth_period *out)
{
    if (indicator->base_kind == CTH_BASE_SAME_LAST_YEAR)
        return cth_period_same_last_year(indicator->period, out);
    if (indicator->base_kind == CTH_BASE_PREVIOUS)
        return cth_period_previous(indicator->period, out);
    *out = indicator->base_period;
    return cth_period_is_known(*out) ? CTH_OK : CTH_MISSING;
}

static bool lies_within(struct cth_period inner, struct cth_period outer)
{
    return !cth_period_is_known(inner) || !cth_period_is_known(outer) || cth_period_within(inner, outer);
}

static bool same_length(struct cth_period a, struct cth_period b)
{
    unsigned months = cth_period_months(a), others = cth_period_months(b);
    return months == 0 || others == 0 || months == others;
}

static bool same_window(struct cth_period a, struct cth_period b)
{
    return !cth_period_is_known(a) || !cth_period_is_known(b) || cth_period_equal(a, b);
}

/* Whether @p period may be the base that @p indicator names. */
static bool is_base_of(struct cth_period period, const struct cth_indicator *indicator)
{
    struct cth_period window = {0, 0, 0};
    enum cth_status status = cth_base_window(indicator, &window);
    if (status == CTH_E_RANGE)
        return !cth_period_is_known(period);
    return same_window(period, window) && same_length(period, indicator->period);
}

/* Whether both parts of a contribution grow from the same window. */
static bool same_base(const struct cth_indicator *a, const struct cth_indicator *b)
{
    struct cth_period window = {0, 0, 0}, other = {0, 0, 0};
    if (cth_base_window(a, &window) != CTH_OK || cth_base_window(b, &other) != CTH_OK)
        return true;
    return same_window(window, other);
}

bool cth_same_if_stated(struct cth_text a, struct cth_text b)
{
    return a.length == 0 || b.length == 0 || cth_same_text(a, b);
}

bool cth_same_sort(const struct cth_indicator *a, const struct cth_indicator *b)
{
    return a->kind == b->kind && cth_same_if_stated(a->prices, b->prices) &&
           cth_unit_is_comparable(cth_unit_of(a->unit), cth_unit_of(b->unit));
}

/* A figure of one record, in its own unit. */
static struct cth_level level(const struct cth_figure *figure)
{
    return (struct cth_level){figure->value, figure->exponent};
}

/* A figure of a record, in the base unit of what is counted, where it meets a figure of another. */
static struct cth_level level_in(const struct cth_indicator *indicator, const struct cth_figure *figure)
{
    return (struct cth_level){figure->value, figure->exponent + cth_unit_of(indicator->unit).exponent};
}

static struct cth_measure measure(enum cth_status status, struct cth_decimal value)
{
    return (struct cth_measure){status, status == CTH_OK ? value : (struct cth_decimal){0}};
}

static void measure_against_plan(const struct cth_indicator *indicator, struct cth_options options,
                                 struct cth_measures *out)
{
    struct cth_level actual = level(&indicator->actual), plan = level(&indicator->plan);
    bool present = cth_figure_has_value(&indicator->actual) && cth_figure_has_value(&indicator->plan);
    enum cth_status status = cth_class_before(present, cth_plan_fits(indicator), indicator->kind);
    struct cth_decimal completion = {0}, remaining = {0};
    enum cth_status points = status == CTH_RATE ? CTH_OK : status;
    if (status == CTH_OK)
        status = cth_level_completion(actual, plan, options, &completion);
    if (points == CTH_OK)
        points = cth_level_change(plan, actual, &remaining);
    out->completion = measure(status, completion);
    out->remaining = measure(points, remaining);
}

static void measure_against_base(const struct cth_indicator *indicator, struct cth_options options,
                                 struct cth_measures *out)
{
    struct cth_level actual = level(&indicator->actual), base = level(&indicator->base);
    bool present = cth_figure_has_value(&indicator->actual) && cth_figure_has_value(&indicator->base);
    enum cth_status growth_status = cth_class_before(present, cth_base_fits(indicator), indicator->kind);
    enum cth_status multiple_status = growth_status, points = growth_status == CTH_RATE ? CTH_OK : growth_status;
    struct cth_decimal growth = {0}, multiple = {0}, change = {0};
    if (growth_status == CTH_OK) {
        growth_status = cth_level_growth(actual, base, options, &growth);
        multiple_status = cth_level_multiple(actual, base, options, &multiple);
    }
    if (points == CTH_OK)
        points = cth_level_change(actual, base, &change);
    out->growth = measure(growth_status, growth);
    out->multiple = measure(multiple_status, multiple);
    out->change = measure(points, change);
}

/* The order of a printed figure and a threshold; gần v stays below v (in magnitude), and so has not reached it. */
static int reached(const struct cth_figure *figure, struct cth_level threshold)
{
    int order = cth_level_compare(level(figure), threshold);
    if (order == 0 && figure->qualifier == CTH_NEARLY)
        order = figure->value.units < 0 ? 1 : -1;
    return order;
}

/* -1, 0 or 1 as a printed completion stays behind the plan, meets it or passes it. */
static int printed_order(const struct cth_indicator *indicator)
{
    struct cth_level whole = {.value = CTH_DECIMAL(100, 0)}, none = {.value = CTH_DECIMAL(0, 0)};
    if (indicator->completion_form == CTH_COMPLETION_RATIO)
        return reached(&indicator->completion, whole);
    int order = reached(&indicator->completion, none);
    return indicator->completion_form == CTH_COMPLETION_OVER ? order : -order;
}

bool cth_indicator_is_valid(const struct cth_indicator *indicator)
{
    return choices_are_valid(indicator) && texts_are_valid(indicator) && figures_are_valid(indicator) &&
           is_period(indicator->period) && is_period(indicator->plan_period) && is_period(indicator->base_period);
}

enum cth_status cth_class_before(bool present, bool comparable, enum cth_kind kind)
{
    if (!present)
        return CTH_MISSING;
    if (!comparable)
        return CTH_NOT_COMPARABLE;
    return kind == CTH_KIND_RATE ? CTH_RATE : CTH_OK;
}

bool cth_plan_fits(const struct cth_indicator *indicator)
{
    return lies_within(indicator->period, cth_plan_window(indicator));
}

bool cth_base_fits(const struct cth_indicator *indicator)
{
    return indicator->base_kind != CTH_BASE_PERIOD || same_length(indicator->period, indicator->base_period);
}

enum cth_status cth_indicator_measures(const struct cth_indicator *indicator, const struct cth_options *options,
                                       struct cth_measures *out)
{
    struct cth_options taken;
    if (!cth_indicator_is_valid(indicator) || !cth_options_take(options, &taken))
        return CTH_E_ARGUMENT;
    measure_against_plan(indicator, taken, out);
    measure_against_base(indicator, taken, out);
    return CTH_OK;
}

enum cth_status cth_indicator_completion_of(const struct cth_indicator *actual, const struct cth_indicator *plan,
                                            const struct cth_options *options, struct cth_decimal *out)
{
    struct cth_options taken;
    if (!cth_indicator_is_valid(actual) || !cth_indicator_is_valid(plan) || !cth_options_take(options, &taken))
        return CTH_E_ARGUMENT;
    bool target = plan->status == CTH_DATA_TARGET;
    const struct cth_figure *figure = target ? &plan->actual : &plan->plan;
    bool fits = lies_within(actual->period, target ? plan->period : cth_plan_window(plan));
    enum cth_status status = cth_class_before(cth_figure_has_value(&actual->actual) && cth_figure_has_value(figure),
                                              fits && cth_same_sort(actual, plan), actual->kind);
    if (status != CTH_OK)
        return status;
    return cth_level_completion(level_in(actual, &actual->actual), level_in(plan, figure), taken, out);
}

enum cth_status cth_indicator_growth_on(const struct cth_indicator *actual, const struct cth_indicator *base,
                                        const struct cth_options *options, struct cth_decimal *out)
{
    struct cth_options taken;
    if (!cth_indicator_is_valid(actual) || !cth_indicator_is_valid(base) || !cth_options_take(options, &taken))
        return CTH_E_ARGUMENT;
    bool fits = cth_base_fits(actual) && is_base_of(base->period, actual);
    bool present = cth_figure_has_value(&actual->actual) && cth_figure_has_value(&base->actual);
    enum cth_status status = cth_class_before(present, fits && cth_same_sort(actual, base), actual->kind);
    if (status != CTH_OK)
        return status;
    return cth_level_growth(level_in(actual, &actual->actual), level_in(base, &base->actual), taken, out);
}

enum cth_status cth_indicator_share_of(const struct cth_indicator *part, const struct cth_indicator *total,
                                       const struct cth_options *options, struct cth_decimal *out)
{
    struct cth_options taken;
    if (!cth_indicator_is_valid(part) || !cth_indicator_is_valid(total) || !cth_options_take(options, &taken))
        return CTH_E_ARGUMENT;
    bool present = cth_figure_has_value(&part->actual) && cth_figure_has_value(&total->actual);
    bool comparable = same_window(part->period, total->period) && cth_same_sort(part, total);
    enum cth_status status = cth_class_before(present, comparable, part->kind);
    if (status != CTH_OK)
        return status;
    return cth_level_share(level_in(part, &part->actual), level_in(total, &total->actual), taken, out);
}

enum cth_status cth_indicator_contribution_to(const struct cth_indicator *part, const struct cth_indicator *total,
                                              const struct cth_options *options, struct cth_decimal *out)
{
    struct cth_options taken;
    if (!cth_indicator_is_valid(part) || !cth_indicator_is_valid(total) || !cth_options_take(options, &taken))
        return CTH_E_ARGUMENT;
    bool present =
        cth_figure_has_value(&part->actual) && cth_figure_has_value(&part->base) && cth_figure_has_value(&total->base);
    bool comparable = same_window(part->period, total->period) && same_base(part, total) && cth_base_fits(part) &&
                      cth_base_fits(total) && cth_same_sort(part, total);
    enum cth_status status = cth_class_before(present, comparable, part->kind);
    if (status != CTH_OK)
        return status;
    return cth_level_contribution(level_in(part, &part->actual), level_in(part, &part->base),
                                  level_in(total, &total->base), taken, out);
}

enum cth_status cth_indicator_is_met(const struct cth_indicator *indicator, bool *out)
{
    if (!cth_indicator_is_valid(indicator))
        return CTH_E_ARGUMENT;
    bool levels = cth_figure_has_value(&indicator->actual) && cth_figure_has_value(&indicator->plan);
    if (!levels && !cth_figure_has_value(&indicator->completion))
        return CTH_MISSING;
    if (!cth_plan_fits(indicator))
        return CTH_NOT_COMPARABLE;
    int order = levels ? reached(&indicator->actual, level(&indicator->plan)) : printed_order(indicator);
    *out = indicator->polarity == CTH_POLARITY_HIGHER ? order >= 0 : order <= 0;
    return CTH_OK;
}
