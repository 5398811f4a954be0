/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Every pair of a level and a percentage says between which ends the actual lies. The ends are kept as products of
 * ratios, so that no number has to fit, and the figures are consistent when no low end passes a high one (for
 * intervals, each two having something in common is the same as all having it). Two ends that pass are a conflict of
 * the figures they follow from, and a smallest set that meets every conflict is what must be wrong.
 */

#include "auditing.h"

#include "../number/exact.h"

#define BIT(member) CTH_BIT(member)

enum { LOW, HIGH };

/* One end of the actual. */
struct bound {
    struct cth_ratio factors[3];
    size_t count;
    bool open;
    unsigned members; /* that it follows from */
};

/* The actual's own, and for each row one of a plan and at most five of a base and a change beside it. */
#define BOUNDS_MAX (1 + 6 * CTH_ROWS_MAX)

struct system {
    const struct cth_indicator *rows;
    size_t count;
    enum cth_rounding mode;
    enum cth_reading reading;
    struct bound bounds[2][BOUNDS_MAX]; /* low and high ends */
    size_t counts[2];
    struct cth_conflicts *found;
};

static const struct cth_interval everything = {CTH_MINUS_INFINITY, CTH_PLUS_INFINITY, true, true, {0}};
static const struct cth_interval one = {{1, 1}, {1, 1}, false, false, {0}};

static bool is_positive(struct cth_interval interval)
{
    return interval.low.numerator > 0 || (interval.low.numerator == 0 && interval.low_open);
}

static void add_conflict(struct system *system, unsigned members)
{
    struct cth_conflicts *found = system->found;
    for (size_t i = 0; i < found->count; i++) {
        if (found->sets[i] == members)
            return;
    }
    if (found->count < CTH_CONFLICTS_MAX) /* five members have 31 sets */
        found->sets[found->count++] = members;
}

static void add_bound(struct system *system, int which, struct bound bound)
{
    system->bounds[which][system->counts[which]++] = bound;
}

/* An end of the actual at the product of two ends; toward an unbounded one there is none. */
static void add_product(struct system *system, int which, struct cth_end a, struct cth_end b, unsigned members)
{
    if (a.at.numerator == 0)
        add_bound(system, which, (struct bound){{a.at}, 1, a.open, members});
    else if (a.at.denominator != 0 && b.at.denominator != 0)
        add_bound(system, which, (struct bound){{a.at, b.at}, 2, a.open || b.open, members});
}

/* The actual is a ratio times a level above 0. */
static void add_ratio(struct system *system, struct cth_interval ratio, struct cth_interval level, unsigned members)
{
    const struct cth_end low = cth_low_of(level), high = cth_high_of(level);
    add_product(system, LOW, cth_low_of(ratio), ratio.low.numerator < 0 ? high : low, members);
    add_product(system, HIGH, cth_high_of(ratio), ratio.high.numerator < 0 ? low : high, members);
}

/*
 * From base = actual / ratio and change = actual - base: actual * (1 - 1 / ratio) is on one side of an end of the
 * change. Where the ratio is 1 that says something of the change alone.
 */
static void add_change_of_ratio(struct system *system, bool at_least, struct cth_end change, struct cth_end ratio)
{
    const unsigned members = BIT(CTH_MEMBER_GROWTH);
    struct bound bound = {{change.at, ratio.at}, 3, change.open || ratio.open, members};
    struct cth_ratio less_one;
    if (change.at.denominator == 0 || ratio.at.denominator == 0 || ratio.at.numerator <= 0)
        return;
    bool fits = cth_ratio_subtract(ratio.at, one.low, &less_one) == CTH_OK;
    if (fits && less_one.numerator == 0) {
        if ((at_least ? change.at.numerator > 0 : change.at.numerator < 0) || (change.at.numerator == 0 && bound.open))
            add_conflict(system, members);
    } else if (fits && cth_ratio_divide(one.low, less_one, &bound.factors[2]) == CTH_OK) {
        add_bound(system, at_least == (less_one.numerator > 0) ? LOW : HIGH, bound);
    } else {
        system->found->overflow = true;
    }
}

