/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * One level in several documents: its statements, printed or implied, in order of time, each against the one before. A
 * level that moved is a revision with its size. In one document it must not move.
 */

#include "auditing.h"

#define READINGS 2

/* The present record's statement (both readings of "tăng n lần" where they matter), and the best to hold it against. */
struct match {
    struct cth_entry own;
    struct cth_said said[READINGS];
    int readings, rank;
    struct cth_finding finding;
};

/* Candidates: printed levels come before implied ones, and of each sort those that meet. */
enum { PRINTED = 0, IMPLIED = 2, MOVED = 1, NONE = 4 };

/* How many readings a statement has; a printed base has one. */
static int readings_of(const struct cth_indicator *record, enum cth_member member)
{
    return member == CTH_MEMBER_BASE && !cth_is_there(&record->base) ? cth_readings(record) : 1;
}

/* Whether a base that is not printed follows from the growth: not of index numbers, nor where growth is real. */
static bool is_implied_in_vain(const struct cth_indicator *record, enum cth_member member)
{
    return member == CTH_MEMBER_BASE && !cth_is_there(&record->base) &&
           (cth_means(record, CTH_MEANS_INDEX) || cth_growth_is_real(record));
}

/* Whether an earlier statement may be held against the present record's. */
static bool is_comparable(const struct cth_auditing *audit, const struct cth_entry *own, const struct cth_entry *other)
{
    const struct cth_indicator *record = audit->own, *before = &audit->records[other->record];
    if (cth_same_source(&audit->joins, own->record, other->record) || !cth_same_sort(record, before) ||
        readings_of(before, (enum cth_member)other->member) != 1 ||
        is_implied_in_vain(before, (enum cth_member)other->member) ||
        is_implied_in_vain(record, (enum cth_member)own->member))
        return false;
    if (!own->target)
        return true;
    /* A target serves an undated result as its plan: then the two were compared already. */
    bool target_on_implied =
        own->member == CTH_MEMBER_ACTUAL && !cth_is_there(&before->plan) && other->member == CTH_MEMBER_PLAN;
    return cth_same_if_stated(record->plan_scope, before->plan_scope) &&
           (!target_on_implied || cth_is_after(record, before));
}

static enum cth_check check_of(const struct cth_entry *own, const struct cth_entry *other)
{
    if (own->target)
        return CTH_CHECK_PLAN;
    bool actuals = own->member == CTH_MEMBER_ACTUAL && other->member == CTH_MEMBER_ACTUAL;
    return actuals ? CTH_CHECK_LEVEL : CTH_CHECK_BASE;
}

/* Compares one candidate. */
static void try(const struct cth_auditing *audit, const struct cth_entry *other, struct match *match)
{
    const struct cth_indicator *record = &audit->records[other->record];
    const enum cth_member member = (enum cth_member)other->member;
    struct cth_finding *finding = &match->finding;
    enum cth_rule rules[READINGS] = {CTH_RULE_NONE};
    struct cth_said before;
    int fit = 0, nearest = 0;
    if ((match->rank <= IMPLIED && !cth_is_there(cth_member_figure(record, member))) ||
        !cth_say(audit, record, member, CTH_READING_RATIO, audit->own->unit, &before))
        return;
    for (int i = 0; i < match->readings; i++) {
        rules[i] = cth_move_of(audit, &match->said[i], &before);
        fit |= rules[i] == CTH_RULE_NONE ? 1 << i : 0;
        nearest = rules[i] < rules[nearest] ? i : nearest;
    }
    int rank = (before.printed ? PRINTED : IMPLIED) + (fit != 0 ? 0 : MOVED);
    if (rank >= match->rank)
        return;
    match->rank = rank;
    *finding = cth_finding_of(audit, check_of(&match->own, other), (enum cth_member)match->own.member, other->record);
    cth_finding_move(finding, rules[nearest], &match->said[nearest], &before);
    if (match->readings == READINGS)
        finding->reading = (enum cth_reading_fit)fit;
    if (fit == CTH_FITS_BOTH) {
        finding->verdict = CTH_UNDETERMINED;
        finding->rule = CTH_RULE_AMBIGUOUS;
    }
}

