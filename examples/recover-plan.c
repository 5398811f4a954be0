/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * From printed figures to the plan, or the base, that they imply: 915 and 963,16 % of plan leave room for 94,95 to
 * 95,05. Several pairs of figures that speak of the same plan narrow it, or contradict one another.
 */

#include "common.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "Usage: recover-plan [OPTION]... ACTUAL PERCENT [ACTUAL PERCENT]...\n"
    "Say which plans the printed ACTUAL and PERCENT of plan allow, which of them is the roundest, and whether a whole\n"
    "number is among them. Several pairs are taken to speak of the same plan.\n"
    "\n"
    "  --base                       the base (same period last year) instead, from ACTUAL and growth\n"
    "  --form FORM                  what PERCENT says: ratio (default), over or shortfall;\n"
    "                               with --base: growth (default), ratio, times, times_increase or absolute\n"
    "  --unit UNIT                  of the levels; UNITs that come whole (dự án) allow whole numbers only\n"
    "  --numbers plain|vi           how the figures are written: 24800.5 or 24.800,5\n"
    "  --rounding MODE              how they were rounded: half_up (default), half_even, half_down, up, down,\n"
    "                               ceiling or floor\n"
    "  --format table|csv           what to write; table by default\n"
    "  --lang vi|en                 language of the table and of messages\n"
    "  --help, --version\n"
    "\n"
    "Figures are qualified as in the interchange: '>76581' is hơn 76.581, '<' gần, '~' khoảng, '=' exactly, 'a..b'.\n"
    "Exit status: 0; 1 if the figures contradict one another; 2 if there is no answer or anything went wrong.\n";

/* Words of the table that the library has no use for: English, Vietnamese. */
enum { READING, RATIO, INCREASE, FROM, TO, ROUNDEST, WHOLE, YES, NO, TOGETHER, CONTRADICT };
static const char *const words[][2] = {
    [READING] = {"reading", "cách đọc"},
    [RATIO] = {"n times", "gấp n lần"},
    [INCREASE] = {"n times more", "tăng thêm n lần"},
    [FROM] = {"from", "từ"},
    [TO] = {"to", "đến"},
    [ROUNDEST] = {"roundest", "tròn nhất"},
    [WHOLE] = {"whole number", "số nguyên"},
    [YES] = {"yes", "có"},
    [NO] = {"no", "không"},
    [TOGETHER] = {"together", "cùng lúc"},
    [CONTRADICT] = {"no: they contradict one another", "không: các số liệu trái nhau"},
};

#define PAIRS_MAX 16
#define ROWS_MAX (2 * (PAIRS_MAX + 1))

struct job {
    enum cth_notation numbers;
    enum cth_lang lang;
    enum cth_format format;
    uint8_t rounding;
    bool is_base;
    const char *form, *unit; /* NULL: not given */
    const char *figures[2 * PAIRS_MAX];
    int count;
    char unit_bytes[256];
};

/* What a pair implies, or all of them together, in one reading. */
struct row {
    const struct cth_indicator *pair; /* of all of them the first */
    bool is_all;
    enum cth_reading reading;
    enum cth_status status;
    struct cth_interval interval;
    bool is_possible, is_whole, is_round;
    struct cth_decimal roundest;
};

static enum cth_member recovered(const struct job *job)
{
    return job->is_base ? CTH_MEMBER_BASE : CTH_MEMBER_PLAN;
}

/* --- options and figures ----------------------------------------------------------------------------------------- */

static bool take_figure(struct job *job, const char *text)
{
    if (job->count == 2 * PAIRS_MAX)
        return refuse(text, "at most 16 pairs of figures are read");
    job->figures[job->count++] = text;
    return true;
}

static bool take_format(const char *text, enum cth_format *out)
{
    if (!option_format(text, out))
        return false;
    if (*out != CTH_FORMAT_TABLE && *out != CTH_FORMAT_CSV)
        return refuse("--format", "only table and csv are written");
    return true;
}

/* A figure below 0 looks like an option, but none has a digit for a name. */
static bool is_negative(const char *text)
{
    return text[0] == '-' && text[1] >= '0' && text[1] <= '9';
}

