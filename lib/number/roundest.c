/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The roundest decimal of an interval. Above 0, the largest number up to t with at most k digits other than 0 is t cut
 * off after the k-th of them, and the next one is one unit of that digit farther: what fits is found from the ends and
 * from the value that it is to be near, without a search.
 */

#include <congthuong/number.h>

#include "exact.h"
#include "sum.h"

#define TOP INT64_C(100000000000000000) /* one unit of the first of 18 digits */

/* t above 0 cut off: units * 10^-scale, step one unit of the last digit that was looked at. */
struct cut {
    int64_t units, step;
    unsigned scale;
    int digits;    /* other than 0 */
    bool is_exact; /* t itself */
};

static struct cth_ratio value_of(struct cth_decimal decimal)
{
    struct cth_ratio value = {0, 1};
    enum cth_status status = cth_ratio_from_decimal(decimal, &value);
    (void)status; /* a valid decimal always is a ratio */
    return value;
}

static bool holds(const struct cth_interval *within, struct cth_decimal decimal)
{
    return cth_decimal_is_valid(decimal) && cth_interval_contains(*within, value_of(decimal));
}

/* As few places as the value needs. */
static struct cth_decimal shortest(int64_t units, unsigned scale)
{
    while (scale > 0 && units % 10 == 0) {
        units /= 10;
        scale--;
    }
    return (struct cth_decimal)CTH_DECIMAL(units, (uint8_t)scale);
}

/* 0 <= t <= CTH_UNITS_MAX, to at most 18 digits, and at most @p most of them other than 0. */
static struct cut cut(struct cth_ratio t, int most)
{
    struct cth_decimal first = CTH_DECIMAL(0, 0);
    struct cut cut = {.step = 1, .scale = CTH_SCALE_MAX};
    for (int64_t whole = t.numerator / t.denominator; whole > 0; whole /= 10)
        cut.scale--;
    enum cth_status status = cth_ratio_round(t, cut.scale, CTH_ROUND_DOWN, &first);
    (void)status; /* 18 digits at most */
    for (int64_t unit = TOP; unit > 0; unit /= 10)
        if (first.units / unit % 10 != 0 && ++cut.digits == most) {
            cut.step = unit;
            break;
        }
    cut.units = first.units - first.units % cut.step;
    first.units = cut.units;
    cut.is_exact = cth_ratio_compare(value_of(first), t) == 0;
    return cut;
}

/* The number with @p most digits next below @p cut, which is not 0 and has no more: its last digit less one, then
 * nines. */
static struct cth_decimal next_below(struct cut cut, int most)
{
    int64_t unit = cut.step;
    while (cut.units / unit % 10 == 0)
        unit *= 10;
    int left = most - cut.digits + (cut.units / unit % 10 == 1);
    bool is_shorter = cut.units == unit; /* then there is room for one more place behind */
    cut.units -= unit;
    if (is_shorter && cut.scale < CTH_SCALE_MAX) {
        cut.scale++;
        unit *= 10;
    }
    for (unit /= 10; left > 0; unit /= 10, left--)
        cut.units += 9 * unit;
    return shortest(cut.units, cut.scale);
}

/* The largest number up to @p t, or below it, with at most @p most digits. */
static struct cth_decimal floor_of(struct cth_ratio t, bool below, int most)
{
    struct cut from = cut(t, most);
    return below && from.is_exact ? next_below(from, most) : shortest(from.units, from.scale);
}

/* One more digit behind a number, in the first place where the sum lies inside; without one the number itself. */
static struct cth_decimal append(const struct cth_interval *within, struct cth_decimal number)
{
    struct cth_decimal digit = CTH_DECIMAL((int64_t)TOP, 0), sum;
    while (cth_decimal_add(number, digit, &sum) != CTH_OK || !holds(within, sum)) {
        if (digit.units > 1)
            digit.units /= 10;
        else if (digit.scale++ == CTH_SCALE_MAX)
            return number;
    }
    return sum;
}

