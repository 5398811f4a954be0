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

#include <string.h>

/* --- sink.c: bytes on their way out, or held back ------------------------------------------------------------------ */

/* Gathers small writes and passes them on; without a write it keeps all, and grows. The first failure stays, and
 * nothing is taken after it. */
struct cth_sink {
    enum cth_format format;
    enum cth_lang lang; /* of words and numbers */
    cth_write_fn *write;
    void *user;
    enum cth_status status;
    size_t used, size;
    size_t mark; /* where the decimal mark of a number is, or would be; 0: none was written */
    char *stage;
};

void cth_sink_put(struct cth_sink *sink, const char *data, size_t length);
void cth_sink_span(struct cth_sink *sink, struct cth_text text);
void cth_sink_text(struct cth_sink *sink, const char *text);
void cth_sink_texts(struct cth_sink *sink, const char *const *texts); /* NULL is behind the last */
#define CTH_PUT(sink, ...) cth_sink_texts(sink, (const char *const[]){__VA_ARGS__, NULL})
void cth_sink_word(struct cth_sink *sink, enum cth_word word);
void cth_sink_integer(struct cth_sink *sink, int64_t number);
void cth_sink_decimal(struct cth_sink *sink, struct cth_decimal value);
void cth_sink_escaped(struct cth_sink *sink, struct cth_text text); /* for HTML */
void cth_sink_json(struct cth_sink *sink, struct cth_text text);    /* with its quotes */
void cth_sink_csv(struct cth_sink *sink, struct cth_text text);     /* with the quotes that it needs */
enum cth_status cth_sink_flush(struct cth_sink *sink);

/* A value of a row for programs, or what stands before one: in CSV a comma, in JSON the name too. Without a text in JSON
 * null. */
void cth_sink_value(struct cth_sink *sink, const char *name, struct cth_text text, bool is_first);
void cth_sink_before_value(struct cth_sink *sink, const char *name, bool is_first);

/* A user's text in a sink that keeps all; where people read it, control characters become blanks. */
void cth_sink_user(struct cth_sink *sink, struct cth_text text);
void cth_blank_controls(char *text, size_t length);

/* Words up to a {key}, of which the first letter is returned, or to their end: 0. *words is what follows. */
char cth_sink_until_key(struct cth_sink *sink, const char **words);

/* --- say.c: figures and ranges as people write them ---------------------------------------------------------------- */

/* A range of true values and the decimals at which its ends are written. */
struct cth_range {
    bool known;
    unsigned scale;
    struct cth_interval interval;
};

/* "hơn 76.581", "1,2–1,4"; with a plus sign before a number above 0 if asked for. */
void cth_say_figure(struct cth_sink *sink, const struct cth_figure *figure, bool is_signed);

/* A figure in a word such as "gấp {n} lần". */
void cth_say_form(struct cth_sink *sink, enum cth_word form, const struct cth_figure *figure, bool is_signed);

/* A figure in the words of the form in which this member of the indicator is printed: "vượt 28". */
void cth_say_member(struct cth_sink *sink, const struct cth_indicator *indicator, enum cth_member member,
                    const struct cth_figure *figure);

/* "94,94–95,06", rounded outward; with one end in words; false, and nothing, if both are unbounded. */
bool cth_say_range(struct cth_sink *sink, const struct cth_range *range);

/* One end as a decimal, rounded away from the inside; false where it is unbounded or does not fit. */
bool cth_range_end(const struct cth_range *range, bool high, struct cth_decimal *out);
bool cth_range_is_there(const struct cth_range *range); /* one end at least */

/* Decimals of a printed figure in its unit, and two more, which are enough to write an end of its range. */
unsigned cth_range_scale(const struct cth_figure *figure);

static inline bool cth_is_there(const struct cth_figure *figure)
{
    return figure->qualifier != CTH_ABSENT;
}

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

/* What a cell is besides its text. */
enum {
    CTH_CELL_WRAPS = 1,  /* long words, which a page may wrap */
    CTH_CELL_IMPLIED = 2 /* a range that printed figures imply */
};

/* A cell ends where its text does. */
struct cth_end {
    size_t at;
    uint32_t flags;
    uint32_t tail; /* bytes from the decimal mark on, and one more; 0: no number */
};

struct cth_sheet {
    enum cth_status status;
    bool is_fragment;
    bool is_finished;
    struct cth_text title;
    struct cth_sink out;   /* its format and language are those of the sheet */
    struct cth_sink cells; /* their texts, one after the other */
    struct cth_sink notes; /* what stands under the table; objects of JSON */
    struct cth_end *ends;  /* of cells */
    size_t end_count, end_room;
    unsigned width;     /* cells of a row */
    size_t rows;        /* that are held back */
    unsigned facets;    /* bit for each that is of interest */
    unsigned differing; /* bit for each that rows do not share */
};

/* A sheet at the start of @p size bytes, the others 0, with what @p start says of its format, language, title, cells
 * and facets. CTH_E_ARGUMENT; CTH_E_MEMORY. */
enum cth_status cth_sheet_new(const struct cth_sheet *start, cth_write_fn *write, void *user, size_t size, void **out);
void cth_sheet_free(struct cth_sheet *sheet);

/* CTH_OK if the sheet takes rows: the error that was returned before, or CTH_E_ARGUMENT after its end. */
enum cth_status cth_sheet_state(const struct cth_sheet *sheet);

/* Whether it takes this row, given what checking it returned; CTH_E_LIMIT if it would be held back and is too many. */
enum cth_status cth_sheet_admit(struct cth_sheet *sheet, enum cth_status checked, bool is_held);

/* The row is made: the sheet's status, with what has happened to its sinks. */
enum cth_status cth_sheet_settle(struct cth_sheet *sheet, bool is_held);

