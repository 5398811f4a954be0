/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The words of words.def as one constant block and the offsets into it: a table of pointers would need relocating in
 * every process that loads the library, and would be writable while that is done.
 */

#include "words.h"

struct pool {
#define WORD(id, vi, en) char id##_VI[sizeof vi], id##_EN[sizeof en];
#include "words.def"
#undef WORD
};

static const struct pool pool = {
#define WORD(id, vi, en) vi, en,
#include "words.def"
#undef WORD
};

static const uint16_t offsets[CTH_WORD_COUNT][2] = {
#define WORD(id, vi, en)                                                                                               \
    [CTH_WORD_##id] = {[CTH_LANG_VI] = (uint16_t)offsetof(struct pool, id##_VI),                                       \
                       [CTH_LANG_EN] = (uint16_t)offsetof(struct pool, id##_EN)},
#include "words.def"
#undef WORD
};

_Static_assert(sizeof pool <= UINT16_MAX, "offsets hold 16 bits");

/* Words of one enumeration stand together, so that a number is an offset from the first. */
_Static_assert(CTH_WORD_STATUS_OVERFLOW - CTH_WORD_STATUS_OK == CTH_OVERFLOW, "a word for each class");
_Static_assert(CTH_WORD_STATUS_E_COLUMN - CTH_WORD_STATUS_E_ARGUMENT == CTH_E_COLUMN - CTH_E_ARGUMENT,
               "a word for each call error");
_Static_assert(CTH_WORD_REASON_LONG - CTH_WORD_REASON_NONE == CTH_REASON_LONG, "a word for each reason");
_Static_assert(CTH_WORD_KIND_COUNT - CTH_WORD_KIND_FLOW == CTH_KIND_COUNT, "a word for each kind");
_Static_assert(CTH_WORD_DATA_TARGET - CTH_WORD_DATA_UNSTATED == CTH_DATA_TARGET, "a word for each data status");
_Static_assert(CTH_WORD_QUALIFIER_FROM - CTH_WORD_QUALIFIER_ABSENT == CTH_FROM_TO, "a word for each qualifier");

const char *cth_word(enum cth_word id, enum cth_lang lang)
{
    if ((unsigned)id >= CTH_WORD_COUNT)
        return "";
    return (const char *)&pool + offsets[id][lang == CTH_LANG_VI ? CTH_LANG_VI : CTH_LANG_EN];
}

const char *cth_status_text(enum cth_status status, enum cth_lang lang)
{
    int id = CTH_WORD_STATUS_UNKNOWN;
    if ((unsigned)status <= CTH_OVERFLOW)
        id = CTH_WORD_STATUS_OK + (int)status;
    else if (status >= CTH_E_ARGUMENT && status <= CTH_E_COLUMN)
        id = CTH_WORD_STATUS_E_ARGUMENT + (int)(status - CTH_E_ARGUMENT);
    else if (status == CTH_END)
        id = CTH_WORD_STATUS_END;
    return cth_word((enum cth_word)id, lang);
}

const char *cth_reason_text(enum cth_reason reason, enum cth_lang lang)
{
    int id = CTH_WORD_REASON_UNKNOWN;
    if ((unsigned)reason <= CTH_REASON_LONG)
        id = CTH_WORD_REASON_NONE + (int)reason;
    return cth_word((enum cth_word)id, lang);
}
