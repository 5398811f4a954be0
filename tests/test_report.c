/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A report from its first row to its last: what is refused, what stays refused, what sinks do to it, limits. */

#include "main.h"

#include <stdint.h>

#include "report_input.h"

static const enum cth_format formats[] = {CTH_FORMAT_TABLE, CTH_FORMAT_CSV, CTH_FORMAT_JSON, CTH_FORMAT_HTML};
#define EACH_FORMAT (int)(sizeof formats / sizeof *formats)

static struct cth_indicator one_row(void)
{
    return (struct cth_indicator){.name = CTH_TEXT("x"), .actual = CTH_FIGURE(CTH_PRINTED, 1, 0)};
}

START_TEST(test_format_parse_refuses)
{
    static const char *const texts[] = {"", "tables", "tabl", "CSV", "xml", "html "};
    enum cth_format format = CTH_FORMAT_HTML;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_int_eq(cth_format_parse(texts[i], strlen(texts[i]), &format), CTH_E_SYNTAX);
    ck_assert_int_eq(cth_format_parse(NULL, 0, &format), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_format_parse("csv", 3, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(format, CTH_FORMAT_HTML);
}
END_TEST

START_TEST(test_format_parse)
{
    static const char *const texts[] = {"table", "csv", "json", "html"};
    for (int i = 0; i < EACH_FORMAT; i++) {
        enum cth_format format = (enum cth_format)99;
        ck_assert_int_eq(cth_format_parse(texts[i], strlen(texts[i]), &format), CTH_OK);
        ck_assert_int_eq(format, formats[i]);
    }
}
END_TEST

/* Each option outside its range, with the output untouched. */
static void break_option(int n, struct cth_report_options *options)
{
    switch (n) {
    case 0: options->format = (enum cth_format)4; break;
    case 1: options->format = (enum cth_format) - 1; break;
    case 2: options->lang = (enum cth_lang)2; break;
    case 3: options->measure.places = CTH_PLACES_MAX + 1; break;
    case 4: options->measure.rounding = CTH_ROUNDING_COUNT; break;
    case 5: options->columns = CTH_ALL_COLUMNS + 1; break;
    case 6: options->reserved[2] = 1; break;
    case 7: options->title = (struct cth_text)CTH_TEXT("\xFF"); break;
    case 8: options->title = (struct cth_text){NULL, 1}; break;
    default: ck_abort_msg("no such option");
    }
}

START_TEST(test_report_new_refuses)
{
    struct cth_report_options options = CTH_REPORT_OPTIONS_INIT;
    struct output output = {0};
    struct cth_report *const untouched = (struct cth_report *)&output, *report = untouched;
    ck_assert_int_eq(cth_report_new(&options, NULL, &output, &report), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_report_new(&options, write_output, &output, NULL), CTH_E_ARGUMENT);
    break_option(_i, &options);
    ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_E_ARGUMENT);
    ck_assert_ptr_eq(report, untouched);
    ck_assert_uint_eq(output.writes, 0);
}
END_TEST

START_TEST(test_report_refuses_null)
{
    struct cth_indicator indicator = one_row();
    struct output output = {0};
    struct cth_report *report;
    ck_assert_int_eq(cth_report_add(NULL, &indicator), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_report_finish(NULL), CTH_E_ARGUMENT);
    cth_report_free(NULL);
    ck_assert_int_eq(cth_report_new(NULL, write_output, &output, &report), CTH_OK);
    ck_assert_int_eq(cth_report_add(report, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_report_add(report, &indicator), CTH_OK);
    ck_assert_int_eq(cth_report_finish(report), CTH_OK);
    cth_report_free(report);
    free(output.data);
}
END_TEST

static void break_row(int n, struct cth_indicator *row)
{
    switch (n) {
    case 0: row->kind = (enum cth_kind)9; break;
    case 1: row->polarity = (enum cth_polarity)2; break;
    case 2: row->status = (enum cth_data_status)5; break;
    case 3: row->completion_form = (enum cth_completion_form)3; break;
    case 4: row->growth_form = (enum cth_growth_form)7; break;
    case 5: row->base_kind = (enum cth_base_kind)3; break;
    case 6: row->actual.qualifier = (enum cth_qualifier)9; break;
    case 7: row->share = (struct cth_figure)CTH_FIGURE(CTH_PRINTED, CTH_UNITS_MAX + 1, 0); break;
    case 8: row->growth = (struct cth_figure)CTH_FIGURE(CTH_PRINTED, 1, 19); break;
    case 9: row->period = (struct cth_period){2021, 3, 2}; break;
    case 10: row->unit = (struct cth_text){NULL, 1}; break;
    case 11: row->actual.exponent = 18; break; /* 10^18 has 19 digits */
    case 12: row->plan = (struct cth_figure){CTH_PRINTED, 18, CTH_DECIMAL(1, 0), CTH_DECIMAL(0, 0)}; break;
    case 13: row->name = (struct cth_text)CTH_TEXT("a\xC3"); break;
    case 14: row->source = (struct cth_text)CTH_TEXT("a\0b"); break;
    default: ck_abort_msg("no such row");
    }
}

/* A refused row is refused in every form, stays refused, and leaves nothing in the output but rows before it. */
START_TEST(test_report_add_refuses)
{
    const enum cth_status expected = _i >= 13 ? CTH_E_ENCODING : CTH_E_ARGUMENT;
    for (int f = 0; f < EACH_FORMAT; f++) {
        struct cth_report_options options = report_options(formats[f], CTH_LANG_VI);
        struct cth_indicator good = one_row(), bad = good;
        struct output output = {0};
        struct cth_report *report;
        break_row(_i, &bad);
        ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_OK);
        ck_assert_int_eq(cth_report_add(report, &good), CTH_OK);
        size_t before = output.length;
        ck_assert(formats[f] == CTH_FORMAT_CSV ? before > 0 : before == 0);
        ck_assert_int_eq(cth_report_add(report, &bad), expected);
        ck_assert_int_eq(cth_report_add(report, &good), expected);
        ck_assert_int_eq(cth_report_finish(report), expected);
        ck_assert_uint_eq(output.length, before);
        cth_report_free(report);
        free(output.data);
    }
}
END_TEST

START_TEST(test_report_ends_once)
{
    for (int f = 0; f < EACH_FORMAT; f++) {
        struct cth_report_options options = report_options(formats[f], CTH_LANG_EN);
        struct cth_indicator row = one_row();
        struct output output = {0};
        struct cth_report *report;
        ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_OK);
        ck_assert_int_eq(cth_report_add(report, &row), CTH_OK);
        ck_assert_int_eq(cth_report_finish(report), CTH_OK);
        size_t length = output.length;
        ck_assert_int_eq(cth_report_add(report, &row), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_report_finish(report), CTH_E_ARGUMENT);
        ck_assert_uint_eq(output.length, length);
        cth_report_free(report);
        free(output.data);
    }
}
END_TEST

