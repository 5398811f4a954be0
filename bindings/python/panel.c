/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Panels. Values are taken as any column; series and months are keys, of any signed integers. The library wants them as
 * 64 and 32 bits, aligned, months counted from year 0: keys that are not so are copied, all else is read where it is.
 */

#include "glue.h"

#include <string.h>

/* A row of results: four values and four classes. */
#define ROW_SIZE 36
#define BLOCK 256

struct key {
    Py_buffer view;  /* pinned where .obj is there */
    PyObject *parts; /* what congthuong._parts gave in the argument's place */
    void *copy;
    long long first; /* what 0 stands for */
};

struct panel {
    struct key series, period;
    struct cthpy_column value;
    size_t rows, where[2];
};

static bool is_key(const Py_buffer *view)
{
    const char code = cthpy_code_of(view);
    return code != '\0' && strchr("bhilqn", code) != NULL && view->ndim == 1 && PyBuffer_IsContiguous(view, 'C');
}

static int take_key(struct key *key, PyObject *value, const char *argument, size_t rows)
{
    PyObject *given = value;
    if (!PyObject_CheckBuffer(value) || cthpy_has_mask(value) ||
        PyObject_GetBuffer(value, &key->view, PyBUF_STRIDES | PyBUF_FORMAT) < 0) {
        PyErr_Clear();
        key->parts = cthpy_call_parts("key_of", value, argument, 0, "");
        if (key->parts == NULL || !PyArg_ParseTuple(key->parts, "OL", &given, &key->first))
            return -1;
        if (PyObject_GetBuffer(given, &key->view, PyBUF_STRIDES | PyBUF_FORMAT) < 0)
            return cthpy_refuse("refuse_key", value, argument, 0, "");
    }
    if (!is_key(&key->view))
        return cthpy_refuse("refuse_key", given, argument, 0, "");
    if ((size_t)(key->view.len / key->view.itemsize) != rows)
        return cthpy_refuse("refuse_length", value, argument, rows, "value");
    return 0;
}

static int take_all(struct panel *panel, PyObject *series, PyObject *period, PyObject *value, PyObject *scale)
{
    int digits;
    if (cthpy_column_take(&panel->value, value, "value", false) < 0 ||
        cthpy_small_from(scale, "scale", CTH_SCALE_MAX, &digits) < 0)
        return -1;
    panel->value.vector.scale = (uint8_t)digits;
    panel->rows = panel->value.vector.length;
    return take_key(&panel->series, series, "series", panel->rows) < 0
               ? -1
               : take_key(&panel->period, period, "period", panel->rows);
}

static PyObject *make_room(const struct panel *panel, PyObject *out, Py_buffer *room)
{
    const struct cthpy_pinned inputs[3] = {
        {&panel->value.values, "value"}, {&panel->series.view, "series"}, {&panel->period.view, "period"}};
    return cthpy_room_take(out, inputs, panel->rows, ROW_SIZE, room);
}

static void drop(struct panel *panel)
{
    struct key *const keys[] = {&panel->series, &panel->period};
    for (int i = 0; i < 2; i++) {
        PyBuffer_Release(&keys[i]->view);
        Py_XDECREF(keys[i]->parts);
        PyMem_RawFree(keys[i]->copy);
    }
    cthpy_column_drop(&panel->value);
}

#define WIDEN(TYPE)                                                                                                    \
    for (size_t i = 0; i < rows; i++) {                                                                                \
        TYPE number;                                                                                                   \
        memcpy(&number, from + i * sizeof number, sizeof number);                                                      \
        to[i] = number;                                                                                                \
    }

static void widen(const struct key *key, size_t row, size_t rows, int64_t *to)
{
    const unsigned char *from = (const unsigned char *)key->view.buf + row * (size_t)key->view.itemsize;
    switch (key->view.itemsize) {
    case 1: WIDEN(int8_t) break;
    case 2: WIDEN(int16_t) break;
    case 4: WIDEN(int32_t) break;
    default: WIDEN(int64_t) break;
    }
}

/* What is no month of a panel becomes one that is none either. */
static void narrow(const struct key *key, size_t rows, int32_t *to)
{
    const int64_t least = CTH_PANEL_MONTH_MIN - key->first, most = CTH_PANEL_MONTH_MAX - key->first;
    int64_t block[BLOCK];
    for (size_t row = 0; row < rows; row += BLOCK) {
        size_t count = rows - row < BLOCK ? rows - row : BLOCK;
        widen(key, row, count, block);
        for (size_t i = 0; i < count; i++)
            to[row + i] = block[i] >= least && block[i] <= most ? (int32_t)(block[i] + key->first) : INT32_MIN;
    }
}

