/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The words before a quantity (ước đạt hơn, tăng, so với kế hoạch là) and behind it (kế hoạch năm, so với cùng kỳ).
 * Which of them stand there matters, hardly ever their order.
 */

#include "reading.h"

static struct cth_span joined(struct cth_span a, const struct cth_lexeme *lexeme)
{
    if (a.end == 0)
        return (struct cth_span){lexeme->start, lexeme->end};
    a.start = lexeme->start < a.start ? lexeme->start : a.start;
    a.end = lexeme->end > a.end ? lexeme->end : a.end;
    return a;
}

static bool is_verb(uint8_t term)
{
    switch (term) {
    case TERM_REACH:
    case TERM_EQUAL:
    case TERM_IS:
    case TERM_UP:
    case TERM_DOWN:
    case TERM_TIMES:
    case TERM_EXCEED:
    case TERM_SHORT:
    case TERM_PACE:
    case TERM_SHARE:
    case TERM_GIVES:
    case TERM_AVERAGE: return true;
    default: return false;
    }
}

/* What a comparison is made of: so với, cùng kỳ, kế hoạch ... */
static bool is_comparison(uint8_t term)
{
    return term == TERM_SAME || term == TERM_BEFORE || term == TERM_PLAN || term == TERM_PLAN_WORD ||
           term == TERM_SCOPE || term == TERM_PERIOD || term == TERM_YEAR;
}

/* One word of a comparison. */
static void take_comparison(const struct cth_sentence *sentence, unsigned i, struct cth_predicate *p)
{
    const struct cth_lexeme *lexeme = cth_at(sentence, i);
    if (lexeme->term == TERM_PLAN) {
        p->has_plan = true;
        p->is_budget = p->is_budget || lexeme->value == PLAN_BUDGET;
        p->is_scenario = p->is_scenario || lexeme->value == PLAN_SCENARIO;
        p->is_adjusted = p->is_adjusted || lexeme->value == PLAN_ADJUSTED;
        if (lexeme->value == PLAN_SCENARIO)
            p->scope = (struct cth_span){lexeme->start, lexeme->end};
        p->plan_words = joined(p->plan_words, lexeme);
    } else if (lexeme->term == TERM_SCOPE) {
        p->scope = joined(p->scope, lexeme);
    } else if (lexeme->term == TERM_SAME) {
        p->has_base = p->base_is_same = true;
        p->base_words = joined(p->base_words, lexeme);
    } else if (lexeme->term == TERM_BEFORE) {
        p->has_base = true;
        p->base_is_previous = lexeme->value == CTH_BASE_PREVIOUS;
        p->base_is_last_year = lexeme->value == CTH_BASE_SAME_LAST_YEAR;
        p->base_words = joined(p->base_words, lexeme);
    } else if (lexeme->term == TERM_PERIOD && p->has_plan) {
        p->plan_year = sentence->period[lexeme->value].year;
    } else if (lexeme->term == TERM_PERIOD) {
        p->has_base = true;
        p->base_period = lexeme->value;
        p->base_words = joined(p->base_words, lexeme);
    }
}

/* A comparison that stands before the quantity and ends at lexeme @p i: from where it goes; i + 1 if it is none. */
static unsigned comparison_before(const struct cth_sentence *sentence, unsigned from, unsigned i,
                                  struct cth_predicate *p)
{
    unsigned first = i + 1;
    bool is_same = false, is_plan = false;
    while (first > from && is_comparison(cth_at(sentence, first - 1)->term)) {
        first--;
        is_same = is_same || cth_at(sentence, first)->term == TERM_SAME;
        is_plan = is_plan || cth_at(sentence, first)->term == TERM_PLAN;
    }
    const bool is_against = first > from && cth_at(sentence, first - 1)->term == TERM_AGAINST;
    if (!is_against && !is_same && !is_plan)
        return i + 1;
    for (unsigned j = first; j <= i; j++)
        take_comparison(sentence, j, p);
    p->is_last_years = is_same && !is_against;
    p->plan_is_before = is_plan;
    p->plan_is_stated = is_plan && !is_against;
    p->base_is_before = !is_plan;
    return is_against ? first - 1 : first;
}

