/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Measures of columns. A kernel computes a block as if all its rows were plain: of 0 or more, over a denominator above
 * 0, of so few bits that doubles round exactly. It also collects the bits of what it saw; where they say that some row
 * is not plain, those rows are found and done again by the single calls, which are thus the only place where classes
 * are decided.
 */

#include <string.h>

#include "private.h"

#include "../number/sum.h"

/* |k (x - y)| below this: so every quotient is nearer to its own integer than to a tie that it is not. */
#define NUMERATOR_BITS 50

/* What stands in for a vector that is not there: rows of x - 0 and of n / 1. */
static const int64_t constants[] = {0, 1};
static const struct cth_vector zero = CTH_VECTOR(&constants[0], 1, 0), one = CTH_VECTOR(&constants[1], 1, 0);

/* One measure of the rows, and where it goes. */
struct lane {
    enum cth_formula formula;
    const struct cth_vector *inputs[3]; /* as many as the single call takes, then NULL */
    struct cth_results out;
};

struct job {
    const struct cth_kernels *kernels; /* NULL: all rows by single calls */
    const struct cth_options *options;
    size_t rows;
    unsigned scale, shift; /* in common; plain rows have no bit from `shift` on */
    struct cth_factors factors;
    int lanes; /* two: completion of x by y, and growth of x on z */
    struct lane lane[2];
};

static bool is_difference(enum cth_formula formula)
{
    return formula == CTH_FORMULA_CHANGE || formula == CTH_FORMULA_REMAINING || formula == CTH_FORMULA_POINTS;
}

static enum cth_status single(enum cth_formula formula, const struct cth_decimal v[3],
                              const struct cth_options *options, struct cth_decimal *out)
{
    switch (formula) {
    case CTH_FORMULA_COMPLETION: return cth_completion(v[0], v[1], options, out);
    case CTH_FORMULA_GROWTH: return cth_growth(v[0], v[1], options, out);
    case CTH_FORMULA_MULTIPLE: return cth_multiple(v[0], v[1], options, out);
    case CTH_FORMULA_CHANGE: return cth_change(v[0], v[1], out);
    case CTH_FORMULA_REMAINING: return cth_remaining(v[0], v[1], out);
    case CTH_FORMULA_SHARE: return cth_share(v[0], v[1], options, out);
    case CTH_FORMULA_POINTS: return cth_points(v[0], v[1], out);
    default: return cth_contribution(v[0], v[1], v[2], options, out);
    }
}

/* Of the classes that apply to a row, the first. */
static void do_row(const struct lane *lane, const struct cth_options *options, size_t row)
{
    struct cth_decimal values[3], result = CTH_DECIMAL(CTH_NULL, 0);
    enum cth_status unreadable = CTH_OK, status = CTH_MISSING;
    for (int i = 0; i < 3 && lane->inputs[i] != NULL; i++) {
        enum cth_status read = cth_vector_read(lane->inputs[i], row, &values[i]);
        if (read != CTH_OK && (unreadable == CTH_OK || read < unreadable))
            unreadable = read;
    }
    if (unreadable != CTH_MISSING)
        status = single(lane->formula, values, options, &result);
    if (unreadable != CTH_OK && (status == CTH_OK || status > unreadable)) {
        status = unreadable;
        result.units = CTH_NULL;
    }
    if (lane->out.values != NULL)
        memcpy((unsigned char *)lane->out.values + 8 * row, &result.units, 8);
    if (lane->out.classes != NULL)
        lane->out.classes[row] = (uint8_t)status;
}

static int64_t at(const void *values, size_t row)
{
    int64_t value;
    memcpy(&value, (const unsigned char *)values + 8 * row, 8);
    return value;
}

/* The rows of a block that are not plain, in the groups where the kernel saw one, by the bits that it collects. */
static void mend_block(const struct job *job, const void *const from[3], size_t start, size_t rows,
                       const uint64_t *seen)
{
    const uint64_t bias = job->factors.bias, y_bias = job->lanes == 1 ? bias : UINT64_MAX;
    for (size_t i = 0; i < rows; i++) {
        if (i % CTH_GROUP == 0 && seen[i / CTH_GROUP] >> job->shift == 0) {
            i += CTH_GROUP - 1;
            continue;
        }
        uint64_t x = (uint64_t)at(from[0], i) + bias, y = (uint64_t)at(from[1], i) + y_bias,
                 z = (uint64_t)at(from[2], i) - 1;
        if ((x | y | z) >> job->shift == 0)
            continue;
        if (job->lanes == 1 || (x | y) >> job->shift != 0)
            do_row(&job->lane[0], job->options, start + i);
        if (job->lanes == 2 && (x | z) >> job->shift != 0)
            do_row(&job->lane[1], job->options, start + i);
    }
}

