/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What the other records say of a record's plan and base. A plan is whoever's target or printed plan is there; a base
 * is a fact of the same document. Filled in, they are checked like the record's own.
 */

#include "auditing.h"

/* Whether a statement about the plan may serve the present record, and how well: 0 is best, -1 not at all. */
static int rank_of_plan(const struct cth_auditing *audit, const struct cth_entry *entry)
{
    const struct cth_indicator *own = audit->own, *other = &audit->records[entry->record];
    bool same_source = cth_same_source(&audit->joins, audit->record, entry->record);
    if (entry->record == audit->record || !cth_is_there(cth_member_figure(other, (enum cth_member)entry->member)) ||
        !cth_same_sort(own, other) || !cth_same_text(own->plan_scope, other->plan_scope) ||
        (!same_source && cth_is_after(other, own)))
        return -1;
    return (entry->member == CTH_MEMBER_ACTUAL ? 0 : 2) + (same_source ? 0 : 1);
}

/* Whether a growth says what the base must be. */
static bool grows_from_base(const struct cth_indicator *record)
{
    bool of_ratio = record->growth_form != CTH_GROWTH_POINTS && record->growth_form != CTH_GROWTH_AVERAGE;
    bool of_level = !cth_means(record, CTH_MEANS_INDEX) && !cth_growth_is_real(record);
    return cth_is_there(&record->growth) && (of_ratio || cth_growth_is_change(record)) && of_level &&
           cth_base_fits(record);
}

/* Whether the row of the same document may serve as the base of the present record, as rank_of_plan(). */
static int rank_of_base(const struct cth_auditing *audit, const struct cth_entry *entry)
{
    const struct cth_indicator *row = &audit->records[entry->record];
    bool serves = entry->record != audit->record && cth_is_there(&row->actual) && cth_same_sort(audit->own, row);
    return serves ? 0 : -1;
}

/* Whether the level that a candidate prints lies in what the present record implies. */
static bool fits(const struct cth_auditing *audit, const struct cth_entry *entry, struct cth_interval implied)
{
    struct cth_indicator copy;
    struct cth_interval printed;
    return cth_record_in(&audit->records[entry->record], audit->own->unit, &copy) &&
           cth_member_interval(&copy, (enum cth_member)entry->member, audit->mode, &printed) == CTH_OK &&
           cth_interval_meets(printed, implied);
}

/* The best candidate so far. */
struct choice {
    enum cth_member level;
    enum cth_status status; /* of what the present record implies */
    struct cth_interval implied;
    size_t record;
    int rank, compared;
};

/* More plans than one are common: one for each month that repeats it. */
#define PLANS_MAX 16

/* Ranks from here on do not fit. */
#define UNFIT 8

static struct choice choice_of(const struct cth_auditing *audit, enum cth_member level)
{
    struct choice choice = {.level = level, .record = CTH_NO_RECORD, .rank = INT32_MAX};
    choice.status = level == CTH_MEMBER_PLAN
                        ? cth_recover_plan(audit->own, audit->mode, &choice.implied)
                        : cth_recover_base(audit->own, CTH_READING_RATIO, audit->mode, &choice.implied);
    return choice;
}

/* One that fits comes before all that do not, then the rank counts, and of one rank the first that is seen. */
static void consider(const struct cth_auditing *audit, struct cth_scan scan, struct choice *choice)
{
    const bool plan = choice->level == CTH_MEMBER_PLAN;
    const struct cth_entry *entry;
    while (choice->compared < (plan ? PLANS_MAX : CTH_COMPARE_MAX) && (entry = cth_scan_next(&scan)) != NULL) {
        int rank = plan ? rank_of_plan(audit, entry) : rank_of_base(audit, entry);
        if (rank < 0)
            continue;
        choice->compared++;
        rank += choice->status == CTH_OK && fits(audit, entry, choice->implied) ? 0 : UNFIT;
        if (rank < choice->rank) {
            choice->rank = rank;
            choice->record = entry->record;
        }
    }
}

