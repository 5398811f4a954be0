/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The statements of a sentence. Each quantity is a level, a completion, a growth, a share of the subject that stands
 * before it, or of the one before that. What fits nothing is left alone.
 */

#include "walk.h"

/* Period and region of a row from what its subject names, or from before. */
static void set_place_and_time(struct cth_walk *walk, const struct cth_subject *subject, struct cth_statement *row)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    struct cth_context *context = &bulletin->context;
    if (subject->period >= 0) {
        const struct cth_prose_period *named = &bulletin->sentence.period[subject->period];
        row->indicator.period = cth_resolve_period(context, named, &row->doubts);
        /* "lũy kế năm 2024" after October: from January to October. */
        if (subject->is_cumulative && named->first == 0 && named->last_year == 0 &&
            context->period.year == row->indicator.period.year && context->period.last < 12)
            row->indicator.period.last = context->period.last;
        cth_note(row, CTH_COLUMN_PERIOD, subject->period_span);
        if (!cth_period_equal(context->period, row->indicator.period))
            context->period_before = context->period;
        context->period = row->indicator.period;
        if (named->year > 0)
            context->year = named->year;
        else if (named->year == CTH_THIS_YEAR)
            context->year = row->indicator.period.year;
    } else {
        /* "Lũy kế" after a month: from January on. */
        if (subject->is_cumulative && cth_period_months(context->period) == 1 && context->period.last <= 12) {
            context->period_before = context->period;
            context->period.first = 1;
        }
        row->indicator.period = context->period;
    }
    if (!cth_period_is_known(row->indicator.period))
        row->doubts |= CTH_DOUBT_PERIOD;
    cth_take_region(walk, subject, row);
}

/* A row for a new subject. */
static struct cth_statement *begin_row(struct cth_walk *walk, const struct cth_subject *subject)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    struct cth_statement *row = cth_add_statement(bulletin);
    if (walk->region.length > 0)
        row->indicator.region = walk->region;
    else if (bulletin->context.paragraph_is_of_country)
        row->indicator.region = cth_region_at(cth_region_of_country());
    const struct cth_name *known = subject->known;
    struct cth_indicator *indicator = &row->indicator;
    indicator->name = subject->name;
    indicator->parent = subject->parent;
    cth_note(row, CTH_COLUMN_INDICATOR, subject->name_span);
    const struct cth_topic *total = cth_total_of(walk, subject);
    if (indicator->parent.length == 0 && total != NULL) {
        indicator->parent = cth_kept_text(bulletin, total->name_text, total->name);
        indicator->prices = cth_kept_text(bulletin, total->prices_text, total->prices);
        if (total->kind == CTH_KIND_INDEX)
            indicator->kind = CTH_KIND_INDEX;
    }
    if ((known != NULL && known->nature == NATURE_INDEX) ||
        (known == NULL && subject->total != NULL && subject->total->nature == NATURE_INDEX) ||
        cth_same(indicator->parent, cth_name_at(CTH_NAME_INDEX)->name))
        indicator->kind = CTH_KIND_INDEX;
    if (subject->prices.length > 0)
        indicator->prices = subject->prices;
    cth_note(row, CTH_COLUMN_PRICES, subject->prices_span);
    set_place_and_time(walk, subject, row);
    if (subject->status != CTH_DATA_UNSTATED)
        indicator->status = subject->status;
    walk->is_target = walk->is_target || subject->is_target;
    walk->is_expected = subject->is_expected;
    walk->known = known;
    walk->total = subject->total;
    walk->row = walk->primary = row;
    return row;
}

/* Another row of the same subject: with its level, but none of its percentages. */
static struct cth_statement *repeat_row(struct cth_walk *walk, bool with_level)
{
    const struct cth_statement *primary = walk->primary;
    struct cth_statement *row = cth_add_statement(walk->bulletin);
    row->indicator = primary->indicator;
    row->doubts = primary->doubts & ~(uint32_t)(CTH_DOUBT_BASE | CTH_DOUBT_TIMES | (with_level ? 0 : CTH_DOUBT_COMMA));
    row->indicator.completion = row->indicator.growth = row->indicator.share = row->indicator.plan =
        row->indicator.base = (struct cth_figure){.qualifier = CTH_ABSENT};
    row->indicator.completion_form = CTH_COMPLETION_RATIO;
    row->indicator.growth_form = CTH_GROWTH_PERCENT;
    row->indicator.base_kind = CTH_BASE_SAME_LAST_YEAR;
    row->indicator.plan_scope = (struct cth_text){NULL, 0};
    cth_note(row, CTH_COLUMN_INDICATOR, primary->columns[CTH_COLUMN_INDICATOR]);
    if (with_level) {
        cth_note(row, CTH_COLUMN_ACTUAL, primary->columns[CTH_COLUMN_ACTUAL]);
        cth_note(row, CTH_COLUMN_UNIT, primary->columns[CTH_COLUMN_UNIT]);
    } else {
        row->indicator.status = CTH_DATA_UNSTATED;
        row->indicator.kind = primary->indicator.kind == CTH_KIND_INDEX ? CTH_KIND_INDEX : CTH_KIND_FLOW;
        row->indicator.actual = (struct cth_figure){.qualifier = CTH_ABSENT};
        row->indicator.unit = (struct cth_text){NULL, 0};
        row->doubts |= CTH_DOUBT_NAME;
    }
    return row;
}