static void do_block(const struct job *job, struct cth_source sources[3], size_t start, size_t rows, void *nowhere)
{
    const struct cth_kernels *kernels = job->kernels;
    const void *from[3];
    void *to[2] = {nowhere, nowhere};
    uint64_t seen[CTH_BLOCK / CTH_GROUP + 1], all;
    for (int i = 0; i < 3; i++)
        from[i] = cth_source_at(&sources[i], start, rows, kernels);
    for (int i = 0; i < job->lanes; i++) {
        const struct cth_results *out = &job->lane[i].out;
        if (out->classes != NULL)
            memset(out->classes + start, CTH_OK, rows);
        if (out->values != NULL)
            to[i] = (unsigned char *)out->values + 8 * start;
    }
    if (job->lanes == 1)
        all = kernels->quotient(from[0], from[1], from[2], to[0], rows, &job->factors, seen);
    else
        all = kernels->fused(from[0], from[1], from[2], to[0], to[1], rows, &job->factors, seen);
    if (all >> job->shift != 0)
        mend_block(job, from, start, rows, seen);
}

bool cth_factors_of(unsigned digits, enum cth_rounding rounding, bool biased, struct cth_factors *factors,
                    unsigned *shift)
{
    if (rounding > CTH_ROUND_HALF_DOWN)
        return false;
    *shift = biased ? NUMERATOR_BITS - 1 : NUMERATOR_BITS;
    *factors = (struct cth_factors){1, 1, 0};
    factors->k = (double)cth_ten_to[digits];
    for (uint64_t k = 1; k < cth_ten_to[digits] && *shift > 0; k *= 2)
        --*shift;
    factors->bias = biased ? UINT64_C(1) << *shift >> 1 : 0;
    if (rounding == CTH_ROUND_HALF_UP)
        factors->nudge = 1 + 0x1p-52;
    else if (rounding == CTH_ROUND_HALF_DOWN)
        factors->nudge = 1 - 0x1p-52;
    return *shift > 1;
}

/* The constants of this job. A difference is exact in any mode. */
static bool prepare(struct job *job)
{
    const struct cth_options usual = CTH_OPTIONS_INIT;
    struct cth_options options = job->options != NULL ? *job->options : usual;
    enum cth_formula formula = job->lane[0].formula;
    bool exact = is_difference(formula),
         biased = exact || formula == CTH_FORMULA_CONTRIBUTION || (options.allow & CTH_ALLOW_SIGN_CHANGE) != 0;
    unsigned digits = exact ? 0 : options.places + (formula == CTH_FORMULA_MULTIPLE ? 0u : 2u);
    enum cth_rounding rounding = exact ? CTH_ROUND_HALF_EVEN : (enum cth_rounding)options.rounding;
    return job->kernels != NULL && cth_factors_of(digits, rounding, biased, &job->factors, &job->shift);
}

/* @p from: x, y and z of round(k (x - y) / z). */
static void run(struct job *job, const struct cth_vector *const from[3])
{
    struct cth_source sources[3];
    int64_t nowhere[CTH_BLOCK];
    unsigned scale = 0;
    if (!prepare(job)) {
        for (size_t row = 0; row < job->rows; row++)
            for (int i = 0; i < job->lanes; i++)
                do_row(&job->lane[i], job->options, row);
        return;
    }
    for (int i = 0; i < 3; i++)
        scale = from[i]->scale > scale ? from[i]->scale : scale;
    for (int i = 0; i < 3; i++)
        cth_source_open(&sources[i], from[i], from[i] == &one ? 0 : scale, from[i]->length == 1, job->kernels);
    for (size_t row = 0; row < job->rows; row += CTH_BLOCK)
        do_block(job, sources, row, job->rows - row < CTH_BLOCK ? job->rows - row : CTH_BLOCK, nowhere);
}

bool cth_options_are_valid(const struct cth_options *options)
{
    const struct cth_decimal none = CTH_DECIMAL(0, 0);
    struct cth_decimal ignored;
    return cth_multiple(none, none, options, &ignored) != CTH_E_ARGUMENT;
}

