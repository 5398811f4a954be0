/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Totals and their parts in one document. Parts never exceed their total; they make it up where they are declared to be
 * all of them, or where their levels do so within what is printed.
 */

#include "joining.h"

/* Most rows of the parts of one total that are looked at, and most rows of one key that are totals. */
#define PART_ROWS_MAX 256
#define TOTAL_ROWS_MAX CTH_ROWS_MAX

static const struct cth_ratio nothing = {0, 1}, hundred = {100, 1};

static bool is_there(const struct cth_figure *figure)
{
    return figure->qualifier != CTH_ABSENT;
}

/* Whether levels add up: rates and index numbers do not. */
static bool adds_up(const struct cth_indicator *record)
{
    return record->kind != CTH_KIND_RATE && !cth_is_index(record);
}

static bool is_part_of(const struct cth_indicator *part, const struct cth_indicator *total)
{
    return part->kind == total->kind && cth_same_if_stated(part->prices, total->prices);
}

/* Whether the record is one of the first @p count rows that print the same. */
static bool is_among_first(const struct cth_joins *joins, size_t record, size_t count)
{
    const struct cth_indicator *total = &joins->records[record];
    struct cth_entry key = cth_row_of(joins, record, CTH_KEY_NAME, total->status == CTH_DATA_TARGET, total->period);
    key.record = (uint32_t)record;
    return cth_table_at(&joins->rows, cth_table_find(&joins->rows, &key) - count, &key) == NULL;
}

/* The level of a row in the unit of the total. */
static bool say_actual(const struct cth_indicator *row, const struct cth_indicator *total, enum cth_rounding mode,
                       struct cth_said *out)
{
    return cth_say(row, CTH_MEMBER_ACTUAL, CTH_READING_RATIO, total->unit, mode, out) == CTH_OK;
}

/* Gathers the parts of the present record; a level counts once however many rows repeat it. */
static bool gather(const struct cth_auditing *auditing, const struct cth_joins *joins, struct cth_family *family)
{
    const struct cth_indicator *total = &joins->records[auditing->record];
    struct cth_entry key =
        cth_row_of(joins, auditing->record, CTH_KEY_NAME, total->status == CTH_DATA_TARGET, total->period);
    const struct cth_entry *entry, *before = NULL;
    size_t place = cth_table_find(&joins->parts, &key), start = place;
    if (cth_table_at(&joins->parts, start, &key) == NULL || !is_among_first(joins, auditing->record, TOTAL_ROWS_MAX))
        return false;
    *family = (struct cth_family){.total = total, .first = CTH_NO_RECORD, .declared = total->complete};
    for (; (entry = cth_table_at(&joins->parts, place, &key)) != NULL; place++) {
        const struct cth_indicator *row = &joins->records[entry->record];
        bool another = before == NULL || before->order != entry->order;
        if (place - start == PART_ROWS_MAX || (another && family->count == CTH_PARTS_MAX))
            return false;
        if (!is_part_of(row, total) || entry->record == auditing->record)
            continue;
        before = entry;
        if (another)
            family->parts[family->count++] = (struct cth_part){.place = place, .record = CTH_NO_RECORD};
        struct cth_part *part = &family->parts[family->count - 1];
        part->rows = place + 1 - part->place;
        family->first = entry->record < family->first ? entry->record : family->first;
        family->declared = family->declared || row->complete;
        if (part->record == CTH_NO_RECORD && say_actual(row, total, cth_audit_mode(auditing), &part->level)) {
            part->record = entry->record;
            family->levels++;
        }
    }
    return family->count > 0;
}

