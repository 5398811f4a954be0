/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The private module congthuong._swig. The public face is the hand-written package in bindings/python/congthuong;
 * this file only says which functions cross, and how their arguments are read. No 64-bit integer crosses as a C
 * type, so the wrapper that SWIG writes is the same on every machine and can be shipped. The extension is called
 * _native (swig -interface): SWIG's own choice, __swig, is a name that Python mangles inside a class.
 */

%module(package="congthuong") _swig

%{
#include "glue.h"
%}

%nothread;
%init %{
    if (cthpy_init() < 0)
        return NULL;
%}

/* Whatever failed below has set an exception. */
%exception {
    $action
    if (PyErr_Occurred())
        SWIG_fail;
}

%typemap(in) struct cthpy_number {
    if (cthpy_number_from($input, "$1_name", &$1) < 0)
        SWIG_fail;
}
%typemap(in) int places {
    if (cthpy_small_from($input, "places", CTH_PLACES_MAX, &$1) < 0)
        SWIG_fail;
}
%typemap(in) enum cth_rounding rounding {
    if (cthpy_rounding_from($input, &$1) < 0)
        SWIG_fail;
}
%typemap(in) enum cth_lang lang {
    if (cthpy_lang_from($input, &$1) < 0)
        SWIG_fail;
}
%typemap(in) enum cth_notation notation {
    if (cthpy_notation_from($input, &$1) < 0)
        SWIG_fail;
}
/* Not SWIG's own: it copies, and calls a failed copy a wrong type. */
%typemap(in) const char * {
    $1 = NULL;
    if ($input != Py_None && ($1 = (char *)PyUnicode_AsUTF8($input)) == NULL)
        SWIG_fail;
}
%typemap(freearg) const char * ""
%typemap(in) struct cth_period {
    if (!PyArg_ParseTuple($input, "hhh", &$1.year, &$1.first, &$1.last))
        SWIG_fail;
}
%typemap(typecheck) struct cthpy_number, enum cth_rounding rounding, enum cth_lang lang, struct cth_period "$1 = 1;"

/* --- measures of plain numbers ---------------------------------------------------------------------------------- */

/* Percentages and multiples of two numbers: rounded, with requests. */
%define %rounded_measure(NAME, A, B)
%inline %{
static PyObject *NAME(struct cthpy_number A, struct cthpy_number B, int places, enum cth_rounding rounding, int allow)
{
    const struct cth_options options = cthpy_options(places, rounding, allow);
    struct cth_decimal result = CTH_DECIMAL(0, 0);
    enum cth_status status =
        A.missing || B.missing ? CTH_MISSING : cth_##NAME(A.value, B.value, &options, &result);
    return cthpy_answer(status, result);
}
%}
%enddef

/* Differences of two numbers: exact. */
%define %exact_measure(NAME, A, B)
%inline %{
static PyObject *NAME(struct cthpy_number A, struct cthpy_number B)
{
    struct cth_decimal result = CTH_DECIMAL(0, 0);
    enum cth_status status = A.missing || B.missing ? CTH_MISSING : cth_##NAME(A.value, B.value, &result);
    return cthpy_answer(status, result);
}
%}
%enddef

%rounded_measure(completion, actual, plan)
%rounded_measure(growth, actual, base)
%rounded_measure(multiple, actual, base)
%rounded_measure(share, part, total)
%exact_measure(change, actual, base)
%exact_measure(remaining, actual, plan)
%exact_measure(points, a, b)

%inline %{
static PyObject *contribution(struct cthpy_number part_actual, struct cthpy_number part_base,
                              struct cthpy_number total_base, int places, enum cth_rounding rounding)
{
    const struct cth_options options = cthpy_options(places, rounding, 0);
    struct cth_decimal result = CTH_DECIMAL(0, 0);
    enum cth_status status = CTH_MISSING;
    if (!part_actual.missing && !part_base.missing && !total_base.missing)
        status = cth_contribution(part_actual.value, part_base.value, total_base.value, &options, &result);
    return cthpy_answer(status, result);
}

/* The plain text of a number, for a figure. */
static PyObject *number_text(PyObject *value, const char *argument)
{
    struct cthpy_number number;
    char buffer[CTH_DECIMAL_SIZE];
    size_t length;
    if (cthpy_number_from(value, argument, &number) < 0)
        return NULL;
    enum cth_status status = number.missing
        ? CTH_MISSING
        : cth_decimal_format(number.value, CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length);
    if (status != CTH_OK)
        return cthpy_raise(status, argument, NULL, NULL);
    return PyUnicode_FromStringAndSize(buffer, (Py_ssize_t)length);
}
%}