/* Flush after draw() has written what is held back for people. */
enum cth_status cth_sheet_finish(struct cth_sheet *sheet, void (*draw)(struct cth_sheet *sheet));

/* Every member that the interchange can write is one that every form can write. CTH_E_ENCODING; CTH_E_ARGUMENT. */
enum cth_status cth_sheet_check(const struct cth_indicator *indicator);
bool cth_is_zero(const uint8_t *bytes, size_t count);

/* A row for programs, from its start to its end: CSV goes out, JSON is held back. Returns where its values go. */
struct cth_sink *cth_sheet_start_data(struct cth_sheet *sheet);
void cth_sheet_end_data(struct cth_sheet *sheet);

/* Names of the first @p count columns of CSV, of input only those that are wanted; members of an indicator, in CSV those
 * that are wanted and how their figures are written, in JSON those that are there. */
void cth_sheet_put_names(struct cth_sheet *sheet, cth_column_set columns, unsigned count);
void cth_sheet_put_inputs(struct cth_sink *sink, const struct cth_indicator *indicator, cth_column_set columns);

void cth_sheet_end_cell(struct cth_sheet *sheet, uint32_t flags);

/* Cells first to last of a row, which stand next to one another. */
struct cth_text cth_sheet_cells(const struct cth_sheet *sheet, size_t row, unsigned first, unsigned last);

/* --- facet.c: what all rows may share ------------------------------------------------------------------------------ */

/* The word for this form of period, or CTH_WORD_COUNT where only the interchange has one. */
enum cth_word cth_period_word(struct cth_period period);

void cth_facet_say(struct cth_sink *sink, const struct cth_indicator *indicator, enum cth_facet facet);
const char *cth_facet_heading(enum cth_facet facet, enum cth_lang lang);

/* The first cells of the next row; what differs from the first row is remembered. */
void cth_facets_hold(struct cth_sheet *sheet, const struct cth_indicator *indicator);
/* The cell before that of the actual, which stands in the table where rows differ in status. */
void cth_facets_hold_prefix(struct cth_sheet *sheet, const struct cth_indicator *indicator);
bool cth_facet_differs(const struct cth_sheet *sheet, enum cth_facet facet);

/* Whether a row's base is the one that a heading of a column names anyway: the same period last year. */
bool cth_facet_is_last_year(const struct cth_sheet *sheet, size_t row);

/* What all rows share, but for the source, in one line without its end; false: nothing. NULL only asks. */
bool cth_facets_shared(const struct cth_sheet *sheet, struct cth_sink *sink);

/* The source that all rows share; empty if they do not. */
struct cth_text cth_facets_source(const struct cth_sheet *sheet);

/* --- grid.c and page.c: rows as text, rows as a page --------------------------------------------------------------- */

/* A column of the drawn table. */
struct cth_table_column {
    const char *heading;
    unsigned first, last;     /* cells that stand in it */
    size_t limit;             /* where text wraps words; 0: numbers, aligned on the decimal mark */
    const char *td;           /* page: class of its cells; NULL: none */
    const char *drawing;      /* page: what begins a drawing, of which each cell holds the rest; NULL: words or numbers */
    size_t head, tail, width; /* text, found by measuring; head and tail: before the decimal mark, and from it on */
};

#define CTH_TABLE_COLUMN(heading, first, last, limit, td) {heading, first, last, limit, td, NULL, 0, 0, 0}
#define CTH_TABLE_COLUMNS_MAX 16

/* Columns of names and, in text, of facets that differ, wrapped as the first of @p rest, and those of @p rest but, in
 * text, for drawings; how many they are. */
int cth_table_columns(const struct cth_sheet *sheet, const struct cth_table_column *rest, size_t count,
                      struct cth_table_column columns[CTH_TABLE_COLUMNS_MAX]);

/* The title and what all rows share. @p kind: what the page is; @p more: what follows its style */
void cth_grid_start(struct cth_sheet *sheet);
void cth_page_start(struct cth_sheet *sheet, enum cth_word kind, const char *more);

/* Of rows with a paragraph under them, for @p more. */
extern const char cth_page_under[];

/* Headings and rows. @p under: the cell that stands in a paragraph under its row; 0: none */
void cth_grid_draw(struct cth_sheet *sheet, struct cth_table_column *columns, int count, unsigned under);
void cth_page_draw(struct cth_sheet *sheet, const struct cth_table_column *columns, int count, unsigned under);

/* The notes, in text each a line with a tab where a colon is to stand; the source; the end of the page. */
void cth_grid_foot(struct cth_sheet *sheet);
void cth_page_foot(struct cth_sheet *sheet);

/* A sentence that stands by itself. */
void cth_sheet_line(struct cth_sheet *sheet, enum cth_word word);

/* Words with a number in them, after " · " unless they are the first of a line. */
void cth_sheet_count(struct cth_sheet *sheet, bool is_first, const char *words, uint64_t count);

/* A list of what was found: its title, what stands there when it is empty, its columns, the one under each row, and counts
 * of its rows. */
struct cth_sheet_list {
    enum cth_word title, nothing;
    struct cth_table_column *columns;
    int count;
    unsigned under;
    void (*put_counts)(struct cth_sheet *sheet);
};

/* Draws such a list whole, as a table or as a page. */
void cth_sheet_draw_list(struct cth_sheet *sheet, const struct cth_sheet_list *list);

static inline bool cth_is_same(struct cth_text a, struct cth_text b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

/* Too long to stand in one line of a page's cell, and no number. */
static inline bool cth_wraps(struct cth_text text)
{
    return text.length > 16 && (unsigned char)*text.data > '9';
}

#endif
