/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Cells of a line of a table, between tabs, bars, semicolons, commas or wide gaps, and the number in a cell. */

#include "reading.h"

#include <string.h>

#define LINE_MAX 8192 /* bytes; a longer line is prose */

struct cth_span cth_trim(const char *text, size_t start, size_t end)
{
    start += cth_fold_blank(text + start, end - start);
    for (size_t n = 1; n > 0 && end > start;) {
        n = text[end - 1] == '\r' || text[end - 1] == ' ' || text[end - 1] == '\t' ? 1 : 0;
        if (end - start > 1 && memcmp(text + end - 2, "\xC2\xA0", 2) == 0)
            n = 2;
        end -= n;
    }
    return (struct cth_span){start, end};
}

bool cth_line_at(const struct cth_bulletin *bulletin, size_t at, struct cth_span *line, size_t *next)
{
    const size_t rest = bulletin->length - at;
    const char *newline = memchr(bulletin->text + at, '\n', rest < LINE_MAX ? rest : LINE_MAX);
    if (rest == 0 || (newline == NULL && rest > LINE_MAX))
        return false;
    *line = (struct cth_span){at, newline != NULL ? (size_t)(newline - bulletin->text) : bulletin->length};
    *next = newline != NULL ? line->end + 1 : line->end;
    return true;
}

/* Bytes of a separator; a gap is one of two blanks or more. */
static size_t separator_at(const char *text, size_t at, size_t end, char separator)
{
    if (separator != ' ')
        return text[at] == separator;
    const size_t gap = cth_fold_blank(text + at, end - at);
    return gap > 1 && cth_utf8_count(text + at, gap) > 1 ? gap : 0;
}

/* Where the quoted cell that begins at @p at ends; 0 if its quote is not closed or something stands behind it. */
static size_t quoted(const char *text, size_t at, size_t end, char separator, struct cth_span *cell)
{
    const size_t start = at + 1;
    for (at = start; at < end && (text[at] != '"' || (at + 1 < end && text[at + 1] == '"')); at++)
        at += text[at] == '"';
    if (at >= end)
        return 0;
    *cell = cth_trim(text, start, at);
    for (at++; at < end && (text[at] == ' ' || text[at] == '\r'); at++) {
    }
    return at == end || text[at] == separator ? at : 0;
}

struct cth_cells cth_split_cells(const char *text, struct cth_span line, char separator)
{
    struct cth_cells cells;
    size_t at = line.start, end = line.end;
    cells.count = 0;
    const bool has_quotes = separator != '|' && separator != ' ';
    if (!has_quotes) {
        const struct cth_span inner = cth_trim(text, at, end);
        at = inner.start + (separator == '|' && inner.end > inner.start && text[inner.start] == '|');
        end = inner.end - (separator == '|' && inner.end > at && text[inner.end - 1] == '|');
    }
    for (;; at += separator_at(text, at, end, separator)) {
        const size_t start = at;
        if (cells.count == CTH_CELLS_MAX)
            return (struct cth_cells){.count = 0};
        struct cth_span *cell = &cells.cell[cells.count++];
        const size_t behind =
            has_quotes && at < end && text[at] == '"' ? quoted(text, at, end, separator, cell) : end + 1;
        if (behind == 0 && separator != '\t')
            return (struct cth_cells){.count = 0};
        if (behind == 0 || behind > end) {
            while (at < end && separator_at(text, at, end, separator) == 0)
                at++;
            *cell = cth_trim(text, start, at);
        } else {
            at = behind;
        }
        while (separator == '|' && cell->end - cell->start > 1 && text[cell->start] == '*' &&
               text[cell->end - 1] == '*')
            *cell = cth_trim(text, cell->start + 1, cell->end - 1);
        if (at >= end)
            break;
    }
    if (cells.count < 2)
        cells.count = 0;
    return cells;
}

size_t cth_character_of(const char *text, struct cth_span line, size_t at)
{
    return cth_utf8_count(text + line.start, at - line.start);
}

bool cth_cells_of(const struct cth_bulletin *bulletin, struct cth_span line, struct cth_cells *out)
{
    const struct cth_table *table = &bulletin->table;
    const struct cth_cells found = cth_split_cells(bulletin->text, line, table->separator);
    unsigned column = 0;
    *out = found;
    if (found.count == table->columns)
        return true;
    if (table->separator != ' ' || found.count == 0 || found.count > table->columns)
        return false;
    *out = (struct cth_cells){.count = table->columns};
    for (unsigned i = 0; i < found.count; i++) {
        const size_t from = cth_character_of(bulletin->text, line, found.cell[i].start);
        const size_t to = cth_character_of(bulletin->text, line, found.cell[i].end);
        while (column < table->columns && table->column[column].to <= from)
            column++;
        if (column == table->columns || table->column[column].from >= to ||
            (column + 1 < table->columns && table->column[column + 1].from < to))
            return false;
        out->cell[column++] = found.cell[i];
    }
    return true;
}

bool cth_is_rule(const char *text, struct cth_span line)
{
    bool has_dash = false;
    for (size_t i = line.start; i < line.end; i++) {
        if (memchr("-=|:+ \t\r", text[i], 8) == NULL)
            return false;
        has_dash = has_dash || text[i] == '-' || text[i] == '=';
    }
    return has_dash;
}

bool cth_number_in(const char *text, struct cth_span cell, struct cth_cell_number *out)
{
    size_t at = cell.start;
    const size_t sign = cth_fold_dash(text + at, cell.end - at);
    at += sign > 0 ? sign : at < cell.end && text[at] == '+';
    at += cth_fold_blank(text + at, cell.end - at);
    if (cth_prose_number(text + at, cell.end - at, &out->number) != CTH_OK)
        return false;
    out->span = (struct cth_span){at, at + out->number.length};
    at = out->span.end + cth_fold_blank(text + out->span.end, cell.end - out->span.end);
    out->is_negative = sign > 0;
    out->is_percent = at < cell.end && text[at] == '%';
    out->dots = 0;
    for (size_t i = out->span.start; i < out->span.end; i++)
        out->dots += text[i] == '.';
    return at + out->is_percent == cell.end;
}
