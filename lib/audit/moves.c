/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What a record says of a level, and how far the level moved from one statement to a later one. */

#include "joining.h"

#include "../number/exact.h"

/* A level as printed, or as implied by the actual and the percentage beside it. */
static enum cth_status level_of(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                                enum cth_rounding mode, struct cth_interval *out)
{
    if (cth_member_figure(record, member)->qualifier != CTH_ABSENT)
        return cth_member_interval(record, member, mode, out);
    if (member == CTH_MEMBER_ACTUAL)
        return CTH_MISSING;
    return member == CTH_MEMBER_PLAN ? cth_recover_plan(record, mode, out)
                                     : cth_recover_base(record, reading, mode, out);
}

/* 1 in the last place of a figure. */
static enum cth_status last_unit(struct cth_figure figure, struct cth_ratio *out)
{
    struct cth_interval interval = {0};
    figure.qualifier = CTH_EXACT;
    figure.value.units = 1;
    enum cth_status status = cth_figure_interval(&figure, false, CTH_ROUND_HALF_UP, &interval);
    *out = interval.low;
    return status;
}

/* Whether the larger of two levels is more than @p percent above the smaller; a level that is not above 0 always is. */
static bool moved_beyond(struct cth_ratio a, struct cth_ratio b, unsigned percent)
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

enum cth_status cth_say(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                        struct cth_text unit, enum cth_rounding mode, struct cth_said *out)
{
    struct cth_indicator copy, exact;
    struct cth_interval point;
    if (!cth_record_in(record, unit, &copy))
        return CTH_NOT_COMPARABLE;
    const struct cth_figure *figure = cth_member_figure(&copy, member);
    *out = (struct cth_said){.last = {0, 1}, .printed = figure->qualifier != CTH_ABSENT};
    enum cth_status status = level_of(&copy, member, reading, mode, &out->interval);
    exact = cth_record_exact(&copy);
    if (status == CTH_OK)
        status = level_of(&exact, member, reading, mode, &point);
    if (status == CTH_OK && out->printed)
        status = last_unit(*figure, &out->last);
    if (status == CTH_OK)
        out->point = point.low;
    return status;
}

/* Printed levels that are one last unit apart are the same, rounded by two hands. */
bool cth_agree(const struct cth_said *a, const struct cth_said *b)
{
    struct cth_ratio apart;
    if (!cth_interval_is_empty(cth_interval_intersect(a->interval, b->interval)))
        return true;
    if (!a->printed || !b->printed || cth_ratio_subtract(a->point, b->point, &apart) != CTH_OK)
        return false;
    if (apart.numerator < 0)
        apart.numerator = -apart.numerator;
    return cth_ratio_compare(apart, a->last) <= 0 || cth_ratio_compare(apart, b->last) <= 0;
}

enum cth_rule cth_move_of(const struct cth_auditing *auditing, const struct cth_said *later,
                          const struct cth_said *earlier)
{
    if (cth_agree(later, earlier))
        return CTH_RULE_NONE;
    if (moved_beyond(later->point, earlier->point, auditing->options.series_limit))
        return CTH_RULE_OTHER_SERIES;
    return moved_beyond(later->point, earlier->point, auditing->options.revision_limit) ? CTH_RULE_LARGE_REVISION
                                                                                        : CTH_RULE_REVISION;
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
