/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Headings of tables: which column has the names, the units, the levels, the percentages, and of what period. A column
 * whose heading has words that no heading has is left alone.
 */

#include "reading.h"

#include <string.h>

#define NONE CTH_COLUMN_COUNT
#define BIT CTH_COLUMN_BIT
#define TITLE_MAX 1024
#define YEAR_MIN 1945
#define YEAR_MAX 2100

struct cth_span cth_unit_in(const struct cth_bulletin *bulletin, struct cth_span words)
{
    const char *text = bulletin->text;
    bool inside = false;
    for (size_t start = words.start, end; start < words.end; start = end + 1) {
        const char opened_by = start > words.start ? text[start - 1] : ' ';
        for (end = start; end < words.end && memchr("(),;:", text[end], 5) == NULL; end++) {
        }
        inside = opened_by == '(' || (inside && opened_by != ')');
        const size_t blank = cth_fold_blank(text + start, end - start);
        const struct cth_unit unit = cth_unit_of((struct cth_text){text + start + blank, end - start - blank});
        if ((inside || opened_by == ':') && unit.name.length > 0 && unit.quantity != CTH_QUANTITY_UNKNOWN &&
            unit.quantity != CTH_QUANTITY_NONE)
            return (struct cth_span){(size_t)(unit.name.data - text),
                                     (size_t)(unit.name.data - text) + unit.name.length};
    }
    return (struct cth_span){0, 0};
}

static bool is_percent(const struct cth_bulletin *bulletin, struct cth_span unit)
{
    return unit.end > 0 &&
           cth_unit_of((struct cth_text){bulletin->text + unit.start, unit.end - unit.start}).quantity ==
               CTH_QUANTITY_PERCENT;
}

/* A number in a heading: a year, the 100 of "cùng kỳ = 100", the number of the column. */
static void read_number(struct cth_bulletin *bulletin, const struct cth_lexeme *lexeme, struct cth_table_column *column,
                        struct cth_prose_period *year)
{
    struct cth_prose_number number;
    const size_t length = lexeme->end - lexeme->start;
    if (lexeme->value > 0 || cth_prose_number(bulletin->text + lexeme->start, length, &number) != CTH_OK)
        column->is_strange = true;
    else if (length == 4 && number.value.units >= YEAR_MIN && number.value.units <= YEAR_MAX)
        *year = (struct cth_prose_period){.year = (int16_t)number.value.units};
    else if (number.value.units == 100)
        column->is_hundred = true;
    else
        column->is_strange = column->is_strange || length > 2;
}

static void take_period(struct cth_table_column *column, struct cth_prose_period period)
{
    const bool is_base = column->is_against || column->is_same || column->is_previous;
    bool *const has = is_base ? &column->has_base : &column->has_period;
    column->is_strange = column->is_strange || *has || period.is_vague;
    *(is_base ? &column->base : &column->period) = period;
    *has = true;
}

/* Words that say nothing of what a column has. */
static bool is_neutral(const struct cth_lexeme *lexeme)
{
    switch (lexeme->term) {
    case TERM_MARK:
    case TERM_MONTH:
    case TERM_PLAN_WORD:
    case TERM_PLACE:
    case TERM_LINK:
    case TERM_AND:
    case TERM_FILLER:
    case TERM_IS:
    case TERM_CUMULATIVE:
    case TERM_BASIS: return true;
    case TERM_NEGLECT: return lexeme->value != NEGLECT_BEFORE_BRANCH;
    default: return false;
    }
}

static void read_word(struct cth_bulletin *bulletin, const struct cth_lexeme *lexeme, struct cth_table_column *column)
{
    const struct cth_span span = {lexeme->start, lexeme->end};
    struct cth_prose_period year = {0};
    switch (lexeme->term) {
    case TERM_HEADING: column->headings |= lexeme->value < NONE ? BIT(lexeme->value) : 0; break;
    case TERM_PLAN:
        column->headings |= BIT(CTH_COLUMN_PLAN);
        column->is_budget = column->is_budget || lexeme->value == PLAN_BUDGET;
        break;
    case TERM_SCOPE: column->scope = span; break;
    case TERM_STATUS:
        column->status = (enum cth_data_status)lexeme->value;
        column->headings |= BIT(CTH_COLUMN_ACTUAL);
        break;
    case TERM_REACH: column->reaches = true; break;
    case TERM_YEAR: column->is_yearly = true; break;
    case TERM_AGAINST: column->is_against = true; break;
    case TERM_SAME: column->is_same = true; break;
    case TERM_BEFORE: *(lexeme->value == CTH_BASE_PREVIOUS ? &column->is_previous : &column->is_same) = true; break;
    case TERM_UP:
    case TERM_PACE: column->rises = true; break;
    case TERM_DOWN: column->falls = true; break;
    case TERM_SHARE: column->headings |= BIT(CTH_COLUMN_SHARE); break;
    case TERM_PERIOD: take_period(column, bulletin->sentence.period[lexeme->value]); break;
    case TERM_NUMBER:
        read_number(bulletin, lexeme, column, &year);
        if (year.year > 0)
            take_period(column, year);
        break;
    default: column->is_strange = column->is_strange || !is_neutral(lexeme); break;
    }
    column->is_percent = column->is_percent || cth_is_mark(lexeme, '%');
}

