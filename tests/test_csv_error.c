/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Errors of the CSV reader in words: each part there or not, both languages, cut where room ends. The vectors of
 * test_csv_reader hold the English message of every error that a file can cause. */

#include "main.h"

#include <congthuong.h>

#define EN CTH_LANG_EN
#define VI CTH_LANG_VI

static void check(struct cth_csv_error error, enum cth_lang lang, const char *expected)
{
    char line[512];
    size_t length = cth_csv_error_format(&error, "a.csv", lang, line, sizeof line);
    ck_assert_str_eq(line, expected);
    ck_assert_uint_eq(length, strlen(expected));
}

START_TEST(test_csv_error_format_without_room)
{
    struct cth_csv_error error = {.status = CTH_E_SYNTAX,
                                  .reason = CTH_REASON_WORD,
                                  .line = 2,
                                  .column = 7,
                                  .cell = 3,
                                  .name = "kind",
                                  .text = "chỉ số"};
    char all[512], line[512];
    size_t full = cth_csv_error_format(&error, "Báo cáo.csv", VI, all, sizeof all);
    ck_assert_uint_eq(full, strlen(all));
    ck_assert_uint_gt(full, 100);
    ck_assert_uint_eq(cth_csv_error_format(&error, "x", VI, NULL, 0), 0);
    unsigned cut_inside = 0;
    for (size_t size = 1; size <= full + 1; size++) {
        memset(line, '#', sizeof line);
        size_t length = cth_csv_error_format(&error, "Báo cáo.csv", VI, line, size);
        ck_assert_uint_lt(length, size);
        ck_assert_uint_ge(length + 3, size); /* no more is lost than the rest of one letter */
        ck_assert_uint_eq(strlen(line), length);
        ck_assert_mem_eq(line, all, length);
        ck_assert_int_eq(cth_utf8_check(line, length, NULL), CTH_OK);
        ck_assert_int_eq(line[size], '#');
        cut_inside += length + 1 < size;
    }
    ck_assert_uint_ge(cut_inside, 10);
}
END_TEST

START_TEST(test_csv_error_format_parts)
{
    struct cth_csv_error error = {.status = CTH_E_IO};
    check(error, EN, "a.csv: data could not be read or written");
    check(error, VI, "a.csv: không đọc hoặc ghi được dữ liệu");
    error.line = UINT64_MAX;
    check(error, EN, "a.csv:18446744073709551615: data could not be read or written");
    error.column = 10;
    error.status = CTH_E_MEMORY;
    check(error, EN, "a.csv:18446744073709551615:10: out of memory");

    error =
        (struct cth_csv_error){.status = CTH_E_SYNTAX, .reason = CTH_REASON_CELLS, .line = 1, .column = 2, .cell = 9};
    check(error, EN,
          "a.csv:1:2: the row has more or fewer cells than the header; add or remove cells, empty ones included");
    strcpy(error.text, "x");
    check(
        error, EN,
        "a.csv:1:2: \"x\": the row has more or fewer cells than the header; add or remove cells, empty ones included");
    strcpy(error.name, "unit");
    check(error, EN,
          "a.csv:1:2: unit \"x\": the row has more or fewer cells than the header; add or remove cells, empty ones "
          "included");
    strcpy(error.text, "");
    check(error, EN,
          "a.csv:1:2: unit: the row has more or fewer cells than the header; add or remove cells, empty ones included");
    error.reason = (enum cth_reason)99;
    check(error, EN, "a.csv:1:2: unit: unknown reason; check this cell");
}
END_TEST

START_TEST(test_csv_error_format_keeps_to_one_line)
{
    struct cth_csv_error error = {
        .status = CTH_E_SYNTAX, .reason = CTH_REASON_QUOTE, .line = 1, .column = 1, .cell = 1};
    strcpy(error.text, "a\nb\rc\td\x1B[31m\x7F\xC2\x9B\xC2\xA0\xFFz");
    check(error, EN,
          "a.csv:1:1: \"a b c d [31m  \xC2\xA0 z\": a quote mark out of place or not closed; put the whole cell in "
          "quotes "
          "and double each quote inside it");
}
END_TEST

