/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Counts and shares of people who earned a title, and of commendations given. */

#include "reading.h"

#include <string.h>

static struct cth_span span_of(const struct cth_lexeme *lexeme)
{
    return (struct cth_span){lexeme->start, lexeme->end};
}

static bool is_number(const struct cth_bulletin *bulletin, unsigned i)
{
    const struct cth_lexeme *lexeme = cth_at(&bulletin->sentence, i);
    struct cth_prose_number read;
    const size_t length = lexeme->end - lexeme->start;
    if (lexeme->term == TERM_NUMBER)
        return cth_prose_number(bulletin->text + lexeme->start, length, &read) == CTH_OK && read.length == length;
    if (lexeme->term != TERM_QUANTITY)
        return false;
    const enum cth_quantity quantity = bulletin->sentence.quantity[lexeme->value].quantity;
    return quantity == CTH_QUANTITY_COUNT || quantity == CTH_QUANTITY_PERCENT;
}

/* The lexeme of the next term of that kind, before the next number or the end of the clause; @p from if there is none.
 */
static unsigned find(const struct cth_bulletin *bulletin, unsigned from, enum cth_term term)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    for (unsigned i = from + 1; i < sentence->lexemes; i++) {
        if (sentence->lexeme[i].term == term)
            return i;
        if (is_number(bulletin, i) || cth_is_mark(&sentence->lexeme[i], ';'))
            break;
    }
    return from;
}

/* "trên 90%", "95% trở lên". */
static enum cth_qualifier qualifier_of(const struct cth_bulletin *bulletin, unsigned number)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    const struct cth_lexeme *lexeme = cth_at(sentence, number),
                            *before = number > 0 ? cth_at(sentence, number - 1) : lexeme;
    if (lexeme->term == TERM_QUANTITY && sentence->quantity[lexeme->value].qualifier > CTH_PRINTED)
        return sentence->quantity[lexeme->value].qualifier;
    return before->term == TERM_QUALIFIER ? (enum cth_qualifier)before->value : CTH_PRINTED;
}

static void set_actual(struct cth_bulletin *bulletin, unsigned number, struct cth_statement *row)
{
    const struct cth_lexeme *lexeme = cth_at(&bulletin->sentence, number);
    struct cth_figure *actual = &row->indicator.actual;
    struct cth_prose_number read;
    struct cth_span digits = span_of(lexeme);
    row->indicator.kind = CTH_KIND_COUNT;
    row->indicator.unit = (struct cth_text)CTH_TEXT("người");
    if (lexeme->term == TERM_QUANTITY) {
        const struct cth_prose_quantity *quantity = &bulletin->sentence.quantity[lexeme->value];
        digits = quantity->number;
        actual->value = quantity->value;
        actual->upper = quantity->upper;
        row->indicator.unit = cth_keep(bulletin, quantity->unit.start, quantity->unit.end);
        row->columns[CTH_COLUMN_UNIT] = quantity->unit;
        if (quantity->quantity == CTH_QUANTITY_PERCENT)
            row->indicator.kind = CTH_KIND_RATE;
    } else if (cth_prose_number(bulletin->text + lexeme->start, lexeme->end - lexeme->start, &read) == CTH_OK) {
        actual->value = read.value;
    }
    actual->qualifier = qualifier_of(bulletin, number);
    row->columns[CTH_COLUMN_ACTUAL] = digits;
}

/* One statement: a number, what it counts, and where its name stands. */
static void add(struct cth_bulletin *bulletin, unsigned number, unsigned name, bool is_target, struct cth_period period)
{
    const struct cth_lexeme *title = cth_at(&bulletin->sentence, name), *lexeme = cth_at(&bulletin->sentence, number);
    struct cth_statement *row = cth_add_statement(bulletin);
    row->indicator.name = cth_keep(bulletin, title->start, title->end);
    row->columns[CTH_COLUMN_INDICATOR] = span_of(title);
    row->indicator.period = period;
    if (is_target)
        row->indicator.status = CTH_DATA_TARGET;
    set_actual(bulletin, number, row);
    row->span = (struct cth_span){lexeme->start < title->start ? lexeme->start : title->start,
                                  lexeme->end > title->end ? lexeme->end : title->end};
    if (!cth_period_is_known(row->indicator.period))
        row->doubts |= CTH_DOUBT_PERIOD;
}

/* The last period that is named before the lexeme @p to, else the one in hand. */
static struct cth_period period_before(struct cth_bulletin *bulletin, unsigned to)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    struct cth_period period = bulletin->context.period;
    uint32_t doubts = 0;
    for (unsigned i = 0; i < to; i++)
        if (sentence->lexeme[i].term == TERM_PERIOD)
            period = cth_resolve_period(&bulletin->context, &sentence->period[sentence->lexeme[i].value], &doubts);
    return period;
}

bool cth_read_emulation(struct cth_bulletin *bulletin)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    unsigned award = sentence->lexemes;
    bool is_target = false, found = false, is_there = false;
    for (unsigned i = 0; i < sentence->lexemes && !is_there; i++)
        is_there = sentence->lexeme[i].term == TERM_AWARD || sentence->lexeme[i].term == TERM_TITLE;
    if (!is_there)
        return false;
    for (unsigned i = 0; i < sentence->lexemes; i++) {
        const uint8_t term = sentence->lexeme[i].term;
        if (term == TERM_AWARD)
            award = i;
        is_target = is_target || term == TERM_TARGET || (term == TERM_PLAN && i == 0);
        if (!is_number(bulletin, i))
            continue;
        const bool is_percent =
            term == TERM_QUANTITY && sentence->quantity[sentence->lexeme[i].value].quantity == CTH_QUANTITY_PERCENT;
        const bool is_count = term == TERM_QUANTITY && !is_percent;
        const unsigned title = find(bulletin, i, TERM_TITLE), people = find(bulletin, i, TERM_PEOPLE);
        if (award < i && is_count)
            add(bulletin, i, award, is_target, period_before(bulletin, sentence->lexemes));
        else if (title > i && (is_percent || is_count || (people > i && people < title)))
            add(bulletin, i, title, is_target, period_before(bulletin, i));
        else
            continue;
        found = true;
    }
    return found;
}
