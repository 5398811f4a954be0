/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Reads indicators (docs: the interchange) and says which of their printed figures cannot all be true, and why. All
 * files are audited together, each as a document; with --single every row by itself, in memory that does not grow.
 */

#include "common.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const char help[] = "Usage: audit-report [OPTION]... [FILE|-]...\n"
                           "Audit the printed figures of the indicators in each FILE (CSV; standard input if FILE is\n"
                           "- or not given), by themselves, within their documents and between documents.\n"
                           "\n"
                           "  --numbers plain|vi           how figures in FILE are written: 24800.5 or 24.800,5\n"
                           "  --lang vi|en                 language of tables, pages and messages\n"
                           "  --format table|csv|json|html what to write; table by default\n"
                           "  --rounding MODE              how figures were rounded: half_up (default), half_even,\n"
                           "                               half_down, up, down, ceiling or floor\n"
                           "  --all                        tables and pages: also what is consistent\n"
                           "  --single                     each row by itself, as it is read; files of any length\n"
                           "  --revision-limit N           levels that move up to N % are revisions; 10 by default\n"
                           "  --series-limit N             beyond N % they are another series; 50 by default\n"
                           "  --completion-limit N         least plan completion of a year that grew; 20 by default\n"
                           "  --fall-limit N               most that a year in between may fall, in %; 20 by default\n"
                           "  --output FILE                write to FILE, which appears only when it is complete\n"
                           "  --help, --version\n"
                           "\n"
                           "With several FILEs, rows that name no source are of the document that FILE is.\n"
                           "Exit status: 0 if nothing is inconsistent, 1 if something is, 2 if anything went wrong.\n";

struct job {
    enum cth_notation numbers;
    struct cth_findings_options options;
    struct cth_audit_options limits;
    bool is_single;
    char *const *files;
    int count;
    const char *output;
};

/* One audit under way. */
struct audit {
    const struct job *job;
    struct cth_findings *findings;
    struct cth_records *kept;            /* NULL with --single */
    const struct cth_indicator *records; /* those that findings are about now */
    size_t first;                        /* how many rows were before them */
    enum cth_status status;              /* of everything but reading */
    bool is_inconsistent;
    struct progress progress;
};

static bool take_limit(int option, struct cth_audit_options *limits)
{
    switch (option) {
    case 'R': return option_whole("--revision-limit", optarg, 1, 10000, &limits->revision_limit);
    case 'S': return option_whole("--series-limit", optarg, 1, 10000, &limits->series_limit);
    case 'C': return option_whole("--completion-limit", optarg, 1, 10000, &limits->completion_limit);
    case 'F': return option_whole("--fall-limit", optarg, 1, 10000, &limits->fall_limit);
    default: return false;
    }
}

