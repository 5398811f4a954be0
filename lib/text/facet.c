/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What all rows may share: region, period, prices ... What they share is said once, in the line under the
 * title; what differs becomes a column.
 */

#include "sheet.h"

#include <string.h>

static void add_period_text(struct cth_cell *cell, struct cth_period period)
{
    char text[CTH_PERIOD_SIZE];
    size_t length = 0;
    if (cth_period_format(period, text, sizeof text, &length) == CTH_OK)
        cth_cell_add(cell, text, length);
}

/* The word for this form of period, or CTH_WORD_COUNT where only the interchange has one. */
static enum cth_word period_word(struct cth_period period)
{
    int first = period.first, last = period.last;
    if (first == 1 && last % 12 == 0)
        return last == 12 ? CTH_WORD_PERIOD_YEAR : CTH_WORD_PERIOD_YEARS;
    if (last > 12)
        return CTH_WORD_COUNT;
    if (first == last)
        return CTH_WORD_PERIOD_MONTH;
    if (last - first == 5 && last % 6 == 0)
        return first == 1 ? CTH_WORD_PERIOD_FIRST_HALF : CTH_WORD_PERIOD_SECOND_HALF;
    if (last - first == 2 && last % 3 == 0)
        return CTH_WORD_PERIOD_QUARTER;
    return first == 1 ? CTH_WORD_PERIOD_FIRST_MONTHS : CTH_WORD_PERIOD_MONTHS;
}

static void add_period(struct cth_cell *cell, struct cth_period period, enum cth_lang lang)
{
    if (!cth_period_is_known(period))
        return;
    enum cth_word word = period_word(period);
    if (word == CTH_WORD_COUNT) {
        add_period_text(cell, period);
        return;
    }
    struct cth_cell year = {.length = 0}, n = year, first = year, last = year;
    bool years = word == CTH_WORD_PERIOD_YEARS;
    cth_cell_integer(&year, period.year);
    cth_cell_integer(&n, word == CTH_WORD_PERIOD_QUARTER ? period.last / 3 : period.last);
    cth_cell_integer(&first, years ? period.year : period.first);
    cth_cell_integer(&last, years ? period.year + period.last / 12 - 1 : period.last);
    const struct cth_fill fills[] = {{"year", year.text}, {"n", n.text}, {"first", first.text}, {"last", last.text}};
    cth_cell_fill(cell, cth_word(word, lang), fills, sizeof fills / sizeof *fills);
}

static void add_base(struct cth_cell *cell, const struct cth_indicator *indicator, enum cth_lang lang)
{
    switch (indicator->base_kind) {
    case CTH_BASE_SAME_LAST_YEAR: cth_cell_text(cell, cth_word(CTH_WORD_BASE_LAST_YEAR, lang)); break;
    case CTH_BASE_PREVIOUS: cth_cell_text(cell, cth_word(CTH_WORD_BASE_PREVIOUS, lang)); break;
    case CTH_BASE_PERIOD: add_period(cell, indicator->base_period, lang); break;
    }
}

/* "constant2010" and "current" in words; any other text as it is. */
static struct cth_text prices_text(struct cth_text prices, enum cth_lang lang, struct cth_cell *cell)
{
    static const char current[] = "current", constant[] = "constant";
    const size_t stem = sizeof constant - 1;
    if (prices.length == sizeof current - 1 && memcmp(prices.data, current, prices.length) == 0) {
        cth_cell_text(cell, cth_word(CTH_WORD_PRICES_CURRENT, lang));
    } else if (prices.length == stem + 4 && memcmp(prices.data, constant, stem) == 0) {
        char year[5] = {0};
        memcpy(year, prices.data + stem, 4);
        const struct cth_fill fill = {"year", year};
        cth_cell_fill(cell, cth_word(CTH_WORD_PRICES_CONSTANT, lang), &fill, 1);
    } else {
        return prices;
    }
    return cth_cell_span(cell);
}

