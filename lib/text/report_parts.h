/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What the four forms of a report share. report_derive.c computes, report_row.c and report_facet.c put into words, a
 * form only arranges. Nothing here allocates but report.c, so that finishing a report cannot run out of memory.
 */

#ifndef CTH_TEXT_REPORT_PARTS_H
#define CTH_TEXT_REPORT_PARTS_H

#include <congthuong/report.h>

#include "words.h"

/* --- report_sink.c: bytes on their way out ----------------------------------------------------------------------- */

/* Gathers small writes; the first failure stays, and nothing is written after it. */
struct cth_sink {
    cth_write_fn *write;
    void *user;
    enum cth_status status;
    size_t used;
    char stage[4096];
};

enum cth_status cth_sink_put(struct cth_sink *sink, const char *data, size_t length);
void cth_sink_text(struct cth_sink *sink, const char *text);
void cth_sink_word(struct cth_report *report, enum cth_word word);
void cth_sink_integer(struct cth_sink *sink, int64_t number);
void cth_sink_blanks(struct cth_sink *sink, size_t count);
enum cth_status cth_sink_escaped(struct cth_sink *sink, const char *data, size_t length); /* for HTML */
enum cth_status cth_sink_flush(struct cth_sink *sink);

/* A short text that is being put together. Large enough for every cell and note; names and units never go into one. */
struct cth_cell {
    size_t length;
    char text[1024];
};

/* A column's interchange text, either borrowed from the indicator or put into the cell; as cth_indicator_get(). */
enum cth_status cth_column_text(const struct cth_indicator *indicator, unsigned column, struct cth_cell *cell,
                                struct cth_text *out);

/* What stands for {key} in a word. */
struct cth_fill {
    const char *key;
    const char *text;
};

void cth_cell_add(struct cth_cell *cell, const char *data, size_t length);
void cth_cell_text(struct cth_cell *cell, const char *text);
void cth_cell_integer(struct cth_cell *cell, int64_t number);
void cth_cell_decimal(struct cth_cell *cell, struct cth_decimal value, enum cth_lang lang);
void cth_cell_fill(struct cth_cell *cell, const char *word, const struct cth_fill *fills, size_t count);

/* --- report_derive.c: what is computed of one indicator ---------------------------------------------------------- */

struct cth_range {
    bool known;
    unsigned scale; /* decimals at which its ends are written */
    struct cth_interval interval;
};

struct cth_derived {
    struct cth_measures measures;
    struct cth_range plan, base;         /* implied by the printed percentages */
    struct cth_range base_read[2];       /* of "tăng n lần", by enum cth_reading */
    struct cth_range completion, growth; /* where a level is qualified */
    bool is_times_increase;
    bool has_fit;
    enum cth_reading_fit fit;
    const char *reading; /* growth_reading of the interchange */
};

/* Of an indicator that the report let in; of any other one everything is missing. */
void cth_derive(const struct cth_indicator *indicator, const struct cth_options *options, struct cth_derived *out);

/* One end as a decimal, rounded away from the inside; false where it is unbounded or does not fit. */
bool cth_range_end(const struct cth_range *range, bool high, unsigned scale, struct cth_decimal *out);

/* Whether the printed percentage is what the levels give: true also where that cannot be decided. */
bool cth_completion_agrees(const struct cth_indicator *indicator, enum cth_rounding mode);
bool cth_growth_agrees(const struct cth_indicator *indicator, enum cth_rounding mode);

/* --- report_facet.c: what all rows may share --------------------------------------------------------------------- */

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

/* One row that is held back. */
struct cth_held {
    struct cth_held *next;
    struct cth_indicator indicator; /* its texts follow */
};

struct cth_report {
    struct cth_report_options options;
    struct cth_sink sink;
    enum cth_status status;
    bool started, finished;
    size_t rows;
    struct cth_held *first, *last;
    unsigned differing; /* bit per facet */
};

