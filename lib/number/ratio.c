/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Exact ratios in lowest terms: four operations, order, and the way back to a decimal. */

#include "quotient.h"
#include "rounding.h"
#include "wide.h"

static bool is_bounded(struct cth_ratio value)
{
    return value.denominator > 0 && value.numerator != INT64_MIN &&
           cth_common_divisor(cth_magnitude(value.numerator), (uint64_t)value.denominator) == 1;
}

/* Two magnitudes, already in lowest terms, as a ratio if 63 bits hold them. */
static enum cth_status ratio_of(bool negative, struct cth_wide n, struct cth_wide d, struct cth_ratio *out)
{
    if (n.high != 0 || d.high != 0 || n.low > INT64_MAX || d.low > INT64_MAX)
        return CTH_OVERFLOW;
    *out = (struct cth_ratio){cth_signed(n.low, negative), (int64_t)d.low};
    return CTH_OK;
}

enum cth_status cth_ratio_make(int64_t numerator, int64_t denominator, struct cth_ratio *out)
{
    if (denominator == 0)
        return CTH_ZERO_BASE;

    uint64_t n = cth_magnitude(numerator), d = cth_magnitude(denominator);
    uint64_t common = cth_common_divisor(n, d);
    return ratio_of((numerator < 0) != (denominator < 0), (struct cth_wide){0, n / common},
                    (struct cth_wide){0, d / common}, out);
}

enum cth_status cth_ratio_from_decimal(struct cth_decimal value, struct cth_ratio *out)
{
    if (!cth_decimal_is_valid(value))
        return CTH_E_ARGUMENT;
    return cth_ratio_make(value.units, (int64_t)cth_ten_to[value.scale], out);
}

/*
 * Knuth, The Art of Computer Programming 2, 4.5.1: with g = gcd(da, db) only gcd(sum, g) can still be common, so the
 * one thing that outgrows a word is the sum itself, below 2 * 2^126.
 */
enum cth_status cth_ratio_add(struct cth_ratio a, struct cth_ratio b, struct cth_ratio *out)
{
    if (!is_bounded(a) || !is_bounded(b))
        return CTH_E_ARGUMENT;

    uint64_t da = (uint64_t)a.denominator, db = (uint64_t)b.denominator, g = cth_common_divisor(da, db);
    struct cth_wide x = cth_wide_multiply(cth_magnitude(a.numerator), db / g);
    struct cth_wide y = cth_wide_multiply(cth_magnitude(b.numerator), da / g);
    bool negative = cth_wide_compare(x, y) < 0 ? b.numerator < 0 : a.numerator < 0;
    struct cth_wide sum;
    if ((a.numerator < 0) == (b.numerator < 0))
        sum = cth_wide_add(x, y);
    else
        sum = cth_wide_compare(x, y) < 0 ? cth_wide_subtract(y, x) : cth_wide_subtract(x, y);

    uint64_t rest;
    cth_wide_divide(sum, g, &rest);
    uint64_t common = cth_common_divisor(g, rest);
    return ratio_of(negative, cth_wide_divide(sum, common, &rest), cth_wide_multiply(da / g, db / common), out);
}

enum cth_status cth_ratio_subtract(struct cth_ratio a, struct cth_ratio b, struct cth_ratio *out)
{
    if (!is_bounded(b))
        return CTH_E_ARGUMENT;
    return cth_ratio_add(a, (struct cth_ratio){-b.numerator, b.denominator}, out);
}

enum cth_status cth_ratio_multiply(struct cth_ratio a, struct cth_ratio b, struct cth_ratio *out)
{
    if (!is_bounded(a) || !is_bounded(b))
        return CTH_E_ARGUMENT;

    uint64_t na = cth_magnitude(a.numerator), da = (uint64_t)a.denominator;
    uint64_t nb = cth_magnitude(b.numerator), db = (uint64_t)b.denominator;
    uint64_t g = cth_common_divisor(na, db), h = cth_common_divisor(nb, da);
    return ratio_of((a.numerator < 0) != (b.numerator < 0), cth_wide_multiply(na / g, nb / h),
                    cth_wide_multiply(da / h, db / g), out);
}

enum cth_status cth_ratio_divide(struct cth_ratio a, struct cth_ratio b, struct cth_ratio *out)
{
    if (!is_bounded(a) || !is_bounded(b))
        return CTH_E_ARGUMENT;
    if (b.numerator == 0)
        return CTH_ZERO_BASE;

    bool negative = b.numerator < 0;
    struct cth_ratio inverse = {negative ? -b.denominator : b.denominator, negative ? -b.numerator : b.numerator};
    return cth_ratio_multiply(a, inverse, out);
}

static int sign_of(int64_t value)
{
    return (value > 0) - (value < 0);
}

int cth_ratio_compare(struct cth_ratio a, struct cth_ratio b)
{
    int sign = sign_of(a.numerator), other = sign_of(b.numerator);
    if (sign != other || (a.denominator == 0 && b.denominator == 0))
        return (sign > other) - (sign < other);
    return sign * cth_wide_compare(cth_wide_multiply(cth_magnitude(a.numerator), cth_magnitude(b.denominator)),
                                   cth_wide_multiply(cth_magnitude(b.numerator), cth_magnitude(a.denominator)));
}

enum cth_status cth_ratio_round(struct cth_ratio value, unsigned scale, enum cth_rounding mode, struct cth_decimal *out)
{
    if (!is_bounded(value) || scale > CTH_SCALE_MAX || !cth_rounding_is_valid(mode))
        return CTH_E_ARGUMENT;

    struct cth_sum n = {0, cth_magnitude(value.numerator), 0, value.numerator < 0};
    return cth_quotient_round(n, (uint64_t)value.denominator, scale, mode, out);
}
