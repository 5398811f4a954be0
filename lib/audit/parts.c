/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Totals and their parts in one document. Parts never exceed their total; they make it up where they are declared to be
 * all of them, or where their levels do so within what is printed.
 */

#include "auditing.h"

/* Most rows of the parts of one total that are looked at, and most rows of one key that are totals. */
#define PART_ROWS_MAX 256
#define TOTAL_ROWS_MAX CTH_ROWS_MAX

static const struct cth_ratio hundred = {100, 1};

/* Whether levels add up: rates and index numbers do not. */
static bool adds_up(const struct cth_indicator *record)
{
    return record->kind != CTH_KIND_RATE && !cth_means(record, CTH_MEANS_INDEX);
}

bool cth_is_part_of(const struct cth_indicator *part, const struct cth_indicator *total)
{
    return part->kind == total->kind && cth_same_if_stated(part->prices, total->prices);
}

/* Rows before the present one that print the same, up to TOTAL_ROWS_MAX. */
static size_t rows_before(const struct cth_auditing *audit)
{
    struct cth_entry key = cth_row_of(&audit->joins, audit->record, CTH_KEY_NAME, audit->own->period);
    size_t count = 0;
    key.record = (uint32_t)audit->record;
    struct cth_scan scan = cth_scan_back(&audit->joins.rows, key, TOTAL_ROWS_MAX);
    while (cth_scan_next(&scan) != NULL)
        count++;
    return count;
}

/* Gathers the parts of the present record; a level counts once however many rows repeat it. */
static bool gather(const struct cth_auditing *audit, struct cth_family *family)
{
    const struct cth_indicator *total = audit->own;
    const struct cth_entry *before = NULL;
    struct cth_scan scan = cth_scan_on(
        &audit->joins.parts, cth_row_of(&audit->joins, audit->record, CTH_KEY_NAME, total->period), PART_ROWS_MAX + 1);
    const struct cth_entry *entry = cth_scan_next(&scan);
    if (entry == NULL)
        return false;
    *family = (struct cth_family){.first = CTH_NO_RECORD, .before = rows_before(audit), .declared = total->complete};
    for (; entry != NULL; entry = cth_scan_next(&scan)) {
        const struct cth_indicator *row = &audit->records[entry->record];
        bool another = before == NULL || before->order != entry->order;
        if (scan.left == 0 || (another && family->count == CTH_PARTS_MAX))
            return false;
        if (!cth_is_part_of(row, total) || entry->record == audit->record)
            continue;
        before = entry;
        if (another)
            family->parts[family->count++] = (struct cth_part){.place = scan.at - 1, .record = CTH_NO_RECORD};
        struct cth_part *part = &family->parts[family->count - 1];
        part->rows = scan.at - part->place;
        family->first = entry->record < family->first ? entry->record : family->first;
        family->declared = family->declared || row->complete;
        if (part->record == CTH_NO_RECORD && cth_say_actual(audit, entry->record, total->unit, &part->level)) {
            part->record = entry->record;
            family->below = family->below || part->level.interval.low.numerator < 0;
            family->levels++;
        }
    }
    return family->count > 0 && family->before < TOTAL_ROWS_MAX;
}

/* What the first row of a part that prints a share, or points, says. */
static bool say_member(const struct cth_auditing *audit, const struct cth_part *part, enum cth_member member,
                       struct cth_said *out)
{
    for (size_t i = 0; i < part->rows; i++) {
        const struct cth_indicator *row = &audit->records[audit->joins.parts.entries[part->place + i].record];
        bool points = member != CTH_MEMBER_GROWTH || row->growth_form == CTH_GROWTH_POINTS;
        if (points && cth_is_there(cth_member_figure(row, member)))
            return cth_say(audit, row, member, CTH_READING_RATIO, row->unit, out);
    }
    return false;
}

/* The sum of the levels that are there, or of one printed figure of all parts. False: one has none, or it is too long.
 */
static bool add_up(const struct cth_auditing *audit, const struct cth_family *family, enum cth_member member,
                   struct cth_said *sum)
{
    bool fits = true;
    *sum = (struct cth_said){.interval = {.low = {0, 1}, .high = {0, 1}}, .point = {0, 1}};
    for (size_t i = 0; fits && i < family->count; i++) {
        const struct cth_part *part = &family->parts[i];
        struct cth_said one = part->level;
        if (member == CTH_MEMBER_ACTUAL && part->record == CTH_NO_RECORD)
            continue;
        fits = (member == CTH_MEMBER_ACTUAL || say_member(audit, part, member, &one)) && cth_said_add(sum, &one);
    }
    return fits;
}

/* The parts with a level in the order of their rows, as breakdowns are listed. Returns how many. */
static size_t in_order(const struct cth_family *family, const struct cth_part *order[CTH_PARTS_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < family->count; i++) {
        size_t at = count;
        if (family->parts[i].record == CTH_NO_RECORD)
            continue;
        for (; at > 0 && order[at - 1]->record > family->parts[i].record; at--)
            order[at] = order[at - 1];
        order[at] = &family->parts[i];
        count++;
    }
    return count;
}

