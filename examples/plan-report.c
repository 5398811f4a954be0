/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Reads indicators (docs: the interchange) and reports plan completion and growth: a table, CSV, JSON or a page. */

#include "common.h"

#include <errno.h>
#include <getopt.h>
#include <string.h>

static const char help[] = "Usage: plan-report [OPTION]... [FILE|-]\n"
                           "Compute plan completion and year-on-year growth of the indicators in FILE\n"
                           "(CSV; standard input if FILE is - or not given) and report them.\n"
                           "\n"
                           "  --numbers plain|vi           how figures in FILE are written: 24800.5 or 24.800,5\n"
                           "  --lang vi|en                 language of tables, pages and messages\n"
                           "  --format table|csv|json|html what to write; table by default\n"
                           "  --places N                   decimals of computed percentages, 0 to 16; 2 by default\n"
                           "  --rounding MODE              half_up (default), half_even, half_down, up, down,\n"
                           "                               ceiling or floor\n"
                           "  --output FILE                write to FILE, which appears only when it is complete\n"
                           "  --help, --version\n"
                           "\n"
                           "Exit status: 0, or 2 if anything went wrong.\n";

struct job {
    enum cth_notation numbers;
    struct cth_report_options options;
    const char *input; /* NULL: stdin */
    const char *output;
};

/* -1: go on; else an exit status. */
static int parse_options(int argc, char **argv, struct job *job)
{
    static const struct option options[] = {{"numbers", required_argument, NULL, 'n'},
                                            {"lang", required_argument, NULL, 'l'},
                                            {"format", required_argument, NULL, 'f'},
                                            {"places", required_argument, NULL, 'p'},
                                            {"rounding", required_argument, NULL, 'r'},
                                            {"output", required_argument, NULL, 'o'},
                                            {"help", no_argument, NULL, 'h'},
                                            {"version", no_argument, NULL, 'v'},
                                            {NULL, 0, NULL, 0}};
    bool good = true;
    for (int option; good && (option = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        switch (option) {
        case 'n': good = option_numbers(optarg, &job->numbers); break;
        case 'l': good = option_lang(optarg, &job->options.lang); break;
        case 'f': good = option_format(optarg, &job->options.format); break;
        case 'p': good = option_places(optarg, &job->options.measure.places); break;
        case 'r': good = option_rounding(optarg, &job->options.measure.rounding); break;
        case 'o': job->output = optarg; break;
        case 'h': return print_help(help);
        case 'v': return print_version();
        default: good = false;
        }
    }
    if (!good)
        return EXIT_TROUBLE;
    if (argc - optind > 1)
        return complain(argv[optind + 1], "only one file is read");
    if (optind < argc && strcmp(argv[optind], "-") != 0)
        job->input = argv[optind];
    return -1;
}

/* Rows from the reader to the report; whether all went well. */
static bool run(struct job *job, FILE *input, FILE *output)
{
    struct cth_csv_reader *reader = NULL;
    struct cth_report *report = NULL;
    struct cth_indicator indicator;
    struct progress progress = {0};
    enum cth_status written = CTH_OK, read = cth_csv_reader_new(read_file, input, job->numbers, &reader);
    if (read == CTH_OK)
        read = cth_csv_reader_next(reader, &indicator);
    if (read == CTH_OK || read == CTH_END) { /* the header was read: its columns are known */
        job->options.columns = cth_csv_reader_columns(reader);
        written = cth_report_new(&job->options, write_file, output, &report);
    }
    while (read == CTH_OK && written == CTH_OK) {
        written = cth_report_add(report, &indicator);
        progress_step(&progress);
        if (written == CTH_OK)
            read = cth_csv_reader_next(reader, &indicator);
    }
    if (read == CTH_END && written == CTH_OK)
        written = cth_report_finish(report);
    progress_end(&progress);
    bool good = read == CTH_END && written == CTH_OK;
    if (written != CTH_OK && written != CTH_E_IO) /* closing the output says why it could not be written */
        complain(file_name(job->input), cth_status_text(written, job->options.lang));
    else if (read != CTH_OK && read != CTH_END)
        explain_read(read, reader, file_name(job->input), job->options.lang);
    cth_report_free(report);
    cth_csv_reader_free(reader);
    return good;
}

int main(int argc, char **argv)
{
    struct job job = {.numbers = CTH_NOTATION_UNSTATED, .options = CTH_REPORT_OPTIONS_INIT};
    struct output output;
    program_name = "plan-report";
    ignore_signals();
    job.options.lang = environment_lang();
    int early = parse_options(argc, argv, &job);
    if (early >= 0)
        return early;
    FILE *input = job.input == NULL ? stdin : fopen(job.input, "rb");
    if (input == NULL)
        return complain(job.input, strerror(errno));
    bool good = output_open(&output, job.output);
    if (good) {
        good = run(&job, input, output.file);
        good = output_close(&output, good) && good;
    }
    if (input != stdin)
        fclose(input);
    return good ? 0 : EXIT_TROUBLE;
}
