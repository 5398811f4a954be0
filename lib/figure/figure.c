/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Printed figures: their text, their value, and the true values they stand for. Ends are worked out for the magnitude,
 * in halves of the last printed unit, where they are small integers, and mirrored for a figure below 0.
 */

#include "private.h"

#include "../number/rounding.h"

#define UNBOUNDED INT64_MAX

static const struct {
    char text[3];
    uint8_t length, qualifier;
} signs[] = {
    {">=", 2, CTH_AT_LEAST}, {"<=", 2, CTH_AT_MOST}, {"=", 1, CTH_EXACT},
    {">", 1, CTH_MORE},      {"<", 1, CTH_NEARLY},   {"~", 1, CTH_ABOUT},
};

#define SIGNS (sizeof signs / sizeof *signs)

/* Ends in halves of the last printed unit, from the printed value. */
struct ends {
    int8_t low, high;
    bool low_open, high_open;
};

/*
 * What prints as v > 0 (first) and as 0 (second) in each mode. Half even looks at the last digit instead: an odd one
 * gives both ties away (first), an even one takes them (second).
 */
static const struct ends printed_as[CTH_ROUNDING_COUNT][2] = {
    [CTH_ROUND_HALF_UP] = {{-1, 1, false, true}, {-1, 1, true, true}},
    [CTH_ROUND_HALF_EVEN] = {{-1, 1, true, true}, {-1, 1, false, false}},
    [CTH_ROUND_HALF_DOWN] = {{-1, 1, true, false}, {-1, 1, false, false}},
    [CTH_ROUND_UP] = {{-2, 0, true, false}, {0, 0, false, false}},
    [CTH_ROUND_DOWN] = {{0, 2, false, true}, {-2, 2, true, true}},
    [CTH_ROUND_CEILING] = {{-2, 0, true, false}, {-2, 0, true, false}},
    [CTH_ROUND_FLOOR] = {{0, 2, false, true}, {0, 2, false, true}},
};

/* An interval in halves of 10^power; UNBOUNDED and -UNBOUNDED are no numbers. */
struct halves {
    int64_t low, high;
    bool low_open, high_open;
    int power;
};

/* One unit of the last digit that is not 0 of an integer; for a power of ten one tenth of it. */
static int64_t step_of_integer(int64_t magnitude)
{
    int64_t step = 1;
    while (magnitude > 0 && magnitude % 10 == 0) {
        magnitude /= 10;
        step *= 10;
    }
    return magnitude == 1 ? step / 10 : step;
}

static struct halves printed_halves(int64_t magnitude, enum cth_rounding mode)
{
    bool second = mode == CTH_ROUND_HALF_EVEN ? magnitude % 2 == 0 : magnitude == 0;
    struct ends ends = printed_as[mode][second];
    return (struct halves){2 * magnitude + ends.low, 2 * magnitude + ends.high, ends.low_open, ends.high_open, 0};
}

static struct halves qualified_halves(enum cth_qualifier qualifier, int64_t magnitude, int64_t step)
{
    int64_t v = 2 * magnitude, s = 2 * step;
    switch (qualifier) {
    case CTH_MORE: return (struct halves){v, v + s, false, true, 0};
    case CTH_NEARLY: return (struct halves){v - s, v, true, true, 0};
    case CTH_ABOUT: return (struct halves){v - s, v + s, false, false, 0};
    case CTH_AT_LEAST: return (struct halves){v, UNBOUNDED, false, true, 0};
    case CTH_AT_MOST: return (struct halves){-UNBOUNDED, v, true, false, 0};
    default: return (struct halves){v, v, false, false, 0};
    }
}

static struct halves halves_of(enum cth_qualifier qualifier, struct cth_decimal value, int exponent,
                               enum cth_rounding mode)
{
    bool negative = value.units < 0;
    int64_t magnitude = negative ? -value.units : value.units;
    int power = exponent - value.scale;
    struct halves halves;
    if (qualifier == CTH_PRINTED) {
        halves = printed_halves(magnitude, negative ? cth_mirrored(mode) : mode);
    } else {
        if (magnitude == 1 && value.scale == 0) { /* a power of ten whose tenth is no integer */
            magnitude = 10;
            power--;
        }
        halves = qualified_halves(qualifier, magnitude, value.scale > 0 ? 1 : step_of_integer(magnitude));
    }
    halves.power = power;
    if (!negative)
        return halves;
    return (struct halves){-halves.high, -halves.low, halves.high_open, halves.low_open, power};
}

static enum cth_status times_ten(struct cth_ratio *ratio)
{
    int factor = ratio->denominator % 2 == 0 ? 5 : 10;
    if (ratio->numerator > INT64_MAX / factor || ratio->numerator < -(INT64_MAX / factor))
        return CTH_OVERFLOW;
    ratio->numerator *= factor;
    ratio->denominator /= 10 / factor;
    return CTH_OK;
}

