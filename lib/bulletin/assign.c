/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A quantity put into its row, with the forms, bases and scopes that the words around it say. */

#include "phrases.h"
#include "walk.h"

/* A figure with its qualifier; the sign of a fall. */
static struct cth_figure figure_of(const struct cth_prose_quantity *quantity, const struct cth_predicate *p,
                                   bool is_negative)
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

void cth_note(struct cth_statement *row, enum cth_column column, struct cth_span span)
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
void cth_put_base(struct cth_indicator *indicator, struct cth_period base)
{
    struct cth_period usual = {0, 0, 0};
    indicator->base_kind = CTH_BASE_SAME_LAST_YEAR;
    if (!cth_period_is_known(base) || cth_period_equal(base, indicator->period))
        return;
    if (cth_period_same_last_year(indicator->period, &usual) == CTH_OK && cth_period_equal(usual, base))
        return;
    if (cth_period_previous(indicator->period, &usual) == CTH_OK && cth_period_equal(usual, base) &&
        cth_period_months(usual) <= 3) {
        indicator->base_kind = CTH_BASE_PREVIOUS;
        return;
    }
    indicator->base_kind = CTH_BASE_PERIOD;
    indicator->base_period = base;
}

/* What the growth is compared with. */
static void set_base(struct cth_walk *walk, const struct cth_predicate *p, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    const struct cth_context *context = &walk->bulletin->context;
    struct cth_period before = {0, 0, 0};
    if (!p->has_base) {
        if (indicator->growth_form == CTH_GROWTH_AVERAGE)
            return;
        row->doubts |= CTH_DOUBT_BASE;
        if (context->has_sibling &&
            !(context->sibling.base_kind == CTH_BASE_PREVIOUS &&
              cth_period_months(indicator->period) > cth_period_months(context->sibling.period))) {
            indicator->base_kind = context->sibling.base_kind;
            if (indicator->base_kind == CTH_BASE_PERIOD)
                cth_put_base(indicator, context->sibling.base_period);
        }
        return;
    }
    cth_note(row, CTH_COLUMN_BASE_PERIOD, p->base_words);
    if (p->base_is_previous)
        indicator->base_kind = CTH_BASE_PREVIOUS;
    if (p->base_period < 0)
        return;
    struct cth_prose_period named = walk->bulletin->sentence.period[p->base_period];
    uint32_t doubts = 0;
    if (named.is_vague)
        row->doubts |= CTH_DOUBT_BASE;
    if (named.is_vague || !cth_period_is_known(indicator->period))
        return;
    if (named.year == 0 || named.year == CTH_THIS_YEAR)
        named.year =
            (int16_t)(indicator->period.year - (p->base_is_last_year || named.first > indicator->period.first));
    if (named.is_end)
        before = (struct cth_period)CTH_MONTH(named.year, 12);
    else if (named.first == 0 && named.last_year == 0 && p->base_is_same && cth_period_months(indicator->period) < 12)
        before = (struct cth_period)CTH_MONTHS(named.year, indicator->period.first,
                                               indicator->period.last); /* of that year */
    else
        before = cth_resolve_period(context, &named, &doubts);
    cth_put_base(indicator, before);
}

/* A change in the unit of the level; it brings the unit where there is no level. */
static void set_absolute(struct cth_walk *walk, const struct cth_prose_quantity *quantity, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    const struct cth_text unit = cth_keep(walk->bulletin, quantity->unit.start, quantity->unit.end);
    indicator->growth_form = CTH_GROWTH_ABSOLUTE;
    if (indicator->actual.qualifier == CTH_ABSENT) {
        indicator->unit = unit;
        cth_note(row, CTH_COLUMN_UNIT, quantity->unit);
    } else if (!cth_bring_to(&indicator->growth, cth_unit_of(unit), cth_unit_of(indicator->unit))) {
        indicator->growth = (struct cth_figure){.qualifier = CTH_ABSENT};
        indicator->growth_form = CTH_GROWTH_PERCENT;
    }
}

