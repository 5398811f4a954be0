/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Columns. The memory of the caller's arrays is pinned, not copied, until their measures are there, and the interpreter
 * lock is given up meanwhile. What can be taken is decided here; congthuong._columns takes pandas objects apart, and
 * says in words why anything else is refused.
 */

#include "glue.h"

#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

/* A row of results: two values and two classes. */
#define ROW_SIZE 18

/* One argument. */
struct column {
    Py_buffer values, mask; /* pinned where .obj is there; a byte of the mask is 1 where its row is missing */
    PyObject *parts;        /* what congthuong._columns gave in the argument's place */
    uint8_t *validity;      /* the mask as the library wants it */
    union {
        int64_t units;
        double number;
    } one; /* of a number, which stands for a column full of it */
    bool is_number, is_absent;
    struct cth_vector vector;
};

static const char *const names[] = {"actual", "plan", "base"};

/* Have congthuong._columns raise what is wrong with an argument, whatever was raised before; always -1. */
static int refuse(const char *function, PyObject *value, const char *argument, Py_ssize_t rows)
{
    PyErr_Clear();
    PyObject *module = PyImport_ImportModule("congthuong._columns");
    if (module == NULL)
        return -1;
    Py_XDECREF(PyObject_CallMethod(module, function, "Osn", value, argument, rows));
    Py_DECREF(module);
    return -1;
}

/* The enum cth_vector_type of a buffer, or -1. */
static int type_of(const Py_buffer *view)
{
    const char *format = view->format != NULL ? view->format : "B";
    if (*format == '@' || *format == '=' || *format == (PY_LITTLE_ENDIAN ? '<' : '>'))
        format++;
    if (view->itemsize != 8 || format[0] == '\0' || format[1] != '\0')
        return -1;
    return strchr("qln", format[0]) != NULL ? CTH_VECTOR_INT64 : format[0] == 'd' ? CTH_VECTOR_FLOAT64 : -1;
}

static int take_number(struct column *column, PyObject *value, const char *argument)
{
    int overflow = 0;
    column->is_number = true;
    column->vector = (struct cth_vector){.values = &column->one, .length = 1, .type = CTH_VECTOR_FLOAT64};
    if (argument == names[0] || PyBool_Check(value))
        return refuse("refuse_number", value, argument, 0);
    if (PyFloat_Check(value)) {
        column->one.number = PyFloat_AS_DOUBLE(value);
        return 0;
    }
    PyObject *number = PyNumber_Index(value);
    if (number == NULL)
        return refuse("refuse_number", value, argument, 0);
    column->vector.type = CTH_VECTOR_INT64;
    column->one.units = PyLong_AsLongLongAndOverflow(number, &overflow);
    Py_DECREF(number);
    return overflow == 0 ? 0 : refuse("refuse_number", value, argument, 0);
}

static int take_buffer(struct column *column, PyObject *value, const char *argument)
{
    Py_buffer *view = &column->values;
    if (PyObject_GetBuffer(value, view, PyBUF_STRIDES | PyBUF_FORMAT) < 0)
        return refuse("refuse_buffer", value, argument, -1);
    if (view->ndim == 0 && PyIndex_Check(value) && *view->format != '?') /* one of NumPy's integers */
        return take_number(column, value, argument);
    int type = type_of(view);
    if (type < 0 || view->ndim != 1 || !PyBuffer_IsContiguous(view, 'C'))
        return refuse("refuse_buffer", value, argument, -1);
    column->vector = (struct cth_vector){.values = view->buf, .length = (size_t)view->len / 8, .type = (uint8_t)type};
    return 0;
}

static int take_parts(struct column *column, PyObject *value, const char *argument)
{
    PyObject *module = PyImport_ImportModule("congthuong._columns"), *values, *mask;
    if (module == NULL)
        return -1;
    column->parts = PyObject_CallMethod(module, "parts_of", "Os", value, argument);
    Py_DECREF(module);
    if (column->parts == NULL || !PyArg_ParseTuple(column->parts, "OO", &values, &mask) ||
        take_buffer(column, values, argument) < 0)
        return -1;
    if (mask == Py_None)
        return 0;
    if (PyObject_GetBuffer(mask, &column->mask, PyBUF_SIMPLE) < 0 || (size_t)column->mask.len != column->vector.length)
        return refuse("refuse_buffer", mask, argument, -1);
    column->validity = PyMem_Calloc(column->vector.length / 8 + 1, 1);
    if (column->validity == NULL)
        PyErr_NoMemory();
    return column->validity != NULL ? 0 : -1;
}

/* Such as NumPy's masked arrays, whose buffer is that of all rows. */
static bool has_mask(PyObject *value)
{
    return (PyType_GetFlags(Py_TYPE(value)) & Py_TPFLAGS_HEAPTYPE) != 0 && PyObject_HasAttrString(value, "mask");
}

