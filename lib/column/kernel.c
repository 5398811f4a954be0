/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The loops over rows, compiled once for each instruction set. Plain C that compilers turn into vector instructions:
 * no branch, no call, no conversion that the machine has not; that is why integers become doubles, and quotients become
 * rounded integers, by adding 1.5 * 2^52, in whose neighbourhood doubles are whole numbers. Why the quotients are
 * exact: docs/columns.md.
 */

#include <string.h>

#include "kernels.h"

#if defined __FAST_MATH__ || defined __ASSOCIATIVE_MATH__ || defined __RECIPROCAL_MATH__ ||                            \
    (defined __FINITE_MATH_ONLY__ && __FINITE_MATH_ONLY__)
#error "exact rounding needs IEEE arithmetic: compile without -ffast-math"
#endif

#ifndef CTH_KERNELS
#define CTH_KERNELS cth_kernels_baseline
#endif

#define MAGIC 0x1.8p52
#define MAGIC_BITS UINT64_C(0x4338000000000000)

static inline uint64_t load(const unsigned char *values, size_t row)
{
    uint64_t value;
    memcpy(&value, values + 8 * row, 8);
    return value;
}

static inline void store(unsigned char *values, size_t row, uint64_t value)
{
    memcpy(values + 8 * row, &value, 8);
}

static inline uint64_t bits_of(double value)
{
    uint64_t bits;
    memcpy(&bits, &value, 8);
    return bits;
}

static inline double from_bits(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, 8);
    return value;
}

/* Of an integer below 2^51 in size. */
static inline double to_double(uint64_t value)
{
    return from_bits(value + MAGIC_BITS) - MAGIC;
}

/* Rounded to nearest, ties to even. */
static inline uint64_t to_integer(double value)
{
    return bits_of(value + MAGIC) - MAGIC_BITS;
}

static inline uint64_t quotient_group(const unsigned char *restrict xs, const unsigned char *restrict ys,
                                      const unsigned char *restrict zs, unsigned char *restrict out, size_t rows,
                                      struct cth_factors f)
{
    uint64_t seen = 0;
    for (size_t i = 0; i < rows; i++) {
        uint64_t x = load(xs, i), y = load(ys, i), z = load(zs, i);
        seen |= (x + f.bias) | (y + f.bias) | (z - 1);
        store(out, i, to_integer(to_double(x - y) * f.k / to_double(z) * f.nudge));
    }
    return seen;
}

static inline uint64_t fused_group(const unsigned char *restrict xs, const unsigned char *restrict ys,
                                   const unsigned char *restrict zs, unsigned char *restrict completion,
                                   unsigned char *restrict growth, size_t rows, struct cth_factors f)
{
    uint64_t seen = 0;
    for (size_t i = 0; i < rows; i++) {
        uint64_t x = load(xs, i), y = load(ys, i), z = load(zs, i);
        seen |= (x + f.bias) | (y - 1) | (z - 1);
        double actual = to_double(x), base = to_double(z);
        store(completion, i, to_integer(actual * f.k / to_double(y) * f.nudge));
        store(growth, i, to_integer((actual - base) * f.k / base * f.nudge));
    }
    return seen;
}

/* Groups of a length that the compiler knows, and what is left over. */
static uint64_t quotient(const void *xs, const void *ys, const void *zs, void *out, size_t rows,
                         const struct cth_factors *factors, uint64_t *restrict seen)
{
    const struct cth_factors f = *factors;
    const unsigned char *x = xs, *y = ys, *z = zs;
    unsigned char *to = out;
    uint64_t all = 0;
    for (; rows >= CTH_GROUP; rows -= CTH_GROUP) {
        all |= *seen++ = quotient_group(x, y, z, to, CTH_GROUP, f);
        x += 8 * CTH_GROUP, y += 8 * CTH_GROUP, z += 8 * CTH_GROUP, to += 8 * CTH_GROUP;
    }
    *seen = rows > 0 ? quotient_group(x, y, z, to, rows, f) : 0;
    return all | *seen;
}

