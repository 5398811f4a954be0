/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Periods, units and figures. They cross as plain Python values (three small ints, a text, a text and an exponent);
 * the classes of the package hold those and keep no C object alive.
 */

#include "glue.h"

#include <string.h>

/* The words of Python's properties, by the enumerations' own names, so that they may grow in the middle. */
static const char *const quantity_words[] = {
    [CTH_QUANTITY_UNKNOWN] = "unknown",
    [CTH_QUANTITY_NONE] = "none",
    [CTH_QUANTITY_VND] = "vnd",
    [CTH_QUANTITY_USD] = "usd",
    [CTH_QUANTITY_EUR] = "eur",
    [CTH_QUANTITY_CNY] = "cny",
    [CTH_QUANTITY_JPY] = "jpy",
    [CTH_QUANTITY_MASS] = "mass",
    [CTH_QUANTITY_LENGTH] = "length",
    [CTH_QUANTITY_AREA] = "area",
    [CTH_QUANTITY_VOLUME] = "volume",
    [CTH_QUANTITY_ENERGY] = "energy",
    [CTH_QUANTITY_POWER] = "power",
    [CTH_QUANTITY_PEAK_POWER] = "peak_power",
    [CTH_QUANTITY_APPARENT_POWER] = "apparent_power",
    [CTH_QUANTITY_PERCENT] = "percent",
    [CTH_QUANTITY_POINT] = "point",
    [CTH_QUANTITY_TIMES] = "times",
    [CTH_QUANTITY_COUNT] = "count",
};

static const char *const qualifier_words[] = {
    [CTH_ABSENT] = "absent",     [CTH_PRINTED] = "printed", [CTH_EXACT] = "exact",
    [CTH_MORE] = "more",         [CTH_NEARLY] = "nearly",   [CTH_ABOUT] = "about",
    [CTH_AT_LEAST] = "at_least", [CTH_AT_MOST] = "at_most", [CTH_FROM_TO] = "from_to",
};

PyObject *cthpy_period_parse(PyObject *value)
{
    struct cth_text text;
    struct cth_text_error where = {0, CTH_REASON_NONE, 0};
    struct cth_period period;

    if (cthpy_text_from(value, "period", &text) < 0)
        return NULL;
    enum cth_status status = cth_period_parse(text.data, text.length, &where, &period);
    if (status != CTH_OK)
        return cthpy_raise(status, "period", value, &where);
    return cthpy_period_answer(status, period);
}

PyObject *cthpy_period_format(struct cth_period period)
{
    char buffer[CTH_PERIOD_SIZE];
    size_t length;

    enum cth_status status = cth_period_format(period, buffer, sizeof buffer, &length);
    if (status != CTH_OK)
        return cthpy_raise(status, "period", NULL, NULL);
    return PyUnicode_FromStringAndSize(buffer, (Py_ssize_t)length);
}

PyObject *cthpy_period_answer(enum cth_status status, struct cth_period period)
{
    if (status != CTH_OK)
        return cthpy_raise(status, "period", NULL, NULL);
    return Py_BuildValue("iii", period.year, period.first, period.last);
}

PyObject *cthpy_normalize(PyObject *value)
{
    struct cth_text text;
    size_t length;

    if (cthpy_text_from(value, "text", &text) < 0)
        return NULL;
    char *buffer = PyMem_Malloc(3 * text.length + 1);
    if (buffer == NULL)
        return PyErr_NoMemory();
    enum cth_status status = cth_utf8_normalize(text.data, text.length, buffer, 3 * text.length + 1, &length);
    PyObject *result = status == CTH_OK ? PyUnicode_DecodeUTF8(buffer, (Py_ssize_t)length, NULL)
                                        : cthpy_raise(status, "text", value, NULL);
    PyMem_Free(buffer);
    return result;
}

