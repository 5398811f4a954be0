/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Row i of a column is what the single call gives: `oracle_column [VALUES [SEED]]` compares at least that many values.
 * Every kernel, formula, mode, 0 to 6 places, equal and different scales, sentinels, bitmaps, offsets, doubles, vectors
 * of length 1, all alignments and tails. All memory ends at a page that cannot be touched; half of the rows lie on a
 * tie or a unit beside it. What an element stands for is known because it was made from that.
 */

#define _DEFAULT_SOURCE
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../lib/column/private.h"
#include "number_testing.h"

#define ROWS_MAX 3000
#define ARENAS 10

/* An input of a trial: what was put into memory, and what it means. */
struct input {
    struct cth_vector vector;
    enum cth_status status[ROWS_MAX];
    int64_t units[ROWS_MAX]; /* of the same sign where it is none */
};

struct trial {
    const struct cth_kernels *kernels;
    bool fused;
    enum cth_formula formula;
    struct cth_options options;
    size_t rows;
    unsigned gaps;  /* one row in so many is no plain number; 0: none */
    int odd, where; /* what such rows are, in which input; below 0: anything, in each */
    int64_t most;   /* of plain numbers: half of the columns stay about where kernels give up */
    bool negatives; /* plain numbers, but denominators, may be below 0 */
    bool given[3];
    struct input inputs[3];
    struct cth_results out[2];
};

enum { INTEGERS, BASELINE, AVX2, KERNELS };
static const char *const kernel_names[KERNELS] = {"integers", "baseline", "avx2"};
static struct {
    uint64_t values, kernel[KERNELS], formula[CTH_FORMULA_COUNT], fused, mode[CTH_ROUNDING_COUNT], places[7],
        class[CTH_OVERFLOW + 1], ties, doubles, bitmaps, repeated, shifted, scales, wrong;
} counts;

static struct {
    unsigned char *start, *end;
} arenas[ARENAS];

static void make_arenas(void)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE), size = (8 * (ROWS_MAX + 64) / page + 2) * page;
    for (int i = 0; i < ARENAS; i++) {
        void *memory = mmap(NULL, size + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED || mprotect((unsigned char *)memory + size, page, PROT_NONE) != 0) {
            perror("guard pages");
            exit(99);
        }
        arenas[i].start = memory;
        arenas[i].end = arenas[i].start + size;
    }
}

/* A decimal that is no plain number of its kind, or is a number that kernels do not take. */
static void make_odd(uint64_t *seed, int odd, struct input *input, size_t row, double *real)
{
    bool is_double = input->vector.type == CTH_VECTOR_FLOAT64;
    switch (odd >= 0 ? odd : (int)random_below(seed, 6)) {
    case 0:
        input->status[row] = CTH_MISSING;
        input->units[row] = CTH_NULL;
        *real = (double)NAN;
        return;
    case 1: input->units[row] = 0; return;
    case 2: input->units[row] = -input->units[row]; return;
    case 3:
        input->status[row] = CTH_OVERFLOW;
        input->units[row] = INT64_C(1000000000000000000);
        *real = random_below(seed, 2) == 0 ? 1e300 : (double)INFINITY;
        break;
    case 4:
        if (is_double && llabs(input->units[row]) < INT64_C(1000000000000000)) {
            char text[64];
            snprintf(text, sizeof text, "%" PRId64 "e-%u", input->units[row], input->vector.scale);
            *real = nextafter(strtod(text, NULL), random_below(seed, 2) == 0 ? 1e300 : -1e300);
            input->status[row] = CTH_INEXACT;
            input->units[row] = *real < 0 ? -1 : 1;
            return;
        }
        return;
    default: input->units[row] = random_units(seed); return;
    }
    if (random_below(seed, 2) == 0) {
        input->units[row] = -input->units[row];
        *real = -*real;
    }
}

/* The double of an element, by the C library's own conversion of its digits; and what it is not good for. */
static double make_double(struct input *input, size_t row)
{
    char text[64];
    int64_t units = input->units[row];
    unsigned scale = input->vector.scale;
    if (llabs(units) >= INT64_C(1000000000000000)) {
        if (scale != 0)
            input->status[row] = CTH_INEXACT;
        else
            input->units[row] = units = units / 1024 * 1024;
    }
    snprintf(text, sizeof text, "%" PRId64 "e-%u", units, scale);
    return strtod(text, NULL);
}

