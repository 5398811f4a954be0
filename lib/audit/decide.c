/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A printed figure against what all others allow for it; records brought to one unit, or to what stands printed. */

#include "joining.h"

/* The figure that is looked for lies between these percentages. */
#define SEARCH_LOW (-100)
#define SEARCH_HIGH 1000000

/* A number of halves of the last of @p scale digits after the mark. */
static struct cth_decimal halves(int64_t count, unsigned scale)
{
    return (struct cth_decimal){.units = 5 * count, .scale = (uint8_t)(scale + 1)};
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

struct cth_indicator cth_record_exact(const struct cth_indicator *record)
{
    struct cth_indicator exact = *record;
    struct cth_figure *figures[] = {&exact.actual,     &exact.plan,   &exact.base,
                                    &exact.completion, &exact.growth, &exact.share};
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        if (figures[i]->qualifier != CTH_ABSENT)
            figures[i]->qualifier = CTH_EXACT;
    return exact;
}

enum cth_status cth_ratio_plain(const struct cth_indicator *record, enum cth_member member, enum cth_rounding mode,
                                struct cth_interval *out)
{
    if (member == CTH_MEMBER_GROWTH && record->growth_form == CTH_GROWTH_TIMES_INCREASE)
        return CTH_NOT_COMPARABLE;
    return cth_ratio_said(record, member, CTH_READING_RATIO, mode, out);
}

void cth_audit_refute(struct cth_auditing *auditing, const struct cth_indicator *record, enum cth_member member,
                      struct cth_figure suggested, struct cth_finding *finding)
{
    const struct cth_sources none = {CTH_NO_RECORD, CTH_NO_RECORD, CTH_NO_RECORD};
    finding->verdict = CTH_INCONSISTENT;
    finding->member = member;
    finding->printed = *cth_member_figure(record, member);
    finding->suggested = suggested;
    /* what others say of a total or a share is judged by that alone; where it says only "at least", all would do */
    bool bounded = finding->allowed.low.denominator != 0 && finding->allowed.high.denominator != 0;
    if (finding->has_allowed && bounded)
        cth_audit_repair(auditing, record, none, finding);
    cth_finding_report(auditing, finding);
}

void cth_audit_decide(struct cth_auditing *auditing, const struct cth_indicator *record, enum cth_member member,
                      struct cth_interval allowed, const struct cth_ratio *point, struct cth_finding *finding)
{
    struct cth_interval printed;
    enum cth_rounding mode = cth_audit_mode(auditing);
    const struct cth_figure *figure = cth_member_figure(record, member);
    enum cth_status status = cth_member_interval(record, member, mode, &printed);
    if (status != CTH_OK) {
        cth_audit_limit(auditing, finding->check, finding->other);
        return;
    }
    finding->member = member;
    finding->printed = *figure;
    finding->has_allowed = true;
    finding->allowed = allowed;
    if (!cth_interval_is_empty(cth_interval_intersect(printed, allowed))) {
        cth_finding_report(auditing, finding);
        return;
    }
    finding->has_distance = cth_interval_distance(printed, allowed, &finding->distance) == CTH_OK;
    struct cth_figure none = {.qualifier = CTH_ABSENT};
    cth_audit_refute(auditing, record, member, point != NULL ? cth_figure_like(figure, *point, mode) : none, finding);
}

void cth_audit_limit(struct cth_auditing *auditing, enum cth_check check, size_t other)
{
    struct cth_finding finding = cth_finding_of(auditing, check, CTH_UNDETERMINED, CTH_RULE_LIMIT);
    finding.other = other;
    cth_finding_report(auditing, &finding);
}

bool cth_search(unsigned scale, cth_sign_fn *sign, const void *context, struct cth_interval *out)
{
    int64_t half = 2;
    int at_low, order;
    if (scale > CTH_SEARCH_SCALE_MAX)
        return false;
    for (unsigned i = 0; i < scale; i++)
        half *= 10;
    /* in halves of the last digit */
    int64_t low = SEARCH_LOW * half, high = SEARCH_HIGH * half, middle = high;
    if (sign(context, halves(low, scale), &at_low) != CTH_OK || sign(context, halves(high, scale), &order) != CTH_OK ||
        at_low < 0 || order >= 0)
        return false;
    while (high - low > 1) {
        middle = low + (high - low) / 2;
        if (sign(context, halves(middle, scale), &order) != CTH_OK)
            return false;
        if (order < 0) {
            high = middle;
        } else {
            low = middle;
            at_low = order;
        }
    }
    out->low_open = out->high_open = at_low > 0;
    return cth_ratio_make(low, half, &out->low) == CTH_OK &&
           cth_ratio_make(at_low > 0 ? high : low, half, &out->high) == CTH_OK;
}

struct cth_figure cth_figure_search(const struct cth_figure *printed, enum cth_rounding mode, cth_sign_fn *sign,
                                    const void *context)
{
    const struct cth_ratio half = {1, 2};
    struct cth_interval between = {0};
    struct cth_ratio middle;
    /* whatever lies strictly between two neighbouring halves of a last digit is rounded as their middle is */
    bool found = printed->exponent == 0 && cth_search(printed->value.scale, sign, context, &between) &&
                 cth_ratio_add(between.low, between.high, &middle) == CTH_OK &&
                 cth_ratio_multiply(middle, half, &middle) == CTH_OK;
    return found ? cth_figure_like(printed, middle, mode) : (struct cth_figure){.qualifier = CTH_ABSENT};
}
