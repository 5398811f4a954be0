/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Arguments and results. The common types (int, str, Decimal, float) are read here; the rare ones and every refusal
 * are left to congthuong._numbers and congthuong._errors, which say in words what is wrong.
 */

#include "glue.h"

#include <string.h>

/* Made once by cthpy_init(), like the types of any extension module. */
static PyObject *decimal_type;

int cthpy_init(void)
{
    PyObject *module = PyImport_ImportModule("decimal");

    if (module == NULL)
        return -1;
    Py_XSETREF(decimal_type, PyObject_GetAttrString(module, "Decimal"));
    Py_DECREF(module);
    return decimal_type != NULL ? cthpy_column_init() : -1;
}

PyObject *cthpy_raise(enum cth_status status, const char *argument, PyObject *text, const struct cth_text_error *where)
{
    if (status == CTH_E_MEMORY)
        return PyErr_NoMemory();
    PyObject *module = PyImport_ImportModule("congthuong._errors");
    if (module == NULL)
        return NULL;
    PyObject *error =
        PyObject_CallMethod(module, "of_status", "izOni", (int)status, argument, text != NULL ? text : Py_None,
                            where != NULL ? (Py_ssize_t)where->position : -1, where != NULL ? (int)where->reason : 0);
    Py_DECREF(module);
    if (error != NULL) {
        PyErr_SetObject((PyObject *)Py_TYPE(error), error);
        Py_DECREF(error);
    }
    return NULL;
}

int cthpy_text_from(PyObject *value, const char *argument, struct cth_text *out)
{
    Py_ssize_t length;

    if (!PyUnicode_Check(value)) {
        PyErr_Format(PyExc_TypeError, "%s: expected str, got %.80s", argument, Py_TYPE(value)->tp_name);
        return -1;
    }
    const char *data = PyUnicode_AsUTF8AndSize(value, &length);
    if (data == NULL) {
        /* A lone surrogate: no UTF-8, as in a file. */
        if (PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) {
            PyErr_Clear();
            cthpy_raise(CTH_E_ENCODING, argument, NULL, NULL);
        }
        return -1;
    }
    *out = (struct cth_text){data, (size_t)length};
    return 0;
}

/* The number of a plain text, with errors that show the text. */
static int number_of_text(PyObject *value, const char *argument, struct cth_decimal *out)
{
    struct cth_text text;
    struct cth_text_error where = {0, CTH_REASON_NONE, 0};

    if (cthpy_text_from(value, argument, &text) < 0)
        return -1;
    enum cth_status status = cth_decimal_parse(text.data, text.length, CTH_NOTATION_PLAIN, &where, out);
    if (status == CTH_OK)
        return 0;
    cthpy_raise(status, argument, value, &where);
    return -1;
}

/* Everything that is rare or refused: congthuong._numbers.plain_text() makes a plain text of it or raises. */
static int number_of_other(PyObject *value, const char *argument, struct cth_decimal *out)
{
    PyObject *module = PyImport_ImportModule("congthuong._numbers");

    if (module == NULL)
        return -1;
    PyObject *text = PyObject_CallMethod(module, "plain_text", "Os", value, argument);
    Py_DECREF(module);
    if (text == NULL)
        return -1;
    int result = number_of_text(text, argument, out);
    Py_DECREF(text);
    return result;
}

/* 1 if the value was read, 0 if the slow path has to look at it, -1 with an exception. */
static int number_of_int(PyObject *value, struct cth_decimal *out)
{
    int overflow;
    long long units = PyLong_AsLongLongAndOverflow(value, &overflow);

    if (overflow != 0 || units > CTH_UNITS_MAX || units < -CTH_UNITS_MAX)
        return 0;
    *out = (struct cth_decimal)CTH_DECIMAL(units, 0);
    return 1;
}

static int number_of_float(PyObject *value, struct cth_decimal *out)
{
    /* The shortest digits that read back as this float: 'r' is what repr() shows, in every locale. */
    char *text = PyOS_double_to_string(PyFloat_AS_DOUBLE(value), 'r', 0, 0, NULL);

    if (text == NULL)
        return -1;
    enum cth_status status = cth_decimal_parse(text, strlen(text), CTH_NOTATION_PLAIN, NULL, out);
    PyMem_Free(text);
    return status == CTH_OK;
}

static int number_of_decimal(PyObject *value, struct cth_decimal *out)
{
    PyObject *text = PyObject_Str(value);
    Py_ssize_t length;

    if (text == NULL)
        return -1;
    const char *data = PyUnicode_AsUTF8AndSize(text, &length);
    enum cth_status status = CTH_E_MEMORY;
    if (data != NULL)
        status = cth_decimal_parse(data, (size_t)length, CTH_NOTATION_PLAIN, NULL, out);
    Py_DECREF(text);
    return data == NULL ? -1 : status == CTH_OK;
}

int cthpy_number_from(PyObject *value, const char *argument, struct cthpy_number *out)
{
    int found = 0;

    *out = (struct cthpy_number){CTH_DECIMAL(0, 0), value == Py_None};
    if (out->missing)
        return 0;
    if (PyUnicode_CheckExact(value))
        return number_of_text(value, argument, &out->value);
    if (PyLong_CheckExact(value))
        found = number_of_int(value, &out->value);
    else if ((PyObject *)Py_TYPE(value) == decimal_type)
        found = number_of_decimal(value, &out->value);
    else if (PyFloat_CheckExact(value))
        found = number_of_float(value, &out->value);
    if (found != 0)
        return found < 0 ? -1 : 0;
    return number_of_other(value, argument, &out->value);
}

