/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * A report from its first row to its last. Rows are checked when they come; forms that need all rows keep deep copies,
 * and finishing allocates nothing, so that such a report is written whole or not at all unless the sink itself fails.
 */

#include "report_parts.h"

#include "column.h"

#include <stdlib.h>
#include <string.h>

enum cth_status cth_format_parse(const char *text, size_t length, enum cth_format *out)
{
    if (text == NULL || out == NULL)
        return CTH_E_ARGUMENT;
    int word = length > 0 ? cth_words_find("table|csv|json|html", text, length) : -1;
    if (word < 0)
        return CTH_E_SYNTAX;
    *out = (enum cth_format)word;
    return CTH_OK;
}

static enum cth_status check_text(struct cth_text text)
{
    return text.length == 0 ? CTH_OK : cth_utf8_check(text.data, text.length, NULL);
}

static bool is_zero(const uint8_t *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (bytes[i] != 0)
            return false;
    }
    return true;
}

static bool are_valid(const struct cth_report_options *options)
{
    const struct cth_decimal one = CTH_DECIMAL(1, 0);
    struct cth_decimal unused;
    return (unsigned)options->format <= CTH_FORMAT_HTML && (unsigned)options->lang <= CTH_LANG_VI &&
           (options->columns & ~CTH_ALL_COLUMNS) == 0 && is_zero(options->reserved, sizeof options->reserved) &&
           check_text(options->title) == CTH_OK &&
           cth_completion(one, one, &options->measure, &unused) != CTH_E_ARGUMENT;
}

/* What moves a terminal's cursor or starts a line has no place in a cell for people. */
static void blank_controls(char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        bool is_c1 = byte == 0xC2 && (unsigned char)text[i + 1] < 0xA0;
        if (byte < 0x20 || byte == 0x7F || is_c1)
            text[i] = ' ';
        if (is_c1)
            text[++i] = ' ';
    }
}

enum cth_status cth_report_new(const struct cth_report_options *options, cth_write_fn *write, void *user,
                               struct cth_report **out)
{
    static const struct cth_report_options defaults = CTH_REPORT_OPTIONS_INIT;
    if (options == NULL)
        options = &defaults;
    if (write == NULL || out == NULL || !are_valid(options))
        return CTH_E_ARGUMENT;
    struct cth_report *report = calloc(1, sizeof *report + options->title.length);
    if (report == NULL)
        return CTH_E_MEMORY;
    report->options = *options;
    report->options.columns |= CTH_COLUMN_BIT(CTH_COLUMN_INDICATOR);
    if (options->columns == 0)
        report->options.columns = CTH_ALL_COLUMNS;
    if (options->title.length > 0) {
        char *title = (char *)(report + 1);
        memcpy(title, options->title.data, options->title.length);
        blank_controls(title, options->title.length);
        report->options.title.data = title;
    }
    report->sink.write = write;
    report->sink.user = user;
    *out = report;
    return CTH_OK;
}

/* Every member that the interchange can write is one that every form can write. */
static enum cth_status check_indicator(const struct cth_indicator *indicator, const struct cth_options *options)
{
    for (unsigned i = 0; i < CTH_COLUMN_COUNT; i++) {
        struct cth_cell cell;
        struct cth_text text = {NULL, 0};
        enum cth_status status = cth_column_text(indicator, i, &cell, &text);
        if (status == CTH_OK)
            status = check_text(text);
        if (status != CTH_OK)
            return status == CTH_E_ENCODING ? status : CTH_E_ARGUMENT;
    }
    struct cth_measures measures;
    return cth_indicator_measures(indicator, options, &measures);
}

/* Append a copy of the row and its texts in one block. Empty texts get a place too, so that none is null. */
static enum cth_status hold(struct cth_report *report, const struct cth_indicator *indicator)
{
    const struct cth_text *text;
    size_t size = sizeof(struct cth_held);
    if (report->rows >= CTH_REPORT_ROWS_MAX)
        return CTH_E_LIMIT;
    for (unsigned i = 0; i < CTH_COLUMN_COUNT; i++) {
        if ((text = cth_column_member(indicator, (enum cth_column)i)) != NULL)
            size += text->length;
    }
    struct cth_held *held = malloc(size);
    if (held == NULL)
        return CTH_E_MEMORY;
    held->next = NULL;
    held->indicator = *indicator;
    char *end = (char *)(held + 1);
    for (unsigned i = 0; i < CTH_COLUMN_COUNT; i++) {
        struct cth_text *copy = (struct cth_text *)cth_column_member(&held->indicator, (enum cth_column)i);
        if (copy == NULL)
            continue;
        if (copy->length > 0)
            memcpy(end, copy->data, copy->length);
        if (report->options.format != CTH_FORMAT_JSON)
            blank_controls(end, copy->length);
        copy->data = end;
        end += copy->length;
    }
    if (report->last == NULL)
        report->first = held;
    else
        report->last->next = held;
    report->last = held;
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
    if (report->status != CTH_OK || report->finished)
        return report->status != CTH_OK ? report->status : CTH_E_ARGUMENT;
    report->status = check_indicator(indicator, &report->options.measure);
    if (report->status != CTH_OK)
        return report->status;
    if (report->options.format == CTH_FORMAT_CSV) {
        start(report);
        cth_report_csv_row(report, indicator);
        report->status = report->sink.status;
    } else {
        report->status = hold(report, indicator);
    }
    report->rows++;
    return report->status;
}

enum cth_status cth_report_finish(struct cth_report *report)
{
    if (report == NULL)
        return CTH_E_ARGUMENT;
    if (report->status != CTH_OK || report->finished)
        return report->status != CTH_OK ? report->status : CTH_E_ARGUMENT;
    report->finished = true;
    cth_facets_compare(report);
    switch (report->options.format) {
    case CTH_FORMAT_TABLE: cth_report_table(report); break;
    case CTH_FORMAT_CSV: start(report); break;
    case CTH_FORMAT_JSON: cth_report_json(report); break;
    case CTH_FORMAT_HTML: cth_report_html(report); break;
    }
    report->status = cth_sink_flush(&report->sink);
    return report->status;
}

void cth_report_free(struct cth_report *report)
{
    if (report == NULL)
        return;
    while (report->first != NULL) {
        struct cth_held *next = report->first->next;
        free(report->first);
        report->first = next;
    }
    free(report);
}
