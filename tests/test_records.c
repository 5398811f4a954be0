/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Records that are kept: copies down to their texts, whatever becomes of the row that they came from. */

#include "records.h"

#include <congthuong.h>

#include "main.h"

static struct cth_records *new_records(void)
{
    struct cth_records *records = NULL;
    ck_assert_int_eq(cth_records_new(&records), CTH_OK);
    return records;
}

START_TEST(test_records_refuse_what_is_not_there)
{
    static const struct cth_indicator row, headless = {.unit = {NULL, 3}};
    struct cth_records *records = new_records();
    ck_assert_int_eq(cth_records_new(NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_records_add(NULL, &row), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_records_add(records, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_records_add(records, &headless), CTH_E_ARGUMENT);
    ck_assert_uint_eq(cth_records_count(records), 0);
    ck_assert_uint_eq(cth_records_count(NULL), 0);
    ck_assert_ptr_null(cth_records_data(records));
    ck_assert_ptr_null(cth_records_data(NULL));
    cth_records_free(records);
    cth_records_free(NULL);
}
END_TEST

START_TEST(test_records_have_a_limit)
{
    static const struct cth_indicator row;
    struct cth_records *records = new_records();
    ck_assert_int_eq(cth_records_add(records, &row), CTH_OK);
    records->count = CTH_AUDIT_RECORDS_MAX;
    ck_assert_int_eq(cth_records_add(records, &row), CTH_E_LIMIT);
    records->count = 1;
    ck_assert_int_eq(cth_records_add(records, &row), CTH_OK);
    ck_assert_uint_eq(cth_records_count(records), 2);
    cth_records_free(records);
}
END_TEST

START_TEST(test_records_are_deep_copies)
{
    enum { ROWS = 1000 };
    struct cth_records *records = new_records();
    char text[16];
    for (int i = 0; i < ROWS; i++) {
        snprintf(text, sizeof text, "row %d", i);
        const struct cth_text all = {text, strlen(text)};
        const struct cth_text digit = {text + 4, 1}, none = {NULL, 0};
        const struct cth_indicator row = {.name = i % 3 == 0 ? none : all,
                                          .parent = digit,
                                          .region = all,
                                          .source = none,
                                          .published = digit,
                                          .unit = all,
                                          .prices = digit,
                                          .plan_scope = all,
                                          .period = CTH_YEAR(2021),
                                          .complete = true,
                                          .share = CTH_FIGURE(CTH_MORE, i, 1)};
        ck_assert_int_eq(cth_records_add(records, &row), CTH_OK);
    }
    memset(text, '?', sizeof text);
    const struct cth_indicator *rows = cth_records_data(records);
    ck_assert_uint_eq(cth_records_count(records), ROWS);
    for (int i = 0; i < ROWS; i++) {
        snprintf(text, sizeof text, "row %d", i);
        size_t length = strlen(text);
        ck_assert_uint_eq(rows[i].name.length, i % 3 == 0 ? 0 : length);
        ck_assert_mem_eq(rows[i].name.data, text, rows[i].name.length);
        ck_assert_uint_eq(rows[i].region.length, length);
        ck_assert_mem_eq(rows[i].region.data, text, length);
        ck_assert_uint_eq(rows[i].plan_scope.length, length);
        ck_assert_mem_eq(rows[i].plan_scope.data, text, length);
        ck_assert_uint_eq(rows[i].unit.length, length);
        ck_assert_mem_eq(rows[i].unit.data, text, length);
        ck_assert(rows[i].parent.length == 1 && *rows[i].parent.data == text[4]);
        ck_assert(rows[i].published.length == 1 && *rows[i].published.data == text[4]);
        ck_assert(rows[i].prices.length == 1 && *rows[i].prices.data == text[4]);
        ck_assert(rows[i].source.length == 0 && rows[i].source.data != NULL);
        ck_assert_int_eq(rows[i].period.year, 2021);
        ck_assert(rows[i].complete);
        ck_assert_int_eq(rows[i].share.qualifier, CTH_MORE);
        ck_assert_int_eq(rows[i].share.value.units, i);
    }
    cth_records_free(records);
}
END_TEST

/* One that is kept may be kept again, also when that moves the array. */
START_TEST(test_records_take_their_own)
{
    const struct cth_indicator row = {.name = CTH_TEXT("once")};
    struct cth_records *records = new_records();
    ck_assert_int_eq(cth_records_add(records, &row), CTH_OK);
    for (int i = 0; i < 100; i++)
        ck_assert_int_eq(cth_records_add(records, &cth_records_data(records)[i]), CTH_OK);
    for (int i = 0; i <= 100; i++)
        ck_assert_mem_eq(cth_records_data(records)[i].name.data, "once", 4);
    ck_assert_ptr_ne(cth_records_data(records)[0].name.data, cth_records_data(records)[100].name.data);
    cth_records_free(records);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("records");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_records_refuse_what_is_not_there);
    suite_add_tcase(suite, errors);
    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_records_have_a_limit);
    suite_add_tcase(suite, limits);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_records_are_deep_copies);
    tcase_add_test(core, test_records_take_their_own);
    suite_add_tcase(suite, core);
    return test_main(suite);
}
