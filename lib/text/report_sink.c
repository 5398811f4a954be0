/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Bytes on their way out: a sink with a sticky failure, and short texts put together from words and numbers. */

#include "report_parts.h"

#include "column.h"

#include <string.h>

enum cth_status cth_sink_flush(struct cth_sink *sink)
{
    if (sink->status == CTH_OK && sink->used > 0)
        sink->status = sink->write(sink->user, sink->stage, sink->used);
    sink->used = 0;
    return sink->status;
}

enum cth_status cth_sink_put(struct cth_sink *sink, const char *data, size_t length)
{
    while (length > 0 && sink->status == CTH_OK) {
        size_t room = sizeof sink->stage - sink->used;
        size_t part = length < room ? length : room;
        memcpy(sink->stage + sink->used, data, part);
        sink->used += part;
        data += part;
        length -= part;
        if (sink->used == sizeof sink->stage)
            cth_sink_flush(sink);
    }
    return sink->status;
}

void cth_sink_text(struct cth_sink *sink, const char *text)
{
    cth_sink_put(sink, text, strlen(text));
}

void cth_sink_word(struct cth_report *report, enum cth_word word)
{
    cth_sink_text(&report->sink, cth_word(word, report->options.lang));
}

void cth_sink_integer(struct cth_sink *sink, int64_t number)
{
    struct cth_cell cell = {.length = 0};
    cth_cell_integer(&cell, number);
    cth_sink_put(sink, cell.text, cell.length);
}

void cth_sink_blanks(struct cth_sink *sink, size_t count)
{
    while (count-- > 0)
        cth_sink_put(sink, " ", 1);
}

enum cth_status cth_sink_escaped(struct cth_sink *sink, const char *data, size_t length)
{
    size_t from = 0;
    for (size_t i = 0; i < length; i++) {
        const char *entity;
        switch (data[i]) {
        case '&': entity = "&amp;"; break;
        case '<': entity = "&lt;"; break;
        case '>': entity = "&gt;"; break;
        case '"': entity = "&quot;"; break;
        default: continue;
        }
        cth_sink_put(sink, data + from, i - from);
        cth_sink_text(sink, entity);
        from = i + 1;
    }
    return length > from ? cth_sink_put(sink, data + from, length - from) : sink->status;
}

void cth_cell_add(struct cth_cell *cell, const char *data, size_t length)
{
    size_t room = sizeof cell->text - 1 - cell->length;
    length = length < room ? length : room;
    memcpy(cell->text + cell->length, data, length);
    cell->length += length;
    cell->text[cell->length] = '\0';
}

void cth_cell_text(struct cth_cell *cell, const char *text)
{
    cth_cell_add(cell, text, strlen(text));
}

enum cth_status cth_column_text(const struct cth_indicator *indicator, unsigned column, struct cth_cell *cell,
                                struct cth_text *out)
{
    enum cth_status status = CTH_OK;
    const struct cth_text *member = cth_column_member(indicator, (enum cth_column)column);
    if (member == NULL)
        status = cth_indicator_get(indicator, (enum cth_column)column, CTH_NOTATION_PLAIN, cell->text,
                                   sizeof cell->text, &cell->length);
    if (status == CTH_OK)
        *out = member != NULL ? *member : (struct cth_text){cell->text, cell->length};
    return status;
}

static void add_decimal(struct cth_cell *cell, struct cth_decimal value, enum cth_notation notation)
{
    char digits[CTH_DECIMAL_SIZE];
    size_t length = 0;
    if (cth_decimal_format(value, notation, digits, sizeof digits, &length) == CTH_OK)
        cth_cell_add(cell, digits, length);
}

void cth_cell_integer(struct cth_cell *cell, int64_t number)
{
    add_decimal(cell, (struct cth_decimal)CTH_DECIMAL(number, 0), CTH_NOTATION_PLAIN);
}

void cth_cell_decimal(struct cth_cell *cell, struct cth_decimal value, enum cth_lang lang)
{
    add_decimal(cell, value, lang == CTH_LANG_VI ? CTH_NOTATION_VIETNAMESE : CTH_NOTATION_PLAIN);
}

void cth_cell_fill(struct cth_cell *cell, const char *word, const struct cth_fill *fills, size_t count)
{
    const char *open;
    while ((open = strchr(word, '{')) != NULL) {
        cth_cell_add(cell, word, (size_t)(open - word));
        size_t key = strcspn(open, "}") - 1;
        for (size_t i = 0; i < count; i++) {
            if (strlen(fills[i].key) == key && memcmp(fills[i].key, open + 1, key) == 0)
                cth_cell_text(cell, fills[i].text);
        }
        word = open + key + 2;
    }
    cth_cell_text(cell, word);
}
