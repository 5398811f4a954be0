/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Every operation of lib/number on decimals, against GMP: `oracle_divide [COUNT [SEED]]`. Half of the quotients are
 * built to lie on a tie or one unit beside it; operands lie near the edges of 18 digits. The reference rounds by
 * comparing twice the rest with the divisor, in integers without limit.
 */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "../lib/number/quotient.h"
#include "number_gmp.h"
#include "number_testing.h"

enum operation { DIVIDE, MINUS_ONE, DIFFERENCE, RESCALE, ADD, SUBTRACT, MULTIPLY, COMPARE, OPERATIONS };

static const char *const operation_names[OPERATIONS] = {"divide", "minus one", "difference", "rescale",
                                                        "add",    "subtract",  "multiply",   "compare"};

struct trial {
    enum operation operation;
    struct cth_decimal a, b, d;
    unsigned scale;
    enum cth_rounding mode;
};

struct counts {
    uint64_t done[OPERATIONS], refused[OPERATIONS], mode[CTH_ROUNDING_COUNT], ties, inexact, wrong;
};

/* Numbers of the reference, reused: initialising them anew would take longer than the arithmetic. */
static mpz_t n, d, quotient, rest, ten[40];

static void power_up(mpz_t value, int exponent)
{
    mpz_mul(value, value, ten[exponent]);
}

/* n / d at 10^0, away from or toward zero as the mode says. */
static void reference_round(enum cth_rounding mode, struct counts *counts)
{
    int sign = mpz_sgn(n) * mpz_sgn(d);
    mpz_abs(n, n);
    mpz_abs(d, d);
    mpz_fdiv_qr(quotient, rest, n, d);
    bool inexact = mpz_sgn(rest) != 0;
    mpz_mul_2exp(rest, rest, 1);
    int half = mpz_cmp(rest, d);
    counts->ties += half == 0;
    counts->inexact += inexact;

    const bool away[CTH_ROUNDING_COUNT] = {
        [CTH_ROUND_HALF_UP] = half >= 0,
        [CTH_ROUND_HALF_EVEN] = half > 0 || (half == 0 && mpz_odd_p(quotient)),
        [CTH_ROUND_HALF_DOWN] = half > 0,
        [CTH_ROUND_UP] = inexact,
        [CTH_ROUND_DOWN] = false,
        [CTH_ROUND_CEILING] = inexact && sign > 0,
        [CTH_ROUND_FLOOR] = inexact && sign < 0,
    };
    if (away[mode])
        mpz_add_ui(quotient, quotient, 1);
    if (sign < 0)
        mpz_neg(quotient, quotient);
}

/* n = a - b or a + b at the larger scale, which is returned. */
static int reference_sum(struct cth_decimal a, struct cth_decimal b, bool subtract)
{
    int scale = a.scale > b.scale ? a.scale : b.scale;
    set_int64(n, a.units);
    power_up(n, scale - a.scale);
    set_int64(rest, b.units);
    power_up(rest, scale - b.scale);
    (subtract ? mpz_sub : mpz_add)(n, n, rest);
    return scale;
}

/* (a - b) / d at the trial's scale. */
static enum cth_status reference_quotient(const struct trial *t, struct cth_decimal b, struct cth_decimal divisor,
                                          struct counts *counts)
{
    int shift = (int)t->scale + divisor.scale - reference_sum(t->a, b, true);
    set_int64(d, divisor.units);
    if (mpz_sgn(d) == 0)
        return CTH_ZERO_BASE;
    power_up(shift >= 0 ? n : d, abs(shift));
    reference_round(t->mode, counts);
    return CTH_OK;
}

static void reference_product(const struct trial *t, int *scale)
{
    set_int64(n, t->a.units);
    set_int64(d, t->b.units);
    mpz_mul(quotient, n, d);
    *scale = t->a.scale + t->b.scale;
    while ((mpz_sizeinbase(quotient, 10) >= 19 && mpz_cmpabs(quotient, ten[18]) >= 0) || *scale > CTH_SCALE_MAX) {
        if (*scale == 0 || !mpz_divisible_ui_p(quotient, 10)) {
            mpz_set(quotient, ten[18]);
            return;
        }
        mpz_divexact_ui(quotient, quotient, 10);
        --*scale;
    }
}

