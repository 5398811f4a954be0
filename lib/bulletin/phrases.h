/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The one table of sentences; the words themselves stand in phrases.def. */

#ifndef CTH_BULLETIN_PHRASES_H
#define CTH_BULLETIN_PHRASES_H

#include <congthuong/text.h>

enum cth_phrase {
#define PHRASE(id, vi, en) CTH_PHRASE_##id,
#define NAME(vi, en)
#define UNIT(vi, en)
#include "phrases.def"
#undef PHRASE
#undef NAME
#undef UNIT
    CTH_PHRASE_NONE
};

/* Static text with its keys; empty for CTH_PHRASE_NONE. */
const char *cth_phrase(enum cth_phrase phrase, enum cth_lang lang);

/* A whole name of the table in another language; one that is not there as it is. */
struct cth_text cth_name_translate(struct cth_text name, enum cth_lang from, enum cth_lang to);

/* A whole word of units, or else the longest one that the text begins with; empty if there is none. *taken: its bytes. */
struct cth_text cth_unit_translate(struct cth_text unit, enum cth_lang from, enum cth_lang to, size_t *taken);

#endif
