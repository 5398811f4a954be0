/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What all rows may share: region, period, prices ... What they share is said once, in the line under the
 * title; what differs becomes a column.
 */

#include "sheet.h"

#include <string.h>

enum cth_word cth_period_word(struct cth_period period)
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

static void say_period(struct cth_sink *sink, struct cth_period period)
{
    enum cth_word word = cth_period_word(period);
    bool is_years = word == CTH_WORD_PERIOD_YEARS;
    char text[CTH_PERIOD_SIZE];
    size_t length = 0;
    if (!cth_period_is_known(period))
        return;
    if (word == CTH_WORD_COUNT && cth_period_format(period, text, sizeof text, &length) == CTH_OK)
        cth_sink_put(sink, text, length);
    const char *words = cth_word(word, sink->lang);
    for (char key; (key = cth_sink_until_key(sink, &words)) != '\0';) {
        int number = key == 'y'   ? period.year
                     : key == 'n' ? period.last / (word == CTH_WORD_PERIOD_QUARTER ? 3 : 1)
                     : key == 'f' ? (is_years ? period.year : period.first)
                                  : (is_years ? period.year + period.last / 12 - 1 : period.last);
        cth_sink_integer(sink, number);
    }
}

/* "constant2010" and "current" in words; any other text as it is. */
static void say_prices(struct cth_sink *sink, struct cth_text prices)
{
    static const struct cth_text current = CTH_TEXT("current"), constant = CTH_TEXT("constant");
    if (cth_is_same(prices, current)) {
        cth_sink_word(sink, CTH_WORD_PRICES_CURRENT);
    } else if (prices.length == constant.length + 4 && memcmp(prices.data, constant.data, constant.length) == 0) {
        const char *words = cth_word(CTH_WORD_PRICES_CONSTANT, sink->lang);
        while (cth_sink_until_key(sink, &words) != '\0')
            cth_sink_user(sink, (struct cth_text){prices.data + constant.length, 4});
    } else {
        cth_sink_user(sink, prices);
    }
}

void cth_facet_say(struct cth_sink *sink, const struct cth_indicator *indicator, enum cth_facet facet)
{
    switch (facet) {
    case CTH_FACET_REGION: cth_sink_user(sink, indicator->region); break;
    case CTH_FACET_SCOPE: cth_sink_user(sink, indicator->plan_scope); break;
    case CTH_FACET_SOURCE: cth_sink_user(sink, indicator->source); break;
    case CTH_FACET_PRICES: say_prices(sink, indicator->prices); break;
    case CTH_FACET_PERIOD: say_period(sink, indicator->period); break;
    case CTH_FACET_BASE:
        if (indicator->base_kind == CTH_BASE_PERIOD)
            say_period(sink, indicator->base_period);
        else
            cth_sink_word(sink,
                          indicator->base_kind == CTH_BASE_PREVIOUS ? CTH_WORD_BASE_PREVIOUS : CTH_WORD_BASE_LAST_YEAR);
        break;
    case CTH_FACET_STATUS:
        if (indicator->status != CTH_DATA_UNSTATED)
            cth_sink_word(sink, (enum cth_word)(CTH_WORD_DATA_UNSTATED + (int)indicator->status));
        break;
    }
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

void cth_facets_hold(struct cth_sheet *sheet, const struct cth_indicator *indicator)
{
    cth_sink_user(&sheet->cells, indicator->name);
    cth_sheet_end_cell(sheet, 0);
    for (int i = 0; i < CTH_FACET_COUNT; i++) {
        enum cth_facet facet = (enum cth_facet)i;
        if ((sheet->facets >> i & 1) != 0)
            cth_facet_say(&sheet->cells, indicator, facet);
        cth_sheet_end_cell(sheet, 0);
        if (sheet->cells.status == CTH_OK && !cth_is_same(held(sheet, sheet->rows, facet), held(sheet, 0, facet)))
            sheet->differing |= 1u << i;
    }
}

void cth_facets_hold_prefix(struct cth_sheet *sheet, const struct cth_indicator *indicator)
{
    static const uint16_t before[] = {0, CTH_WORD_BEFORE_ESTIMATE, CTH_WORD_BEFORE_PRELIMINARY, 0,
                                      CTH_WORD_BEFORE_TARGET};
    const uint16_t word = before[indicator->status];
    if (word != 0 && cth_is_there(&indicator->actual))
        CTH_PUT(&sheet->cells, cth_word((enum cth_word)word, sheet->cells.lang), " ");
    cth_sheet_end_cell(sheet, 0);
}

bool cth_facet_is_last_year(const struct cth_sheet *sheet, size_t row)
{
    const char *last_year = cth_word(CTH_WORD_BASE_LAST_YEAR, sheet->out.lang);
    return cth_is_same(held(sheet, row, CTH_FACET_BASE), (struct cth_text){last_year, strlen(last_year)});
}

bool cth_facets_shared(const struct cth_sheet *sheet, struct cth_sink *sink)
{
    bool any = false;
    for (int i = 0; i < CTH_FACET_COUNT && sheet->rows > 0; i++) {
        enum cth_facet facet = (enum cth_facet)i;
        struct cth_text text = held(sheet, 0, facet);
        if (facet == CTH_FACET_SOURCE || cth_facet_differs(sheet, facet) || text.length == 0)
            continue;
        if (facet == CTH_FACET_BASE && cth_facet_is_last_year(sheet, 0))
            continue; /* the column's heading says so */
        if (sink == NULL)
            return true;
        cth_sink_text(sink, any ? ", " : "");
        any = true;
        if (facet == CTH_FACET_SCOPE || facet == CTH_FACET_BASE)
            CTH_PUT(sink, cth_word(facet == CTH_FACET_SCOPE ? CTH_WORD_PLAN_OF : CTH_WORD_AGAINST, sink->lang), " ");
        cth_sink_span(sink, text);
    }
    return any;
}

struct cth_text cth_facets_source(const struct cth_sheet *sheet)
{
    if (sheet->rows == 0 || cth_facet_differs(sheet, CTH_FACET_SOURCE))
        return (struct cth_text){"", 0};
    return held(sheet, 0, CTH_FACET_SOURCE);
}
