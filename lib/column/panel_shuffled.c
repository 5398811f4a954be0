/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Rows of a panel in any order. Where there are not many more months than rows, each row goes to the place of its month
 * in a grid of all months of all series, and takes its results from there; else rows are sorted. Access in random order
 * costs a line of memory each time, however little of it is used: so all results of one cell, or row, lie together.
 */

#include <string.h>

#include "panel.h"
#include "private.h"

#if defined __GNUC__
#define PREFETCH(address) __builtin_prefetch(address, 1)
#else
#define PREFETCH(address) ((void)(address))
#endif

#define AHEAD 32      /* rows between asking for memory and using it */
#define DIGIT_BITS 11 /* of a sort, at most */

/* The results of a cell of the grid; or a row that is being sorted, then its results. Half a cache line. */
union record {
    struct {
        int64_t cell, series;
        int32_t month;
    } row;
    int64_t lanes[CTH_LANES];
};

struct element {
    uint64_t key, row;
};

static size_t block_at(size_t row, size_t rows)
{
    return rows - row < CTH_BLOCK ? rows - row : CTH_BLOCK;
}

static size_t ahead_of(size_t row, size_t rows)
{
    return rows - row < AHEAD ? rows - row : AHEAD;
}

static size_t years_of(const struct cth_panel_job *job)
{
    return (size_t)(job->last_month / 12 - job->first_month / 12 + 1);
}

size_t cth_panel_grid_cells(const struct cth_panel_job *job, size_t limit)
{
    size_t width = 12 * years_of(job);
    return job->last_series < limit / width ? ((size_t)job->last_series + 1) * width : SIZE_MAX;
}

/* Where rows belong in the grid. */
static void find_places(const struct cth_panel_job *job, size_t row, size_t rows, size_t *places)
{
    const int64_t *series = job->panel->series + row;
    const int32_t *months = job->panel->months + row;
    const size_t width = 12 * years_of(job);
    const int32_t january = job->first_month / 12 * 12;
    for (size_t i = 0; i < rows; i++)
        places[i] = (size_t)((uint64_t)series[i] - (uint64_t)job->first_series) * width + (size_t)(months[i] - january);
}

/* Results to rows, from the records of their places or, if not @p by_place, from their own. */
static void gather(const struct cth_panel_job *job, const union record *records, bool by_place)
{
    int64_t cells[CTH_LANES][CTH_BLOCK];
    const int64_t *const lanes[CTH_LANES] = {cells[0], cells[1], cells[2], cells[3]};
    size_t places[CTH_BLOCK + AHEAD];
    for (size_t row = 0; row < job->rows; row += CTH_BLOCK) {
        size_t rows = block_at(row, job->rows), more = ahead_of(row + rows, job->rows);
        if (by_place)
            find_places(job, row, rows + more, places);
        for (size_t i = 0; i < rows; i++) {
            const union record *record = &records[by_place ? places[i] : row + i];
            if (by_place && i + AHEAD < rows + more)
                PREFETCH(&records[places[i + AHEAD]]);
            for (int lane = 0; lane < CTH_LANES; lane++)
                cells[lane][i] = record->lanes[lane];
        }
        cth_panel_write(job, lanes, row, rows);
    }
}

static void keep_results(const struct cth_panel_job *job, size_t place, union record *record)
{
    for (int lane = 0; lane < CTH_LANES; lane++)
        record->lanes[lane] = job->years.lanes[lane][12 + place];
}

static enum cth_status name_duplicate(const struct cth_panel_job *job, size_t row)
{
    const struct cth_panel *panel = job->panel;
    size_t first = 0;
    while (panel->series[first] != panel->series[row] || panel->months[first] != panel->months[row])
        first++;
    job->where[0] = first;
    job->where[1] = row;
    return CTH_E_DUPLICATE;
}

static enum cth_status fill_grid(const struct cth_panel_job *job, int64_t *grid)
{
    int64_t cells[CTH_BLOCK];
    size_t places[CTH_BLOCK + AHEAD];
    for (size_t row = 0; row < job->rows; row += CTH_BLOCK) {
        size_t rows = block_at(row, job->rows), more = ahead_of(row + rows, job->rows);
        cth_cells_read(&job->panel->values, row, rows, job->kernels, cells);
        find_places(job, row, rows + more, places);
        for (size_t i = 0; i < rows; i++) {
            if (i + AHEAD < rows + more)
                PREFETCH(&grid[places[i + AHEAD]]);
            if (grid[places[i]] != CTH_CODE_EMPTY)
                return name_duplicate(job, row + i);
            grid[places[i]] = cells[i];
        }
    }
    return CTH_OK;
}

enum cth_status cth_panel_by_grid(struct cth_panel_job *job)
{
    const size_t cells = cth_panel_grid_cells(job, SIZE_MAX), years = years_of(job);
    union record *records = (union record *)(void *)job->memory;
    int64_t *grid = (int64_t *)(void *)(records + cells);
    for (size_t i = 0; i < cells; i++)
        grid[i] = CTH_CODE_EMPTY;
    enum cth_status status = fill_grid(job, grid);
    if (status != CTH_OK)
        return status;
    for (size_t cell = 0; cell < cells;) {
        size_t first = cell;
        for (; job->open < CTH_CHUNK_YEARS && cell < cells; cell += 12) {
            int64_t *to = cth_panel_open_year(job, (int64_t)(cell / 12 / years), (int32_t)(cell / 12 % years));
            memcpy(to, grid + cell, 12 * sizeof *to);
        }
        cth_panel_close_years(job);
        for (size_t i = first; i < cell; i++)
            keep_results(job, i - first, &records[i]);
    }
    gather(job, records, true);
    return CTH_OK;
}