/* -1: go on; else an exit status. */
static int parse_options(int argc, char **argv, struct job *job)
{
    static const struct option options[] = {
        {"base", no_argument, NULL, 'b'},           {"form", required_argument, NULL, 'f'},
        {"unit", required_argument, NULL, 'u'},     {"numbers", required_argument, NULL, 'n'},
        {"rounding", required_argument, NULL, 'r'}, {"format", required_argument, NULL, 'F'},
        {"lang", required_argument, NULL, 'l'},     {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'v'},        {NULL, 0, NULL, 0}};
    bool good = true;
    while (good) {
        if (optind < argc && is_negative(argv[optind])) {
            good = take_figure(job, argv[optind++]);
            continue;
        }
        int option = getopt_long(argc, argv, "-", options, NULL);
        if (option == -1)
            break;
        switch (option) {
        case 1: good = take_figure(job, optarg); break;
        case 'b': job->is_base = true; break;
        case 'f': job->form = optarg; break;
        case 'u': job->unit = optarg; break;
        case 'n': good = option_numbers(optarg, &job->numbers); break;
        case 'r': good = option_rounding(optarg, &job->rounding); break;
        case 'F': good = take_format(optarg, &job->format); break;
        case 'l': good = option_lang(optarg, &job->lang); break;
        case 'h': return print_help(help);
        case 'v': return print_version();
        default: good = false;
        }
    }
    while (good && optind < argc) /* after -- */
        good = take_figure(job, argv[optind++]);
    if (good && (job->count == 0 || job->count % 2 != 0))
        good = refuse("figures", "give an actual and a percentage, or several such pairs");
    return good ? -1 : EXIT_TROUBLE;
}

/* Set a member from its text; what is in percent may end in the sign. */
static bool set(const struct job *job, enum cth_column column, const char *text, struct cth_indicator *pair)
{
    const bool is_percent =
        column == CTH_COLUMN_COMPLETION || (column == CTH_COLUMN_GROWTH && pair->growth_form <= CTH_GROWTH_RATIO);
    struct cth_csv_error error = {.reason = CTH_REASON_NONE};
    struct cth_text_error where = {0, CTH_REASON_EMPTY, 0};
    size_t length = strlen(text);
    if (is_percent && length > 0 && text[length - 1] == '%')
        length--;
    while (is_percent && length > 0 && text[length - 1] == ' ')
        length--;
    error.status = length == 0 ? CTH_E_SYNTAX : cth_utf8_check(text, length, &where);
    if (error.status == CTH_OK)
        error.status = cth_indicator_set(column, text, length, job->numbers, &where, pair);
    if (error.status == CTH_OK)
        return true;
    error.reason = where.reason;
    snprintf(error.name, sizeof error.name, "%s", cth_column_name((int)column));
    snprintf(error.text, sizeof error.text, "%s", text);
    explain_error(&error, program_name, job->lang);
    return false;
}

/* The indicators that the figures make; false after a complaint. */
static bool make_pairs(struct job *job, struct cth_indicator *pairs)
{
    const enum cth_column percent = job->is_base ? CTH_COLUMN_GROWTH : CTH_COLUMN_COMPLETION;
    const enum cth_column form = job->is_base ? CTH_COLUMN_GROWTH_FORM : CTH_COLUMN_COMPLETION_FORM;
    struct cth_text unit = {job->unit_bytes, 0};
    if (job->unit != NULL) {
        enum cth_status status =
            cth_utf8_normalize(job->unit, strlen(job->unit), job->unit_bytes, sizeof job->unit_bytes, &unit.length);
        if (status != CTH_OK)
            return refuse("--unit", cth_status_text(status, job->lang));
    }
    for (int i = 0; 2 * i < job->count; i++) {
        pairs[i] = (struct cth_indicator){.unit = unit};
        if ((job->form != NULL && !set(job, form, job->form, &pairs[i])) ||
            !set(job, CTH_COLUMN_ACTUAL, job->figures[2 * i], &pairs[i]) ||
            !set(job, percent, job->figures[2 * i + 1], &pairs[i]))
            return false;
    }
    return true;
}

/* --- what they imply --------------------------------------------------------------------------------------------- */

/* Look for the roundest number and a whole one. */
static void judge(const struct job *job, struct row *row)
{
    const struct cth_unit unit = cth_unit_of(row->pair->unit);
    const bool is_count = unit.quantity == CTH_QUANTITY_COUNT && unit.exponent == 0;
    if (row->status != CTH_OK)
        return;
    row->is_whole = cth_interval_has_integer(row->interval);
    row->is_possible = !cth_interval_is_empty(row->interval) && (row->is_whole || !is_count);
    row->is_round = row->is_possible && cth_recover_roundest(row->pair, recovered(job), row->reading, row->interval,
                                                             &row->roundest) == CTH_OK;
}

