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
    "",     "too_little",   "ambiguous",      "limit", "revision", "large_revision", "other_series", "low_full_year",
    "edge", "implied_fall", "trade_currency",
};

static const char *const members[CTH_MEMBER_COUNT] = {"actual", "plan",  "base", "completion",
                                                      "growth", "share", "unit"};

static const char *const repairs[CTH_REPAIR_COUNT] = {
    "truncated", "digits_swapped", "ratio_as_growth",   "multiple_as_increase",  "over_as_ratio",
    "scale",     "unit_word",      "plan_base_swapped", "month_as_year_to_date", "points_as_percent",
};

enum meaning { INDEX, TRADE, MINOR };
enum place { FIRST, WHOLE_WORD, WATER, ANYWHERE };

static const struct {
    char text[20];
    uint8_t meaning, place;
} words[] = {
    {"chỉ số", INDEX, FIRST},      {"IIP", INDEX, WHOLE_WORD},     {"CPI", INDEX, WHOLE_WORD},
    {"PPI", INDEX, WHOLE_WORD},    {"kim ngạch", TRADE, ANYWHERE}, {"cung cấp nước", MINOR, ANYWHERE},
    {"rác thải", MINOR, ANYWHERE}, {"nước sạch", MINOR, ANYWHERE}, {"nước", MINOR, WATER},
    {"water", MINOR, WHOLE_WORD},
};

/* nước is a country as well as water. */
static const char *const before_country[] = {"nhà ", "trong ", "ngoài ", "cả ", "đất "};
static const char *const after_country[] = {" ngoài"};

static const char *name_of(const char *const *names, int count, int number)
{
    return number >= 0 && number < count ? names[number] : "unknown";
}

static size_t length_of(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0')
        length++;
    return length;
}

static unsigned char folded(char letter)
{
    return (unsigned char)(letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter);
}

/* Whether @p word stands at @p at, which may be outside the text. */
static bool stands_at(struct cth_text text, size_t at, const char *word)
{
    size_t length = length_of(word);
    bool same = at <= text.length && length <= text.length - at;
    for (size_t i = 0; same && i < length; i++)
        same = folded(text.data[at + i]) == folded(word[i]);
    return same;
}

/* Letters of other than ASCII are bytes from 0x80 on. */
static bool is_letter(struct cth_text text, size_t at)
{
    unsigned char byte = at < text.length ? folded(text.data[at]) : 0;
    return (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

static bool is_country(struct cth_text text, size_t at, size_t length)
{
    bool found = false;
    for (size_t i = 0; i < COUNT_OF(before_country); i++)
        found = found || stands_at(text, at - length_of(before_country[i]), before_country[i]);
    for (size_t i = 0; i < COUNT_OF(after_country); i++)
        found = found || stands_at(text, at + length, after_country[i]);
    return found;
}

static bool has_word(struct cth_text text, const char *word, enum place place)
{
    size_t length = length_of(word);
    bool found = false;
    for (size_t at = 0; !found && at < (place == FIRST ? 1 : text.length); at++) {
        bool whole = !is_letter(text, at - 1) && !is_letter(text, at + length);
        found = stands_at(text, at, word) && (place == FIRST || place == ANYWHERE || whole) &&
                (place != WATER || !is_country(text, at, length));
    }
    return found;
}

static bool means(const struct cth_indicator *record, enum meaning meaning)
{
    bool found = false;
    for (size_t i = 0; !found && i < COUNT_OF(words); i++)
        found = words[i].meaning == meaning && has_word(record->name, words[i].text, (enum place)words[i].place);
    return found;
}

bool cth_is_index(const struct cth_indicator *record)
{
    return record->kind == CTH_KIND_INDEX || means(record, INDEX);
}

bool cth_is_trade(const struct cth_indicator *record)
{
    return means(record, TRADE);
}

bool cth_is_minor(const struct cth_indicator *record)
{
    return means(record, MINOR);
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
