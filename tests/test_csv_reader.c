/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The CSV reader: the vectors of vectors/csv through reads of every size, limits, and what stays after an error. */

#include "csv_input.h"
#include "main.h"

#include <time.h>

#define VECTORS_MAX 200

static struct vector {
    char name[32], notation[8];
} vectors[VECTORS_MAX];
static int vector_count;

static char *read_file(const char *name, const char *extension, size_t *length)
{
    char path[512];
    const char *srcdir = getenv("srcdir");
    snprintf(path, sizeof path, "%s/tests/vectors/csv/%s%s", srcdir == NULL ? "." : srcdir, name, extension);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "%s cannot be opened\n", path);
        exit(99);
    }
    char *data = malloc(1 << 16);
    *length = fread(data, 1, (1 << 16) - 1, file);
    data[*length] = '\0';
    fclose(file);
    return data;
}

/* In the files a NUL byte is written U+2400, so that they stay text for every tool. */
static void restore_nul(char *data, size_t *length)
{
    static const char sign[] = "\xE2\x90\x80";
    size_t to = 0;
    for (size_t from = 0; from < *length; to++) {
        bool is_nul = *length - from >= 3 && memcmp(data + from, sign, 3) == 0;
        data[to] = is_nul ? '\0' : data[from];
        from += is_nul ? 3 : 1;
    }
    *length = to;
}

/* The table of the README: the lines behind the empty line that follows the text. */
static void load_vectors(void)
{
    size_t length;
    char *readme = read_file("README", "", &length);
    char *table = strstr(readme, "\n\n");
    table = table == NULL ? NULL : strstr(table + 2, "\n\n");
    for (char *line = table == NULL ? NULL : strtok(table, "\n"); line != NULL; line = strtok(NULL, "\n"))
        if (vector_count < VECTORS_MAX &&
            sscanf(line, "%31s %7s", vectors[vector_count].name, vectors[vector_count].notation) == 2)
            vector_count++;
    free(readme);
}

static enum cth_notation notation_of(const char *word)
{
    return strcmp(word, "vi") == 0      ? CTH_NOTATION_VIETNAMESE
           : strcmp(word, "plain") == 0 ? CTH_NOTATION_PLAIN
                                        : CTH_NOTATION_UNSTATED;
}

static void append_escaped(struct output *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        const char one[2] = {text[i], '\0'};
        append(out, text[i] == '\n' ? "\\n" : text[i] == '\r' ? "\\r" : text[i] == '\t' ? "\\t" : one);
    }
}

/* One row in the form of the .expected files. */
static void append_row(struct output *out, const struct cth_indicator *row, uint64_t line)
{
    char text[4096];
    snprintf(text, sizeof text, "line %llu\n", (unsigned long long)line);
    append(out, text);
    for (int column = 0; column < CTH_COLUMN_COUNT; column++) {
        size_t length = 0;
        ck_assert_int_eq(
            cth_indicator_get(row, (enum cth_column)column, CTH_NOTATION_PLAIN, text, sizeof text, &length), CTH_OK);
        if (length == 0)
            continue;
        append(out, "  ");
        append(out, cth_column_name(column));
        append(out, "=");
        append_escaped(out, text, length);
        append(out, "\n");
    }
}

static void append_error(struct output *out, const struct cth_csv_error *error, const char *file)
{
    char text[1024];
    snprintf(text, sizeof text, "%s cell %u\n", cth_status_name(error->status), (unsigned)error->cell);
    append(out, text);
    size_t length = cth_csv_error_format(error, file, CTH_LANG_EN, text, sizeof text);
    ck_assert_uint_eq(length, strlen(text));
    ck_assert_int_eq(cth_utf8_check(text, length, NULL), CTH_OK);
    append(out, text);
    append(out, "\n");
}

/* Reads an input to its end and writes down all that came out. */
static struct output transcript(struct input *input, enum cth_notation notation, const char *file)
{
    struct output out = {NULL, 0, 0, 0, 0};
    struct cth_csv_reader *reader = new_reader(input, notation);
    struct cth_indicator row, sentinel;
    enum cth_status status;
    memset(&sentinel, 0x5A, sizeof sentinel);
    memset(&row, 0x5A, sizeof row);
    while ((status = cth_csv_reader_next(reader, &row)) == CTH_OK) {
        append_row(&out, &row, cth_csv_reader_line(reader));
        memset(&row, 0x5A, sizeof row);
    }
    if (status == CTH_END)
        append(&out, "end\n");
    else
        append_error(&out, cth_csv_reader_error(reader), file);
    ck_assert_int_eq(cth_csv_reader_error(reader)->status, status);

