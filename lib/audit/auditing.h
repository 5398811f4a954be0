/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What the files of the audit share. figures.c checks the figures of one record, whosever plan and base they are
 * held against; repair.c finds what restores consistency; parts.c compares totals with their parts;
 * join.c finds what other records say of the same level; audit.c runs them over all records.
 */

#ifndef LIB_AUDIT_AUDITING_H
#define LIB_AUDIT_AUDITING_H

#include "../figure/private.h"

/** One audit under way. */
struct cth_auditing {
    struct cth_audit_options options;
    cth_finding_fn *found;
    void *user;
    enum cth_status status; /* the first other than CTH_OK that found() returned: nothing is reported after it */
    const struct cth_indicator *records;
    size_t count;
    size_t record;   /* the one that findings are about now */
    size_t reported; /* findings about it so far */
    bool decided;    /* whether one of them says which reading of its "tăng n lần" fits, or that none does */
};

/** The rounding under which figures were printed. */
enum cth_rounding cth_audit_mode(const struct cth_auditing *auditing);

/** A finding about the present record in which everything not named is absent. */
struct cth_finding cth_finding_of(const struct cth_auditing *auditing, enum cth_check check, enum cth_verdict verdict,
                                  enum cth_rule rule);

/** Hand it to the caller. */
void cth_finding_report(struct cth_auditing *auditing, const struct cth_finding *finding);

/** Other records that a record is held against; CTH_NO_RECORD where there is none. */
struct cth_sources {
    size_t plan, base; /* that its plan and base were taken from */
    size_t sibling;    /* the month beside the year to date, or the year to date beside the month */
};

/**
 * Check one record by the levels that it has: unit, completion, growth, count, all of them at once, and the soft rules of
 * one record. @p record is the present one, or a copy of it with a plan or a base filled in from other records.
 */
void cth_audit_figures(struct cth_auditing *auditing, const struct cth_indicator *record, struct cth_sources from);

/** Most rows that are checked together. */
#define CTH_ROWS_MAX 8

/**
 * Check rows of one document that print the same figure (two bases or two plans are two rows) all at once: one actual,
 * one base for each base period, one plan for each scope. Reports only where they contradict one another though each
 * row alone does not.
 */
void cth_audit_rows(struct cth_auditing *auditing, const struct cth_indicator *const *rows, size_t count);

/**
 * Find the repairs of finding->printed, and of the levels beside it, that bring it into what the others allow; fill
 * repairs and repair_count. What is no check of the record's own (a total, a share) is judged by finding->allowed.
 */
void cth_audit_repair(const struct cth_auditing *auditing, const struct cth_indicator *record,
                      struct cth_sources from, struct cth_finding *finding);

/** Whether a growth is printed as "tăng n lần". */
bool cth_has_two_readings(const struct cth_indicator *record);

/** Whether the printed growth is an amount: in the unit of the level, or the points of a rate. */
bool cth_growth_is_change(const struct cth_indicator *record);

/** Whether the kind or the name says that the indicator is an index (chỉ số ..., IIP, CPI). */
bool cth_is_index(const struct cth_indicator *record);

/** Whether a name says foreign trade (kim ngạch ...). */
bool cth_is_trade(const struct cth_indicator *record);

/** Whether a part is one of the few that are always small (cung cấp nước, rác thải). */
bool cth_is_minor(const struct cth_indicator *record);

#endif