static bool is_money(struct cth_text unit)
{
    const enum cth_quantity quantity = cth_unit_of(unit).quantity;
    return quantity >= CTH_QUANTITY_VND && quantity <= CTH_QUANTITY_JPY;
}

/* "giảm 45% về lượng và 50% về giá trị": the row of the same subject whose level is that; NULL if there is none. */
static struct cth_statement *row_of_basis(struct cth_walk *walk, int basis)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    for (unsigned i = bulletin->statements; i > 0; i--) {
        struct cth_statement *row = &bulletin->statement[i - 1];
        if (!cth_same(row->indicator.name, walk->primary->indicator.name))
            break;
        if (row->indicator.growth.qualifier == CTH_ABSENT && row->indicator.actual.qualifier != CTH_ABSENT &&
            is_money(row->indicator.unit) == (basis == BASIS_VALUE))
            return row;
    }
    return NULL;
}

/* The row that a further figure of the same subject belongs to. */
static struct cth_statement *row_for(struct cth_walk *walk, enum cth_role role, const struct cth_subject *subject,
                                     const struct cth_prose_quantity *quantity, int basis)
{
    struct cth_statement *row = walk->row;
    const struct cth_indicator *primary = &walk->primary->indicator;
    const bool is_second = role == ROLE_ACTUAL && primary->actual.qualifier != CTH_ABSENT;
    const bool is_other = ((subject->period >= 0 || subject->is_cumulative) && !subject->in_bracket) ||
                          (is_second && subject->prices.length > 0);
    if (role == ROLE_ACTUAL && !is_other && primary->kind == CTH_KIND_INDEX && quantity->quantity == CTH_QUANTITY_COUNT)
        return NULL; /* an index is no count */
    if (is_second && !is_other && cth_unit_of(primary->unit).quantity == quantity->quantity)
        return walk->row = NULL; /* of something that is not understood, as is what follows */
    if (is_other || is_second) {
        walk->row = walk->primary = row = repeat_row(walk, false);
        walk->is_target = walk->is_target || subject->is_target;
        walk->is_expected = subject->is_expected;
        if (subject->prices.length > 0)
            row->indicator.prices = subject->prices;
        set_place_and_time(walk, subject, row);
        return row;
    }
    if (role == ROLE_GROWTH && subject->in_bracket && primary->growth.qualifier != CTH_ABSENT &&
        primary->growth_form == CTH_GROWTH_ABSOLUTE)
        return walk->primary; /* "tăng 2,3 ngàn tỷ đồng (gần 9,1%)": the same change, as a percentage */
    if (role == ROLE_GROWTH && basis > 0) {
        row = row_of_basis(walk, basis);
        if (row != NULL)
            return row;
    }
    if (role == ROLE_GROWTH || role == ROLE_COMPLETION) {
        const bool taken = (role == ROLE_GROWTH ? primary->growth : primary->completion).qualifier != CTH_ABSENT;
        row = taken ? repeat_row(walk, true) : walk->primary;
    }
    return row;
}

/* The subject of a figure that has none beside it, in a sentence that goes right on: the last total for another period,
 * else that of the last statement. */
