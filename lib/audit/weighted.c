/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The growth of a total against the growth of its parts, and its completion likewise. With levels a and ratios r of all
 * parts that make it up, the total's ratio is the sum of a over the sum of a / r. Every value between the least and the
 * greatest of these can be had; whether it reaches R is the sign of the sum of a (1 - R / r), each a and r at the end
 * that serves it best.
 */

#include "joining.h"

#include "../number/exact.h"

/* One part: its level, and actual / base or actual / plan. */
struct weight {
    struct cth_interval level, ratio;
    struct cth_ratio printed, said; /* as they stand */
    bool minor;
};

struct weights {
    size_t count;
    struct weight parts[CTH_PARTS_MAX];
};

/* An end of an interval. */
struct end {
    struct cth_ratio at;
    bool open;
};

/* Ends of all intervals, one of each part. */
struct corner {
    struct cth_ratio levels[CTH_PARTS_MAX], ratios[CTH_PARTS_MAX];
    bool open, endless_level, endless_ratio;
};

/* The figure that is looked for: the total's, of this form. */
struct search {
    const struct weights *weights;
    struct cth_indicator total;
    enum cth_member member;
};

static const struct cth_ratio nothing = {0, 1};

static struct end end_of(struct cth_interval interval, int direction)
{
    return direction < 0 ? (struct end){interval.low, interval.low_open}
                         : (struct end){interval.high, interval.high_open};
}

/* Takes the rows of all parts; false if one has none, or says no ratio above 0, or its level may be below 0. */
static bool take_weights(struct cth_auditing *auditing, const struct cth_joins *joins, const struct cth_family *family,
                         enum cth_member member, struct weights *weights)
{
    enum cth_rounding mode = cth_audit_mode(auditing);
    bool all = true;
    weights->count = 0;
    for (size_t i = 0; i < family->count; i++) {
        const struct cth_part *part = &family->parts[i];
        size_t record = cth_part_row(joins, family, part, member);
        struct weight weight = {.level = part->level.interval, .printed = part->level.point};
        struct cth_interval point;
        bool taken = false;
        if (record != CTH_NO_RECORD) {
            const struct cth_indicator *row = &joins->records[record];
            struct cth_indicator exact = cth_record_exact(row);
            bool level = part->record != CTH_NO_RECORD;
            taken = (!level || cth_ratio_compare(weight.level.low, nothing) >= 0) &&
                    cth_ratio_plain(row, member, mode, &weight.ratio) == CTH_OK &&
                    cth_ratio_plain(&exact, member, mode, &point) == CTH_OK &&
                    cth_ratio_compare(weight.ratio.low, nothing) > 0;
            weight.said = point.low;
            weight.minor = cth_is_minor(row);
        }
        all = all && taken;
        if (taken)
            weights->parts[weights->count++] = weight;
    }
    return all;
}

/* Whether one of the levels is surely above 0. */
static bool are_levels(const struct weights *weights)
{
    bool above = false;
    for (size_t i = 0; i < weights->count; i++)
        above = above || cth_ratio_compare(weights->parts[i].level.low, nothing) > 0;
    return above;
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
        struct end ratio = end_of(weights->parts[i].ratio, direction);
        int gain = cth_ratio_compare(ratio.at, at) * direction;
        struct end level = end_of(weights->parts[i].level, gain > 0 ? 1 : -1);
        corner->levels[i] = level.at;
        corner->ratios[i] = ratio.at;
        corner->open = corner->open || (gain != 0 && level.open) || (ratio.open && level.at.numerator != 0);
        corner->endless_level = corner->endless_level || level.at.denominator == 0;
        corner->endless_ratio = corner->endless_ratio || ratio.at.denominator == 0;
    }
}

/* Whether what the parts allow reaches @p bound: up to it (direction 1) or down to it (-1). */
static enum cth_status reaches(const struct weights *weights, struct end bound, int direction, bool *out)
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
static bool extreme(const struct weights *weights, int direction, struct end *out)
{
    struct cth_ratio at = end_of(weights->parts[0].ratio, direction).at;
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
    struct end low, high;
    if (!extreme(weights, -1, &low) || !extreme(weights, 1, &high))
        return false;
    *out = (struct cth_interval){low.at, high.at, low.open, high.open, {0}};
    return true;
}

/* From the least to the greatest ratio of any part, minor ones apart if that is asked for; empty if there is none. */
static struct cth_interval hull(const struct weights *weights, bool with_minor)
{
    struct end low = {CTH_PLUS_INFINITY, true}, high = {CTH_MINUS_INFINITY, true};
    for (size_t i = 0; i < weights->count; i++) {
        const struct cth_interval *ratio = &weights->parts[i].ratio;
        if (weights->parts[i].minor && !with_minor)
            continue;
        int below = cth_ratio_compare(ratio->low, low.at), above = cth_ratio_compare(ratio->high, high.at);
        if (below < 0 || (below == 0 && !ratio->low_open))
            low = end_of(*ratio, -1);
        if (above > 0 || (above == 0 && !ratio->high_open))
            high = end_of(*ratio, 1);
    }
    return (struct cth_interval){low.at, high.at, low.open, high.open, {0}};
}