struct cth_text cth_facet_text(const struct cth_indicator *indicator, enum cth_facet facet, enum cth_lang lang,
                               struct cth_cell *cell);
const char *cth_facet_heading(enum cth_facet facet, enum cth_lang lang);
void cth_facets_compare(struct cth_report *report);

/* What all rows share, but for the source, in one line without its end; false: nothing. Texts go through put(); NULL
 * only asks. */
typedef enum cth_status cth_put_fn(struct cth_sink *sink, const char *data, size_t length);
bool cth_facets_shared(struct cth_report *report, cth_put_fn *put);

/* Heading of the column of bases: the same period last year, or some other one. */
enum cth_word cth_base_heading(const struct cth_report *report);

/* The source that all rows share; empty if they do not. */
struct cth_text cth_facets_source(const struct cth_report *report);

/* --- report_row.c: one indicator in words ------------------------------------------------------------------------ */

enum { CTH_CELL_PLAN = 0, CTH_CELL_ACTUAL, CTH_CELL_BASE, CTH_CELL_COMPLETION, CTH_CELL_GROWTH };
#define CTH_CELL_COUNT 5
#define CTH_NOTES_MAX 2

/* Marks that occur in a row and want a line under the report. */
enum {
    CTH_MARK_PRINTED = 1, /* a percentage as printed */
    CTH_MARK_IMPLIED = 2, /* a level that printed figures imply */
    CTH_MARK_RANGE = 4,   /* a range beside a percentage */
    CTH_MARK_POINTS = 8,  /* points instead of percent */
    CTH_MARK_NOTE = 16    /* notes in numbers: no line of its own */
};
#define CTH_MARK_COUNT 4

enum cth_outcome { CTH_OUTCOME_NONE = 0, CTH_OUTCOME_MET, CTH_OUTCOME_NOT_MET };

struct cth_value {
    struct cth_cell text;
    const char *mark;       /* "", or what refers to a line under the report */
    struct cth_cell beside; /* the range of a number */
    unsigned note;          /* number of the note that explains it, or 0 */
    bool is_implied;        /* the text is a range that printed figures imply */
    bool is_class;          /* the text says why there is no number */
};

struct cth_row {
    struct cth_value cells[CTH_CELL_COUNT];
    struct cth_cell notes[CTH_NOTES_MAX];
    unsigned note_count;
    unsigned first_note; /* number of notes[0] */
    unsigned marks;
    enum cth_outcome verdict;
    bool has_bar;
    int64_t bar;               /* completion in tenths of a percent */
    struct cth_cell bar_label; /* the same in words */
};

void cth_row_make(const struct cth_report *report, const struct cth_indicator *indicator, unsigned first_note,
                  struct cth_row *row);

/* The line for mark 1 << number. */
const char *cth_mark_text(int number, enum cth_lang lang);

/* --- the forms --------------------------------------------------------------------------------------------------- */

/* report_bar.c: what the page finds out in a first pass over the rows, and its drawings. */
struct cth_overview {
    unsigned marks;
    int64_t scale;       /* end of the bars' scale in tenths of a percent */
    int64_t verdicts[3]; /* rows, by enum cth_outcome */
    bool bars[3];        /* whether a bar has this verdict */
    bool is_cut;
};

void cth_html_overview(struct cth_report *report, struct cth_overview *out);
void cth_html_axis(struct cth_report *report, const struct cth_overview *overview);
void cth_html_bar(struct cth_report *report, const struct cth_overview *overview, const struct cth_row *row);
void cth_html_keys(struct cth_report *report, const struct cth_overview *overview);
const char *cth_outcome_class(enum cth_outcome verdict);
enum cth_word cth_outcome_word(enum cth_outcome verdict);

void cth_report_table(struct cth_report *report);
void cth_report_json(struct cth_report *report);
void cth_report_html(struct cth_report *report);
void cth_report_csv_header(struct cth_report *report);
void cth_report_csv_row(struct cth_report *report, const struct cth_indicator *indicator);

#endif
