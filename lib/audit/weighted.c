/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The growth of a total against the growth of its parts, and its completion likewise. With levels a and ratios r of all
 * parts that make it up, the total's ratio is the sum of a over the sum of a / r. Every value between the least and the
 * greatest of these can be had; whether it reaches R is the sign of the sum of a (1 - R / r), each a and r at the end
 * that serves it best.
 */

#include "auditing.h"

#include "../number/exact.h"

/* The parts: their levels, and actual / base or actual / plan. */
struct weights {
    size_t count;
    struct cth_interval level[CTH_PARTS_MAX], ratio[CTH_PARTS_MAX];
    struct cth_ratio printed[CTH_PARTS_MAX], said[CTH_PARTS_MAX]; /* as they stand */
    bool minor[CTH_PARTS_MAX];
    bool above; /* one of the levels is surely above 0 */
};

/* Ends of all intervals, one of each part. */
struct corner {
    struct cth_ratio levels[CTH_PARTS_MAX], ratios[CTH_PARTS_MAX];
    bool open, endless_level, endless_ratio;
};

static const struct cth_ratio nothing = {0, 1};

/* The high end (direction 1) or the low one (-1). */
static struct cth_end end_of(struct cth_interval interval, int direction)
{
    return direction < 0 ? cth_low_of(interval) : cth_high_of(interval);
}

/* The row of a part that prints what the total does as @p member, of the same plan or base window; or NULL. */
static const struct cth_indicator *find_row(const struct cth_auditing *audit, const struct cth_part *part,
                                            enum cth_member member)
{
    const struct cth_indicator *total = audit->own;
    const bool growth = member == CTH_MEMBER_GROWTH;
    const struct cth_unit unit = cth_unit_of(total->unit);
    struct cth_period window = cth_plan_window(total);
    if (growth && cth_base_window(total, &window) != CTH_OK)
        return NULL;
    for (size_t i = 0; i < part->rows; i++) {
        const struct cth_indicator *row = &audit->records[audit->joins.parts.entries[part->place + i].record];
        struct cth_period other = cth_plan_window(row);
        bool same_quantity = row->unit.length == 0 || cth_unit_is_comparable(cth_unit_of(row->unit), unit);
        if (cth_is_there(cth_member_figure(row, member)) && cth_is_part_of(row, total) && same_quantity &&
            (growth ? cth_base_window(row, &other) == CTH_OK
                    : cth_same_if_stated(row->plan_scope, total->plan_scope)) &&
            cth_period_equal(window, other))
            return row;
    }
    return NULL;
}

/* Takes the rows of all parts; false if one has none, or says no ratio above 0, or its level may be below 0. */
static bool take_weights(const struct cth_auditing *audit, const struct cth_family *family, enum cth_member member,
                         struct weights *weights)
{
    size_t count = 0;
    weights->above = false;
    for (size_t i = 0; i < family->count; i++) {
        const struct cth_part *part = &family->parts[i];
        const struct cth_indicator *row = find_row(audit, part, member);
        struct cth_said ratio;
        if (row == NULL || (part->record != CTH_NO_RECORD && part->level.interval.low.numerator < 0) ||
            !cth_say_ratio(audit, row, member, &ratio) || ratio.interval.low.numerator <= 0)
            continue;
        weights->level[count] = part->level.interval;
        weights->above = weights->above || part->level.interval.low.numerator > 0;
        weights->printed[count] = part->level.point;
        weights->ratio[count] = ratio.interval;
        weights->said[count] = ratio.point;
        weights->minor[count++] = cth_means(row, CTH_MEANS_MINOR);
    }
    weights->count = count;
    return count == family->count;
}

/* The sign of the sum of a (1 - R / r), all bounded. */
static enum cth_status weigh(const struct cth_ratio *levels, const struct cth_ratio *ratios, size_t count,
                             struct cth_ratio bound, int *out)
{
    struct cth_ratio factors[CTH_PARTS_MAX][3];
    struct cth_product terms[2 * CTH_PARTS_MAX];
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        terms[used++] = (struct cth_product){&levels[i], 1};
        if (ratios[i].denominator == 0) /* R / r is 0 */
            continue;
        factors[i][0] = levels[i];
        factors[i][1] = (struct cth_ratio){-bound.numerator, bound.denominator};
        factors[i][2] = (struct cth_ratio){ratios[i].denominator, ratios[i].numerator};
        terms[used++] = (struct cth_product){factors[i], 3};
    }
    return cth_products_sign(terms, used, out);
}