static enum cth_status reference(const struct trial *t, int *scale, struct counts *counts)
{
    const struct cth_decimal zero = CTH_DECIMAL(0, 0), one = CTH_DECIMAL(1, 0);
    enum cth_status status = CTH_OK;
    *scale = (int)t->scale;
    switch (t->operation) {
    case DIVIDE: status = reference_quotient(t, zero, t->d, counts); break;
    case MINUS_ONE: status = reference_quotient(t, t->d, t->d, counts); break;
    case DIFFERENCE: status = reference_quotient(t, t->b, t->d, counts); break;
    case RESCALE: status = reference_quotient(t, zero, one, counts); break;
    case MULTIPLY: reference_product(t, scale); break;
    default: *scale = reference_sum(t->a, t->b, t->operation != ADD); mpz_set(quotient, n);
    }
    if (t->operation == COMPARE)
        mpz_set_si(quotient, mpz_sgn(quotient));
    else if (status == CTH_OK && mpz_cmpabs(quotient, ten[18]) >= 0)
        status = CTH_OVERFLOW;
    return status;
}

static enum cth_status compute(const struct trial *t, struct cth_decimal *out)
{
    switch (t->operation) {
    case DIVIDE: return cth_decimal_divide(t->a, t->d, t->scale, t->mode, out);
    case MINUS_ONE: return cth_quotient_minus_one(t->a, t->d, t->scale, t->mode, out);
    case DIFFERENCE: return cth_quotient_of_difference(t->a, t->b, t->d, t->scale, t->mode, out);
    case RESCALE: return cth_decimal_rescale(t->a, t->scale, t->mode, out);
    case ADD: return cth_decimal_add(t->a, t->b, out);
    case SUBTRACT: return cth_decimal_subtract(t->a, t->b, out);
    case MULTIPLY: return cth_decimal_multiply(t->a, t->b, out);
    default:
        *out = (struct cth_decimal)CTH_DECIMAL(cth_decimal_compare(t->a, t->b),
                                               t->a.scale > t->b.scale ? t->a.scale : t->b.scale);
        return CTH_OK;
    }
}

/*
 * Make a / d a tie of the trial's scale: with e = scale + d.scale - a.scale, a = (2 q + 1) y and d = 2 y 10^e, the
 * power on the other side when e is negative. Then one of the two is moved by one unit, or neither.
 */
static void aim_at_tie(struct trial *t, uint64_t *seed)
{
    int e = (int)t->scale + t->d.scale - t->a.scale;
    if (abs(e) > 16)
        return;
    int64_t power = ten_to((unsigned)abs(e)), room = CTH_UNITS_MAX / power / 2;
    int64_t y = 1 + (int64_t)random_below(seed, random_below(seed, 4) != 0 && room > 1000 ? 1000 : (uint64_t)room);
    int64_t limit = CTH_UNITS_MAX / y / (e < 0 ? power : 1);
    int64_t odd = (int64_t)random_below(seed, random_below(seed, 2) != 0 && limit > 100 ? 100 : (uint64_t)limit) | 1;
    int64_t nudge = (int64_t)random_below(seed, 5) - 2;

    if (odd > limit)
        return;
    t->a.units = odd * y * (e < 0 ? power : 1);
    t->d.units = 2 * y * (e < 0 ? 1 : power);
    if (nudge == 1 || nudge == -1)
        t->a.units += t->a.units < CTH_UNITS_MAX ? nudge : -1;
    else if (nudge == 2)
        t->d.units++;
    if (random_below(seed, 2) == 0)
        t->a.units = -t->a.units;
    if (random_below(seed, 4) == 0)
        t->d.units = -t->d.units;
}

static void aim_rescale_at_tie(struct trial *t, uint64_t *seed)
{
    if (t->a.scale <= t->scale)
        return;
    int64_t power = ten_to(t->a.scale - t->scale);
    int64_t whole = power == ten_to(18) ? 0 : (int64_t)random_below(seed, (uint64_t)(CTH_UNITS_MAX / power));
    t->a.units = whole * power + power / 2 + (int64_t)random_below(seed, 3) - 1;
    if (random_below(seed, 2) == 0)
        t->a.units = -t->a.units;
}

