/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Words as keys. The letters of Vietnamese are written down by hand here, composed, by their code points and by what
 * they are made of; every way to spell them is tried inside syllables.
 */

#include <check.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fold.h"
#include "main.h"

static struct cth_fold *fold;

static void setup(void)
{
    ck_assert_int_eq(cth_fold_new(&fold), CTH_OK);
}

static void teardown(void)
{
    cth_fold_free(fold);
    fold = NULL;
}

/* The word is all of text, and this is its key, with tables and without. */
static void check_key(const char *text, const char *expected)
{
    for (int with_fold = 0; with_fold < 2; with_fold++) {
        char key[64];
        size_t length = 77;
        ck_assert_uint_eq(cth_fold_word(with_fold ? fold : NULL, text, strlen(text), key, sizeof key - 1, &length),
                          strlen(text));
        ck_assert_uint_lt(length, sizeof key);
        key[length] = '\0';
        ck_assert_str_eq(key, expected);
    }
}

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

START_TEST(test_fold_word_no_letter_starts)
{
    static const char *const rows[] = {"",
                                       " ab",
                                       "1a",
                                       "-a",
                                       "'a",
                                       "\xCC\x81"
                                       "a",
                                       "%",
                                       "\n",
                                       "₫",
                                       "\xC2\xAD"
                                       "a",
                                       "\xCC\x88"
                                       "a",
                                       "“a”"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char key[8] = "#######";
        size_t length = 77;
        ck_assert_uint_eq(cth_fold_word(fold, rows[i], strlen(rows[i]), key, sizeof key, &length), 0);
        ck_assert_uint_eq(length, 0);
        ck_assert_str_eq(key, "#######");
    }
}
END_TEST