/* Words of a column, forms of a column: the remedy that is near. */
START_TEST(test_csv_error_format_remedies)
{
    static const struct {
        const char *name, *text;
        enum cth_reason reason;
        enum cth_lang lang;
        const char *expected;
    } rows[] = {
        {"kind", "x", CTH_REASON_WORD, VI,
         "a.csv:3:4: kind \"x\": không phải từ được dùng ở đây; hãy dùng flow, stock, rate, index hoặc count"},
        {"status", "x", CTH_REASON_WORD, EN,
         "a.csv:3:4: status \"x\": not a word that this place allows; use estimate, preliminary, official or target"},
        {"complete", "x", CTH_REASON_WORD, VI,
         "a.csv:3:4: complete \"x\": không phải từ được dùng ở đây; hãy dùng no hoặc yes"},
        {"numbers", "x", CTH_REASON_WORD, EN,
         "a.csv:3:4: numbers \"x\": not a word that this place allows; use plain or vi"},
        {"prices", "x", CTH_REASON_WORD, VI,
         "a.csv:3:4: prices \"x\": không phải từ được dùng ở đây; hãy viết current (giá hiện hành) hoặc constant kèm "
         "năm "
         "gốc, như constant2010"},
        {"published", "x", CTH_REASON_CHARACTER, VI,
         "a.csv:3:4: published \"x\": có ký tự không được phép ở đây; hãy viết ngày có thật theo dạng 2021-12-31, "
         "2021-12 "
         "hoặc 2021"},
        {"period", "x", CTH_REASON_NO_DIGIT, VI,
         "a.csv:3:4: period \"x\": thiếu chữ số ở đây; hãy viết 2021, 2021-H1, 2021-Q3, 2021-09, 2021-01..09 hoặc "
         "2016..2020"},
        {"base_period", "x", CTH_REASON_TRAILING, EN,
         "a.csv:3:4: base_period \"x\": text that is too much at the end; write previous, or a period such as 2020, "
         "2020-09, 2020-01..09, or nothing for the same period last year"},
        {"actual", "x", CTH_REASON_CHARACTER, VI,
         "a.csv:3:4: actual \"x\": có ký tự không được phép ở đây; hãy viết con số như 24800.5 hoặc 24.800,5, hoặc để "
         "trống"},
        {"region", "x", CTH_REASON_CHARACTER, EN,
         "a.csv:3:4: region \"x\": a character that has no place here; remove or correct it"},
        {"plan_low", "x", CTH_REASON_CHARACTER, EN,
         "a.csv:3:4: plan_low \"x\": a character that has no place here; remove or correct it"},
        {"", "x", CTH_REASON_WORD, EN,
         "a.csv:3:4: \"x\": not a word that this place allows; use one of those that the documentation lists"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct cth_csv_error error = {
            .status = CTH_E_SYNTAX, .reason = rows[i].reason, .line = 3, .column = 4, .cell = 2};
        strcpy(error.name, rows[i].name);
        strcpy(error.text, rows[i].text);
        check(error, rows[i].lang, rows[i].expected);
    }
}
END_TEST

/* Both readings of a figure are written out, in the notation of the language. */
START_TEST(test_csv_error_format_two_readings)
{
    static const struct {
        const char *text, *en, *vi;
    } rows[] = {
        {"24.800", "24800 (thousands) or 24.800 (decimals)", "24.800 (hàng nghìn) hoặc 24,800 (thập phân)"},
        {"24,800", "24800 (thousands) or 24.800 (decimals)", "24.800 (hàng nghìn) hoặc 24,800 (thập phân)"},
        {"-4.800", "-4800 (thousands) or -4.800 (decimals)", "-4.800 (hàng nghìn) hoặc -4,800 (thập phân)"},
        {">=-4.800", "-4800 (thousands) or -4.800 (decimals)", "-4.800 (hàng nghìn) hoặc -4,800 (thập phân)"},
        {"+4.800", "4800 (thousands) or 4.800 (decimals)", "4.800 (hàng nghìn) hoặc 4,800 (thập phân)"},
        {"1.5..124.800", "124800 (thousands) or 124.800 (decimals)", "124.800 (hàng nghìn) hoặc 124,800 (thập phân)"},
        {"24.800..1.000.000", "24800 (thousands) or 24.800 (decimals)", "24.800 (hàng nghìn) hoặc 24,800 (thập phân)"},
        {"1.234.567..7.800", "7800 (thousands) or 7.800 (decimals)", "7.800 (hàng nghìn) hoặc 7,800 (thập phân)"},
        {"1.2.3..7.800", "7800 (thousands) or 7.800 (decimals)", "7.800 (hàng nghìn) hoặc 7,800 (thập phân)"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct cth_csv_error error = {
            .status = CTH_E_AMBIGUOUS, .reason = CTH_REASON_TWO_READINGS, .line = 2, .column = 5, .cell = 2};
        char expected[512];
        strcpy(error.name, "actual");
        strcpy(error.text, rows[i].text);
        snprintf(expected, sizeof expected,
                 "a.csv:2:5: actual \"%s\": this figure has two readings: %s; set numbers to plain or to vi, or add "
                 "a column numbers",
                 rows[i].text, rows[i].en);
        check(error, EN, expected);
        snprintf(expected, sizeof expected,
                 "a.csv:2:5: actual \"%s\": con số có hai cách đọc: %s; hãy đặt numbers là plain hoặc vi, hoặc "
                 "thêm cột numbers",
                 rows[i].text, rows[i].vi);
        check(error, VI, expected);
    }

    /* A text that does not show the figure, because it was cut: the reason alone. */
    static const char *const without[] = {"", "24.8000", "2480.000", "x", "24.", "24.80", ".800", "1234.567"};
    for (size_t i = 0; i < sizeof without / sizeof *without; i++) {
        struct cth_csv_error error = {
            .status = CTH_E_AMBIGUOUS, .reason = CTH_REASON_TWO_READINGS, .line = 2, .column = 5};
        char line[512];
        strcpy(error.text, without[i]);
        cth_csv_error_format(&error, "a.csv", EN, line, sizeof line);
        ck_assert_msg(strstr(line, "two readings; set") != NULL, "%s", line);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("csv_error");
    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_csv_error_format_without_room);
    suite_add_tcase(suite, limits);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_csv_error_format_parts);
    tcase_add_test(core, test_csv_error_format_keeps_to_one_line);
    suite_add_tcase(suite, core);
    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_csv_error_format_remedies);
    tcase_add_test(table, test_csv_error_format_two_readings);
    suite_add_tcase(suite, table);
    return test_main(suite);
}