/* Whether a third document implies the same plan: then it was adjusted, and nobody misprinted. */
static bool is_adjusted(const struct cth_auditing *audit, struct cth_entry key, const struct choice *choice)
{
    struct cth_scan scan = cth_scan_around(&audit->joins.statements, key);
    const struct cth_entry *entry;
    struct cth_said said;
    for (int compared = 0; compared < PLANS_MAX && (entry = cth_scan_next(&scan)) != NULL;) {
        const struct cth_indicator *other = &audit->records[entry->record];
        if (entry->member != CTH_MEMBER_PLAN || cth_is_there(&other->plan) || !cth_same_sort(audit->own, other) ||
            !cth_same_text(audit->own->plan_scope, other->plan_scope) ||
            cth_same_source(&audit->joins, audit->record, entry->record))
            continue;
        compared++;
        if (cth_say(audit, other, CTH_MEMBER_PLAN, CTH_READING_RATIO, audit->own->unit, &said) &&
            cth_interval_meets(said.interval, choice->implied))
            return true;
    }
    return false;
}

/*
 * The plan that the completion was printed of: of the document itself, else the one announced last before it, else one
 * that nobody can have announced after it. A month may have a plan of its own.
 */
static size_t find_plan(const struct cth_auditing *audit)
{
    const struct cth_indicator *own = audit->own;
    const struct cth_table *statements = &audit->joins.statements;
    struct cth_entry key;
    if (cth_is_there(&own->plan) || !cth_is_there(&own->completion) || own->status == CTH_DATA_TARGET ||
        !cth_plan_fits(own) || !cth_statement_of(&audit->joins, audit->record, CTH_MEMBER_PLAN, &key))
        return CTH_NO_RECORD;
    struct choice choice = choice_of(audit, CTH_MEMBER_PLAN);
    if (choice.status != CTH_OK)
        return CTH_NO_RECORD;
    const struct cth_entry announced = key;
    key.record = UINT32_MAX;
    consider(audit, cth_scan_back(statements, key, CTH_SCAN_MAX), &choice);
    consider(audit, cth_scan_on(statements, key, CTH_SCAN_MAX), &choice);
    if (choice.rank < UNFIT)
        return choice.record;
    struct choice of_month = choice;
    key.period = own->period;
    of_month.compared = 0;
    consider(audit, cth_scan_around(statements, key), &of_month);
    if (of_month.rank < UNFIT)
        return of_month.record;
    bool same_source = choice.record != CTH_NO_RECORD && cth_same_source(&audit->joins, audit->record, choice.record);
    return !same_source && is_adjusted(audit, announced, &choice) ? CTH_NO_RECORD : choice.record;
}

/* Looks at the rows of the same document that print the level of the base period. */
static size_t find_base(const struct cth_auditing *audit)
{
    const struct cth_indicator *own = audit->own;
    struct cth_period window;
    if (cth_is_there(&own->base) || !cth_is_there(&own->actual) || !grows_from_base(own) ||
        cth_base_window(own, &window) != CTH_OK || !cth_period_is_known(window))
        return CTH_NO_RECORD;
    struct choice choice = choice_of(audit, CTH_MEMBER_BASE);
    consider(audit, cth_scan_rows(audit, CTH_KEY_NAME, false, window, CTH_SCAN_MAX), &choice);
    return choice.record;
}

/* The row of the same document with the other window of the same year. */
static size_t find_sibling(const struct cth_auditing *audit)
{
    struct cth_period window = audit->own->period;
    if (!cth_period_is_known(window) || window.last > 12 || window.last == 1)
        return CTH_NO_RECORD;
    window.first = window.first == 1 ? window.last : 1;
    struct cth_scan scan = cth_scan_rows(audit, CTH_KEY_NAME, audit->own->status == CTH_DATA_TARGET, window, 1);
    const struct cth_entry *entry = cth_scan_next(&scan);
    return entry == NULL || entry->record == audit->record ? CTH_NO_RECORD : entry->record;
}