void cth_read_heading(struct cth_bulletin *bulletin, struct cth_span cell, struct cth_table_column *column)
{
    const struct cth_span unit = cth_unit_in(bulletin, cell);
    cth_lex_cell(bulletin, cell, CTH_ROOT_HEADINGS);
    for (unsigned i = 0; i < bulletin->sentence.lexemes; i++)
        if (bulletin->sentence.lexeme[i].start < unit.start || bulletin->sentence.lexeme[i].start >= unit.end)
            read_word(bulletin, &bulletin->sentence.lexeme[i], column);
    if (is_percent(bulletin, unit))
        column->is_percent = true;
    else if (unit.end > 0)
        column->unit = unit;
}

static enum cth_column role_of(const struct cth_table *table, const struct cth_table_column *column)
{
    const uint32_t headings = column->headings;
    const bool compares = column->is_same || column->is_previous || column->has_base;
    const bool has_plan = (headings & BIT(CTH_COLUMN_PLAN)) != 0;
    if (headings == BIT(CTH_COLUMN_INDICATOR) && !column->is_percent && !compares)
        return CTH_COLUMN_INDICATOR;
    if (column->is_strange || (column->falls && !column->rises))
        return NONE;
    if (headings & BIT(CTH_COLUMN_UNIT))
        return CTH_COLUMN_UNIT;
    if (column->rises || (headings & BIT(CTH_COLUMN_GROWTH)) != 0)
        return has_plan || column->unit.end > 0 ? NONE : CTH_COLUMN_GROWTH;
    if ((headings & BIT(CTH_COLUMN_COMPLETION)) != 0 || (has_plan && (column->is_percent || column->is_against)) ||
        (column->is_percent && column->reaches && !compares))
        return CTH_COLUMN_COMPLETION;
    if (compares && (column->is_percent || column->is_against || column->is_hundred))
        return CTH_COLUMN_GROWTH;
    if (headings & BIT(CTH_COLUMN_KIND))
        return table->has_base ? CTH_COLUMN_GROWTH : NONE;
    if (headings & BIT(CTH_COLUMN_SHARE))
        return CTH_COLUMN_SHARE;
    if (has_plan)
        return CTH_COLUMN_PLAN;
    if (compares)
        return CTH_COLUMN_BASE;
    return (headings & BIT(CTH_COLUMN_ACTUAL)) != 0 || column->has_period || column->reaches ? CTH_COLUMN_ACTUAL : NONE;
}

/* A new row; without a period of its own that of the text. */
static unsigned add_row(struct cth_bulletin *bulletin, const struct cth_table_column *column, unsigned primary)
{
    struct cth_table *table = &bulletin->table;
    struct cth_table_row *row = &table->row[table->rows];
    if (primary < table->rows) {
        *row = table->row[primary];
        row->roles = 0;
        row->has_base = false;
    } else {
        *row = (struct cth_table_row){
            .period = bulletin->context.period, .has_own_period = column->has_period, .status = column->status};
        if (column->has_period)
            row->period = cth_resolve_period(&bulletin->context, &column->period, &row->doubts);
    }
    row->primary = primary;
    return table->rows++;
}

/* The row of the nearest level before a column, or behind it; rows of the table if there is none. A column that is not
 * read hides those before it. */
static unsigned nearest(const struct cth_table *table, unsigned column)
{
    for (unsigned i = column; i > 0; i--) {
        const struct cth_table_column *before = &table->column[i - 1];
        if (before->role == CTH_COLUMN_ACTUAL)
            return before->row;
        if (before->role == NONE && before->is_strange)
            return CTH_CELLS_MAX;
    }
    for (unsigned i = column + 1; i < table->columns; i++)
        if (table->column[i].role == CTH_COLUMN_ACTUAL)
            return table->column[i].row;
    return table->rows;
}

