/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The fixed words of statuses: what CSV and Python call a class. Words for people are in lib/text/words.c. */

#include <congthuong/status.h>

const char *cth_status_name(enum cth_status status)
{
    switch (status) {
    case CTH_OK: return "ok";
    case CTH_MISSING: return "missing";
    case CTH_NOT_COMPARABLE: return "not_comparable";
    case CTH_RATE: return "rate";
    case CTH_ZERO_PLAN: return "zero_plan";
    case CTH_ZERO_BASE: return "zero_base";
    case CTH_NEGATIVE_PLAN: return "negative_plan";
    case CTH_NEGATIVE_BASE: return "negative_base";
    case CTH_SIGN_CHANGE: return "sign_change";
    case CTH_INEXACT: return "inexact";
    case CTH_OVERFLOW: return "overflow";
    case CTH_E_ARGUMENT: return "e_argument";
    case CTH_E_SYNTAX: return "e_syntax";
    case CTH_E_AMBIGUOUS: return "e_ambiguous";
    case CTH_E_RANGE: return "e_range";
    case CTH_E_ENCODING: return "e_encoding";
    case CTH_E_MEMORY: return "e_memory";
    case CTH_E_IO: return "e_io";
    case CTH_E_SPACE: return "e_space";
    case CTH_E_LIMIT: return "e_limit";
    case CTH_E_COLUMN: return "e_column";
    case CTH_E_DUPLICATE: return "e_duplicate";
    case CTH_END: return "end";
    default: return "unknown";
    }
}
