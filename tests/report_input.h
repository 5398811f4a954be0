/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A report made of rows of the interchange, as one text. */

#ifndef CTH_TESTS_REPORT_INPUT_H
#define CTH_TESTS_REPORT_INPUT_H

#include "csv_input.h"

/* Columns of the short rows below. */
#define COLUMNS                                                                                                        \
    "indicator,unit,period,region,kind,polarity,status,actual,plan,base,completion,completion_form,growth,"            \
    "growth_form,base_period,prices,plan_scope,source\n"

/* Adds the rows and finishes; gives the first status that is not OK. */
static inline enum cth_status report_rows(const char *csv, const struct cth_report_options *options,
                                          struct output *output)
{
    struct input input = {.data = csv, .length = strlen(csv)};
    struct cth_csv_reader *reader;
    struct cth_report *report;
    struct cth_indicator indicator;
    enum cth_status status = CTH_OK, read;
    ck_assert_int_eq(cth_csv_reader_new(read_input, &input, CTH_NOTATION_PLAIN, &reader), CTH_OK);
    ck_assert_int_eq(cth_report_new(options, write_output, output, &report), CTH_OK);
    while ((read = cth_csv_reader_next(reader, &indicator)) == CTH_OK && status == CTH_OK)
        status = cth_report_add(report, &indicator);
    if (status == CTH_OK) {
        ck_assert_msg(read == CTH_END, "the test's own rows are wrong: line %u of %s",
                      (unsigned)cth_csv_reader_error(reader)->line, csv);
        status = cth_report_finish(report);
    }
    cth_report_free(report);
    cth_csv_reader_free(reader);
    return status;
}

/* The whole report; the caller frees it. */
static inline char *report_text(const char *csv, const struct cth_report_options *options)
{
    struct output output = {0};
    ck_assert_int_eq(report_rows(csv, options, &output), CTH_OK);
    ck_assert_ptr_nonnull(output.data);
    return output.data;
}

static inline struct cth_report_options report_options(enum cth_format format, enum cth_lang lang)
{
    struct cth_report_options options = CTH_REPORT_OPTIONS_INIT;
    options.format = format;
    options.lang = lang;
    return options;
}

#endif
