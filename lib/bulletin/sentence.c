/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The statements of a sentence. Each quantity is a level, a completion, a growth, a share of the subject that stands
 * before it, or of the one before that; which, its predicate and its unit tell. What fits nothing is left alone.
 */

#include "reading.h"

#include <string.h>

/* What a quantity is of its indicator. */
enum role { ROLE_NONE, ROLE_ACTUAL, ROLE_PLAN, ROLE_BASE, ROLE_COMPLETION, ROLE_GROWTH, ROLE_SHARE };

/* The way through a sentence. */
struct walk {
    struct cth_bulletin *bulletin;
    struct cth_statement *row;     /* of the subject in hand; NULL: none */
    struct cth_statement *primary; /* the first of its subject and period */
    const struct cth_name *known;  /* of the row */
    const struct cth_name *total;  /* that its name begins with */
    bool in_list, is_expected, is_target, is_blocked, completion_before, base_just_named, is_decline;
    enum cth_term list_verb;       /* "tăng mạnh như: A (5%), B (6%)" */
    bool has_outer, outer_in_list;
    struct cth_topic outer;        /* the list around one in brackets */
    const struct cth_name *second; /* the next subject of "lần lượt" */
};

static bool has(const struct cth_predicate *p, enum cth_term verb)
{
    return (p->verbs & CTH_VERB(verb)) != 0;
}

