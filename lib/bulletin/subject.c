/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What stands before a predicate: the name of an indicator, with the time, the place and the prices that are said in
 * the same breath. What cannot be the name of an indicator is told to be none.
 */

#include "reading.h"

#include <string.h>

#include <utf8proc.h>

#define WORDS_MAX 14 /* of a name in a list */
#define SEGMENTS_MAX 32

/* Part of a name's text that is kept. */
static bool is_content(uint8_t term)
{
    switch (term) {
    case TERM_TEXT:
    case TERM_NAME:
    case TERM_STEM:
    case TERM_HEAD:
    case TERM_CARDINAL:
    case TERM_PEOPLE:
    case TERM_TITLE:
    case TERM_BODY:
    case TERM_AWARD:
    case TERM_UNIT:
    case TERM_NUMBER:
    case TERM_NEGLECT:
    case TERM_SEASON:
    case TERM_MULTIPLIER:
    case TERM_WORDS:
    case TERM_SCOPE:
    case TERM_DENIED:
    case TERM_AVERAGE:
    case TERM_MONTH_NAME: return true;
    default: return false;
    }
}

/* Kept inside a name, left off at its ends. */
static bool is_joint(uint8_t term)
{
    return term == TERM_AND || term == TERM_LINK || term == TERM_FILLER || term == TERM_PLACE || term == TERM_IS ||
           term == TERM_UP || term == TERM_DOWN || term == TERM_TO || term == TERM_FROM || term == TERM_REACH ||
           term == TERM_YEAR || term == TERM_MONTH || term == TERM_QUALIFIER || term == TERM_PLAN_WORD ||
           term == TERM_FIRST || term == TERM_LAST || term == TERM_EQUAL || term == TERM_BASIS || term == TERM_CHANGE ||
           term == TERM_SHARE || term == TERM_GIVES || term == TERM_PER_YEAR || term == TERM_LATER ||
           term == TERM_QUARTER || term == TERM_HALF || term == TERM_ORDINAL;
}

/* The lexemes [from, to) of one stretch without a comma. */
struct segment {
    unsigned from, to, first, words; /* first: lexeme of its first word of content; to if it has none */
    bool is_topic;                   /* "về xuất khẩu," */
};

/* Where the bracket that opens at @p i closes before @p to; to if it does not. */
static unsigned closing(const struct cth_sentence *sentence, unsigned i, unsigned to)
{
    const char close = cth_is_mark(cth_at(sentence, i), '[') ? ']' : ')';
    while (i < to && !cth_is_mark(cth_at(sentence, i), close))
        i++;
    return i;
}

static bool has_content(const struct cth_sentence *sentence, unsigned from, unsigned to)
{
    bool has = false;
    for (unsigned i = from; i < to && !has; i++)
        has = is_content(cth_at(sentence, i)->term);
    return has;
}

static bool has_name(const struct cth_sentence *sentence, unsigned from, unsigned to)
{
    bool has = false;
    for (unsigned i = from; i < to && !has; i++)
        has = cth_at(sentence, i)->term == TERM_NAME;
    return has;
}

/* What else is found on the way: where the last list or clause begins, its "là", the last word of a cause. */
struct boundaries {
    unsigned list, copula, cause;
};

/* The last place in [from, to) behind which a subject has to begin. */
static unsigned last_boundary(const struct cth_sentence *sentence, unsigned from, unsigned to, struct cth_subject *out,
                              struct boundaries *found)
{
    unsigned start = from;
    *found = (struct boundaries){.list = from, .copula = to};
    for (unsigned i = from; i < to; i++) {
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        const bool is_copula = lexeme->term == TERM_IS && lexeme->value == IS_COPULA && !has_name(sentence, start, i);
        const bool is_stop =
            lexeme->term == TERM_MARK && (lexeme->value == ';' || lexeme->value == ':' || lexeme->value == '.' ||
                                          lexeme->value == '!' || lexeme->value == '?');
        if (lexeme->term == TERM_LIST ||
            (cth_is_mark(lexeme, ':') && has_content(sentence, from, i) && has_content(sentence, i + 1, to)))
            out->opens_list = true;
        if (lexeme->term == TERM_LIST || is_stop)
            *found = (struct boundaries){.list = i + 1, .copula = to};
        if (is_copula && found->copula == to)
            found->copula = i;
        out->is_next = out->is_next || (lexeme->term == TERM_AND && lexeme->value == AND_NEXT);
        out->is_single = out->is_single || (lexeme->term == TERM_AND && lexeme->value == AND_SINGLE);
        if (is_stop)
            out->is_cause = false;
        if (lexeme->term == TERM_LIST || is_stop || lexeme->term == TERM_TARGET || lexeme->term == TERM_EXPECTED ||
            lexeme->term == TERM_STATUS || is_copula)
            start = has_content(sentence, i + 1, to) ? i + 1 : start;
        const uint8_t next = cth_at(sentence, i + 1)->term;
        if (lexeme->term == TERM_CAUSE && next != TERM_SCOPE && next != TERM_PLACE &&
            next != TERM_WORDS) { /* "do địa phương quản lý" */
            out->is_cause = has_content(sentence, i + 1, to);
            found->cause = i;
        }
        if (cth_is_mark(lexeme, '(') && closing(sentence, i, to) == to) {
            out->in_bracket = true;
            if (i + 1 < to && is_content(cth_at(sentence, i + 1)->term))
                start = i + 1;
        }
    }
    return start;
}

