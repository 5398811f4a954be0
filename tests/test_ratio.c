/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Exact ratios, against GMP's rationals for operands up to 63 bits. */

#include "main.h"
#include "number_gmp.h"
#include "number_testing.h"

static const struct cth_ratio plus = CTH_PLUS_INFINITY, minus = CTH_MINUS_INFINITY;
static const struct cth_ratio bad[] = {CTH_PLUS_INFINITY, CTH_MINUS_INFINITY, {0, 0},         {0, 2}, {2, 4},
                                       {1, -2},           {INT64_MIN, 1},     {1, INT64_MIN}, {6, 3}};
static const struct cth_ratio mark = {123, 456};

typedef enum cth_status binary(struct cth_ratio, struct cth_ratio, struct cth_ratio *);
static binary *const binaries[] = {cth_ratio_add, cth_ratio_subtract, cth_ratio_multiply, cth_ratio_divide};
static void (*const references[])(mpq_t, const mpq_t, const mpq_t) = {mpq_add, mpq_sub, mpq_mul, mpq_div};

static bool is_mark(struct cth_ratio value)
{
    return value.numerator == mark.numerator && value.denominator == mark.denominator;
}

START_TEST(test_operand_not_a_bounded_ratio)
{
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct cth_ratio out = mark;
        for (size_t f = 0; f < COUNT_OF(binaries); f++) {
            ck_assert_int_eq(binaries[f](bad[i], (struct cth_ratio){0, 1}, &out), CTH_E_ARGUMENT);
            ck_assert_int_eq(binaries[f]((struct cth_ratio){0, 1}, bad[i], &out), CTH_E_ARGUMENT);
        }
        ck_assert(is_mark(out));
        struct cth_decimal rounded = untouched;
        ck_assert_int_eq(cth_ratio_round(bad[i], 0, CTH_ROUND_DOWN, &rounded), CTH_E_ARGUMENT);
        ck_assert(is_untouched(rounded));
    }
}
END_TEST

