/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The report as text to paste. */

#include "report_parts.h"

/* A value with its range and the number of its note. */
void cth_table_hold(struct cth_report *report, const struct cth_value *value)
{
    struct cth_sink *sink = &report->sheet.cells;
    cth_sink_span(sink, cth_cell_span(&value->text));
    cth_sink_text(sink, value->mark);
    if (value->beside.length > 0) {
        cth_sink_text(sink, " (");
        cth_sink_span(sink, cth_cell_span(&value->beside));
        cth_sink_text(sink, ")");
    }
    if (value->note > 0) {
        cth_sink_text(sink, value->text.length > 0 ? " (" : "(");
        cth_sink_integer(sink, value->note);
        cth_sink_text(sink, ")");
    }
}

static int choose_columns(const struct cth_report *report, struct cth_column_of_text *columns)
{
    const struct {
        enum cth_word heading;
        unsigned first, last;
    } rest[] = {{CTH_WORD_HEAD_UNIT, CTH_AT_UNIT, CTH_AT_UNIT},
                {CTH_WORD_HEAD_PLAN, CTH_AT_PLAN, CTH_AT_PLAN},
                {CTH_WORD_HEAD_ACTUAL, cth_row_actual(report), CTH_AT_ACTUAL},
                {cth_row_base_heading(report), CTH_AT_BASE, CTH_AT_BASE},
                {CTH_WORD_HEAD_COMPLETION, CTH_AT_COMPLETION, CTH_AT_COMPLETION},
                {CTH_WORD_HEAD_GROWTH, CTH_AT_GROWTH, CTH_AT_GROWTH}};
    int count = cth_grid_first_columns(&report->sheet, CTH_WRAPPED_WIDTH_MAX, columns);
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        columns[count++] = (struct cth_column_of_text){.heading = cth_word(rest[i].heading, report->sheet.lang),
                                                       .first = rest[i].first,
                                                       .last = rest[i].last,
                                                       .limit = i > 0 ? 0 : CTH_WRAPPED_WIDTH_MAX};
    return count;
}

void cth_report_table(struct cth_report *report)
{
    struct cth_sheet *sheet = &report->sheet;
    struct cth_column_of_text columns[CTH_AT_COUNT];
    int count = choose_columns(report, columns);
    cth_grid_title(sheet);
    cth_grid_draw(sheet, columns, count, 0);
    if (report->marks != 0 || cth_facets_source(sheet).length > 0)
        cth_sink_text(&sheet->out, "\n");
    for (int i = 0; i < CTH_MARK_COUNT; i++) {
        if ((report->marks >> i & 1) == 0)
            continue;
        cth_sink_text(&sheet->out, cth_mark_text(i, sheet->lang));
        cth_sink_text(&sheet->out, "\n");
    }
    cth_grid_foot(sheet);
}
