/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Panels by a table of all months of all series: `oracle_panel [VALUES [SEED]]` compares at least that many values.
 * Every path to the years, kernel, mode, order of rows, kind of series and of vector; gaps, missing and unreadable
 * values, repeated rows. What a value stands for is known because it was made from that; growth is the single call's.
 */

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../lib/column/panel.h"
#include "number_testing.h"

#define SERIES_MAX 40
#define MONTHS_MAX 150
#define ROWS_MAX 2700
#define GUARD 0x5a

__extension__ typedef __int128 wide;

/* A number, a class with the sign of what could not be read, or a class and no sign. */
struct number {
    enum cth_status status;
    bool has_sign;
    int64_t units; /* of a class with a sign: the largest of that sign */
};

struct expected {
    enum cth_status status;
    int64_t units;
};

struct trial {
    size_t rows, series_count;
    int32_t first, months;
    int64_t ids[SERIES_MAX], series[ROWS_MAX];
    int32_t month[ROWS_MAX];
    struct number numbers[ROWS_MAX];
    int table[SERIES_MAX][MONTHS_MAX]; /* rows; -1: none */
    unsigned char values[8 * (ROWS_MAX + 9) + 1];
    uint8_t bits[ROWS_MAX / 8 + 4];
    struct cth_panel panel;
    struct cth_options options;
    bool ascends, repeats;
    size_t where[2];
    struct expected expected[CTH_LANES][ROWS_MAX];
};

enum { MODES = 4, KERNELS = 3 };
static const char *const path_names[MODES] = {"any", "ascending", "grid", "sort"};
static struct {
    uint64_t values, path[MODES], kernel[KERNELS], class[CTH_LANES][CTH_OVERFLOW + 1], duplicates, spaces, wrong;
} counts;

static const struct number absent = {CTH_MISSING, false, 0};

static enum cth_status first_of(enum cth_status a, enum cth_status b)
{
    return a == CTH_OK ? b : b == CTH_OK || a < b ? a : b;
}

static struct expected growth_of(const struct trial *trial, struct number a, struct number b)
{
    struct cth_decimal x = CTH_DECIMAL(a.units, 0), y = CTH_DECIMAL(b.units, 0), out;
    enum cth_status none = first_of(a.status, b.status), status = CTH_OK;
    if (a.status == CTH_MISSING || b.status == CTH_MISSING)
        return (struct expected){CTH_MISSING, CTH_NULL};
    if (a.status != CTH_OK && !a.has_sign)
        x.units = 1;
    if (b.status == CTH_OK || b.has_sign)
        status = cth_growth(x, y, &trial->options, &out);
    status = first_of(none, status);
    return (struct expected){status, status == CTH_OK ? out.units : CTH_NULL};
}

static struct expected change_of(struct number a, struct number b)
{
    struct cth_decimal x = CTH_DECIMAL(a.units, 0), y = CTH_DECIMAL(b.units, 0), out;
    enum cth_status status = first_of(a.status, b.status);
    if (status == CTH_OK)
        status = cth_change(x, y, &out);
    return (struct expected){status, status == CTH_OK ? out.units : CTH_NULL};
}

static struct number at(const struct trial *trial, size_t series, int32_t month)
{
    if (month < trial->first || month >= trial->first + trial->months)
        return absent;
    int row = trial->table[series][month - trial->first];
    return row < 0 ? absent : trial->numbers[row];
}

static struct number ytd_at(const struct trial *trial, size_t series, int32_t month)
{
    struct number result = {CTH_OK, false, 0};
    wide sum = 0;
    for (int32_t m = month - month % 12; m <= month; m++) {
        struct number number = at(trial, series, m);
        result.status = first_of(result.status, number.status);
        sum += number.units;
    }
    if (result.status != CTH_OK)
        return result;
    if (sum > CTH_UNITS_MAX || sum < -CTH_UNITS_MAX)
        return (struct number){CTH_OVERFLOW, true, sum < 0 ? -CTH_UNITS_MAX : CTH_UNITS_MAX};
    result.units = (int64_t)sum;
    return result;
}