/* "tăng bình quân 8,2%": a year, over several; of a price that is itself an average it says nothing. */
static bool is_average(const struct cth_predicate *p, const struct cth_prose_quantity *quantity,
                       struct cth_period period)
{
    return quantity->is_per_year ||
           (cth_has(p, TERM_AVERAGE) && (!cth_period_is_known(period) || cth_period_months(period) > 12));
}

static void set_growth(struct cth_walk *walk, const struct cth_predicate *p, const struct cth_prose_quantity *quantity,
                       struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    const bool is_listed = walk->list_verb != TERM_TEXT && p->verbs == 0 && !p->has_sign;
    const bool repeats = quantity->quantity == CTH_QUANTITY_PERCENT && (p->basis > 0 || p->has_base) && p->verbs == 0 &&
                         walk->bulletin->context.has_sibling;
    const bool is_ratio = repeats && walk->bulletin->context.sibling.growth_form == CTH_GROWTH_RATIO;
    const bool moves = cth_has(p, TERM_UP) || cth_has(p, TERM_DOWN) || cth_has(p, TERM_PACE) || p->has_sign ||
                       repeats || is_listed || (walk->is_growth && !cth_has(p, TERM_EQUAL));
    const bool is_negative = cth_has(p, TERM_DOWN) || (is_listed && walk->list_verb == TERM_DOWN) || p->is_negative ||
                             (walk->is_decline && !cth_has(p, TERM_UP)) ||
                             (repeats && walk->bulletin->context.sibling.growth.value.units < 0);
    const bool is_product = walk->known != NULL && walk->known->nature == NATURE_PRODUCT;
    indicator->growth = figure_of(quantity, p, is_negative);
    indicator->growth_form = CTH_GROWTH_PERCENT;
    if (quantity->quantity == CTH_QUANTITY_TIMES)
        indicator->growth_form =
            cth_has(p, TERM_UP) && !cth_has(p, TERM_TIMES) ? CTH_GROWTH_TIMES_INCREASE : CTH_GROWTH_TIMES;
    else if (quantity->quantity == CTH_QUANTITY_POINT)
        indicator->growth_form = CTH_GROWTH_POINTS;
    else if (cth_is_level(quantity->quantity))
        set_absolute(walk, quantity, row);
    else if (is_average(p, quantity, indicator->period))
        indicator->growth_form = CTH_GROWTH_AVERAGE;
    else if (is_ratio || (!moves && !is_product && (cth_has(p, TERM_EQUAL) || cth_has(p, TERM_REACH))))
        indicator->growth_form = CTH_GROWTH_RATIO;
    if (indicator->growth_form == CTH_GROWTH_TIMES_INCREASE)
        row->doubts |= CTH_DOUBT_TIMES;
    if (indicator->growth.qualifier == CTH_ABSENT) {
        row->columns[CTH_COLUMN_GROWTH] = row->columns[CTH_COLUMN_GROWTH_FORM] = (struct cth_span){0, 0};
        return;
    }
    cth_note(row, CTH_COLUMN_GROWTH, quantity->number);
    cth_note(row, CTH_COLUMN_GROWTH_FORM, p->form_words);
    set_base(walk, p, row);
    walk->bulletin->context.sibling = *indicator;
    walk->bulletin->context.has_sibling = true;
}

/* Whose plan it is; English owners by their Vietnamese names. */
static void set_scope(struct cth_walk *walk, const struct cth_predicate *p, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    if (p->is_scenario)
        indicator->plan_scope = (struct cth_text)CTH_TEXT("kịch bản");
    else if (p->scope.end > 0)
        indicator->plan_scope =
            cth_name_translate(cth_keep(walk->bulletin, p->scope.start, p->scope.end), CTH_LANG_EN, CTH_LANG_VI);
    else if (p->is_adjusted)
        indicator->plan_scope = (struct cth_text)CTH_TEXT("điều chỉnh");
    else if (p->is_budget)
        indicator->plan_scope = (struct cth_text)CTH_TEXT("dự toán");
    else
        return;
    cth_note(row, CTH_COLUMN_PLAN_SCOPE, p->scope.end > 0 ? p->scope : p->plan_words);
}