/* What a measure without its denominator comes to, whatever else a row has. */
static void fill_missing(const struct cth_results *out, size_t rows)
{
    const int64_t none = CTH_NULL;
    for (size_t row = 0; out->values != NULL && row < rows; row++)
        memcpy((unsigned char *)out->values + 8 * row, &none, 8);
    if (out->classes != NULL)
        memset(out->classes, CTH_MISSING, rows);
}

/* One measure of job->rows rows. */
static void run_one(struct job *job, enum cth_formula formula, const struct cth_vector *a, const struct cth_vector *b,
                    const struct cth_vector *c, const struct cth_results *out)
{
    job->lanes = 1;
    job->lane[0] = (struct lane){formula, {a, b, c}, *out};
    switch (formula) {
    case CTH_FORMULA_GROWTH: run(job, (const struct cth_vector *const[]){a, b, b}); break;
    case CTH_FORMULA_CHANGE:
    case CTH_FORMULA_POINTS: run(job, (const struct cth_vector *const[]){a, b, &one}); break;
    case CTH_FORMULA_REMAINING: run(job, (const struct cth_vector *const[]){b, a, &one}); break;
    case CTH_FORMULA_CONTRIBUTION: run(job, (const struct cth_vector *const[]){a, b, c}); break;
    default: run(job, (const struct cth_vector *const[]){a, &zero, b}); break;
    }
}

enum cth_status cth_vector_measure_by(const struct cth_kernels *kernels, enum cth_formula formula,
                                      const struct cth_vector *a, const struct cth_vector *b,
                                      const struct cth_vector *c, const struct cth_options *options,
                                      const struct cth_results *out)
{
    struct job job = {.kernels = kernels, .options = options};
    if ((unsigned)formula >= CTH_FORMULA_COUNT || a == NULL || b == NULL ||
        (c != NULL) != (formula == CTH_FORMULA_CONTRIBUTION) || !cth_options_are_valid(options) ||
        !cth_vectors_fit((const struct cth_vector *const[]){a, b, c}, &job.rows))
        return CTH_E_ARGUMENT;
    run_one(&job, formula, a, b, c, out);
    return CTH_OK;
}

enum cth_status cth_vector_measures_by(const struct cth_kernels *kernels, const struct cth_vector *actual,
                                       const struct cth_vector *plan, const struct cth_vector *base,
                                       const struct cth_options *options, const struct cth_results *completion,
                                       const struct cth_results *growth)
{
    struct job job = {.kernels = kernels, .options = options, .lanes = 2};
    const struct cth_vector *const from[] = {actual, plan, base};
    if (actual == NULL || !cth_options_are_valid(options) || !cth_vectors_fit(from, &job.rows))
        return CTH_E_ARGUMENT;
    if (plan != NULL && base != NULL && completion != NULL && completion->values != NULL && growth != NULL &&
        growth->values != NULL) {
        job.lane[0] = (struct lane){CTH_FORMULA_COMPLETION, {actual, plan}, *completion};
        job.lane[1] = (struct lane){CTH_FORMULA_GROWTH, {actual, base}, *growth};
        run(&job, from);
        return CTH_OK;
    }
    if (completion != NULL && plan == NULL)
        fill_missing(completion, job.rows);
    else if (completion != NULL)
        run_one(&job, CTH_FORMULA_COMPLETION, actual, plan, NULL, completion);
    if (growth != NULL && base == NULL)
        fill_missing(growth, job.rows);
    else if (growth != NULL)
        run_one(&job, CTH_FORMULA_GROWTH, actual, base, NULL, growth);
    return CTH_OK;
}

enum cth_status cth_vector_measure(enum cth_formula formula, const struct cth_vector *a, const struct cth_vector *b,
                                   const struct cth_vector *c, const struct cth_options *options,
                                   const struct cth_results *out)
{
    return cth_vector_measure_by(cth_kernels_best(), formula, a, b, c, options, out);
}

enum cth_status cth_vector_measures(const struct cth_vector *actual, const struct cth_vector *plan,
                                    const struct cth_vector *base, const struct cth_options *options,
                                    const struct cth_results *completion, const struct cth_results *growth)
{
    return cth_vector_measures_by(cth_kernels_best(), actual, plan, base, options, completion, growth);
}
