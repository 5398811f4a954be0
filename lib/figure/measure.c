/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Measures of plain numbers and of levels. The classes are decided by the signs alone, in their fixed order; what
 * remains is one exact quotient, rounded once. A percentage is the quotient with two more places, its mark moved.
 */

#include "private.h"

#include "../number/quotient.h"

/* A power of ten more than this cannot be put into the scales of two decimals. */
#define SHIFT_MAX CTH_SCALE_MAX

enum cth_status cth_shift(struct cth_decimal value, int exponent, struct cth_decimal *out)
{
    int scale = value.scale - exponent;
    int64_t units = value.units;
    if (units == 0)
        scale = scale < 0 ? 0 : scale > CTH_SCALE_MAX ? CTH_SCALE_MAX : scale;
    for (; scale < 0; scale++) {
        if (units > CTH_UNITS_MAX / 10 || units < -(CTH_UNITS_MAX / 10))
            return CTH_OVERFLOW;
        units *= 10;
    }
    for (; scale > CTH_SCALE_MAX; scale--) {
        if (units % 10 != 0)
            return CTH_OVERFLOW;
        units /= 10;
    }
    *out = (struct cth_decimal){.units = units, .scale = (uint8_t)scale};
    return CTH_OK;
}

enum cth_rounding cth_mirrored(enum cth_rounding mode)
{
    return mode == CTH_ROUND_CEILING ? CTH_ROUND_FLOOR : mode == CTH_ROUND_FLOOR ? CTH_ROUND_CEILING : mode;
}

static struct cth_level level(struct cth_decimal value)
{
    return (struct cth_level){value, 0};
}

static struct cth_level negated(struct cth_level level)
{
    level.value.units = -level.value.units;
    return level;
}

/* Multiplies by ten up to @p times while the limit is kept; returns how many times are left. */
static int grow(int64_t *units, int times, int64_t limit)
{
    for (; times > 0 && *units <= limit / 10 && *units >= -(limit / 10); times--)
        *units *= 10;
    return times;
}

/*
 * A quotient n / d * 10^-18 below one unit of the smallest scale rounds by which side of a half n / d lies on; three
 * small quotients stand for all of them.
 */
static void stand_in(int64_t *n, int64_t *d, int times)
{
    int64_t sign = *n < 0 ? -1 : 1, magnitude = sign * *n;
    bool below = grow(d, times, 2 * (CTH_UNITS_MAX + 1)) > 0 || 2 * magnitude < *d;
    bool half = !below && 2 * magnitude == *d;
    *n = sign * (below ? 1 : half ? 5 : 9);
    *d = 10;
}

/*
 * Two decimals with the same quotient: the difference of all exponents becomes their scales. d is above 0. Refused only
 * where every quotient would need more than 18 digits: n * 10^18 >= 10^18 > d.
 */
static enum cth_status align(struct cth_level n, struct cth_level d, struct cth_decimal *n_out,
                             struct cth_decimal *d_out)
{
    int64_t nu = n.value.units, du = d.value.units;
    int shift = nu == 0 ? 0 : n.exponent - n.value.scale - d.exponent + d.value.scale;
    if (shift > SHIFT_MAX) {
        if (grow(&nu, shift - SHIFT_MAX, CTH_UNITS_MAX) > 0)
            return CTH_OVERFLOW;
        shift = SHIFT_MAX;
    } else if (shift < -SHIFT_MAX) {
        int left = grow(&du, -shift - SHIFT_MAX, CTH_UNITS_MAX);
        if (left > 0)
            stand_in(&nu, &du, left);
        shift = -SHIFT_MAX;
    }
    *n_out = (struct cth_decimal){.units = nu, .scale = (uint8_t)(shift < 0 ? -shift : 0)};
    *d_out = (struct cth_decimal){.units = du, .scale = (uint8_t)(shift > 0 ? shift : 0)};
    return CTH_OK;
}

/* The class that the signs decide. */
static enum cth_status class_of(struct cth_level n, struct cth_level d, enum cth_status zero, enum cth_status negative,
                                struct cth_options options)
{
    if (d.value.units == 0)
        return zero;
    if (d.value.units < 0)
        return negative;
    return n.value.units < 0 && (options.allow & CTH_ALLOW_SIGN_CHANGE) == 0 ? CTH_SIGN_CHANGE : CTH_OK;
}

