/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What completion and growth of columns cost, beside what reading and writing the same memory costs:
 * `column [ROUNDS]`. All contenders take turns in one process; printed are medians and ratios of medians, which mean
 * something on a machine that others use too, and times, which do not. 10^7 rows, and 512 rows that stay in the first
 * cache.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../lib/column/private.h"

#define MANY 10000000
#define FEW 512
#define ROUNDS_MAX 101

struct columns {
    size_t rows;
    int64_t *actual, *plan, *base, *spoilt; /* hundredths; spoilt: plans, one in a hundred is 0, absent or below 0 */
    double *reals[3], *decimals[3];         /* the same as numbers of hundredths, and as numbers */
    uint8_t *bits;                          /* one in a hundred is absent */
    int64_t *values[2];
    uint8_t *classes[2];
};

static uint64_t state = 1;

static uint64_t draw(void)
{
    uint64_t z = state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static void *room(size_t rows, size_t size)
{
    void *memory = malloc(rows * size);
    if (memory == NULL)
        abort();
    memset(memory, 1, rows * size);
    return memory;
}

static struct columns make(size_t rows)
{
    struct columns c = {.rows = rows};
    int64_t **integers[] = {&c.actual, &c.plan, &c.base, &c.spoilt, &c.values[0], &c.values[1]};
    for (size_t i = 0; i < sizeof integers / sizeof *integers; i++)
        *integers[i] = room(rows, 8);
    for (int i = 0; i < 3; i++) {
        c.reals[i] = room(rows, 8);
        c.decimals[i] = room(rows, 8);
    }
    c.classes[0] = room(rows, 1);
    c.classes[1] = room(rows, 1);
    c.bits = room(rows / 8 + 1, 1);
    memset(c.bits, 0xff, rows / 8 + 1);
    for (size_t i = 0; i < rows; i++) {
        c.plan[i] = (int64_t)(1 + (draw() % 2000000 >> draw() % 12));
        c.actual[i] = (int64_t)(draw() % (2 * (uint64_t)c.plan[i]));
        c.base[i] = (int64_t)(1 + draw() % (2 * (uint64_t)c.plan[i]));
        const int64_t odd[] = {0, CTH_NULL, -5};
        bool is_odd = draw() % 100 == 0;
        c.spoilt[i] = is_odd ? odd[draw() % 3] : c.plan[i];
        if (is_odd)
            c.bits[i / 8] &= (uint8_t) ~(1u << i % 8);
        const int64_t units[] = {c.actual[i], c.plan[i], c.base[i]};
        for (int k = 0; k < 3; k++) {
            c.reals[k][i] = (double)units[k];
            c.decimals[k][i] = (double)units[k] / 100;
        }
    }
    return c;
}

/* The limit: two sums, the same bytes. */
static void add(const struct columns *c, const int64_t *restrict a, const int64_t *restrict p,
                const int64_t *restrict b, int64_t *restrict first, int64_t *restrict second)
{
    for (size_t i = 0; i < c->rows; i++) {
        first[i] = a[i] + p[i];
        second[i] = a[i] + b[i];
    }
}

static void run_add(const struct columns *c)
{
    add(c, c->actual, c->plan, c->base, c->values[0], c->values[1]);
}

static void run_add_bytes(const struct columns *c)
{
    for (size_t start = 0; start < c->rows; start += CTH_BLOCK) {
        size_t rows = c->rows - start < CTH_BLOCK ? c->rows - start : CTH_BLOCK;
        struct columns block = {.rows = rows};
        add(&block, c->actual + start, c->plan + start, c->base + start, c->values[0] + start, c->values[1] + start);
        memset(c->classes[0] + start, 0, rows);
        memset(c->classes[1] + start, 0, rows);
    }
}

static void divide(size_t rows, const double *restrict a, const double *restrict p, const double *restrict b,
                   double *restrict first, double *restrict second)
{
    for (size_t i = 0; i < rows; i++) {
        first[i] = 100 * a[i] / p[i];
        second[i] = 100 * (a[i] - b[i]) / b[i];
    }
}

/* Doubles in, doubles out, nothing rounded. */
static void run_doubles(const struct columns *c)
{
    divide(c->rows, c->reals[0], c->reals[1], c->reals[2], (double *)(void *)c->values[0],
           (double *)(void *)c->values[1]);
}

static void measures(const struct cth_kernels *kernels, const struct columns *c, const void *const in[3],
                     enum cth_vector_type type, const uint8_t *bits, unsigned plan_scale, bool classes,
                     enum cth_rounding mode)
{
    struct cth_vector v[3];
    struct cth_options options = CTH_OPTIONS_INIT;
    for (int i = 0; i < 3; i++) {
        v[i] = (struct cth_vector)CTH_VECTOR(in[i], c->rows, 2);
        v[i].type = (uint8_t)type;
    }
    v[1].validity = bits;
    v[1].scale = (uint8_t)plan_scale;
    options.rounding = (uint8_t)mode;
    const struct cth_results first = {c->values[0], classes ? c->classes[0] : NULL};
    const struct cth_results second = {c->values[1], classes ? c->classes[1] : NULL};
    if (cth_vector_measures_by(kernels, &v[0], &v[1], &v[2], &options, &first, &second) != CTH_OK)
        abort();
}

#define PLAIN(c) ((const void *const[]){(c)->actual, (c)->plan, (c)->base})
#define SPOILT(c) ((const void *const[]){(c)->actual, (c)->spoilt, (c)->base})
#define DECIMALS(c) ((const void *const[]){(c)->decimals[0], (c)->decimals[1], (c)->decimals[2]})

static void run_values(const struct columns *c)
{
    measures(cth_kernels_best(), c, PLAIN(c), CTH_VECTOR_INT64, NULL, 2, false, CTH_ROUND_HALF_UP);
}

static void run_classes(const struct columns *c)
{
    measures(cth_kernels_best(), c, PLAIN(c), CTH_VECTOR_INT64, NULL, 2, true, CTH_ROUND_HALF_UP);
}

static void run_spoilt(const struct columns *c)
{
    measures(cth_kernels_best(), c, SPOILT(c), CTH_VECTOR_INT64, NULL, 2, true, CTH_ROUND_HALF_UP);
}

static void run_even(const struct columns *c)
{
    measures(cth_kernels_best(), c, PLAIN(c), CTH_VECTOR_INT64, NULL, 2, true, CTH_ROUND_HALF_EVEN);
}

static void run_bitmap(const struct columns *c)
{
    measures(cth_kernels_best(), c, PLAIN(c), CTH_VECTOR_INT64, c->bits, 2, true, CTH_ROUND_HALF_UP);
}

static void run_scales(const struct columns *c)
{
    measures(cth_kernels_best(), c, PLAIN(c), CTH_VECTOR_INT64, NULL, 1, true, CTH_ROUND_HALF_UP);
}

static void run_decimals(const struct columns *c)
{
    measures(cth_kernels_best(), c, DECIMALS(c), CTH_VECTOR_FLOAT64, NULL, 2, true, CTH_ROUND_HALF_UP);
}

static void run_baseline(const struct columns *c)
{
    measures(&cth_kernels_baseline, c, PLAIN(c), CTH_VECTOR_INT64, NULL, 2, true, CTH_ROUND_HALF_UP);
}

static void run_floor(const struct columns *c)
{
    measures(cth_kernels_best(), c, PLAIN(c), CTH_VECTOR_INT64, NULL, 2, true, CTH_ROUND_FLOOR);
}

static void run_single(const struct columns *c)
{
    measures(NULL, c, PLAIN(c), CTH_VECTOR_INT64, NULL, 2, true, CTH_ROUND_HALF_UP);
}

enum { ADD, ADD_BYTES, DOUBLES, VALUES, CLASSES };
static const struct {
    const char *name;
    void (*run)(const struct columns *);
    int against[2]; /* of many rows and of few; -1: none */
    double goal[2];
} contenders[] = {
    {"add, two columns", run_add, {-1, -1}, {0, 0}},
    {"add, and two columns of bytes", run_add_bytes, {-1, -1}, {0, 0}},
    {"doubles, unrounded", run_doubles, {ADD, -1}, {0, 0}},
    {"completion and growth", run_values, {ADD, DOUBLES}, {1.1, 1.5}},
    {"  with classes", run_classes, {ADD_BYTES, DOUBLES}, {1.25, 0}},
    {"  1 % of rows without result", run_spoilt, {ADD_BYTES, DOUBLES}, {1.8, 0}},
    {"  1 % missing by bitmap", run_bitmap, {ADD_BYTES, DOUBLES}, {0, 0}},
    {"  half_even", run_even, {ADD_BYTES, DOUBLES}, {0, 0}},
    {"  two scales", run_scales, {ADD_BYTES, DOUBLES}, {0, 0}},
    {"  of float64", run_decimals, {ADD_BYTES, DOUBLES}, {0, 0}},
    {"  kernels of the baseline", run_baseline, {ADD_BYTES, DOUBLES}, {0, 0}},
    {"  floor", run_floor, {ADD_BYTES, DOUBLES}, {0, 0}},
    {"  single calls", run_single, {ADD_BYTES, DOUBLES}, {0, 0}},
};
enum { CONTENDERS = sizeof contenders / sizeof *contenders };

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void run(int rounds, size_t rows, size_t repeats, int size)
{
    static double times[CONTENDERS][ROUNDS_MAX];
    struct columns c = make(rows);
    for (int round = -1; round < rounds; round++) { /* the first one warms up */
        for (int i = 0; i < CONTENDERS; i++) {
            bool slow = contenders[i].run == run_floor || contenders[i].run == run_single;
            size_t times_over = slow && repeats > 1 ? repeats / 20 : repeats;
            double start = seconds();
            for (size_t r = 0; r < times_over; r++)
                contenders[i].run(&c);
            if (round >= 0)
                times[i][round] = (seconds() - start) * 1e9 / (double)rows / (double)times_over;
        }
    }
    printf("%-31s %8s %8s %8s   of    goal\n", size == 0 ? "10^7 rows" : "512 rows, in the first cache", "ns/row",
           "least", "ratio");
    for (int i = 0; i < CONTENDERS; i++)
        qsort(times[i], (size_t)rounds, sizeof **times, by_size);
    for (int i = 0; i < CONTENDERS; i++) {
        int against = contenders[i].against[size];
        double middle = times[i][rounds / 2];
        printf("%-31s %8.2f %8.2f", contenders[i].name, middle, times[i][0]);
        if (against >= 0)
            printf(" %8.2f   %s", middle / times[against][rounds / 2], against == DOUBLES ? "doubles" : "add");
        if (against >= 0 && contenders[i].goal[size] > 0)
            printf("   %.2f", contenders[i].goal[size]);
        putchar('\n');
    }
}

int main(int argc, char **argv)
{
    int rounds = argc > 1 ? atoi(argv[1]) : 9;
    if (rounds < 1 || rounds > ROUNDS_MAX)
        return 2;
    printf("kernels: %s; medians of %d rounds\n", cth_kernels_best() == &cth_kernels_baseline ? "baseline" : "avx2",
           rounds);
    run(rounds, MANY, 1, 0);
    run(rounds, FEW, 20000, 1);
    return 0;
}
