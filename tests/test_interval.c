/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Intervals, against brute force: every interval whose ends are among a few ratios, and membership asked of a grid
 * of ratios fine enough to tell all of them apart.
 */

#include "main.h"
#include "number_testing.h"

static const struct cth_ratio ends[] = {CTH_MINUS_INFINITY, {-2, 1}, {-1, 2}, {0, 1}, {1, 3}, {1, 1}, {3, 2}, {4, 1},
                                        CTH_PLUS_INFINITY};
#define ENDS ((int)COUNT_OF(ends))

/* All intervals, empty ones too: index below ENDS * ENDS * 4. */
static struct cth_interval interval_of(int index)
{
    return (struct cth_interval){
        ends[index / 4 % ENDS], ends[index / 4 / ENDS], (index & 1) != 0, (index & 2) != 0, {0}};
}
#define INTERVALS (ENDS * ENDS * 4)

/* Numbers from -5 to 5 in steps of 1/12: all finite ends are among them, and so are points between any two. */
#define GRID 121
static int64_t grid_twelfths(int index)
{
    return index - 60;
}

/* 12 times an end as an integer; unbounded ones lie beyond the grid. */
static int64_t twelfths(struct cth_ratio end)
{
    return end.denominator == 0 ? end.numerator * 1000 : end.numerator * 12 / end.denominator;
}

static bool holds(const struct cth_interval *i, int64_t x)
{
    int64_t low = twelfths(i->low), high = twelfths(i->high);
    return (x > low || (x == low && !i->low_open)) && (x < high || (x == high && !i->high_open));
}

static struct cth_ratio ratio(int64_t n, int64_t d)
{
    struct cth_ratio out;
    MUST(cth_ratio_make(n, d, &out) == CTH_OK);
    return out;
}

static bool has_zero_reserve(const struct cth_interval *i)
{
    int sum = 0;
    for (size_t at = 0; at < sizeof i->reserved; at++)
        sum |= i->reserved[at];
    return sum == 0;
}

static bool is_same(struct cth_ratio a, struct cth_ratio b)
{
    return a.numerator == b.numerator && a.denominator == b.denominator;
}

