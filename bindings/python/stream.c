/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * CSV in and reports out: the library's read and write callbacks over Python objects. An exception raised inside a
 * callback travels through the library as CTH_E_IO and is found set when the call returns.
 */

#include "glue.h"

#include <string.h>

/* Bytes asked of read() at once. */
#define CHUNK 65536

/* Replace the chunk by what read() gives next; str becomes UTF-8. */
static int next_chunk(struct cthpy_reader *self)
{
    PyObject *given = PyObject_CallFunction(self->read, "i", CHUNK);

    if (given != NULL && PyUnicode_Check(given)) {
        PyObject *encoded = PyUnicode_AsUTF8String(given);
        Py_DECREF(given);
        given = encoded;
    }
    if (given == NULL)
        return -1;
    if (!PyBytes_Check(given)) {
        PyErr_Format(PyExc_TypeError, "read() gave %.80s, not bytes or str", Py_TYPE(given)->tp_name);
        Py_DECREF(given);
        return -1;
    }
    Py_XSETREF(self->chunk, given);
    self->used = 0;
    return 0;
}

static enum cth_status read_chunk(void *user, char *buffer, size_t size, size_t *length_out)
{
    struct cthpy_reader *self = user;

    if ((self->chunk == NULL || self->used == PyBytes_GET_SIZE(self->chunk)) && next_chunk(self) < 0)
        return CTH_E_IO;
    size_t length = (size_t)(PyBytes_GET_SIZE(self->chunk) - self->used);
    if (length > size)
        length = size;
    memcpy(buffer, PyBytes_AS_STRING(self->chunk) + self->used, length);
    self->used += (Py_ssize_t)length;
    *length_out = length;
    return CTH_OK;
}

struct cthpy_reader *new_cthpy_reader(PyObject *read, PyObject *file, enum cth_notation notation, enum cth_lang lang)
{
    struct cthpy_reader *self = PyMem_Calloc(1, sizeof *self);

    if (self == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    enum cth_status status = cth_csv_reader_new(read_chunk, self, notation, &self->reader);
    if (status != CTH_OK) {
        PyMem_Free(self);
        cthpy_raise(status, NULL, NULL, NULL);
        return NULL;
    }
    Py_INCREF(read);
    Py_INCREF(file);
    self->read = read;
    self->file = file;
    self->lang = lang;
    return self;
}

void delete_cthpy_reader(struct cthpy_reader *self)
{
    cth_csv_reader_free(self->reader);
    Py_XDECREF(self->read);
    Py_XDECREF(self->file);
    Py_XDECREF(self->chunk);
    PyMem_Free(self);
}

/* Raise CsvError with the library's own one-line message. */
static PyObject *raise_csv_error(struct cthpy_reader *self, enum cth_status status)
{
    const struct cth_csv_error *error = cth_csv_reader_error(self->reader);
    char message[1024];
    struct cth_text file;

    if (PyErr_Occurred())
        return NULL;
    if (status == CTH_E_MEMORY)
        return PyErr_NoMemory();
    if (cthpy_text_from(self->file, "file", &file) < 0)
        return NULL;
    size_t length = cth_csv_error_format(error, file.data, self->lang, message, sizeof message);
    PyObject *module = PyImport_ImportModule("congthuong._errors");
    if (module == NULL)
        return NULL;
    PyObject *made = PyObject_CallMethod(module, "of_csv", "is#OKKssi", (int)status, message, (Py_ssize_t)length,
                                         self->file, (unsigned long long)error->line, (unsigned long long)error->column,
                                         error->name, error->text, (int)error->reason);
    Py_DECREF(module);
    if (made != NULL) {
        PyErr_SetObject((PyObject *)Py_TYPE(made), made);
        Py_DECREF(made);
    }
    return NULL;
}

PyObject *cthpy_reader_next(struct cthpy_reader *self)
{
    struct cth_indicator indicator;
    enum cth_status status = cth_csv_reader_next(self->reader, &indicator);

    if (status == CTH_END)
        Py_RETURN_NONE;
    if (status != CTH_OK)
        return raise_csv_error(self, status);
    return cthpy_texts_of(&indicator);
}

PyObject *cthpy_reader_columns(struct cthpy_reader *self)
{
    return PyLong_FromUnsignedLong(cth_csv_reader_columns(self->reader));
}

enum cth_status cthpy_write_buffer(void *user, const char *data, size_t length)
{
    struct cthpy_buffer *buffer = user;

    if (length > buffer->size - buffer->length) {
        size_t size = 2 * (buffer->length + length) + 4096;
        char *grown = PyMem_Realloc(buffer->data, size);
        if (grown == NULL) {
            PyErr_NoMemory();
            return CTH_E_IO;
        }
        buffer->data = grown;
        buffer->size = size;
    }
    if (length > 0)
        memcpy(buffer->data + buffer->length, data, length);
    buffer->length += length;
    return CTH_OK;
}

PyObject *cthpy_buffer_text(struct cthpy_buffer *buffer, int result)
{
    PyObject *text = NULL;

    if (result == 0)
        text = PyUnicode_DecodeUTF8(buffer->data != NULL ? buffer->data : "", (Py_ssize_t)buffer->length, NULL);
    PyMem_Free(buffer->data);
    return text;
}

int cthpy_check_step(enum cth_status status)
{
    if (status == CTH_OK)
        return 0;
    if (!PyErr_Occurred())
        cthpy_raise(status, NULL, NULL, NULL);
    return -1;
}

int cthpy_format_from(PyObject *value, enum cth_format *out)
{
    struct cth_text word;

    if (cthpy_text_from(value, "format", &word) < 0)
        return -1;
    return cthpy_check_step(cth_format_parse(word.data, word.length, out));
}

static int add_records(struct cth_report *report, PyObject *records)
{
    PyObject *iterator = PyObject_GetIter(records);
    PyObject *texts;
    int result = 0;

    if (iterator == NULL)
        return -1;
    while (result == 0 && (texts = PyIter_Next(iterator)) != NULL) {
        struct cthpy_record record;
        result = cthpy_record_fill(&record, texts);
        if (result == 0) {
            result = cthpy_check_step(cth_report_add(report, &record.indicator));
            cthpy_record_clear(&record);
        }
        Py_DECREF(texts);
    }
    Py_DECREF(iterator);
    return result == 0 && PyErr_Occurred() ? -1 : result;
}

PyObject *cthpy_render(PyObject *records, PyObject *format, enum cth_lang lang, int places, enum cth_rounding rounding,
                       int allow, unsigned columns, int fragment, PyObject *title)
{
    struct cth_report_options options = CTH_REPORT_OPTIONS_INIT;
    struct cthpy_buffer buffer = {NULL, 0, 0};
    struct cth_report *report;

    if (cthpy_format_from(format, &options.format) < 0 || cthpy_text_from(title, "title", &options.title) < 0)
        return NULL;
    options.lang = lang;
    options.measure = cthpy_options(places, rounding, allow);
    options.columns = columns;
    options.fragment = fragment != 0;
    if (cthpy_check_step(cth_report_new(&options, cthpy_write_buffer, &buffer, &report)) < 0)
        return NULL;
    int result = add_records(report, records);
    if (result == 0)
        result = cthpy_check_step(cth_report_finish(report));
    cth_report_free(report);
    return cthpy_buffer_text(&buffer, result);
}
