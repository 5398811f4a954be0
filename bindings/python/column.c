/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Columns as arguments. The memory of the caller's arrays is pinned, not copied, until their measures are there. What
 * can be taken is decided here; congthuong._parts takes apart what is less common, and says in words why anything else
 * is refused.
 */

#include "glue.h"

#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

static PyObject *values_name, *data_name, *mask_name, *module_name;

int cthpy_column_init(void)
{
    values_name = PyUnicode_InternFromString("values");
    data_name = PyUnicode_InternFromString("_data");
    mask_name = PyUnicode_InternFromString("_mask");
    module_name = PyUnicode_InternFromString("__module__");
    return values_name != NULL && data_name != NULL && mask_name != NULL && module_name != NULL ? 0 : -1;
}

PyObject *cthpy_call_parts(const char *function, PyObject *value, const char *argument, size_t rows, const char *first)
{
    PyObject *module = PyImport_ImportModule("congthuong._parts");
    if (module == NULL)
        return NULL;
    PyObject *result = PyObject_CallMethod(module, function, "Osns", value, argument, (Py_ssize_t)rows, first);
    Py_DECREF(module);
    return result;
}

int cthpy_refuse(const char *function, PyObject *value, const char *argument, size_t rows, const char *first)
{
    PyErr_Clear();
    Py_XDECREF(cthpy_call_parts(function, value, argument, rows, first));
    return -1;
}

char cthpy_code_of(const Py_buffer *view)
{
    const char *format = view->format != NULL ? view->format : "B";
    if (*format == '@' || *format == '=' || *format == (PY_LITTLE_ENDIAN ? '<' : '>'))
        format++;
    return format[0] != '\0' && format[1] == '\0' ? format[0] : '\0';
}

/* Read the rows of a pinned buffer as a vector's; false if they are none. */
static bool set_vector(struct cthpy_column *column)
{
    const Py_buffer *view = &column->values;
    const char code = cthpy_code_of(view);
    if (view->itemsize != 8 || code == '\0' || strchr("qlnd", code) == NULL || view->ndim != 1 ||
        !PyBuffer_IsContiguous(view, 'C'))
        return false;
    column->vector = (struct cth_vector){.values = view->buf,
                                         .length = (size_t)view->len / 8,
                                         .type = code == 'd' ? CTH_VECTOR_FLOAT64 : CTH_VECTOR_INT64};
    return true;
}

static int take_number(struct cthpy_column *column, PyObject *value, const char *argument, bool is_optional)
{
    int overflow = 0;
    column->is_number = true;
    column->vector = (struct cth_vector){.values = &column->one, .length = 1, .type = CTH_VECTOR_FLOAT64};
    if (!is_optional || PyBool_Check(value))
        return cthpy_refuse("refuse_number", value, argument, 0, is_optional ? "" : argument);
    if (PyFloat_Check(value)) {
        column->one.number = PyFloat_AS_DOUBLE(value);
        return 0;
    }
    PyObject *number = PyNumber_Index(value);
    if (number == NULL)
        return cthpy_refuse("refuse_number", value, argument, 0, "");
    column->vector.type = CTH_VECTOR_INT64;
    column->one.units = PyLong_AsLongLongAndOverflow(number, &overflow);
    Py_DECREF(number);
    return overflow == 0 ? 0 : cthpy_refuse("refuse_number", value, argument, 0, "");
}

static int take_buffer(struct cthpy_column *column, PyObject *value, const char *argument, bool is_optional)
{
    Py_buffer *view = &column->values;
    if (PyObject_GetBuffer(value, view, PyBUF_STRIDES | PyBUF_FORMAT) < 0)
        return cthpy_refuse("refuse_buffer", value, argument, 0, "");
    if (view->ndim == 0 && PyIndex_Check(value) && *view->format != '?') /* one of NumPy's integers */
        return take_number(column, value, argument, is_optional);
    return set_vector(column) ? 0 : cthpy_refuse("refuse_buffer", value, argument, 0, "");
}

/* The mask, a byte a row, as the library wants it; the bits are set when the interpreter lock is given up. */
static int take_mask(struct cthpy_column *column, PyObject *mask, const char *argument)
{
    if (PyObject_GetBuffer(mask, &column->mask, PyBUF_SIMPLE) < 0 || (size_t)column->mask.len != column->vector.length)
        return cthpy_refuse("refuse_buffer", mask, argument, 0, "");
    column->validity = PyMem_Malloc(column->vector.length / 8 + 1);
    if (column->validity == NULL)
        PyErr_NoMemory();
    return column->validity != NULL ? 0 : -1;
}

static int take_parts(struct cthpy_column *column, PyObject *value, const char *argument)
{
    PyObject *values, *mask;
    column->parts = cthpy_call_parts("parts_of", value, argument, 0, "");
    if (column->parts == NULL || !PyArg_ParseTuple(column->parts, "OO", &values, &mask) ||
        take_buffer(column, values, argument, false) < 0)
        return -1;
    return mask == Py_None ? 0 : take_mask(column, mask, argument);
}

static bool is_of_pandas(PyObject *value)
{
    PyObject *module = PyObject_GetAttr((PyObject *)Py_TYPE(value), module_name);
    const char *name = module != NULL && PyUnicode_Check(module) ? PyUnicode_AsUTF8(module) : NULL;
    bool is_pandas = name != NULL && strncmp(name, "pandas.", 7) == 0;
    Py_XDECREF(module);
    PyErr_Clear();
    return is_pandas;
}

