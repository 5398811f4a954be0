/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The words of vocabulary.def and of the table of units, in the form in which a reader looks them up. */

#ifndef CTH_BULLETIN_VOCABULARY_H
#define CTH_BULLETIN_VOCABULARY_H

#include <congthuong/bulletin.h>

#include "fold.h"

/* What a word, a phrase, a number or a mark is to the grammar. */
enum cth_term {
    TERM_TEXT = 0, /* a word without a line of its own */
    TERM_NUMBER,
    TERM_MARK,     /* value: the ASCII character, '-' for every dash */
    TERM_PERIOD,   /* found by cth_find_periods */
    TERM_QUANTITY, /* a number with its unit, found by cth_find_quantities */
    TERM_UNIT,     /* value: enum cth_quantity */
    TERM_MULTIPLIER, /* of a unit; value: its exponent */
    TERM_NAME,     /* value: number of an indicator */
    TERM_REGION,   /* value: number of a region */
    TERM_STATUS, TERM_EXPECTED, TERM_TARGET, TERM_QUALIFIER, TERM_LATER, TERM_FROM, TERM_TO, TERM_REACH, TERM_EQUAL,
    TERM_IS, TERM_UP, TERM_DOWN, TERM_PACE, TERM_TIMES, TERM_EXCEED, TERM_SHORT, TERM_SHARE, TERM_GIVES, TERM_AVERAGE,
    TERM_PER_YEAR, TERM_FILLER, TERM_CHANGE, TERM_DENIED, TERM_AGAINST, TERM_SAME, TERM_BEFORE, TERM_PLAN, TERM_PLAN_WORD,
    TERM_SCOPE, TERM_BASIS, TERM_YEAR, TERM_MONTH, TERM_QUARTER, TERM_HALF, TERM_FIRST, TERM_LAST, TERM_SPAN, TERM_SEASON,
    TERM_THIS_MONTH, TERM_THIS_YEAR, TERM_SINCE, TERM_CUMULATIVE, TERM_MONTH_NAME, TERM_ORDINAL, TERM_CARDINAL,
    TERM_LIST, TERM_AND, TERM_LINK, TERM_RESPECTIVELY, TERM_CAUSE, TERM_PLACE, TERM_NEGLECT, TERM_PRICES, TERM_PRICES_END, TERM_CAPTION,
    TERM_PEOPLE, TERM_TITLE, TERM_AWARD, TERM_BODY, TERM_STEM, TERM_HEAD, TERM_WORDS,
    TERM_HEADING /* in the heading of a table; value: enum cth_column, CTH_COLUMN_COUNT for a column that is not read */
};

/* Value of the word before a number that is below 0. */
#define CTH_MINUS 99

/* Value of a place that is the province of the text. */
#define CTH_OWN_PROVINCE 1

/* What a term's value says where it is one of a few; 0 is the plain sort. */
enum { IS_COPULA = 1 };
enum { UP_TO = 1 }; /* of UP and DOWN: a level, or a change */
enum { DENIED_CLAUSE = 1 }; /* wherever it stands beside the subject */
enum { PLAN_BUDGET = 1, PLAN_TARGET, PLAN_SCENARIO, PLAN_ADJUSTED };
enum { BASIS_VOLUME = 1, BASIS_VALUE };
enum { YEAR_IN_HAND = 1, YEAR_END };
enum { CUMULATIVE_TO = 1 };  /* from January to the period behind it */
enum { AND_SINGLE = 1, AND_NEXT }; /* what follows is one of several; the next one of them */
enum { LIST_OF_BRANCHES = 1, LIST_OF_GOODS, LIST_OF_TRADE };
enum { LINK_BY = 1 };
enum { PLACE_PROVINCE = 1 }; /* the text's own */
enum { PRICES_CURRENT = 1 };
enum { STEM_INDEX = 1 };
/* Only before a branch of industry; says that branches follow, or goods, which are no part of what was said before. */
enum { NEGLECT_BEFORE_BRANCH = 1, NEGLECT_BRANCH, NEGLECT_GOODS };
enum { HEAD_EXPORT = 1, HEAD_IMPORT, HEAD_GENERIC, HEAD_RATE }; /* generic: alone it names what was spoken of */

/* What sort of indicator a name is. */
enum cth_nature { NATURE_FLOW = 0, NATURE_INDEX, NATURE_PRODUCT, NATURE_BALANCE, NATURE_RATE, NATURE_PART };

struct cth_name {
    struct cth_text name, english;
    enum cth_nature nature;
};

/* Numbers of names that the grammar itself speaks of. */
#define CTH_NAME_OUTPUT 0 /* value of industrial production */
#define CTH_NAME_INDEX 1  /* index of industrial production */
#define CTH_NAME_EXPORT 3
#define CTH_NAME_IMPORT 4
#define CTH_NAME_TRADE 5 /* both */

const struct cth_name *cth_name_at(unsigned number);
unsigned cth_name_count(void);
struct cth_text cth_region_at(unsigned number);

/* The mark at the start of a text that is not empty, as one ASCII character: '-' for every dash, '.' for an ellipsis, a
 * raised 2 or 3 as the digit, '"' for all that are of no account; *used is its bytes. */
char cth_mark_at(const char *text, size_t length, size_t *used);

/* The number of the whole country among the regions. */
unsigned cth_region_of_country(void);

struct cth_vocabulary;

/* CTH_OK: to be freed with cth_vocabulary_free(); CTH_E_MEMORY; CTH_E_LIMIT: the table has outgrown its room. */
enum cth_status cth_vocabulary_new(struct cth_vocabulary **out);
void cth_vocabulary_free(struct cth_vocabulary *vocabulary);

const struct cth_fold *cth_vocabulary_fold(const struct cth_vocabulary *vocabulary);

/* The number of a word by its key, of a mark by itself; 0: not in any pattern. */
unsigned cth_vocabulary_word(const struct cth_vocabulary *vocabulary, const char *key, size_t length);

/* Where patterns begin: all others; units, which are only looked for behind a number; words of headings of tables. */
enum { CTH_ROOT_TERMS = 1, CTH_ROOT_UNITS, CTH_ROOT_HEADINGS };

/* The node behind a word, 0 if no pattern goes on so; what a node stands for, TERM_TEXT if no pattern ends there. */
unsigned cth_vocabulary_step(const struct cth_vocabulary *vocabulary, unsigned node, unsigned word);
enum cth_term cth_vocabulary_term(const struct cth_vocabulary *vocabulary, unsigned node, unsigned *value);

#endif
