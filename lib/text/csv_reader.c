/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Rows into indicators. The header is known cell by cell, so that a row never has more cells than there are names;
 * a row is read whole before its figures are, because its `numbers` column may stand anywhere.
 */

#include "column.h"
#include "csv_lexer.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

#define NO_CELL UINT32_MAX

struct cth_csv_reader {
    struct cth_csv_error error; /* status: CTH_OK while rows may follow */
    enum cth_notation notation;
    cth_column_set columns;
    uint64_t line;
    uint64_t seen; /* header numbers that the header has had so far */
    bool has_header;
    uint32_t width;   /* cells in the header */
    uint32_t numbers; /* which of them is `numbers`, or NO_CELL */
    uint8_t headers[CTH_HEADER_COUNT];
    struct cth_csv_cell cells[CTH_HEADER_COUNT + 1]; /* one more, to see that a row has too many */
    struct cth_utf8_work work;
    struct cth_csv_lexer lexer;
};

/* Notes what is wrong with a cell, and where; NO_CELL is the input as a whole. Always false, as is whatever fails. */
static bool refuse(struct cth_csv_reader *reader, enum cth_status status, enum cth_reason reason,
                   struct cth_csv_place place, uint32_t index, struct cth_text text)
{
    struct cth_csv_error *error = &reader->error;
    *error = (struct cth_csv_error){.status = status, .reason = reason, .line = place.line, .column = place.column};
    if (index == NO_CELL)
        return false;
    error->cell = index + 1;
    cth_utf8_copy_start(text.data, text.length, error->text, sizeof error->text);
    error->in_header = !reader->has_header;
    if (error->in_header)
        cth_utf8_copy_start(text.data, text.length, error->name, sizeof error->name);
    else if (index < reader->width)
        memcpy(error->name, cth_headers[reader->headers[index]].name, sizeof cth_headers->name);
    return false;
}

static bool refuse_cell(struct cth_csv_reader *reader, enum cth_status status, enum cth_reason reason, size_t position,
                        uint32_t index)
{
    const struct cth_csv_cell *cell = &reader->cells[index];
    return refuse(reader, status, reason, cth_csv_lexer_place(&reader->lexer, cell, position), index,
                  cth_csv_lexer_text(&reader->lexer, cell));
}

/* Checks the text of the cell just read, and puts it into form C. */
static bool normalize(struct cth_csv_reader *reader, uint32_t index)
{
    struct cth_csv_cell *cell = &reader->cells[index];
    struct cth_text text = cth_csv_lexer_text(&reader->lexer, cell), composed;
    struct cth_text_error error;
    enum cth_status status = cth_utf8_check(text.data, text.length, &error);
    if (status != CTH_OK)
        return refuse_cell(reader, status, error.reason, error.position, index);
    status = cth_utf8_compose(text, &reader->work, &composed);
    if (status == CTH_E_LIMIT)
        return refuse_cell(reader, status, CTH_REASON_LONG, 0, index);
    if (status == CTH_OK && composed.data != text.data)
        status = cth_csv_lexer_replace(&reader->lexer, cell, composed);
    return status == CTH_OK || refuse(reader, status, CTH_REASON_NONE, cell->place, NO_CELL, text);
}

/* Takes a cell of the header. */
static bool add_header(struct cth_csv_reader *reader, uint32_t index)
{
    struct cth_text text = cth_csv_lexer_text(&reader->lexer, &reader->cells[index]);
    int header = cth_header_parse(text.data, text.length);
    if (header < 0)
        return refuse_cell(reader, CTH_E_COLUMN, CTH_REASON_UNKNOWN_COLUMN, 0, index);
    if (reader->seen & UINT64_C(1) << header)
        return refuse_cell(reader, CTH_E_COLUMN, CTH_REASON_DUPLICATE, 0, index);
    reader->seen |= UINT64_C(1) << header;
    reader->headers[index] = (uint8_t)header;
    if (header == CTH_HEADER_NUMBERS)
        reader->numbers = index;
    return true;
}

/* Reads one cell and sees to it that a row may have so many. */
static bool read_cell(struct cth_csv_reader *reader, uint32_t index, enum cth_csv_ending *ending)
{
    struct cth_csv_lexer *lexer = &reader->lexer;
    struct cth_csv_cell *cell = &reader->cells[index];
    enum cth_status status = cth_csv_lexer_next(lexer, cell, ending);
    if (status != CTH_OK) /* of the cell, or of reading and memory, which say no reason */
        return refuse(reader, status, lexer->reason, lexer->mark, lexer->reason != CTH_REASON_NONE ? index : NO_CELL,
                      cth_csv_lexer_text(lexer, cell));
    if (!normalize(reader, index))
        return false;
    if (reader->has_header && index >= reader->width)
        return refuse_cell(reader, CTH_E_SYNTAX, CTH_REASON_CELLS, 0, index);
    return true;
}

static void start_row(struct cth_csv_reader *reader)
{
    cth_csv_lexer_start_row(&reader->lexer);
    reader->line = reader->lexer.place.line;
}