/* Whether parts that follow one another make up the total: one breakdown among others (all: nothing but breakdowns). */
static bool has_breakdown(const struct cth_family *family, struct cth_interval total, bool all)
{
    const struct cth_part *order[CTH_PARTS_MAX];
    const size_t count = in_order(family, order);
    for (size_t start = 0, end; start < count; start = end) {
        struct cth_said sum = order[start]->level;
        bool made_up = false;
        for (end = start + 1; end < count && !made_up && cth_said_add(&sum, &order[end]->level); end++)
            made_up = cth_interval_meets(sum.interval, total);
        if (made_up != all)
            return made_up;
        end = made_up ? end : start + 1;
    }
    return all;
}

/* Adds a half of the last unit of an actual, twice that where it is qualified (trên 27.361 may be 27.361,9). */
static bool add_half(const struct cth_auditing *audit, size_t record, struct cth_ratio last, struct cth_ratio *halves)
{
    const struct cth_ratio half = {1, audit->records[record].actual.qualifier > CTH_EXACT ? 1 : 2};
    return cth_ratio_multiply(last, half, &last) == CTH_OK && cth_ratio_add(*halves, last, halves) == CTH_OK;
}

/* Whether the parts as printed make up the total within the half units of all. */
static bool makes_up(const struct cth_auditing *audit, const struct cth_family *family, const struct cth_said *sum,
                     const struct cth_said *total)
{
    struct cth_ratio apart, halves = {0, 1};
    bool fits = cth_ratio_subtract(sum->point, total->point, &apart) == CTH_OK &&
                add_half(audit, audit->record, total->last, &halves);
    for (size_t i = 0; fits && i < family->count; i++)
        fits = add_half(audit, family->parts[i].record, family->parts[i].level.last, &halves);
    if (apart.numerator < 0)
        apart.numerator = -apart.numerator;
    return fits && cth_ratio_compare(apart, halves) <= 0;
}

/* At least as much as an interval. */
static struct cth_interval from_on(struct cth_interval interval)
{
    interval.high = (struct cth_ratio)CTH_PLUS_INFINITY;
    interval.high_open = true;
    return interval;
}

/* Parts of which nobody says that they are all, or of one breakdown: each is at most the total. */
static void check_some(struct cth_auditing *audit, const struct cth_family *family, const struct cth_said *sum,
                       const struct cth_said *total)
{
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_PARTS, CTH_MEMBER_ACTUAL, family->first);
    for (size_t i = 0; i < family->count; i++) {
        const struct cth_part *part = &family->parts[i];
        if (part->record == CTH_NO_RECORD || cth_interval_meets(from_on(part->level.interval), total->interval))
            continue;
        finding.other = part->record;
        cth_audit_decide(audit, &finding, from_on(part->level.interval), &part->level.point);
        return;
    }
    finding.has_allowed = true;
    finding.allowed = from_on(sum->interval);
    if (!cth_interval_meets(finding.allowed, total->interval)) {
        finding.has_allowed = !has_breakdown(family, total->interval, false);
        finding.verdict = finding.has_allowed ? CTH_SUSPICIOUS : CTH_CONSISTENT;
        finding.rule = finding.has_allowed ? CTH_RULE_OVERLAP : CTH_RULE_NONE;
    }
    cth_finding_report(audit, &finding);
}

/* The sum of the parts against the total; also finds whether they make it up. */
static void check_sum(struct cth_auditing *audit, struct cth_family *family)
{
    struct cth_said sum, total;
    bool all = family->levels == family->count;
    if (family->levels == 0 || !adds_up(audit->own) || !cth_is_there(&audit->own->actual))
        return;
    if (!add_up(audit, family, CTH_MEMBER_ACTUAL, &sum) ||
        !cth_say_actual(audit, audit->record, audit->own->unit, &total)) {
        cth_audit_undetermined(audit, CTH_CHECK_PARTS, CTH_RULE_LIMIT, family->first);
        return;
    }
    bool meets = cth_interval_meets(sum.interval, total.interval);
    bool whole = all && (family->declared || (meets && family->count > 1 && makes_up(audit, family, &sum, &total)));
    bool several =
        whole && !cth_interval_meets(sum.interval, total.interval) && has_breakdown(family, total.interval, true);
    family->complete = (family->complete || whole) && !several;
    if (family->before > 0 || (!whole && family->below))
        return;
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_PARTS, CTH_MEMBER_ACTUAL, family->first);
    if (several)
        cth_finding_report(audit, &finding);
    else if (whole)
        cth_audit_decide(audit, &finding, sum.interval, &sum.point);
    else
        check_some(audit, family, &sum, &total);
}

/* The shares of all parts make up the whole. */
static void check_shares(struct cth_auditing *audit, const struct cth_family *family)
{
    struct cth_said sum, total;
    const struct cth_ratio nothing = {0, 1};
    bool is_zero = cth_say_actual(audit, audit->record, audit->own->unit, &total) &&
                   cth_interval_contains(total.interval, nothing);
    if (!family->complete || is_zero || family->before > 0 || !add_up(audit, family, CTH_MEMBER_SHARE, &sum))
        return;
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_SHARE, CTH_MEMBER_SHARE, family->first);
    finding.printed.qualifier = CTH_ABSENT; /* the sum is printed nowhere */
    finding.has_allowed = true;
    finding.allowed = cth_interval_of(hundred);
    if (!cth_interval_contains(sum.interval, hundred)) {
        finding.verdict = CTH_INCONSISTENT;
        finding.has_distance = cth_interval_distance(sum.interval, finding.allowed, &finding.distance) == CTH_OK;
    }
    cth_finding_report(audit, &finding);
}

