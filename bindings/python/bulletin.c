/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Bulletins read, listed and written; numbers in words. Python's statements keep an indicator's texts, their spans in
 * units of the text that was given (characters of str, bytes of bytes) and the names of doubts; no C object stays.
 */

#include "glue.h"

#include <string.h>

/* --- places in a text ----------------------------------------------------------------------------------------------
 */

/* The text, and one place in it by both units; the next place is a short way from there. */
struct walk {
    struct cth_text text;
    bool is_same; /* bytes, or ASCII: the units are the same */
    size_t byte, unit;
};

static int walk_from(PyObject *value, struct walk *out)
{
    *out = (struct walk){.is_same = true};
    if (!PyBytes_Check(value)) {
        if (cthpy_text_from(value, "text", &out->text) < 0)
            return -1;
        out->is_same = PyUnicode_IS_ASCII(value);
        return 0;
    }
    out->text = (struct cth_text){PyBytes_AS_STRING(value), (size_t)PyBytes_GET_SIZE(value)};
    return 0;
}

/* Whether a character begins at this byte; one does at the end, so that a walk stops there. */
static bool is_start(const struct walk *walk, size_t byte)
{
    return byte >= walk->text.length || ((unsigned char)walk->text.data[byte] & 0xC0) != 0x80;
}

static size_t unit_of(struct walk *walk, size_t byte)
{
    if (walk->is_same)
        return byte;
    for (; walk->byte < byte; walk->byte++)
        walk->unit += is_start(walk, walk->byte);
    for (; walk->byte > byte; walk->byte--)
        walk->unit -= is_start(walk, walk->byte - 1);
    return walk->unit;
}

/* SIZE_MAX behind the end of the text. */
static size_t byte_of(struct walk *walk, size_t unit)
{
    if (walk->is_same)
        return unit;
    while (walk->unit < unit && walk->byte < walk->text.length) {
        do
            walk->byte++;
        while (!is_start(walk, walk->byte));
        walk->unit++;
    }
    while (walk->unit > unit) {
        do
            walk->byte--;
        while (!is_start(walk, walk->byte));
        walk->unit--;
    }
    return walk->unit == unit ? walk->byte : SIZE_MAX;
}

/* --- reading -------------------------------------------------------------------------------------------------------
 */

/* What a statement is besides its indicator. */
struct placed {
    struct cth_span span, columns[CTH_COLUMN_COUNT];
    uint32_t doubts;
};

/* A reader that nobody uses: making one takes longer than reading a page. Guarded by the interpreter lock. */
static struct cth_bulletin *spare;

struct reading {
    struct cth_bulletin *bulletin;
    struct cth_records *records;
    struct placed *placed;
    size_t room;
};

static enum cth_status keep(struct reading *reading, const struct cth_statement *statement)
{
    const size_t count = cth_records_count(reading->records);

    if (count == reading->room) {
        size_t room = 2 * count + 64;
        struct placed *grown =
            room > SIZE_MAX / sizeof *grown ? NULL : PyMem_RawRealloc(reading->placed, room * sizeof *grown);
        if (grown == NULL)
            return CTH_E_MEMORY;
        reading->placed = grown;
        reading->room = room;
    }
    struct placed *placed = &reading->placed[count];
    placed->span = statement->span;
    memcpy(placed->columns, statement->columns, sizeof placed->columns);
    placed->doubts = statement->doubts;
    return cth_records_add(reading->records, &statement->indicator);
}

/* Called without the interpreter lock: nothing of Python's in here. */
static enum cth_status read_all(struct reading *reading, struct cth_text text,
                                const struct cth_bulletin_options *options, struct cth_text_error *where)
{
    struct cth_statement statement;
    enum cth_status status = reading->bulletin == NULL ? cth_bulletin_new(&reading->bulletin) : CTH_OK;

    if (status == CTH_OK)
        status = cth_records_new(&reading->records);
    if (status == CTH_OK)
        status = cth_bulletin_open(reading->bulletin, text.data, text.length, options, where);
    while (status == CTH_OK && (status = cth_bulletin_next(reading->bulletin, &statement)) == CTH_OK)
        status = keep(reading, &statement);
    return status == CTH_END ? CTH_OK : status;
}

static PyObject *span_to(struct walk *walk, struct cth_span span)
{
    const size_t start = unit_of(walk, span.start);

    return Py_BuildValue("nn", (Py_ssize_t)start, (Py_ssize_t)unit_of(walk, span.end));
}

static PyObject *spans_to(struct walk *walk, const struct cth_span *columns)
{
    PyObject *spans = PyDict_New();

    for (int i = 0; spans != NULL && i < CTH_COLUMN_COUNT; i++) {
        if (columns[i].end == 0)
            continue;
        PyObject *span = span_to(walk, columns[i]);
        if (span == NULL || PyDict_SetItemString(spans, cth_column_name(i), span) < 0)
            Py_CLEAR(spans);
        Py_XDECREF(span);
    }
    return spans;
}