/* The texts of an indicator may be gone as soon as it is added. */
START_TEST(test_report_keeps_nothing_by_reference)
{
    struct cth_report_options options = report_options(CTH_FORMAT_JSON, CTH_LANG_EN);
    char name[] = "abc";
    struct cth_indicator row = {.name = {name, 3}, .actual = CTH_FIGURE(CTH_PRINTED, 1, 0)};
    struct output output = {0};
    struct cth_report *report;
    ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_OK);
    options.format = CTH_FORMAT_HTML;
    ck_assert_int_eq(cth_report_add(report, &row), CTH_OK);
    memset(name, 'z', 3);
    memset(&row, 0xFF, sizeof row);
    ck_assert_int_eq(cth_report_finish(report), CTH_OK);
    ck_assert_ptr_nonnull(strstr(output.data, "\"indicator\": \"abc\""));
    cth_report_free(report);
    free(output.data);
}
END_TEST

/* A write that fails stops the report with its status, whichever write it is. */
START_TEST(test_report_sink_fails_at_every_write)
{
    char rows[12000] = COLUMNS;
    char name[5000];
    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    strcat(strcat(rows, name), ",,,,,,,,,,,,,,,,,\n");
    for (int i = 0; i < 20; i++)
        strcat(rows, "Kim ngạch xuất khẩu hàng hóa,triệu USD,2021,Gia Lai,,,,610,600,580,,,9,,,,,\n");
    for (int f = 0; f < EACH_FORMAT; f++) {
        struct cth_report_options options = report_options(formats[f], CTH_LANG_VI);
        struct output all = {0};
        ck_assert_int_eq(report_rows(rows, &options, &all), CTH_OK);
        ck_assert_uint_ge(all.writes, 2);
        for (unsigned n = 1; n <= all.writes; n++) {
            struct output output = {.fail_at = n};
            ck_assert_int_eq(report_rows(rows, &options, &output), CTH_E_IO);
            ck_assert_uint_eq(output.writes, n); /* nothing after the failure */
            ck_assert(output.length < all.length &&
                      memcmp(output.data ? output.data : "", all.data, output.length) == 0);
            free(output.data);
        }
        free(all.data);
    }
}
END_TEST

START_TEST(test_report_sink_failure_stays)
{
    struct cth_report_options options = report_options(CTH_FORMAT_CSV, CTH_LANG_VI);
    struct cth_indicator row = one_row();
    struct output output = {.fail_at = 1};
    struct cth_report *report;
    ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_OK);
    ck_assert_int_eq(cth_report_add(report, &row), CTH_E_IO);
    ck_assert_int_eq(cth_report_add(report, &row), CTH_E_IO);
    ck_assert_int_eq(cth_report_finish(report), CTH_E_IO);
    ck_assert_int_eq(cth_report_finish(report), CTH_E_IO);
    ck_assert_uint_eq(output.writes, 1);
    cth_report_free(report);
}
END_TEST