static void set_completion(struct cth_walk *walk, const struct cth_predicate *p,
                           const struct cth_prose_quantity *quantity, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    indicator->completion = figure_of(quantity, p, false);
    if (cth_has(p, TERM_EXCEED) || cth_has(p, TERM_UP))
        indicator->completion_form = CTH_COMPLETION_OVER;
    else if (cth_has(p, TERM_DOWN) || cth_has(p, TERM_SHORT))
        indicator->completion_form = CTH_COMPLETION_SHORTFALL;
    cth_note(row, CTH_COLUMN_COMPLETION, quantity->number);
    cth_note(row, CTH_COLUMN_COMPLETION_FORM, p->form_words);
    set_scope(walk, p, row);
    walk->completion_before = true;
}

/* A level, in the unit of the row if it has one. */
static void set_level(struct cth_walk *walk, enum cth_role role, const struct cth_predicate *p,
                      const struct cth_prose_quantity *quantity, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    struct cth_figure figure = figure_of(quantity, p, p->is_negative);
    const struct cth_text unit = cth_keep(walk->bulletin, quantity->unit.start, quantity->unit.end);
    if (role == ROLE_ACTUAL) {
        indicator->unit = unit;
        indicator->actual = figure;
        cth_note(row, CTH_COLUMN_UNIT, quantity->unit);
        cth_note(row, CTH_COLUMN_ACTUAL, quantity->number);
        if (quantity->quantity == CTH_QUANTITY_COUNT && quantity->exponent == 0)
            indicator->kind = CTH_KIND_COUNT;
        if (quantity->quantity == CTH_QUANTITY_PERCENT)
            indicator->kind = CTH_KIND_RATE;
    } else if (cth_bring_to(&figure, cth_unit_of(unit), cth_unit_of(indicator->unit))) {
        *(role == ROLE_PLAN ? &indicator->plan : &indicator->base) = figure;
        cth_note(row, role == ROLE_PLAN ? CTH_COLUMN_PLAN : CTH_COLUMN_BASE, quantity->number);
        if (role == ROLE_PLAN && indicator->completion.qualifier == CTH_ABSENT)
            set_scope(walk, p, row);
        if (role == ROLE_BASE && indicator->growth.qualifier == CTH_ABSENT && p->has_base)
            set_base(walk, p, row);
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

static void set_status(const struct cth_walk *walk, const struct cth_predicate *p, struct cth_statement *row)
{
    struct cth_indicator *indicator = &row->indicator;
    const struct cth_context *context = &walk->bulletin->context;
    if (p->status != CTH_DATA_UNSTATED)
        indicator->status = p->status;
    if (p->is_expected || walk->is_expected)
        indicator->status = is_to_come(context, indicator->period) ? CTH_DATA_TARGET : CTH_DATA_ESTIMATE;
    const bool is_later = context->published_month > 0 && indicator->status == CTH_DATA_UNSTATED &&
                          is_to_come(context, indicator->period); /* nobody knows it yet */
    if (is_later || p->is_target || walk->is_target || walk->clause_is_target)
        indicator->status = CTH_DATA_TARGET;
    cth_note(row, CTH_COLUMN_STATUS, p->status_words);
}

void cth_assign(struct cth_walk *walk, enum cth_role role, const struct cth_predicate *p,
                const struct cth_prose_quantity *quantity, struct cth_statement *row)
{
    switch (role) {
    case ROLE_GROWTH: set_growth(walk, p, quantity, row); break;
    case ROLE_COMPLETION: set_completion(walk, p, quantity, row); break;
    case ROLE_SHARE:
        row->indicator.share = figure_of(quantity, p, false);
        cth_note(row, CTH_COLUMN_SHARE, quantity->number);
        break;
    default: set_level(walk, role, p, quantity, row); break;
    }
    if (role == ROLE_ACTUAL || row->indicator.actual.qualifier == CTH_ABSENT)
        set_status(walk, p, row);
}
