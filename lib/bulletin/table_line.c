/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The statements of a line of a table: its name and unit, and the figures of each row that its headings make. */

#include "reading.h"

#include <string.h>

/* Skips what stands before a name: a dash, "+", "1.1.", "IV.", "a)". Returns how deep it is: 0, 1 for a dash, 2 for
 * "+". */
static unsigned bullet(const char *text, struct cth_span *cell)
{
    const size_t start = cell->start, dash = cth_fold_dash(text + start, cell->end - start);
    const unsigned depth = dash > 0 ? 1 : start < cell->end && (text[start] == '+' || text[start] == '*') ? 2 : 0;
    size_t end = start, marks = 0;
    for (; end < cell->end && end - start < 8 && text[end] != ' '; end++)
        marks += memchr("0123456789.)IVX", text[end], 15) != NULL;
    const bool is_number =
        end - start > 1 && (text[end - 1] == '.' || text[end - 1] == ')') && (marks == end - start || end - start == 2);
    const size_t skipped = depth == 1 ? dash : depth == 2 ? 1 : is_number ? end - start : 0;
    *cell = cth_trim(text, start + skipped, cell->end);
    return depth;
}

/* What a line of the table is of. */
struct line {
    struct cth_span span, unit;
    struct cth_subject subject;
    struct cth_text parent, prices;
    struct cth_period period; /* unknown: that of the column */
    bool is_index, is_product, is_rate;
};

/* The total of a line with a dash; remembers the name for the lines below. */
static void find_parent(struct cth_table *table, unsigned depth, struct line *line)
{
    const struct cth_subject *subject = &line->subject;
    if (depth == 0 && table->total_length[0] > 0 &&
        (subject->opens_list || (subject->known != NULL && subject->known->nature == NATURE_PART)))
        depth = 1;
    const unsigned above = depth == 2 && table->total_length[1] > 0 ? 1 : 0;
    line->parent = subject->parent;
    line->prices = subject->prices;
    if (depth > 0 && line->parent.length == 0) {
        line->parent = (struct cth_text){table->total[above], table->total_length[above]};
        if (line->prices.length == 0)
            line->prices = (struct cth_text){table->prices, table->prices_length};
        if (line->unit.end == line->unit.start)
            line->unit = table->total_unit;
    }
    if (depth > 1 || subject->name.length >= CTH_NAME_MAX || line->prices.length >= sizeof table->prices)
        return;
    table->total_length[1] = 0;
    if (depth == 0) {
        if (line->prices.length > 0)
            memmove(table->prices, line->prices.data, line->prices.length);
        table->prices_length = line->prices.length;
        table->total_unit = line->unit;
    }
    /* The parent of this line is above it. */
    memcpy(table->total[depth], subject->name.data, subject->name.length);
    table->total_length[depth] = subject->name.length;
}

/* A cell of units: none in "-" and "x", that of the line before in "nt". */
static struct cth_span unit_in(const struct cth_bulletin *bulletin, struct cth_span cell)
{
    static const char *const dittos[] = {"nt", "-nt-", "NT", "\"", "''", "như trên"};
    const char *text = bulletin->text + cell.start;
    const size_t length = cell.end - cell.start;
    for (size_t i = 0; i < sizeof dittos / sizeof *dittos; i++)
        if (strlen(dittos[i]) == length && memcmp(dittos[i], text, length) == 0)
            return bulletin->table.last_unit;
    const bool is_none = cth_fold_dash(text, length) == length || (length == 1 && (*text == 'x' || *text == 'X'));
    return is_none ? (struct cth_span){0, 0} : cell;
}

