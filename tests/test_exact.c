/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Signs of sums of products against GMP's rationals, sums that vanish among them; and where the room ends. */

#include "main.h"
#include "number_gmp.h"
#include "number_testing.h"

#include "../lib/number/exact.h"

#define FACTORS 4
#define TERMS 64

static struct cth_ratio store[TERMS][FACTORS];
static struct cth_product terms[TERMS];

static struct cth_ratio random_ratio(uint64_t *seed, int digits)
{
    struct cth_ratio out = {0, 1};
    int64_t limit = ten_to((unsigned)digits);
    int64_t n = (int64_t)random_below(seed, (uint64_t)(2 * limit + 1)) - limit;
    int64_t d = (int64_t)random_below(seed, (uint64_t)limit) + 1;
    if (random_below(seed, 3) == 0)
        d = ten_to((unsigned)random_below(seed, (uint64_t)digits + 1));
    MUST(cth_ratio_make(n, d, &out) == CTH_OK);
    return out;
}

/* Makes terms[index] a product of random ratios. */
static void make_term(uint64_t *seed, size_t index, int digits)
{
    size_t count = (size_t)random_below(seed, FACTORS + 1);
    for (size_t i = 0; i < count; i++)
        store[index][i] = random_ratio(seed, digits);
    terms[index] = (struct cth_product){store[index], count};
}

/* Makes terms[index] minus another one, its factors in reverse. */
static void make_opposite(size_t index, size_t of)
{
    size_t count = terms[of].count;
    for (size_t i = 0; i < count; i++)
        store[index][i] = store[of][count - 1 - i];
    if (count == 0)
        store[index][count++] = (struct cth_ratio){-1, 1};
    else
        store[index][0].numerator = -store[index][0].numerator;
    terms[index] = (struct cth_product){store[index], count};
}

static void set_product(mpq_t out, struct cth_product product)
{
    mpq_t factor;
    mpq_init(factor);
    mpq_set_ui(out, 1, 1);
    for (size_t i = 0; i < product.count; i++) {
        set_int64(mpq_numref(factor), product.factors[i].numerator);
        set_int64(mpq_denref(factor), product.factors[i].denominator);
        mpq_mul(out, out, factor);
    }
    mpq_clear(factor);
}

static int expected_sign(size_t count)
{
    mpq_t sum, term;
    mpq_inits(sum, term, NULL);
    for (size_t i = 0; i < count; i++) {
        set_product(term, terms[i]);
        mpq_add(sum, sum, term);
    }
    int sign = mpq_sgn(sum);
    mpq_clears(sum, term, NULL);
    return (sign > 0) - (sign < 0);
}

static int expected_order(struct cth_product a, struct cth_product b)
{
    mpq_t x, y;
    mpq_inits(x, y, NULL);
    set_product(x, a);
    set_product(y, b);
    int order = mpq_cmp(x, y);
    mpq_clears(x, y, NULL);
    return (order > 0) - (order < 0);
}

/* The largest prime below 2^62, and some that are smaller: denominators that share nothing. */
static const int64_t primes[] = {INT64_C(4611686018427387847), INT64_C(4611686018427387817),
                                 INT64_C(4611686018427387787)};

START_TEST(test_exact_room)
{
    struct cth_ratio wide[200], one[1] = {{1, 1}};
    for (size_t i = 0; i < COUNT_OF(wide); i++)
        wide[i] = (struct cth_ratio){INT64_MAX, 1};
    int sign = 7;
    struct cth_product unit = {one, 1};
    /* 130 factors of 63 bits are 8190 bits, one more is too many; likewise for the order. */
    struct cth_product fits = {wide, CTH_EXACT_BITS / 63}, wider = {wide, CTH_EXACT_BITS / 63 + 1};
    ck_assert_int_eq(cth_products_sign(&wider, 1, &sign), CTH_OVERFLOW);
    ck_assert_int_eq(cth_products_compare(wider, unit, &sign), CTH_OVERFLOW);
    ck_assert_int_eq(cth_products_compare(unit, wider, &sign), CTH_OVERFLOW);
    ck_assert_int_eq(sign, 7);
    ck_assert_int_eq(cth_products_sign(&fits, 1, &sign), CTH_OK);
    ck_assert_int_eq(sign, 1);
    ck_assert_int_eq(cth_products_compare(unit, fits, &sign), CTH_OK);
    ck_assert_int_eq(sign, -1);

    /* Denominators, too: one of them multiplies the numerator, whichever comes first. */
    for (size_t i = 0; i < COUNT_OF(wide); i++)
        wide[i] = (struct cth_ratio){1, primes[0]};
    struct cth_product pair[2] = {unit, {wide, CTH_EXACT_BITS / 62}};
    ck_assert_int_eq(cth_products_sign(pair, 2, &sign), CTH_OK);
    pair[1].count = CTH_EXACT_BITS / 62 + 1;
    sign = 7;
    ck_assert_int_eq(cth_products_sign(pair, 2, &sign), CTH_OVERFLOW);
    ck_assert_int_eq(cth_products_sign(pair + 1, 1, &sign), CTH_OVERFLOW);
    ck_assert_int_eq(sign, 7);
}
END_TEST

