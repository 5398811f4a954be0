/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The report as a page to hand on: no script, nothing loaded from elsewhere. Each indicator has a bullet bar: the bar
 * is its completion, the tick the plan. All bars have one scale; what does not fit is cut with a visible break.
 * Met and not met differ in colour, in filling and in words. Bars are SVG because printers leave out backgrounds.
 */

#include "report_parts.h"

static const char style[] =
    "<style>\n"
    ".cth-report{box-sizing:border-box;max-width:76em;overflow-x:auto;margin:0 "
    "auto;padding:1.5em;color:#1d2733;background:#fff;"
    "font:15px/1.45 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"DejaVu Sans\",Arial,sans-serif}\n"
    ".cth-report .kind{margin:0;color:#5a6775;font-size:.8em;letter-spacing:.06em;text-transform:uppercase}\n"
    ".cth-report .title{margin:.1em 0 .2em;font-size:1.6em;line-height:1.2;font-weight:650;color:#12324f}\n"
    ".cth-report .where,.cth-report .sum{margin:.2em 0;color:#3d4a58}\n"
    ".cth-report table{table-layout:auto;width:100%;margin:1.1em 0 .8em;border-collapse:collapse;"
    "font-variant-numeric:tabular-nums}\n"
    ".cth-report th,.cth-report td{padding:.55em .55em;border:0;border-bottom:1px solid #d9dfe5;text-align:right;"
    "vertical-align:top;background:none;color:inherit}\n"
    ".cth-report thead th,.cth-report thead td{border-bottom:2px solid "
    "#12324f;color:#3d4a58;font-size:.82em;font-weight:600;"
    "vertical-align:bottom;line-height:1.25}\n"
    ".cth-report tbody th{min-width:12em;font-weight:600;color:#12324f}\n"
    ".cth-report table .l{text-align:left}\n"
    ".cth-report td{white-space:nowrap}\n"
    ".cth-report .w{white-space:normal;min-width:5.5em}\n"
    ".cth-report .i{color:#3d4a58;font-size:.88em}\n"
    ".cth-report sup{font-size:.7em;line-height:0;color:#5a6775}\n"
    ".cth-report .a{font-weight:650}\n"
    ".cth-report small{display:block;color:#5a6775;font-size:.8em;font-weight:400}\n"
    ".cth-report .b{width:13em;padding-left:1em}\n"
    ".cth-report .b svg{display:block;margin-top:.12em;width:13em;height:auto;overflow:visible}\n"
    ".cth-report .key svg{display:inline-block;width:1.9em;height:.9em;margin-right:.35em;vertical-align:-.08em}\n"
    ".cth-report .key span{display:inline-block;margin:0 1.4em .2em 0}\n"
    ".cth-report .foot{color:#3d4a58;font-size:.85em}\n"
    ".cth-report .foot p{margin:.25em 0;max-width:80em}\n"
    ".cth-report .track{fill:#e8ecf0}\n"
    ".cth-report .met{fill:#1f7a5a;stroke:#1f7a5a}\n"
    ".cth-report .not-met{fill:url(#cth-hatch);stroke:#b4531a}\n"
    ".cth-report .none{fill:#93a0ad;stroke:#93a0ad}\n"
    ".cth-report .plan{fill:none;stroke:#1d2733;stroke-width:2.5}\n"
    ".cth-report .cut{fill:#fff}\n"
    ".cth-report .edge{fill:none;stroke:#1d2733;stroke-width:1.2}\n"
    ".cth-report .axis{fill:#5a6775;font-size:16px;font-weight:400;text-anchor:middle;stroke:none}\n"
    ".cth-report .said-met{color:#1f7a5a}\n"
    ".cth-report .said-not-met{color:#9a4312}\n"
    "@media print{.cth-report{max-width:none;padding:0;font-size:10.5px;-webkit-print-color-adjust:exact;"
    "print-color-adjust:exact}.cth-report tr{break-inside:avoid}.cth-report thead{display:table-header-group}"
    ".cth-report .b,.cth-report .b svg{width:13em}}\n"
    "</style>\n";

