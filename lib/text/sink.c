/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Bytes on their way out, or held back, with a failure that stays. */

#include "sheet.h"

#include <stdlib.h>
#include <string.h>

#define STAGE_MIN 256

enum cth_status cth_sink_flush(struct cth_sink *sink)
{
    if (sink->status == CTH_OK && sink->used > 0)
        sink->status = sink->write(sink->user, sink->stage, sink->used);
    sink->used = 0;
    return sink->status;
}

/* Half as large again at least: a report of many rows is one block. */
static void grow(struct cth_sink *sink, size_t more)
{
    size_t size = sink->size + (sink->size / 2 > more ? sink->size / 2 : more) + STAGE_MIN;
    char *stage = realloc(sink->stage, size);
    if (stage == NULL) {
        sink->status = CTH_E_MEMORY;
        return;
    }
    sink->stage = stage;
    sink->size = size;
}

void cth_sink_put(struct cth_sink *sink, const char *data, size_t length)
{
    if (sink->write == NULL && length > sink->size - sink->used && sink->status == CTH_OK)
        grow(sink, length);
    while (length > 0 && sink->status == CTH_OK) {
        size_t room = sink->size - sink->used;
        size_t part = length < room ? length : room;
        memcpy(sink->stage + sink->used, data, part);
        sink->used += part;
        data += part;
        length -= part;
        if (sink->write != NULL && sink->used == sink->size)
            cth_sink_flush(sink);
    }
}

void cth_sink_span(struct cth_sink *sink, struct cth_text text)
{
    cth_sink_put(sink, text.data, text.length);
}

void cth_sink_text(struct cth_sink *sink, const char *text)
{
    cth_sink_put(sink, text, strlen(text));
}

void cth_sink_texts(struct cth_sink *sink, const char *const *texts)
{
    for (; *texts != NULL; texts++)
        cth_sink_text(sink, *texts);
}

void cth_sink_word(struct cth_sink *sink, enum cth_word word)
{
    cth_sink_text(sink, cth_word(word, sink->lang));
}

static void put_decimal(struct cth_sink *sink, struct cth_decimal value, enum cth_notation notation)
{
    char digits[CTH_DECIMAL_SIZE];
    size_t length = 0;
    if (cth_decimal_format(value, notation, digits, sizeof digits, &length) == CTH_OK)
        cth_sink_put(sink, digits, length);
}

void cth_sink_integer(struct cth_sink *sink, int64_t number)
{
    put_decimal(sink, (struct cth_decimal)CTH_DECIMAL(number, 0), CTH_NOTATION_PLAIN);
}

void cth_sink_decimal(struct cth_sink *sink, struct cth_decimal value)
{
    put_decimal(sink, value, sink->lang == CTH_LANG_VI ? CTH_NOTATION_VIETNAMESE : CTH_NOTATION_PLAIN);
    if (sink->mark == 0)
        sink->mark = sink->used - (value.scale > 0 ? value.scale + 1u : 0);
}

/* What stands for a byte in HTML, or in a string of JSON; NULL: the byte itself. */
static const char *html_escape(unsigned char byte, char room[7])
{
    (void)room;
    return byte == '&' ? "&amp;" : byte == '<' ? "&lt;" : byte == '>' ? "&gt;" : byte == '"' ? "&quot;" : NULL;
}

static const char *json_escape(unsigned char byte, char room[7])
{
    static const char digits[] = "0123456789abcdef";
    if (byte == '"' || byte == '\\')
        return byte == '"' ? "\\\"" : "\\\\";
    if (byte >= 0x20)
        return NULL;
    memcpy(room, "\\u0000", 7);
    room[4] = digits[byte >> 4];
    room[5] = digits[byte & 15];
    return room;
}

static void put_escaped(struct cth_sink *sink, struct cth_text text, const char *escape(unsigned char, char *))
{
    size_t from = 0;
    char room[7];
    for (size_t i = 0; i < text.length; i++) {
        const char *escaped = escape((unsigned char)text.data[i], room);
        if (escaped == NULL)
            continue;
        cth_sink_put(sink, text.data + from, i - from);
        cth_sink_text(sink, escaped);
        from = i + 1;
    }
    if (text.length > from)
        cth_sink_put(sink, text.data + from, text.length - from);
}

void cth_sink_escaped(struct cth_sink *sink, struct cth_text text)
{
    put_escaped(sink, text, html_escape);
}

void cth_sink_json(struct cth_sink *sink, struct cth_text text)
{
    cth_sink_text(sink, "\"");
    put_escaped(sink, text, json_escape);
    cth_sink_text(sink, "\"");
}

static enum cth_status put_to_sink(void *user, const char *data, size_t length)
{
    struct cth_sink *sink = user;
    cth_sink_put(sink, data, length);
    return sink->status;
}

void cth_sink_csv(struct cth_sink *sink, struct cth_text text)
{
    enum cth_status unused = cth_csv_write_cell(text.data, text.length, put_to_sink, sink);
    (void)unused; /* the sink keeps it */
}

void cth_sink_before_value(struct cth_sink *sink, const char *name, bool is_first)
{
    cth_sink_text(sink, is_first ? "" : ",");
    if (sink->format == CTH_FORMAT_JSON)
        CTH_PUT(sink, "\n    \"", name, "\": ");
}

void cth_sink_value(struct cth_sink *sink, const char *name, struct cth_text text, bool is_first)
{
    cth_sink_before_value(sink, name, is_first);
    if (sink->format == CTH_FORMAT_CSV)
        cth_sink_csv(sink, text);
    else if (text.length > 0)
        cth_sink_json(sink, text);
    else
        cth_sink_text(sink, "null");
}

/* What moves a terminal's cursor or starts a line has no place in a cell for people. */
void cth_blank_controls(char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        bool is_c1 = byte == 0xC2 && (unsigned char)text[i + 1] < 0xA0;
        if (byte < 0x20 || byte == 0x7F || is_c1)
            text[i] = ' ';
        if (is_c1)
            text[++i] = ' ';
    }
}

void cth_sink_user(struct cth_sink *sink, struct cth_text text)
{
    const size_t from = sink->used;
    if (sink->format == CTH_FORMAT_HTML)
        cth_sink_escaped(sink, text);
    else
        cth_sink_span(sink, text);
    if (sink->used > from)
        cth_blank_controls(sink->stage + from, sink->used - from);
}

char cth_sink_until_key(struct cth_sink *sink, const char **words)
{
    const char *open = strchr(*words, '{');
    cth_sink_put(sink, *words, open != NULL ? (size_t)(open - *words) : strlen(*words));
    *words = open != NULL ? strchr(open, '}') + 1 : "";
    return open != NULL ? open[1] : '\0';
}