/* What several rows print of the same thing: all of it must hold. */
struct said {
    struct cth_interval interval;
    bool is_there;
};

static void narrow(struct system *system, struct said *said, enum cth_status status,
                   const struct cth_interval *interval)
{
    if (status == CTH_OVERFLOW)
        system->found->overflow = true;
    if (status != CTH_OK)
        return;
    said->interval = said->is_there ? cth_interval_intersect(said->interval, *interval) : *interval;
    said->is_there = true;
}

/* Where even that is empty, the member contradicts itself; it says no more. */
static void settle(struct system *system, struct said *said, enum cth_member member)
{
    if (said->is_there && cth_interval_is_empty(said->interval)) {
        add_conflict(system, BIT(member));
        said->is_there = false;
    }
}

/* Whether two rows speak of the same plan, or of the same base. */
static bool same_level(const struct cth_indicator *a, const struct cth_indicator *b, enum cth_member level)
{
    if (level == CTH_MEMBER_PLAN)
        return cth_same_text(a->plan_scope, b->plan_scope) && a->plan_period.year == b->plan_period.year &&
               a->plan_period.first == b->plan_period.first && a->plan_period.last == b->plan_period.last;
    return a->base_kind == b->base_kind &&
           (a->base_kind != CTH_BASE_PERIOD || cth_period_equal(a->base_period, b->base_period));
}

static bool leads_to_actual(const struct cth_indicator *row, enum cth_member level)
{
    return level == CTH_MEMBER_PLAN ? cth_plan_fits(row) && row->kind != CTH_KIND_RATE
                                    : cth_base_fits(row) && !cth_growth_is_real(row);
}

/* What rows print of the plan of row @p first and of completion, or of its base and of growth. */
static void add_level(struct system *system, size_t first, enum cth_member level)
{
    const enum cth_member percentage = level == CTH_MEMBER_PLAN ? CTH_MEMBER_COMPLETION : CTH_MEMBER_GROWTH;
    const unsigned growth = BIT(CTH_MEMBER_GROWTH), both = BIT(level) | BIT(percentage);
    struct said below = {everything, false}, ratio = below, change = below;
    struct cth_interval interval;
    for (size_t i = first; i < system->count; i++) {
        const struct cth_indicator *row = &system->rows[i];
        if (!same_level(row, &system->rows[first], level) || !leads_to_actual(row, level))
            continue;
        narrow(system, &below, cth_member_interval(row, level, system->mode, &interval), &interval);
        narrow(system, &ratio, cth_ratio_said(row, percentage, system->reading, system->mode, &interval), &interval);
        if (level == CTH_MEMBER_BASE && cth_growth_is_change(row))
            narrow(system, &change, cth_member_interval(row, percentage, system->mode, &interval), &interval);
    }
    settle(system, &below, level);
    settle(system, &ratio, percentage);
    settle(system, &change, percentage);
    const struct cth_interval r = ratio.interval, d = change.interval, above = cth_above_zero(below.interval);
    bool has_ratio = ratio.is_there && below.is_there && is_positive(above);
    bool has_change = change.is_there && below.is_there;
    if (has_ratio)
        add_ratio(system, r, above, both);
    if (has_change && cth_interval_add(below.interval, d, &interval) == CTH_OK)
        add_ratio(system, interval, one, both);
    else if (has_change)
        system->found->overflow = true;
    if (has_ratio || has_change)
        system->found->compared |= both;
    if (ratio.is_there && change.is_there) {
        add_product(system, LOW, (struct cth_end){d.low, true}, cth_low_of(one), growth); /* the base is above 0 */
        add_change_of_ratio(system, true, cth_low_of(d), cth_high_of(r));
        add_change_of_ratio(system, false, cth_high_of(d), cth_low_of(r));
        system->found->compared |= growth;
    }
}