/* The sum of the levels that are there, and of those as printed; whether one of them may be below 0. */
static enum cth_status add_up(const struct cth_family *family, struct cth_interval *sum, struct cth_ratio *printed,
                              bool *below)
{
    enum cth_status status = CTH_OK;
    *below = false;
    *sum = (struct cth_interval){.low = nothing, .high = nothing};
    *printed = nothing;
    for (size_t i = 0; status == CTH_OK && i < family->count; i++) {
        if (family->parts[i].record == CTH_NO_RECORD)
            continue;
        *below = *below || cth_ratio_compare(family->parts[i].level.interval.low, nothing) < 0;
        status = cth_interval_add(*sum, family->parts[i].level.interval, sum);
        if (status == CTH_OK)
            status = cth_ratio_add(*printed, family->parts[i].level.point, printed);
    }
    return status;
}

/* The sum of the parts against the total; also finds whether they make it up. */
static void check_sum(struct cth_auditing *auditing, const struct cth_joins *joins, struct cth_family *family)
{
    struct cth_interval sum, total;
    struct cth_ratio printed;
    bool below, all = family->levels == family->count;
    if (family->levels == 0 || !adds_up(family->total) || !is_there(&family->total->actual))
        return;
    if (add_up(family, &sum, &printed, &below) != CTH_OK ||
        cth_member_interval(family->total, CTH_MEMBER_ACTUAL, cth_audit_mode(auditing), &total) != CTH_OK) {
        cth_audit_limit(auditing, CTH_CHECK_PARTS, family->first);
        return;
    }
    bool meets = all && !cth_interval_is_empty(cth_interval_intersect(sum, total));
    bool whole = all && (family->declared || meets);
    family->complete = family->complete || whole;
    if (!is_among_first(joins, auditing->record, 1) || (!whole && below))
        return;
    struct cth_finding finding = cth_finding_of(auditing, CTH_CHECK_PARTS, CTH_CONSISTENT, CTH_RULE_NONE);
    finding.other = family->first;
    if (!whole) {
        sum.high = (struct cth_ratio)CTH_PLUS_INFINITY;
        sum.high_open = true;
    }
    cth_audit_decide(auditing, family->total, CTH_MEMBER_ACTUAL, sum, &printed, &finding);
}

/* The sum of one printed figure of all parts. CTH_MISSING: a part has none. */
static enum cth_status add_members(struct cth_auditing *auditing, const struct cth_joins *joins,
                                   const struct cth_family *family, enum cth_member member, struct cth_interval *sum,
                                   struct cth_ratio *printed)
{
    enum cth_status status = CTH_OK;
    *sum = (struct cth_interval){.low = nothing, .high = nothing};
    *printed = nothing;
    for (size_t i = 0; status == CTH_OK && i < family->count; i++) {
        size_t record = CTH_NO_RECORD;
        for (size_t j = 0; record == CTH_NO_RECORD && j < family->parts[i].rows; j++) {
            size_t row = joins->parts.entries[family->parts[i].place + j].record;
            bool points = member != CTH_MEMBER_GROWTH || joins->records[row].growth_form == CTH_GROWTH_POINTS;
            if (points && is_there(cth_member_figure(&joins->records[row], member)))
                record = row;
        }
        struct cth_interval one, point;
        if (record == CTH_NO_RECORD)
            return CTH_MISSING;
        struct cth_indicator exact = cth_record_exact(&joins->records[record]);
        status = cth_member_interval(&joins->records[record], member, cth_audit_mode(auditing), &one);
        if (status == CTH_OK)
            status = cth_member_interval(&exact, member, CTH_ROUND_HALF_UP, &point);
        if (status == CTH_OK)
            status = cth_interval_add(*sum, one, sum);
        if (status == CTH_OK)
            status = cth_ratio_add(*printed, point.low, printed);
    }
    return status;
}

/* The shares of all parts make up the whole. */
static void check_shares(struct cth_auditing *auditing, const struct cth_joins *joins, const struct cth_family *family)
{
    struct cth_interval sum, whole = {.low = hundred, .high = hundred};
    struct cth_ratio printed;
    if (!family->complete || !is_among_first(joins, auditing->record, 1) ||
        add_members(auditing, joins, family, CTH_MEMBER_SHARE, &sum, &printed) != CTH_OK)
        return;
    bool meets = cth_interval_contains(sum, hundred);
    struct cth_finding finding =
        cth_finding_of(auditing, CTH_CHECK_SHARE, meets ? CTH_CONSISTENT : CTH_INCONSISTENT, CTH_RULE_NONE);
    finding.other = family->first;
    finding.member = CTH_MEMBER_SHARE;
    finding.has_allowed = true;
    finding.allowed = whole;
    finding.has_distance = !meets && cth_interval_distance(sum, whole, &finding.distance) == CTH_OK;
    cth_finding_report(auditing, &finding);
}

