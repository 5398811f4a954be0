/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The interchange's columns: one table says what each is called, which member of an indicator it is and what text it
 * takes; setting and getting walk the same table, so that they cannot drift apart.
 */

#include "column.h"

#include <string.h>

struct column {
    char name[20];
    uint8_t type;    /* enum cth_column_type */
    uint16_t member; /* offset in struct cth_indicator */
    char words[62];
};

#define MEMBER(name) offsetof(struct cth_indicator, name)

static const struct column columns[CTH_HEADER_COUNT] = {
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
    [CTH_HEADER_COMPLETION_COMPUTED] = {"completion_computed", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_COMPLETION_CLASS] = {"completion_class", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_GROWTH_COMPUTED] = {"growth_computed", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_GROWTH_CLASS] = {"growth_class", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_PLAN_LOW] = {"plan_low", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_PLAN_HIGH] = {"plan_high", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_BASE_LOW] = {"base_low", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_BASE_HIGH] = {"base_high", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_COMPLETION_LOW] = {"completion_low", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_COMPLETION_HIGH] = {"completion_high", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_GROWTH_LOW] = {"growth_low", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_GROWTH_HIGH] = {"growth_high", CTH_TYPE_NONE, 0, ""},
    [CTH_HEADER_GROWTH_READING] = {"growth_reading", CTH_TYPE_NONE, 0, ""},
};

/* Members of type WORD are different enumerations; all are stored as this. */
_Static_assert(sizeof(enum cth_kind) == sizeof(unsigned) && sizeof(enum cth_growth_form) == sizeof(unsigned),
               "enumerations of an indicator are as wide as unsigned");

/* The word is not empty. */
static bool is_same(const char *text, size_t length, const char *word)
{
    return length == strlen(word) && memcmp(text, word, length) == 0;
}

const char *cth_header_name(int header)
{
    return columns[header].name;
}

int cth_header_parse(const char *text, size_t length)
{
    for (int header = 0; header < CTH_HEADER_COUNT; header++)
        if (is_same(text, length, columns[header].name))
            return header;
    return -1;
}

enum cth_column_type cth_header_type(int header)
{
    return (enum cth_column_type)columns[header].type;
}

const char *cth_header_words(int header)
{
    return columns[header].words;
}

const struct cth_text *cth_column_member(const struct cth_indicator *indicator, enum cth_column column)
{
    const struct column *entry = &columns[column];
    bool is_text = entry->type == CTH_TYPE_TEXT || entry->type == CTH_TYPE_DATE || entry->type == CTH_TYPE_PRICES;
    return is_text ? (const void *)((const char *)indicator + entry->member) : NULL;
}

/* The word of a list at an index, as (start, length); past the last one an empty text at the end. */
static struct cth_text word_at(const char *words, unsigned index)
{
    for (; index > 0 && *words != '\0'; index--) {
        words += strcspn(words, "|");
        words += *words == '|';
    }
    return (struct cth_text){words, strcspn(words, "|")};
}

int cth_words_find(const char *words, const char *text, size_t length)
{
    int index = 0;
    if (length == 0)
        return 0;
    for (;; index++) {
        size_t n = strcspn(words, "|");
        if (n == length && memcmp(text, words, n) == 0)
            return index;
        if (words[n] == '\0')
            return -1;
        words += n + 1;
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

static enum cth_status set_text(const struct column *column, const char *text, size_t length,
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

static enum cth_status set_word(const struct column *column, const char *text, size_t length,
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

/* Copies a text into the caller's buffer. */
static enum cth_status put(struct cth_text text, char *buffer, size_t size, size_t *length_out)
{
    if (text.data == NULL && text.length > 0)
        return CTH_E_ARGUMENT;
    if (text.length > size)
        return CTH_E_SPACE;
    if (text.length > 0)
        memcpy(buffer, text.data, text.length);
    *length_out = text.length;
    return CTH_OK;
}

/* The default, 0, is written as nothing. */
static enum cth_status get_word(const struct column *column, const void *member, char *buffer, size_t size,
                                size_t *length_out)
{
    unsigned word = 0;
    bool flag = false;
    if (column->type == CTH_TYPE_FLAG) {
        memcpy(&flag, member, sizeof flag);
        word = flag;
    } else {
        memcpy(&word, member, sizeof word);
    }
    if (word == 0)
        return put((struct cth_text){NULL, 0}, buffer, size, length_out);
    struct cth_text text = word_at(column->words, word);
    return text.length == 0 ? CTH_E_ARGUMENT : put(text, buffer, size, length_out);
}

static enum cth_status get_period(struct cth_period period, char *buffer, size_t size, size_t *length_out)
{
    char text[CTH_PERIOD_SIZE];
    size_t length = 0;
    enum cth_status status = cth_period_format(period, text, sizeof text, &length);
    return status != CTH_OK ? status : put((struct cth_text){text, length}, buffer, size, length_out);
}

static enum cth_status get_base_period(const struct cth_indicator *indicator, char *buffer, size_t size,
                                       size_t *length_out)
{
    switch (indicator->base_kind) {
    case CTH_BASE_SAME_LAST_YEAR: return put((struct cth_text){NULL, 0}, buffer, size, length_out);
    case CTH_BASE_PREVIOUS: return put((struct cth_text)CTH_TEXT("previous"), buffer, size, length_out);
    case CTH_BASE_PERIOD:
        /* An unknown one has no text: nothing would be read back as the same period last year. */
        if (cth_period_is_known(indicator->base_period))
            return get_period(indicator->base_period, buffer, size, length_out);
        break;
    }
    return CTH_E_ARGUMENT;
}

static enum cth_status get_figure(const struct cth_figure *figure, enum cth_notation notation, char *buffer,
                                  size_t size, size_t *length_out)
{
    char text[CTH_FIGURE_SIZE];
    size_t length = 0;
    enum cth_status status = cth_figure_format(figure, notation, text, sizeof text, &length);
    return status != CTH_OK ? status : put((struct cth_text){text, length}, buffer, size, length_out);
}

const char *cth_column_name(int column)
{
    return column >= 0 && column < CTH_COLUMN_COUNT ? columns[column].name : "unknown";
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
    const struct column *entry = &columns[column];
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
    const struct column *entry = &columns[column];
    const void *member = (const char *)indicator + entry->member;
    switch (entry->type) {
    case CTH_TYPE_FLAG:
    case CTH_TYPE_WORD: return get_word(entry, member, buffer, size, length_out);
    case CTH_TYPE_PERIOD: return get_period(indicator->period, buffer, size, length_out);
    case CTH_TYPE_BASE_PERIOD: return get_base_period(indicator, buffer, size, length_out);
    case CTH_TYPE_FIGURE: return get_figure(member, notation, buffer, size, length_out);
    default: return put(*(const struct cth_text *)member, buffer, size, length_out);
    }
}
