/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What the files share that audit records against one another. Texts become numbers once; three sorted tables then
 * answer every question by binary search, and no answer is looked through for more than CTH_SCAN_MAX entries, so that
 * the whole stays O(n log n) whatever the records are.
 */

#ifndef LIB_AUDIT_JOINING_H
#define LIB_AUDIT_JOINING_H

#include "auditing.h"

/** Most entries that one question looks through, and the most of them that it compares. */
#define CTH_SCAN_MAX 64
#define CTH_COMPARE_MAX 4

/** A place in a table, sorted by group, target and period (those that share them belong together), order, record. */
struct cth_entry {
    uint32_t group[2];
    struct cth_period period;
    uint8_t target, member;
    uint32_t order;
    uint32_t record;
};

struct cth_table {
    struct cth_entry *entries;
    size_t count;
};

/** Numbers that stand for the texts of a record; equal numbers are equal texts. */
enum cth_key {
    CTH_KEY_NAME = 0, /* region and name */
    CTH_KEY_PARENT,   /* region and parent */
    CTH_KEY_STEM,     /* region and name without " bình quân" */
    CTH_KEY_SOURCE,   /* document */
    CTH_KEY_COUNT
};

struct cth_joins {
    const struct cth_indicator *records;
    uint32_t (*keys)[CTH_KEY_COUNT]; /* of each record */
    /** What records say of a level: {name, 0}, in order of time; member: actual, plan or base. Known periods only. */
    struct cth_table statements;
    /** Rows of a document: {source, name}, in the order given. Known periods only. */
    struct cth_table rows;
    /** Rows of a document that have a parent: {source, parent}, ordered by name. Known periods only. */
    struct cth_table parts;
};

/** Fill the tables from memory of cth_audit_memory(count) bytes. */
void cth_joins_build(struct cth_joins *joins, const struct cth_indicator *records, size_t count, void *memory);

/** The order of two entries, and whether they belong together. */
int cth_entry_compare(const struct cth_entry *a, const struct cth_entry *b);
bool cth_entry_joins(const struct cth_entry *a, const struct cth_entry *b);

/** The place of the first entry that is not before @p key. */
size_t cth_table_find(const struct cth_table *table, const struct cth_entry *key);

/** The entry at a place if there is one, and it belongs with @p key; else NULL. */
const struct cth_entry *cth_table_at(const struct cth_table *table, size_t place, const struct cth_entry *key);

/** The statement of a record about its actual, its plan or its base; false where the window is unknown. */
bool cth_statement_of(const struct cth_joins *joins, size_t record, enum cth_member member, struct cth_entry *out);

/** The first place for rows of the record's document, name (or another key of it) and result, with another period. */
struct cth_entry cth_row_of(const struct cth_joins *joins, size_t record, enum cth_key key, bool target,
                            struct cth_period period);

/** The day that places a record in time: yyyymmdd of its date, else of the end of its period; a missing part is 99. */
uint32_t cth_time_of(const struct cth_indicator *record);

/** Whether @p a was surely published after @p b. */
bool cth_is_after(const struct cth_indicator *a, const struct cth_indicator *b);

/** The record with its levels in another unit. False: the units count different things, or it does not fit. */
bool cth_record_in(const struct cth_indicator *record, struct cth_text unit, struct cth_indicator *out);

/** The record with every figure taken as exactly what is printed. */
struct cth_indicator cth_record_exact(const struct cth_indicator *record);

/** What one record says of a level, in some unit. */
struct cth_said {
    struct cth_interval interval;
    struct cth_ratio point; /* as the figures stand */
    struct cth_ratio last;  /* one last printed unit; 0 where the level is implied */
    bool printed;
};

/**
 * The actual, plan or base of a record in @p unit, printed or else implied. CTH_OK; CTH_NOT_COMPARABLE: another
 * quantity, or it does not fit; otherwise as cth_recover_plan() and cth_recover_base().
 */
enum cth_status cth_say(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                        struct cth_text unit, enum cth_rounding mode, struct cth_said *out);

/** Whether two statements of one level agree: they have values in common, or are printed one last unit apart. */
bool cth_agree(const struct cth_said *a, const struct cth_said *b);