static PyObject *doubts_to(uint32_t doubts)
{
    PyObject *names = PyList_New(0);

    for (int i = 0; names != NULL && i < CTH_DOUBT_COUNT; i++) {
        if ((doubts >> i & 1) == 0)
            continue;
        PyObject *name = PyUnicode_FromString(cth_doubt_name(1 << i));
        if (name == NULL || PyList_Append(names, name) < 0)
            Py_CLEAR(names);
        Py_XDECREF(name);
    }
    PyObject *all = names != NULL ? PyList_AsTuple(names) : NULL;
    Py_XDECREF(names);
    return all;
}

/* (texts, span, spans, doubts) */
static PyObject *statement_to(struct walk *walk, const struct cth_indicator *indicator, const struct placed *placed)
{
    PyObject *texts = cthpy_texts_of(indicator);
    PyObject *span = texts != NULL ? span_to(walk, placed->span) : NULL;
    PyObject *spans = span != NULL ? spans_to(walk, placed->columns) : NULL;
    PyObject *doubts = spans != NULL ? doubts_to(placed->doubts) : NULL;

    if (doubts != NULL)
        return Py_BuildValue("NNNN", texts, span, spans, doubts);
    Py_XDECREF(texts);
    Py_XDECREF(span);
    Py_XDECREF(spans);
    return NULL;
}

static PyObject *statements_to(struct walk *walk, const struct reading *reading)
{
    const struct cth_indicator *indicators = cth_records_data(reading->records);
    const size_t count = cth_records_count(reading->records);
    PyObject *all = PyList_New((Py_ssize_t)count);

    for (size_t i = 0; all != NULL && i < count; i++) {
        PyObject *statement = statement_to(walk, &indicators[i], &reading->placed[i]);
        if (statement == NULL)
            Py_CLEAR(all);
        else
            PyList_SET_ITEM(all, (Py_ssize_t)i, statement);
    }
    return all;
}

PyObject *cthpy_read_bulletin(PyObject *text, PyObject *region, PyObject *source, PyObject *published)
{
    struct cth_bulletin_options options = {{NULL, 0}, {NULL, 0}, {NULL, 0}};
    struct cth_text_error where = {0, CTH_REASON_NONE, 0};
    struct cth_indicator unused = {.name = CTH_TEXT("")};
    struct reading reading = {NULL, NULL, NULL, 0};
    struct walk walk;
    PyObject *all = NULL;

    if (walk_from(text, &walk) < 0 || cthpy_text_from(region, "region", &options.region) < 0 ||
        cthpy_text_from(source, "source", &options.source) < 0 ||
        cthpy_text_from(published, "published", &options.published) < 0)
        return NULL;
    enum cth_status status = cth_indicator_set(CTH_COLUMN_PUBLISHED, options.published.data, options.published.length,
                                               CTH_NOTATION_PLAIN, &where, &unused);
    if (status != CTH_OK)
        return cthpy_raise(status, "published", published, &where);
    reading.bulletin = spare;
    spare = NULL;
    PyThreadState *others = PyEval_SaveThread();
    status = read_all(&reading, walk.text, &options, &where);
    PyEval_RestoreThread(others);
    cth_bulletin_free(spare); /* of another thread, which ended first */
    spare = reading.bulletin;
    if (status == CTH_OK)
        all = statements_to(&walk, &reading);
    else
        cthpy_raise(status, "text", text, status == CTH_E_ENCODING ? &where : NULL);
    cth_records_free(reading.records);
    PyMem_RawFree(reading.placed);
    return all;
}

/* --- listing -------------------------------------------------------------------------------------------------------
 */

static int span_from(struct walk *walk, PyObject *value, struct cth_span *out)
{
    Py_ssize_t start, end;

    if (!PyTuple_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "a span is a tuple of two ints");
        return -1;
    }
    if (!PyArg_ParseTuple(value, "nn", &start, &end))
        return -1;
    if (start >= 0 && end >= 0)
        *out = (struct cth_span){byte_of(walk, (size_t)start), byte_of(walk, (size_t)end)};
    else
        *out = (struct cth_span){SIZE_MAX, SIZE_MAX}; /* which the listing refuses */
    return 0;
}

static int spans_from(struct walk *walk, PyObject *spans, struct cth_span *columns)
{
    if (!PyDict_Check(spans)) {
        PyErr_SetString(PyExc_TypeError, "spans are a dict of tuples");
        return -1;
    }
    for (int i = 0; i < CTH_COLUMN_COUNT; i++) {
        PyObject *span = PyDict_GetItemString(spans, cth_column_name(i)); /* borrowed */
        if (span != NULL && span_from(walk, span, &columns[i]) < 0)
            return -1;
    }
    return 0;
}