/* Reads the name and the unit of a line; false if it names nothing. */
static bool read_name(struct cth_bulletin *bulletin, const struct cth_cells *cells, struct line *line)
{
    struct cth_table *table = &bulletin->table;
    unsigned depth = 0, number_depth = 0;
    uint32_t doubts = 0;
    for (unsigned i = 0; i < cells->count; i++) {
        struct cth_span cell = cells->cell[i];
        if (table->column[i].role == CTH_COLUMN_UNIT)
            line->unit = unit_in(bulletin, cell);
        if (i == 0)
            number_depth = bullet(bulletin->text, &cell);
        if (table->column[i].role != CTH_COLUMN_INDICATOR)
            continue;
        depth = i == 0 ? number_depth : bullet(bulletin->text, &cell);
        if (depth == 0)
            depth = number_depth;
        const struct cth_span unit = cth_unit_in(bulletin, cell);
        cth_lex_cell(bulletin, cell, CTH_ROOT_TERMS);
        line->subject = cth_read_subject(bulletin, 0, bulletin->sentence.lexemes, true);
        if (line->unit.end == line->unit.start && unit.end > 0)
            line->unit = unit;
    }
    const struct cth_subject *subject = &line->subject;
    if (!subject->is_valid || subject->name.length < 3)
        return false;
    if (subject->period >= 0)
        line->period = cth_resolve_period(&bulletin->context, &bulletin->sentence.period[subject->period], &doubts);
    find_parent(table, depth, line);
    if (line->unit.end > line->unit.start)
        table->last_unit = line->unit;
    const struct cth_text index = cth_name_at(CTH_NAME_INDEX)->name;
    line->is_index = (subject->known != NULL && subject->known->nature == NATURE_INDEX) ||
                     (line->parent.length == index.length && memcmp(line->parent.data, index.data, index.length) == 0);
    line->is_product = subject->known != NULL && subject->known->nature == NATURE_PRODUCT;
    line->is_rate = subject->known != NULL && subject->known->nature == NATURE_RATE;
    return true;
}

static struct cth_unit unit_of(const struct cth_bulletin *bulletin, struct cth_span span)
{
    return cth_unit_of((struct cth_text){bulletin->text + span.start, span.end - span.start});
}

/* Whether the table has English figures; the text decides where the table does not. */
static bool is_english(const struct cth_bulletin *bulletin)
{
    const struct cth_table *table = &bulletin->table;
    return table->vietnamese == 0 && (table->english > 0 || bulletin->context.english_numbers);
}

/* The number of a cell as a figure in the style of the table. */
static struct cth_figure figure_of(const struct cth_bulletin *bulletin, const struct cth_cell_number *cell,
                                   struct cth_unit unit)
{
    const struct cth_table *table = &bulletin->table;
    const struct cth_prose_number *number = &cell->number;
    const bool english = is_english(bulletin);
    struct cth_figure figure = {.qualifier = CTH_PRINTED, .value = number->value};
    struct cth_prose_quantity quantity = {.value = number->value,
                                          .other = number->other,
                                          .has_two_readings = true,
                                          .quantity = unit.quantity,
                                          .exponent = unit.exponent};
    if (english && number->has_two_readings) {
        figure.value = number->other;
    } else if (english && !number->is_english && cell->dots == 1) {
        figure.value.scale = 3;
    } else if (number->has_two_readings && table->vietnamese == 0 && table->dotted == 0) {
        cth_decide_comma(&bulletin->context, &quantity);
        figure.value = quantity.value;
    }
    if (cell->is_negative)
        figure.value.units = -figure.value.units;
    return figure;
}

/* What a level is that is a percentage: the growth of a product, a rate, the ratio of an index. */
static enum cth_column role_of_percent(const struct cth_table *table, const struct line *line)
{
    const bool has_own = line->unit.end > line->unit.start;
    if (line->is_index)
        return table->has_base ? CTH_COLUMN_GROWTH : CTH_COLUMN_COUNT;
    if (line->is_product || line->subject.is_growth || (!has_own && table->is_growth))
        return CTH_COLUMN_GROWTH;
    return has_own || line->is_rate ? CTH_COLUMN_ACTUAL : CTH_COLUMN_COUNT;
}

