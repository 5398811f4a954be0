/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What the files of a report share: report_derive.c computes, report_row.c puts into words for people, report_data.c
 * writes for programs.
 */

#ifndef CTH_TEXT_REPORT_PARTS_H
#define CTH_TEXT_REPORT_PARTS_H

#include "sheet.h"

enum cth_outcome { CTH_OUTCOME_MET = 0, CTH_OUTCOME_NOT_MET, CTH_OUTCOME_NONE };
#define CTH_OUTCOME_COUNT 3

/* Marks that occur in a row and want a line under the report: bits, in the order of their words. */
enum {
    CTH_MARK_PRINTED = 1, /* a percentage as printed */
    CTH_MARK_IMPLIED = 2, /* a level that printed figures imply */
    CTH_MARK_RANGE = 4,   /* a range beside a percentage */
    CTH_MARK_POINTS = 8   /* points instead of percent */
};
#define CTH_MARK_COUNT 4

struct cth_report {
    struct cth_sheet sheet; /* the first */
    struct cth_options measure;
    cth_column_set columns;
    unsigned marks;
    unsigned note_count;
    uint64_t outcomes[CTH_OUTCOME_COUNT]; /* rows */
    bool bars[CTH_OUTCOME_COUNT];         /* whether a bar has this outcome */
    int64_t longest_bar;                  /* in tenths of a percent */
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

/* @p places: of ranges of percentages. Statuses as cth_indicator_measures(). */
enum cth_status cth_derive(const struct cth_indicator *indicator, const struct cth_options *options, unsigned places,
                           struct cth_derived *out);

/* Whether the printed percentage is what the levels give: true also where that cannot be decided. */
bool cth_percentage_agrees(const struct cth_indicator *indicator, enum cth_member member, enum cth_rounding mode);

/* --- report_row.c: one indicator in words ------------------------------------------------------------------------ */

/* A row that is being made. */
struct cth_row {
    struct cth_report *report;
    const struct cth_indicator *indicator;
    const struct cth_derived *derived;
    unsigned completion_note, growth_note; /* their numbers; 0: none */
    enum cth_outcome outcome;
};

void cth_row_hold(struct cth_report *report, const struct cth_indicator *indicator, const struct cth_derived *derived);

/* The completion as printed, or as computed: "vượt 28 % kế hoạch". */
void cth_row_say_completion(const struct cth_row *row, struct cth_sink *sink, bool is_printed);

/* --- report_bar.c: the bullet bars of the page ------------------------------------------------------------------- */

extern const char cth_bar_axis[];
void cth_bar_hold(const struct cth_row *row);
const char *cth_bar_drawing(const struct cth_report *report); /* the beginning of all, which their scale decides */
void cth_bar_keys(struct cth_report *report);
const char *cth_outcome_class(enum cth_outcome outcome);
static inline const char *cth_outcome_word(enum cth_outcome outcome, enum cth_lang lang)
{
    return cth_word((enum cth_word)(CTH_WORD_VERDICT_MET + (int)outcome), lang);
}

/* --- report_data.c: one indicator for programs ------------------------------------------------------------------- */

void cth_data_header(struct cth_report *report);
void cth_data_row(struct cth_report *report, const struct cth_indicator *indicator, const struct cth_derived *derived);

#endif
