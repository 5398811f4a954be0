/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Time, place, prices and status that are said in the same breath as a subject. */

#include "reading.h"

#include <string.h>

/* "Kế hoạch năm 2022, ...", "mục tiêu là ...": it opens the clause. */
static bool heads_clause(const struct cth_sentence *sentence, unsigned from, unsigned i)
{
    const uint8_t before = i > from ? cth_at(sentence, i - 1)->term : TERM_MARK, after = cth_at(sentence, i + 1)->term;
    return (before == TERM_MARK || before == TERM_AND || before == TERM_LINK || before == TERM_FROM ||
            before == TERM_PERIOD) &&
           (after == TERM_PERIOD || after == TERM_PLACE || after == TERM_IS || after == TERM_MARK ||
            after == TERM_PLAN_WORD || after == TERM_YEAR || cth_begins_name(after) || after == TERM_REACH);
}

/* Whether "mục tiêu", "chỉ tiêu" is one to come: not one that was reached or is compared with. */
static bool is_set(const struct cth_sentence *sentence, unsigned from, unsigned i)
{
    const uint8_t before = i > from ? cth_at(sentence, i - 1)->term : TERM_MARK, next = cth_at(sentence, i + 1)->term;
    if (next == TERM_NAME || (next == TERM_AND && cth_at(sentence, i + 2)->term == TERM_NAME))
        return true;
    if (before == TERM_REACH || before == TERM_AGAINST || before == TERM_EXCEED || before == TERM_FILLER ||
        before == TERM_TEXT)
        return false;
    for (unsigned j = i + 1; j < i + 4; j++)
        if (cth_at(sentence, j)->term == TERM_PERIOD || cth_at(sentence, j)->term == TERM_IS ||
            cth_at(sentence, j)->term == TERM_PLAN_WORD)
            return true;
    return false;
}

/* Four digits. */
static bool is_year(const struct cth_bulletin *bulletin, const struct cth_lexeme *lexeme)
{
    bool is = lexeme->term == TERM_NUMBER && lexeme->end - lexeme->start == 4;
    for (size_t i = lexeme->start; is && i < lexeme->end; i++)
        is = bulletin->text[i] >= '0' && bulletin->text[i] <= '9';
    return is;
}

/* "constant" and the year. */
static struct cth_text constant_prices(struct cth_bulletin *bulletin, const struct cth_lexeme *year)
{
    struct cth_text text = cth_kept_text(bulletin, "constant", strlen("constant"));
    if (text.length > 0)
        text.length += cth_keep(bulletin, year->start, year->end).length;
    return text;
}

/* "Năm ngoái, ...", "cùng kỳ năm trước, ...", "tháng 7 năm ngoái": a time that is only compared with, where nothing is.
 */
static bool is_last_years(const struct cth_sentence *sentence, unsigned from, unsigned i)
{
    while (i > from && (cth_at(sentence, i - 1)->term == TERM_PERIOD || cth_at(sentence, i - 1)->term == TERM_SAME))
        i--;
    return i == from || cth_at(sentence, i - 1)->term == TERM_MARK;
}

/* Time, place, prices and status that stand anywhere in [from, to). */
void cth_read_setting(struct cth_bulletin *bulletin, unsigned from, unsigned to, struct cth_subject *out)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    for (unsigned i = from; i < to; i++) {
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        const struct cth_span span = {lexeme->start, lexeme->end};
        switch (lexeme->term) {
        case TERM_REGION:
            out->region = lexeme->value;
            out->region_span = span;
            break;
        case TERM_PERIOD:
            if (i > from && cth_is_base_word(cth_at(sentence, i - 1)->term)) {
                if (cth_at(sentence, i - 1)->term == TERM_AGAINST)
                    out->base = lexeme->value + 1;
                break;
            }
            out->period = lexeme->value;
            out->period_span = span;
            break;
        case TERM_BEFORE:
            out->is_denied =
                out->is_denied || (cth_is_mark(cth_at(sentence, i + 1), ',') && is_last_years(sentence, from, i));
            break;
        case TERM_STATUS:
            out->status = (enum cth_data_status)lexeme->value;
            out->status_span = span;
            break;
        case TERM_EXPECTED:
            out->is_expected = true;
            out->status_span = span;
            break;
        case TERM_TARGET:
            out->is_target = true;
            out->status_span = span;
            break;
        case TERM_PLAN:
            if (!heads_clause(sentence, from, i) && !(lexeme->value == PLAN_TARGET && is_set(sentence, from, i)))
                break;
            out->is_target = true;
            out->status_span = span;
            break;
        case TERM_DENIED: /* "nếu năm 2020 đạt ..., thì năm nay" only sets side by side */
            out->is_denied =
                out->is_denied || (lexeme->value == DENIED_CLAUSE && cth_at(sentence, i + 1)->term != TERM_PERIOD);
            break;
        case TERM_CUMULATIVE: out->is_cumulative = true; break;
        case TERM_PLACE: out->is_of_province = out->is_of_province || lexeme->value == CTH_OWN_PROVINCE; break;
        case TERM_UP:
        case TERM_PACE: out->is_growth = true; break;
        case TERM_DOWN: out->is_growth = out->is_decline = true; break;
        case TERM_RESPECTIVELY: out->is_respective = true; break;
        case TERM_PRICES:
            out->prices_span = span;
            if (lexeme->value == PRICES_CURRENT) {
                out->prices = (struct cth_text)CTH_TEXT("current");
            } else if (is_year(bulletin, cth_at(sentence, i + 1))) {
                const struct cth_lexeme *year = cth_at(sentence, i + 1);
                out->prices_span.end = year->end;
                out->prices = constant_prices(bulletin, year);
            }
            break;
        default: break;
        }
    }
}
