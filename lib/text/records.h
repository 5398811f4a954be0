/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What kept records are, for the test of their limit, which no machine's memory reaches. */

#ifndef CTH_TEXT_RECORDS_H
#define CTH_TEXT_RECORDS_H

#include <congthuong/text.h>

struct cth_records {
    struct cth_indicator *data;
    size_t count, room;
};

#endif
