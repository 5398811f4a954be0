/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * UTF-8: strict check, normalisation form C, width. utf8proc knows Unicode; what it is not asked is what needs no
 * work: nearly all Vietnamese text is in form C as it comes.
 */

#include "utf8.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

/* utf8proc sorts marks by insertion, in time that grows with the square of their number: a text of nothing but marks
 * would never end. Unicode's stream-safe format (UAX #15) stops at 30, far above any language. */
#define MARKS_MAX 30

/* Bytes of the character at the start of a text that is not empty, 0 if none is valid; what it is. */
static size_t decode(const char *text, size_t length, int32_t *point)
{
    const unsigned char *bytes = (const unsigned char *)text;
    *point = bytes[0];
    if (bytes[0] < 0x80)
        return bytes[0] != 0;
    utf8proc_ssize_t n = utf8proc_iterate(bytes, (utf8proc_ssize_t)length, point);
    return n > 0 ? (size_t)n : 0;
}

size_t cth_utf8_character(const char *text, size_t length)
{
    int32_t unused;
    return decode(text, length, &unused);
}

size_t cth_utf8_count(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

size_t cth_utf8_copy_start(const char *text, size_t length, char *buffer, size_t size)
{
    size_t used = 0, n;
    while (used < length && (n = cth_utf8_character(text + used, length - used)) > 0 && used + n < size)
        used += n;
    if (used > 0)
        memcpy(buffer, text, used);
    buffer[used] = '\0';
    return used;
}

/* Neither combines with what stands before it nor is ever written otherwise: all of Latin, Vietnamese included. */
static bool is_plain(int32_t point)
{
    return point < 0x300 || (point >= 0x1E00 && point < 0x1F00);
}

/* A mark, or a Tibetan vowel that is itself no mark but is made of two. */
static bool is_mark(int32_t point)
{
    return utf8proc_get_property(point)->combining_class > 0 || point == 0xF73 || point == 0xF75 || point == 0xF81;
}

/* Looks through valid text: is it in form C at a glance, and are there ever too many marks in a row? */
static enum cth_status look(struct cth_text text, bool *composed)
{
    size_t marks = 0;
    *composed = true;
    int32_t point;
    for (size_t at = 0; at < text.length;) {
        at += decode(text.data + at, text.length - at, &point);
        if (is_plain(point)) {
            marks = 0;
            continue;
        }
        *composed = false;
        marks = is_mark(point) ? marks + 1 : 0;
        if (marks > MARKS_MAX)
            return CTH_E_LIMIT;
    }
    return CTH_OK;
}

/* Room for count code points; utf8proc wants a byte more than it needs when it writes them back as text. */
static enum cth_status grow(struct cth_utf8_work *work, size_t count)
{
    int32_t *points = count < SIZE_MAX / 8 ? realloc(work->points, (count + 1) * sizeof *points) : NULL;
    if (points == NULL)
        return CTH_E_MEMORY;
    work->points = points;
    work->size = count;
    return CTH_OK;
}

void cth_utf8_work_free(struct cth_utf8_work *work)
{
    free(work->points);
    *work = (struct cth_utf8_work){NULL, 0};
}

enum cth_status cth_utf8_compose(struct cth_text text, struct cth_utf8_work *work, struct cth_text *out)
{
    bool composed = false;
    enum cth_status status = look(text, &composed);
    if (status != CTH_OK)
        return status;
    if (composed) {
        *out = text;
        return CTH_OK;
    }
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text.data;
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    utf8proc_ssize_t count =
        utf8proc_decompose(bytes, (utf8proc_ssize_t)text.length, work->points, (utf8proc_ssize_t)work->size, options);
    if ((size_t)count > work->size) {
        if (grow(work, (size_t)count) != CTH_OK)
            return CTH_E_MEMORY;
        count = utf8proc_decompose(bytes, (utf8proc_ssize_t)text.length, work->points, count, options);
    }
    count = utf8proc_reencode(work->points, count, options);
    *out = (struct cth_text){(const char *)work->points, (size_t)count};
    return CTH_OK;
}

enum cth_status cth_utf8_check(const char *text, size_t length, struct cth_text_error *error)
{
    if (text == NULL && length > 0)
        return CTH_E_ARGUMENT;
    for (size_t at = 0, n = 0; at < length; at += n) {
        n = cth_utf8_character(text + at, length - at);
        if (n > 0)
            continue;
        if (error != NULL)
            *error =
                (struct cth_text_error){.position = at, .reason = text[at] == '\0' ? CTH_REASON_NUL : CTH_REASON_UTF8};
        return CTH_E_ENCODING;
    }
    return CTH_OK;
}

enum cth_status cth_utf8_normalize(const char *text, size_t length, char *buffer, size_t size, size_t *length_out)
{
    struct cth_utf8_work work = {NULL, 0};
    struct cth_text out = {NULL, 0};
    if (length_out == NULL || (text == NULL && length > 0) || (buffer == NULL && size > 0))
        return CTH_E_ARGUMENT;
    enum cth_status status = cth_utf8_check(text, length, NULL);
    if (status == CTH_OK)
        status = cth_utf8_compose((struct cth_text){text, length}, &work, &out);
    if (status == CTH_OK && out.length > size)
        status = CTH_E_SPACE;
    if (status == CTH_OK) {
        if (out.length > 0)
            memcpy(buffer, out.data, out.length);
        *length_out = out.length;
    }
    cth_utf8_work_free(&work);
    return status;
}

enum cth_status cth_utf8_place(const char *text, size_t length, size_t position, struct cth_place *out)
{
    static const char mark[] = "\xEF\xBB\xBF";
    if ((text == NULL && length > 0) || position > length || out == NULL)
        return CTH_E_ARGUMENT;
    size_t line = position >= 3 && memcmp(text, mark, 3) == 0 ? 3 : 0; /* where it begins */
    *out = (struct cth_place){1, 1};
    for (const char *end; line < position && (end = memchr(text + line, '\n', position - line)) != NULL; out->line++)
        line = (size_t)(end - text) + 1;
    out->column += line < position ? cth_utf8_count(text + line, position - line) : 0;
    return CTH_OK;
}

size_t cth_utf8_width(const char *text, size_t length)
{
    size_t width = 0;
    int32_t point;
    for (size_t at = 0; at < length;) {
        size_t n = decode(text + at, length - at, &point);
        /* A byte that is no character takes one column, as its replacement mark does. */
        width += n == 0 ? 1 : (size_t)utf8proc_charwidth(point);
        at += n == 0 ? 1 : n;
    }
    return width;
}
