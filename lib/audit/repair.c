/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What may have gone wrong with an inconsistent figure. Each slip of the list is undone and the record is checked
 * again; what makes it consistent is reported, all of it and nothing else.
 */

#include "auditing.h"

#include "../number/sum.h"

struct repairing {
    const struct cth_auditing *audit;
    const struct cth_indicator *record; /* the filled one */
    struct cth_finding *finding;
    unsigned broken; /* checks that the record fails */
};

enum { COMPLETION = 1, GROWTH = 2, TOGETHER = 4 };

/* The checks that no reading of the record passes. */
static unsigned broken_checks(const struct cth_indicator *record, enum cth_rounding mode)
{
    unsigned broken = COMPLETION | GROWTH | TOGETHER;
    for (int reading = 0; reading < cth_readings(record); reading++) {
        struct cth_conflicts conflicts;
        cth_conflicts_find(record, 1, mode, (enum cth_reading)reading, &conflicts);
        broken &= (cth_conflicts_within(&conflicts, CTH_OF_COMPLETION) ? COMPLETION : 0u) |
                  (cth_conflicts_within(&conflicts, CTH_OF_GROWTH) ? GROWTH : 0u) |
                  (conflicts.count > 0 ? TOGETHER : 0u);
    }
    return broken;
}

/* The check that a finding is about, or 0 if it is none of the record's own. */
static unsigned check_of(const struct cth_finding *finding)
{
    switch (finding->check) {
    case CTH_CHECK_COMPLETION: return COMPLETION;
    case CTH_CHECK_GROWTH: return GROWTH;
    case CTH_CHECK_RECORD: return TOGETHER;
    default: return 0;
    }
}

/* Whether the record as changed passes the check, and no other one that it passed before. */
static bool restores(const struct repairing *repairing, const struct cth_indicator *changed)
{
    const unsigned check = check_of(repairing->finding), broken = broken_checks(changed, repairing->audit->mode);
    struct cth_conflicts conflicts;
    cth_conflicts_find(changed, 1, repairing->audit->mode, CTH_READING_RATIO, &conflicts);
    if (conflicts.compared != repairing->audit->conflicts[0].compared) /* nothing is decided any more */
        return false;
    unsigned left = repairing->broken & ~check; /* what was wrong for other reasons may stay wrong */
    if ((left & (COMPLETION | GROWTH)) == 0)
        left = 0;
    return (broken & ~left) == 0;
}

static bool meets_allowed(const struct repairing *repairing, struct cth_interval interval)
{
    const struct cth_finding *finding = repairing->finding;
    return finding->has_allowed && cth_interval_meets(interval, finding->allowed);
}

static void add(struct repairing *repairing, enum cth_repair_kind kind, enum cth_member member,
                const struct cth_figure *figure)
{
    struct cth_finding *finding = repairing->finding;
    if (finding->repair_count < CTH_REPAIRS_MAX)
        finding->repairs[finding->repair_count++] =
            (struct cth_repair){.kind = kind, .member = member, .figure = *figure};
}

/* Put a figure in the place of a member, and report the repair if it helps. */
static void try_figure(struct repairing *repairing, enum cth_repair_kind kind, enum cth_member member,
                       const struct cth_figure *figure)
{
    struct cth_indicator changed = *repairing->record;
    struct cth_interval interval;
    *(struct cth_figure *)cth_member_figure(&changed, member) = *figure; /* a member of the copy */
    bool helps = repairing->broken != 0
                     ? restores(repairing, &changed)
                     : member == repairing->finding->member &&
                           cth_member_interval(&changed, member, repairing->audit->mode, &interval) == CTH_OK &&
                           meets_allowed(repairing, interval);
    if (helps)
        add(repairing, kind, member, figure);
}

/* Cut off where it should have been rounded up: the digit after is 5 or more. */
static void try_truncated(struct repairing *repairing)
{
    const struct cth_figure *printed = &repairing->finding->printed;
    const enum cth_member member = repairing->finding->member;
    struct cth_interval interval;
    if (printed->qualifier != CTH_PRINTED || repairing->audit->mode > CTH_ROUND_HALF_DOWN ||
        cth_member_interval(repairing->record, member, CTH_ROUND_DOWN, &interval) != CTH_OK ||
        !meets_allowed(repairing, interval))
        return;
    for (int away = -1; away <= 1; away += 2) {
        struct cth_figure rounded = *printed;
        rounded.value.units += away;
        if (printed->value.units * away >= 0 && cth_decimal_is_valid(rounded.value))
            try_figure(repairing, CTH_REPAIR_TRUNCATED, member, &rounded);
    }
}

/* Each pair of neighbouring digits in the other order; no figure gets a leading zero by it. */
static void try_swapped_digits(struct repairing *repairing)
{
    const struct cth_figure *printed = &repairing->finding->printed;
    const int64_t magnitude = (int64_t)cth_magnitude(printed->value.units);
    const bool above_one = magnitude / 10 >= (int64_t)cth_ten_to[printed->value.scale];
    for (int64_t place = 1; magnitude / place >= 10 && printed->qualifier != CTH_FROM_TO; place *= 10) {
        const int64_t right = magnitude / place % 10, left = magnitude / place / 10 % 10;
        const int64_t moved = 9 * place * (right - left);
        struct cth_figure swapped = *printed;
        if (left == right || (right == 0 && above_one && magnitude / place < 100))
            continue;
        swapped.value.units += printed->value.units < 0 ? -moved : moved;
        try_figure(repairing, CTH_REPAIR_DIGITS_SWAPPED, repairing->finding->member, &swapped);
    }
}

