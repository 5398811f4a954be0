/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What stands between Python's objects and the library. SWIG (bindings/congthuong.i) wraps these functions; they
 * are plain C, so that they compile with all warnings. A function that returns PyObject * returns a new reference,
 * or NULL with an exception set; one that returns int returns 0, or -1 with an exception set.
 */

#ifndef CTHPY_GLUE_H
#define CTHPY_GLUE_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <congthuong.h>

/* --- convert.c: arguments and results ------------------------------------------------------------------------- */

/** A number as it was given; None is a missing one, which is a result class and no mistake. */
struct cthpy_number {
    struct cth_decimal value;
    bool missing;
};

/** Look up what the conversions need; called once, by the module's initialisation. */
int cthpy_init(void);

/** Take an int, str, Decimal, float, or whatever congthuong._numbers knows; @p argument is named in errors. */
int cthpy_number_from(PyObject *value, const char *argument, struct cthpy_number *out);

/** Borrow the UTF-8 bytes of a str; they live as long as the str. */
int cthpy_text_from(PyObject *value, const char *argument, struct cth_text *out);

/** Read an int from 0 to @p max. */
int cthpy_small_from(PyObject *value, const char *argument, int max, int *out);

/** Refuse a word, naming the words that are known; always -1. */
int cthpy_refuse_word(const char *argument, PyObject *value, const char *known);

/** Read a word: of a rounding mode; of a language; of a notation ("plain", "vi", None for unstated). */
int cthpy_rounding_from(PyObject *value, enum cth_rounding *out);
int cthpy_lang_from(PyObject *value, enum cth_lang *out);
int cthpy_notation_from(PyObject *value, enum cth_notation *out);

/** A decimal as decimal.Decimal, with all the places of its scale. */
PyObject *cthpy_decimal_to(struct cth_decimal value);

/** The decimal if @p status is OK, else the status raised. */
PyObject *cthpy_answer(enum cth_status status, struct cth_decimal value);

/** The interval as (low numerator, low denominator, high numerator, high denominator, low open, high open). */
PyObject *cthpy_interval_answer(enum cth_status status, const struct cth_interval *interval);

/**
 * Read an interval that Python keeps in that form, each number an int of any size.
 * Ends that do not fit are a DecimalOverflowError.
 */
int cthpy_interval_from(PyObject *parts, struct cth_interval *out);

/** Raise what a status stands for; always returns NULL. All but the status may be NULL. */
PyObject *cthpy_raise(enum cth_status status, const char *argument, PyObject *text, const struct cth_text_error *where);

/** Options of a measure. */
struct cth_options cthpy_options(int places, enum cth_rounding rounding, int allow);

/* --- value.c: periods, units and figures ----------------------------------------------------------------------- */

PyObject *cthpy_period_parse(PyObject *text);
PyObject *cthpy_period_format(struct cth_period period);
PyObject *cthpy_period_answer(enum cth_status status, struct cth_period period);
PyObject *cthpy_unit_parts(PyObject *text);
int cthpy_unit_is_comparable(PyObject *a, PyObject *b);
PyObject *cthpy_normalize(PyObject *text);

/** A figure is passed as its plain text and its exponent. */
PyObject *cthpy_figure_read(PyObject *text, enum cth_notation notation, const char *argument);
PyObject *cthpy_figure_text(const struct cth_figure *figure);
PyObject *cthpy_figure_parts(PyObject *text, int exponent);
PyObject *cthpy_figure_interval(PyObject *text, int exponent, int is_count, enum cth_rounding rounding);
PyObject *cthpy_figure_convert(PyObject *text, int exponent, PyObject *from, PyObject *to);

/* --- record.c: indicators -------------------------------------------------------------------------------------- */

/** An indicator and the bytes that its texts borrow. */
struct cthpy_record {
    struct cth_indicator indicator;
    char *bytes;
};

