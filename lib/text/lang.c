/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Languages by tag, by locale name and by environment values, all read as plain text. */

#include <congthuong/text.h>

#include <string.h>

/* Whether the letters of text are those of word, whatever their case. */
static bool is_word(const char *text, size_t length, const char *word)
{
    if (length != strlen(word))
        return false;
    for (size_t i = 0; i < length; i++)
        if ((text[i] | 0x20) != word[i])
            return false;
    return true;
}

/* The language part of "vi_VN.UTF-8@euro" or "vi-VN": what stands before the first of these marks. */
static size_t language_length(const char *text, size_t length)
{
    size_t n = 0;
    while (n < length && text[n] != '_' && text[n] != '-' && text[n] != '.' && text[n] != '@')
        n++;
    return n;
}

enum cth_status cth_lang_parse(const char *text, size_t length, enum cth_lang *out)
{
    if (out == NULL || (text == NULL && length > 0))
        return CTH_E_ARGUMENT;
    size_t n = language_length(text, length);
    if (is_word(text, n, "vi"))
        *out = CTH_LANG_VI;
    else if (is_word(text, n, "en") || is_word(text, n, "c") || is_word(text, n, "posix"))
        *out = CTH_LANG_EN;
    else
        return CTH_E_SYNTAX;
    return CTH_OK;
}

enum cth_lang cth_lang_of_environment(const char *lc_all, const char *lc_messages, const char *lang)
{
    const char *const values[] = {lc_all, lc_messages, lang};
    enum cth_lang found = CTH_LANG_EN;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        if (values[i] == NULL || *values[i] == '\0')
            continue;
        return cth_lang_parse(values[i], strlen(values[i]), &found) == CTH_OK ? found : CTH_LANG_EN;
    }
    return found;
}
