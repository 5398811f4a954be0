/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The exact sum of two decimals, which may need 36 digits: two words of 18 digits each. Private. */

#ifndef CTH_NUMBER_SUM_H
#define CTH_NUMBER_SUM_H

#include <congthuong/number.h>

/** 10^0 to 10^18. */
extern const uint64_t cth_ten_to[CTH_SCALE_MAX + 1];

/** The value is (high * 10^18 + low) / 10^scale, below 0 if negative; low < 10^18, high < 2 * 10^18, 0 has no sign. */
struct cth_sum {
    uint64_t high, low;
    int scale;
    bool negative;
};

/** @return |value|, also of INT64_MIN */
static inline uint64_t cth_magnitude(int64_t value)
{
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

/** @return a magnitude with its sign put back; magnitude < 2^63 */
static inline int64_t cth_signed(uint64_t magnitude, bool negative)
{
    return negative ? -(int64_t)magnitude : (int64_t)magnitude;
}

/** @return a + b of two valid decimals at the larger of their scales; never overflows */
struct cth_sum cth_sum_of(struct cth_decimal a, struct cth_decimal b);

/** @return -value of a valid decimal */
static inline struct cth_decimal cth_negated(struct cth_decimal value)
{
    value.units = -value.units;
    return value;
}

#endif