PyObject *cthpy_unit_parts(PyObject *value)
{
    struct cth_text text;

    if (cthpy_text_from(value, "unit", &text) < 0)
        return NULL;
    struct cth_unit unit = cth_unit_of(text);
    return Py_BuildValue("(s#si)", unit.noun.data != NULL ? unit.noun.data : "", (Py_ssize_t)unit.noun.length,
                         quantity_words[unit.quantity], (int)unit.exponent);
}

int cthpy_unit_is_comparable(PyObject *a, PyObject *b)
{
    struct cth_text first, second;

    if (cthpy_text_from(a, "unit", &first) < 0 || cthpy_text_from(b, "unit", &second) < 0)
        return -1;
    return cth_unit_is_comparable(cth_unit_of(first), cth_unit_of(second));
}

/* The struct of a figure that is held as its plain text and its exponent. */
static int figure_from(PyObject *value, int exponent, enum cth_notation notation, const char *argument,
                       struct cth_figure *out)
{
    struct cth_text text;
    struct cth_text_error where = {0, CTH_REASON_NONE, 0};

    if (cthpy_text_from(value, argument, &text) < 0)
        return -1;
    enum cth_status status = cth_figure_parse(text.data, text.length, notation, &where, out);
    if (status != CTH_OK) {
        cthpy_raise(status, argument, value, &where);
        return -1;
    }
    out->exponent = exponent;
    return 0;
}

PyObject *cthpy_figure_text(const struct cth_figure *figure)
{
    char buffer[CTH_FIGURE_SIZE];
    size_t length;

    enum cth_status status = cth_figure_format(figure, CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length);
    if (status != CTH_OK)
        return cthpy_raise(status, NULL, NULL, NULL);
    return PyUnicode_FromStringAndSize(buffer, (Py_ssize_t)length);
}

PyObject *cthpy_figure_read(PyObject *text, enum cth_notation notation, const char *argument)
{
    struct cth_figure figure;

    if (figure_from(text, 0, notation, argument, &figure) < 0)
        return NULL;
    return cthpy_figure_text(&figure);
}

/* (text in full, qualifier, value or None where a range has none) */
PyObject *cthpy_figure_parts(PyObject *text, int exponent)
{
    struct cth_figure figure;
    struct cth_decimal value;

    if (figure_from(text, exponent, CTH_NOTATION_PLAIN, "figure", &figure) < 0)
        return NULL;
    enum cth_status status = cth_figure_value(&figure, &value);
    PyObject *number = Py_None;
    if (status == CTH_OK)
        number = cthpy_decimal_to(value);
    else if (status == CTH_MISSING)
        Py_INCREF(number);
    else
        number = cthpy_raise(status, "figure", text, NULL);
    if (number == NULL)
        return NULL;
    PyObject *full = cthpy_figure_text(&figure);
    if (full == NULL) {
        Py_DECREF(number);
        return NULL;
    }
    return Py_BuildValue("NsN", full, qualifier_words[figure.qualifier], number);
}

PyObject *cthpy_figure_interval(PyObject *text, int exponent, int is_count, enum cth_rounding rounding)
{
    struct cth_figure figure;
    struct cth_interval interval;

    if (figure_from(text, exponent, CTH_NOTATION_PLAIN, "figure", &figure) < 0)
        return NULL;
    enum cth_status status = cth_figure_interval(&figure, is_count != 0, rounding, &interval);
    return cthpy_interval_answer(status, &interval);
}

/* The exponent of the figure in the other unit; its text stays as it was printed. */
PyObject *cthpy_figure_convert(PyObject *text, int exponent, PyObject *from, PyObject *to)
{
    struct cth_figure figure, converted;
    struct cth_text source, target;

    if (figure_from(text, exponent, CTH_NOTATION_PLAIN, "figure", &figure) < 0 ||
        cthpy_text_from(from, "unit", &source) < 0 || cthpy_text_from(to, "unit", &target) < 0)
        return NULL;
    enum cth_status status = cth_figure_convert(&figure, cth_unit_of(source), cth_unit_of(target), &converted);
    if (status != CTH_OK)
        return cthpy_raise(status, NULL, NULL, NULL);
    return PyLong_FromLong(converted.exponent);
}
