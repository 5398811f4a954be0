/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Indicators from lines such as "indicator=khai khoáng | growth=-4.39", and a growing text for what is written. */

#ifndef CTH_TESTS_SENTENCES_H
#define CTH_TESTS_SENTENCES_H

#include <congthuong.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The texts of the result stay in @p line. */
static inline struct cth_indicator indicator_of(const char *line)
{
    struct cth_indicator indicator = {0};
    while (*line != '\0') {
        const char *end = strstr(line, " | ");
        size_t length = end != NULL ? (size_t)(end - line) : strlen(line);
        const char *sign = memchr(line, '=', length);
        size_t name = sign != NULL ? (size_t)(sign - line) : 0;
        enum cth_column column;
        if (cth_column_parse(line, name, &column) != CTH_OK ||
            cth_indicator_set(column, line + name + 1, length - name - 1, CTH_NOTATION_PLAIN, NULL, &indicator) !=
                CTH_OK) {
            fprintf(stderr, "no column: %.*s\n", (int)length, line);
            abort();
        }
        line += length + (end != NULL ? 3 : 0);
    }
    return indicator;
}

struct written {
    char text[16384];
    size_t length;
    size_t most; /* bytes that are taken in all; 0: any number */
    unsigned writes, failures;
};

static inline enum cth_status take_written(void *user, const char *data, size_t length)
{
    struct written *written = user;
    written->writes++;
    if (written->length + length >= sizeof written->text ||
        (written->most > 0 && written->length + length > written->most)) {
        written->failures++;
        return CTH_E_IO;
    }
    memcpy(written->text + written->length, data, length);
    written->length += length;
    written->text[written->length] = '\0';
    return CTH_OK;
}

#endif