static int take(struct column *column, PyObject *value, const char *argument)
{
    column->is_absent = value == Py_None && argument != names[0];
    if (column->is_absent)
        return 0;
    if (PyLong_Check(value) || PyFloat_Check(value))
        return take_number(column, value, argument);
    if (PyObject_CheckBuffer(value))
        return (has_mask(value) ? take_parts : take_buffer)(column, value, argument);
    return (PyIndex_Check(value) ? take_number : take_parts)(column, value, argument);
}

static void drop(struct column *column)
{
    PyBuffer_Release(&column->values);
    PyBuffer_Release(&column->mask);
    Py_XDECREF(column->parts);
    PyMem_Free(column->validity);
}

/* All three arguments, of as many rows as the first; where one is refused, the caller drops what was taken. */
static int take_all(struct column columns[3], PyObject *const values[3], PyObject *scale)
{
    bool is_triple = PyTuple_Check(scale) && PyTuple_GET_SIZE(scale) == 3;
    for (int i = 0; i < 3; i++) {
        int digits;
        if (take(&columns[i], values[i], names[i]) < 0 ||
            cthpy_small_from(is_triple ? PyTuple_GET_ITEM(scale, i) : scale, "scale", CTH_SCALE_MAX, &digits) < 0)
            return -1;
        columns[i].vector.scale = (uint8_t)digits;
        if (!columns[i].is_number && !columns[i].is_absent && columns[i].vector.length != columns[0].vector.length)
            return refuse("refuse_length", values[i], names[i], (Py_ssize_t)columns[0].vector.length);
    }
    return 0;
}

/* New memory of results; the pages of much memory are asked to be large, as NumPy does: they are there far sooner. */
static PyObject *new_room(size_t size)
{
    PyObject *room = PyByteArray_FromStringAndSize(NULL, (Py_ssize_t)size);
#ifdef MADV_HUGEPAGE
    if (room != NULL && size >= (size_t)1 << 22) {
        uintptr_t start = ((uintptr_t)PyByteArray_AS_STRING(room) | 4095) + 1;
        (void)madvise((void *)start, size - 4096, MADV_HUGEPAGE);
    }
#endif
    return room;
}

/* Which argument shares memory with that of the results; NULL: none. */
static const char *overlapping(const struct column columns[3], const Py_buffer *room)
{
    uintptr_t start = (uintptr_t)room->buf, end = start + (uintptr_t)room->len;
    for (int i = 0; i < 3; i++) {
        uintptr_t from = (uintptr_t)columns[i].values.buf;
        if (columns[i].values.len > 0 && from < end && start < from + (uintptr_t)columns[i].values.len)
            return names[i];
    }
    return NULL;
}

/* The memory of an earlier result, or new memory, pinned. */
static PyObject *make_room(const struct column columns[3], PyObject *out, Py_buffer *room)
{
    size_t rows = columns[0].vector.length;
    if (rows > (size_t)PY_SSIZE_T_MAX / ROW_SIZE)
        return PyErr_NoMemory();
    if (out == Py_None)
        out = new_room(rows * ROW_SIZE);
    else
        Py_INCREF(out);
    if (out == NULL || PyObject_GetBuffer(out, room, PyBUF_WRITABLE) < 0) {
        Py_XDECREF(out);
        return NULL;
    }
    const char *overlapped = overlapping(columns, room);
    if ((size_t)room->len == rows * ROW_SIZE && overlapped == NULL)
        return out;
    refuse("refuse_out", out, overlapped != NULL ? overlapped : "", (Py_ssize_t)rows);
    PyBuffer_Release(room);
    Py_DECREF(out);
    return NULL;
}

/* Without the interpreter lock: nothing of Python is touched but pinned memory. */
static enum cth_status compute(struct column columns[3], const struct cth_options *options, unsigned char *room)
{
    size_t rows = columns[0].vector.length;
    const struct cth_results completion = {(int64_t *)(void *)room, room + 16 * rows},
                             growth = {(int64_t *)(void *)(room + 8 * rows), room + 17 * rows};
    for (int i = 0; i < 3; i++) {
        const uint8_t *mask = columns[i].mask.buf;
        columns[i].vector.validity = columns[i].validity;
        for (size_t row = 0; columns[i].validity != NULL && row < rows; row++)
            columns[i].validity[row / 8] |= (uint8_t)((mask[row] == 0) << row % 8);
    }
    return cth_vector_measures(&columns[0].vector, columns[1].is_absent ? NULL : &columns[1].vector,
                               columns[2].is_absent ? NULL : &columns[2].vector, options, &completion, &growth);
}

PyObject *cthpy_measures(PyObject *actual, PyObject *plan, PyObject *base, PyObject *scale, int places,
                         enum cth_rounding rounding, PyObject *out)
{
    PyObject *const values[] = {actual, plan, base};
    const struct cth_options options = cthpy_options(places, rounding, 0);
    struct column columns[3] = {0};
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
        drop(&columns[i]);
    return result;
}
