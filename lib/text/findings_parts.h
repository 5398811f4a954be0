/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What the files of a list of findings share: findings_row.c is for people, findings_data.c for programs. */

#ifndef CTH_TEXT_FINDINGS_PARTS_H
#define CTH_TEXT_FINDINGS_PARTS_H

#include "sheet.h"

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

/* One finding with the records that it is about, on its way into the sheet's cells. */
struct cth_finding_row {
    struct cth_sheet *sheet;
    struct cth_sink *cells;
    const struct cth_finding *finding;
    const struct cth_indicator *record, *other; /* other may be NULL */
    struct cth_range allowed;                   /* with the decimals of the printed figure and two more */
    bool is_move; /* the distance is the size of a move between two levels, in percent */
};

void cth_finding_row_hold(const struct cth_finding_row *row);
void cth_finding_data_header(struct cth_sheet *sheet);
void cth_finding_data_row(const struct cth_finding_row *row);

#endif