static enum cth_status quotient(struct cth_level n, struct cth_level d, unsigned scale, enum cth_rounding mode,
                                struct cth_decimal *out)
{
    struct cth_decimal numerator, denominator;
    enum cth_status status = align(n, d, &numerator, &denominator);
    return status == CTH_OK ? cth_decimal_divide(numerator, denominator, scale, mode, out) : status;
}

static enum cth_status percent(struct cth_level n, struct cth_level d, struct cth_options options,
                               struct cth_decimal *out)
{
    struct cth_decimal result;
    enum cth_status status = quotient(n, d, options.places + 2u, (enum cth_rounding)options.rounding, &result);
    if (status != CTH_OK)
        return status;
    result.scale = options.places;
    *out = result;
    return CTH_OK;
}

/* The exact difference, at the smaller of the two exponents. */
static enum cth_status subtract(struct cth_level a, struct cth_level b, struct cth_level *out)
{
    int exponent = a.exponent < b.exponent ? a.exponent : b.exponent;
    struct cth_level result = {.exponent = exponent};
    enum cth_status status = cth_shift(a.value, a.exponent - exponent, &a.value);
    if (status == CTH_OK)
        status = cth_shift(b.value, b.exponent - exponent, &b.value);
    if (status == CTH_OK)
        status = cth_decimal_subtract(a.value, b.value, &result.value);
    if (status == CTH_OK)
        *out = result;
    return status;
}

/* Whether a call with two numbers and options may go on. */
static bool take(struct cth_decimal a, struct cth_decimal b, const struct cth_options *options, struct cth_options *out)
{
    return cth_options_take(options, out) && cth_decimal_is_valid(a) && cth_decimal_is_valid(b);
}

bool cth_options_take(const struct cth_options *options, struct cth_options *out)
{
    const struct cth_options usual = CTH_OPTIONS_INIT;
    *out = options != NULL ? *options : usual;
    for (size_t i = 0; i < sizeof out->reserved; i++)
        if (out->reserved[i] != 0)
            return false;
    return out->places <= CTH_PLACES_MAX && out->rounding < CTH_ROUNDING_COUNT &&
           out->allow <= (CTH_ALLOW_NEGATIVE_BASE | CTH_ALLOW_SIGN_CHANGE);
}

enum cth_status cth_level_completion(struct cth_level actual, struct cth_level plan, struct cth_options options,
                                     struct cth_decimal *out)
{
    enum cth_status status = class_of(actual, plan, CTH_ZERO_PLAN, CTH_NEGATIVE_PLAN, options);
    return status == CTH_OK ? percent(actual, plan, options, out) : status;
}

enum cth_status cth_level_growth(struct cth_level actual, struct cth_level base, struct cth_options options,
                                 struct cth_decimal *out)
{
    enum cth_rounding mode = (enum cth_rounding)options.rounding;
    bool mirror = base.value.units < 0 && (options.allow & CTH_ALLOW_NEGATIVE_BASE) != 0;
    struct cth_decimal a, b, result;
    enum cth_status status = CTH_OK;
    if (mirror) { /* (a - b) / |b| is the growth from -b to -a, with its sign turned */
        actual = negated(actual);
        base = negated(base);
        mode = cth_mirrored(mode);
    } else {
        status = class_of(actual, base, CTH_ZERO_BASE, CTH_NEGATIVE_BASE, options);
    }
    if (status == CTH_OK)
        status = align(actual, base, &a, &b);
    if (status == CTH_OK)
        status = cth_quotient_minus_one(a, b, options.places + 2u, mode, &result);
    if (status != CTH_OK)
        return status;
    *out = (struct cth_decimal){.units = mirror ? -result.units : result.units, .scale = options.places};
    return CTH_OK;
}

enum cth_status cth_level_multiple(struct cth_level actual, struct cth_level base, struct cth_options options,
                                   struct cth_decimal *out)
{
    enum cth_status status = class_of(actual, base, CTH_ZERO_BASE, CTH_NEGATIVE_BASE, options);
    return status == CTH_OK ? quotient(actual, base, options.places, (enum cth_rounding)options.rounding, out) : status;
}

enum cth_status cth_level_share(struct cth_level part, struct cth_level total, struct cth_options options,
                                struct cth_decimal *out)
{
    enum cth_status status = class_of(part, total, CTH_ZERO_BASE, CTH_NEGATIVE_BASE, options);
    return status == CTH_OK ? percent(part, total, options, out) : status;
}

