/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Recovered intervals hold the truth: `property_recover [COUNT [SEED]]` random true actuals, plans and bases, printed
 * in every mode, form and qualifier that is true of them, and recovered from what is printed.
 */

#include <inttypes.h>
#include <stdio.h>

#include "truthful.h"

/* True levels a / d, p / d and b / d; p and b above 0. */
struct truth {
    int64_t a, p, b, d;
    enum cth_rounding mode;
    enum cth_reading reading;
};

static struct {
    uint64_t checks, failures, classes, narrowed, roundest;
    uint64_t forms[CTH_GROWTH_AVERAGE + 1], completions[CTH_COMPLETION_SHORTFALL + 1], qualifiers[CTH_FROM_TO + 1];
} seen;

/* Up to 9 digits, small and large ones alike often. */
static int64_t random_level(uint64_t *seed)
{
    return (int64_t)random_below(seed, (uint64_t)ten_to(1 + (unsigned)random_below(seed, 9))) + 1;
}

/* Near another level, as plans and bases mostly are, or anything. */
static int64_t random_near(uint64_t *seed, int64_t level)
{
    if (random_below(seed, 3) == 0 || level <= 0)
        return random_level(seed);
    return level * (50 + (int64_t)random_below(seed, 150)) / 100 + 1;
}

static struct truth random_truth(uint64_t *seed)
{
    static const int64_t denominators[] = {1, 1, 10, 1000, 7, 60};
    struct truth t = {.d = denominators[random_below(seed, COUNT_OF(denominators))]};
    t.a = random_below(seed, 50) == 0 ? 0 : random_level(seed);
    t.p = random_near(seed, t.a);
    t.b = random_near(seed, t.a);
    if (random_below(seed, 10) == 0) /* below 0: then only a difference is printed of it */
        t.a = -t.a;
    t.mode = (enum cth_rounding)random_below(seed, CTH_ROUNDING_COUNT);
    t.reading = (enum cth_reading)random_below(seed, 2);
    return t;
}

static struct cth_figure completion_of(uint64_t *seed, const struct truth *t, enum cth_completion_form form)
{
    int64_t n = form == CTH_COMPLETION_RATIO ? t->a : form == CTH_COMPLETION_OVER ? t->a - t->p : t->p - t->a;
    return truthful_figure(seed, 100 * n, t->p, (unsigned)random_below(seed, 4), t->mode);
}

static struct cth_figure growth_of(uint64_t *seed, const struct truth *t, enum cth_growth_form form)
{
    unsigned decimals = (unsigned)random_below(seed, 4);
    int64_t change = t->a - t->b;
    switch (form) {
    case CTH_GROWTH_PERCENT: return truthful_figure(seed, 100 * change, t->b, decimals, t->mode);
    case CTH_GROWTH_RATIO: return truthful_figure(seed, 100 * t->a, t->b, decimals, t->mode);
    case CTH_GROWTH_TIMES: return truthful_figure(seed, t->a, t->b, decimals, t->mode);
    case CTH_GROWTH_TIMES_INCREASE:
        return truthful_figure(seed, t->reading == CTH_READING_RATIO ? t->a : change, t->b, decimals, t->mode);
    default: return truthful_figure(seed, change, t->d, decimals % 3, t->mode);
    }
}

/* A ratio that may be 0 says nothing of the level: ZERO_PLAN, ZERO_BASE. Worked out from what the form prints for 0. */
static bool says_nothing(const struct cth_figure *printed, int64_t printed_of_zero, enum cth_rounding mode)
{
    struct cth_interval interval;
    return cth_figure_interval(printed, false, mode, &interval) == CTH_OK &&
           cth_interval_contains(interval, (struct cth_ratio){printed_of_zero, 1});
}

static void fail(const char *what, const struct truth *t, uint64_t record)
{
    if (seen.failures++ < 10)
        fprintf(stderr, "record %" PRIu64 ": %s; %" PRId64 ", %" PRId64 ", %" PRId64 " / %" PRId64 ", %s\n", record,
                what, t->a, t->p, t->b, t->d, cth_rounding_name((int)t->mode));
}

