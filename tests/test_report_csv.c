/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The report as the interchange: columns, quotes, derived columns, and a report of a report. */

#include "main.h"

#include "report_input.h"

#define DERIVED                                                                                                        \
    "numbers,completion_computed,completion_class,growth_computed,growth_class,plan_low,plan_high,base_low,base_high," \
    "completion_low,completion_high,growth_low,growth_high,growth_reading\n"

#define BIT CTH_COLUMN_BIT

/* A row of `indicator,actual,plan,base,completion,growth,growth_form`, and what follows its input columns. */
static const struct {
    const char *row, *derived;
} rows[] = {
    {"A,200,400,100,,,", "plain,50.00,ok,100.00,ok,,,,,,,,,"},
    {"A,24800,24800,,100,10.13,", "plain,100.00,ok,,missing,24676.11,24925.13,22517.36,22520.32,,,,,"},
    {"A,,,,,,", "plain,,missing,,missing,,,,,,,,,"},
    {"A,5,0,-5,,,", "plain,,zero_plan,,negative_base,,,,,,,,,"},
    {"A,>7300,7000,6000,,,", "plain,104.29,ok,21.67,ok,,,,,104.2782,105.7219,21.6565,23.3437,"},
    {"A,7300,>7000,,,,", "plain,104.29,ok,,missing,,,,,91.2437,104.2929,,,"},
    {"A,>=1200,,,90,,", "plain,,missing,,missing,1325.96,,,,,,,,"},
    {"A,915,,,,10.16,times_increase", "plain,,missing,,missing,,,81.90,90.16,,,,,ambiguous"},
    {"A,915,,90,,10.16,times_increase", "plain,,missing,916.67,ok,,,89.96,90.16,,,,,ratio"},
    {"A,915,,82,,10.16,times_increase", "plain,,missing,1015.85,ok,,,81.90,82.08,,,,,increase"},
    {"A,915,,85,,10.16,times_increase", "plain,,missing,976.47,ok,,,81.90,90.16,,,,,"},
    {"A,915,,81..90,,10.16,times_increase", "plain,,missing,,missing,,,81.90,90.16,,,910.4972,1037.2671,ambiguous"},
    {"A,=9.9,,,,=999999999999999999,times_increase", "plain,,missing,,missing,,,,,,,,,ambiguous"},
    {"A,,,,,10.16,times_increase", "plain,,missing,,missing,,,,,,,,,ambiguous"},
};

START_TEST(test_csv_derived)
{
    struct cth_report_options options = report_options(CTH_FORMAT_CSV, CTH_LANG_VI);
    char csv[512], expected[1024];
    options.columns = BIT(CTH_COLUMN_INDICATOR) | BIT(CTH_COLUMN_ACTUAL) | BIT(CTH_COLUMN_PLAN) | BIT(CTH_COLUMN_BASE) |
                      BIT(CTH_COLUMN_COMPLETION) | BIT(CTH_COLUMN_GROWTH) | BIT(CTH_COLUMN_GROWTH_FORM);
    snprintf(csv, sizeof csv, "indicator,actual,plan,base,completion,growth,growth_form\n%s\n", rows[_i].row);
    snprintf(expected, sizeof expected, "indicator,actual,plan,base,completion,growth,growth_form," DERIVED "%s,%s\n",
             rows[_i].row, rows[_i].derived);
    char *text = report_text(csv, &options);
    ck_assert_str_eq(text, expected);
    free(text);
}
END_TEST

START_TEST(test_csv_all_columns)
{
    struct cth_report_options options = report_options(CTH_FORMAT_CSV, CTH_LANG_VI);
    char *text = report_text("indicator,unit,numbers,actual,complete,base_period\n"
                             "\"a, \"\"b\"\"\nc\",\" t\",vi,\"24.800,5\",yes,previous\n",
                             &options);
    ck_assert_str_eq(text, "indicator,parent,complete,region,source,published,period,unit,prices,kind,polarity,status,"
                           "actual,plan,base,completion,completion_form,plan_scope,growth,growth_form,base_period,"
                           "share," DERIVED "\"a, \"\"b\"\"\nc\",,yes,,,,,\" t\",,,,,24800.5,,,,,,,,previous,,plain,,"
                           "missing,,missing,,,,,,,,,\n");
    free(text);
}
END_TEST

/* The indicator is always written, or nothing could read the report. */
START_TEST(test_csv_keeps_the_required_column)
{
    struct cth_report_options options = report_options(CTH_FORMAT_CSV, CTH_LANG_VI);
    options.columns = BIT(CTH_COLUMN_UNIT);
    char *text = report_text("indicator,unit,actual\nA,t,5\n", &options);
    ck_assert_int_eq(strncmp(text, "indicator,unit,numbers,", 23), 0);
    ck_assert_ptr_nonnull(strstr(text, "\nA,t,plain,"));
    free(text);
}
END_TEST

START_TEST(test_csv_without_rows)
{
    struct cth_report_options options = report_options(CTH_FORMAT_CSV, CTH_LANG_VI);
    options.columns = BIT(CTH_COLUMN_INDICATOR);
    char *text = report_text("indicator\n", &options);
    ck_assert_str_eq(text, "indicator," DERIVED);
    free(text);
}
END_TEST

START_TEST(test_csv_report_of_a_report)
{
    struct cth_report_options options = report_options(CTH_FORMAT_CSV, CTH_LANG_VI);
    char *once =
        report_text(COLUMNS "A,tỷ đồng,2021-01..06,Gia Lai,stock,lower,estimate,>76581,=84000,~75000,92.19,over,"
                            "10.16,times_increase,previous,constant2010,tỉnh,s\n"
                            "B,%,,,rate,,,1..2,,,,,,,2015,,,\n",
                    &options);
    char *twice = report_text(once, &options);
    ck_assert_str_eq(once, twice);
    free(once);
    free(twice);
}
END_TEST

/* Places beyond the 18 that a decimal has are not asked for; what does not fit then is left out. */
START_TEST(test_csv_ends_of_many_digits)
{
    struct cth_report_options options = report_options(CTH_FORMAT_CSV, CTH_LANG_VI);
    options.measure.places = CTH_PLACES_MAX;
    options.columns = BIT(CTH_COLUMN_INDICATOR);
    char *text = report_text("indicator,actual,plan\nA,>0.1,0.3\nB,>0.000001,0.3\n", &options);
    ck_assert_ptr_nonnull(strstr(text, "\nA,plain,33.3333333333333333,ok,,missing,,,,,,,,,\n"));
    /* [0.000001, 0.000002) / [0.25, 0.35) */
    ck_assert_ptr_nonnull(strstr(text, "\nB,plain,0.0003333333333333,ok,,missing,,,,,"
                                       "0.000285714285714285,0.000800000000000000,,,\n"));
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report_csv");
    TCase *table = tcase_create("Table");
    tcase_add_loop_test(table, test_csv_derived, 0, (int)(sizeof rows / sizeof *rows));
    suite_add_tcase(suite, table);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_csv_all_columns);
    tcase_add_test(core, test_csv_keeps_the_required_column);
    tcase_add_test(core, test_csv_without_rows);
    tcase_add_test(core, test_csv_report_of_a_report);
    suite_add_tcase(suite, core);
    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_csv_ends_of_many_digits);
    suite_add_tcase(suite, limits);
    return test_main(suite);
}
