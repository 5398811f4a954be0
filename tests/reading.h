/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A reader of which the private parts are tested one by one. */

#ifndef CTH_TESTS_READING_H
#define CTH_TESTS_READING_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/bulletin/reading.h"

static struct cth_bulletin *reader;

static inline void setup_reader(void)
{
    reader = calloc(1, sizeof *reader);
    ck_assert_ptr_nonnull(reader);
    ck_assert_int_eq(cth_vocabulary_new(&reader->vocabulary), CTH_OK);
}

static inline void teardown_reader(void)
{
    cth_vocabulary_free(reader->vocabulary);
    free(reader);
    reader = NULL;
}

static inline void begin_text(const char *text)
{
    reader->text = text;
    reader->length = strlen(text);
    reader->at = 0;
}

/* Adds to a text of @p size bytes. */
static inline void append(char *to, size_t size, const char *text, size_t length)
{
    const size_t used = strlen(to);
    ck_assert_uint_lt(used + length, size);
    memcpy(to + used, text, length);
    to[used + length] = '\0';
}

static inline void append_span(char *to, size_t size, size_t start, size_t end)
{
    append(to, size, reader->text + start, end - start);
}

#endif