    /* What ended it stays, nothing more is read, and the row is left alone. */
    unsigned reads = input->reads;
    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(cth_csv_reader_next(reader, &row), status);
    ck_assert_mem_eq(&row, &sentinel, sizeof row);
    ck_assert_uint_eq(input->reads, reads);
    cth_csv_reader_free(reader);
    return out;
}

START_TEST(test_csv_reader_vector)
{
    static const size_t chunks[] = {0, 1, 2, 3, 7, 4096};
    const struct vector *vector = &vectors[_i];
    size_t length, expected_length;
    char *data = read_file(vector->name, ".csv", &length);
    restore_nul(data, &length);
    char *expected = read_file(vector->name, ".expected", &expected_length);
    char file[64];
    snprintf(file, sizeof file, "%s.csv", vector->name);
    ck_assert_uint_gt(expected_length, 3);
    for (size_t c = 0; c < sizeof chunks / sizeof *chunks; c++) {
        struct input input = {data, length, 0, chunks[c], 0, 0};
        struct output out = transcript(&input, notation_of(vector->notation), file);
        ck_assert_str_eq(out.data, expected);
        free(out.data);
    }
    free(data);
    free(expected);
}
END_TEST

START_TEST(test_csv_reader_vectors_are_there)
{
    ck_assert_int_ge(vector_count, 110);
    ck_assert_int_lt(vector_count, VECTORS_MAX);
}
END_TEST