/* The points that all parts add make up the growth of the total. */
static void check_points(struct cth_auditing *auditing, const struct cth_joins *joins, const struct cth_family *family)
{
    struct cth_interval sum;
    struct cth_ratio printed;
    if (!family->complete || !is_there(&family->total->growth) || family->total->growth_form != CTH_GROWTH_PERCENT ||
        add_members(auditing, joins, family, CTH_MEMBER_GROWTH, &sum, &printed) != CTH_OK)
        return;
    struct cth_finding finding = cth_finding_of(auditing, CTH_CHECK_CONTRIBUTION, CTH_CONSISTENT, CTH_RULE_NONE);
    finding.other = family->first;
    cth_audit_decide(auditing, family->total, CTH_MEMBER_GROWTH, sum, &printed, &finding);
}

size_t cth_part_row(const struct cth_joins *joins, const struct cth_family *family, const struct cth_part *part,
                    enum cth_member member)
{
    const struct cth_indicator *total = family->total;
    struct cth_period window = {0, 0, 0}, other;
    bool growth = member == CTH_MEMBER_GROWTH;
    if (growth && cth_base_window(total, &window) != CTH_OK)
        return CTH_NO_RECORD;
    if (!growth)
        window = cth_plan_window(total);
    for (size_t i = 0; i < part->rows; i++) {
        size_t record = joins->parts.entries[part->place + i].record;
        const struct cth_indicator *row = &joins->records[record];
        other = cth_plan_window(row);
        if (!is_there(cth_member_figure(row, member)) || !is_part_of(row, total) ||
            (growth ? cth_base_window(row, &other) != CTH_OK
                    : !cth_same_if_stated(row->plan_scope, total->plan_scope)) ||
            !cth_period_equal(window, other))
            continue;
        return record;
    }
    return CTH_NO_RECORD;
}

void cth_audit_total(struct cth_auditing *auditing, const struct cth_joins *joins)
{
    struct cth_family family;
    if (!gather(auditing, joins, &family))
        return;
    family.complete = family.declared;
    check_sum(auditing, joins, &family);
    check_shares(auditing, joins, &family);
    check_points(auditing, joins, &family);
    cth_audit_weighted(auditing, joins, &family, CTH_MEMBER_COMPLETION);
    cth_audit_weighted(auditing, joins, &family, CTH_MEMBER_GROWTH);
}

/* The row of the total of a part: the first that may be, and prints its level if @p member is the actual. */
static size_t find_total(const struct cth_joins *joins, size_t record, enum cth_member member)
{
    const struct cth_indicator *part = &joins->records[record];
    struct cth_entry key = cth_row_of(joins, record, CTH_KEY_PARENT, part->status == CTH_DATA_TARGET, part->period);
    size_t start = cth_table_find(&joins->rows, &key);
    for (size_t at = start; part->parent.length > 0 && at - start < CTH_SCAN_MAX; at++) {
        const struct cth_entry *entry = cth_table_at(&joins->rows, at, &key);
        if (entry == NULL)
            break;
        const struct cth_indicator *total = &joins->records[entry->record];
        bool based = is_there(&total->base) || (is_there(&total->growth) && is_there(&total->actual));
        if (entry->record != record && is_part_of(part, total) &&
            (member == CTH_MEMBER_ACTUAL ? is_there(&total->actual) : based))
            return entry->record;
    }
    return CTH_NO_RECORD;
}

