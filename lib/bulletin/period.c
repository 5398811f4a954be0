/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Periods of a sentence: the words that name one become one lexeme. What they leave out is filled in later. */

#include "reading.h"

#define YEAR_MIN 1945
#define YEAR_MAX 2100

/* "mười một" of tháng mười một; 0 if it is no small whole number. */
static int number_in_words(const struct cth_bulletin *bulletin, const struct cth_lexeme *lexeme)
{
    struct cth_decimal number;
    const enum cth_status status = cth_number_words_parse(bulletin->text + lexeme->start, lexeme->end - lexeme->start,
                                                          (enum cth_lang)(lexeme->value - 1), NULL, &number);
    return status == CTH_OK && number.scale == 0 && number.units > 0 && number.units < 100 ? (int)number.units : 0;
}

/* The number of up to @p digits digits at a lexeme, 0 if there is none. */
static int number_at(const struct cth_bulletin *bulletin, unsigned i, size_t digits)
{
    const struct cth_lexeme *lexeme = cth_at(&bulletin->sentence, i);
    int number = 0;
    if (lexeme->term == TERM_NUMBER && lexeme->value > 0)
        return number_in_words(bulletin, lexeme);
    if (lexeme->term != TERM_NUMBER || lexeme->end - lexeme->start > digits)
        return 0;
    for (size_t j = lexeme->start; j < lexeme->end; j++) {
        const char c = bulletin->text[j];
        if (c < '0' || c > '9')
            return 0;
        number = 10 * number + (c - '0');
    }
    return number;
}

static int year_at(const struct cth_bulletin *bulletin, unsigned i)
{
    const int year = number_at(bulletin, i, 4);
    return year >= YEAR_MIN && year <= YEAR_MAX ? year : 0;
}

/* 1 to @p most, in digits or as a word. */
static int count_at(const struct cth_bulletin *bulletin, unsigned i, int most)
{
    const struct cth_lexeme *lexeme = cth_at(&bulletin->sentence, i);
    const int number =
        lexeme->term == TERM_CARDINAL || lexeme->term == TERM_ORDINAL ? lexeme->value : number_at(bulletin, i, 2);
    return number <= most ? number : 0;
}

/* The year behind a month or a quarter: "/2021", "-2021", " năm 2021", " of 2021", " năm nay"; *next stands behind it.
 */
static int16_t year_behind(const struct cth_bulletin *bulletin, unsigned i, unsigned *next)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    unsigned j = i;
    if (cth_is_mark(cth_at(sentence, j), '/') || cth_is_mark(cth_at(sentence, j), '-') ||
        cth_is_mark(cth_at(sentence, j), '.') ||
        (cth_is_mark(cth_at(sentence, j), ',') && cth_at(sentence, j + 1)->term == TERM_YEAR))
        j++;
    if (cth_at(sentence, j)->term == TERM_YEAR || cth_at(sentence, j)->term == TERM_LINK)
        j++;
    const int year = year_at(bulletin, j);
    *next = year > 0 ? j + 1 : i;
    if (year == 0 && cth_at(sentence, i)->term == TERM_THIS_YEAR) {
        *next = i + 1;
        return CTH_THIS_YEAR;
    }
    return (int16_t)year;
}

/* "tháng 5.2024", "5/2024" cut as one number. */
static bool month_and_year(const struct cth_bulletin *bulletin, unsigned i, struct cth_prose_period *period)
{
    const struct cth_lexeme *lexeme = cth_at(&bulletin->sentence, i);
    const char *text = bulletin->text + lexeme->start;
    size_t dot = 0;
    int month = 0, year = 0;
    if (lexeme->term != TERM_NUMBER)
        return false;
    for (; dot < 3 && dot < lexeme->end - lexeme->start && text[dot] != '.'; dot++)
        month = 10 * month + (text[dot] - '0');
    if (dot == 0 || dot > 2 || lexeme->end - lexeme->start != dot + 5)
        return false;
    for (size_t j = dot + 1; j < dot + 5; j++)
        year = 10 * year + (text[j] - '0');
    if (month < 1 || month > 12 || year < YEAR_MIN || year > YEAR_MAX)
        return false;
    *period = (struct cth_prose_period){.year = (int16_t)year, .first = (int8_t)month, .last = (int8_t)month};
    return true;
}

/* "9 tháng", "6 tháng đầu năm 2021", "3 tháng cuối năm", "the first nine months of 2021". */
static unsigned months(const struct cth_bulletin *bulletin, unsigned i, struct cth_prose_period *period)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    const bool is_first = cth_at(sentence, i)->term == TERM_FIRST, is_last = cth_at(sentence, i)->term == TERM_LAST;
    unsigned next = i + (is_first || is_last);
    const int count = count_at(bulletin, next, 12);
    if (count == 0 || cth_at(sentence, next + 1)->term != TERM_MONTH)
        return i;
    next += 2;
    bool from_the_end = is_last;
    if (cth_at(sentence, next)->term == TERM_FIRST)
        next++;
    else if (cth_at(sentence, next)->term == TERM_LAST ||
             (cth_at(sentence, next)->term == TERM_YEAR && cth_at(sentence, next)->value == YEAR_END)) {
        from_the_end = true;
        next++;
    }
    *period = (struct cth_prose_period){.first = (int8_t)(from_the_end ? 13 - count : 1),
                                        .last = (int8_t)(from_the_end ? 12 : count)};
    if (cth_at(sentence, next)->term == TERM_FILLER)
        next++; /* "6 tháng qua" */
    period->year = year_behind(bulletin, next, &next);
    return next;
}

