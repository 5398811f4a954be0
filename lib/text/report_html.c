/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The report as a page. Each indicator has a bullet bar: the bar is its completion, the tick the plan. All bars have
 * one scale; what does not fit is cut with a visible break. Met and not met differ in colour, in filling and in words.
 * Bars are SVG because printers leave out backgrounds.
 */

#include "report_parts.h"

static const char hatch[] =
    "<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\"><defs><pattern id=\"cth-hatch\" "
    "width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"5\" "
    "height=\"5\" fill=\"#fbe3d3\"/><rect width=\"2.4\" height=\"5\" fill=\"#b4531a\"/></pattern></defs></svg>\n";

/* A cell up to its text. Only long words and implied ranges may wrap. */
static void start_td(struct cth_sink *sink, const char *class_name, bool is_implied, struct cth_text text)
{
    bool is_words = text.length > 16 && (unsigned char)*text.data > '9';
    cth_sink_text(sink, "<td class=\"");
    cth_sink_text(sink, class_name);
    cth_sink_text(sink, is_implied ? " i w\">" : is_words ? " w\">" : "\">");
}

/* A cell's text, its range small under it, and the number of its note. Left open. */
static void hold_value(struct cth_sheet *sheet, const struct cth_value *value)
{
    struct cth_sink *sink = &sheet->cells;
    start_td(sink, "", value->is_implied, cth_cell_span(&value->text));
    cth_sheet_text(sheet, sink, cth_cell_span(&value->text));
    cth_sink_text(sink, value->mark);
    if (value->note > 0) {
        cth_sink_text(sink, "<sup>(");
        cth_sink_integer(sink, value->note);
        cth_sink_text(sink, ")</sup>");
    }
    if (value->beside.length > 0) {
        cth_sink_text(sink, "<small>");
        cth_sheet_text(sheet, sink, cth_cell_span(&value->beside));
        cth_sink_text(sink, "</small>");
    }
}

void cth_html_hold(struct cth_report *report, int cell, const struct cth_row *row)
{
    struct cth_sheet *sheet = &report->sheet;
    struct cth_sink *sink = &sheet->cells;
    if (cell == CTH_CELL_ACTUAL) /* what stands before it is not known yet */
        cth_sheet_text(sheet, sink, cth_cell_span(&row->cells[cell].text));
    else
        hold_value(sheet, &row->cells[cell]);
    if (cell == CTH_CELL_COMPLETION && row->outcome != CTH_OUTCOME_NONE) {
        cth_sink_text(sink, "<small class=\"said-");
        cth_sink_text(sink, cth_outcome_class(row->outcome));
        cth_sink_text(sink, "\">");
        cth_sink_word(sink, cth_outcome_word(row->outcome), sheet->lang);
        cth_sink_text(sink, "</small>");
    }
}

static void put_summary(struct cth_report *report)
{
    static const uint16_t words[] = {CTH_WORD_REPORT_NO_VERDICT, CTH_WORD_REPORT_MET, CTH_WORD_REPORT_NOT_MET};
    static const int order[] = {CTH_OUTCOME_MET, CTH_OUTCOME_NOT_MET, CTH_OUTCOME_NONE};
    struct cth_sheet *sheet = &report->sheet;
    const int64_t *outcomes = report->overview.outcomes;
    cth_sink_text(&sheet->out, "<p class=\"sum\">");
    cth_sheet_count(sheet, true, cth_word(CTH_WORD_REPORT_COUNT, sheet->lang), (int64_t)sheet->rows);
    for (int i = 0; i < 3; i++) {
        if (outcomes[order[i]] > 0)
            cth_sheet_count(sheet, false, cth_word((enum cth_word)words[order[i]], sheet->lang), outcomes[order[i]]);
    }
    cth_sink_text(&sheet->out, "</p>\n");
}

static void put_table_head(struct cth_report *report)
{
    struct cth_sheet *sheet = &report->sheet;
    cth_sink_text(&sheet->out, "<table>\n<thead>\n<tr>\n");
    cth_page_heading(sheet, "l", CTH_WORD_HEAD_INDICATOR);
    cth_page_heading(sheet, "l", CTH_WORD_HEAD_UNIT);
    cth_page_heading(sheet, "", CTH_WORD_HEAD_PLAN);
    cth_page_heading(sheet, "", CTH_WORD_HEAD_ACTUAL);
    cth_page_heading(sheet, "", cth_row_base_heading(report));
    cth_sink_text(&sheet->out, "<td class=\"b\">");
    cth_html_axis(report);
    cth_sink_text(&sheet->out, "</td>\n");
    cth_page_heading(sheet, "", CTH_WORD_HEAD_COMPLETION);
    cth_page_heading(sheet, "", CTH_WORD_HEAD_GROWTH);
    cth_sink_text(&sheet->out, "</tr>\n</thead>\n<tbody>\n");
}

static void put_row(struct cth_report *report, size_t row)
{
    struct cth_sheet *sheet = &report->sheet;
    struct cth_sink *out = &sheet->out;
    struct cth_text actual = cth_sheet_cells(sheet, row, cth_row_actual(report), CTH_AT_ACTUAL);
    cth_sink_text(out, "<tr>\n");
    cth_page_name(sheet, row);
    cth_sink_text(out, "<td class=\"l\">");
    cth_sink_span(out, cth_sheet_cells(sheet, row, CTH_AT_UNIT, CTH_AT_UNIT));
    for (unsigned at = CTH_AT_PLAN; at < CTH_AT_COUNT; at++) {
        struct cth_text text = cth_sheet_cells(sheet, row, at, at);
        if (at == CTH_AT_PREFIX)
            continue;
        cth_sink_text(out, "</td>\n");
        if (at == CTH_AT_BAR) {
            cth_sink_text(out, "<td class=\"b\">");
            cth_html_bar(report, text);
        } else if (at == CTH_AT_ACTUAL) {
            start_td(out, "a", false, actual);
            cth_sink_span(out, actual);
        } else {
            cth_sink_span(out, text);
        }
    }
    cth_sink_text(out, "</td>\n</tr>\n");
}

void cth_report_html(struct cth_report *report)
{
    struct cth_sheet *sheet = &report->sheet;
    cth_page_start(sheet, CTH_WORD_REPORT_TITLE, hatch);
    put_summary(report);
    put_table_head(report);
    for (size_t row = 0; row < sheet->rows; row++)
        put_row(report, row);
    cth_sink_text(&sheet->out, "</tbody>\n</table>\n<div class=\"foot\">\n");
    cth_html_keys(report);
    for (int i = 0; i < CTH_MARK_COUNT; i++) {
        if ((report->marks >> i & 1) == 0)
            continue;
        cth_sink_text(&sheet->out, "<p>");
        cth_sink_text(&sheet->out, cth_mark_text(i, sheet->lang));
        cth_sink_text(&sheet->out, "</p>\n");
    }
    cth_page_foot(sheet);
}
