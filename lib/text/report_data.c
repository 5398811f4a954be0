/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * An indicator for programs: every input column as it was, then the derived ones. As CSV that is the interchange; as
 * JSON (RFC 8259) an object in which every figure is a string, so that no reader turns it into a float, absent input
 * members are left out, and a range is one member.
 */

#include "report_parts.h"

#include "column.h"

#include <string.h>

void cth_data_header(struct cth_report *report)
{
    cth_sheet_put_names(&report->sheet, report->columns, CTH_HEADER_COUNT);
}

static struct cth_text text_of(const char *text)
{
    return (struct cth_text){text, strlen(text)};
}

/* Without its name. */
static void put_decimal(struct cth_sink *sink, bool is_there, struct cth_decimal value)
{
    const char *quote = sink->format == CTH_FORMAT_CSV ? "" : "\"";
    if (is_there) {
        cth_sink_text(sink, quote);
        cth_sink_decimal(sink, value);
        cth_sink_text(sink, quote);
    } else if (sink->format == CTH_FORMAT_JSON) {
        cth_sink_text(sink, "null");
    }
}

static void put_measure(struct cth_sink *sink, const char *computed, const char *class_name, struct cth_measure measure)
{
    cth_sink_before_value(sink, computed, false);
    put_decimal(sink, measure.status == CTH_OK, measure.value);
    cth_sink_value(sink, class_name, text_of(cth_status_name(measure.status)), false);
}

static void put_range(struct cth_sink *sink, const char *name, const struct cth_range *range)
{
    const struct cth_interval *interval = &range->interval;
    const bool is_object = sink->format == CTH_FORMAT_JSON;
    struct cth_decimal low = CTH_DECIMAL(0, 0), high = low;
    bool has_low = cth_range_end(range, false, &low);
    bool has_high = cth_range_end(range, true, &high);
    cth_sink_before_value(sink, name, false);
    if (is_object && !has_low && !has_high) {
        cth_sink_text(sink, "null");
        return;
    }
    cth_sink_text(sink, is_object ? "{\"low\": " : "");
    put_decimal(sink, has_low, low);
    cth_sink_text(sink, !is_object           ? ","
                        : interval->low_open ? ", \"low_open\": true, \"high\": "
                                             : ", \"low_open\": false, \"high\": ");
    put_decimal(sink, has_high, high);
    cth_sink_text(sink, !is_object ? "" : interval->high_open ? ", \"high_open\": true}" : ", \"high_open\": false}");
}

void cth_data_row(struct cth_report *report, const struct cth_indicator *indicator, const struct cth_derived *derived)
{
    struct cth_sink *sink = cth_sheet_start_data(&report->sheet);
    const bool is_csv = sink->format == CTH_FORMAT_CSV;
    cth_sheet_put_inputs(sink, indicator, report->columns);
    put_measure(sink, "completion_computed", "completion_class", derived->measures.completion);
    put_measure(sink, "growth_computed", "growth_class", derived->measures.growth);
    put_range(sink, "plan_range", &derived->plan);
    put_range(sink, "base_range", &derived->base);
    if (!is_csv) {
        put_range(sink, "base_range_ratio", &derived->base_read[CTH_READING_RATIO]);
        put_range(sink, "base_range_increase", &derived->base_read[CTH_READING_INCREASE]);
    }
    put_range(sink, "completion_range", &derived->completion);
    put_range(sink, "growth_range", &derived->growth);
    cth_sink_value(sink, "growth_reading", text_of(derived->reading), false);
    cth_sheet_end_data(&report->sheet);
}
