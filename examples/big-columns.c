/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Completion and growth of as many rows as a disk holds: read or made block by block, measured as columns, counted by
 * class and added up. Memory does not grow with the rows.
 */

#define _XOPEN_SOURCE 700

#include "common.h"

#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#define BLOCK 8192
#define ROW_SIZE 24
#define LINE_SIZE 256

static const char help[] = "Usage: big-columns [OPTION]... [FILE|-]\n"
                           "Measure plan completion and year-on-year growth of all rows of FILE (standard input\n"
                           "if FILE is - or not given), count them by class and measure their totals.\n"
                           "\n"
                           "  --rows N             make N rows instead of reading them, always the same ones\n"
                           "  --output FILE        write the rows to FILE, which appears only when it is complete\n"
                           "  --format binary|csv  of FILE: 3 little-endian 64-bit integers a row, actual, plan\n"
                           "                       and base (default); or lines of these, after a header\n"
                           "  --scale N            decimals of the figures, 0 to 18; 0 by default\n"
                           "  --places N           decimals of percentages, 0 to 16; 2 by default\n"
                           "  --rounding MODE      half_up (default), half_even, half_down, up, down,\n"
                           "                       ceiling or floor\n"
                           "  --progress           show progress also where standard error is no terminal\n"
                           "  --help, --version\n"
                           "\n"
                           "Exit status: 0, or 2 if anything went wrong.\n";

static const char header[] = "actual,plan,base"; /* of CSV */

enum { ACTUAL, PLAN, BASE, COLUMNS };
enum { COMPLETION, GROWTH, MEASURES };

/* One measure of all rows so far: how many are of each class, and both sums of those that have both figures. */
struct tally {
    uint64_t classes[CTH_OVERFLOW + 1];
    struct cth_summary sums[2];
};

struct job {
    struct cth_options options;
    uint64_t rows; /* to be made */
    uint16_t scale;
    bool makes, is_csv, shows;
    const char *input; /* NULL: stdin */
    const char *path;  /* of the output */
    struct output output;
    FILE *file;
    uint64_t done, line; /* rows; lines of CSV */
    uint64_t state;
    struct timespec start;
    double shown; /* seconds after the start */
    unsigned char raw[BLOCK * ROW_SIZE];
    int64_t columns[COLUMNS][BLOCK];
    int64_t values[MEASURES][BLOCK];
    uint8_t classes[MEASURES][BLOCK];
    struct tally tallies[MEASURES];
};

/* --- rows in --------------------------------------------------------------------------------------------------------
 */