/* The corner of all intervals at which a (1 - at / r) sum up to most (direction 1) or least (-1). */
static void go_to_corner(const struct weights *weights, struct cth_ratio at, int direction, struct corner *corner)
{
    corner->open = corner->endless_level = corner->endless_ratio = false;
    for (size_t i = 0; i < weights->count; i++) {
        struct cth_end ratio = end_of(weights->ratio[i], direction);
        int gain = cth_ratio_compare(ratio.at, at) * direction;
        struct cth_end level = end_of(weights->level[i], gain > 0 ? 1 : -1);
        corner->levels[i] = level.at;
        corner->ratios[i] = ratio.at;
        corner->open = corner->open || (gain != 0 && level.open) || (ratio.open && level.at.numerator != 0);
        corner->endless_level = corner->endless_level || level.at.denominator == 0;
        corner->endless_ratio = corner->endless_ratio || ratio.at.denominator == 0;
    }
}

/* Whether what the parts allow reaches @p bound: up to it (direction 1) or down to it (-1). */
static enum cth_status reaches(const struct weights *weights, struct cth_end bound, int direction, bool *out)
{
    struct corner corner;
    int sign;
    *out = true;
    if (bound.at.denominator == 0)
        return CTH_OK;
    go_to_corner(weights, bound.at, direction, &corner);
    if (corner.endless_level)
        return CTH_OK;
    enum cth_status status = weigh(corner.levels, corner.ratios, weights->count, bound.at, &sign);
    *out = sign * direction > 0 || (sign == 0 && !bound.open && !corner.open);
    return status;
}

static enum cth_status quotient(const struct cth_ratio *levels, const struct cth_ratio *ratios, size_t count,
                                struct cth_ratio *out)
{
    struct cth_ratio sum = nothing, weighted = nothing, one;
    enum cth_status status = CTH_OK;
    for (size_t i = 0; status == CTH_OK && i < count; i++) {
        status = cth_ratio_add(sum, levels[i], &sum);
        if (status == CTH_OK)
            status = cth_ratio_divide(levels[i], ratios[i], &one);
        if (status == CTH_OK)
            status = cth_ratio_add(weighted, one, &weighted);
    }
    return status == CTH_OK ? cth_ratio_divide(sum, weighted, out) : status;
}

/*
 * The greatest (direction 1) or least (-1) ratio that the parts allow. Each step is exact and goes to a corner not
 * below the last one's; there are no more that matter than parts.
 */
static bool extreme(const struct weights *weights, int direction, struct cth_end *out)
{
    struct cth_ratio at = end_of(weights->ratio[0], direction).at;
    struct corner corner;
    bool found = false, fits = true;
    for (size_t step = 0; fits && !found && step <= weights->count + 1; step++) {
        go_to_corner(weights, at, direction, &corner);
        fits = !corner.endless_level && !corner.endless_ratio &&
               quotient(corner.levels, corner.ratios, weights->count, &out->at) == CTH_OK;
        out->open = corner.open;
        found = fits && cth_ratio_compare(out->at, at) == 0;
        at = out->at;
    }
    return found;
}

static bool weighted_range(const struct weights *weights, struct cth_interval *out)
{
    struct cth_end low, high;
    if (!extreme(weights, -1, &low) || !extreme(weights, 1, &high))
        return false;
    *out = (struct cth_interval){low.at, high.at, low.open, high.open, {0}};
    return true;
}