/* The present record's statement of one level against the best of those before it. Returns whether there is one. */
static bool compare_with_earlier(struct cth_auditing *audit, struct cth_entry own)
{
    const enum cth_member member = (enum cth_member)own.member;
    struct cth_scan scan = cth_scan_back(&audit->joins.statements, own, CTH_SCAN_MAX);
    const struct cth_entry *other = cth_scan_next(&scan);
    struct match match;
    match.own = own;
    match.readings = readings_of(audit->own, member);
    match.rank = NONE;
    bool says = other != NULL;
    for (int i = 0; says && i < match.readings; i++)
        says = cth_say(audit, audit->own, member, (enum cth_reading)i, audit->own->unit, &match.said[i]);
    for (int compared = 0; says && other != NULL && compared < CTH_COMPARE_MAX && match.rank > 0;
         other = cth_scan_next(&scan))
        if (is_comparable(audit, &own, other)) {
            try(audit, other, &match);
            compared++;
        }
    /* Of a rate, which is in points, no size is known that would be usual. */
    if (match.rank < NONE && (audit->own->kind != CTH_KIND_RATE || match.rank % 2 != MOVED))
        cth_finding_report(audit, &match.finding);
    return match.rank < NONE;
}

/* A printed level in another row of the same document: the actual in the row before it, the base in that of its period.
 */
static void compare_in_document(struct cth_auditing *audit, enum cth_member member)
{
    const struct cth_indicator *own = audit->own;
    const bool base = member == CTH_MEMBER_BASE, target = own->status == CTH_DATA_TARGET && !base;
    const enum cth_check check = base ? CTH_CHECK_BASE : target ? CTH_CHECK_PLAN : CTH_CHECK_LEVEL;
    const struct cth_entry *entry;
    struct cth_period window = own->period;
    struct cth_said said, before;
    if (!cth_is_there(cth_member_figure(own, member)) ||
        (base && (!cth_base_fits(own) || cth_base_window(own, &window) != CTH_OK)))
        return;
    struct cth_entry key = cth_row_of(&audit->joins, audit->record, CTH_KEY_NAME, window);
    key.target = target;
    key.record = (uint32_t)audit->record;
    struct cth_scan scan = cth_scan_back(&audit->joins.rows, key, CTH_COMPARE_MAX);
    if (base) {
        key.record = 0;
        scan = cth_scan_on(&audit->joins.rows, key, CTH_COMPARE_MAX);
    }
    const struct cth_entry *first = NULL;
    struct cth_said against = {.printed = false};
    if (!cth_say(audit, own, member, CTH_READING_RATIO, own->unit, &said))
        return;
    while ((entry = cth_scan_next(&scan)) != NULL) {
        const struct cth_indicator *other = &audit->records[entry->record];
        if (entry->record == audit->record || !cth_same_sort(own, other) || !cth_is_there(&other->actual) ||
            (target && !cth_same_if_stated(own->plan_scope, other->plan_scope)) ||
            !cth_say_actual(audit, entry->record, own->unit, &before))
            continue;
        bool agrees = cth_agree(&said, &before); /* also one last unit apart, where the intervals do not meet */
        if (first == NULL || agrees) {
            first = entry;
            against = before;
        }
        if (agrees)
            break;
    }
    if (first == NULL)
        return;
    struct cth_finding finding = cth_finding_of(audit, check, member, first->record);
    const enum cth_data_status status = audit->records[first->record].status;
    bool is_newer = status != own->status && status != CTH_DATA_UNSTATED && own->status != CTH_DATA_UNSTATED;
    if (cth_agree(&said, &against)) {
        cth_finding_report(audit, &finding);
    } else if (is_newer && !base) { /* an estimate beside the figure that it became */
        cth_finding_move(&finding, cth_move_of(audit, &said, &against), &said, &against);
        cth_finding_report(audit, &finding);
    } else {
        cth_audit_decide(audit, &finding, against.interval, &against.point);
    }
}

/* Whether the unit word of @p own is the wrong one of the two: foreign trade is not in đồng; else the later's is. */
static bool is_at_fault(const struct cth_indicator *own, struct cth_unit unit, struct cth_unit other, bool later)
{
    bool dong = unit.quantity == CTH_QUANTITY_VND, others_dong = other.quantity == CTH_QUANTITY_VND;
    return dong != others_dong && cth_means(own, CTH_MEANS_TRADE) ? dong : later;
}

/* Whether two statements say the same number of two currencies, the present record's being the wrong one. */
static bool slips(const struct cth_auditing *audit, const struct cth_entry *own, const struct cth_entry *other)
{
    struct cth_indicator record = *audit->own;
    const struct cth_indicator *with = &audit->records[other->record];
    struct cth_said said, another;
    if (cth_same_text(record.unit, with->unit))
        return false;
    struct cth_unit unit = cth_unit_of(record.unit), others = cth_unit_of(with->unit);
    if (!cth_is_currency(unit) || !cth_is_currency(others) || unit.quantity == others.quantity ||
        unit.exponent != others.exponent ||
        !is_at_fault(&record, unit, others,
                     own->order != other->order ? own->order > other->order : own->record > other->record))
        return false;
    record.unit = with->unit;
    return cth_same_sort(&record, with) &&
           cth_say(audit, &record, (enum cth_member)own->member, CTH_READING_RATIO, with->unit, &said) &&
           cth_say(audit, with, (enum cth_member)other->member, CTH_READING_RATIO, with->unit, &another) &&
           cth_interval_meets(said.interval, another.interval);
}

