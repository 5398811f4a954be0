/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What the files of lib/column share. */

#ifndef LIB_COLUMN_PRIVATE_H
#define LIB_COLUMN_PRIVATE_H

#include <congthuong/column.h>

#include "kernels.h"

/** Whether all members are within their ranges. */
bool cth_vector_is_valid(const struct cth_vector *vector);

/** Whether vectors, NULL for none, are valid and of one length or of length 1; and how many rows that makes. */
bool cth_vectors_fit(const struct cth_vector *const vectors[3], size_t *rows);

/** Whether single calls take them. */
bool cth_options_are_valid(const struct cth_options *options);

/**
 * A row of a valid vector as a decimal. Where it is none of 18 digits, @p out is one of the same sign, for the classes
 * that signs decide. Returns CTH_OK; CTH_MISSING; CTH_INEXACT; CTH_OVERFLOW.
 */
enum cth_status cth_vector_read(const struct cth_vector *vector, size_t row, struct cth_decimal *out);

/** A vector block by block, as units at one scale with CTH_NULL for what is to be looked at row by row. */
struct cth_source {
    const struct cth_vector *vector;
    int64_t factor; /**< 10^(the scale in common - that of the vector) */
    bool repeats;   /**< one row for all: `block` is filled once for good */
    int64_t block[CTH_BLOCK];
};

/** @p scale is at least the vector's. */
void cth_source_open(struct cth_source *source, const struct cth_vector *vector, unsigned scale, bool repeats,
                     const struct cth_kernels *kernels);

/** Rows from @p row on: the caller's own memory where nothing has to be changed, else source->block. */
const void *cth_source_at(struct cth_source *source, size_t row, size_t rows, const struct cth_kernels *kernels);

/**
 * cth_vector_measure() and cth_vector_measures() (formulas completion of a by b and growth of a on c) with kernels of
 * the caller's choice: tests force each. NULL: every row by the single call.
 */
enum cth_status cth_vector_measure_by(const struct cth_kernels *kernels, enum cth_formula formula,
                                      const struct cth_vector *a, const struct cth_vector *b,
                                      const struct cth_vector *c, const struct cth_options *options,
                                      const struct cth_results *out);
enum cth_status cth_vector_measures_by(const struct cth_kernels *kernels, const struct cth_vector *actual,
                                       const struct cth_vector *plan, const struct cth_vector *base,
                                       const struct cth_options *options, const struct cth_results *completion,
                                       const struct cth_results *growth);

/** cth_vector_summarize() in the same way. */
enum cth_status cth_vector_summarize_with(const struct cth_kernels *kernels, const struct cth_vector *values,
                                          const struct cth_vector *where, struct cth_summary *out);

/**
 * The constants with which kernels compute round(10^digits n / d), and how many bits may be set in what they test. False
 * where doubles cannot do it: another rounding, or too many digits (0 to 18).
 */
bool cth_factors_of(unsigned digits, enum cth_rounding rounding, bool biased, struct cth_factors *factors,
                    unsigned *shift);

#endif
