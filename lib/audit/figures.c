/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The checks of one record by the levels that it has, whosever they are: completion, growth, and all at once. */

#include "auditing.h"

/* A percentage and the level that it is held against. */
static const struct percentage {
    enum cth_check check;
    enum cth_member member, level;
    unsigned members;
} completion = {CTH_CHECK_COMPLETION, CTH_MEMBER_COMPLETION, CTH_MEMBER_PLAN, CTH_OF_COMPLETION},
  growth = {CTH_CHECK_GROWTH, CTH_MEMBER_GROWTH, CTH_MEMBER_BASE, CTH_OF_GROWTH};

enum cth_status cth_said_of_levels(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                                   struct cth_interval actual, struct cth_interval level, struct cth_interval *out)
{
    struct cth_interval ratio;
    if (member == CTH_MEMBER_GROWTH && cth_growth_is_change(record))
        return cth_interval_subtract(actual, level, out);
    enum cth_status status = cth_interval_divide(actual, cth_above_zero(level), &ratio);
    return status == CTH_OK ? cth_said_of_ratio(record, member, reading, ratio, out) : status;
}

/* What the levels give, exactly as printed, with the decimals of what was printed. */
static struct cth_figure computed(const struct cth_auditing *audit, const struct percentage *what,
                                  enum cth_reading reading)
{
    const struct cth_indicator *record = &audit->filled;
    struct cth_ratio actual, level;
    struct cth_interval said;
    if (cth_figure_ratio(&record->actual, &actual) != CTH_OK ||
        cth_figure_ratio(cth_member_figure(record, what->level), &level) != CTH_OK ||
        cth_said_of_levels(record, what->member, reading, cth_interval_of(actual), cth_interval_of(level), &said) !=
            CTH_OK)
        return (struct cth_figure){.qualifier = CTH_ABSENT};
    return cth_figure_like(cth_member_figure(record, what->member), said.low, audit->mode);
}

/* Digits other than 0. */
static unsigned digits_of(int64_t units)
{
    unsigned digits = 0;
    for (; units != 0; units /= 10)
        digits += units % 10 != 0;
    return digits;
}

/* Whether the plan was announced before provinces merged in July 2025 and the record ends after it. */
static bool is_across_merger(const struct cth_indicator *plan, const struct cth_indicator *own)
{
    static const struct cth_indicator merger = {.published = CTH_TEXT("2025-06-30")};
    int month = 12 * own->period.year + own->period.last;
    return plan->published.length > 0 && !cth_is_after(plan, &merger) && month >= 12 * 2025 + 7;
}

/*
 * What speaks for a completion that does not fit the plan which another document announced: the plan is another thing
 * altogether, or it was adjusted to another one as round.
 */
static enum cth_rule excuse_of(const struct cth_auditing *audit, bool has_repair)
{
    const size_t from = audit->from.plan;
    const unsigned limit = audit->options.series_limit;
    struct cth_interval implied, plan;
    struct cth_decimal round;
    if (from == CTH_NO_RECORD || cth_same_source(&audit->joins, audit->record, from) ||
        cth_recover_plan(audit->own, audit->mode, &implied) != CTH_OK ||
        cth_member_interval(&audit->filled, CTH_MEMBER_PLAN, audit->mode, &plan) != CTH_OK)
        return CTH_RULE_NONE;
    if (is_across_merger(&audit->records[from], audit->own))
        return CTH_RULE_OTHER_SERIES;
    if (has_repair)
        return CTH_RULE_NONE;
    if ((cth_ratio_compare(implied.low, plan.high) > 0 && cth_moved_beyond(implied.low, plan.high, limit)) ||
        (cth_ratio_compare(plan.low, implied.high) > 0 && cth_moved_beyond(plan.low, implied.high, limit)))
        return CTH_RULE_OTHER_SERIES;
    struct cth_ratio moved;
    bool is_round = cth_recover_roundest(audit->own, CTH_MEMBER_PLAN, CTH_READING_RATIO, implied, &round) == CTH_OK &&
                    digits_of(round.units) <= digits_of(audit->filled.plan.value.units) &&
                    cth_ratio_from_decimal(round, &moved) == CTH_OK &&
                    !cth_moved_beyond(moved, plan.low, audit->options.revision_limit);
    return is_round ? CTH_RULE_OTHER_PLAN : CTH_RULE_NONE;
}

/* The fewest figures that must be wrong, whichever way "tăng n lần" is read. */
static void set_fewest(const struct cth_auditing *audit, struct cth_finding *finding)
{
    struct cth_finding other = *finding;
    cth_finding_fewest(finding, &audit->conflicts[0]);
    if (cth_readings(&audit->filled) == 1)
        return;
    cth_finding_fewest(&other, &audit->conflicts[1]);
    if (other.fewest == finding->fewest)
        finding->suspects |= other.suspects;
    else if (other.fewest < finding->fewest)
        *finding = other;
}

