/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The loops over rows that are compiled for several instruction sets, and which of them runs. Private. */

#ifndef LIB_COLUMN_KERNELS_H
#define LIB_COLUMN_KERNELS_H

#include <float.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Rows that are decided together. */
#define CTH_BLOCK 256

/** Rows whose bits are collected together. */
#define CTH_GROUP 16

/** round(k * (x - y) / z): the constants of all rows. */
struct cth_factors {
    double k;      /**< a power of ten */
    double nudge;  /**< 1, or 1 +- 2^-52, which moves quotients off a tie */
    uint64_t bias; /**< added to x and y before their bits are collected: 0 where they may not be below 0 */
};

/** A block of integers below 2^59 in size: valid if no bit of `seen` from 2^60 on is set. */
struct cth_block_sum {
    uint64_t seen, low, high; /**< of x + 2^59: all bits; the sums of their lower and upper 32 */
    int64_t min, max;         /**< of x + 2^59 */
};

/**
 * Values come and go as 8 bytes of any alignment. The quotients are right in rows whose bits, as collected, lie below
 * the limit that goes with k (measure.c); `seen` gets the bits of each group of rows, or-ed, the last one
 * whole or not; the result is those of all.
 */
struct cth_kernels {
    uint64_t (*quotient)(const void *x, const void *y, const void *z, void *out, size_t rows,
                         const struct cth_factors *factors, uint64_t *seen);
    /** Completion of x by y and growth of x on z. */
    uint64_t (*fused)(const void *x, const void *y, const void *z, void *completion, void *growth, size_t rows,
                      const struct cth_factors *factors, uint64_t *seen);
    /** x * factor where |x| <= limit, else INT64_MIN. */
    void (*scale)(const void *x, int64_t *out, size_t rows, int64_t factor, int64_t limit);
    /** The units of doubles that are decimals of less than @p limit units, times factor; else INT64_MIN. */
    void (*read)(const void *x, int64_t *out, size_t rows, double ten_to_scale, double factor, double limit);
    void (*sum)(const void *x, size_t rows, struct cth_block_sum *out);
    /**
     * Of a panel, on any machine. Whether each of @p rows rows after the first is later than the one before it: of a
     * series above it by less than 2^31, or a later month of the same series; and its month from @p least to @p most.
     */
    bool (*ascend)(const int64_t *series, const int32_t *months, size_t rows, int32_t least, int32_t most);
    /** Cells (panel.h) as values, INT64_MIN for codes; whether there was a code. And as classes. */
    bool (*write_values)(const int64_t *cells, void *values, size_t rows);
    void (*write_classes)(const int64_t *cells, uint8_t *classes, size_t rows);
};

extern const struct cth_kernels cth_kernels_baseline;
extern const struct cth_kernels cth_kernels_avx2;

/** The best that this machine runs; NULL where doubles are not rounded to nearest as they are computed. */
const struct cth_kernels *cth_kernels_best(void);

/** What works on integers alone runs on any machine. */
static inline const struct cth_kernels *cth_kernels_or_baseline(const struct cth_kernels *kernels)
{
    return kernels != NULL ? kernels : &cth_kernels_baseline;
}

#endif
