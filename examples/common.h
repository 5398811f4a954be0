/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What the example programs share: options in words, input and output, and how they end. */

#ifndef EXAMPLES_COMMON_H
#define EXAMPLES_COMMON_H

#include <stdio.h>
#include <sys/types.h>
#include <time.h>

#include <congthuong.h>

/* Exit status of a program that could not do its job. */
#define EXIT_TROUBLE 2

/* Name of the program in messages; set first of all. */
extern const char *program_name;

/* Print "NAME (libcongthuong) VERSION", or the help, and say whether that could be written: an exit status. */
int print_version(void);
int print_help(const char *help);

/* A closed pipe and a full quota of bytes are failed writes like any other, not the end of the program. */
void ignore_signals(void);

/* "NAME: SUBJECT: what is wrong" to stderr; always EXIT_TROUBLE. */
int complain(const char *subject, const char *message);

/* The same; always false. */
bool refuse(const char *subject, const char *message);

/* Options in words; false after a complaint that names the option and the words that it takes. */
bool option_numbers(const char *text, enum cth_notation *out);
bool option_lang(const char *text, enum cth_lang *out);
bool option_format(const char *text, enum cth_format *out);
bool option_rounding(const char *text, uint8_t *out);
bool option_places(const char *text, uint8_t *out);
/* A whole number from low to high; name is the option's. */
bool option_whole(const char *name, const char *text, uint16_t low, uint16_t high, uint16_t *out);

/* Texts in UTF-8; dates. Borrowed. */
bool option_text(const char *name, const char *text, struct cth_text *out);
bool option_date(const char *name, const char *text, struct cth_text *out);

/* The language that the environment asks for. */
enum cth_lang environment_lang(void);

/* Callbacks for the library; user is a FILE. */
enum cth_status read_file(void *file, char *buffer, size_t size, size_t *length_out);
enum cth_status write_file(void *file, const char *data, size_t length);

/* What messages call an input: its path, or "-" for standard input. */
const char *file_name(const char *path);

/* A path without its folders; the document that a file is: its base name, or its path where another file has that too. */
const char *base_name(const char *path);
struct cth_text document_of(char *const *files, int count, const char *path);

/* A text that is read whole. */
#define TEXT_BYTES_MAX ((size_t)64 << 20)
struct text_file {
    char *data; /* to be freed, whatever read_text() returned */
    size_t length;
};

/* The file, "-" being standard input; whether it is UTF-8. False after a complaint. */
bool read_text(const char *path, struct text_file *text);
bool check_text(const struct text_file *text, const char *path, enum cth_lang lang);

/* What was refused and why, in one line to stderr: "FILE:LINE:COLUMN: ...", or "FILE: ..." where there is no line. */
void explain_error(const struct cth_csv_error *error, const char *file, enum cth_lang lang);

/* Why the interchange could not be read. */
void explain_read(enum cth_status status, const struct cth_csv_reader *reader, const char *file, enum cth_lang lang);

/*
 * Where a program writes: stdout, or a temporary file beside the named one that takes its name only when all went
 * well. A device or a pipe that is already there is written directly.
 */
struct output {
    FILE *file;
    const char *path; /* NULL: stdout */
    char *temporary;  /* NULL: none */
};

bool output_open(struct output *output, const char *path);

/* Flush, close, and rename if keep is true; else remove. False after a complaint that not everything was written. */
bool output_close(struct output *output, bool keep);

/* Rows so far, on a terminal's stderr, at most ten times a second. Zero-initialised at the start. */
struct progress {
    unsigned long rows;
    struct timespec shown;
    int state;
};

void progress_step(struct progress *progress);
void progress_end(struct progress *progress);

#endif