/* -1: go on; else an exit status. */
static int parse_options(int argc, char **argv, struct job *job)
{
    static const struct option options[] = {{"numbers", required_argument, NULL, 'n'},
                                            {"lang", required_argument, NULL, 'l'},
                                            {"format", required_argument, NULL, 'f'},
                                            {"rounding", required_argument, NULL, 'r'},
                                            {"all", no_argument, NULL, 'a'},
                                            {"single", no_argument, NULL, 's'},
                                            {"revision-limit", required_argument, NULL, 'R'},
                                            {"series-limit", required_argument, NULL, 'S'},
                                            {"completion-limit", required_argument, NULL, 'C'},
                                            {"fall-limit", required_argument, NULL, 'F'},
                                            {"output", required_argument, NULL, 'o'},
                                            {"help", no_argument, NULL, 'h'},
                                            {"version", no_argument, NULL, 'v'},
                                            {NULL, 0, NULL, 0}};
    static char standard_input[] = "-";
    static char *const no_files[] = {standard_input};
    bool good = true;
    for (int option; good && (option = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        switch (option) {
        case 'n': good = option_numbers(optarg, &job->numbers); break;
        case 'l': good = option_lang(optarg, &job->options.lang); break;
        case 'f': good = option_format(optarg, &job->options.format); break;
        case 'r': good = option_rounding(optarg, &job->limits.rounding); break;
        case 'a': job->options.all = true; break;
        case 's': job->is_single = true; break;
        case 'o': job->output = optarg; break;
        case 'h': return print_help(help);
        case 'v': return print_version();
        default: good = take_limit(option, &job->limits);
        }
    }
    job->files = optind < argc ? argv + optind : no_files;
    job->count = optind < argc ? argc - optind : 1;
    return good ? -1 : EXIT_TROUBLE;
}

static enum cth_status take_finding(void *user, const struct cth_finding *finding)
{
    struct audit *audit = user;
    const struct cth_indicator *other = finding->other == CTH_NO_RECORD ? NULL : &audit->records[finding->other];
    struct cth_finding placed = *finding;
    placed.record += audit->first;
    audit->is_inconsistent = audit->is_inconsistent || finding->verdict == CTH_INCONSISTENT;
    return cth_findings_add(audit->findings, &placed, &audit->records[finding->record], other);
}

/* Audit a row at once, or keep it. */
static void take_row(struct audit *audit, const struct cth_indicator *row)
{
    audit->records = row;
    audit->status = audit->kept != NULL ? cth_records_add(audit->kept, row)
                                        : cth_audit_record(row, &audit->job->limits, take_finding, audit);
    audit->first++;
    progress_step(&audit->progress);
}

/* Every row of one file; false after a complaint about it. A failure of the audit ends it too. */
static bool read_rows(struct audit *audit, const char *path, struct cth_text source)
{
    const enum cth_lang lang = audit->job->options.lang;
    struct cth_csv_reader *reader = NULL;
    struct cth_indicator row;
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (file == NULL)
        return refuse(path, strerror(errno));
    enum cth_status status = cth_csv_reader_new(read_file, file, audit->job->numbers, &reader);
    audit->status = cth_utf8_check(source.data, source.length, NULL); /* a file's name may be any bytes */
    while (status == CTH_OK && audit->status == CTH_OK) {
        status = cth_csv_reader_next(reader, &row);
        if (status != CTH_OK)
            break;
        if (row.source.length == 0)
            row.source = source;
        take_row(audit, &row);
    }
    progress_end(&audit->progress);
    if (status != CTH_OK && status != CTH_END)
        explain_read(status, reader, path, lang);
    else if (audit->status != CTH_OK && audit->status != CTH_E_IO) /* closing the output says why of the latter */
        complain(path, cth_status_text(audit->status, lang));
    cth_csv_reader_free(reader);
    if (file != stdin)
        fclose(file);
    return status == CTH_END && audit->status == CTH_OK;
}

/* Audit all rows that were kept together. */
static enum cth_status audit_together(struct audit *audit)
{
    const size_t count = cth_records_count(audit->kept), size = cth_audit_memory(count);
    void *memory = size > 0 ? malloc(size) : NULL;
    if (size > 0 && memory == NULL)
        return CTH_E_MEMORY;
    audit->records = cth_records_data(audit->kept);
    audit->first = 0;
    enum cth_status status = cth_audit(audit->records, count, &audit->job->limits, memory, size, take_finding, audit);
    free(memory);
    return status;
}

/* From the files to the findings; false after a complaint, or where closing the output will complain. */
static bool run(struct audit *audit, FILE *output)
{
    const struct job *job = audit->job;
    audit->status = cth_findings_new(&job->options, write_file, output, &audit->findings);
    if (audit->status == CTH_OK && !job->is_single)
        audit->status = cth_records_new(&audit->kept);
    bool is_read = true;
    for (int i = 0; i < job->count && is_read && audit->status == CTH_OK; i++) {
        const struct cth_text none = {NULL, 0};
        is_read =
            read_rows(audit, job->files[i], job->count > 1 ? document_of(job->files, job->count, job->files[i]) : none);
    }
    if (is_read && audit->status == CTH_OK && !job->is_single)
        audit->status = audit_together(audit);
    if (is_read && audit->status == CTH_OK)
        audit->status = cth_findings_finish(audit->findings);
    if (is_read && audit->status != CTH_OK && audit->status != CTH_E_IO)
        complain("audit", cth_status_text(audit->status, job->options.lang));
    cth_records_free(audit->kept);
    cth_findings_free(audit->findings);
    return is_read && audit->status == CTH_OK;
}

int main(int argc, char **argv)
{
    struct job job = {.limits = CTH_AUDIT_OPTIONS_INIT};
    struct audit audit = {.job = &job};
    struct output output;
    program_name = "audit-report";
    ignore_signals();
    job.options.lang = environment_lang();
    int early = parse_options(argc, argv, &job);
    if (early >= 0)
        return early;
    bool good = output_open(&output, job.output);
    if (good) {
        good = run(&audit, output.file);
        good = output_close(&output, good) && good;
    }
    if (!good)
        return EXIT_TROUBLE;
    return audit.is_inconsistent ? EXIT_FAILURE : EXIT_SUCCESS;
}