static unsigned cut(const struct cth_sentence *sentence, unsigned from, unsigned to, struct segment *segments)
{
    unsigned count = 1;
    segments[0] = (struct segment){.from = from, .to = to, .first = to};
    for (unsigned i = from; i < to; i++) {
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        struct segment *segment = &segments[count - 1];
        if (cth_is_mark(lexeme, '(')) {
            i = closing(sentence, i, to);
        } else if (lexeme->term == TERM_PRICES) {
            i += cth_at(sentence, i + 1)->term == TERM_NUMBER; /* of the prices */
        } else if (cth_is_mark(lexeme, ',') && count < SEGMENTS_MAX) {
            segment->to = i;
            segments[count++] = (struct segment){.from = i + 1, .to = to, .first = to};
        } else if (is_content(lexeme->term)) {
            if (segment->words == 0) {
                segment->first = i;
                segment->is_topic = i > segment->from && cth_at(sentence, segment->from)->term == TERM_AND &&
                                    cth_at(sentence, segment->from)->end - cth_at(sentence, segment->from)->start > 2;
            }
            segment->words++;
        }
    }
    return count;
}

/* Where a name that the vocabulary knows begins in a stretch behind words that belong to no name; its first word if
 * there is none. */
static unsigned start_in(const struct cth_sentence *sentence, const struct segment *segment)
{
    unsigned start = segment->first;
    bool behind_verb = false,
         is_found = cth_begins_name(cth_at(sentence, start)->term) || cth_at(sentence, start)->term == TERM_NEGLECT;
    for (unsigned i = start; i < segment->to; i++) {
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        const bool is_total = lexeme->term == TERM_NAME || lexeme->term == TERM_STEM;
        if (cth_is_mark(lexeme, '(')) {
            i = closing(sentence, i, segment->to);
        } else if (lexeme->term == TERM_NAME && cth_name_at(lexeme->value)->nature == NATURE_BALANCE) {
            start = i;
        } else if (is_total && (!is_found || (behind_verb && cth_at(sentence, start)->term != TERM_NAME))) {
            start = i;
            is_found = true;
            behind_verb = false;
        }
        if (lexeme->term == TERM_HEAD && behind_verb && !is_found) {
            start = i;
            is_found = true;
        }
        behind_verb = behind_verb || lexeme->term == TERM_REACH || lexeme->term == TERM_IS;
    }
    return start;
}

/* "khai khoáng, với giá trị 387 tỷ đồng": the name stands before. */
static bool is_with_generic(const struct cth_sentence *sentence, const struct segment *segment)
{
    const struct cth_lexeme *first = cth_at(sentence, segment->first);
    return segment->words == 1 && first->term == TERM_HEAD && first->value == HEAD_GENERIC &&
           cth_at(sentence, segment->from)->term == TERM_IS;
}

/* Which stretch the name begins in. A comma inside a name is told by what the stretches begin with. */
static unsigned choose(const struct cth_sentence *sentence, const struct segment *segments, unsigned count,
                       bool in_list, bool is_cause)
{
    unsigned words = 0, first = count;
    for (unsigned i = count; i > 0; i--) {
        const struct segment *segment = &segments[i - 1];
        words += segment->words;
        if (segment->words == 0 || (i > 1 && is_with_generic(sentence, segment)))
            continue;
        if (cth_begins_name(cth_at(sentence, start_in(sentence, segment))->term) &&
            !(segment->is_topic && first < count))
            return i - 1;
        first = i - 1;
    }
    if (is_cause)
        return count;
    if (in_list && words <= WORDS_MAX)
        return first;
    for (unsigned i = count; i > 0 && !(count > 2 && words <= WORDS_MAX); i--)
        if (segments[i - 1].words > 0)
            return i - 1;
    return first;
}