/* Near the top of 18 digits a double with a scale may round up to 19: not told apart here. */
static bool is_near_limit(const struct input *input, size_t row)
{
    return input->vector.type == CTH_VECTOR_FLOAT64 && input->status[row] == CTH_OK &&
           llabs(input->units[row]) > INT64_C(999999999999990000);
}

static void put_vector(uint64_t *seed, struct trial *trial, int number)
{
    struct input *input = &trial->inputs[number];
    struct cth_vector *vector = &input->vector;
    size_t length = vector->length, offset = random_below(seed, 3) == 0 ? (size_t)random_below(seed, 20) : 0;
    size_t shift = random_below(seed, 3) == 0 ? (size_t)random_below(seed, 8) : 0;
    unsigned char *values = arenas[2 * number].end - shift - 8 * (offset + length);
    unsigned char *bits = arenas[2 * number + 1].end - (offset + length + 7) / 8;
    bool has_bitmap = random_below(seed, 3) == 0;
    unsigned gaps = trial->where < 0 || trial->where == number ? trial->gaps : 0;
    if (has_bitmap)
        memset(bits, random_below(seed, 2) == 0 ? 0 : 0xff, (offset + length + 7) / 8);
    for (size_t row = 0; row < length; row++) {
        double real = 0;
        int64_t plain = input->units[row];
        input->status[row] = CTH_OK;
        if (gaps != 0 && random_below(seed, gaps) == 0)
            make_odd(seed, trial->odd, input, row, &real);
        if (is_near_limit(input, row))
            input->units[row] = plain % 1000000;
        if (vector->type == CTH_VECTOR_FLOAT64 && input->status[row] == CTH_OK)
            real = make_double(input, row);
        if (vector->type == CTH_VECTOR_FLOAT64)
            memcpy(values + 8 * (offset + row), &real, 8);
        else
            memcpy(values + 8 * (offset + row), &input->units[row], 8);
        if (!has_bitmap)
            continue;
        size_t bit = offset + row;
        bits[bit / 8] |= (unsigned char)(1u << bit % 8);
        if (gaps != 0 && random_below(seed, gaps) == 0) {
            bits[bit / 8] &= (unsigned char)~(1u << bit % 8);
            input->status[row] = CTH_MISSING;
        }
    }
    vector->values = values;
    vector->validity = has_bitmap ? bits : NULL;
    vector->offset = offset;
    counts.bitmaps += has_bitmap;
    counts.shifted += shift != 0;
    counts.doubles += vector->type == CTH_VECTOR_FLOAT64;
}

/* Numerator, denominator and base on a tie, or a unit beside one, times anything that both can carry. */
static void make_tie(uint64_t *seed, const struct trial *trial, int64_t out[3])
{
    unsigned twos = trial->options.places + 1u + 2u * (random_below(seed, 3) != 0);
    int64_t d = INT64_C(1) << twos;
    for (uint64_t fives = random_below(seed, trial->options.places + 3u); fives > 0; fives--)
        d *= 5;
    int64_t n = (int64_t)random_below(seed, 2 * (uint64_t)d + 1000) | 1;
    int64_t room = trial->most / (n > d ? n : d);
    int64_t times = 1 + (int64_t)random_below(seed, room < 2 ? 1 : random_below(seed, 4) == 0 ? (uint64_t)room : 50);
    out[0] = n * times + (random_below(seed, 2) == 0 ? (int64_t)random_below(seed, 3) - 1 : 0);
    out[1] = out[2] = d * times + (random_below(seed, 8) == 0 ? (int64_t)random_below(seed, 3) - 1 : 0);
}

/*
 * As near to a tie as a quotient can be: 2 k n = (2 q + 1) d + 1 or - 1, for an odd d that 5 does not divide. The
 * smallest n is the inverse of 2 k modulo d, by Euclid; any multiple of d more is as near, the largest is hardest.
 */
static void make_near_tie(uint64_t *seed, const struct trial *trial, int64_t out[3])
{
    int64_t k = 2 * ten_to(trial->options.places + 2u);
    int64_t d = (int64_t)random_below(seed, (uint64_t)(trial->most >> random_below(seed, 30)) + 3) | 1;
    d += d % 5 == 0 ? 2 : 0;
    int64_t r = d, next = k % d, inverse = 0, other = 1;
    while (next != 0) {
        int64_t quotient = r / next, rest = r % next, less = inverse - quotient * other;
        r = next;
        next = rest;
        inverse = other;
        other = less;
    }
    int64_t n = random_below(seed, 2) == 0 ? inverse : -inverse;
    n += n < 0 ? d : 0;
    if (trial->most > n)
        n += (trial->most - n) / d * d;
    out[0] = n;
    out[1] = out[2] = d;
}

