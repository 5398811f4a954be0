/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What the other records say of a record's plan and base. A plan is whoever's target or printed plan is there; a base
 * is a fact of the same document. Filled in, they are checked like the record's own.
 */

#include "joining.h"

/* The best candidate so far for a level that a record does not print. */
struct choice {
    size_t record;
    int rank;
    int compared;
};

static bool is_there(const struct cth_figure *figure)
{
    return figure->qualifier != CTH_ABSENT;
}

/* Whether the level that another record prints lies in what the present one implies. */
static bool meets(const struct cth_indicator *other, enum cth_member member, struct cth_text unit,
                  struct cth_interval implied, enum cth_rounding mode)
{
    struct cth_indicator copy;
    struct cth_interval printed;
    return cth_record_in(other, unit, &copy) && cth_member_interval(&copy, member, mode, &printed) == CTH_OK &&
           !cth_interval_is_empty(cth_interval_intersect(printed, implied));
}

/* Takes a candidate of this rank: one that fits comes before all that do not, and of one rank the last. */
static void choose(struct choice *choice, size_t record, int rank, bool fits)
{
    const int unfit = 8;
    rank += fits ? 0 : unfit;
    choice->compared++;
    if (rank > choice->rank)
        return;
    choice->rank = rank;
    choice->record = record;
}

/* Whether a statement about the plan may serve @p record, and how well: 0 is best, -1 not at all. */
static int rank_of_plan(const struct cth_joins *joins, const struct cth_entry *entry, size_t record)
{
    const struct cth_indicator *own = &joins->records[record], *other = &joins->records[entry->record];
    bool printed = is_there(cth_member_figure(other, (enum cth_member)entry->member));
    bool same_source = joins->keys[record][CTH_KEY_SOURCE] == joins->keys[entry->record][CTH_KEY_SOURCE];
    if (entry->record == record || !printed || !cth_same_sort(own, other) ||
        !cth_same_if_stated(own->plan_scope, other->plan_scope) || (!same_source && cth_is_after(other, own)))
        return -1;
    return (entry->member == CTH_MEMBER_ACTUAL ? 0 : 2) + (same_source ? 0 : 1);
}

/* Looks at the statements around the time of the record: its own document's, and the latest of others. */
static size_t find_plan(struct cth_auditing *auditing, const struct cth_joins *joins, size_t record)
{
    const struct cth_indicator *own = &joins->records[record];
    enum cth_rounding mode = cth_audit_mode(auditing);
    struct choice choice = {CTH_NO_RECORD, INT32_MAX, 0};
    struct cth_interval implied;
    struct cth_entry key;
    if (is_there(&own->plan) || !is_there(&own->completion) || own->status == CTH_DATA_TARGET || !cth_plan_fits(own) ||
        !cth_statement_of(joins, record, CTH_MEMBER_PLAN, &key))
        return CTH_NO_RECORD;
    const struct cth_table *table = &joins->statements;
    size_t place = cth_table_find(table, &key), start = place;
    bool alone = cth_table_at(table, place - 1, &key) == NULL && cth_table_at(table, place + 1, &key) == NULL;
    if (alone || cth_recover_plan(own, mode, &implied) != CTH_OK)
        return CTH_NO_RECORD;
    while (place - start < CTH_SCAN_MAX / 2 && cth_table_at(table, start - 1, &key) != NULL)
        start--;
    for (size_t at = start; at - start < CTH_SCAN_MAX && choice.compared < CTH_COMPARE_MAX; at++) {
        const struct cth_entry *entry = cth_table_at(table, at, &key);
        int rank = entry == NULL ? -1 : rank_of_plan(joins, entry, record);
        if (entry == NULL)
            break;
        if (rank >= 0)
            choose(&choice, entry->record, rank,
                   meets(&joins->records[entry->record], (enum cth_member)entry->member, own->unit, implied, mode));
    }
    return choice.record;
}

/* Whether the growth, if there is one, says what the base must be. */
static bool grows_from_base(const struct cth_indicator *record)
{
    bool change_of_rate = record->growth_form == CTH_GROWTH_POINTS && record->kind == CTH_KIND_RATE;
    return is_there(&record->growth) && record->growth_form != CTH_GROWTH_AVERAGE &&
           (record->growth_form != CTH_GROWTH_POINTS || change_of_rate) && cth_base_fits(record);
}

