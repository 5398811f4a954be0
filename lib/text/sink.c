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

enum cth_status cth_sink_put(struct cth_sink *sink, const char *data, size_t length)
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
    return sink->status;
}

void cth_sink_span(struct cth_sink *sink, struct cth_text text)
{
    cth_sink_put(sink, text.data, text.length);
}

void cth_sink_text(struct cth_sink *sink, const char *text)
{
    cth_sink_put(sink, text, strlen(text));
}

void cth_sink_word(struct cth_sink *sink, enum cth_word word, enum cth_lang lang)
{
    cth_sink_text(sink, cth_word(word, lang));
}

void cth_sink_integer(struct cth_sink *sink, int64_t number)
{
    struct cth_cell cell = {.length = 0};
    cth_cell_integer(&cell, number);
    cth_sink_span(sink, cth_cell_span(&cell));
}

void cth_sink_escaped(struct cth_sink *sink, struct cth_text text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.length; i++) {
        const char *entity;
        switch (text.data[i]) {
        case '&': entity = "&amp;"; break;
        case '<': entity = "&lt;"; break;
        case '>': entity = "&gt;"; break;
        case '"': entity = "&quot;"; break;
        default: continue;
        }
        cth_sink_put(sink, text.data + from, i - from);
        cth_sink_text(sink, entity);
        from = i + 1;
    }
    if (text.length > from)
        cth_sink_put(sink, text.data + from, text.length - from);
}

void cth_sink_json(struct cth_sink *sink, struct cth_text text)
{
    static const char digits[] = "0123456789abcdef";
    size_t from = 0;
    cth_sink_text(sink, "\"");
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        char escape[] = "\\u0000";
        size_t size = 6;
        if (byte == '"' || byte == '\\') {
            escape[1] = (char)byte;
            size = 2;
        } else if (byte < 0x20) {
            escape[4] = digits[byte >> 4];
            escape[5] = digits[byte & 15];
        } else {
            continue;
        }
        cth_sink_put(sink, text.data + from, i - from);
        cth_sink_put(sink, escape, size);
        from = i + 1;
    }
    if (text.length > from)
        cth_sink_put(sink, text.data + from, text.length - from);
    cth_sink_text(sink, "\"");
}

static enum cth_status put_to_sink(void *sink, const char *data, size_t length)
{
    return cth_sink_put(sink, data, length);
}

void cth_sink_csv(struct cth_sink *sink, struct cth_text text)
{
    enum cth_status unused = cth_csv_write_cell(text.data, text.length, put_to_sink, sink);
    (void)unused; /* the sink keeps it */
}
