/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What a record says of a level or a ratio, and how far a level moved from one statement to a later one. */

#include "auditing.h"

#include "../number/exact.h"

static struct cth_indicator exact_of(const struct cth_indicator *record)
{
    struct cth_indicator exact = *record;
    for (enum cth_member member = CTH_MEMBER_ACTUAL; member <= CTH_MEMBER_SHARE; member++) {
        struct cth_figure *figure = (struct cth_figure *)cth_member_figure(&exact, member); /* of the copy */
        if (cth_is_there(figure))
            figure->qualifier = CTH_EXACT;
    }
    return exact;
}

/* A figure as printed, or a level as implied by the actual and the percentage beside it. */
static enum cth_status level_of(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                                enum cth_rounding mode, struct cth_interval *out)
{
    if (cth_is_there(cth_member_figure(record, member)))
        return cth_member_interval(record, member, mode, out);
    switch (member) {
    case CTH_MEMBER_PLAN: return cth_recover_plan(record, mode, out);
    case CTH_MEMBER_BASE: return cth_recover_base(record, reading, mode, out);
    default: return CTH_MISSING;
    }
}

/* 1 in the last place of a figure. */
static enum cth_status last_unit(struct cth_figure figure, struct cth_ratio *out)
{
    figure.qualifier = CTH_EXACT;
    figure.value.units = 1;
    return cth_figure_ratio(&figure, out);
}

/* (later / earlier - 1) in percent. */
static bool size_of(struct cth_ratio later, struct cth_ratio earlier, struct cth_ratio *out)
{
    const struct cth_ratio hundred = {100, 1};
    struct cth_ratio size;
    bool fits = cth_ratio_subtract(later, earlier, &size) == CTH_OK &&
                cth_ratio_divide(size, earlier, &size) == CTH_OK && cth_ratio_multiply(size, hundred, &size) == CTH_OK;
    if (fits)
        *out = size;
    return fits;
}

bool cth_moved_beyond(struct cth_ratio a, struct cth_ratio b, unsigned percent)
{
    bool below = cth_ratio_compare(a, b) < 0;
    const struct cth_ratio larger[] = {below ? b : a, {100, 1}};
    const struct cth_ratio smaller[] = {below ? a : b, {100 + (int64_t)percent, 1}};
    int order;
    if (smaller[0].numerator <= 0)
        return true;
    return cth_products_compare((struct cth_product){larger, 2}, (struct cth_product){smaller, 2}, &order) != CTH_OK ||
           order > 0;
}

bool cth_record_in(const struct cth_indicator *record, struct cth_text unit, struct cth_indicator *out)
{
    *out = *record;
    if (cth_same_text(record->unit, unit))
        return true;
    struct cth_unit from = cth_unit_of(record->unit), to = cth_unit_of(unit);
    struct cth_figure *levels[] = {&out->actual, &out->plan, &out->base, &out->growth};
    size_t count = record->growth_form == CTH_GROWTH_ABSOLUTE ? 4 : 3;
    bool fits = true;
    for (size_t i = 0; fits && i < count; i++)
        fits = cth_figure_convert(levels[i], from, to, levels[i]) == CTH_OK;
    out->unit = unit;
    return fits;
}

bool cth_say(const struct cth_auditing *audit, const struct cth_indicator *record, enum cth_member member,
             enum cth_reading reading, struct cth_text unit, struct cth_said *out)
{
    struct cth_indicator copy, exact;
    struct cth_interval point;
    if (!cth_record_in(record, unit, &copy))
        return false;
    const struct cth_figure *figure = cth_member_figure(&copy, member);
    exact = exact_of(&copy);
    *out = (struct cth_said){.last = {0, 1}, .printed = cth_is_there(figure)};
    if (level_of(&copy, member, reading, audit->mode, &out->interval) != CTH_OK ||
        level_of(&exact, member, reading, audit->mode, &point) != CTH_OK)
        return false;
    out->point = point.low;
    return !out->printed || last_unit(*figure, &out->last) == CTH_OK;
}

bool cth_say_actual(const struct cth_auditing *audit, size_t record, struct cth_text unit, struct cth_said *out)
{
    return cth_say(audit, &audit->records[record], CTH_MEMBER_ACTUAL, CTH_READING_RATIO, unit, out);
}

bool cth_say_ratio(const struct cth_auditing *audit, const struct cth_indicator *record, enum cth_member member,
                   struct cth_said *out)
{
    const struct cth_indicator exact = exact_of(record);
    struct cth_interval point;
    if ((member == CTH_MEMBER_GROWTH && record->growth_form == CTH_GROWTH_TIMES_INCREASE) ||
        cth_ratio_said(record, member, CTH_READING_RATIO, audit->mode, &out->interval) != CTH_OK ||
        cth_ratio_said(&exact, member, CTH_READING_RATIO, audit->mode, &point) != CTH_OK)
        return false;
    out->point = point.low;
    return true;
}

bool cth_said_add(struct cth_said *sum, const struct cth_said *one)
{
    return cth_interval_add(sum->interval, one->interval, &sum->interval) == CTH_OK &&
           cth_ratio_add(sum->point, one->point, &sum->point) == CTH_OK;
}

/* Printed levels that are one last unit apart are the same, rounded by two hands. */
bool cth_agree(const struct cth_said *a, const struct cth_said *b)
{
    struct cth_ratio apart;
    if (cth_interval_meets(a->interval, b->interval))
        return true;
    if (!a->printed || !b->printed || cth_ratio_subtract(a->point, b->point, &apart) != CTH_OK)
        return false;
    if (apart.numerator < 0)
        apart.numerator = -apart.numerator;
    return cth_ratio_compare(apart, a->last) <= 0 || cth_ratio_compare(apart, b->last) <= 0;
}

enum cth_rule cth_move_of(const struct cth_auditing *audit, const struct cth_said *later,
                          const struct cth_said *earlier)
{
    if (cth_agree(later, earlier))
        return CTH_RULE_NONE;
    if (cth_moved_beyond(later->point, earlier->point, audit->options.series_limit))
        return CTH_RULE_OTHER_SERIES;
    bool large = cth_moved_beyond(later->point, earlier->point, audit->options.revision_limit);
    return large ? CTH_RULE_LARGE_REVISION : CTH_RULE_REVISION;
}

void cth_finding_move(struct cth_finding *finding, enum cth_rule rule, const struct cth_said *later,
                      const struct cth_said *earlier)
{
    finding->rule = rule;
    finding->verdict = rule == CTH_RULE_NONE || rule == CTH_RULE_REVISION ? CTH_CONSISTENT : CTH_SUSPICIOUS;
    finding->has_allowed = true;
    finding->allowed = earlier->interval;
    finding->has_distance = rule != CTH_RULE_NONE && size_of(later->point, earlier->point, &finding->distance);
}
