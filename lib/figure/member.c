/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The printed figures of a record as intervals: levels, which may count whole things, and percentages, which speak of a
 * ratio to the plan or the base, in a form of which each is one line of a table.
 */

#include "private.h"

/* What a printed number says of the ratio: ratio = printed * numerator / denominator + offset. */
struct affine {
    int16_t numerator, denominator, offset;
};

static const struct affine completion_ratio[] = {
    [CTH_COMPLETION_RATIO] = {1, 100, 0},
    [CTH_COMPLETION_OVER] = {1, 100, 1},
    [CTH_COMPLETION_SHORTFALL] = {-1, 100, 1},
};

static const struct affine growth_ratio[] = {
    [CTH_GROWTH_PERCENT] = {1, 100, 1},      [CTH_GROWTH_RATIO] = {1, 100, 0}, [CTH_GROWTH_TIMES] = {1, 1, 0},
    [CTH_GROWTH_TIMES_INCREASE] = {1, 1, 0}, [CTH_GROWTH_AVERAGE] = {0, 1, 0}, /* and those between: none */
};

static const struct affine times_increase = {1, 1, 1};

/* The way back: printed = ratio * denominator / numerator - offset * denominator / numerator, a numerator being +-1. */
static struct affine inverse_of(struct affine map)
{
    int16_t factor = (int16_t)(map.denominator * map.numerator);
    return (struct affine){factor, 1, (int16_t)(-map.offset * factor)};
}

static enum cth_status map_end(struct cth_ratio end, struct affine map, struct cth_ratio *out)
{
    const struct cth_ratio factor = {map.numerator, map.denominator}, offset = {map.offset, 1};
    if (end.denominator == 0) {
        *out = (struct cth_ratio){map.numerator < 0 ? -end.numerator : end.numerator, 0};
        return CTH_OK;
    }
    enum cth_status status = cth_ratio_multiply(end, factor, out);
    return status == CTH_OK ? cth_ratio_add(*out, offset, out) : status;
}

static enum cth_status map_interval(struct cth_interval interval, struct affine map, struct cth_interval *out)
{
    struct cth_interval result = interval;
    if (map.numerator < 0)
        result = (struct cth_interval){interval.high, interval.low, interval.high_open, interval.low_open, {0}};
    enum cth_status status = map_end(result.low, map, &result.low);
    if (status == CTH_OK)
        status = map_end(result.high, map, &result.high);
    if (status == CTH_OK)
        *out = result;
    return status;
}

static bool is_level(const struct cth_indicator *record, enum cth_member member)
{
    if (member == CTH_MEMBER_GROWTH)
        return record->growth_form == CTH_GROWTH_ABSOLUTE;
    return member == CTH_MEMBER_ACTUAL || member == CTH_MEMBER_PLAN || member == CTH_MEMBER_BASE;
}

/* What a printed percentage says of its ratio. */
static enum cth_status map_of(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                              struct affine *out)
{
    if (!cth_is_there(cth_member_figure(record, member)))
        return CTH_MISSING;
    if (member == CTH_MEMBER_COMPLETION)
        *out = completion_ratio[record->completion_form];
    else if (member != CTH_MEMBER_GROWTH || growth_ratio[record->growth_form].numerator == 0)
        return CTH_NOT_COMPARABLE;
    else if (record->growth_form == CTH_GROWTH_TIMES_INCREASE && reading == CTH_READING_INCREASE)
        *out = times_increase;
    else
        *out = growth_ratio[record->growth_form];
    return CTH_OK;
}

const struct cth_figure *cth_member_figure(const struct cth_indicator *record, enum cth_member member)
{
    static const struct cth_figure absent = {.qualifier = CTH_ABSENT};
    switch (member) {
    case CTH_MEMBER_ACTUAL: return &record->actual;
    case CTH_MEMBER_PLAN: return &record->plan;
    case CTH_MEMBER_BASE: return &record->base;
    case CTH_MEMBER_COMPLETION: return &record->completion;
    case CTH_MEMBER_GROWTH: return &record->growth;
    case CTH_MEMBER_SHARE: return &record->share;
    default: return &absent;
    }
}

enum cth_status cth_member_interval(const struct cth_indicator *record, enum cth_member member, enum cth_rounding mode,
                                    struct cth_interval *out)
{
    return cth_figure_interval(cth_member_figure(record, member), is_level(record, member) && cth_counts_whole(record),
                               mode, out);
}

enum cth_status cth_ratio_said(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                               enum cth_rounding mode, struct cth_interval *out)
{
    struct affine map;
    struct cth_interval printed;
    enum cth_status status = map_of(record, member, reading, &map);
    if (status == CTH_OK)
        status = cth_member_interval(record, member, mode, &printed);
    return status == CTH_OK ? map_interval(printed, map, out) : status;
}

enum cth_status cth_said_of_ratio(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                                  struct cth_interval ratio, struct cth_interval *out)
{
    struct affine map;
    enum cth_status status = map_of(record, member, reading, &map);
    return status == CTH_OK ? map_interval(ratio, inverse_of(map), out) : status;
}

enum cth_status cth_percent_of_ratio(struct cth_interval ratio, bool is_growth, struct cth_interval *out)
{
    return map_interval(ratio, inverse_of(is_growth ? growth_ratio[CTH_GROWTH_PERCENT] : completion_ratio[0]), out);
}

bool cth_counts_whole(const struct cth_indicator *record)
{
    struct cth_unit unit = cth_unit_of(record->unit);
    bool whole = record->kind == CTH_KIND_COUNT || unit.quantity == CTH_QUANTITY_COUNT;
    return whole && !cth_has_multiplier(record->unit);
}

enum cth_status cth_interval_subtract(struct cth_interval a, struct cth_interval b, struct cth_interval *out)
{
    struct cth_interval minus = {b.high, b.low, b.high_open, b.low_open, {0}};
    minus.low.numerator = -minus.low.numerator;
    minus.high.numerator = -minus.high.numerator;
    return cth_interval_add(a, minus, out);
}

enum cth_status cth_interval_distance(struct cth_interval a, struct cth_interval b, struct cth_ratio *out)
{
    if (cth_ratio_compare(a.high, b.low) < 0)
        return cth_ratio_subtract(b.low, a.high, out);
    if (cth_ratio_compare(b.high, a.low) < 0)
        return cth_ratio_subtract(a.low, b.high, out);
    *out = (struct cth_ratio){0, 1};
    return CTH_OK;
}

enum cth_status cth_figure_ratio(const struct cth_figure *figure, struct cth_ratio *out)
{
    struct cth_decimal value;
    enum cth_status status = cth_figure_value(figure, &value);
    return status == CTH_OK ? cth_ratio_from_decimal(value, out) : status;
}

struct cth_figure cth_figure_like(const struct cth_figure *printed, struct cth_ratio exact, enum cth_rounding mode)
{
    const struct cth_ratio factor = {printed->exponent < 0 ? 10 : 1, printed->exponent < 0 ? 1 : 10};
    struct cth_figure figure = {.qualifier = CTH_PRINTED, .exponent = printed->exponent};
    enum cth_status status = printed->qualifier == CTH_ABSENT ? CTH_MISSING : CTH_OK;
    for (int left = printed->exponent; status == CTH_OK && left != 0; left += left < 0 ? 1 : -1)
        status = cth_ratio_multiply(exact, factor, &exact);
    if (status == CTH_OK)
        status = cth_ratio_round(exact, printed->value.scale, mode, &figure.value);
    return status == CTH_OK ? figure : (struct cth_figure){.qualifier = CTH_ABSENT};
}
