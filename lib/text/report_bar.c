/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The bullet bars of the page: the bar is an indicator's completion, the tick its plan. All bars of a page have one
 * scale; what does not fit is cut with a visible break.
 */

#include "report_parts.h"

/* In tenths of a percent: the scale's end if every bar fits below it, and the end beyond which bars are cut. */
#define SCALE_SHORT 1250
#define SCALE_LONG 1500

/* Tenths of a percent as a place in the drawing, where 100 % is 200 wide. */
static void put_place(struct cth_sink *sink, int64_t tenths)
{
    struct cth_cell cell = {.length = 0};
    cth_cell_decimal(&cell, (struct cth_decimal)CTH_DECIMAL(tenths * 2, 1), CTH_LANG_EN);
    cth_sink_span(sink, cth_cell_span(&cell));
}

const char *cth_outcome_class(enum cth_outcome outcome)
{
    return outcome == CTH_OUTCOME_MET ? "met" : outcome == CTH_OUTCOME_NOT_MET ? "not-met" : "none";
}

enum cth_word cth_outcome_word(enum cth_outcome outcome)
{
    return outcome == CTH_OUTCOME_MET       ? CTH_WORD_VERDICT_MET
           : outcome == CTH_OUTCOME_NOT_MET ? CTH_WORD_VERDICT_NOT_MET
                                            : CTH_WORD_VERDICT_NONE;
}

static void start_drawing(struct cth_report *report)
{
    cth_sink_text(&report->sheet.out, "<svg viewBox=\"0 0 ");
    put_place(&report->sheet.out, report->overview.longest > SCALE_SHORT ? SCALE_LONG : SCALE_SHORT);
}

void cth_html_axis(struct cth_report *report)
{
    struct cth_sink *out = &report->sheet.out;
    start_drawing(report);
    cth_sink_text(out, " 15\" aria-hidden=\"true\"><text class=\"axis\" x=\"4\" y=\"13\">0</text>"
                       "<text class=\"axis\" x=\"100\" y=\"13\">50</text>"
                       "<text class=\"axis\" x=\"200\" y=\"13\">100 %</text></svg>");
}

/* All but the beginning, where the scale stands that all bars decide. */
void cth_html_hold_bar(struct cth_report *report, const struct cth_row *row)
{
    struct cth_sheet *sheet = &report->sheet;
    struct cth_sink *sink = &sheet->cells;
    struct cth_overview *overview = &report->overview;
    bool is_cut = row->bar > SCALE_LONG;
    struct cth_cell label = {.length = 0};
    const struct cth_fill fill = {"n", row->bar_label.text};
    overview->outcomes[row->outcome]++;
    if (!row->has_bar || sheet->format != CTH_FORMAT_HTML)
        return;
    overview->bars[row->outcome] = true;
    overview->longest = row->bar > overview->longest ? row->bar : overview->longest;
    cth_cell_fill(&label, cth_word(CTH_WORD_BAR_LABEL, sheet->lang), &fill, 1);
    cth_sink_text(sink, " 24\" role=\"img\" aria-label=\"");
    cth_sheet_text(sheet, sink, cth_cell_span(&label));
    cth_sink_text(sink, ": ");
    cth_sink_word(sink, cth_outcome_word(row->outcome), sheet->lang);
    cth_sink_text(sink, "\"><rect class=\"track\" x=\"0\" y=\"3\" width=\"200\" height=\"18\"/><rect class=\"");
    cth_sink_text(sink, cth_outcome_class(row->outcome));
    cth_sink_text(sink, "\" x=\"0\" y=\"7\" width=\"");
    put_place(sink, is_cut ? SCALE_LONG : row->bar < 0 ? 0 : row->bar);
    cth_sink_text(sink, "\" height=\"10\"/><path class=\"plan\" d=\"M200 1V23\"/>");
    if (is_cut) /* two slanted strokes with nothing between them, inside the last tenth of the scale */
        cth_sink_text(sink, "<path class=\"cut\" d=\"M264 20L274 4H284L274 20Z\"/>"
                            "<path class=\"edge\" d=\"M264 20L274 4M274 20L284 4\"/>");
    cth_sink_text(sink, "</svg>");
}

void cth_html_bar(struct cth_report *report, struct cth_text held)
{
    if (held.length == 0)
        return;
    start_drawing(report);
    cth_sink_span(&report->sheet.out, held);
}

static void put_key(struct cth_report *report, const char *drawing, enum cth_word word)
{
    struct cth_sink *out = &report->sheet.out;
    cth_sink_text(out, "<span><svg viewBox=\"0 0 26 12\" aria-hidden=\"true\">");
    cth_sink_text(out, drawing);
    cth_sink_text(out, "</svg>");
    cth_sink_word(out, word, report->sheet.lang);
    cth_sink_text(out, "</span>");
}

void cth_html_keys(struct cth_report *report)
{
    const bool *bars = report->overview.bars;
    if (!bars[0] && !bars[1] && !bars[2])
        return;
    cth_sink_text(&report->sheet.out, "<p class=\"key\">");
    put_key(report, "<path class=\"plan\" d=\"M13 0V12\"/>", CTH_WORD_BAR_PLAN);
    if (bars[CTH_OUTCOME_MET])
        put_key(report, "<rect class=\"met\" x=\"1\" y=\"1\" width=\"24\" height=\"10\"/>", CTH_WORD_VERDICT_MET);
    if (bars[CTH_OUTCOME_NOT_MET])
        put_key(report, "<rect class=\"not-met\" x=\"1\" y=\"1\" width=\"24\" height=\"10\"/>",
                CTH_WORD_VERDICT_NOT_MET);
    if (bars[CTH_OUTCOME_NONE])
        put_key(report, "<rect class=\"none\" x=\"1\" y=\"1\" width=\"24\" height=\"10\"/>", CTH_WORD_VERDICT_NONE);
    if (report->overview.longest > SCALE_LONG)
        put_key(report, "<path class=\"edge\" d=\"M5 12L12 0M14 12L21 0\"/>", CTH_WORD_BAR_CUT);
    cth_sink_text(&report->sheet.out, "</p>\n");
}
