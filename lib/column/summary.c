/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Sums of columns in 128 bits: two words, two's complement. A kernel adds the halves of the values of a block, where
 * nothing can carry; where a row is no plain number, its group is taken row by row.
 */

#include "private.h"

/* What the kernel adds to values, so that none is below 0; its bits say whether all were in range. */
#define BIAS_BITS 59

static void add(struct cth_summary *summary, int64_t high, uint64_t low)
{
    summary->sum_low += low;
    summary->sum_high += high + (summary->sum_low < low);
}

void cth_summary_add(const struct cth_summary *part, struct cth_summary *total)
{
    if (part->rows > 0) {
        total->min = total->rows == 0 || part->min < total->min ? part->min : total->min;
        total->max = total->rows == 0 || part->max > total->max ? part->max : total->max;
    }
    add(total, part->sum_high, part->sum_low);
    total->rows += part->rows;
    total->missing += part->missing;
    total->inexact += part->inexact;
    total->overflow += part->overflow;
}

static void add_row(const struct cth_vector *values, const struct cth_vector *where, size_t row,
                    struct cth_summary *out)
{
    struct cth_decimal value, ignored;
    enum cth_status status = cth_vector_read(values, row, &value);
    if (where != NULL && cth_vector_read(where, row, &ignored) == CTH_MISSING)
        status = CTH_MISSING;
    out->missing += status == CTH_MISSING;
    out->inexact += status == CTH_INEXACT;
    out->overflow += status == CTH_OVERFLOW;
    if (status != CTH_OK)
        return;
    out->min = out->rows == 0 || value.units < out->min ? value.units : out->min;
    out->max = out->rows == 0 || value.units > out->max ? value.units : out->max;
    out->rows++;
    add(out, value.units < 0 ? -1 : 0, (uint64_t)value.units);
}

/* The sum of a plain block: halves of x + 2^59, less as many times 2^59. */
static void add_block(const struct cth_block_sum *block, size_t rows, struct cth_summary *out)
{
    const uint64_t bias = UINT64_C(1) << BIAS_BITS;
    struct cth_summary part = {.rows = rows};
    part.min = block->min - (int64_t)bias;
    part.max = block->max - (int64_t)bias;
    add(&part, (int64_t)(block->high >> 32), block->high << 32);
    add(&part, 0, block->low);
    add(&part, -1 - (int64_t)(rows >> (64 - BIAS_BITS)), 0 - (uint64_t)rows * bias);
    part.sum_high += (uint64_t)rows * bias == 0; /* nothing to borrow */
    cth_summary_add(&part, out);
}

/* What is added up, block by block. */
struct adding {
    const struct cth_kernels *kernels; /* NULL: row by row */
    struct cth_source values, where;
    bool has_where;
};

static bool is_plain(struct cth_source *source, size_t row, size_t rows, const struct cth_kernels *kernels,
                     struct cth_block_sum *out)
{
    kernels->sum(cth_source_at(source, row, rows, kernels), rows, out);
    return out->seen >> (BIAS_BITS + 1) == 0;
}

