/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The header names of the interchange: columns of an indicator, `numbers`, and the derived columns that readers ignore.
 */

#ifndef CTH_TEXT_COLUMN_H
#define CTH_TEXT_COLUMN_H

#include <congthuong/text.h>

/* Numbers below CTH_COLUMN_COUNT are enum cth_column; those from CTH_HEADER_NUMBERS + 1 on are derived. */
enum { CTH_HEADER_NUMBERS = CTH_COLUMN_COUNT, CTH_HEADER_COUNT = CTH_HEADER_NUMBERS + 14 };

/* What kind of text a column holds. */
enum cth_column_type {
    CTH_TYPE_TEXT,
    CTH_TYPE_DATE,
    CTH_TYPE_PRICES,
    CTH_TYPE_FLAG,
    CTH_TYPE_WORD,
    CTH_TYPE_PERIOD,
    CTH_TYPE_BASE_PERIOD,
    CTH_TYPE_FIGURE,
    CTH_TYPE_NONE /* derived: not read */
};

struct cth_header {
    char name[20];
    uint8_t type;    /* enum cth_column_type */
    uint16_t member; /* offset in struct cth_indicator */
    char words[62];  /* of types FLAG and WORD: "a|b|c" in the order of their enumeration */
};
extern const struct cth_header cth_headers[CTH_HEADER_COUNT];

/* The header number of a name, or -1. */
int cth_header_parse(const char *text, size_t length);

/* The text member of a column, or NULL where the column is no text. */
const struct cth_text *cth_column_member(const struct cth_indicator *indicator, enum cth_column column);

/* As cth_indicator_get(), either borrowed from the indicator or put into the room. */
enum cth_status cth_column_text(const struct cth_indicator *indicator, unsigned column, enum cth_notation notation,
                                char room[CTH_FIGURE_SIZE], struct cth_text *out);

/* The word of a list "a|b|c" at an index; past the last one an empty text at the end. */
struct cth_text cth_words_at(const char *words, unsigned index);

/* The index of a word in such a list (0 for an empty text, the default), or -1. */
int cth_words_find(const char *words, const char *text, size_t length);

#endif
