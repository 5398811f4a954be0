/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Reads bulletins, Vietnamese or English prose, and lists the figures that they state: CSV to pipe, a table, JSON, a
 * page. */

#include "common.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "Usage: read-report [OPTION]... [FILE|-]...\n"
    "List the figures that texts state: the prose of bulletins, articles, reports. Each FILE is\n"
    "one document (UTF-8; standard input if FILE is - or not given).\n"
    "\n"
    "  --format csv|table|json|html what to write; csv, the interchange, by default\n"
    "  --region TEXT                province of the documents, where they name none\n"
    "  --published DATE             when they were published, as 2021-12-31; its year is that of\n"
    "                               months without one\n"
    "  --source TEXT                what to call the documents; the names of the files by default\n"
    "  --lang vi|en                 language of tables, pages and messages\n"
    "  --output FILE                write to FILE, which appears only when it is complete\n"
    "  --help, --version\n"
    "\n"
    "Exit status: 0, also where nothing was found, or 2 if anything went wrong.\n";

struct job {
    struct cth_listing_options options;
    struct cth_bulletin_options known; /* of every document */
    const char *output;
    char *const *files;
    int count;
};

/* -1: go on; else an exit status. */
static int parse_options(int argc, char **argv, struct job *job)
{
    static const struct option options[] = {{"format", required_argument, NULL, 'f'},
                                            {"region", required_argument, NULL, 'r'},
                                            {"published", required_argument, NULL, 'p'},
                                            {"source", required_argument, NULL, 's'},
                                            {"lang", required_argument, NULL, 'l'},
                                            {"output", required_argument, NULL, 'o'},
                                            {"help", no_argument, NULL, 'h'},
                                            {"version", no_argument, NULL, 'v'},
                                            {NULL, 0, NULL, 0}};
    static char standard_input[] = "-";
    static char *const no_files[] = {standard_input};
    bool good = true;
    for (int option; good && (option = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        switch (option) {
        case 'f': good = option_format(optarg, &job->options.format); break;
        case 'r': good = option_text("--region", optarg, &job->known.region); break;
        case 'p': good = option_date("--published", optarg, &job->known.published); break;
        case 's': good = option_text("--source", optarg, &job->known.source); break;
        case 'l': good = option_lang(optarg, &job->options.lang); break;
        case 'o': job->output = optarg; break;
        case 'h': return print_help(help);
        case 'v': return print_version();
        default: good = false;
        }
    }
    job->files = optind < argc ? argv + optind : no_files;
    job->count = optind < argc ? argc - optind : 1;
    return good ? -1 : EXIT_TROUBLE;
}

/* All that one text states. */
static enum cth_status list_text(struct cth_bulletin *bulletin, struct cth_listing *listing,
                                 const struct text_file *text, const struct cth_bulletin_options *known, size_t *found)
{
    struct cth_statement statement;
    enum cth_status status = cth_listing_text(listing, text->data, text->length);
    if (status == CTH_OK)
        status = cth_bulletin_open(bulletin, text->data, text->length, known, NULL);
    while (status == CTH_OK && (status = cth_bulletin_next(bulletin, &statement)) == CTH_OK) {
        status = cth_listing_add(listing, &statement);
        ++*found;
    }
    return status == CTH_END ? CTH_OK : status;
}

/* What a document is called: as --source says, else as its file; standard input has no name. */
static struct cth_text source_of(const struct job *job, const char *path)
{
    bool is_given = job->known.source.length > 0 || strcmp(path, "-") == 0;
    return is_given ? job->known.source : document_of(job->files, job->count, path);
}

/* From the texts to the listing; false after a complaint, or where closing the output will complain. */
static bool list_all(const struct job *job, const struct text_file *texts, FILE *output)
{
    struct cth_bulletin *bulletin = NULL;
    struct cth_listing *listing = NULL;
    size_t found = 0;
    enum cth_status status = cth_bulletin_new(&bulletin);
    if (status == CTH_OK)
        status = cth_listing_new(&job->options, write_file, output, &listing);
    for (int i = 0; i < job->count && status == CTH_OK; i++) {
        struct cth_bulletin_options known = job->known;
        known.source = source_of(job, job->files[i]);
        status = list_text(bulletin, listing, &texts[i], &known, &found);
    }
    if (status == CTH_OK)
        status = cth_listing_finish(listing);
    if (status == CTH_OK && found == 0)
        fprintf(stderr, "%s: no figures of indicators were found\n", program_name);
    else if (status != CTH_OK && status != CTH_E_IO)
        complain("text", cth_status_text(status, job->options.lang));
    cth_listing_free(listing);
    cth_bulletin_free(bulletin);
    return status == CTH_OK;
}

/* Every text is read before the first is listed, so that nothing appears where one of them cannot be. */
static bool run(const struct job *job, FILE *output)
{
    struct text_file *texts = calloc((size_t)job->count, sizeof *texts);
    bool good = texts != NULL || refuse("texts", cth_status_text(CTH_E_MEMORY, job->options.lang));
    for (int i = 0; i < job->count && good; i++) {
        const struct cth_text source = source_of(job, job->files[i]);
        good = cth_utf8_check(source.data, source.length, NULL) == CTH_OK ||
               refuse(job->files[i], "the name is not UTF-8");
        good = good && read_text(job->files[i], &texts[i]) && check_text(&texts[i], job->files[i], job->options.lang);
    }
    good = good && list_all(job, texts, output);
    for (int i = 0; i < job->count && texts != NULL; i++)
        free(texts[i].data);
    free(texts);
    return good;
}

int main(int argc, char **argv)
{
    struct job job = {.options = {.format = CTH_FORMAT_CSV}};
    struct output output;
    program_name = "read-report";
    ignore_signals();
    job.options.lang = environment_lang();
    int early = parse_options(argc, argv, &job);
    if (early >= 0)
        return early;
    bool good = output_open(&output, job.output);
    if (good) {
        good = run(&job, output.file);
        good = output_close(&output, good) && good;
    }
    return good ? EXIT_SUCCESS : EXIT_TROUBLE;
}
