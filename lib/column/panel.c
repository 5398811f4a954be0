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

#if defined __GNUC__
#define PREFETCH(address) __builtin_prefetch(address)
#else
#define PREFETCH(address) ((void)(address))
#endif

#define GRID_CELLS 4                 /* for each row, at most: with more, sorting is faster */
#define ORDER_ROWS 2048              /* whose order is looked at together */
#define AHEAD 252                    /* rows between asking for memory and using it */
#define WHOLE_YEARS (CTH_BLOCK / 12) /* that are read at once */

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
        cth_cells_write(cells[lane], rows, job->kernels, outs[lane], row);
}

/* Note which cells, one after another, the next rows are in. */
static void note_places(struct cth_panel_job *job, size_t cell, size_t rows)
{
    for (size_t i = 0; i < rows; i++)
        job->places[job->used + i] = (uint16_t)(cell + i);
    job->used += rows;
}

static bool is_whole_year(const struct cth_panel_job *job, size_t row)
{
    const int64_t *series = job->panel->series + row;
    const int32_t *months = job->panel->months + row;
    return job->rows - row >= 12 && series[11] == series[0] && months[11] == months[0] + 11 && months[0] % 12 == 0;
}

/*
 * Years of which no month is missing, from a row on; returns how many rows they have, which may be none. Memory of
 * later years is asked for here and not in a function of its own: compilers take that for one that does nothing.
 */
static size_t take_whole_years(struct cth_panel_job *job, size_t row)
{
    const struct cth_panel *panel = job->panel;
    const unsigned char *units = (const unsigned char *)panel->values.values + 8 * panel->values.offset;
    const size_t first = 12 * job->open;
    size_t rows = 0;
    int64_t *cells = job->years.values + 12 + first;
    while (job->open < CTH_CHUNK_YEARS && rows < 12 * WHOLE_YEARS && is_whole_year(job, row + rows)) {
        const size_t here = row + rows, ahead = job->rows - here > AHEAD + 8 ? here + AHEAD : here;
        PREFETCH(panel->series + ahead); /* a year is longer than one line of the cache */
        PREFETCH(panel->series + ahead + 8);
        PREFETCH(panel->months + ahead);
        PREFETCH(units + 8 * ahead);
        PREFETCH(units + 8 * ahead + 64);
        (void)cth_panel_open_year(job, panel->series[here], panel->months[here] / 12);
        rows += 12;
    }
    if (rows > 0)
        cth_cells_read(&panel->values, row, rows, job->kernels, cells);
    note_places(job, first, rows);
    return rows;
}

/* A year of one series that has gaps, from the row where it begins; returns how many rows it has. */
static size_t take_year(struct cth_panel_job *job, size_t row)
{
    const int64_t *series = job->panel->series + row;
    const int32_t *months = job->panel->months + row;
    const int32_t january = months[0] / 12 * 12;
    const size_t left = job->rows - row, base = 12 * job->open;
    int64_t present[12], *cells = cth_panel_open_year(job, series[0], january / 12);
    size_t count = 1;
    while (count < left && series[count] == series[0] && months[count] < january + 12)
        count++;
    cth_cells_read(&job->panel->values, row, count, job->kernels, present);
    cth_cells_clear(cells);
    for (size_t i = 0; i < count; i++) {
        cells[months[i] - january] = present[i];
        note_places(job, base + (size_t)(months[i] - january), 1);
    }
    return count;
}

static void take_ascending(struct cth_panel_job *job)
{
    int64_t packed[CTH_LANES][CTH_CHUNK_CELLS];
    const int64_t *cells[CTH_LANES];
    for (size_t row = 0, end = 0; row < job->rows; row = end) {
        while (job->open < CTH_CHUNK_YEARS && end < job->rows) {
            size_t taken = take_whole_years(job, end);
            end += taken > 0 ? taken : take_year(job, end);
        }
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

/* Whether rows ascend for certain, with months in range: the usual ones do, and this is seen far faster. */
static bool ascend_plainly(const struct cth_panel_job *job)
{
    const int64_t *series = job->panel->series;
    const int32_t *months = job->panel->months;
    const struct cth_kernels *kernels = cth_kernels_or_baseline(job->kernels);
    bool good = months[0] >= CTH_PANEL_MONTH_MIN && months[0] <= CTH_PANEL_MONTH_MAX;
    for (size_t row = 0, last = job->rows - 1, step; good && row < last; row += step) {
        step = last - row < ORDER_ROWS ? last - row : ORDER_ROWS;
        good = kernels->ascend(series + row, months + row, step, CTH_PANEL_MONTH_MIN, CTH_PANEL_MONTH_MAX);
    }
    return good;
}

/* Whether rows ascend, and then whether two neighbours are alike. */
static bool ascend(const struct cth_panel_job *job, bool *alike)
{
    const int64_t *series = job->panel->series;
    const int32_t *months = job->panel->months;
    *alike = false;
    for (size_t i = 1; i < job->rows; i++) {
        bool same = series[i] == series[i - 1];
        if (series[i] < series[i - 1] || (same && months[i] < months[i - 1]))
            return false;
        *alike |= same && months[i] == months[i - 1];
    }
    return true;
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
    job->memory = size > 0 ? (unsigned char *)memory + skip : memory;
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
    bool ascending, alike = false;
    if (panel == NULL || out == NULL || where == NULL || (memory == NULL && size > 0) || !options_are_valid(options) ||
        !cth_vector_is_valid(&panel->values))
        return CTH_E_ARGUMENT;
    job.rows = panel->values.length;
    if (job.rows > 0 && (panel->series == NULL || panel->months == NULL))
        return CTH_E_ARGUMENT;
    ascending = job.rows == 0 || ascend_plainly(&job);
    enum cth_status status = ascending ? CTH_OK : check_months(&job);
    if (status != CTH_OK || job.rows == 0)
        return status;
    cth_years_open(&job.years, kernels, options, out);
    ascending = ascending || ascend(&job, &alike);
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
