/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What the files of lib/audit share. An audit turns from record to record; each is held against a plan and a base,
 * whosever they are, and against what other records say. Texts become numbers once; three sorted tables then answer
 * every question by binary search, and no answer is looked through for more than CTH_SCAN_MAX entries, so that the
 * whole stays O(n log n) whatever the records are.
 */

#ifndef LIB_AUDIT_AUDITING_H
#define LIB_AUDIT_AUDITING_H

#include "../figure/private.h"

/** Most entries that one question looks through, and the most of them that it compares. */
#define CTH_SCAN_MAX 64
#define CTH_COMPARE_MAX 4

/** A place in a table, sorted by group, target and period (those that share them belong together), order, record. */
struct cth_entry {
    uint64_t group; /* two texts */
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
    /** What records say of a level: of one name, in order of time; member: actual, plan or base. Known periods only. */
    struct cth_table statements;
    /** Rows of a document: of one source and name, in the order given. Known periods only. */
    struct cth_table rows;
    /** Rows of a document that have a parent: of one source and parent, ordered by name. Known periods only. */
    struct cth_table parts;
};

#define CTH_CONFLICTS_MAX 32

/** Sets of members (sums of CTH_BIT) that cannot all be true. */
struct cth_conflicts {
    unsigned sets[CTH_CONFLICTS_MAX];
    size_t count;
    unsigned compared; /* members that took part */
    bool overflow;     /* some comparison needed more room than there is: what is not in conflict is undecided */
};

#define CTH_BIT(member) (1u << (member))

/** Figures that the check of a completion, and of a growth, looks at. */
#define CTH_OF_COMPLETION (CTH_BIT(CTH_MEMBER_ACTUAL) | CTH_BIT(CTH_MEMBER_PLAN) | CTH_BIT(CTH_MEMBER_COMPLETION))
#define CTH_OF_GROWTH (CTH_BIT(CTH_MEMBER_ACTUAL) | CTH_BIT(CTH_MEMBER_BASE) | CTH_BIT(CTH_MEMBER_GROWTH))

/** Other records that a record is held against; CTH_NO_RECORD where there is none. */
struct cth_sources {
    size_t plan, base; /* that its plan and base were taken from */
    size_t sibling;    /* the month beside the year to date, or the year to date beside the month */
};

/** One audit under way. */
struct cth_auditing {
    struct cth_audit_options options;
    enum cth_rounding mode; /* under which figures were printed */
    cth_finding_fn *found;
    void *user;
    enum cth_status status; /* the first other than CTH_OK that found() returned: nothing is reported after it */
    const struct cth_indicator *records;
    struct cth_joins joins;
    /* the present record */
    size_t record;
    const struct cth_indicator *own;
    struct cth_indicator filled; /* with a plan and a base from other records where it prints none */
    struct cth_sources from;
    struct cth_conflicts conflicts[2]; /* of these figures, by enum cth_reading; the second only of "tăng n lần" */
    size_t reported;                   /* findings about it so far */
    bool decided; /* whether one of them says which reading of its "tăng n lần" fits, or that none does */
};

/** One end of an interval. */
struct cth_end {
    struct cth_ratio at;
    bool open;
};

static inline struct cth_end cth_low_of(struct cth_interval interval)
{
    return (struct cth_end){interval.low, interval.low_open};
}

static inline struct cth_end cth_high_of(struct cth_interval interval)
{
    return (struct cth_end){interval.high, interval.high_open};
}

/* audit.c, decide.c: findings. */

/** A consistent finding about a figure that the present record prints; of its unit, about the actual. */
struct cth_finding cth_finding_of(const struct cth_auditing *audit, enum cth_check check, enum cth_member member,
                                  size_t other);

/** Hand it to the caller. */
void cth_finding_report(struct cth_auditing *audit, const struct cth_finding *finding);

/** Make it inconsistent: distance and repairs, by what is allowed if that is there. */
void cth_finding_refute(const struct cth_auditing *audit, struct cth_finding *finding);

/** Decide it by what all else allows, and report it. @p point is what the others give as printed, or NULL. */
void cth_audit_decide(struct cth_auditing *audit, struct cth_finding *finding, struct cth_interval allowed,
                      const struct cth_ratio *point);

/** Report that nothing can be said, of no figure in particular. */
void cth_audit_undetermined(struct cth_auditing *audit, enum cth_check check, enum cth_rule rule, size_t other);

/** The order of what is looked for and @p ratio; CTH_OK or CTH_OVERFLOW. */
typedef enum cth_status cth_order_fn(const void *context, struct cth_ratio ratio, int *out);

/** Most digits after the mark that are searched for. */
#define CTH_SEARCH_SCALE_MAX 8

