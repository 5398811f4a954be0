/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A report from its first row to its last, and how its rows are arranged for people. */

#include "report_parts.h"

#define WRAPPED_WIDTH 24

static const char hatch[] =
    "<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\"><defs><pattern id=\"cth-hatch\" "
    "width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"5\" "
    "height=\"5\" fill=\"#fbe3d3\"/><rect width=\"2.4\" height=\"5\" fill=\"#b4531a\"/></pattern></defs></svg>\n";

static bool are_valid(const struct cth_report_options *options)
{
    const struct cth_decimal one = CTH_DECIMAL(1, 0);
    struct cth_decimal unused;
    return (options->columns & ~CTH_ALL_COLUMNS) == 0 && cth_is_zero(options->reserved, sizeof options->reserved) &&
           cth_completion(one, one, &options->measure, &unused) != CTH_E_ARGUMENT;
}

enum cth_status cth_report_new(const struct cth_report_options *options, cth_write_fn *write, void *user,
                               struct cth_report **out)
{
    static const struct cth_report_options defaults = CTH_REPORT_OPTIONS_INIT;
    if (options == NULL)
        options = &defaults;
    if (out == NULL || !are_valid(options))
        return CTH_E_ARGUMENT;
    const struct cth_sheet start = {.out = {.format = options->format, .lang = options->lang},
                                    .is_fragment = options->fragment,
                                    .title = options->title,
                                    .width = CTH_AT_COUNT,
                                    .facets = ~0u};
    void *memory;
    enum cth_status status = cth_sheet_new(&start, write, user, sizeof **out, &memory);
    if (status != CTH_OK)
        return status;
    struct cth_report *report = *out = memory;
    report->measure = options->measure;
    report->columns = options->columns == 0 ? CTH_ALL_COLUMNS : options->columns | CTH_COLUMN_BIT(CTH_COLUMN_INDICATOR);
    if (options->format == CTH_FORMAT_CSV)
        cth_data_header(report);
    return CTH_OK;
}

enum cth_status cth_report_add(struct cth_report *report, const struct cth_indicator *indicator)
{
    if (report == NULL || indicator == NULL)
        return CTH_E_ARGUMENT;
    struct cth_sheet *sheet = &report->sheet;
    const enum cth_format format = sheet->out.format;
    const bool is_for_people = format == CTH_FORMAT_TABLE || format == CTH_FORMAT_HTML;
    const bool is_held = format != CTH_FORMAT_CSV;
    struct cth_derived derived;
    enum cth_status status = cth_sheet_state(sheet);
    if (status != CTH_OK)
        return status;
    status = cth_sheet_check(indicator);
    if (status == CTH_OK)
        status = cth_derive(indicator, &report->measure, report->measure.places + (is_for_people ? 0u : 2u), &derived);
    status = cth_sheet_admit(sheet, status, is_held);
    if (status != CTH_OK)
        return status;
    if (is_for_people)
        cth_row_hold(report, indicator, &derived);
    else
        cth_data_row(report, indicator, &derived);
    return cth_sheet_settle(sheet, is_held);
}

/* The columns of the table: the bars are for the page, where the row names what differs but for the status. */
static int choose_columns(const struct cth_report *report, struct cth_table_column *columns)
{
    const struct cth_sheet *sheet = &report->sheet;
    const bool is_last_year =
        sheet->rows == 0 || (!cth_facet_differs(sheet, CTH_FACET_BASE) && cth_facet_is_last_year(sheet, 0));
    const unsigned actual = cth_facet_differs(sheet, CTH_FACET_STATUS) ? CTH_AT_PREFIX : CTH_AT_ACTUAL;
    const enum cth_word base = is_last_year ? CTH_WORD_HEAD_BASE : CTH_WORD_HEAD_OTHER_BASE;
    const enum cth_lang lang = sheet->out.lang;
    const struct cth_table_column rest[] = {
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_UNIT, lang), CTH_AT_UNIT, CTH_AT_UNIT, WRAPPED_WIDTH, "l"),
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_PLAN, lang), CTH_AT_PLAN, CTH_AT_PLAN, 0, ""),
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_ACTUAL, lang), actual, CTH_AT_ACTUAL, 0, "a"),
        CTH_TABLE_COLUMN(cth_word(base, lang), CTH_AT_BASE, CTH_AT_BASE, 0, ""),
        {cth_bar_axis, CTH_AT_BAR, CTH_AT_BAR, 0, "b", cth_bar_drawing(report), 0, 0, 0},
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_COMPLETION, lang), CTH_AT_COMPLETION, CTH_AT_COMPLETION, 0, ""),
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_GROWTH, lang), CTH_AT_GROWTH, CTH_AT_GROWTH, 0, "")};
    return cth_table_columns(sheet, rest, sizeof rest / sizeof *rest, columns);
}

static void put_summary(struct cth_report *report)
{
    static const uint16_t words[] = {CTH_WORD_REPORT_MET, CTH_WORD_REPORT_NOT_MET, CTH_WORD_REPORT_NO_VERDICT};
    struct cth_sheet *sheet = &report->sheet;
    const enum cth_lang lang = sheet->out.lang;
    cth_sink_text(&sheet->out, "<p class=\"sum\">");
    cth_sheet_count(sheet, true, cth_word(CTH_WORD_REPORT_COUNT, lang), sheet->rows);
    for (int i = 0; i < CTH_OUTCOME_COUNT; i++) {
        if (report->outcomes[i] > 0)
            cth_sheet_count(sheet, false, cth_word((enum cth_word)words[i], lang), report->outcomes[i]);
    }
    cth_sink_text(&sheet->out, "</p>\n");
}

static void draw(struct cth_sheet *sheet)
{
    struct cth_report *report = (struct cth_report *)sheet;
    struct cth_table_column columns[CTH_TABLE_COLUMNS_MAX];
    const bool is_page = sheet->out.format == CTH_FORMAT_HTML;
    int count = choose_columns(report, columns);
    if (is_page) {
        cth_page_start(sheet, CTH_WORD_REPORT_TITLE, hatch);
        put_summary(report);
        cth_page_draw(sheet, columns, count, 0);
        cth_sink_text(&sheet->out, "<div class=\"foot\">\n");
        cth_bar_keys(report);
    } else {
        bool has_foot = report->marks != 0 || report->note_count > 0 || cth_facets_source(sheet).length > 0;
        cth_grid_start(sheet);
        cth_grid_draw(sheet, columns, count, 0);
        cth_sink_text(&sheet->out, has_foot ? "\n" : "");
    }
    for (int i = 0; i < CTH_MARK_COUNT; i++) {
        if ((report->marks >> i & 1) != 0)
            cth_sheet_line(sheet, (enum cth_word)(CTH_WORD_MARK_PRINTED + i));
    }
    if (is_page)
        cth_page_foot(sheet);
    else
        cth_grid_foot(sheet);
}

enum cth_status cth_report_finish(struct cth_report *report)
{
    return report != NULL ? cth_sheet_finish(&report->sheet, draw) : CTH_E_ARGUMENT;
}

void cth_report_free(struct cth_report *report)
{
    cth_sheet_free((struct cth_sheet *)report); /* NULL too */
}
