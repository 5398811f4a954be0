/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What a quantity is of its indicator: its level, completion, growth, share; by its predicate and its unit. */

#include "walk.h"

static bool is_rate_name(const struct cth_subject *subject, const struct cth_name *known)
{
    return subject->is_rate || (known != NULL && known->nature == NATURE_RATE);
}

/* What a percentage is. */
static enum cth_role role_of_percent(const struct cth_walk *walk, const struct cth_subject *subject,
                                     const struct cth_name *known, const struct cth_predicate *p,
                                     const struct cth_prose_quantity *quantity)
{
    const bool is_product = known != NULL && known->nature == NATURE_PRODUCT;
    const bool has_actual =
        walk->row != NULL && !subject->has_words && walk->row->indicator.actual.qualifier != CTH_ABSENT;
    const bool has_growth =
        walk->row != NULL && !subject->has_words && walk->row->indicator.growth.qualifier != CTH_ABSENT;
    const bool moves =
        cth_has(p, TERM_UP) || cth_has(p, TERM_DOWN) || cth_has(p, TERM_PACE) || p->has_sign || subject->is_growth;
    const bool reaches = cth_has(p, TERM_REACH) || cth_has(p, TERM_EQUAL) || cth_has(p, TERM_IS);
    if (p->is_to && is_rate_name(subject, known))
        return ROLE_ACTUAL;
    if (cth_has(p, TERM_GIVES) || p->is_last_years || p->is_against_other ||
        (cth_has(p, TERM_PACE) && (cth_has(p, TERM_UP) || cth_has(p, TERM_DOWN) || cth_has(p, TERM_TIMES))))
        return ROLE_NONE;
    if (cth_has(p, TERM_SHARE))
        return ROLE_SHARE;
    if (p->has_plan && p->is_by && (cth_has(p, TERM_EXCEED) || cth_has(p, TERM_SHORT)))
        return ROLE_COMPLETION;
    if (p->plan_is_rate)
        return reaches || moves ? ROLE_GROWTH : is_rate_name(subject, known) ? ROLE_ACTUAL : ROLE_NONE;
    if (p->has_plan && walk->row != NULL && !subject->has_words && walk->row->indicator.kind == CTH_KIND_RATE && !moves)
        return ROLE_PLAN;
    if (p->has_plan && p->plan_is_before && !has_actual &&
        (p->plan_is_stated || cth_has(p, TERM_IS) || cth_has(p, TERM_EXCEED)))
        return ROLE_NONE;
    if (p->has_plan)
        return p->plan_is_before && (is_product || subject->is_growth || !has_actual) && !moves ? ROLE_NONE
                                                                                                : ROLE_COMPLETION;
    if (cth_has(p, TERM_EXCEED))
        return p->has_base ? ROLE_NONE : ROLE_COMPLETION;
    if (walk->list_verb != TERM_TEXT && walk->in_list && subject->in_bracket && p->verbs == 0)
        return ROLE_GROWTH;
    if (moves || quantity->is_per_year || cth_has(p, TERM_AVERAGE))
        return ROLE_GROWTH;
    if (is_rate_name(subject, known) ||
        (walk->row != NULL && !subject->has_words && walk->row->indicator.kind == CTH_KIND_RATE))
        return ROLE_ACTUAL;
    if (p->has_base && reaches)
        return ROLE_GROWTH;
    if (p->has_base && p->verbs == 0 && has_growth && walk->bulletin->context.has_sibling)
        return ROLE_GROWTH;
    if (p->basis > 0 && walk->row != NULL && !subject->has_words && walk->bulletin->context.has_sibling)
        return ROLE_GROWTH;
    if (reaches && is_product)
        return ROLE_GROWTH;
    if (cth_has(p, TERM_EQUAL) && known != NULL && (known->nature == NATURE_INDEX || known->nature == NATURE_PART))
        return ROLE_GROWTH;
    if (cth_has(p, TERM_EQUAL) && walk->completion_before && !subject->has_words)
        return ROLE_COMPLETION;
    if (cth_has(p, TERM_EQUAL) && walk->bulletin->context.has_sibling)
        return ROLE_GROWTH;
    if (reaches && walk->row != NULL && !subject->has_words && walk->row->indicator.actual.qualifier != CTH_ABSENT &&
        walk->row->indicator.completion.qualifier == CTH_ABSENT && (walk->completion_before || cth_has(p, TERM_REACH)))
        return ROLE_COMPLETION;
    return ROLE_NONE;
}

/* "gấp 6,6 lần mức tăng chung": rates are compared. */
static bool is_pace(const struct cth_sentence *sentence, unsigned i)
{
    return cth_at(sentence, i)->term == TERM_PACE ||
           (cth_at(sentence, i)->term == TERM_AGAINST && cth_at(sentence, i + 1)->term == TERM_PACE);
}

