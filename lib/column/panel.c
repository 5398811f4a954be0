/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * A panel from its arguments to its results. One pass over series and months says whether the rows ascend. If so, they
 * become years of cells as they come, twelve at once where no month is missing; if not, panel_shuffled.c finds an
 * order.
 */

#include <string.h>

#include "panel.h"
#include "private.h"

#define GRID_CELLS 4 /* for each row, at most: with more, sorting is faster */

/* Cells of rows, read a block at a time. */
struct window {
    int64_t cells[CTH_BLOCK];
    size_t start, end;
};

int64_t *cth_panel_open_year(struct cth_panel_job *job, int64_t series, int32_t year)
{
    int64_t *cells = job->years.values + 12 + 12 * job->open;
    job->years.follows[job->open++] = job->series == series && job->year == year - 1;
    job->series = series;
    job->year = year;
    return cells;
}

void cth_cells_clear(int64_t *cells)
{
    for (int i = 0; i < 12; i++)
        cells[i] = CTH_CODE_EMPTY;
}

void cth_panel_close_years(struct cth_panel_job *job)
{
    struct cth_years *years = &job->years;
    int64_t *ytd = years->lanes[CTH_LANE_YTD];
    cth_years_compute(years, job->open);
    memcpy(years->values, years->values + 12 * job->open, 12 * sizeof *ytd);
    memcpy(ytd, ytd + 12 * job->open, 12 * sizeof *ytd);
    job->open = 0;
    job->used = 0;
}

void cth_panel_write(const struct cth_panel_job *job, const int64_t *const cells[CTH_LANES], size_t row, size_t rows)
{
    const struct cth_results *const outs[CTH_LANES] = {&job->out->growth, &job->out->ytd, &job->out->ytd_growth,
                                                       &job->out->change};
    for (int lane = 0; lane < CTH_LANES; lane++)
        cth_cells_write(cells[lane], rows, outs[lane], row);
}

/* One year of one series, from the row where it begins; returns how many rows it has. */
static size_t take_year(struct cth_panel_job *job, struct window *window, size_t row)
{
    const int64_t *series = job->panel->series + row;
    const int32_t *months = job->panel->months + row;
    const int32_t january = months[0] / 12 * 12;
    const size_t left = job->rows - row;
    size_t count = 0;
    if (row + 12 > window->end && window->end < job->rows) {
        window->start = row;
        window->end = row + (left < CTH_BLOCK ? left : CTH_BLOCK);
        cth_cells_read(&job->panel->values, row, window->end - row, job->kernels, window->cells);
    }
    const int64_t *from = window->cells + (row - window->start);
    size_t base = 12 * job->open;
    int64_t *cells = cth_panel_open_year(job, series[0], january / 12);
    if (left >= 12 && series[11] == series[0] && months[11] == months[0] + 11 && months[0] == january) {
        memcpy(cells, from, 12 * sizeof *cells);
        for (size_t i = 0; i < 12; i++)
            job->places[job->used + i] = (uint16_t)(base + i);
        job->used += 12;
        return 12;
    }
    cth_cells_clear(cells);
    for (; count < left && series[count] == series[0] && months[count] < january + 12; count++) {
        cells[months[count] - january] = from[count];
        job->places[job->used++] = (uint16_t)(base + (size_t)(months[count] - january));
    }
    return count;
}

static void take_ascending(struct cth_panel_job *job)
{
    struct window window = {.end = 0};
    int64_t packed[CTH_LANES][CTH_CHUNK_CELLS];
    const int64_t *cells[CTH_LANES];
    for (size_t row = 0, end = 0; row < job->rows; row = end) {
        while (job->open < CTH_CHUNK_YEARS && end < job->rows)
            end += take_year(job, &window, end);
        bool whole = job->used == 12 * job->open;
        cth_panel_close_years(job);
        for (int lane = 0; lane < CTH_LANES; lane++) {
            cells[lane] = whole ? job->years.lanes[lane] + 12 : packed[lane];
            for (size_t i = 0; !whole && i < end - row; i++)
                packed[lane][i] = job->years.lanes[lane][12 + job->places[i]];
        }
        cth_panel_write(job, cells, row, end - row);
    }
}

/* Whether rows ascend, and whether two neighbours are alike. */
static bool ascend(const struct cth_panel_job *job, bool *alike)
{
    const int64_t *series = job->panel->series;
    const int32_t *months = job->panel->months;
    bool falls = false, equal = false;
    for (size_t i = 1; i < job->rows; i++) {
        bool same = series[i] == series[i - 1];
        falls |= (series[i] < series[i - 1]) | (same & (months[i] < months[i - 1]));
        equal |= same & (months[i] == months[i - 1]);
    }
    *alike = equal;
    return !falls;
}

