/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Truth that was printed by rounding is never called inconsistent: records, and documents of a total with its parts, a
 * month with the months before it and last year's level, are drawn as exact numbers, printed in every mode, form and
 * qualifier, and audited. Usage: property_audit RECORDS SEED.
 */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "truthful.h"

static uint64_t state;

static int64_t draw(int64_t below)
{
    return (int64_t)random_below(&state, (uint64_t)below);
}

/* n / d as it is printed: rounded to 0 to 3 decimals, or qualified. */
static struct cth_figure print(int64_t n, int64_t d, enum cth_rounding mode)
{
    return truthful_figure(&state, n, d, (unsigned)draw(4), mode);
}

static struct cth_figure whole(int64_t n)
{
    return (struct cth_figure){.qualifier = CTH_PRINTED, .value = CTH_DECIMAL(n, 0)};
}

/* Levels in hundredths. */
struct truth {
    int64_t actual, plan, base;
};

static void print_completion(struct cth_indicator *record, struct truth truth, enum cth_rounding mode)
{
    record->completion_form = (enum cth_completion_form)draw(3);
    int64_t n = 100 * truth.actual;
    if (record->completion_form == CTH_COMPLETION_OVER)
        n -= 100 * truth.plan;
    else if (record->completion_form == CTH_COMPLETION_SHORTFALL)
        n = 100 * truth.plan - n;
    record->completion = print(n, truth.plan, mode);
}

static void print_growth(struct cth_indicator *record, struct truth truth, enum cth_rounding mode)
{
    record->growth_form = (enum cth_growth_form)draw(6);
    if (record->growth_form == CTH_GROWTH_POINTS)
        record->kind = CTH_KIND_RATE;
    const int64_t change = truth.actual - truth.base;
    switch (record->growth_form) {
    case CTH_GROWTH_PERCENT: record->growth = print(100 * change, truth.base, mode); break;
    case CTH_GROWTH_RATIO: record->growth = print(100 * truth.actual, truth.base, mode); break;
    case CTH_GROWTH_TIMES: record->growth = print(truth.actual, truth.base, mode); break;
    case CTH_GROWTH_TIMES_INCREASE:
        record->growth = print(draw(2) == 0 ? truth.actual : change, truth.base, mode);
        break;
    default: record->growth = print(change, 100, mode); break;
    }
}

static struct cth_indicator draw_record(enum cth_rounding mode)
{
    const int64_t size = ten_to(2 + (unsigned)draw(6));
    const bool counts = draw(5) == 0;
    struct truth truth = {1 + draw(size), 1 + draw(size), 1 + draw(size)};
    struct cth_indicator record = {.name = CTH_TEXT("tên"), .unit = CTH_TEXT("tỷ đồng"), .period = CTH_YEAR(2021)};
    if (counts) {
        record.unit = (struct cth_text)CTH_TEXT("dự án");
        truth = (struct truth){100 * truth.actual, 100 * truth.plan, 100 * truth.base};
    }
    print_completion(&record, truth, mode);
    print_growth(&record, truth, mode);
    if (counts && record.growth_form == CTH_GROWTH_ABSOLUTE)
        record.growth = whole((truth.actual - truth.base) / 100);
    record.actual = counts ? whole(truth.actual / 100) : print(truth.actual, 100, mode);
    if (draw(4) > 0)
        record.plan = counts ? whole(truth.plan / 100) : print(truth.plan, 100, mode);
    if (draw(4) > 0)
        record.base = counts ? whole(truth.base / 100) : print(truth.base, 100, mode);
    if (draw(8) == 0)
        record.actual.qualifier = CTH_ABSENT;
    return record;
}

static enum cth_status take(void *user, const struct cth_finding *finding)
{
    uint64_t *decided = user;
    if (finding->verdict == CTH_INCONSISTENT) {
        printf("record %zu: %s is called inconsistent\n", finding->record, cth_check_name((int)finding->check));
        return CTH_E_IO;
    }
    decided[finding->check] += finding->verdict == CTH_CONSISTENT;
    return CTH_OK;
}

#define PARTS 3
#define ROWS (2 * PARTS + 5)

/*
 * One document: a year's total with its parts (level, growth, completion, share or contribution), and of another name a
 * month, the months before, and both together; and another one that printed last year's level.
 */