/* Whether a removable lexeme stands inside a name: place, time, prices and brackets. */
static bool is_aside(const struct cth_sentence *sentence, unsigned i, unsigned last, unsigned *next)
{
    const uint8_t term = cth_at(sentence, i)->term;
    *next = i + 1;
    if (cth_is_mark(cth_at(sentence, i), '(')) {
        *next = closing(sentence, i, last) + 1;
        return true;
    }
    if (term == TERM_PRICES) {
        *next += cth_at(sentence, i + 1)->term == TERM_NUMBER;
        return true;
    }
    return term == TERM_PERIOD || term == TERM_REGION || term == TERM_PLACE || term == TERM_STATUS ||
           term == TERM_CUMULATIVE || term == TERM_EXPECTED || term == TERM_TARGET || term == TERM_PLAN ||
           term == TERM_AGAINST || term == TERM_SAME || term == TERM_BEFORE || term == TERM_CAPTION;
}

/* The words [first, last] of the name as printed, without what is aside, the first letter small. */
static struct cth_text print_name(struct cth_bulletin *bulletin, unsigned first, unsigned last)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    char *const start = bulletin->kept + bulletin->kept_used;
    size_t used = 0;
    unsigned next;
    for (unsigned i = first; i <= last; i = next) {
        if (is_aside(sentence, i, last, &next))
            continue;
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        const size_t before = bulletin->kept_used;
        const bool blank = used > 0 && lexeme->blank_before;
        if (blank && before < CTH_KEPT_MAX)
            bulletin->kept[bulletin->kept_used++] = ' ';
        const struct cth_text piece = cth_keep(bulletin, lexeme->start, lexeme->end);
        used += (size_t)blank + piece.length;
    }
    if (used > CTH_NAME_MAX)
        return (struct cth_text){start, 0};
    utf8proc_int32_t letter = 0, second = 0;
    const utf8proc_ssize_t width = utf8proc_iterate((const utf8proc_uint8_t *)start, (utf8proc_ssize_t)used, &letter);
    if (width > 0 && (size_t)width < used)
        (void)utf8proc_iterate((const utf8proc_uint8_t *)start + width, (utf8proc_ssize_t)used - width, &second);
    utf8proc_uint8_t small[4];
    const bool is_acronym = second > 0 && utf8proc_tolower(second) != second;
    if (width > 0 && !is_acronym && second != '&' && utf8proc_encode_char(utf8proc_tolower(letter), small) == width)
        memcpy(start, small, (size_t)width);
    return cth_compose_kept(bulletin, (struct cth_text){start, used});
}

/* Names that the vocabulary has: alone, or as a branch behind its total or the total's stem. */
static void recognise(const struct cth_bulletin *bulletin, unsigned first, unsigned last, struct cth_subject *out)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    const struct cth_name *name = NULL, *total = NULL;
    unsigned next;
    for (unsigned i = first; i <= last; i = next) {
        if (is_aside(sentence, i, last, &next))
            continue;
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        const bool is_branch = lexeme->term == TERM_NAME && cth_name_at(lexeme->value)->nature == NATURE_PART;
        if (lexeme->term == TERM_HEAD && (lexeme->value == HEAD_EXPORT || lexeme->value == HEAD_IMPORT) &&
            first == last) {
            name = cth_name_at(lexeme->value == HEAD_EXPORT ? CTH_NAME_EXPORT : CTH_NAME_IMPORT);
        } else if (lexeme->term == TERM_STEM && name == NULL && total == NULL) {
            total = cth_name_at(lexeme->value == STEM_INDEX ? CTH_NAME_INDEX : CTH_NAME_OUTPUT);
        } else if (lexeme->term == TERM_NAME && name == NULL) {
            name = cth_name_at(lexeme->value);
        } else if (lexeme->term == TERM_NAME && out->is_respective && out->second == NULL) {
            out->second = cth_name_at(lexeme->value);
        } else if (is_branch && total == NULL &&
                   (name == cth_name_at(CTH_NAME_INDEX) || name == cth_name_at(CTH_NAME_OUTPUT))) {
            total = name;
            name = cth_name_at(lexeme->value);
        } else if (lexeme->term != TERM_NEGLECT && lexeme->term != TERM_FILLER && lexeme->term != TERM_AVERAGE &&
                   lexeme->term != TERM_AND && lexeme->term != TERM_LINK && !cth_is_mark(lexeme, ',')) {
            return;
        }
    }
    if (name == NULL || (total != NULL && name->nature != NATURE_PART))
        return;
    out->known = name;
    out->name = name->name;
    if (total != NULL)
        out->parent = total->name;
}