/* Only a page of its own may set the paper. */
static const char page_style[] = "<style>body{margin:0;background:#fff}@page{size:A4 landscape;margin:12mm}</style>\n";

static void put_count(struct cth_report *report, enum cth_word word, int64_t count)
{
    struct cth_cell number = {.length = 0}, text = {.length = 0};
    cth_cell_integer(&number, count);
    const struct cth_fill fill = {"n", number.text};
    cth_cell_fill(&text, cth_word(word, report->options.lang), &fill, 1);
    cth_sink_put(&report->sink, text.text, text.length);
}

static void put_heading_text(struct cth_report *report)
{
    struct cth_text title = report->options.title;
    if (title.length > 0)
        cth_sink_escaped(&report->sink, title.data, title.length);
    else if (!cth_facets_shared(report, cth_sink_escaped))
        cth_sink_word(report, CTH_WORD_REPORT_TITLE);
}

static void put_summary(struct cth_report *report, const struct cth_overview *overview)
{
    static const uint16_t words[] = {CTH_WORD_REPORT_NO_VERDICT, CTH_WORD_REPORT_MET, CTH_WORD_REPORT_NOT_MET};
    static const int order[] = {CTH_OUTCOME_MET, CTH_OUTCOME_NOT_MET, CTH_OUTCOME_NONE};
    cth_sink_text(&report->sink, "<p class=\"sum\">");
    put_count(report, CTH_WORD_REPORT_COUNT, (int64_t)report->rows);
    for (int i = 0; i < 3; i++) {
        if (overview->verdicts[order[i]] == 0)
            continue;
        cth_sink_text(&report->sink, " · ");
        put_count(report, (enum cth_word)words[order[i]], overview->verdicts[order[i]]);
    }
    cth_sink_text(&report->sink, "</p>\n");
}

static void put_top(struct cth_report *report, const struct cth_overview *overview)
{
    struct cth_sink *sink = &report->sink;
    const char *heading = report->options.fragment ? "h2" : "h1";
    if (report->options.title.length > 0 || cth_facets_shared(report, NULL)) {
        cth_sink_text(sink, "<p class=\"kind\">");
        cth_sink_word(report, CTH_WORD_REPORT_TITLE);
        cth_sink_text(sink, "</p>\n");
    }
    cth_sink_text(sink, "<");
    cth_sink_text(sink, heading);
    cth_sink_text(sink, " class=\"title\">");
    put_heading_text(report);
    cth_sink_text(sink, "</");
    cth_sink_text(sink, heading);
    cth_sink_text(sink, ">\n");
    if (report->options.title.length > 0 && cth_facets_shared(report, NULL)) {
        cth_sink_text(sink, "<p class=\"where\">");
        cth_facets_shared(report, cth_sink_escaped);
        cth_sink_text(sink, "</p>\n");
    }
    put_summary(report, overview);
}

static void put_th(struct cth_report *report, const char *class_name, enum cth_word word)
{
    cth_sink_text(&report->sink, "<th scope=\"col\" class=\"");
    cth_sink_text(&report->sink, class_name);
    cth_sink_text(&report->sink, "\">");
    cth_sink_word(report, word);
    cth_sink_text(&report->sink, "</th>\n");
}

static void put_table_head(struct cth_report *report, const struct cth_overview *overview)
{
    struct cth_sink *sink = &report->sink;
    cth_sink_text(sink, "<table>\n<thead>\n<tr>\n");
    put_th(report, "l", CTH_WORD_HEAD_INDICATOR);
    put_th(report, "l", CTH_WORD_HEAD_UNIT);
    put_th(report, "", CTH_WORD_HEAD_PLAN);
    put_th(report, "", CTH_WORD_HEAD_ACTUAL);
    put_th(report, "", cth_base_heading(report));
    cth_sink_text(sink, "<td class=\"b\">");
    cth_html_axis(report, overview);
    cth_sink_text(sink, "</td>\n");
    put_th(report, "", CTH_WORD_HEAD_COMPLETION);
    put_th(report, "", CTH_WORD_HEAD_GROWTH);
    cth_sink_text(sink, "</tr>\n</thead>\n<tbody>\n");
}