int cthpy_small_from(PyObject *value, const char *argument, int max, int *out)
{
    if (PyBool_Check(value)) {
        PyErr_Format(PyExc_TypeError, "%s: a bool is no number", argument);
        return -1;
    }
    Py_ssize_t number = PyNumber_AsSsize_t(value, NULL);
    if (number == -1 && PyErr_Occurred())
        return -1;
    if (number < 0 || number > max) {
        PyObject *range = PyUnicode_FromFormat("%s must be from 0 to %d", argument, max);
        if (range != NULL)
            cthpy_raise(CTH_E_ARGUMENT, NULL, range, NULL);
        Py_XDECREF(range);
        return -1;
    }
    *out = (int)number;
    return 0;
}

int cthpy_refuse_word(const char *argument, PyObject *value, const char *known)
{
    PyObject *text = PyUnicode_FromFormat("%s is one of %s, not %R", argument, known, value);

    if (text != NULL)
        cthpy_raise(CTH_E_ARGUMENT, NULL, text, NULL);
    Py_XDECREF(text);
    return -1;
}

int cthpy_rounding_from(PyObject *value, enum cth_rounding *out)
{
    struct cth_text text;

    if (cthpy_text_from(value, "rounding", &text) < 0)
        return -1;
    if (cth_rounding_parse(text.data, text.length, out) == CTH_OK)
        return 0;
    return cthpy_refuse_word("rounding", value, "half_up, half_even, half_down, up, down, ceiling, floor");
}

int cthpy_lang_from(PyObject *value, enum cth_lang *out)
{
    struct cth_text text;

    if (cthpy_text_from(value, "lang", &text) < 0)
        return -1;
    if (cth_lang_parse(text.data, text.length, out) == CTH_OK)
        return 0;
    return cthpy_refuse_word("lang", value, "en, vi");
}

int cthpy_notation_from(PyObject *value, enum cth_notation *out)
{
    *out = CTH_NOTATION_UNSTATED;
    if (value == Py_None)
        return 0;
    if (PyUnicode_Check(value) && PyUnicode_CompareWithASCIIString(value, "plain") == 0)
        *out = CTH_NOTATION_PLAIN;
    else if (PyUnicode_Check(value) && PyUnicode_CompareWithASCIIString(value, "vi") == 0)
        *out = CTH_NOTATION_VIETNAMESE;
    else
        return cthpy_refuse_word("numbers", value, "plain, vi, None");
    return 0;
}

PyObject *cthpy_decimal_to(struct cth_decimal value)
{
    char buffer[CTH_DECIMAL_SIZE];
    size_t length;

    enum cth_status status = cth_decimal_format(value, CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length);
    if (status != CTH_OK)
        return cthpy_raise(status, NULL, NULL, NULL);
    PyObject *text = PyUnicode_FromStringAndSize(buffer, (Py_ssize_t)length);
    if (text == NULL)
        return NULL;
    PyObject *result = PyObject_CallFunctionObjArgs(decimal_type, text, NULL);
    Py_DECREF(text);
    return result;
}

PyObject *cthpy_answer(enum cth_status status, struct cth_decimal value)
{
    return status == CTH_OK ? cthpy_decimal_to(value) : cthpy_raise(status, NULL, NULL, NULL);
}

PyObject *cthpy_interval_answer(enum cth_status status, const struct cth_interval *interval)
{
    if (status != CTH_OK)
        return cthpy_raise(status, NULL, NULL, NULL);
    return Py_BuildValue("LLLLNN", (long long)interval->low.numerator, (long long)interval->low.denominator,
                         (long long)interval->high.numerator, (long long)interval->high.denominator,
                         PyBool_FromLong(interval->low_open), PyBool_FromLong(interval->high_open));
}

/* An end of two ints. */
static int ratio_from(PyObject *numerator, PyObject *denominator, struct cth_ratio *out)
{
    int overflow[2];
    long long n = PyLong_AsLongLongAndOverflow(numerator, &overflow[0]);
    long long d = PyLong_AsLongLongAndOverflow(denominator, &overflow[1]);

    if (PyErr_Occurred())
        return -1;
    if (overflow[0] != 0 || overflow[1] != 0) {
        cthpy_raise(CTH_OVERFLOW, NULL, NULL, NULL);
        return -1;
    }
    *out = (struct cth_ratio){n, d};
    return 0;
}

int cthpy_interval_from(PyObject *parts, struct cth_interval *out)
{
    PyObject *ends[4];
    int low_open, high_open;

    if (!PyArg_ParseTuple(parts, "OOOOpp", &ends[0], &ends[1], &ends[2], &ends[3], &low_open, &high_open))
        return -1;
    *out = (struct cth_interval){.low_open = low_open != 0, .high_open = high_open != 0};
    return ratio_from(ends[0], ends[1], &out->low) < 0 || ratio_from(ends[2], ends[3], &out->high) < 0 ? -1 : 0;
}

struct cth_options cthpy_options(int places, enum cth_rounding rounding, int allow)
{
    return (struct cth_options){(uint8_t)places, (uint8_t)rounding, (uint8_t)allow, {0}};
}