/* "May" is a month in English only; may is a word of Vietnamese. */
static bool is_month_name(const struct cth_bulletin *bulletin, unsigned i)
{
    const struct cth_lexeme *lexeme = cth_at(&bulletin->sentence, i);
    const char first = bulletin->text[lexeme->start];
    return first == 't' || first == 'T' || (lexeme->is_capital && bulletin->sentence.is_english);
}

/* "tháng 9", "tháng 9/2021", "September 2021", "từ tháng 2 đến tháng 5 năm 2021". */
static unsigned month(const struct cth_bulletin *bulletin, unsigned i, struct cth_prose_period *period)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    unsigned next = i + 1;
    int number = cth_at(sentence, i)->value;
    if (cth_at(sentence, i)->term == TERM_MONTH || cth_at(sentence, i)->term == TERM_THIS_MONTH) {
        if (month_and_year(bulletin, next, period))
            return next + 1;
        number = count_at(bulletin, next++, 12);
    } else if (cth_at(sentence, i)->term != TERM_MONTH_NAME || !is_month_name(bulletin, i)) {
        return i;
    }
    if (number == 0)
        return i;
    *period = (struct cth_prose_period){.first = (int8_t)number, .last = (int8_t)number};
    const int second = cth_at(sentence, next)->term != TERM_TO               ? 0
                       : cth_at(sentence, next + 1)->term == TERM_MONTH_NAME ? cth_at(sentence, next + 1)->value
                       : cth_at(sentence, next + 1)->term == TERM_MONTH      ? count_at(bulletin, next + 2, 12)
                                                                             : 0;
    if (second > number) {
        period->last = (int8_t)second;
        next += cth_at(sentence, next + 1)->term == TERM_MONTH ? 3 : 2;
    }
    period->year = year_behind(bulletin, next, &next);
    return next;
}

/* "giai đoạn từ tháng 2 đến tháng 5 năm 2021", "từ tháng 11 năm 2020 đến tháng 2 năm 2021", "the months from ...". */
static unsigned months_from(const struct cth_bulletin *bulletin, unsigned i, struct cth_prose_period *period)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    const uint8_t term = cth_at(sentence, i)->term;
    const unsigned start =
        i + ((term == TERM_SPAN || term == TERM_MONTH) && cth_at(sentence, i + 1)->term == TERM_FROM ? 2
             : term == TERM_FROM                                                                     ? 1
                                                                                                     : 0);
    struct cth_prose_period last;
    const unsigned next = month(bulletin, start, period);
    if (next == start)
        return i;
    if (period->year == 0 || cth_at(sentence, next)->term != TERM_TO)
        return period->last > period->first ? next : i;
    const unsigned end = month(bulletin, next + 1, &last);
    if (end == next + 1 || last.year <= period->year || last.first != last.last)
        return i;
    period->last_year = last.year;
    period->last = last.last;
    return end;
}

/* "quý I/2024", "quý 1 năm 2023", "the third quarter of 2021", "nửa đầu năm 2021". */
static unsigned quarter_or_half(const struct cth_bulletin *bulletin, unsigned i, struct cth_prose_period *period)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    const uint8_t term = cth_at(sentence, i)->term;
    unsigned next = i + 1;
    int number = cth_at(sentence, i)->value, length = 3;
    if (term == TERM_QUARTER)
        number = count_at(bulletin, next++, 4);
    else if (term == TERM_HALF)
        length = 6;
    else if (term != TERM_ORDINAL || cth_at(sentence, i)->end - cth_at(sentence, i)->start < 4)
        return i;
    if (number == 0)
        return i;
    *period =
        (struct cth_prose_period){.first = (int8_t)(length * (number - 1) + 1), .last = (int8_t)(length * number)};
    period->year = year_behind(bulletin, next, &next);
    return next;
}

/* "năm 2021", "giai đoạn 2016-2020", "cuối năm 2020", "trong năm", "vụ Đông Xuân 2015-2016", and bare years behind
 * words that want one. */
