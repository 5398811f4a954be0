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
    cth_sink_put(sink, cell.text, cell.length);
}

const char *cth_outcome_class(enum cth_outcome verdict)
{
    return verdict == CTH_OUTCOME_MET ? "met" : verdict == CTH_OUTCOME_NOT_MET ? "not-met" : "none";
}

enum cth_word cth_outcome_word(enum cth_outcome verdict)
{
    return verdict == CTH_OUTCOME_MET       ? CTH_WORD_VERDICT_MET
           : verdict == CTH_OUTCOME_NOT_MET ? CTH_WORD_VERDICT_NOT_MET
                                            : CTH_WORD_VERDICT_NONE;
}

static void start_drawing(struct cth_sink *sink, const struct cth_overview *overview)
{
    cth_sink_text(sink, "<svg viewBox=\"0 0 ");
    put_place(sink, overview->scale);
}

void cth_html_overview(struct cth_report *report, struct cth_overview *overview)
{
    struct cth_row row;
    overview->scale = SCALE_SHORT;
    for (const struct cth_held *held = report->first; held != NULL; held = held->next) {
        cth_row_make(report, &held->indicator, 1, &row);
        overview->marks |= row.marks;
        overview->verdicts[row.verdict]++;
        if (!row.has_bar)
            continue;
        overview->bars[row.verdict] = true;
        if (row.bar > SCALE_SHORT)
            overview->scale = SCALE_LONG;
        overview->is_cut = overview->is_cut || row.bar > SCALE_LONG;
    }
}

void cth_html_axis(struct cth_report *report, const struct cth_overview *overview)
{
    start_drawing(&report->sink, overview);
    cth_sink_text(&report->sink, " 15\" aria-hidden=\"true\"><text class=\"axis\" x=\"4\" y=\"13\">0</text>"
                                 "<text class=\"axis\" x=\"100\" y=\"13\">50</text>"
                                 "<text class=\"axis\" x=\"200\" y=\"13\">100 %</text></svg>");
}

void cth_html_bar(struct cth_report *report, const struct cth_overview *overview, const struct cth_row *row)
{
    struct cth_sink *sink = &report->sink;
    bool is_cut = row->bar > overview->scale;
    int64_t length = is_cut ? overview->scale : row->bar < 0 ? 0 : row->bar;
    struct cth_cell label = {.length = 0};
    const struct cth_fill fill = {"n", row->bar_label.text};
    cth_cell_fill(&label, cth_word(CTH_WORD_BAR_LABEL, report->options.lang), &fill, 1);

    start_drawing(sink, overview);
    cth_sink_text(sink, " 24\" role=\"img\" aria-label=\"");
    cth_sink_escaped(sink, label.text, label.length);
    cth_sink_text(sink, ": ");
    cth_sink_word(report, cth_outcome_word(row->verdict));
    cth_sink_text(sink, "\"><rect class=\"track\" x=\"0\" y=\"3\" width=\"200\" height=\"18\"/><rect class=\"");
    cth_sink_text(sink, cth_outcome_class(row->verdict));
    cth_sink_text(sink, "\" x=\"0\" y=\"7\" width=\"");
    put_place(sink, length);
    cth_sink_text(sink, "\" height=\"10\"/><path class=\"plan\" d=\"M200 1V23\"/>");
    if (is_cut) /* two slanted strokes with nothing between them, inside the last tenth of the scale */
        cth_sink_text(sink, "<path class=\"cut\" d=\"M264 20L274 4H284L274 20Z\"/>"
                            "<path class=\"edge\" d=\"M264 20L274 4M274 20L284 4\"/>");
    cth_sink_text(sink, "</svg>");
}

static void put_key(struct cth_report *report, const char *drawing, enum cth_word word)
{
    cth_sink_text(&report->sink, "<span><svg viewBox=\"0 0 26 12\" aria-hidden=\"true\">");
    cth_sink_text(&report->sink, drawing);
    cth_sink_text(&report->sink, "</svg>");
    cth_sink_word(report, word);
    cth_sink_text(&report->sink, "</span>");
}

void cth_html_keys(struct cth_report *report, const struct cth_overview *overview)
{
    const bool *bars = overview->bars;
    if (!bars[0] && !bars[1] && !bars[2])
        return;
    cth_sink_text(&report->sink, "<p class=\"key\">");
    put_key(report, "<path class=\"plan\" d=\"M13 0V12\"/>", CTH_WORD_BAR_PLAN);
    if (bars[CTH_OUTCOME_MET])
        put_key(report, "<rect class=\"met\" x=\"1\" y=\"1\" width=\"24\" height=\"10\"/>", CTH_WORD_VERDICT_MET);
    if (bars[CTH_OUTCOME_NOT_MET])
        put_key(report, "<rect class=\"not-met\" x=\"1\" y=\"1\" width=\"24\" height=\"10\"/>",
                CTH_WORD_VERDICT_NOT_MET);
    if (bars[CTH_OUTCOME_NONE])
        put_key(report, "<rect class=\"none\" x=\"1\" y=\"1\" width=\"24\" height=\"10\"/>", CTH_WORD_VERDICT_NONE);
    if (overview->is_cut)
        put_key(report, "<path class=\"edge\" d=\"M5 12L12 0M14 12L21 0\"/>", CTH_WORD_BAR_CUT);
    cth_sink_text(&report->sink, "</p>\n");
}
