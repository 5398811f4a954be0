/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Bytes into cells (RFC 4180): one pass, one byte of look-ahead, memory for one row. What the caller's reads are cut
 * into makes no difference, and every byte is looked at once, so that no input is slow.
 */

#include "csv_lexer.h"

#include <stdlib.h>
#include <string.h>

static enum cth_status fail(struct cth_csv_lexer *lexer, enum cth_status status, enum cth_reason reason,
                            struct cth_csv_place place)
{
    lexer->reason = reason;
    lexer->mark = place;
    return status;
}

static enum cth_status read_more(struct cth_csv_lexer *lexer)
{
    size_t length = 0, room = sizeof lexer->buffer - lexer->end;
    if (lexer->read(lexer->user, lexer->buffer + lexer->end, room, &length) != CTH_OK || length > room)
        return fail(lexer, CTH_E_IO, CTH_REASON_NONE, lexer->place);
    lexer->ended = length == 0;
    lexer->end += length;
    return CTH_OK;
}

/* The next byte, or -1 at the end of the input. */
static enum cth_status peek(struct cth_csv_lexer *lexer, int *byte)
{
    if (lexer->at == lexer->end && !lexer->ended) {
        lexer->at = lexer->end = 0;
        if (read_more(lexer) != CTH_OK)
            return CTH_E_IO;
    }
    *byte = lexer->at < lexer->end ? (unsigned char)lexer->buffer[lexer->at] : -1;
    return CTH_OK;
}

static enum cth_status skip_byte_order_mark(struct cth_csv_lexer *lexer)
{
    while (lexer->end < 3 && !lexer->ended)
        if (read_more(lexer) != CTH_OK)
            return CTH_E_IO;
    if (lexer->end >= 3 && memcmp(lexer->buffer, "\xEF\xBB\xBF", 3) == 0)
        lexer->at = 3;
    lexer->started = true;
    return CTH_OK;
}

static struct cth_csv_place after(struct cth_csv_place place, char byte)
{
    if (byte == '\n')
        return (struct cth_csv_place){place.line + 1, 1};
    place.column += ((unsigned char)byte & 0xC0) != 0x80;
    return place;
}

/* Passes over the byte that was peeked at. */
static void step(struct cth_csv_lexer *lexer)
{
    lexer->place = after(lexer->place, lexer->buffer[lexer->at]);
    lexer->at++;
}

/* The same for a byte that belongs to the row: all but its line end. */
static enum cth_status take(struct cth_csv_lexer *lexer)
{
    step(lexer);
    lexer->row_bytes++;
    return lexer->row_bytes <= CTH_ROW_BYTES_MAX ? CTH_OK : fail(lexer, CTH_E_LIMIT, CTH_REASON_LONG, lexer->mark);
}

static enum cth_status reserve(struct cth_csv_lexer *lexer, size_t size)
{
    size_t wanted = lexer->row_size > 0 ? lexer->row_size : 1024;
    if (size <= lexer->row_size)
        return CTH_OK;
    while (wanted < size)
        wanted *= 2;
    char *row = realloc(lexer->row, wanted);
    if (row == NULL)
        return fail(lexer, CTH_E_MEMORY, CTH_REASON_NONE, lexer->place);
    lexer->row = row;
    lexer->row_size = wanted;
    return CTH_OK;
}

/* Takes a byte into the text of the cell. */
static enum cth_status keep(struct cth_csv_lexer *lexer)
{
    if (reserve(lexer, lexer->row_length + 1) != CTH_OK)
        return CTH_E_MEMORY;
    lexer->row[lexer->row_length++] = lexer->buffer[lexer->at];
    return take(lexer);
}

/* The first comma or semicolon outside quotes decides which of the two separates. */
static bool is_delimiter(struct cth_csv_lexer *lexer, int byte)
{
    if (lexer->delimiter == 0 && (byte == ',' || byte == ';'))
        lexer->delimiter = (char)byte;
    return byte == lexer->delimiter && byte != 0;
}

/* Up to the byte that ends the cell, or -1. */
static enum cth_status read_plain(struct cth_csv_lexer *lexer, int *byte)
{
    for (;;) {
        enum cth_status status = peek(lexer, byte);
        if (status != CTH_OK || *byte < 0 || *byte == '\n' || *byte == '\r' || is_delimiter(lexer, *byte))
            return status;
        if (*byte == '"')
            return fail(lexer, CTH_E_SYNTAX, CTH_REASON_QUOTE, lexer->place);
        status = keep(lexer);
        if (status != CTH_OK)
            return status;
    }
}

