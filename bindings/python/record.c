/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Indicators. Python keeps an indicator as its interchange texts; the struct is filled from them by the same
 * cth_indicator_set() that the CSV reader uses, so that there is one reading of every word.
 */

#include "glue.h"

#include <string.h>

/* Most bytes that the texts of one record may have; NFC may take three times as many. */
#define TEXTS_MAX ((size_t)CTH_ROW_BYTES_MAX)

void cthpy_record_clear(struct cthpy_record *record)
{
    PyMem_Free(record->bytes);
    *record = (struct cthpy_record){.bytes = NULL};
}

/* Check the shape of the tuple and add up what the copies need. */
static int texts_size(PyObject *texts, size_t *out)
{
    size_t size = 1;

    if (!PyTuple_Check(texts) || PyTuple_GET_SIZE(texts) != CTH_COLUMN_COUNT) {
        PyErr_Format(PyExc_TypeError, "expected a tuple of %d texts", CTH_COLUMN_COUNT);
        return -1;
    }
    for (int column = 0; column < CTH_COLUMN_COUNT; column++) {
        struct cth_text text;
        if (cthpy_text_from(PyTuple_GET_ITEM(texts, column), cth_column_name(column), &text) < 0)
            return -1;
        if (text.length > TEXTS_MAX - size) {
            cthpy_raise(CTH_E_LIMIT, cth_column_name(column), NULL, NULL);
            return -1;
        }
        size += text.length;
    }
    *out = 3 * size;
    return 0;
}

/* Set one column from its text, copied in NFC to *next. */
static int record_set(struct cthpy_record *record, int column, PyObject *value, char **next, size_t *room)
{
    const char *name = cth_column_name(column);
    struct cth_text text;
    struct cth_text_error where = {0, CTH_REASON_NONE, 0};
    size_t length;

    if (cthpy_text_from(value, name, &text) < 0)
        return -1;
    if (text.length == 0)
        return 0;
    enum cth_status status = cth_utf8_normalize(text.data, text.length, *next, *room, &length);
    if (status == CTH_OK)
        status =
            cth_indicator_set((enum cth_column)column, *next, length, CTH_NOTATION_PLAIN, &where, &record->indicator);
    if (status != CTH_OK) {
        cthpy_raise(status, name, value, &where);
        return -1;
    }
    *next += length;
    *room -= length;
    return 0;
}

