/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The 134 letters of Vietnamese that are not ASCII, by hand: rows of a vowel with its tones. Each can be spelt in one
 * piece, in pieces, with its marks in the other order, and as a toned vowel with the mark of its quality behind it.
 */

#ifndef CTH_TESTS_LETTERS_H
#define CTH_TESTS_LETTERS_H

#include <stdio.h>
#include <string.h>

#define LETTERS 134
#define LETTER_FORMS 4

/* The letter without a tone, then with huyền, hỏi, ngã, sắc, nặng; the plain letter, the mark of its quality. */
static const struct {
    const char *letter[6], *plain, *quality;
} vowel_rows[] = {
    {{"a", "à", "ả", "ã", "á", "ạ"}, "a", ""},         {{"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"}, "a", "\xCC\x86"},
    {{"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"}, "a", "\xCC\x82"}, {{"e", "è", "ẻ", "ẽ", "é", "ẹ"}, "e", ""},
    {{"ê", "ề", "ể", "ễ", "ế", "ệ"}, "e", "\xCC\x82"}, {{"i", "ì", "ỉ", "ĩ", "í", "ị"}, "i", ""},
    {{"o", "ò", "ỏ", "õ", "ó", "ọ"}, "o", ""},         {{"ô", "ồ", "ổ", "ỗ", "ố", "ộ"}, "o", "\xCC\x82"},
    {{"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"}, "o", "\xCC\x9B"}, {{"u", "ù", "ủ", "ũ", "ú", "ụ"}, "u", ""},
    {{"ư", "ừ", "ử", "ữ", "ứ", "ự"}, "u", "\xCC\x9B"}, {{"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"}, "y", ""},
    {{"A", "À", "Ả", "Ã", "Á", "Ạ"}, "A", ""},         {{"Ă", "Ằ", "Ẳ", "Ẵ", "Ắ", "Ặ"}, "A", "\xCC\x86"},
    {{"Â", "Ầ", "Ẩ", "Ẫ", "Ấ", "Ậ"}, "A", "\xCC\x82"}, {{"E", "È", "Ẻ", "Ẽ", "É", "Ẹ"}, "E", ""},
    {{"Ê", "Ề", "Ể", "Ễ", "Ế", "Ệ"}, "E", "\xCC\x82"}, {{"I", "Ì", "Ỉ", "Ĩ", "Í", "Ị"}, "I", ""},
    {{"O", "Ò", "Ỏ", "Õ", "Ó", "Ọ"}, "O", ""},         {{"Ô", "Ồ", "Ổ", "Ỗ", "Ố", "Ộ"}, "O", "\xCC\x82"},
    {{"Ơ", "Ờ", "Ở", "Ỡ", "Ớ", "Ợ"}, "O", "\xCC\x9B"}, {{"U", "Ù", "Ủ", "Ũ", "Ú", "Ụ"}, "U", ""},
    {{"Ư", "Ừ", "Ử", "Ữ", "Ứ", "Ự"}, "U", "\xCC\x9B"}, {{"Y", "Ỳ", "Ỷ", "Ỹ", "Ý", "Ỵ"}, "Y", ""},
};

static const char *const tone_marks[6] = {"", "\xCC\x80", "\xCC\x89", "\xCC\x83", "\xCC\x81", "\xCC\xA3"};

/* One vowel in one form; out has room for 16 bytes. */
static inline void spell_vowel(size_t vowel, unsigned tone, int form, char *out)
{
    const char *plain = vowel_rows[vowel].plain, *quality = vowel_rows[vowel].quality, *mark = tone_marks[tone];
    size_t plain_row = vowel;
    while (plain_row > 0 &&
           (vowel_rows[plain_row].quality[0] != '\0' || strcmp(vowel_rows[plain_row].plain, plain) != 0))
        plain_row--;
    switch (form) {
    case 0: snprintf(out, 16, "%s", vowel_rows[vowel].letter[tone]); break;
    case 1: snprintf(out, 16, "%s%s%s", plain, quality, mark); break;
    case 2: snprintf(out, 16, "%s%s%s", plain, mark, quality); break;
    default: snprintf(out, 16, "%s%s", vowel_rows[plain_row].letter[tone], quality); break;
    }
}

/* Letter number @p number, from 0, in one form. */
static inline void spell_letter(int number, int form, char *out)
{
    int left = number - 2;
    if (number < 2) {
        snprintf(out, 16, "%s", number == 0 ? "đ" : "Đ");
        return;
    }
    for (size_t vowel = 0; vowel < sizeof vowel_rows / sizeof *vowel_rows; vowel++)
        for (unsigned tone = 0; tone < 6; tone++)
            if ((vowel_rows[vowel].quality[0] != '\0' || tone > 0) && left-- == 0) {
                spell_vowel(vowel, tone, form, out);
                return;
            }
    strcpy(out, "?");
}

/* A text in form C with all its letters in another form. */
static inline void spell_text(const char *text, int form, char *out, size_t size)
{
    size_t used = 0;
    while (*text != '\0' && used + 16 < size) {
        char letter[16] = "", composed[16];
        size_t length = 1;
        for (int number = 2; (unsigned char)*text >= 0x80 && number < LETTERS && letter[0] == '\0'; number++) {
            spell_letter(number, 0, composed);
            if (strncmp(text, composed, strlen(composed)) != 0)
                continue;
            spell_letter(number, form, letter);
            length = strlen(composed);
        }
        if (letter[0] == '\0')
            snprintf(letter, sizeof letter, "%.1s", text);
        memcpy(out + used, letter, strlen(letter));
        used += strlen(letter);
        text += length;
    }
    out[used] = '\0';
}

#endif
