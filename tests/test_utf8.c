/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* UTF-8: what is refused and where, form C, width. All texts of up to three bytes: tests/sweep_utf8.c. */

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <congthuong.h>

#include "main.h"

/* Every class of bytes that is no UTF-8, after RFC 3629, each after a good prefix so that the position is seen. */
static const struct {
    const char *text;
    size_t length, position;
    enum cth_reason reason;
} invalid[] = {
    {"\0", 1, 0, CTH_REASON_NUL},
    {"ab\0cd", 5, 2, CTH_REASON_NUL},
    {"a\x80", 2, 1, CTH_REASON_UTF8}, /* continuation without a start */
    {"\xBF", 1, 0, CTH_REASON_UTF8},
    {"ấ\x80z", 5, 3, CTH_REASON_UTF8},        /* one continuation too many */
    {"\xC0\x80", 2, 0, CTH_REASON_UTF8},      /* overlong NUL */
    {"\xC1\xBF", 2, 0, CTH_REASON_UTF8},      /* overlong U+007F */
    {"x\xE0\x80\x80", 4, 1, CTH_REASON_UTF8}, /* overlong, three bytes */
    {"x\xE0\x9F\xBF", 4, 1, CTH_REASON_UTF8},
    {"\xF0\x80\x80\x80", 4, 0, CTH_REASON_UTF8}, /* overlong, four bytes */
    {"\xF0\x8F\xBF\xBF", 4, 0, CTH_REASON_UTF8},
    {"\xED\xA0\x80", 3, 0, CTH_REASON_UTF8},     /* first surrogate */
    {"\xED\xBF\xBF", 3, 0, CTH_REASON_UTF8},     /* last surrogate */
    {"\xF4\x90\x80\x80", 4, 0, CTH_REASON_UTF8}, /* U+110000 */
    {"\xF5\x80\x80\x80", 4, 0, CTH_REASON_UTF8},
    {"\xF8\x88\x80\x80\x80", 5, 0, CTH_REASON_UTF8}, /* five bytes */
    {"\xFC\x84\x80\x80\x80\x80", 6, 0, CTH_REASON_UTF8},
    {"\xFE", 1, 0, CTH_REASON_UTF8},
    {"\xFF\xFE", 2, 0, CTH_REASON_UTF8}, /* UTF-16 */
    {"ab\xC3", 3, 2, CTH_REASON_UTF8},   /* cut off */
    {"\xE1\xBA", 2, 0, CTH_REASON_UTF8},
    {"\xF0\x9F\x98", 3, 0, CTH_REASON_UTF8},
    {"\xC3(", 2, 0, CTH_REASON_UTF8}, /* start without its continuation */
    {"\xE1(\xA5", 3, 0, CTH_REASON_UTF8},
    {"\xE1\xBA(", 3, 0, CTH_REASON_UTF8},
    {"\xF0(\x8C\xBC", 4, 0, CTH_REASON_UTF8},
    {"\xF0\x90(\xBC", 4, 0, CTH_REASON_UTF8},
    {"\xF0\x90\x8C(", 4, 0, CTH_REASON_UTF8},
    {"t\xE1\xBB\xB7 \xC4", 6, 5, CTH_REASON_UTF8},
};

START_TEST(test_utf8_check_refuses)
{
    char buffer[32];
    size_t length = 77;
    struct cth_text_error error = {99, CTH_REASON_NONE, 0};
    ck_assert_int_eq(cth_utf8_check(invalid[_i].text, invalid[_i].length, &error), CTH_E_ENCODING);
    ck_assert_uint_eq(error.position, invalid[_i].position);
    ck_assert_int_eq(error.reason, invalid[_i].reason);
    ck_assert_int_eq(cth_utf8_check(invalid[_i].text, invalid[_i].length, NULL), CTH_E_ENCODING);
    memset(buffer, '#', sizeof buffer);
    ck_assert_int_eq(cth_utf8_normalize(invalid[_i].text, invalid[_i].length, buffer, sizeof buffer, &length),
                     CTH_E_ENCODING);
    ck_assert_uint_eq(length, 77);
    ck_assert_int_eq(buffer[0], '#');
    ck_assert_uint_le(cth_utf8_width(invalid[_i].text, invalid[_i].length), invalid[_i].length);
}
END_TEST

