/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Years of twelve cells. Where every month has its place, what a month is compared with lies 1 or 12 cells before it:
 * one pass over plain memory, and growth by the kernels of columns. A year that does not follow on the one before it
 * has nothing to be compared with, so what was computed there is written over.
 */

#include <string.h>

#include "panel.h"
#include "private.h"

/* Twelve values below this in size add up to 18 digits; two of four times that differ by 18. */
#define TERM_BITS 56

#define BILLION INT64_C(1000000000)

static enum cth_status first_class(enum cth_status a, enum cth_status b)
{
    if (a == CTH_OK || b == CTH_OK)
        return a == CTH_OK ? b : a;
    return a < b ? a : b;
}

/* What stands in for a code has its sign. */
static struct cth_decimal decimal_of(int64_t cell)
{
    int64_t stand_in = (cell & CTH_CODE_NEGATIVE) != 0 ? -CTH_UNITS_MAX : CTH_UNITS_MAX;
    return (struct cth_decimal){.units = cell < CTH_CODE_END ? stand_in : cell};
}

static int64_t growth_of(int64_t a, int64_t b, const struct cth_options *options)
{
    enum cth_status none = first_class(cth_cell_class(a), cth_cell_class(b)), status;
    struct cth_decimal result;
    if (none == CTH_MISSING || (b < CTH_CODE_END && (b & CTH_CODE_SIGNLESS) != 0))
        return CTH_CODE(none);
    status = cth_growth(decimal_of(a), decimal_of(b), options, &result);
    if (none != CTH_OK)
        status = first_class(none, status);
    return status == CTH_OK ? result.units : CTH_CODE(status);
}

static int64_t change_of(int64_t a, int64_t b)
{
    enum cth_status none = first_class(cth_cell_class(a), cth_cell_class(b));
    if (none != CTH_OK)
        return CTH_CODE(none);
    int64_t change = a - b; /* below 2 * 10^18 */
    return change > CTH_UNITS_MAX || change < -CTH_UNITS_MAX ? CTH_CODE(CTH_OVERFLOW) : change;
}

/* Sums of what may be too much for a word, or is no number: in two words, of 10^9 and of 1. */
static void add_up_slowly(const int64_t *values, int64_t *sums)
{
    enum cth_status none = CTH_OK;
    int64_t high = 0, low = 0;
    for (int i = 0; i < 12; i++) {
        none = first_class(none, cth_cell_class(values[i]));
        if (none != CTH_OK) {
            sums[i] = CTH_CODE(none) + CTH_CODE_SIGNLESS;
            continue;
        }
        low += values[i] % BILLION;
        high += values[i] / BILLION + low / BILLION;
        low %= BILLION;
        bool fits = high < 2 * BILLION && high > -2 * BILLION;
        sums[i] = fits ? high * BILLION + low : 0;
        if (!fits || sums[i] > CTH_UNITS_MAX || sums[i] < -CTH_UNITS_MAX)
            sums[i] = CTH_CODE(CTH_OVERFLOW) + (high < 0 ? CTH_CODE_NEGATIVE : 0);
    }
}

static void add_up(const int64_t *values, int64_t *sums)
{
    uint64_t seen = 0, sum = 0;
    for (int i = 0; i < 12; i++) {
        seen |= (uint64_t)values[i] + (UINT64_C(1) << TERM_BITS);
        sum += (uint64_t)values[i];
        sums[i] = (int64_t)sum;
    }
    if (seen >> (TERM_BITS + 1) != 0)
        add_up_slowly(values, sums);
}

static void subtract(const int64_t *values, bool follows, int64_t *changes)
{
    uint64_t seen = 0;
    for (int i = 0; i < 12; i++) {
        uint64_t a = (uint64_t)values[i], b = (uint64_t)values[i - 1];
        seen |= (a + (UINT64_C(4) << TERM_BITS)) | (b + (UINT64_C(4) << TERM_BITS));
        changes[i] = (int64_t)(a - b);
    }
    for (int i = 0; seen >> (TERM_BITS + 3) != 0 && i < 12; i++)
        changes[i] = change_of(values[i], values[i - 1]);
    if (!follows)
        changes[0] = CTH_CODE(CTH_MISSING);
}

/* One year's growth again, where the bits say that a cell was not plain. */
static void mend_year(const struct cth_years *years, const int64_t *values, const int64_t *before, int64_t *out)
{
    const uint64_t bias = years->factors.bias;
    for (int i = 0; i < 12; i++) {
        uint64_t a = (uint64_t)values[i], b = (uint64_t)before[i];
        if (years->kernels == NULL || ((a + bias) | (b + bias) | (b - 1)) >> years->shift != 0)
            out[i] = growth_of(values[i], before[i], years->options);
    }
}