static enum cth_status over_ten(struct cth_ratio *ratio)
{
    int shared = (ratio->numerator % 2 == 0 ? 2 : 1) * (ratio->numerator % 5 == 0 ? 5 : 1);
    if (ratio->denominator > INT64_MAX / (10 / shared))
        return CTH_OVERFLOW;
    ratio->numerator /= shared;
    ratio->denominator *= 10 / shared;
    return CTH_OK;
}

/* half * 10^power / 2 in lowest terms; the denominator has no other factors than 2 and 5. */
static enum cth_status ratio_of_half(int64_t half, int power, struct cth_ratio *out)
{
    struct cth_ratio ratio = half % 2 == 0 ? (struct cth_ratio){half / 2, 1} : (struct cth_ratio){half, 2};
    enum cth_status status = CTH_OK;
    if (half == UNBOUNDED || half == -UNBOUNDED)
        ratio = (struct cth_ratio){half > 0 ? 1 : -1, 0};
    else if (half != 0)
        for (; status == CTH_OK && power != 0; power += power > 0 ? -1 : 1)
            status = power > 0 ? times_ten(&ratio) : over_ten(&ratio);
    if (status == CTH_OK)
        *out = ratio;
    return status;
}

/* Reads bytes @p from to @p to; positions of errors are those of the whole text. */
static enum cth_status parse_part(const char *text, size_t from, size_t to, enum cth_notation notation,
                                  struct cth_text_error *error, struct cth_decimal *out)
{
    struct cth_text_error part = {0};
    enum cth_status status = cth_decimal_parse(text + from, to - from, notation, &part, out);
    if (status != CTH_OK && error != NULL) {
        part.position += from;
        *error = part;
    }
    return status;
}

/* The place of the two dots of a range, or the length if there are none. */
static size_t find_dots(const char *text, size_t length)
{
    for (size_t i = 0; i + 1 < length; i++)
        if (text[i] == '.' && text[i + 1] == '.')
            return i;
    return length;
}

/* Whether there is a notation in which both ends of a range can be read. */
static bool has_one_notation(const char *text, size_t dots, size_t length)
{
    struct cth_decimal ignored;
    for (int notation = CTH_NOTATION_PLAIN; notation <= CTH_NOTATION_VIETNAMESE; notation++)
        if (parse_part(text, 0, dots, (enum cth_notation)notation, NULL, &ignored) == CTH_OK &&
            parse_part(text, dots + 2, length, (enum cth_notation)notation, NULL, &ignored) == CTH_OK)
            return true;
    return false;
}

static enum cth_status parse_range(const char *text, size_t dots, size_t length, enum cth_notation notation,
                                   struct cth_text_error *error, struct cth_figure *figure)
{
    enum cth_status status = parse_part(text, 0, dots, notation, error, &figure->value);
    if (status == CTH_OK)
        status = parse_part(text, dots + 2, length, notation, error, &figure->upper);
    if (status != CTH_OK)
        return status;
    bool mixed = !has_one_notation(text, dots, length);
    if (!mixed && cth_decimal_compare(figure->value, figure->upper) <= 0)
        return CTH_OK;
    if (error != NULL)
        *error =
            (struct cth_text_error){.position = dots + 2, .reason = mixed ? CTH_REASON_NOTATION : CTH_REASON_ORDER};
    return CTH_E_SYNTAX;
}

/* Takes the sign of a qualifier and one blank after it; returns their length. */
static size_t take_sign(const char *text, size_t length, enum cth_qualifier *out)
{
    *out = CTH_PRINTED;
    for (size_t i = 0; i < SIGNS; i++) {
        size_t taken = signs[i].length;
        if (length < taken || text[0] != signs[i].text[0] || (taken > 1 && text[1] != signs[i].text[1]))
            continue;
        *out = (enum cth_qualifier)signs[i].qualifier;
        return taken < length && text[taken] == ' ' ? taken + 1 : taken;
    }
    return 0;
}

static size_t put_sign(enum cth_qualifier qualifier, char *buffer)
{
    for (size_t i = 0; i < SIGNS; i++) {
        if (signs[i].qualifier != qualifier)
            continue;
        for (size_t j = 0; j < signs[i].length; j++)
            buffer[j] = signs[i].text[j];
        return signs[i].length;
    }
    return 0;
}

/* Appends value * 10^exponent at *length of a buffer that is large enough. */
static enum cth_status append(struct cth_decimal value, int exponent, enum cth_notation notation, char *buffer,
                              size_t *length)
{
    struct cth_decimal shifted;
    size_t written = 0;
    enum cth_status status = cth_shift(value, exponent, &shifted);
    if (status == CTH_OK)
        status = cth_decimal_format(shifted, notation, buffer + *length, CTH_DECIMAL_SIZE, &written);
    *length += written;
    return status;
}

