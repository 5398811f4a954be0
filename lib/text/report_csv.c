/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The report as the interchange: every input column as it was, then the derived ones. */

#include "report_parts.h"

#include "column.h"

void cth_report_csv_header(struct cth_report *report)
{
    for (unsigned i = 0; i < CTH_COLUMN_COUNT; i++) {
        if ((report->columns >> i & 1) != 0) {
            cth_sink_text(&report->sheet.out, cth_column_name((int)i));
            cth_sink_text(&report->sheet.out, ",");
        }
    }
    for (int i = CTH_HEADER_NUMBERS; i < CTH_HEADER_COUNT; i++) {
        cth_sink_text(&report->sheet.out, cth_header_name(i));
        cth_sink_text(&report->sheet.out, i + 1 < CTH_HEADER_COUNT ? "," : "\n");
    }
}

static void put_measure(struct cth_sink *sink, struct cth_measure measure)
{
    struct cth_cell cell = {.length = 0};
    if (measure.status == CTH_OK)
        cth_cell_decimal(&cell, measure.value, CTH_LANG_EN);
    cth_cell_text(&cell, ",");
    cth_cell_text(&cell, cth_status_name(measure.status));
    cth_cell_text(&cell, ",");
    cth_sink_span(sink, cth_cell_span(&cell));
}

static void put_range(struct cth_sink *sink, const struct cth_range *range)
{
    struct cth_cell cell = {.length = 0};
    struct cth_decimal end;
    for (int high = 0; high < 2; high++) {
        if (cth_range_end(range, high == 1, range->scale, &end))
            cth_cell_decimal(&cell, end, CTH_LANG_EN);
        cth_cell_text(&cell, ",");
    }
    cth_sink_span(sink, cth_cell_span(&cell));
}

void cth_report_csv_row(struct cth_report *report, const struct cth_indicator *indicator)
{
    struct cth_sink *sink = &report->sheet.out;
    struct cth_derived derived;
    cth_derive(indicator, &report->measure, &derived);
    for (unsigned i = 0; i < CTH_COLUMN_COUNT; i++) {
        if ((report->columns >> i & 1) == 0)
            continue;
        struct cth_cell cell;
        struct cth_text text = {NULL, 0};
        cth_column_text(indicator, i, &cell, &text); /* was tried when the row came */
        cth_sink_csv(sink, text);
        cth_sink_text(sink, ",");
    }
    cth_sink_text(sink, "plain,");
    put_measure(sink, derived.measures.completion);
    put_measure(sink, derived.measures.growth);
    put_range(sink, &derived.plan);
    put_range(sink, &derived.base);
    put_range(sink, &derived.completion);
    put_range(sink, &derived.growth);
    cth_sink_text(sink, derived.reading);
    cth_sink_text(sink, "\n");
    cth_sink_flush(sink);
}