/* --- words and limits -------------------------------------------------------------------------------------------- */

%rename("%(strip:[cth_])s", %$isfunction) "";
const char *cth_version_string(void);
const char *cth_status_name(enum cth_status status);
const char *cth_status_text(enum cth_status status, enum cth_lang lang);
const char *cth_reason_text(enum cth_reason reason, enum cth_lang lang);
const char *cth_column_name(int column);
const char *cth_verdict_name(int verdict);
const char *cth_check_name(int check);
const char *cth_rule_name(int rule);
const char *cth_verdict_text(enum cth_verdict verdict, enum cth_lang lang);
const char *cth_check_text(enum cth_check check, enum cth_lang lang);
const char *cth_rule_text(enum cth_rule rule, enum cth_lang lang);
const char *cth_doubt_name(int doubt);
const char *cth_doubt_text(int doubt, enum cth_lang lang);
%constant int DOUBT_COUNT = CTH_DOUBT_COUNT;
%constant int VERDICT_COUNT = CTH_VERDICT_COUNT;
%constant int CHECK_KINDS = CTH_CHECK_KINDS;
%constant int RULE_COUNT = CTH_RULE_COUNT;
%constant int COLUMN_COUNT = CTH_COLUMN_COUNT;
%constant int FIRST_ERROR = CTH_FIRST_ERROR;
%constant int E_ARGUMENT = CTH_E_ARGUMENT;
%constant int E_SYNTAX = CTH_E_SYNTAX;
%constant int REASON_EMPTY = CTH_REASON_EMPTY;

%inline %{
/* What the values of LC_ALL, LC_MESSAGES and LANG ask for; None is "not set". */
static const char *lang_of_environment(const char *lc_all, const char *lc_messages, const char *lang)
{
    return cth_lang_of_environment(lc_all, lc_messages, lang) == CTH_LANG_VI ? "vi" : "en";
}
%}

/* --- periods, units, figures -------------------------------------------------------------------------------------- */

%inline %{
static PyObject *period_same_last_year(struct cth_period period)
{
    struct cth_period result = {0, 0, 0};
    enum cth_status status = cth_period_same_last_year(period, &result);
    return cthpy_period_answer(status, result);
}

static PyObject *period_previous(struct cth_period period)
{
    struct cth_period result = {0, 0, 0};
    enum cth_status status = cth_period_previous(period, &result);
    return cthpy_period_answer(status, result);
}
%}
%rename("%(strip:[cthpy_])s", regextarget=1, %$isfunction) "^cthpy_";
unsigned cth_period_months(struct cth_period period);
bool cth_period_within(struct cth_period inner, struct cth_period outer);
PyObject *cthpy_period_parse(PyObject *text);
PyObject *cthpy_period_format(struct cth_period period);
PyObject *cthpy_unit_parts(PyObject *text);
int cthpy_unit_is_comparable(PyObject *a, PyObject *b);
PyObject *cthpy_normalize(PyObject *text);
PyObject *cthpy_figure_read(PyObject *text, enum cth_notation notation, const char *argument);
PyObject *cthpy_figure_parts(PyObject *text, int exponent);
PyObject *cthpy_figure_interval(PyObject *text, int exponent, int is_count, enum cth_rounding rounding);
PyObject *cthpy_figure_convert(PyObject *text, int exponent, PyObject *from, PyObject *to);

%inline %{
static PyObject *interval_has_integer(PyObject *parts)
{
    struct cth_interval interval;
    return cthpy_interval_from(parts, &interval) < 0 ? NULL : PyBool_FromLong(cth_interval_has_integer(interval));
}

/* near is the low end of an interval, so that it crosses in the same form. */
static PyObject *interval_roundest(PyObject *parts, PyObject *near)
{
    struct cth_interval interval, point;
    struct cth_decimal result = CTH_DECIMAL(0, 0);
    if (cthpy_interval_from(parts, &interval) < 0 || cthpy_interval_from(near, &point) < 0)
        return NULL;
    return cthpy_answer(cth_interval_roundest(interval, point.low, &result), result);
}
%}

/* --- indicators ---------------------------------------------------------------------------------------------------- */

%nodefaultctor;
%nodefaultdtor;