/** Fill a record from a tuple of interchange texts, one for each column, figures plain. */
int cthpy_record_fill(struct cthpy_record *record, PyObject *texts);
void cthpy_record_clear(struct cthpy_record *record);

/** The interchange texts of an indicator, each in its shortest form. */
PyObject *cthpy_texts_of(const struct cth_indicator *indicator);

/** SWIG's constructor, destructor and methods of Record. */
struct cthpy_record *new_cthpy_record(PyObject *texts);
void delete_cthpy_record(struct cthpy_record *record);
PyObject *cthpy_record_texts(struct cthpy_record *record);
PyObject *cthpy_record_measures(struct cthpy_record *record, int places, enum cth_rounding rounding, int allow);
PyObject *cthpy_record_is_met(struct cthpy_record *record);
PyObject *cthpy_record_growth_reading(struct cthpy_record *record, enum cth_rounding rounding);
PyObject *cthpy_record_roundest(struct cthpy_record *record, PyObject *member, int is_increase, PyObject *within);

/* --- stream.c: CSV in, reports out ----------------------------------------------------------------------------- */

/** A CSV reader over a Python callable read(size) that gives bytes or str. */
struct cthpy_reader {
    struct cth_csv_reader *reader;
    PyObject *read;
    PyObject *file;  /**< name to show in errors */
    PyObject *chunk; /**< bytes that read() gave */
    Py_ssize_t used; /**< bytes of the chunk that the reader has */
    enum cth_lang lang;
};

struct cthpy_reader *new_cthpy_reader(PyObject *read, PyObject *file, enum cth_notation notation, enum cth_lang lang);
void delete_cthpy_reader(struct cthpy_reader *reader);

/** The texts of the next row; None after the last one. */
PyObject *cthpy_reader_next(struct cthpy_reader *reader);
PyObject *cthpy_reader_columns(struct cthpy_reader *reader);

/** Text that the library writes, growing by doubling; and that text as str, freed, or NULL if @p result is -1. */
struct cthpy_buffer {
    char *data;
    size_t length, size;
};
enum cth_status cthpy_write_buffer(void *user, const char *data, size_t length);
PyObject *cthpy_buffer_text(struct cthpy_buffer *buffer, int result);

/** Raise what a step of a report or an audit returned, unless a callback has done so. */
int cthpy_check_step(enum cth_status status);

/** Read a word: of a form of reports. */
int cthpy_format_from(PyObject *value, enum cth_format *out);

/** A report of records (a sequence of tuples of texts), as str. */
PyObject *cthpy_render(PyObject *records, PyObject *format, enum cth_lang lang, int places, enum cth_rounding rounding,
                       int allow, unsigned columns, int fragment, PyObject *title);

/* --- column.c: columns as arguments ------------------------------------------------------------------------------ */

/** One argument, zero-initialised before it is taken. */
struct cthpy_column {
    Py_buffer values, mask; /**< pinned where .obj is there; a byte of the mask is 1 where its row is missing */
    PyObject *parts;        /**< what congthuong._parts gave in the argument's place */
    uint8_t *validity;      /**< room for the mask as the library wants it */
    union {
        int64_t units;
        double number;
    } one; /**< of a number, which stands for a column full of it */
    bool is_number, is_absent;
    struct cth_vector vector; /**< of scale 0 */
};

/** Look up what the conversions need; cthpy_init() calls it. */
int cthpy_column_init(void);

/** Take a column; where it is optional, also None and a number. Drop it in any case. */
int cthpy_column_take(struct cthpy_column *column, PyObject *value, const char *argument, bool is_optional);
void cthpy_column_drop(struct cthpy_column *column);

/** Make bits of the mask; to be called without the interpreter lock. */
void cthpy_column_unmask(struct cthpy_column *column);

/** What NumPy's masked arrays have, whose buffer is that of all rows. */
bool cthpy_has_mask(PyObject *value);