/* A row for each pair and, of several, one for all together. Returns how many rows were made. */
static int recover(const struct job *job, const struct cth_indicator *pairs, enum cth_reading reading, struct row *rows)
{
    const int count = job->count / 2;
    struct row *all = &rows[count];
    *all = (struct row){pairs, true, reading, .interval = {CTH_MINUS_INFINITY, CTH_PLUS_INFINITY, true, true, {0}}};
    for (int i = 0; i < count; i++) {
        struct row *row = &rows[i];
        *row = (struct row){&pairs[i], false, reading, .status = CTH_OK};
        row->status = job->is_base ? cth_recover_base(row->pair, reading, job->rounding, &row->interval)
                                   : cth_recover_plan(row->pair, job->rounding, &row->interval);
        judge(job, row);
        if (row->status != CTH_OK)
            all->status = row->status;
        else
            all->interval = cth_interval_intersect(all->interval, row->interval);
    }
    judge(job, all);
    return count > 1 ? count + 1 : 1;
}

/* --- output ------------------------------------------------------------------------------------------------------ */

enum { ACTUAL, PERCENT, READ_AS, LOW, HIGH, ROUND, IS_WHOLE, CLASS, CELLS };
#define CELL_SIZE 128
struct line {
    char cells[CELLS][CELL_SIZE];
};
static const char header[] = "actual,printed,reading,low,high,roundest,whole,class\n";

static void put(char *cell, const char *text)
{
    snprintf(cell, CELL_SIZE, "%s", text);
}

static void put_figure(const struct cth_indicator *pair, enum cth_column column, enum cth_notation notation, char *cell)
{
    size_t length;
    cell[0] = '\0';
    if (cth_indicator_get(pair, column, notation, cell, CTH_FIGURE_SIZE, &length) == CTH_OK)
        cell[length] = '\0';
}

static void put_number(struct cth_decimal number, enum cth_notation notation, char *cell)
{
    size_t length;
    if (cth_decimal_format(number, notation, cell, CTH_DECIMAL_SIZE, &length) != CTH_OK)
        cell[0] = '\0';
}

/* An end rounded outward, at two places more than the actual has; nothing where it is unbounded. */
static void put_end(struct cth_ratio end, const struct cth_indicator *pair, enum cth_rounding outward,
                    enum cth_notation notation, char *cell)
{
    const struct cth_figure *actual = &pair->actual;
    struct cth_decimal rounded;
    unsigned scale = (actual->upper.scale > actual->value.scale ? actual->upper.scale : actual->value.scale) + 2u;
    if (end.denominator == 0)
        return;
    while (cth_ratio_round(end, scale, outward, &rounded) != CTH_OK)
        if (scale-- == 0)
            return;
    put_number(rounded, notation, cell);
}

/* Everything but the words: the same cells in CSV and in the table. */
static void fill_line(const struct job *job, const struct row *row, enum cth_notation notation, struct line *line)
{
    const enum cth_column percent = job->is_base ? CTH_COLUMN_GROWTH : CTH_COLUMN_COMPLETION;
    *line = (struct line){{""}};
    if (!row->is_all) {
        put_figure(row->pair, CTH_COLUMN_ACTUAL, notation, line->cells[ACTUAL]);
        put_figure(row->pair, percent, notation, line->cells[PERCENT]);
    }
    if (row->is_possible) {
        put_end(row->interval.low, row->pair, CTH_ROUND_FLOOR, notation, line->cells[LOW]);
        put_end(row->interval.high, row->pair, CTH_ROUND_CEILING, notation, line->cells[HIGH]);
    }
    if (row->is_round)
        put_number(row->roundest, notation, line->cells[ROUND]);
}

static bool has_readings(const struct row *row)
{
    return row->pair->growth_form == CTH_GROWTH_TIMES_INCREASE;
}

static void print_csv(const struct job *job, const struct row *rows, int count)
{
    struct line line;
    fputs(header, stdout);
    for (const struct row *row = rows; row < rows + count; row++) {
        fill_line(job, row, CTH_NOTATION_PLAIN, &line);
        if (has_readings(row))
            put(line.cells[READ_AS], row->reading == CTH_READING_RATIO ? "ratio" : "increase");
        if (row->status == CTH_OK)
            put(line.cells[IS_WHOLE], row->is_whole ? "yes" : "no");
        put(line.cells[CLASS], row->status == CTH_OK && !row->is_possible ? cth_verdict_name(CTH_INCONSISTENT)
                                                                          : cth_status_name(row->status));
        for (int cell = 0; cell < CELLS; cell++)
            printf("%s%c", line.cells[cell], cell + 1 < CELLS ? ',' : '\n');
    }
}

