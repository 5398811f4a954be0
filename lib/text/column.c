/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The interchange's columns: one table says what each is called, which member of an indicator it is and what text it
 * takes; setting and getting walk the same table, so that they cannot drift apart.
 */

#include "column.h"

#include <string.h>

#define MEMBER(name) offsetof(struct cth_indicator, name)

#define DERIVED(name)                                                                                                  \
    {                                                                                                                  \
        name, CTH_TYPE_NONE, 0, ""                                                                                     \
    }

const struct cth_header cth_headers[CTH_HEADER_COUNT] = {
    [CTH_COLUMN_INDICATOR] = {"indicator", CTH_TYPE_TEXT, MEMBER(name), ""},
    [CTH_COLUMN_PARENT] = {"parent", CTH_TYPE_TEXT, MEMBER(parent), ""},
    [CTH_COLUMN_COMPLETE] = {"complete", CTH_TYPE_FLAG, MEMBER(complete), "no|yes"},
    [CTH_COLUMN_REGION] = {"region", CTH_TYPE_TEXT, MEMBER(region), ""},
    [CTH_COLUMN_SOURCE] = {"source", CTH_TYPE_TEXT, MEMBER(source), ""},
    [CTH_COLUMN_PUBLISHED] = {"published", CTH_TYPE_DATE, MEMBER(published), ""},
    [CTH_COLUMN_PERIOD] = {"period", CTH_TYPE_PERIOD, MEMBER(period), ""},
    [CTH_COLUMN_UNIT] = {"unit", CTH_TYPE_TEXT, MEMBER(unit), ""},
    [CTH_COLUMN_PRICES] = {"prices", CTH_TYPE_PRICES, MEMBER(prices), ""},
    [CTH_COLUMN_KIND] = {"kind", CTH_TYPE_WORD, MEMBER(kind), "flow|stock|rate|index|count"},
    [CTH_COLUMN_POLARITY] = {"polarity", CTH_TYPE_WORD, MEMBER(polarity), "higher|lower"},
    [CTH_COLUMN_STATUS] = {"status", CTH_TYPE_WORD, MEMBER(status), "|estimate|preliminary|official|target"},
    [CTH_COLUMN_ACTUAL] = {"actual", CTH_TYPE_FIGURE, MEMBER(actual), ""},
    [CTH_COLUMN_PLAN] = {"plan", CTH_TYPE_FIGURE, MEMBER(plan), ""},
    [CTH_COLUMN_BASE] = {"base", CTH_TYPE_FIGURE, MEMBER(base), ""},
    [CTH_COLUMN_COMPLETION] = {"completion", CTH_TYPE_FIGURE, MEMBER(completion), ""},
    [CTH_COLUMN_COMPLETION_FORM] = {"completion_form", CTH_TYPE_WORD, MEMBER(completion_form), "ratio|over|shortfall"},
    [CTH_COLUMN_PLAN_SCOPE] = {"plan_scope", CTH_TYPE_TEXT, MEMBER(plan_scope), ""},
    [CTH_COLUMN_GROWTH] = {"growth", CTH_TYPE_FIGURE, MEMBER(growth), ""},
    [CTH_COLUMN_GROWTH_FORM] = {"growth_form", CTH_TYPE_WORD, MEMBER(growth_form),
                                "growth|ratio|times|times_increase|points|absolute|average"},
    [CTH_COLUMN_BASE_PERIOD] = {"base_period", CTH_TYPE_BASE_PERIOD, MEMBER(base_period), ""},
    [CTH_COLUMN_SHARE] = {"share", CTH_TYPE_FIGURE, MEMBER(share), ""},
    [CTH_HEADER_NUMBERS] = {"numbers", CTH_TYPE_WORD, 0, "|plain|vi"},
    DERIVED("completion_computed"),
    DERIVED("completion_class"),
    DERIVED("growth_computed"),
    DERIVED("growth_class"),
    DERIVED("plan_low"),
    DERIVED("plan_high"),
    DERIVED("base_low"),
    DERIVED("base_high"),
    DERIVED("completion_low"),
    DERIVED("completion_high"),
    DERIVED("growth_low"),
    DERIVED("growth_high"),
    DERIVED("growth_reading"),
};

/* Members of type WORD are different enumerations; all are stored as this. */
_Static_assert(sizeof(enum cth_kind) == sizeof(unsigned) && sizeof(enum cth_growth_form) == sizeof(unsigned),
               "enumerations of an indicator are as wide as unsigned");

/* The word is not empty. */
static bool is_same(const char *text, size_t length, const char *word)
{
    return length == strlen(word) && memcmp(text, word, length) == 0;
}

int cth_header_parse(const char *text, size_t length)
{
    for (int header = 0; header < CTH_HEADER_COUNT; header++)
        if (is_same(text, length, cth_headers[header].name))
            return header;
    return -1;
}

