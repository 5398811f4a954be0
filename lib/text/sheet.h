/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What reports and lists of findings have in common: rows that are held back as the texts of their cells, drawn as text
 * or put into a page. A row is made once, when it is added; only that allocates, so that finishing cannot run out of
 * memory and nothing appears of a sheet that failed.
 */

#ifndef CTH_TEXT_SHEET_H
#define CTH_TEXT_SHEET_H

#include <congthuong/report.h>

#include "words.h"

/* --- sink.c: bytes on their way out, or held back ------------------------------------------------------------------ */

/* Gathers small writes and passes them on; without a write it keeps all, and grows. The first failure stays, and
 * nothing is taken after it. */
struct cth_sink {
    cth_write_fn *write;
    void *user;
    enum cth_status status;
    size_t used, size;
    char *stage;
};

enum cth_status cth_sink_put(struct cth_sink *sink, const char *data, size_t length);
void cth_sink_span(struct cth_sink *sink, struct cth_text text);
void cth_sink_text(struct cth_sink *sink, const char *text);
void cth_sink_word(struct cth_sink *sink, enum cth_word word, enum cth_lang lang);
void cth_sink_integer(struct cth_sink *sink, int64_t number);
void cth_sink_escaped(struct cth_sink *sink, struct cth_text text);         /* for HTML */
void cth_sink_json(struct cth_sink *sink, struct cth_text text);            /* with its quotes */
void cth_sink_csv(struct cth_sink *sink, struct cth_text text);             /* with the quotes that it needs */
enum cth_status cth_sink_flush(struct cth_sink *sink);

/* --- cell.c: short texts ------------------------------------------------------------------------------------------- */

/* A short text that is being put together. Large enough for every cell and note; names and units never go into one. */
struct cth_cell {
    size_t length;
    char text[1024];
};

/* What stands for {key} in a word. */
struct cth_fill {
    const char *key;
    const char *text;
};

/* A range of true values and the decimals at which its ends are written. */
struct cth_range {
    bool known;
    unsigned scale;
    struct cth_interval interval;
};

struct cth_text cth_cell_span(const struct cth_cell *cell);
void cth_cell_add(struct cth_cell *cell, const char *data, size_t length);
void cth_cell_text(struct cth_cell *cell, const char *text);
void cth_cell_integer(struct cth_cell *cell, int64_t number);
void cth_cell_decimal(struct cth_cell *cell, struct cth_decimal value, enum cth_lang lang);
void cth_cell_fill(struct cth_cell *cell, const char *word, const struct cth_fill *fills, size_t count);

/* "hơn 76.581", "1,2–1,4"; with a plus sign before a number above 0 if asked for. */
void cth_cell_figure(struct cth_cell *cell, const struct cth_figure *figure, bool is_signed, enum cth_lang lang);

/* A figure in a word such as "gấp {n} lần". */
void cth_cell_said(struct cth_cell *cell, const struct cth_figure *figure, bool is_signed, enum cth_word form,
                   enum cth_lang lang);

/* A figure in the words of the form in which this member of the indicator is printed: "vượt 28". */
void cth_cell_member(struct cth_cell *cell, const struct cth_indicator *indicator, enum cth_member member,
                     const struct cth_figure *figure, enum cth_lang lang);

/* "94,94–95,06", rounded outward; with one end in words; false, and nothing, if both are unbounded. */
bool cth_cell_range(struct cth_cell *cell, const struct cth_range *range, unsigned scale, enum cth_lang lang);

/* One end as a decimal, rounded away from the inside; false where it is unbounded or does not fit. */
bool cth_range_end(const struct cth_range *range, bool high, unsigned scale, struct cth_decimal *out);

/* Decimals of a printed figure in its unit, and two more, which are enough to write an end of its range. */
unsigned cth_range_scale(const struct cth_figure *figure);

/* A column's interchange text, either borrowed from the indicator or put into the cell; as cth_indicator_get(). */
enum cth_status cth_column_text(const struct cth_indicator *indicator, unsigned column, struct cth_cell *cell,
                                struct cth_text *out);

/* --- sheet.c: from the first row to the last ----------------------------------------------------------------------- */

/* The first cells of a row for people: the name, then what all rows may share. */
enum cth_facet {
    CTH_FACET_REGION = 0,
    CTH_FACET_PERIOD,
    CTH_FACET_PRICES,
    CTH_FACET_SCOPE,
    CTH_FACET_BASE,
    CTH_FACET_SOURCE,
    CTH_FACET_STATUS /* the last: where it differs it stands before the actual, not in a column */
};
#define CTH_FACET_COUNT 7

enum { CTH_AT_NAME = 0, CTH_AT_FACETS, CTH_AT_REST = CTH_AT_FACETS + CTH_FACET_COUNT };

struct cth_end {
    size_t at;
    bool is_words; /* the cell is no number, whatever digits are in it */
};

