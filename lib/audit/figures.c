/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The checks of one record by the levels that it has, whosever they are: completion, growth, and all at once. */

#include "system.h"

static bool is_there(const struct cth_figure *figure)
{
    return figure->qualifier != CTH_ABSENT;
}

static struct cth_conflicts conflicts_of(const struct cth_indicator *record, enum cth_rounding mode,
                                         enum cth_reading reading)
{
    const struct cth_way way = {mode, reading};
    struct cth_conflicts conflicts;
    cth_conflicts_find(record, 1, way, &conflicts);
    return conflicts;
}

/* A finding about one printed member. */
struct cth_finding cth_checking_finding(const struct cth_checking *checking, enum cth_check check,
                                        enum cth_member member, enum cth_verdict verdict, enum cth_rule rule)
{
    struct cth_finding finding = cth_finding_of(checking->auditing, check, verdict, rule);
    finding.member = member;
    finding.printed = *cth_member_figure(checking->record, member);
    return finding;
}

static struct cth_ratio point(const struct cth_figure *figure, bool *is_known)
{
    struct cth_ratio ratio = {0, 1};
    struct cth_decimal value;
    *is_known =
        *is_known && cth_figure_value(figure, &value) == CTH_OK && cth_ratio_from_decimal(value, &ratio) == CTH_OK;
    return ratio;
}

static struct cth_interval only(struct cth_ratio ratio)
{
    return (struct cth_interval){ratio, ratio, false, false, {0}};
}

/* What a percentage, or a change, may read by two levels. */
enum cth_status cth_checking_said(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                                  struct cth_interval actual, struct cth_interval level, struct cth_interval *out)
{
    struct cth_interval ratio, minus = {level.high, level.low, level.high_open, level.low_open, {0}};
    if (member == CTH_MEMBER_GROWTH && cth_growth_is_change(record)) {
        minus.low.numerator = -minus.low.numerator;
        minus.high.numerator = -minus.high.numerator;
        return cth_interval_add(actual, minus, out);
    }
    enum cth_status status = cth_interval_divide(actual, level, &ratio);
    return status == CTH_OK ? cth_said_of_ratio(record, member, reading, ratio, out) : status;
}

/* What the levels give, exactly as printed, with the decimals of what was printed. */
static struct cth_figure computed(const struct cth_checking *checking, enum cth_member member, enum cth_member level,
                                  enum cth_reading reading)
{
    const struct cth_indicator *record = checking->record;
    const struct cth_figure none = {.qualifier = CTH_ABSENT};
    struct cth_interval said;
    bool known = true;
    struct cth_ratio actual = point(&record->actual, &known), below = point(cth_member_figure(record, level), &known);
    if (!known || cth_checking_said(record, member, reading, only(actual), only(below), &said) != CTH_OK)
        return none;
    return cth_figure_like(cth_member_figure(record, member), said.low, checking->mode);
}

/* How far apart the printed figure and what is allowed are. */
static void set_distance(const struct cth_checking *checking, struct cth_finding *finding)
{
    struct cth_interval printed;
    finding->has_distance =
        finding->has_allowed &&
        cth_member_interval(checking->record, finding->member, checking->mode, &printed) == CTH_OK &&
        cth_interval_distance(printed, finding->allowed, &finding->distance) == CTH_OK;
}

static void set_fewest(const struct cth_checking *checking, enum cth_reading reading, struct cth_finding *finding)
{
    unsigned suspects;
    finding->fewest = (uint8_t)cth_conflicts_fewest(&checking->conflicts[reading], &suspects);
    finding->suspects = (uint8_t)suspects;
}

/* Whether a plan printed in another document is another thing altogether than the one that the completion implies. */
static bool is_other_series(const struct cth_checking *checking)
{
    const struct cth_auditing *auditing = checking->auditing;
    const size_t from = checking->from.plan;
    const struct cth_ratio more = {100 + auditing->options.series_limit, 100}; /* in lowest terms or not: multiplied */
    struct cth_interval implied, plan;
    struct cth_ratio factor, low, high;
    if (from == CTH_NO_RECORD || cth_same_text(auditing->records[from].source, checking->record->source) ||
        cth_recover_plan(checking->record, checking->mode, &implied) != CTH_OK ||
        cth_member_interval(checking->record, CTH_MEMBER_PLAN, checking->mode, &plan) != CTH_OK ||
        cth_ratio_make(more.numerator, more.denominator, &factor) != CTH_OK)
        return false;
    return (cth_ratio_multiply(plan.high, factor, &high) == CTH_OK && cth_ratio_compare(implied.low, high) > 0) ||
           (cth_ratio_divide(plan.low, factor, &low) == CTH_OK && cth_ratio_compare(implied.high, low) < 0);
}

