/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The bullet bars of the page: the bar is an indicator's completion, the tick its plan. All bars of a page have one
 * scale; what does not fit is cut with a visible break. Met and not met differ in colour, in filling and in words. Bars
 * are SVG because printers leave out backgrounds.
 */

#include "report_parts.h"

/* In tenths of a percent: the scale's end if every bar fits below it, and the end beyond which bars are cut. */
#define SCALE_SHORT 1250
#define SCALE_LONG 1500

/* 100 % is 200 wide. */
const char cth_bar_axis[] = " 15\" aria-hidden=\"true\"><text class=\"axis\" x=\"4\" y=\"13\">0</text>"
                            "<text class=\"axis\" x=\"100\" y=\"13\">50</text>"
                            "<text class=\"axis\" x=\"200\" y=\"13\">100 %</text></svg>";

const char *cth_bar_drawing(const struct cth_report *report)
{
    return report->longest_bar > SCALE_SHORT ? "<svg viewBox=\"0 0 300.0" : "<svg viewBox=\"0 0 250.0";
}

const char *cth_outcome_class(enum cth_outcome outcome)
{
    static const char classes[CTH_OUTCOME_COUNT][8] = {"met", "not-met", "none"};
    return classes[outcome];
}

/* Completion in tenths of a percent: computed, else as printed in its form. */
static bool length_of(const struct cth_row *row, int64_t *out)
{
    const struct cth_indicator *indicator = row->indicator;
    const struct cth_measure completion = row->derived->measures.completion;
    const struct cth_decimal hundred = CTH_DECIMAL(100, 0);
    struct cth_decimal value = completion.value;
    enum cth_status status = CTH_OK;
    if (completion.status == CTH_RATE)
        return false;
    if (completion.status != CTH_OK) {
        status = cth_figure_value(&indicator->completion, &value);
        if (status == CTH_OK && indicator->completion_form == CTH_COMPLETION_OVER)
            status = cth_decimal_add(hundred, value, &value);
        else if (status == CTH_OK && indicator->completion_form == CTH_COMPLETION_SHORTFALL)
            status = cth_decimal_subtract(hundred, value, &value);
    }
    if (status != CTH_OK || cth_decimal_rescale(value, 1, CTH_ROUND_HALF_UP, &value) != CTH_OK)
        return false;
    *out = value.units;
    return true;
}

/* All but the beginning, where the scale stands that all bars decide. */
void cth_bar_hold(const struct cth_row *row)
{
    struct cth_report *report = row->report;
    struct cth_sink *sink = &report->sheet.cells;
    const char *label = cth_word(CTH_WORD_BAR_LABEL, sink->lang);
    int64_t length;
    if (sink->format != CTH_FORMAT_HTML || !length_of(row, &length))
        return;
    bool is_cut = length > SCALE_LONG;
    report->bars[row->outcome] = true;
    report->longest_bar = length > report->longest_bar ? length : report->longest_bar;
    cth_sink_text(sink, " 24\" role=\"img\" aria-label=\"");
    while (cth_sink_until_key(sink, &label) != '\0')
        cth_row_say_completion(row, sink, row->derived->measures.completion.status != CTH_OK);
    CTH_PUT(sink, ": ", cth_outcome_word(row->outcome, sink->lang),
            "\"><rect class=\"track\" x=\"0\" y=\"3\" width=\"200\" height=\"18\"/><rect class=\"",
            cth_outcome_class(row->outcome), "\" x=\"0\" y=\"7\" width=\"");
    const int64_t drawn = is_cut ? SCALE_LONG : length < 0 ? 0 : length;
    cth_sink_integer(sink, drawn / 5);
    cth_sink_text(sink, ".");
    cth_sink_integer(sink, drawn % 5 * 2);
    cth_sink_text(sink, "\" height=\"10\"/><path class=\"plan\" d=\"M200 1V23\"/>");
    if (is_cut) /* two slanted strokes with nothing between them, inside the last tenth of the scale */
        cth_sink_text(sink, "<path class=\"cut\" d=\"M264 20L274 4H284L274 20Z\"/>"
                            "<path class=\"edge\" d=\"M264 20L274 4M274 20L284 4\"/>");
    cth_sink_text(sink, "</svg>");
}

static void put_key(struct cth_sink *out, const char *shape, const char *class_name, const char *rest, const char *word)
{
    CTH_PUT(out, "<span><svg viewBox=\"0 0 26 12\" aria-hidden=\"true\"><", shape, " class=\"", class_name, rest,
            "/></svg>", word, "</span>");
}

void cth_bar_keys(struct cth_report *report)
{
    struct cth_sink *out = &report->sheet.out;
    const bool *bars = report->bars;
    if (!bars[0] && !bars[1] && !bars[2])
        return;
    cth_sink_text(out, "<p class=\"key\">");
    put_key(out, "path", "plan", "\" d=\"M13 0V12\"", cth_word(CTH_WORD_BAR_PLAN, out->lang));
    for (int i = 0; i < CTH_OUTCOME_COUNT; i++) {
        const enum cth_outcome outcome = (enum cth_outcome)i;
        if (bars[i])
            put_key(out, "rect", cth_outcome_class(outcome), "\" x=\"1\" y=\"1\" width=\"24\" height=\"10\"",
                    cth_outcome_word(outcome, out->lang));
    }
    if (report->longest_bar > SCALE_LONG)
        put_key(out, "path", "edge", "\" d=\"M5 12L12 0M14 12L21 0\"", cth_word(CTH_WORD_BAR_CUT, out->lang));
    cth_sink_text(out, "</p>\n");
}
