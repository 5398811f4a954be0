/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Decimals: integers with a scale. Sums and products are exact or refused; what rounds is in divide.c. */

#include "sum.h"

bool cth_decimal_is_valid(struct cth_decimal value)
{
    return cth_magnitude(value.units) <= (uint64_t)CTH_UNITS_MAX && value.scale <= CTH_SCALE_MAX;
}

enum cth_status cth_decimal_add(struct cth_decimal a, struct cth_decimal b, struct cth_decimal *out)
{
    if (!cth_decimal_is_valid(a) || !cth_decimal_is_valid(b))
        return CTH_E_ARGUMENT;

    struct cth_sum sum = cth_sum_of(a, b);
    if (sum.high != 0)
        return CTH_OVERFLOW;
    *out = (struct cth_decimal)CTH_DECIMAL(cth_signed(sum.low, sum.negative), (uint8_t)sum.scale);
    return CTH_OK;
}

enum cth_status cth_decimal_subtract(struct cth_decimal a, struct cth_decimal b, struct cth_decimal *out)
{
    return cth_decimal_is_valid(b) ? cth_decimal_add(a, cth_negated(b), out) : CTH_E_ARGUMENT;
}

/* The product as two words of 18 digits, from halves of 9 digits whose products all fit one word. */
static struct cth_sum product_of(struct cth_decimal a, struct cth_decimal b)
{
    const uint64_t half = cth_ten_to[9];
    uint64_t x = cth_magnitude(a.units), y = cth_magnitude(b.units);
    uint64_t cross = (x / half) * (y % half) + (x % half) * (y / half);
    uint64_t low = cross % half * half + (x % half) * (y % half);

    return (struct cth_sum){(x / half) * (y / half) + cross / half + low / cth_ten_to[18], low % cth_ten_to[18],
                            a.scale + b.scale, (a.units < 0) != (b.units < 0)};
}

enum cth_status cth_decimal_multiply(struct cth_decimal a, struct cth_decimal b, struct cth_decimal *out)
{
    if (!cth_decimal_is_valid(a) || !cth_decimal_is_valid(b))
        return CTH_E_ARGUMENT;

    struct cth_sum product = product_of(a, b);
    while (product.high != 0 || product.scale > CTH_SCALE_MAX) {
        if (product.low % 10 != 0 || product.scale == 0)
            return CTH_OVERFLOW;
        product.low = product.low / 10 + product.high % 10 * cth_ten_to[17];
        product.high /= 10;
        product.scale--;
    }
    *out = (struct cth_decimal)CTH_DECIMAL(cth_signed(product.low, product.negative), (uint8_t)product.scale);
    return CTH_OK;
}

int cth_decimal_compare(struct cth_decimal a, struct cth_decimal b)
{
    if (!cth_decimal_is_valid(a) || !cth_decimal_is_valid(b))
        return 0;

    struct cth_sum difference = cth_sum_of(a, cth_negated(b));
    if (difference.high == 0 && difference.low == 0)
        return 0;
    return difference.negative ? -1 : 1;
}