/* A level in the unit of its column, its line or the table. */
static bool set_level(struct cth_bulletin *bulletin, const struct line *line, struct cth_span printed,
                      enum cth_column role, struct cth_figure figure, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    if (indicator->unit.length == 0 && printed.end > printed.start) {
        indicator->unit = cth_keep(bulletin, printed.start, printed.end);
        if (printed.start >= line->span.start)
            row->columns[CTH_COLUMN_UNIT] = printed;
    } else if (!cth_bring_to(&figure, unit_of(bulletin, printed), cth_unit_of(indicator->unit))) {
        return false;
    }
    *(role == CTH_COLUMN_ACTUAL ? &indicator->actual
      : role == CTH_COLUMN_PLAN ? &indicator->plan
                                : &indicator->base) = figure;
    return true;
}

/* A percentage; false if neither its heading nor its cell says that it is one. */
static bool set_percentage(const struct cth_table *table, const struct cth_table_column *column, enum cth_column role,
                           bool is_percent, struct cth_figure figure, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    const bool says_growth = (column->headings & CTH_COLUMN_BIT(CTH_COLUMN_GROWTH)) != 0;
    if (!is_percent && !column->is_percent && !says_growth && !column->is_hundred && role != CTH_COLUMN_SHARE &&
        !(table->has_base && role == CTH_COLUMN_GROWTH))
        return false;
    if (role == CTH_COLUMN_COMPLETION)
        indicator->completion = figure;
    else if (role == CTH_COLUMN_SHARE)
        indicator->share = figure;
    else
        indicator->growth = figure;
    return true;
}

/* Puts one cell into a statement; false if there is no figure for it. */
static bool read_cell(struct cth_bulletin *bulletin, const struct line *line, unsigned number, struct cth_span cell,
                      struct cth_statement *row)
{
    const struct cth_table *table = &bulletin->table;
    const struct cth_table_column *column = &table->column[number];
    const struct cth_span printed = column->unit.end > 0                ? column->unit
                                    : line->unit.end > line->unit.start ? line->unit
                                                                        : table->unit;
    const struct cth_unit unit = unit_of(bulletin, printed);
    struct cth_cell_number found;
    enum cth_column role = column->role;
    bool is_level = role == CTH_COLUMN_ACTUAL || role == CTH_COLUMN_PLAN || role == CTH_COLUMN_BASE;
    if (!cth_number_in(bulletin->text, cell, &found))
        return false;
    const struct cth_figure figure = figure_of(bulletin, &found, unit);
    bool is_percent = found.is_percent || (is_level && (column->is_percent || unit.quantity == CTH_QUANTITY_PERCENT));
    const bool is_ratio =
        is_level ? line->is_index : !column->rises && (column->headings & CTH_COLUMN_BIT(CTH_COLUMN_GROWTH)) == 0;
    if (is_level && (is_percent || line->is_index)) {
        role = role == CTH_COLUMN_ACTUAL ? role_of_percent(table, line) : CTH_COLUMN_COUNT;
        is_level = role == CTH_COLUMN_ACTUAL;
        is_percent = true;
        if (role == CTH_COLUMN_COUNT || (printed.end > printed.start && unit.quantity != CTH_QUANTITY_PERCENT))
            return false;
        if (is_level && printed.end == printed.start)
            row->indicator.unit = (struct cth_text)CTH_TEXT("%");
    }
    if (is_level ? !set_level(bulletin, line, printed, role, figure, row)
                 : !set_percentage(table, column, role, is_percent, figure, row))
        return false;
    if (role == CTH_COLUMN_GROWTH) {
        row->indicator.growth_form = is_ratio ? CTH_GROWTH_RATIO : CTH_GROWTH_PERCENT;
        if (!column->is_against && !column->is_same && !column->is_previous && !column->has_base && !table->has_base)
            row->doubts |= CTH_DOUBT_BASE;
    }
    if (found.number.has_two_readings && !is_english(bulletin))
        row->doubts |= CTH_DOUBT_COMMA;
    row->columns[role] = found.span;
    return true;
}