/* The last word of the sum is carried into, or out of the room: (2^64)^128 - 1 and 1 more. */
START_TEST(test_exact_last_carry)
{
    struct cth_ratio power[200], one[1] = {{1, 1}}, minus[1] = {{-1, 1}};
    for (size_t i = 0; i < COUNT_OF(power); i++)
        power[i] = (struct cth_ratio){2, 1};
    power[0].numerator = INT64_C(1) << 62;
    for (size_t i = 1; i < 132; i++)
        power[i].numerator = INT64_C(1) << 62;
    /* 2^62 ^ 132 is 2^8184; 7 more doublings are 2^8191, twice that is out. */
    struct cth_product half = {power, 139}, whole = {power, 140};
    struct cth_product sum[4] = {half, half, {minus, 1}, {one, 1}};
    int sign = 7;
    ck_assert_int_eq(cth_products_sign(&whole, 1, &sign), CTH_OVERFLOW);
    ck_assert_int_eq(cth_products_sign(sum, 2, &sign), CTH_OVERFLOW);
    ck_assert_int_eq(sign, 7);
    struct cth_product kept[4] = {half, {minus, 1}, half, {one, 1}}; /* 2^8192 - 1, then 1 more */
    ck_assert_int_eq(cth_products_sign(kept, 3, &sign), CTH_OK);
    ck_assert_int_eq(sign, 1);
    sign = 7;
    ck_assert_int_eq(cth_products_sign(kept, 4, &sign), CTH_OVERFLOW);
    ck_assert_int_eq(sign, 7);
}
END_TEST

START_TEST(test_exact_by_hand)
{
    int sign = 7;
    ck_assert_int_eq(cth_products_sign(NULL, 0, &sign), CTH_OK);
    ck_assert_int_eq(sign, 0);
    const struct cth_product empty = {NULL, 0};
    ck_assert_int_eq(cth_products_sign(&empty, 1, &sign), CTH_OK);
    ck_assert_int_eq(sign, 1);
    /* 1/3 + 1/6 - 1/2 is 0; with 1/7 - 1/8 it is above. */
    const struct cth_ratio parts[] = {{1, 3}, {1, 6}, {-1, 2}, {1, 7}, {-1, 8}};
    struct cth_product sum[5];
    for (size_t i = 0; i < 5; i++)
        sum[i] = (struct cth_product){&parts[i], 1};
    static const int signs[] = {0, 1, 1, 0, 1, 1};
    for (size_t i = 0; i < 6; i++) {
        ck_assert_int_eq(cth_products_sign(sum, i, &sign), CTH_OK);
        ck_assert_int_eq(sign, signs[i]);
    }
    ck_assert_int_eq(cth_products_compare(sum[0], sum[1], &sign), CTH_OK);
    ck_assert_int_eq(sign, 1);
    ck_assert_int_eq(cth_products_compare(sum[4], sum[2], &sign), CTH_OK);
    ck_assert_int_eq(sign, 1);
    ck_assert_int_eq(cth_products_compare(sum[4], sum[4], &sign), CTH_OK);
    ck_assert_int_eq(sign, 0);
}
END_TEST

START_TEST(test_exact_against_gmp)
{
    uint64_t seed = 20211231;
    unsigned seen[3] = {0}, overflows = 0;
    for (int round = 0; round < 20000; round++) {
        int digits = 1 + (int)random_below(&seed, 18), sign = 7;
        size_t count = 1 + (size_t)random_below(&seed, digits > 9 ? 8 : 30);
        for (size_t i = 0; i < count; i++)
            make_term(&seed, i, digits);
        if (random_below(&seed, 2) == 0) { /* so that much of the sum vanishes, or all of it */
            for (size_t i = 0; i < count; i++)
                make_opposite(count + i, i);
            count = 2 * count - (size_t)random_below(&seed, 2);
        }
        if (cth_products_sign(terms, count, &sign) != CTH_OK) {
            overflows++;
            continue;
        }
        MUST(sign == expected_sign(count));
        seen[sign + 1]++;
        int order = 7;
        MUST(cth_products_compare(terms[0], terms[count - 1], &order) == CTH_OK);
        MUST(order == expected_order(terms[0], terms[count - 1]));
    }
    for (int i = 0; i < 3; i++)
        ck_assert_uint_gt(seen[i], 3000);
    ck_assert_uint_lt(overflows, 100);
}
END_TEST

/* Sixty parts, each an actual over a recovered ratio of its own: sums of that kind must fit. */
START_TEST(test_exact_holds_sixty_parts)
{
    uint64_t seed = 60;
    for (int round = 0; round < 50; round++) {
        for (size_t i = 0; i < 60; i++) {
            MUST(cth_ratio_make((int64_t)random_below(&seed, 20000000) + 1,
                                2 * (int64_t)(random_below(&seed, 500000) + 1), &store[i][0]) == CTH_OK);
            MUST(cth_ratio_make((int64_t)random_below(&seed, 20000) - 10000, 20000, &store[i][1]) == CTH_OK);
            terms[i] = (struct cth_product){store[i], 2};
        }
        int sign = 7;
        MUST(cth_products_sign(terms, 60, &sign) == CTH_OK);
        MUST(sign == expected_sign(60));
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("exact");
    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_exact_room);
    tcase_add_test(limits, test_exact_last_carry);
    suite_add_tcase(suite, limits);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_exact_by_hand);
    suite_add_tcase(suite, core);

    TCase *table = tcase_create("Table");
    tcase_set_timeout(table, 60);
    tcase_add_test(table, test_exact_against_gmp);
    tcase_add_test(table, test_exact_holds_sixty_parts);
    suite_add_tcase(suite, table);

    return test_main(suite);
}