static int doubts_from(PyObject *names, uint32_t *out)
{
    *out = 0;
    for (int i = 0; i < CTH_DOUBT_COUNT; i++) {
        PyObject *name = PyUnicode_FromString(cth_doubt_name(1 << i));
        int found = name != NULL ? PySequence_Contains(names, name) : -1;
        Py_XDECREF(name);
        if (found < 0)
            return -1;
        *out |= (uint32_t)found << i;
    }
    return 0;
}

static int add_statement(struct cth_listing *listing, struct walk *walk, PyObject *parts)
{
    struct cth_statement statement = {.doubts = 0};
    struct cthpy_record record;
    PyObject *texts, *span, *spans, *doubts;

    if (!PyArg_ParseTuple(parts, "OOOO", &texts, &span, &spans, &doubts) ||
        span_from(walk, span, &statement.span) < 0 || spans_from(walk, spans, statement.columns) < 0 ||
        doubts_from(doubts, &statement.doubts) < 0 || cthpy_record_fill(&record, texts) < 0)
        return -1;
    statement.indicator = record.indicator;
    int result = cthpy_check_step(cth_listing_add(listing, &statement));
    cthpy_record_clear(&record);
    return result;
}

static int add_statements(struct cth_listing *listing, struct walk *walk, PyObject *statements)
{
    PyObject *iterator = PyObject_GetIter(statements);
    PyObject *parts;
    int result = 0;

    if (iterator == NULL)
        return -1;
    while (result == 0 && (parts = PyIter_Next(iterator)) != NULL) {
        result = add_statement(listing, walk, parts);
        Py_DECREF(parts);
    }
    Py_DECREF(iterator);
    return result == 0 && PyErr_Occurred() ? -1 : result;
}

PyObject *cthpy_list_statements(PyObject *statements, PyObject *text, PyObject *format, enum cth_lang lang,
                                int fragment, PyObject *title)
{
    struct cth_listing_options options = {.lang = lang, .fragment = fragment != 0};
    struct cthpy_buffer buffer = {NULL, 0, 0};
    struct cth_listing *listing;
    struct walk walk;

    if (walk_from(text, &walk) < 0 || cthpy_format_from(format, &options.format) < 0 ||
        cthpy_text_from(title, "title", &options.title) < 0 ||
        cthpy_check_step(cth_listing_new(&options, cthpy_write_buffer, &buffer, &listing)) < 0)
        return NULL;
    int result = cthpy_check_step(cth_listing_text(listing, walk.text.data, walk.text.length));
    if (result == 0)
        result = add_statements(listing, &walk, statements);
    if (result == 0)
        result = cthpy_check_step(cth_listing_finish(listing));
    cth_listing_free(listing);
    return cthpy_buffer_text(&buffer, result);
}

/* --- writing -------------------------------------------------------------------------------------------------------
 */

PyObject *cthpy_record_sentence(struct cthpy_record *record, enum cth_lang lang)
{
    struct cthpy_buffer buffer = {NULL, 0, 0};
    int result = cthpy_check_step(cth_sentence_write(&record->indicator, lang, cthpy_write_buffer, &buffer));

    return cthpy_buffer_text(&buffer, result);
}

PyObject *cthpy_write_bulletin(PyObject *records, enum cth_lang lang)
{
    struct cthpy_buffer buffer = {NULL, 0, 0};
    struct cth_records *kept;

    if (cthpy_check_step(cth_records_new(&kept)) < 0)
        return NULL;
    int result = cthpy_keep_records(kept, records);
    if (result == 0)
        result = cthpy_check_step(
            cth_bulletin_write(cth_records_data(kept), cth_records_count(kept), lang, cthpy_write_buffer, &buffer));
    cth_records_free(kept);
    return cthpy_buffer_text(&buffer, result);
}

PyObject *cthpy_number_words(struct cthpy_number value, enum cth_lang lang)
{
    char words[CTH_NUMBER_WORDS_SIZE];
    size_t length = 0;
    enum cth_status status = CTH_MISSING;

    if (!value.missing)
        status = cth_number_words_format(value.value, lang, words, sizeof words, &length);
    if (status != CTH_OK)
        return cthpy_raise(status, "value", NULL, NULL);
    return PyUnicode_DecodeUTF8(words, (Py_ssize_t)length, NULL);
}

PyObject *cthpy_number_of_words(PyObject *value, enum cth_lang lang)
{
    struct cth_text text;
    struct cth_text_error where = {0, CTH_REASON_NONE, 0};
    struct cth_decimal number = CTH_DECIMAL(0, 0);

    if (cthpy_text_from(value, "text", &text) < 0)
        return NULL;
    enum cth_status status = cth_number_words_parse(text.data, text.length, lang, &where, &number);
    if (status != CTH_OK)
        return cthpy_raise(status, "text", value, &where);
    return cthpy_decimal_to(number);
}