void cth_audit_fill(struct cth_auditing *audit)
{
    const struct cth_sources from = {find_plan(audit), find_base(audit), find_sibling(audit)};
    struct cth_indicator *filled = &audit->filled, other;
    audit->from = from;
    if (from.plan != CTH_NO_RECORD && cth_record_in(&audit->records[from.plan], filled->unit, &other)) {
        filled->plan = other.status == CTH_DATA_TARGET ? other.actual : other.plan;
        filled->plan_period = other.status == CTH_DATA_TARGET ? other.period : cth_plan_window(&other);
    }
    if (from.base != CTH_NO_RECORD && cth_record_in(&audit->records[from.base], filled->unit, &other))
        filled->base = other.actual;
}

size_t cth_find_actual(const struct cth_auditing *audit, enum cth_key key, struct cth_period window)
{
    struct cth_scan scan = cth_scan_rows(audit, key, audit->own->status == CTH_DATA_TARGET, window, CTH_COMPARE_MAX);
    const struct cth_entry *entry;
    size_t found = CTH_NO_RECORD;
    while ((entry = cth_scan_next(&scan)) != NULL) {
        const struct cth_indicator *row = &audit->records[entry->record];
        if (!cth_is_there(&row->actual) || !cth_same_sort(audit->own, row))
            continue;
        if (cth_same_text(row->prices, audit->own->prices)) /* rather than one that does not say */
            return entry->record;
        found = found == CTH_NO_RECORD ? entry->record : found;
    }
    return found;
}

/* Whether rows contradict one another in every reading, and none of them does so alone. */
static bool conflict(const struct cth_indicator *rows, size_t count, enum cth_rounding mode,
                     struct cth_conflicts *conflicts)
{
    cth_conflicts_find(rows, count, mode, CTH_READING_INCREASE, conflicts);
    bool found = conflicts->count > 0;
    for (size_t i = 0; found && i < count; i++) {
        cth_conflicts_find(&rows[i], 1, mode, CTH_READING_RATIO, conflicts);
        found = conflicts->count == 0;
    }
    if (found)
        cth_conflicts_find(rows, count, mode, CTH_READING_RATIO, conflicts);
    return found && conflicts->count > 0;
}

void cth_audit_repeated(struct cth_auditing *audit)
{
    const struct cth_indicator *own = audit->own;
    struct cth_indicator rows[CTH_ROWS_MAX];
    struct cth_conflicts conflicts;
    struct cth_interval actual, other;
    size_t count = 0;
    struct cth_scan scan =
        cth_scan_rows(audit, CTH_KEY_NAME, audit->own->status == CTH_DATA_TARGET, own->period, CTH_SCAN_MAX);
    const struct cth_entry *entry = cth_scan_next(&scan);
    if (entry == NULL || entry->record != audit->record ||
        cth_member_interval(own, CTH_MEMBER_ACTUAL, audit->mode, &actual) != CTH_OK)
        return;
    for (; entry != NULL && count < CTH_ROWS_MAX; entry = cth_scan_next(&scan)) {
        const struct cth_indicator *row = &audit->records[entry->record];
        if (row->kind == own->kind && cth_same_text(row->unit, own->unit) && cth_same_text(row->prices, own->prices) &&
            cth_member_interval(row, CTH_MEMBER_ACTUAL, audit->mode, &other) == CTH_OK &&
            cth_interval_meets(actual, other))
            rows[count++] = *row;
    }
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_RECORD, CTH_MEMBER_ACTUAL, CTH_NO_RECORD);
    finding.verdict = CTH_INCONSISTENT;
    if (count < 2 || !conflict(rows, count, audit->mode, &conflicts))
        return;
    cth_finding_fewest(&finding, &conflicts);
    cth_finding_report(audit, &finding);
}
