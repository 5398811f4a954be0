/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Numbers in words. The rows here are spelled by hand; tests/number_words.py has a second speller and a hundred
 * thousand values.
 */

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "main.h"
#include "number_words.h"

#define VI CTH_LANG_VI
#define EN CTH_LANG_EN
#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

/* Takes the bar out of a row's text; where it stood. */
static size_t without_bar(const char *row, char *text)
{
    size_t before = strcspn(row, "|");
    memcpy(text, row, before);
    strcpy(text + before, row + before + 1);
    return before;
}

/* The bar stands before what is not expected. */
static const struct {
    const char *text;
    enum cth_lang lang;
    enum cth_status status;
    enum cth_reason reason;
} refused[] = {
    {"|", VI, CTH_E_SYNTAX, CTH_REASON_EMPTY},
    {"|  ", EN, CTH_E_SYNTAX, CTH_REASON_EMPTY},
    {"|12", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"|one", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"|một", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"|trăm", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"|tỷ đồng", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"|hundred", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"|phẩy năm", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"âm|", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"âm |âm hai", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"hai |hai", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"hai|, ba", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"hai|-ba", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"hai phẩy|", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"hai phẩy năm |phẩy năm", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"hai phẩy năm |hai mươi", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"một triệu phẩy năm |nghìn", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"một trăm |linh", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"một trăm linh hai |mươi", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"|linh năm", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"|không trăm", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"không |nghìn", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"không |mươi", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"một |mốt", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"hai mươi |năm", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"mười |năm", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"mười |rưỡi", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"hai rưỡi |triệu", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"một triệu hai |phẩy ba", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"một nghìn một |nghìn", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"một nghìn hai |triệu", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"một tỷ hai |tỷ", VI, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"one |two", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"ten |one", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"twenty |eleven", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"twelve |hundred", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"zero |hundred", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"one hundred |and", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"|and five", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"twenty-|", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"|-twenty", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"one thousand two |million", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"one |tháng", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    {"một tỷ |tỷ", VI, CTH_E_RANGE, CTH_REASON_DIGITS},
    {"hai phẩy năm triệu tỷ |tỷ", VI, CTH_E_RANGE, CTH_REASON_DIGITS},
    {"one |quintillion", EN, CTH_E_RANGE, CTH_REASON_DIGITS},
    {"one point five |quintillion", EN, CTH_E_RANGE, CTH_REASON_DIGITS},
    {"one million |quadrillion", EN, CTH_E_SYNTAX, CTH_REASON_WORD},
    /* 17 digits before the mark, 2 behind */
    {"ten quadrillion point one |two", EN, CTH_E_RANGE, CTH_REASON_DIGITS},
    /* 19 behind it */
    {"không phẩy không không không không không không không không không không không không không không không không không "
     "không |một",
     VI, CTH_E_RANGE, CTH_REASON_DIGITS},
};

START_TEST(test_number_words_parse_refuses)
{
    struct cth_text_error error = {99, CTH_REASON_NONE, 0};
    struct cth_decimal out = CTH_DECIMAL(77, 7);
    char text[512];
    size_t position = without_bar(refused[_i].text, text);
    ck_assert_int_eq(cth_number_words_parse(text, strlen(text), refused[_i].lang, &error, &out), refused[_i].status);
    ck_assert_int_eq(error.reason, refused[_i].reason);
    ck_assert_uint_eq(error.position, position);
    ck_assert_int_eq(out.units, 77);
    ck_assert_int_eq(out.scale, 7);
    ck_assert_int_eq(cth_number_words_parse(text, strlen(text), refused[_i].lang, NULL, &out), refused[_i].status);
}
END_TEST

START_TEST(test_number_words_arguments)
{
    struct cth_text_error error = {99, CTH_REASON_NONE, 0};
    struct cth_decimal out = CTH_DECIMAL(77, 7);
    char buffer[CTH_NUMBER_WORDS_SIZE] = "#";
    size_t length = 77;
    ck_assert_int_eq(cth_number_words_parse(NULL, 1, VI, &error, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_number_words_parse("hai", 3, (enum cth_lang)2, &error, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_number_words_parse("hai", 3, VI, &error, NULL), CTH_E_ARGUMENT);
    ck_assert_uint_eq(error.position, 99);
    ck_assert_int_eq(cth_number_words_parse(NULL, 0, VI, &error, &out), CTH_E_SYNTAX);
    ck_assert_int_eq(error.reason, CTH_REASON_EMPTY);
    ck_assert_int_eq(cth_number_words_parse("hai m\xC6i", 7, VI, &error, &out), CTH_E_ENCODING);
    ck_assert_uint_eq(error.position, 5);
    ck_assert_int_eq(cth_number_words_parse("hai\0", 4, VI, &error, &out), CTH_E_ENCODING);
    ck_assert_uint_eq(error.position, 3);
    ck_assert_int_eq(out.units, 77);

    const struct cth_decimal value = CTH_DECIMAL(2, 0);
    ck_assert_int_eq(cth_number_words_format((struct cth_decimal)CTH_DECIMAL(INT64_MIN, 0), VI, buffer, 320, &length),
                     CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_number_words_format((struct cth_decimal)CTH_DECIMAL(1, 19), VI, buffer, 320, &length),
                     CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_number_words_format(value, (enum cth_lang)2, buffer, sizeof buffer, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_number_words_format(value, VI, NULL, 4, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_number_words_format(value, VI, buffer, sizeof buffer, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_number_words_format(value, VI, NULL, 0, &length), CTH_E_SPACE);
    ck_assert_int_eq(cth_number_words_format(value, VI, buffer, 3, &length), CTH_E_SPACE);
    ck_assert_uint_eq(length, 77);
    ck_assert_str_eq(buffer, "#");
    ck_assert_int_eq(cth_number_words_format(value, VI, buffer, 4, &length), CTH_OK);
    ck_assert_str_eq(buffer, "hai");
    ck_assert_uint_eq(length, 3);
}
END_TEST

/* Written so and read back. */
static const struct {
    struct cth_decimal value;
    const char *vi, *en;
} spelled[] = {
    {CTH_DECIMAL(0, 0), "không", "zero"},
    {CTH_DECIMAL(0, 2), "không phẩy không không", "zero point zero zero"},
    {CTH_DECIMAL(-5, 1), "âm không phẩy năm", "minus zero point five"},
    {CTH_DECIMAL(10, 0), "mười", "ten"},
    {CTH_DECIMAL(11, 0), "mười một", "eleven"},
    {CTH_DECIMAL(14, 0), "mười bốn", "fourteen"},
    {CTH_DECIMAL(15, 0), "mười lăm", "fifteen"},
    {CTH_DECIMAL(20, 0), "hai mươi", "twenty"},
    {CTH_DECIMAL(21, 0), "hai mươi mốt", "twenty-one"},
    {CTH_DECIMAL(54, 0), "năm mươi tư", "fifty-four"},
    {CTH_DECIMAL(95, 0), "chín mươi lăm", "ninety-five"},
    {CTH_DECIMAL(100, 0), "một trăm", "one hundred"},
    {CTH_DECIMAL(105, 0), "một trăm linh năm", "one hundred and five"},
    {CTH_DECIMAL(-10507, 2), "âm một trăm linh năm phẩy không bảy", "minus one hundred and five point zero seven"},
    {CTH_DECIMAL(110, 0), "một trăm mười", "one hundred and ten"},
    {CTH_DECIMAL(555, 0), "năm trăm năm mươi lăm", "five hundred and fifty-five"},
    {CTH_DECIMAL(1000, 0), "một nghìn", "one thousand"},
    {CTH_DECIMAL(1005, 0), "một nghìn không trăm linh năm", "one thousand and five"},
    {CTH_DECIMAL(1050, 0), "một nghìn không trăm năm mươi", "one thousand and fifty"},
    {CTH_DECIMAL(2021, 0), "hai nghìn không trăm hai mươi mốt", "two thousand and twenty-one"},
    {CTH_DECIMAL(24800, 0), "hai mươi tư nghìn tám trăm", "twenty-four thousand eight hundred"},
    {CTH_DECIMAL(76581, 0), "bảy mươi sáu nghìn năm trăm tám mươi mốt",
     "seventy-six thousand five hundred and eighty-one"},
    {CTH_DECIMAL(1000000, 0), "một triệu", "one million"},
    {CTH_DECIMAL(1000001, 0), "một triệu không trăm linh một", "one million and one"},
    {CTH_DECIMAL(1200000, 0), "một triệu hai trăm nghìn", "one million two hundred thousand"},
    {CTH_DECIMAL(1005000, 0), "một triệu không trăm linh năm nghìn", "one million five thousand"},
    {CTH_DECIMAL(1000000000, 0), "một tỷ", "one billion"},
    {CTH_DECIMAL(1000000005, 0), "một tỷ không trăm linh năm", "one billion and five"},
    {CTH_DECIMAL(1200000000000, 0), "một nghìn hai trăm tỷ", "one trillion two hundred billion"},
    {CTH_DECIMAL(1005000000000, 0), "một nghìn không trăm linh năm tỷ", "one trillion five billion"},
    {CTH_DECIMAL(1000000000001, 0), "một nghìn tỷ không trăm linh một", "one trillion and one"},
    {CTH_DECIMAL(2000000000000000, 0), "hai triệu tỷ", "two quadrillion"},
    {CTH_DECIMAL(100000000000000000, 0), "một trăm triệu tỷ", "one hundred quadrillion"},
    {CTH_DECIMAL(1, 18),
     "không phẩy không không không không không không không không không không không không không không không không không "
     "một",
     "zero point zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero one"},
};

static void check_reads(const char *text, enum cth_lang lang, struct cth_decimal value)
{
    struct cth_decimal out = CTH_DECIMAL(77, 7);
    ck_assert_msg(cth_number_words_parse(text, strlen(text), lang, NULL, &out) == CTH_OK, "%s", text);
    ck_assert_msg(out.units == value.units && out.scale == value.scale, "%s: %lld / 10^%d", text, (long long)out.units,
                  out.scale);
}

static void check_spelled(const char *text, enum cth_lang lang, struct cth_decimal value)
{
    char buffer[CTH_NUMBER_WORDS_SIZE];
    size_t length = 0;
    ck_assert_int_eq(cth_number_words_format(value, lang, buffer, sizeof buffer, &length), CTH_OK);
    ck_assert_str_eq(buffer, text);
    ck_assert_uint_eq(length, strlen(text));
    check_reads(text, lang, value);
}

START_TEST(test_number_words_spelled)
{
    check_spelled(spelled[_i].vi, VI, spelled[_i].value);
    check_spelled(spelled[_i].en, EN, spelled[_i].value);
}
END_TEST

/* Read so, but written otherwise. */
static const struct {
    const char *text;
    enum cth_lang lang;
    struct cth_decimal value;
} said[] = {
    {"  một \t trăm\xC2\xA0", VI, CTH_DECIMAL(100, 0)},
    {"MỘT NGÀN", VI, CTH_DECIMAL(1000, 0)},
    {"âm hai phẩy không", VI, CTH_DECIMAL(-20, 1)},
    {"hai mươi một", VI, CTH_DECIMAL(21, 0)},
    {"hai mươi bốn", VI, CTH_DECIMAL(24, 0)},
    {"hai mươi nhăm", VI, CTH_DECIMAL(25, 0)},
    {"hai mốt", VI, CTH_DECIMAL(21, 0)},
    {"ba tư", VI, CTH_DECIMAL(34, 0)},
    {"chín nhăm", VI, CTH_DECIMAL(95, 0)},
    {"hai chục", VI, CTH_DECIMAL(20, 0)},
    {"mười bẩy", VI, CTH_DECIMAL(17, 0)},
    {"một trăm lẻ tư", VI, CTH_DECIMAL(104, 0)},
    {"một nghìn linh năm", VI, CTH_DECIMAL(1005, 0)},
    {"một nghìn hai mươi", VI, CTH_DECIMAL(1020, 0)},
    {"không trăm linh năm", VI, CTH_DECIMAL(5, 0)},
    {"một ngàn hai trăm tỉ", VI, CTH_DECIMAL(1200000000000, 0)},
    {"chín mươi chín nghìn chín trăm tỷ ba trăm", VI, CTH_DECIMAL(99900000000300, 0)},
    {"một nghìn tỷ", VI, CTH_DECIMAL(1000000000000, 0)},
    /* a half, and tenths, of the power before */
    {"hai rưỡi", VI, CTH_DECIMAL(25, 1)},
    {"hai trăm rưỡi", VI, CTH_DECIMAL(250, 0)},
    {"một nghìn rưởi", VI, CTH_DECIMAL(1500, 0)},
    {"một triệu rưỡi", VI, CTH_DECIMAL(1500000, 0)},
    {"một nghìn tỷ rưỡi", VI, CTH_DECIMAL(1500000000000, 0)},
    {"một trăm hai", VI, CTH_DECIMAL(120, 0)},
    {"một trăm hai tư", VI, CTH_DECIMAL(124, 0)},
    {"một nghìn năm", VI, CTH_DECIMAL(1500, 0)},
    {"một triệu tư", VI, CTH_DECIMAL(1400000, 0)},
    {"hai tỷ ba", VI, CTH_DECIMAL(2300000000, 0)},
    {"một triệu hai trăm nghìn năm trăm rưỡi", VI, CTH_DECIMAL(1200550, 0)},
    /* decimals in one group, and a power behind them */
    {"ba phẩy mười bốn", VI, CTH_DECIMAL(314, 2)},
    {"ba phẩy không mười bốn", VI, CTH_DECIMAL(3014, 3)},
    {"không phẩy một trăm hai mươi lăm", VI, CTH_DECIMAL(125, 3)},
    {"hai phẩy năm triệu", VI, CTH_DECIMAL(2500000, 0)},
    {"một phẩy hai nghìn tỷ", VI, CTH_DECIMAL(1200000000000, 0)},
    {"một phẩy hai ba bốn năm nghìn", VI, CTH_DECIMAL(12345, 1)},
    {"chín trăm chín mươi chín phẩy chín triệu tỷ", VI, CTH_DECIMAL(999900000000000000, 0)},
    {"nine hundred and ninety-nine point one two three four five six seven eight nine one two three four five "
     "quadrillion",
     EN, CTH_DECIMAL(999123456789123450, 0)},
    {"Twenty One", EN, CTH_DECIMAL(21, 0)},
    {"twenty\xE2\x80\x91one", EN, CTH_DECIMAL(21, 0)},
    {"ONE HUNDRED FIVE", EN, CTH_DECIMAL(105, 0)},
    {"one-hundred-and-five", EN, CTH_DECIMAL(105, 0)},
    {"one thousand five", EN, CTH_DECIMAL(1005, 0)},
    {"negative two point zero five", EN, CTH_DECIMAL(-205, 2)},
    {"two point five million", EN, CTH_DECIMAL(2500000, 0)},
    {"three point fourteen", EN, CTH_DECIMAL(314, 2)},
    {"one point two three four five thousand", EN, CTH_DECIMAL(12345, 1)},
};

START_TEST(test_number_words_said)
{
    check_reads(said[_i].text, said[_i].lang, said[_i].value);
}
END_TEST

/* The bar stands behind the number, of so many words; at the start: there is none. */
static const struct {
    const char *text;
    enum cth_lang lang;
    unsigned words;
    struct cth_decimal value;
} scanned[] = {
    {"|", VI, 0, CTH_DECIMAL(0, 0)},
    {"| hai mươi", VI, 0, CTH_DECIMAL(0, 0)},
    {"|ba", VI, 0, CTH_DECIMAL(0, 0)},
    {"|ba tháng", VI, 0, CTH_DECIMAL(0, 0)},
    {"|một số", VI, 0, CTH_DECIMAL(0, 0)},
    {"|mười", VI, 0, CTH_DECIMAL(0, 0)},
    {"|năm 2021", VI, 0, CTH_DECIMAL(0, 0)},
    {"|năm nay", VI, 0, CTH_DECIMAL(0, 0)},
    {"|năm tư", VI, 0, CTH_DECIMAL(0, 0)},
    {"|hai tư vấn viên", VI, 0, CTH_DECIMAL(0, 0)},
    {"|mười năm", VI, 0, CTH_DECIMAL(0, 0)},
    {"|tỷ đồng", VI, 0, CTH_DECIMAL(0, 0)},
    {"|nghìn tỷ", VI, 0, CTH_DECIMAL(0, 0)},
    {"|hai ba", VI, 0, CTH_DECIMAL(0, 0)},
    {"|một tỷ tỷ", VI, 0, CTH_DECIMAL(0, 0)},
    {"|một trăm hai trăm", VI, 0, CTH_DECIMAL(0, 0)},
    {"|một nghìn hai triệu", VI, 0, CTH_DECIMAL(0, 0)},
    {"|không phẩy", VI, 0, CTH_DECIMAL(0, 0)},
    {"|one", EN, 0, CTH_DECIMAL(0, 0)},
    {"|one of them", EN, 0, CTH_DECIMAL(0, 0)},
    {"|one two", EN, 0, CTH_DECIMAL(0, 0)},
    {"|twenty", EN, 0, CTH_DECIMAL(0, 0)},
    {"một trăm|", VI, 2, CTH_DECIMAL(100, 0)},
    {"một nghìn hai trăm tỷ| đồng", VI, 5, CTH_DECIMAL(1200000000000, 0)},
    {"Hai mươi mốt| dự án", VI, 3, CTH_DECIMAL(21, 0)},
    {"hai phẩy năm triệu| tấn", VI, 4, CTH_DECIMAL(2500000, 0)},
    {"một triệu rưỡi| tấn", VI, 3, CTH_DECIMAL(1500000, 0)},
    {"một trăm hai| tấn", VI, 3, CTH_DECIMAL(120, 0)},
    {"một nghìn tỷ| năm 2021", VI, 3, CTH_DECIMAL(1000000000000, 0)},
    {"một nghìn| năm", VI, 2, CTH_DECIMAL(1000, 0)},
    {"hai mươi| năm qua", VI, 2, CTH_DECIMAL(20, 0)},
    {"một nghìn năm trăm|", VI, 4, CTH_DECIMAL(1500, 0)},
    {"|hai phẩy năm 2021", VI, 0, CTH_DECIMAL(0, 0)},
    {"hai mươi| phẩy, tức", VI, 2, CTH_DECIMAL(20, 0)},
    {"một trăm| lẻ", VI, 2, CTH_DECIMAL(100, 0)},
    {"một trăm|\nhai mươi", VI, 2, CTH_DECIMAL(100, 0)},
    {"âm hai mươi| độ", VI, 3, CTH_DECIMAL(-20, 0)},
    {"one hundred| and Hanoi", EN, 2, CTH_DECIMAL(100, 0)},
    {"twenty-one| of", EN, 2, CTH_DECIMAL(21, 0)},
    {"two thousand and twenty-one|, when", EN, 5, CTH_DECIMAL(2021, 0)},
    {"two point zero five| per cent", EN, 4, CTH_DECIMAL(205, 2)},
};

START_TEST(test_number_words_scan)
{
    struct cth_fold *fold = NULL;
    ck_assert_int_eq(cth_fold_new(&fold), CTH_OK);
    char text[128];
    size_t end = without_bar(scanned[_i].text, text);
    for (int with_fold = 0; with_fold < 2; with_fold++) {
        struct cth_decimal out = CTH_DECIMAL(77, 7);
        unsigned words = 99;
        ck_assert_uint_eq(
            cth_number_words_scan(with_fold ? fold : NULL, text, strlen(text), scanned[_i].lang, &out, &words), end);
        ck_assert_uint_eq(words, scanned[_i].words == 0 ? 99 : scanned[_i].words);
        ck_assert_int_eq(out.units, scanned[_i].words == 0 ? 77 : scanned[_i].value.units);
        ck_assert_int_eq(out.scale, scanned[_i].words == 0 ? 7 : scanned[_i].value.scale);
    }
    cth_fold_free(fold);
}
END_TEST

/* From every word of a long text of nothing but words of numbers. */
START_TEST(test_number_words_scan_linear)
{
    static const char *const runs[] = {"hai ",       "một trăm ", "không phẩy ",     "phẩy không ", "tỷ ",
                                       "một triệu ", "hai     ",  "hai phẩy không ", "linh ",       "một tỷ "};
    struct cth_fold *fold = NULL;
    const size_t size = 1 << 20;
    char *text = malloc(size);
    ck_assert_int_eq(cth_fold_new(&fold), CTH_OK);
    for (size_t i = 0; i < COUNT(runs); i++) {
        size_t run = strlen(runs[i]), used = 0;
        for (; used + run <= size; used += run)
            memcpy(text + used, runs[i], run);
        clock_t start = clock();
        for (size_t at = 0, n; at < used; at += n) {
            struct cth_decimal out;
            unsigned words;
            n = cth_number_words_scan(fold, text + at, used - at, VI, &out, &words);
            if (n == 0)
                n = strcspn(text + at, " ") + 1;
        }
        ck_assert_msg(clock() - start < 2 * CLOCKS_PER_SEC, "too slow: %s", runs[i]);
    }
    free(text);
    cth_fold_free(fold);
}
END_TEST

static size_t length_of(int64_t units, enum cth_lang lang)
{
    char buffer[CTH_NUMBER_WORDS_SIZE];
    size_t length = 0;
    ck_assert_int_eq(
        cth_number_words_format((struct cth_decimal)CTH_DECIMAL(units, 0), lang, buffer, sizeof buffer, &length),
        CTH_OK);
    return length;
}

/*
 * CTH_NUMBER_WORDS_SIZE is enough: a number is its sign, at most six groups, each no longer than the longest that there
 * is behind its power, the mark, and its decimals, each no longer than the longest digit. Where there are s decimals,
 * the highest s of the 18 places before the mark are empty.
 */
START_TEST(test_number_words_size)
{
    for (enum cth_lang lang = CTH_LANG_EN; lang <= CTH_LANG_VI; lang++) {
        size_t longest[6] = {0}, sum = 0, digit = 0;
        int64_t power = 1;
        for (int k = 0; k < 6; k++, power *= 1000)
            for (int64_t group = 1; group < 1000; group++) {
                int64_t above = k < 5 ? power * 1000 : 0;
                size_t n = length_of(above + group * power, lang) - (k < 5 ? length_of(above, lang) : 0);
                longest[k] = n > longest[k] ? n : longest[k];
            }
        for (int64_t d = 0; d < 10; d++)
            digit = length_of(d, lang) + 1 > digit ? length_of(d, lang) + 1 : digit;
        for (size_t s = 19; s-- > 0;) { /* 18 decimals: "không" before the mark; then a place, thus a group, more */
            if ((18 - s) % 3 == 1)
                sum += longest[(17 - s) / 3];
            size_t power_word = strlen(" tỷ"), mark = strlen(" phẩy"), sign = strlen("minus ");
            ck_assert_uint_lt(sign + sum + digit + power_word + mark + s * digit, CTH_NUMBER_WORDS_SIZE);
        }
        ck_assert_uint_gt(sum, 200);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("number_words");
    TCase *errors = tcase_create("Errors");
    tcase_add_loop_test(errors, test_number_words_parse_refuses, 0, (int)COUNT(refused));
    tcase_add_test(errors, test_number_words_arguments);
    suite_add_tcase(suite, errors);
    TCase *limits = tcase_create("Limits");
    tcase_set_timeout(limits, 60);
    tcase_add_test(limits, test_number_words_size);
    tcase_add_test(limits, test_number_words_scan_linear);
    suite_add_tcase(suite, limits);
    TCase *table = tcase_create("Table");
    tcase_add_loop_test(table, test_number_words_spelled, 0, (int)COUNT(spelled));
    tcase_add_loop_test(table, test_number_words_said, 0, (int)COUNT(said));
    tcase_add_loop_test(table, test_number_words_scan, 0, (int)COUNT(scanned));
    suite_add_tcase(suite, table);
    return test_main(suite);
}
