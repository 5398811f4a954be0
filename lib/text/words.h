/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The one table of words for people; the words themselves stand in words.def. */

#ifndef CTH_TEXT_WORDS_H
#define CTH_TEXT_WORDS_H

#include <congthuong/text.h>

enum cth_word {
#define WORD(id, vi, en) CTH_WORD_##id,
#include "words.def"
#undef WORD
    CTH_WORD_COUNT
};

/* Static text, never NULL; empty for an id that is none; English for a language that is neither. */
const char *cth_word(enum cth_word id, enum cth_lang lang);

#endif