static void compare_ends(struct system *system)
{
    for (size_t i = 0; i < system->counts[LOW]; i++) {
        for (size_t j = 0; j < system->counts[HIGH]; j++) {
            const struct bound *low = &system->bounds[LOW][i], *high = &system->bounds[HIGH][j];
            int order = 0;
            if (cth_products_compare((struct cth_product){low->factors, low->count},
                                     (struct cth_product){high->factors, high->count}, &order) != CTH_OK)
                system->found->overflow = true;
            else if (order > 0 || (order == 0 && (low->open || high->open)))
                add_conflict(system, low->members | high->members);
        }
    }
}

struct cth_interval cth_above_zero(struct cth_interval level)
{
    static const struct cth_interval positive = {{0, 1}, CTH_PLUS_INFINITY, true, true, {0}};
    return level.low.denominator == 0 ? cth_interval_intersect(level, positive) : level;
}

bool cth_growth_is_change(const struct cth_indicator *record)
{
    return record->growth_form == CTH_GROWTH_ABSOLUTE ||
           (record->growth_form == CTH_GROWTH_POINTS && record->kind == CTH_KIND_RATE);
}

void cth_conflicts_find(const struct cth_indicator *rows, size_t count, enum cth_rounding mode,
                        enum cth_reading reading, struct cth_conflicts *out)
{
    struct system system;
    struct said actual = {everything, false};
    struct cth_interval interval;
    *out = (struct cth_conflicts){.count = 0, .compared = 0, .overflow = false};
    system.rows = rows;
    system.count = count;
    system.mode = mode;
    system.reading = reading;
    system.counts[LOW] = system.counts[HIGH] = 0;
    system.found = out;
    for (size_t i = 0; i < count; i++)
        narrow(&system, &actual, cth_member_interval(&rows[i], CTH_MEMBER_ACTUAL, mode, &interval), &interval);
    settle(&system, &actual, CTH_MEMBER_ACTUAL);
    if (actual.is_there) {
        add_ratio(&system, actual.interval, one, BIT(CTH_MEMBER_ACTUAL));
        out->compared |= BIT(CTH_MEMBER_ACTUAL);
    }
    for (size_t i = 0; i < count; i++)
        for (enum cth_member level = CTH_MEMBER_PLAN; level <= CTH_MEMBER_BASE; level++) {
            bool is_new = true;
            for (size_t j = 0; is_new && j < i; j++)
                is_new = !same_level(&rows[i], &rows[j], level);
            if (is_new)
                add_level(&system, i, level);
        }
    compare_ends(&system);
}

bool cth_conflicts_within(const struct cth_conflicts *conflicts, unsigned members)
{
    for (size_t i = 0; i < conflicts->count; i++) {
        if ((conflicts->sets[i] & ~members) == 0)
            return true;
    }
    return false;
}

static bool meets_all(const struct cth_conflicts *conflicts, unsigned members)
{
    for (size_t i = 0; i < conflicts->count; i++) {
        if ((conflicts->sets[i] & members) == 0)
            return false;
    }
    return true;
}

static unsigned size_of(unsigned set)
{
    unsigned size = 0;
    for (; set != 0; set &= set - 1)
        size++;
    return size;
}

void cth_finding_fewest(struct cth_finding *finding, const struct cth_conflicts *conflicts)
{
    unsigned fewest = CTH_MEMBER_COUNT, suspects = 0;
    for (unsigned set = 0; set < 1u << CTH_MEMBER_COUNT; set++) {
        unsigned size = size_of(set);
        if (size > fewest || !meets_all(conflicts, set))
            continue;
        suspects = size < fewest ? set : suspects | set;
        fewest = size;
    }
    finding->fewest = (uint8_t)fewest;
    finding->suspects = (uint8_t)suspects;
}