enum cth_role cth_role_of(const struct cth_walk *walk, const struct cth_subject *subject, const struct cth_name *known,
                          const struct cth_predicate *p, const struct cth_prose_quantity *quantity)
{
    const bool has_actual =
        walk->row != NULL && !subject->has_words && walk->row->indicator.actual.qualifier != CTH_ABSENT;
    if (p->is_from && p->has_base && has_actual && p->verbs == 0 && cth_is_level(quantity->quantity))
        return ROLE_BASE; /* "up 5% from 580 million USD in the same period last year" */
    if (p->is_denied || (p->is_from && quantity->qualifier == CTH_PRINTED))
        return ROLE_NONE;
    switch (quantity->quantity) {
    case CTH_QUANTITY_PERCENT: return role_of_percent(walk, subject, known, p, quantity);
    case CTH_QUANTITY_TIMES:
        if (p->has_plan || p->is_against_other || is_pace(&walk->bulletin->sentence, p->end))
            return ROLE_NONE;
        return cth_has(p, TERM_TIMES) || cth_has(p, TERM_UP) || cth_has(p, TERM_DOWN) ||
                       (p->has_base && (p->verbs & ~CTH_VERB(TERM_IS)) == 0)
                   ? ROLE_GROWTH
                   : ROLE_NONE;
    case CTH_QUANTITY_POINT:
        return (cth_has(p, TERM_UP) || cth_has(p, TERM_DOWN)) && !cth_has(p, TERM_GIVES) ? ROLE_GROWTH : ROLE_NONE;
    default: break;
    }
    if (cth_has(p, TERM_GIVES) || cth_has(p, TERM_PACE))
        return ROLE_NONE;
    if (p->is_last_years)
        return has_actual ? ROLE_BASE : ROLE_NONE;
    if (cth_has(p, TERM_EXCEED) || cth_has(p, TERM_SHORT))
        return cth_has(p, TERM_EXCEED) && !p->has_plan && subject->has_words ? ROLE_ACTUAL : ROLE_NONE;
    if (p->plan_is_before && has_actual && !cth_has(p, TERM_UP) && !cth_has(p, TERM_DOWN))
        return p->plan_year <= 0 || p->plan_year == walk->row->indicator.period.year ? ROLE_PLAN : ROLE_NONE;
    if (p->has_base && has_actual && p->verbs == 0 && p->base_is_before)
        return ROLE_BASE;
    if (p->has_plan && (cth_has(p, TERM_UP) || cth_has(p, TERM_DOWN)))
        return ROLE_NONE;
    if ((cth_has(p, TERM_UP) || cth_has(p, TERM_DOWN)) && !p->is_to && !(cth_has(p, TERM_IS) && !p->has_base))
        return has_actual || p->has_base || subject->is_known ? ROLE_GROWTH : ROLE_NONE;
    if (has_actual && subject->in_bracket && p->verbs == 0 && walk->base_just_named && subject->period < 0)
        return ROLE_BASE;
    if (cth_has(p, TERM_EQUAL) && has_actual && !p->has_base && walk->row->indicator.growth.qualifier != CTH_ABSENT &&
        subject->in_bracket)
        return ROLE_NONE;
    return ROLE_ACTUAL;
}

void cth_take_base_in_brackets(const struct cth_walk *walk, unsigned from, unsigned at, struct cth_predicate *p)
{
    const struct cth_sentence *sentence = &walk->bulletin->sentence;
    unsigned i = cth_is_mark(cth_at(sentence, from), ')') ? from + 1 : from;
    const struct cth_prose_quantity *level = &sentence->quantity[cth_at(sentence, at)->value];
    if (walk->row == NULL || walk->row->indicator.actual.qualifier == CTH_ABSENT || !cth_is_level(level->quantity) ||
        !cth_is_mark(cth_at(sentence, i), '('))
        return;
    i += cth_at(sentence, i + 1)->term == TERM_LINK ? 2 : 1;
    const struct cth_lexeme *named = cth_at(sentence, i);
    const struct cth_period own = walk->row->indicator.period;
    uint32_t doubts = 0;
    if (p->start != i + 1 || !(named->term == TERM_PERIOD || named->term == TERM_BEFORE))
        return;
    if (named->term == TERM_PERIOD) {
        const struct cth_period period =
            cth_resolve_period(&walk->bulletin->context, &sentence->period[named->value], &doubts);
        if (cth_period_months(period) != cth_period_months(own) || !cth_period_is_known(own) ||
            12 * period.year + period.first >= 12 * own.year + own.first)
            return;
        p->base_period = named->value;
    } else {
        p->base_is_previous = named->value == CTH_BASE_PREVIOUS;
        p->base_is_last_year = !p->base_is_previous;
    }
    p->base_words = (struct cth_span){named->start, named->end};
    p->has_base = p->is_last_years = true;
    p->start = i;
}
