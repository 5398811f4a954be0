/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Plain tables inside a text. One begins with a heading that is certain, and ends with the first line that does not
 * have its cells.
 */

#include "reading.h"

#include <string.h>

/* What of a table is looked at for its style of numbers before its first line is read. */
#define AHEAD_MAX 4096 /* bytes */
#define LINES_MAX 32

/* Counts what the figures of a line tell of the style of the table. */
static void weigh(struct cth_bulletin *bulletin, const struct cth_cells *cells)
{
    struct cth_table *table = &bulletin->table;
    for (unsigned i = 0; i < table->columns; i++) {
        struct cth_cell_number cell;
        if (table->column[i].role == CTH_COLUMN_COUNT || table->column[i].role <= CTH_COLUMN_UNIT ||
            !cth_number_in(bulletin->text, cells->cell[i], &cell) || cell.number.has_two_readings)
            continue;
        table->english += cell.number.is_english;
        table->vietnamese += !cell.number.is_english && (cell.number.value.scale > 0 || cell.dots > 1);
        table->dotted += cell.dots > 0;
    }
}

/* Whether the second line of a heading stands in the cells of a line: nothing below the name, only words of headings.
 */
static bool is_heading(struct cth_bulletin *bulletin, const struct cth_cells *cells)
{
    unsigned words = 0;
    for (unsigned i = 0; i < cells->count; i++) {
        struct cth_table_column column = {.headings = 0};
        if (cells->cell[i].end == cells->cell[i].start)
            continue;
        cth_read_heading(bulletin, cells->cell[i], &column);
        words += bulletin->sentence.lexemes > 0;
        if (column.is_strange || bulletin->table.column[i].headings == CTH_COLUMN_BIT(CTH_COLUMN_INDICATOR))
            return false;
        if (column.headings == 0 && !column.has_period && !column.has_base && !column.is_against && !column.is_same &&
            !column.is_previous && !column.is_percent)
            return false;
    }
    return words > 0;
}

/* Looks at the lines of the open table for its style of numbers; false if there are none. */
static bool look_ahead(struct cth_bulletin *bulletin)
{
    struct cth_table *table = &bulletin->table;
    struct cth_span line;
    struct cth_cells cells;
    unsigned lines = 0;
    size_t at = table->next, next;
    for (; at - table->next < AHEAD_MAX && lines < LINES_MAX && cth_line_at(bulletin, at, &line, &next); at = next) {
        if (cth_is_rule(bulletin->text, line))
            continue;
        if (!cth_cells_of(bulletin, line, &cells))
            break;
        weigh(bulletin, &cells);
        lines++;
    }
    return lines > 0;
}

/* Reads the lines of a heading; false if it is none. */
static bool read_headings(struct cth_bulletin *bulletin, struct cth_span line, size_t next, struct cth_span *name)
{
    struct cth_table *table = &bulletin->table;
    const struct cth_cells cells = cth_split_cells(bulletin->text, line, table->separator);
    struct cth_cells below;
    struct cth_span second;
    table->columns = cells.count;
    table->next = next;
    for (unsigned i = 0; i < cells.count; i++) {
        struct cth_table_column *column = &table->column[i];
        *column = (struct cth_table_column){.from = cth_character_of(bulletin->text, line, cells.cell[i].start),
                                            .to = cth_character_of(bulletin->text, line, cells.cell[i].end)};
        cth_read_heading(bulletin, cells.cell[i], column);
        if (column->is_strange && (table->separator == ',' || table->separator == ';'))
            return false;
        if (name->end == 0 && (column->headings & CTH_COLUMN_BIT(CTH_COLUMN_INDICATOR)) != 0)
            *name = cells.cell[i];
    }
    if (name->end == 0)
        return false;
    if (cth_line_at(bulletin, next, &second, &next) && cth_cells_of(bulletin, second, &below) &&
        is_heading(bulletin, &below)) {
        for (unsigned i = 0; i < below.count; i++)
            if (below.cell[i].end > below.cell[i].start)
                cth_read_heading(bulletin, below.cell[i], &table->column[i]);
        table->next = next;
    }
    return true;
}

/* Begins a table at a heading. One right below the lines of another has the style of that. */
static bool begin(struct cth_bulletin *bulletin, struct cth_span line, size_t next, char separator)
{
    struct cth_table *table = &bulletin->table;
    struct cth_span name = {0, 0};
    const bool is_new = table->columns == 0;
    table->separator = separator;
    table->total_unit = table->last_unit = (struct cth_span){0, 0};
    table->total_length[0] = table->total_length[1] = table->prices_length = 0;
    if (is_new)
        table->english = table->vietnamese = table->dotted = 0;
    return read_headings(bulletin, line, next, &name) && cth_arrange_table(bulletin, name) &&
           (!is_new || look_ahead(bulletin));
}

static void close_table(struct cth_table *table)
{
    table->columns = 0;
    table->unit = (struct cth_span){0, 0};
    table->has_base = table->is_growth = false;
}

/* A line of the open table, or the heading of one right below it. */
static bool go_on(struct cth_bulletin *bulletin, struct cth_span line, size_t next)
{
    struct cth_table *table = &bulletin->table;
    struct cth_cells cells;
    if (!cth_is_rule(bulletin->text, line)) {
        if (!cth_cells_of(bulletin, line, &cells))
            return false;
        weigh(bulletin, &cells);
        cth_read_table_line(bulletin, line, &cells);
        const struct cth_table before = *table;
        if (bulletin->statements == 0 && begin(bulletin, line, next, table->separator))
            return true;
        *table = before;
    }
    table->next = next;
    return true;
}

/* A quick look: prose, which most lines are, is not cut into cells. */
static bool may_begin(const char *text, struct cth_span line, char separator)
{
    const struct cth_span words = cth_trim(text, line.start, line.end);
    if (words.end == words.start || (text[words.end - 1] == '.' && separator != '|' && separator != '\t'))
        return false;
    return memchr(text + words.start, separator, words.end - words.start) != NULL;
}

bool cth_read_table(struct cth_bulletin *bulletin)
{
    static const char separators[] = {'|', '\t', ';', ' ', ','};
    struct cth_table *table = &bulletin->table;
    struct cth_span line;
    size_t next;
    bool is = false;
    if (table->columns > 0 && bulletin->at != table->next)
        close_table(table);
    if (!cth_line_at(bulletin, bulletin->at, &line, &next))
        return false;
    if (table->columns > 0) {
        is = go_on(bulletin, line, next);
        if (!is)
            close_table(table);
    }
    for (size_t i = 0; i < sizeof separators && !is; i++) {
        is = may_begin(bulletin->text, line, separators[i]) && begin(bulletin, line, next, separators[i]);
        if (!is)
            table->columns = 0;
    }
    if (is)
        bulletin->at = table->next;
    return is;
}