static uint64_t fused(const void *xs, const void *ys, const void *zs, void *completion, void *growth, size_t rows,
                      const struct cth_factors *factors, uint64_t *restrict seen)
{
    const struct cth_factors f = *factors;
    const unsigned char *x = xs, *y = ys, *z = zs;
    unsigned char *first = completion, *second = growth;
    uint64_t all = 0;
    for (; rows >= CTH_GROUP; rows -= CTH_GROUP) {
        all |= *seen++ = fused_group(x, y, z, first, second, CTH_GROUP, f);
        x += 8 * CTH_GROUP, y += 8 * CTH_GROUP, z += 8 * CTH_GROUP;
        first += 8 * CTH_GROUP, second += 8 * CTH_GROUP;
    }
    *seen = rows > 0 ? fused_group(x, y, z, first, second, rows, f) : 0;
    return all | *seen;
}

static void scale(const void *restrict xs, int64_t *restrict out, size_t rows, int64_t factor, int64_t limit)
{
    for (size_t i = 0; i < rows; i++) {
        uint64_t x = load(xs, i);
        uint64_t fits = (uint64_t)0 - (uint64_t)(x + (uint64_t)limit <= 2 * (uint64_t)limit);
        uint64_t scaled = x * (uint64_t)factor;
        store((unsigned char *)out, i, (scaled & fits) | (UINT64_C(1) << 63 & ~fits));
    }
}

/*
 * The nearest whole number of units must give the very bits back: so NaN, minus zero and what a machine takes for zero
 * go the slow way.
 */
static void read(const void *restrict xs, int64_t *restrict out, size_t rows, double ten_to_scale, double factor,
                 double limit)
{
    for (size_t i = 0; i < rows; i++) {
        uint64_t bits = load(xs, i);
        double units = from_bits(bits) * ten_to_scale + MAGIC - MAGIC;
        double back = units / ten_to_scale;
        double size = from_bits(bits_of(units) & INT64_MAX);
        int64_t value = (int64_t)to_integer(units * factor);
        int64_t kept = size < limit ? value : INT64_MIN;
        out[i] = bits_of(back) == bits ? kept : INT64_MIN;
    }
}

static void sum(const void *restrict xs, size_t rows, struct cth_block_sum *restrict out)
{
    uint64_t seen = 0, low = 0, high = 0;
    int64_t min = INT64_MAX, max = INT64_MIN;
    for (size_t i = 0; i < rows; i++) {
        uint64_t x = load(xs, i) + (UINT64_C(1) << 59);
        seen |= x;
        low += x & UINT32_MAX;
        high += x >> 32;
        min = (int64_t)x < min ? (int64_t)x : min;
        max = (int64_t)x > max ? (int64_t)x : max;
    }
    *out = (struct cth_block_sum){seen, low, high, min, max};
}

/* All in the highest bits of differences, for lack of comparisons of 64 bits; months are above 0. */
static bool ascend(const int64_t *series, const int32_t *months, size_t rows, int32_t least, int32_t most)
{
    uint64_t steps = 0, falls = 0;
    for (size_t i = 1; i <= rows; i++) {
        uint64_t step = (uint64_t)series[i] - (uint64_t)series[i - 1];
        uint64_t month = (uint32_t)months[i], before = (uint32_t)months[i - 1];
        steps |= step;
        falls |= ((step << 32) + month - before - 1) | (month - (uint64_t)least) | ((uint64_t)most - month);
    }
    return steps >> 31 == 0 && falls >> 63 == 0;
}

/* Of all cells, codes alone have the highest bit and not the next one; without what is below it they are INT64_MIN. */
static inline uint64_t code_mask(uint64_t cell)
{
    return 0 - (cell >> 63 & ~(cell >> 62));
}

static bool write_values(const int64_t *restrict cells, void *restrict values, size_t rows)
{
    uint64_t seen = 0;
    for (size_t i = 0; i < rows; i++) {
        uint64_t cell = (uint64_t)cells[i], mask = code_mask(cell);
        seen |= mask;
        store(values, i, cell & ~(mask >> 1));
    }
    return seen != 0;
}

static void write_classes(const int64_t *restrict cells, uint8_t *restrict classes, size_t rows)
{
    for (size_t i = 0; i < rows; i++)
        classes[i] = (uint8_t)((uint64_t)cells[i] & code_mask((uint64_t)cells[i]));
}

const struct cth_kernels CTH_KERNELS = {quotient, fused, scale, read, sum, ascend, write_values, write_classes};
