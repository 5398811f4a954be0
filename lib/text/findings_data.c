/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A finding for programs: the thirteen columns, as CSV or as an object of JSON. */

#include "findings_parts.h"

#include "column.h"

static const char *const names[] = {"source", "region", "indicator", "period",    "check",     "verdict", "printed",
                                    "low",    "high",   "distance",  "suggested", "diagnosis", "rule"};
#define COLUMNS ((unsigned)(sizeof names / sizeof *names))

static void put_figure(struct cth_sink *sink, const struct cth_figure *figure)
{
    char text[CTH_FIGURE_SIZE];
    size_t length = 0;
    if (cth_figure_format(figure, CTH_NOTATION_PLAIN, text, sizeof text, &length) == CTH_OK)
        cth_sink_put(sink, text, length);
}

static void put_ratio(struct cth_sink *sink, struct cth_ratio ratio, unsigned scale)
{
    struct cth_decimal value;
    if (cth_ratio_round(ratio, scale, CTH_ROUND_HALF_UP, &value) == CTH_OK)
        cth_sink_decimal(sink, value);
}

static void put_end(struct cth_sink *sink, const struct cth_range *range, bool high)
{
    struct cth_decimal end;
    if (cth_range_end(range, high, &end))
        cth_sink_decimal(sink, end);
}

/* "; " between the parts of a diagnosis, then the part's name and "=". */
static void start_part(struct cth_sink *sink, const char *name)
{
    CTH_PUT(sink, sink->used > 0 ? "; " : "", name, "=");
}

static void put_wrong(struct cth_sink *sink, const struct cth_finding *finding)
{
    const char *before = " of ";
    cth_sink_integer(sink, finding->fewest);
    for (int i = 0; i < CTH_MEMBER_COUNT; i++) {
        if ((finding->suspects >> i & 1) == 0)
            continue;
        CTH_PUT(sink, before, cth_member_name(i));
        before = "|";
    }
}

static void put_diagnosis(const struct cth_finding_row *row)
{
    struct cth_sink *sink = row->cells;
    const struct cth_finding *finding = row->finding;
    static const char *const readings[] = {"", "ratio", "increase", "ambiguous"};
    if (finding->fewest > 0) {
        start_part(sink, "wrong");
        put_wrong(sink, finding);
    }
    for (unsigned i = 0; i < finding->repair_count; i++) {
        const struct cth_repair *repair = &finding->repairs[i];
        start_part(sink, cth_repair_name((int)repair->kind));
        if (repair->member == CTH_MEMBER_UNIT) {
            cth_sink_span(sink, repair->unit);
            continue;
        }
        if (repair->member != finding->member)
            CTH_PUT(sink, cth_member_name((int)repair->member), ":");
        put_figure(sink, &repair->figure);
    }
    if (finding->reading != CTH_FITS_NEITHER) {
        start_part(sink, "reading");
        cth_sink_text(sink, readings[finding->reading]);
    }
    if (row->is_move) {
        start_part(sink, finding->rule == CTH_RULE_IMPLIED_FALL ? "change" : "revision");
        put_ratio(sink, finding->distance, 2);
    }
}

/* One of the columns, which is all that the sheet's cells then have. */
static struct cth_text column_text(const struct cth_finding_row *row, unsigned column)
{
    static const uint8_t inputs[] = {CTH_COLUMN_SOURCE, CTH_COLUMN_REGION, CTH_COLUMN_INDICATOR, CTH_COLUMN_PERIOD};
    struct cth_sink *sink = row->cells;
    const struct cth_finding *finding = row->finding;
    char room[CTH_FIGURE_SIZE];
    struct cth_text text;
    sink->used = 0;
    switch (column) {
    default: /* was tried when the row came */
        if (cth_column_text(row->record, inputs[column], CTH_NOTATION_PLAIN, room, &text) == CTH_OK)
            cth_sink_span(sink, text);
        break;
    case 4: cth_sink_text(sink, cth_check_name((int)finding->check)); break;
    case 5: cth_sink_text(sink, cth_verdict_name((int)finding->verdict)); break;
    case 6: put_figure(sink, &finding->printed); break;
    case 7: put_end(sink, &row->allowed, false); break;
    case 8: put_end(sink, &row->allowed, true); break;
    case 9:
        if (finding->has_distance)
            put_ratio(sink, finding->distance, row->is_move ? 2 : row->allowed.scale);
        break;
    case 10: put_figure(sink, &finding->suggested); break;
    case 11: put_diagnosis(row); break;
    case 12: cth_sink_text(sink, cth_rule_name((int)finding->rule)); break;
    }
    return (struct cth_text){sink->stage, sink->used};
}

void cth_finding_data_header(struct cth_sheet *sheet)
{
    for (unsigned i = 0; i < COLUMNS; i++)
        CTH_PUT(&sheet->out, i > 0 ? "," : "", names[i]);
    cth_sink_text(&sheet->out, "\n");
}

void cth_finding_data_row(const struct cth_finding_row *row)
{
    struct cth_sink *sink = cth_sheet_start_data(row->sheet);
    for (unsigned i = 0; i < COLUMNS && row->cells->status == CTH_OK; i++)
        cth_sink_value(sink, names[i], column_text(row, i), i == 0);
    if (row->cells->status == CTH_OK) /* a row that is not whole is not flushed */
        cth_sheet_end_data(row->sheet);
}