int cthpy_record_fill(struct cthpy_record *record, PyObject *texts)
{
    size_t room;

    *record = (struct cthpy_record){.bytes = NULL};
    if (texts_size(texts, &room) < 0)
        return -1;
    char *next = record->bytes = PyMem_Malloc(room);
    if (next == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    for (int column = 0; column < CTH_COLUMN_COUNT; column++)
        if (record_set(record, column, PyTuple_GET_ITEM(texts, column), &next, &room) < 0) {
            cthpy_record_clear(record);
            return -1;
        }
    return 0;
}

struct cthpy_record *new_cthpy_record(PyObject *texts)
{
    struct cthpy_record *record = PyMem_Malloc(sizeof *record);

    if (record == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    if (cthpy_record_fill(record, texts) < 0) {
        PyMem_Free(record);
        return NULL;
    }
    return record;
}

void delete_cthpy_record(struct cthpy_record *record)
{
    cthpy_record_clear(record);
    PyMem_Free(record);
}

/* One column's text. Most fit the stack; a long name is tried again with room for a whole row. */
static PyObject *text_of(const struct cth_indicator *indicator, int column)
{
    char small[256];
    size_t length;

    enum cth_status status =
        cth_indicator_get(indicator, (enum cth_column)column, CTH_NOTATION_PLAIN, small, sizeof small, &length);
    if (status == CTH_OK)
        return PyUnicode_DecodeUTF8(small, (Py_ssize_t)length, NULL);
    if (status != CTH_E_SPACE)
        return cthpy_raise(status, cth_column_name(column), NULL, NULL);
    char *large = PyMem_Malloc(3 * TEXTS_MAX);
    if (large == NULL)
        return PyErr_NoMemory();
    status = cth_indicator_get(indicator, (enum cth_column)column, CTH_NOTATION_PLAIN, large, 3 * TEXTS_MAX, &length);
    PyObject *text = status == CTH_OK ? PyUnicode_DecodeUTF8(large, (Py_ssize_t)length, NULL)
                                      : cthpy_raise(status, cth_column_name(column), NULL, NULL);
    PyMem_Free(large);
    return text;
}

PyObject *cthpy_texts_of(const struct cth_indicator *indicator)
{
    PyObject *texts = PyTuple_New(CTH_COLUMN_COUNT);

    if (texts == NULL)
        return NULL;
    for (int column = 0; column < CTH_COLUMN_COUNT; column++) {
        PyObject *text = text_of(indicator, column);
        if (text == NULL) {
            Py_DECREF(texts);
            return NULL;
        }
        PyTuple_SET_ITEM(texts, column, text);
    }
    return texts;
}

PyObject *cthpy_record_texts(struct cthpy_record *record)
{
    return cthpy_texts_of(&record->indicator);
}

/* (status, value or None) */
static PyObject *measure_to(struct cth_measure measure)
{
    if (measure.status != CTH_OK)
        return Py_BuildValue("iO", (int)measure.status, Py_None);
    PyObject *value = cthpy_decimal_to(measure.value);
    return value != NULL ? Py_BuildValue("iN", CTH_OK, value) : NULL;
}

PyObject *cthpy_record_measures(struct cthpy_record *record, int places, enum cth_rounding rounding, int allow)
{
    const struct cth_options options = cthpy_options(places, rounding, allow);
    struct cth_measures measures;

    enum cth_status status = cth_indicator_measures(&record->indicator, &options, &measures);
    if (status != CTH_OK)
        return cthpy_raise(status, NULL, NULL, NULL);
    const struct cth_measure all[] = {measures.completion, measures.growth, measures.multiple, measures.change,
                                      measures.remaining};
    const Py_ssize_t count = (Py_ssize_t)(sizeof all / sizeof *all);
    PyObject *result = PyTuple_New(count);
    if (result == NULL)
        return NULL;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *measure = measure_to(all[i]);
        if (measure == NULL) {
            Py_DECREF(result);
            return NULL;
        }
        PyTuple_SET_ITEM(result, i, measure);
    }
    return result;
}

/* True, False, or None where a class says that there is no answer. */
PyObject *cthpy_record_is_met(struct cthpy_record *record)
{
    bool is_met;
    enum cth_status status = cth_indicator_is_met(&record->indicator, &is_met);

    if (status >= CTH_FIRST_ERROR)
        return cthpy_raise(status, NULL, NULL, NULL);
    if (status != CTH_OK)
        Py_RETURN_NONE;
    return PyBool_FromLong(is_met);
}

PyObject *cthpy_record_growth_reading(struct cthpy_record *record, enum cth_rounding rounding)
{
    enum cth_reading_fit fit;
    enum cth_status status = cth_growth_reading(&record->indicator, rounding, &fit);

    return status == CTH_OK ? PyLong_FromLong(fit) : cthpy_raise(status, NULL, NULL, NULL);
}

/* The words of the levels that can be recovered. */
static int member_from(PyObject *value, enum cth_member *out)
{
    static const enum cth_member levels[] = {CTH_MEMBER_PLAN, CTH_MEMBER_BASE, CTH_MEMBER_ACTUAL};

    for (size_t i = 0; PyUnicode_Check(value) && i < sizeof levels / sizeof *levels; i++)
        if (PyUnicode_CompareWithASCIIString(value, cth_member_name((int)levels[i])) == 0) {
            *out = levels[i];
            return 0;
        }
    return cthpy_refuse_word("level", value, "plan, base, actual");
}

PyObject *cthpy_record_roundest(struct cthpy_record *record, PyObject *level, int is_increase, PyObject *within)
{
    enum cth_member member = CTH_MEMBER_ACTUAL;
    struct cth_interval interval;
    struct cth_decimal result = CTH_DECIMAL(0, 0);

    if (member_from(level, &member) < 0 || cthpy_interval_from(within, &interval) < 0)
        return NULL;
    enum cth_status status = cth_recover_roundest(
        &record->indicator, member, is_increase ? CTH_READING_INCREASE : CTH_READING_RATIO, interval, &result);
    return cthpy_answer(status, result);
}