/* A measure of one record against another. */
%define %pair_measure(NAME)
PyObject *NAME(struct cthpy_record *other, int places, enum cth_rounding rounding, int allow)
{
    const struct cth_options options = cthpy_options(places, rounding, allow);
    struct cth_decimal result = CTH_DECIMAL(0, 0);
    enum cth_status status = cth_indicator_##NAME(&$self->indicator, &other->indicator, &options, &result);
    return cthpy_answer(status, result);
}
%enddef

/* An interval that one record's printed figures imply. */
%define %implied_interval(NAME)
PyObject *NAME(enum cth_rounding rounding)
{
    struct cth_interval result;
    enum cth_status status = cth_##NAME(&$self->indicator, rounding, &result);
    return cthpy_interval_answer(status, &result);
}
%enddef

/* The same in one of the readings of "tăng n lần". */
%define %read_interval(NAME)
PyObject *NAME(int is_increase, enum cth_rounding rounding)
{
    struct cth_interval result;
    enum cth_reading reading = is_increase ? CTH_READING_INCREASE : CTH_READING_RATIO;
    enum cth_status status = cth_##NAME(&$self->indicator, reading, rounding, &result);
    return cthpy_interval_answer(status, &result);
}
%enddef

%rename(Record) cthpy_record;
%typemap(check) struct cthpy_record *, struct cthpy_reader *, struct cthpy_audit * {
    if ($1 == NULL) {
        PyErr_SetString(PyExc_TypeError, "expected an object, not None");
        SWIG_fail;
    }
}
struct cthpy_record {
    %extend {
        cthpy_record(PyObject *texts);
        ~cthpy_record();
        PyObject *texts();
        PyObject *measures(int places, enum cth_rounding rounding, int allow);
        PyObject *is_met();
        PyObject *sentence(enum cth_lang lang);
        PyObject *growth_reading(enum cth_rounding rounding);
        %pair_measure(completion_of)
        %pair_measure(growth_on)
        %pair_measure(share_of)
        %pair_measure(contribution_to)
        %implied_interval(recover_plan)
        %implied_interval(completion_range)
        %implied_interval(growth_range)
        %read_interval(recover_base)
        %read_interval(recover_actual)
        PyObject *roundest(PyObject *level, int is_increase, PyObject *within);
    }
};

/* --- CSV and reports ----------------------------------------------------------------------------------------------- */

%rename(Reader) cthpy_reader;
struct cthpy_reader {
    %extend {
        cthpy_reader(PyObject *read, PyObject *file, enum cth_notation notation, enum cth_lang lang);
        ~cthpy_reader();
        PyObject *next();
        PyObject *columns();
    }
};

PyObject *cthpy_render(PyObject *records, PyObject *format, enum cth_lang lang, int places,
                       enum cth_rounding rounding, int allow, unsigned columns, int fragment, PyObject *title);

/* --- bulletins ----------------------------------------------------------------------------------------------------- */

PyObject *cthpy_read_bulletin(PyObject *text, PyObject *region, PyObject *source, PyObject *published);
PyObject *cthpy_list_statements(PyObject *statements, PyObject *text, PyObject *format, enum cth_lang lang,
                                int fragment, PyObject *title);
PyObject *cthpy_write_bulletin(PyObject *records, enum cth_lang lang);
PyObject *cthpy_number_words(struct cthpy_number value, enum cth_lang lang);
PyObject *cthpy_number_of_words(PyObject *text, enum cth_lang lang);

/* --- columns ------------------------------------------------------------------------------------------------------- */

PyObject *cthpy_measures(PyObject *actual, PyObject *plan, PyObject *base, PyObject *scale, int places,
                         enum cth_rounding rounding, PyObject *out);
PyObject *cthpy_panel(PyObject *series, PyObject *period, PyObject *value, PyObject *scale, int places,
                      enum cth_rounding rounding, PyObject *out);

/* --- audits -------------------------------------------------------------------------------------------------------- */

%rename(Audit) cthpy_audit;
struct cthpy_audit {
    %extend {
        cthpy_audit(PyObject *records, enum cth_rounding rounding, int revision_limit, int series_limit,
                    int completion_limit, int fall_limit);
        ~cthpy_audit();
        PyObject *count();
        PyObject *finding(PyObject *place);
        PyObject *render(PyObject *places, PyObject *format, enum cth_lang lang, int all, int fragment,
                         PyObject *title);
    }
};