static bool same(struct cth_text a, struct cth_text b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

static bool is_level(enum cth_quantity quantity)
{
    return quantity != CTH_QUANTITY_PERCENT && quantity != CTH_QUANTITY_POINT && quantity != CTH_QUANTITY_TIMES &&
           quantity != CTH_QUANTITY_NONE;
}

static bool is_rate_name(const struct cth_subject *subject, const struct cth_name *known)
{
    static const char *const words[] = {"tỷ lệ", "tỉ lệ", "tỷ suất", "unemployment rate", "rate of"};
    bool is = known != NULL && known->nature == NATURE_RATE;
    for (size_t i = 0; i < sizeof words / sizeof *words && !is; i++) {
        const size_t length = strlen(words[i]);
        is = subject->name.length > length && memcmp(subject->name.data, words[i], length) == 0;
    }
    return is;
}

/* What a percentage is. */
static enum role role_of_percent(const struct walk *walk, const struct cth_subject *subject, const struct cth_name *known,
                                 const struct cth_predicate *p, const struct cth_prose_quantity *quantity)
{
    const bool is_product = known != NULL && known->nature == NATURE_PRODUCT;
    const bool has_actual = walk->row != NULL && !subject->has_words && walk->row->indicator.actual.qualifier != CTH_ABSENT;
    const bool moves = has(p, TERM_UP) || has(p, TERM_DOWN) || has(p, TERM_PACE) || p->has_sign || subject->is_growth;
    const bool reaches = has(p, TERM_REACH) || has(p, TERM_EQUAL) || has(p, TERM_IS);
    if (has(p, TERM_GIVES) || p->is_last_years || (has(p, TERM_PACE) && (has(p, TERM_UP) || has(p, TERM_DOWN) || has(p, TERM_TIMES))))
        return ROLE_NONE;
    if (has(p, TERM_SHARE))
        return ROLE_SHARE;
    if (p->has_plan && walk->row != NULL && !subject->has_words && walk->row->indicator.kind == CTH_KIND_RATE && !moves)
        return ROLE_PLAN;
    if (p->has_plan && p->plan_is_before && !has_actual && (has(p, TERM_IS) || has(p, TERM_EXCEED)))
        return ROLE_NONE;
    if (p->has_plan)
        return p->plan_is_before && (is_product || subject->is_growth || !has_actual) && !moves ? ROLE_NONE : ROLE_COMPLETION;
    if (has(p, TERM_EXCEED))
        return p->has_base ? ROLE_NONE : ROLE_COMPLETION;
    if (walk->list_verb != TERM_TEXT && walk->in_list && subject->in_bracket && p->verbs == 0)
        return ROLE_GROWTH;
    if (moves || quantity->is_per_year || has(p, TERM_AVERAGE))
        return ROLE_GROWTH;
    if (is_rate_name(subject, known) || (walk->row != NULL && !subject->has_words && walk->row->indicator.kind == CTH_KIND_RATE))
        return ROLE_ACTUAL;
    if (p->has_base && reaches)
        return ROLE_GROWTH;
    if (p->basis > 0 && walk->row != NULL && !subject->has_words && walk->bulletin->context.has_sibling)
        return ROLE_GROWTH;
    if (reaches && is_product)
        return ROLE_GROWTH;
    if (has(p, TERM_EQUAL) && walk->completion_before && !subject->has_words)
        return ROLE_COMPLETION;
    if (has(p, TERM_EQUAL) && walk->bulletin->context.has_sibling)
        return ROLE_GROWTH;
    if (reaches && walk->row != NULL && !subject->has_words && walk->row->indicator.actual.qualifier != CTH_ABSENT &&
        walk->row->indicator.completion.qualifier == CTH_ABSENT && (walk->completion_before || has(p, TERM_REACH)))
        return ROLE_COMPLETION;
    return ROLE_NONE;
}

/* "gấp 6,6 lần mức tăng chung": rates are compared. */
static bool is_pace(const struct cth_sentence *sentence, unsigned i)
{
    return cth_at(sentence, i)->term == TERM_PACE || (cth_at(sentence, i)->term == TERM_AGAINST && cth_at(sentence, i + 1)->term == TERM_PACE);
}

static enum role role_of(const struct walk *walk, const struct cth_subject *subject, const struct cth_name *known,
                         const struct cth_predicate *p, const struct cth_prose_quantity *quantity)
{
    const bool has_actual = walk->row != NULL && !subject->has_words && walk->row->indicator.actual.qualifier != CTH_ABSENT;
    switch (quantity->quantity) {
    case CTH_QUANTITY_PERCENT: return role_of_percent(walk, subject, known, p, quantity);
    case CTH_QUANTITY_TIMES:
        if (p->has_plan || is_pace(&walk->bulletin->sentence, p->end))
            return ROLE_NONE;
        return has(p, TERM_TIMES) || has(p, TERM_UP) || (p->has_base && p->verbs == 0) ? ROLE_GROWTH : ROLE_NONE;
    case CTH_QUANTITY_POINT: return (has(p, TERM_UP) || has(p, TERM_DOWN)) && !has(p, TERM_GIVES) ? ROLE_GROWTH : ROLE_NONE;
    case CTH_QUANTITY_NONE: return ROLE_NONE;
    default: break;
    }
    if (has(p, TERM_GIVES))
        return ROLE_NONE;
    if (p->is_last_years)
        return has_actual ? ROLE_BASE : ROLE_NONE;
    if (has(p, TERM_EXCEED) || has(p, TERM_SHORT))
        return has(p, TERM_EXCEED) && !p->has_plan && subject->has_words ? ROLE_ACTUAL : ROLE_NONE;
    if (p->plan_is_before && has_actual && !has(p, TERM_UP) && !has(p, TERM_DOWN))
        return ROLE_PLAN;
    if (p->has_base && has_actual && p->verbs == 0 && p->base_is_before)
        return ROLE_BASE;
    if (p->has_plan && (has(p, TERM_UP) || has(p, TERM_DOWN)))
        return ROLE_NONE;
    if ((has(p, TERM_UP) || has(p, TERM_DOWN)) && !p->is_to && !(has(p, TERM_IS) && !p->has_base))
        return has_actual || p->has_base || subject->is_known ? ROLE_GROWTH : ROLE_NONE;
    if (has_actual && subject->in_bracket && p->verbs == 0 && walk->base_just_named && subject->period < 0)
        return ROLE_BASE;
    if (has(p, TERM_EQUAL) && has_actual && !p->has_base && walk->row->indicator.growth.qualifier != CTH_ABSENT && subject->in_bracket)
        return ROLE_NONE;
    return ROLE_ACTUAL;
}

/* A figure with its qualifier; the sign of a fall. */
static struct cth_figure figure_of(const struct cth_prose_quantity *quantity, const struct cth_predicate *p, bool is_negative)
{
    struct cth_figure figure = {.qualifier = quantity->qualifier, .value = quantity->value, .upper = quantity->upper};
    if (figure.qualifier == CTH_PRINTED)
        figure.qualifier = p->qualifier;
    if (is_negative && figure.qualifier == CTH_FROM_TO) {
        figure.value = quantity->upper;
        figure.upper = quantity->value;
        figure.upper.units = -figure.upper.units;
    }
    if (is_negative)
        figure.value.units = -figure.value.units;
    return figure;
}

static void mark(struct cth_statement *row, enum cth_column column, struct cth_span span)
{
    if (span.end == 0)
        return;
    row->columns[column] = span;
    if (row->span.end == 0)
        row->span = span;
    row->span.start = span.start < row->span.start ? span.start : row->span.start;
    row->span.end = span.end > row->span.end ? span.end : row->span.end;
}

/* A base period as the interchange says it: nothing for the same period last year. */
static void put_base(struct cth_indicator *indicator, struct cth_period base)
{
    struct cth_period usual = {0, 0, 0};
    indicator->base_kind = CTH_BASE_SAME_LAST_YEAR;
    if (!cth_period_is_known(base) || cth_period_equal(base, indicator->period))
        return;
    if (cth_period_same_last_year(indicator->period, &usual) == CTH_OK && cth_period_equal(usual, base))
        return;
    if (cth_period_previous(indicator->period, &usual) == CTH_OK && cth_period_equal(usual, base) && cth_period_months(usual) <= 3) {
        indicator->base_kind = CTH_BASE_PREVIOUS;
        return;
    }
    indicator->base_kind = CTH_BASE_PERIOD;
    indicator->base_period = base;
}

/* What the growth is compared with. */
static void set_base(struct walk *walk, const struct cth_predicate *p, const struct cth_prose_quantity *quantity,
                     struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    const struct cth_context *context = &walk->bulletin->context;
    struct cth_period before = {0, 0, 0};
    if (!p->has_base) {
        if (indicator->growth_form == CTH_GROWTH_AVERAGE)
            return;
        row->doubts |= CTH_DOUBT_BASE;
        if (walk->bulletin->context.has_sibling &&
            !(walk->bulletin->context.sibling.base_kind == CTH_BASE_PREVIOUS && cth_period_months(indicator->period) > cth_period_months(walk->bulletin->context.sibling.period))) {
            indicator->base_kind = walk->bulletin->context.sibling.base_kind;
            if (indicator->base_kind == CTH_BASE_PERIOD)
                put_base(indicator, walk->bulletin->context.sibling.base_period);
        }
        return;
    }
    mark(row, CTH_COLUMN_BASE_PERIOD, p->base_words);
    if (p->base_is_previous)
        indicator->base_kind = CTH_BASE_PREVIOUS;
    if (p->base_period < 0)
        return;
    const struct cth_prose_period *named = &walk->bulletin->sentence.period[p->base_period];
    struct cth_prose_period resolved = *named;
    struct cth_context at_row = *context;
    uint32_t doubts = 0;
    (void)quantity;
    if (resolved.is_vague || !cth_period_is_known(indicator->period))
        return;
    at_row.year = indicator->period.year;
    const bool is_same = p->base_words.end != 0 && indicator->period.last - indicator->period.first < 12;
    if (resolved.year == 0 && p->base_is_last_year)
        resolved.year = (int16_t)(indicator->period.year - 1);
    if (resolved.first == 0 && resolved.last_year == 0 && !resolved.is_end && is_same) {
        /* "cùng kỳ năm 2020": the same months of that year. */
        if (resolved.year > 0)
            before = (struct cth_period)CTH_MONTHS(resolved.year, indicator->period.first, indicator->period.last);
    } else {
        before = cth_resolve_period(&at_row, &resolved, &doubts);
    }
    if (resolved.is_end)
        before = (struct cth_period)CTH_MONTH(resolved.year, 12);
    if (resolved.first > 0 && resolved.year == 0 && before.first > indicator->period.first)
        before.year--;
    put_base(indicator, before);
}

/* A change in the unit of the level; it brings the unit where there is no level. */
static void set_absolute(struct walk *walk, const struct cth_prose_quantity *quantity, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    const struct cth_text unit = cth_keep(walk->bulletin, quantity->unit.start, quantity->unit.end);
    struct cth_figure converted;
    indicator->growth_form = CTH_GROWTH_ABSOLUTE;
    if (indicator->actual.qualifier == CTH_ABSENT) {
        indicator->unit = unit;
        mark(row, CTH_COLUMN_UNIT, quantity->unit);
    } else if (cth_figure_convert(&indicator->growth, cth_unit_of(unit), cth_unit_of(indicator->unit), &converted) == CTH_OK) {
        indicator->growth = converted;
    } else {
        indicator->growth = (struct cth_figure){.qualifier = CTH_ABSENT};
        indicator->growth_form = CTH_GROWTH_PERCENT;
    }
}

static void set_growth(struct walk *walk, const struct cth_predicate *p, const struct cth_prose_quantity *quantity,
                       struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    const bool is_listed = walk->list_verb != TERM_TEXT && p->verbs == 0 && !p->has_sign;
    const bool repeats = p->basis > 0 && p->verbs == 0 && walk->bulletin->context.has_sibling;
    const bool moves = has(p, TERM_UP) || has(p, TERM_DOWN) || has(p, TERM_PACE) || p->has_sign || repeats || is_listed;
    const bool is_negative = has(p, TERM_DOWN) || (is_listed && walk->list_verb == TERM_DOWN) || p->is_negative || (walk->is_decline && !has(p, TERM_UP)) || (repeats && walk->bulletin->context.sibling.growth.value.units < 0);
    const bool is_product = walk->known != NULL && walk->known->nature == NATURE_PRODUCT;
    indicator->growth = figure_of(quantity, p, is_negative);
    indicator->growth_form = CTH_GROWTH_PERCENT;
    if (quantity->quantity == CTH_QUANTITY_TIMES)
        indicator->growth_form = has(p, TERM_UP) && !has(p, TERM_TIMES) ? CTH_GROWTH_TIMES_INCREASE : CTH_GROWTH_TIMES;
    else if (quantity->quantity == CTH_QUANTITY_POINT)
        indicator->growth_form = CTH_GROWTH_POINTS;
    else if (is_level(quantity->quantity))
        set_absolute(walk, quantity, row);
    else if (quantity->is_per_year || has(p, TERM_AVERAGE))
        indicator->growth_form = CTH_GROWTH_AVERAGE;
    else if (!moves && !is_product && (has(p, TERM_EQUAL) || has(p, TERM_REACH)))
        indicator->growth_form = CTH_GROWTH_RATIO;
    if (indicator->growth_form == CTH_GROWTH_TIMES_INCREASE)
        row->doubts |= CTH_DOUBT_TIMES;
    if (indicator->growth.qualifier == CTH_ABSENT)
        return;
    mark(row, CTH_COLUMN_GROWTH, quantity->number);
    mark(row, CTH_COLUMN_GROWTH_FORM, p->form_words);
    set_base(walk, p, quantity, row);
    walk->bulletin->context.sibling = *indicator;
    walk->bulletin->context.has_sibling = true;
}

static void set_completion(struct walk *walk, const struct cth_predicate *p, const struct cth_prose_quantity *quantity,
                           struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    indicator->completion = figure_of(quantity, p, false);
    if (has(p, TERM_EXCEED) || has(p, TERM_UP))
        indicator->completion_form = CTH_COMPLETION_OVER;
    else if (has(p, TERM_DOWN) || has(p, TERM_SHORT))
        indicator->completion_form = CTH_COMPLETION_SHORTFALL;
    mark(row, CTH_COLUMN_COMPLETION, quantity->number);
    mark(row, CTH_COLUMN_COMPLETION_FORM, p->form_words);
    if (p->is_scenario) {
        indicator->plan_scope = (struct cth_text)CTH_TEXT("kịch bản");
        mark(row, CTH_COLUMN_PLAN_SCOPE, p->scope);
    } else if (p->scope.end > 0) {
        indicator->plan_scope = cth_keep(walk->bulletin, p->scope.start, p->scope.end);
        mark(row, CTH_COLUMN_PLAN_SCOPE, p->scope);
    } else if (p->is_budget) {
        indicator->plan_scope = (struct cth_text)CTH_TEXT("dự toán");
        mark(row, CTH_COLUMN_PLAN_SCOPE, p->plan_words);
    }
    walk->completion_before = true;
}

/* A level, in the unit of the row if it has one. */
static void set_level(struct walk *walk, enum role role, const struct cth_predicate *p,
                      const struct cth_prose_quantity *quantity, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    struct cth_figure figure = figure_of(quantity, p, p->is_negative);
    const struct cth_text unit = cth_keep(walk->bulletin, quantity->unit.start, quantity->unit.end);
    struct cth_figure converted;
    if (role == ROLE_ACTUAL) {
        indicator->unit = unit;
        indicator->actual = figure;
        mark(row, CTH_COLUMN_UNIT, quantity->unit);
        mark(row, CTH_COLUMN_ACTUAL, quantity->number);
        if (quantity->quantity == CTH_QUANTITY_COUNT && quantity->exponent == 0)
            indicator->kind = CTH_KIND_COUNT;
        if (quantity->quantity == CTH_QUANTITY_PERCENT)
            indicator->kind = CTH_KIND_RATE;
    } else if (cth_figure_convert(&figure, cth_unit_of(unit), cth_unit_of(indicator->unit), &converted) == CTH_OK) {
        *(role == ROLE_PLAN ? &indicator->plan : &indicator->base) = converted;
        mark(row, role == ROLE_PLAN ? CTH_COLUMN_PLAN : CTH_COLUMN_BASE, quantity->number);
    }
    if (quantity->has_two_readings)
        row->doubts |= CTH_DOUBT_COMMA;
}

static int month_of(struct cth_period period)
{
    return 12 * period.year + period.last;
}

/* Whether a period ends well after the text was published, or after the period that the text was of before. */
static bool is_to_come(const struct cth_context *context, struct cth_period period)
{
    if (!cth_period_is_known(period))
        return false;
    if (context->published_month > 0)
        return month_of(period) > context->published_month + 2;
    return cth_period_is_known(context->period_before) && month_of(period) > month_of(context->period_before) + 2;
}

static void set_status(const struct walk *walk, const struct cth_predicate *p, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    const struct cth_context *context = &walk->bulletin->context;
    if (p->status != CTH_DATA_UNSTATED)
        indicator->status = p->status;
    if (p->is_expected || walk->is_expected)
        indicator->status = is_to_come(context, indicator->period) ? CTH_DATA_TARGET : CTH_DATA_ESTIMATE;
    if (p->is_target || walk->is_target)
        indicator->status = CTH_DATA_TARGET;
    mark(row, CTH_COLUMN_STATUS, p->status_words);
}

/* Period and region of a row from what its subject names, or from before. */
static void set_place_and_time(struct walk *walk, const struct cth_subject *subject, struct cth_statement *row)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    struct cth_context *context = &bulletin->context;
    if (subject->period >= 0) {
        const struct cth_prose_period *named = &bulletin->sentence.period[subject->period];
        row->indicator.period = cth_resolve_period(context, named, &row->doubts);
        /* "lũy kế năm 2024" after October: from January to October. */
        if (subject->is_cumulative && named->first == 0 && named->last_year == 0 && context->period.year == row->indicator.period.year &&
            context->period.last < 12)
            row->indicator.period.last = context->period.last;
        mark(row, CTH_COLUMN_PERIOD, subject->period_span);
        if (!cth_period_equal(context->period, row->indicator.period))
            context->period_before = context->period;
        context->period = row->indicator.period;
        if (named->year > 0)
            context->year = named->year;
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
    if (subject->region >= 0) {
        row->indicator.region = cth_region_at((unsigned)subject->region);
        mark(row, CTH_COLUMN_REGION, subject->region_span);
    }
}

/* A copy of remembered bytes that lives as long as the sentence. */
static struct cth_text kept_text(struct cth_bulletin *bulletin, const char *text, size_t length)
{
    char *const kept = bulletin->kept + bulletin->kept_used;
    if (length == 0 || length > CTH_KEPT_MAX - bulletin->kept_used)
        return (struct cth_text){NULL, 0};
    memcpy(kept, text, length);
    bulletin->kept_used += length;
    return (struct cth_text){kept, length};
}

static bool is_topic(const struct cth_topic *topic, struct cth_text name)
{
    return same((struct cth_text){topic->name_text, topic->name}, name);
}

/* The total that a subject is part of, NULL for none: of the open list, or for a branch of industry what was last said of
 * all industry. A total that the vocabulary knows is part of none, but for exports and imports of both together. */
static const struct cth_topic *total_of(const struct walk *walk, const struct cth_subject *subject)
{
    const struct cth_context *context = &walk->bulletin->context;
    const bool is_branch = subject->known != NULL && subject->known->nature == NATURE_PART;
    const bool is_of_industry = is_topic(&context->head, cth_name_at(CTH_NAME_INDEX)->name) || is_topic(&context->head, cth_name_at(CTH_NAME_OUTPUT)->name);
    const bool is_trade = is_topic(&context->list, cth_name_at(CTH_NAME_TRADE)->name);
    const struct cth_topic *total = NULL;
    if (walk->in_list && (subject->known == NULL || is_branch || is_trade))
        total = &context->list;
    else if (is_branch && is_of_industry)
        total = &context->head;
    return total == NULL || total->name == 0 || is_topic(total, subject->name) ? NULL : total;
}

/* A row for a new subject. */
static struct cth_statement *begin_row(struct walk *walk, const struct cth_subject *subject)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    struct cth_statement *row = cth_add_statement(bulletin);
    if (row == NULL)
        return NULL;
    const struct cth_name *known = subject->known;
    struct cth_indicator *indicator = &row->indicator;
    indicator->name = subject->name;
    indicator->parent = subject->parent;
    mark(row, CTH_COLUMN_INDICATOR, subject->name_span);
    const struct cth_topic *total = total_of(walk, subject);
    if (indicator->parent.length == 0 && total != NULL) {
        indicator->parent = kept_text(bulletin, total->name_text, total->name);
        indicator->prices = kept_text(bulletin, total->prices_text, total->prices);
        if (total->kind == CTH_KIND_INDEX)
            indicator->kind = CTH_KIND_INDEX;
    }
    if ((known != NULL && known->nature == NATURE_INDEX) || (known == NULL && subject->total != NULL && subject->total->nature == NATURE_INDEX) || same(indicator->parent, cth_name_at(CTH_NAME_INDEX)->name))
        indicator->kind = CTH_KIND_INDEX;
    if (subject->prices.length > 0)
        indicator->prices = subject->prices;
    mark(row, CTH_COLUMN_PRICES, subject->prices_span);
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
static struct cth_statement *repeat_row(struct walk *walk, bool with_level)
{
    const struct cth_statement *primary = walk->primary;
    struct cth_statement *row = cth_add_statement(walk->bulletin);
    if (row == NULL)
        return NULL;
    row->indicator = primary->indicator;
    row->doubts = primary->doubts & ~(uint32_t)(CTH_DOUBT_BASE | CTH_DOUBT_TIMES | (with_level ? 0 : CTH_DOUBT_COMMA));
    row->indicator.completion = row->indicator.growth = row->indicator.share = row->indicator.plan = row->indicator.base =
        (struct cth_figure){.qualifier = CTH_ABSENT};
    row->indicator.completion_form = CTH_COMPLETION_RATIO;
    row->indicator.growth_form = CTH_GROWTH_PERCENT;
    row->indicator.base_kind = CTH_BASE_SAME_LAST_YEAR;
    row->indicator.plan_scope = (struct cth_text){NULL, 0};
    mark(row, CTH_COLUMN_INDICATOR, primary->columns[CTH_COLUMN_INDICATOR]);
    if (with_level) {
        mark(row, CTH_COLUMN_ACTUAL, primary->columns[CTH_COLUMN_ACTUAL]);
        mark(row, CTH_COLUMN_UNIT, primary->columns[CTH_COLUMN_UNIT]);
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
static struct cth_statement *row_of_basis(struct walk *walk, int basis)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    for (unsigned i = bulletin->statements; i > 0; i--) {
        struct cth_statement *row = &bulletin->statement[i - 1];
        if (!same(row->indicator.name, walk->primary->indicator.name))
            break;
        if (row->indicator.growth.qualifier == CTH_ABSENT && row->indicator.actual.qualifier != CTH_ABSENT &&
            is_money(row->indicator.unit) == (basis == 2))
            return row;
    }
    return NULL;
}

/* The row that a further figure of the same subject belongs to. */
static struct cth_statement *row_for(struct walk *walk, enum role role, const struct cth_subject *subject, int basis)
{
    struct cth_statement *row = walk->row;
    const struct cth_indicator *primary = &walk->primary->indicator;
    const bool other_period = (subject->period >= 0 || subject->is_cumulative) && !subject->in_bracket;
    if (other_period || (role == ROLE_ACTUAL && primary->actual.qualifier != CTH_ABSENT)) {
        row = repeat_row(walk, false);
        if (row != NULL) {
            walk->row = walk->primary = row;
            walk->is_target = walk->is_target || subject->is_target;
            walk->is_expected = subject->is_expected;
            set_place_and_time(walk, subject, row);
        }
        return row;
    }
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
static struct cth_statement *resume(struct walk *walk, const struct cth_subject *subject, enum role role)
{
    const struct cth_context *context = &walk->bulletin->context;
    const bool other_period = subject->period >= 0 || subject->is_cumulative;
    const struct cth_topic *before = other_period && context->head.name > 0 ? &context->head : &context->last;
    if (before->name == 0 || (role == ROLE_ACTUAL && !other_period) || (!other_period && !context->last_is_near))
        return NULL;
    struct cth_subject known = *subject;
    known.name = kept_text(walk->bulletin, before->name_text, before->name);
    known.parent = kept_text(walk->bulletin, before->parent_text, before->parent);
    const enum cth_kind kind = before->kind == CTH_KIND_INDEX ? CTH_KIND_INDEX : CTH_KIND_FLOW;
    const struct cth_period period = before->period;
    known.prices = kept_text(walk->bulletin, before->prices_text, before->prices);
    struct cth_statement *row = begin_row(walk, &known);
    if (row == NULL)
        return NULL;
    row->indicator.kind = kind;
    if (!other_period)
        row->indicator.period = period;
    row->doubts |= CTH_DOUBT_NAME;
    return row;
}

/* Whether a subject that the vocabulary does not know is one nevertheless. */
static bool accepts(const struct walk *walk, const struct cth_subject *subject, const struct cth_predicate *p, enum role role)
{
    if (!subject->is_valid)
        return false;
    if (subject->is_known)
        return role != ROLE_NONE;
    if (walk->in_list || subject->opens_list)
        return subject->words <= 12;
    if (subject->is_single && role != ROLE_NONE)
        return subject->words <= 8;
    return subject->words <= 8 && (p->has_base || p->has_plan) && (role == ROLE_GROWTH || role == ROLE_COMPLETION);
}

static void assign(struct walk *walk, enum role role, const struct cth_predicate *p,
                   const struct cth_prose_quantity *quantity, struct cth_statement *row)
{
    switch (role) {
    case ROLE_GROWTH: set_growth(walk, p, quantity, row); break;
    case ROLE_COMPLETION: set_completion(walk, p, quantity, row); break;
    case ROLE_SHARE:
        row->indicator.share = figure_of(quantity, p, false);
        mark(row, CTH_COLUMN_SHARE, quantity->number);
        break;
    default: set_level(walk, role, p, quantity, row); break;
    }
    if (role == ROLE_ACTUAL || row->indicator.actual.qualifier == CTH_ABSENT)
        set_status(walk, p, row);
}

/* "ngành" among words before a list says that branches of industry follow. */
static bool is_word_of_branches(const struct cth_bulletin *bulletin, const struct cth_lexeme *lexeme)
{
    static const char word[] = "ngành";
    return lexeme->end - lexeme->start == sizeof word - 1 && memcmp(bulletin->text + lexeme->start, word, sizeof word - 1) == 0;
}

static void copy_topic(struct cth_topic *topic, const struct cth_indicator *indicator)
{
    if (indicator->name.length >= CTH_NAME_MAX || indicator->parent.length >= CTH_NAME_MAX ||
        indicator->prices.length >= sizeof topic->prices_text)
        return;
    topic->name = indicator->name.length;
    topic->parent = indicator->parent.length;
    topic->prices = indicator->prices.length;
    memcpy(topic->name_text, indicator->name.data, topic->name);
    if (topic->parent > 0)
        memcpy(topic->parent_text, indicator->parent.data, topic->parent);
    if (topic->prices > 0)
        memcpy(topic->prices_text, indicator->prices.data, topic->prices);
    topic->kind = indicator->kind;
    topic->period = indicator->period;
    topic->is_part = topic->parent > 0;
}

/* What holds on behind the statement. */
static void remember(struct walk *walk, const struct cth_statement *row)
{
    struct cth_context *context = &walk->bulletin->context;
    copy_topic(&context->last, &row->indicator);
    context->last_is_near = true;
    if (walk->known != NULL && walk->known->nature != NATURE_PART && row->indicator.parent.length == 0)
        copy_topic(&context->head, &row->indicator);
    if (walk->known == NULL && walk->total != NULL && row->indicator.parent.length == 0) {
        struct cth_indicator total = row->indicator;
        total.name = walk->total->name;
        copy_topic(&context->head, &total);
    }
    if (walk->known != NULL && walk->known->nature == NATURE_PART && !walk->in_list && row->indicator.parent.length > 0) {
        struct cth_indicator total = row->indicator;
        total.name = row->indicator.parent;
        total.parent = (struct cth_text){NULL, 0};
        copy_topic(&context->head, &total);
    }
}

static bool is_in_bracket(const struct cth_sentence *sentence, unsigned from, unsigned to)
{
    bool is = false;
    for (unsigned i = from; i < to; i++)
        is = cth_is_mark(cth_at(sentence, i), '(') || (is && !cth_is_mark(cth_at(sentence, i), ')'));
    return is;
}

/* A list begins at the lexemes [from, to): of what they name before it, else of the statement before, else of the last
 * total. Of "một số sản phẩm tăng cao như" it is of nothing. */
static void open_list(struct walk *walk, unsigned from, unsigned to)
{
    struct cth_context *context = &walk->bulletin->context;
    const struct cth_sentence *sentence = &walk->bulletin->sentence;
    const struct cth_name *named = NULL;
    bool has_words = false, is_branches = false, is_places = false;
    unsigned i = from;
    walk->list_verb = TERM_TEXT;
    for (; i < to && cth_at(sentence, i)->term != TERM_LIST && !cth_is_mark(cth_at(sentence, i), ':'); i++) {
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        if (lexeme->term == TERM_UP || lexeme->term == TERM_DOWN)
            walk->list_verb = (enum cth_term)lexeme->term;
        if (lexeme->term == TERM_NAME && cth_name_at(lexeme->value)->nature != NATURE_PART)
            named = cth_name_at(lexeme->value);
        else if (lexeme->term == TERM_HEAD && (lexeme->value == 1 || lexeme->value == 2))
            named = cth_name_at(lexeme->value == 1 ? CTH_NAME_EXPORT : CTH_NAME_IMPORT);
        is_places = is_places || lexeme->term == TERM_PLACE;
        has_words = has_words || lexeme->term == TERM_TEXT || lexeme->term == TERM_HEAD || lexeme->term == TERM_NEGLECT;
        is_branches = is_branches || (lexeme->term == TERM_NEGLECT && context->head.kind == CTH_KIND_INDEX && is_word_of_branches(walk->bulletin, lexeme));
    }
    if (is_in_bracket(sentence, from, i)) {
        walk->outer = context->list;
        walk->outer_in_list = walk->in_list;
        walk->has_outer = true;
    }
    walk->in_list = true;
    if (named != NULL) {
        const struct cth_indicator total = {.name = named->name, .kind = named->nature == NATURE_INDEX ? CTH_KIND_INDEX : CTH_KIND_FLOW,
                                            .period = context->period};
        if (is_topic(&context->head, named->name))
            context->list = context->head;
        else
            copy_topic(&context->list, &total);
    } else if (is_places && walk->row == NULL) {
        context->list = context->last_is_near ? context->last : context->head;
    } else if (has_words && walk->row == NULL) {
        context->list = is_branches ? context->head : (struct cth_topic){.name = 0};
    } else if (walk->row != NULL || (context->last_is_near && !context->last.is_part)) {
        context->list = context->last;
    } else {
        context->list = context->head;
    }
}

/* The list that stood in brackets is over. */
static void close_list(struct walk *walk, unsigned from, unsigned to)
{
    for (unsigned i = from; i < to && walk->has_outer; i++)
        if (cth_is_mark(cth_at(&walk->bulletin->sentence, i), ')')) {
            walk->bulletin->context.list = walk->outer;
            walk->in_list = walk->outer_in_list;
            walk->has_outer = false;
        }
}

/* "Dẫn đầu là Hà Nội, đạt ...": in a list a region stands for the total there. */
static void take_region_as_subject(const struct walk *walk, struct cth_subject *subject)
{
    const struct cth_context *context = &walk->bulletin->context;
    if (!walk->in_list || subject->region < 0 || (subject->in_bracket && walk->list_verb == TERM_TEXT) || subject->known != NULL || context->list.name == 0 ||
        (subject->has_words && (subject->is_known || subject->words > 3)))
        return;
    subject->name = kept_text(walk->bulletin, context->list.name_text, context->list.name);
    subject->name_span = (struct cth_span){0, 0};
    subject->has_words = subject->is_valid = subject->is_known = true;
}

/* "có 905 doanh nghiệp đăng ký mới, tăng 11,5%": what is counted is named behind the number, and a change follows. */
static bool name_behind(struct walk *walk, unsigned at, struct cth_subject *subject, unsigned *end)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    const struct cth_sentence *sentence = &bulletin->sentence;
    const struct cth_prose_quantity *quantity = &sentence->quantity[sentence->lexeme[at].value];
    unsigned last = at;
    while (last - at < 8 && (cth_at(sentence, last + 1)->term == TERM_TEXT || cth_at(sentence, last + 1)->term == TERM_WORDS ||
                             cth_at(sentence, last + 1)->term == TERM_HEAD))
        last++;
    const struct cth_lexeme *after = cth_at(sentence, last + 1);
    unsigned verb = last + 2 + (cth_at(sentence, last + 2)->term == TERM_FILLER);
    if (quantity->quantity != CTH_QUANTITY_COUNT || quantity->exponent != 0 || last == at ||
        !(cth_is_mark(after, ',') || cth_is_mark(after, '(')) ||
        (cth_at(sentence, verb)->term != TERM_UP && cth_at(sentence, verb)->term != TERM_DOWN))
        return false;
    *subject = (struct cth_subject){.region = -1, .period = -1, .has_words = true, .is_valid = true, .is_known = true};
    subject->name_span = (struct cth_span){quantity->unit.start, cth_at(sentence, last)->end};
    subject->name = cth_keep(bulletin, subject->name_span.start, subject->name_span.end);
    *end = last + 1;
    return true;
}

/* One quantity of the sentence. Returns the lexeme from which the next one's words begin. */
static unsigned read_quantity(struct walk *walk, unsigned from, unsigned at)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    const struct cth_prose_quantity *quantity = &bulletin->sentence.quantity[bulletin->sentence.lexeme[at].value];
    const struct cth_predicate p = cth_read_predicate(bulletin, from, at);
    struct cth_subject subject = cth_read_subject(bulletin, from, p.start, walk->in_list);
    const struct cth_name *known;
    struct cth_statement *row = NULL;
    walk->is_decline = subject.is_decline;
    close_list(walk, from, p.start);
    if (subject.opens_list)
        open_list(walk, from, p.start);
    take_region_as_subject(walk, &subject);
    if (!subject.has_words && walk->second != NULL && quantity->quantity != CTH_QUANTITY_PERCENT) {
        subject = (struct cth_subject){.region = -1, .period = -1, .has_words = true, .is_valid = true, .is_known = true,
                                       .known = walk->second, .name = walk->second->name};
        walk->second = NULL;
    } else if (subject.has_words) {
        walk->second = subject.second;
    }
    if (subject.is_generic && walk->row != NULL && subject.region < 0)
        subject.has_words = subject.is_generic = false;
    unsigned end = p.end > at ? p.end : at + 1;
    known = subject.has_words ? subject.known : walk->known;
    if ((!subject.has_words || !subject.is_known) && name_behind(walk, at, &subject, &end))
        known = NULL;
    const enum role role = role_of(walk, &subject, known, &p, quantity);
    if (subject.is_cause && !subject.is_valid)
        walk->is_blocked = true;
    if (subject.has_words) {
        walk->is_blocked = walk->is_blocked && !subject.is_known;
        if (accepts(walk, &subject, &p, role) && !walk->is_blocked)
            row = begin_row(walk, &subject);
        else if (role == ROLE_ACTUAL || walk->is_blocked || subject.is_cause || subject.in_bracket || subject.words > 3)
            walk->row = NULL;
        else if (walk->row != NULL && role != ROLE_NONE)
            row = row_for(walk, role, &(struct cth_subject){.region = -1, .period = -1}, p.basis);
    } else if (role != ROLE_NONE && !walk->is_blocked && !(subject.in_bracket && (subject.region >= 0 || subject.period >= 0))) {
        if (walk->row != NULL && walk->primary != NULL)
            row = row_for(walk, role, &subject, p.basis);
        else if (from == 0)
            row = resume(walk, &subject, role);
    }
    if (row != NULL && role != ROLE_NONE) {
        walk->base_just_named = role == ROLE_GROWTH && p.has_base;
        assign(walk, role, &p, quantity, row);
        remember(walk, row);
    }
    return end;
}

/* A heading, or the words at the start of a sentence, that name the period of what follows. */
static void read_period_of_text(struct cth_bulletin *bulletin)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    struct cth_context *context = &bulletin->context;
    uint32_t doubts = 0;
    bool is_heading = sentence->quantities == 0 && sentence->ends_line && sentence->starts_line;
    for (unsigned i = 0; i < sentence->lexemes; i++) {
        const struct cth_lexeme *lexeme = &sentence->lexeme[i];
        const uint8_t behind = i > 0 ? sentence->lexeme[i - 1].term : TERM_MARK;
        if (lexeme->term != TERM_PERIOD || behind == TERM_SAME || behind == TERM_AGAINST || behind == TERM_BEFORE)
            continue;
        bool leads = true;
        for (unsigned j = 0; j < i && leads; j++)
            leads = sentence->lexeme[j].term != TERM_TEXT && sentence->lexeme[j].term != TERM_AGAINST;
        const struct cth_prose_period *named = &sentence->period[lexeme->value];
        if (leads || is_heading || !cth_period_is_known(context->period)) {
            const struct cth_period period = cth_resolve_period(context, named, &doubts);
            if (!cth_period_equal(context->period, period))
                context->period_before = context->period;
            if (cth_period_is_known(period) || named->is_vague)
                context->period = period;
            if (named->year > 0)
                context->year = named->year;
            if (leads || is_heading)
                return;
        }
    }
}

