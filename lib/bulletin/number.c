/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Numbers in digits as prose has them, in either style, told apart by where their marks stand. */

#include <congthuong/bulletin.h>

#define DIGITS_MAX 18

/* A run of digits and marks. */
struct run {
    size_t length;
    unsigned dots, commas, groups_of_three; /* groups: those behind a mark */
    unsigned first, last;                   /* digits before the first and behind the last mark */
    char last_mark;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A mark belongs to the number if a digit follows. */
static struct run run_of(const char *text, size_t length)
{
    struct run run = {0};
    size_t group = 0, at = 0;
    for (; at < length; at++) {
        const char c = text[at];
        if (is_digit(c)) {
            group++;
            continue;
        }
        if ((c != '.' && c != ',') || at + 1 == length || !is_digit(text[at + 1]) || at == 0)
            break;
        if (run.last_mark == '\0')
            run.first = (unsigned)group;
        else
            run.groups_of_three += group == 3;
        run.dots += c == '.';
        run.commas += c == ',';
        run.last_mark = c;
        group = 0;
    }
    run.length = at;
    run.last = (unsigned)group;
    run.groups_of_three += run.last_mark != '\0' && group == 3;
    if (run.last_mark == '\0')
        run.first = (unsigned)group;
    return run;
}

/* All digits of a run with so many of them behind the decimal mark. */
static enum cth_status take(const char *text, size_t length, unsigned scale, struct cth_decimal *out)
{
    int64_t units = 0;
    unsigned digits = 0;
    for (size_t i = 0; i < length; i++) {
        if (!is_digit(text[i]))
            continue;
        digits += digits > 0 || text[i] != '0';
        if (digits > DIGITS_MAX)
            return CTH_E_RANGE;
        units = 10 * units + (text[i] - '0');
    }
    if (scale > DIGITS_MAX)
        return CTH_E_RANGE;
    *out = (struct cth_decimal)CTH_DECIMAL(units, (uint8_t)scale);
    return CTH_OK;
}

enum cth_status cth_prose_number(const char *text, size_t length, struct cth_prose_number *out)
{
    if (out == NULL || (text == NULL && length > 0))
        return CTH_E_ARGUMENT;
    if (length == 0 || !is_digit(text[0]))
        return CTH_E_SYNTAX;
    const struct run run = run_of(text, length);
    const unsigned marks = run.dots + run.commas;
    const bool can_group = run.first >= 1 && run.first <= 3 && text[0] != '0';
    const unsigned others = marks > 0 ? marks - 1 : 0; /* groups but for what stands behind the last mark */
    const unsigned inner = run.groups_of_three - (marks > 0 && run.last == 3);
    struct cth_prose_number number = {.length = run.length};
    unsigned scale = 0;
    if (marks == 0) {
        scale = 0;
    } else if (run.dots == 0 || run.commas == 0) {
        const bool groups = can_group && run.groups_of_three == marks;
        number.is_english = groups ? run.commas > 1 : run.dots == 1;
        number.has_two_readings = groups && run.commas == 1;
        if ((!groups && marks > 1))
            return CTH_E_SYNTAX;
        scale = groups && !number.has_two_readings ? 0 : run.last;
    } else {
        /* Thousands, then one decimal mark of the other kind. */
        if (!can_group || inner != others || (run.last_mark == ',' ? run.commas : run.dots) != 1)
            return CTH_E_SYNTAX;
        number.is_english = run.last_mark == '.';
        scale = run.last;
    }
    enum cth_status status = take(text, run.length, scale, &number.value);
    if (status == CTH_OK && number.has_two_readings)
        status = take(text, run.length, 0, &number.other);
    if (status == CTH_OK)
        *out = number;
    return status;
}
