/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Findings as text to paste, and as a page. */

#include "findings_parts.h"

static const uint16_t headings[] = {CTH_WORD_HEAD_CHECK, CTH_WORD_HEAD_PRINTED, CTH_WORD_HEAD_ALLOWED,
                                    CTH_WORD_HEAD_SUGGESTED, CTH_WORD_HEAD_VERDICT};
#define HEADINGS ((int)(sizeof headings / sizeof *headings))

/* Narrow, so that a row of one region and one document fits into a line. */
#define WRAPPED_WIDTH 14

/* Figures, not words. */
static bool is_number(int heading)
{
    return heading >= CTH_AT_PRINTED - CTH_AT_CHECK && heading <= CTH_AT_SUGGESTED - CTH_AT_CHECK;
}

/* How many records there were, by the gravest verdict of each. */
static void put_counts(struct cth_findings *findings)
{
    static const enum cth_verdict order[] = {CTH_INCONSISTENT, CTH_SUSPICIOUS, CTH_CONSISTENT, CTH_UNDETERMINED};
    struct cth_sheet *sheet = &findings->sheet;
    uint64_t all = 0;
    for (int i = 0; i < CTH_VERDICT_COUNT; i++)
        all += findings->counts[i];
    cth_sheet_count(sheet, true, cth_word(CTH_WORD_AUDIT_COUNT, sheet->lang), (int64_t)all);
    for (int i = 0; i < CTH_VERDICT_COUNT; i++) {
        struct cth_cell word = {.length = 0};
        cth_cell_text(&word, cth_verdict_text(order[i], sheet->lang));
        cth_cell_text(&word, ": {n}");
        if (findings->counts[order[i]] > 0)
            cth_sheet_count(sheet, false, word.text, (int64_t)findings->counts[order[i]]);
    }
}

void cth_findings_table(struct cth_findings *findings)
{
    struct cth_sheet *sheet = &findings->sheet;
    struct cth_column_of_text columns[CTH_AT_FINDING_COUNT];
    int count = cth_grid_first_columns(sheet, WRAPPED_WIDTH, columns);
    for (int i = 0; i < HEADINGS; i++)
        columns[count++] = (struct cth_column_of_text){.heading = cth_word((enum cth_word)headings[i], sheet->lang),
                                                       .first = CTH_AT_CHECK + (unsigned)i,
                                                       .last = CTH_AT_CHECK + (unsigned)i,
                                                       .limit = is_number(i) ? 0 : WRAPPED_WIDTH};
    cth_grid_title(sheet);
    if (sheet->rows > 0)
        cth_grid_draw(sheet, columns, count, CTH_AT_WHY);
    else
        cth_sink_word(&sheet->out, CTH_WORD_AUDIT_NOTHING, sheet->lang);
    cth_sink_text(&sheet->out, sheet->rows > 0 ? "\n" : "\n\n");
    cth_grid_foot(sheet);
    put_counts(findings);
    cth_sink_text(&sheet->out, "\n");
}

static void put_row(struct cth_sheet *sheet, size_t row)
{
    struct cth_sink *out = &sheet->out;
    struct cth_text why = cth_sheet_cells(sheet, row, CTH_AT_WHY, CTH_AT_WHY);
    cth_sink_text(out, why.length > 0 ? "<tr class=\"f\">\n" : "<tr>\n");
    cth_page_name(sheet, row);
    for (int i = 0; i < HEADINGS; i++) {
        unsigned at = CTH_AT_CHECK + (unsigned)i;
        cth_sink_text(out, at == CTH_AT_PRINTED ? "<td class=\"a\">"
                           : at == CTH_AT_CHECK ? "<td class=\"l w\">"
                           : is_number(i)       ? "<td>"
                                                : "<td class=\"l\">");
        cth_sink_span(out, cth_sheet_cells(sheet, row, at, at));
        cth_sink_text(out, "</td>\n");
    }
    cth_sink_text(out, "</tr>\n");
    if (why.length == 0)
        return;
    cth_sink_text(out, "<tr class=\"y\">\n<td colspan=\"6\" class=\"l w\">");
    cth_sink_span(out, why);
    cth_sink_text(out, "</td>\n</tr>\n");
}

void cth_findings_html(struct cth_findings *findings)
{
    static const char style[] = "<style>\n"
                                ".cth-report .f th,.cth-report .f td{border-bottom:0;padding-bottom:.1em}\n"
                                ".cth-report .y td{padding-top:0;padding-left:1.6em;color:#3d4a58;font-size:.9em}\n"
                                ".cth-report .f{break-after:avoid}\n"
                                ".cth-report .said-not-met{font-weight:650}\n"
                                "</style>\n";
    struct cth_sheet *sheet = &findings->sheet;
    cth_page_start(sheet, CTH_WORD_AUDIT_TITLE, style);
    cth_sink_text(&sheet->out, "<p class=\"sum\">");
    put_counts(findings);
    cth_sink_text(&sheet->out, "</p>\n");
    if (sheet->rows > 0) {
        cth_sink_text(&sheet->out, "<table>\n<thead>\n<tr>\n");
        cth_page_heading(sheet, "l", CTH_WORD_HEAD_INDICATOR);
        for (int i = 0; i < HEADINGS; i++)
            cth_page_heading(sheet, is_number(i) ? "" : "l", (enum cth_word)headings[i]);
        cth_sink_text(&sheet->out, "</tr>\n</thead>\n<tbody>\n");
    } else {
        cth_sink_text(&sheet->out, "<p>");
        cth_sink_word(&sheet->out, CTH_WORD_AUDIT_NOTHING, sheet->lang);
        cth_sink_text(&sheet->out, "</p>\n");
    }
    for (size_t row = 0; row < sheet->rows; row++)
        put_row(sheet, row);
    cth_sink_text(&sheet->out, sheet->rows > 0 ? "</tbody>\n</table>\n" : "");
    cth_sink_text(&sheet->out, "<div class=\"foot\">\n");
    cth_page_foot(sheet);
}