static void read_region_of_text(struct cth_bulletin *bulletin)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    struct cth_context *context = &bulletin->context;
    for (unsigned i = 0; i < sentence->lexemes && context->region_is_given; i++) {
        if (sentence->lexeme[i].term == TERM_QUANTITY)
            break;
        if (sentence->lexeme[i].term != TERM_REGION || sentence->lexeme[i].value == cth_region_of_country())
            continue;
        context->region = cth_region_at(sentence->lexeme[i].value);
        context->region_is_given = false;
    }
}

/* Rows to which no figure was given. */
static void drop_empty(struct cth_bulletin *bulletin)
{
    unsigned kept = 0;
    for (unsigned i = 0; i < bulletin->statements; i++) {
        const struct cth_indicator *row = &bulletin->statement[i].indicator;
        if (row->actual.qualifier != CTH_ABSENT || row->completion.qualifier != CTH_ABSENT || row->growth.qualifier != CTH_ABSENT ||
            row->share.qualifier != CTH_ABSENT)
            bulletin->statement[kept++] = bulletin->statement[i];
    }
    bulletin->statements = kept;
}

/* "So với năm 2015, cụ thể như sau:" */
static void read_base_of_list(struct walk *walk)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    const struct cth_sentence *sentence = &bulletin->sentence;
    for (unsigned i = 0; i + 1 < sentence->lexemes && sentence->quantities == 0; i++) {
        if (sentence->lexeme[i].term != TERM_AGAINST || sentence->lexeme[i + 1].term != TERM_PERIOD)
            continue;
        uint32_t doubts = 0;
        bulletin->context.sibling = (struct cth_indicator){.base_kind = CTH_BASE_PERIOD, .period = bulletin->context.period,
            .base_period = cth_resolve_period(&bulletin->context, &sentence->period[sentence->lexeme[i + 1].value], &doubts)};
        bulletin->context.has_sibling = true;
    }
}