/* Whose plan a figure is of. */
static void set_scope(struct cth_bulletin *bulletin, const struct cth_table_column *column,
                      struct cth_indicator *indicator)
{
    if (column->role != CTH_COLUMN_PLAN && column->role != CTH_COLUMN_COMPLETION)
        return;
    if (column->scope.end > 0)
        indicator->plan_scope = cth_keep(bulletin, column->scope.start, column->scope.end);
    else if (column->is_budget)
        indicator->plan_scope = (struct cth_text)CTH_TEXT("dự toán");
}

static void set_kind(const struct line *line, struct cth_indicator *indicator)
{
    const enum cth_quantity quantity = cth_unit_of(indicator->unit).quantity;
    if (line->is_index)
        indicator->kind = CTH_KIND_INDEX;
    else if (quantity == CTH_QUANTITY_COUNT)
        indicator->kind = CTH_KIND_COUNT;
    else if (quantity == CTH_QUANTITY_PERCENT)
        indicator->kind = CTH_KIND_RATE;
}

/* The statement of one row of the table in a line, NULL if it has no figure. */
static struct cth_statement *make_statement(struct cth_bulletin *bulletin, const struct line *line,
                                            const struct cth_cells *cells, unsigned number)
{
    const struct cth_table_row *row = &bulletin->table.row[number];
    const struct cth_subject *subject = &line->subject;
    struct cth_statement *statement = cth_add_statement(bulletin);
    uint32_t read = 0;
    struct cth_indicator *indicator = &statement->indicator;
    for (unsigned i = 0; i < cells->count; i++) {
        const struct cth_table_column *column = &bulletin->table.column[i];
        if (column->role <= CTH_COLUMN_UNIT || column->role == CTH_COLUMN_COUNT || column->row != number ||
            !read_cell(bulletin, line, i, cells->cell[i], statement))
            continue;
        read |= CTH_COLUMN_BIT(column->role);
        set_scope(bulletin, column, indicator);
    }
    if ((read & ~CTH_COLUMN_BIT(CTH_COLUMN_BASE)) == 0) {
        bulletin->statements--;
        return NULL;
    }
    statement->span = line->span;
    indicator->name = subject->name;
    indicator->parent = line->parent;
    indicator->prices = line->prices;
    indicator->status = row->status != CTH_DATA_UNSTATED ? row->status : subject->status;
    indicator->base_kind = row->base_kind;
    indicator->base_period = row->base_period;
    indicator->period = !row->has_own_period && cth_period_is_known(line->period) ? line->period : row->period;
    statement->doubts |= row->doubts | (cth_period_is_known(indicator->period) ? 0 : CTH_DOUBT_PERIOD);
    statement->columns[CTH_COLUMN_INDICATOR] = subject->name_span;
    statement->columns[CTH_COLUMN_PRICES] = subject->prices_span;
    if (subject->region >= 0) {
        indicator->region = cth_region_at((unsigned)subject->region);
        statement->columns[CTH_COLUMN_REGION] = subject->region_span;
    }
    set_kind(line, indicator);
    return statement;
}

void cth_read_table_line(struct cth_bulletin *bulletin, struct cth_span span, const struct cth_cells *cells)
{
    const struct cth_table *table = &bulletin->table;
    struct line line = {.span = cth_trim(bulletin->text, span.start, span.end)};
    if (!read_name(bulletin, cells, &line))
        return;
    for (unsigned i = 0; i < table->rows; i++) {
        if (table->row[i].primary != i)
            continue;
        const struct cth_statement *first = make_statement(bulletin, &line, cells, i);
        for (unsigned j = i + 1; j < table->rows; j++) {
            struct cth_statement *other = table->row[j].primary == i ? make_statement(bulletin, &line, cells, j) : NULL;
            if (other == NULL || first == NULL)
                continue;
            other->indicator.actual = first->indicator.actual;
            other->indicator.unit = first->indicator.unit;
            other->indicator.kind = first->indicator.kind;
            other->columns[CTH_COLUMN_ACTUAL] = first->columns[CTH_COLUMN_ACTUAL];
            other->columns[CTH_COLUMN_UNIT] = first->columns[CTH_COLUMN_UNIT];
        }
    }
    cth_sort_statements(bulletin);
}
