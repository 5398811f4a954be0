/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What the four forms of a report share besides what sheet.h has. report_derive.c computes, report_row.c puts into
 * words, a form only arranges.
 */

#ifndef CTH_TEXT_REPORT_PARTS_H
#define CTH_TEXT_REPORT_PARTS_H

#include "sheet.h"

/* What the page finds out while rows are added. */
struct cth_overview {
    int64_t longest;     /* bar, in tenths of a percent */
    int64_t outcomes[3]; /* rows, by enum cth_outcome */
    bool bars[3];        /* whether a bar has this outcome */
};

struct cth_report {
    struct cth_sheet sheet; /* the first */
    struct cth_options measure;
    cth_column_set columns;
    bool started;
    unsigned marks;
    unsigned note_count;
    struct cth_overview overview;
};

/* Cells of a row after those that every sheet has. */
enum {
    CTH_AT_UNIT = CTH_AT_REST,
    CTH_AT_PLAN,
    CTH_AT_PREFIX, /* of the actual */
    CTH_AT_ACTUAL,
    CTH_AT_BASE,
    CTH_AT_BAR,
    CTH_AT_COMPLETION,
    CTH_AT_GROWTH,
    CTH_AT_COUNT
};

/* --- report_derive.c: what is computed of one indicator ---------------------------------------------------------- */

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

/* Whether the printed percentage is what the levels give: true also where that cannot be decided. */
bool cth_completion_agrees(const struct cth_indicator *indicator, enum cth_rounding mode);
bool cth_growth_agrees(const struct cth_indicator *indicator, enum cth_rounding mode);

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
    enum cth_outcome outcome;
    bool has_bar;
    int64_t bar;               /* completion in tenths of a percent */
    struct cth_cell bar_label; /* the same in words */
};

/* Make the next row, and hold it back. */
void cth_row_hold(struct cth_report *report, const struct cth_indicator *indicator);

/* The first cell of the actual: with what stands before it, or without. */
unsigned cth_row_actual(const struct cth_report *report);

/* Heading of the column of bases: the same period last year, or some other one. */
enum cth_word cth_row_base_heading(const struct cth_report *report);

/* The line for mark 1 << number. */
const char *cth_mark_text(int number, enum cth_lang lang);

/* --- the forms --------------------------------------------------------------------------------------------------- */

/* report_bar.c */
void cth_html_axis(struct cth_report *report);
void cth_html_hold_bar(struct cth_report *report, const struct cth_row *row);
void cth_html_bar(struct cth_report *report, struct cth_text held);
void cth_html_keys(struct cth_report *report);
const char *cth_outcome_class(enum cth_outcome outcome);
enum cth_word cth_outcome_word(enum cth_outcome outcome);

void cth_table_hold(struct cth_report *report, const struct cth_value *value);
void cth_html_hold(struct cth_report *report, int cell, const struct cth_row *row);
void cth_report_table(struct cth_report *report);
void cth_report_html(struct cth_report *report);
void cth_report_json_row(struct cth_report *report, const struct cth_indicator *indicator);
void cth_report_csv_header(struct cth_report *report);
void cth_report_csv_row(struct cth_report *report, const struct cth_indicator *indicator);

#endif
