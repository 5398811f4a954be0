/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The roundest decimal: by hand where decimals end, and against a search through all decimals of four places for every
 * interval of a small domain.
 */

#include "main.h"
#include "number_testing.h"

#define E18 INT64_C(1000000000000000000)

static struct cth_ratio ratio(int64_t n, int64_t d)
{
    struct cth_ratio out;
    MUST(cth_ratio_make(n, d, &out) == CTH_OK);
    return out;
}

START_TEST(test_roundest_arguments)
{
    static const struct cth_ratio bad[] = {{2, 4}, {1, -1}, {INT64_MIN, 1}, {0, 2}};
    const struct cth_ratio one = {1, 1}, minus_infinity = CTH_MINUS_INFINITY, infinity = CTH_PLUS_INFINITY;
    struct cth_decimal out = untouched;
    const struct cth_interval some = {{1, 2}, {3, 2}, false, false, {0}};
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        ck_assert_int_eq(cth_interval_roundest((struct cth_interval){bad[i], infinity, false, false, {0}}, one, &out),
                         CTH_E_ARGUMENT);
        ck_assert_int_eq(
            cth_interval_roundest((struct cth_interval){minus_infinity, bad[i], false, false, {0}}, one, &out),
            CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_interval_roundest(some, bad[i], &out), CTH_E_ARGUMENT);
    }
    ck_assert_int_eq(cth_interval_roundest(some, infinity, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_interval_roundest(some, minus_infinity, &out), CTH_E_ARGUMENT);

    static const struct cth_interval nothing[] = {
        {{1, 2}, {1, 2}, true, false, {0}},
        {{3, 2}, {1, 2}, false, false, {0}},
        {CTH_MINUS_INFINITY, {1, 2}, true, false, {0}},
        {{1, 2}, CTH_PLUS_INFINITY, true, false, {0}},
        {CTH_MINUS_INFINITY, CTH_PLUS_INFINITY, true, true, {0}},
    };
    for (size_t i = 0; i < COUNT_OF(nothing); i++)
        ck_assert_int_eq(cth_interval_roundest(nothing[i], one, &out), CTH_MISSING);
    ck_assert(is_untouched(out));
}
END_TEST

START_TEST(test_roundest_of_no_decimal)
{
    static const struct cth_interval bad[] = {
        {{1, 3}, {1, 3}, false, false, {0}},
        {{1, E18}, {0, 1}, true, true, {0}}, /* replaced below: (0, 10^-18) */
        {{E18, 1}, {2 * E18, 1}, false, false, {0}},
        {{E18 - 1, 1}, {2 * E18, 1}, true, false, {0}},
        {{E18 - 1, 1}, {E18, 1}, true, false, {0}},
        {{2 * (E18 / 2) - 1, 2}, {E18 / 2, 1}, true, true, {0}}, /* (499999999999999999.5, 500000000000000000) */
        {{-1, 3}, {-1, 3}, false, false, {0}},
    };
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct cth_interval within = bad[i];
        struct cth_decimal out = untouched;
        if (i == 1)
            within = (struct cth_interval){{0, 1}, {1, E18}, true, true, {0}};
        ck_assert_msg(cth_interval_roundest(within, ratio(1, 1), &out) == CTH_OVERFLOW, "case %zu", i);
        ck_assert(is_untouched(out));
    }
}
END_TEST