enum cth_status cth_level_contribution(struct cth_level part_actual, struct cth_level part_base,
                                       struct cth_level total_base, struct cth_options options, struct cth_decimal *out)
{
    enum cth_rounding mode = (enum cth_rounding)options.rounding;
    struct cth_level change;
    struct cth_decimal result;
    options.allow |= CTH_ALLOW_SIGN_CHANGE; /* a part may shrink */
    enum cth_status status = class_of(part_actual, total_base, CTH_ZERO_BASE, CTH_NEGATIVE_BASE, options);
    if (status != CTH_OK)
        return status;
    if (part_actual.exponent != part_base.exponent || part_base.exponent != total_base.exponent) {
        status = subtract(part_actual, part_base, &change);
        return status == CTH_OK ? percent(change, total_base, options, out) : status;
    }
    status = cth_quotient_of_difference(part_actual.value, part_base.value, total_base.value, options.places + 2u, mode,
                                        &result);
    if (status == CTH_OK)
        *out = (struct cth_decimal){.units = result.units, .scale = options.places};
    return status;
}

enum cth_status cth_level_change(struct cth_level a, struct cth_level b, struct cth_decimal *out)
{
    struct cth_level change;
    enum cth_status status = subtract(a, b, &change);
    return status == CTH_OK ? cth_shift(change.value, change.exponent, out) : status;
}

int cth_level_compare(struct cth_level a, struct cth_level b)
{
    int exponent = a.exponent < b.exponent ? a.exponent : b.exponent;
    /* What does not fit is larger than anything that does, and at most one of the two is moved at all. */
    if (cth_shift(a.value, a.exponent - exponent, &a.value) != CTH_OK)
        return a.value.units < 0 ? -1 : 1;
    if (cth_shift(b.value, b.exponent - exponent, &b.value) != CTH_OK)
        return b.value.units < 0 ? 1 : -1;
    return cth_decimal_compare(a.value, b.value);
}

enum cth_status cth_completion(struct cth_decimal actual, struct cth_decimal plan, const struct cth_options *options,
                               struct cth_decimal *out)
{
    struct cth_options taken;
    if (!take(actual, plan, options, &taken))
        return CTH_E_ARGUMENT;
    return cth_level_completion(level(actual), level(plan), taken, out);
}

enum cth_status cth_growth(struct cth_decimal actual, struct cth_decimal base, const struct cth_options *options,
                           struct cth_decimal *out)
{
    struct cth_options taken;
    if (!take(actual, base, options, &taken))
        return CTH_E_ARGUMENT;
    return cth_level_growth(level(actual), level(base), taken, out);
}

enum cth_status cth_multiple(struct cth_decimal actual, struct cth_decimal base, const struct cth_options *options,
                             struct cth_decimal *out)
{
    struct cth_options taken;
    if (!take(actual, base, options, &taken))
        return CTH_E_ARGUMENT;
    return cth_level_multiple(level(actual), level(base), taken, out);
}

enum cth_status cth_change(struct cth_decimal actual, struct cth_decimal base, struct cth_decimal *out)
{
    return cth_decimal_subtract(actual, base, out);
}

enum cth_status cth_remaining(struct cth_decimal actual, struct cth_decimal plan, struct cth_decimal *out)
{
    return cth_decimal_subtract(plan, actual, out);
}

enum cth_status cth_share(struct cth_decimal part, struct cth_decimal total, const struct cth_options *options,
                          struct cth_decimal *out)
{
    struct cth_options taken;
    if (!take(part, total, options, &taken))
        return CTH_E_ARGUMENT;
    return cth_level_share(level(part), level(total), taken, out);
}

enum cth_status cth_points(struct cth_decimal a, struct cth_decimal b, struct cth_decimal *out)
{
    return cth_decimal_subtract(a, b, out);
}

enum cth_status cth_contribution(struct cth_decimal part_actual, struct cth_decimal part_base,
                                 struct cth_decimal total_base, const struct cth_options *options,
                                 struct cth_decimal *out)
{
    struct cth_options taken;
    if (!take(part_actual, part_base, options, &taken) || !cth_decimal_is_valid(total_base))
        return CTH_E_ARGUMENT;
    return cth_level_contribution(level(part_actual), level(part_base), level(total_base), taken, out);
}
