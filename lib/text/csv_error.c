/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * An error of the CSV reader as one line for people: where, what was found, what is wrong, what to do. The reason's own
 * remedy gives way to a closer one where the column is known: its words, or the forms of a date, period or figure.
 */

#include "column.h"
#include "sheet.h"
#include "utf8.h"

/* More than all but the file's name ever takes: a cell, its column, the longest reason and the longest remedy. */
#define STAGE_SIZE 1024

/* The caller's line; once something did not fit, nothing more is written. */
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

static enum cth_status put_line(void *user, const char *text, size_t length)
{
    struct line *line = user;
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
    return CTH_OK;
}

static void put_number(struct cth_sink *line, uint64_t number)
{
    char digits[21] = {0};
    size_t at = sizeof digits - 1;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    CTH_PUT(line, ":", digits + at);
}

/* Where it is; the column's name and the start of the cell; of a cell of the header, which is its own name, only the
 * latter. */
static void put_place(struct cth_sink *line, const struct cth_csv_error *error)
{
    bool quoted = error->text[0] != '\0';
    bool named = error->name[0] != '\0' && !error->in_header;
    if (error->line > 0)
        put_number(line, error->line);
    if (error->line > 0 && error->column > 0)
        put_number(line, error->column);
    CTH_PUT(line, ": ", named ? error->name : "", named && quoted ? " " : "");
    if (quoted)
        CTH_PUT(line, "\"", error->text, "\"");
    cth_sink_text(line, named || quoted ? ": " : "");
}

/* "a|b|c" as "a, b or c". */
static void put_list(struct cth_sink *line, const char *words)
{
    for (unsigned i = *words == '|'; *cth_words_at(words, i).data != '\0';
         i++) { /* an empty word first is the default */
        cth_sink_span(line, cth_words_at(words, i));
        if (*cth_words_at(words, i + 2).data != '\0')
            cth_sink_text(line, ", ");
        else if (*cth_words_at(words, i + 1).data != '\0')
            CTH_PUT(line, " ", cth_word(CTH_WORD_OR, line->lang), " ");
    }
}

/* The remedy for a column whose form was not met; false where the reason's own serves. */
static bool put_hint(struct cth_sink *line, const struct cth_csv_error *error)
{
    static const uint16_t hints[CTH_TYPE_NONE + 1] = {
        [CTH_TYPE_DATE] = CTH_WORD_HINT_DATE,     [CTH_TYPE_PRICES] = CTH_WORD_HINT_PRICES,
        [CTH_TYPE_FLAG] = CTH_WORD_HINT_WORDS,    [CTH_TYPE_WORD] = CTH_WORD_HINT_WORDS,
        [CTH_TYPE_PERIOD] = CTH_WORD_HINT_PERIOD, [CTH_TYPE_BASE_PERIOD] = CTH_WORD_HINT_BASE_PERIOD,
        [CTH_TYPE_FIGURE] = CTH_WORD_HINT_FIGURE};
    const int number = cth_header_parse(error->name, strlen(error->name));
    if ((error->reason != CTH_REASON_CHARACTER && error->reason != CTH_REASON_NO_DIGIT &&
         error->reason != CTH_REASON_TRAILING && error->reason != CTH_REASON_WORD) ||
        number < 0 || hints[cth_headers[number].type] == 0)
        return false;
    cth_sink_word(line, (enum cth_word)hints[cth_headers[number].type]);
    if (*cth_headers[number].words != '\0')
        cth_sink_text(line, " ");
    put_list(line, cth_headers[number].words);
    return true;
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
static void put_readings(struct cth_sink *line, const struct cth_csv_error *error)
{
    const bool is_vi = line->lang == CTH_LANG_VI;
    size_t whole = 0;
    const char *figure = find_two_readings(error->text, &whole);
    if (figure == NULL)
        return;
    const char *sign = figure > error->text && figure[-1] == '-' ? "-" : "";
    for (int decimals = 0; decimals < 2; decimals++) {
        if (decimals)
            CTH_PUT(line, " ", cth_word(CTH_WORD_OR, line->lang), " ", sign);
        else
            CTH_PUT(line, ": ", sign);
        cth_sink_put(line, figure, whole);
        cth_sink_text(line, decimals ? (is_vi ? "," : ".") : (is_vi ? "." : ""));
        cth_sink_put(line, figure + whole + 1, 3);
        CTH_PUT(line, " (", cth_word(decimals ? CTH_WORD_READING_DECIMALS : CTH_WORD_READING_THOUSANDS, line->lang),
                ")");
    }
}

static void put_reason(struct cth_sink *line, const struct cth_csv_error *error)
{
    const char *text = cth_reason_text(error->reason, line->lang);
    const char *remedy = strstr(text, "; ");
    cth_sink_put(line, text, (size_t)(remedy - text));
    if (error->reason == CTH_REASON_TWO_READINGS)
        put_readings(line, error);
    cth_sink_text(line, "; ");
    if (!put_hint(line, error))
        cth_sink_text(line, remedy + 2);
}

size_t cth_csv_error_format(const struct cth_csv_error *error, const char *file, enum cth_lang lang, char *buffer,
                            size_t size)
{
    char stage[STAGE_SIZE];
    struct line line = {buffer, size, 0, false};
    struct cth_sink sink = {.lang = lang, .write = put_line, .user = &line, .size = sizeof stage, .stage = stage};
    if (size == 0)
        return 0;
    (void)put_line(&line, file, strlen(file));
    put_place(&sink, error);
    if (error->reason == CTH_REASON_NONE)
        cth_sink_text(&sink, cth_status_text(error->status, lang));
    else
        put_reason(&sink, error);
    (void)cth_sink_flush(&sink);
    buffer[line.length] = '\0';
    return line.length;
}