/* The verdict on a completion or a growth whose levels are there. */
static void check_percentage(struct cth_auditing *audit, const struct percentage *what)
{
    const struct cth_indicator *record = &audit->filled;
    const bool is_completion = what == &completion;
    const int readings = is_completion ? 1 : cth_readings(record);
    struct cth_interval actual, level;
    unsigned fits = 0;
    bool overflow = false;
    if ((audit->conflicts[0].compared & what->members) != what->members)
        return;
    for (int i = 0; i < readings; i++) {
        if (!cth_conflicts_within(&audit->conflicts[i], what->members))
            fits |= 1u << i;
        overflow = overflow || audit->conflicts[i].overflow;
    }
    const enum cth_reading reading = fits == CTH_FITS_INCREASE ? CTH_READING_INCREASE : CTH_READING_RATIO;
    struct cth_finding finding =
        cth_finding_of(audit, what->check, what->member, is_completion ? audit->from.plan : audit->from.base);
    if (readings == 2)
        finding.reading = (enum cth_reading_fit)fits;
    if (fits == CTH_FITS_BOTH || (fits != 0 && overflow)) {
        finding.verdict = CTH_UNDETERMINED;
        finding.rule = fits == CTH_FITS_BOTH ? CTH_RULE_AMBIGUOUS : CTH_RULE_LIMIT;
    }
    finding.has_allowed = cth_member_interval(record, CTH_MEMBER_ACTUAL, audit->mode, &actual) == CTH_OK &&
                          cth_member_interval(record, what->level, audit->mode, &level) == CTH_OK &&
                          cth_said_of_levels(record, what->member, reading, actual, level, &finding.allowed) == CTH_OK;
    if (fits == 0) {
        finding.suggested = computed(audit, what, reading);
        cth_finding_refute(audit, &finding);
        set_fewest(audit, &finding);
    }
    const enum cth_rule excuse =
        fits == 0 && is_completion ? excuse_of(audit, finding.repair_count > 0) : CTH_RULE_NONE;
    if (excuse != CTH_RULE_NONE) {
        finding.verdict = CTH_SUSPICIOUS;
        finding.rule = excuse;
        finding.has_distance = false;
        finding.suggested.qualifier = CTH_ABSENT;
        finding.fewest = finding.suspects = finding.repair_count = 0;
    }
    cth_finding_report(audit, &finding);
}

/* What the growth may read where the actual is plan times completion. */
static bool growth_by_plan(const struct cth_auditing *audit, enum cth_reading reading, struct cth_interval *out)
{
    const struct cth_indicator *record = &audit->filled;
    struct cth_interval plan, ratio, actual, printed, base;
    if (cth_member_interval(record, CTH_MEMBER_PLAN, audit->mode, &plan) != CTH_OK ||
        cth_ratio_said(record, CTH_MEMBER_COMPLETION, reading, audit->mode, &ratio) != CTH_OK ||
        cth_interval_multiply(plan, ratio, &actual) != CTH_OK ||
        cth_member_interval(record, CTH_MEMBER_BASE, audit->mode, &base) != CTH_OK)
        return false;
    if (cth_member_interval(record, CTH_MEMBER_ACTUAL, audit->mode, &printed) == CTH_OK)
        actual = cth_interval_intersect(actual, printed);
    return cth_said_of_levels(record, CTH_MEMBER_GROWTH, reading, actual, base, out) == CTH_OK;
}

/* What no percentage alone shows: completion and growth want different actuals. */
static void check_together(struct cth_auditing *audit)
{
    enum cth_reading reading = CTH_READING_RATIO;
    bool found = false;
    for (int i = 0; i < cth_readings(&audit->filled); i++) {
        const struct cth_conflicts *conflicts = &audit->conflicts[i];
        if (cth_conflicts_within(conflicts, CTH_OF_COMPLETION) || cth_conflicts_within(conflicts, CTH_OF_GROWTH))
            continue;
        if (!cth_conflicts_within(conflicts, CTH_OF_COMPLETION | CTH_OF_GROWTH))
            return;
        found = true;
        reading = (enum cth_reading)i;
    }
    if (!found)
        return;
    struct cth_finding finding =
        cth_finding_of(audit, CTH_CHECK_RECORD, CTH_MEMBER_GROWTH,
                       audit->from.plan != CTH_NO_RECORD ? audit->from.plan : audit->from.base);
    finding.has_allowed = growth_by_plan(audit, reading, &finding.allowed);
    cth_finding_refute(audit, &finding);
    set_fewest(audit, &finding);
    cth_finding_report(audit, &finding);
}

int cth_readings(const struct cth_indicator *record)
{
    return record->growth_form == CTH_GROWTH_TIMES_INCREASE && cth_is_there(&record->growth) ? 2 : 1;
}

void cth_audit_figures(struct cth_auditing *audit)
{
    for (int i = 0; i < cth_readings(&audit->filled); i++)
        cth_conflicts_find(&audit->filled, 1, audit->mode, (enum cth_reading)i, &audit->conflicts[i]);
    cth_audit_unit(audit);
    check_percentage(audit, &completion);
    check_percentage(audit, &growth);
    cth_audit_count(audit, CTH_MEMBER_COMPLETION, CTH_MEMBER_PLAN);
    cth_audit_count(audit, CTH_MEMBER_GROWTH, CTH_MEMBER_BASE);
    check_together(audit);
    cth_audit_full_year(audit);
}