/* One digit of a stable sort; returns where the elements are now. */
static struct element *sort_digit(struct element *from, struct element *to, size_t rows, unsigned shift, unsigned bits)
{
    size_t starts[1 << DIGIT_BITS] = {0}, sum = 0;
    const uint64_t mask = (UINT64_C(1) << bits) - 1;
    for (size_t i = 0; i < rows; i++)
        starts[from[i].key >> shift & mask]++;
    for (size_t i = 0; i <= mask; i++) {
        size_t count = starts[i];
        if (count == rows)
            return from;
        starts[i] = sum;
        sum += count;
    }
    for (size_t i = 0; i < rows; i++)
        to[starts[from[i].key >> shift & mask]++] = from[i];
    return to;
}

/* Sorts by keys of at most @p most; @p elements has room for twice the rows. */
static struct element *sort(struct element *now, struct element *elements, size_t rows, uint64_t most)
{
    unsigned bits = 0, digits, width;
    while (bits < 64 && most >> bits != 0)
        bits++;
    digits = (bits + DIGIT_BITS - 1) / DIGIT_BITS;
    width = digits > 0 ? (bits + digits - 1) / digits : 0;
    for (unsigned i = 0; i < digits; i++)
        now = sort_digit(now, now == elements ? elements + rows : elements, rows, i * width, width);
    return now;
}

/* Rows by series and month: at once where both fit into one key, else by month and then by series. */
static struct element *sort_rows(const struct cth_panel_job *job, struct element *elements)
{
    const struct cth_panel *panel = job->panel;
    const uint64_t months = (uint64_t)(job->last_month - job->first_month) + 1;
    const bool at_once = job->last_series <= (UINT64_MAX - (months - 1)) / months;
    struct element *now = elements;
    for (size_t i = 0; i < job->rows; i++) {
        uint64_t series = (uint64_t)panel->series[i] - (uint64_t)job->first_series;
        uint64_t month = (uint64_t)(panel->months[i] - job->first_month);
        now[i] = (struct element){at_once ? series * months + month : month, i};
    }
    now = sort(now, elements, job->rows, at_once ? job->last_series * months + months - 1 : months - 1);
    if (at_once)
        return now;
    for (size_t i = 0; i < job->rows; i++)
        now[i].key = (uint64_t)panel->series[now[i].row] - (uint64_t)job->first_series;
    return sort(now, elements, job->rows, job->last_series);
}

/* The sort is stable, so the first row of those alike comes first, and then the first that repeats it. */
static enum cth_status find_duplicate(const struct cth_panel_job *job, const struct element *sorted)
{
    size_t found = SIZE_MAX;
    for (size_t i = 1; i < job->rows; i++)
        if (sorted[i].key == sorted[i - 1].key && sorted[i].row < found &&
            job->panel->series[sorted[i].row] == job->panel->series[sorted[i - 1].row] &&
            job->panel->months[sorted[i].row] == job->panel->months[sorted[i - 1].row])
            found = (size_t)sorted[i].row;
    return found == SIZE_MAX ? CTH_OK : name_duplicate(job, found);
}

/* Rows in their order, a chunk of years at a time: their cells from their records, their results to them. */
static void take_sorted(struct cth_panel_job *job, const struct element *sorted, union record *records)
{
    size_t row = 0;
    while (row < job->rows) {
        size_t first = row;
        int64_t *cells = NULL;
        for (; row < job->rows; row++) {
            const union record *record = &records[sorted[row].row];
            int32_t year = record->row.month / 12, month = record->row.month % 12;
            if (row + AHEAD < job->rows)
                PREFETCH(&records[sorted[row + AHEAD].row]);
            if (cells == NULL || record->row.series != job->series || year != job->year) {
                if (job->open == CTH_CHUNK_YEARS)
                    break;
                cells = cth_panel_open_year(job, record->row.series, year);
                cth_cells_clear(cells);
            }
            cells[month] = record->row.cell;
            job->places[job->used++] = (uint16_t)(12 * (job->open - 1) + (size_t)month);
        }
        cth_panel_close_years(job);
        for (size_t i = first; i < row; i++)
            keep_results(job, job->places[i - first], &records[sorted[i].row]);
    }
}

enum cth_status cth_panel_by_sort(struct cth_panel_job *job)
{
    union record *records = (union record *)(void *)job->memory;
    const struct element *sorted = sort_rows(job, (struct element *)(void *)(records + job->rows));
    enum cth_status status = find_duplicate(job, sorted);
    if (status != CTH_OK)
        return status;
    for (size_t row = 0; row < job->rows; row += CTH_BLOCK) {
        int64_t cells[CTH_BLOCK];
        size_t rows = block_at(row, job->rows);
        cth_cells_read(&job->panel->values, row, rows, job->kernels, cells);
        for (size_t i = 0; i < rows; i++) {
            records[row + i].row.cell = cells[i];
            records[row + i].row.series = job->panel->series[row + i];
            records[row + i].row.month = job->panel->months[row + i];
        }
    }
    take_sorted(job, sorted, records);
    gather(job, records, false);
    return CTH_OK;
}