/* Whether keys can be read where they are. */
static bool is_plain(const struct key *key, size_t size)
{
    return (size_t)key->view.itemsize == size && (uintptr_t)key->view.buf % size == 0 && key->first == 0;
}

static void *new_memory(size_t size)
{
    void *memory = PyMem_RawMalloc(size);
    if (memory != NULL)
        cthpy_advise(memory, size);
    return memory;
}

static bool read_keys(struct panel *panel, struct cth_panel *out)
{
    struct key *series = &panel->series, *period = &panel->period;
    out->series = series->view.buf;
    out->months = period->view.buf;
    if (!is_plain(series, sizeof *out->series)) {
        out->series = series->copy = new_memory(panel->rows * sizeof *out->series);
        if (series->copy == NULL)
            return false;
        widen(series, 0, panel->rows, series->copy);
    }
    if (!is_plain(period, sizeof *out->months)) {
        out->months = period->copy = new_memory(panel->rows * sizeof *out->months);
        if (period->copy == NULL)
            return false;
        narrow(period, panel->rows, period->copy);
    }
    return true;
}

/* Without the interpreter lock: nothing of Python is touched but pinned memory, and memory that it hands out so. */
static enum cth_status compute(struct panel *panel, const struct cth_options *options, unsigned char *room)
{
    const size_t rows = panel->rows;
    struct cth_panel input;
    struct cth_results results[4];
    for (size_t i = 0; i < 4; i++)
        results[i] = (struct cth_results){(int64_t *)(void *)(room + 8 * i * rows), room + (32 + i) * rows};
    const struct cth_panel_results out = {results[0], results[1], results[2], results[3]};
    if (!read_keys(panel, &input))
        return CTH_E_MEMORY;
    cthpy_column_unmask(&panel->value);
    input.values = panel->value.vector;
    enum cth_status status = cth_panel_measure(&input, options, NULL, 0, &out, panel->where);
    if (status == CTH_E_SPACE) { /* the rows do not ascend */
        size_t size = cth_panel_memory(rows);
        void *memory = size <= (size_t)PY_SSIZE_T_MAX ? new_memory(size) : NULL;
        status = memory == NULL ? CTH_E_MEMORY : cth_panel_measure(&input, options, memory, size, &out, panel->where);
        PyMem_RawFree(memory);
    }
    return status;
}

/* Rows that the library names, with what they hold. */
static PyObject *explain(const struct panel *panel, enum cth_status status, PyObject *series, PyObject *period)
{
    const size_t *where = panel->where;
    if (status != CTH_E_RANGE && status != CTH_E_DUPLICATE)
        return cthpy_raise(status, NULL, NULL, NULL);
    int64_t month;
    const size_t row = status == CTH_E_RANGE ? where[0] : where[1];
    widen(&panel->period, row, 1, &month);
    PyObject *module = PyImport_ImportModule("congthuong._parts");
    if (module == NULL)
        return NULL;
    PyObject *none = status == CTH_E_RANGE
                         ? PyObject_CallMethod(module, "refuse_month", "OnLL", period, (Py_ssize_t)row,
                                               (long long)month, panel->period.first)
                         : PyObject_CallMethod(module, "refuse_duplicate", "OnnL", series, (Py_ssize_t)where[0],
                                               (Py_ssize_t)row, (long long)month + panel->period.first);
    Py_XDECREF(none);
    Py_DECREF(module);
    return NULL;
}

PyObject *cthpy_panel(PyObject *series, PyObject *period, PyObject *value, PyObject *scale, int places,
                      enum cth_rounding rounding, PyObject *out)
{
    const struct cth_options options = cthpy_options(places, rounding, 0);
    struct panel panel = {.rows = 0};
    Py_buffer room = {0};
    PyObject *result = take_all(&panel, series, period, value, scale) < 0 ? NULL : make_room(&panel, out, &room);
    if (result != NULL) {
        PyThreadState *state = PyEval_SaveThread();
        enum cth_status status = compute(&panel, &options, room.buf);
        PyEval_RestoreThread(state);
        PyBuffer_Release(&room);
        if (status != CTH_OK) {
            Py_DECREF(result);
            result = explain(&panel, status, series, period);
        }
    }
    drop(&panel);
    return result;
}
