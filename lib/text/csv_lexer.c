/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Bytes into cells (RFC 4180): one pass, one byte of look-ahead, memory for one row. What the caller's reads are cut
 * into makes no difference, and every byte is looked at once, so that no input is slow.
 */

#include "csv_lexer.h"

#include <stdlib.h>
#include <string.h>

/* The first failure stays. */
static void fail(struct cth_csv_lexer *lexer, enum cth_status status, enum cth_reason reason,
                 struct cth_csv_place place)
{
    if (lexer->status != CTH_OK)
        return;
    lexer->status = status;
    lexer->reason = reason;
    lexer->mark = place;
}

static void read_more(struct cth_csv_lexer *lexer)
{
    size_t length = 0, room = sizeof lexer->buffer - lexer->end;
    if (lexer->read(lexer->user, lexer->buffer + lexer->end, room, &length) != CTH_OK || length > room) {
        fail(lexer, CTH_E_IO, CTH_REASON_NONE, lexer->place);
        length = 0;
    }
    lexer->ended = length == 0;
    lexer->end += length;
}

/* The next byte, or -1 at the end of the input and after a failure. */
static int peek(struct cth_csv_lexer *lexer)
{
    if (lexer->at == lexer->end && !lexer->ended && lexer->status == CTH_OK) {
        lexer->at = lexer->end = 0;
        read_more(lexer);
    }
    return lexer->at < lexer->end && lexer->status == CTH_OK ? (unsigned char)lexer->buffer[lexer->at] : -1;
}

static void skip_byte_order_mark(struct cth_csv_lexer *lexer)
{
    while (lexer->end < 3 && !lexer->ended)
        read_more(lexer);
    if (lexer->end >= 3 && memcmp(lexer->buffer, "\xEF\xBB\xBF", 3) == 0)
        lexer->at = 3;
    lexer->started = true;
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
static void take(struct cth_csv_lexer *lexer)
{
    step(lexer);
    lexer->row_bytes++;
    if (lexer->row_bytes > CTH_ROW_BYTES_MAX)
        fail(lexer, CTH_E_LIMIT, CTH_REASON_LONG, lexer->mark);
}

static bool reserve(struct cth_csv_lexer *lexer, size_t size)
{
    size_t wanted = lexer->row_size > 0 ? lexer->row_size : 1024;
    if (size <= lexer->row_size)
        return true;
    while (wanted < size)
        wanted *= 2;
    char *row = realloc(lexer->row, wanted);
    if (row == NULL) {
        fail(lexer, CTH_E_MEMORY, CTH_REASON_NONE, lexer->place);
        return false;
    }
    lexer->row = row;
    lexer->row_size = wanted;
    return true;
}

/* Takes a byte into the text of the cell. */
static void keep(struct cth_csv_lexer *lexer)
{
    if (!reserve(lexer, lexer->row_length + 1))
        return;
    lexer->row[lexer->row_length++] = lexer->buffer[lexer->at];
    take(lexer);
}

/* The first comma or semicolon outside quotes decides which of the two separates. */
static bool is_delimiter(struct cth_csv_lexer *lexer, int byte)
{
    if (lexer->delimiter == 0 && (byte == ',' || byte == ';'))
        lexer->delimiter = (char)byte;
    return byte == lexer->delimiter && byte != 0;
}

/* Up to the byte that ends the cell, which is returned, or -1. */
static int read_plain(struct cth_csv_lexer *lexer)
{
    for (;;) {
        int byte = peek(lexer);
        if (byte == '"')
            fail(lexer, CTH_E_SYNTAX, CTH_REASON_QUOTE, lexer->place);
        if (byte < 0 || byte == '"' || byte == '\n' || byte == '\r' || is_delimiter(lexer, byte))
            return byte;
        keep(lexer);
    }
}

/* From the opening quote to the closing one; two in a row are one of the text. */
static int read_quoted(struct cth_csv_lexer *lexer)
{
    struct cth_csv_place opening = lexer->place;
    take(lexer);
    for (;;) {
        int byte = peek(lexer);
        if (byte == '"') {
            take(lexer);
            byte = peek(lexer);
            if (byte != '"')
                return byte;
        }
        if (byte < 0) {
            fail(lexer, CTH_E_SYNTAX, CTH_REASON_QUOTE, opening);
            return byte;
        }
        keep(lexer);
    }
}

/* Passes over what ends a cell, the byte that was peeked at; -1 is the end of the input. */
static enum cth_csv_ending read_ending(struct cth_csv_lexer *lexer, int byte)
{
    const struct cth_csv_place start = lexer->place;
    const bool is_return = byte == '\r';
    if (byte < 0)
        return CTH_CSV_INPUT;
    if (is_delimiter(lexer, byte)) {
        take(lexer);
        return CTH_CSV_CELL;
    }
    if (is_return) {
        step(lexer);
        byte = peek(lexer);
    }
    if (byte == '\n')
        step(lexer);
    else
        fail(lexer, CTH_E_SYNTAX, is_return ? CTH_REASON_LINE_END : CTH_REASON_QUOTE, start);
    return CTH_CSV_ROW;
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
    *cell = (struct cth_csv_cell){.offset = lexer->row_length, .place = lexer->place};
    lexer->mark = lexer->place;
    if (!lexer->started)
        skip_byte_order_mark(lexer);
    cell->quoted = peek(lexer) == '"';
    int byte = cell->quoted ? read_quoted(lexer) : read_plain(lexer);
    cell->length = lexer->row_length - cell->offset;
    if (lexer->status == CTH_OK) {
        lexer->mark = lexer->place;
        *ending = read_ending(lexer, byte);
    }
    return lexer->status;
}

struct cth_text cth_csv_lexer_text(const struct cth_csv_lexer *lexer, const struct cth_csv_cell *cell)
{
    return (struct cth_text){cell->length > 0 ? lexer->row + cell->offset : NULL, cell->length};
}

enum cth_status cth_csv_lexer_replace(struct cth_csv_lexer *lexer, struct cth_csv_cell *cell, struct cth_text text)
{
    if (!reserve(lexer, cell->offset + text.length))
        return lexer->status;
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