void cth_read_sentence(struct cth_bulletin *bulletin)
{
    struct cth_sentence *sentence = &bulletin->sentence;
    struct cth_context *context = &bulletin->context;
    struct walk walk = {.bulletin = bulletin};
    if (sentence->starts_line && !context->list_is_open)
        context->has_sibling = false;
    unsigned from = 0;
    const struct cth_lexeme *last = sentence->lexemes > 0 ? &sentence->lexeme[sentence->lexemes - 1] : NULL;
    read_region_of_text(bulletin);
    read_period_of_text(bulletin);
    if (last == NULL)
        return;
    walk.in_list = context->list_is_open;
    walk.is_target = (context->is_target && context->list_is_open) || context->section_is_target;
    if (sentence->quantities == 0 && sentence->starts_line && sentence->ends_line && !cth_is_mark(last, '.'))
        context->section_is_target = sentence->lexeme[0].term == TERM_TARGET || (sentence->lexeme[0].term == TERM_PLAN && sentence->lexeme[0].value != 1);
    if (!cth_read_emulation(bulletin))
        for (unsigned i = 0; i < sentence->lexemes; i++)
            if (sentence->lexeme[i].term == TERM_QUANTITY) {
                from = read_quantity(&walk, from, i);
                i = from > i ? from - 1 : i;
            }
    drop_empty(bulletin);
    if (bulletin->statements == 0 && sentence->quantities > 0)
        context->last_is_near = false;
    const bool opens = cth_is_mark(last, ':');
    if (opens && !walk.in_list) {
        context->list = context->last_is_near && !context->last.is_part ? context->last : context->head;
        read_base_of_list(&walk);
    }
    if (opens || (sentence->ends_line && !sentence->is_item)) {
        context->list_is_open = opens;
        context->is_target = false;
        for (unsigned i = 0; opens && i < sentence->lexemes; i++)
            context->is_target = context->is_target || sentence->lexeme[i].term == TERM_TARGET ||
                                 (sentence->lexeme[i].term == TERM_PLAN && sentence->quantities == 0);
    }
}
