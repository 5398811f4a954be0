/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * A number at the start of any bytes: it ends where the run of digits and marks does, keeps every digit, reads the same
 * from its own bytes, and is the number that the interchange's own notation reads.
 */

#include "fuzz.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The digits alone, as one number. */
static int64_t digits_of(const char *text, size_t length)
{
    int64_t units = 0;
    for (size_t i = 0; i < length; i++)
        units = is_digit(text[i]) ? 10 * units + (text[i] - '0') : units;
    return units;
}

/* As Vietnamese has it: English marks the other way round. */
static void check_notation(const char *text, const struct cth_prose_number *number)
{
    char turned[64];
    struct cth_decimal value;
    struct cth_text_error error;
    if (number->length > sizeof turned)
        return;
    for (size_t i = 0; i < number->length; i++)
        turned[i] = !number->is_english ? text[i] : text[i] == ',' ? '.' : text[i] == '.' ? ',' : text[i];
    if (cth_decimal_parse(turned, number->length, CTH_NOTATION_VIETNAMESE, &error, &value) == CTH_OK)
        REQUIRE(same_decimal(value, number->value));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    const struct cth_prose_number untouched = {.length = 77};
    struct cth_prose_number number = untouched, again;
    const enum cth_status status = cth_prose_number(text, size, &number);
    if (status != CTH_OK) {
        REQUIRE(status == CTH_E_SYNTAX || status == CTH_E_RANGE);
        REQUIRE(status == CTH_E_SYNTAX || is_digit(text[0]));
        REQUIRE(memcmp(&number, &untouched, sizeof number) == 0);
        return 0;
    }
    REQUIRE(number.length > 0 && number.length <= size && is_digit(text[0]) && is_digit(text[number.length - 1]));
    REQUIRE(number.length == size || !is_digit(text[number.length]));
    REQUIRE(cth_decimal_is_valid(number.value) && number.value.units == digits_of(text, number.length));
    if (number.has_two_readings) {
        REQUIRE(cth_decimal_is_valid(number.other) && !number.is_english);
        REQUIRE(number.value.scale == 3 && number.other.scale == 0 && number.other.units == number.value.units);
    } else {
        check_notation(text, &number);
    }
    REQUIRE(cth_prose_number(text, number.length, &again) == CTH_OK && memcmp(&again, &number, sizeof number) == 0);
    return 0;
}