/* A cell's text, its range small under it, and the number of its note. Only long words and implied ranges may wrap.
 * Left open. */
static void put_td(struct cth_report *report, const char *class_name, const struct cth_value *value)
{
    struct cth_sink *sink = &report->sink;
    bool is_words = value->text.length > 16 && (unsigned char)*value->text.text > '9';
    const char *more = value->is_implied ? " i w\">" : is_words ? " w\">" : "\">";
    cth_sink_text(sink, "<td class=\"");
    cth_sink_text(sink, class_name);
    cth_sink_text(sink, more);
    cth_sink_escaped(sink, value->text.text, value->text.length);
    cth_sink_text(sink, value->mark);
    if (value->note > 0) {
        cth_sink_text(sink, "<sup>(");
        cth_sink_integer(sink, value->note);
        cth_sink_text(sink, ")</sup>");
    }
    if (value->beside.length > 0) {
        cth_sink_text(sink, "<small>");
        cth_sink_escaped(sink, value->beside.text, value->beside.length);
        cth_sink_text(sink, "</small>");
    }
}

/* What differs between rows stands small under the name. */
static void put_facets(struct cth_report *report, const struct cth_indicator *indicator)
{
    bool any = false;
    for (int i = 0; i < CTH_FACET_STATUS; i++) {
        struct cth_cell cell;
        struct cth_text text = cth_facet_text(indicator, (enum cth_facet)i, report->options.lang, &cell);
        bool is_default = i == CTH_FACET_BASE && indicator->base_kind == CTH_BASE_SAME_LAST_YEAR;
        if ((report->differing >> i & 1) == 0 || text.length == 0 || is_default)
            continue;
        cth_sink_text(&report->sink, any ? ", " : "<small>");
        if (i >= CTH_FACET_SCOPE) {
            cth_sink_text(&report->sink, cth_facet_heading((enum cth_facet)i, report->options.lang));
            cth_sink_text(&report->sink, ": ");
        }
        cth_sink_escaped(&report->sink, text.data, text.length);
        any = true;
    }
    if (any)
        cth_sink_text(&report->sink, "</small>");
}

static void put_verdict(struct cth_report *report, enum cth_outcome verdict)
{
    if (verdict == CTH_OUTCOME_NONE)
        return;
    cth_sink_text(&report->sink, "<small class=\"said-");
    cth_sink_text(&report->sink, cth_outcome_class(verdict));
    cth_sink_text(&report->sink, "\">");
    cth_sink_word(report, cth_outcome_word(verdict));
    cth_sink_text(&report->sink, "</small>");
}

static void put_row(struct cth_report *report, const struct cth_overview *overview,
                    const struct cth_indicator *indicator, const struct cth_row *row)
{
    struct cth_sink *sink = &report->sink;
    cth_sink_text(sink, "<tr>\n<th scope=\"row\" class=\"l\">");
    cth_sink_escaped(sink, indicator->name.data, indicator->name.length);
    put_facets(report, indicator);
    cth_sink_text(sink, "</th>\n<td class=\"l\">");
    cth_sink_escaped(sink, indicator->unit.data, indicator->unit.length);
    cth_sink_text(sink, "</td>\n");
    put_td(report, "", &row->cells[CTH_CELL_PLAN]);
    cth_sink_text(sink, "</td>\n");
    put_td(report, "a", &row->cells[CTH_CELL_ACTUAL]);
    cth_sink_text(sink, "</td>\n");
    put_td(report, "", &row->cells[CTH_CELL_BASE]);
    cth_sink_text(sink, "</td>\n<td class=\"b\">");
    if (row->has_bar)
        cth_html_bar(report, overview, row);
    cth_sink_text(sink, "</td>\n");
    put_td(report, "", &row->cells[CTH_CELL_COMPLETION]);
    put_verdict(report, row->verdict);
    cth_sink_text(sink, "</td>\n");
    put_td(report, "", &row->cells[CTH_CELL_GROWTH]);
    cth_sink_text(sink, "</td>\n");
    cth_sink_text(sink, "</tr>\n");
}