/* From the least to the greatest ratio of any part, minor ones apart if that is asked for; empty if there is none. */
static struct cth_interval hull(const struct weights *weights, bool with_minor)
{
    struct cth_end low = {CTH_PLUS_INFINITY, true}, high = {CTH_MINUS_INFINITY, true};
    for (size_t i = 0; i < weights->count; i++) {
        const struct cth_interval *ratio = &weights->ratio[i];
        if (weights->minor[i] && !with_minor)
            continue;
        int below = cth_ratio_compare(ratio->low, low.at), above = cth_ratio_compare(ratio->high, high.at);
        if (below < 0 || (below == 0 && !ratio->low_open))
            low = end_of(*ratio, -1);
        if (above > 0 || (above == 0 && !ratio->high_open))
            high = end_of(*ratio, 1);
    }
    return (struct cth_interval){low.at, high.at, low.open, high.open, {0}};
}

/* The order of the weighted ratio, as the figures stand, and @p ratio. */
static enum cth_status compare_weighted(const void *context, struct cth_ratio ratio, int *out)
{
    const struct weights *weights = context;
    return weigh(weights->printed, weights->said, weights->count, ratio, out);
}

/* The total's ratio against the weighted one of all parts. */
static void check_weighted(struct cth_auditing *audit, const struct weights *weights, struct cth_interval said,
                           struct cth_finding *finding)
{
    bool up, down;
    struct cth_interval range;
    if (reaches(weights, end_of(said, -1), 1, &up) != CTH_OK ||
        reaches(weights, end_of(said, 1), -1, &down) != CTH_OK) {
        cth_audit_undetermined(audit, finding->check, CTH_RULE_LIMIT, finding->other);
        return;
    }
    finding->has_allowed =
        weighted_range(weights, &range) &&
        cth_said_of_ratio(audit->own, finding->member, CTH_READING_RATIO, range, &finding->allowed) == CTH_OK;
    if (!up || !down) {
        finding->suggested = cth_search_figure(audit, audit->own, finding->member, compare_weighted, weights);
        cth_finding_refute(audit, finding);
    }
    cth_finding_report(audit, finding);
}

/* Whether only minor parts could bring about what is said of the total. */
static bool is_at_edge(const struct weights *weights, struct cth_interval said)
{
    const size_t least = 3;
    struct cth_interval main = hull(weights, false), all = hull(weights, true);
    return weights->count >= least && !cth_interval_is_empty(main) && !cth_interval_meets(said, main) &&
           cth_interval_meets(said, all);
}

/* The total's ratio within those of its parts, whatever their weights: a contradiction where they are all there are. */
static void check_range(struct cth_auditing *audit, const struct cth_family *family, const struct weights *weights,
                        struct cth_interval said, struct cth_finding *finding)
{
    bool edge = finding->member == CTH_MEMBER_GROWTH && is_at_edge(weights, said);
    struct cth_interval allowed;
    if (!edge && !family->declared)
        return;
    if (cth_said_of_ratio(audit->own, finding->member, CTH_READING_RATIO, hull(weights, !edge), &allowed) != CTH_OK) {
        cth_audit_undetermined(audit, finding->check, CTH_RULE_LIMIT, finding->other);
    } else if (!edge) {
        cth_audit_decide(audit, finding, allowed, NULL);
    } else {
        finding->verdict = CTH_SUSPICIOUS;
        finding->rule = CTH_RULE_EDGE;
        finding->has_allowed = true;
        finding->allowed = allowed;
        cth_finding_report(audit, finding);
    }
}

void cth_audit_weighted(struct cth_auditing *audit, const struct cth_family *family, enum cth_member member)
{
    const enum cth_check check = member == CTH_MEMBER_GROWTH ? CTH_CHECK_PARTS_GROWTH : CTH_CHECK_PARTS_COMPLETION;
    struct weights weights;
    struct cth_said said;
    if (!cth_say_ratio(audit, audit->own, member, &said))
        return;
    const bool real = member == CTH_MEMBER_GROWTH && cth_growth_is_real(audit->own);
    bool all = take_weights(audit, family, member, &weights);
    struct cth_finding finding = cth_finding_of(audit, check, member, family->first);
    if (all && !real && family->complete && family->levels == family->count && weights.above)
        check_weighted(audit, &weights, said.interval, &finding);
    else if (all || !family->declared)
        check_range(audit, family, &weights, said.interval, &finding);
}
