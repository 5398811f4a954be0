/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/column.h
 * @brief The measures of indicator.h over columns: row i is what the single call gives for row i, bit for bit.
 *
 * A column is described by a struct cth_vector, a view of memory that the caller owns; results go into arrays of the
 * caller. Nothing here allocates or keeps state, and nothing has to be aligned: a hundred million rows are as many
 * threads as the caller likes, each with its own range of rows. What is fast and what is not: docs/columns.md.
 */

#ifndef CONGTHUONG_COLUMN_H
#define CONGTHUONG_COLUMN_H

#include <congthuong/indicator.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup vector Vectors
 *
 * Row i, counted from 0 to length - 1, is values[offset + i]. It is missing where its validity bit is 0, where an
 * integer is CTH_NULL, and where a double is NaN. A vector of length 1 stands for every row of a longer one beside it,
 * where a function says so.
 * @{
 */

/** The integer that stands for no number, in and out: INT64_MIN, which no decimal has for its units. */
#define CTH_NULL INT64_MIN

enum cth_vector_type {
    CTH_VECTOR_INT64 = 0, /**< units: the value is units / 10^scale, valid like those of a decimal */
    /**
     * The decimal of at most 15 digits at the scale whose nearest double it is; at scale 0 every whole number. Any
     * other number is of class CTH_INEXACT, and CTH_OVERFLOW if it would have more than 18 digits.
     */
    CTH_VECTOR_FLOAT64
};

struct cth_vector {
    const void *values;      /**< int64_t or double, offset + length of them; may be NULL when length is 0 */
    const uint8_t *validity; /**< as in Arrow: row i is there if bit (offset + i) % 8, from the lowest, of byte
                                  (offset + i) / 8 is 1; NULL: all are */
    size_t offset;           /**< rows to skip, in values and in validity */
    size_t length;           /**< rows */
    uint8_t type;            /**< enum cth_vector_type */
    uint8_t scale;           /**< 0 to CTH_SCALE_MAX */
    uint8_t reserved[6];     /**< zero */
};

/** Initialiser: `struct cth_vector actual = CTH_VECTOR(units, 1000, 2);` is 1000 integers, in hundredths. */
#define CTH_VECTOR(values, length, scale) {(values), NULL, 0, (length), CTH_VECTOR_INT64, (scale), {0}}

/**
 * @brief One row as a decimal: what the single calls are to be given.
 * @return CTH_OK; CTH_MISSING; CTH_INEXACT; CTH_OVERFLOW: the row is no decimal of 18 digits; CTH_E_ARGUMENT: the
 *         vector is not valid, or has no such row
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_vector_get(const struct cth_vector *vector, size_t row,
                                                      struct cth_decimal *out);

/** @} */

/**
 * @defgroup formula Measures of columns
 *
 * Vectors are of one length, or of length 1. Each result is a value and a class: the class that the single call
 * returns for the row, and its value in units of 10^-places, CTH_NULL where the class is not CTH_OK. Of several
 * reasons the first in enum cth_status is given: a row whose plan is 0 and whose actual is CTH_INEXACT is
 * CTH_ZERO_PLAN. CTH_MISSING: an input is. CTH_INEXACT, CTH_OVERFLOW: also where an input is no decimal of 18 digits.
 * @{
 */

/** Where the results of one measure go: one element a row, aligned or not, overlapping no input and no other. */
struct cth_results {
    int64_t *values;  /**< NULL: not wanted */
    uint8_t *classes; /**< enum cth_status; NULL: not wanted */
};

/** The measures, with their inputs in the order of the single calls, cth_completion() ... */
enum cth_formula {
    CTH_FORMULA_COMPLETION = 0, /**< actual, plan */
    CTH_FORMULA_GROWTH,         /**< actual, base */
    CTH_FORMULA_MULTIPLE,       /**< actual, base */
    CTH_FORMULA_CHANGE,         /**< actual, base: exact, at the larger of their scales */
    CTH_FORMULA_REMAINING,      /**< actual, plan: exact, at the larger of their scales */
    CTH_FORMULA_SHARE,          /**< part, total */
    CTH_FORMULA_POINTS,         /**< a, b: exact, at the larger of their scales */
    CTH_FORMULA_CONTRIBUTION    /**< part_actual, part_base, total_base */
};

/** Number of formulas; valid ones are 0 to CTH_FORMULA_COUNT - 1. */
#define CTH_FORMULA_COUNT 8

/**
 * @brief One measure of every row.
 * @param c the third input of CTH_FORMULA_CONTRIBUTION, else NULL
 * @param options NULL: the usual ones
 * @param out rows: as many as the longest vector has
 * @return CTH_OK; CTH_E_ARGUMENT: formula, an option or a vector is not valid, one too many or too few is given, or
 *         their lengths do not fit
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_vector_measure(enum cth_formula formula, const struct cth_vector *a,
                                                          const struct cth_vector *b, const struct cth_vector *c,
                                                          const struct cth_options *options,
                                                          const struct cth_results *out);

/**
 * @brief Completion and growth of every row, read once.
 * @param plan, base each may be NULL: its measure is then CTH_MISSING in every row
 * @param completion, growth each may be NULL: not wanted
 * @return CTH_OK; CTH_E_ARGUMENT: an option or a vector is not valid, or their lengths do not fit
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_vector_measures(const struct cth_vector *actual,
                                                           const struct cth_vector *plan,
                                                           const struct cth_vector *base,
                                                           const struct cth_options *options,
                                                           const struct cth_results *completion,
                                                           const struct cth_results *growth);

/** @} */

/**
 * @defgroup summary Sums of columns
 *
 * Sums are kept in 128 bits, which 2^64 rows of 18 digits do not fill: so they are the same in any order and however
 * the rows are split, and that a sum has more than 18 digits is said when it is asked for. A zero-initialised summary
 * is that of no rows; parts are summarised apart, by threads of the caller's, and added.
 * @{
 */

struct cth_summary {
    int64_t sum_high; /**< the sum is sum_high * 2^64 + sum_low, in units at the vector's scale */
    uint64_t sum_low;
    uint64_t rows;     /**< that are in the sum, and in min and max */
    uint64_t missing;  /**< rows of class CTH_MISSING ... */
    uint64_t inexact;  /**< CTH_INEXACT ... */
    uint64_t overflow; /**< CTH_OVERFLOW: not in the sum */
    int64_t min, max;  /**< 0 if there are no rows */
};

/**
 * @brief Add all rows of a vector to a summary, in one pass.
 * @param where NULL, or another vector: a row that is missing there is missing here
 * @return CTH_OK; CTH_E_ARGUMENT: a vector is not valid, or their lengths do not fit
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_vector_summarize(const struct cth_vector *values,
                                                            const struct cth_vector *where, struct cth_summary *out);

/**
 * @brief Add each row of a vector to the summary that its key names.
 * @param keys of scale 0; a row without a key is in no summary
 * @param out @p groups summaries, for the keys 0 to groups - 1
 * @return CTH_OK; CTH_E_ARGUMENT: a vector is not valid, or their lengths do not fit; CTH_E_RANGE: a key is none of
 *         these, and nothing was added
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_vector_summarize_by(const struct cth_vector *values,
                                                               const struct cth_vector *keys, size_t groups,
                                                               struct cth_summary *out);

/** @brief Add the rows of @p part to @p total. */
CTH_API void cth_summary_add(const struct cth_summary *part, struct cth_summary *total);

/**
 * @brief The sum as a decimal.
 * @param scale that of the vectors, 0 to CTH_SCALE_MAX
 * @return CTH_OK; CTH_MISSING: no rows are in it; CTH_INEXACT, CTH_OVERFLOW: a row of this class should be; CTH_OVERFLOW:
 *         it has more than 18 digits; CTH_E_ARGUMENT: the scale
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_summary_sum(const struct cth_summary *summary, unsigned scale,
                                                       struct cth_decimal *out);

/** Measures of sums, each of the rows in which both of its inputs are there. */
struct cth_totals {
    struct cth_measure completion, growth;
    uint64_t completion_rows, growth_rows;
};

/**
 * @brief Completion and growth of the totals: sum by sum, not an average of percentages.
 *
 * Classes are those of cth_summary_sum(), of the actual before that of the denominator, then those of the single call.
 * @param plan, base each may be NULL: its measure is then CTH_MISSING
 * @return CTH_OK; CTH_E_ARGUMENT: as cth_vector_measures()
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_vector_totals(const struct cth_vector *actual, const struct cth_vector *plan,
                                                         const struct cth_vector *base,
                                                         const struct cth_options *options, struct cth_totals *out);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
