/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What panels cost a row: `panel [ROWS_MAX]`, from 10^5 rows on, ten times as many each time. Ten years of months of
 * each series, in order; with one row in fifty left out; in random order, into the grid and by sorting. Beside it the
 * time in which the values are merely copied into the four result columns. The least of several runs, one thread.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <congthuong.h>

#define MONTHS 120

static uint64_t state = 1;

/* SplitMix64: the same rows in every run. */
static uint64_t draw(uint64_t below)
{
    uint64_t z = state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (z ^ (z >> 31)) % below;
}

struct table {
    size_t rows, memory_size;
    int64_t *series, *values;
    int32_t *months;
    void *memory;
    struct cth_panel_results out;
};

static void *take(size_t size)
{
    void *memory = malloc(size);
    if (memory == NULL) {
        fprintf(stderr, "no memory\n");
        exit(EXIT_FAILURE);
    }
    memset(memory, 1, size); /* so that no page is new when the clock runs */
    return memory;
}

static struct table make(size_t rows)
{
    struct table table = {.rows = rows, .memory_size = cth_panel_memory(rows)};
    struct cth_results *outs[] = {&table.out.growth, &table.out.ytd, &table.out.ytd_growth, &table.out.change};
    table.series = take(8 * rows);
    table.values = take(8 * rows);
    table.months = take(4 * rows);
    table.memory = take(table.memory_size);
    for (size_t i = 0; i < 4; i++) {
        outs[i]->values = take(8 * rows);
        outs[i]->classes = take(rows);
    }
    return table;
}

static void drop(struct table *table)
{
    struct cth_results *outs[] = {&table->out.growth, &table->out.ytd, &table->out.ytd_growth, &table->out.change};
    for (size_t i = 0; i < 4; i++) {
        free(outs[i]->values);
        free(outs[i]->classes);
    }
    free(table->series);
    free(table->values);
    free(table->months);
    free(table->memory);
}

/* In order; one row in @p gaps is left out, 0: none. */
static void fill(struct table *table, unsigned gaps)
{
    size_t place = 0;
    state = 1;
    for (size_t row = 0; row < table->rows; place++) {
        if (gaps > 0 && draw(gaps) == 0)
            continue;
        table->series[row] = (int64_t)(place / MONTHS);
        table->months[row] = CTH_PANEL_MONTH(2015, 1) + (int32_t)(place % MONTHS);
        table->values[row++] = (int64_t)draw(1000000) + 1;
    }
}

static void shuffle(struct table *table)
{
    for (size_t i = table->rows; i > 1; i--) {
        size_t j = draw(i);
        int64_t series = table->series[i - 1];
        int32_t month = table->months[i - 1];
        table->series[i - 1] = table->series[j];
        table->months[i - 1] = table->months[j];
        table->series[j] = series;
        table->months[j] = month;
    }
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double copy(const struct table *table)
{
    const struct cth_panel_results *out = &table->out;
    int64_t *values[] = {out->growth.values, out->ytd.values, out->ytd_growth.values, out->change.values};
    double start = seconds();
    for (int i = 0; i < 4; i++)
        memcpy(values[i], table->values, 8 * table->rows);
    return seconds() - start;
}

static double measure(const struct table *table, size_t memory_size)
{
    const struct cth_panel panel = {table->series, table->months, CTH_VECTOR(table->values, table->rows, 2)};
    size_t where[2];
    double start = seconds();
    enum cth_status status = cth_panel_measure(&panel, NULL, table->memory, memory_size, &table->out, where);
    double spent = seconds() - start;
    if (status != CTH_OK) {
        fprintf(stderr, "%s\n", cth_status_name(status));
        exit(EXIT_FAILURE);
    }
    return spent;
}

static void show(const char *what, const struct table *table, size_t memory_size, int runs)
{
    double best = 1e9, copied = 1e9;
    for (int i = 0; i < runs; i++) {
        double by_copy = copy(table), spent = measure(table, memory_size);
        copied = by_copy < copied ? by_copy : copied;
        best = spent < best ? spent : best;
    }
    printf("%-22s %11zu %10.2f %10.2f %9.1f\n", what, table->rows, best * 1e9 / (double)table->rows,
           copied * 1e9 / (double)table->rows, best / copied);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    const size_t most = argc > 1 ? (size_t)strtoull(argv[1], NULL, 10) : 10000000;
    printf("%-22s %11s %10s %10s %9s\n", "panel", "rows", "ns/row", "copy", "ratio");
    for (size_t rows = 100000; rows <= most; rows *= 10) {
        struct table table = make(rows);
        int runs = rows < 100000000 ? 9 : 3;
        fill(&table, 0);
        show("ascending, complete", &table, 0, runs);
        shuffle(&table);
        show("shuffled", &table, table.memory_size, runs);
        for (size_t i = 0; i < rows; i++)
            table.series[i] *= INT64_C(1000003); /* too far apart for a grid */
        show("shuffled, sorted", &table, table.memory_size, runs);
        fill(&table, 50);
        show("ascending, gaps", &table, 0, runs);
        shuffle(&table);
        show("shuffled, gaps", &table, table.memory_size, runs);
        drop(&table);
    }
    return 0;
}