/* 100 n / d. */
static bool percent_of(struct cth_interval n, struct cth_interval d, struct cth_interval *out)
{
    return cth_interval_divide(n, d, out) == CTH_OK && cth_ratio_multiply(out->low, hundred, &out->low) == CTH_OK &&
           cth_ratio_multiply(out->high, hundred, &out->high) == CTH_OK;
}

static struct cth_interval only(struct cth_ratio ratio)
{
    return (struct cth_interval){ratio, ratio, false, false, {0}};
}

/* A printed share against the levels of the part and the total. */
static void check_share(struct cth_auditing *auditing, const struct cth_joins *joins)
{
    const struct cth_indicator *part = &joins->records[auditing->record];
    enum cth_rounding mode = cth_audit_mode(auditing);
    struct cth_said level, whole;
    struct cth_interval allowed, point;
    bool shares = is_there(&part->share) && adds_up(part);
    size_t record = shares ? find_total(joins, auditing->record, CTH_MEMBER_ACTUAL) : CTH_NO_RECORD;
    const struct cth_indicator *total = &joins->records[record == CTH_NO_RECORD ? auditing->record : record];
    if (record == CTH_NO_RECORD || !say_actual(part, total, mode, &level) || !say_actual(total, total, mode, &whole) ||
        !percent_of(level.interval, whole.interval, &allowed))
        return;
    struct cth_finding finding = cth_finding_of(auditing, CTH_CHECK_SHARE, CTH_CONSISTENT, CTH_RULE_NONE);
    finding.other = record;
    bool has_point = percent_of(only(level.point), only(whole.point), &point);
    cth_audit_decide(auditing, part, CTH_MEMBER_SHARE, allowed, has_point ? &point.low : NULL, &finding);
}

static struct cth_interval negated(struct cth_interval interval)
{
    struct cth_interval result = {interval.high, interval.low, interval.high_open, interval.low_open, {0}};
    result.low.numerator = -result.low.numerator;
    result.high.numerator = -result.high.numerator;
    return result;
}

/* (actual - base) / base of the total, in points, and as everything stands. */
static bool contribution(const struct cth_indicator *part, const struct cth_indicator *total, enum cth_rounding mode,
                         struct cth_interval *out, struct cth_interval *point)
{
    struct cth_said actual, base, whole;
    struct cth_interval change;
    if (!say_actual(part, total, mode, &actual) ||
        cth_say(part, CTH_MEMBER_BASE, CTH_READING_RATIO, total->unit, mode, &base) != CTH_OK ||
        cth_say(total, CTH_MEMBER_BASE, CTH_READING_RATIO, total->unit, mode, &whole) != CTH_OK)
        return false;
    return cth_interval_add(only(actual.point), negated(only(base.point)), &change) == CTH_OK &&
           percent_of(change, only(whole.point), point) &&
           cth_interval_add(actual.interval, negated(base.interval), &change) == CTH_OK &&
           percent_of(change, whole.interval, out);
}

/* Points that a part is said to add to the growth of its total. */
static void check_contribution(struct cth_auditing *auditing, const struct cth_joins *joins)
{
    const struct cth_indicator *part = &joins->records[auditing->record];
    bool points = is_there(&part->growth) && part->growth_form == CTH_GROWTH_POINTS && adds_up(part);
    size_t record = points ? find_total(joins, auditing->record, CTH_MEMBER_BASE) : CTH_NO_RECORD;
    struct cth_interval allowed, point;
    if (record == CTH_NO_RECORD ||
        !contribution(part, &joins->records[record], cth_audit_mode(auditing), &allowed, &point))
        return;
    struct cth_finding finding = cth_finding_of(auditing, CTH_CHECK_CONTRIBUTION, CTH_CONSISTENT, CTH_RULE_NONE);
    finding.other = record;
    cth_audit_decide(auditing, part, CTH_MEMBER_GROWTH, allowed, &point.low, &finding);
}

void cth_audit_part(struct cth_auditing *auditing, const struct cth_joins *joins)
{
    check_share(auditing, joins);
    check_contribution(auditing, joins);
}
