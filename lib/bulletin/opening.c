/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What a heading, or the words at the start of a sentence, say of all that follows: period, region, base. */

#include "reading.h"

/* Whether a period stands behind a figure as its base may: in brackets, or right behind an English percentage. */
static bool is_base_behind(const struct cth_sentence *sentence, unsigned i)
{
    const unsigned before = i > 1 && cth_at(sentence, i - 1)->term == TERM_LINK ? i - 2 : i - 1;
    const struct cth_lexeme *lexeme = cth_at(sentence, i > 0 ? before : sentence->lexemes);
    bool is_behind = false;
    for (unsigned j = 0; j < i && !is_behind; j++)
        is_behind = cth_at(sentence, j)->term == TERM_QUANTITY;
    return is_behind &&
           (cth_is_mark(lexeme, '(') || (sentence->is_english && lexeme->term == TERM_QUANTITY &&
                                         sentence->quantity[lexeme->value].quantity == CTH_QUANTITY_PERCENT));
}

/* Whether a period behind a figure is that of a plan or a target. */
static bool is_of_plan(const struct cth_sentence *sentence, unsigned i)
{
    bool is = false;
    for (; i > 0 && cth_at(sentence, i - 1)->term != TERM_QUANTITY; i--) {
        const uint8_t term = cth_at(sentence, i - 1)->term;
        is = is || term == TERM_PLAN || term == TERM_TARGET || term == TERM_EXPECTED;
    }
    return is && i > 0;
}

/* A heading, or the words at the start of a sentence, that name the period of what follows. */
void cth_read_period_of_text(struct cth_bulletin *bulletin)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    struct cth_context *context = &bulletin->context;
    uint32_t doubts = 0;
    bool is_heading = sentence->quantities == 0 && sentence->ends_line && sentence->starts_line;
    for (unsigned i = 0; i < sentence->lexemes; i++) {
        const struct cth_lexeme *lexeme = &sentence->lexeme[i];
        const uint8_t behind = i > 0 ? sentence->lexeme[i - 1].term : TERM_MARK;
        if (lexeme->term != TERM_PERIOD || cth_is_base_word(behind) || is_of_plan(sentence, i))
            continue;
        bool leads = !is_base_behind(sentence, i);
        for (unsigned j = 0; j < i && leads; j++)
            leads = sentence->lexeme[j].term != TERM_TEXT && sentence->lexeme[j].term != TERM_AGAINST;
        const struct cth_prose_period *named = &sentence->period[lexeme->value];
        if (behind == TERM_CUMULATIVE && named->first == 0 && named->year == context->period.year)
            continue; /* "lũy kế năm 2021" goes on from the month in hand */
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

void cth_read_region_of_text(struct cth_bulletin *bulletin)
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

/* "So với năm 2015, ...": growth without a base of its own is on that period. */
void cth_take_base(struct cth_bulletin *bulletin, unsigned period)
{
    struct cth_context *context = &bulletin->context;
    uint32_t doubts = 0;
    context->sibling = (struct cth_indicator){.base_kind = CTH_BASE_PERIOD, .period = context->period};
    context->sibling.base_period = cth_resolve_period(context, &bulletin->sentence.period[period], &doubts);
    context->has_sibling = true;
}

void cth_read_base_of_list(struct cth_bulletin *bulletin)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    for (unsigned i = 0; i + 1 < sentence->lexemes && sentence->quantities == 0; i++)
        if (sentence->lexeme[i].term == TERM_AGAINST && sentence->lexeme[i + 1].term == TERM_PERIOD)
            cth_take_base(bulletin, sentence->lexeme[i + 1].value);
}
