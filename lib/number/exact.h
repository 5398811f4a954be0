/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Signs of sums of products of ratios, exactly: what audits decide by where the value itself would outgrow a ratio. */

#ifndef LIB_NUMBER_EXACT_H
#define LIB_NUMBER_EXACT_H

#include <congthuong/number.h>

/** factors[0] * ... * factors[count - 1], each bounded; 1 if there is none. */
struct cth_product {
    const struct cth_ratio *factors;
    size_t count;
};

/**
 * The sign of the sum of all terms: -1, 0 or 1.
 * Returns CTH_OK; CTH_OVERFLOW: the sum over one denominator needs more than CTH_EXACT_BITS bits.
 */
enum cth_status cth_products_sign(const struct cth_product *terms, size_t count, int *out);

/**
 * The order of two products: -1, 0 or 1 as a is below, equal to or above b.
 * Returns CTH_OK; CTH_OVERFLOW: one's numerators times the other's denominators need more than CTH_EXACT_BITS bits.
 */
enum cth_status cth_products_compare(struct cth_product a, struct cth_product b, int *out);

#define CTH_EXACT_BITS 8192

#endif
