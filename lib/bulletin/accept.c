/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Which subjects are taken for indicators that the vocabulary does not name, before or behind their figure. */

#include "walk.h"

/* What is produced: not money, which anybody may have. */
static bool is_output(enum cth_quantity quantity)
{
    return quantity == CTH_QUANTITY_MASS || quantity == CTH_QUANTITY_VOLUME || quantity == CTH_QUANTITY_ENERGY ||
           quantity == CTH_QUANTITY_COUNT;
}

/* ", tăng 67%" stands at a place. */
static bool is_change_next(const struct cth_sentence *sentence, unsigned i)
{
    if (!cth_is_mark(cth_at(sentence, i), ',') && !cth_is_mark(cth_at(sentence, i), '('))
        return false;
    i++;
    if (cth_at(sentence, i)->term != TERM_UP && cth_at(sentence, i)->term != TERM_DOWN)
        return false;
    i += cth_at(sentence, i + 1)->term == TERM_QUALIFIER ? 2 : 1;
    return cth_at(sentence, i)->term == TERM_QUANTITY &&
           sentence->quantity[cth_at(sentence, i)->value].quantity == CTH_QUANTITY_PERCENT;
}

/* Whether a subject that the vocabulary does not know is one nevertheless. */
bool cth_accepts(const struct cth_walk *walk, const struct cth_subject *subject, const struct cth_predicate *p,
                 const struct cth_prose_quantity *quantity, enum cth_role role)
{
    if (!subject->is_valid || subject->is_denied)
        return false;
    if (subject->is_known)
        return role != ROLE_NONE || quantity->quantity == CTH_QUANTITY_PERCENT || p->is_from;
    if (walk->in_list || subject->opens_list)
        return subject->words <= 12;
    if (subject->is_single && role != ROLE_NONE)
        return subject->words <= 8;
    if (role == ROLE_ACTUAL && is_output(quantity->quantity) && is_change_next(&walk->bulletin->sentence, p->end))
        return subject->words <= 5;
    return subject->words <= 8 && (p->has_base || p->has_plan) && (role == ROLE_GROWTH || role == ROLE_COMPLETION);
}

/* "có 905 doanh nghiệp đăng ký mới, tăng 11,5%", "bao gồm 3.838 tỷ đồng vốn trung ương và ...": what is counted is
 * named behind the number; a change follows, or it stands in a list of such. */
bool cth_name_behind(struct cth_walk *walk, unsigned at, struct cth_subject *subject, unsigned *end)
{
    struct cth_bulletin *bulletin = walk->bulletin;
    const struct cth_sentence *sentence = &bulletin->sentence;
    const struct cth_prose_quantity *quantity = &sentence->quantity[sentence->lexeme[at].value];
    const bool is_count = quantity->quantity == CTH_QUANTITY_COUNT && quantity->exponent == 0;
    unsigned last = at;
    while (last - at < 8 && cth_is_name_word(cth_at(sentence, last + 1)->term))
        last++;
    const struct cth_lexeme *after = cth_at(sentence, last + 1);
    const unsigned verb = last + 2 + (cth_at(sentence, last + 2)->term == TERM_FILLER);
    const bool changes = (cth_is_mark(after, ',') || cth_is_mark(after, '(')) &&
                         (cth_at(sentence, verb)->term == TERM_UP || cth_at(sentence, verb)->term == TERM_DOWN);
    const bool is_said = is_count && !subject->has_words && cth_at(sentence, at + 1)->term == TERM_WORDS;
    const bool is_listed = !subject->has_words && cth_is_level(quantity->quantity) &&
                           (subject->opens_list || walk->names_follow) && last > at;
    walk->names_follow = is_listed;
    if (last == at || (!is_listed && !is_said && !(is_count && changes)))
        return false;
    const bool opens_list = subject->opens_list;
    *subject = (struct cth_subject){.region = -1, .period = -1, .has_words = true, .is_valid = true, .is_known = true};
    subject->opens_list = opens_list;
    subject->name_span.start = is_count ? quantity->unit.start : cth_at(sentence, at + 1)->start;
    subject->name_span.end = cth_at(sentence, last)->end;
    subject->name = cth_keep(bulletin, subject->name_span.start, subject->name_span.end);
    *end = last + 1;
    return true;
}
