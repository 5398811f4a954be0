/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Figures as text. One pass over the bytes reads either notation; what a text could also be is decided from its
 * marks alone. No byte is looked at through the locale, and no length of text can overflow anything.
 */

#include <string.h>

#include "sum.h"

#define DIGITS_MAX 18

/* One reading of a text. Once a reason is set, position is that of the byte that could not be read. */
struct reading {
    const char *text;
    size_t length, position;
    size_t excess; /* position of the first digit too many; length if there is none */
    uint64_t units;
    unsigned digits, scale;
    enum cth_reason reason;
};

/* The byte at the position, and NUL (which is refused before anything is read) at the end. */
static char next(const struct reading *r)
{
    return r->position < r->length ? r->text[r->position] : '\0';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_mark(char c)
{
    return c == '.' || c == ',';
}

static void keep_digit(struct reading *r)
{
    unsigned digit = (unsigned)(next(r) - '0');
    if (r->digits == DIGITS_MAX || r->scale > CTH_SCALE_MAX) {
        if (r->excess == r->length)
            r->excess = r->position;
    } else {
        r->units = r->units * 10 + digit;
        r->digits += r->units != 0;
    }
    r->position++;
}

/* At least one digit, at most @p most; says how many, 0 with a reason. */
static size_t read_digits(struct reading *r, size_t most, bool is_fraction)
{
    size_t start = r->position;
    while (is_digit(next(r)) && r->position - start < most) {
        r->scale += is_fraction && r->scale <= CTH_SCALE_MAX;
        keep_digit(r);
    }
    if (r->position == start)
        r->reason = next(r) == '\0' || is_mark(next(r)) ? CTH_REASON_NO_DIGIT : CTH_REASON_CHARACTER;
    return r->position - start;
}

/* Groups of three, each after a dot; only a first group of one to three digits without a zero in front has any. */
static void read_groups(struct reading *r, char first_digit, size_t first_length)
{
    while (r->reason == CTH_REASON_NONE && next(r) == '.') {
        if (first_length > 3 || first_digit == '0') {
            r->reason = CTH_REASON_GROUP;
            return;
        }
        r->position++;
        size_t length = read_digits(r, 3, false);
        if (r->reason == CTH_REASON_NONE && (length < 3 || is_digit(next(r))))
            r->reason = CTH_REASON_GROUP;
    }
}

static void read_figure(struct reading *r, char decimal_mark)
{
    r->position += next(r) == '-' || next(r) == '+';
    char first_digit = next(r);
    size_t first_length = read_digits(r, r->length, false);
    if (decimal_mark == ',')
        read_groups(r, first_digit, first_length);
    if (r->reason != CTH_REASON_NONE)
        return;

    bool has_fraction = next(r) == decimal_mark;
    if (has_fraction) {
        r->position++;
        if (read_digits(r, r->length, true) == 0)
            return;
    }
    if (r->position == r->length)
        return;
    if (!is_mark(next(r)))
        r->reason = CTH_REASON_TRAILING;
    else
        r->reason = has_fraction ? CTH_REASON_SECOND_MARK : CTH_REASON_CHARACTER;
}

static enum cth_status read_as(const char *text, size_t length, enum cth_notation notation, struct reading *r)
{
    *r = (struct reading){.text = text, .length = length, .excess = length};
    read_figure(r, notation == CTH_NOTATION_PLAIN ? '.' : ',');
    if (r->reason != CTH_REASON_NONE)
        return CTH_E_SYNTAX;
    if (r->excess == length)
        return CTH_OK;
    r->reason = CTH_REASON_DIGITS;
    r->position = r->excess;
    return CTH_E_RANGE;
}

static size_t first_mark(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length && !is_mark(text[at]))
        at++;
    return at;
}

/* Sign, one to three digits, one mark, three digits: thousands in one notation and decimals in the other. */
static bool has_two_readings(const char *text, size_t length)
{
    size_t start = text[0] == '-' || text[0] == '+';
    size_t mark = first_mark(text, length);
    if (mark <= start || mark - start > 3 || length - mark != 4)
        return false;
    for (size_t i = start; i < length; i++)
        if (i != mark && !is_digit(text[i]))
            return false;
    return true;
}