/* Reads the cells of the next line that is not empty: *count is 0 if there is none. */
static bool read_row(struct cth_csv_reader *reader, uint32_t *count)
{
    enum cth_csv_ending ending;
    *count = 0;
    start_row(reader);
    do {
        if (!read_cell(reader, *count, &ending))
            return false;
        const struct cth_csv_cell *cell = &reader->cells[*count];
        bool is_empty = *count == 0 && ending != CTH_CSV_CELL && cell->length == 0 && !cell->quoted;
        if (is_empty && ending == CTH_CSV_INPUT)
            return true;
        if (is_empty)
            start_row(reader);
        else if (!reader->has_header && !add_header(reader, *count))
            return false;
        *count += !is_empty;
    } while (ending == CTH_CSV_CELL || *count == 0);
    return true;
}

static bool read_header(struct cth_csv_reader *reader)
{
    if (!read_row(reader, &reader->width))
        return false;
    if ((reader->seen & CTH_COLUMN_BIT(CTH_COLUMN_INDICATOR)) == 0) {
        refuse(reader, CTH_E_COLUMN, CTH_REASON_MISSING_COLUMN, (struct cth_csv_place){reader->line, 1}, NO_CELL,
               (struct cth_text){NULL, 0});
        memcpy(reader->error.name, "indicator", sizeof "indicator");
        return false;
    }
    reader->columns = (cth_column_set)(reader->seen & CTH_ALL_COLUMNS);
    reader->has_header = true;
    if (reader->lexer.delimiter == 0)
        reader->lexer.delimiter = ','; /* a single column: let no semicolon of its texts decide */
    return true;
}

/* How the row's figures are written. */
static bool find_notation(struct cth_csv_reader *reader, enum cth_notation *notation)
{
    *notation = reader->notation;
    if (reader->numbers == NO_CELL)
        return true;
    struct cth_text text = cth_csv_lexer_text(&reader->lexer, &reader->cells[reader->numbers]);
    int word = cth_words_find(cth_headers[CTH_HEADER_NUMBERS].words, text.data, text.length);
    if (word < 0)
        return refuse_cell(reader, CTH_E_SYNTAX, CTH_REASON_WORD, 0, reader->numbers);
    if (word > 0)
        *notation = (enum cth_notation)word; /* "|plain|vi" is in the order of the enumeration */
    return true;
}

static bool set_members(struct cth_csv_reader *reader, struct cth_indicator *indicator)
{
    enum cth_notation notation;
    if (!find_notation(reader, &notation))
        return false;
    for (uint32_t index = 0; index < reader->width; index++) {
        int header = reader->headers[index];
        struct cth_text text = cth_csv_lexer_text(&reader->lexer, &reader->cells[index]);
        struct cth_text_error error = {0, CTH_REASON_NONE, 0};
        if (header >= CTH_COLUMN_COUNT)
            continue;
        if (header == CTH_COLUMN_INDICATOR && text.length == 0)
            return refuse_cell(reader, CTH_E_SYNTAX, CTH_REASON_EMPTY, 0, index);
        enum cth_status status =
            cth_indicator_set((enum cth_column)header, text.data, text.length, notation, &error, indicator);
        if (status != CTH_OK)
            return refuse_cell(reader, status, error.reason, error.position, index);
    }
    return true;
}

enum cth_status cth_csv_reader_new(cth_read_fn *read, void *user, enum cth_notation notation,
                                   struct cth_csv_reader **out)
{
    if (read == NULL || out == NULL || (unsigned)notation > CTH_NOTATION_VIETNAMESE)
        return CTH_E_ARGUMENT;
    struct cth_csv_reader *reader = malloc(sizeof *reader);
    if (reader == NULL)
        return CTH_E_MEMORY;
    memset(reader, 0, offsetof(struct cth_csv_reader, lexer));
    cth_csv_lexer_init(&reader->lexer, read, user);
    reader->notation = notation;
    reader->numbers = NO_CELL;
    *out = reader;
    return CTH_OK;
}

void cth_csv_reader_free(struct cth_csv_reader *reader)
{
    if (reader == NULL)
        return;
    cth_csv_lexer_clear(&reader->lexer);
    cth_utf8_work_free(&reader->work);
    free(reader);
}

enum cth_status cth_csv_reader_next(struct cth_csv_reader *reader, struct cth_indicator *out)
{
    struct cth_indicator indicator = {0};
    const struct cth_text none = {NULL, 0};
    uint32_t count = 0;
    if (reader == NULL || out == NULL)
        return CTH_E_ARGUMENT;
    if (reader->error.status != CTH_OK || !(reader->has_header || read_header(reader)) || !read_row(reader, &count))
        return reader->error.status;
    if (count == 0)
        reader->error.status = CTH_END;
    else if (count < reader->width)
        refuse(reader, CTH_E_SYNTAX, CTH_REASON_CELLS, reader->lexer.mark, count, none);
    else if (set_members(reader, &indicator))
        *out = indicator;
    return reader->error.status;
}

const struct cth_csv_error *cth_csv_reader_error(const struct cth_csv_reader *reader)
{
    return &reader->error;
}

cth_column_set cth_csv_reader_columns(const struct cth_csv_reader *reader)
{
    return reader->columns;
}

uint64_t cth_csv_reader_line(const struct cth_csv_reader *reader)
{
    return reader->line;
}
