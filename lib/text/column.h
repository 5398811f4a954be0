/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The header names of the interchange: columns of an indicator, `numbers`, and the derived columns that readers ignore.
 */

#ifndef CTH_TEXT_COLUMN_H
#define CTH_TEXT_COLUMN_H

#include <congthuong/text.h>

/* Numbers below CTH_COLUMN_COUNT are enum cth_column. */
enum cth_header {
    CTH_HEADER_NUMBERS = CTH_COLUMN_COUNT,
    CTH_HEADER_COMPLETION_COMPUTED,
    CTH_HEADER_COMPLETION_CLASS,
    CTH_HEADER_GROWTH_COMPUTED,
    CTH_HEADER_GROWTH_CLASS,
    CTH_HEADER_PLAN_LOW,
    CTH_HEADER_PLAN_HIGH,
    CTH_HEADER_BASE_LOW,
    CTH_HEADER_BASE_HIGH,
    CTH_HEADER_COMPLETION_LOW,
    CTH_HEADER_COMPLETION_HIGH,
    CTH_HEADER_GROWTH_LOW,
    CTH_HEADER_GROWTH_HIGH,
    CTH_HEADER_GROWTH_READING,
    CTH_HEADER_COUNT
};

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

/* The header number of a name, or -1. */
int cth_header_parse(const char *text, size_t length);

/* Of a header number, 0 to CTH_HEADER_COUNT - 1: its name, its type, and the words that a column of type FLAG or WORD
 * takes, as "a|b|c" in the order of their enumeration (else ""). */
const char *cth_header_name(int header);
enum cth_column_type cth_header_type(int header);
const char *cth_header_words(int header);

/* The text member of a column, or NULL where the column is no text. */
const struct cth_text *cth_column_member(const struct cth_indicator *indicator, enum cth_column column);

/* The index of a word in such a list (0 for an empty text, the default), or -1. */
int cth_words_find(const char *words, const char *text, size_t length);

#endif
