/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What every test program's main() does: `return test_main(suite);`. The locale of the environment is made active
 * first, because a library that looks at the locale must be caught; tests/gates/locales.sh runs all programs so.
 */

#ifndef CTH_TESTS_MAIN_H
#define CTH_TESTS_MAIN_H

#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline int test_main(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    const char *locale = setlocale(LC_ALL, "");
    const char *point = localeconv()->decimal_point;

    /* So that a run under a locale that is not there cannot pass for one under it. */
    const char *wanted = getenv("CTH_TEST_DECIMAL_POINT");
    if (wanted != NULL && (locale == NULL || strcmp(point, wanted) != 0)) {
        fprintf(stderr, "locale %s: the decimal point is \"%s\", not \"%s\"\n", locale ? locale : "(none)", point,
                wanted);
        srunner_free(runner); /* and the suite: sanitizers look for leaks here too */
        return 99;
    }

    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
