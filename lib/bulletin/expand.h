/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Phrases on their way out, with what stands for their keys. */

#ifndef CTH_BULLETIN_EXPAND_H
#define CTH_BULLETIN_EXPAND_H

#include "../text/sheet.h"
#include "phrases.h"

struct cth_writer {
    struct cth_sink sink;
    const struct cth_indicator *row;
    const struct cth_figure *figure; /* that is being said */
    struct cth_period period;        /* that is being said */
    const char *after;               /* stands behind each number of the figure */
    bool is_start;                   /* of a sentence: the next letter is a capital */
    bool has_place;                  /* region and period are said */
    bool is_part;                    /* in the list of its parent */
    bool is_down;                    /* the growth */
};

/* Write a phrase about the row; CTH_PHRASE_NONE is nothing. */
void cth_expand(struct cth_writer *writer, enum cth_phrase phrase);

/* The same of one of its figures. */
void cth_expand_figure(struct cth_writer *writer, enum cth_phrase phrase, const struct cth_figure *figure);

static inline bool cth_is_text(struct cth_text text, const char *word)
{
    return cth_is_same(text, (struct cth_text){word, strlen(word)});
}

static inline bool cth_is_percent(const struct cth_indicator *row)
{
    return cth_is_text(row->unit, "%");
}

#endif
