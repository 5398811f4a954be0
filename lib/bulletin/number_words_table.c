/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The words of numbers as tables. */

#include "number_words.h"

#define WORD(key, text, kind, value) {key, text, KIND_##kind, value},
#define ENGLISH(key, text, kind, value)
#define VIETNAMESE WORD
static const struct cth_number_word vietnamese[] = {
#include "number_words.def"
};
#undef ENGLISH
#undef VIETNAMESE
#define ENGLISH WORD
#define VIETNAMESE(key, text, kind, value)
static const struct cth_number_word english[] = {
#include "number_words.def"
};

const struct cth_number_words cth_number_words[2] = {
    [CTH_LANG_EN] = {english, sizeof english / sizeof *english},
    [CTH_LANG_VI] = {vietnamese, sizeof vietnamese / sizeof *vietnamese},
};
