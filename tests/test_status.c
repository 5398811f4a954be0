/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Words of statuses: fixed, distinct, and answered for any integer. */

#include <check.h>
#include <limits.h>
#include <string.h>

#include <congthuong.h>

#include "main.h"

START_TEST(test_status_name_of_no_status)
{
    const int strangers[] = {-1, 11, 31, 43, 47, 49, INT_MAX, INT_MIN};
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++)
        ck_assert_str_eq(cth_status_name((enum cth_status)strangers[i]), "unknown");
}
END_TEST

START_TEST(test_status_name_is_distinct)
{
    int known = 0;
    for (int a = 0; a < 64; a++) {
        const char *name = cth_status_name((enum cth_status)a);
        if (strcmp(name, "unknown") == 0)
            continue;
        known++;
        for (int b = 0; b < a; b++)
            ck_assert_str_ne(name, cth_status_name((enum cth_status)b));
    }
    ck_assert_int_eq(known, 23);
}
END_TEST

START_TEST(test_status_name_of_classes)
{
    /* The words of the CSV interchange. */
    ck_assert_str_eq(cth_status_name(CTH_OK), "ok");
    ck_assert_str_eq(cth_status_name(CTH_MISSING), "missing");
    ck_assert_str_eq(cth_status_name(CTH_ZERO_BASE), "zero_base");
    ck_assert_str_eq(cth_status_name(CTH_OVERFLOW), "overflow");
}
END_TEST

START_TEST(test_version_of_library_is_that_of_headers)
{
    ck_assert_int_eq(cth_version_number(), CTH_VERSION);
    ck_assert_str_eq(cth_version_string(), CTH_VERSION_STRING);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("status");
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_status_name_of_no_status);
    tcase_add_test(core, test_status_name_is_distinct);
    tcase_add_test(core, test_status_name_of_classes);
    tcase_add_test(core, test_version_of_library_is_that_of_headers);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