static struct cth_statement *resume(struct cth_walk *walk, const struct cth_subject *subject, enum cth_role role)
{
    const struct cth_context *context = &walk->bulletin->context;
    const bool other_period = subject->period >= 0 || subject->is_cumulative;
    const struct cth_topic *before = other_period && context->head.name > 0 ? &context->head : &context->last;
    if (before->name == 0 || (role == ROLE_ACTUAL && !other_period) || (!other_period && !context->last_is_near))
        return NULL;
    struct cth_subject known = *subject;
    known.name = cth_kept_text(walk->bulletin, before->name_text, before->name);
    known.parent = cth_kept_text(walk->bulletin, before->parent_text, before->parent);
    const enum cth_kind kind = before->kind == CTH_KIND_INDEX ? CTH_KIND_INDEX : CTH_KIND_FLOW;
    const struct cth_period period = before->period;
    known.prices = cth_kept_text(walk->bulletin, before->prices_text, before->prices);
    struct cth_statement *row = begin_row(walk, &known);
    row->indicator.kind = kind;
    if (!other_period)
        row->indicator.period = period;
    row->doubts |= CTH_DOUBT_NAME;
    return row;
}

/* Takes the row in hand back, if it is the last one: an earlier one has figures of its own. */
static unsigned drop_last(struct cth_walk *walk, const struct cth_statement *row, unsigned end)
{
    if (row == &walk->bulletin->statement[walk->bulletin->statements - 1])
        walk->bulletin->statements--;
    walk->row = walk->primary = NULL;
    walk->is_blocked = true;
    return end;
}

/* "trồng mới 8.500 ha rừng, ...", "120 sản phẩm đạt chuẩn, ...": what a figure counts is no subject of what follows. */
static unsigned behind_noun(const struct cth_sentence *sentence, const struct cth_prose_quantity *quantity,
                            unsigned end)
{
    const bool is_count = quantity->quantity == CTH_QUANTITY_COUNT;
    while (cth_is_name_word(cth_at(sentence, end)->term) ||
           (is_count && cth_at(sentence, end)->term != TERM_MARK && cth_at(sentence, end)->term != TERM_QUANTITY))
        end++;
    return end;
}

/* One quantity of the sentence. Returns the lexeme from which the next one's words begin. */
static unsigned read_quantity(struct cth_walk *walk, unsigned from, unsigned at)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    const struct cth_prose_quantity *quantity = &bulletin->sentence.quantity[bulletin->sentence.lexeme[at].value];
    struct cth_predicate p = cth_read_predicate(bulletin, from, at);
    cth_take_base_in_brackets(walk, from, at, &p);
    struct cth_subject subject = cth_read_subject(bulletin, from, p.start, walk->in_list);
    const struct cth_name *known;
    struct cth_statement *row = NULL;
    /* "phấn đấu tăng trưởng 9%, thu ngân sách 5.100 tỷ đồng": all that follows is a target. */
    if (bulletin->statements == 0)
        walk->is_target = walk->is_target || subject.is_target;
    walk->is_denied = subject.is_denied = walk->is_denied || subject.is_denied;
    walk->is_growth = subject.is_growth;
    walk->is_decline = subject.is_decline;
    if (subject.base > 0)
        cth_take_base(bulletin, (unsigned)subject.base - 1);
    cth_close_list(walk, from, p.start);
    if (subject.opens_list)
        cth_open_list(walk, from, p.start);
    for (unsigned i = from; i < p.start; i++)
        walk->clause_is_target = walk->clause_is_target && !cth_is_mark(cth_at(&bulletin->sentence, i), ';');
    walk->clause_is_target = walk->clause_is_target || p.is_target;
    if (subject.is_next && bulletin->context.list_is_recent)
        walk->in_list = true;
    if (!subject.has_words && walk->primary != NULL && subject.prices.length > 0 &&
        walk->primary->indicator.prices.length == 0 && quantity->quantity == CTH_QUANTITY_PERCENT) {
        walk->primary->indicator.prices = subject.prices; /* "đạt 41.690 tỷ đồng (theo giá so sánh 2010), tăng" */
        cth_note(walk->primary, CTH_COLUMN_PRICES, subject.prices_span);
    }
    cth_take_region_as_subject(walk, &subject);
    if (!subject.has_words && walk->second != NULL && quantity->quantity != CTH_QUANTITY_PERCENT) {
        subject = (struct cth_subject){.region = -1,
                                       .period = -1,
                                       .has_words = true,
                                       .is_valid = true,
                                       .is_known = true,
                                       .known = walk->second,
                                       .name = walk->second->name};
        walk->second = NULL;
    } else if (subject.has_words) {
        walk->second = subject.second;
    }
    if (subject.is_generic && walk->row != NULL && subject.region < 0)
        subject.has_words = subject.is_generic = false;
    unsigned end = p.end > at ? p.end : at + 1;
    known = subject.has_words ? subject.known : walk->known;
    if ((!subject.has_words || !subject.is_known) && cth_name_behind(walk, at, &subject, &end))
        known = NULL;
    const enum cth_role role = cth_role_of(walk, &subject, known, &p, quantity);
    if (subject.is_cause && !subject.is_valid)
        walk->is_blocked = true;
    if (subject.has_words) {
        walk->is_blocked = walk->is_blocked && !subject.is_known;
        if (cth_accepts(walk, &subject, &p, quantity, role) && !walk->is_blocked)
            row = begin_row(walk, &subject);
        else if (role == ROLE_ACTUAL || walk->is_blocked || subject.is_cause || subject.in_bracket ||
                 subject.words > 3 || p.is_denied || (subject.is_known && role == ROLE_NONE))
            walk->row = NULL;
        else if (walk->row != NULL && role != ROLE_NONE)
            row = row_for(walk, role, &(struct cth_subject){.region = -1, .period = -1}, quantity, p.basis);
    } else if (role != ROLE_NONE && !walk->is_blocked &&
               !(subject.in_bracket && (subject.region >= 0 || subject.period >= 0))) {
        if (walk->row != NULL && walk->primary != NULL)
            row = row_for(walk, role, &subject, quantity, p.basis);
        else if (from == 0)
            row = resume(walk, &subject, role);
    }
    if (row != NULL && role != ROLE_NONE) {
        if (role == ROLE_ACTUAL && cth_is_piece(walk, row, quantity, &p))
            return drop_last(walk, row, end);
        walk->base_just_named = role == ROLE_GROWTH && p.has_base;
        cth_assign(walk, role, &p, quantity, row);
        if (role == ROLE_SHARE)
            end = cth_take_whole(walk, end, row);
        cth_remember(walk, row);
    }
    return row == NULL ? behind_noun(&bulletin->sentence, quantity, end) : end;
}