static void expect_all(struct trial *trial)
{
    for (size_t series = 0; series < trial->series_count; series++) {
        for (int32_t month = trial->first; month < trial->first + trial->months; month++) {
            int row = trial->table[series][month - trial->first];
            if (row < 0)
                continue;
            struct number now = at(trial, series, month), ytd = ytd_at(trial, series, month);
            trial->expected[CTH_LANE_GROWTH][row] = growth_of(trial, now, at(trial, series, month - 12));
            trial->expected[CTH_LANE_YTD][row] =
                (struct expected){ytd.status, ytd.status == CTH_OK ? ytd.units : CTH_NULL};
            trial->expected[CTH_LANE_YTD_GROWTH][row] = growth_of(trial, ytd, ytd_at(trial, series, month - 12));
            trial->expected[CTH_LANE_CHANGE][row] = change_of(now, at(trial, series, month - 1));
        }
    }
}

/* The number of a row, and its eight bytes. */
static void make_value(struct trial *trial, uint64_t *seed, unsigned style, unsigned odd, size_t row)
{
    struct number number = {CTH_OK, true, 0};
    struct cth_vector *vector = &trial->panel.values;
    size_t place = vector->offset + row;
    int64_t bytes;
    switch (style) {
    case 0: number.units = (int64_t)random_below(seed, 1000000) + 1; break;
    case 1: number.units = (int64_t)random_below(seed, 21) - 10; break;
    case 2: number.units = (int64_t)random_below(seed, UINT64_C(2) << 55) - (INT64_C(1) << 55); break;
    default: number.units = random_units(seed); break;
    }
    bool is_odd = odd > 0 && random_below(seed, odd) == 0, is_double = vector->type == CTH_VECTOR_FLOAT64;
    if (is_double)
        number.units %= INT64_C(1000000000000000);
    bytes = number.units;
    double real = 0;
    if (is_double) {
        char text[64];
        snprintf(text, sizeof text, "%" PRId64 "e-%u", number.units, vector->scale);
        real = strtod(text, NULL);
    }
    if (is_odd) {
        bool negative = random_below(seed, 2) == 0;
        int64_t most = negative ? -CTH_UNITS_MAX : CTH_UNITS_MAX;
        switch (random_below(seed, is_double ? 3 : 2)) {
        case 0:
            number = absent;
            bytes = CTH_NULL;
            real = (double)NAN;
            break;
        case 1:
            number = (struct number){CTH_OVERFLOW, true, most};
            bytes = random_below(seed, 2) == 0 ? most + (negative ? -1 : 1) : negative ? INT64_MIN + 1 : INT64_MAX;
            real = negative ? -1e300 : (double)INFINITY;
            break;
        default:
            number = (struct number){CTH_INEXACT, true, most};
            real = (negative ? -1 : 1) * 0.1234567890123456 / (double)ten_to(vector->scale);
            break;
        }
    }
    if (is_double)
        memcpy(&bytes, &real, 8);
    if (vector->validity != NULL) {
        bool there = odd == 0 || random_below(seed, 50) != 0;
        trial->bits[place / 8] =
            (uint8_t)((trial->bits[place / 8] & ~(1u << place % 8)) | (unsigned)there << place % 8);
        if (!there)
            number = absent;
    }
    memcpy((unsigned char *)(uintptr_t)vector->values + 8 * place, &bytes, 8);
    trial->numbers[row] = number;
}