/* Every column as wide as its widest cell; those without a word are left out. */
static void print_lines(const struct line *lines, int count)
{
    size_t widths[CELLS] = {0};
    for (int i = 0; i < count * CELLS; i++) {
        const char *text = lines[i / CELLS].cells[i % CELLS];
        size_t width = cth_utf8_width(text, strlen(text));
        widths[i % CELLS] = width > widths[i % CELLS] ? width : widths[i % CELLS];
    }
    for (int i = 0; i < count; i++) {
        size_t blanks = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            const char *text = lines[i].cells[cell];
            if (text[0] != '\0') {
                printf("%*s%s", (int)blanks, "", text);
                blanks = 0;
            }
            if (widths[cell] > 0)
                blanks += widths[cell] - cth_utf8_width(text, strlen(text)) + 2;
        }
        putchar('\n');
    }
}

static void print_table(const struct job *job, const struct row *rows, int count)
{
    const enum cth_notation notation = job->lang == CTH_LANG_VI ? CTH_NOTATION_VIETNAMESE : CTH_NOTATION_PLAIN;
    const enum cth_lang lang = job->lang;
    struct line lines[ROWS_MAX + 1] = {{{""}}};
    put(lines->cells[ACTUAL], cth_member_text(CTH_MEMBER_ACTUAL, lang));
    put(lines->cells[PERCENT], cth_member_text(job->is_base ? CTH_MEMBER_GROWTH : CTH_MEMBER_COMPLETION, lang));
    put(lines->cells[READ_AS], has_readings(rows) ? words[READING][lang] : "");
    snprintf(lines->cells[LOW], sizeof lines->cells[LOW], "%s %s", cth_member_text(recovered(job), lang),
             words[FROM][lang]);
    put(lines->cells[HIGH], words[TO][lang]);
    put(lines->cells[ROUND], words[ROUNDEST][lang]);
    put(lines->cells[IS_WHOLE], words[WHOLE][lang]);
    for (int i = 0; i < count; i++) {
        const struct row *row = &rows[i];
        struct line *line = &lines[i + 1];
        fill_line(job, row, notation, line);
        if (row->is_all)
            put(line->cells[ACTUAL], words[TOGETHER][lang]);
        if (has_readings(row))
            put(line->cells[READ_AS], words[row->reading == CTH_READING_RATIO ? RATIO : INCREASE][lang]);
        put(line->cells[IS_WHOLE], row->status != CTH_OK ? cth_status_text(row->status, lang)
                                   : !row->is_possible   ? words[CONTRADICT][lang]
                                                         : words[row->is_whole ? YES : NO][lang]);
    }
    print_lines(lines, count + 1);
}

/* 0: an answer; 1: none, the figures contradict one another; 2: none for another reason, which is said. */
static int judge_all(const struct job *job, const struct row *rows, int count, int per_reading)
{
    enum cth_status status = CTH_OK;
    bool is_contradicted = false;
    for (int last = per_reading - 1; last < count; last += per_reading) {
        if (rows[last].is_possible)
            return EXIT_SUCCESS;
        is_contradicted = is_contradicted || rows[last].status == CTH_OK;
        status = rows[last].status;
    }
    return is_contradicted ? EXIT_FAILURE
                           : complain(cth_member_text(recovered(job), job->lang), cth_status_text(status, job->lang));
}

int main(int argc, char **argv)
{
    struct job job = {.rounding = CTH_ROUND_HALF_UP};
    struct cth_indicator pairs[PAIRS_MAX];
    struct row rows[ROWS_MAX];
    struct output output;
    program_name = "recover-plan";
    ignore_signals();
    job.lang = environment_lang();
    int early = parse_options(argc, argv, &job);
    if (early >= 0)
        return early;
    if (!make_pairs(&job, pairs))
        return EXIT_TROUBLE;
    int per_reading = recover(&job, pairs, CTH_READING_RATIO, rows), count = per_reading;
    if (job.is_base && pairs->growth_form == CTH_GROWTH_TIMES_INCREASE)
        count += recover(&job, pairs, CTH_READING_INCREASE, rows + count);
    int answer = judge_all(&job, rows, count, per_reading);
    if (answer == EXIT_TROUBLE || !output_open(&output, NULL))
        return EXIT_TROUBLE;
    (job.format == CTH_FORMAT_CSV ? print_csv : print_table)(&job, rows, count);
    return output_close(&output, true) ? answer : EXIT_TROUBLE;
}
