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
_Static_assert(CTH_WORD_STATUS_E_DUPLICATE - CTH_WORD_STATUS_E_ARGUMENT == CTH_E_DUPLICATE - CTH_E_ARGUMENT,
               "a word for each call error");
_Static_assert(CTH_WORD_REASON_LONG - CTH_WORD_REASON_NONE == CTH_REASON_LONG, "a word for each reason");
_Static_assert(CTH_WORD_DATA_TARGET - CTH_WORD_DATA_UNSTATED == CTH_DATA_TARGET, "a word for each data status");
_Static_assert(CTH_WORD_CHECK_RECORD - CTH_WORD_FINDING_CONSISTENT == CTH_VERDICT_COUNT, "a word for each verdict");
_Static_assert(CTH_WORD_RULE_NONE - CTH_WORD_CHECK_RECORD == CTH_CHECK_KINDS, "a word for each check");
_Static_assert(CTH_WORD_MEMBER_ACTUAL - CTH_WORD_RULE_NONE == CTH_RULE_COUNT, "a word for each rule");
_Static_assert(CTH_WORD_REPAIR_TRUNCATED - CTH_WORD_MEMBER_ACTUAL == CTH_MEMBER_COUNT, "a word for each member");
_Static_assert(CTH_WORD_REPAIR_POINTS_AS_PERCENT - CTH_WORD_REPAIR_TRUNCATED + 1 == CTH_REPAIR_COUNT,
               "a word for each repair");
_Static_assert(CTH_WORD_QUALIFIER_FROM - CTH_WORD_QUALIFIER_ABSENT == CTH_FROM_TO, "a word for each qualifier");

const char *cth_word(enum cth_word id, enum cth_lang lang)
{
    if ((unsigned)id >= CTH_WORD_COUNT)
        return "";
    return (const char *)&pool + offsets[id][lang == CTH_LANG_VI ? CTH_LANG_VI : CTH_LANG_EN];
}

/* Word number @p number of @p count from @p first on. */
static const char *numbered(unsigned number, unsigned count, enum cth_word first, enum cth_word unknown,
                            enum cth_lang lang)
{
    return cth_word(number < count ? (enum cth_word)((unsigned)first + number) : unknown, lang);
}

const char *cth_status_text(enum cth_status status, enum cth_lang lang)
{
    const unsigned number = (unsigned)status;
    if (status == CTH_END)
        return cth_word(CTH_WORD_STATUS_END, lang);
    if (number <= CTH_OVERFLOW)
        return cth_word((enum cth_word)(CTH_WORD_STATUS_OK + number), lang);
    return numbered(number - CTH_E_ARGUMENT, CTH_E_DUPLICATE - CTH_E_ARGUMENT + 1, CTH_WORD_STATUS_E_ARGUMENT,
                    CTH_WORD_STATUS_UNKNOWN, lang);
}

const char *cth_reason_text(enum cth_reason reason, enum cth_lang lang)
{
    return numbered((unsigned)reason, CTH_REASON_LONG + 1, CTH_WORD_REASON_NONE, CTH_WORD_REASON_UNKNOWN, lang);
}

const char *cth_verdict_text(enum cth_verdict verdict, enum cth_lang lang)
{
    return numbered((unsigned)verdict, CTH_VERDICT_COUNT, CTH_WORD_FINDING_CONSISTENT, CTH_WORD_FINDING_UNKNOWN, lang);
}

const char *cth_check_text(enum cth_check check, enum cth_lang lang)
{
    return numbered((unsigned)check, CTH_CHECK_KINDS, CTH_WORD_CHECK_RECORD, CTH_WORD_FINDING_UNKNOWN, lang);
}

const char *cth_rule_text(enum cth_rule rule, enum cth_lang lang)
{
    return numbered((unsigned)rule, CTH_RULE_COUNT, CTH_WORD_RULE_NONE, CTH_WORD_FINDING_UNKNOWN, lang);
}

const char *cth_member_text(enum cth_member member, enum cth_lang lang)
{
    return numbered((unsigned)member, CTH_MEMBER_COUNT, CTH_WORD_MEMBER_ACTUAL, CTH_WORD_FINDING_UNKNOWN, lang);
}

const char *cth_repair_text(enum cth_repair_kind kind, enum cth_lang lang)
{
    return numbered((unsigned)kind, CTH_REPAIR_COUNT, CTH_WORD_REPAIR_TRUNCATED, CTH_WORD_FINDING_UNKNOWN, lang);
}
