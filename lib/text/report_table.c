/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The report as text to paste: columns by display width, numbers right-aligned on their decimal marks, long names
 * wrapped. Two passes over the rows: one to measure, one to write.
 */

#include "report_parts.h"

#include "utf8.h"

#include <string.h>

#define LINE_WIDTH 120
#define NAME_WIDTH_MIN 28
#define NAME_WIDTH_MAX 40
#define FACET_WIDTH_MAX 24
#define HEADING_WIDTH_MIN 11
#define COLUMNS_MAX (2 + CTH_FACET_COUNT + CTH_CELL_COUNT)

/* What a column shows; facets and cells keep their own numbers. */
enum { SHOW_NAME = 0, SHOW_UNIT, SHOW_FACET, SHOW_CELL = SHOW_FACET + CTH_FACET_COUNT };

struct column {
    int shows;
    const char *heading;
    size_t head, tail; /* of numbers: before the decimal mark, and from it on */
    size_t width;
};

/* What stands in a column of a row. */
struct entry {
    struct cth_text text;
    bool is_number; /* aligned on its decimal mark */
    size_t head;    /* width before that mark */
    struct cth_cell cell;
};

struct table {
    struct cth_report *report;
    struct column columns[COLUMNS_MAX];
    int count;
    size_t pending;  /* blanks that are written once something follows them */
    size_t position; /* in a paragraph's line */
};

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

