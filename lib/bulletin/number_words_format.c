/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Numbers in words, written as schools teach them: một trăm linh năm, hai mươi mốt; one hundred and five, twenty-one.
 */

#include "number_words.h"

#include <string.h>

/* Words on their way out; CTH_NUMBER_WORDS_SIZE is enough for all of them. */
struct writing {
    enum cth_lang lang;
    size_t used;
    char text[CTH_NUMBER_WORDS_SIZE];
};

static void put(struct writing *w, enum cth_number_kind kind, unsigned value, char before)
{
    const struct cth_number_word *word = cth_number_words[w->lang].words;
    while (word->text == NULL || word->kind != kind || word->value != value)
        word++;
    size_t n = strlen(word->text);
    if (w->used > 0)
        w->text[w->used++] = before;
    memcpy(w->text + w->used, word->text, n);
    w->used += n;
}

/* 1 to 99 in English. */
static void put_english_tens(struct writing *w, unsigned value)
{
    if (value >= 20)
        put(w, KIND_TENS, value / 10 * 10, ' ');
    else
        put(w, value < 10 ? KIND_DIGIT : KIND_TEEN, value, ' ');
    if (value >= 20 && value % 10 > 0)
        put(w, KIND_DIGIT, value % 10, '-');
}

/* 1 to 99 in Vietnamese; behind hundreds a digit alone is joined by "linh". */
static void put_vietnamese_tens(struct writing *w, unsigned value, bool has_hundreds)
{
    unsigned tens = value / 10, ones = value % 10;
    if (tens == 0 && has_hundreds)
        put(w, KIND_AND, 0, ' ');
    if (tens == 1)
        put(w, KIND_TENS, 10, ' ');
    if (tens > 1) {
        put(w, KIND_DIGIT, tens, ' ');
        put(w, KIND_TY, 0, ' ');
    }
    bool is_other = (ones == 5 && tens > 0) || ((ones == 1 || ones == 4) && tens > 1);
    if (ones > 0)
        put(w, is_other ? KIND_AFTER : KIND_DIGIT, ones, ' ');
}

/* 1 to 999. Behind a power Vietnamese says all three places, and English "and" before what is below a hundred. */
static void put_group(struct writing *w, unsigned value, bool is_first, bool is_last)
{
    bool vietnamese = w->lang == CTH_LANG_VI;
    bool has_hundreds = value >= 100 || (vietnamese && !is_first);
    if (has_hundreds) {
        put(w, KIND_DIGIT, value / 100, ' ');
        put(w, KIND_HUNDRED, 0, ' ');
    }
    if (value % 100 == 0)
        return;
    if (!vietnamese && (value >= 100 || (!is_first && is_last)))
        put(w, KIND_AND, 0, ' ');
    if (vietnamese)
        put_vietnamese_tens(w, value % 100, has_hundreds);
    else
        put_english_tens(w, value % 100);
}

/* Group after group with its power, from the highest; in Vietnamese those above 10^9 as a number of "tỷ". */
static void put_integer(struct writing *w, uint64_t value)
{
    bool is_first = true;
    if (value == 0)
        put(w, KIND_DIGIT, 0, ' ');
    for (unsigned exponent = 15; exponent <= 15; exponent -= 3) {
        bool lifts = w->lang == CTH_LANG_VI && exponent >= 9;
        unsigned group = (unsigned)(value / cth_power_of_ten(exponent) % 1000), shown = lifts ? exponent - 9 : exponent;
        if (group > 0) {
            put_group(w, group, is_first, exponent == 0);
            if (shown > 0)
                put(w, KIND_SCALE, shown, ' ');
            is_first = false;
        }
        if (lifts && exponent == 9 && !is_first)
            put(w, KIND_LIFT, 9, ' ');
    }
}

enum cth_status cth_number_words_format(struct cth_decimal value, enum cth_lang lang, char *buffer, size_t size,
                                        size_t *length_out)
{
    if (!cth_decimal_is_valid(value) || (unsigned)lang > CTH_LANG_VI || (buffer == NULL && size > 0) ||
        length_out == NULL)
        return CTH_E_ARGUMENT;
    struct writing w;
    uint64_t magnitude = (uint64_t)(value.units < 0 ? -value.units : value.units);
    w.lang = lang;
    w.used = 0;
    if (value.units < 0)
        put(&w, KIND_MINUS, 0, ' ');
    put_integer(&w, magnitude / cth_power_of_ten(value.scale));
    if (value.scale > 0)
        put(&w, KIND_MARK, 0, ' ');
    for (unsigned place = value.scale; place > 0; place--)
        put(&w, KIND_DIGIT, (unsigned)(magnitude / cth_power_of_ten(place - 1) % 10), ' ');
    if (w.used >= size)
        return CTH_E_SPACE;
    memcpy(buffer, w.text, w.used);
    buffer[w.used] = '\0';
    *length_out = w.used;
    return CTH_OK;
}