START_TEST(test_csv_reader_arguments)
{
    struct input input = {"indicator\nX\n", 12, 0, 0, 0, 0};
    struct cth_csv_reader *reader = NULL;
    struct cth_indicator row;
    ck_assert_int_eq(cth_csv_reader_new(NULL, &input, CTH_NOTATION_PLAIN, &reader), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_csv_reader_new(read_input, &input, (enum cth_notation)3, &reader), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_csv_reader_new(read_input, &input, (enum cth_notation) - 1, &reader), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_csv_reader_new(read_input, &input, CTH_NOTATION_PLAIN, NULL), CTH_E_ARGUMENT);
    ck_assert_ptr_null(reader);
    ck_assert_uint_eq(input.reads, 0);
    cth_csv_reader_free(NULL);

    reader = new_reader(&input, CTH_NOTATION_PLAIN);
    ck_assert_uint_eq(input.reads, 0);
    ck_assert_uint_eq(cth_csv_reader_columns(reader), 0);
    ck_assert_int_eq(cth_csv_reader_error(reader)->status, CTH_OK);
    ck_assert_int_eq(cth_csv_reader_next(NULL, &row), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_csv_reader_next(reader, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_csv_reader_next(reader, &row), CTH_OK); /* a mistaken call spoils nothing */
    ck_assert_mem_eq(row.name.data, "X", 1);
    cth_csv_reader_free(reader);
}
END_TEST

START_TEST(test_csv_reader_columns)
{
    static const char text[] = "share,numbers,indicator,plan_low\n";
    struct input input = {text, sizeof text - 1, 0, 0, 0, 0};
    struct cth_csv_reader *reader = new_reader(&input, CTH_NOTATION_PLAIN);
    struct cth_indicator row;
    ck_assert_int_eq(cth_csv_reader_next(reader, &row), CTH_END);
    ck_assert_uint_eq(cth_csv_reader_columns(reader),
                      CTH_COLUMN_BIT(CTH_COLUMN_INDICATOR) | CTH_COLUMN_BIT(CTH_COLUMN_SHARE));
    cth_csv_reader_free(reader);
}
END_TEST

/* Wherever reading fails, the rows before it stand and the error stays. */
START_TEST(test_csv_reader_input_fails)
{
    static const char text[] = "\xEF\xBB\xBFindicator,region,actual\r\nX,\"a\"\"b\",1\r\nY,,2\r\n";
    struct cth_indicator row;
    unsigned rows = 0, failures = 0;
    for (size_t at = 1; at <= sizeof text - 1; at++) {
        struct input input = {text, sizeof text - 1, 0, 1, at, 0};
        struct cth_csv_reader *reader = new_reader(&input, CTH_NOTATION_UNSTATED);
        enum cth_status status;
        while ((status = cth_csv_reader_next(reader, &row)) == CTH_OK)
            rows++;
        ck_assert_int_eq(status, CTH_E_IO);
        const struct cth_csv_error *error = cth_csv_reader_error(reader);
        char line[128];
        ck_assert_int_eq(error->status, CTH_E_IO);
        ck_assert_int_eq(error->reason, CTH_REASON_NONE);
        ck_assert_uint_ge(error->line, 1);
        cth_csv_error_format(error, "f.csv", CTH_LANG_EN, line, sizeof line);
        ck_assert_ptr_nonnull(strstr(line, "data could not be read or written"));
        ck_assert_int_eq(cth_csv_reader_next(reader, &row), CTH_E_IO);
        cth_csv_reader_free(reader);
        failures++;
    }
    ck_assert_uint_eq(failures, sizeof text - 1);
    ck_assert_uint_ge(rows, 8);
}
END_TEST

static enum cth_status claim_too_much(void *user, char *buffer, size_t size, size_t *length_out)
{
    (void)user;
    (void)buffer;
    *length_out = size + 1;
    return CTH_OK;
}

static enum cth_status fail_otherwise(void *user, char *buffer, size_t size, size_t *length_out)
{
    (void)user;
    (void)buffer;
    (void)size;
    (void)length_out;
    return CTH_E_LIMIT;
}

START_TEST(test_csv_reader_input_misbehaves)
{
    cth_read_fn *const misbehaving[] = {claim_too_much, fail_otherwise};
    for (size_t i = 0; i < 2; i++) {
        struct cth_csv_reader *reader = NULL;
        struct cth_indicator row;
        ck_assert_int_eq(cth_csv_reader_new(misbehaving[i], NULL, CTH_NOTATION_PLAIN, &reader), CTH_OK);
        ck_assert_int_eq(cth_csv_reader_next(reader, &row), CTH_E_IO);
        cth_csv_reader_free(reader);
    }
}
END_TEST

/* A row of `content` bytes, all in one cell, in quotes or not, ended in one of three ways. */
static enum cth_status read_long_row(size_t content, bool quoted, const char *ending, struct cth_csv_error *error)
{
    static const char header[] = "indicator\nfirst\n";
    size_t head = sizeof header - 1, length = head + content + strlen(ending);
    char *data = malloc(length + 1);
    memcpy(data, header, head);
    memset(data + head, 'x', content);
    if (quoted)
        data[head] = data[head + content - 1] = '"';
    memcpy(data + head + content, ending, strlen(ending));
    struct input input = {data, length, 0, 0, 0, 0};
    struct cth_csv_reader *reader = new_reader(&input, CTH_NOTATION_PLAIN);
    struct cth_indicator row;
    ck_assert_int_eq(cth_csv_reader_next(reader, &row), CTH_OK);
    enum cth_status status = cth_csv_reader_next(reader, &row);
    if (status == CTH_OK)
        ck_assert_uint_eq(row.name.length, quoted ? content - 2 : content);
    *error = *cth_csv_reader_error(reader);
    cth_csv_reader_free(reader);
    free(data);
    return status;
}

START_TEST(test_csv_reader_row_limit)
{
    static const char *const endings[] = {"", "\n", "\r\n"};
    struct cth_csv_error error;
    for (size_t e = 0; e < 3; e++)
        for (int quoted = 0; quoted < 2; quoted++) {
            ck_assert_int_eq(read_long_row(CTH_ROW_BYTES_MAX, quoted, endings[e], &error), CTH_OK);
            ck_assert_int_eq(read_long_row(CTH_ROW_BYTES_MAX + 1, quoted, endings[e], &error), CTH_E_LIMIT);
            ck_assert_int_eq(error.reason, CTH_REASON_LONG);
            ck_assert_uint_eq(error.line, 3);
            ck_assert_uint_eq(error.column, 1);
            ck_assert_uint_eq(error.cell, 1);
            ck_assert_str_eq(error.name, "indicator");
            ck_assert_uint_eq(strlen(error.text), 63);
        }
}
END_TEST

/* A header, then one sequence of bytes over and over: nothing takes more than its share of time, or of memory. */
START_TEST(test_csv_reader_adversarial)
{
    static const struct {
        const char *header, *unit;
        enum cth_status status;
    } rows[] = {
        {"indicator\n", "\"", CTH_E_LIMIT},
        {"", "\"", CTH_E_LIMIT},
        {"indicator\n\"", "\"\"", CTH_E_LIMIT},
        {"indicator\n\"", "\n", CTH_E_LIMIT},
        {"indicator\n\"", "\xCC\x81", CTH_E_LIMIT},
        {"indicator\n", "\xCC\x81", CTH_E_LIMIT},
        {"indicator,region\n", ",", CTH_E_SYNTAX},
        {"", ",", CTH_E_COLUMN},
        {"indicator,region\n", ";", CTH_E_LIMIT},
        {"", "\n", CTH_E_COLUMN},
        {"indicator\n", "\n", CTH_END},
        {"indicator\n", "\r\n", CTH_END},
        {"indicator\n", "\r", CTH_E_SYNTAX},
        {"indicator\n", "x\n", CTH_END},
        {"indicator\n", "\xE1\xBB\x95", CTH_E_LIMIT},
        {"", "\xEF\xBB\xBF", CTH_E_LIMIT},
        {"indicator,actual\nX,", "1", CTH_E_LIMIT},
        {"indicator,actual\nX,", "1.", CTH_E_LIMIT},
    };
    const size_t size = 4u << 20;
    char *data = malloc(size);
    clock_t start = clock();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t head = strlen(rows[i].header), unit = strlen(rows[i].unit), at = head;
        memcpy(data, rows[i].header, head);
        for (; at + unit <= size; at += unit)
            memcpy(data + at, rows[i].unit, unit);
        struct input input = {data, at, 0, 0, 0, 0};
        struct cth_csv_reader *reader = new_reader(&input, CTH_NOTATION_PLAIN);
        struct cth_indicator row;
        enum cth_status status;
        while ((status = cth_csv_reader_next(reader, &row)) == CTH_OK)
            ck_assert_uint_eq(row.name.length, 1);
        ck_assert_msg(status == rows[i].status, "input %zu: %s", i, cth_status_name(status));
        cth_csv_reader_free(reader);
    }
    free(data);
    /* 18 inputs of 4 MiB: well under a second in all where the time is linear, minutes where it is not. */
    ck_assert_msg(clock() - start < 20 * CLOCKS_PER_SEC, "too slow");
}
END_TEST

