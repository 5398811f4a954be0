/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Short texts put together from words and numbers: figures, ranges and printed members as people write them. */

#include "sheet.h"

#include "column.h"

#include <string.h>

struct cth_text cth_cell_span(const struct cth_cell *cell)
{
    return (struct cth_text){cell->text, cell->length};
}

void cth_cell_add(struct cth_cell *cell, const char *data, size_t length)
{
    size_t room = sizeof cell->text - 1 - cell->length;
    length = length < room ? length : room;
    memcpy(cell->text + cell->length, data, length);
    cell->length += length;
    cell->text[cell->length] = '\0';
}

void cth_cell_text(struct cth_cell *cell, const char *text)
{
    cth_cell_add(cell, text, strlen(text));
}

static void add_decimal(struct cth_cell *cell, struct cth_decimal value, enum cth_notation notation)
{
    char digits[CTH_DECIMAL_SIZE];
    size_t length = 0;
    if (cth_decimal_format(value, notation, digits, sizeof digits, &length) == CTH_OK)
        cth_cell_add(cell, digits, length);
}

void cth_cell_integer(struct cth_cell *cell, int64_t number)
{
    add_decimal(cell, (struct cth_decimal)CTH_DECIMAL(number, 0), CTH_NOTATION_PLAIN);
}

void cth_cell_decimal(struct cth_cell *cell, struct cth_decimal value, enum cth_lang lang)
{
    add_decimal(cell, value, lang == CTH_LANG_VI ? CTH_NOTATION_VIETNAMESE : CTH_NOTATION_PLAIN);
}

void cth_cell_fill(struct cth_cell *cell, const char *word, const struct cth_fill *fills, size_t count)
{
    const char *open;
    while ((open = strchr(word, '{')) != NULL) {
        cth_cell_add(cell, word, (size_t)(open - word));
        size_t key = strcspn(open, "}") - 1;
        for (size_t i = 0; i < count; i++) {
            if (strlen(fills[i].key) == key && memcmp(fills[i].key, open + 1, key) == 0)
                cth_cell_text(cell, fills[i].text);
        }
        word = open + key + 2;
    }
    cth_cell_text(cell, word);
}

/* The value as a decimal, or its upper end; false only for an absent figure, because reports refuse what overflows. */
static bool value_of(const struct cth_figure *figure, bool upper, struct cth_decimal *out)
{
    struct cth_figure one = *figure;
    if (figure->qualifier == CTH_ABSENT)
        return false;
    one.qualifier = CTH_PRINTED;
    if (upper)
        one.value = figure->upper;
    return cth_figure_value(&one, out) == CTH_OK;
}

/* Between the ends of a range; a word before a minus sign. */
static void add_dash(struct cth_cell *cell, struct cth_decimal next, enum cth_lang lang)
{
    if (next.units >= 0) {
        cth_cell_text(cell, "–");
        return;
    }
    cth_cell_text(cell, " ");
    cth_cell_text(cell, cth_word(CTH_WORD_QUALIFIER_TO, lang));
    cth_cell_text(cell, " ");
}

void cth_cell_figure(struct cth_cell *cell, const struct cth_figure *figure, bool is_signed, enum cth_lang lang)
{
    struct cth_decimal value;
    if (!value_of(figure, false, &value))
        return;
    if (figure->qualifier > CTH_EXACT && figure->qualifier < CTH_FROM_TO) {
        cth_cell_text(cell, cth_word((enum cth_word)(CTH_WORD_QUALIFIER_ABSENT + (int)figure->qualifier), lang));
        cth_cell_text(cell, " ");
    }
    if (is_signed && value.units > 0)
        cth_cell_text(cell, "+");
    cth_cell_decimal(cell, value, lang);
    if (figure->qualifier == CTH_FROM_TO) {
        value_of(figure, true, &value);
        add_dash(cell, value, lang);
        cth_cell_decimal(cell, value, lang);
    }
}