/* A level that is the same number of another currency elsewhere. Returns whether one was found. */
static bool compare_units(struct cth_auditing *audit, struct cth_entry own)
{
    struct cth_scan scan = cth_scan_around(&audit->joins.statements, own);
    const struct cth_entry *other = cth_scan_next(&scan);
    while (other != NULL && (other->record == own.record || !slips(audit, &own, other)))
        other = cth_scan_next(&scan);
    if (other == NULL)
        return false;
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_UNIT, CTH_MEMBER_UNIT, other->record);
    finding.verdict = CTH_INCONSISTENT;
    finding.repair_count = 1;
    finding.repairs[0] = (struct cth_repair){
        .kind = CTH_REPAIR_UNIT_WORD, .member = CTH_MEMBER_UNIT, .unit = audit->records[other->record].unit};
    cth_finding_report(audit, &finding);
    return true;
}

/* A year whose base, known only from its growth, lies far below the level printed for the year before that. */
static void look_for_fall(struct cth_auditing *audit)
{
    const struct cth_indicator *record = audit->own;
    const struct cth_entry *entry;
    struct cth_said base, before;
    struct cth_ratio bound, kept;
    struct cth_entry key;
    if (record->period.first != 1 || record->period.last != 12 || cth_is_there(&record->base) ||
        record->base_kind != CTH_BASE_SAME_LAST_YEAR || record->growth_form == CTH_GROWTH_TIMES_INCREASE ||
        is_implied_in_vain(record, CTH_MEMBER_BASE) ||
        !cth_statement_of(&audit->joins, audit->record, CTH_MEMBER_BASE, &key) ||
        cth_period_same_last_year(key.period, &key.period) != CTH_OK ||
        (entry = cth_find_earlier(audit, key, CTH_SCAN_MAX, &before)) == NULL ||
        !cth_say(audit, record, CTH_MEMBER_BASE, CTH_READING_RATIO, record->unit, &base) ||
        cth_ratio_make(100 - (int64_t)audit->options.fall_limit, 100, &kept) != CTH_OK ||
        cth_ratio_multiply(before.interval.low, kept, &bound) != CTH_OK ||
        cth_ratio_compare(base.interval.high, bound) >= 0)
        return;
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_BASE, CTH_MEMBER_BASE, entry->record);
    cth_finding_move(&finding, CTH_RULE_IMPLIED_FALL, &base, &before);
    cth_finding_report(audit, &finding);
}

const struct cth_entry *cth_find_earlier(const struct cth_auditing *audit, struct cth_entry key, size_t most,
                                         struct cth_said *said)
{
    struct cth_scan scan = cth_scan_back(&audit->joins.statements, key, most);
    const struct cth_entry *entry;
    while ((entry = cth_scan_next(&scan)) != NULL) {
        const struct cth_indicator *other = &audit->records[entry->record];
        if (entry->member == CTH_MEMBER_ACTUAL && cth_same_sort(audit->own, other) &&
            cth_say_actual(audit, entry->record, audit->own->unit, said))
            return entry;
    }
    return NULL;
}

void cth_audit_statements(struct cth_auditing *audit)
{
    /* a level that was filled in from another record was held against it already */
    const bool filled[] = {false, audit->from.plan != CTH_NO_RECORD, audit->from.base != CTH_NO_RECORD};
    bool slip = false, compared[] = {false, false, false};
    struct cth_entry own;
    compare_in_document(audit, CTH_MEMBER_ACTUAL);
    compare_in_document(audit, CTH_MEMBER_BASE);
    for (enum cth_member member = CTH_MEMBER_ACTUAL; member <= CTH_MEMBER_BASE; member++) {
        if (!cth_statement_of(&audit->joins, audit->record, member, &own))
            continue;
        slip = slip || compare_units(audit, own);
        compared[member] = !filled[member] && compare_with_earlier(audit, own);
    }
    if (!compared[CTH_MEMBER_BASE] && !filled[CTH_MEMBER_BASE])
        look_for_fall(audit);
}