static void take_word(const struct cth_lexeme *lexeme, struct cth_predicate *p)
{
    if (is_verb(lexeme->term)) {
        p->verbs |= CTH_VERB(lexeme->term);
        p->form_words = joined(p->form_words, lexeme);
        p->is_to = p->is_to || ((lexeme->term == TERM_UP || lexeme->term == TERM_DOWN) && lexeme->value == UP_TO);
        return;
    }
    switch (lexeme->term) {
    case TERM_QUALIFIER: p->qualifier = (enum cth_qualifier)lexeme->value; break;
    case TERM_STATUS:
        p->status = (enum cth_data_status)lexeme->value;
        p->status_words = joined(p->status_words, lexeme);
        break;
    case TERM_EXPECTED:
        p->is_expected = true;
        p->status_words = joined(p->status_words, lexeme);
        break;
    default:
        p->is_target = true;
        p->status_words = joined(p->status_words, lexeme);
        break;
    }
}

/* Goes back from the quantity over the words that say what it is. */
static void read_before(const struct cth_sentence *sentence, unsigned from, unsigned at, struct cth_predicate *p)
{
    unsigned i = at;
    const bool is_level = sentence->quantity[cth_at(sentence, at)->value].quantity != CTH_QUANTITY_PERCENT;
    const struct cth_lexeme *sign = i > from ? cth_at(sentence, i - 1) : NULL;
    if (sign != NULL && (cth_is_mark(sign, '-') || cth_is_mark(sign, '+')) && !cth_at(sentence, at)->blank_before &&
        (sign->blank_before || i - 1 == from || cth_is_mark(cth_at(sentence, i - 2), '('))) {
        p->has_sign = true;
        p->is_negative = cth_is_mark(sign, '-');
        i--;
    } else if (sign != NULL && cth_is_mark(sign, '+')) {
        p->has_sign = true;
        i--;
    }
    while (i > from) {
        const struct cth_lexeme *lexeme = cth_at(sentence, i - 1);
        const uint8_t term = lexeme->term;
        if ((is_verb(term) && !(term == TERM_AVERAGE && is_level)) || term == TERM_QUALIFIER || term == TERM_STATUS ||
            term == TERM_EXPECTED || term == TERM_TARGET)
            take_word(lexeme, p);
        else if (term == TERM_CARDINAL && lexeme->value == CTH_MINUS)
            p->is_negative = true;
        else if (is_comparison(term) && comparison_before(sentence, from, i - 1, p) <= i - 1)
            i = comparison_before(sentence, from, i - 1, p) + 1;
        else if (term != TERM_FILLER && term != TERM_TO && term != TERM_FROM && term != TERM_LINK &&
                 !cth_is_mark(lexeme, ':') && !cth_is_mark(lexeme, '='))
            break;
        p->is_from = p->is_from || term == TERM_FROM;
        p->is_by = p->is_by || (term == TERM_LINK && lexeme->value == LINK_BY);
        i--;
    }
    p->is_denied = i > from && cth_at(sentence, i - 1)->term == TERM_DENIED;
    p->start = i - p->is_denied;
}