const struct cth_text *cth_column_member(const struct cth_indicator *indicator, enum cth_column column)
{
    const struct cth_header *entry = &cth_headers[column];
    bool is_text = entry->type == CTH_TYPE_TEXT || entry->type == CTH_TYPE_DATE || entry->type == CTH_TYPE_PRICES;
    return is_text ? (const void *)((const char *)indicator + entry->member) : NULL;
}

struct cth_text cth_words_at(const char *words, unsigned index)
{
    for (; index > 0 && *words != '\0'; index--) {
        words += strcspn(words, "|");
        words += *words == '|';
    }
    return (struct cth_text){words, strcspn(words, "|")};
}

int cth_words_find(const char *words, const char *text, size_t length)
{
    if (length == 0)
        return 0;
    for (unsigned index = 0;; index++) {
        struct cth_text word = cth_words_at(words, index);
        if (word.length == length && memcmp(text, word.data, length) == 0)
            return (int)index;
        if (word.data[word.length] == '\0')
            return -1;
    }
}

static enum cth_status refuse(enum cth_status status, size_t position, enum cth_reason reason,
                              struct cth_text_error *error)
{
    if (error != NULL)
        *error = (struct cth_text_error){.position = position, .reason = reason};
    return status;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static unsigned number_of(const char *digits, size_t count)
{
    unsigned value = 0;
    for (size_t i = 0; i < count; i++)
        value = 10 * value + (unsigned)(digits[i] - '0');
    return value;
}

static unsigned days_of_month(unsigned year, unsigned month)
{
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month == 2)
        return leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* YYYY-MM-DD, YYYY-MM or YYYY: documents are often known by their month only. */
static enum cth_status check_date(const char *text, size_t length, struct cth_text_error *error)
{
    for (size_t i = 0; i < length && i < 10; i++)
        if (i == 4 || i == 7 ? text[i] != '-' : !is_digit(text[i]))
            return refuse(CTH_E_SYNTAX, i, CTH_REASON_CHARACTER, error);
    if (length > 10)
        return refuse(CTH_E_SYNTAX, 10, CTH_REASON_TRAILING, error);
    if (length != 4 && length != 7 && length != 10)
        return refuse(CTH_E_SYNTAX, length, CTH_REASON_NO_DIGIT, error);
    unsigned year = number_of(text, 4), month = length > 4 ? number_of(text + 5, 2) : 1;
    unsigned day = length > 7 ? number_of(text + 8, 2) : 1;
    if (year < 1)
        return refuse(CTH_E_RANGE, 0, CTH_REASON_PERIOD, error);
    if (month < 1 || month > 12)
        return refuse(CTH_E_RANGE, 5, CTH_REASON_PERIOD, error);
    if (day < 1 || day > days_of_month(year, month))
        return refuse(CTH_E_RANGE, 8, CTH_REASON_PERIOD, error);
    return CTH_OK;
}

/* "current", or "constant" and a year. */
static enum cth_status check_prices(const char *text, size_t length, struct cth_text_error *error)
{
    bool known = is_same(text, length, "current");
    if (length == 12 && memcmp(text, "constant", 8) == 0)
        known = is_digit(text[8]) && is_digit(text[9]) && is_digit(text[10]) && is_digit(text[11]);
    return known ? CTH_OK : refuse(CTH_E_SYNTAX, 0, CTH_REASON_WORD, error);
}

static enum cth_status set_text(const struct cth_header *column, const char *text, size_t length,
                                struct cth_text_error *error, struct cth_text *member)
{
    enum cth_status status = CTH_OK;
    if (length > 0 && column->type == CTH_TYPE_DATE)
        status = check_date(text, length, error);
    else if (length > 0 && column->type == CTH_TYPE_PRICES)
        status = check_prices(text, length, error);
    else
        status = cth_utf8_check(text, length, error);
    if (status == CTH_OK)
        *member = (struct cth_text){length > 0 ? text : NULL, length};
    return status;
}

static enum cth_status set_word(const struct cth_header *column, const char *text, size_t length,
                                struct cth_text_error *error, void *member)
{
    int index = cth_words_find(column->words, text, length);
    unsigned word = (unsigned)index;
    bool flag = index == 1;
    if (index < 0)
        return refuse(CTH_E_SYNTAX, 0, CTH_REASON_WORD, error);
    if (column->type == CTH_TYPE_FLAG)
        memcpy(member, &flag, sizeof flag);
    else
        memcpy(member, &word, sizeof word);
    return CTH_OK;
}

/* Two members: what the base is, and its period where that is not said by the period itself. */
static enum cth_status set_base_period(const char *text, size_t length, struct cth_text_error *error,
                                       struct cth_indicator *indicator)
{
    struct cth_period period = {0, 0, 0};
    enum cth_base_kind kind = CTH_BASE_SAME_LAST_YEAR;
    if (is_same(text, length, "previous")) {
        kind = CTH_BASE_PREVIOUS;
    } else if (length > 0) {
        enum cth_status status = cth_period_parse(text, length, error, &period);
        if (status != CTH_OK)
            return status;
        kind = CTH_BASE_PERIOD;
    }
    indicator->base_kind = kind;
    indicator->base_period = period;
    return CTH_OK;
}

/* The word of a member; the default, 0, is written as nothing. */
static enum cth_status get_word(const struct cth_header *header, const void *member, struct cth_text *out)
{
    unsigned word = 0;
    if (header->type == CTH_TYPE_FLAG)
        word = *(const bool *)member;
    else
        memcpy(&word, member, sizeof word);
    if (word == 0)
        return CTH_OK;
    *out = cth_words_at(header->words, word);
    return out->length == 0 ? CTH_E_ARGUMENT : CTH_OK;
}

static enum cth_status get_base_period(const struct cth_indicator *indicator, char *room, struct cth_text *out)
{
    if (indicator->base_kind == CTH_BASE_PREVIOUS)
        *out = (struct cth_text)CTH_TEXT("previous");
    /* An unknown one has no text: nothing would be read back as the same period last year. */
    else if (indicator->base_kind == CTH_BASE_PERIOD && cth_period_is_known(indicator->base_period))
        return cth_period_format(indicator->base_period, room, CTH_FIGURE_SIZE, &out->length);
    else if (indicator->base_kind != CTH_BASE_SAME_LAST_YEAR)
        return CTH_E_ARGUMENT;
    return CTH_OK;
}

enum cth_status cth_column_text(const struct cth_indicator *indicator, unsigned column, enum cth_notation notation,
                                char room[CTH_FIGURE_SIZE], struct cth_text *out)
{
    const struct cth_header *header = &cth_headers[column];
    const void *member = (const char *)indicator + header->member;
    *out = (struct cth_text){room, 0};
    switch (header->type) {
    case CTH_TYPE_FLAG:
    case CTH_TYPE_WORD: return get_word(header, member, out);
    case CTH_TYPE_PERIOD: return cth_period_format(indicator->period, room, CTH_FIGURE_SIZE, &out->length);
    case CTH_TYPE_BASE_PERIOD: return get_base_period(indicator, room, out);
    case CTH_TYPE_FIGURE: return cth_figure_format(member, notation, room, CTH_FIGURE_SIZE, &out->length);
    default:
        *out = *(const struct cth_text *)member;
        return out->data == NULL && out->length > 0 ? CTH_E_ARGUMENT : CTH_OK;
    }
}

const char *cth_column_name(int column)
{
    return column >= 0 && column < CTH_COLUMN_COUNT ? cth_headers[column].name : "unknown";
}

enum cth_status cth_column_parse(const char *text, size_t length, enum cth_column *out)
{
    if (out == NULL || (text == NULL && length > 0))
        return CTH_E_ARGUMENT;
    int header = cth_header_parse(text, length);
    if (header < 0 || header >= CTH_COLUMN_COUNT)
        return CTH_E_COLUMN;
    *out = (enum cth_column)header;
    return CTH_OK;
}

enum cth_status cth_indicator_set(enum cth_column column, const char *text, size_t length, enum cth_notation notation,
                                  struct cth_text_error *error, struct cth_indicator *indicator)
{
    if (indicator == NULL || (text == NULL && length > 0) || (unsigned)notation > CTH_NOTATION_VIETNAMESE)
        return CTH_E_ARGUMENT;
    if ((unsigned)column >= CTH_COLUMN_COUNT)
        return CTH_E_COLUMN;
    const struct cth_header *entry = &cth_headers[column];
    void *member = (char *)indicator + entry->member;
    switch (entry->type) {
    case CTH_TYPE_FLAG:
    case CTH_TYPE_WORD: return set_word(entry, text, length, error, member);
    case CTH_TYPE_PERIOD: return cth_period_parse(text, length, error, member);
    case CTH_TYPE_BASE_PERIOD: return set_base_period(text, length, error, indicator);
    case CTH_TYPE_FIGURE: return cth_figure_parse(text, length, notation, error, member);
    default: return set_text(entry, text, length, error, member);
    }
}

enum cth_status cth_indicator_get(const struct cth_indicator *indicator, enum cth_column column,
                                  enum cth_notation notation, char *buffer, size_t size, size_t *length_out)
{
    if (indicator == NULL || length_out == NULL || (buffer == NULL && size > 0) ||
        (notation != CTH_NOTATION_PLAIN && notation != CTH_NOTATION_VIETNAMESE))
        return CTH_E_ARGUMENT;
    if ((unsigned)column >= CTH_COLUMN_COUNT)
        return CTH_E_COLUMN;
    char room[CTH_FIGURE_SIZE];
    struct cth_text text;
    enum cth_status status = cth_column_text(indicator, (unsigned)column, notation, room, &text);
    if (status == CTH_OK && text.length > size)
        status = CTH_E_SPACE;
    if (status != CTH_OK)
        return status;
    if (text.length > 0)
        memcpy(buffer, text.data, text.length);
    *length_out = text.length;
    return CTH_OK;
}