START_TEST(test_utf8_arguments)
{
    struct cth_text_error error = {99, CTH_REASON_NONE, 0};
    char buffer[4];
    size_t length = 77;
    ck_assert_int_eq(cth_utf8_check(NULL, 1, &error), CTH_E_ARGUMENT);
    ck_assert_uint_eq(error.position, 99);
    ck_assert_int_eq(cth_utf8_check(NULL, 0, &error), CTH_OK);
    ck_assert_int_eq(cth_utf8_check("", 0, NULL), CTH_OK);
    ck_assert_int_eq(cth_utf8_normalize(NULL, 1, buffer, sizeof buffer, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_utf8_normalize("a", 1, NULL, 4, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_utf8_normalize("a", 1, buffer, sizeof buffer, NULL), CTH_E_ARGUMENT);
    ck_assert_uint_eq(length, 77);
    ck_assert_int_eq(cth_utf8_normalize(NULL, 0, NULL, 0, &length), CTH_OK);
    ck_assert_uint_eq(length, 0);
    ck_assert_uint_eq(cth_utf8_width(NULL, 0), 0);
}
END_TEST

static size_t put_point(char *out, unsigned point)
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    if (point < 0x800) {
        out[0] = (char)(0xC0 | point >> 6);
        out[1] = (char)(0x80 | (point & 0x3F));
        return 2;
    }
    out[0] = (char)(0xE0 | point >> 12);
    out[1] = (char)(0x80 | (point >> 6 & 0x3F));
    out[2] = (char)(0x80 | (point & 0x3F));
    return 3;
}

/* The letters of Vietnamese that carry marks, by hand: 12 vowels with 5 tones each in both cases, the 6 vowels with a
 * quality mark and no tone, and đ: 12 * 5 * 2 + 6 * 2 + 2 = 134. Each row: composed, then its letter and marks. */
#define GRAVE 0x300
#define ACUTE 0x301
#define TILDE 0x303
#define HOOK 0x309
#define DOT 0x323
#define CIRCUMFLEX 0x302
#define BREVE 0x306
#define HORN 0x31B

static const struct {
    unsigned letter, quality;
    unsigned plain;    /* composed without a tone; 0: the letter itself */
    unsigned tones[5]; /* with grave, acute, hook, tilde, dot below */
} vowels[] = {
    {'a', 0, 0, {0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1}},
    {'A', 0, 0, {0xC0, 0xC1, 0x1EA2, 0xC3, 0x1EA0}},
    {'a', BREVE, 0x103, {0x1EB1, 0x1EAF, 0x1EB3, 0x1EB5, 0x1EB7}},
    {'A', BREVE, 0x102, {0x1EB0, 0x1EAE, 0x1EB2, 0x1EB4, 0x1EB6}},
    {'a', CIRCUMFLEX, 0xE2, {0x1EA7, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD}},
    {'A', CIRCUMFLEX, 0xC2, {0x1EA6, 0x1EA4, 0x1EA8, 0x1EAA, 0x1EAC}},
    {'e', 0, 0, {0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9}},
    {'E', 0, 0, {0xC8, 0xC9, 0x1EBA, 0x1EBC, 0x1EB8}},
    {'e', CIRCUMFLEX, 0xEA, {0x1EC1, 0x1EBF, 0x1EC3, 0x1EC5, 0x1EC7}},
    {'E', CIRCUMFLEX, 0xCA, {0x1EC0, 0x1EBE, 0x1EC2, 0x1EC4, 0x1EC6}},
    {'i', 0, 0, {0xEC, 0xED, 0x1EC9, 0x129, 0x1ECB}},
    {'I', 0, 0, {0xCC, 0xCD, 0x1EC8, 0x128, 0x1ECA}},
    {'o', 0, 0, {0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD}},
    {'O', 0, 0, {0xD2, 0xD3, 0x1ECE, 0xD5, 0x1ECC}},
    {'o', CIRCUMFLEX, 0xF4, {0x1ED3, 0x1ED1, 0x1ED5, 0x1ED7, 0x1ED9}},
    {'O', CIRCUMFLEX, 0xD4, {0x1ED2, 0x1ED0, 0x1ED4, 0x1ED6, 0x1ED8}},
    {'o', HORN, 0x1A1, {0x1EDD, 0x1EDB, 0x1EDF, 0x1EE1, 0x1EE3}},
    {'O', HORN, 0x1A0, {0x1EDC, 0x1EDA, 0x1EDE, 0x1EE0, 0x1EE2}},
    {'u', 0, 0, {0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5}},
    {'U', 0, 0, {0xD9, 0xDA, 0x1EE6, 0x168, 0x1EE4}},
    {'u', HORN, 0x1B0, {0x1EEB, 0x1EE9, 0x1EED, 0x1EEF, 0x1EF1}},
    {'U', HORN, 0x1AF, {0x1EEA, 0x1EE8, 0x1EEC, 0x1EEE, 0x1EF0}},
    {'y', 0, 0, {0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5}},
    {'Y', 0, 0, {0x1EF2, 0xDD, 0x1EF6, 0x1EF8, 0x1EF4}},
};

static void check_normalizes(const char *text, size_t length, const char *expected, size_t expected_length)
{
    char buffer[64];
    size_t out = 0;
    ck_assert_int_eq(cth_utf8_normalize(text, length, buffer, sizeof buffer, &out), CTH_OK);
    ck_assert_uint_eq(out, expected_length);
    ck_assert_mem_eq(buffer, expected, expected_length);
}

/* One letter written composed, decomposed in both orders of its marks, and half composed: all become the first. */
static void check_letter(unsigned letter, unsigned quality, unsigned half, unsigned tone, unsigned composed)
{
    char expected[8], text[16];
    size_t wanted = put_point(expected, composed), n;
    check_normalizes(expected, wanted, expected, wanted);
    ck_assert_uint_eq(cth_utf8_width(expected, wanted), 1);
    const unsigned orders[3][3] = {{letter, quality, tone}, {letter, tone, quality}, {half ? half : letter, tone, 0}};
    for (size_t o = 0; o < 3; o++) {
        /* Circumflex and breve sit on the same side as the tones but for the dot: there the order means something. */
        if (o == 1 && tone != 0 && tone != DOT && (quality == CIRCUMFLEX || quality == BREVE))
            continue;
        if (o == 2 && tone == 0)
            continue;
        n = 0;
        for (size_t i = 0; i < 3; i++)
            n += orders[o][i] == 0 ? 0 : put_point(text + n, orders[o][i]);
        check_normalizes(text, n, expected, wanted);
        ck_assert_uint_eq(cth_utf8_width(text, n), 1);
    }
}

START_TEST(test_utf8_normalize_vietnamese_letters)
{
    static const unsigned tones[5] = {GRAVE, ACUTE, HOOK, TILDE, DOT};
    int letters = 0;
    for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++) {
        if (vowels[i].quality != 0) {
            check_letter(vowels[i].letter, vowels[i].quality, 0, 0, vowels[i].plain);
            letters++;
        }
        for (size_t t = 0; t < 5; t++) {
            check_letter(vowels[i].letter, vowels[i].quality, vowels[i].plain, tones[t], vowels[i].tones[t]);
            letters++;
        }
    }
    for (unsigned d = 0x110; d <= 0x111; d++) {
        char text[2];
        check_normalizes(text, put_point(text, d), text, 2);
        letters++;
    }
    ck_assert_int_eq(letters, 134);
}
END_TEST

