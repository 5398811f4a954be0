/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The way through a sentence: which row is in hand, which list is open; what its parts share. */

#ifndef CTH_BULLETIN_WALK_H
#define CTH_BULLETIN_WALK_H

#include "reading.h"

#include <string.h>

/* What a quantity is of its indicator. */
enum cth_role { ROLE_NONE, ROLE_ACTUAL, ROLE_PLAN, ROLE_BASE, ROLE_COMPLETION, ROLE_GROWTH, ROLE_SHARE };

struct cth_walk {
    struct cth_bulletin *bulletin;
    struct cth_statement *row;     /* of the subject in hand; NULL: none */
    struct cth_statement *primary; /* the first of its subject and period */
    const struct cth_name *known;  /* of the row */
    const struct cth_name *total;  /* that its name begins with */
    bool clause_is_target;         /* up to the next semicolon: "A phấn đấu đạt a, B b" */
    bool in_list, is_expected, is_target, is_blocked, completion_before, base_just_named, is_denied, is_growth, is_decline;
    struct cth_text region;  /* that the sentence has named; empty: the text's */
    bool names_follow;       /* "gồm 5 tỷ đồng vốn A và 6 tỷ đồng vốn B" */
    enum cth_term list_verb; /* "tăng mạnh như: A (5%), B (6%)" */
    bool has_outer, outer_in_list;
    struct cth_statement *outer_row, *outer_primary;
    const struct cth_name *outer_known;
    struct cth_topic outer;        /* the list around one in brackets */
    const struct cth_name *second; /* the next subject of "lần lượt" */
};

static inline bool cth_has(const struct cth_predicate *p, enum cth_term verb)
{
    return (p->verbs & CTH_VERB(verb)) != 0;
}

static inline bool cth_same(struct cth_text a, struct cth_text b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

static inline bool cth_is_level(enum cth_quantity quantity)
{
    return quantity != CTH_QUANTITY_PERCENT && quantity != CTH_QUANTITY_POINT && quantity != CTH_QUANTITY_TIMES &&
           quantity != CTH_QUANTITY_NONE;
}

/* A word of what is counted, behind its number. */
static inline bool cth_is_name_word(uint8_t term)
{
    return term == TERM_TEXT || term == TERM_WORDS || term == TERM_HEAD || term == TERM_SCOPE;
}

/* role.c */
enum cth_role cth_role_of(const struct cth_walk *walk, const struct cth_subject *subject, const struct cth_name *known,
                          const struct cth_predicate *p, const struct cth_prose_quantity *quantity);

/* "(tháng trước đạt 8 tỷ đồng)", "(2015: 430 million USD)": a level in brackets behind the row's, of a period before as
 * long as the row's; the predicate is made to say so. */
void cth_take_base_in_brackets(const struct cth_walk *walk, unsigned from, unsigned at, struct cth_predicate *p);

/* assign.c: puts a quantity into a row; a base period as the interchange says it; where a column was read. */
void cth_assign(struct cth_walk *walk, enum cth_role role, const struct cth_predicate *p,
                const struct cth_prose_quantity *quantity, struct cth_statement *row);
void cth_put_base(struct cth_indicator *indicator, struct cth_period base);
void cth_note(struct cth_statement *row, enum cth_column column, struct cth_span span);

/* accept.c: whether a subject is an indicator's, by what is said of it; one named behind its number, with the lexeme
 * behind the name. */
bool cth_accepts(const struct cth_walk *walk, const struct cth_subject *subject, const struct cth_predicate *p,
                 const struct cth_prose_quantity *quantity, enum cth_role role);
bool cth_name_behind(struct cth_walk *walk, unsigned at, struct cth_subject *subject, unsigned *end);

/* The total that a subject is part of, NULL for none. */
const struct cth_topic *cth_total_of(const struct cth_walk *walk, const struct cth_subject *subject);

/* Whether the level of a new row is a piece of the one that the same total had just before: what it is of was not
 * understood, "nhập khẩu từ Trung Quốc". */
bool cth_is_piece(struct cth_walk *walk, const struct cth_statement *row, const struct cth_prose_quantity *quantity,
                  const struct cth_predicate *p);

/* What holds on behind a statement. */
void cth_remember(struct cth_walk *walk, const struct cth_statement *row);

/* A list begins among the lexemes [from, to); one that stood in brackets is over there. */
void cth_open_list(struct cth_walk *walk, unsigned from, unsigned to);
void cth_close_list(struct cth_walk *walk, unsigned from, unsigned to);

/* The region that a subject names. Outside lists it goes on for what follows: the whole country's for the sentence, or
 * for the paragraph that begins with it, a province's for the text. */
void cth_take_region(struct cth_walk *walk, const struct cth_subject *subject, struct cth_statement *row);

/* "chiếm 68% kim ngạch xuất khẩu": the total behind a share, from lexeme @p i on; returns what stands behind it. */
unsigned cth_take_whole(const struct cth_walk *walk, unsigned i, struct cth_statement *row);

/* In a list a region stands for the total there. */
void cth_take_region_as_subject(const struct cth_walk *walk, struct cth_subject *subject);

#endif