/**
 * Where between two neighbouring halves of 10^-scale the percentage lies that, printed as this member of the record,
 * would speak of the ratio that @p order knows: open, or both ends the same. False: not between -100 and 1,000,000, or
 * it does not fit.
 */
bool cth_search(const struct cth_indicator *record, enum cth_member member, unsigned scale, cth_order_fn *order,
                const void *context, struct cth_interval *out);

/** That percentage with the decimals of the printed one; absent if none is found. */
struct cth_figure cth_search_figure(const struct cth_auditing *audit, const struct cth_indicator *record,
                                    enum cth_member member, cth_order_fn *order, const void *context);

/* system.c: printed figures of one quantity as inequalities. */

/** Most rows that are checked together. */
#define CTH_ROWS_MAX 8

/** Find the conflicts of at most CTH_ROWS_MAX rows in one unit that print one actual, in one reading. */
void cth_conflicts_find(const struct cth_indicator *rows, size_t count, enum cth_rounding mode,
                        enum cth_reading reading, struct cth_conflicts *out);

/** Whether some conflict is of these members only. */
bool cth_conflicts_within(const struct cth_conflicts *conflicts, unsigned members);

/** The fewest members without which no conflict is left; all that are in such a smallest set. */
void cth_finding_fewest(struct cth_finding *finding, const struct cth_conflicts *conflicts);

/* figures.c, nature.c, repair.c: one record by the levels that it has. */

/** The checks of the filled record: unit, completion, growth, count, all of them at once, and soft rules. */
void cth_audit_figures(struct cth_auditing *audit);

/** What a printed percentage, or change, may read where the actual and the level that it is held against lie so. */
enum cth_status cth_said_of_levels(const struct cth_indicator *record, enum cth_member member,
                                   enum cth_reading reading, struct cth_interval actual, struct cth_interval level,
                                   struct cth_interval *out);

/** What follows from what a figure is. @p level is the one that @p member is held against. */
void cth_audit_unit(struct cth_auditing *audit);
void cth_audit_count(struct cth_auditing *audit, enum cth_member member, enum cth_member level);
void cth_audit_full_year(struct cth_auditing *audit);

/**
 * Find the repairs of finding->printed, and of the levels beside it, that bring it into what the others allow; fill
 * repairs and repair_count. What is no check of the record's own (a total, a share) is judged by finding->allowed.
 */
void cth_audit_repair(const struct cth_auditing *audit, struct cth_finding *finding);

/** How many readings a record has: 2 if a growth is printed as "tăng n lần", else 1. */
int cth_readings(const struct cth_indicator *record);

/** Whether the printed growth is an amount: in the unit of the level, or the points of a rate. */
bool cth_growth_is_change(const struct cth_indicator *record);

/** What a name says: an index (chỉ số, IIP, CPI; or the kind says so), foreign trade, gross product or value added, a part
 * that is always small. */
enum cth_meaning { CTH_MEANS_INDEX, CTH_MEANS_TRADE, CTH_MEANS_PRODUCT, CTH_MEANS_MINOR };
bool cth_means(const struct cth_indicator *record, enum cth_meaning meaning);

/** Whether the growth is by definition at constant prices and the level is not known to be: product, value added. */
bool cth_growth_is_real(const struct cth_indicator *record);

/** What of a level lies above 0, if nothing bounds it below ("at most"); else as it is. */
struct cth_interval cth_above_zero(struct cth_interval level);

static inline bool cth_is_currency(struct cth_unit unit)
{
    return unit.quantity >= CTH_QUANTITY_VND && unit.quantity <= CTH_QUANTITY_JPY;
}

/* index.c: the tables. */

/** Fill the tables from memory of cth_audit_memory(count) bytes. */
void cth_joins_build(struct cth_joins *joins, const struct cth_indicator *records, size_t count, void *memory);

/** Looking through the entries of a table that belong with a key. */
struct cth_scan {
    const struct cth_table *table;
    struct cth_entry key;
    size_t at, left;
    bool back, any_period;
};

/** From the first that is not before the key on, or from the one before it back; at most so many. */
struct cth_scan cth_scan_on(const struct cth_table *table, struct cth_entry key, size_t most);
struct cth_scan cth_scan_back(const struct cth_table *table, struct cth_entry key, size_t most);

/** The rows of the present record's document, of its name or another key, that print this period. */
struct cth_scan cth_scan_rows(const struct cth_auditing *audit, enum cth_key key, bool target, struct cth_period period,
                              size_t most);

/** CTH_SCAN_MAX of them, from half as many before the key on. */
struct cth_scan cth_scan_around(const struct cth_table *table, struct cth_entry key);

/** The next one; NULL: no more. */
const struct cth_entry *cth_scan_next(struct cth_scan *scan);