/** By which rule a later statement moved from an earlier one; CTH_RULE_NONE: they agree. */
enum cth_rule cth_move_of(const struct cth_auditing *auditing, const struct cth_said *later,
                          const struct cth_said *earlier);

/** Fill in what such a move means: rule, verdict, and size where one is defined; and what was there before. */
void cth_finding_move(struct cth_finding *finding, enum cth_rule rule, const struct cth_said *later,
                      const struct cth_said *earlier);

/** 1 + what is printed / 100 and its like, for the forms that are so without doubt; as cth_ratio_said(). */
enum cth_status cth_ratio_plain(const struct cth_indicator *record, enum cth_member member, enum cth_rounding mode,
                                struct cth_interval *out);

/**
 * Decide a printed figure of the present record by what all else allows: consistent, or inconsistent with distance,
 * suggestion and repairs. @p point is what the others give as printed, or NULL. Reports it.
 */
void cth_audit_decide(struct cth_auditing *auditing, const struct cth_indicator *record, enum cth_member member,
                      struct cth_interval allowed, const struct cth_ratio *point, struct cth_finding *finding);

/** The same where what the others allow has no exact ends that fit: decided already. */
void cth_audit_refute(struct cth_auditing *auditing, const struct cth_indicator *record, enum cth_member member,
                      struct cth_figure suggested, struct cth_finding *finding);

/** Report that a comparison needs more room than there is. */
void cth_audit_limit(struct cth_auditing *auditing, enum cth_check check, size_t other);

/** The sign of what is looked for less @p value; CTH_OK or CTH_OVERFLOW. */
typedef enum cth_status cth_sign_fn(const void *context, struct cth_decimal value, int *out);

/** Most digits after the mark that are searched for. */
#define CTH_SEARCH_SCALE_MAX 8

/**
 * Where between two neighbouring halves of 10^-scale it lies: open, or both ends the same. False: not found between
 * -100 and 1,000,000, or the signs do not fit.
 */
bool cth_search(unsigned scale, cth_sign_fn *sign, const void *context, struct cth_interval *out);

/** The figure with the decimals of @p printed that is nearest to what @p sign knows; absent if none is found. */
struct cth_figure cth_figure_search(const struct cth_figure *printed, enum cth_rounding mode, cth_sign_fn *sign,
                                    const void *context);

/** The checks across records, for the present one. */
struct cth_sources cth_audit_filled(struct cth_auditing *auditing, const struct cth_joins *joins);
void cth_audit_repeated(struct cth_auditing *auditing, const struct cth_joins *joins);
void cth_audit_statements(struct cth_auditing *auditing, const struct cth_joins *joins, struct cth_sources from);
void cth_audit_windows(struct cth_auditing *auditing, const struct cth_joins *joins);
void cth_audit_average(struct cth_auditing *auditing, const struct cth_joins *joins);
void cth_audit_total(struct cth_auditing *auditing, const struct cth_joins *joins);
void cth_audit_part(struct cth_auditing *auditing, const struct cth_joins *joins);

/** Most different parts of one total; where there are more, they are not compared with it. */
#define CTH_PARTS_MAX 64

/** One part of a total. */
struct cth_part {
    size_t place, rows;    /* its rows in the table of parts */
    size_t record;         /* the one with the level; CTH_NO_RECORD */
    struct cth_said level; /* in the unit of the total */
};

/** A total and its parts in one document. */
struct cth_family {
    const struct cth_indicator *total;
    size_t first; /* the first record of a part */
    size_t count;
    size_t levels; /* parts that have one */
    bool declared, complete;
    struct cth_part parts[CTH_PARTS_MAX];
};

/** The row of a part that prints what @p total has as @p member, of the same plan or base window; or CTH_NO_RECORD. */
size_t cth_part_row(const struct cth_joins *joins, const struct cth_family *family, const struct cth_part *part,
                    enum cth_member member);

/** Growth or completion of a total against that of its parts: weighted, within their range, or at its edge. */
void cth_audit_weighted(struct cth_auditing *auditing, const struct cth_joins *joins, const struct cth_family *family,
                        enum cth_member member);

#endif
