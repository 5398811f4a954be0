/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The audit of one record by its own figures: tests/vectors/audit.txt, whose findings were worked out by hand. */

#include <congthuong.h>

#include "main.h"
#include "rows.h"

#define TEXT_MAX 2048

struct text {
    char data[TEXT_MAX];
    size_t length;
};

static void put(struct text *text, const char *more)
{
    size_t length = strlen(more);
    ck_assert_uint_lt(text->length + length, TEXT_MAX);
    memcpy(text->data + text->length, more, length + 1);
    text->length += length;
}

static void put_figure(struct text *text, const struct cth_figure *figure)
{
    char buffer[CTH_FIGURE_SIZE];
    size_t length = 0;
    ck_assert_int_eq(cth_figure_format(figure, CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length), CTH_OK);
    put(text, length == 0 ? "-" : buffer);
}

static void put_distance(struct text *text, const struct cth_finding *finding)
{
    struct cth_decimal value = CTH_DECIMAL(0, 0);
    char buffer[CTH_DECIMAL_SIZE] = "-";
    size_t length;
    if (finding->has_distance) {
        ck_assert_int_eq(cth_ratio_round(finding->distance, 4, CTH_ROUND_HALF_UP, &value), CTH_OK);
        ck_assert_int_eq(cth_decimal_format(value, CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length), CTH_OK);
    }
    put(text, buffer);
}

static void put_suspects(struct text *text, const struct cth_finding *finding)
{
    char fewest[] = {(char)('0' + finding->fewest), ':', '\0'};
    const char *before = "";
    if (finding->fewest == 0) {
        put(text, "-");
        return;
    }
    put(text, fewest);
    for (int member = 0; member < CTH_MEMBER_COUNT; member++) {
        if ((finding->suspects >> member & 1) == 0)
            continue;
        put(text, before);
        put(text, cth_member_name(member));
        before = "|";
    }
}

static void put_repairs(struct text *text, const struct cth_finding *finding)
{
    if (finding->repair_count == 0)
        put(text, "-");
    for (int i = 0; i < finding->repair_count; i++) {
        const struct cth_repair *repair = &finding->repairs[i];
        put(text, i > 0 ? "," : "");
        put(text, cth_repair_name((int)repair->kind));
        put(text, "=");
        put(text, cth_member_name((int)repair->member));
        put(text, ":");
        if (repair->member != CTH_MEMBER_UNIT)
            put_figure(text, &repair->figure);
    }
}

/* Appends "check verdict rule distance suggested reading fewest repairs". */
static enum cth_status collect(void *user, const struct cth_finding *finding)
{
    static const char *const readings[] = {"neither", "ratio", "increase", "both"};
    struct text *text = user;
    const char *rule = cth_rule_name((int)finding->rule);
    bool times = finding->reading != CTH_FITS_NEITHER;
    ck_assert_uint_eq(finding->record, 0);
    ck_assert(finding->other == CTH_NO_RECORD);
    put(text, text->length > 0 ? " ; " : "");
    put(text, cth_check_name((int)finding->check));
    put(text, " ");
    put(text, cth_verdict_name((int)finding->verdict));
    put(text, " ");
    put(text, *rule == '\0' ? "-" : rule);
    put(text, " ");
    put_distance(text, finding);
    put(text, " ");
    put_figure(text, &finding->suggested);
    put(text, " ");
    put(text, times ? readings[finding->reading] : "-");
    put(text, " ");
    put_suspects(text, finding);
    put(text, " ");
    put_repairs(text, finding);
    return CTH_OK;
}

static struct cth_indicator record_of(char *const *fields)
{
    static const enum cth_column columns[] = {
        CTH_COLUMN_KIND, CTH_COLUMN_UNIT,       CTH_COLUMN_PERIOD,          CTH_COLUMN_ACTUAL, CTH_COLUMN_PLAN,
        CTH_COLUMN_BASE, CTH_COLUMN_COMPLETION, CTH_COLUMN_COMPLETION_FORM, CTH_COLUMN_GROWTH, CTH_COLUMN_GROWTH_FORM};
    struct cth_indicator record = {.name = CTH_TEXT("tên")};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        const char *text = fields[i];
        ck_assert_msg(cth_indicator_set(columns[i], text, strlen(text), CTH_NOTATION_PLAIN, NULL, &record) == CTH_OK,
                      "%s", text);
    }
    return record;
}

START_TEST(test_table)
{
    struct rows rows = rows_open("audit.txt");
    while (rows_next(&rows, 12)) {
        struct cth_indicator record = record_of(rows.field + 1);
        struct text found = {.length = 0};
        ck_assert_int_eq(cth_audit_record(&record, NULL, collect, &found), CTH_OK);
        ck_assert_msg(strcmp(found.data, rows.field[11]) == 0, "line %u: %s\n found %s", rows.line, rows.field[0],
                      found.data);
    }
    rows_close(&rows, 43);
}
END_TEST

/* Figures of 17 digits: products of their ends outgrow every ratio, and the verdict is still exact. */
START_TEST(test_wide_figures)
{
    struct cth_indicator record = {
        .actual = CTH_FIGURE(CTH_PRINTED, INT64_C(91167857142857142), 0),
        .plan = CTH_FIGURE(CTH_PRINTED, INT64_C(99999999999999999), 0),
        .completion = CTH_FIGURE(CTH_PRINTED, INT64_C(911678571428571), 13),
    };
    struct text found = {.length = 0};
    ck_assert_int_eq(cth_audit_record(&record, NULL, collect, &found), CTH_OK);
    ck_assert_msg(strncmp(found.data, "completion consistent", 21) == 0, "%s", found.data);
    record.completion.value.units++; /* 91.1678571428572 is above 91.16785714285715 by less than 10^-13 */
    found.length = 0;
    ck_assert_int_eq(cth_audit_record(&record, NULL, collect, &found), CTH_OK);
    ck_assert_msg(strncmp(found.data, "completion inconsistent", 23) == 0, "%s", found.data);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("audit_figures");
    TCase *limits = tcase_create("Limits");
    TCase *table = tcase_create("Table");
    tcase_add_test(limits, test_wide_figures);
    suite_add_tcase(suite, limits);
    tcase_add_test(table, test_table);
    suite_add_tcase(suite, table);
    return test_main(suite);
}
