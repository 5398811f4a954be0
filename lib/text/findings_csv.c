/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A finding for programs: the thirteen columns, as CSV or as an object of JSON. */

#include "findings_parts.h"

#include <string.h>

static const char *const names[] = {"source", "region", "indicator", "period",    "check",     "verdict", "printed",
                                    "low",    "high",   "distance",  "suggested", "diagnosis", "rule"};
#define COLUMNS ((unsigned)(sizeof names / sizeof *names))

bool cth_found_is_move(const struct cth_finding *finding)
{
    return finding->has_distance && ((finding->rule >= CTH_RULE_REVISION && finding->rule <= CTH_RULE_OTHER_SERIES) ||
                                     finding->rule == CTH_RULE_IMPLIED_FALL);
}

struct cth_range cth_found_range(const struct cth_finding *finding)
{
    return (struct cth_range){finding->has_allowed, cth_range_scale(&finding->printed), finding->allowed};
}

static void put_figure(struct cth_sink *sink, const struct cth_figure *figure)
{
    char text[CTH_FIGURE_SIZE];
    size_t length = 0;
    if (cth_figure_format(figure, CTH_NOTATION_PLAIN, text, sizeof text, &length) == CTH_OK)
        cth_sink_put(sink, text, length);
}

static void put_ratio(struct cth_sink *sink, struct cth_ratio ratio, unsigned scale)
{
    struct cth_cell cell = {.length = 0};
    struct cth_decimal value;
    if (cth_ratio_round(ratio, scale, CTH_ROUND_HALF_UP, &value) == CTH_OK)
        cth_cell_decimal(&cell, value, CTH_LANG_EN);
    cth_sink_span(sink, cth_cell_span(&cell));
}

static void put_end(struct cth_sink *sink, const struct cth_range *range, bool high)
{
    struct cth_cell cell = {.length = 0};
    struct cth_decimal end;
    if (cth_range_end(range, high, range->scale, &end))
        cth_cell_decimal(&cell, end, CTH_LANG_EN);
    cth_sink_span(sink, cth_cell_span(&cell));
}

/* "; " between the parts of a diagnosis, then the part's name and "=". */
static void start_part(struct cth_sink *sink, bool *any, const char *name)
{
    cth_sink_text(sink, *any ? "; " : "");
    cth_sink_text(sink, name);
    cth_sink_text(sink, "=");
    *any = true;
}

static void put_wrong(struct cth_sink *sink, const struct cth_finding *finding)
{
    const char *before = " of ";
    cth_sink_integer(sink, finding->fewest);
    for (int i = 0; i < CTH_MEMBER_COUNT; i++) {
        if ((finding->suspects >> i & 1) == 0)
            continue;
        cth_sink_text(sink, before);
        cth_sink_text(sink, cth_member_name(i));
        before = "|";
    }
}

static void put_diagnosis(struct cth_sink *sink, const struct cth_finding *finding)
{
    static const char *const readings[] = {"", "ratio", "increase", "ambiguous"};
    bool any = false;
    if (finding->fewest > 0) {
        start_part(sink, &any, "wrong");
        put_wrong(sink, finding);
    }
    for (unsigned i = 0; i < finding->repair_count; i++) {
        const struct cth_repair *repair = &finding->repairs[i];
        start_part(sink, &any, cth_repair_name((int)repair->kind));
        if (repair->member == CTH_MEMBER_UNIT) {
            cth_sink_span(sink, repair->unit);
            continue;
        }
        if (repair->member != finding->member) {
            cth_sink_text(sink, cth_member_name((int)repair->member));
            cth_sink_text(sink, ":");
        }
        put_figure(sink, &repair->figure);
    }
    if (finding->reading != CTH_FITS_NEITHER) {
        start_part(sink, &any, "reading");
        cth_sink_text(sink, readings[finding->reading]);
    }
    if (cth_found_is_move(finding)) {
        start_part(sink, &any, finding->rule == CTH_RULE_IMPLIED_FALL ? "change" : "revision");
        put_ratio(sink, finding->distance, 2);
    }
}

/* One of the columns, added to the sheet's cells. */
static void put_column(struct cth_sink *sink, const struct cth_found *found, unsigned column)
{
    static const uint8_t inputs[] = {CTH_COLUMN_SOURCE, CTH_COLUMN_REGION, CTH_COLUMN_INDICATOR, CTH_COLUMN_PERIOD};
    const struct cth_finding *finding = found->finding;
    const struct cth_range range = cth_found_range(finding);
    struct cth_cell cell;
    struct cth_text text = {NULL, 0};
    switch (column) {
    default: /* was tried when the row came */
        if (cth_column_text(found->record, inputs[column], &cell, &text) == CTH_OK)
            cth_sink_span(sink, text);
        break;
    case 4: cth_sink_text(sink, cth_check_name((int)finding->check)); break;
    case 5: cth_sink_text(sink, cth_verdict_name((int)finding->verdict)); break;
    case 6: put_figure(sink, &finding->printed); break;
    case 7: put_end(sink, &range, false); break;
    case 8: put_end(sink, &range, true); break;
    case 9:
        if (finding->has_distance)
            put_ratio(sink, finding->distance, cth_found_is_move(finding) ? 2 : range.scale);
        break;
    case 10: put_figure(sink, &finding->suggested); break;
    case 11: put_diagnosis(sink, finding); break;
    case 12: cth_sink_text(sink, cth_rule_name((int)finding->rule)); break;
    }
}

/* The text of a column, which lives until the next one is asked for. */
static struct cth_text column_text(struct cth_sheet *sheet, const struct cth_found *found, unsigned column)
{
    sheet->cells.used = 0;
    put_column(&sheet->cells, found, column);
    return (struct cth_text){sheet->cells.stage, sheet->cells.used};
}

void cth_findings_csv_header(struct cth_sheet *sheet)
{
    for (unsigned i = 0; i < COLUMNS; i++) {
        cth_sink_text(&sheet->out, i > 0 ? "," : "");
        cth_sink_text(&sheet->out, names[i]);
    }
    cth_sink_text(&sheet->out, "\n");
}

void cth_findings_csv_row(struct cth_sheet *sheet, const struct cth_found *found)
{
    for (unsigned i = 0; i < COLUMNS; i++) {
        struct cth_text text = column_text(sheet, found, i);
        if (sheet->cells.status != CTH_OK)
            return; /* a row that is not whole is not flushed */
        cth_sink_text(&sheet->out, i > 0 ? "," : "");
        cth_sink_csv(&sheet->out, text);
    }
    cth_sink_text(&sheet->out, "\n");
    cth_sink_flush(&sheet->out);
}

void cth_findings_json_row(struct cth_sheet *sheet, const struct cth_found *found)
{
    struct cth_sink *notes = &sheet->notes;
    cth_sink_text(notes, sheet->rows == 0 ? "[\n  {" : ",\n  {");
    for (unsigned i = 0; i < COLUMNS; i++) {
        struct cth_text text = column_text(sheet, found, i);
        cth_sink_text(notes, i > 0 ? ",\n    \"" : "\n    \"");
        cth_sink_text(notes, names[i]);
        cth_sink_text(notes, "\": ");
        if (text.length > 0)
            cth_sink_json(notes, text);
        else
            cth_sink_text(notes, "null");
    }
    cth_sink_text(notes, "\n  }");
}
