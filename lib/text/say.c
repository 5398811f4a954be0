/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Figures, ranges and printed members as people write them. */

#include "sheet.h"

/* The value as a decimal, or its upper end; false only for an absent figure, because reports refuse what overflows. */
static bool value_of(const struct cth_figure *figure, bool upper, struct cth_decimal *out)
{
    struct cth_figure one = *figure;
    if (!cth_is_there(figure))
        return false;
    one.qualifier = CTH_PRINTED;
    if (upper)
        one.value = figure->upper;
    return cth_figure_value(&one, out) == CTH_OK;
}

static void say_word(struct cth_sink *sink, enum cth_word word)
{
    CTH_PUT(sink, cth_word(word, sink->lang), " ");
}

/* The upper end of a range after its lower one: behind a dash, or a word where it has a minus sign. */
static void say_upper(struct cth_sink *sink, struct cth_decimal upper)
{
    cth_sink_text(sink, upper.units >= 0 ? "–" : " ");
    if (upper.units < 0)
        say_word(sink, CTH_WORD_QUALIFIER_TO);
    cth_sink_decimal(sink, upper);
    if (upper.units >= 0)
        sink->mark = 0; /* no single number */
}

void cth_say_figure(struct cth_sink *sink, const struct cth_figure *figure, bool is_signed)
{
    struct cth_decimal value;
    if (!value_of(figure, false, &value))
        return;
    if (figure->qualifier > CTH_EXACT && figure->qualifier < CTH_FROM_TO)
        say_word(sink, (enum cth_word)(CTH_WORD_QUALIFIER_ABSENT + (int)figure->qualifier));
    if (is_signed && value.units > 0)
        cth_sink_text(sink, "+");
    cth_sink_decimal(sink, value);
    if (figure->qualifier == CTH_FROM_TO && value_of(figure, true, &value))
        say_upper(sink, value);
}

void cth_say_form(struct cth_sink *sink, enum cth_word form, const struct cth_figure *figure, bool is_signed)
{
    const char *words = cth_word(form, sink->lang);
    while (cth_sink_until_key(sink, &words) != '\0')
        cth_say_figure(sink, figure, is_signed);
}

void cth_say_member(struct cth_sink *sink, const struct cth_indicator *indicator, enum cth_member member,
                    const struct cth_figure *figure)
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
    cth_say_form(sink, (enum cth_word)form, figure, is_signed);
}

bool cth_range_end(const struct cth_range *range, bool high, struct cth_decimal *out)
{
    struct cth_ratio end = high ? range->interval.high : range->interval.low;
    return range->known && end.denominator != 0 &&
           cth_ratio_round(end, range->scale, high ? CTH_ROUND_CEILING : CTH_ROUND_FLOOR, out) == CTH_OK;
}

bool cth_range_is_there(const struct cth_range *range)
{
    struct cth_decimal unused;
    return cth_range_end(range, false, &unused) || cth_range_end(range, true, &unused);
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

bool cth_say_range(struct cth_sink *sink, const struct cth_range *range)
{
    struct cth_decimal low, high;
    bool has_low = cth_range_end(range, false, &low), has_high = cth_range_end(range, true, &high);
    if (has_low != has_high)
        say_word(sink, has_low ? CTH_WORD_QUALIFIER_AT_LEAST : CTH_WORD_QUALIFIER_AT_MOST);
    if (has_low)
        cth_sink_decimal(sink, low);
    if (has_low && has_high)
        say_upper(sink, high);
    else if (has_high)
        cth_sink_decimal(sink, high);
    return has_low || has_high;
}