/** The letter of a buffer's elements, in the machine's own byte order; else NUL. */
char cthpy_code_of(const Py_buffer *view);

/** Call a function of congthuong._parts; @p first names the argument that says how many rows there are. */
PyObject *cthpy_call_parts(const char *function, PyObject *value, const char *argument, size_t rows, const char *first);

/** Have congthuong._parts raise what is wrong with an argument, whatever was raised before; always -1. */
int cthpy_refuse(const char *function, PyObject *value, const char *argument, size_t rows, const char *first);

/** Ask for large pages of memory that is new and much, as NumPy does: they are there far sooner. */
void cthpy_advise(void *memory, size_t size);

struct cthpy_pinned {
    const Py_buffer *view;
    const char *name;
};

/** The memory of an earlier result, or new memory if @p out is None, pinned; it overlaps none of the three inputs. */
PyObject *cthpy_room_take(PyObject *out, const struct cthpy_pinned *inputs, size_t rows, size_t row_size,
                          Py_buffer *room);

/* --- measures.c, panel.c: measures of columns ------------------------------------------------------------------ */

/**
 * Completion and growth of columns, as a bytearray: all values of completion, all of growth, then their classes.
 * @p scale: an int, or a tuple of three. @p out: None, or such a bytearray, which is filled again.
 */
PyObject *cthpy_measures(PyObject *actual, PyObject *plan, PyObject *base, PyObject *scale, int places,
                         enum cth_rounding rounding, PyObject *out);

/** Growth, year to date, its growth and change of a panel, as a bytearray: their values in this order, then classes. */
PyObject *cthpy_panel(PyObject *series, PyObject *period, PyObject *value, PyObject *scale, int places,
                      enum cth_rounding rounding, PyObject *out);

/* --- audit.c: findings ----------------------------------------------------------------------------------------- */

/** Records that are kept, and all that was found of them. */
struct cthpy_audit {
    struct cth_records *records;
    struct cth_finding *findings;
    size_t count, room;
};

/** Keep a copy of every record of a sequence of tuples of texts. */
int cthpy_keep_records(struct cth_records *kept, PyObject *records);

/** Audit records (a sequence of tuples of texts); the limits are in range. */
struct cthpy_audit *new_cthpy_audit(PyObject *records, enum cth_rounding rounding, int revision_limit, int series_limit,
                                    int completion_limit, int fall_limit);
void delete_cthpy_audit(struct cthpy_audit *audit);
PyObject *cthpy_audit_count(struct cthpy_audit *audit);

/** One finding, as a tuple of plain values. */
PyObject *cthpy_audit_finding(struct cthpy_audit *audit, PyObject *place);

/** The findings at these places (a sequence of ints), as the library writes them. */
PyObject *cthpy_audit_render(struct cthpy_audit *audit, PyObject *places, PyObject *format, enum cth_lang lang, int all,
                             int fragment, PyObject *title);

/* --- bulletin.c: prose in and out -------------------------------------------------------------------------------- */

/** What a text (str or bytes) states: a list of (texts, span, spans, doubts), without the interpreter lock. */
PyObject *cthpy_read_bulletin(PyObject *text, PyObject *region, PyObject *source, PyObject *published);

/** Such statements of a text, as the library lists them. */
PyObject *cthpy_list_statements(PyObject *statements, PyObject *text, PyObject *format, enum cth_lang lang,
                                int fragment, PyObject *title);

/** One record as a sentence; records (a sequence of tuples of texts) as a bulletin. */
PyObject *cthpy_record_sentence(struct cthpy_record *record, enum cth_lang lang);
PyObject *cthpy_write_bulletin(PyObject *records, enum cth_lang lang);

/** A number in words, and words as a number. */
PyObject *cthpy_number_words(struct cthpy_number value, enum cth_lang lang);
PyObject *cthpy_number_of_words(PyObject *text, enum cth_lang lang);

#endif
