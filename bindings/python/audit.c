/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Audits. One object keeps the records and everything that was found of them; Python's findings are made of it when
 * they are asked for, and its tables and pages are written by the library from the same structs.
 */

#include "glue.h"

#include <string.h>

int cthpy_keep_records(struct cth_records *kept, PyObject *records)
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
            result = cthpy_check_step(cth_records_add(kept, &record.indicator));
            cthpy_record_clear(&record);
        }
        Py_DECREF(texts);
    }
    Py_DECREF(iterator);
    return result == 0 && PyErr_Occurred() ? -1 : result;
}

/* Called without the interpreter lock: nothing of Python's in here. */
static enum cth_status keep_finding(void *user, const struct cth_finding *finding)
{
    struct cthpy_audit *audit = user;

    if (audit->count == audit->room) {
        size_t room = 2 * audit->room + 64;
        struct cth_finding *grown =
            room > SIZE_MAX / sizeof *grown ? NULL : PyMem_RawRealloc(audit->findings, room * sizeof *grown);
        if (grown == NULL)
            return CTH_E_MEMORY;
        audit->findings = grown;
        audit->room = room;
    }
    audit->findings[audit->count++] = *finding;
    return CTH_OK;
}

static int run_audit(struct cthpy_audit *audit, const struct cth_audit_options *options)
{
    const struct cth_indicator *records = cth_records_data(audit->records);
    const size_t count = cth_records_count(audit->records), size = cth_audit_memory(count);
    enum cth_status status = CTH_E_MEMORY;

    Py_BEGIN_ALLOW_THREADS void *memory = size > 0 ? PyMem_RawMalloc(size) : NULL;
    if (size == 0 || memory != NULL)
        status = cth_audit(records, count, options, memory, size, keep_finding, audit);
    PyMem_RawFree(memory);
    Py_END_ALLOW_THREADS return cthpy_check_step(status);
}