static void put_notes(struct cth_report *report)
{
    struct cth_row row;
    unsigned note = 1;
    for (const struct cth_held *held = report->first; held != NULL; held = held->next) {
        cth_row_make(report, &held->indicator, note, &row);
        for (unsigned i = 0; i < row.note_count; i++) {
            cth_sink_text(&report->sink, "<p>(");
            cth_sink_integer(&report->sink, note + i);
            cth_sink_text(&report->sink, ") ");
            cth_sink_escaped(&report->sink, held->indicator.name.data, held->indicator.name.length);
            cth_sink_text(&report->sink, ": ");
            cth_sink_escaped(&report->sink, row.notes[i].text, row.notes[i].length);
            cth_sink_text(&report->sink, "</p>\n");
        }
        note += row.note_count;
    }
}

static void put_foot(struct cth_report *report, const struct cth_overview *overview)
{
    struct cth_sink *sink = &report->sink;
    struct cth_text source = cth_facets_source(report);
    cth_sink_text(sink, "</tbody>\n</table>\n<div class=\"foot\">\n");
    cth_html_keys(report, overview);
    for (int i = 0; i < CTH_MARK_COUNT; i++) {
        if ((overview->marks >> i & 1) == 0)
            continue;
        cth_sink_text(sink, "<p>");
        cth_sink_text(sink, cth_mark_text(i, report->options.lang));
        cth_sink_text(sink, "</p>\n");
    }
    put_notes(report);
    if (source.length > 0) {
        cth_sink_text(sink, "<p>");
        cth_sink_text(sink, cth_facet_heading(CTH_FACET_SOURCE, report->options.lang));
        cth_sink_text(sink, ": ");
        cth_sink_escaped(sink, source.data, source.length);
        cth_sink_text(sink, "</p>\n");
    }
    cth_sink_text(sink, "</div>\n");
}

void cth_report_html(struct cth_report *report)
{
    struct cth_sink *sink = &report->sink;
    struct cth_overview overview = {.marks = 0};
    struct cth_row row;
    unsigned note = 1;
    const char *lang = report->options.lang == CTH_LANG_VI ? "vi" : "en";
    cth_html_overview(report, &overview);
    if (!report->options.fragment) {
        cth_sink_text(sink, "<!DOCTYPE html>\n<html lang=\"");
        cth_sink_text(sink, lang);
        cth_sink_text(sink, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        put_heading_text(report);
        cth_sink_text(sink, "</title>\n");
        cth_sink_text(sink, page_style);
        cth_sink_text(sink, "</head>\n<body>\n");
    }
    cth_sink_text(sink, "<section class=\"cth-report\" lang=\"");
    cth_sink_text(sink, lang);
    cth_sink_text(sink, "\">\n");
    cth_sink_text(sink, style);
    cth_sink_text(sink, "<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\"><defs><pattern "
                        "id=\"cth-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
                        "patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#fbe3d3\"/><rect "
                        "width=\"2.4\" height=\"5\" fill=\"#b4531a\"/></pattern></defs></svg>\n");
    put_top(report, &overview);
    put_table_head(report, &overview);
    for (const struct cth_held *held = report->first; held != NULL; held = held->next) {
        cth_row_make(report, &held->indicator, note, &row);
        put_row(report, &overview, &held->indicator, &row);
        note += row.note_count;
    }
    put_foot(report, &overview);
    cth_sink_text(sink, report->options.fragment ? "</section>\n" : "</section>\n</body>\n</html>\n");
}