static bool is_difference(enum cth_formula formula)
{
    return formula == CTH_FORMULA_CHANGE || formula == CTH_FORMULA_REMAINING || formula == CTH_FORMULA_POINTS;
}

static bool is_numerator(const struct trial *trial, int input)
{
    return input == 0 || (input == 1 && !trial->fused &&
                          (is_difference(trial->formula) || trial->formula == CTH_FORMULA_CONTRIBUTION));
}

static void make_units(uint64_t *seed, const struct trial *trial, int64_t out[3])
{
    uint64_t kind = random_below(seed, 10);
    for (int i = 0; i < 3; i++) {
        uint64_t power = UINT64_C(1) << random_below(seed, 59);
        if (kind == 6)
            out[i] = random_units(seed);
        else if (kind == 7)
            out[i] = (int64_t)(power + random_below(seed, 3)) - 1;
        else if (kind == 8)
            out[i] = trial->most - (int64_t)random_below(seed, 3);
        else
            out[i] = (int64_t)(1 + random_below(seed, 100000));
    }
    if (kind < 4)
        make_tie(seed, trial, out);
    else if (kind < 6)
        make_near_tie(seed, trial, out);
    for (int i = 0; i < 3; i++) {
        out[i] %= trial->most + 1;
        out[i] = llabs(out[i]) + (out[i] == 0);
        if (trial->negatives && is_numerator(trial, i) && random_below(seed, 2) == 0)
            out[i] = -out[i];
    }
}

static void make_trial(uint64_t *seed, struct trial *trial, int kernel)
{
    static const unsigned gaps[] = {0, 0, 1000, 100, 10, 2};
    static const struct cth_options usual = CTH_OPTIONS_INIT;
    bool same_scale = random_below(seed, 3) != 0;
    trial->options = usual;
    trial->options.places = (uint8_t)random_below(seed, 7);
    trial->options.rounding = (uint8_t)random_below(seed, CTH_ROUNDING_COUNT);
    trial->options.allow = (uint8_t)random_below(seed, 4);
    trial->fused = random_below(seed, 2) == 0;
    trial->formula = (enum cth_formula)random_below(seed, CTH_FORMULA_COUNT);
    trial->rows = (size_t)random_below(seed, random_below(seed, 2) == 0 ? 40 : ROWS_MAX);
    trial->gaps = gaps[random_below(seed, COUNT_OF(gaps))];
    trial->most = CTH_UNITS_MAX;
    if (random_below(seed, 2) == 0)
        trial->most = (INT64_C(1) << random_below(seed, 4) << 48) /
                      ten_to(!trial->fused && is_difference(trial->formula) ? 0 : trial->options.places + 2u);
    trial->odd = (int)random_below(seed, 12) - 6;
    trial->where = (int)random_below(seed, 6) - 3;
    trial->negatives = random_below(seed, 3) == 0;
    for (int i = 0; i < 3; i++) {
        struct cth_vector *vector = &trial->inputs[i].vector;
        *vector = (struct cth_vector)CTH_VECTOR(NULL, random_below(seed, 12) == 0 ? 1 : trial->rows, 0);
        vector->scale = (uint8_t)random_below(seed, random_below(seed, 5) == 0 ? 19 : 5);
        if (same_scale && i > 0)
            vector->scale = trial->inputs[0].vector.scale;
        vector->type = random_below(seed, 4) == 0 ? CTH_VECTOR_FLOAT64 : CTH_VECTOR_INT64;
        trial->given[i] = trial->fused ? i == 0 || random_below(seed, 8) != 0
                                       : i < (trial->formula == CTH_FORMULA_CONTRIBUTION ? 3 : 2);
    }
    bool any = false;
    for (int i = 0; i < 3; i++)
        any = any || (trial->given[i] && trial->inputs[i].vector.length == trial->rows);
    if (!any)
        trial->inputs[0].vector.length = trial->rows;
    for (size_t row = 0; row < trial->rows || row == 0; row++) {
        int64_t units[3];
        make_units(seed, trial, units);
        for (int i = 0; i < 3; i++)
            trial->inputs[i].units[row] = units[i];
    }
    for (int i = 0; i < 3; i++) {
        put_vector(seed, trial, i);
        counts.repeated += trial->inputs[i].vector.length == 1;
    }
    counts.scales += !same_scale;
    for (int i = 0; i < 2; i++) {
        size_t shift = random_below(seed, 3) == 0 ? (size_t)random_below(seed, 8) : 0;
        unsigned char *values = arenas[6 + 2 * i].end - shift - 8 * trial->rows;
        uint8_t *classes = arenas[7 + 2 * i].end - trial->rows;
        memset(values - 8, 0x5a, 8 * trial->rows + 8);
        memset(classes - 8, 0x5a, trial->rows + 8);
        trial->out[i] = (struct cth_results){(int64_t *)(void *)values, classes};
    }
    trial->kernels = kernel == INTEGERS ? NULL : kernel == BASELINE ? &cth_kernels_baseline : cth_kernels_best();
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
    case CTH_FORMULA_CONTRIBUTION: return cth_contribution(v[0], v[1], v[2], options, out);
    default: abort();
    }
}

