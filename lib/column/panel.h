/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What the files of the panel share: years of twelve cells, and the ways to get there. Private. */

#ifndef LIB_COLUMN_PANEL_H
#define LIB_COLUMN_PANEL_H

#include <congthuong/panel.h>

#include "kernels.h"

/** Years that are computed together: all that they need stays in the first-level cache. */
#define CTH_CHUNK_YEARS 42
#define CTH_CHUNK_CELLS (12 * CTH_CHUNK_YEARS)

/**
 * A cell is units, or a code: the class of what is no number, with what else is known. All codes lie below every
 * number, and the lowest byte is the class.
 */
#define CTH_CODE(status) (INT64_MIN + 0x100 + (int64_t)(status))
#define CTH_CODE_END (INT64_MIN + 0x1000)
#define CTH_CODE_NEGATIVE 0x200 /**< below 0 */
#define CTH_CODE_SIGNLESS 0x400 /**< the sign is not known */
#define CTH_CODE_EMPTY (CTH_CODE(CTH_MISSING) + 0x800) /**< no row */

/** @return CTH_OK, or the class of a code */
static inline enum cth_status cth_cell_class(int64_t cell)
{
    return cell < CTH_CODE_END ? (enum cth_status)((uint64_t)cell & 0xff) : CTH_OK;
}

enum { CTH_LANE_GROWTH, CTH_LANE_YTD, CTH_LANE_YTD_GROWTH, CTH_LANE_CHANGE, CTH_LANES };

/** Years of cells one after another; in front of them, the last one of those that were computed before. */
struct cth_years {
    const struct cth_kernels *kernels; /**< NULL: all growth by single calls */
    const struct cth_options *options;
    struct cth_factors factors;
    unsigned shift;
    bool wants[CTH_LANES];
    bool follows[CTH_CHUNK_YEARS]; /**< the year is the next one of the same series */
    int64_t values[12 + CTH_CHUNK_CELLS];
    int64_t lanes[CTH_LANES][12 + CTH_CHUNK_CELLS]; /**< results, as cells */
};

/** @p options are valid, or NULL. */
void cth_years_open(struct cth_years *years, const struct cth_kernels *kernels, const struct cth_options *options,
                    const struct cth_panel_results *out);

/** All lanes of the first @p count years, from values and follows. */
void cth_years_compute(struct cth_years *years, size_t count);

/** The cell of each of some rows, which are at most CTH_BLOCK. */
void cth_cells_read(const struct cth_vector *vector, size_t row, size_t rows, const struct cth_kernels *kernels,
                    int64_t *cells);

/** Cells as the results of rows from @p row on. */
void cth_cells_write(const int64_t *cells, size_t rows, const struct cth_kernels *kernels,
                     const struct cth_results *out, size_t row);

/** A panel that is being measured. */
struct cth_panel_job {
    const struct cth_kernels *kernels; /**< NULL: none */
    const struct cth_panel *panel;
    const struct cth_panel_results *out;
    size_t rows, *where;
    int64_t first_series;
    uint64_t last_series; /**< counted from the first */
    int32_t first_month, last_month;
    unsigned char *memory; /**< aligned */
    struct cth_years years;
    int64_t series; /**< of the year that was opened last */
    int32_t year;
    size_t open, used;               /**< years that are open, and rows in them */
    uint16_t places[CTH_CHUNK_CELLS]; /**< the cell of each of these rows */
};

/** @return the twelve cells of another year, to be filled; there is room for it */
int64_t *cth_panel_open_year(struct cth_panel_job *job, int64_t series, int32_t year);

/** Twelve cells without a row. */
void cth_cells_clear(int64_t *cells);

/** Compute the years that are open. */
void cth_panel_close_years(struct cth_panel_job *job);

/** Results as cells to rows from @p row on. */
void cth_panel_write(const struct cth_panel_job *job, const int64_t *const cells[CTH_LANES], size_t row, size_t rows);

/** Bytes of memory, aligned, for a grid of so many cells and for a sort of so many rows. */
#define CTH_PANEL_ALIGNMENT 64
#define CTH_GRID_BYTES 40
#define CTH_SORT_BYTES 64

/** Cells of the grid of a panel; SIZE_MAX if there are more than @p limit. */
size_t cth_panel_grid_cells(const struct cth_panel_job *job, size_t limit);

/** The measures by either way. Return CTH_OK; CTH_E_DUPLICATE, before anything is written. */
enum cth_status cth_panel_by_grid(struct cth_panel_job *job);
enum cth_status cth_panel_by_sort(struct cth_panel_job *job);

/** The ways to the years of a panel: tests force each. Rows that do not ascend are refused where they have to. */
enum cth_panel_path { CTH_PANEL_ANY, CTH_PANEL_ASCENDING, CTH_PANEL_GRID, CTH_PANEL_SORT };

enum cth_status cth_panel_measure_by(const struct cth_kernels *kernels, enum cth_panel_path path,
                                     const struct cth_panel *panel, const struct cth_options *options, void *memory,
                                     size_t size, const struct cth_panel_results *out, size_t where[2]);

#endif
