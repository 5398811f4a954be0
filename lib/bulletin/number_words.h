/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Numbers in words: their words, and how they are found inside a text. */

#ifndef CTH_BULLETIN_NUMBER_WORDS_H
#define CTH_BULLETIN_NUMBER_WORDS_H

#include <congthuong/bulletin.h>

#include "fold.h"

/*
 * Reads the longest number in words at the start of valid UTF-8, as cth_number_words_parse() would. Returns its bytes,
 * 0 if there is none. It has to have two words or more: "ba" or "một" alone are no figure. "năm" is the year where a
 * digit follows it, or where it would be short for something (một nghìn năm, hai mươi năm); "hai tư" without its
 * "mươi" is not read; and what is followed by another word of numbers, which does not fit, is none.
 */
size_t cth_number_words_scan(const struct cth_fold *fold, const char *text, size_t length, enum cth_lang lang,
                             struct cth_decimal *out, unsigned *words);

enum cth_number_kind {
    KIND_NONE = 0, /* no word of numbers */
    KIND_END,      /* of the text */
    KIND_DIGIT,
    KIND_TEEN,  /* ten to nineteen */
    KIND_TENS,  /* mười, twenty ...: a digit may follow */
    KIND_TY,    /* makes tens of the digit before it */
    KIND_AFTER, /* a digit as it is only said behind tens */
    KIND_HUNDRED,
    KIND_AND,
    KIND_SCALE, /* its power of ten */
    KIND_LIFT,  /* the same, of all that was said before it: tỷ */
    KIND_MARK,
    KIND_MINUS,
    KIND_HALF
};

/* key: see fold.h. text: how it is written, NULL for what is only read. */
struct cth_number_word {
    const char *key, *text;
    uint8_t kind, value;
};

struct cth_number_words {
    const struct cth_number_word *words;
    size_t count;
};

/* By language. */
extern const struct cth_number_words cth_number_words[2];

/* 10^exponent, up to 18. */
static inline uint64_t cth_power_of_ten(unsigned exponent)
{
    uint64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

#endif
