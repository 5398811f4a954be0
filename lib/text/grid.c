/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Rows as text to paste: columns by display width, numbers right-aligned on their decimal marks, long names wrapped.
 * Two passes over the rows: one to measure, one to write.
 */

#include "sheet.h"

#include "utf8.h"

#include <string.h>

#define LINE_WIDTH 120
#define NAME_WIDTH_MIN 28
#define NAME_WIDTH_MAX 40
#define HEADING_WIDTH_MIN 11

/* What stands in a column of a row, and how much of it is still to be written. */
struct entry {
    struct cth_text text;
    bool is_number; /* aligned on its decimal mark */
    size_t head;    /* width before that mark */
};

static struct cth_text text_of(const char *text)
{
    return (struct cth_text){text, strlen(text)};
}

static size_t width_of(struct cth_text text)
{
    return text.length > 0 ? cth_utf8_width(text.data, text.length) : 0;
}

static void skip_blanks(struct cth_text *text)
{
    while (text->length > 0 && *text->data == ' ') {
        text->data++;
        text->length--;
    }
}

static struct cth_text take(struct cth_text *rest, size_t length)
{
    struct cth_text start = {rest->data, length};
    *rest = (struct cth_text){rest->data + length, rest->length - length};
    return start;
}

/* What stands before the next mark, which is passed over, or all. */
static struct cth_text until(struct cth_text *rest, char mark)
{
    const char *at = memchr(rest->data, mark, rest->length);
    struct cth_text start = take(rest, at != NULL ? (size_t)(at - rest->data) : rest->length);
    take(rest, at != NULL);
    return start;
}

/* The next line of a text that is wrapped at blanks, or inside a word that no line holds: one endless name would pad
 * every row to its length. *rest is what follows. */
static struct cth_text next_line(struct cth_text *rest, size_t limit)
{
    size_t end = 0, at = 0, width = 0;
    skip_blanks(rest);
    while (at < rest->length) {
        const char *here = rest->data + at;
        size_t size = cth_utf8_character(here, rest->length - at), wide = cth_utf8_width(here, size);
        if (*here == ' ' && here[-1] != ' ')
            end = at;
        if (at > 0 && width + wide > limit)
            break;
        width += wide;
        at += size;
    }
    bool is_rest = at == rest->length && (at == 0 || rest->data[at - 1] != ' ');
    struct cth_text line = take(rest, is_rest || end == 0 ? at : end);
    skip_blanks(rest);
    return line;
}

static size_t wrapped_width(struct cth_text text, size_t limit)
{
    size_t widest = 0;
    while (text.length > 0) {
        size_t width = width_of(next_line(&text, limit));
        widest = width > widest ? width : widest;
    }
    return widest;
}

static struct entry entry_of(const struct cth_sheet *sheet, const struct cth_table_column *column, size_t row)
{
    struct entry entry = {.text = cth_sheet_cells(sheet, row, column->first, column->last)};
    const uint32_t tail = sheet->ends[row * sheet->width + column->last].tail;
    entry.is_number = column->limit == 0 && tail > 0;
    if (entry.is_number)
        entry.head = width_of((struct cth_text){entry.text.data, entry.text.length - (tail - 1)});
    return entry;
}

static void widen(size_t *width, size_t least)
{
    if (*width < least)
        *width = least;
}

/* Widen the columns for one row. The name comes later, with what the others leave. */
static void measure(const struct cth_sheet *sheet, struct cth_table_column *columns, int count, size_t row)
{
    for (int i = 1; i < count; i++) {
        struct cth_table_column *column = &columns[i];
        struct entry entry = entry_of(sheet, column, row);
        size_t width = column->limit == 0 ? width_of(entry.text) : wrapped_width(entry.text, column->limit);
        if (entry.is_number) {
            widen(&column->head, entry.head);
            widen(&column->tail, width - entry.head);
        }
        widen(&column->width, width);
    }
}

static void settle_widths(const struct cth_sheet *sheet, struct cth_table_column *columns, int count)
{
    size_t others = 0;
    for (int i = 0; i < count; i++) {
        struct cth_table_column *column = &columns[i];
        size_t whole = width_of(text_of(column->heading));
        widen(&column->width, column->head + column->tail);
        widen(&column->width, whole < HEADING_WIDTH_MIN ? whole : HEADING_WIDTH_MIN);
        others += i > 0 ? column->width + 2 : 0;
    }
    size_t limit = others + NAME_WIDTH_MAX < LINE_WIDTH   ? NAME_WIDTH_MAX
                   : others + NAME_WIDTH_MIN > LINE_WIDTH ? NAME_WIDTH_MIN
                                                          : LINE_WIDTH - others;
    for (size_t row = 0; row < sheet->rows; row++)
        widen(&columns[0].width, wrapped_width(entry_of(sheet, &columns[0], row).text, limit));
}

static void put_blanks(struct cth_sink *sink, size_t count)
{
    while (count-- > 0)
        cth_sink_put(sink, " ", 1);
}

/* Entries side by side, each wrapped to its column, until all are used up. Numbers stand mark under mark, what else
 * is in their columns at the right end. Blanks are written once something follows them. */