/* The row of the same document that prints the level of the base period; one that fits before one that does not. */
static size_t find_base(struct cth_auditing *auditing, const struct cth_joins *joins, size_t record)
{
    const struct cth_indicator *own = &joins->records[record];
    enum cth_rounding mode = cth_audit_mode(auditing);
    struct choice choice = {CTH_NO_RECORD, INT32_MAX, 0};
    struct cth_period window;
    struct cth_interval implied;
    if (is_there(&own->base) || !is_there(&own->actual) || !grows_from_base(own) ||
        cth_base_window(own, &window) != CTH_OK || !cth_period_is_known(window))
        return CTH_NO_RECORD;
    struct cth_entry key = cth_row_of(joins, record, CTH_KEY_NAME, false, window);
    size_t start = cth_table_find(&joins->rows, &key);
    bool implies = cth_table_at(&joins->rows, start, &key) != NULL &&
                   cth_recover_base(own, CTH_READING_RATIO, mode, &implied) == CTH_OK;
    for (size_t at = start; at - start < CTH_SCAN_MAX && choice.compared < CTH_COMPARE_MAX; at++) {
        const struct cth_entry *entry = cth_table_at(&joins->rows, at, &key);
        const struct cth_indicator *other = entry == NULL ? NULL : &joins->records[entry->record];
        if (entry == NULL)
            break;
        if (entry->record != record && is_there(&other->actual) && cth_same_sort(own, other))
            choose(&choice, entry->record, 0, implies && meets(other, CTH_MEMBER_ACTUAL, own->unit, implied, mode));
    }
    return choice.record;
}

/* The row of the same document with the other window of the same year. */
static size_t find_sibling(const struct cth_joins *joins, size_t record)
{
    const struct cth_indicator *own = &joins->records[record];
    bool target = own->status == CTH_DATA_TARGET, to_date = own->period.first == 1;
    if (!cth_period_is_known(own->period) || own->period.last > 12 || own->period.last == 1)
        return CTH_NO_RECORD;
    struct cth_period window = {own->period.year, to_date ? own->period.last : 1, own->period.last};
    struct cth_entry key = cth_row_of(joins, record, CTH_KEY_NAME, target, window);
    const struct cth_entry *entry = cth_table_at(&joins->rows, cth_table_find(&joins->rows, &key), &key);
    return entry == NULL || entry->record == record ? CTH_NO_RECORD : entry->record;
}

struct cth_sources cth_audit_filled(struct cth_auditing *auditing, const struct cth_joins *joins)
{
    size_t record = auditing->record;
    struct cth_indicator filled = joins->records[record], other;
    struct cth_sources from = {
        .plan = find_plan(auditing, joins, record),
        .base = find_base(auditing, joins, record),
        .sibling = find_sibling(joins, record),
    };
    if (from.plan != CTH_NO_RECORD && cth_record_in(&joins->records[from.plan], filled.unit, &other)) {
        filled.plan = other.status == CTH_DATA_TARGET ? other.actual : other.plan;
        filled.plan_period = cth_plan_window(&filled);
    }
    if (from.base != CTH_NO_RECORD && cth_record_in(&joins->records[from.base], filled.unit, &other))
        filled.base = other.actual;
    cth_audit_figures(auditing, &filled, from);
    return from;
}

void cth_audit_repeated(struct cth_auditing *auditing, const struct cth_joins *joins)
{
    size_t record = auditing->record, count = 0;
    const struct cth_indicator *own = &joins->records[record], *rows[CTH_ROWS_MAX];
    struct cth_interval actual, other;
    struct cth_entry key = cth_row_of(joins, record, CTH_KEY_NAME, own->status == CTH_DATA_TARGET, own->period);
    enum cth_rounding mode = cth_audit_mode(auditing);
    size_t start = cth_table_find(&joins->rows, &key);
    const struct cth_entry *entry = cth_table_at(&joins->rows, start, &key);
    if (entry == NULL || entry->record != record || cth_table_at(&joins->rows, start + 1, &key) == NULL ||
        cth_member_interval(own, CTH_MEMBER_ACTUAL, mode, &actual) != CTH_OK)
        return;
    for (size_t at = start; entry != NULL && at - start < CTH_SCAN_MAX && count < CTH_ROWS_MAX; at++) {
        const struct cth_indicator *row = &joins->records[entry->record];
        if (row->kind == own->kind && cth_same_text(row->unit, own->unit) && cth_same_text(row->prices, own->prices) &&
            cth_member_interval(row, CTH_MEMBER_ACTUAL, mode, &other) == CTH_OK &&
            !cth_interval_is_empty(cth_interval_intersect(actual, other)))
            rows[count++] = row;
        entry = cth_table_at(&joins->rows, at + 1, &key);
    }
    if (count > 1)
        cth_audit_rows(auditing, rows, count);
}