/* What a row must be. Signs alone decide most classes, so 0, 1 and -1 stand for what is no decimal. */
static enum cth_status expected(const struct trial *trial, enum cth_formula formula, const int inputs[3], size_t row,
                                struct cth_decimal *out)
{
    struct cth_decimal values[3] = {CTH_DECIMAL(0, 0)}, ignored;
    bool inexact = false, overflow = false;
    for (int i = 0; i < 3 && inputs[i] >= 0; i++) {
        const struct input *input = &trial->inputs[inputs[i]];
        size_t at = input->vector.length == 1 ? 0 : row;
        enum cth_status status = trial->given[inputs[i]] ? input->status[at] : CTH_MISSING;
        if (status == CTH_MISSING)
            return CTH_MISSING;
        inexact = inexact || status == CTH_INEXACT;
        overflow = overflow || status == CTH_OVERFLOW;
        values[i] = (struct cth_decimal)CTH_DECIMAL(input->units[at], input->vector.scale);
    }
    if (!inexact && !overflow)
        return single(formula, values, &trial->options, out);
    for (int i = 0; i < 3; i++)
        values[i] = (struct cth_decimal)CTH_DECIMAL((values[i].units > 0) - (values[i].units < 0), 0);
    enum cth_status status = single(formula, values, &trial->options, &ignored);
    return status != CTH_OK ? status : inexact ? CTH_INEXACT : CTH_OVERFLOW;
}

/* Ties are where the two halves differ: looked at now and then, for the floor below. */
static void count_ties(struct trial *trial, enum cth_formula formula, const int inputs[3], size_t row)
{
    struct cth_decimal up, down;
    uint8_t mode = trial->options.rounding;
    trial->options.rounding = CTH_ROUND_HALF_UP;
    enum cth_status first = expected(trial, formula, inputs, row, &up);
    trial->options.rounding = CTH_ROUND_HALF_DOWN;
    if (first == CTH_OK && expected(trial, formula, inputs, row, &down) == CTH_OK)
        counts.ties += up.units != down.units;
    trial->options.rounding = mode;
}

static void compare(struct trial *trial, enum cth_formula formula, const int inputs[3], const struct cth_results *out,
                    int kernel)
{
    for (size_t row = 0; row < trial->rows; row++) {
        struct cth_decimal want = CTH_DECIMAL(CTH_NULL, 0);
        enum cth_status status = expected(trial, formula, inputs, row, &want);
        int64_t units = want.units;
        if (status != CTH_OK)
            units = CTH_NULL;
        if (out->values != NULL)
            memcpy(&want.units, (const unsigned char *)out->values + 8 * row, 8);
        counts.class[status]++;
        if (row % 64 == 0)
            count_ties(trial, formula, inputs, row);
        if (want.units == units && (out->classes == NULL || out->classes[row] == status))
            continue;
        if (counts.wrong++ < 10)
            fprintf(stderr,
                    "wrong: %s formula %d mode %d places %u allow %u row %zu of %zu: %" PRId64 " %s, not %" PRId64
                    " %s\n",
                    kernel_names[kernel], (int)formula, trial->options.rounding, trial->options.places,
                    trial->options.allow, row, trial->rows, want.units,
                    out->classes != NULL ? cth_status_name((enum cth_status)out->classes[row]) : "", units,
                    cth_status_name(status));
    }
    for (int i = 1; i <= 8; i++) /* before the first row, nothing is written */
        counts.wrong += (out->values != NULL && ((unsigned char *)out->values)[-i] != 0x5a) ||
                        (out->classes != NULL && out->classes[-i] != 0x5a);
    counts.values += trial->rows;
    counts.kernel[kernel] += trial->rows;
    counts.mode[trial->options.rounding] += trial->rows;
    counts.places[trial->options.places] += trial->rows;
    counts.formula[formula] += trial->rows;
}

