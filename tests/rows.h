/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Rows of a vector file: fields between tabs, `#` begins a comment line, empty lines are skipped. Python splits the
 * same files by the same rule.
 */

#ifndef TESTS_ROWS_H
#define TESTS_ROWS_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROWS_FIELDS_MAX 16

struct rows {
    FILE *file;
    unsigned line, count, fields;
    char text[512];
    char *field[ROWS_FIELDS_MAX];
};

/* Opens tests/vectors/NAME of the source tree, which automake names in $srcdir. */
static inline struct rows rows_open(const char *name)
{
    struct rows rows = {0};
    const char *top = getenv("srcdir");
    char path[512];
    snprintf(path, sizeof path, "%s/tests/vectors/%s", top != NULL ? top : ".", name);
    rows.file = fopen(path, "r");
    ck_assert_msg(rows.file != NULL, "cannot open %s", path);
    return rows;
}

/* Reads the next row; a row with another number of fields than @p fields fails the test. */
static inline int rows_next(struct rows *rows, unsigned fields)
{
    do {
        rows->line++;
        if (fgets(rows->text, sizeof rows->text, rows->file) == NULL)
            return 0;
        rows->text[strcspn(rows->text, "\n")] = '\0';
    } while (rows->text[0] == '#' || rows->text[0] == '\0');
    rows->fields = 0;
    char *at = rows->text;
    while (at != NULL && rows->fields < ROWS_FIELDS_MAX) {
        rows->field[rows->fields++] = at;
        at = strchr(at, '\t');
        if (at != NULL)
            *at++ = '\0';
    }
    ck_assert_msg(rows->fields == fields, "line %u has %u fields", rows->line, rows->fields);
    rows->count++;
    return 1;
}

/* Closes the file; too few rows fail the test, so that a lost file or a broken reader is seen. */
static inline void rows_close(struct rows *rows, unsigned least)
{
    fclose(rows->file);
    ck_assert_msg(rows->count >= least, "only %u rows", rows->count);
}

#endif