START_TEST(test_roundest_by_hand)
{
    static const struct {
        struct cth_ratio low, high;
        bool low_open, high_open;
        struct cth_ratio near;
        int64_t units;
        unsigned scale;
    } cases[] = {
        /* Plans and bases of published figures: 915 at 963,16 %, 76.581 at 92,19 %, 915 after 10,16 lần. */
        {{18290000, 192633}, {18310000, 192631}, true, true, {22875, 24079}, 95, 0},
        {{1531620000, 18439}, {1531640000, 18437}, true, true, {765810000, 9219}, 83070, 0},
        {{182900, 2033}, {183100, 2031}, true, true, {22875, 254}, 90, 0},
        /* The end of a range of 600 at nearly 120 %; there is always one that is nearer to 500. */
        {{500, 1}, {504, 1}, true, true, {500, 1}, 501, 0},
        {{500, 1}, {504, 1}, true, true, {490, 1}, 501, 0},
        {{500, 1}, {501, 1}, true, true, {500, 1}, 5001, 1},
        {{500, 1}, {2502, 5}, true, true, {500, 1}, 5001, 1},
        {{498, 1}, {500, 1}, true, true, {500, 1}, 499, 0},
        {{498, 1}, {500, 1}, true, true, {498, 1}, 499, 0},
        {{199, 1}, {201, 1}, true, true, {205, 1}, 200, 0},
        {{200, 1}, {201, 1}, true, true, {201, 1}, 2009, 1},
        {{2003, 10}, {201, 1}, true, true, {201, 1}, 2009, 1},
        {{95, 1}, {100, 1}, true, true, {100, 1}, 99, 0},
        {{49, 1}, {50, 1}, true, true, {50, 1}, 499, 1},
        {{0, 1}, {7, 1}, true, true, {0, 1}, 1, 0},
        {{0, 1}, {7, 1}, true, true, {-3, 1}, 1, 0},
        {{0, 1}, {1, 2}, true, false, {0, 1}, 1, 1},
        {{0, 1}, {7, 1}, true, true, {9, 1}, 6, 0},
        /* Equally near: closer to 0. */
        {{2, 1}, {5, 1}, true, true, {7, 2}, 3, 0},
        {{-5, 1}, {-2, 1}, true, true, {-7, 2}, -3, 0},
        {{-5, 1}, {5, 1}, true, true, {4, 1}, 0, 0},
        {{0, 1}, {5, 1}, false, true, {4, 1}, 0, 0},
        {{-5, 1}, {0, 1}, true, false, {-4, 1}, 0, 0},
        /* Where decimals end. */
        {{0, 1}, {1, E18}, true, false, {1, 1}, 1, 18},
        {{E18 - 2, 1}, {E18 - 1, 1}, true, false, {1, 1}, E18 - 1, 0},
        {{E18 - 1, 1}, {INT64_MAX, 1}, false, false, {1, 1}, E18 - 1, 0},
        {{E18 - 1, 1}, {INT64_MAX, 1}, false, false, {INT64_MAX, 1}, E18 - 1, 0},
        {{2 * E18 - 3, 2}, {E18, 1}, true, true, {E18, 1}, E18 - 1, 0},
        {{1, 2}, {INT64_MAX, 1}, true, true, {INT64_MAX, 1}, 9 * (E18 / 10), 0},
        {{E18 / 10 - 1, E18 / 10}, {1, 1}, true, true, {1, 1}, E18 - 1, 18},
        {{E18 / 10 - 1, E18 / 10}, {1, 1}, true, true, {0, 1}, E18 - 9, 18},
        {{E18 / 10 - 1, E18 / 10}, {1, 1}, true, true, {E18 / 5 - 1, E18 / 5}, E18 - 5, 18},
        {{1, 3}, {INT64_C(333333333333333335), E18}, true, true, {1, 3}, INT64_C(333333333333333334), 18},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct cth_interval within = {ratio(cases[i].low.numerator, cases[i].low.denominator),
                                      ratio(cases[i].high.numerator, cases[i].high.denominator),
                                      cases[i].low_open,
                                      cases[i].high_open,
                                      {0}};
        struct cth_decimal out = untouched;
        ck_assert_msg(cth_interval_roundest(within, ratio(cases[i].near.numerator, cases[i].near.denominator), &out) ==
                          CTH_OK,
                      "case %zu", i);
        ck_assert_msg(out.units == cases[i].units && out.scale == cases[i].scale, "case %zu: %lld scale %d", i,
                      (long long)out.units, out.scale);
    }
}
END_TEST

/* The search: decimals of four places up to 4, by their number of digits other than 0; everything in 1/60,000. */
#define PLACES 10000
#define MOST (4 * PLACES)
#define UNIT 6
static struct {
    int64_t value[MOST];
    int count;
} by_digits[6];

static int digits_of(int64_t value)
{
    int digits = 0;
    for (; value != 0; value /= 10)
        digits += value % 10 != 0;
    return digits;
}

static void list_decimals(void)
{
    for (int64_t value = 0; value <= MOST; value++) {
        int digits = digits_of(value);
        by_digits[digits].value[by_digits[digits].count++] = value;
        if (value != 0)
            by_digits[digits].value[by_digits[digits].count++] = -value;
    }
}

