/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Indicators as sentences. What is said, and in which order, stands here; how, in phrases.def. Everything is checked
 * before the first byte is written, and nothing allocates.
 */

#include <congthuong/bulletin.h>

#include "../text/column.h"
#include "expand.h"

#define STAGE_SIZE 512

/* Before one more thing about the row; the first one has its status, which a level has said. */
static void go_on(struct cth_writer *w, bool *has_begun)
{
    cth_expand(w, *has_begun ? CTH_PHRASE_AND : (enum cth_phrase)(CTH_PHRASE_SAY_UNSTATED + (int)w->row->status));
    *has_begun = true;
}

/* A level of the plan or the base: in brackets behind what was said, or by itself. */
static void say_beside(struct cth_writer *w, const struct cth_figure *figure, enum cth_phrase beside,
                       enum cth_phrase alone, bool *has_begun)
{
    bool is_beside = *has_begun;
    if (!cth_is_there(figure))
        return;
    if (!is_beside)
        go_on(w, has_begun);
    cth_expand_figure(w, is_beside ? beside : alone, figure);
}

/* With the other sign: qualifiers speak of magnitudes. */
static void negate(struct cth_figure *figure)
{
    int64_t low = figure->value.units, high = figure->upper.units;
    if (figure->qualifier == CTH_FROM_TO) {
        struct cth_decimal upper = figure->upper;
        figure->upper = figure->value;
        figure->upper.units = -low;
        figure->value = upper;
        figure->value.units = -high;
    } else if (cth_is_there(figure)) {
        figure->value.units = -low;
    }
}

static bool is_negative(const struct cth_figure *figure)
{
    return figure->value.units < 0 && (figure->qualifier != CTH_FROM_TO || figure->upper.units <= 0);
}

static void say_growth(struct cth_writer *w, bool *has_begun)
{
    enum cth_growth_form form = w->row->growth_form;
    struct cth_figure growth = w->row->growth;
    if (!cth_is_there(&growth))
        return;
    go_on(w, has_begun);
    if (form == CTH_GROWTH_ABSOLUTE && cth_is_percent(w->row))
        form = CTH_GROWTH_POINTS;
    w->is_down = is_negative(&growth) && form != CTH_GROWTH_RATIO && form != CTH_GROWTH_TIMES;
    if (w->is_down)
        negate(&growth);
    cth_expand_figure(w, (enum cth_phrase)(CTH_PHRASE_GROWTH_PERCENT + (int)form), &growth);
}

/* A trade balance is a surplus or, below 0, a deficit. */
static struct cth_indicator said_of(const struct cth_indicator *row)
{
    struct cth_indicator said = *row;
    const struct cth_figure *actual = &row->actual;
    bool is_deficit = is_negative(actual);
    if (!cth_is_text(row->name, "cán cân thương mại") || !cth_is_there(actual) ||
        (!is_deficit && actual->value.units < 0))
        return said;
    said.name = is_deficit ? (struct cth_text)CTH_TEXT("nhập siêu") : (struct cth_text)CTH_TEXT("xuất siêu");
    if (is_deficit) {
        negate(&said.actual);
        negate(&said.plan);
        negate(&said.base);
    }
    if (is_deficit && said.growth_form == CTH_GROWTH_ABSOLUTE)
        negate(&said.growth);
    return said;
}

/* Without its full stop. */
static void say_row(struct cth_writer *w, const struct cth_indicator *given)
{
    const struct cth_indicator row = said_of(given);
    bool has_begun = cth_is_there(&row.actual);
    w->row = &row;
    if (w->has_place && cth_period_is_known(row.period))
        cth_expand(w, CTH_PHRASE_IN_PERIOD);
    cth_expand(w, CTH_PHRASE_TITLE);
    if (has_begun)
        cth_expand_figure(w, (enum cth_phrase)(CTH_PHRASE_LEVEL_UNSTATED + (int)row.status), &row.actual);
    if (cth_is_there(&row.completion)) {
        go_on(w, &has_begun);
        cth_expand_figure(w, (enum cth_phrase)(CTH_PHRASE_COMPLETION_RATIO + (int)row.completion_form),
                          &row.completion);
    }
    say_beside(w, &row.plan, CTH_PHRASE_PLAN_BESIDE, CTH_PHRASE_PLAN_ALONE, &has_begun);
    say_growth(w, &has_begun);
    say_beside(w, &row.base, CTH_PHRASE_BASE_BESIDE, CTH_PHRASE_BASE_ALONE, &has_begun);
    if (cth_is_there(&row.share)) {
        go_on(w, &has_begun);
        cth_expand_figure(w, row.parent.length > 0 && !w->is_part ? CTH_PHRASE_SHARE_OF : CTH_PHRASE_SHARE, &row.share);
    }
}

