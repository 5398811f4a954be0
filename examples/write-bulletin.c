/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Reads indicators (docs: the interchange) and writes them as a bulletin: paragraphs of Vietnamese or English. */

#include "common.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "Usage: write-bulletin [OPTION]... [FILE|-]\n"
    "Write the indicators in FILE (CSV; standard input if FILE is - or not given) as sentences: a\n"
    "paragraph for each region and period.\n"
    "\n"
    "  --lang vi|en       language of the sentences, and of messages\n"
    "  --numbers plain|vi how figures in FILE are written: 24800.5 or 24.800,5\n"
    "  --output FILE      write to FILE, which appears only when it is complete\n"
    "  --help, --version\n"
    "\n"
    "Exit status: 0, or 2 if anything went wrong.\n";

struct job {
    enum cth_notation numbers;
    enum cth_lang lang;
    const char *input; /* NULL: stdin */
    const char *output;
};

/* -1: go on; else an exit status. */
static int parse_options(int argc, char **argv, struct job *job)
{
    static const struct option options[] = {
        {"lang", required_argument, NULL, 'l'},   {"numbers", required_argument, NULL, 'n'},
        {"output", required_argument, NULL, 'o'}, {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'v'},      {NULL, 0, NULL, 0}};
    bool good = true;
    for (int option; good && (option = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        switch (option) {
        case 'l': good = option_lang(optarg, &job->lang); break;
        case 'n': good = option_numbers(optarg, &job->numbers); break;
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

/* Every row is kept: sentences are put together of several. Whether all went well. */
static bool run(const struct job *job, FILE *input, FILE *output)
{
    struct cth_csv_reader *reader = NULL;
    struct cth_records *records = NULL;
    struct cth_indicator row;
    enum cth_status kept = cth_records_new(&records);
    enum cth_status read = cth_csv_reader_new(read_file, input, job->numbers, &reader);
    while (read == CTH_OK && kept == CTH_OK && (read = cth_csv_reader_next(reader, &row)) == CTH_OK)
        kept = cth_records_add(records, &row);
    if (read == CTH_END && kept == CTH_OK)
        kept = cth_bulletin_write(cth_records_data(records), cth_records_count(records), job->lang, write_file, output);
    if (kept != CTH_OK && kept != CTH_E_IO) /* closing the output says why it could not be written */
        complain(file_name(job->input), cth_status_text(kept, job->lang));
    else if (read != CTH_END)
        explain_read(read, reader, file_name(job->input), job->lang);
    cth_records_free(records);
    cth_csv_reader_free(reader);
    return read == CTH_END && kept == CTH_OK;
}

int main(int argc, char **argv)
{
    struct job job = {.numbers = CTH_NOTATION_UNSTATED};
    struct output output;
    program_name = "write-bulletin";
    ignore_signals();
    job.lang = environment_lang();
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
    return good ? EXIT_SUCCESS : EXIT_TROUBLE;
}
