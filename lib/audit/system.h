/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Printed figures of one quantity as inequalities, and which of them cannot hold together. */

#ifndef LIB_AUDIT_SYSTEM_H
#define LIB_AUDIT_SYSTEM_H

#include "auditing.h"

#define CTH_BIT(member) (1u << (member))

/** Figures that the check of a completion, and of a growth, looks at. */
#define CTH_OF_COMPLETION (CTH_BIT(CTH_MEMBER_ACTUAL) | CTH_BIT(CTH_MEMBER_PLAN) | CTH_BIT(CTH_MEMBER_COMPLETION))
#define CTH_OF_GROWTH (CTH_BIT(CTH_MEMBER_ACTUAL) | CTH_BIT(CTH_MEMBER_BASE) | CTH_BIT(CTH_MEMBER_GROWTH))

#define CTH_CONFLICTS_MAX 32

/** Sets of members that cannot all be true. */
struct cth_conflicts {
    unsigned sets[CTH_CONFLICTS_MAX];
    size_t count;
    unsigned compared; /* members that took part */
    bool overflow;     /* some comparison needed more room than there is: what is not in conflict is undecided */
};

/** One way to read the figures: the mode they were printed in, and what "tăng n lần" means. */
struct cth_way {
    enum cth_rounding mode;
    enum cth_reading reading;
};

/** Find the conflicts of at most CTH_ROWS_MAX rows in one unit that print one actual. */
void cth_conflicts_find(const struct cth_indicator *rows, size_t count, struct cth_way way, struct cth_conflicts *out);

/** Whether some conflict is of these members only. */
bool cth_conflicts_within(const struct cth_conflicts *conflicts, unsigned members);

/** The size of the smallest sets of members without which no conflict is left; their union in *suspects. */
unsigned cth_conflicts_fewest(const struct cth_conflicts *conflicts, unsigned *suspects);

/** One record under its checks. */
struct cth_checking {
    struct cth_auditing *auditing;
    const struct cth_indicator *record;
    struct cth_sources from;
    enum cth_rounding mode;
    struct cth_conflicts conflicts[2]; /* by enum cth_reading */
    bool has_two_readings;
};

/** A finding about one printed member. */
struct cth_finding cth_checking_finding(const struct cth_checking *checking, enum cth_check check,
                                        enum cth_member member, enum cth_verdict verdict, enum cth_rule rule);

/** What a printed percentage, or change, may read where the actual and the level that it is held against lie so. */
enum cth_status cth_checking_said(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                                  struct cth_interval actual, struct cth_interval level, struct cth_interval *out);

/** nature.c: what follows from what a figure is. @p level is the one that @p member is held against. */
void cth_check_unit(struct cth_checking *checking);
void cth_check_count(struct cth_checking *checking, enum cth_member member, enum cth_member level);
void cth_check_full_year(struct cth_checking *checking);

#endif