/* The row of the most months within a plan's, of those of a level; the one beside it if that has as many. */
static unsigned row_of_plan(const struct cth_table *table, struct cth_period plan, unsigned beside)
{
    unsigned found = CTH_CELLS_MAX;
    unsigned most = 0;
    for (unsigned i = 0; i < table->rows; i++) {
        const unsigned months = cth_period_months(table->row[i].period);
        if (table->row[i].primary != i || !cth_period_within(table->row[i].period, plan) ||
            months < most + (i != beside))
            continue;
        most = months;
        found = i;
    }
    return found;
}

static unsigned row_of_period(const struct cth_table *table, struct cth_period period)
{
    for (unsigned i = 0; i < table->rows; i++)
        if (table->row[i].primary == i && cth_period_equal(table->row[i].period, period))
            return i;
    return CTH_CELLS_MAX;
}

/* The row that a figure without a level of its own stands beside; rows of the table for a new one. */
static unsigned row_beside(const struct cth_bulletin *bulletin, unsigned number)
{
    const struct cth_table *table = &bulletin->table;
    const struct cth_table_column *column = &table->column[number];
    const bool is_plan = column->role == CTH_COLUMN_PLAN;
    struct cth_period named = {0, 0, 0};
    uint32_t doubts = 0;
    unsigned beside = nearest(table, number);
    if (is_plan && number + 1 < table->columns && table->column[number + 1].role == CTH_COLUMN_ACTUAL)
        beside = table->column[number + 1].row;
    if (column->has_period)
        named = cth_resolve_period(&bulletin->context, &column->period, &doubts);
    else if (is_plan && column->is_yearly && beside < table->rows)
        (void)!cth_period_whole_years(table->row[beside].period, &named);
    if (!cth_period_is_known(named) || column->role == CTH_COLUMN_COMPLETION || column->role == CTH_COLUMN_BASE)
        return beside;
    const unsigned found = is_plan ? row_of_plan(table, named, beside) : row_of_period(table, named);
    return found < CTH_CELLS_MAX ? found : table->rows;
}

/* The row for a figure of a column, a new one if there is none: a plan of a period alone is a target. */
static unsigned row_for(struct cth_bulletin *bulletin, unsigned number)
{
    struct cth_table *table = &bulletin->table;
    struct cth_table_column *column = &table->column[number];
    unsigned row = row_beside(bulletin, number);
    if (row == table->rows) {
        row = add_row(bulletin, column, row);
        if (column->role == CTH_COLUMN_PLAN && column->has_period) {
            table->row[row].status = CTH_DATA_TARGET;
            column->role = CTH_COLUMN_ACTUAL;
        }
    }
    return row;
}

/* What a growth or a level of the base is compared with. */
static struct cth_table_row base_of(const struct cth_bulletin *bulletin, const struct cth_table_column *column,
                                    struct cth_period period)
{
    struct cth_table_row base = {.base_kind = column->is_previous ? CTH_BASE_PREVIOUS : CTH_BASE_SAME_LAST_YEAR};
    struct cth_period before, usual = {0, 0, 0};
    struct cth_context context = bulletin->context;
    if (!column->is_against && !column->is_same && !column->is_previous && bulletin->table.has_base)
        base.base_kind = bulletin->table.base_kind;
    if (!column->has_base || !cth_period_is_known(period))
        return base;
    context.year = period.year;
    before = cth_resolve_period(&context, &column->base, &base.doubts);
    if (column->is_same && column->base.first == 0 && column->base.last_year == 0 && period.last <= 12)
        before = (struct cth_period)CTH_MONTHS(before.year, period.first, period.last);
    if (cth_period_same_last_year(period, &usual) == CTH_OK && cth_period_equal(usual, before))
        return base;
    if (cth_period_previous(period, &usual) == CTH_OK && cth_period_equal(usual, before) &&
        cth_period_months(usual) <= 3) {
        base.base_kind = CTH_BASE_PREVIOUS;
    } else if (cth_period_is_known(before)) {
        base.base_kind = CTH_BASE_PERIOD;
        base.base_period = before;
    }
    return base;
}