/* Behind the quantity: về lượng, so với cùng kỳ năm 2020, kế hoạch năm do HĐND tỉnh giao. */
static void read_behind(const struct cth_sentence *sentence, unsigned at, struct cth_predicate *p)
{
    unsigned i = at + 1;
    bool is_open = false; /* a comparison was begun */
    const struct cth_prose_quantity *quantity = &sentence->quantity[cth_at(sentence, at)->value];
    const bool is_ratio =
        sentence->is_english && quantity->quantity == CTH_QUANTITY_PERCENT && (p->verbs & CTH_VERB(TERM_EQUAL)) != 0;
    for (;; i++) {
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        const uint8_t term = lexeme->term, next = cth_at(sentence, i + 1)->term;
        if (term == TERM_AGAINST || (term == TERM_FROM && (next == TERM_SAME || next == TERM_BEFORE ||
                                                           (next == TERM_PERIOD && sentence->is_english)))) {
            is_open = true;
            p->base_words = joined(p->base_words, lexeme);
        } else if (term == TERM_SAME || term == TERM_PLAN || (term == TERM_BEFORE && !(p->has_plan && !is_open))) {
            take_comparison(sentence, i, p);
            is_open = true;
        } else if (is_open && is_comparison(term)) {
            take_comparison(sentence, i, p);
        } else if (is_open && (term == TERM_PLACE || term == TERM_CAUSE || term == TERM_LINK || term == TERM_AND) &&
                   (next == TERM_SCOPE || next == TERM_SAME || next == TERM_PLAN_WORD ||
                    (next == TERM_PERIOD && term == TERM_LINK))) {
            continue;
        } else if (is_open && (term == TERM_STATUS || term == TERM_REACH) && next == TERM_PERIOD) {
            continue; /* "so với ước thực hiện năm 2020" */
        } else if (sentence->is_english && !is_open && term == TERM_LINK && next == TERM_SAME &&
                   quantity->quantity != CTH_QUANTITY_PERCENT) {
            p->is_last_years = true; /* "580 million USD in the same period last year" */
        } else if (is_ratio && !is_open && term == TERM_PERIOD) {
            take_comparison(sentence, i, p); /* "equal to 92% of 2015" */
            is_open = true;
        } else if (term == TERM_BASIS) {
            p->basis = lexeme->value;
        } else if (!(is_ratio && !is_open && term == TERM_LINK && (next == TERM_PERIOD || next == TERM_BEFORE)) &&
                   !(term == TERM_AVERAGE && quantity->is_per_year) &&
                   !(is_open && (term == TERM_PLACE || term == TERM_REGION) && p->has_plan) &&
                   !((term == TERM_LINK || term == TERM_PLACE) &&
                     (next == TERM_PLAN || next == TERM_AGAINST || next == TERM_SAME)) &&
                   !(cth_is_mark(lexeme, '(') && (next == TERM_SCOPE || next == TERM_FILLER) && is_open) &&
                   !(cth_is_mark(lexeme, ')') && next == TERM_AGAINST && !is_open) &&
                   !(is_open && term == TERM_FILLER && next == TERM_SCOPE) &&
                   !(is_open && cth_is_mark(lexeme, ')') && i > 0 && cth_at(sentence, i - 1)->term == TERM_SCOPE)) {
            break;
        }
    }
    /* "đạt 76.581 tỷ đồng so với kế hoạch 84.000 tỷ đồng": the comparison belongs to what follows. */
    unsigned next = i;
    while (cth_at(sentence, next)->term == TERM_IS || cth_at(sentence, next)->term == TERM_QUALIFIER)
        next++;
    p->end = i;
    const uint8_t behind = cth_at(sentence, i)->term;
    p->is_against_other =
        is_open && !p->has_base && !p->has_plan && behind != TERM_PACE && behind != TERM_UP && behind != TERM_DOWN;
    const bool is_figure = is_open && cth_at(sentence, next)->term == TERM_QUANTITY;
    const bool is_percent =
        is_figure && sentence->quantity[cth_at(sentence, next)->value].quantity == CTH_QUANTITY_PERCENT;
    p->plan_is_rate = is_percent && p->has_plan;
    if (is_figure && (!is_percent || p->has_plan)) {
        p->end = at + 1;
        p->has_base = p->base_is_same = p->has_plan = p->base_is_previous = p->base_is_last_year = p->is_budget =
            p->is_scenario = p->is_adjusted = false;
        p->base_period = -1;
        p->base_words = p->plan_words = p->scope = (struct cth_span){0, 0};
    }
}

struct cth_predicate cth_read_predicate(const struct cth_bulletin *bulletin, unsigned from, unsigned at)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    struct cth_predicate p = {.qualifier = CTH_PRINTED, .base_period = -1};
    read_before(sentence, from, at, &p);
    read_behind(sentence, at, &p);
    const struct cth_lexeme *behind = cth_at(sentence, p.end);
    p.is_denied = p.is_denied || (behind->term == TERM_DENIED && behind->value == DENIED_CLAUSE);
    return p;
}
