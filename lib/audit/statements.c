/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * One level in several documents: its statements, printed or implied, in order of time, each against the one before. A
 * level that moved is a revision with its size. In one document it must not move.
 */

#include "joining.h"

#define READINGS 2

/* The present record's statement (both readings of "tăng n lần" where they matter), and the best to hold it against. */
struct match {
    struct cth_entry own;
    const struct cth_entry *other;
    struct cth_said said[READINGS], before;
    int readings, nearest; /* the reading that comes closest to it */
    int fit;               /* enum cth_reading_fit */
    enum cth_rule rule;
    int rank;
};

static bool has_two_readings(const struct cth_indicator *record, enum cth_member member)
{
    return member == CTH_MEMBER_BASE && record->base.qualifier == CTH_ABSENT &&
           record->growth_form == CTH_GROWTH_TIMES_INCREASE;
}

/* Whether an earlier statement may be held against the present record's. */
static bool is_comparable(const struct cth_joins *joins, const struct cth_entry *own, const struct cth_entry *other)
{
    const struct cth_indicator *record = &joins->records[own->record], *before = &joins->records[other->record];
    if (joins->keys[own->record][CTH_KEY_SOURCE] == joins->keys[other->record][CTH_KEY_SOURCE] ||
        !cth_same_sort(record, before) || has_two_readings(before, (enum cth_member)other->member))
        return false;
    if (!own->target)
        return true;
    /* A target serves an undated result as its plan: then the two were compared already. */
    bool target_on_implied =
        own->member == CTH_MEMBER_ACTUAL && before->plan.qualifier == CTH_ABSENT && other->member == CTH_MEMBER_PLAN;
    return cth_same_if_stated(record->plan_scope, before->plan_scope) &&
           (!target_on_implied || cth_is_after(record, before));
}

/* Compares one candidate; printed levels come before implied ones, and of each sort those that meet. */
static void try(const struct cth_auditing *auditing, const struct cth_joins *joins, const struct cth_entry *other,
                struct match *match)
{
    const struct cth_indicator *own = &joins->records[match->own.record];
    enum cth_rule rules[READINGS] = {CTH_RULE_NONE};
    struct cth_said before;
    int fit = 0, nearest = 0;
    const struct cth_indicator *record = &joins->records[other->record];
    bool printed = cth_member_figure(record, (enum cth_member)other->member)->qualifier != CTH_ABSENT;
    if ((!printed && match->rank <= 2) || cth_say(record, (enum cth_member)other->member, CTH_READING_RATIO, own->unit,
                                                  cth_audit_mode(auditing), &before) != CTH_OK)
        return;
    for (int i = 0; i < match->readings; i++) {
        rules[i] = cth_move_of(auditing, &match->said[i], &before);
        fit |= rules[i] == CTH_RULE_NONE ? 1 << i : 0;
        nearest = rules[i] < rules[nearest] ? i : nearest;
    }
    int rank = (before.printed ? 0 : 2) + (fit != 0 ? 0 : 1);
    if (rank >= match->rank)
        return;
    match->rank = rank;
    match->other = other;
    match->before = before;
    match->fit = fit;
    match->nearest = nearest;
    match->rule = rules[nearest];
}

static enum cth_check check_of(const struct match *match)
{
    if (match->own.target)
        return CTH_CHECK_PLAN;
    bool actuals = match->own.member == CTH_MEMBER_ACTUAL && match->other->member == CTH_MEMBER_ACTUAL;
    return actuals ? CTH_CHECK_LEVEL : CTH_CHECK_BASE;
}

static void report(struct cth_auditing *auditing, const struct cth_joins *joins, const struct match *match)
{
    struct cth_finding finding = cth_finding_of(auditing, check_of(match), CTH_CONSISTENT, CTH_RULE_NONE);
    finding.other = match->other->record;
    finding.member = (enum cth_member)match->own.member;
    finding.printed = *cth_member_figure(&joins->records[match->own.record], finding.member);
    cth_finding_move(&finding, match->rule, &match->said[match->nearest], &match->before);
    if (match->readings == READINGS)
        finding.reading = (enum cth_reading_fit)match->fit;
    if (finding.reading == CTH_FITS_BOTH) {
        finding.verdict = CTH_UNDETERMINED;
        finding.rule = CTH_RULE_AMBIGUOUS;
    }
    cth_finding_report(auditing, &finding);
}