static size_t draw_document(enum cth_rounding mode, struct cth_indicator rows[ROWS])
{
    static const struct cth_text names[] = {CTH_TEXT("phần 1"), CTH_TEXT("phần 2"), CTH_TEXT("phần 3")};
    static const struct cth_indicator usual = {.region = CTH_TEXT("Gia Lai"),
                                               .unit = CTH_TEXT("tỷ đồng"),
                                               .source = CTH_TEXT("A"),
                                               .published = CTH_TEXT("2022-01-10")};
    struct truth total = {0, 0, 0}, parts[PARTS];
    size_t count = 0;
    const int64_t size = ten_to(3 + (unsigned)draw(4));
    for (int i = 0; i < PARTS; i++) {
        parts[i] = (struct truth){1 + draw(size), 1 + draw(size), 1 + draw(size)};
        total.actual += parts[i].actual;
        total.plan += parts[i].plan;
        total.base += parts[i].base;
    }
    const bool points = draw(2) == 0;
    for (int i = -1; i < PARTS; i++) {
        const struct truth truth = i < 0 ? total : parts[i];
        struct cth_indicator *row = &rows[count++];
        *row = usual;
        row->name = i < 0 ? (struct cth_text)CTH_TEXT("tổng") : names[i];
        row->period = (struct cth_period)CTH_YEAR(2021);
        row->complete = i < 0;
        row->actual = print(truth.actual, 100, mode);
        row->completion = print(100 * truth.actual, truth.plan, mode);
        row->growth = print(100 * (truth.actual - truth.base), truth.base, mode);
        if (draw(3) == 0)
            row->base = print(truth.base, 100, mode);
        if (i < 0)
            continue;
        row->parent = (struct cth_text)CTH_TEXT("tổng");
        row->share = print(100 * truth.actual, total.actual, mode);
        if (points) {
            row->growth_form = CTH_GROWTH_POINTS;
            row->growth = print(100 * (truth.actual - truth.base), total.base, mode);
            row->base = print(truth.base, 100, mode);
        }
    }
    rows[count] = usual; /* the level of last year as another document printed it then */
    rows[count].name = (struct cth_text)CTH_TEXT("tổng");
    rows[count].source = (struct cth_text)CTH_TEXT("B");
    rows[count].published = (struct cth_text)CTH_TEXT("2021-01-10");
    rows[count].period = (struct cth_period)CTH_YEAR(2020);
    rows[count++].actual = print(total.base, 100, mode);
    const int64_t before = 1 + draw(size), month = 1 + draw(size);
    const int64_t levels[] = {before, month, before + month};
    const struct cth_period windows[] = {CTH_MONTHS(2021, 1, 6), CTH_MONTH(2021, 7), CTH_MONTHS(2021, 1, 7)};
    for (int i = 0; i < 3; i++) {
        rows[count] = usual;
        rows[count].name = (struct cth_text)CTH_TEXT("bán lẻ");
        rows[count].period = windows[i];
        rows[count++].actual = print(levels[i], 100, mode);
    }
    return count;
}

int main(int argc, char **argv)
{
    const long records = argc > 1 ? atol(argv[1]) : 200000;
    const long seed = argc > 2 ? atol(argv[2]) : 1;
    static uint64_t memory[ROWS * 64];
    uint64_t decided[CTH_CHECK_KINDS] = {0};
    state = (uint64_t)seed;
    for (long i = 0; i < records; i++) {
        const struct cth_audit_options options = {(uint8_t)(i % CTH_ROUNDING_COUNT), {0}, 10, 50, 20, 20};
        const uint64_t here = state;
        struct cth_indicator rows[ROWS];
        enum cth_status status;
        if (i % 8 > 0) {
            rows[0] = draw_record((enum cth_rounding)options.rounding);
            status = cth_audit_record(&rows[0], &options, take, decided);
        } else {
            size_t count = draw_document((enum cth_rounding)options.rounding, rows);
            status = cth_audit(rows, count, &options, memory, sizeof memory, take, decided);
        }
        if (status != CTH_OK) {
            printf("status %s in mode %s, record %ld of seed %ld (state %" PRIu64 ")\n", cth_status_name(status),
                   cth_rounding_name(options.rounding), i, seed, here);
            return 1;
        }
    }
    printf("%ld records and documents of seed %ld, none called inconsistent; consistent by check:\n", records, seed);
    for (int check = 0; check < CTH_CHECK_KINDS; check++)
        printf("  %-16s %10" PRIu64 "\n", cth_check_name(check), decided[check]);
    static const enum cth_check wanted[] = {CTH_CHECK_COMPLETION,   CTH_CHECK_GROWTH,           CTH_CHECK_COUNT,
                                            CTH_CHECK_SHARE,        CTH_CHECK_CONTRIBUTION,     CTH_CHECK_PARTS,
                                            CTH_CHECK_PARTS_GROWTH, CTH_CHECK_PARTS_COMPLETION, CTH_CHECK_YEAR_TO_DATE,
                                            CTH_CHECK_BASE};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        if (decided[wanted[i]] < (uint64_t)records / 100) {
            printf("%s was hardly ever decided\n", cth_check_name((int)wanted[i]));
            return 1;
        }
    }
    return 0;
}