static struct trial random_trial(uint64_t *seed)
{
    struct trial t = {(enum operation)random_below(seed, OPERATIONS),
                      random_decimal(seed),
                      random_decimal(seed),
                      random_decimal(seed),
                      (unsigned)random_below(seed, CTH_SCALE_MAX + 1),
                      (enum cth_rounding)random_below(seed, CTH_ROUNDING_COUNT)};
    bool aims = random_below(seed, 2) == 0;
    if (aims && t.operation == RESCALE) {
        aim_rescale_at_tie(&t, seed);
    } else if (aims && t.operation <= DIFFERENCE) {
        aim_at_tie(&t, seed);
        if (t.operation == DIFFERENCE)
            t.b = t.d; /* a whole number off the quotient leaves a tie a tie */
    } else if (aims) {
        t.b.scale = (uint8_t)(t.a.scale + random_below(seed, 2) > CTH_SCALE_MAX ? 0 : t.a.scale);
        t.b.units = (random_below(seed, 2) == 0 ? -t.a.units : t.a.units) / (int64_t)(1 + random_below(seed, 2));
    }
    return t;
}

static void run(const struct trial *t, struct counts *counts)
{
    int scale;
    struct cth_decimal got = untouched;
    enum cth_status want = reference(t, &scale, counts), status = compute(t, &got);
    bool right = status == want;
    if (right && status == CTH_OK) {
        set_int64(rest, got.units);
        right = mpz_cmp(rest, quotient) == 0 && got.scale == scale;
    } else if (right) {
        right = is_untouched(got);
    }
    counts->done[t->operation]++;
    counts->mode[t->mode]++;
    counts->refused[t->operation] += want != CTH_OK;
    if (right || counts->wrong++ >= 10)
        return;
    fprintf(stderr, "wrong: %s a %" PRId64 "/%u b %" PRId64 "/%u d %" PRId64 "/%u scale %u mode %s: %s %" PRId64 "\n",
            operation_names[t->operation], t->a.units, t->a.scale, t->b.units, t->b.scale, t->d.units, t->d.scale,
            t->scale, cth_rounding_name((int)t->mode), cth_status_name(status), got.units);
}

int main(int argc, char **argv)
{
    uint64_t count = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000000;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 20211231, state = seed;
    struct counts counts = {0};

    mpz_inits(n, d, quotient, rest, NULL);
    for (unsigned i = 0; i < COUNT_OF(ten); i++) {
        mpz_init(ten[i]);
        mpz_ui_pow_ui(ten[i], 10, i);
    }
    for (uint64_t i = 0; i < count; i++) {
        struct trial t = random_trial(&state);
        run(&t, &counts);
    }

    printf("seed %" PRIu64 ": %" PRIu64 " cases, %" PRIu64 " inexact, %" PRIu64 " ties, %" PRIu64 " wrong\n", seed,
           count, counts.inexact, counts.ties, counts.wrong);
    /* A generator that misses an operation, a mode, the ties or the refusals would prove nothing. */
    bool enough = counts.ties >= count / 25 && counts.inexact >= count / 10;
    for (int i = 0; i < OPERATIONS; i++) {
        printf("  %-10s %" PRIu64 ", refused %" PRIu64 "\n", operation_names[i], counts.done[i], counts.refused[i]);
        enough = enough && counts.done[i] >= count / 10 && (i == COMPARE || counts.refused[i] >= count / 1000);
    }
    for (int i = 0; i < CTH_ROUNDING_COUNT; i++)
        enough = enough && counts.mode[i] >= count / 10;
    if (!enough)
        puts("too few cases of some kind");

    for (unsigned i = 0; i < COUNT_OF(ten); i++)
        mpz_clear(ten[i]);
    mpz_clears(n, d, quotient, rest, NULL);
    return counts.wrong == 0 && enough ? EXIT_SUCCESS : EXIT_FAILURE;
}