struct cthpy_audit *new_cthpy_audit(PyObject *records, enum cth_rounding rounding, int revision_limit, int series_limit,
                                    int completion_limit, int fall_limit)
{
    const struct cth_audit_options options = {(uint8_t)rounding,          {0},
                                              (uint16_t)revision_limit,   (uint16_t)series_limit,
                                              (uint16_t)completion_limit, (uint16_t)fall_limit};
    struct cthpy_audit *audit = PyMem_Calloc(1, sizeof *audit);

    if (audit == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    if (cthpy_check_step(cth_records_new(&audit->records)) < 0 || cthpy_keep_records(audit->records, records) < 0 ||
        run_audit(audit, &options) < 0) {
        delete_cthpy_audit(audit);
        return NULL;
    }
    return audit;
}

void delete_cthpy_audit(struct cthpy_audit *audit)
{
    cth_records_free(audit->records);
    PyMem_RawFree(audit->findings);
    PyMem_Free(audit);
}

PyObject *cthpy_audit_count(struct cthpy_audit *audit)
{
    return PyLong_FromSize_t(audit->count);
}

/* The finding of a place that Python gives; NULL with an exception. */
static const struct cth_finding *finding_at(struct cthpy_audit *audit, PyObject *place)
{
    size_t at = PyLong_AsSize_t(place);

    if (at == (size_t)-1 && PyErr_Occurred())
        return NULL;
    if (at >= audit->count) {
        PyErr_SetString(PyExc_IndexError, "no such finding");
        return NULL;
    }
    return &audit->findings[at];
}

/* (text as printed, exponent), or None for an absent figure */
static PyObject *figure_key(const struct cth_figure *figure)
{
    struct cth_figure printed = *figure;

    if (figure->qualifier == CTH_ABSENT)
        Py_RETURN_NONE;
    printed.exponent = 0;
    PyObject *text = cthpy_figure_text(&printed);
    return text != NULL ? Py_BuildValue("Ni", text, (int)figure->exponent) : NULL;
}

static PyObject *repair_to(const struct cth_repair *repair)
{
    PyObject *figure = figure_key(&repair->figure);
    PyObject *unit = Py_None;

    if (figure == NULL)
        return NULL;
    if (repair->member != CTH_MEMBER_UNIT)
        Py_INCREF(unit);
    else
        unit = PyUnicode_DecodeUTF8(repair->unit.data != NULL ? repair->unit.data : "", (Py_ssize_t)repair->unit.length,
                                    NULL);
    if (unit == NULL) {
        Py_DECREF(figure);
        return NULL;
    }
    return Py_BuildValue("ssNN", cth_repair_name((int)repair->kind), cth_member_name((int)repair->member), figure,
                         unit);
}

static PyObject *repairs_to(const struct cth_finding *finding)
{
    PyObject *repairs = PyTuple_New(finding->repair_count);

    for (int i = 0; repairs != NULL && i < finding->repair_count; i++) {
        PyObject *repair = repair_to(&finding->repairs[i]);
        if (repair == NULL)
            Py_CLEAR(repairs);
        else
            PyTuple_SET_ITEM(repairs, i, repair);
    }
    return repairs;
}

static PyObject *suspects_to(unsigned suspects)
{
    PyObject *names = PyList_New(0);

    for (int member = 0; names != NULL && member < CTH_MEMBER_COUNT; member++) {
        if ((suspects >> member & 1) == 0)
            continue;
        PyObject *name = PyUnicode_FromString(cth_member_name(member));
        if (name == NULL || PyList_Append(names, name) < 0)
            Py_CLEAR(names);
        Py_XDECREF(name);
    }
    PyObject *all = names != NULL ? PyList_AsTuple(names) : NULL;
    Py_XDECREF(names);
    return all;
}

static PyObject *none(void)
{
    Py_RETURN_NONE;
}

/* (record, other or None, check, verdict, rule, member, printed, allowed, distance, suggested, reading, fewest,
 * suspects, repairs): words as the library's, figures as (text, exponent), ends as two ints each. */
PyObject *cthpy_audit_finding(struct cthpy_audit *audit, PyObject *place)
{
    const struct cth_finding *finding = finding_at(audit, place);

    if (finding == NULL)
        return NULL;
    PyObject *parts[] = {
        PyLong_FromSize_t(finding->record),
        finding->other == CTH_NO_RECORD ? none() : PyLong_FromSize_t(finding->other),
        PyUnicode_FromString(cth_check_name((int)finding->check)),
        PyUnicode_FromString(cth_verdict_name((int)finding->verdict)),
        PyUnicode_FromString(cth_rule_name((int)finding->rule)),
        PyUnicode_FromString(cth_member_name((int)finding->member)),
        figure_key(&finding->printed),
        finding->has_allowed ? cthpy_interval_answer(CTH_OK, &finding->allowed) : none(),
        finding->has_distance
            ? Py_BuildValue("LL", (long long)finding->distance.numerator, (long long)finding->distance.denominator)
            : none(),
        figure_key(&finding->suggested),
        PyLong_FromLong(finding->reading),
        PyLong_FromLong(finding->fewest),
        suspects_to(finding->suspects),
        repairs_to(finding),
    };
    const Py_ssize_t count = (Py_ssize_t)(sizeof parts / sizeof *parts);
    PyObject *result = PyTuple_New(count);
    bool is_whole = result != NULL;
    for (Py_ssize_t i = 0; i < count; i++)
        is_whole = is_whole && parts[i] != NULL;
    for (Py_ssize_t i = 0; i < count; i++)
        if (is_whole)
            PyTuple_SET_ITEM(result, i, parts[i]);
        else
            Py_XDECREF(parts[i]);
    if (!is_whole)
        Py_CLEAR(result);
    return result;
}

/* Hand the findings at these places to the list. */
static int add_findings(struct cth_findings *list, struct cthpy_audit *audit, PyObject *places)
{
    const struct cth_indicator *records = cth_records_data(audit->records);
    PyObject *iterator = PyObject_GetIter(places);
    PyObject *place;
    int result = 0;

    if (iterator == NULL)
        return -1;
    while (result == 0 && (place = PyIter_Next(iterator)) != NULL) {
        const struct cth_finding *finding = finding_at(audit, place);
        Py_DECREF(place);
        result =
            finding == NULL
                ? -1
                : cthpy_check_step(cth_findings_add(list, finding, &records[finding->record],
                                                    finding->other == CTH_NO_RECORD ? NULL : &records[finding->other]));
    }
    Py_DECREF(iterator);
    return result == 0 && PyErr_Occurred() ? -1 : result;
}

PyObject *cthpy_audit_render(struct cthpy_audit *audit, PyObject *places, PyObject *format, enum cth_lang lang, int all,
                             int fragment, PyObject *title)
{
    struct cth_findings_options options = {.lang = lang, .all = all != 0, .fragment = fragment != 0};
    struct cthpy_buffer buffer = {NULL, 0, 0};
    struct cth_findings *list;

    if (cthpy_format_from(format, &options.format) < 0 || cthpy_text_from(title, "title", &options.title) < 0 ||
        cthpy_check_step(cth_findings_new(&options, cthpy_write_buffer, &buffer, &list)) < 0)
        return NULL;
    int result = add_findings(list, audit, places);
    if (result == 0)
        result = cthpy_check_step(cth_findings_finish(list));
    cth_findings_free(list);
    return cthpy_buffer_text(&buffer, result);
}
