/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * As much of Check as the tests of lib/number and lib/figure use, in a header that needs libc alone: so the same tests
 * run on machines for which there is a compiler and an emulator, but no Check. No forks: the first failure ends it.
 */

#ifndef CTH_PORTABLE_CHECK_H
#define CTH_PORTABLE_CHECK_H

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    void (*function)(int);
    const char *name;
    int from, to;
} TTest;
typedef struct {
    TTest tests[64];
    int count;
} TCase;
typedef struct {
    const char *name;
    TCase cases[16];
    int count;
} Suite;
typedef Suite SRunner;

#define START_TEST(name)                                                                                               \
    static void name##_run(int _i);                                                                                    \
    static const TTest name = {name##_run, #name, 0, 1};                                                               \
    static void name##_run(int _i)                                                                                     \
    {                                                                                                                  \
        (void)_i;
#define END_TEST }

#define ck_assert_msg(condition, ...)                                                                                  \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            printf("%s:%d: %s: ", __FILE__, __LINE__, #condition);                                                     \
            printf("" __VA_ARGS__);                                                                                    \
            printf("\n");                                                                                              \
            exit(1);                                                                                                   \
        }                                                                                                              \
    } while (0)
#define ck_abort_msg(...) ck_assert_msg(false, __VA_ARGS__)
#define ck_assert(condition) ck_assert_msg(condition, " ")
#define ck_compare(type, format, a, op, b)                                                                             \
    do {                                                                                                               \
        type left_ = (a), right_ = (b);                                                                                \
        ck_assert_msg(left_ op right_, "%s is %" format ", %s is %" format, #a, left_, #b, right_);                    \
    } while (0)
#define ck_assert_int_eq(a, b) ck_compare(intmax_t, PRIdMAX, a, ==, b)
#define ck_assert_int_ne(a, b) ck_compare(intmax_t, PRIdMAX, a, !=, b)
#define ck_assert_int_lt(a, b) ck_compare(intmax_t, PRIdMAX, a, <, b)
#define ck_assert_int_le(a, b) ck_compare(intmax_t, PRIdMAX, a, <=, b)
#define ck_assert_int_gt(a, b) ck_compare(intmax_t, PRIdMAX, a, >, b)
#define ck_assert_int_ge(a, b) ck_compare(intmax_t, PRIdMAX, a, >=, b)
#define ck_assert_uint_eq(a, b) ck_compare(uintmax_t, PRIuMAX, a, ==, b)
#define ck_assert_uint_ne(a, b) ck_compare(uintmax_t, PRIuMAX, a, !=, b)
#define ck_assert_uint_lt(a, b) ck_compare(uintmax_t, PRIuMAX, a, <, b)
#define ck_assert_uint_le(a, b) ck_compare(uintmax_t, PRIuMAX, a, <=, b)
#define ck_assert_uint_gt(a, b) ck_compare(uintmax_t, PRIuMAX, a, >, b)
#define ck_assert_uint_ge(a, b) ck_compare(uintmax_t, PRIuMAX, a, >=, b)
#define ck_assert_str_eq(a, b) ck_assert_msg(strcmp(a, b) == 0, "\"%s\", not \"%s\"", a, b)
#define ck_assert_str_ne(a, b) ck_assert_msg(strcmp(a, b) != 0, "\"%s\"", a)
#define ck_assert_mem_eq(a, b, size) ck_assert_msg(memcmp(a, b, size) == 0, " ")
#define ck_assert_mem_ne(a, b, size) ck_assert_msg(memcmp(a, b, size) != 0, " ")
#define ck_assert_ptr_eq(a, b) ck_assert_msg((const void *)(a) == (const void *)(b), " ")
#define ck_assert_ptr_ne(a, b) ck_assert_msg((const void *)(a) != (const void *)(b), " ")
#define ck_assert_ptr_null(a) ck_assert_ptr_eq(a, NULL)
#define ck_assert_ptr_nonnull(a) ck_assert_ptr_ne(a, NULL)

static inline Suite *suite_create(const char *name)
{
    static Suite suite;
    suite.name = name;
    return &suite;
}

static inline TCase *tcase_create(const char *name)
{
    static TCase cases[16];
    static int count;
    (void)name;
    return &cases[count++];
}

static inline void add_loop(TCase *tcase, TTest test, int from, int to)
{
    test.from = from;
    test.to = to;
    if (tcase->count == 64)
        abort();
    tcase->tests[tcase->count++] = test;
}
#define tcase_add_test(tcase, test) add_loop(tcase, test, 0, 1)
#define tcase_add_loop_test(tcase, test, from, to) add_loop(tcase, test, from, to)
#define tcase_set_timeout(tcase, seconds) ((void)(tcase))

static inline void suite_add_tcase(Suite *suite, const TCase *tcase)
{
    suite->cases[suite->count++] = *tcase;
}

#define CK_NORMAL 0
#define CK_ENV 0
#define srunner_create(suite) (suite)
#define srunner_free(runner) ((void)(runner))
#define srunner_ntests_failed(runner) ((runner)->count == 0)

static inline void srunner_run_all(SRunner *suite, int verbosity)
{
    (void)verbosity;
    for (int c = 0; c < suite->count; c++) {
        for (int t = 0; t < suite->cases[c].count; t++) {
            const TTest *test = &suite->cases[c].tests[t];
            for (int i = test->from; i < test->to; i++)
                test->function(i);
            printf("%s: %s passed, %d times\n", suite->name, test->name, test->to - test->from);
        }
    }
}

#endif