/* The verdict on a completion or a growth whose levels are there. */
static void check_percentage(struct cth_checking *checking, enum cth_check check, enum cth_member member,
                             enum cth_member level, unsigned members)
{
    static const enum cth_reading both[] = {CTH_READING_RATIO, CTH_READING_INCREASE};
    const struct cth_indicator *record = checking->record;
    const bool is_completion = member == CTH_MEMBER_COMPLETION;
    struct cth_interval actual, below;
    enum cth_reading reading = CTH_READING_RATIO;
    unsigned fits = 0;
    bool overflow = false;
    if ((checking->conflicts[0].compared & members) != members)
        return;
    for (int i = 0; i < (checking->has_two_readings && !is_completion ? 2 : 1); i++) {
        if (!cth_conflicts_within(&checking->conflicts[both[i]], members))
            fits |= 1u << i;
        overflow = overflow || checking->conflicts[both[i]].overflow;
    }
    if (fits == 2)
        reading = CTH_READING_INCREASE;
    enum cth_verdict verdict = fits == 0 ? CTH_INCONSISTENT : CTH_CONSISTENT;
    enum cth_rule rule = CTH_RULE_NONE;
    if (fits == 3 || (fits != 0 && overflow)) {
        verdict = CTH_UNDETERMINED;
        rule = fits == 3 ? CTH_RULE_AMBIGUOUS : CTH_RULE_LIMIT;
    }
    struct cth_finding finding = cth_checking_finding(checking, check, member, verdict, rule);
    finding.other = is_completion ? checking->from.plan : checking->from.base;
    if (checking->has_two_readings && !is_completion)
        finding.reading = (enum cth_reading_fit)fits;
    enum cth_status status = cth_member_interval(record, CTH_MEMBER_ACTUAL, checking->mode, &actual);
    if (status == CTH_OK)
        status = cth_member_interval(record, level, checking->mode, &below);
    if (status == CTH_OK)
        status = cth_checking_said(record, member, reading, actual, below, &finding.allowed);
    finding.has_allowed = status == CTH_OK;
    if (verdict == CTH_INCONSISTENT) {
        finding.suggested = computed(checking, member, level, reading);
        set_distance(checking, &finding);
        cth_audit_repair(checking->auditing, record, checking->from, &finding);
        if (is_completion && finding.repair_count == 0 && is_other_series(checking)) {
            finding.verdict = CTH_SUSPICIOUS;
            finding.rule = CTH_RULE_OTHER_SERIES;
            finding.has_distance = false;
            finding.suggested.qualifier = CTH_ABSENT;
        } else {
            set_fewest(checking, reading, &finding);
        }
    }
    cth_finding_report(checking->auditing, &finding);
}

/* What no percentage alone shows: completion and growth want different actuals. */
static void check_together(struct cth_checking *checking)
{
    const unsigned all = CTH_OF_COMPLETION | CTH_OF_GROWTH;
    const struct cth_indicator *record = checking->record;
    unsigned fits = 0;
    enum cth_reading reading = CTH_READING_RATIO;
    struct cth_interval plan, completion, actual, base;
    for (int i = 0; i < (checking->has_two_readings ? 2 : 1); i++) {
        const struct cth_conflicts *conflicts = &checking->conflicts[i];
        bool alone =
            cth_conflicts_within(conflicts, CTH_OF_COMPLETION) || cth_conflicts_within(conflicts, CTH_OF_GROWTH);
        if (alone)
            continue;
        if (!cth_conflicts_within(conflicts, all))
            return;
        fits |= 1u << i;
        reading = (enum cth_reading)i;
    }
    if (fits == 0)
        return;
    struct cth_finding finding =
        cth_checking_finding(checking, CTH_CHECK_RECORD, CTH_MEMBER_GROWTH, CTH_INCONSISTENT, CTH_RULE_NONE);
    finding.other = checking->from.plan != CTH_NO_RECORD ? checking->from.plan : checking->from.base;
    /* what the growth may read where the actual is plan times completion */
    enum cth_status status = cth_member_interval(record, CTH_MEMBER_PLAN, checking->mode, &plan);
    if (status == CTH_OK)
        status = cth_ratio_said(record, CTH_MEMBER_COMPLETION, reading, checking->mode, &completion);
    if (status == CTH_OK)
        status = cth_interval_multiply(plan, completion, &actual);
    if (status == CTH_OK && cth_member_interval(record, CTH_MEMBER_ACTUAL, checking->mode, &base) == CTH_OK)
        actual = cth_interval_intersect(actual, base);
    if (status == CTH_OK)
        status = cth_member_interval(record, CTH_MEMBER_BASE, checking->mode, &base);
    if (status == CTH_OK)
        status = cth_checking_said(record, CTH_MEMBER_GROWTH, reading, actual, base, &finding.allowed);
    finding.has_allowed = status == CTH_OK;
    set_distance(checking, &finding);
    set_fewest(checking, reading, &finding);
    cth_audit_repair(checking->auditing, record, checking->from, &finding);
    cth_finding_report(checking->auditing, &finding);
}

