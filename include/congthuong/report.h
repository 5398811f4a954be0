/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/report.h
 * @brief Reports of indicators: a table to paste, CSV to pipe, JSON to load, a page to hand on.
 *
 * A report is made, given indicators one by one, and finished. CSV is written row by row; the other forms are held in
 * memory up to CTH_REPORT_ROWS_MAX rows and written by cth_report_finish(), so that nothing appears of a report that
 * failed: rows are checked and made when they are added, and finishing allocates nothing.
 *
 * For people (table, page): a percentage is computed where the levels are there; a printed one is shown, and marked,
 * where nothing can be computed, and in a note where it is another one. Where a level is missing, the range that the
 * printed percentages imply is shown in its place; where a level is qualified, the range of the percentage beside it.
 * "tăng n lần" is shown in both readings. Where there is no number, its class is shown in words. Ends of ranges are
 * rounded outward: of levels to the scale of the actual plus 2, of percentages to the places asked for. Control
 * characters in texts become blanks.
 *
 * For programs (CSV, JSON): plan_low to base_high say what the printed percentages imply, also beside a level that is
 * there; where "tăng n lần" is undecided the base spans both readings. completion_low to growth_high are there where a
 * level is qualified, with the places asked for plus 2. Unbounded ends are empty or null. JSON names input members as
 * the interchange does and leaves out absent ones; computed members (completion_computed, completion_class,
 * growth_computed, growth_class, plan_range, base_range, base_range_ratio, base_range_increase, completion_range,
 * growth_range, growth_reading) are always there, null where there is nothing; a range is {low, low_open, high,
 * high_open}.
 */

#ifndef CONGTHUONG_REPORT_H
#define CONGTHUONG_REPORT_H

#include <congthuong/text.h>

#ifdef __cplusplus
extern "C" {
#endif

enum cth_format {
    CTH_FORMAT_TABLE = 0, /**< text, aligned by display width */
    CTH_FORMAT_CSV,       /**< the interchange, with the derived columns; always plain numbers */
    CTH_FORMAT_JSON,      /**< an array of objects, figures as strings, so that no reader loses a digit */
    CTH_FORMAT_HTML       /**< one self-contained page with a bullet bar for each indicator */
};

/** @brief The form of a word: "table", "csv", "json", "html". @return CTH_OK; CTH_E_SYNTAX */
CTH_API CTH_MUST_CHECK enum cth_status cth_format_parse(const char *text, size_t length, enum cth_format *out);

/** Most rows of a report that is held in memory. */
#define CTH_REPORT_ROWS_MAX 100000

struct cth_report_options {
    enum cth_format format;
    enum cth_lang lang;         /**< of table and html; numbers are Vietnamese in vi, plain in en */
    struct cth_options measure; /**< places, rounding (also of printed figures) and requests */
    cth_column_set columns;     /**< csv: input columns to write, and always the indicator; 0 is all */
    bool fragment;              /**< html: only the part between body tags, to place in another page */
    uint8_t reserved[3];        /**< zero */
    struct cth_text title;      /**< table and html; empty: what all rows share (region, period ...) stands alone */
};

/** Initialiser with the defaults of CTH_OPTIONS_INIT. */
#define CTH_REPORT_OPTIONS_INIT {CTH_FORMAT_TABLE, CTH_LANG_EN, CTH_OPTIONS_INIT, 0, false, {0}, {NULL, 0}}

/** A report that is being made. Opaque; one thread at a time. */
struct cth_report;

/**
 * @brief Start a report.
 * @param options copied, the title too; NULL: the initialiser's
 * @param write,user where the report goes; both must stay valid until cth_report_free()
 * @return CTH_OK: *out is to be freed with cth_report_free(); CTH_E_ARGUMENT: an option is outside its range;
 *         CTH_E_MEMORY
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_report_new(const struct cth_report_options *options, cth_write_fn *write,
                                                      void *user, struct cth_report **out);

/**
 * @brief Add one indicator. Nothing of it is kept by reference.
 * @return CTH_OK; CTH_E_ARGUMENT: a member is outside its range, or a converted figure has more than 18 digits;
 *         CTH_E_ENCODING: a text is not UTF-8; CTH_E_LIMIT: too many rows; CTH_E_MEMORY; or what write returned. A
 *         report that returned an error takes no more rows and returns the same from then on. CTH_E_ARGUMENT also
 *         after cth_report_finish().
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_report_add(struct cth_report *report, const struct cth_indicator *indicator);

/**
 * @brief Write what is still held back. Call once, after the last row.
 * @return CTH_OK; what write returned; the error that was returned before; CTH_E_ARGUMENT: finished already
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_report_finish(struct cth_report *report);

/** @brief Free a report, finished or not; NULL is allowed. */
CTH_API void cth_report_free(struct cth_report *report);

/**
 * @defgroup findings Findings of an audit
 *
 * Written as a table, CSV, JSON or a page, like reports. CSV has the columns source, region, indicator, period, check,
 * verdict, printed, low, high, distance, suggested, diagnosis, rule: one line for each finding, plain numbers, words as
 * cth_check_name() and the like give them. low and high are rounded outward at the printed figure's scale plus 2,
 * distance to that scale; unbounded ends and what is absent are empty. diagnosis has parts separated by "; ":
 * `wrong=1 of plan|completion` (the fewest wrong figures and which may be among them), then each repair as `kind=figure`
 * (`digits_swapped=132.4`; with the member before the figure where it is not the printed one: `scale=plan:84000`;
 * `unit_word=triệu USD`, and nothing behind the sign for no unit), for "tăng n lần" `reading=ratio`, `reading=increase` or
 * `reading=ambiguous`, for revisions `revision=1.87` and for CTH_RULE_IMPLIED_FALL `change=-21.92`: the distance again, in
 * percent with its sign. JSON is an array of objects with these columns as strings, null where
 * empty.
 *
 * The table and the page show what is not simply consistent or undetermined for want of figures, unless `all` is set
 * (of "tăng n lần" also which reading fits), and for a plan or base that is not printed the percentage that implies it. They
 * count the records by the gravest verdict of each (inconsistent, suspicious, consistent, undetermined). For that,
 * findings with the same `record` come one after the other, as cth_audit() gives them.
 * @{
 */

struct cth_findings_options {
    enum cth_format format;
    enum cth_lang lang;    /**< of table and page */
    bool all;              /**< table and page: every finding */
    bool fragment;         /**< page: only the part between body tags */
    uint8_t reserved[6];   /**< zero */
    struct cth_text title; /**< table and page; may be empty */
};

/** A list of findings that is being made. Opaque; one thread at a time. */
struct cth_findings;

/** @brief Start one. Parameters and statuses as cth_report_new(); NULL options are a table in English. */
CTH_API CTH_MUST_CHECK enum cth_status cth_findings_new(const struct cth_findings_options *options,
                                                        cth_write_fn *write, void *user, struct cth_findings **out);

/**
 * @brief Add one finding. Nothing is kept by reference.
 * @param record what it is about
 * @param other the record that it was compared with, or NULL
 * @return as cth_report_add(); CTH_E_ARGUMENT also for a member of the finding outside its range
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_findings_add(struct cth_findings *findings,
                                                        const struct cth_finding *finding,
                                                        const struct cth_indicator *record,
                                                        const struct cth_indicator *other);

/** @brief Write what is held back. Call once. @return as cth_report_finish() */
CTH_API CTH_MUST_CHECK enum cth_status cth_findings_finish(struct cth_findings *findings);

/** @brief Free a list, finished or not; NULL is allowed. */
CTH_API void cth_findings_free(struct cth_findings *findings);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