/* The name that begins in a stretch: its first and last lexeme. */
static void take_name(struct cth_bulletin *bulletin, unsigned first, unsigned to, struct cth_subject *out)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    unsigned last = first;
    bool has_letters = false, is_named = false;
    out->words = 0;
    for (unsigned i = first; i < to; i++) {
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        is_named = is_named || lexeme->term == TERM_NAME;
        if (cth_is_mark(lexeme, '(') || cth_is_mark(lexeme, '[')) {
            i = closing(sentence, i, to);
        } else if (is_content(lexeme->term)) {
            last = i;
            out->words++;
            has_letters = has_letters || lexeme->term != TERM_NUMBER;
        } else if (is_named && (lexeme->term == TERM_FILLER || lexeme->term == TERM_IS || lexeme->term == TERM_CAUSE ||
                                lexeme->term == TERM_REACH ||
                                (cth_is_mark(lexeme, ',') && !is_content(cth_at(sentence, i + 1)->term)))) {
            break; /* "khai khoáng, với giá trị thực hiện" */
        } else if (out->words > 0 &&
                   (lexeme->term == TERM_CAUSE ||
                    (cth_is_mark(lexeme, ',') && cth_at(sentence, i + 1)->term == TERM_IS) ||
                    lexeme->term == TERM_EXCEED || lexeme->term == TERM_UP || lexeme->term == TERM_DOWN ||
                    lexeme->term == TERM_PACE || lexeme->term == TERM_RESPECTIVELY)) {
            break; /* "tăng ở mức hai con số, 26,1%" */
        }
    }
    /* What only introduces a name is left off while something is left. */
    while (
        first < last && cth_at(sentence, first)->term == TERM_NEGLECT &&
        (cth_at(sentence, first)->value != NEGLECT_BEFORE_BRANCH || cth_at(sentence, first + 1)->term == TERM_NAME) &&
        (is_content(cth_at(sentence, first + 1)->term) || is_joint(cth_at(sentence, first + 1)->term))) {
        out->is_introduced = true;
        first++;
        while (first < last && !is_content(cth_at(sentence, first)->term))
            first++;
    }
    if (cth_at(sentence, first)->term == TERM_NAME &&
        cth_name_at(cth_at(sentence, first)->value)->nature != NATURE_PART)
        out->total = cth_name_at(cth_at(sentence, first)->value);
    out->is_generic =
        out->words == 1 && cth_at(sentence, first)->term == TERM_HEAD && cth_at(sentence, first)->value == HEAD_GENERIC;
    out->is_rate =
        (out->total != NULL && out->total->nature == NATURE_RATE) ||
        (cth_at(sentence, first)->term == TERM_HEAD && cth_at(sentence, first)->value == HEAD_RATE && last > first);
    out->name_span = (struct cth_span){cth_at(sentence, first)->start, cth_at(sentence, last)->end};
    recognise(bulletin, first, last, out);
    for (unsigned i = first; i <= last; i++)
        out->is_known = out->is_known || cth_at(sentence, i)->term == TERM_NAME;
    out->is_known =
        out->is_known || cth_begins_name(cth_at(sentence, first)->term) ||
        (cth_at(sentence, first)->term == TERM_NEGLECT && cth_at(sentence, first)->value == NEGLECT_BEFORE_BRANCH);
    if (out->known == NULL)
        out->name = print_name(bulletin, first, last);
    out->is_valid = out->name.length > 1 && has_letters && cth_at(sentence, first)->term != TERM_NUMBER;
}

/* "cà phê vẫn là mặt hàng chủ lực, với sản lượng 202.000 tấn": the name stands before the word that only says what is
 * measured of it. */
static void take_name_before(struct cth_bulletin *bulletin, const struct boundaries *found, unsigned generic,
                             struct cth_subject *out)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    unsigned to = found->copula < generic ? found->copula : generic, first = found->list;
    while (first < to && !is_content(cth_at(sentence, first)->term))
        first++;
    if (first >= to)
        return;
    out->is_known = out->is_valid = out->is_generic = false;
    take_name(bulletin, first, to, out);
}

struct cth_subject cth_read_subject(struct cth_bulletin *bulletin, unsigned from, unsigned to, bool in_list)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    struct cth_subject out = {.region = -1, .period = -1};
    struct segment segments[SEGMENTS_MAX];
    cth_read_setting(bulletin, from, to, &out);
    struct boundaries found;
    const unsigned start = last_boundary(sentence, from, to, &out, &found);
    const unsigned count = cut(sentence, start, to, segments);
    const unsigned chosen = choose(sentence, segments, count, in_list || out.opens_list, out.is_cause);
    for (unsigned i = 0; i < count; i++)
        out.has_words = out.has_words || segments[i].words > 0;
    if (chosen == count)
        return out;
    const unsigned first = start_in(sentence, &segments[chosen]);
    take_name(bulletin, first, to, &out);
    if (out.is_cause && first < found.cause)
        out.is_valid = false; /* "kim ngạch tăng là do giá cà phê tăng": of another subject */
    if (out.is_generic)
        take_name_before(bulletin, &found, first, &out);
    return out;
}
