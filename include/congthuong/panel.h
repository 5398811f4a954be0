/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/panel.h
 * @brief Monthly series as rows in any order: growth, year to date and change, matched by calendar, never by row.
 *
 * A row is a series, a month and a value. What each row is compared with is found by its series and month, wherever
 * those rows are; months that are not there are missing, never skipped over. Nothing here allocates or keeps state.
 * What it costs: docs/panel.md.
 */

#ifndef CONGTHUONG_PANEL_H
#define CONGTHUONG_PANEL_H

#include <congthuong/column.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup panel Panels
 * @{
 */

/** A month as one number, the only form in which panels take it: 12 * year + month - 1, month from 1 to 12. */
#define CTH_PANEL_MONTH(year, month) ((int32_t)(12 * (year) + (month)-1))
#define CTH_PANEL_MONTH_MIN CTH_PANEL_MONTH(1, 1)
#define CTH_PANEL_MONTH_MAX CTH_PANEL_MONTH(9999, 12)

/** Rows, as many as the vector is long; no two of one series and month. Members are aligned as their types are. */
struct cth_panel {
    const int64_t *series;    /**< any number that names a series */
    const int32_t *months;    /**< CTH_PANEL_MONTH_MIN to CTH_PANEL_MONTH_MAX */
    struct cth_vector values; /**< of any length, also 1; its parts aligned or not */
};

/**
 * What is computed of every row, in the order of the rows; value i and class i are of row i. A value is CTH_NULL where
 * its class is not CTH_OK. Elements are aligned or not, and overlap no input, no memory and no other.
 *
 * The classes are those of the single calls, CTH_MISSING where an input is missing or has no row; of several reasons
 * the first in enum cth_status, as in column.h. Of a year to date that is no number the sign is known only where the
 * sum itself has more than 18 digits; where it is not known, it decides no class.
 */
struct cth_panel_results {
    struct cth_results growth;     /**< cth_growth() on the same month a year before, in units of 10^-places */
    struct cth_results ytd;        /**< the sum from January of its year on, in units of the values' scale. CTH_MISSING:
                                        from the first month that is; CTH_INEXACT, CTH_OVERFLOW: from the first value
                                        that is; CTH_OVERFLOW: also where this very sum has more than 18 digits */
    struct cth_results ytd_growth; /**< cth_growth() of it on the year to date a year before, in units of 10^-places */
    struct cth_results change;     /**< cth_change() on the month before, in units of the values' scale */
};

/**
 * @brief Bytes of memory with which cth_panel_measure() takes so many rows in any order.
 * @return at most 64 for each row, and 64; SIZE_MAX if there is no such memory
 */
CTH_API size_t cth_panel_memory(size_t rows);

/**
 * @brief All measures of a panel, in time proportional to the rows (times the digits of series that need sorting).
 *
 * Rows that ascend by series and then by month need no memory. Others take one place for each month of each series
 * where that fits into the memory, and else are sorted in it; results are the same. More memory than asked for makes
 * panels with many gaps faster, up to 160 bytes a row.
 *
 * @param options NULL: the usual ones
 * @param memory of any alignment; NULL if size is 0. What it holds afterwards means nothing
 * @param where two numbers of rows: written with CTH_E_DUPLICATE and CTH_E_RANGE alone
 * @return CTH_OK; CTH_E_ARGUMENT: an option or the vector is not valid, or a pointer is NULL; CTH_E_RANGE: the month of
 *         row where[0], the first such row, is outside its range; CTH_E_DUPLICATE: row where[1], the first that does
 *         so, has the series and month of row where[0] before it; CTH_E_SPACE: the memory is too small. No result is
 *         written unless the call returns CTH_OK
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_panel_measure(const struct cth_panel *panel,
                                                         const struct cth_options *options, void *memory, size_t size,
                                                         const struct cth_panel_results *out, size_t where[2]);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