void cth_cell_said(struct cth_cell *cell, const struct cth_figure *figure, bool is_signed, enum cth_word form,
                   enum cth_lang lang)
{
    struct cth_cell number = {.length = 0};
    cth_cell_figure(&number, figure, is_signed, lang);
    const struct cth_fill fill = {"n", number.text};
    cth_cell_fill(cell, cth_word(form, lang), &fill, 1);
}

void cth_cell_member(struct cth_cell *cell, const struct cth_indicator *indicator, enum cth_member member,
                     const struct cth_figure *figure, enum cth_lang lang)
{
    static const uint16_t completion[] = {CTH_WORD_FORM_PLAIN, CTH_WORD_FORM_OVER, CTH_WORD_FORM_SHORTFALL};
    static const uint16_t growth[] = {CTH_WORD_FORM_PLAIN,          CTH_WORD_FORM_RATIO,  CTH_WORD_FORM_TIMES,
                                      CTH_WORD_FORM_TIMES_INCREASE, CTH_WORD_FORM_POINTS, CTH_WORD_FORM_ABSOLUTE,
                                      CTH_WORD_FORM_AVERAGE};
    unsigned form = member == CTH_MEMBER_COMPLETION ? completion[indicator->completion_form]
                    : member == CTH_MEMBER_GROWTH   ? growth[indicator->growth_form]
                                                    : (unsigned)CTH_WORD_FORM_PLAIN;
    bool is_signed = member == CTH_MEMBER_GROWTH && form != CTH_WORD_FORM_RATIO && form != CTH_WORD_FORM_TIMES &&
                     form != CTH_WORD_FORM_TIMES_INCREASE;
    cth_cell_said(cell, figure, is_signed, (enum cth_word)form, lang);
}

bool cth_range_end(const struct cth_range *range, bool high, unsigned scale, struct cth_decimal *out)
{
    if (!range->known)
        return false;
    struct cth_ratio end = high ? range->interval.high : range->interval.low;
    if (end.denominator == 0)
        return false;
    return cth_ratio_round(end, scale, high ? CTH_ROUND_CEILING : CTH_ROUND_FLOOR, out) == CTH_OK;
}

unsigned cth_range_scale(const struct cth_figure *figure)
{
    int32_t scale = figure->value.scale;
    if (figure->qualifier == CTH_FROM_TO && figure->upper.scale > scale)
        scale = figure->upper.scale;
    scale -= figure->exponent;
    scale = (scale > 0 ? scale : 0) + 2;
    return scale < CTH_SCALE_MAX ? (unsigned)scale : CTH_SCALE_MAX;
}

bool cth_cell_range(struct cth_cell *cell, const struct cth_range *range, unsigned scale, enum cth_lang lang)
{
    struct cth_decimal low, high;
    bool has_low = cth_range_end(range, false, scale, &low), has_high = cth_range_end(range, true, scale, &high);
    if (!has_low && !has_high)
        return false;
    if (!has_low || !has_high) {
        cth_cell_text(cell, cth_word(has_low ? CTH_WORD_QUALIFIER_AT_LEAST : CTH_WORD_QUALIFIER_AT_MOST, lang));
        cth_cell_text(cell, " ");
    }
    if (has_low)
        cth_cell_decimal(cell, low, lang);
    if (has_low && has_high)
        add_dash(cell, high, lang);
    if (has_high)
        cth_cell_decimal(cell, high, lang);
    return true;
}

enum cth_status cth_column_text(const struct cth_indicator *indicator, unsigned column, struct cth_cell *cell,
                                struct cth_text *out)
{
    enum cth_status status = CTH_OK;
    const struct cth_text *member = cth_column_member(indicator, (enum cth_column)column);
    if (member == NULL)
        status = cth_indicator_get(indicator, (enum cth_column)column, CTH_NOTATION_PLAIN, cell->text,
                                   sizeof cell->text, &cell->length);
    if (status == CTH_OK)
        *out = member != NULL ? *member : cth_cell_span(cell);
    return status;
}