struct ends {
    int64_t low, high;
    bool low_open, high_open;
};

static bool lies_in(const struct ends *ends, int64_t x)
{
    return (x > ends->low || (x == ends->low && !ends->low_open)) &&
           (x < ends->high || (x == ends->high && !ends->high_open));
}

/* An open end on the side of 0, with fewer digits than @p digits, is come near to without end. */
static bool is_limit(int64_t end, bool open, bool toward_zero, int digits)
{
    return open && toward_zero && end % UNIT == 0 && digits_of(end / UNIT) < digits;
}

/* The decimal that is one more digit behind an end. */
static int64_t behind(const struct ends *ends, int64_t end, int64_t sign)
{
    for (int64_t power = PLACES; power > 0; power /= 10)
        if (lies_in(ends, end + sign * power * UNIT))
            return end / UNIT + sign * power;
    ck_abort_msg("none");
    return 0;
}

/* The roundest decimal in 1 / PLACES. */
static int64_t search(const struct ends *ends, int64_t near)
{
    for (int digits = 0; digits < 6; digits++) {
        int64_t best = INT64_MAX, distance = INT64_MAX;
        for (int i = 0; i < by_digits[digits].count; i++) {
            int64_t value = by_digits[digits].value[i], away = llabs(value * UNIT - near);
            if (lies_in(ends, value * UNIT) && (away < distance || (away == distance && llabs(value) < llabs(best)))) {
                best = value;
                distance = away;
            }
        }
        if (best == INT64_MAX)
            continue;
        if (near <= ends->low && is_limit(ends->low, ends->low_open, ends->low >= 0, digits))
            return behind(ends, ends->low, 1);
        if (near >= ends->high && is_limit(ends->high, ends->high_open, ends->high <= 0, digits))
            return behind(ends, ends->high, -1);
        return best;
    }
    return INT64_MAX;
}

static uint64_t check_all(int64_t step, int64_t from, int64_t to)
{
    uint64_t checked = 0;
    for (int64_t low = from; low <= to; low += step)
        for (int64_t high = low; high <= to; high += step)
            for (int flags = 0; flags < 4; flags++) {
                const struct ends ends = {low, high, (flags & 1) != 0, (flags & 2) != 0};
                const struct cth_interval within = {
                    ratio(low, 60000), ratio(high, 60000), ends.low_open, ends.high_open, {0}};
                const int64_t nears[] = {low, high, (low + high) / 2000 * 1000, low - 60000, high + 40000, low + 7000};
                for (size_t i = 0; i < COUNT_OF(nears); i++) {
                    struct cth_decimal out;
                    enum cth_status status = cth_interval_roundest(within, ratio(nears[i], 60000), &out);
                    int64_t expected = search(&ends, nears[i]);
                    checked += status == CTH_OK;
                    if (cth_interval_is_empty(within)) {
                        MUST(status == CTH_MISSING);
                    } else if (expected == INT64_MAX) { /* a third, alone */
                        MUST(status == CTH_OVERFLOW && low == high && low % UNIT != 0);
                    } else {
                        MUST(status == CTH_OK && out.scale <= 4);
                        if (out.units * ten_to(4u - out.scale) != expected)
                            ck_abort_msg("%lld..%lld / 60000, flags %d, near %lld: %lld, not %lld", (long long)low,
                                         (long long)high, flags, (long long)nears[i], (long long)out.units,
                                         (long long)expected);
                        MUST(out.scale == 0 || out.units % 10 != 0);
                    }
                }
            }
    return checked;
}

START_TEST(test_roundest_by_search)
{
    list_decimals();
    ck_assert_uint_gt(check_all(3000, -180000, 180000), 150000); /* twentieths */
    ck_assert_uint_gt(check_all(20000, -180000, 180000), 3000);  /* thirds */
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("roundest");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_roundest_arguments);
    tcase_add_test(errors, test_roundest_of_no_decimal);
    suite_add_tcase(suite, errors);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_roundest_by_hand);
    suite_add_tcase(suite, core);

    TCase *table = tcase_create("Table");
    tcase_set_timeout(table, 120);
    tcase_add_test(table, test_roundest_by_search);
    suite_add_tcase(suite, table);

    return test_main(suite);
}