START_TEST(test_divide_refuses)
{
    static const struct cth_interval one = {{1, 1}, {1, 1}, false, false, {0}};
    static const struct cth_interval bad[] = {
        {{0, 1}, {1, 1}, false, false, {0}},            /* holds 0 */
        {{-1, 1}, {1, 1}, true, false, {0}},            /* reaches below 0 */
        {{-2, 1}, {-1, 1}, false, false, {0}},          /* lies below 0 */
        {CTH_MINUS_INFINITY, {1, 1}, true, false, {0}}, /* unbounded below */
        {{2, 1}, {1, 1}, false, false, {0}},            /* empty: crossed */
        {{1, 1}, {1, 1}, true, false, {0}},             /* empty: open */
        {CTH_PLUS_INFINITY, CTH_PLUS_INFINITY, false, false, {0}},
        {{0, 1}, {0, 1}, true, false, {0}},
        {{2, 4}, {1, 1}, false, false, {0}}, /* not in lowest terms */
    };
    struct cth_interval out = {{7, 1}, {8, 1}, true, true, {0}};
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        ck_assert_int_eq(cth_interval_divide((struct cth_interval){{-1, 1}, {1, 1}, false, false, {0}}, bad[i], &out),
                         CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_interval_divide(bad[4], one, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_interval_divide(bad[5], one, &out), CTH_E_ARGUMENT);

    /* One end fits and the other does not: nothing is written. */
    const struct cth_interval wide = {{1, 1}, {INT64_MAX, 1}, false, false, {0}};
    const struct cth_interval small = {{1, 2}, {1, 1}, false, false, {0}};
    ck_assert_int_eq(cth_interval_divide(wide, small, &out), CTH_OVERFLOW);
    ck_assert_int_eq(
        cth_interval_divide((struct cth_interval){{-INT64_MAX, 1}, {1, 1}, false, false, {0}}, small, &out),
        CTH_OVERFLOW);
    ck_assert(out.low.numerator == 7 && out.high.numerator == 8 && out.low_open && out.high_open);
}
END_TEST

START_TEST(test_unbounded_ends_are_open)
{
    const struct cth_interval all = {CTH_MINUS_INFINITY, CTH_PLUS_INFINITY, false, false, {0}};
    ck_assert(!cth_interval_is_empty(all));
    ck_assert(!cth_interval_contains(all, all.low));
    ck_assert(!cth_interval_contains(all, all.high));
    ck_assert(cth_interval_contains(all, ratio(INT64_MAX, 1)));
    struct cth_interval both = cth_interval_intersect(all, all);
    ck_assert(both.low_open && both.high_open);
    ck_assert(cth_interval_is_empty((struct cth_interval){all.low, all.low, false, false, {0}}));
    ck_assert(cth_interval_is_empty((struct cth_interval){all.high, all.high, false, false, {0}}));
    ck_assert(cth_interval_is_empty((struct cth_interval){all.high, all.low, false, false, {0}}));
}
END_TEST

START_TEST(test_contains_and_is_empty_by_brute_force)
{
    int inside = 0, empty = 0;
    for (int i = 0; i < INTERVALS; i++) {
        struct cth_interval interval = interval_of(i);
        int members = 0;
        for (int g = 0; g < GRID; g++) {
            bool expected = holds(&interval, grid_twelfths(g));
            MUST(cth_interval_contains(interval, ratio(grid_twelfths(g), 12)) == expected);
            members += expected;
        }
        ck_assert_int_eq(cth_interval_is_empty(interval), members == 0);
        inside += members;
        empty += members == 0;
    }
    ck_assert_int_gt(inside, 5000);
    ck_assert_int_gt(empty, 100);
}
END_TEST

START_TEST(test_intersect_by_brute_force)
{
    int common = 0;
    for (int i = 0; i < INTERVALS; i++)
        for (int j = 0; j < INTERVALS; j++) {
            struct cth_interval a = interval_of(i), b = interval_of(j), both = cth_interval_intersect(a, b);
            int members = 0;
            MUST(has_zero_reserve(&both));
            for (int g = 0; g < GRID; g++) {
                bool expected = holds(&a, grid_twelfths(g)) && holds(&b, grid_twelfths(g));
                MUST(holds(&both, grid_twelfths(g)) == expected);
                members += expected;
            }
            MUST(cth_interval_is_empty(both) == (members == 0));
            common += members;
        }
    ck_assert_int_gt(common, 100000);
}
END_TEST

/*
 * What the quotients of n by d reach: each number is tried as low or high end. x / y >= q for all members means x >=
 * q y, and that is linear in each of the two, so its least value is at the corners (or unbounded).
 */
static struct cth_ratio corner(struct cth_ratio x, struct cth_ratio y)
{
    int sign = x.numerator < 0 ? -1 : 1;
    if (x.numerator == 0 || y.denominator == 0)
        return ratio(0, 1); /* 0 / y, and the limit of x / y for growing y */
    if (x.denominator == 0 || y.numerator == 0)
        return (struct cth_ratio){sign, 0};
    return ratio(x.numerator * y.denominator, x.denominator * y.numerator);
}

START_TEST(test_divide_by_corners)
{
    int done = 0;
    for (int i = 0; i < INTERVALS; i++)
        for (int j = 0; j < INTERVALS; j++) {
            struct cth_interval n = interval_of(i), d = interval_of(j), out;
            bool positive = twelfths(d.low) > 0 || (twelfths(d.low) == 0 && d.low_open);
            if (cth_interval_is_empty(n) || cth_interval_is_empty(d) || !positive)
                continue;
            MUST(cth_interval_divide(n, d, &out) == CTH_OK);
            /* The corner infinity / infinity has no value: the other one over the same y's decides. */
            struct cth_ratio low = corner(n.low, d.low), high = corner(n.high, d.low), at;
            if (n.low.denominator != 0 || d.high.denominator != 0) {
                at = corner(n.low, d.high);
                low = cth_ratio_compare(at, low) < 0 ? at : low;
            }
            if (n.high.denominator != 0 || d.high.denominator != 0) {
                at = corner(n.high, d.high);
                high = cth_ratio_compare(at, high) > 0 ? at : high;
            }
            MUST(is_same(out.low, low) && is_same(out.high, high) && has_zero_reserve(&out));
            done++;
        }
    ck_assert_int_gt(done, 8000);
}
END_TEST

/* An end belongs to the quotients if some x and y of the sets give it: x = end * y, tried on the grid. */
START_TEST(test_divide_ends_are_reached_or_open)
{
    int reached = 0, open = 0;
    for (int i = 0; i < INTERVALS; i++)
        for (int j = 0; j < INTERVALS; j++) {
            struct cth_interval n = interval_of(i), d = interval_of(j), out;
            if (cth_interval_divide(n, d, &out) != CTH_OK)
                continue;
            for (int side = 0; side < 2; side++) {
                struct cth_ratio end = side == 0 ? out.low : out.high;
                bool is_reached = false;
                for (int g = 0; g < GRID && end.denominator != 0; g++) {
                    int64_t y = grid_twelfths(g), product = end.numerator * y;
                    is_reached = is_reached || (holds(&d, y) && product % end.denominator == 0 &&
                                                holds(&n, product / end.denominator));
                }
                MUST((side == 0 ? out.low_open : out.high_open) == !is_reached);
                reached += is_reached;
                open += !is_reached;
            }
        }
    ck_assert_int_gt(reached, 3000);
    ck_assert_int_gt(open, 5000);
}
END_TEST

/* Members divided are members of the quotient. */
START_TEST(test_divide_holds_every_quotient)
{
    int64_t inside = 0;
    for (int i = 0; i < INTERVALS; i++)
        for (int j = 0; j < INTERVALS; j++) {
            struct cth_interval n = interval_of(i), d = interval_of(j), out;
            if (cth_interval_divide(n, d, &out) != CTH_OK)
                continue;
            for (int g = 0; g < GRID; g += 5)
                for (int h = 61; h < GRID; h += 5)
                    if (holds(&n, grid_twelfths(g)) && holds(&d, grid_twelfths(h))) {
                        MUST(cth_interval_contains(out, ratio(grid_twelfths(g), grid_twelfths(h))));
                        inside++;
                    }
        }
    ck_assert_int_gt(inside, 100000);
}
END_TEST

START_TEST(test_add_and_multiply_refuse)
{
    static const struct cth_interval some = {{1, 1}, {2, 1}, false, false, {0}};
    static const struct cth_interval empty = {{1, 1}, {1, 1}, true, false, {0}};
    static const struct cth_interval below[] = {{{-1, 2}, {2, 1}, false, false, {0}},
                                                {CTH_MINUS_INFINITY, {2, 1}, true, false, {0}}};
    static const struct cth_interval wide = {{1, 2}, {INT64_MAX, 1}, false, false, {0}};
    static const struct cth_interval fine = {{1, INT64_MAX}, {1, 1}, false, false, {0}};
    struct cth_interval out = {{7, 1}, {8, 1}, true, true, {0}};
    ck_assert_int_eq(cth_interval_add(empty, some, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_interval_add(some, empty, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_interval_multiply(empty, some, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_interval_multiply(some, empty, &out), CTH_E_ARGUMENT);
    for (size_t i = 0; i < COUNT_OF(below); i++) {
        ck_assert_int_eq(cth_interval_multiply(below[i], some, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_interval_multiply(some, below[i], &out), CTH_E_ARGUMENT);
    }
    ck_assert_int_eq(cth_interval_add(wide, some, &out), CTH_OVERFLOW); /* the high end */
    ck_assert_int_eq(cth_interval_add(fine, fine, &out), CTH_OK);
    out = (struct cth_interval){{7, 1}, {8, 1}, true, true, {0}};
    ck_assert_int_eq(cth_interval_add(fine, wide, &out), CTH_OVERFLOW); /* the low one */
    ck_assert_int_eq(cth_interval_multiply(wide, some, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_interval_multiply(fine, wide, &out), CTH_OVERFLOW);
    ck_assert(out.low.numerator == 7 && out.high.numerator == 8 && out.low_open && out.high_open);
}
END_TEST

START_TEST(test_integers_at_the_limits)
{
    const struct cth_ratio most = {INT64_MAX, 1}, least = {-INT64_MAX, 1}, near = {INT64_MAX, 2};
    ck_assert(cth_interval_has_integer((struct cth_interval){most, most, false, false, {0}}));
    ck_assert(!cth_interval_has_integer((struct cth_interval){most, most, true, false, {0}}));
    ck_assert(cth_interval_has_integer((struct cth_interval){most, CTH_PLUS_INFINITY, true, true, {0}}));
    ck_assert(cth_interval_has_integer((struct cth_interval){CTH_MINUS_INFINITY, least, true, true, {0}}));
    ck_assert(!cth_interval_has_integer((struct cth_interval){near, near, false, false, {0}}));
    ck_assert(cth_interval_has_integer((struct cth_interval){{INT64_MAX / 2, 1}, near, false, false, {0}}));
    ck_assert(!cth_interval_has_integer((struct cth_interval){{INT64_MAX / 2, 1}, near, true, false, {0}}));
}
END_TEST

/* x = y + z with y in a and z in b, if and only if a and x - b meet: each begins before the other ends. */
START_TEST(test_add_by_its_sections)
{
    int64_t inside = 0, outside = 0;
    for (int i = 0; i < INTERVALS; i++)
        for (int j = 0; j < INTERVALS; j++) {
            struct cth_interval a = interval_of(i), b = interval_of(j), out;
            if (cth_interval_is_empty(a) || cth_interval_is_empty(b))
                continue;
            MUST(cth_interval_add(a, b, &out) == CTH_OK && has_zero_reserve(&out));
            bool low_closed = !a.low_open && !b.low_open, high_closed = !a.high_open && !b.high_open;
            int64_t low = twelfths(a.low) + twelfths(b.low), high = twelfths(a.high) + twelfths(b.high);
            for (int64_t x = -72; x <= 108; x++) {
                bool expected = (x > low || (x == low && low_closed)) && (x < high || (x == high && high_closed));
                MUST(cth_interval_contains(out, ratio(x, 12)) == expected);
                inside += expected;
                outside += !expected;
            }
        }
    ck_assert_int_gt(inside, 1000000);
    ck_assert_int_gt(outside, 1000000);
}
END_TEST

/* Whether x / 72 lies before a * b in a direction, or at it where it belongs: 2 x / 144 against twelfths squared. */
static bool is_beyond(struct cth_ratio a, struct cth_ratio b, bool closed, int64_t x, int64_t direction)
{
    if (a.denominator == 0 || b.denominator == 0)
        return true;
    int64_t product = twelfths(a) * twelfths(b);
    return direction * (product - 2 * x) > 0 || (product == 2 * x && closed);
}

/* A product above 0 needs factors above 0; 0 needs one of them to hold 0. */
static bool is_product(const struct cth_interval *a, const struct cth_interval *b, int64_t x)
{
    if (x == 0)
        return holds(a, 0) || holds(b, 0);
    return x > 0 && a->high.numerator > 0 && b->high.numerator > 0 &&
           is_beyond(a->low, b->low, !a->low_open && !b->low_open, x, -1) &&
           is_beyond(a->high, b->high, !a->high_open && !b->high_open, x, 1);
}

START_TEST(test_multiply_by_its_sections)
{
    int64_t inside = 0, outside = 0, pairs = 0;
    for (int i = 0; i < INTERVALS; i++)
        for (int j = 0; j < INTERVALS; j++) {
            struct cth_interval a = interval_of(i), b = interval_of(j), out;
            if (cth_interval_is_empty(a) || cth_interval_is_empty(b))
                continue;
            bool refused = a.low.numerator < 0 || b.low.numerator < 0;
            MUST(cth_interval_multiply(a, b, &out) == (refused ? CTH_E_ARGUMENT : CTH_OK));
            if (refused)
                continue;
            MUST(has_zero_reserve(&out));
            pairs++;
            for (int64_t x = -2; x <= 17 * 72; x++) {
                bool expected = is_product(&a, &b, x);
                MUST(cth_interval_contains(out, ratio(x, 72)) == expected);
                inside += expected;
                outside += !expected;
            }
        }
    ck_assert_int_gt(pairs, 2000);
    ck_assert_int_gt(inside, 500000);
    ck_assert_int_gt(outside, 500000);
}
END_TEST

START_TEST(test_has_integer_by_brute_force)
{
    int with = 0, without = 0;
    for (int i = 0; i < INTERVALS; i++) {
        struct cth_interval interval = interval_of(i);
        bool expected = false;
        for (int64_t whole = -5; whole <= 5; whole++)
            expected = expected || holds(&interval, 12 * whole);
        ck_assert_int_eq(cth_interval_has_integer(interval), expected);
        with += expected;
        without += !expected && !cth_interval_is_empty(interval);
    }
    ck_assert_int_gt(with, 80);
    ck_assert_int_gt(without, 10);
}
END_TEST

/* 610 triệu USD at 100 % and +5,17 %: the base lies between 610 / 1,05175 and 610 / 1,05165. */
START_TEST(test_recovered_base)
{
    const struct cth_interval actual = {{1219, 2}, {1221, 2}, false, true, {0}};
    const struct cth_interval ratio_printed = {{21033, 20000}, {4207, 4000}, false, true, {0}};
    struct cth_interval base;
    ck_assert_int_eq(cth_interval_divide(actual, ratio_printed, &base), CTH_OK);
    ck_assert(is_same(base.low, ratio(1219 * INT64_C(2000), 4207)) && base.low_open);
    ck_assert(is_same(base.high, ratio(1221 * INT64_C(10000), 21033)) && base.high_open);
    ck_assert(cth_interval_contains(base, ratio(580, 1)));
    ck_assert(!cth_interval_contains(base, ratio(579, 1)));
    ck_assert(!cth_interval_contains(base, ratio(581, 1)));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("interval");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_divide_refuses);
    tcase_add_test(errors, test_add_and_multiply_refuse);
    suite_add_tcase(suite, errors);

    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_unbounded_ends_are_open);
    tcase_add_test(limits, test_integers_at_the_limits);
    suite_add_tcase(suite, limits);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_recovered_base);
    suite_add_tcase(suite, core);

    TCase *table = tcase_create("Table");
    tcase_set_timeout(table, 60);
    tcase_add_test(table, test_contains_and_is_empty_by_brute_force);
    tcase_add_test(table, test_intersect_by_brute_force);
    tcase_add_test(table, test_divide_by_corners);
    tcase_add_test(table, test_divide_ends_are_reached_or_open);
    tcase_add_test(table, test_divide_holds_every_quotient);
    tcase_add_test(table, test_add_by_its_sections);
    tcase_add_test(table, test_multiply_by_its_sections);
    tcase_add_test(table, test_has_integer_by_brute_force);
    suite_add_tcase(suite, table);

    return test_main(suite);
}
