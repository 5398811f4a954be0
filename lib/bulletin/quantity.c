/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Numbers of a sentence with their units: a number and its unit become one lexeme. */

#include "reading.h"

#include <string.h>

#define EXPONENT_BILLION 9

static bool is_english_word(uint8_t term)
{
    return term == TERM_LINK || term == TERM_SAME || term == TERM_BEFORE || (term >= TERM_STATUS && term <= TERM_SHARE);
}

/* A sentence is English when more of its grammar is. The words of the two languages that are spelt alike count for
 * neither; names, regions and units are not grammar. */
static bool is_english(const struct cth_bulletin *bulletin)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    unsigned english = 0, vietnamese = 0;
    for (unsigned i = 0; i < sentence->lexemes; i++) {
        const struct cth_lexeme *lexeme = &sentence->lexeme[i];
        bool ascii = true;
        for (size_t j = lexeme->start; j < lexeme->end && ascii; j++)
            ascii = (unsigned char)bulletin->text[j] < 0x80;
        english += ascii && is_english_word(lexeme->term);
        vietnamese += !ascii && lexeme->term >= TERM_STATUS && lexeme->term < TERM_NEGLECT;
    }
    return english > 0 && english > vietnamese;
}

static bool read_number(const struct cth_bulletin *bulletin, const struct cth_lexeme *lexeme,
                        struct cth_prose_number *out)
{
    if (lexeme->value > 0) {
        *out = (struct cth_prose_number){.length = lexeme->end - lexeme->start};
        return cth_number_words_parse(bulletin->text + lexeme->start, out->length, (enum cth_lang)(lexeme->value - 1),
                                      NULL, &out->value) == CTH_OK;
    }
    return cth_prose_number(bulletin->text + lexeme->start, lexeme->end - lexeme->start, out) == CTH_OK &&
           out->length == lexeme->end - lexeme->start;
}

/* In English a dot parts decimals, in Vietnamese before three digits thousands. */
static void read_as_english(const struct cth_bulletin *bulletin, const struct cth_lexeme *lexeme,
                            struct cth_prose_number *number)
{
    const char *dot = memchr(bulletin->text + lexeme->start, '.', lexeme->end - lexeme->start);
    const size_t decimals = dot == NULL ? 0 : (size_t)(bulletin->text + lexeme->end - dot - 1);
    if (number->has_two_readings)
        number->value = number->other;
    else if (dot != NULL && !number->is_english && decimals == 3 && number->value.scale == 0)
        number->value.scale = (uint8_t)decimals;
    number->has_two_readings = false;
}

/* Powers of ten of the multipliers from @p i on; *next stands behind them. */
static int multipliers(const struct cth_sentence *sentence, unsigned i, unsigned *next)
{
    int exponent = 0;
    for (; cth_at(sentence, i)->term == TERM_MULTIPLIER; i++)
        exponent += cth_at(sentence, i)->value;
    *next = i;
    return exponent;
}

static bool add_shifted(int64_t units, int exponent, int64_t more, int64_t *out)
{
    for (; exponent > 0 && units < INT64_C(100000000000000000); exponent--)
        units *= 10;
    *out = units + more;
    return exponent == 0 && *out <= CTH_UNITS_MAX;
}

static bool in_words(const struct cth_sentence *sentence, unsigned i)
{
    return cth_at(sentence, i)->term == TERM_NUMBER && cth_at(sentence, i)->value > 0;
}

/* "54 nghìn 200 tỷ đồng", "743 tỷ 860 triệu đồng": the number goes on behind its multiplier. */
static unsigned take_compound(const struct cth_bulletin *bulletin, unsigned i, struct cth_prose_quantity *quantity)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    struct cth_prose_number more;
    unsigned next, behind;
    int exponent = multipliers(sentence, i, &next);
    if (exponent == 0 || quantity->value.scale != 0 || quantity->has_two_readings ||
        cth_at(sentence, next)->term != TERM_NUMBER || !read_number(bulletin, cth_at(sentence, next), &more) ||
        more.value.scale != 0 || more.value.units == 0 || in_words(sentence, i - 1) || in_words(sentence, next))
        return i;
    const int second = multipliers(sentence, next + 1, &behind);
    if (second == exponent || (second == 0 && cth_at(sentence, next + 1)->term != TERM_UNIT))
        return i;
    exponent -= second < exponent ? second : 0;
    int64_t limit = 1, units;
    for (int e = 0; e < exponent && e < 12; e++)
        limit *= 10;
    if (exponent > EXPONENT_BILLION || more.value.units >= limit ||
        !add_shifted(quantity->value.units, exponent, more.value.units, &units))
        return i;
    quantity->value.units = units;
    quantity->number.end = cth_at(sentence, next)->end;
    return next + 1;
}