START_TEST(test_round_invalid)
{
    struct cth_decimal out = untouched;
    ck_assert_int_eq(cth_ratio_round((struct cth_ratio){1, 3}, 19, CTH_ROUND_DOWN, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_ratio_round((struct cth_ratio){1, 3}, 0, (enum cth_rounding)7, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_ratio_round((struct cth_ratio){INT64_MAX, 1}, 0, CTH_ROUND_DOWN, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_ratio_round((struct cth_ratio){1, 1}, 18, CTH_ROUND_DOWN, &out), CTH_OVERFLOW);
    ck_assert(is_untouched(out));
}
END_TEST

START_TEST(test_make_refuses)
{
    struct cth_ratio out = mark;
    ck_assert_int_eq(cth_ratio_make(0, 0, &out), CTH_ZERO_BASE);
    ck_assert_int_eq(cth_ratio_make(INT64_MIN, 0, &out), CTH_ZERO_BASE);
    ck_assert_int_eq(cth_ratio_make(INT64_MIN, 1, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_ratio_make(INT64_MIN, -3, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_ratio_make(3, INT64_MIN, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_ratio_from_decimal((struct cth_decimal)CTH_DECIMAL(1, 19), &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_ratio_divide((struct cth_ratio){1, 2}, (struct cth_ratio){0, 1}, &out), CTH_ZERO_BASE);
    ck_assert(is_mark(out));
}
END_TEST

START_TEST(test_make_in_lowest_terms)
{
    static const struct {
        int64_t n, d;
        struct cth_ratio expected;
    } rows[] = {
        {6, -4, {-3, 2}},
        {-6, -4, {3, 2}},
        {0, -7, {0, 1}},
        {INT64_MIN, 2, {-INT64_C(4611686018427387904), 1}},
        {INT64_MIN, INT64_MIN, {1, 1}},
        {INT64_MAX, -1, {-INT64_MAX, 1}},
        {2, INT64_MIN, {-1, INT64_C(4611686018427387904)}},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct cth_ratio out;
        ck_assert_int_eq(cth_ratio_make(rows[i].n, rows[i].d, &out), CTH_OK);
        ck_assert_int_eq(out.numerator, rows[i].expected.numerator);
        ck_assert_int_eq(out.denominator, rows[i].expected.denominator);
    }
    struct cth_ratio out;
    ck_assert_int_eq(cth_ratio_from_decimal((struct cth_decimal)CTH_DECIMAL(-1250, 3), &out), CTH_OK);
    ck_assert_int_eq(out.numerator, -5);
    ck_assert_int_eq(out.denominator, 4);
}
END_TEST

START_TEST(test_compare_unbounded)
{
    const struct cth_ratio numbers[] = {{0, 1}, {INT64_MAX, 1}, {-INT64_MAX, 1}, {1, INT64_MAX}};
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        ck_assert_int_eq(cth_ratio_compare(numbers[i], plus), -1);
        ck_assert_int_eq(cth_ratio_compare(plus, numbers[i]), 1);
        ck_assert_int_eq(cth_ratio_compare(numbers[i], minus), 1);
        ck_assert_int_eq(cth_ratio_compare(minus, numbers[i]), -1);
    }
    ck_assert_int_eq(cth_ratio_compare(plus, plus), 0);
    ck_assert_int_eq(cth_ratio_compare(minus, minus), 0);
    ck_assert_int_eq(cth_ratio_compare(minus, plus), -1);
    ck_assert_int_eq(cth_ratio_compare(plus, minus), 1);
}
END_TEST

/* Up to 63 bits, of every length, often with factors in common with the last one. */
static struct cth_ratio random_ratio(uint64_t *seed, struct cth_ratio last)
{
    struct cth_ratio out;
    enum cth_status status;
    do {
        int64_t n = (int64_t)(random_next(seed) >> (1 + random_below(seed, 63)));
        int64_t d = (int64_t)(random_next(seed) >> (1 + random_below(seed, 63)));
        uint64_t kind = random_below(seed, 6);
        if (kind == 0)
            d = last.denominator;
        else if (kind == 1)
            n = last.denominator;
        else if (kind == 2)
            d = last.denominator / 4 * 3;
        else if (kind == 3)
            n = INT64_MAX - (int64_t)random_below(seed, 4);
        status = cth_ratio_make(random_below(seed, 2) == 0 ? n : -n, d, &out);
    } while (status != CTH_OK);
    return out;
}

static void set_ratio(mpq_t out, struct cth_ratio value)
{
    set_int64(mpq_numref(out), value.numerator);
    set_int64(mpq_denref(out), value.denominator);
}

static bool fits(const mpq_t value)
{
    return mpz_sizeinbase(mpq_numref(value), 2) <= 63 && mpz_sizeinbase(mpq_denref(value), 2) <= 63;
}

START_TEST(test_operations_against_gmp)
{
    uint64_t seed = 1975;
    struct cth_ratio a = {1, 1}, b = {1, 1};
    unsigned ok[4] = {0}, refused[4] = {0};
    mpq_t x, y, expected, got;
    mpq_inits(x, y, expected, got, NULL);
    for (int i = 0; i < 100000; i++) {
        a = random_ratio(&seed, b);
        b = random_ratio(&seed, a);
        set_ratio(x, a);
        set_ratio(y, b);
        MUST(cth_ratio_compare(a, b) == (mpq_cmp(x, y) > 0) - (mpq_cmp(x, y) < 0));
        for (size_t f = 0; f < COUNT_OF(binaries); f++) {
            struct cth_ratio out = mark;
            enum cth_status status = binaries[f](a, b, &out);
            if (f == 3 && b.numerator == 0) {
                MUST(status == CTH_ZERO_BASE);
                continue;
            }
            references[f](expected, x, y);
            MUST(status == (fits(expected) ? CTH_OK : CTH_OVERFLOW));
            (*(status == CTH_OK ? &ok[f] : &refused[f]))++;
            set_ratio(got, status == CTH_OK ? out : (struct cth_ratio){0, 1});
            MUST(status == CTH_OK ? mpq_equal(got, expected) : is_mark(out));
        }
    }
    mpq_clears(x, y, expected, got, NULL);
    for (int f = 0; f < 4; f++) {
        ck_assert_uint_gt(ok[f], 10000);
        ck_assert_uint_gt(refused[f], 10000);
    }
}
END_TEST

/* Neighbours that a double cannot tell apart. */
START_TEST(test_compare_neighbours)
{
    const struct cth_ratio a = {INT64_MAX, INT64_MAX - 1}, b = {INT64_MAX - 1, INT64_MAX - 2};
    ck_assert_int_eq(cth_ratio_compare(a, b), -1);
    ck_assert_int_eq(cth_ratio_compare(b, a), 1);
    ck_assert_int_eq(cth_ratio_compare(a, a), 0);
}
END_TEST

/* With n = floor(d (2 q + 1) / (2 * 10^scale)), n / d lies at most 1 / d below a tie, and (n + 1) / d above it. d is
   above 2^62, where 10 times a remainder does not fit a word. */
START_TEST(test_round_beside_ties)
{
    uint64_t seed = 2020;
    unsigned done = 0;
    mpz_t n, power;
    mpz_inits(n, power, NULL);
    for (int i = 0; i < 100000; i++) {
        unsigned scale = 12 + (unsigned)random_below(&seed, 7);
        int64_t d = INT64_MAX - (int64_t)(random_next(&seed) >> (2 + random_below(&seed, 62)));
        int64_t q = (int64_t)random_below(&seed, (uint64_t)ten_to(scale));
        set_int64(n, d);
        set_int64(power, 2 * q + 1);
        mpz_mul(n, n, power);
        set_int64(power, 2 * ten_to(scale));
        bool is_tie = mpz_divisible_p(n, power);
        mpz_fdiv_q(n, n, power);
        for (int above = 0; above < 2; above++) {
            struct cth_ratio value;
            struct cth_decimal out;
            mpz_add_ui(n, n, (unsigned)above);
            MUST(cth_ratio_make(get_int64(n), d, &value) == CTH_OK);
            enum cth_rounding mode = above ? CTH_ROUND_HALF_DOWN : CTH_ROUND_HALF_UP;
            if (is_tie || (above && q == CTH_UNITS_MAX))
                continue;
            MUST(cth_ratio_round(value, scale, mode, &out) == CTH_OK);
            MUST(out.units == q + above && out.scale == scale);
            done++;
        }
    }
    mpz_clears(n, power, NULL);
    ck_assert_uint_gt(done, 190000);
}
END_TEST

START_TEST(test_round_against_gmp)
{
    uint64_t seed = 2010;
    struct cth_ratio value = {1, 1};
    unsigned ok = 0;
    mpz_t n, d, q;
    mpz_inits(n, d, q, NULL);
    for (int i = 0; i < 100000; i++) {
        value = random_ratio(&seed, value);
        unsigned scale = (unsigned)random_below(&seed, 19);
        bool floors = random_below(&seed, 2) == 0, nearest = random_below(&seed, 2) == 0;
        set_int64(n, value.numerator);
        multiply_by_ten_to(n, scale);
        set_int64(d, value.denominator);
        enum cth_rounding mode = floors ? CTH_ROUND_FLOOR : CTH_ROUND_CEILING;
        if (nearest) { /* floor(x + 1/2) and ceiling(x - 1/2), which are half_up for one sign each */
            bool below = value.numerator < 0;
            mpz_mul_2exp(n, n, 1);
            floors = !below;
            (below ? mpz_sub : mpz_add)(n, n, d);
            mpz_mul_2exp(d, d, 1);
            mode = CTH_ROUND_HALF_UP;
        }
        (floors ? mpz_fdiv_q : mpz_cdiv_q)(q, n, d);
        struct cth_decimal out = untouched;
        enum cth_status status = cth_ratio_round(value, scale, mode, &out);
        set_int64(n, CTH_UNITS_MAX);
        MUST(status == (mpz_cmpabs(q, n) <= 0 ? CTH_OK : CTH_OVERFLOW));
        if (status != CTH_OK)
            continue;
        ok++;
        set_int64(n, out.units);
        MUST(mpz_cmp(n, q) == 0 && out.scale == scale);
    }
    mpz_clears(n, d, q, NULL);
    ck_assert_uint_gt(ok, 30000);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ratio");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_operand_not_a_bounded_ratio);
    tcase_add_test(errors, test_round_invalid);
    tcase_add_test(errors, test_make_refuses);
    suite_add_tcase(suite, errors);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_make_in_lowest_terms);
    tcase_add_test(core, test_compare_unbounded);
    tcase_add_test(core, test_compare_neighbours);
    suite_add_tcase(suite, core);

    TCase *table = tcase_create("Table");
    tcase_set_timeout(table, 60);
    tcase_add_test(table, test_operations_against_gmp);
    tcase_add_test(table, test_round_beside_ties);
    tcase_add_test(table, test_round_against_gmp);
    suite_add_tcase(suite, table);

    return test_main(suite);
}