/* Whether level / t->d lies in a recovered interval, and in what is left of it. */
static void check(const char *what, const struct truth *t, uint64_t record, enum cth_status status,
                  struct cth_interval interval, int64_t level)
{
    struct cth_ratio truth;
    seen.checks++;
    if (status != CTH_OK || cth_ratio_make(level, t->d, &truth) != CTH_OK || !cth_interval_contains(interval, truth))
        fail(what, t, record);
}

/* The roundest decimal lies inside; there is one, unless the interval is a single value, which may be none. */
static void check_roundest(const struct cth_indicator *one, enum cth_member member, const struct truth *t,
                           uint64_t record, struct cth_interval within)
{
    struct cth_decimal roundest;
    struct cth_ratio value;
    enum cth_status status = cth_recover_roundest(one, member, t->reading, within, &roundest);
    bool bounded = within.low.denominator != 0 && within.high.denominator != 0;
    bool single = bounded && cth_ratio_compare(within.low, within.high) == 0;
    seen.roundest++;
    if (status != CTH_OK ? bounded && !single
                         : cth_ratio_from_decimal(roundest, &value) != CTH_OK || !cth_interval_contains(within, value))
        fail("roundest", t, record);
}

static void check_plan(uint64_t *seed, struct cth_indicator *one, const struct truth *t, uint64_t record)
{
    static const int64_t of_zero[] = {0, -100, 100};
    struct cth_indicator other = *one;
    struct cth_interval plan = {0}, also = {0}, printed = {0};
    other.completion_form = (enum cth_completion_form)random_below(seed, 3);
    other.completion = completion_of(seed, t, other.completion_form);
    if (says_nothing(&one->completion, of_zero[one->completion_form], t->mode) ||
        says_nothing(&other.completion, of_zero[other.completion_form], t->mode)) {
        seen.classes++;
        bool zero = says_nothing(&one->completion, of_zero[one->completion_form], t->mode);
        if (cth_recover_plan(one, t->mode, &plan) != (zero ? CTH_ZERO_PLAN : CTH_OK))
            fail("plan of a completion of 0", t, record);
        return;
    }
    check("plan", t, record, cth_recover_plan(one, t->mode, &plan), plan, t->p);
    check("plan of another completion", t, record, cth_recover_plan(&other, t->mode, &also), also, t->p);
    enum cth_status status = cth_figure_interval(&one->plan, one->kind == CTH_KIND_COUNT, t->mode, &printed);
    struct cth_interval narrow = cth_interval_intersect(cth_interval_intersect(plan, also), printed);
    check("narrowed plan", t, record, status, narrow, t->p);
    check_roundest(one, CTH_MEMBER_PLAN, t, record, narrow);
    seen.narrowed += cth_ratio_compare(narrow.low, plan.low) != 0 || cth_ratio_compare(narrow.high, plan.high) != 0;
}

static void check_base(const struct cth_indicator *one, const struct truth *t, uint64_t record)
{
    static const int64_t of_zero[] = {[CTH_GROWTH_PERCENT] = -100, [CTH_GROWTH_AVERAGE] = 0};
    struct cth_interval base = {0}, printed = {0};
    bool increase = one->growth_form == CTH_GROWTH_TIMES_INCREASE && t->reading == CTH_READING_INCREASE;
    if (one->growth_form != CTH_GROWTH_ABSOLUTE &&
        says_nothing(&one->growth, increase ? -1 : of_zero[one->growth_form], t->mode)) {
        seen.classes++;
        if (cth_recover_base(one, t->reading, t->mode, &base) != CTH_ZERO_BASE)
            fail("base of a growth of -100", t, record);
        return;
    }
    check("base", t, record, cth_recover_base(one, t->reading, t->mode, &base), base, t->b);
    enum cth_status status = cth_figure_interval(&one->base, one->kind == CTH_KIND_COUNT, t->mode, &printed);
    struct cth_interval narrow = cth_interval_intersect(base, printed);
    check("narrowed base", t, record, status, narrow, t->b);
    check_roundest(one, CTH_MEMBER_BASE, t, record, narrow);
    seen.narrowed += cth_ratio_compare(narrow.low, base.low) != 0 || cth_ratio_compare(narrow.high, base.high) != 0;
}

