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
    suite_add_tcase(suite, errors);

    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_unbounded_ends_are_open);
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
    suite_add_tcase(suite, table);

    return test_main(suite);
}
