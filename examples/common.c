/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What the example programs share: options in words, input and output, and how they end. */

#define _XOPEN_SOURCE 700

#include "common.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *program_name = "example";

static int end_of_stdout(void)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return EXIT_SUCCESS;
    return complain("standard output", strerror(errno));
}

int print_version(void)
{
    printf("%s (libcongthuong) %s\n", program_name, cth_version_string());
    return end_of_stdout();
}

int print_help(const char *help)
{
    fputs(help, stdout);
    return end_of_stdout();
}

void ignore_signals(void)
{
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
}

int complain(const char *subject, const char *message)
{
    fprintf(stderr, "%s: %s: %s\n", program_name, subject, message);
    return EXIT_TROUBLE;
}

bool refuse(const char *subject, const char *message)
{
    return complain(subject, message) == EXIT_SUCCESS;
}

/* Complains unless the option's text was one of its words. */
static bool accept(bool is_good, const char *option, const char *text, const char *words)
{
    if (!is_good)
        fprintf(stderr, "%s: %s: '%s' is not one of: %s\n", program_name, option, text, words);
    return is_good;
}

bool option_numbers(const char *text, enum cth_notation *out)
{
    bool is_plain = strcmp(text, "plain") == 0;
    *out = is_plain ? CTH_NOTATION_PLAIN : CTH_NOTATION_VIETNAMESE;
    return accept(is_plain || strcmp(text, "vi") == 0, "--numbers", text, "plain, vi");
}

bool option_lang(const char *text, enum cth_lang *out)
{
    return accept(cth_lang_parse(text, strlen(text), out) == CTH_OK, "--lang", text, "vi, en");
}

bool option_format(const char *text, enum cth_format *out)
{
    return accept(cth_format_parse(text, strlen(text), out) == CTH_OK, "--format", text, "table, csv, json, html");
}

bool option_rounding(const char *text, uint8_t *out)
{
    enum cth_rounding mode = CTH_ROUND_HALF_UP;
    bool is_good = cth_rounding_parse(text, strlen(text), &mode) == CTH_OK;
    *out = (uint8_t)mode;
    return accept(is_good, "--rounding", text, "half_up, half_even, half_down, up, down, ceiling, floor");
}

bool option_whole(const char *name, const char *text, uint16_t low, uint16_t high, uint16_t *out)
{
    struct cth_decimal number = CTH_DECIMAL(-1, 0);
    char words[32];
    bool is_good = cth_decimal_parse(text, strlen(text), CTH_NOTATION_PLAIN, NULL, &number) == CTH_OK &&
                   number.scale == 0 && number.units >= low && number.units <= high;
    *out = (uint16_t)number.units;
    snprintf(words, sizeof words, "%u to %u", (unsigned)low, (unsigned)high);
    return accept(is_good, name, text, words);
}

bool option_places(const char *text, uint8_t *out)
{
    uint16_t places;
    bool is_good = option_whole("--places", text, 0, CTH_PLACES_MAX, &places);
    *out = (uint8_t)places;
    return is_good;
}

bool option_text(const char *name, const char *text, struct cth_text *out)
{
    *out = (struct cth_text){text, strlen(text)};
    return cth_utf8_check(out->data, out->length, NULL) == CTH_OK || refuse(name, "not valid UTF-8");
}

bool option_date(const char *name, const char *text, struct cth_text *out)
{
    struct cth_indicator unused = {.name = CTH_TEXT("")};
    *out = (struct cth_text){text, strlen(text)};
    return accept(cth_indicator_set(CTH_COLUMN_PUBLISHED, text, out->length, CTH_NOTATION_PLAIN, NULL, &unused) ==
                      CTH_OK,
                  name, text, "a day as 2021-12-31, or 2021-12, or 2021");
}

enum cth_lang environment_lang(void)
{
    return cth_lang_of_environment(getenv("LC_ALL"), getenv("LC_MESSAGES"), getenv("LANG"));
}

enum cth_status read_file(void *file, char *buffer, size_t size, size_t *length_out)
{
    *length_out = fread(buffer, 1, size, file);
    return *length_out == 0 && ferror((FILE *)file) ? CTH_E_IO : CTH_OK;
}

enum cth_status write_file(void *file, const char *data, size_t length)
{
    return fwrite(data, 1, length, file) == length ? CTH_OK : CTH_E_IO;
}

const char *file_name(const char *path)
{
    return path == NULL ? "-" : path;
}

const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

struct cth_text document_of(char *const *files, int count, const char *path)
{
    const char *name = base_name(path);
    for (int i = 0; i < count; i++)
        if (strcmp(files[i], path) != 0 && strcmp(base_name(files[i]), name) == 0)
            return (struct cth_text){path, strlen(path)};
    return (struct cth_text){name, strlen(name)};
}

/* Room for twice as much, and never for more than a byte above the limit. */
static bool grow(struct text_file *text, size_t *room)
{
    const size_t most = TEXT_BYTES_MAX + 1, wanted = *room == 0 ? 65536 : 2 * *room;
    const size_t size = wanted < most ? wanted : most;
    char *data = realloc(text->data, size);
    if (data == NULL)
        return false;
    text->data = data;
    *room = size;
    return true;
}