/* Forms taken for one another: they differ by the 100 % or the once that is counted in or not. */
static const struct {
    enum cth_repair_kind kind;
    enum cth_member member;
    int form;
    int amount;
} shifts[] = {
    {CTH_REPAIR_RATIO_AS_GROWTH, CTH_MEMBER_GROWTH, CTH_GROWTH_PERCENT, -100},
    {CTH_REPAIR_RATIO_AS_GROWTH, CTH_MEMBER_GROWTH, CTH_GROWTH_RATIO, 100},
    {CTH_REPAIR_MULTIPLE_AS_INCREASE, CTH_MEMBER_GROWTH, CTH_GROWTH_TIMES, 1},
    {CTH_REPAIR_OVER_AS_RATIO, CTH_MEMBER_COMPLETION, CTH_COMPLETION_RATIO, 100},
    {CTH_REPAIR_OVER_AS_RATIO, CTH_MEMBER_COMPLETION, CTH_COMPLETION_OVER, -100},
};

static void try_shifts(struct repairing *repairing)
{
    struct cth_finding *finding = repairing->finding;
    for (size_t i = 0; i < sizeof shifts / sizeof *shifts; i++) {
        const bool is_growth = shifts[i].member == CTH_MEMBER_GROWTH;
        const int form = is_growth ? (int)repairing->record->growth_form : (int)repairing->record->completion_form;
        const struct cth_decimal amount = CTH_DECIMAL(shifts[i].amount, 0);
        struct cth_figure shifted = finding->printed;
        if (finding->member != shifts[i].member || form != shifts[i].form || shifted.qualifier == CTH_FROM_TO ||
            cth_decimal_add(shifted.value, amount, &shifted.value) != CTH_OK)
            continue;
        if (finding->rule == CTH_RULE_LOW_FULL_YEAR) /* nothing to check it against: implausible as printed */
            add(repairing, shifts[i].kind, shifts[i].member, &shifted);
        else
            try_figure(repairing, shifts[i].kind, shifts[i].member, &shifted);
    }
}

/* A level a thousand times too large or too small. */
static void try_scales(struct repairing *repairing)
{
    const unsigned check = check_of(repairing->finding);
    const bool tried[] = {true, (check & (COMPLETION | TOGETHER)) != 0, (check & (GROWTH | TOGETHER)) != 0};
    for (int member = CTH_MEMBER_ACTUAL; member <= CTH_MEMBER_BASE; member++) {
        const struct cth_figure *level = cth_member_figure(repairing->record, (enum cth_member)member);
        for (int power = -3; power <= 3 && tried[member] && cth_is_there(level); power += 6) {
            struct cth_figure scaled = *level;
            struct cth_decimal value;
            scaled.exponent += power;
            if (cth_figure_value(&scaled, &value) == CTH_OK) /* else nobody could print it */
                try_figure(repairing, CTH_REPAIR_SCALE, (enum cth_member)member, &scaled);
        }
    }
}

/* The levels of plan and base in each other's place. */
static void try_swapped_levels(struct repairing *repairing)
{
    const struct cth_indicator *record = repairing->record;
    struct cth_indicator changed = *record;
    changed.plan = record->base;
    changed.base = record->plan;
    if (cth_is_there(&record->plan) && cth_is_there(&record->base) && repairing->broken != 0 &&
        broken_checks(&changed, repairing->audit->mode) == 0 && restores(repairing, &changed))
        add(repairing, CTH_REPAIR_PLAN_BASE_SWAPPED, CTH_MEMBER_PLAN, &record->base);
}

/* The percentage of the month printed with the level to date, or the reverse. */
static void try_sibling(struct repairing *repairing)
{
    struct cth_figure level;
    if (repairing->audit->from.sibling == CTH_NO_RECORD || repairing->broken == 0)
        return;
    const struct cth_indicator *sibling = &repairing->audit->records[repairing->audit->from.sibling];
    if (cth_is_there(&sibling->actual) && cth_figure_convert(&sibling->actual, cth_unit_of(sibling->unit),
                                                             cth_unit_of(repairing->record->unit), &level) == CTH_OK)
        try_figure(repairing, CTH_REPAIR_MONTH_AS_YEAR_TO_DATE, CTH_MEMBER_ACTUAL, &level);
}

static void try_points(struct repairing *repairing)
{
    struct cth_indicator changed = *repairing->record;
    changed.growth_form = CTH_GROWTH_POINTS;
    if (changed.kind == CTH_KIND_RATE && repairing->record->growth_form == CTH_GROWTH_PERCENT &&
        repairing->broken != 0 && restores(repairing, &changed))
        add(repairing, CTH_REPAIR_POINTS_AS_PERCENT, CTH_MEMBER_GROWTH, &changed.growth);
}

void cth_audit_repair(const struct cth_auditing *audit, struct cth_finding *finding)
{
    struct repairing repairing = {audit, &audit->filled, finding, 0};
    bool bounded = finding->allowed.low.denominator != 0 && finding->allowed.high.denominator != 0;
    /* what others say of a total or a share is judged by that alone; where it says only "at least", all would do */
    if (check_of(finding) == 0 && !(finding->has_allowed && bounded))
        return;
    if (finding->verdict == CTH_INCONSISTENT && check_of(finding) != 0)
        repairing.broken = broken_checks(&audit->filled, audit->mode);
    try_truncated(&repairing);
    try_swapped_digits(&repairing);
    try_shifts(&repairing);
    try_scales(&repairing);
    try_swapped_levels(&repairing);
    try_sibling(&repairing);
    try_points(&repairing);
}
