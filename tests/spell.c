/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Numbers in words for other languages' oracles. Each line of standard input is `both` or `read`, a language, a number
 * in plain notation and the same in words, parted by tabs: it has to be read from the words with its sign and scale,
 * and, for `both`, written so.
 */

#include <stdio.h>
#include <string.h>

#include <congthuong.h>

static bool is_right(bool both, enum cth_lang lang, const char *plain, const char *words)
{
    struct cth_decimal wanted, read;
    char written[CTH_NUMBER_WORDS_SIZE];
    size_t length = 0;
    if (cth_decimal_parse(plain, strlen(plain), CTH_NOTATION_PLAIN, NULL, &wanted) != CTH_OK ||
        cth_number_words_parse(words, strlen(words), lang, NULL, &read) != CTH_OK || read.units != wanted.units ||
        read.scale != wanted.scale)
        return false;
    return !both || (cth_number_words_format(wanted, lang, written, sizeof written, &length) == CTH_OK &&
                     length == strlen(words) && strcmp(written, words) == 0);
}

int main(void)
{
    char line[2048];
    unsigned long lines = 0, wrong = 0;
    for (; fgets(line, sizeof line, stdin) != NULL; lines++) {
        line[strcspn(line, "\n")] = '\0';
        char *lang = strchr(line, '\t'), *plain = lang ? strchr(lang + 1, '\t') : NULL;
        char *words = plain ? strchr(plain + 1, '\t') : NULL;
        if (words == NULL)
            return 2;
        *lang++ = *plain++ = *words++ = '\0';
        if (is_right(strcmp(line, "both") == 0, strcmp(lang, "vi") == 0 ? CTH_LANG_VI : CTH_LANG_EN, plain, words))
            continue;
        if (wrong++ < 10)
            printf("wrong: %s %s: %s\n", lang, plain, words);
    }
    printf("%lu lines, %lu wrong\n", lines, wrong);
    return wrong > 0;
}
