/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The exact sum of two decimals. 18 digits at scale 0 and 18 digits at scale 18 make 36 between them (37 with the
 * carry); they are kept as two words of 18 digits, in which a decimal is shifted by one division and one product.
 */

#include "sum.h"

const uint64_t cth_ten_to[CTH_SCALE_MAX + 1] = {
    1u,
    10u,
    100u,
    1000u,
    10000u,
    100000u,
    1000000u,
    10000000u,
    100000000u,
    1000000000u,
    10000000000u,
    100000000000u,
    1000000000000u,
    10000000000000u,
    100000000000000u,
    1000000000000000u,
    10000000000000000u,
    100000000000000000u,
    1000000000000000000u,
};

static struct cth_sum at_scale(struct cth_decimal value, int scale)
{
    int zeros = scale - value.scale;
    uint64_t magnitude = cth_magnitude(value.units);
    if (zeros == 0)
        return (struct cth_sum){0, magnitude, scale, value.units < 0};
    uint64_t split = cth_ten_to[CTH_SCALE_MAX - zeros];
    return (struct cth_sum){magnitude / split, magnitude % split * cth_ten_to[zeros], scale, value.units < 0};
}

static bool is_smaller(const struct cth_sum *a, const struct cth_sum *b)
{
    return a->high != b->high ? a->high < b->high : a->low < b->low;
}

static struct cth_sum add_magnitudes(struct cth_sum a, const struct cth_sum *b)
{
    a.low += b->low;
    a.high += b->high;
    if (a.low >= cth_ten_to[18]) {
        a.low -= cth_ten_to[18];
        a.high++;
    }
    return a;
}

static struct cth_sum subtract_magnitudes(struct cth_sum larger, const struct cth_sum *smaller)
{
    if (larger.low < smaller->low) {
        larger.low += cth_ten_to[18];
        larger.high--;
    }
    larger.low -= smaller->low;
    larger.high -= smaller->high;
    if (larger.high == 0 && larger.low == 0)
        larger.negative = false;
    return larger;
}

struct cth_sum cth_sum_of(struct cth_decimal a, struct cth_decimal b)
{
    int scale = a.scale > b.scale ? a.scale : b.scale;
    struct cth_sum x = at_scale(a, scale), y = at_scale(b, scale);

    if (x.negative == y.negative)
        return add_magnitudes(x, &y);
    return is_smaller(&x, &y) ? subtract_magnitudes(y, &x) : subtract_magnitudes(x, &y);
}
