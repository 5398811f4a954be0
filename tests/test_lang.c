/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Languages by tag, by locale name, by environment values. */

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

#include "main.h"

START_TEST(test_lang_parse_refuses)
{
    static const char *const strangers[] = {"", "v", "vie", "fr", "fr_FR.UTF-8", "_VN", ".UTF-8", "vi VN", "english"};
    enum cth_lang lang = (enum cth_lang)77;
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++)
        ck_assert_int_eq(cth_lang_parse(strangers[i], strlen(strangers[i]), &lang), CTH_E_SYNTAX);
    ck_assert_int_eq(cth_lang_parse("vi\0", 3, &lang), CTH_E_SYNTAX);
    ck_assert_int_eq(cth_lang_parse(NULL, 0, &lang), CTH_E_SYNTAX);
    ck_assert_int_eq(cth_lang_parse(NULL, 2, &lang), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_lang_parse("vi", 2, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq((int)lang, 77);
}
END_TEST

START_TEST(test_lang_parse_accepts)
{
    static const struct {
        const char *text;
        enum cth_lang lang;
    } rows[] = {
        {"vi", CTH_LANG_VI},          {"VI", CTH_LANG_VI},    {"vi_VN", CTH_LANG_VI}, {"vi_VN.UTF-8", CTH_LANG_VI},
        {"vi-VN", CTH_LANG_VI},       {"vi@x", CTH_LANG_VI},  {"en", CTH_LANG_EN},    {"en_GB", CTH_LANG_EN},
        {"en_US.UTF-8", CTH_LANG_EN}, {"C", CTH_LANG_EN},     {"c", CTH_LANG_EN},     {"C.UTF-8", CTH_LANG_EN},
        {"POSIX", CTH_LANG_EN},       {"posix", CTH_LANG_EN}, {"vi.", CTH_LANG_VI},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        enum cth_lang lang = (enum cth_lang)77;
        ck_assert_int_eq(cth_lang_parse(rows[i].text, strlen(rows[i].text), &lang), CTH_OK);
        ck_assert_int_eq(lang, rows[i].lang);
    }
}
END_TEST

START_TEST(test_lang_of_environment_first_that_is_not_empty_decides)
{
    static const struct {
        const char *lc_all, *lc_messages, *lang;
        enum cth_lang expected;
    } rows[] = {
        {NULL, NULL, NULL, CTH_LANG_EN},          {"", "", "", CTH_LANG_EN},
        {NULL, NULL, "vi_VN.UTF-8", CTH_LANG_VI}, {"", "", "vi_VN.UTF-8", CTH_LANG_VI},
        {NULL, "vi", "en_US", CTH_LANG_VI},       {NULL, "en", "vi_VN", CTH_LANG_EN},
        {"C", "vi", "vi_VN", CTH_LANG_EN},        {"vi", "en", "en", CTH_LANG_VI},
        {"fr_FR", "vi", "vi", CTH_LANG_EN}, /* the one that decides has no words: English */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_int_eq(cth_lang_of_environment(rows[i].lc_all, rows[i].lc_messages, rows[i].lang), rows[i].expected);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lang");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_lang_parse_refuses);
    suite_add_tcase(suite, errors);
    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_lang_parse_accepts);
    tcase_add_test(table, test_lang_of_environment_first_that_is_not_empty_decides);
    suite_add_tcase(suite, table);

    return test_main(suite);
}
