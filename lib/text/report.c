/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A report from its first row to its last: rows are checked, made and, but for CSV, held back when they come. */

#include "report_parts.h"

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
    const struct cth_sheet start = {.format = options->format,
                                    .lang = options->lang,
                                    .is_fragment = options->fragment,
                                    .title = options->title,
                                    .width = CTH_AT_COUNT,
                                    .facets = ~0u};
    struct cth_sheet *sheet;
    enum cth_status status = cth_sheet_new(&start, write, user, sizeof **out, &sheet);
    if (status != CTH_OK)
        return status;
    *out = (struct cth_report *)sheet;
    (*out)->measure = options->measure;
    (*out)->columns = options->columns == 0 ? CTH_ALL_COLUMNS : options->columns | CTH_COLUMN_BIT(CTH_COLUMN_INDICATOR);
    return CTH_OK;
}

/* The header of CSV comes with the first row, or with the end of a report without rows. */
static void start(struct cth_report *report)
{
    if (!report->started)
        cth_report_csv_header(report);
    report->started = true;
}

enum cth_status cth_report_add(struct cth_report *report, const struct cth_indicator *indicator)
{
    if (report == NULL || indicator == NULL)
        return CTH_E_ARGUMENT;
    struct cth_sheet *sheet = &report->sheet;
    struct cth_measures unused;
    enum cth_status status = cth_sheet_state(sheet);
    if (status != CTH_OK)
        return status;
    sheet->status = cth_sheet_check(indicator);
    if (sheet->status == CTH_OK)
        sheet->status = cth_indicator_measures(indicator, &report->measure, &unused);
    if (sheet->status == CTH_OK && sheet->format != CTH_FORMAT_CSV && sheet->rows >= CTH_REPORT_ROWS_MAX)
        sheet->status = CTH_E_LIMIT;
    if (sheet->status != CTH_OK)
        return sheet->status;
    if (sheet->format == CTH_FORMAT_CSV) {
        start(report);
        cth_report_csv_row(report, indicator);
    } else if (sheet->format == CTH_FORMAT_JSON) {
        cth_report_json_row(report, indicator);
    } else {
        cth_row_hold(report, indicator);
    }
    sheet->rows++;
    return cth_sheet_settle(sheet);
}

static void draw(struct cth_sheet *sheet)
{
    struct cth_report *report = (struct cth_report *)sheet;
    if (sheet->format == CTH_FORMAT_TABLE)
        cth_report_table(report);
    else if (sheet->format == CTH_FORMAT_HTML)
        cth_report_html(report);
    else
        start(report);
}

enum cth_status cth_report_finish(struct cth_report *report)
{
    return report != NULL ? cth_sheet_finish(&report->sheet, draw) : CTH_E_ARGUMENT;
}

void cth_report_free(struct cth_report *report)
{
    cth_sheet_free((struct cth_sheet *)report); /* NULL too */
}