/*
 * The usual columns of pandas, without a step in Python: the values, and the mask that nullable ones keep beside them,
 * to which no public way leads without a copy. 1: taken; 0: congthuong._parts is to see; -1: an error.
 */
static int take_pandas(struct cthpy_column *column, PyObject *value, const char *argument)
{
    PyObject *values = is_of_pandas(value) ? PyObject_GetAttr(value, values_name) : NULL;
    const bool may_be_nullable = values != NULL && !PyObject_CheckBuffer(values);
    PyObject *mask = may_be_nullable ? PyObject_GetAttr(values, mask_name) : NULL;
    PyErr_Clear();
    if (mask != NULL)
        Py_SETREF(values, PyObject_GetAttr(values, data_name));
    int taken = values != NULL && PyObject_CheckBuffer(values) &&
                PyObject_GetBuffer(values, &column->values, PyBUF_STRIDES | PyBUF_FORMAT) == 0 && set_vector(column);
    PyErr_Clear();
    if (taken == 0)
        PyBuffer_Release(&column->values);
    else if (mask != NULL && take_mask(column, mask, argument) < 0)
        taken = -1;
    Py_XDECREF(values);
    Py_XDECREF(mask);
    return taken;
}

bool cthpy_has_mask(PyObject *value)
{
    return (PyType_GetFlags(Py_TYPE(value)) & Py_TPFLAGS_HEAPTYPE) != 0 && PyObject_HasAttrString(value, "mask");
}

int cthpy_column_take(struct cthpy_column *column, PyObject *value, const char *argument, bool is_optional)
{
    column->is_absent = value == Py_None && is_optional;
    if (column->is_absent)
        return 0;
    if (PyLong_Check(value) || PyFloat_Check(value))
        return take_number(column, value, argument, is_optional);
    if (PyObject_CheckBuffer(value))
        return cthpy_has_mask(value) ? take_parts(column, value, argument)
                                     : take_buffer(column, value, argument, is_optional);
    if (PyIndex_Check(value))
        return take_number(column, value, argument, is_optional);
    int taken = take_pandas(column, value, argument);
    return taken != 0 ? (taken > 0 ? 0 : -1) : take_parts(column, value, argument);
}

void cthpy_column_drop(struct cthpy_column *column)
{
    PyBuffer_Release(&column->values);
    PyBuffer_Release(&column->mask);
    Py_XDECREF(column->parts);
    PyMem_Free(column->validity);
}

/* Eight bytes of 0 or 1 become the bits of one: a product adds each of them at its own place. */
void cthpy_column_unmask(struct cthpy_column *column)
{
    const uint64_t spread = PY_LITTLE_ENDIAN ? UINT64_C(0x0102040810204080) : UINT64_C(0x8040201008040201);
    const size_t rows = column->vector.length;
    column->vector.validity = column->validity;
    for (size_t row = 0; column->validity != NULL && row < rows; row += 8) {
        uint64_t eight = 0;
        memcpy(&eight, (const unsigned char *)column->mask.buf + row, rows - row < 8 ? rows - row : 8);
        column->validity[row / 8] = (uint8_t) ~(eight * spread >> 56);
    }
}

void cthpy_advise(void *memory, size_t size)
{
#ifdef MADV_HUGEPAGE
    if (size >= (size_t)1 << 22)
        (void)madvise((void *)(((uintptr_t)memory | 4095) + 1), size - 4096, MADV_HUGEPAGE);
#else
    (void)memory;
    (void)size;
#endif
}

static PyObject *new_room(size_t size)
{
    PyObject *room = PyByteArray_FromStringAndSize(NULL, (Py_ssize_t)size);
    if (room != NULL)
        cthpy_advise(PyByteArray_AS_STRING(room), size);
    return room;
}

static bool overlap(const Py_buffer *a, const Py_buffer *b)
{
    uintptr_t first = (uintptr_t)a->buf, second = (uintptr_t)b->buf;
    return a->len > 0 && first < second + (uintptr_t)b->len && second < first + (uintptr_t)a->len;
}

PyObject *cthpy_room_take(PyObject *out, const struct cthpy_pinned *inputs, size_t rows, size_t row_size,
                          Py_buffer *room)
{
    const char *overlapped = NULL;
    if (rows > (size_t)PY_SSIZE_T_MAX / row_size)
        return PyErr_NoMemory();
    if (out == Py_None)
        out = new_room(rows * row_size);
    else
        Py_INCREF(out);
    if (out == NULL || PyObject_GetBuffer(out, room, PyBUF_WRITABLE) < 0) {
        Py_XDECREF(out);
        return NULL;
    }
    for (int i = 0; i < 3; i++)
        overlapped = overlap(inputs[i].view, room) ? inputs[i].name : overlapped;
    if ((size_t)room->len == rows * row_size && overlapped == NULL)
        return out;
    Py_SETREF(out, PyLong_FromSsize_t(room->len / (Py_ssize_t)row_size));
    PyBuffer_Release(room);
    if (out != NULL)
        cthpy_refuse("refuse_out", out, overlapped != NULL ? overlapped : "", rows, inputs[0].name);
    Py_XDECREF(out);
    return NULL;
}