static unsigned years(const struct cth_bulletin *bulletin, unsigned i, struct cth_prose_period *period)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    const uint8_t term = cth_at(sentence, i)->term, before = i > 0 ? cth_at(sentence, i - 1)->term : TERM_MARK;
    unsigned next = i;
    while (cth_at(sentence, next)->term == TERM_YEAR || cth_at(sentence, next)->term == TERM_SPAN ||
           cth_at(sentence, next)->term == TERM_SEASON || cth_at(sentence, next)->term == TERM_FIRST ||
           (cth_at(sentence, next)->term == TERM_LINK && next == i))
        next++;
    const bool is_bracket =
        i > 0 && cth_is_mark(cth_at(sentence, i - 1), '(') && cth_is_mark(cth_at(sentence, i + 1), ':');
    const bool is_wanted = before == TERM_SAME || before == TERM_AGAINST || before == TERM_PLAN ||
                           before == TERM_STATUS || is_bracket || before == TERM_YEAR || before == TERM_BEFORE ||
                           before == TERM_PLAN_WORD;
    const int year = next > i || is_wanted ? year_at(bulletin, next) : 0;
    if (year > 0) {
        const unsigned dash = next + 1;
        const bool is_dash = cth_is_mark(cth_at(sentence, dash), '-') || cth_at(sentence, dash)->term == TERM_TO;
        const unsigned second = dash + 1 + (cth_at(sentence, dash + 1)->term == TERM_YEAR);
        const int last = is_dash ? year_at(bulletin, second) : 0;
        *period = (struct cth_prose_period){.year = (int16_t)year,
                                            .is_vague = term == TERM_SEASON || term == TERM_FIRST,
                                            .is_end = term == TERM_YEAR && cth_at(sentence, i)->value == YEAR_END};
        if (last > year)
            period->last_year = (int16_t)last;
        return last > year ? second + 1 : next + 1;
    }
    if (term == TERM_THIS_YEAR || (term == TERM_YEAR && cth_at(sentence, i)->value == YEAR_IN_HAND)) {
        *period = (struct cth_prose_period){.year = term == TERM_THIS_YEAR ? CTH_THIS_YEAR : 0};
        return i + 1;
    }
    if (term == TERM_SINCE || term == TERM_SEASON) {
        *period = (struct cth_prose_period){.is_vague = true};
        return i + 1;
    }
    if (term == TERM_THIS_MONTH) {
        *period = (struct cth_prose_period){.is_this_month = true};
        return i + 1;
    }
    return i;
}

void cth_find_periods(struct cth_bulletin *bulletin)
{
    struct cth_sentence *sentence = &bulletin->sentence;
    unsigned kept = 0, next = 0;
    for (unsigned i = 0; i < sentence->lexemes; i = next) {
        struct cth_lexeme lexeme = sentence->lexeme[i];
        struct cth_prose_period period = {0};
        const bool is_prices = i > 0 && sentence->lexeme[i - 1].term == TERM_PRICES;
        next = i;
        if (sentence->periods < CTH_QUANTITIES_MAX && !is_prices) {
            next = months(bulletin, i, &period);
            if (next == i)
                next = months_from(bulletin, i, &period);
            if (next == i)
                next = month(bulletin, i, &period);
            if (next == i)
                next = quarter_or_half(bulletin, i, &period);
            if (next == i)
                next = years(bulletin, i, &period);
        }
        /* "đến hết quý II": from January on. */
        if (next > i && kept > 0 && sentence->lexeme[kept - 1].term == TERM_CUMULATIVE &&
            sentence->lexeme[kept - 1].value == CUMULATIVE_TO && period.first > 0)
            period.first = 1;
        if (next > i) {
            lexeme.term = TERM_PERIOD;
            lexeme.value = (uint16_t)sentence->periods;
            lexeme.end = sentence->lexeme[next - 1].end;
            sentence->period[sentence->periods++] = period;
        } else {
            next = i + 1;
        }
        sentence->lexeme[kept++] = lexeme;
    }
    sentence->lexemes = kept;
}

/* The month that "this month" is: the last one of the period in hand. */
static struct cth_period this_month(struct cth_period period)
{
    if (!cth_period_is_known(period) || period.last > 12)
        return (struct cth_period){0, 0, 0};
    return (struct cth_period)CTH_MONTH(period.year, period.last);
}

struct cth_period cth_resolve_period(const struct cth_context *context, const struct cth_prose_period *period,
                                     uint32_t *doubts)
{
    int16_t year = period->year;
    if (period->is_vague)
        return (struct cth_period){0, 0, 0};
    if (year == CTH_THIS_YEAR)
        year = context->published_year;
    if (year == 0) {
        year = context->year > 0             ? context->year
               : context->published_year > 0 ? context->published_year
                                             : context->year_ahead;
        *doubts |= CTH_DOUBT_YEAR;
    }
    if (year == 0)
        return (struct cth_period){0, 0, 0};
    if (period->is_this_month)
        return this_month(context->period);
    if (period->last_year > 0 && period->first > 0)
        return (struct cth_period){year, period->first, (int16_t)(12 * (period->last_year - year) + period->last)};
    if (period->last_year > 0)
        return (struct cth_period){year, 1, (int16_t)(12 * (period->last_year - year + 1))};
    if (period->first > 0)
        return (struct cth_period)CTH_MONTHS(year, period->first, period->last);
    return (struct cth_period)CTH_YEAR(year);
}