/* From the plan, from the base, from both and what is printed of it. */
static void check_actual(const struct cth_indicator *one, const struct truth *t, uint64_t record)
{
    static const struct cth_figure absent = {.qualifier = CTH_ABSENT};
    struct cth_indicator part = *one;
    struct cth_interval out = {0};
    check("actual of all", t, record, cth_recover_actual(&part, t->reading, t->mode, &out), out, t->a);
    check_roundest(one, CTH_MEMBER_ACTUAL, t, record, out);
    part.actual = absent;
    check("actual", t, record, cth_recover_actual(&part, t->reading, t->mode, &out), out, t->a);
    part.completion = absent;
    check("actual of base", t, record, cth_recover_actual(&part, t->reading, t->mode, &out), out, t->a);
    if (one->completion.qualifier == CTH_ABSENT)
        return;
    part.completion = one->completion;
    part.growth = absent;
    check("actual of plan", t, record, cth_recover_actual(&part, t->reading, t->mode, &out), out, t->a);
}

static void check_record(uint64_t *seed, uint64_t record)
{
    static const enum cth_growth_form forms[] = {CTH_GROWTH_PERCENT, CTH_GROWTH_RATIO, CTH_GROWTH_TIMES,
                                                 CTH_GROWTH_TIMES_INCREASE, CTH_GROWTH_ABSOLUTE};
    struct truth t = random_truth(seed);
    unsigned decimals = (unsigned)random_below(seed, 3);
    struct cth_indicator one = {.kind = t.d == 1 && random_below(seed, 2) == 0 ? CTH_KIND_COUNT : CTH_KIND_FLOW};
    one.growth_form = t.a < 0 ? CTH_GROWTH_ABSOLUTE : forms[random_below(seed, COUNT_OF(forms))];
    one.completion_form = (enum cth_completion_form)random_below(seed, 3);
    one.actual = truthful_figure(seed, t.a, t.d, decimals, t.mode);
    one.plan = truthful_figure(seed, t.p, t.d, decimals, t.mode);
    one.base = truthful_figure(seed, t.b, t.d, (unsigned)random_below(seed, 3), t.mode);
    one.growth = growth_of(seed, &t, one.growth_form);
    if (t.a >= 0)
        one.completion = completion_of(seed, &t, one.completion_form);
    seen.forms[one.growth_form]++;
    seen.completions[one.completion_form]++;
    seen.qualifiers[one.actual.qualifier]++;
    seen.qualifiers[one.growth.qualifier]++;
    if (t.a > 0)
        check_plan(seed, &one, &t, record);
    if (t.a != 0)
        check_base(&one, &t, record);
    check_actual(&one, &t, record);
}

int main(int argc, char **argv)
{
    uint64_t count = argc > 1 ? strtoull(argv[1], NULL, 10) : 100000;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 20211231, first = seed;
    for (uint64_t record = 0; record < count; record++)
        check_record(&seed, record);
    printf("seed %" PRIu64 ": %" PRIu64 " records, %" PRIu64 " intervals, %" PRIu64 " narrowed, %" PRIu64
           " of no level, %" PRIu64 " roundest figures, %" PRIu64 " failures\n",
           first, count, seen.checks, seen.narrowed, seen.classes, seen.roundest, seen.failures);
    bool enough = seen.checks > 5 * count && seen.narrowed > count / 4 && seen.classes < count / 2;
    for (int i = CTH_GROWTH_PERCENT; i <= CTH_GROWTH_AVERAGE; i++)
        enough = enough && (i == CTH_GROWTH_POINTS || i == CTH_GROWTH_AVERAGE || seen.forms[i] > count / 20);
    for (int i = CTH_COMPLETION_RATIO; i <= CTH_COMPLETION_SHORTFALL; i++)
        enough = enough && seen.completions[i] > count / 20;
    for (int i = CTH_PRINTED; i <= CTH_FROM_TO; i++)
        enough = enough && seen.qualifiers[i] > count / 200;
    return seen.failures == 0 && enough && count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