/*
 * The smallest number from @p t up, or above it, with at most @p most digits; it may be one too large for a decimal.
 * Above a number with fewer digits there is no smallest one: then it is that with one more, as far in front as the
 * interval allows.
 */
static struct cth_decimal ceiling_of(const struct cth_interval *within, struct cth_ratio t, bool above, int most)
{
    struct cut from = cut(t, most);
    if (!from.is_exact || (above && from.digits == most))
        return shortest(from.units + from.step, from.scale);
    struct cth_decimal itself = shortest(from.units, from.scale);
    return above ? append(within, itself) : itself;
}

/* Of two numbers on either side of @p near. */
static bool is_upper_nearer(struct cth_decimal lower, struct cth_decimal upper, struct cth_ratio near)
{
    const struct cth_ratio ends[2] = {value_of(lower), value_of(upper)}, twice[2] = {{-2, 1}, near};
    const struct cth_product sum[3] = {{&ends[0], 1}, {&ends[1], 1}, {twice, 2}};
    int sign = 0;
    enum cth_status status = cth_products_sign(sum, 3, &sign);
    (void)status; /* three figures always fit */
    return sign < 0;
}

/* The nearest of the numbers with @p digits digits that lie inside, @p first being the lowest. */
static struct cth_decimal nearest(const struct cth_interval *within, struct cth_ratio near, int digits,
                                  struct cth_decimal first)
{
    if (!cth_interval_contains(*within, near))
        return cth_ratio_compare(near, within->low) <= 0 ? first : floor_of(within->high, within->high_open, digits);
    struct cth_decimal lower = floor_of(near, false, digits), upper = ceiling_of(within, near, false, digits);
    if (!holds(within, lower))
        return upper;
    return holds(within, upper) && is_upper_nearer(lower, upper, near) ? upper : lower;
}

/* Of an interval above 0. */
static enum cth_status roundest_above_zero(struct cth_interval within, struct cth_ratio near, struct cth_decimal *out)
{
    const struct cth_ratio most = {CTH_UNITS_MAX, 1};
    struct cth_decimal first;
    int digits = 0;
    if (cth_ratio_compare(within.high, most) > 0) {
        within.high = most;
        within.high_open = false;
    }
    if (cth_interval_is_empty(within))
        return CTH_OVERFLOW;
    do {
        if (digits == CTH_SCALE_MAX)
            return CTH_OVERFLOW;
        first = ceiling_of(&within, within.low, within.low_open, ++digits);
    } while (!holds(&within, first));

    *out = nearest(&within, near, digits, first);
    return CTH_OK;
}

/* Whether an end is unbounded, or a ratio in lowest terms. */
static bool is_end(struct cth_ratio end)
{
    const struct cth_ratio one = {1, 1};
    return end.denominator == 0 || cth_ratio_multiply(end, one, &end) == CTH_OK;
}

static struct cth_ratio mirrored(struct cth_ratio value)
{
    value.numerator = -value.numerator;
    return value;
}

enum cth_status cth_interval_roundest(struct cth_interval interval, struct cth_ratio near, struct cth_decimal *out)
{
    const struct cth_ratio zero = {0, 1};
    if (near.denominator == 0 || !is_end(near) || !is_end(interval.low) || !is_end(interval.high))
        return CTH_E_ARGUMENT;
    if (interval.low.denominator == 0 || interval.high.denominator == 0 || cth_interval_is_empty(interval))
        return CTH_MISSING;
    if (cth_interval_contains(interval, zero)) {
        *out = (struct cth_decimal)CTH_DECIMAL(0, 0);
        return CTH_OK;
    }
    if (interval.low.numerator >= 0)
        return roundest_above_zero(interval, near, out);
    struct cth_interval above = {
        mirrored(interval.high), mirrored(interval.low), interval.high_open, interval.low_open, {0}};
    struct cth_decimal magnitude;
    enum cth_status status = roundest_above_zero(above, mirrored(near), &magnitude);
    if (status == CTH_OK)
        *out = cth_negated(magnitude);
    return status;
}
