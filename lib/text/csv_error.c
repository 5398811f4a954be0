/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * An error of the CSV reader as one line for people: where, what was found, what is wrong, what to do. The reason's own
 * remedy gives way to a closer one where the column is known: its words, or the forms of a date, period or figure.
 */

#include "column.h"
#include "utf8.h"
#include "words.h"

#include <string.h>

/* A line being written; once something did not fit, nothing more is. */
struct line {
    char *buffer;
    size_t size, length;
    bool full;
};

/* A control character would break the line, or speak to the terminal. */
static bool is_control(const char *character, size_t length)
{
    unsigned char first = (unsigned char)character[0];
    return length == 1 ? first < 0x20 || first == 0x7F : first == 0xC2 && (unsigned char)character[1] < 0xA0;
}

static void put(struct line *line, const char *text, size_t length)
{
    for (size_t at = 0; at < length && !line->full;) {
        size_t n = cth_utf8_character(text + at, length - at);
        bool shown = n > 0 && !is_control(text + at, n);
        size_t width = shown ? n : 1;
        line->full = line->length + width >= line->size;
        if (!line->full) {
            memcpy(line->buffer + line->length, shown ? text + at : " ", width);
            line->length += width;
        }
        at += n > 0 ? n : 1;
    }
}

static void put_words(struct line *line, const char *words)
{
    put(line, words, strlen(words));
}

static void put_number(struct line *line, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    put(line, digits + at, sizeof digits - at);
}

static void put_place(struct line *line, const struct cth_csv_error *error)
{
    if (error->line > 0) {
        put_words(line, ":");
        put_number(line, error->line);
    }
    if (error->line > 0 && error->column > 0) {
        put_words(line, ":");
        put_number(line, error->column);
    }
    put_words(line, ": ");
}

/* The column's name and the start of the cell; of a cell of the header, which is its own name, only the latter. */
static void put_cell(struct line *line, const struct cth_csv_error *error)
{
    bool quoted = error->text[0] != '\0';
    bool named = error->name[0] != '\0' && !error->in_header;
    if (named)
        put_words(line, error->name);
    if (quoted) {
        put_words(line, named ? " \"" : "\"");
        put_words(line, error->text);
        put_words(line, "\"");
    }
    if (named || quoted)
        put_words(line, ": ");
}

/* "a|b|c" as "a, b or c". */
static void put_list(struct line *line, const char *words, enum cth_lang lang)
{
    words += *words == '|'; /* an empty word first is the default */
    while (*words != '\0') {
        size_t n = strcspn(words, "|");
        const char *rest = words + n + (words[n] == '|');
        put(line, words, n);
        if (*rest != '\0' && strchr(rest, '|') != NULL) {
            put_words(line, ", ");
        } else if (*rest != '\0') {
            put_words(line, " ");
            put_words(line, cth_word(CTH_WORD_OR, lang));
            put_words(line, " ");
        }
        words = rest;
    }
}

/* The remedy for a column whose form was not met; false where the reason's own serves. */
static bool put_hint(struct line *line, const struct cth_csv_error *error, enum cth_lang lang)
{
    if (error->reason != CTH_REASON_CHARACTER && error->reason != CTH_REASON_NO_DIGIT &&
        error->reason != CTH_REASON_TRAILING && error->reason != CTH_REASON_WORD)
        return false;
    int header = cth_header_parse(error->name, strlen(error->name));
    if (header < 0)
        return false;
    switch (cth_header_type(header)) {
    case CTH_TYPE_DATE: put_words(line, cth_word(CTH_WORD_HINT_DATE, lang)); return true;
    case CTH_TYPE_PRICES: put_words(line, cth_word(CTH_WORD_HINT_PRICES, lang)); return true;
    case CTH_TYPE_PERIOD: put_words(line, cth_word(CTH_WORD_HINT_PERIOD, lang)); return true;
    case CTH_TYPE_BASE_PERIOD: put_words(line, cth_word(CTH_WORD_HINT_BASE_PERIOD, lang)); return true;
    case CTH_TYPE_FIGURE: put_words(line, cth_word(CTH_WORD_HINT_FIGURE, lang)); return true;
    case CTH_TYPE_FLAG:
    case CTH_TYPE_WORD:
        put_words(line, cth_word(CTH_WORD_HINT_WORDS, lang));
        put_words(line, " ");
        put_list(line, cth_header_words(header), lang);
        return true;
    default: return false;
    }
}

static size_t digits_at(const char *text)
{
    return strspn(text, "0123456789");
}

static bool is_mark(char c)
{
    return c == '.' || c == ',';
}

/* Digits, and marks with digits after them. */
static size_t figure_length(const char *text)
{
    size_t n = digits_at(text);
    while (n > 0 && is_mark(text[n]) && digits_at(text + n + 1) > 0)
        n += 1 + digits_at(text + n + 1);
    return n;
}

/* The figure of two readings in a cell such as `>24.800` or `24.800..30.000`: one to three digits, a mark, three
 * digits. Returns its first digit, or NULL. */
static const char *find_two_readings(const char *text, size_t *whole)
{
    for (size_t n; *text != '\0'; text += n > 0 ? n : 1) {
        n = figure_length(text);
        *whole = digits_at(text);
        if (*whole >= 1 && *whole <= 3 && n == *whole + 4 && digits_at(text + *whole + 1) == 3)
            return text;
    }
    return NULL;
}

/* ": 24800 (thousands) or 24.800 (decimals)", in the notation of the language. */
static void put_readings(struct line *line, const struct cth_csv_error *error, enum cth_lang lang)
{
    bool vi = lang == CTH_LANG_VI;
    size_t whole = 0;
    const char *figure = find_two_readings(error->text, &whole);
    if (figure == NULL)
        return;
    const char *sign = figure > error->text && figure[-1] == '-' ? "-" : "";
    for (int decimals = 0; decimals < 2; decimals++) {
        put_words(line, decimals ? " " : ": ");
        if (decimals) {
            put_words(line, cth_word(CTH_WORD_OR, lang));
            put_words(line, " ");
        }
        put_words(line, sign);
        put(line, figure, whole);
        put_words(line, decimals ? (vi ? "," : ".") : (vi ? "." : ""));
        put(line, figure + whole + 1, 3);
        put_words(line, " (");
        put_words(line, cth_word(decimals ? CTH_WORD_READING_DECIMALS : CTH_WORD_READING_THOUSANDS, lang));
        put_words(line, ")");
    }
}

static void put_reason(struct line *line, const struct cth_csv_error *error, enum cth_lang lang)
{
    const char *text = cth_reason_text(error->reason, lang);
    const char *remedy = strstr(text, "; ");
    put(line, text, (size_t)(remedy - text));
    if (error->reason == CTH_REASON_TWO_READINGS)
        put_readings(line, error, lang);
    put_words(line, "; ");
    if (!put_hint(line, error, lang))
        put_words(line, remedy + 2);
}

size_t cth_csv_error_format(const struct cth_csv_error *error, const char *file, enum cth_lang lang, char *buffer,
                            size_t size)
{
    struct line line = {buffer, size, 0, false};
    if (size == 0)
        return 0;
    put_words(&line, file);
    put_place(&line, error);
    put_cell(&line, error);
    if (error->reason == CTH_REASON_NONE)
        put_words(&line, cth_status_text(error->status, lang));
    else
        put_reason(&line, error, lang);
    buffer[line.length] = '\0';
    return line.length;
}