static struct cth_text next_word(struct cth_text *rest)
{
    skip_blanks(rest);
    const char *blank = rest->length > 0 ? memchr(rest->data, ' ', rest->length) : NULL;
    return take(rest, blank != NULL ? (size_t)(blank - rest->data) : rest->length);
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

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Bytes of a cell before the decimal mark, or its place. False for what is no number: a range, "(1)". */
static bool split_number(struct cth_text cell, enum cth_lang lang, size_t *head)
{
    const char group = lang == CTH_LANG_VI ? '.' : '0', mark = lang == CTH_LANG_VI ? ',' : '.';
    static const char dash[] = "–";
    size_t at = 0;
    while (at < cell.length && cell.data[at] != '(' && !is_digit(cell.data[at]))
        at++;
    if (at == cell.length || cell.data[at] == '(')
        return false;
    while (at < cell.length && (cell.data[at] == group || is_digit(cell.data[at])))
        at++;
    size_t end = at;
    while (end < cell.length && (cell.data[end] == mark || is_digit(cell.data[end])))
        end++;
    *head = at;
    return cell.length - end < sizeof dash - 1 || memcmp(cell.data + end, dash, sizeof dash - 1) != 0;
}

static void add_column(struct table *table, int shows, const char *heading)
{
    table->columns[table->count++] = (struct column){shows, heading, 0, 0, 0};
}

static void choose_columns(struct table *table)
{
    const struct cth_report *report = table->report;
    const enum cth_lang lang = report->options.lang;
    add_column(table, SHOW_NAME, cth_word(CTH_WORD_HEAD_INDICATOR, lang));
    for (int i = 0; i < CTH_FACET_STATUS; i++) {
        if ((report->differing >> i & 1) != 0)
            add_column(table, SHOW_FACET + i, cth_facet_heading((enum cth_facet)i, lang));
    }
    add_column(table, SHOW_UNIT, cth_word(CTH_WORD_HEAD_UNIT, lang));
    add_column(table, SHOW_CELL + CTH_CELL_PLAN, cth_word(CTH_WORD_HEAD_PLAN, lang));
    add_column(table, SHOW_CELL + CTH_CELL_ACTUAL, cth_word(CTH_WORD_HEAD_ACTUAL, lang));
    add_column(table, SHOW_CELL + CTH_CELL_BASE, cth_word(cth_base_heading(report), lang));
    add_column(table, SHOW_CELL + CTH_CELL_COMPLETION, cth_word(CTH_WORD_HEAD_COMPLETION, lang));
    add_column(table, SHOW_CELL + CTH_CELL_GROWTH, cth_word(CTH_WORD_HEAD_GROWTH, lang));
}

/* A value with its range and the number of its note. */
static void compose(const struct cth_value *value, enum cth_lang lang, struct entry *entry)
{
    struct cth_cell *cell = &entry->cell;
    size_t head = 0;
    cell->length = 0;
    cth_cell_add(cell, value->text.text, value->text.length);
    cth_cell_text(cell, value->mark);
    if (value->beside.length > 0) {
        cth_cell_text(cell, " (");
        cth_cell_add(cell, value->beside.text, value->beside.length);
        cth_cell_text(cell, ")");
    }
    if (value->note > 0) {
        cth_cell_text(cell, cell->length > 0 ? " (" : "(");
        cth_cell_integer(cell, value->note);
        cth_cell_text(cell, ")");
    }
    entry->text = (struct cth_text){cell->text, cell->length};
    entry->is_number = !value->is_class && split_number(entry->text, lang, &head);
    entry->head = width_of((struct cth_text){cell->text, head});
}

static void fill_entry(const struct table *table, const struct column *column, const struct cth_indicator *indicator,
                       const struct cth_row *row, struct entry *entry)
{
    const enum cth_lang lang = table->report->options.lang;
    entry->is_number = false;
    if (column->shows >= SHOW_CELL)
        compose(&row->cells[column->shows - SHOW_CELL], lang, entry);
    else if (column->shows >= SHOW_FACET)
        entry->text = cth_facet_text(indicator, (enum cth_facet)(column->shows - SHOW_FACET), lang, &entry->cell);
    else
        entry->text = column->shows == SHOW_NAME ? indicator->name : indicator->unit;
}

/* Widen the columns for one row. The name comes later, with what the others leave. */
static void measure(struct table *table, const struct cth_indicator *indicator, const struct cth_row *row)
{
    struct entry entry;
    for (int i = 1; i < table->count; i++) {
        struct column *column = &table->columns[i];
        fill_entry(table, column, indicator, row, &entry);
        size_t width = column->shows < SHOW_CELL ? wrapped_width(entry.text, FACET_WIDTH_MAX) : width_of(entry.text);
        if (entry.is_number) {
            column->head = entry.head > column->head ? entry.head : column->head;
            column->tail = width - entry.head > column->tail ? width - entry.head : column->tail;
        }
        column->width = width > column->width ? width : column->width;
    }
}

static void settle_widths(struct table *table)
{
    size_t others = 0, limit, name = 0;
    for (int i = 0; i < table->count; i++) {
        struct column *column = &table->columns[i];
        struct cth_text heading = {column->heading, strlen(column->heading)};
        size_t whole = width_of(heading), least = whole < HEADING_WIDTH_MIN ? whole : HEADING_WIDTH_MIN;
        if (column->width < column->head + column->tail)
            column->width = column->head + column->tail;
        if (column->width < least)
            column->width = least;
        others += i > 0 ? column->width + 2 : 0;
    }
    limit = others + NAME_WIDTH_MAX < LINE_WIDTH   ? NAME_WIDTH_MAX
            : others + NAME_WIDTH_MIN > LINE_WIDTH ? NAME_WIDTH_MIN
                                                   : LINE_WIDTH - others;
    for (const struct cth_held *held = table->report->first; held != NULL; held = held->next) {
        size_t width = wrapped_width(held->indicator.name, limit);
        name = width > name ? width : name;
    }
    if (name > table->columns[0].width)
        table->columns[0].width = name;
}

static void end_line(struct table *table)
{
    table->pending = 0;
    cth_sink_text(&table->report->sink, "\n");
}

/* One line of a cell, padded to its column. */
static void put_cell(struct table *table, const struct column *column, struct cth_text line, size_t before)
{
    size_t width = width_of(line), after = column->width - width - before;
    table->pending += before;
    if (line.length > 0) {
        cth_sink_blanks(&table->report->sink, table->pending);
        cth_sink_put(&table->report->sink, line.data, line.length);
        table->pending = 0;
    }
    table->pending += after + 2;
}

/* Entries side by side, each wrapped to its column, until all are used up. Numbers stand mark under mark, what else
 * is in their columns at the right end. */
static void put_lines(struct table *table, struct entry *entries)
{
    for (bool more = true; more;) {
        more = false;
        for (int i = 0; i < table->count; i++) {
            struct column *column = &table->columns[i];
            struct entry *entry = &entries[i];
            struct cth_text line = next_line(&entry->text, column->width);
            size_t before = 0;
            if (entry->is_number && line.length > 0)
                before = column->width - column->tail - entry->head;
            else if (column->shows >= SHOW_CELL)
                before = column->width - width_of(line);
            put_cell(table, column, line, before);
            more = more || entry->text.length > 0;
        }
        end_line(table);
    }
}

static void put_heading(struct table *table)
{
    struct entry entries[COLUMNS_MAX];
    for (int i = 0; i < table->count; i++) {
        entries[i].text = (struct cth_text){table->columns[i].heading, strlen(table->columns[i].heading)};
        entries[i].is_number = false;
    }
    put_lines(table, entries);
    for (int i = 0; i < table->count; i++) {
        for (size_t n = 0; n < table->columns[i].width; n++)
            cth_sink_text(&table->report->sink, "─");
        cth_sink_text(&table->report->sink, i + 1 < table->count ? "  " : "\n");
    }
}

static void put_row(struct table *table, const struct cth_indicator *indicator, const struct cth_row *row)
{
    struct entry entries[COLUMNS_MAX];
    for (int i = 0; i < table->count; i++)
        fill_entry(table, &table->columns[i], indicator, row, &entries[i]);
    put_lines(table, entries);
}

/* Words of a paragraph, wrapped to the line with the next ones indented. */
static void put_words(struct table *table, struct cth_text text)
{
    for (struct cth_text one; (one = next_word(&text)).length > 0;) {
        size_t width = width_of(one);
        if (table->position > 0 && table->position + 1 + width > LINE_WIDTH) {
            cth_sink_text(&table->report->sink, "\n    ");
            table->position = 4;
        } else if (table->position > 0) {
            cth_sink_text(&table->report->sink, " ");
            table->position++;
        }
        cth_sink_put(&table->report->sink, one.data, one.length);
        table->position += width;
    }
}

static void put_notes(struct table *table, const struct cth_indicator *indicator, const struct cth_row *row)
{
    for (unsigned i = 0; i < row->note_count; i++) {
        struct cth_sink *sink = &table->report->sink;
        struct cth_cell number = {.length = 0};
        cth_cell_text(&number, "(");
        cth_cell_integer(&number, row->first_note + i);
        cth_cell_text(&number, ")");
        table->position = 0;
        put_words(table, (struct cth_text){number.text, number.length});
        put_words(table, indicator->name);
        cth_sink_text(sink, ":");
        table->position++;
        put_words(table, (struct cth_text){row->notes[i].text, row->notes[i].length});
        cth_sink_text(sink, "\n");
    }
}

static void put_legend(struct table *table, unsigned marks)
{
    for (int i = 0; i < CTH_MARK_COUNT; i++) {
        if ((marks >> i & 1) == 0)
            continue;
        cth_sink_text(&table->report->sink, cth_mark_text(i, table->report->options.lang));
        cth_sink_text(&table->report->sink, "\n");
    }
}

static void put_title(struct cth_report *report)
{
    struct cth_text title = report->options.title;
    cth_sink_put(&report->sink, title.data, title.length);
    if (title.length > 0)
        cth_sink_text(&report->sink, "\n");
    bool shared = cth_facets_shared(report, cth_sink_put);
    if (shared)
        cth_sink_text(&report->sink, "\n");
    if (shared || title.length > 0)
        cth_sink_text(&report->sink, "\n");
}

/* What stands under the table: marks, notes, and the source if it is one. */
static void put_foot(struct table *table, unsigned marks)
{
    struct cth_report *report = table->report;
    struct cth_text source = cth_facets_source(report);
    struct cth_row row;
    unsigned note = 1;
    if (marks != 0 || source.length > 0)
        end_line(table);
    put_legend(table, marks);
    for (const struct cth_held *held = report->first; held != NULL; held = held->next) {
        cth_row_make(report, &held->indicator, note, &row);
        put_notes(table, &held->indicator, &row);
        note += row.note_count;
    }
    if (source.length > 0) {
        const char *heading = cth_facet_heading(CTH_FACET_SOURCE, report->options.lang);
        table->position = 0;
        put_words(table, (struct cth_text){heading, strlen(heading)});
        cth_sink_text(&report->sink, ":");
        put_words(table, source);
        end_line(table);
    }
}

void cth_report_table(struct cth_report *report)
{
    struct table table = {.report = report};
    struct cth_row row;
    unsigned marks = 0, note = 1;
    choose_columns(&table);
    for (const struct cth_held *held = report->first; held != NULL; held = held->next) {
        cth_row_make(report, &held->indicator, note, &row);
        measure(&table, &held->indicator, &row);
        note += row.note_count;
        marks |= row.marks;
    }
    settle_widths(&table);
    put_title(report);
    put_heading(&table);
    note = 1;
    for (const struct cth_held *held = report->first; held != NULL; held = held->next) {
        cth_row_make(report, &held->indicator, note, &row);
        put_row(&table, &held->indicator, &row);
        note += row.note_count;
    }
    put_foot(&table, marks);
}