static enum cth_status sign_of_weighted(const void *context, struct cth_decimal value, int *out)
{
    const struct search *search = context;
    struct cth_indicator total = search->total;
    struct cth_figure *figure = search->member == CTH_MEMBER_GROWTH ? &total.growth : &total.completion;
    struct cth_ratio levels[CTH_PARTS_MAX], ratios[CTH_PARTS_MAX];
    struct cth_interval ratio;
    bool falls = search->member == CTH_MEMBER_COMPLETION && total.completion_form == CTH_COMPLETION_SHORTFALL;
    *figure = (struct cth_figure){.qualifier = CTH_EXACT, .value = value};
    for (size_t i = 0; i < search->weights->count; i++) {
        levels[i] = search->weights->parts[i].printed;
        ratios[i] = search->weights->parts[i].said;
    }
    enum cth_status status = cth_ratio_plain(&total, search->member, CTH_ROUND_HALF_UP, &ratio);
    if (status == CTH_OK)
        status = weigh(levels, ratios, search->weights->count, ratio.low, out);
    if (status == CTH_OK && falls)
        *out = -*out;
    return status;
}

/* The total's ratio against the weighted one of all parts. */
static void check_weighted(struct cth_auditing *auditing, const struct cth_family *family,
                           const struct weights *weights, struct cth_interval said, enum cth_member member,
                           struct cth_finding *finding)
{
    bool up, down;
    struct cth_interval range, allowed;
    enum cth_status status = reaches(weights, end_of(said, -1), 1, &up);
    if (status == CTH_OK)
        status = reaches(weights, end_of(said, 1), -1, &down);
    if (status != CTH_OK) {
        cth_audit_limit(auditing, finding->check, finding->other);
        return;
    }
    bool has_range = weighted_range(weights, &range) &&
                     cth_said_of_ratio(family->total, member, CTH_READING_RATIO, range, &allowed) == CTH_OK;
    struct cth_interval printed;
    finding->member = member;
    finding->printed = *cth_member_figure(family->total, member);
    finding->has_allowed = has_range;
    if (has_range)
        finding->allowed = allowed;
    if (up && down) {
        cth_finding_report(auditing, finding);
        return;
    }
    finding->has_distance = has_range &&
                            cth_member_interval(family->total, member, cth_audit_mode(auditing), &printed) == CTH_OK &&
                            cth_interval_distance(printed, allowed, &finding->distance) == CTH_OK;
    struct search search = {weights, *family->total, member};
    cth_audit_refute(auditing, family->total, member,
                     cth_figure_search(&finding->printed, cth_audit_mode(auditing), sign_of_weighted, &search),
                     finding);
}

/* Whether only minor parts could bring about what is said of the total. */
static bool is_at_edge(const struct weights *weights, struct cth_interval said)
{
    const size_t least = 3;
    struct cth_interval main = hull(weights, false), all = hull(weights, true);
    return weights->count >= least && !cth_interval_is_empty(main) &&
           cth_interval_is_empty(cth_interval_intersect(said, main)) &&
           !cth_interval_is_empty(cth_interval_intersect(said, all));
}

/* The total's ratio within those of its parts, whatever their weights: a contradiction where they are all there are. */
static void check_range(struct cth_auditing *auditing, const struct cth_family *family, const struct weights *weights,
                        struct cth_interval said, enum cth_member member, struct cth_finding *finding)
{
    bool edge = member == CTH_MEMBER_GROWTH && is_at_edge(weights, said);
    struct cth_interval allowed;
    if (!edge && !family->declared)
        return;
    if (cth_said_of_ratio(family->total, member, CTH_READING_RATIO, hull(weights, !edge), &allowed) != CTH_OK) {
        cth_audit_limit(auditing, finding->check, finding->other);
    } else if (!edge) {
        cth_audit_decide(auditing, family->total, member, allowed, NULL, finding);
    } else {
        finding->verdict = CTH_SUSPICIOUS;
        finding->rule = CTH_RULE_EDGE;
        finding->member = member;
        finding->printed = *cth_member_figure(family->total, member);
        finding->has_allowed = true;
        finding->allowed = allowed;
        cth_finding_report(auditing, finding);
    }
}

void cth_audit_weighted(struct cth_auditing *auditing, const struct cth_joins *joins, const struct cth_family *family,
                        enum cth_member member)
{
    bool growth = member == CTH_MEMBER_GROWTH;
    struct weights weights;
    struct cth_interval said;
    if (cth_ratio_plain(family->total, member, cth_audit_mode(auditing), &said) != CTH_OK)
        return;
    bool all = take_weights(auditing, joins, family, member, &weights);
    struct cth_finding finding = cth_finding_of(auditing, growth ? CTH_CHECK_PARTS_GROWTH : CTH_CHECK_PARTS_COMPLETION,
                                                CTH_CONSISTENT, CTH_RULE_NONE);
    finding.other = family->first;
    if (all && family->complete && family->levels == family->count && are_levels(&weights))
        check_weighted(auditing, family, &weights, said, member, &finding);
    else if (all || !family->declared)
        check_range(auditing, family, &weights, said, member, &finding);
}