START_TEST(test_fold_word_ends)
{
    static const struct {
        const char *text;
        size_t consumed;
    } rows[] = {
        {"tăng1,36%", 5},
        {"hơn14.000", 4},
        {"Tây-Bắc", 4},
        {"m3", 1},
        {"d'Ivoire", 1},
        {"tỷ đồng", 4},
        {"tỷ\xC2\xA0", 4},
        {"ước”", 6},
        {"ước…", 6},
        {"xuất–nhập", 6},
        {"kg\xF0\x9F\x98\x80", 2},
        {"a_b", 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char key[16];
        size_t length;
        ck_assert_uint_eq(cth_fold_word(fold, rows[i].text, strlen(rows[i].text), key, sizeof key, &length),
                          rows[i].consumed);
        ck_assert_uint_gt(length, 0);
    }
}
END_TEST

/* At each length short of the key's own it is empty, and nothing is written past size; the word is consumed whole. */
START_TEST(test_fold_word_space)
{
    static const struct {
        const char *text, *key;
    } rows[] = {{"nghiêng", "nghiêng"}, {"Đường", "đương2"}, {"Ελλάς", "ελλάσ"}, {"\xE6\xBC\xA2", "\xE6\xBC\xA2"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t wanted = strlen(rows[i].key), length;
        for (size_t size = 0; size < 16; size++) {
            char key[17];
            memset(key, '#', sizeof key);
            ck_assert_uint_eq(cth_fold_word(fold, rows[i].text, strlen(rows[i].text), key, size, &length),
                              strlen(rows[i].text));
            ck_assert_uint_eq(length, size < wanted ? 0 : wanted);
            ck_assert_int_eq(key[size], '#');
            if (length > 0)
                ck_assert_mem_eq(key, rows[i].key, wanted);
        }
    }
}
END_TEST

/* Runs of letters and marks without end: consumed whole, no key, in time that grows with their length only. */
START_TEST(test_fold_word_long)
{
    static const char *const runs[] = {"a",
                                       "ấ",
                                       "a\xCC\x81",
                                       "a\xCC\x81\xCC\x82",
                                       "\xCC\x81",
                                       "\xCC\x88",
                                       "\xCC\xA3\xCC\x82",
                                       "я",
                                       "\xE6\xBC\xA2",
                                       "a\xCC\x88",
                                       "\xC2\xAD",
                                       "\xE0\xBD\xB3",
                                       "\xEF\xB8\x8F",
                                       "\xE1\x84\x80\xE1\x85\xA1"};
    const size_t size = 1 << 22;
    char *text = malloc(size), key[64];
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
        size_t run = strlen(runs[i]), used = 1, length = 77;
        text[0] = 'x';
        for (; used + run <= size; used += run)
            memcpy(text + used, runs[i], run);
        clock_t start = clock();
        ck_assert_uint_eq(cth_fold_word(fold, text, used, key, sizeof key, &length), used);
        ck_assert_uint_eq(length, strcmp(runs[i], "\xC2\xAD") == 0 ? 1 : 0);
        ck_assert_msg(clock() - start < 2 * CLOCKS_PER_SEC, "too slow");
    }
    free(text);
}
END_TEST

/* A character that is cut off ends the word: nothing behind the text is read. */
START_TEST(test_fold_word_cut_off)
{
    static const char *const rows[] = {"ab\xC3", "ab\xE1\xBA", "ab\xF0\x9F\x98"};
    char key[8];
    size_t length;
    for (size_t i = 0; i < 3; i++) {
        size_t n = strlen(rows[i]);
        char *exact = malloc(n);
        memcpy(exact, rows[i], n);
        ck_assert_uint_eq(cth_fold_word(fold, exact, n, key, sizeof key, &length), 2);
        ck_assert_uint_eq(length, 2);
        ck_assert_uint_eq(cth_fold_blank(exact + 2, n - 2), 0);
        ck_assert_uint_eq(cth_fold_dash(exact + 2, n - 2), 0);
        free(exact);
    }
    /* no UTF-8 in a foreign word: no key */
    ck_assert_uint_eq(cth_fold_word(fold, "\xC3\xBC\xC3(", 4, key, sizeof key, &length), 4);
    ck_assert_uint_eq(length, 0);
}
END_TEST

/*
 * The 134 letters of Vietnamese beyond ASCII, upper and lower case of 67: 12 vowels in five tones, the six letters
 * ă â ê ô ơ ư without one, and đ. Each row: its ASCII letter, its quality mark, it without a tone, and composed with
 * acute, grave, hook, tilde and dot below.
 */
#define CIRCUMFLEX 0x302
#define BREVE 0x306
#define HORN 0x31B

static const unsigned tone_marks[6] = {0, 0x301, 0x300, 0x309, 0x303, 0x323};

static const struct {
    unsigned letter, quality, plain, lower;
    unsigned toned[5];
} vowels[] = {
    {'a', 0, 'a', 'a', {0xE1, 0xE0, 0x1EA3, 0xE3, 0x1EA1}},
    {'A', 0, 'A', 'a', {0xC1, 0xC0, 0x1EA2, 0xC3, 0x1EA0}},
    {'a', BREVE, 0x103, 0x103, {0x1EAF, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EB7}},
    {'A', BREVE, 0x102, 0x103, {0x1EAE, 0x1EB0, 0x1EB2, 0x1EB4, 0x1EB6}},
    {'a', CIRCUMFLEX, 0xE2, 0xE2, {0x1EA5, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EAD}},
    {'A', CIRCUMFLEX, 0xC2, 0xE2, {0x1EA4, 0x1EA6, 0x1EA8, 0x1EAA, 0x1EAC}},
    {'e', 0, 'e', 'e', {0xE9, 0xE8, 0x1EBB, 0x1EBD, 0x1EB9}},
    {'E', 0, 'E', 'e', {0xC9, 0xC8, 0x1EBA, 0x1EBC, 0x1EB8}},
    {'e', CIRCUMFLEX, 0xEA, 0xEA, {0x1EBF, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EC7}},
    {'E', CIRCUMFLEX, 0xCA, 0xEA, {0x1EBE, 0x1EC0, 0x1EC2, 0x1EC4, 0x1EC6}},
    {'i', 0, 'i', 'i', {0xED, 0xEC, 0x1EC9, 0x129, 0x1ECB}},
    {'I', 0, 'I', 'i', {0xCD, 0xCC, 0x1EC8, 0x128, 0x1ECA}},
    {'o', 0, 'o', 'o', {0xF3, 0xF2, 0x1ECF, 0xF5, 0x1ECD}},
    {'O', 0, 'O', 'o', {0xD3, 0xD2, 0x1ECE, 0xD5, 0x1ECC}},
    {'o', CIRCUMFLEX, 0xF4, 0xF4, {0x1ED1, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED9}},
    {'O', CIRCUMFLEX, 0xD4, 0xF4, {0x1ED0, 0x1ED2, 0x1ED4, 0x1ED6, 0x1ED8}},
    {'o', HORN, 0x1A1, 0x1A1, {0x1EDB, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EE3}},
    {'O', HORN, 0x1A0, 0x1A1, {0x1EDA, 0x1EDC, 0x1EDE, 0x1EE0, 0x1EE2}},
    {'u', 0, 'u', 'u', {0xFA, 0xF9, 0x1EE7, 0x169, 0x1EE5}},
    {'U', 0, 'U', 'u', {0xDA, 0xD9, 0x1EE6, 0x168, 0x1EE4}},
    {'u', HORN, 0x1B0, 0x1B0, {0x1EE9, 0x1EEB, 0x1EED, 0x1EEF, 0x1EF1}},
    {'U', HORN, 0x1AF, 0x1B0, {0x1EE8, 0x1EEA, 0x1EEC, 0x1EEE, 0x1EF0}},
    {'y', 0, 'y', 'y', {0xFD, 0x1EF3, 0x1EF7, 0x1EF9, 0x1EF5}},
    {'Y', 0, 'Y', 'y', {0xDD, 0x1EF2, 0x1EF6, 0x1EF8, 0x1EF4}},
};

#define VOWELS (sizeof vowels / sizeof *vowels)

/* One spelling of a vowel as up to three code points, inside "nghi_ng", before and behind another vowel, and alone. */
static int check_spelling(const unsigned *points, unsigned lower, unsigned tone)
{
    static const char *const frames[][2] = {{"", ""}, {"NGHI", "ng"}, {"ho", ""}, {"qu", "\xC3\xAA"}, {"", "i"}};
    int checks = 0;
    for (size_t f = 0; f < sizeof frames / sizeof *frames; f++) {
        char text[64], expected[64];
        size_t n = (size_t)(stpcpy(text, frames[f][0]) - text), m = (size_t)(stpcpy(expected, frames[f][0]) - expected);
        for (size_t i = 0; i < m; i++)
            expected[i] = (char)(expected[i] | 0x20);
        for (size_t i = 0; i < 3; i++)
            n += points[i] == 0 ? 0 : put_point(text + n, points[i]);
        m += put_point(expected + m, lower);
        strcpy(text + n, frames[f][1]);
        m = (size_t)(stpcpy(expected + m, frames[f][1]) - expected);
        if (tone > 0)
            expected[m++] = (char)('0' + tone);
        expected[m] = '\0';
        check_key(text, expected);
        checks++;
    }
    return checks;
}

START_TEST(test_fold_word_vietnamese_letters)
{
    int letters = 2, checks = 0; /* Đ and đ: see below */
    for (size_t v = 0; v < VOWELS; v++)
        for (unsigned t = 0; t < 6; t++) {
            const unsigned letter = vowels[v].letter, quality = vowels[v].quality, tone = tone_marks[t];
            const unsigned composed = t == 0 ? vowels[v].plain : vowels[v].toned[t - 1];
            unsigned base_toned = 0; /* the ASCII letter with the tone, composed */
            for (size_t w = 0; w < VOWELS; w++)
                if (t > 0 && vowels[w].letter == letter && vowels[w].quality == 0)
                    base_toned = vowels[w].toned[t - 1];
            const unsigned ways[][3] = {
                {composed, 0, 0},
                {letter, quality, tone},
                {letter, tone, quality},
                {vowels[v].plain, tone, 0},
                {base_toned == 0 ? letter : base_toned, quality, 0},
            };
            for (size_t w = 0; w < sizeof ways / sizeof *ways; w++)
                checks += check_spelling(ways[w], vowels[v].lower, t);
            letters += composed > 0x7F;
        }
    ck_assert_int_eq(letters, 134);
    ck_assert_int_eq(checks, 24 * 6 * 5 * 5);
}
END_TEST

START_TEST(test_fold_word_alike)
{
    static const struct {
        const char *text, *key;
    } rows[] = {
        {"hoà", "hoa2"},
        {"hòa", "hoa2"},
        {"HOÀ", "hoa2"},
        {"Hòa", "hoa2"},
        {"thuỷ", "thuy3"},
        {"thủy", "thuy3"},
        {"kỳ", "ky2"},
        {"kì", "ki2"},
        {"tỷ", "ty3"},
        {"tỉ", "ti3"},
        {"tĩ", "ti4"},
        {"lũy", "luy4"},
        {"luỹ", "luy4"},
        {"thuế", "thuê1"},
        {"doanh", "doanh"},
        {"NGHÌN", "nghin2"},
        {"ngàn", "ngan2"},
        {"ước", "ươc1"},
        /* the letter Đ and what is taken for it: eth, and the African d */
        {"Đồng", "đông2"},
        {"đồng", "đông2"},
        {"\xC3\x90ồng", "đông2"},
        {"\xC3\xB0ồng", "đông2"},
        {"\xC6\x89ồng", "đông2"},
        {"\xC9\x96ồng", "đông2"},
        /* the deprecated tone marks U+0340 and U+0341 */
        {"ho\xCD\x81", "ho1"},
        {"ho\xCD\x80", "ho2"},
        /* a soft hyphen */
        {"tri\xC2\xAD"
         "ệu",
         "triêu5"},
        {"\xCE\xB1\xC2\xAD\xCE\xB2", "\xCE\xB1\xCE\xB2"},
        /* two words glued */
        {"tạotăng", "taotăng5"},
        {"tấnsắt", "tânsăt11"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_key(rows[i].text, rows[i].key);
}
END_TEST

/* Not Vietnamese: kept whatever it is, case folded, in form C, however it was written. */
START_TEST(test_fold_word_foreign)
{
    static const struct {
        const char *text, *key;
    } rows[] = {
        {"Über", "über"},
        {"U\xCC\x88"
         "ber",
         "über"},
        {"Straße", "strasse"},
        {"Ñ", "ñ"},
        {"N\xCC\x83", "ñ"},
        {"ǛA", "ǜa"},
        {"u\xCC\x88\xCC\x80"
         "a",
         "ǜa"},
        {"\xC3\xBC\xCC\x80"
         "a",
         "ǜa"},
        {"Москва", "москва"},
        {"ΆΓΙΑ", "άγια"},
        {"Α\xCC\x81", "ά"},
        {"\xC5\xB7", "ŷ"},
        {"y\xCC\x82", "ŷ"},
        {"\xE2\x84\xAA"
         "g",
         "kg"},
        {"đ\xCC\x81", "đ\xCC\x81"},
        {"\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", "\xEA\xB0\x81"},
        /* a second tone on one letter: canonically equivalent orders are alike */
        {"a\xCC\x81\xCC\xA3", "a\xCC\x81"
                              "5"},
        {"a\xCC\xA3\xCC\x81", "a\xCC\x81"
                              "5"},
        /* the Vietnamese part of a foreign word is read as ever */
        {"Müa\xCC\x82\xCC\x81", "müâ1"},
        {"i\xCC\x87\xCC\x81", "i\xCC\x87\xCC\x81"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_key(rows[i].text, rows[i].key);
}
END_TEST

START_TEST(test_fold_blank)
{
    static const char *const blanks[] = {" ",
                                         "\t",
                                         "\xC2\xA0",
                                         "\xE2\x80\x80",
                                         "\xE2\x80\x89",
                                         "\xE2\x80\x8B",
                                         "\xE2\x80\xAF",
                                         "\xE2\x81\x9F",
                                         "\xE3\x80\x80",
                                         "\xEF\xBB\xBF",
                                         "\xC2\xAD"};
    char text[64], *end = text;
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
        ck_assert_uint_eq(cth_fold_blank(blanks[i], strlen(blanks[i])), strlen(blanks[i]));
        end = stpcpy(end, blanks[i]);
    }
    strcpy(end, "a ");
    ck_assert_uint_eq(cth_fold_blank(text, strlen(text)), (size_t)(end - text));
    ck_assert_uint_eq(cth_fold_blank("", 0), 0);
    static const char *const others[] = {"a ", "\n", "\r", "-", "\xE2\x80\x8C", "\xE1\xBF\xBF", "\xE2\x80\xA8"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_uint_eq(cth_fold_blank(others[i], strlen(others[i])), 0);
}
END_TEST

START_TEST(test_fold_dash)
{
    static const char *const dashes[] = {"-", "‐", "‑", "‒", "–", "—", "―", "−"};
    char text[8];
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        strcpy(stpcpy(text, dashes[i]), "-");
        ck_assert_uint_eq(cth_fold_dash(text, strlen(text)), strlen(dashes[i]));
    }
    static const char *const others[] = {"", "a", "_", "+", "\xC2\xAD", "\xE2\x80\x8F", "\xE2\x80\x96", "•"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_uint_eq(cth_fold_dash(others[i], strlen(others[i])), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fold");
    TCase *errors = tcase_create("Errors");
    tcase_add_checked_fixture(errors, setup, teardown);
    tcase_add_test(errors, test_fold_word_no_letter_starts);
    tcase_add_test(errors, test_fold_word_cut_off);
    suite_add_tcase(suite, errors);
    TCase *limits = tcase_create("Limits");
    tcase_add_checked_fixture(limits, setup, teardown);
    tcase_set_timeout(limits, 60);
    tcase_add_test(limits, test_fold_word_space);
    tcase_add_test(limits, test_fold_word_long);
    suite_add_tcase(suite, limits);
    TCase *core = tcase_create("Core");
    tcase_add_checked_fixture(core, setup, teardown);
    tcase_add_test(core, test_fold_word_ends);
    tcase_add_test(core, test_fold_word_vietnamese_letters);
    tcase_add_test(core, test_fold_word_alike);
    tcase_add_test(core, test_fold_word_foreign);
    tcase_add_test(core, test_fold_blank);
    tcase_add_test(core, test_fold_dash);
    suite_add_tcase(suite, core);
    return test_main(suite);
}
