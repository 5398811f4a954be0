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

bool cth_is_zero(const uint8_t *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (bytes[i] != 0)
            return false;
    }
    return true;
}

enum cth_status cth_sheet_new(const struct cth_sheet *start, cth_write_fn *write, void *user, size_t size, void **out)
{
    const size_t length = start->title.length;
    struct cth_sink sink = {.format = start->out.format, .lang = start->out.lang};
    if (write == NULL || (unsigned)sink.format > CTH_FORMAT_HTML || (unsigned)sink.lang > CTH_LANG_VI ||
        cth_utf8_check(start->title.data, length, NULL) != CTH_OK)
        return CTH_E_ARGUMENT;
    struct cth_sheet *sheet = calloc(1, size + STAGE_SIZE + length);
    if (sheet == NULL)
        return CTH_E_MEMORY;
    char *stage = (char *)sheet + size, *title = stage + STAGE_SIZE;
    *sheet = *start;
    if (length > 0) {
        memcpy(title, start->title.data, length);
        cth_blank_controls(title, length);
    }
    sheet->title = (struct cth_text){title, length};
    if (sink.format == CTH_FORMAT_CSV || sink.format == CTH_FORMAT_JSON)
        sink.lang = CTH_LANG_EN; /* numbers for programs */
    sheet->out = sheet->cells = sheet->notes = sink;
    sheet->out.write = write;
    sheet->out.user = user;
    sheet->out.size = STAGE_SIZE;
    sheet->out.stage = stage;
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

enum cth_status cth_sheet_admit(struct cth_sheet *sheet, enum cth_status checked, bool is_held)
{
    bool is_full = is_held && sheet->rows >= CTH_REPORT_ROWS_MAX;
    return sheet->status = checked == CTH_OK && is_full ? CTH_E_LIMIT : checked;
}

enum cth_status cth_sheet_settle(struct cth_sheet *sheet, bool is_held)
{
    const enum cth_status of_sinks[] = {sheet->cells.status, sheet->notes.status, sheet->out.status};
    for (size_t i = 0; i < 3 && sheet->status == CTH_OK; i++)
        sheet->status = of_sinks[i];
    sheet->rows += is_held;
    return sheet->status;
}

enum cth_status cth_sheet_finish(struct cth_sheet *sheet, void (*draw)(struct cth_sheet *sheet))
{
    enum cth_status state = cth_sheet_state(sheet);
    if (state != CTH_OK)
        return state;
    sheet->is_finished = true;
    if (sheet->out.format == CTH_FORMAT_JSON) {
        cth_sink_put(&sheet->out, sheet->notes.stage, sheet->notes.used);
        cth_sink_text(&sheet->out, sheet->rows == 0 ? "[]\n" : "\n]\n");
    } else if (sheet->out.format != CTH_FORMAT_CSV) {
        draw(sheet);
    }
    cth_sink_flush(&sheet->out);
    return cth_sheet_settle(sheet, false);
}

enum cth_status cth_sheet_check(const struct cth_indicator *indicator)
{
    for (unsigned i = 0; i < CTH_COLUMN_COUNT; i++) {
        char room[CTH_FIGURE_SIZE];
        struct cth_text text;
        enum cth_status status = cth_column_text(indicator, i, CTH_NOTATION_PLAIN, room, &text);
        if (status == CTH_OK)
            status = cth_utf8_check(text.data, text.length, NULL);
        if (status != CTH_OK)
            return status == CTH_E_ENCODING ? status : CTH_E_ARGUMENT;
    }
    return CTH_OK;
}

struct cth_sink *cth_sheet_start_data(struct cth_sheet *sheet)
{
    if (sheet->out.format == CTH_FORMAT_CSV)
        return &sheet->out;
    cth_sink_text(&sheet->notes, sheet->rows == 0 ? "[\n  {" : ",\n  {");
    return &sheet->notes;
}

void cth_sheet_end_data(struct cth_sheet *sheet)
{
    if (sheet->out.format == CTH_FORMAT_JSON) {
        cth_sink_text(&sheet->notes, "\n  }");
        return;
    }
    cth_sink_text(&sheet->out, "\n");
    cth_sink_flush(&sheet->out);
}

void cth_sheet_put_names(struct cth_sheet *sheet, cth_column_set columns, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        if (i >= CTH_COLUMN_COUNT || (columns >> i & 1) != 0)
            CTH_PUT(&sheet->out, cth_headers[i].name, i + 1 < count ? "," : "\n");
    }
}

void cth_sheet_put_inputs(struct cth_sink *sink, const struct cth_indicator *indicator, cth_column_set columns)
{
    for (unsigned i = 0; i < CTH_COLUMN_COUNT; i++) {
        char room[CTH_FIGURE_SIZE];
        struct cth_text text;
        (void)cth_column_text(indicator, i, CTH_NOTATION_PLAIN, room, &text); /* was tried when the row came */
        if (sink->format == CTH_FORMAT_JSON ? i > 0 && text.length == 0 : (columns >> i & 1) == 0)
            continue;
        cth_sink_before_value(sink, cth_headers[i].name, i == 0);
        if (sink->format == CTH_FORMAT_JSON)
            cth_sink_json(sink, text);
        else
            cth_sink_csv(sink, text);
    }
    cth_sink_text(sink, sink->format == CTH_FORMAT_CSV ? ",plain" : "");
}

void cth_sheet_end_cell(struct cth_sheet *sheet, uint32_t flags)
{
    if (sheet->end_count == sheet->end_room && sheet->cells.status == CTH_OK) {
        size_t room = 2 * sheet->end_room + 8 * sheet->width;
        struct cth_end *ends = realloc(sheet->ends, room * sizeof *ends);
        if (ends == NULL)
            sheet->cells.status = CTH_E_MEMORY;
        else
            sheet->ends = ends, sheet->end_room = room;
    }
    const size_t mark = sheet->cells.mark, at = sheet->cells.used;
    if (sheet->cells.status == CTH_OK)
        sheet->ends[sheet->end_count++] = (struct cth_end){at, flags, mark > 0 ? (uint32_t)(at - mark) + 1 : 0};
    sheet->cells.mark = 0;
}

struct cth_text cth_sheet_cells(const struct cth_sheet *sheet, size_t row, unsigned first, unsigned last)
{
    const size_t cell = row * sheet->width + first;
    size_t from = cell == 0 ? 0 : sheet->ends[cell - 1].at, end = sheet->ends[cell - first + last].at;
    if (from == end)
        return (struct cth_text){"", 0};
    return (struct cth_text){sheet->cells.stage + from, end - from};
}

void cth_sheet_line(struct cth_sheet *sheet, enum cth_word word)
{
    bool is_page = sheet->out.format == CTH_FORMAT_HTML;
    CTH_PUT(&sheet->out, is_page ? "<p>" : "", cth_word(word, sheet->out.lang), is_page ? "</p>\n" : "\n");
}

void cth_sheet_count(struct cth_sheet *sheet, bool is_first, const char *words, uint64_t count)
{
    cth_sink_text(&sheet->out, is_first ? "" : " · ");
    while (cth_sink_until_key(&sheet->out, &words) != '\0')
        cth_sink_integer(&sheet->out, (int64_t)count);
}
