/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A sheet from its first row to its last: what it holds back, and what has happened to it. */

#include "sheet.h"

#include "column.h"

#include <stdlib.h>
#include <string.h>

#define STAGE_SIZE 4096

enum cth_status cth_format_parse(const char *text, size_t length, enum cth_format *out)
{
    if (text == NULL || out == NULL)
        return CTH_E_ARGUMENT;
    int word = length > 0 ? cth_words_find("table|csv|json|html", text, length) : -1;
    if (word < 0)
        return CTH_E_SYNTAX;
    *out = (enum cth_format)word;
    return CTH_OK;
}

enum cth_status cth_sheet_check_text(struct cth_text text)
{
    return text.length == 0 ? CTH_OK : cth_utf8_check(text.data, text.length, NULL);
}

bool cth_is_zero(const uint8_t *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (bytes[i] != 0)
            return false;
    }
    return true;
}

/* What moves a terminal's cursor or starts a line has no place in a cell for people. */
static void blank_controls(char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        bool is_c1 = byte == 0xC2 && (unsigned char)text[i + 1] < 0xA0;
        if (byte < 0x20 || byte == 0x7F || is_c1)
            text[i] = ' ';
        if (is_c1)
            text[++i] = ' ';
    }
}

enum cth_status cth_sheet_new(const struct cth_sheet *start, cth_write_fn *write, void *user, size_t size,
                              struct cth_sheet **out)
{
    const size_t length = start->title.length;
    if (write == NULL || (unsigned)start->format > CTH_FORMAT_HTML || (unsigned)start->lang > CTH_LANG_VI ||
        cth_sheet_check_text(start->title) != CTH_OK)
        return CTH_E_ARGUMENT;
    struct cth_sheet *sheet = calloc(1, size + STAGE_SIZE + length);
    if (sheet == NULL)
        return CTH_E_MEMORY;
    char *stage = (char *)sheet + size, *title = stage + STAGE_SIZE;
    *sheet = *start;
    if (length > 0) {
        memcpy(title, start->title.data, length);
        blank_controls(title, length);
    }
    sheet->title = (struct cth_text){title, length};
    sheet->out = (struct cth_sink){.write = write, .user = user, .size = STAGE_SIZE, .stage = stage};
    *out = sheet;
    return CTH_OK;
}

void cth_sheet_free(struct cth_sheet *sheet)
{
    if (sheet == NULL)
        return;
    free(sheet->cells.stage);
    free(sheet->notes.stage);
    free(sheet->ends);
    free(sheet);
}

enum cth_status cth_sheet_state(const struct cth_sheet *sheet)
{
    return sheet->status == CTH_OK && sheet->is_finished ? CTH_E_ARGUMENT : sheet->status;
}

enum cth_status cth_sheet_settle(struct cth_sheet *sheet)
{
    const enum cth_status of_sinks[] = {sheet->cells.status, sheet->notes.status, sheet->out.status};
    for (size_t i = 0; i < 3 && sheet->status == CTH_OK; i++)
        sheet->status = of_sinks[i];
    return sheet->status;
}

enum cth_status cth_sheet_finish(struct cth_sheet *sheet, void (*draw)(struct cth_sheet *sheet))
{
    enum cth_status state = cth_sheet_state(sheet);
    if (state != CTH_OK)
        return state;
    sheet->is_finished = true;
    if (sheet->format == CTH_FORMAT_JSON) {
        cth_sink_put(&sheet->out, sheet->notes.stage, sheet->notes.used);
        cth_sink_text(&sheet->out, sheet->rows == 0 ? "[]\n" : "\n]\n");
    } else {
        draw(sheet);
    }
    cth_sink_flush(&sheet->out);
    return cth_sheet_settle(sheet);
}

enum cth_status cth_sheet_check(const struct cth_indicator *indicator)
{
    for (unsigned i = 0; i < CTH_COLUMN_COUNT; i++) {
        struct cth_cell cell;
        struct cth_text text = {NULL, 0};
        enum cth_status status = cth_column_text(indicator, i, &cell, &text);
        if (status == CTH_OK)
            status = cth_sheet_check_text(text);
        if (status != CTH_OK)
            return status == CTH_E_ENCODING ? status : CTH_E_ARGUMENT;
    }
    return CTH_OK;
}

void cth_sheet_text(const struct cth_sheet *sheet, struct cth_sink *sink, struct cth_text text)
{
    size_t from = sink->used;
    if (sheet->format == CTH_FORMAT_HTML)
        cth_sink_escaped(sink, text);
    else
        cth_sink_span(sink, text);
    if (cth_sheet_is_for_people(sheet) && sink->used > from)
        blank_controls(sink->stage + from, sink->used - from);
}

void cth_sheet_end_cell(struct cth_sheet *sheet, bool is_words)
{
    if (sheet->end_count == sheet->end_room && sheet->cells.status == CTH_OK) {
        size_t room = 2 * sheet->end_room + 8 * sheet->width;
        struct cth_end *ends = realloc(sheet->ends, room * sizeof *ends);
        if (ends == NULL)
            sheet->cells.status = CTH_E_MEMORY;
        else
            sheet->ends = ends, sheet->end_room = room;
    }
    if (sheet->cells.status == CTH_OK)
        sheet->ends[sheet->end_count++] = (struct cth_end){sheet->cells.used, is_words};
}

struct cth_text cth_sheet_cells(const struct cth_sheet *sheet, size_t row, unsigned first, unsigned last)
{
    const size_t cell = row * sheet->width + first;
    size_t from = cell == 0 ? 0 : sheet->ends[cell - 1].at, end = sheet->ends[cell - first + last].at;
    if (from == end)
        return (struct cth_text){"", 0};
    return (struct cth_text){sheet->cells.stage + from, end - from};
}