/* SplitMix64. */
static uint64_t draw(struct job *job)
{
    uint64_t z = job->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

/* Plans and bases of 1 to a million, actuals of half to one and a half of the plan; one row in a hundred is special. */
static size_t make_rows(struct job *job)
{
    size_t rows = job->rows - job->done < BLOCK ? (size_t)(job->rows - job->done) : BLOCK;
    for (size_t i = 0; i < rows; i++) {
        uint64_t bits = draw(job);
        int64_t plan = 1 + (int64_t)((bits & UINT32_MAX) * 1000000 >> 32),
                base = 1 + (int64_t)((bits >> 32) * 1000000 >> 32);
        int64_t actual = plan / 2 + (int64_t)((draw(job) >> 32) * (uint64_t)plan >> 32);
        switch ((job->done + i) % 100 == 99 ? draw(job) % 5 : 5) {
        case 0: actual = CTH_NULL; break;
        case 1: plan = CTH_NULL; break;
        case 2: plan = 0; break;
        case 3: base = -base; break;
        case 4: actual = -actual; break;
        default: break;
        }
        job->columns[ACTUAL][i] = actual;
        job->columns[PLAN][i] = plan;
        job->columns[BASE][i] = base;
    }
    return rows;
}

static int64_t unpack(const unsigned char *bytes)
{
    uint32_t low = bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
    uint32_t high = bytes[4] | (uint32_t)bytes[5] << 8 | (uint32_t)bytes[6] << 16 | (uint32_t)bytes[7] << 24;
    return (int64_t)((uint64_t)high << 32 | low);
}

/* Complains of the input, at a row or line that is counted from 1. */
static bool refuse_at(const struct job *job, const char *what, uint64_t number, const char *problem)
{
    char message[LINE_SIZE];
    snprintf(message, sizeof message, "%s %" PRIu64 ": %s", what, number, problem);
    return refuse(file_name(job->input), message);
}

static bool read_binary(struct job *job, size_t *rows)
{
    size_t size = fread(job->raw, 1, sizeof job->raw, job->file);
    if (ferror(job->file))
        return refuse(file_name(job->input), strerror(errno));
    *rows = size / ROW_SIZE;
    if (size % ROW_SIZE != 0)
        return refuse_at(job, "row", job->done + *rows + 1, "ends before its 24 bytes");
    for (size_t i = 0; i < COLUMNS * *rows; i++)
        job->columns[i % COLUMNS][i / COLUMNS] = unpack(job->raw + 8 * i);
    return true;
}

/* A cell as units; what is empty is missing. NULL, or what is wrong with it. */
static const char *read_cell(const struct job *job, const char *text, size_t length, int64_t *units)
{
    struct cth_decimal value, scaled;
    *units = CTH_NULL;
    if (length == 0)
        return NULL;
    if (cth_decimal_parse(text, length, CTH_NOTATION_PLAIN, NULL, &value) != CTH_OK)
        return "a figure is no plain number of at most 18 digits";
    if (cth_decimal_rescale(value, job->scale, CTH_ROUND_DOWN, &scaled) != CTH_OK)
        return "a figure has more than 18 digits with its decimals";
    if (cth_decimal_compare(value, scaled) != 0)
        return "a figure has more decimals than --scale";
    *units = scaled.units;
    return NULL;
}

/* The next line without its end: 1; 0 after the last one; -1 after a complaint. */
static int read_line(struct job *job, char line[LINE_SIZE])
{
    if (fgets(line, LINE_SIZE, job->file) == NULL)
        return ferror(job->file) && !refuse(file_name(job->input), strerror(errno)) ? -1 : 0;
    job->line++;
    size_t length = strlen(line);
    if (length == LINE_SIZE - 1 && line[length - 1] != '\n' && !refuse_at(job, "line", job->line, "is too long"))
        return -1;
    line[strcspn(line, "\r\n")] = '\0';
    return 1;
}

static const char *read_cells(struct job *job, const char *line, size_t row)
{
    for (size_t column = 0; column < COLUMNS; column++) {
        size_t length = strcspn(line, ",");
        const char *problem = read_cell(job, line, length, &job->columns[column][row]);
        if (problem != NULL)
            return problem;
        line += length;
        if ((*line == ',') != (column < BASE))
            return "has not three figures";
        line += *line == ',';
    }
    return NULL;
}

static bool read_csv(struct job *job, size_t *rows)
{
    char line[LINE_SIZE];
    int found = 1;
    if (job->line == 0) {
        found = read_line(job, line);
        if (found <= 0 || strcmp(line, header) != 0)
            return found >= 0 && refuse_at(job, "line", 1, "is not the header: actual,plan,base");
    }
    for (*rows = 0; *rows < BLOCK && (found = read_line(job, line)) > 0; ++*rows) {
        const char *problem = read_cells(job, line, *rows);
        if (problem != NULL)
            return refuse_at(job, "line", job->line, problem);
    }
    return found >= 0;
}

static void write_binary(struct job *job, size_t rows)
{
    for (size_t i = 0; i < ROW_SIZE * rows; i++) {
        uint64_t value = (uint64_t)job->columns[i / 8 % COLUMNS][i / ROW_SIZE];
        job->raw[i] = (unsigned char)(value >> i % 8 * 8);
    }
    fwrite(job->raw, ROW_SIZE, rows, job->output.file);
}

static void write_csv(struct job *job, size_t rows)
{
    FILE *file = job->output.file;
    for (size_t i = 0; i < rows; i++) {
        for (size_t column = 0; column < COLUMNS; column++) {
            const struct cth_decimal value = {.units = job->columns[column][i], .scale = (uint8_t)job->scale};
            char text[CTH_DECIMAL_SIZE] = "";
            size_t length;
            if (value.units != CTH_NULL &&
                cth_decimal_format(value, CTH_NOTATION_PLAIN, text, sizeof text, &length) != CTH_OK)
                text[0] = '\0';
            fprintf(file, "%s%c", text, column < BASE ? ',' : '\n');
        }
    }
}

/* --- what is measured -----------------------------------------------------------------------------------------------
 */

static bool measure(struct job *job, size_t rows)
{
    struct cth_vector vectors[COLUMNS];
    struct cth_results results[MEASURES];
    for (size_t i = 0; i < COLUMNS; i++)
        vectors[i] = (struct cth_vector)CTH_VECTOR(job->columns[i], rows, (uint8_t)job->scale);
    for (size_t i = 0; i < MEASURES; i++)
        results[i] = (struct cth_results){job->values[i], job->classes[i]};
    bool good = cth_vector_measures(&vectors[ACTUAL], &vectors[PLAN], &vectors[BASE], &job->options,
                                    &results[COMPLETION], &results[GROWTH]) == CTH_OK;
    for (size_t i = 0; good && i < MEASURES; i++) {
        struct tally *tally = &job->tallies[i];
        const struct cth_vector *other = &vectors[PLAN + i];
        for (size_t row = 0; row < rows; row++)
            tally->classes[job->classes[i][row]]++;
        good = cth_vector_summarize(&vectors[ACTUAL], other, &tally->sums[0]) == CTH_OK &&
               cth_vector_summarize(other, &vectors[ACTUAL], &tally->sums[1]) == CTH_OK;
    }
    return good || refuse("columns", "cannot be measured");
}

/* A measure of both sums: never an average of percentages. */
static void print_total(const struct job *job, size_t i)
{
    const struct tally *tally = &job->tallies[i];
    struct cth_decimal sums[2], value;
    char text[CTH_DECIMAL_SIZE];
    size_t length;
    enum cth_status status = cth_summary_sum(&tally->sums[0], job->scale, &sums[0]);
    if (status == CTH_OK)
        status = cth_summary_sum(&tally->sums[1], job->scale, &sums[1]);
    if (status == CTH_OK)
        status = (i == COMPLETION ? cth_completion : cth_growth)(sums[0], sums[1], &job->options, &value);
    if (status == CTH_OK)
        status = cth_decimal_format(value, CTH_NOTATION_PLAIN, text, sizeof text, &length);
    if (status == CTH_OK)
        printf("  of the total  %s %%, of %" PRIu64 " rows\n", text, tally->sums[0].rows);
    else
        printf("  of the total  %s\n", cth_status_name(status));
}

static void print_summary(const struct job *job)
{
    static const char *const names[MEASURES] = {"completion", "growth"};
    printf("rows            %" PRIu64 "\n", job->done);
    for (size_t i = 0; i < MEASURES; i++) {
        printf("%s\n", names[i]);
        for (int class = 0; class <= CTH_OVERFLOW; class ++) {
            uint64_t count = job->tallies[i].classes[class];
            if (count > 0)
                printf("  %-13s %" PRIu64 "\n", cth_status_name((enum cth_status) class), count);
        }
        print_total(job, i);
    }
}

/* --- progress -------------------------------------------------------------------------------------------------------
 */

/* Ten times a second, and at the end with the line's end. */
static void show(struct job *job, bool is_end)
{
    struct timespec now;
    if (!job->shows)
        return;
    clock_gettime(CLOCK_MONOTONIC, &now);
    double spent = (double)(now.tv_sec - job->start.tv_sec) + (double)(now.tv_nsec - job->start.tv_nsec) / 1e9;
    if (!is_end && spent < job->shown + 0.1)
        return;
    fprintf(stderr, "\r%s: %" PRIu64 " rows, %.1f million rows a second%s", program_name, job->done,
            spent > 0 ? (double)job->done / spent / 1e6 : 0, is_end ? "\n" : "");
    job->shown = spent;
}

/* --- the program ----------------------------------------------------------------------------------------------------
 */

static bool option_rows(const char *text, uint64_t *out)
{
    struct cth_decimal number;
    bool good = cth_decimal_parse(text, strlen(text), CTH_NOTATION_PLAIN, NULL, &number) == CTH_OK &&
                number.scale == 0 && number.units >= 0 && number.units <= INT64_C(1000000000000);
    *out = good ? (uint64_t)number.units : 0;
    return good || refuse("--rows", "a whole number from 0 to 10^12 is needed");
}

static bool option_form(const char *text, bool *is_csv)
{
    *is_csv = strcmp(text, "csv") == 0;
    return *is_csv || strcmp(text, "binary") == 0 || refuse("--format", "it is binary or csv");
}

/* -1: go on; else an exit status. */
static int parse_options(int argc, char **argv, struct job *job)
{
    static const struct option options[] = {
        {"rows", required_argument, NULL, 'n'},   {"output", required_argument, NULL, 'o'},
        {"format", required_argument, NULL, 'f'}, {"scale", required_argument, NULL, 's'},
        {"places", required_argument, NULL, 'p'}, {"rounding", required_argument, NULL, 'r'},
        {"progress", no_argument, NULL, 'g'},     {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'v'},      {NULL, 0, NULL, 0}};
    bool good = true;
    for (int option; good && (option = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        switch (option) {
        case 'n': good = job->makes = option_rows(optarg, &job->rows); break;
        case 'o': job->path = optarg; break;
        case 'f': good = option_form(optarg, &job->is_csv); break;
        case 's': good = option_whole("--scale", optarg, 0, CTH_SCALE_MAX, &job->scale); break;
        case 'p': good = option_places(optarg, &job->options.places); break;
        case 'r': good = option_rounding(optarg, &job->options.rounding); break;
        case 'g': job->shows = true; break;
        case 'h': return print_help(help);
        case 'v': return print_version();
        default: good = false;
        }
    }
    if (!good)
        return EXIT_TROUBLE;
    if (argc - optind > (job->makes ? 0 : 1))
        return complain(argv[argc - 1], job->makes ? "with --rows no file is read" : "only one file is read");
    if (optind < argc && strcmp(argv[optind], "-") != 0)
        job->input = argv[optind];
    return -1;
}

/* All blocks; whether all went well. */
static bool run(struct job *job)
{
    size_t rows = 0;
    bool good = true;
    clock_gettime(CLOCK_MONOTONIC, &job->start);
    if (job->path != NULL && job->is_csv)
        fprintf(job->output.file, "%s\n", header);
    do {
        if (job->makes)
            rows = make_rows(job);
        else
            good = (job->is_csv ? read_csv : read_binary)(job, &rows);
        if (!good || rows == 0)
            break;
        if (job->path == NULL)
            good = measure(job, rows);
        else
            (job->is_csv ? write_csv : write_binary)(job, rows);
        good = good && (job->path == NULL || !ferror(job->output.file));
        job->done += rows;
        show(job, false);
    } while (good);
    show(job, true);
    return good;
}

int main(int argc, char **argv)
{
    static struct job job = {.options = CTH_OPTIONS_INIT};
    program_name = "big-columns";
    ignore_signals();
    job.shows = isatty(STDERR_FILENO) == 1;
    int early = parse_options(argc, argv, &job);
    if (early >= 0)
        return early;
    job.file = job.input == NULL ? stdin : fopen(job.input, "rb");
    if (job.file == NULL)
        return complain(job.input, strerror(errno));
    bool good = output_open(&job.output, job.path);
    if (good) {
        good = run(&job);
        if (good && job.path == NULL)
            print_summary(&job);
        good = output_close(&job.output, good) && good;
    }
    if (job.file != stdin)
        fclose(job.file);
    return good ? 0 : EXIT_TROUBLE;
}
