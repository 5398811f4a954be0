/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What the forms of a list of findings share besides what sheet.h has. */

#ifndef CTH_TEXT_FINDINGS_PARTS_H
#define CTH_TEXT_FINDINGS_PARTS_H

#include "sheet.h"

struct cth_findings {
    struct cth_sheet sheet; /* the first */
    bool all;
    bool started;                       /* the header of CSV is written */
    bool counted;                       /* there was a finding */
    size_t record;                      /* that the last finding was about */
    enum cth_verdict gravest;           /* of that record */
    uint64_t counts[CTH_VERDICT_COUNT]; /* records by their gravest verdict */
};

/* One finding with the records that it is about. */
struct cth_found {
    const struct cth_finding *finding;
    const struct cth_indicator *record, *other; /* other may be NULL */
};

/* Cells of a row for people after those that every sheet has. */
enum {
    CTH_AT_CHECK = CTH_AT_REST,
    CTH_AT_PRINTED,
    CTH_AT_ALLOWED,
    CTH_AT_SUGGESTED,
    CTH_AT_VERDICT,
    CTH_AT_WHY,
    CTH_AT_FINDING_COUNT
};

/* Whether the distance is the size of a move between two levels, in percent. */
bool cth_found_is_move(const struct cth_finding *finding);

/* The range that the other figures allow, with the decimals of the printed one and two more. */
struct cth_range cth_found_range(const struct cth_finding *finding);

/* findings_row.c: a row for people */
void cth_found_hold(struct cth_sheet *sheet, const struct cth_found *found);
void cth_findings_table(struct cth_findings *findings);
void cth_findings_html(struct cth_findings *findings);

/* findings_csv.c: a row for programs */
void cth_findings_csv_header(struct cth_sheet *sheet);
void cth_findings_csv_row(struct cth_sheet *sheet, const struct cth_found *found);
void cth_findings_json_row(struct cth_sheet *sheet, const struct cth_found *found);

#endif