bool cth_has_two_readings(const struct cth_indicator *record)
{
    return record->growth_form == CTH_GROWTH_TIMES_INCREASE && is_there(&record->growth);
}

void cth_audit_figures(struct cth_auditing *auditing, const struct cth_indicator *record, struct cth_sources from)
{
    struct cth_checking checking = {
        .auditing = auditing, .record = record, .from = from, .mode = cth_audit_mode(auditing)};
    checking.has_two_readings = cth_has_two_readings(record);
    checking.conflicts[0] = conflicts_of(record, checking.mode, CTH_READING_RATIO);
    if (checking.has_two_readings)
        checking.conflicts[1] = conflicts_of(record, checking.mode, CTH_READING_INCREASE);
    cth_check_unit(&checking);
    check_percentage(&checking, CTH_CHECK_COMPLETION, CTH_MEMBER_COMPLETION, CTH_MEMBER_PLAN, CTH_OF_COMPLETION);
    check_percentage(&checking, CTH_CHECK_GROWTH, CTH_MEMBER_GROWTH, CTH_MEMBER_BASE, CTH_OF_GROWTH);
    cth_check_count(&checking, CTH_MEMBER_COMPLETION, CTH_MEMBER_PLAN);
    cth_check_count(&checking, CTH_MEMBER_GROWTH, CTH_MEMBER_BASE);
    check_together(&checking);
    cth_check_full_year(&checking);
}

/* A row with its levels in another unit, or false. */
static bool align(const struct cth_indicator *row, struct cth_text unit, struct cth_indicator *out)
{
    const struct cth_unit from = cth_unit_of(row->unit), to = cth_unit_of(unit);
    *out = *row;
    out->unit = unit;
    return cth_figure_convert(&row->actual, from, to, &out->actual) == CTH_OK &&
           cth_figure_convert(&row->plan, from, to, &out->plan) == CTH_OK &&
           cth_figure_convert(&row->base, from, to, &out->base) == CTH_OK &&
           (row->growth_form != CTH_GROWTH_ABSOLUTE ||
            cth_figure_convert(&row->growth, from, to, &out->growth) == CTH_OK);
}

/* Whether rows contradict one another in every reading, and none of them does so alone. */
static bool rows_conflict(const struct cth_indicator *rows, size_t count, enum cth_rounding mode,
                          struct cth_conflicts *out)
{
    const enum cth_reading readings[] = {CTH_READING_INCREASE, CTH_READING_RATIO};
    for (int i = 0; i < 2; i++) {
        for (size_t j = 0; j < count; j++) {
            if (readings[i] == CTH_READING_RATIO && conflicts_of(&rows[j], mode, readings[i]).count > 0)
                return false;
        }
        cth_conflicts_find(rows, count, (struct cth_way){mode, readings[i]}, out);
        if (out->count == 0)
            return false;
    }
    return true;
}

void cth_audit_rows(struct cth_auditing *auditing, const struct cth_indicator *const *rows, size_t count)
{
    struct cth_indicator aligned[CTH_ROWS_MAX];
    struct cth_conflicts conflicts;
    unsigned suspects;
    size_t used = 0;
    for (size_t i = 0; i < count && used < CTH_ROWS_MAX; i++)
        used += align(rows[i], rows[0]->unit, &aligned[used]);
    if (used < 2 || !rows_conflict(aligned, used, cth_audit_mode(auditing), &conflicts))
        return;
    struct cth_finding finding = cth_finding_of(auditing, CTH_CHECK_RECORD, CTH_INCONSISTENT, CTH_RULE_NONE);
    finding.member = CTH_MEMBER_ACTUAL;
    finding.printed = rows[0]->actual;
    finding.fewest = (uint8_t)cth_conflicts_fewest(&conflicts, &suspects);
    finding.suspects = (uint8_t)suspects;
    cth_finding_report(auditing, &finding);
}