struct cth_sheet {
    enum cth_format format;
    enum cth_lang lang;
    bool is_fragment;
    bool is_finished;
    struct cth_text title;
    enum cth_status status;
    struct cth_sink out;
    struct cth_sink cells; /* their texts, one after the other */
    struct cth_sink notes; /* what stands under the table; objects of JSON */
    struct cth_end *ends;  /* of cells */
    size_t end_count, end_room;
    unsigned width;     /* cells of a row */
    size_t rows;        /* that were added, or are held back */
    unsigned facets;    /* bit for each that is of interest */
    unsigned differing; /* bit for each that rows do not share */
};

/* A sheet at the start of @p size bytes, the others 0, with what @p start says of its options, cells and facets.
 * CTH_E_ARGUMENT; CTH_E_MEMORY. */
enum cth_status cth_sheet_new(const struct cth_sheet *start, cth_write_fn *write, void *user, size_t size,
                              struct cth_sheet **out);
void cth_sheet_free(struct cth_sheet *sheet);

/* CTH_OK if the sheet takes rows: the error that was returned before, or CTH_E_ARGUMENT after its end. */
enum cth_status cth_sheet_state(const struct cth_sheet *sheet);

/* The sheet's status, with what has happened to its sinks. */
enum cth_status cth_sheet_settle(struct cth_sheet *sheet);

/* Flush after draw() has written what is still held back but for JSON, which needs no drawing. */
enum cth_status cth_sheet_finish(struct cth_sheet *sheet, void (*draw)(struct cth_sheet *sheet));

/* Every member that the interchange can write is one that every form can write. CTH_E_ENCODING; CTH_E_ARGUMENT. */
enum cth_status cth_sheet_check(const struct cth_indicator *indicator);

enum cth_status cth_sheet_check_text(struct cth_text text);
bool cth_is_zero(const uint8_t *bytes, size_t count);
static inline bool cth_sheet_is_for_people(const struct cth_sheet *sheet)
{
    return sheet->format == CTH_FORMAT_TABLE || sheet->format == CTH_FORMAT_HTML;
}

/* A user's text for the sheet's form; where people read it, control characters become blanks. Not for `out`. */
void cth_sheet_text(const struct cth_sheet *sheet, struct cth_sink *sink, struct cth_text text);
void cth_sheet_end_cell(struct cth_sheet *sheet, bool is_words);

/* Cells first to last of a row, which stand next to one another. */
struct cth_text cth_sheet_cells(const struct cth_sheet *sheet, size_t row, unsigned first, unsigned last);

/* --- facet.c: what all rows may share ------------------------------------------------------------------------------ */

struct cth_text cth_facet_text(const struct cth_indicator *indicator, enum cth_facet facet, enum cth_lang lang,
                               struct cth_cell *cell);
const char *cth_facet_heading(enum cth_facet facet, enum cth_lang lang);

/* The first cells of the next row; what differs from the first row is remembered. */
void cth_facets_hold(struct cth_sheet *sheet, const struct cth_indicator *indicator);
bool cth_facet_differs(const struct cth_sheet *sheet, enum cth_facet facet);

/* Whether this is the base that a heading of a column names anyway: the same period last year. */
bool cth_facet_is_last_year(const struct cth_sheet *sheet, struct cth_text text);

/* What all rows share, but for the source, in one line without its end; false: nothing. NULL only asks. */
bool cth_facets_shared(const struct cth_sheet *sheet, struct cth_sink *sink);

/* The source that all rows share; empty if they do not. */
struct cth_text cth_facets_source(const struct cth_sheet *sheet);

/* --- grid.c: rows as text ------------------------------------------------------------------------------------------ */

struct cth_column_of_text {
    const char *heading;
    unsigned first, last;     /* cells that stand in it */
    size_t limit;             /* where it is wrapped; 0: numbers, aligned on the decimal mark */
    size_t head, tail, width; /* found by drawing; head and tail of numbers: before the decimal mark, and from it on */
};

/* The columns of names, which are wrapped to what the others leave, and of facets that differ; how many they are. */
#define CTH_WRAPPED_WIDTH_MAX 24
int cth_grid_first_columns(const struct cth_sheet *sheet, size_t limit, struct cth_column_of_text *columns);

/* The title and what all rows share. */
void cth_grid_title(struct cth_sheet *sheet);

/* Headings and rows. @p under: the cell that stands in a paragraph under its row; 0: none */
void cth_grid_draw(struct cth_sheet *sheet, struct cth_column_of_text *columns, int count, unsigned under);

/* The notes, each a line with a tab where a colon is to stand, and the source. */
void cth_grid_foot(struct cth_sheet *sheet);

/* --- page.c: rows as a page ---------------------------------------------------------------------------------------- */

/* Up to the title and what all rows share. @p kind: what the page is; @p more: what follows the style */
void cth_page_start(struct cth_sheet *sheet, enum cth_word kind, const char *more);
void cth_page_heading(struct cth_sheet *sheet, const char *class_name, enum cth_word word);

/* The first cell of a row: the name and, small, what differs. */
void cth_page_name(struct cth_sheet *sheet, size_t row);

/* The notes, the source and the end of the page. */
void cth_page_foot(struct cth_sheet *sheet);

/* "n" put into a word, after " · " unless it is the first of a line; in text, too. */
void cth_sheet_count(struct cth_sheet *sheet, bool is_first, const char *word, int64_t count);

#endif
