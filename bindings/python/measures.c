/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Completion and growth of columns. The interpreter lock is given up while they are computed. */

#include "glue.h"

/* A row of results: two values and two classes. */
#define ROW_SIZE 18

static const char *const names[] = {"actual", "plan", "base"};

/* All three arguments, of as many rows as the first; where one is refused, the caller drops what was taken. */
static int take_all(struct cthpy_column columns[3], PyObject *const values[3], PyObject *scale)
{
    bool is_triple = PyTuple_Check(scale) && PyTuple_GET_SIZE(scale) == 3;
    for (int i = 0; i < 3; i++) {
        int digits;
        if (cthpy_column_take(&columns[i], values[i], names[i], i > 0) < 0 ||
            cthpy_small_from(is_triple ? PyTuple_GET_ITEM(scale, i) : scale, "scale", CTH_SCALE_MAX, &digits) < 0)
            return -1;
        columns[i].vector.scale = (uint8_t)digits;
        if (!columns[i].is_number && !columns[i].is_absent && columns[i].vector.length != columns[0].vector.length)
            return cthpy_refuse("refuse_length", values[i], names[i], columns[0].vector.length, names[0]);
    }
    return 0;
}

/* Without the interpreter lock: nothing of Python is touched but pinned memory. */
static enum cth_status compute(struct cthpy_column columns[3], const struct cth_options *options, unsigned char *room)
{
    size_t rows = columns[0].vector.length;
    const struct cth_results completion = {(int64_t *)(void *)room, room + 16 * rows},
                             growth = {(int64_t *)(void *)(room + 8 * rows), room + 17 * rows};
    for (int i = 0; i < 3; i++)
        cthpy_column_unmask(&columns[i]);
    return cth_vector_measures(&columns[0].vector, columns[1].is_absent ? NULL : &columns[1].vector,
                               columns[2].is_absent ? NULL : &columns[2].vector, options, &completion, &growth);
}

static PyObject *make_room(const struct cthpy_column columns[3], PyObject *out, Py_buffer *room)
{
    struct cthpy_pinned inputs[3];
    for (int i = 0; i < 3; i++)
        inputs[i] = (struct cthpy_pinned){&columns[i].values, names[i]};
    return cthpy_room_take(out, inputs, columns[0].vector.length, ROW_SIZE, room);
}

PyObject *cthpy_measures(PyObject *actual, PyObject *plan, PyObject *base, PyObject *scale, int places,
                         enum cth_rounding rounding, PyObject *out)
{
    PyObject *const values[] = {actual, plan, base};
    const struct cth_options options = cthpy_options(places, rounding, 0);
    struct cthpy_column columns[3] = {0};
    Py_buffer room = {0};
    PyObject *result = take_all(columns, values, scale) < 0 ? NULL : make_room(columns, out, &room);
    if (result != NULL) {
        PyThreadState *state = PyEval_SaveThread();
        enum cth_status status = compute(columns, &options, room.buf);
        PyEval_RestoreThread(state);
        PyBuffer_Release(&room);
        if (status != CTH_OK) {
            Py_DECREF(result);
            result = cthpy_raise(status, NULL, NULL, NULL);
        }
    }
    for (int i = 0; i < 3; i++)
        cthpy_column_drop(&columns[i]);
    return result;
}