/* Texts of one row live until the next call, whatever the row memory has done in the meantime. */
START_TEST(test_csv_reader_texts_of_a_growing_row)
{
    struct output text = {NULL, 0, 0, 0, 0};
    struct cth_indicator row;
    append(&text, "indicator,parent,region,source\n");
    for (unsigned i = 1; i <= 12; i++) {
        for (unsigned cell = 0; cell < 4; cell++) {
            for (unsigned n = 0; n < 1u << i; n++)
                append(&text, cell == 2 ? "o\xCC\x82" : "y"); /* a cell that is normalised between others */
            append(&text, cell == 3 ? "\n" : ",");
        }
    }
    struct input input = {text.data, text.length, 0, 5, 0, 0};
    struct cth_csv_reader *reader = new_reader(&input, CTH_NOTATION_PLAIN);
    for (unsigned i = 1; i <= 12; i++) {
        ck_assert_int_eq(cth_csv_reader_next(reader, &row), CTH_OK);
        ck_assert_uint_eq(cth_csv_reader_line(reader), i + 1);
        const struct cth_text texts[] = {row.name, row.parent, row.source};
        for (size_t t = 0; t < 3; t++) {
            ck_assert_uint_eq(texts[t].length, 1u << i);
            for (size_t n = 0; n < texts[t].length; n++)
                ck_assert_int_eq(texts[t].data[n], 'y');
        }
        ck_assert_uint_eq(row.region.length, 2u << i);
        for (size_t n = 0; n < row.region.length; n += 2)
            ck_assert_mem_eq(row.region.data + n, "\xC3\xB4", 2);
    }
    ck_assert_int_eq(cth_csv_reader_next(reader, &row), CTH_END);
    cth_csv_reader_free(reader);
    free(text.data);
}
END_TEST

int main(void)
{
    load_vectors();
    Suite *suite = suite_create("csv_reader");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_csv_reader_arguments);
    tcase_add_test(errors, test_csv_reader_input_fails);
    tcase_add_test(errors, test_csv_reader_input_misbehaves);
    suite_add_tcase(suite, errors);
    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_csv_reader_vectors_are_there);
    tcase_add_loop_test(table, test_csv_reader_vector, 0, vector_count);
    suite_add_tcase(suite, table);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_csv_reader_columns);
    tcase_add_test(core, test_csv_reader_texts_of_a_growing_row);
    suite_add_tcase(suite, core);
    TCase *limits = tcase_create("Limits");
    tcase_set_timeout(limits, 60);
    tcase_add_test(limits, test_csv_reader_row_limit);
    tcase_add_test(limits, test_csv_reader_adversarial);
    suite_add_tcase(suite, limits);
    return test_main(suite);
}
