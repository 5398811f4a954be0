/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Copies of indicators in one array that grows; the texts of each in a block of their own, so that they stay in place.
 */

#include "records.h"

#include "column.h"

#include <stdlib.h>
#include <string.h>

enum cth_status cth_records_new(struct cth_records **out)
{
    if (out == NULL)
        return CTH_E_ARGUMENT;
    struct cth_records *records = calloc(1, sizeof *records);
    if (records == NULL)
        return CTH_E_MEMORY;
    *out = records;
    return CTH_OK;
}

/* The block of a record's texts begins with the first of them. */
void cth_records_free(struct cth_records *records)
{
    if (records == NULL)
        return;
    for (size_t i = 0; i < records->count; i++)
        free((void *)(uintptr_t)records->data[i].name.data);
    free(records->data);
    free(records);
}

static bool make_room(struct cth_records *records)
{
    if (records->count < records->room)
        return true;
    size_t room = records->room == 0 ? 16 : records->room * 2;
    struct cth_indicator *data = realloc(records->data, room * sizeof *data);
    if (data == NULL)
        return false;
    records->data = data;
    records->room = room;
    return true;
}

/* Bytes of all texts; SIZE_MAX: one of them is NULL with a length. */
static size_t texts_size(const struct cth_indicator *indicator)
{
    const struct cth_text *text;
    size_t size = 0;
    for (unsigned i = 0; i < CTH_COLUMN_COUNT; i++) {
        if ((text = cth_column_member(indicator, (enum cth_column)i)) == NULL)
            continue;
        if (text->data == NULL && text->length > 0)
            return SIZE_MAX;
        size += text->length;
    }
    return size;
}

/* Empty texts get a place too, so that none is null. */
static void move_texts(struct cth_indicator *indicator, char *place)
{
    for (unsigned i = 0; i < CTH_COLUMN_COUNT; i++) {
        struct cth_text *text = (struct cth_text *)cth_column_member(indicator, (enum cth_column)i);
        if (text == NULL)
            continue;
        if (text->length > 0)
            memcpy(place, text->data, text->length);
        text->data = place;
        place += text->length;
    }
}

enum cth_status cth_records_add(struct cth_records *records, const struct cth_indicator *indicator)
{
    if (records == NULL || indicator == NULL)
        return CTH_E_ARGUMENT;
    size_t size = texts_size(indicator);
    if (size == SIZE_MAX)
        return CTH_E_ARGUMENT;
    if (records->count >= CTH_AUDIT_RECORDS_MAX)
        return CTH_E_LIMIT;
    struct cth_indicator copy = *indicator; /* which may stand in the array that moves */
    char *texts = malloc(size > 0 ? size : 1);
    if (texts == NULL || !make_room(records)) {
        free(texts);
        return CTH_E_MEMORY;
    }
    move_texts(&copy, texts);
    records->data[records->count++] = copy;
    return CTH_OK;
}

const struct cth_indicator *cth_records_data(const struct cth_records *records)
{
    return records != NULL && records->count > 0 ? records->data : NULL;
}

size_t cth_records_count(const struct cth_records *records)
{
    return records != NULL ? records->count : 0;
}
