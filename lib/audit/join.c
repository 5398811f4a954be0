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
        !cth_same_sort(own, other) || !cth_same_if_stated(own->plan_scope, other->plan_scope) ||
        (!same_source && cth_is_after(other, own)))
        return -1;
    return (entry->member == CTH_MEMBER_ACTUAL ? 0 : 2) + (same_source ? 0 : 1);
}

/* Whether a growth says what the base must be. */
static bool grows_from_base(const struct cth_indicator *record)
{
    bool of_ratio = record->growth_form != CTH_GROWTH_POINTS && record->growth_form != CTH_GROWTH_AVERAGE;
    return cth_is_there(&record->growth) && (of_ratio || cth_growth_is_change(record)) && cth_base_fits(record);
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

/* The best candidate: one that fits comes before all that do not, then the rank counts, and of one rank the last. */
static size_t choose(const struct cth_auditing *audit, struct cth_scan scan, enum cth_member level)
{
    const bool plan = level == CTH_MEMBER_PLAN;
    const int unfit = 8;
    size_t chosen = CTH_NO_RECORD;
    int least = INT32_MAX, compared = 0;
    enum cth_status status = CTH_OK;
    struct cth_interval implied;
    const struct cth_entry *entry;
    while (compared < CTH_COMPARE_MAX && (entry = cth_scan_next(&scan)) != NULL) {
        int rank = plan ? rank_of_plan(audit, entry) : rank_of_base(audit, entry);
        if (rank < 0)
            continue;
        if (compared++ == 0)
            status = plan ? cth_recover_plan(audit->own, audit->mode, &implied)
                          : cth_recover_base(audit->own, CTH_READING_RATIO, audit->mode, &implied);
        rank += status == CTH_OK && fits(audit, entry, implied) ? 0 : unfit;
        if (rank <= least) {
            least = rank;
            chosen = entry->record;
        }
    }
    return plan && status != CTH_OK ? CTH_NO_RECORD : chosen;
}

/* Looks at the statements around the time of the record: its own document's, and the latest of others. */
static size_t find_plan(const struct cth_auditing *audit)
{
    const struct cth_indicator *own = audit->own;
    struct cth_entry key;
    if (cth_is_there(&own->plan) || !cth_is_there(&own->completion) || own->status == CTH_DATA_TARGET ||
        !cth_plan_fits(own) || !cth_statement_of(&audit->joins, audit->record, CTH_MEMBER_PLAN, &key))
        return CTH_NO_RECORD;
    return choose(audit, cth_scan_around(&audit->joins.statements, key), CTH_MEMBER_PLAN);
}

/* Looks at the rows of the same document that print the level of the base period. */
static size_t find_base(const struct cth_auditing *audit)
{
    const struct cth_indicator *own = audit->own;
    struct cth_period window;
    if (cth_is_there(&own->base) || !cth_is_there(&own->actual) || !grows_from_base(own) ||
        cth_base_window(own, &window) != CTH_OK || !cth_period_is_known(window))
        return CTH_NO_RECORD;
    return choose(audit, cth_scan_rows(audit, CTH_KEY_NAME, false, window, CTH_SCAN_MAX), CTH_MEMBER_BASE);
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
        filled->plan_period = cth_plan_window(filled);
    }
    if (from.base != CTH_NO_RECORD && cth_record_in(&audit->records[from.base], filled->unit, &other))
        filled->base = other.actual;
}

size_t cth_find_actual(const struct cth_auditing *audit, enum cth_key key, struct cth_period window)
{
    struct cth_scan scan = cth_scan_rows(audit, key, audit->own->status == CTH_DATA_TARGET, window, CTH_COMPARE_MAX);
    const struct cth_entry *entry;
    while ((entry = cth_scan_next(&scan)) != NULL) {
        const struct cth_indicator *row = &audit->records[entry->record];
        if (cth_is_there(&row->actual) && cth_same_sort(audit->own, row))
            return entry->record;
    }
    return CTH_NO_RECORD;
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
