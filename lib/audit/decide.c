/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A printed figure against what all others allow for it; and the figure that would print what only an order tells. */

#include "auditing.h"

/* The figure that is looked for lies between these percentages. */
#define SEARCH_LOW (-100)
#define SEARCH_HIGH 1000000

/* The order of what is looked for and a percentage: halves of the last of @p scale digits after the mark. */
struct search {
    struct cth_indicator record;
    enum cth_member member;
    unsigned scale;
    cth_order_fn *order;
    const void *context;
};

static enum cth_status order_at(struct search *search, int64_t halves, int *out)
{
    const bool falls =
        search->member == CTH_MEMBER_COMPLETION && search->record.completion_form == CTH_COMPLETION_SHORTFALL;
    struct cth_interval ratio;
    *(struct cth_figure *)cth_member_figure(&search->record, search->member) = (struct cth_figure){
        .qualifier = CTH_EXACT, .value = {.units = 5 * halves, .scale = (uint8_t)(search->scale + 1)}};
    enum cth_status status =
        cth_ratio_said(&search->record, search->member, CTH_READING_RATIO, CTH_ROUND_HALF_UP, &ratio);
    if (status == CTH_OK)
        status = search->order(search->context, ratio.low, out);
    if (status == CTH_OK && falls)
        *out = -*out;
    return status;
}

struct cth_finding cth_finding_of(const struct cth_auditing *audit, enum cth_check check, enum cth_member member,
                                  size_t other)
{
    return (struct cth_finding){
        .record = audit->record,
        .other = other,
        .check = check,
        .member = member,
        .printed = *cth_member_figure(audit->own, member == CTH_MEMBER_UNIT ? CTH_MEMBER_ACTUAL : member),
    };
}

void cth_finding_refute(const struct cth_auditing *audit, struct cth_finding *finding)
{
    struct cth_interval printed;
    finding->verdict = CTH_INCONSISTENT;
    finding->has_distance = finding->has_allowed &&
                            cth_member_interval(audit->own, finding->member, audit->mode, &printed) == CTH_OK &&
                            cth_interval_distance(printed, finding->allowed, &finding->distance) == CTH_OK;
    cth_audit_repair(audit, finding);
}

void cth_audit_decide(struct cth_auditing *audit, struct cth_finding *finding, struct cth_interval allowed,
                      const struct cth_ratio *point)
{
    struct cth_interval printed;
    if (cth_member_interval(audit->own, finding->member, audit->mode, &printed) != CTH_OK) {
        cth_audit_undetermined(audit, finding->check, CTH_RULE_LIMIT, finding->other);
        return;
    }
    finding->has_allowed = true;
    finding->allowed = allowed;
    if (!cth_interval_meets(printed, allowed)) {
        if (point != NULL)
            finding->suggested = cth_figure_like(&finding->printed, *point, audit->mode);
        cth_finding_refute(audit, finding);
    }
    cth_finding_report(audit, finding);
}

void cth_audit_undetermined(struct cth_auditing *audit, enum cth_check check, enum cth_rule rule, size_t other)
{
    const struct cth_finding finding = {
        .record = audit->record, .other = other, .check = check, .verdict = CTH_UNDETERMINED, .rule = rule};
    cth_finding_report(audit, &finding);
}

bool cth_search(const struct cth_indicator *record, enum cth_member member, unsigned scale, cth_order_fn *order,
                const void *context, struct cth_interval *out)
{
    struct search search = {*record, member, scale, order, context};
    int64_t half = 2;
    int at_low, at_high;
    if (scale > CTH_SEARCH_SCALE_MAX)
        return false;
    for (unsigned i = 0; i < scale; i++)
        half *= 10;
    int64_t low = SEARCH_LOW * half, high = SEARCH_HIGH * half;
    if (order_at(&search, low, &at_low) != CTH_OK || order_at(&search, high, &at_high) != CTH_OK || at_low < 0 ||
        at_high >= 0)
        return false;
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        int at_middle;
        if (order_at(&search, middle, &at_middle) != CTH_OK)
            return false;
        *(at_middle < 0 ? &high : &low) = middle;
        at_low = at_middle < 0 ? at_low : at_middle;
    }
    out->low_open = out->high_open = at_low > 0;
    return cth_ratio_make(low, half, &out->low) == CTH_OK &&
           cth_ratio_make(at_low > 0 ? high : low, half, &out->high) == CTH_OK;
}

struct cth_figure cth_search_figure(const struct cth_auditing *audit, const struct cth_indicator *record,
                                    enum cth_member member, cth_order_fn *order, const void *context)
{
    const struct cth_figure *printed = cth_member_figure(record, member);
    const struct cth_ratio half = {1, 2};
    struct cth_interval between = {0};
    struct cth_ratio middle;
    /* whatever lies strictly between two neighbouring halves of a last digit is rounded as their middle is */
    bool found = printed->exponent == 0 && cth_search(record, member, printed->value.scale, order, context, &between) &&
                 cth_ratio_add(between.low, between.high, &middle) == CTH_OK &&
                 cth_ratio_multiply(middle, half, &middle) == CTH_OK;
    return found ? cth_figure_like(printed, middle, audit->mode) : (struct cth_figure){.qualifier = CTH_ABSENT};
}