static enum cth_status check_months(const struct cth_panel_job *job)
{
    const int32_t *months = job->panel->months;
    uint32_t worst = 0;
    for (size_t i = 0; i < job->rows; i++) {
        uint32_t above = (uint32_t)months[i] - (uint32_t)CTH_PANEL_MONTH_MIN;
        worst = above > worst ? above : worst;
    }
    if (worst <= (uint32_t)(CTH_PANEL_MONTH_MAX - CTH_PANEL_MONTH_MIN))
        return CTH_OK;
    for (size_t i = 0; i < job->rows; i++) {
        if (months[i] < CTH_PANEL_MONTH_MIN || months[i] > CTH_PANEL_MONTH_MAX) {
            job->where[0] = i;
            break;
        }
    }
    return CTH_E_RANGE;
}

static void find_limits(struct cth_panel_job *job)
{
    const int64_t *series = job->panel->series;
    const int32_t *months = job->panel->months;
    int64_t least = series[0], most = series[0];
    int32_t first = months[0], last = months[0];
    for (size_t i = 1; i < job->rows; i++) {
        least = series[i] < least ? series[i] : least;
        most = series[i] > most ? series[i] : most;
        first = months[i] < first ? months[i] : first;
        last = months[i] > last ? months[i] : last;
    }
    job->first_series = least;
    job->last_series = (uint64_t)most - (uint64_t)least;
    job->first_month = first;
    job->last_month = last;
}

static enum cth_status take_shuffled(struct cth_panel_job *job, enum cth_panel_path path, void *memory, size_t size)
{
    size_t skip = (size_t)(-(uintptr_t)memory % CTH_PANEL_ALIGNMENT), cells;
    size = size > skip ? size - skip : 0;
    job->memory = (unsigned char *)memory + (size > 0 ? skip : 0);
    find_limits(job);
    cells = cth_panel_grid_cells(job, size / CTH_GRID_BYTES);
    if (cells != SIZE_MAX && path != CTH_PANEL_SORT && (path == CTH_PANEL_GRID || cells / GRID_CELLS <= job->rows))
        return cth_panel_by_grid(job);
    if (path != CTH_PANEL_GRID && job->rows <= size / CTH_SORT_BYTES)
        return cth_panel_by_sort(job);
    return CTH_E_SPACE;
}

static bool options_are_valid(const struct cth_options *options)
{
    const struct cth_decimal any = CTH_DECIMAL(1, 0);
    struct cth_decimal ignored;
    return cth_growth(any, any, options, &ignored) != CTH_E_ARGUMENT;
}

enum cth_status cth_panel_measure_by(const struct cth_kernels *kernels, enum cth_panel_path path,
                                     const struct cth_panel *panel, const struct cth_options *options, void *memory,
                                     size_t size, const struct cth_panel_results *out, size_t where[2])
{
    struct cth_panel_job job = {.kernels = kernels, .panel = panel, .out = out, .where = where, .year = -2};
    bool alike;
    if (panel == NULL || out == NULL || where == NULL || (memory == NULL && size > 0) || !options_are_valid(options) ||
        !cth_vector_is_valid(&panel->values))
        return CTH_E_ARGUMENT;
    job.rows = panel->values.length;
    if (job.rows > 0 && (panel->series == NULL || panel->months == NULL))
        return CTH_E_ARGUMENT;
    enum cth_status status = check_months(&job);
    if (status != CTH_OK || job.rows == 0)
        return status;
    cth_years_open(&job.years, kernels, options, out);
    bool ascending = ascend(&job, &alike);
    if (path == CTH_PANEL_ASCENDING && !ascending)
        return CTH_E_ARGUMENT;
    if (path == CTH_PANEL_GRID || path == CTH_PANEL_SORT || !ascending)
        return take_shuffled(&job, path, memory, size);
    for (size_t i = 1; alike && i < job.rows; i++) {
        if (panel->series[i] == panel->series[i - 1] && panel->months[i] == panel->months[i - 1]) {
            where[0] = i - 1;
            where[1] = i;
            return CTH_E_DUPLICATE;
        }
    }
    take_ascending(&job);
    return CTH_OK;
}

size_t cth_panel_memory(size_t rows)
{
    return rows < SIZE_MAX / CTH_SORT_BYTES - 1 ? rows * CTH_SORT_BYTES + CTH_PANEL_ALIGNMENT : SIZE_MAX;
}

enum cth_status cth_panel_measure(const struct cth_panel *panel, const struct cth_options *options, void *memory,
                                  size_t size, const struct cth_panel_results *out, size_t where[2])
{
    return cth_panel_measure_by(cth_kernels_best(), CTH_PANEL_ANY, panel, options, memory, size, out, where);
}