static bool has_figure(const struct cth_indicator *row)
{
    return cth_is_there(&row->actual) || cth_is_there(&row->plan) || cth_is_there(&row->base) ||
           cth_is_there(&row->completion) || cth_is_there(&row->growth) || cth_is_there(&row->share);
}

static enum cth_status check(const struct cth_indicator *row)
{
    enum cth_status status = row->name.length > 0 ? CTH_OK : CTH_E_ARGUMENT;
    for (unsigned i = 0; i < CTH_COLUMN_COUNT && status == CTH_OK; i++) {
        char room[CTH_FIGURE_SIZE];
        struct cth_text text;
        status = cth_column_text(row, i, CTH_NOTATION_PLAIN, room, &text);
        if (status == CTH_OK)
            status = cth_utf8_check(text.data, text.length, NULL);
    }
    return status == CTH_OK && !has_figure(row) ? CTH_MISSING : status;
}

static bool is_same_place(const struct cth_indicator *a, const struct cth_indicator *b)
{
    return cth_is_same(a->region, b->region) && a->period.year == b->period.year &&
           a->period.first == b->period.first && a->period.last == b->period.last;
}

/* Behind another one, which has its full stop only now, or as the first. */
static void start_sentence(struct cth_writer *w, bool is_first)
{
    if (!is_first)
        CTH_PUT(&w->sink, cth_phrase(CTH_PHRASE_STOP, w->sink.lang), w->has_place ? "\n" : " ");
    w->is_start = true;
}

enum cth_status cth_sentence_write(const struct cth_indicator *indicator, enum cth_lang lang, cth_write_fn *write,
                                   void *user)
{
    char stage[STAGE_SIZE];
    struct cth_writer w = {.has_place = true, .is_start = true};
    w.sink = (struct cth_sink){.lang = lang, .write = write, .user = user, .stage = stage, .size = sizeof stage};
    if (indicator == NULL || write == NULL || (unsigned)lang > CTH_LANG_VI)
        return CTH_E_ARGUMENT;
    enum cth_status status = check(indicator);
    if (status != CTH_OK)
        return status;
    say_row(&w, indicator);
    cth_expand(&w, CTH_PHRASE_STOP);
    return cth_sink_flush(&w.sink);
}

enum cth_status cth_bulletin_write(const struct cth_indicator *indicators, size_t count, enum cth_lang lang,
                                   cth_write_fn *write, void *user)
{
    char stage[STAGE_SIZE];
    const struct cth_indicator *head = NULL;
    struct cth_writer w = {.has_place = true};
    w.sink = (struct cth_sink){.lang = lang, .write = write, .user = user, .stage = stage, .size = sizeof stage};
    if ((indicators == NULL && count > 0) || write == NULL || (unsigned)lang > CTH_LANG_VI)
        return CTH_E_ARGUMENT;
    for (size_t i = 0; i < count; i++) {
        enum cth_status status = check(&indicators[i]);
        if (status != CTH_OK && status != CTH_MISSING)
            return status;
    }
    for (size_t i = 0; i < count && w.sink.status == CTH_OK; i++) {
        const struct cth_indicator *row = &indicators[i];
        if (!has_figure(row))
            continue;
        bool follows_part = w.is_part;
        w.has_place = head == NULL || !is_same_place(row, head);
        w.is_part = !w.has_place && cth_is_same(row->parent, head->name) && cth_is_same(row->prices, head->prices);
        if (w.is_part)
            cth_expand(&w, follows_part ? CTH_PHRASE_NEXT_PART : CTH_PHRASE_PARTS);
        else
            start_sentence(&w, head == NULL);
        if (!w.is_part)
            head = row;
        say_row(&w, row);
    }
    if (head != NULL)
        CTH_PUT(&w.sink, cth_phrase(CTH_PHRASE_STOP, lang), "\n");
    return cth_sink_flush(&w.sink);
}
