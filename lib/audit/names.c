/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The fixed words of findings, and the few words of indicators' names that an audit understands. */

#include "auditing.h"

#define COUNT_OF(table) (sizeof(table) / sizeof *(table))

static const char *const verdicts[CTH_VERDICT_COUNT] = {"consistent", "inconsistent", "suspicious", "undetermined"};

static const char *const checks[CTH_CHECK_KINDS] = {
    "record",           "completion",   "growth",       "count",   "unit",  "share", "contribution", "parts",
    "parts_completion", "parts_growth", "year_to_date", "average", "level", "plan",  "base",
};

static const char *const rules[CTH_RULE_COUNT] = {
    "",         "too_little",     "ambiguous",      "limit",
    "revision", "large_revision", "other_series",   "low_full_year",
    "edge",     "implied_fall",   "trade_currency", "other_plan",
    "overlap",
};

static const char *const members[CTH_MEMBER_COUNT] = {"actual", "plan",  "base", "completion",
                                                      "growth", "share", "unit"};

static const char *const repairs[CTH_REPAIR_COUNT] = {
    "truncated", "digits_swapped", "ratio_as_growth",   "multiple_as_increase",  "over_as_ratio",
    "scale",     "unit_word",      "plan_base_swapped", "month_as_year_to_date", "points_as_percent",
};

enum place { FIRST, WHOLE_WORD, ANYWHERE, ALL };

static const struct {
    struct cth_text text;
    uint8_t meaning, place;
} words[] = {
    {CTH_TEXT("chỉ số"), CTH_MEANS_INDEX, FIRST},
    {CTH_TEXT("IIP"), CTH_MEANS_INDEX, FIRST},
    {CTH_TEXT("CPI"), CTH_MEANS_INDEX, FIRST},
    {CTH_TEXT("PPI"), CTH_MEANS_INDEX, FIRST},
    {CTH_TEXT("kim ngạch"), CTH_MEANS_TRADE, ANYWHERE},
    {CTH_TEXT("GRDP"), CTH_MEANS_PRODUCT, WHOLE_WORD},
    {CTH_TEXT("GDP"), CTH_MEANS_PRODUCT, WHOLE_WORD},
    {CTH_TEXT("tổng sản phẩm"), CTH_MEANS_PRODUCT, ANYWHERE},
    {CTH_TEXT("giá trị tăng thêm"), CTH_MEANS_PRODUCT, ANYWHERE},
    {CTH_TEXT("giá trị gia tăng"), CTH_MEANS_PRODUCT, ANYWHERE},
    {CTH_TEXT("cung cấp nước"), CTH_MEANS_MINOR, ANYWHERE},
    {CTH_TEXT("nước sạch"), CTH_MEANS_MINOR, ANYWHERE},
    {CTH_TEXT("nước thải"), CTH_MEANS_MINOR, ANYWHERE},
    {CTH_TEXT("rác thải"), CTH_MEANS_MINOR, ANYWHERE},
    {CTH_TEXT("nước"), CTH_MEANS_MINOR, ALL},
    {CTH_TEXT("IIP nước"), CTH_MEANS_MINOR, ALL},
    {CTH_TEXT("water"), CTH_MEANS_MINOR, WHOLE_WORD},
};

static const char *name_of(const char *const *names, int count, int number)
{
    return number >= 0 && number < count ? names[number] : "unknown";
}

static unsigned char folded(char letter)
{
    return (unsigned char)(letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter);
}

/* Whether @p word stands at @p at, which may be outside the text. */
static bool stands_at(struct cth_text text, size_t at, struct cth_text word)
{
    bool same = at <= text.length && word.length <= text.length - at;
    for (size_t i = 0; same && i < word.length; i++)
        same = folded(text.data[at + i]) == folded(word.data[i]);
    return same;
}

/* Letters of other than ASCII are bytes from 0x80 on. */
static bool is_letter(struct cth_text text, size_t at)
{
    unsigned char byte = at < text.length ? folded(text.data[at]) : 0;
    return (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

static bool has_word(struct cth_text text, struct cth_text word, enum place place)
{
    bool found = false, first = place == FIRST || place == ALL;
    for (size_t at = 0; !found && at < (first ? 1 : text.length); at++) {
        bool whole = !is_letter(text, at - 1) && !is_letter(text, at + word.length);
        found =
            stands_at(text, at, word) && (place == ANYWHERE || whole) && (place != ALL || text.length == word.length);
    }
    return found;
}

bool cth_means(const struct cth_indicator *record, enum cth_meaning meaning)
{
    bool found = meaning == CTH_MEANS_INDEX && record->kind == CTH_KIND_INDEX;
    for (size_t i = 0; !found && i < COUNT_OF(words); i++)
        found = words[i].meaning == meaning && has_word(record->name, words[i].text, (enum place)words[i].place);
    return found;
}

bool cth_growth_is_real(const struct cth_indicator *record)
{
    static const struct cth_text constant = CTH_TEXT("constant");
    return cth_means(record, CTH_MEANS_PRODUCT) && !stands_at(record->prices, 0, constant) &&
           record->growth_form != CTH_GROWTH_ABSOLUTE;
}

const char *cth_verdict_name(int verdict)
{
    return name_of(verdicts, CTH_VERDICT_COUNT, verdict);
}

const char *cth_check_name(int check)
{
    return name_of(checks, CTH_CHECK_KINDS, check);
}

const char *cth_rule_name(int rule)
{
    return name_of(rules, CTH_RULE_COUNT, rule);
}

const char *cth_member_name(int member)
{
    return name_of(members, CTH_MEMBER_COUNT, member);
}

const char *cth_repair_name(int kind)
{
    return name_of(repairs, CTH_REPAIR_COUNT, kind);
}
