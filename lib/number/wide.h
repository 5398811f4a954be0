/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* 128 bits as two words, in portable C: what exact cross-multiplication of ratios needs, and no more. Private. */

#ifndef CTH_NUMBER_WIDE_H
#define CTH_NUMBER_WIDE_H

#include <stdint.h>

/** @return the greatest common divisor; that of 0 and b is b */
static inline uint64_t cth_common_divisor(uint64_t a, uint64_t b)
{
    while (b != 0) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

struct cth_wide {
    uint64_t high, low;
};

/** @return a * b; the three partial sums stay below 2^64: (2^32-1)^2 + 2 (2^32-1) = 2^64 - 1 */
static inline struct cth_wide cth_wide_multiply(uint64_t a, uint64_t b)
{
    uint64_t a1 = a >> 32, a0 = a & UINT32_MAX, b1 = b >> 32, b0 = b & UINT32_MAX;
    uint64_t low = a0 * b0;
    uint64_t middle = a1 * b0 + (low >> 32);
    uint64_t other = a0 * b1 + (middle & UINT32_MAX);
    return (struct cth_wide){a1 * b1 + (middle >> 32) + (other >> 32), (other << 32) | (low & UINT32_MAX)};
}

/** @return -1, 0 or 1 */
static inline int cth_wide_compare(struct cth_wide a, struct cth_wide b)
{
    if (a.high != b.high)
        return a.high < b.high ? -1 : 1;
    return (a.low > b.low) - (a.low < b.low);
}

/** @return a + b; the caller knows that it is below 2^128 */
static inline struct cth_wide cth_wide_add(struct cth_wide a, struct cth_wide b)
{
    uint64_t low = a.low + b.low;
    return (struct cth_wide){a.high + b.high + (low < a.low), low};
}

/** @return a - b; a >= b */
static inline struct cth_wide cth_wide_subtract(struct cth_wide a, struct cth_wide b)
{
    return (struct cth_wide){a.high - b.high - (a.low < b.low), a.low - b.low};
}

/** @return n / d; 0 < d < 2^63. By words where they do it, else bit by bit: the doubled remainder fits a word. */
static inline struct cth_wide cth_wide_divide(struct cth_wide n, uint64_t d, uint64_t *remainder)
{
    struct cth_wide q = {n.high / d, 0};
    uint64_t r = n.high % d;
    if (r == 0) {
        q.low = n.low / d;
        r = n.low % d;
    } else if (d <= UINT32_MAX) {
        uint64_t high = r << 32 | n.low >> 32, low = (high % d) << 32 | (n.low & UINT32_MAX);
        q.low = (high / d) << 32 | low / d;
        r = low % d;
    } else {
        for (int bit = 63; bit >= 0; bit--) {
            r = r * 2 + (n.low >> bit & 1);
            q.low = q.low * 2 + (r >= d);
            r -= r >= d ? d : 0;
        }
    }
    *remainder = r;
    return q;
}

#endif