/* The present record's statement of one level against the best of those before it. Returns whether there is one. */
static bool compare_with_earlier(struct cth_auditing *auditing, const struct cth_joins *joins,
                                 const struct cth_entry *own, size_t place)
{
    const struct cth_indicator *record = &joins->records[auditing->record];
    const enum cth_member member = (enum cth_member)own->member;
    struct match match = {.own = *own, .rank = 4};
    bool rate = record->kind == CTH_KIND_RATE;
    const struct cth_table *table = &joins->statements;
    if (cth_table_at(table, place - 1, &match.own) == NULL)
        return false;
    match.readings = has_two_readings(record, member) ? READINGS : 1;
    for (int i = 0; i < match.readings; i++)
        if (cth_say(record, member, (enum cth_reading)i, record->unit, cth_audit_mode(auditing), &match.said[i]) !=
            CTH_OK)
            return false;
    int compared = 0;
    for (size_t at = 1; at <= CTH_SCAN_MAX && compared < CTH_COMPARE_MAX && match.rank > 0; at++) {
        const struct cth_entry *other = cth_table_at(table, place - at, &match.own);
        if (other == NULL)
            break;
        if (!is_comparable(joins, &match.own, other))
            continue;
        try(auditing, joins, other, &match);
        compared++;
    }
    /* Of a rate, which is in points, no size is known that would be usual. */
    if (match.other != NULL && (!rate || match.rule == CTH_RULE_NONE))
        report(auditing, joins, &match);
    return match.other != NULL;
}

/* A printed level in another row of the same document: the actual in the row before it, the base in that of its period.
 */
static void compare_in_document(struct cth_auditing *auditing, const struct cth_joins *joins, enum cth_member member)
{
    const size_t record = auditing->record;
    const struct cth_indicator *own = &joins->records[record];
    const bool base = member == CTH_MEMBER_BASE, target = own->status == CTH_DATA_TARGET && !base;
    const enum cth_rounding mode = cth_audit_mode(auditing);
    struct cth_period window = own->period;
    struct cth_said said, before;
    if (cth_member_figure(own, member)->qualifier == CTH_ABSENT ||
        (base && (!cth_base_fits(own) || cth_base_window(own, &window) != CTH_OK)) ||
        cth_say(own, member, CTH_READING_RATIO, own->unit, mode, &said) != CTH_OK)
        return;
    struct cth_entry key = cth_row_of(joins, record, CTH_KEY_NAME, target, window);
    key.record = base ? 0 : (uint32_t)record;
    size_t place = cth_table_find(&joins->rows, &key);
    for (size_t i = 0; i < CTH_COMPARE_MAX; i++) {
        const struct cth_entry *entry = cth_table_at(&joins->rows, base ? place + i : place - 1 - i, &key);
        const struct cth_indicator *other = entry == NULL ? NULL : &joins->records[entry->record];
        if (entry == NULL)
            return;
        if (entry->record == record || !cth_same_sort(own, other) ||
            (target && !cth_same_if_stated(own->plan_scope, other->plan_scope)) ||
            other->actual.qualifier == CTH_ABSENT ||
            cth_say(other, CTH_MEMBER_ACTUAL, CTH_READING_RATIO, own->unit, mode, &before) != CTH_OK)
            continue;
        const enum cth_check check = base ? CTH_CHECK_BASE : target ? CTH_CHECK_PLAN : CTH_CHECK_LEVEL;
        struct cth_finding finding = cth_finding_of(auditing, check, CTH_CONSISTENT, CTH_RULE_NONE);
        finding.other = entry->record;
        if (cth_agree(&said, &before)) { /* also one last unit apart, where the intervals do not meet */
            finding.member = member;
            finding.printed = *cth_member_figure(own, member);
            cth_finding_report(auditing, &finding);
        } else {
            cth_audit_decide(auditing, own, member, before.interval, &before.point, &finding);
        }
        return;
    }
}

static bool is_currency(struct cth_unit unit)
{
    return unit.quantity >= CTH_QUANTITY_VND && unit.quantity <= CTH_QUANTITY_JPY;
}

/* Whether the unit word of @p own is the wrong one of the two: foreign trade is not in đồng; else the later's is. */
static bool is_at_fault(const struct cth_indicator *own, struct cth_unit unit, struct cth_unit other, bool later)
{
    bool dong = unit.quantity == CTH_QUANTITY_VND, others_dong = other.quantity == CTH_QUANTITY_VND;
    return cth_is_trade(own) && dong != others_dong ? dong : later;
}

/* Whether two statements say the same number of two currencies, the present record's being the wrong one. */
static bool slips(const struct cth_auditing *auditing, const struct cth_joins *joins, const struct cth_entry *own,
                  const struct cth_entry *other)
{
    struct cth_indicator record = joins->records[own->record];
    const struct cth_indicator *with = &joins->records[other->record];
    enum cth_rounding mode = cth_audit_mode(auditing);
    struct cth_said said, another;
    if (cth_same_text(record.unit, with->unit))
        return false;
    struct cth_unit unit = cth_unit_of(record.unit), others = cth_unit_of(with->unit);
    bool later = cth_entry_compare(own, other) > 0;
    if (!is_currency(unit) || !is_currency(others) || unit.quantity == others.quantity ||
        unit.exponent != others.exponent || !is_at_fault(&record, unit, others, later))
        return false;
    record.unit = with->unit;
    return cth_same_sort(&record, with) &&
           cth_say(&record, (enum cth_member)own->member, CTH_READING_RATIO, with->unit, mode, &said) == CTH_OK &&
           cth_say(with, (enum cth_member)other->member, CTH_READING_RATIO, with->unit, mode, &another) == CTH_OK &&
           !cth_interval_is_empty(cth_interval_intersect(said.interval, another.interval));
}