START_TEST(test_utf8_normalize_other_scripts)
{
    check_normalizes("tong", 4, "tong", 4);
    check_normalizes("\xE2\x84\xAB", 3, "\xC3\x85", 2);                             /* angstrom sign: a singleton */
    check_normalizes("\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", 9, "\xEA\xB0\x81", 3); /* Hangul */
    check_normalizes("\xE0\xA5\x98", 3, "\xE0\xA4\x95\xE0\xA4\xBC", 6);             /* never composed: grows */
    check_normalizes("\xF0\x9D\x85\xA0", 4, "\xF0\x9D\x85\x98\xF0\x9D\x85\xA5\xF0\x9D\x85\xAE",
                     12); /* 3 times as long */
    check_normalizes("\xF0\x9F\x98\x80", 4, "\xF0\x9F\x98\x80", 4);
}
END_TEST

START_TEST(test_utf8_normalize_space)
{
    char buffer[8] = "#######";
    size_t length = 77;
    ck_assert_int_eq(cth_utf8_normalize("abc", 3, buffer, 2, &length), CTH_E_SPACE);
    ck_assert_int_eq(cth_utf8_normalize("e\xCC\x81", 3, buffer, 1, &length), CTH_E_SPACE);
    ck_assert_int_eq(cth_utf8_normalize("a", 1, NULL, 0, &length), CTH_E_SPACE);
    ck_assert_str_eq(buffer, "#######");
    ck_assert_uint_eq(length, 77);
    ck_assert_int_eq(cth_utf8_normalize("e\xCC\x81", 3, buffer, 2, &length), CTH_OK);
    ck_assert_uint_eq(length, 2);
    ck_assert_str_eq(buffer, "\xC3\xA9#####");
}
END_TEST