static int compare_ids(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static void make_series(struct trial *trial, uint64_t *seed)
{
    unsigned kind = (unsigned)random_below(seed, 4);
    int64_t start = (int64_t)random_below(seed, 1000) - 500, gap = 1 + (int64_t)random_below(seed, 3);
    for (size_t i = 0; i < trial->series_count; i++)
        trial->ids[i] = kind == 0   ? start + (int64_t)i
                        : kind == 1 ? start + gap * (int64_t)i
                                    : (int64_t)random_next(seed);
    if (kind == 3) {
        trial->ids[0] = INT64_MIN;
        trial->ids[trial->series_count - 1] = INT64_MAX;
    }
    qsort(trial->ids, trial->series_count, sizeof *trial->ids, compare_ids);
    for (size_t i = 1; i < trial->series_count; i++)
        if (trial->ids[i] == trial->ids[i - 1])
            trial->ids[i]++;
}

static void swap_rows(struct trial *trial, size_t a, size_t b)
{
    int64_t series = trial->series[a];
    int32_t month = trial->month[a];
    trial->series[a] = trial->series[b];
    trial->month[a] = trial->month[b];
    trial->series[b] = series;
    trial->month[b] = month;
}

/* Series and months of all rows, in some order; the table; the first row that repeats another. */
static void make_rows(struct trial *trial, uint64_t *seed)
{
    static const unsigned densities[] = {100, 100, 98, 50, 8};
    unsigned density = densities[random_below(seed, 5)], order = (unsigned)random_below(seed, 5);
    bool by_month = order == 1;
    size_t outer = by_month ? (size_t)trial->months : trial->series_count;
    size_t inner = by_month ? trial->series_count : (size_t)trial->months;
    trial->rows = 0;
    for (size_t i = 0; i < outer; i++) {
        for (size_t j = 0; j < inner && trial->rows < ROWS_MAX; j++) {
            if (random_below(seed, 100) >= density)
                continue;
            trial->series[trial->rows] = trial->ids[by_month ? j : i];
            trial->month[trial->rows++] = trial->first + (int32_t)(by_month ? i : j);
        }
    }
    if (trial->rows > 1 && random_below(seed, 8) == 0) {
        for (uint64_t n = 1 + random_below(seed, 3); n > 0; n--) {
            size_t from = random_below(seed, trial->rows), to = from + 1 < trial->rows ? from + 1 : from - 1;
            trial->series[to] = trial->series[from];
            trial->month[to] = trial->month[from];
        }
    }
    for (size_t i = trial->rows; order == 2 && i > 1; i--)
        swap_rows(trial, i - 1, random_below(seed, i));
    for (size_t i = 0; order == 3 && i < trial->rows / 2; i++)
        swap_rows(trial, i, trial->rows - 1 - i);
    trial->ascends = true;
    trial->repeats = false;
    memset(trial->table, 0xff, sizeof trial->table);
    for (size_t row = 0; row < trial->rows; row++) {
        size_t series = 0;
        while (trial->ids[series] != trial->series[row])
            series++;
        int *place = &trial->table[series][trial->month[row] - trial->first];
        if (*place >= 0 && !trial->repeats) {
            trial->repeats = true;
            trial->where[0] = (size_t)*place;
            trial->where[1] = row;
        }
        *place = (int)row;
        if (row > 0 && (trial->series[row] < trial->series[row - 1] ||
                        (trial->series[row] == trial->series[row - 1] && trial->month[row] < trial->month[row - 1])))
            trial->ascends = false;
    }
}

static void make_trial(struct trial *trial, uint64_t *seed)
{
    static const unsigned odds[] = {0, 0, 300, 10};
    unsigned style = (unsigned)random_below(seed, 4), odd = odds[random_below(seed, 4)];
    trial->series_count = 1 + random_below(seed, random_below(seed, 3) == 0 ? SERIES_MAX : 6);
    trial->months = (int32_t)(1 + random_below(seed, MONTHS_MAX));
    trial->first = CTH_PANEL_MONTH_MIN + (int32_t)random_below(seed, 30000);
    if (random_below(seed, 8) == 0)
        trial->first = CTH_PANEL_MONTH_MIN;
    else if (random_below(seed, 8) == 0)
        trial->first = CTH_PANEL_MONTH_MAX - trial->months + 1;
    trial->options = (struct cth_options)CTH_OPTIONS_INIT;
    trial->options.places = (uint8_t)(random_below(seed, 20) == 0 ? 16 : random_below(seed, 7));
    trial->options.rounding = (uint8_t)random_below(seed, CTH_ROUNDING_COUNT);
    trial->options.allow = (uint8_t)random_below(seed, 4);
    make_series(trial, seed);
    make_rows(trial, seed);
    trial->panel = (struct cth_panel){trial->series, trial->month, CTH_VECTOR(NULL, trial->rows, 0)};
    trial->panel.values.values = trial->values + random_below(seed, 2);
    trial->panel.values.offset = random_below(seed, 9);
    trial->panel.values.scale = (uint8_t)random_below(seed, 5);
    trial->panel.values.type = random_below(seed, 4) == 0 ? CTH_VECTOR_FLOAT64 : CTH_VECTOR_INT64;
    if (random_below(seed, 3) == 0)
        trial->panel.values.validity = trial->bits;
    for (size_t row = 0; row < trial->rows; row++)
        make_value(trial, seed, style, odd, row);
    if (!trial->repeats)
        expect_all(trial);
}

static void fail(const struct trial *trial, const char *what, int path, int kernel, int lane, size_t row)
{
    if (counts.wrong++ < 20)
        printf("wrong: %s, path %s, kernels %d, lane %d, row %zu of %zu, series %zu\n", what, path_names[path], kernel,
               lane, row, trial->rows, trial->series_count);
}

/* Results in memory of the trial's own, not aligned, behind which nothing may be written. */
static unsigned char result_values[CTH_LANES][8 * ROWS_MAX + 16];
static uint8_t result_classes[CTH_LANES][ROWS_MAX + 8];

static bool is_guarded(const unsigned char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (bytes[i] != GUARD)
            return false;
    return true;
}

static void compare(const struct trial *trial, int path, int kernel, const struct cth_results outs[CTH_LANES])
{
    for (int lane = 0; lane < CTH_LANES; lane++) {
        for (size_t row = 0; row < trial->rows; row++) {
            const struct expected *expected = &trial->expected[lane][row];
            int64_t units;
            if (outs[lane].values != NULL) {
                memcpy(&units, (unsigned char *)outs[lane].values + 8 * row, 8);
                if (units != expected->units)
                    fail(trial, "value", path, kernel, lane, row);
                counts.values++;
            }
            if (outs[lane].classes != NULL && outs[lane].classes[row] != expected->status)
                fail(trial, "class", path, kernel, lane, row);
            counts.class[lane][expected->status]++;
        }
        size_t used = outs[lane].values != NULL ? 1 + 8 * trial->rows : 0;
        if (!is_guarded(result_values[lane] + used, sizeof result_values[lane] - used))
            fail(trial, "guard", path, kernel, lane, 0);
        used = outs[lane].classes != NULL ? trial->rows : 0;
        if (!is_guarded(result_classes[lane] + used, sizeof result_classes[lane] - used))
            fail(trial, "guard of classes", path, kernel, lane, 0);
    }
}

static size_t grid_memory(const struct trial *trial)
{
    int64_t least = INT64_MAX, most = INT64_MIN;
    int32_t first = INT32_MAX, last = 0;
    for (size_t row = 0; row < trial->rows; row++) {
        least = trial->series[row] < least ? trial->series[row] : least;
        most = trial->series[row] > most ? trial->series[row] : most;
        first = trial->month[row] < first ? trial->month[row] : first;
        last = trial->month[row] > last ? trial->month[row] : last;
    }
    uint64_t range = (uint64_t)most - (uint64_t)least;
    return range > 1000 ? 0 : (size_t)(range + 1) * (size_t)(last / 12 - first / 12 + 1) * 12 * 40;
}

/* One path with one set of kernels, in memory of exactly the bytes that it needs. */
static void run(const struct trial *trial, uint64_t *seed, int path, int kernel, const struct cth_kernels *kernels)
{
    struct cth_panel_results out;
    struct cth_results outs[CTH_LANES];
    size_t size = cth_panel_memory(trial->rows), skip = random_below(seed, 64), where[2] = {7, 7};
    if (path == CTH_PANEL_GRID && trial->rows > 0)
        size = grid_memory(trial) + 63;
    if (path == CTH_PANEL_ASCENDING)
        size = 0;
    unsigned char *block = malloc(size + skip + 1);
    enum cth_status status, wanted = trial->repeats ? CTH_E_DUPLICATE : CTH_OK;
    if (block == NULL)
        abort();
    memset(result_values, GUARD, sizeof result_values);
    memset(result_classes, GUARD, sizeof result_classes);
    for (int lane = 0; lane < CTH_LANES; lane++) {
        unsigned gone = (unsigned)random_below(seed, 8);
        outs[lane].values = gone == 0 || gone == 2 ? NULL : (int64_t *)(void *)(result_values[lane] + 1);
        outs[lane].classes = gone == 1 || gone == 2 ? NULL : result_classes[lane];
    }
    out = (struct cth_panel_results){outs[0], outs[1], outs[2], outs[3]};
    if (path == CTH_PANEL_ASCENDING && !trial->ascends && trial->rows > 0)
        wanted = CTH_E_ARGUMENT;
    else if (path == CTH_PANEL_GRID && size == 63)
        wanted = CTH_E_SPACE;
    status = cth_panel_measure_by(kernels, (enum cth_panel_path)path, &trial->panel, &trial->options,
                                  size > 0 ? block + skip : NULL, size, &out, where);
    if (status != wanted)
        fail(trial, cth_status_name(status), path, kernel, 0, 0);
    else if (status == CTH_E_DUPLICATE && (where[0] != trial->where[0] || where[1] != trial->where[1]))
        fail(trial, "rows", path, kernel, 0, where[1]);
    if (status != CTH_OK) {
        if (!is_guarded(result_values[0], sizeof result_values) ||
            !is_guarded(result_classes[0], sizeof result_classes))
            fail(trial, "half-written", path, kernel, 0, 0);
        counts.duplicates += status == CTH_E_DUPLICATE;
        counts.spaces += status == CTH_E_SPACE;
    } else {
        compare(trial, path, kernel, outs);
        counts.path[path] += trial->rows;
        counts.kernel[kernel] += trial->rows;
    }
    free(block);
}

static int report(uint64_t wanted)
{
    printf("compared: %" PRIu64 " values, %" PRIu64 " wrong; %" PRIu64 " calls with repeated rows\n", counts.values,
           counts.wrong, counts.duplicates);
    bool short_of = counts.values < wanted || counts.duplicates < 100 || counts.spaces < 100;
    for (int path = 0; path < MODES; path++) {
        printf("  path %s: %" PRIu64 " rows\n", path_names[path], counts.path[path]);
        short_of |= counts.path[path] < wanted / 100;
    }
    short_of |= counts.kernel[0] < wanted / 100 || counts.kernel[1] < wanted / 100;
    for (int lane = 0; lane < CTH_LANES; lane++) {
        printf("  classes of lane %d:", lane);
        for (int class = 0; class <= CTH_OVERFLOW; class ++) {
            bool never = class == CTH_NOT_COMPARABLE || class == CTH_RATE || class == CTH_ZERO_PLAN ||
                         class == CTH_NEGATIVE_PLAN ||
                         ((lane == CTH_LANE_YTD || lane == CTH_LANE_CHANGE) && class >= CTH_ZERO_BASE &&
                          class <= CTH_SIGN_CHANGE);
            printf(" %" PRIu64, counts.class[lane][class]);
            short_of |= !never && counts.class[lane][class] < 500;
        }
        printf("\n");
    }
    if (short_of)
        printf("too few of something\n");
    return short_of || counts.wrong > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
    static struct trial trial;
    const uint64_t wanted = argc > 1 ? strtoull(argv[1], NULL, 10) : 5000000;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 20261123;
    const struct cth_kernels *kernels[KERNELS] = {NULL, &cth_kernels_baseline, cth_kernels_best()};
    while (counts.values < wanted && counts.wrong == 0) {
        make_trial(&trial, &seed);
        for (int path = 0; path < MODES; path++)
            run(&trial, &seed, path, path % KERNELS, kernels[path % KERNELS]);
        int path = (int)random_below(&seed, MODES), kernel = (int)random_below(&seed, KERNELS);
        run(&trial, &seed, path, kernel, kernels[kernel]);
    }
    return report(wanted);
}