/** The statement of a record about its actual, its plan or its base; false where the window is unknown. */
bool cth_statement_of(const struct cth_joins *joins, size_t record, enum cth_member member, struct cth_entry *out);

/** Before all rows of the record's document and of its name, or another key, that print this period. */
struct cth_entry cth_row_of(const struct cth_joins *joins, size_t record, enum cth_key key, struct cth_period period);

/** Whether two records are of one document. */
bool cth_same_source(const struct cth_joins *joins, size_t a, size_t b);

/** Whether @p a was surely published after @p b. */
bool cth_is_after(const struct cth_indicator *a, const struct cth_indicator *b);

/* moves.c: what records say. */

/** The record with its levels in another unit. False: the units count different things, or it does not fit. */
bool cth_record_in(const struct cth_indicator *record, struct cth_text unit, struct cth_indicator *out);

/** What one record says of a level in some unit, or of a ratio. */
struct cth_said {
    struct cth_interval interval;
    struct cth_ratio point; /* as the figures stand */
    struct cth_ratio last;  /* one last printed unit; 0 where it is implied */
    bool printed;
};

/** A printed member, levels in @p unit; or the plan or base that is implied. False: absent, or it does not fit. */
bool cth_say(const struct cth_auditing *audit, const struct cth_indicator *record, enum cth_member member,
             enum cth_reading reading, struct cth_text unit, struct cth_said *out);

/** The same of an actual. */
bool cth_say_actual(const struct cth_auditing *audit, size_t record, struct cth_text unit, struct cth_said *out);

/** The ratio that a printed percentage speaks of without doubt, as cth_ratio_said(). */
bool cth_say_ratio(const struct cth_auditing *audit, const struct cth_indicator *record, enum cth_member member,
                   struct cth_said *out);

/** Adds to a sum, which began as zero. False: it does not fit. */
bool cth_said_add(struct cth_said *sum, const struct cth_said *one);

/** Whether two statements of one level agree: they have values in common, or are printed one last unit apart. */
bool cth_agree(const struct cth_said *a, const struct cth_said *b);

/** Whether the larger of two levels is more than @p percent above the smaller; one that is not above 0 always is. */
bool cth_moved_beyond(struct cth_ratio a, struct cth_ratio b, unsigned percent);

/** By which rule a later statement moved from an earlier one; CTH_RULE_NONE: they agree. */
enum cth_rule cth_move_of(const struct cth_auditing *audit, const struct cth_said *later,
                          const struct cth_said *earlier);

/** Fill in what such a move means: rule, verdict, and size where one is defined; and what was there before. */
void cth_finding_move(struct cth_finding *finding, enum cth_rule rule, const struct cth_said *later,
                      const struct cth_said *earlier);

/* join.c, statements.c, years.c, parts.c: the present record against others. */

/** Fill the present record. */
void cth_audit_fill(struct cth_auditing *audit);

/** Rows of its document that print one actual: what contradicts though no row does so alone. */
void cth_audit_repeated(struct cth_auditing *audit);

/** The row of its document that prints the actual of a window, or CTH_NO_RECORD. */
size_t cth_find_actual(const struct cth_auditing *audit, enum cth_key key, struct cth_period window);

/** The actual that was printed last before the key, in the unit of the present record; or NULL. */
const struct cth_entry *cth_find_earlier(const struct cth_auditing *audit, struct cth_entry key, size_t most,
                                         struct cth_said *said);

void cth_audit_statements(struct cth_auditing *audit);
void cth_audit_windows(struct cth_auditing *audit);
void cth_audit_average(struct cth_auditing *audit);
void cth_audit_total(struct cth_auditing *audit);
void cth_audit_part(struct cth_auditing *audit);

/** Most different parts of one total; where there are more, they are not compared with it. */
#define CTH_PARTS_MAX 64

/** One part of a total. */
struct cth_part {
    size_t place, rows;    /* its rows in the table of parts */
    size_t record;         /* the one with the level; CTH_NO_RECORD */
    struct cth_said level; /* in the unit of the total */
};

/** The present record and its parts in its document. */
struct cth_family {
    size_t first; /* the first record of a part */
    size_t count;
    size_t levels; /* parts that have one */
    size_t before; /* rows before the present one that print the same total */
    bool declared, complete;
    bool below; /* a level may be below 0 */
    struct cth_part parts[CTH_PARTS_MAX];
};

/** Whether a record may be a part of another. */
bool cth_is_part_of(const struct cth_indicator *part, const struct cth_indicator *total);

/** Growth or completion of a total against that of its parts: weighted, within their range, or at its edge. */
void cth_audit_weighted(struct cth_auditing *audit, const struct cth_family *family, enum cth_member member);

#endif
