/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Bytes for a CSV reader, cut into reads of any size, and a growing text for what comes out. */

#ifndef CTH_TESTS_CSV_INPUT_H
#define CTH_TESTS_CSV_INPUT_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

struct input {
    const char *data;
    size_t length, at;
    size_t chunk;   /* most bytes of one read; 0: as many as are asked for */
    size_t fail_at; /* offset at which reading fails; 0: never */
    unsigned reads;
};

static enum cth_status read_input(void *user, char *buffer, size_t size, size_t *length_out)
{
    struct input *input = user;
    size_t n = input->length - input->at;
    input->reads++;
    if (input->fail_at > 0 && input->at >= input->fail_at)
        return CTH_E_IO;
    if (input->chunk > 0 && n > input->chunk)
        n = input->chunk;
    if (n > size)
        n = size;
    if (n > 0)
        memcpy(buffer, input->data + input->at, n);
    input->at += n;
    *length_out = n;
    return CTH_OK;
}

struct output {
    char *data;
    size_t length, size;
    unsigned writes;
    unsigned fail_at; /* number of the write that fails; 0: none */
};

static enum cth_status write_output(void *user, const char *data, size_t length)
{
    struct output *output = user;
    if (++output->writes == output->fail_at)
        return CTH_E_IO;
    if (output->length + length >= output->size) {
        output->size = 2 * (output->length + length) + 256;
        output->data = realloc(output->data, output->size);
        ck_assert_ptr_nonnull(output->data);
    }
    memcpy(output->data + output->length, data, length);
    output->length += length;
    output->data[output->length] = '\0';
    return CTH_OK;
}

static inline void append(struct output *output, const char *text)
{
    ck_assert_int_eq(write_output(output, text, strlen(text)), CTH_OK);
}

static inline struct cth_csv_reader *new_reader(struct input *input, enum cth_notation notation)
{
    struct cth_csv_reader *reader = NULL;
    ck_assert_int_eq(cth_csv_reader_new(read_input, input, notation, &reader), CTH_OK);
    ck_assert_ptr_nonnull(reader);
    return reader;
}

#endif