/* The points that all parts add make up the growth of the total. */
static void check_points(struct cth_auditing *audit, const struct cth_family *family)
{
    struct cth_said sum;
    if (!family->complete || !cth_is_there(&audit->own->growth) || audit->own->growth_form != CTH_GROWTH_PERCENT ||
        !add_up(audit, family, CTH_MEMBER_GROWTH, &sum))
        return;
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_CONTRIBUTION, CTH_MEMBER_GROWTH, family->first);
    cth_audit_decide(audit, &finding, sum.interval, &sum.point);
}

void cth_audit_total(struct cth_auditing *audit)
{
    struct cth_family family;
    if (!gather(audit, &family))
        return;
    family.complete = family.declared;
    check_sum(audit, &family);
    check_shares(audit, &family);
    check_points(audit, &family);
    cth_audit_weighted(audit, &family, CTH_MEMBER_COMPLETION);
    cth_audit_weighted(audit, &family, CTH_MEMBER_GROWTH);
}

/* The row of the total of the present record: the first that may be, and prints or implies that level. */
static size_t find_total(const struct cth_auditing *audit, enum cth_member level)
{
    const struct cth_indicator *part = audit->own;
    struct cth_scan scan = cth_scan_rows(audit, CTH_KEY_PARENT, audit->own->status == CTH_DATA_TARGET, part->period,
                                         part->parent.length > 0 ? CTH_SCAN_MAX : 0);
    const struct cth_unit unit = cth_unit_of(part->unit);
    const struct cth_entry *entry;
    size_t found = CTH_NO_RECORD;
    while ((entry = cth_scan_next(&scan)) != NULL) {
        const struct cth_indicator *total = &audit->records[entry->record];
        bool actual = cth_is_there(&total->actual);
        bool based = cth_is_there(&total->base) || (cth_is_there(&total->growth) && actual);
        if (entry->record == audit->record || !cth_is_part_of(part, total) ||
            !(level == CTH_MEMBER_ACTUAL ? actual : based) || !cth_unit_is_comparable(unit, cth_unit_of(total->unit)))
            continue;
        if (cth_same_text(part->prices, total->prices)) /* rather than one that does not say */
            return entry->record;
        found = found == CTH_NO_RECORD ? entry->record : found;
    }
    return found;
}

/* 100 n / d. */
static bool percent_of(struct cth_interval n, struct cth_interval d, struct cth_interval *out)
{
    return cth_interval_divide(n, d, out) == CTH_OK && cth_ratio_multiply(out->low, hundred, &out->low) == CTH_OK &&
           cth_ratio_multiply(out->high, hundred, &out->high) == CTH_OK;
}

/* A printed share is 100 actual / total; points that a part adds to growth are 100 (actual - base) / the total's base.
 */
static void check_part(struct cth_auditing *audit, enum cth_check check, enum cth_member member, enum cth_member level)
{
    const struct cth_indicator *part = audit->own;
    const bool share = member == CTH_MEMBER_SHARE;
    struct cth_said said, base, whole;
    struct cth_interval allowed, point;
    if (!cth_is_there(cth_member_figure(part, member)) || !adds_up(part) ||
        (!share && part->growth_form != CTH_GROWTH_POINTS))
        return;
    size_t record = find_total(audit, level);
    const struct cth_indicator *total = &audit->records[record == CTH_NO_RECORD ? audit->record : record];
    if (record == CTH_NO_RECORD || !cth_say_actual(audit, audit->record, total->unit, &said) ||
        !cth_say(audit, total, level, CTH_READING_RATIO, total->unit, &whole))
        return;
    if (!share && (!cth_say(audit, part, CTH_MEMBER_BASE, CTH_READING_RATIO, total->unit, &base) ||
                   cth_interval_subtract(said.interval, base.interval, &said.interval) != CTH_OK ||
                   cth_ratio_subtract(said.point, base.point, &said.point) != CTH_OK))
        return;
    bool has_point = percent_of(cth_interval_of(said.point), cth_interval_of(whole.point), &point);
    if (!percent_of(said.interval, whole.interval, &allowed) || (!has_point && !share))
        return;
    struct cth_finding finding = cth_finding_of(audit, check, member, record);
    cth_audit_decide(audit, &finding, allowed, has_point ? &point.low : NULL);
}

void cth_audit_part(struct cth_auditing *audit)
{
    check_part(audit, CTH_CHECK_SHARE, CTH_MEMBER_SHARE, CTH_MEMBER_ACTUAL);
    check_part(audit, CTH_CHECK_CONTRIBUTION, CTH_MEMBER_GROWTH, CTH_MEMBER_BASE);
}