/* A level that is the same number of another currency elsewhere. Returns whether one was found. */
static bool compare_units(struct cth_auditing *auditing, const struct cth_joins *joins, const struct cth_entry *own,
                          size_t place)
{
    size_t start = place;
    while (place - start < CTH_SCAN_MAX / 2 && cth_table_at(&joins->statements, start - 1, own) != NULL)
        start--;
    for (size_t at = start; at - start < CTH_SCAN_MAX; at++) {
        const struct cth_entry *other = cth_table_at(&joins->statements, at, own);
        if (other == NULL)
            return false;
        if (other->record == own->record || !slips(auditing, joins, own, other))
            continue;
        struct cth_finding finding = cth_finding_of(auditing, CTH_CHECK_UNIT, CTH_INCONSISTENT, CTH_RULE_NONE);
        finding.other = other->record;
        finding.member = CTH_MEMBER_UNIT;
        finding.printed = joins->records[auditing->record].actual;
        finding.repair_count = 1;
        finding.repairs[0] = (struct cth_repair){
            .kind = CTH_REPAIR_UNIT_WORD, .member = CTH_MEMBER_UNIT, .unit = joins->records[other->record].unit};
        cth_finding_report(auditing, &finding);
        return true;
    }
    return false;
}

/* A year whose base, known only from its growth, lies far below the level printed for the year before that. */
static void look_for_fall(struct cth_auditing *auditing, const struct cth_joins *joins)
{
    const struct cth_indicator *record = &joins->records[auditing->record];
    enum cth_rounding mode = cth_audit_mode(auditing);
    struct cth_said base, before;
    struct cth_ratio bound, kept;
    struct cth_entry key;
    if (record->period.first != 1 || record->period.last != 12 || record->base.qualifier != CTH_ABSENT ||
        record->base_kind != CTH_BASE_SAME_LAST_YEAR || record->growth_form == CTH_GROWTH_TIMES_INCREASE ||
        !cth_statement_of(joins, auditing->record, CTH_MEMBER_BASE, &key) ||
        cth_period_same_last_year(key.period, &key.period) != CTH_OK)
        return;
    size_t place = cth_table_find(&joins->statements, &key);
    if (cth_table_at(&joins->statements, place - 1, &key) == NULL ||
        cth_say(record, CTH_MEMBER_BASE, CTH_READING_RATIO, record->unit, mode, &base) != CTH_OK ||
        cth_ratio_make(100 - (int64_t)auditing->options.fall_limit, 100, &kept) != CTH_OK)
        return;
    for (size_t at = 1; at <= CTH_SCAN_MAX; at++) {
        const struct cth_entry *entry = cth_table_at(&joins->statements, place - at, &key);
        if (entry == NULL)
            return;
        if (entry->member != CTH_MEMBER_ACTUAL || !cth_same_sort(record, &joins->records[entry->record]) ||
            cth_say(&joins->records[entry->record], CTH_MEMBER_ACTUAL, CTH_READING_RATIO, record->unit, mode,
                    &before) != CTH_OK)
            continue;
        if (cth_ratio_multiply(before.interval.low, kept, &bound) == CTH_OK &&
            cth_ratio_compare(base.interval.high, bound) < 0) {
            struct cth_finding finding =
                cth_finding_of(auditing, CTH_CHECK_BASE, CTH_SUSPICIOUS, CTH_RULE_IMPLIED_FALL);
            cth_finding_move(&finding, CTH_RULE_IMPLIED_FALL, &base, &before);
            finding.other = entry->record;
            finding.member = CTH_MEMBER_BASE;
            cth_finding_report(auditing, &finding);
        }
        return;
    }
}

void cth_audit_statements(struct cth_auditing *auditing, const struct cth_joins *joins, struct cth_sources from)
{
    /* a level that was filled in from another record was held against it already */
    const bool filled[] = {false, from.plan != CTH_NO_RECORD, from.base != CTH_NO_RECORD};
    bool slip = false, compared[] = {false, false, false};
    struct cth_entry own;
    compare_in_document(auditing, joins, CTH_MEMBER_ACTUAL);
    compare_in_document(auditing, joins, CTH_MEMBER_BASE);
    for (int member = CTH_MEMBER_ACTUAL; member <= CTH_MEMBER_BASE; member++) {
        if (!cth_statement_of(joins, auditing->record, (enum cth_member)member, &own))
            continue;
        size_t place = cth_table_find(&joins->statements, &own);
        slip = slip || compare_units(auditing, joins, &own, place);
        compared[member] = !filled[member] && compare_with_earlier(auditing, joins, &own, place);
    }
    if (!compared[CTH_MEMBER_BASE] && !filled[CTH_MEMBER_BASE])
        look_for_fall(auditing, joins);
}