/* A comma or a second dot is Vietnamese; without them only the two readings above could be. */
static enum cth_notation notation_of(const char *text, size_t length)
{
    size_t first = first_mark(text, length);
    if (first == length)
        return CTH_NOTATION_PLAIN;
    size_t second = first + 1 + first_mark(text + first + 1, length - first - 1);
    return text[first] == ',' || second < length ? CTH_NOTATION_VIETNAMESE : CTH_NOTATION_PLAIN;
}

static enum cth_status refuse(struct cth_text_error *error, size_t position, enum cth_reason reason,
                              enum cth_status status)
{
    if (error != NULL)
        *error = (struct cth_text_error){position, reason, 0};
    return status;
}

/* A text that does not fit the stated notation: perhaps it is one of the other, which its mark gives away. */
static enum cth_status refuse_reading(struct cth_text_error *error, const struct reading *r, enum cth_notation stated)
{
    struct reading other;
    bool plain = stated == CTH_NOTATION_PLAIN;
    if (read_as(r->text, r->length, plain ? CTH_NOTATION_VIETNAMESE : CTH_NOTATION_PLAIN, &other) == CTH_OK)
        return refuse(error, plain ? r->position : first_mark(r->text, r->length), CTH_REASON_NOTATION, CTH_E_SYNTAX);
    return refuse(error, r->position, r->reason, CTH_E_SYNTAX);
}

enum cth_status cth_decimal_parse(const char *text, size_t length, enum cth_notation notation,
                                  struct cth_text_error *error, struct cth_decimal *out)
{
    if ((text == NULL && length > 0) || (unsigned)notation > CTH_NOTATION_VIETNAMESE)
        return CTH_E_ARGUMENT;
    if (length == 0)
        return refuse(error, 0, CTH_REASON_EMPTY, CTH_E_SYNTAX);
    const char *nul = memchr(text, '\0', length);
    if (nul != NULL)
        return refuse(error, (size_t)(nul - text), CTH_REASON_NUL, CTH_E_ENCODING);
    bool is_stated = notation != CTH_NOTATION_UNSTATED;
    if (!is_stated && has_two_readings(text, length))
        return refuse(error, first_mark(text, length), CTH_REASON_TWO_READINGS, CTH_E_AMBIGUOUS);

    struct reading r;
    enum cth_status status = read_as(text, length, is_stated ? notation : notation_of(text, length), &r);
    if (status == CTH_E_SYNTAX && is_stated)
        return refuse_reading(error, &r, notation);
    if (status != CTH_OK)
        return refuse(error, r.position, r.reason, status);
    *out = (struct cth_decimal)CTH_DECIMAL(cth_signed(r.units, text[0] == '-'), (uint8_t)r.scale);
    return CTH_OK;
}

enum cth_status cth_decimal_format(struct cth_decimal value, enum cth_notation notation, char *buffer, size_t size,
                                   size_t *length_out)
{
    if (!cth_decimal_is_valid(value) || (notation != CTH_NOTATION_PLAIN && notation != CTH_NOTATION_VIETNAMESE))
        return CTH_E_ARGUMENT;

    /* From the last digit to the first, so that a group ends where three digits stand after it. */
    bool vietnamese = notation == CTH_NOTATION_VIETNAMESE;
    char text[CTH_DECIMAL_SIZE], *at = text + sizeof text;
    uint64_t rest = cth_magnitude(value.units);
    *--at = '\0';
    for (unsigned written = 0; written <= value.scale || rest != 0; written++, rest /= 10) {
        if (written == value.scale && written > 0)
            *--at = vietnamese ? ',' : '.';
        else if (vietnamese && written > value.scale && (written - value.scale) % 3 == 0)
            *--at = '.';
        *--at = (char)('0' + rest % 10);
    }
    if (value.units < 0)
        *--at = '-';

    size_t length = (size_t)(text + sizeof text - 1 - at);
    if (length >= size)
        return CTH_E_SPACE;
    memcpy(buffer, at, length + 1);
    *length_out = length;
    return CTH_OK;
}
