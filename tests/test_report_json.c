/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The report as JSON: the whole text of small reports, escapes of RFC 8259, what is left out and what is null. */

#include "main.h"

#include "report_input.h"

START_TEST(test_json_without_rows)
{
    struct cth_report_options options = report_options(CTH_FORMAT_JSON, CTH_LANG_VI);
    char *text = report_text(COLUMNS, &options);
    ck_assert_str_eq(text, "[]\n");
    free(text);
}
END_TEST

START_TEST(test_json_whole)
{
    struct cth_report_options options = report_options(CTH_FORMAT_JSON, CTH_LANG_VI);
    char *text = report_text(
        COLUMNS "A,t,2021,,,,,24800.50,0,20000,100,,,,,,,\nB,,,,,,,>=915,,,90,,10.16,times_increase,,,,\n", &options);
    ck_assert_str_eq(text,
                     "[\n  {\n"
                     "    \"indicator\": \"A\",\n"
                     "    \"period\": \"2021\",\n"
                     "    \"unit\": \"t\",\n"
                     "    \"actual\": \"24800.50\",\n"
                     "    \"plan\": \"0\",\n"
                     "    \"base\": \"20000\",\n"
                     "    \"completion\": \"100\",\n"
                     "    \"completion_computed\": null,\n"
                     "    \"completion_class\": \"zero_plan\",\n"
                     "    \"growth_computed\": \"24.00\",\n"
                     "    \"growth_class\": \"ok\",\n"
                     /* [24800.495, 24800.505) / [0.995, 1.005) */
                     "    \"plan_range\": {\"low\": \"24677.1094\", \"low_open\": true, \"high\": \"24925.1307\", "
                     "\"high_open\": true},\n"
                     "    \"base_range\": null,\n"
                     "    \"base_range_ratio\": null,\n"
                     "    \"base_range_increase\": null,\n"
                     "    \"completion_range\": null,\n"
                     "    \"growth_range\": null,\n"
                     "    \"growth_reading\": null\n"
                     "  },\n  {\n"
                     "    \"indicator\": \"B\",\n"
                     "    \"actual\": \">=915\",\n"
                     "    \"completion\": \"90\",\n"
                     "    \"growth\": \"10.16\",\n"
                     "    \"growth_form\": \"times_increase\",\n"
                     "    \"completion_computed\": null,\n"
                     "    \"completion_class\": \"missing\",\n"
                     "    \"growth_computed\": null,\n"
                     "    \"growth_class\": \"missing\",\n"
                     /* 915 / 0.905, / 10.165, / 11.165, and no upper end */
                     "    \"plan_range\": {\"low\": \"1011.04\", \"low_open\": true, \"high\": null, "
                     "\"high_open\": true},\n"
                     "    \"base_range\": {\"low\": \"81.95\", \"low_open\": true, \"high\": null, "
                     "\"high_open\": true},\n"
                     "    \"base_range_ratio\": {\"low\": \"90.01\", \"low_open\": true, \"high\": null, "
                     "\"high_open\": true},\n"
                     "    \"base_range_increase\": {\"low\": \"81.95\", \"low_open\": true, \"high\": null, "
                     "\"high_open\": true},\n"
                     "    \"completion_range\": null,\n"
                     "    \"growth_range\": null,\n"
                     "    \"growth_reading\": \"ambiguous\"\n"
                     "  }\n]\n");
    free(text);
}
END_TEST

START_TEST(test_json_half_open)
{
    struct cth_report_options options = report_options(CTH_FORMAT_JSON, CTH_LANG_VI);
    char *text = report_text(COLUMNS "A,t,,,,,,<=5,=10,,,,,,,,,\n", &options);
    ck_assert_ptr_nonnull(strstr(text, "\"completion_range\": {\"low\": null, \"low_open\": true, \"high\": "
                                       "\"50.0000\", \"high_open\": false}"));
    free(text);
    text = report_text(COLUMNS "A,t,,,,,,<5,=10,,,,,,,,,\nB,t,,,,,,>5,=10,,,,,,,,,\n", &options);
    ck_assert_ptr_nonnull(strstr(text, "\"completion_range\": {\"low\": \"40.0000\", \"low_open\": true, "
                                       "\"high\": \"50.0000\", \"high_open\": true}"));
    ck_assert_ptr_nonnull(strstr(text, "\"completion_range\": {\"low\": \"50.0000\", \"low_open\": false, "
                                       "\"high\": \"60.0000\", \"high_open\": true}"));
    free(text);
}
END_TEST

START_TEST(test_json_escapes)
{
    static const char name[] = "\"q\" \\ / \b\f\n\r\t\x01\x1F\x7F é 日 \xF0\x9F\x93\x88";
    struct cth_indicator row = {.name = {name, sizeof name - 1}};
    struct cth_report_options options = report_options(CTH_FORMAT_JSON, CTH_LANG_VI);
    struct output output = {0};
    struct cth_report *report;
    ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_OK);
    ck_assert_int_eq(cth_report_add(report, &row), CTH_OK);
    ck_assert_int_eq(cth_report_finish(report), CTH_OK);
    ck_assert_ptr_nonnull(strstr(output.data, "\"indicator\": \"\\\"q\\\" \\\\ / "
                                              "\\u0008\\u000c\\u000a\\u000d\\u0009\\u0001\\u001f\x7F é 日 "
                                              "\xF0\x9F\x93\x88\",\n"));
    cth_report_free(report);
    free(output.data);
}
END_TEST

/* A member that an empty text would be is left out, but for the indicator. */
START_TEST(test_json_of_nothing)
{
    struct cth_indicator row = {.name = {NULL, 0}};
    struct cth_report_options options = report_options(CTH_FORMAT_JSON, CTH_LANG_VI);
    struct output output = {0};
    struct cth_report *report;
    ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_OK);
    ck_assert_int_eq(cth_report_add(report, &row), CTH_OK);
    ck_assert_int_eq(cth_report_finish(report), CTH_OK);
    ck_assert_ptr_nonnull(strstr(output.data, "    \"indicator\": \"\",\n    \"completion_computed\": null,\n"));
    cth_report_free(report);
    free(output.data);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report_json");
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_json_without_rows);
    tcase_add_test(core, test_json_whole);
    tcase_add_test(core, test_json_half_open);
    tcase_add_test(core, test_json_escapes);
    tcase_add_test(core, test_json_of_nothing);
    suite_add_tcase(suite, core);
    return test_main(suite);
}