static void put_lines(struct cth_sheet *sheet, const struct cth_table_column *columns, int count, struct entry *entries)
{
    for (bool more = true; more;) {
        size_t blanks = 0;
        more = false;
        for (int i = 0; i < count; i++) {
            const struct cth_table_column *column = &columns[i];
            struct entry *entry = &entries[i];
            struct cth_text line = next_line(&entry->text, column->width);
            size_t width = width_of(line), before = 0;
            if (entry->is_number && line.length > 0)
                before = column->width - column->tail - entry->head;
            else if (column->limit == 0)
                before = column->width - width;
            if (line.length > 0) {
                put_blanks(&sheet->out, blanks + before);
                cth_sink_span(&sheet->out, line);
                blanks = column->width - width - before + 2;
            } else {
                blanks += column->width + 2;
            }
            more = more || entry->text.length > 0;
        }
        cth_sink_text(&sheet->out, "\n");
    }
}

static void put_headings(struct cth_sheet *sheet, const struct cth_table_column *columns, int count)
{
    struct entry entries[CTH_TABLE_COLUMNS_MAX];
    for (int i = 0; i < count; i++)
        entries[i] = (struct entry){.text = text_of(columns[i].heading)};
    put_lines(sheet, columns, count, entries);
    for (int i = 0; i < count; i++) {
        for (size_t n = 0; n < columns[i].width; n++)
            cth_sink_text(&sheet->out, "─");
        cth_sink_text(&sheet->out, i + 1 < count ? "  " : "\n");
    }
}

/* Words of a paragraph from *position on, wrapped to the line with the next ones indented. */
static void put_words(struct cth_sink *sink, size_t *position, struct cth_text text)
{
    for (skip_blanks(&text); text.length > 0; skip_blanks(&text)) {
        struct cth_text one = until(&text, ' ');
        size_t width = width_of(one);
        if (*position > 0 && *position + 1 + width > LINE_WIDTH) {
            cth_sink_text(sink, "\n    ");
            *position = 4;
        } else if (*position > 0) {
            cth_sink_text(sink, " ");
            ++*position;
        }
        cth_sink_span(sink, one);
        *position += width;
    }
}

static void put_paragraph(struct cth_sink *sink, struct cth_text label, struct cth_text text)
{
    size_t position = 0;
    put_words(sink, &position, label);
    cth_sink_text(sink, ":");
    position++;
    put_words(sink, &position, text);
    cth_sink_text(sink, "\n");
}

int cth_table_columns(const struct cth_sheet *sheet, const struct cth_table_column *rest, size_t count,
                      struct cth_table_column columns[CTH_TABLE_COLUMNS_MAX])
{
    const bool is_text = sheet->out.format == CTH_FORMAT_TABLE;
    const enum cth_lang lang = sheet->out.lang;
    const size_t limit = rest->limit;
    int n = 0;
    columns[n++] =
        (struct cth_table_column)CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_INDICATOR, lang), 0, 0, limit, NULL);
    for (unsigned i = 0; is_text && i < CTH_FACET_STATUS; i++) {
        const char *heading = cth_facet_heading((enum cth_facet)i, lang);
        const unsigned at = CTH_AT_FACETS + i;
        if (cth_facet_differs(sheet, (enum cth_facet)i))
            columns[n++] = (struct cth_table_column)CTH_TABLE_COLUMN(heading, at, at, limit, NULL);
    }
    for (size_t i = 0; i < count; i++) {
        if (!is_text || rest[i].drawing == NULL)
            columns[n++] = rest[i];
    }
    return n;
}

void cth_grid_start(struct cth_sheet *sheet)
{
    struct cth_sink *out = &sheet->out;
    cth_sink_span(out, sheet->title);
    cth_sink_text(out, sheet->title.length > 0 ? "\n" : "");
    bool shared = cth_facets_shared(sheet, out);
    cth_sink_text(out, shared ? "\n\n" : sheet->title.length > 0 ? "\n" : "");
}

void cth_grid_draw(struct cth_sheet *sheet, struct cth_table_column *columns, int count, unsigned under)
{
    struct entry entries[CTH_TABLE_COLUMNS_MAX];
    for (size_t row = 0; row < sheet->rows; row++)
        measure(sheet, columns, count, row);
    settle_widths(sheet, columns, count);
    put_headings(sheet, columns, count);
    for (size_t row = 0; row < sheet->rows; row++) {
        for (int i = 0; i < count; i++)
            entries[i] = entry_of(sheet, &columns[i], row);
        put_lines(sheet, columns, count, entries);
        struct cth_text words = cth_sheet_cells(sheet, row, under, under);
        if (under == 0 || words.length == 0)
            continue;
        size_t position = 1;
        cth_sink_text(&sheet->out, " ");
        put_words(&sheet->out, &position, text_of("→"));
        put_words(&sheet->out, &position, words);
        cth_sink_text(&sheet->out, "\n");
    }
}

void cth_grid_foot(struct cth_sheet *sheet)
{
    struct cth_text notes = {sheet->notes.stage, sheet->notes.used}, source = cth_facets_source(sheet);
    while (notes.length > 0) {
        struct cth_text label = until(&notes, '\t');
        put_paragraph(&sheet->out, label, until(&notes, '\n'));
    }
    if (source.length > 0)
        put_paragraph(&sheet->out, text_of(cth_facet_heading(CTH_FACET_SOURCE, sheet->out.lang)), source);
}