START_TEST(test_report_rows_limit)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, CTH_LANG_EN);
    struct cth_indicator row = one_row();
    struct output output = {0};
    struct cth_report *report;
    ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_OK);
    for (int i = 0; i < CTH_REPORT_ROWS_MAX; i++)
        ck_assert_int_eq(cth_report_add(report, &row), CTH_OK);
    ck_assert_int_eq(cth_report_add(report, &row), CTH_E_LIMIT);
    ck_assert_int_eq(cth_report_finish(report), CTH_E_LIMIT);
    ck_assert_uint_eq(output.writes, 0);
    cth_report_free(report);
}
END_TEST

/* CSV is not held back, so it has no limit. */
START_TEST(test_report_csv_has_no_limit)
{
    struct cth_report_options options = report_options(CTH_FORMAT_CSV, CTH_LANG_EN);
    struct cth_indicator row = one_row();
    struct output output = {0};
    struct cth_report *report;
    options.columns = CTH_COLUMN_BIT(CTH_COLUMN_INDICATOR);
    ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_OK);
    for (int i = 0; i <= CTH_REPORT_ROWS_MAX; i++)
        ck_assert_int_eq(cth_report_add(report, &row), CTH_OK);
    ck_assert_int_eq(cth_report_finish(report), CTH_OK);
    size_t lines = 0;
    for (const char *at = output.data; (at = strchr(at, '\n')) != NULL; at++)
        lines++;
    ck_assert_uint_eq(lines, CTH_REPORT_ROWS_MAX + 2);
    cth_report_free(report);
    free(output.data);
}
END_TEST

/*
 * Levels whose exact quotient, or what is left of it after the step to percent, needs more than 63 bits: whether the
 * printed figure is what they give cannot be decided, and the report says nothing of it.
 */
static const char *const undecided[] = {
    "A,t,,,,,,999999999999999999,999999999999999997,,5,,,,,,,\n",
    "A,t,,,,,,0.999999999999999999,999999999.999999997,,5,,,,,,,\n",
    "A,t,,,,,,1,922337203685477581,,5,over,,,,,,\n",
    "A,t,,,,,,0.000000000000000001,,999999999999999999,,,5,absolute,,,,\n",
};

START_TEST(test_report_leaves_alone_what_it_cannot_decide)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, CTH_LANG_EN);
    char csv[512];
    snprintf(csv, sizeof csv, COLUMNS "%s", undecided[_i]);
    char *text = report_text(csv, &options);
    ck_assert_ptr_null(strstr(text, "printed"));
    ck_assert_ptr_null(strstr(text, "(1)"));
    free(text);
    /* With digits that fit, the same printed figures are contradicted. */
    text = report_text(COLUMNS "A,t,,,,,,99,97,,5,over,,,,,,\nB,t,,,,,,1,,9,,,5,absolute,,,,\n", &options);
    ck_assert_ptr_nonnull(strstr(text, "(2)"));
    free(text);
}
END_TEST

/* Points of a rate that need more digits than there are: the class of the points is what is said. */
START_TEST(test_report_rate_whose_points_do_not_fit)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, CTH_LANG_EN);
    char *text = report_text(COLUMNS "A,%,,,rate,,,0.000000000000000001,999999999999999999,,,,,,,,,\n", &options);
    ck_assert_ptr_nonnull(strstr(text, cth_status_text(CTH_OVERFLOW, CTH_LANG_EN)));
    ck_assert_ptr_null(strstr(text, cth_status_text(CTH_RATE, CTH_LANG_EN)));
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_format_parse_refuses);
    tcase_add_loop_test(errors, test_report_new_refuses, 0, 9);
    tcase_add_test(errors, test_report_refuses_null);
    tcase_add_loop_test(errors, test_report_add_refuses, 0, 15);
    tcase_add_test(errors, test_report_ends_once);
    tcase_add_test(errors, test_report_sink_fails_at_every_write);
    tcase_add_test(errors, test_report_sink_failure_stays);
    suite_add_tcase(suite, errors);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_format_parse);
    tcase_add_test(core, test_report_keeps_nothing_by_reference);
    suite_add_tcase(suite, core);
    TCase *limits = tcase_create("Limits");
    tcase_set_timeout(limits, 120);
    tcase_add_test(limits, test_report_rows_limit);
    tcase_add_test(limits, test_report_csv_has_no_limit);
    tcase_add_loop_test(limits, test_report_leaves_alone_what_it_cannot_decide, 0,
                        (int)(sizeof undecided / sizeof *undecided));
    tcase_add_test(limits, test_report_rate_whose_points_do_not_fit);
    suite_add_tcase(suite, limits);
    return test_main(suite);
}