/* Growth of all cells on those a year before; @p values has that year in front. */
static void grow(const struct cth_years *years, const int64_t *values, int64_t *out, size_t count)
{
    uint64_t seen[CTH_CHUNK_CELLS / CTH_GROUP + 1];
    if (years->kernels != NULL)
        years->kernels->quotient(values + 12, values, values, out, 12 * count, &years->factors, seen);
    for (size_t i = 0; i < 12 * count; i += 12) {
        if (!years->follows[i / 12]) {
            for (size_t j = i; j < i + 12; j++)
                out[j] = CTH_CODE(CTH_MISSING);
        } else if (years->kernels == NULL || (seen[i / CTH_GROUP] | seen[(i + 11) / CTH_GROUP]) >> years->shift != 0) {
            mend_year(years, values + 12 + i, values + i, out + i);
        }
    }
}

/* Growth in percent, by kernels where doubles can do it. */
static void prepare(struct cth_years *years, struct cth_options options)
{
    const bool biased = (options.allow & CTH_ALLOW_SIGN_CHANGE) != 0;
    if (!cth_factors_of(options.places + 2u, (enum cth_rounding)options.rounding, biased, &years->factors,
                        &years->shift)) {
        years->kernels = NULL;
        years->shift = 0;
    }
}

static bool is_wanted(const struct cth_results *out)
{
    return out->values != NULL || out->classes != NULL;
}

void cth_years_open(struct cth_years *years, const struct cth_kernels *kernels, const struct cth_options *options,
                    const struct cth_panel_results *out)
{
    const struct cth_options usual = CTH_OPTIONS_INIT;
    years->kernels = kernels;
    years->options = options;
    years->wants[CTH_LANE_GROWTH] = is_wanted(&out->growth);
    years->wants[CTH_LANE_YTD_GROWTH] = is_wanted(&out->ytd_growth);
    years->wants[CTH_LANE_YTD] = is_wanted(&out->ytd) || is_wanted(&out->ytd_growth);
    years->wants[CTH_LANE_CHANGE] = is_wanted(&out->change);
    memset(years->values, 0, 12 * sizeof *years->values);
    memset(years->lanes, 0, sizeof years->lanes);
    prepare(years, options != NULL ? *options : usual);
}

void cth_years_compute(struct cth_years *years, size_t count)
{
    const int64_t *values = years->values + 12;
    int64_t *ytd = years->lanes[CTH_LANE_YTD] + 12;
    int64_t *changes = years->lanes[CTH_LANE_CHANGE] + 12;
    for (size_t i = 0; years->wants[CTH_LANE_YTD] && i < count; i++)
        add_up(values + 12 * i, ytd + 12 * i);
    if (years->wants[CTH_LANE_GROWTH])
        grow(years, years->values, years->lanes[CTH_LANE_GROWTH] + 12, count);
    if (years->wants[CTH_LANE_YTD_GROWTH])
        grow(years, years->lanes[CTH_LANE_YTD], years->lanes[CTH_LANE_YTD_GROWTH] + 12, count);
    for (size_t i = 0; years->wants[CTH_LANE_CHANGE] && i < count; i++)
        subtract(values + 12 * i, years->follows[i], changes + 12 * i);
}

/* Whether all cells are numbers below 2^59 in size, as nearly all are: the others are to be looked at one by one. */
static bool are_plain(const int64_t *cells, size_t count)
{
    uint64_t seen = 0;
    for (size_t i = 0; i < count; i++)
        seen |= (uint64_t)cells[i] + (UINT64_C(1) << 59);
    return seen >> 60 == 0;
}

void cth_cells_read(const struct cth_vector *vector, size_t row, size_t rows, const struct cth_kernels *kernels,
                    int64_t *cells)
{
    bool slow = kernels == NULL;
    if (!slow) {
        struct cth_source source;
        cth_source_open(&source, vector, vector->scale, false, kernels);
        memcpy(cells, cth_source_at(&source, row, rows, kernels), rows * sizeof *cells);
    }
    if (!slow && are_plain(cells, rows))
        return;
    for (size_t i = 0; i < rows; i++) {
        struct cth_decimal value;
        if (!slow && cells[i] <= CTH_UNITS_MAX && cells[i] >= -CTH_UNITS_MAX)
            continue;
        enum cth_status status = cth_vector_read(vector, row + i, &value);
        if (status == CTH_OK)
            cells[i] = value.units;
        else
            cells[i] = CTH_CODE(status) + (status != CTH_MISSING && value.units < 0 ? CTH_CODE_NEGATIVE : 0);
    }
}

void cth_cells_write(const int64_t *cells, size_t rows, const struct cth_kernels *kernels,
                     const struct cth_results *out, size_t row)
{
    enum { STEP = 48 };
    kernels = cth_kernels_or_baseline(kernels);
    for (size_t done = 0, step; done < rows; done += step) {
        bool has_code = true;
        step = rows - done < STEP ? rows - done : STEP;
        if (out->values != NULL)
            has_code = kernels->write_values(cells + done, (unsigned char *)out->values + 8 * (row + done), step);
        if (out->classes != NULL && has_code)
            kernels->write_classes(cells + done, out->classes + row + done, step);
        else if (out->classes != NULL)
            memset(out->classes + row + done, CTH_OK, step);
    }
}