static void run(uint64_t *seed, struct trial *trial, int kernel)
{
    const struct cth_vector *in[3];
    enum cth_status status;
    make_trial(seed, trial, kernel);
    for (int i = 0; i < 3; i++)
        in[i] = trial->given[i] ? &trial->inputs[i].vector : NULL;
    for (int i = 0; i < 2; i++) {
        if (random_below(seed, 8) == 0)
            trial->out[i].values = NULL;
        if (random_below(seed, 8) == 0)
            trial->out[i].classes = NULL;
    }
    if (trial->fused)
        status = cth_vector_measures_by(trial->kernels, in[0], in[1], in[2], &trial->options, &trial->out[0],
                                        &trial->out[1]);
    else
        status =
            cth_vector_measure_by(trial->kernels, trial->formula, in[0], in[1], in[2], &trial->options, &trial->out[0]);
    if (status != CTH_OK) {
        fprintf(stderr, "refused: %s\n", cth_status_name(status));
        exit(EXIT_FAILURE);
    }
    if (trial->fused) {
        compare(trial, CTH_FORMULA_COMPLETION, (const int[]){0, 1, -1}, &trial->out[0], kernel);
        compare(trial, CTH_FORMULA_GROWTH, (const int[]){0, 2, -1}, &trial->out[1], kernel);
        counts.fused += 2 * trial->rows;
    } else {
        int third = trial->formula == CTH_FORMULA_CONTRIBUTION ? 2 : -1;
        compare(trial, trial->formula, (const int[]){0, 1, third}, &trial->out[0], kernel);
    }
}

/* A generator that misses a kind of case would prove nothing. */
static bool is_enough(uint64_t values, int kernels)
{
    bool enough = counts.values >= values && counts.ties >= values / 64 / 20 && counts.fused >= values / 4;
    for (int i = 0; i < kernels; i++) {
        printf("  %-9s %" PRIu64 "\n", kernel_names[i], counts.kernel[i]);
        enough = enough && counts.kernel[i] >= values / 4;
    }
    for (int i = 0; i < CTH_FORMULA_COUNT; i++)
        enough = enough && counts.formula[i] >= values / 50;
    for (int i = 0; i < CTH_ROUNDING_COUNT; i++)
        enough = enough && counts.mode[i] >= values / 10;
    for (int i = 0; i < 7; i++)
        enough = enough && counts.places[i] >= values / 10;
    for (int i = 0; i <= CTH_OVERFLOW; i++) {
        if (i == CTH_NOT_COMPARABLE || i == CTH_RATE)
            continue;
        printf("  %-13s %" PRIu64 "\n", cth_status_name((enum cth_status)i), counts.class[i]);
        enough = enough && counts.class[i] >= values / 1000;
    }
    return enough && counts.bitmaps > 0 && counts.doubles > 0 && counts.repeated > 0 && counts.shifted > 0 &&
           counts.scales > 0;
}

int main(int argc, char **argv)
{
    static struct trial trial;
    uint64_t values = argc > 1 ? strtoull(argv[1], NULL, 10) : 5000000;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 20211231, state = seed, trials = 0;
    int kernels = cth_kernels_best() == &cth_kernels_baseline ? AVX2 : cth_kernels_best() == NULL ? BASELINE : KERNELS;
    make_arenas();
    for (; counts.values < values; trials++)
        run(&state, &trial, (int)(trials % (uint64_t)kernels));
    printf("seed %" PRIu64 ": %" PRIu64 " values of %" PRIu64 " columns, 1 in 64 asked for ties: %" PRIu64 ", %" PRIu64
           " wrong\n",
           seed, counts.values, trials, counts.ties, counts.wrong);
    bool enough = is_enough(values, kernels);
    if (!enough)
        puts("too few cases of some kind");
    return counts.wrong == 0 && enough ? EXIT_SUCCESS : EXIT_FAILURE;
}