/* From the opening quote to the closing one; two in a row are one of the text. */
static enum cth_status read_quoted(struct cth_csv_lexer *lexer, int *byte)
{
    struct cth_csv_place opening = lexer->place;
    enum cth_status status = take(lexer);
    while (status == CTH_OK) {
        status = peek(lexer, byte);
        if (status == CTH_OK && *byte < 0)
            status = fail(lexer, CTH_E_SYNTAX, CTH_REASON_QUOTE, opening);
        if (status == CTH_OK && *byte == '"') {
            status = take(lexer);
            if (status == CTH_OK)
                status = peek(lexer, byte);
            if (status == CTH_OK && *byte != '"')
                return CTH_OK;
        }
        if (status == CTH_OK)
            status = keep(lexer);
    }
    return status;
}

static enum cth_status read_line_end(struct cth_csv_lexer *lexer, int byte)
{
    struct cth_csv_place start = lexer->place;
    if (byte == '\r') {
        step(lexer);
        enum cth_status status = peek(lexer, &byte);
        if (status != CTH_OK)
            return status;
        if (byte != '\n')
            return fail(lexer, CTH_E_SYNTAX, CTH_REASON_LINE_END, start);
    }
    step(lexer);
    return CTH_OK;
}

/* Passes over what ends a cell, the byte that was peeked at; -1 is the end of the input. */
static enum cth_status read_ending(struct cth_csv_lexer *lexer, int byte, enum cth_csv_ending *ending)
{
    if (byte < 0) {
        *ending = CTH_CSV_INPUT;
        return CTH_OK;
    }
    if (is_delimiter(lexer, byte)) {
        *ending = CTH_CSV_CELL;
        return take(lexer);
    }
    if (byte != '\n' && byte != '\r')
        return fail(lexer, CTH_E_SYNTAX, CTH_REASON_QUOTE, lexer->place);
    *ending = CTH_CSV_ROW;
    return read_line_end(lexer, byte);
}

void cth_csv_lexer_init(struct cth_csv_lexer *lexer, cth_read_fn *read, void *user)
{
    memset(lexer, 0, offsetof(struct cth_csv_lexer, buffer));
    lexer->read = read;
    lexer->user = user;
    lexer->place = (struct cth_csv_place){1, 1};
}

void cth_csv_lexer_clear(struct cth_csv_lexer *lexer)
{
    free(lexer->row);
    lexer->row = NULL;
    lexer->row_length = lexer->row_size = 0;
}

void cth_csv_lexer_start_row(struct cth_csv_lexer *lexer)
{
    lexer->row_length = lexer->row_bytes = 0;
}

enum cth_status cth_csv_lexer_next(struct cth_csv_lexer *lexer, struct cth_csv_cell *cell, enum cth_csv_ending *ending)
{
    int byte = 0;
    enum cth_status status = CTH_OK;
    *cell = (struct cth_csv_cell){.offset = lexer->row_length, .place = lexer->place};
    lexer->mark = lexer->place;
    if (!lexer->started)
        status = skip_byte_order_mark(lexer);
    if (status == CTH_OK)
        status = peek(lexer, &byte);
    if (status != CTH_OK)
        return status;
    cell->quoted = byte == '"';
    status = cell->quoted ? read_quoted(lexer, &byte) : read_plain(lexer, &byte);
    cell->length = lexer->row_length - cell->offset;
    if (status != CTH_OK)
        return status;
    lexer->mark = lexer->place;
    return read_ending(lexer, byte, ending);
}

struct cth_text cth_csv_lexer_text(const struct cth_csv_lexer *lexer, const struct cth_csv_cell *cell)
{
    return (struct cth_text){cell->length > 0 ? lexer->row + cell->offset : NULL, cell->length};
}

enum cth_status cth_csv_lexer_replace(struct cth_csv_lexer *lexer, struct cth_csv_cell *cell, struct cth_text text)
{
    if (reserve(lexer, cell->offset + text.length) != CTH_OK)
        return CTH_E_MEMORY;
    memcpy(lexer->row + cell->offset, text.data, text.length);
    cell->length = text.length;
    lexer->row_length = cell->offset + text.length;
    return CTH_OK;
}

struct cth_csv_place cth_csv_lexer_place(const struct cth_csv_lexer *lexer, const struct cth_csv_cell *cell,
                                         size_t position)
{
    struct cth_csv_place place = cell->place;
    place.column += cell->quoted;
    for (size_t i = 0; i < position; i++) {
        char byte = lexer->row[cell->offset + i];
        place = after(place, byte);
        place.column += cell->quoted && byte == '"'; /* it was written twice */
    }
    return place;
}