/* Rows to which no figure was given. */
static void drop_empty(struct cth_bulletin *bulletin)
{
    unsigned kept = 0;
    for (unsigned i = 0; i < bulletin->statements; i++) {
        const struct cth_indicator *row = &bulletin->statement[i].indicator;
        if (row->actual.qualifier != CTH_ABSENT || row->completion.qualifier != CTH_ABSENT ||
            row->growth.qualifier != CTH_ABSENT || row->share.qualifier != CTH_ABSENT)
            bulletin->statement[kept++] = bulletin->statement[i];
    }
    bulletin->statements = kept;
}

void cth_read_sentence(struct cth_bulletin *bulletin)
{
    struct cth_sentence *sentence = &bulletin->sentence;
    struct cth_context *context = &bulletin->context;
    struct cth_walk walk = {.bulletin = bulletin};
    if (sentence->starts_line && !context->list_is_open) {
        context->has_sibling = false;
        context->paragraph_is_new = true;
        context->paragraph_is_of_country = false;
        context->list_is_recent = false;
    }
    unsigned from = 0;
    const struct cth_lexeme *last = sentence->lexemes > 0 ? &sentence->lexeme[sentence->lexemes - 1] : NULL;
    cth_read_region_of_text(bulletin);
    cth_read_period_of_text(bulletin);
    if (last == NULL)
        return;
    walk.in_list = context->list_is_open;
    walk.is_target = (context->is_target && context->list_is_open) || context->section_is_target;
    if (sentence->quantities == 0 && sentence->starts_line && sentence->ends_line && !cth_is_mark(last, '.'))
        context->section_is_target =
            sentence->lexeme[0].term == TERM_TARGET ||
            (sentence->lexeme[0].term == TERM_PLAN && sentence->lexeme[0].value != PLAN_BUDGET);
    if (!cth_read_emulation(bulletin))
        for (unsigned i = 0; i < sentence->lexemes; i++)
            if (sentence->lexeme[i].term == TERM_QUANTITY) {
                from = read_quantity(&walk, from, i);
                i = from > i ? from - 1 : i;
            }
    drop_empty(bulletin);
    cth_sort_statements(bulletin);
    if (bulletin->statements == 0 && sentence->quantities > 0)
        context->last_is_near = false;
    const bool opens = cth_is_mark(last, ':');
    if (opens && !walk.in_list) {
        context->list = context->last_is_near && !context->last.is_part ? context->last : context->head;
        cth_read_base_of_list(bulletin);
    }
    if (opens || (sentence->ends_line && !sentence->is_item)) {
        context->list_is_open = opens;
        context->is_target = false;
        for (unsigned i = 0; opens && i < sentence->lexemes; i++)
            context->is_target = context->is_target || sentence->lexeme[i].term == TERM_TARGET ||
                                 (sentence->lexeme[i].term == TERM_PLAN && sentence->quantities == 0);
    }
}