/* "25, 3 nghìn tỷ đồng": a blank behind the decimal comma. */
static unsigned take_split_decimal(const struct cth_bulletin *bulletin, unsigned i, struct cth_prose_quantity *quantity)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    const struct cth_lexeme *comma = cth_at(sentence, i), *digits = cth_at(sentence, i + 1);
    const uint8_t before = i > 1 ? cth_at(sentence, i - 2)->term : TERM_MARK, after = cth_at(sentence, i + 2)->term;
    struct cth_prose_number more;
    if (!cth_is_mark(comma, ',') || comma->blank_before || digits->term != TERM_NUMBER ||
        cth_fold_blank(bulletin->text + comma->end, digits->start - comma->end) != digits->start - comma->end ||
        digits->end - digits->start > 2 || (after != TERM_MULTIPLIER && after != TERM_UNIT) ||
        quantity->value.scale != 0 || quantity->value.units > 99999 ||
        (before != TERM_QUALIFIER && before != TERM_REACH && before != TERM_UP && before != TERM_DOWN &&
         before != TERM_EQUAL && before != TERM_STATUS) ||
        !read_number(bulletin, digits, &more) || more.value.scale != 0)
        return i;
    for (size_t j = digits->start; j < digits->end; j++) {
        quantity->value.units *= 10;
        quantity->value.scale++;
    }
    quantity->value.units += more.value.units;
    quantity->number.end = digits->end;
    return i + 2;
}

/* Takes the unit from @p i on; returns the lexeme behind it. */
static unsigned take_unit(const struct cth_sentence *sentence, unsigned i, struct cth_prose_quantity *quantity,
                          int *exponent)
{
    unsigned next;
    *exponent = multipliers(sentence, i, &next);
    if (cth_at(sentence, next)->term == TERM_UNIT) {
        quantity->quantity = (enum cth_quantity)cth_at(sentence, next)->value;
        next++;
        const bool is_level = quantity->quantity != CTH_QUANTITY_PERCENT && quantity->quantity != CTH_QUANTITY_POINT;
        while (is_level && cth_is_mark(cth_at(sentence, next), '/') && cth_at(sentence, next + 1)->term == TERM_UNIT) {
            quantity->quantity = CTH_QUANTITY_UNKNOWN;
            next += 2;
        }
        const uint8_t other = cth_at(sentence, next + 1)->term; /* đồng/tháng, kg/giờ */
        if (is_level && cth_is_mark(cth_at(sentence, next), '/') &&
            (other == TERM_MONTH || other == TERM_TEXT || other == TERM_PEOPLE || other == TERM_BODY)) {
            quantity->quantity = CTH_QUANTITY_UNKNOWN;
            next += 2;
        }
        if (is_level && cth_at(sentence, next)->term == TERM_PER_YEAR) {
            quantity->quantity = CTH_QUANTITY_UNKNOWN;
            next++;
        }
    } else if (next > i) {
        quantity->quantity = CTH_QUANTITY_UNKNOWN;
    }
    if (next > i)
        quantity->unit = (struct cth_span){cth_at(sentence, i)->start, cth_at(sentence, next - 1)->end};
    return next;
}

bool cth_bring_to(struct cth_figure *figure, struct cth_unit from, struct cth_unit to)
{
    struct cth_figure converted;
    struct cth_decimal value;
    if (cth_figure_convert(figure, from, to, &converted) != CTH_OK)
        return false;
    const struct cth_figure ends[] = {{CTH_PRINTED, converted.exponent, converted.value, CTH_DECIMAL(0, 0)},
                                      {CTH_PRINTED, converted.exponent, converted.upper, CTH_DECIMAL(0, 0)}};
    if (cth_figure_value(&ends[0], &value) != CTH_OK || cth_figure_value(&ends[1], &value) != CTH_OK)
        return false;
    *figure = converted;
    return true;
}

void cth_decide_comma(const struct cth_context *context, struct cth_prose_quantity *quantity)
{
    const int exponent = quantity->exponent;
    const enum cth_quantity kind = quantity->quantity;
    bool thousands = context->english_numbers || kind == CTH_QUANTITY_COUNT;
    if (kind == CTH_QUANTITY_VND)
        thousands = thousands || (exponent <= EXPONENT_BILLION && context->thousands_of_billions);
    else if (exponent > 0 || kind == CTH_QUANTITY_PERCENT || kind == CTH_QUANTITY_TIMES || kind == CTH_QUANTITY_POINT) {
        quantity->has_two_readings = context->english_numbers;
        thousands = context->english_numbers && exponent == 0;
    }
    if (thousands)
        quantity->value = quantity->other;
}

/* What the text has shown of its way with numbers. */
static void learn(struct cth_context *context, const struct cth_prose_quantity *quantity, int exponent)
{
    if (quantity->is_english && quantity->quantity != CTH_QUANTITY_PERCENT)
        context->english_numbers = true;
    if (quantity->quantity == CTH_QUANTITY_VND && exponent == EXPONENT_BILLION && !quantity->has_two_readings &&
        quantity->value.scale == 0 && quantity->value.units >= 1000)
        context->thousands_of_billions = true;
}

