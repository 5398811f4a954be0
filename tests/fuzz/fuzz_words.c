/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Words of a text: keys do not depend on how they are made or how the word is composed; a number in words that is found
 * reads the same from its own bytes, is written, and read back.
 */

#include "fuzz.h"

#include "../../lib/bulletin/number_words.h"

#define KEY_SIZE 48

static struct cth_fold *fold;

/* Latin letters and marks, for which case folding and composition can be done in either order. */
static bool is_latin(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte >= 0xE2 || byte == 0xE0 || (byte >= 0xCD && byte < 0xE0) ||
            (byte == 0xE1 && ((unsigned char)text[i + 1] < 0xB8 || (unsigned char)text[i + 1] > 0xBB)))
            return false;
    }
    return true;
}

static size_t check_word(const char *text, size_t length)
{
    char key[KEY_SIZE], other[KEY_SIZE], composed[3 * 128];
    size_t key_length = 99, other_length = 99, composed_length = 0;
    size_t n = cth_fold_word(fold, text, length, key, KEY_SIZE, &key_length);
    REQUIRE(n <= length && key_length <= KEY_SIZE && (n > 0 || key_length == 0));
    REQUIRE(cth_fold_word(NULL, text, length, other, KEY_SIZE, &other_length) == n);
    REQUIRE(other_length == key_length && memcmp(key, other, key_length) == 0);
    REQUIRE(cth_fold_word(fold, text, n, other, KEY_SIZE, &other_length) == n && other_length == key_length);
    if (n == 0 || n > 128 || !is_latin(text, n) ||
        cth_utf8_normalize(text, n, composed, sizeof composed, &composed_length) != CTH_OK)
        return n;
    REQUIRE(cth_fold_word(fold, composed, composed_length, other, KEY_SIZE, &other_length) == composed_length);
    if (key_length > 0 && other_length > 0)
        REQUIRE(other_length == key_length && memcmp(key, other, key_length) == 0);
    return n;
}

static void check_spelling(struct cth_decimal value)
{
    for (int lang = 0; lang < 2; lang++) {
        char written[CTH_NUMBER_WORDS_SIZE];
        size_t length = 0;
        struct cth_decimal again;
        REQUIRE(cth_number_words_format(value, (enum cth_lang)lang, written, sizeof written, &length) == CTH_OK);
        REQUIRE(cth_number_words_parse(written, length, (enum cth_lang)lang, NULL, &again) == CTH_OK);
        REQUIRE(same_decimal(value, again));
    }
}

static void check_number(const char *text, size_t length, enum cth_lang lang)
{
    struct cth_decimal value = CTH_DECIMAL(INT64_MIN, 77), again;
    unsigned words = 0;
    size_t n = cth_number_words_scan(fold, text, length, lang, &value, &words);
    REQUIRE(n <= length && (n > 0) == (words >= 2) && (n > 0) == (value.units != INT64_MIN));
    if (n == 0)
        return;
    REQUIRE(cth_decimal_is_valid(value));
    REQUIRE(cth_number_words_parse(text, n, lang, NULL, &again) == CTH_OK && same_decimal(value, again));
    check_spelling(value);
}

static void check_whole(const char *text, size_t length, enum cth_lang lang)
{
    struct cth_decimal value = CTH_DECIMAL(INT64_MIN, 77);
    struct cth_text_error error = {SIZE_MAX, CTH_REASON_NONE, 0};
    enum cth_status status = cth_number_words_parse(text, length, lang, &error, &value);
    if (status == CTH_OK) {
        REQUIRE(cth_decimal_is_valid(value));
        check_spelling(value);
        return;
    }
    REQUIRE(is_refusal(status) && value.units == INT64_MIN);
    REQUIRE(error.position <= length && error.reason != CTH_REASON_NONE);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    if (fold == NULL)
        REQUIRE(cth_fold_new(&fold) == CTH_OK);
    for (int lang = 0; lang < 2; lang++)
        check_whole(text, size, (enum cth_lang)lang);
    if (cth_utf8_check(text, size, NULL) != CTH_OK)
        return 0;
    for (size_t at = 0, n; at < size; at += n) {
        n = check_word(text + at, size - at);
        for (int lang = 0; lang < 2 && n > 0; lang++)
            check_number(text + at, size - at, (enum cth_lang)lang);
        if (n == 0)
            n = cth_fold_blank(text + at, size - at);
        for (n += n == 0; at + n < size && (data[at + n] & 0xC0) == 0x80; n++) {
        }
    }
    return 0;
}
