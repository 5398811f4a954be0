/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The report as JSON (RFC 8259): an array of objects. Every figure is a string, so that no reader turns it into a
 * float. Input members have the names and texts of the interchange and are left out where absent; computed members
 * are always there, null where there is nothing.
 */

#include "report_parts.h"

#include <string.h>

static void put_name(struct cth_sink *sink, const char *name, bool is_first)
{
    cth_sink_text(sink, is_first ? "\n    \"" : ",\n    \"");
    cth_sink_text(sink, name);
    cth_sink_text(sink, "\": ");
}

static void put_decimal(struct cth_sink *sink, bool is_there, struct cth_decimal value)
{
    struct cth_cell cell = {.length = 0};
    if (!is_there) {
        cth_sink_text(sink, "null");
        return;
    }
    cth_cell_decimal(&cell, value, CTH_LANG_EN);
    cth_sink_json(sink, cth_cell_span(&cell));
}

static void put_measure(struct cth_sink *sink, const char *computed, const char *class_name, struct cth_measure measure)
{
    put_name(sink, computed, false);
    put_decimal(sink, measure.status == CTH_OK, measure.value);
    put_name(sink, class_name, false);
    cth_sink_text(sink, "\"");
    cth_sink_text(sink, cth_status_name(measure.status));
    cth_sink_text(sink, "\"");
}

static void put_range(struct cth_sink *sink, const char *name, const struct cth_range *range)
{
    struct cth_decimal low = CTH_DECIMAL(0, 0), high = CTH_DECIMAL(0, 0);
    bool has_low = cth_range_end(range, false, range->scale, &low);
    bool has_high = cth_range_end(range, true, range->scale, &high);
    put_name(sink, name, false);
    if (!has_low && !has_high) {
        cth_sink_text(sink, "null");
        return;
    }
    cth_sink_text(sink, "{\"low\": ");
    put_decimal(sink, has_low, low);
    cth_sink_text(sink,
                  range->interval.low_open ? ", \"low_open\": true, \"high\": " : ", \"low_open\": false, \"high\": ");
    put_decimal(sink, has_high, high);
    cth_sink_text(sink, range->interval.high_open ? ", \"high_open\": true}" : ", \"high_open\": false}");
}

void cth_report_json_row(struct cth_report *report, const struct cth_indicator *indicator)
{
    struct cth_sink *sink = &report->sheet.notes;
    struct cth_derived derived;
    cth_derive(indicator, &report->measure, &derived);
    cth_sink_text(sink, report->sheet.rows == 0 ? "[\n  {" : ",\n  {");
    put_name(sink, cth_column_name(CTH_COLUMN_INDICATOR), true);
    cth_sink_json(sink, indicator->name);
    for (unsigned i = CTH_COLUMN_INDICATOR + 1; i < CTH_COLUMN_COUNT; i++) {
        struct cth_cell cell;
        struct cth_text text = {NULL, 0};
        cth_column_text(indicator, i, &cell, &text); /* was tried when the row came */
        if (text.length == 0)
            continue;
        put_name(sink, cth_column_name((int)i), false);
        cth_sink_json(sink, text);
    }
    put_measure(sink, "completion_computed", "completion_class", derived.measures.completion);
    put_measure(sink, "growth_computed", "growth_class", derived.measures.growth);
    put_range(sink, "plan_range", &derived.plan);
    put_range(sink, "base_range", &derived.base);
    put_range(sink, "base_range_ratio", &derived.base_read[CTH_READING_RATIO]);
    put_range(sink, "base_range_increase", &derived.base_read[CTH_READING_INCREASE]);
    put_range(sink, "completion_range", &derived.completion);
    put_range(sink, "growth_range", &derived.growth);
    put_name(sink, "growth_reading", false);
    if (*derived.reading == '\0')
        cth_sink_text(sink, "null");
    else
        cth_sink_json(sink, (struct cth_text){derived.reading, strlen(derived.reading)});
    cth_sink_text(sink, "\n  }");
}
