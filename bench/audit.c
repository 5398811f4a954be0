/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What the audit of a record costs, from 10^3 to 10^7 records, one at a time and all together, and the memory that it
 * takes. Figures are drawn anew for every record, so that nothing is found in a cache; a third of them contradict.
 */

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include <congthuong.h>

static uint64_t state;

/* SplitMix64: the same records in every run. */
static uint64_t draw(uint64_t below)
{
    uint64_t z = state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (z ^ (z >> 31)) % below;
}

/* A record with all five figures; every third completion is off by a percent of itself. */
static struct cth_indicator make(uint64_t number)
{
    static const struct cth_options places = CTH_OPTIONS_INIT;
    static char names[4096][8];
    char *name = names[number / 4 % 4096];
    struct cth_decimal actual = CTH_DECIMAL((int64_t)(10000 + draw(90000)), 0), completion, growth;
    struct cth_decimal plan = CTH_DECIMAL((int64_t)(10000 + draw(90000)), 0);
    struct cth_decimal base = CTH_DECIMAL((int64_t)(10000 + draw(90000)), 0);
    snprintf(name, sizeof *names, "%04u", (unsigned)(number / 4 % 4096));
    if (cth_completion(actual, plan, &places, &completion) != CTH_OK ||
        cth_growth(actual, base, &places, &growth) != CTH_OK)
        abort();
    if (number % 3 == 0)
        completion.units += completion.units / 100 + 1;
    struct cth_indicator record = {
        .name = {name, 4},
        .unit = CTH_TEXT("tỷ đồng"),
        .period = CTH_MONTH((int16_t)(2000 + number / 16384 % 600), (int16_t)(1 + number % 4)),
        .actual = {.qualifier = CTH_PRINTED, .value = actual},
        .plan = {.qualifier = CTH_PRINTED, .value = plan},
        .base = {.qualifier = CTH_PRINTED, .value = base},
        .completion = {.qualifier = CTH_PRINTED, .value = completion},
        .growth = {.qualifier = CTH_PRINTED, .value = growth},
    };
    return record;
}

static enum cth_status count_inconsistent(void *user, const struct cth_finding *finding)
{
    *(uint64_t *)user += finding->verdict == CTH_INCONSISTENT;
    return CTH_OK;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static long peak_kib(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static void show(const char *how, size_t count, double spent, uint64_t inconsistent)
{
    printf("%-9s %10zu %10.0f %12.0f %12llu %10ld\n", how, count, spent * 1e9 / (double)count, (double)count / spent,
           (unsigned long long)inconsistent, peak_kib());
}

/* The time of the audits alone: making the records is measured apart and taken off. */
static void one_by_one(size_t count)
{
    uint64_t inconsistent = 0, sink = 0;
    state = 1;
    double start = seconds();
    for (size_t i = 0; i < count; i++)
        sink += (uint64_t)make(i).completion.value.units;
    double making = seconds() - start;
    state = 1;
    start = seconds();
    for (size_t i = 0; i < count; i++) {
        struct cth_indicator record = make(i);
        if (cth_audit_record(&record, NULL, count_inconsistent, &inconsistent) != CTH_OK)
            abort();
    }
    show(sink == 0 ? "" : "one", count, seconds() - start - making, inconsistent);
}

static void together(size_t count)
{
    uint64_t inconsistent = 0;
    size_t size = cth_audit_memory(count);
    struct cth_indicator *records = malloc(count * sizeof *records);
    void *memory = malloc(size);
    if (records == NULL || memory == NULL)
        abort();
    state = 1;
    for (size_t i = 0; i < count; i++)
        records[i] = make(i);
    double start = seconds();
    if (cth_audit(records, count, NULL, memory, size, count_inconsistent, &inconsistent) != CTH_OK)
        abort();
    show("together", count, seconds() - start, inconsistent);
    free(memory);
    free(records);
}

int main(void)
{
    printf("%-9s %10s %10s %12s %12s %10s\n", "audit", "records", "ns/record", "records/s", "inconsistent", "peak KiB");
    for (size_t count = 1000; count <= 10000000; count *= 10)
        one_by_one(count);
    for (size_t count = 1000; count <= 1000000; count *= 10)
        together(count);
    return 0;
}