bool read_text(const char *path, struct text_file *text)
{
    size_t room = 0, part = 1;
    const char *problem = NULL;
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    *text = (struct text_file){NULL, 0};
    if (file == NULL)
        return refuse(path, strerror(errno));
    for (errno = 0; part > 0 && problem == NULL; text->length += part) {
        if (text->length == room && !grow(text, &room))
            problem = strerror(ENOMEM);
        part = problem == NULL ? fread(text->data + text->length, 1, room - text->length, file) : 0;
        if (text->length + part > TEXT_BYTES_MAX)
            problem = "longer than 64 MiB; cut it into several texts";
    }
    if (problem == NULL && ferror(file))
        problem = strerror(errno);
    if (file != stdin)
        fclose(file);
    return problem == NULL || refuse(path, problem);
}

bool check_text(const struct text_file *text, const char *path, enum cth_lang lang)
{
    char message[1024];
    struct cth_text_error where;
    struct cth_place place = {0, 0};
    struct cth_csv_error error = {.status = cth_utf8_check(text->data, text->length, &where)};
    if (error.status == CTH_OK)
        return true;
    if (cth_utf8_place(text->data, text->length, where.position, &place) == CTH_OK) {
        error.line = place.line;
        error.column = place.column;
    }
    error.reason = where.reason;
    cth_csv_error_format(&error, path, lang, message, sizeof message);
    fprintf(stderr, "%s (byte %zu)\n", message, where.position);
    return false;
}

void explain_error(const struct cth_csv_error *error, const char *file, enum cth_lang lang)
{
    char message[1024];
    cth_csv_error_format(error, file, lang, message, sizeof message);
    /* The library names the setting; what a program calls it is the program's to say. */
    bool is_notation = error->reason == CTH_REASON_TWO_READINGS || error->reason == CTH_REASON_NOTATION;
    fprintf(stderr, "%s%s\n", message, is_notation ? " (--numbers)" : "");
}

void explain_read(enum cth_status status, const struct cth_csv_reader *reader, const char *file, enum cth_lang lang)
{
    if (status == CTH_E_IO || status == CTH_E_MEMORY)
        complain(file, cth_status_text(status, lang));
    else
        explain_error(cth_csv_reader_error(reader), file, lang);
}

/* A temporary file beside the final one, with the access that an ordinary new file would have. */
static bool open_temporary(struct output *output)
{
    static const char suffix[] = ".XXXXXX";
    size_t length = strlen(output->path);
    output->temporary = malloc(length + sizeof suffix);
    if (output->temporary == NULL)
        return false;
    memcpy(output->temporary, output->path, length);
    memcpy(output->temporary + length, suffix, sizeof suffix);
    int descriptor = mkstemp(output->temporary);
    if (descriptor < 0)
        return false;
    mode_t mask = umask(0);
    umask(mask);
    output->file = fchmod(descriptor, 0666 & ~mask) == 0 ? fdopen(descriptor, "w") : NULL;
    if (output->file == NULL) {
        close(descriptor);
        unlink(output->temporary);
    }
    return output->file != NULL;
}

bool output_open(struct output *output, const char *path)
{
    struct stat there;
    *output = (struct output){stdout, path, NULL};
    if (path == NULL)
        return true;
    output->file = NULL;
    if (stat(path, &there) == 0 && !S_ISREG(there.st_mode))
        output->file = fopen(path, "w");
    else if (!open_temporary(output)) {
        int reason = errno;
        free(output->temporary);
        errno = reason;
    }
    if (output->file == NULL)
        complain(path, strerror(errno));
    return output->file != NULL;
}

bool output_close(struct output *output, bool keep)
{
    const bool is_named = output->path != NULL;
    bool is_good = fflush(output->file) == 0 && !ferror(output->file);
    if (is_good && output->temporary != NULL)
        is_good = fsync(fileno(output->file)) == 0;
    int reason = errno;
    if (is_named && fclose(output->file) != 0 && is_good) {
        is_good = false;
        reason = errno;
    }
    if (output->temporary != NULL) {
        if (is_good && keep && rename(output->temporary, output->path) != 0) {
            is_good = false;
            reason = errno;
        }
        if (!is_good || !keep)
            unlink(output->temporary);
        free(output->temporary);
    }
    if (!is_good)
        complain(is_named ? output->path : "standard output", strerror(reason));
    return is_good;
}

void progress_step(struct progress *progress)
{
    struct timespec now;
    if (++progress->rows % 256 != 0 || progress->state < 0)
        return;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (progress->state == 0) {
        progress->state = isatty(STDERR_FILENO) ? 1 : -1;
        progress->shown = now;
    }
    long tenths =
        (long)(now.tv_sec - progress->shown.tv_sec) * 10 + (now.tv_nsec - progress->shown.tv_nsec) / 100000000;
    if (progress->state < 0 || tenths < 1)
        return;
    fprintf(stderr, "\r%s: %lu rows", program_name, progress->rows);
    progress->shown = now;
    progress->state = 2;
}

void progress_end(struct progress *progress)
{
    if (progress->state == 2)
        fputs("\r\033[K", stderr);
}