struct cth_text cth_facet_text(const struct cth_indicator *indicator, enum cth_facet facet, enum cth_lang lang,
                               struct cth_cell *cell)
{
    cell->length = 0;
    switch (facet) {
    case CTH_FACET_REGION: return indicator->region;
    case CTH_FACET_SCOPE: return indicator->plan_scope;
    case CTH_FACET_SOURCE: return indicator->source;
    case CTH_FACET_PRICES: return prices_text(indicator->prices, lang, cell);
    case CTH_FACET_PERIOD: add_period(cell, indicator->period, lang); break;
    case CTH_FACET_BASE: add_base(cell, indicator, lang); break;
    case CTH_FACET_STATUS:
        if (indicator->status != CTH_DATA_UNSTATED)
            cth_cell_text(cell, cth_word((enum cth_word)(CTH_WORD_DATA_UNSTATED + (int)indicator->status), lang));
        break;
    }
    return cth_cell_span(cell);
}

const char *cth_facet_heading(enum cth_facet facet, enum cth_lang lang)
{
    static const uint16_t words[CTH_FACET_COUNT] = {CTH_WORD_HEAD_REGION, CTH_WORD_HEAD_PERIOD,  CTH_WORD_HEAD_PRICES,
                                                    CTH_WORD_HEAD_SCOPE,  CTH_WORD_HEAD_AGAINST, CTH_WORD_HEAD_SOURCE,
                                                    CTH_WORD_HEAD_STATUS};
    return cth_word((enum cth_word)words[facet], lang);
}

bool cth_facet_differs(const struct cth_sheet *sheet, enum cth_facet facet)
{
    return (sheet->differing >> facet & 1) != 0;
}

static struct cth_text held(const struct cth_sheet *sheet, size_t row, enum cth_facet facet)
{
    return cth_sheet_cells(sheet, row, CTH_AT_FACETS + (unsigned)facet, CTH_AT_FACETS + (unsigned)facet);
}

static bool is_same(struct cth_text a, struct cth_text b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

void cth_facets_hold(struct cth_sheet *sheet, const struct cth_indicator *indicator)
{
    cth_sheet_text(sheet, &sheet->cells, indicator->name);
    cth_sheet_end_cell(sheet, true);
    for (int i = 0; i < CTH_FACET_COUNT; i++) {
        struct cth_cell cell;
        enum cth_facet facet = (enum cth_facet)i;
        if ((sheet->facets >> i & 1) != 0)
            cth_sheet_text(sheet, &sheet->cells, cth_facet_text(indicator, facet, sheet->lang, &cell));
        cth_sheet_end_cell(sheet, true);
        if (sheet->cells.status == CTH_OK && !is_same(held(sheet, sheet->rows, facet), held(sheet, 0, facet)))
            sheet->differing |= 1u << i;
    }
}

bool cth_facet_is_last_year(const struct cth_sheet *sheet, struct cth_text text)
{
    const char *last_year = cth_word(CTH_WORD_BASE_LAST_YEAR, sheet->lang);
    return is_same(text, (struct cth_text){last_year, strlen(last_year)});
}

bool cth_facets_shared(const struct cth_sheet *sheet, struct cth_sink *sink)
{
    bool any = false;
    for (int i = 0; i < CTH_FACET_COUNT && sheet->rows > 0; i++) {
        enum cth_facet facet = (enum cth_facet)i;
        struct cth_text text = held(sheet, 0, facet);
        if (facet == CTH_FACET_SOURCE || cth_facet_differs(sheet, facet) || text.length == 0)
            continue;
        if (facet == CTH_FACET_BASE && cth_facet_is_last_year(sheet, text))
            continue; /* the column's heading says so */
        if (sink == NULL)
            return true;
        if (any)
            cth_sink_text(sink, ", ");
        any = true;
        if (facet == CTH_FACET_SCOPE || facet == CTH_FACET_BASE) {
            cth_sink_word(sink, facet == CTH_FACET_SCOPE ? CTH_WORD_PLAN_OF : CTH_WORD_AGAINST, sheet->lang);
            cth_sink_text(sink, " ");
        }
        cth_sink_span(sink, text);
    }
    return any;
}

struct cth_text cth_facets_source(const struct cth_sheet *sheet)
{
    if (sheet->rows == 0 || cth_facet_differs(sheet, CTH_FACET_SOURCE))
        return (struct cth_text){NULL, 0};
    return held(sheet, 0, CTH_FACET_SOURCE);
}