bool cth_figure_is_valid(const struct cth_figure *figure)
{
    if (figure->qualifier == CTH_ABSENT)
        return true;
    if ((unsigned)figure->qualifier > CTH_FROM_TO || figure->exponent > CTH_EXPONENT_MAX ||
        figure->exponent < -CTH_EXPONENT_MAX || !cth_decimal_is_valid(figure->value))
        return false;
    return figure->qualifier != CTH_FROM_TO ||
           (cth_decimal_is_valid(figure->upper) && cth_decimal_compare(figure->value, figure->upper) <= 0);
}

bool cth_figure_has_value(const struct cth_figure *figure)
{
    return figure->qualifier != CTH_ABSENT && figure->qualifier != CTH_FROM_TO;
}

enum cth_status cth_figure_parse(const char *text, size_t length, enum cth_notation notation,
                                 struct cth_text_error *error, struct cth_figure *out)
{
    struct cth_figure figure = {.qualifier = CTH_ABSENT};
    enum cth_status status = CTH_OK;
    if ((text == NULL && length > 0) || (unsigned)notation > CTH_NOTATION_VIETNAMESE)
        return CTH_E_ARGUMENT;
    if (length > 0) {
        size_t start = take_sign(text, length, &figure.qualifier), dots = find_dots(text, length);
        if (start == 0 && dots < length) {
            figure.qualifier = CTH_FROM_TO;
            status = parse_range(text, dots, length, notation, error, &figure);
        } else {
            status = parse_part(text, start, length, notation, error, &figure.value);
        }
    }
    if (status == CTH_OK)
        *out = figure;
    return status;
}

enum cth_status cth_figure_format(const struct cth_figure *figure, enum cth_notation notation, char *buffer,
                                  size_t size, size_t *length_out)
{
    char text[CTH_FIGURE_SIZE];
    size_t length = 0;
    enum cth_status status = CTH_OK;
    if (!cth_figure_is_valid(figure) || (notation != CTH_NOTATION_PLAIN && notation != CTH_NOTATION_VIETNAMESE))
        return CTH_E_ARGUMENT;
    if (figure->qualifier != CTH_ABSENT) {
        length = put_sign(figure->qualifier, text);
        status = append(figure->value, figure->exponent, notation, text, &length);
    }
    if (status == CTH_OK && figure->qualifier == CTH_FROM_TO) {
        text[length++] = '.';
        text[length++] = '.';
        status = append(figure->upper, figure->exponent, notation, text, &length);
    }
    if (status != CTH_OK)
        return status;
    if (size <= length)
        return CTH_E_SPACE;
    for (size_t i = 0; i < length; i++)
        buffer[i] = text[i];
    buffer[length] = '\0';
    *length_out = length;
    return CTH_OK;
}

enum cth_status cth_figure_value(const struct cth_figure *figure, struct cth_decimal *out)
{
    if (!cth_figure_is_valid(figure))
        return CTH_E_ARGUMENT;
    return cth_figure_has_value(figure) ? cth_shift(figure->value, figure->exponent, out) : CTH_MISSING;
}

enum cth_status cth_figure_interval(const struct cth_figure *figure, bool is_count, enum cth_rounding mode,
                                    struct cth_interval *out)
{
    struct cth_interval interval = {0};
    enum cth_qualifier qualifier = figure->qualifier;
    if (!cth_figure_is_valid(figure) || !cth_rounding_is_valid(mode))
        return CTH_E_ARGUMENT;
    if (qualifier == CTH_ABSENT)
        return CTH_MISSING;
    bool to_the_last_one = figure->exponent == figure->value.scale;
    if (qualifier == CTH_FROM_TO)
        qualifier = CTH_PRINTED;
    else if (qualifier == CTH_PRINTED && is_count && to_the_last_one)
        qualifier = CTH_EXACT;
    struct halves low = halves_of(qualifier, figure->value, figure->exponent, mode), high = low;
    if (figure->qualifier == CTH_FROM_TO)
        high = halves_of(qualifier, figure->upper, figure->exponent, mode);
    interval.low_open = low.low_open;
    interval.high_open = high.high_open;
    enum cth_status status = ratio_of_half(low.low, low.power, &interval.low);
    if (status == CTH_OK)
        status = ratio_of_half(high.high, high.power, &interval.high);
    if (status == CTH_OK)
        *out = interval;
    return status;
}

enum cth_status cth_figure_convert(const struct cth_figure *figure, struct cth_unit from, struct cth_unit to,
                                   struct cth_figure *out)
{
    struct cth_figure converted = *figure;
    int64_t exponent = (int64_t)from.exponent - to.exponent + figure->exponent;
    if (!cth_figure_is_valid(figure))
        return CTH_E_ARGUMENT;
    if (!cth_unit_is_comparable(from, to))
        return CTH_NOT_COMPARABLE;
    if (figure->qualifier != CTH_ABSENT) {
        if (exponent > CTH_EXPONENT_MAX || exponent < -CTH_EXPONENT_MAX)
            return CTH_E_ARGUMENT;
        converted.exponent = (int32_t)exponent;
    }
    *out = converted;
    return CTH_OK;
}
