/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Periods: runs of months, their text and what lies a year or a window before. All arithmetic is done on month
 * numbers counted from January of year 0.
 */

#include <congthuong/figure.h>

#define YEAR_MAX 9999
#define LAST_MAX 1200

/* What is being read, and the first thing found wrong with it. */
struct cursor {
    const char *text;
    size_t length, at;
    enum cth_reason reason;
};

static int first_month(struct cth_period period)
{
    return 12 * period.year + period.first - 1;
}

static int last_month(struct cth_period period)
{
    return 12 * period.year + period.last - 1;
}

static bool is_digit(const struct cursor *cursor)
{
    return cursor->at < cursor->length && cursor->text[cursor->at] >= '0' && cursor->text[cursor->at] <= '9';
}

/* Reads the characters of @p word, or leaves the cursor where it is. */
static bool take(struct cursor *cursor, const char *word, size_t length)
{
    if (cursor->length - cursor->at < length)
        return false;
    for (size_t i = 0; i < length; i++)
        if (cursor->text[cursor->at + i] != word[i])
            return false;
    cursor->at += length;
    return true;
}

/* Reads @p least to @p most digits; beyond the least there is no leading zero, so that a number has one text. */
static bool take_digits(struct cursor *cursor, size_t least, size_t most, int *out)
{
    size_t start = cursor->at;
    int value = 0;
    while (cursor->at - start < most && is_digit(cursor))
        value = 10 * value + (cursor->text[cursor->at++] - '0');
    size_t count = cursor->at - start;
    *out = value;
    if (count < least) {
        cursor->reason = CTH_REASON_NO_DIGIT;
        return false;
    }
    if (count > least && cursor->text[start] == '0') {
        cursor->at = start;
        cursor->reason = CTH_REASON_CHARACTER;
        return false;
    }
    return true;
}

/* Reads what may follow "2021-": a half, a quarter, a month or two of them. */
static bool take_months(struct cursor *cursor, int *first, int *last)
{
    int span = take(cursor, "H", 1) ? 6 : take(cursor, "Q", 1) ? 3 : 1;
    int number;
    if (!take_digits(cursor, span == 1 ? 2 : 1, span == 1 ? 2 : 1, &number))
        return false;
    bool exists = number >= 1 && number <= 12 / span;
    *first = exists ? span * (number - 1) + 1 : 0;
    *last = exists ? span * number : 0;
    return span != 1 || !take(cursor, "..", 2) || take_digits(cursor, 2, 4, last);
}

/* Reads one whole text; numbers that name nothing are left for the caller to see. */
static bool take_period(struct cursor *cursor, int *year, int *first, int *last)
{
    int other;
    if (!take_digits(cursor, 4, 4, year))
        return false;
    *first = 1;
    *last = 12;
    if (take(cursor, "..", 2)) {
        if (!take_digits(cursor, 4, 4, &other))
            return false;
        *last = 12 * (other - *year + 1);
    } else if (take(cursor, "-", 1) && !take_months(cursor, first, last)) {
        return false;
    }
    if (cursor->at < cursor->length) {
        cursor->reason = CTH_REASON_TRAILING;
        return false;
    }
    return true;
}

static enum cth_status refuse(enum cth_status status, size_t position, enum cth_reason reason,
                              struct cth_text_error *error)
{
    if (error != NULL)
        *error = (struct cth_text_error){.position = position, .reason = reason};
    return status;
}

/* Months of a window are checked as int, before they are narrowed to the struct. */
static bool is_window(int year, int first, int last)
{
    return year >= 1 && first >= 1 && first <= 12 && last >= first && last <= LAST_MAX &&
           year + (last - 1) / 12 <= YEAR_MAX;
}

static enum cth_status make(int start, int months, struct cth_period *out)
{
    int year = start / 12, first = start % 12 + 1, last = first + months - 1;
    if (start < 12 || !is_window(year, first, last))
        return CTH_E_RANGE;
    *out = (struct cth_period){(int16_t)year, (int16_t)first, (int16_t)last};
    return CTH_OK;
}