/* Rows at once, if all of them are plain. */
static bool add_plain(struct adding *adding, size_t row, size_t rows, struct cth_summary *out)
{
    struct cth_block_sum sum, ignored;
    if (adding->kernels == NULL || !is_plain(&adding->values, row, rows, adding->kernels, &sum) ||
        (adding->has_where && !is_plain(&adding->where, row, rows, adding->kernels, &ignored)))
        return false;
    add_block(&sum, rows, out);
    return true;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void add_rows(const struct cth_kernels *kernels, const struct cth_vector *values, const struct cth_vector *where,
                     size_t rows, struct cth_summary *out)
{
    struct adding adding = {.kernels = kernels, .has_where = where != NULL};
    if (kernels != NULL)
        cth_source_open(&adding.values, values, values->scale, values->length == 1, kernels);
    if (kernels != NULL && where != NULL)
        cth_source_open(&adding.where, where, where->scale, where->length == 1, kernels);
    for (size_t row = 0, end; row < rows; row = end) {
        end = row + least(rows - row, CTH_BLOCK);
        if (add_plain(&adding, row, end - row, out))
            continue;
        for (size_t next; row < end; row = next) { /* a row that is not plain costs its group alone */
            next = row + least(end - row, CTH_GROUP);
            for (bool is_done = add_plain(&adding, row, next - row, out); !is_done && row < next; row++)
                add_row(values, where, row, out);
        }
    }
}

enum cth_status cth_vector_summarize_with(const struct cth_kernels *kernels, const struct cth_vector *values,
                                          const struct cth_vector *where, struct cth_summary *out)
{
    size_t rows;
    if (values == NULL || !cth_vectors_fit((const struct cth_vector *const[]){values, where, NULL}, &rows))
        return CTH_E_ARGUMENT;
    add_rows(kernels, values, where, rows, out);
    return CTH_OK;
}

enum cth_status cth_vector_summarize(const struct cth_vector *values, const struct cth_vector *where,
                                     struct cth_summary *out)
{
    return cth_vector_summarize_with(cth_kernels_best(), values, where, out);
}

enum cth_status cth_vector_summarize_by(const struct cth_vector *values, const struct cth_vector *keys, size_t groups,
                                        struct cth_summary *out)
{
    struct cth_decimal key;
    size_t rows;
    if (values == NULL || keys == NULL ||
        !cth_vectors_fit((const struct cth_vector *const[]){values, keys, NULL}, &rows) || keys->scale != 0)
        return CTH_E_ARGUMENT;
    for (size_t row = 0; row < rows; row++) {
        enum cth_status status = cth_vector_read(keys, row, &key);
        if (status != CTH_MISSING && (status != CTH_OK || key.units < 0 || (uint64_t)key.units >= groups))
            return CTH_E_RANGE;
    }
    for (size_t row = 0; row < rows; row++)
        if (cth_vector_read(keys, row, &key) == CTH_OK)
            add_row(values, NULL, row, &out[key.units]);
    return CTH_OK;
}

enum cth_status cth_summary_sum(const struct cth_summary *summary, unsigned scale, struct cth_decimal *out)
{
    bool negative = summary->sum_high < 0;
    uint64_t low = negative ? 0 - summary->sum_low : summary->sum_low;
    bool fits = summary->sum_high == (negative && summary->sum_low != 0 ? -1 : 0) && low <= (uint64_t)CTH_UNITS_MAX;
    if (scale > CTH_SCALE_MAX)
        return CTH_E_ARGUMENT;
    if (summary->inexact > 0)
        return CTH_INEXACT;
    if (summary->overflow > 0 || !fits)
        return CTH_OVERFLOW;
    if (summary->rows == 0)
        return CTH_MISSING;
    *out = (struct cth_decimal){.units = negative ? -(int64_t)low : (int64_t)low, .scale = (uint8_t)scale};
    return CTH_OK;
}

/* Actual by denominator, of the rows that have both; and how many these are. */
static struct cth_measure total(const struct cth_vector *actual, const struct cth_vector *by, size_t rows,
                                const struct cth_options *options, bool growth, uint64_t *counted)
{
    struct cth_measure out = {CTH_MISSING, CTH_DECIMAL(0, 0)};
    struct cth_summary sums[2] = {{0}, {0}};
    struct cth_decimal n, d;
    *counted = 0;
    if (by == NULL)
        return out;
    add_rows(cth_kernels_best(), actual, by, rows, &sums[0]);
    add_rows(cth_kernels_best(), by, actual, rows, &sums[1]);
    *counted = rows - sums[0].missing;
    out.status = cth_summary_sum(&sums[0], actual->scale, &n);
    if (out.status == CTH_OK)
        out.status = cth_summary_sum(&sums[1], by->scale, &d);
    if (out.status == CTH_OK)
        out.status = growth ? cth_growth(n, d, options, &out.value) : cth_completion(n, d, options, &out.value);
    return out;
}

enum cth_status cth_vector_totals(const struct cth_vector *actual, const struct cth_vector *plan,
                                  const struct cth_vector *base, const struct cth_options *options,
                                  struct cth_totals *out)
{
    size_t rows;
    if (actual == NULL || !cth_vectors_fit((const struct cth_vector *const[]){actual, plan, base}, &rows) ||
        !cth_options_are_valid(options))
        return CTH_E_ARGUMENT;
    out->completion = total(actual, plan, rows, options, false, &out->completion_rows);
    out->growth = total(actual, base, rows, options, true, &out->growth_rows);
    return CTH_OK;
}