/* Thirty marks pass, as Unicode's stream-safe format has it; more are refused at once, however many there are: putting
 * them in order takes time that grows with the square. */
START_TEST(test_utf8_normalize_marks)
{
    static const char *const marks[] = {"\xCC\x81\xCC\xA3", "\xE0\xBD\xB3\xE0\xBD\xB3", "\xE0\xBD\xB5\xE0\xBE\x81"};
    const size_t size = 1 << 20;
    char *text = malloc(size), *out = malloc(3 * size);
    for (size_t m = 0; m < 3; m++) {
        size_t pair = strlen(marks[m]), length = 77;
        text[0] = 'a';
        for (size_t at = 1; at + pair <= size; at += pair)
            memcpy(text + at, marks[m], pair);
        ck_assert_int_eq(cth_utf8_normalize(text, 1 + 15 * pair, out, 3 * size, &length), CTH_OK);
        ck_assert_uint_ge(length, 30);
        length = 77;
        ck_assert_int_eq(cth_utf8_normalize(text, 1 + 16 * pair, out, 3 * size, &length), CTH_E_LIMIT);
        clock_t start = clock();
        ck_assert_int_eq(cth_utf8_normalize(text, 1 + (size - 1) / pair * pair, out, 3 * size, &length), CTH_E_LIMIT);
        ck_assert_msg(clock() - start < CLOCKS_PER_SEC, "too slow");
        ck_assert_uint_eq(length, 77);
    }
    free(text);
    free(out);
}
END_TEST

START_TEST(test_utf8_width)
{
    static const struct {
        const char *text;
        size_t width;
    } rows[] = {
        {"abc", 3},
        {"Tổng mức bán lẻ", 15},
        {"Tô\xCC\x89ng", 4},             /* ô and a combining hook */
        {"\xE4\xB8\xAD\xE6\x96\x87", 4}, /* two Han characters, two columns each */
        {"\xEF\xBC\xA1", 2},             /* fullwidth A */
        {"10 \xC2\xB0", 4},
        {"\xF0\x9F\x98\x80", 2},
        {"–", 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_uint_eq(cth_utf8_width(rows[i].text, strlen(rows[i].text)), rows[i].width);
}
END_TEST

START_TEST(test_utf8_place)
{
    static const struct {
        const char *text;
        size_t position;
        unsigned line, column;
    } rows[] = {
        {"", 0, 1, 1},
        {"abc", 0, 1, 1},
        {"abc", 3, 1, 4},
        {"a\nb", 1, 1, 2},
        {"a\nb", 2, 2, 1},
        {"a\r\n\nbc", 5, 3, 2},
        {"Tổng\nmức", 11, 2, 3},     /* ổ and ứ are three bytes each */
        {"\xEF\xBB\xBFxy", 4, 1, 2}, /* behind a byte order mark */
        {"\xEF\xBB\xBFxy", 3, 1, 1},
        {"ab\n\xFF", 3, 2, 1}, /* the text may end its validity there */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct cth_place place = {0, 0};
        ck_assert_int_eq(cth_utf8_place(rows[i].text, strlen(rows[i].text), rows[i].position, &place), CTH_OK);
        ck_assert_uint_eq(place.line, rows[i].line);
        ck_assert_uint_eq(place.column, rows[i].column);
    }
    struct cth_place place = {7, 7};
    ck_assert_int_eq(cth_utf8_place(NULL, 0, 0, &place), CTH_OK);
    ck_assert_int_eq(cth_utf8_place(NULL, 1, 0, &place), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_utf8_place("a", 1, 2, &place), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_utf8_place("a", 1, 1, NULL), CTH_E_ARGUMENT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("utf8");
    TCase *errors = tcase_create("Errors");
    tcase_add_loop_test(errors, test_utf8_check_refuses, 0, (int)(sizeof invalid / sizeof *invalid));
    tcase_add_test(errors, test_utf8_arguments);
    tcase_add_test(errors, test_utf8_normalize_space);
    suite_add_tcase(suite, errors);
    TCase *limits = tcase_create("Limits");
    tcase_set_timeout(limits, 60);
    tcase_add_test(limits, test_utf8_normalize_marks);
    suite_add_tcase(suite, limits);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_utf8_normalize_vietnamese_letters);
    tcase_add_test(core, test_utf8_normalize_other_scripts);
    tcase_add_test(core, test_utf8_width);
    tcase_add_test(core, test_utf8_place);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