/* Puts a figure into the row, or into the next one of the same level that has room for it. */
static void place(struct cth_bulletin *bulletin, struct cth_table_column *column, unsigned primary)
{
    struct cth_table *table = &bulletin->table;
    const bool is_based = column->role == CTH_COLUMN_GROWTH || column->role == CTH_COLUMN_BASE;
    const struct cth_table_row base = base_of(bulletin, column, table->row[primary].period);
    unsigned i = primary;
    for (; i < table->rows; i++) {
        const struct cth_table_row *row = &table->row[i];
        if (row->primary == primary && (row->roles & BIT(column->role)) == 0 &&
            !(is_based && row->has_base &&
              (row->base_kind != base.base_kind ||
               (base.base_kind == CTH_BASE_PERIOD && !cth_period_equal(row->base_period, base.base_period)))))
            break;
    }
    if (i == table->rows && i < CTH_CELLS_MAX)
        i = add_row(bulletin, column, primary);
    struct cth_table_row *row = &table->row[i];
    row->roles |= BIT(column->role);
    if (is_based) {
        row->has_base = true;
        row->base_kind = base.base_kind;
        row->base_period = base.base_period;
    }
    column->row = i;
}

/* The heading of the names says when and where, as any heading does. */
static void read_name_heading(struct cth_bulletin *bulletin, struct cth_span name)
{
    cth_lex_cell(bulletin, name, CTH_ROOT_TERMS);
    cth_read_sentence(bulletin);
    bulletin->statements = 0;
    bulletin->context.list_is_open = bulletin->context.is_target = false;
}

bool cth_arrange_table(struct cth_bulletin *bulletin, struct cth_span name)
{
    struct cth_table *table = &bulletin->table;
    uint32_t roles = 0;
    for (unsigned i = 0; i < table->columns; i++) {
        struct cth_table_column *column = &table->column[i];
        column->role = role_of(table, column);
        if (column->role <= CTH_COLUMN_UNIT && (roles & BIT(column->role)) != 0) {
            column->role = NONE;
            column->is_strange = true;
        }
        if (column->role == CTH_COLUMN_INDICATOR && column->unit.end > 0)
            table->unit = column->unit;
        roles |= column->role < NONE ? BIT(column->role) : 0;
    }
    const uint32_t figures = roles & ~(BIT(CTH_COLUMN_INDICATOR) | BIT(CTH_COLUMN_UNIT) | BIT(CTH_COLUMN_BASE));
    if ((roles & BIT(CTH_COLUMN_INDICATOR)) == 0 || figures == 0)
        return false;
    read_name_heading(bulletin, name);
    table->rows = 0;
    for (unsigned i = 0; i < table->columns; i++) {
        if (table->column[i].role != CTH_COLUMN_ACTUAL)
            continue;
        table->column[i].row = add_row(bulletin, &table->column[i], table->rows);
        table->row[table->column[i].row].roles = BIT(CTH_COLUMN_ACTUAL);
    }
    for (unsigned i = 0; i < table->columns; i++) {
        struct cth_table_column *column = &table->column[i];
        if (column->role <= CTH_COLUMN_ACTUAL || column->role == NONE)
            continue;
        const unsigned row = row_for(bulletin, i);
        if (row < CTH_CELLS_MAX)
            place(bulletin, column, row);
        else
            column->role = NONE;
    }
    return true;
}

void cth_read_title(struct cth_bulletin *bulletin)
{
    struct cth_table *table = &bulletin->table;
    const struct cth_sentence *sentence = &bulletin->sentence;
    const size_t start = cth_at(sentence, 0)->start,
                 end = sentence->lexemes > 0 ? cth_at(sentence, sentence->lexemes - 1)->end : 0;
    if (sentence->quantities > 0 || !sentence->starts_line || !sentence->ends_line || end - start > TITLE_MAX) {
        table->unit = (struct cth_span){0, 0};
        table->has_base = table->is_growth = false;
        return;
    }
    const struct cth_span unit = cth_unit_in(bulletin, (struct cth_span){start, end});
    if (unit.end > 0)
        table->unit = unit;
    for (unsigned i = 0; i < sentence->lexemes; i++) {
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        table->is_growth = table->is_growth || lexeme->term == TERM_UP;
        if ((lexeme->term != TERM_SAME && lexeme->term != TERM_BEFORE) || table->has_base)
            continue;
        for (unsigned j = i + 1; j + 1 < sentence->lexemes && j < i + 4 && !table->has_base; j++)
            table->has_base = cth_is_mark(cth_at(sentence, j), '=') && cth_at(sentence, j + 1)->term == TERM_NUMBER;
        table->base_kind = lexeme->term == TERM_BEFORE ? (enum cth_base_kind)lexeme->value : CTH_BASE_SAME_LAST_YEAR;
    }
}