/* Writes @p value with at least @p width digits and returns how many bytes that took. */
static size_t put(char *buffer, int value, size_t width)
{
    char digits[8];
    size_t count = 0;
    for (; value > 0 || count < width; value /= 10)
        digits[count++] = (char)('0' + value % 10);
    for (size_t i = 0; i < count; i++)
        buffer[i] = digits[count - 1 - i];
    return count;
}

static size_t put_range(char *buffer, int value, size_t width)
{
    buffer[0] = buffer[1] = '.';
    return 2 + put(buffer + 2, value, width);
}

/* Writes what follows the year. */
static size_t put_rest(char *buffer, struct cth_period period)
{
    int months = period.last - period.first + 1;
    if (period.first == 1 && period.last % 12 == 0)
        return period.last == 12 ? 0 : put_range(buffer, period.year + period.last / 12 - 1, 4);
    buffer[0] = '-';
    if ((months == 6 || months == 3) && period.last % months == 0) {
        buffer[1] = months == 6 ? 'H' : 'Q';
        return 2 + put(buffer + 2, period.last / months, 1);
    }
    size_t length = 1 + put(buffer + 1, period.first, 2);
    return months == 1 ? length : length + put_range(buffer + length, period.last, 2);
}

bool cth_period_is_known(struct cth_period period)
{
    return is_window(period.year, period.first, period.last);
}

unsigned cth_period_months(struct cth_period period)
{
    return cth_period_is_known(period) ? (unsigned)(period.last - period.first + 1) : 0;
}

enum cth_status cth_period_parse(const char *text, size_t length, struct cth_text_error *error, struct cth_period *out)
{
    struct cursor cursor = {.text = text, .length = length};
    int year, first, last;
    if (text == NULL && length > 0)
        return CTH_E_ARGUMENT;
    if (length == 0) {
        *out = (struct cth_period){0, 0, 0};
        return CTH_OK;
    }
    if (!take_period(&cursor, &year, &first, &last))
        return refuse(CTH_E_SYNTAX, cursor.at, cursor.reason, error);
    if (!is_window(year, first, last)) {
        bool backwards = first >= 1 && last < first;
        return refuse(CTH_E_RANGE, 0, backwards ? CTH_REASON_ORDER : CTH_REASON_PERIOD, error);
    }
    *out = (struct cth_period){(int16_t)year, (int16_t)first, (int16_t)last};
    return CTH_OK;
}

enum cth_status cth_period_format(struct cth_period period, char *buffer, size_t size, size_t *length_out)
{
    char text[CTH_PERIOD_SIZE];
    size_t length = 0;
    if (cth_period_is_known(period)) {
        length = put(text, period.year, 4);
        length += put_rest(text + length, period);
    } else if (period.year != 0 || period.first != 0 || period.last != 0) {
        return CTH_E_ARGUMENT;
    }
    if (size <= length)
        return CTH_E_SPACE;
    for (size_t i = 0; i < length; i++)
        buffer[i] = text[i];
    buffer[length] = '\0';
    *length_out = length;
    return CTH_OK;
}

enum cth_status cth_period_same_last_year(struct cth_period period, struct cth_period *out)
{
    if (!cth_period_is_known(period))
        return CTH_MISSING;
    return make(first_month(period) - 12, (int)cth_period_months(period), out);
}

enum cth_status cth_period_previous(struct cth_period period, struct cth_period *out)
{
    int months = (int)cth_period_months(period);
    if (months == 0)
        return CTH_MISSING;
    return make(first_month(period) - months, months, out);
}

enum cth_status cth_period_whole_years(struct cth_period period, struct cth_period *out)
{
    if (!cth_period_is_known(period))
        return CTH_MISSING;
    *out = (struct cth_period){period.year, 1, (int16_t)((period.last + 11) / 12 * 12)};
    return CTH_OK;
}

bool cth_period_within(struct cth_period inner, struct cth_period outer)
{
    return cth_period_is_known(inner) && cth_period_is_known(outer) && first_month(inner) >= first_month(outer) &&
           last_month(inner) <= last_month(outer);
}

bool cth_period_equal(struct cth_period a, struct cth_period b)
{
    return cth_period_within(a, b) && cth_period_within(b, a);
}