static struct cth_prose_quantity quantity_of(const struct cth_bulletin *bulletin, const struct cth_lexeme *lexeme,
                                             bool *is_number)
{
    struct cth_prose_number number;
    struct cth_prose_quantity quantity = {
        .number = {lexeme->start, lexeme->end}, .qualifier = CTH_PRINTED, .quantity = CTH_QUANTITY_NONE};
    *is_number = read_number(bulletin, lexeme, &number);
    if (!*is_number)
        return quantity;
    if (bulletin->sentence.is_english && lexeme->value == 0)
        read_as_english(bulletin, lexeme, &number);
    quantity.value = number.value;
    quantity.other = number.other;
    quantity.has_two_readings = number.has_two_readings;
    quantity.is_english = number.is_english;
    return quantity;
}

/* "9,5 - 10,5%", "từ 9,5% đến 10,5%": the second number of a range. */
static unsigned take_range(struct cth_bulletin *bulletin, unsigned i, struct cth_prose_quantity *quantity)
{
    const struct cth_sentence *sentence = &bulletin->sentence;
    const bool is_percent = quantity->quantity == CTH_QUANTITY_PERCENT;
    const bool is_range = cth_is_mark(cth_at(sentence, i), '-') || cth_at(sentence, i)->term == TERM_TO;
    int exponent;
    bool is_number;
    if (!is_range || cth_at(sentence, i + 1)->term != TERM_NUMBER ||
        (quantity->quantity != CTH_QUANTITY_NONE && !is_percent))
        return i;
    struct cth_prose_quantity second = quantity_of(bulletin, cth_at(sentence, i + 1), &is_number);
    const unsigned next = is_number ? take_unit(sentence, i + 2, &second, &exponent) : i;
    if (!is_number || second.quantity == CTH_QUANTITY_NONE || (is_percent && second.quantity != CTH_QUANTITY_PERCENT) ||
        cth_decimal_compare(quantity->value, second.value) >= 0)
        return i;
    quantity->upper = second.value;
    quantity->qualifier = CTH_FROM_TO;
    quantity->quantity = second.quantity;
    quantity->unit = second.unit;
    quantity->number.end = second.number.end;
    return next;
}

static unsigned take_later(const struct cth_sentence *sentence, unsigned i, struct cth_prose_quantity *quantity)
{
    if (cth_at(sentence, i)->term == TERM_LATER && quantity->qualifier == CTH_PRINTED)
        quantity->qualifier = (enum cth_qualifier)cth_at(sentence, i++)->value;
    if (cth_at(sentence, i)->term == TERM_PER_YEAR) {
        quantity->is_per_year = true;
        i++;
    }
    return i;
}

void cth_find_quantities(struct cth_bulletin *bulletin)
{
    struct cth_sentence *sentence = &bulletin->sentence;
    unsigned kept = 0, next = 0;
    sentence->is_english = is_english(bulletin);
    for (unsigned i = 0; i < sentence->lexemes; i = next) {
        struct cth_lexeme lexeme = sentence->lexeme[i];
        int exponent = 0;
        bool is_number = false;
        next = i + 1;
        if (lexeme.term == TERM_NUMBER && sentence->quantities < CTH_QUANTITIES_MAX) {
            struct cth_prose_quantity quantity = quantity_of(bulletin, &lexeme, &is_number);
            if (is_number) {
                next = take_split_decimal(bulletin, next, &quantity);
                next = take_compound(bulletin, next, &quantity);
                next = take_unit(sentence, next, &quantity, &exponent);
                next = take_range(bulletin, next, &quantity);
                next = take_later(sentence, next, &quantity);
            }
            quantity.exponent = exponent;
            if (is_number && quantity.quantity != CTH_QUANTITY_NONE) {
                learn(&bulletin->context, &quantity, exponent);
                lexeme.term = TERM_QUANTITY;
                lexeme.value = (uint16_t)sentence->quantities;
                lexeme.end = sentence->lexeme[next - 1].end;
                sentence->quantity[sentence->quantities++] = quantity;
            }
        }
        sentence->lexeme[kept++] = lexeme;
    }
    sentence->lexemes = kept;
    for (unsigned i = 0; i < sentence->quantities; i++) {
        struct cth_prose_quantity *quantity = &sentence->quantity[i];
        const struct cth_decimal decimal = quantity->value;
        if (quantity->has_two_readings)
            cth_decide_comma(&bulletin->context, quantity);
        if (quantity->qualifier == CTH_FROM_TO && cth_decimal_compare(quantity->value, quantity->upper) >= 0)
            quantity->value = decimal; /* 5,142 to 51 is no range of thousands */
    }
}
