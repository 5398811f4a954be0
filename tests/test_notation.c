/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Figures as text: vectors, wrong bytes everywhere, all short texts against simpler readers, long texts, the way back.
 */

#include <inttypes.h>

#include "main.h"
#include "rows.h"
#include "number_testing.h"

static const char *const notation_words[] = {"unstated", "plain", "vietnamese"};
static const char *const reason_words[] = {"none",        "empty",    "nul",    "character", "no_digit",    "group",
                                           "second_mark", "trailing", "digits", "notation",  "two_readings"};

static int index_of(const char *const *words, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return (int)i;
    ck_abort_msg("unknown word %s", word);
    return -1;
}

static enum cth_status parse(const char *text, size_t length, enum cth_notation notation, struct cth_text_error *error,
                             struct cth_decimal *out)
{
    *error = (struct cth_text_error){SIZE_MAX, (enum cth_reason) - 1, 7};
    *out = untouched;
    /* In memory of its own length, so that a sanitizer sees a byte read behind it. */
    char *copy = text != NULL && length > 0 ? malloc(length) : NULL;
    if (copy != NULL)
        text = memcpy(copy, text, length);
    enum cth_status status = cth_decimal_parse(text, length, notation, error, out);
    free(copy);
    /* A refusal fills in the error and leaves the number; success is the other way round. */
    MUST(is_untouched(*out) == (status != CTH_OK));
    MUST((error->position == SIZE_MAX) == (status == CTH_OK || status == CTH_E_ARGUMENT));
    MUST(error->position == SIZE_MAX || (error->position <= length && error->reserved == 0));
    return status;
}

START_TEST(test_parse_invalid)
{
    struct cth_text_error error;
    struct cth_decimal out;
    ck_assert_int_eq(parse(NULL, 1, CTH_NOTATION_PLAIN, &error, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(parse("1", 1, (enum cth_notation)3, &error, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(parse("1", 1, (enum cth_notation) - 1, &error, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(parse(NULL, 0, CTH_NOTATION_PLAIN, &error, &out), CTH_E_SYNTAX);
    ck_assert_int_eq(error.reason, CTH_REASON_EMPTY);
    ck_assert_uint_eq(error.position, 0);
}
END_TEST

START_TEST(test_parse_without_error_struct)
{
    const char *const refused[] = {"", "x", "24.800", "1234567890123456789"};
    struct cth_decimal out = untouched;
    for (size_t i = 0; i < COUNT_OF(refused); i++)
        ck_assert_int_ne(cth_decimal_parse(refused[i], strlen(refused[i]), CTH_NOTATION_UNSTATED, NULL, &out), CTH_OK);
    ck_assert(is_untouched(out));
}
END_TEST

START_TEST(test_format_invalid)
{
    const struct cth_decimal one = CTH_DECIMAL(1, 0), bad[] = {CTH_DECIMAL(INT64_MIN, 0), CTH_DECIMAL(1, 19)};
    char buffer[CTH_DECIMAL_SIZE] = "as it was";
    size_t length = 77;
    ck_assert_int_eq(cth_decimal_format(bad[0], CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_decimal_format(bad[1], CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_decimal_format(one, CTH_NOTATION_UNSTATED, buffer, sizeof buffer, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_decimal_format(one, (enum cth_notation)3, buffer, sizeof buffer, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_decimal_format(one, CTH_NOTATION_PLAIN, NULL, 0, &length), CTH_E_SPACE);
    ck_assert_int_eq(cth_decimal_format(one, CTH_NOTATION_PLAIN, buffer, 1, &length), CTH_E_SPACE);
    ck_assert_uint_eq(length, 77);
    ck_assert_str_eq(buffer, "as it was");
    ck_assert_int_eq(cth_decimal_format(one, CTH_NOTATION_PLAIN, buffer, 2, &length), CTH_OK);
    ck_assert_uint_eq(length, 1);
    ck_assert_str_eq(buffer, "1");
    ck_assert_str_eq(buffer + 2, " it was");
}
END_TEST

START_TEST(test_format)
{
    static const struct {
        struct cth_decimal value;
        const char *plain, *vietnamese;
    } rows[] = {
        {CTH_DECIMAL(0, 0), "0", "0"},
        {CTH_DECIMAL(0, 2), "0.00", "0,00"},
        {CTH_DECIMAL(-5, 1), "-0.5", "-0,5"},
        {CTH_DECIMAL(-1, 18), "-0.000000000000000001", "-0,000000000000000001"},
        {CTH_DECIMAL(248005, 1), "24800.5", "24.800,5"},
        {CTH_DECIMAL(999, 0), "999", "999"},
        {CTH_DECIMAL(-1000, 0), "-1000", "-1.000"},
        {CTH_DECIMAL(100000, 3), "100.000", "100,000"},
        {CTH_DECIMAL(1000000, 3), "1000.000", "1.000,000"},
        {CTH_DECIMAL(-CTH_UNITS_MAX, 0), "-999999999999999999", "-999.999.999.999.999.999"},
        {CTH_DECIMAL(-CTH_UNITS_MAX, 1), "-99999999999999999.9", "-99.999.999.999.999.999,9"},
        {CTH_DECIMAL(CTH_UNITS_MAX, 18), "0.999999999999999999", "0,999999999999999999"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (int notation = CTH_NOTATION_PLAIN; notation <= CTH_NOTATION_VIETNAMESE; notation++) {
            const char *expected = notation == CTH_NOTATION_PLAIN ? rows[i].plain : rows[i].vietnamese;
            char buffer[CTH_DECIMAL_SIZE];
            size_t length;
            ck_assert_int_eq(
                cth_decimal_format(rows[i].value, (enum cth_notation)notation, buffer, sizeof buffer, &length), CTH_OK);
            ck_assert_str_eq(buffer, expected);
            ck_assert_uint_eq(length, strlen(expected));
        }
}
END_TEST

START_TEST(test_round_trip)
{
    uint64_t seed = 24800;
    for (int i = 0; i < 200000; i++) {
        struct cth_decimal value = random_decimal(&seed), back;
        enum cth_notation notation = i % 2 == 0 ? CTH_NOTATION_PLAIN : CTH_NOTATION_VIETNAMESE;
        char buffer[CTH_DECIMAL_SIZE];
        struct cth_text_error error;
        size_t length;
        MUST(cth_decimal_format(value, notation, buffer, sizeof buffer, &length) == CTH_OK);
        MUST(parse(buffer, length, notation, &error, &back) == CTH_OK);
        MUST(back.units == value.units && back.scale == value.scale);
        /* With no notation stated it is the same figure or refused, never another one. */
        enum cth_status status = parse(buffer, length, CTH_NOTATION_UNSTATED, &error, &back);
        MUST(status == CTH_E_AMBIGUOUS || (status == CTH_OK && back.units == value.units && back.scale == value.scale));
    }
}
END_TEST

/* Any byte but the right ones, anywhere: refused there, in every notation. */
START_TEST(test_wrong_byte_anywhere)
{
    const char figure[] = "-1234567";
    int tried = 0;
    for (size_t at = 0; at < sizeof figure - 1; at++)
        for (int byte = 0; byte < 256; byte++) {
            char text[sizeof figure];
            memcpy(text, figure, sizeof figure);
            text[at] = (char)byte;
            bool has_place =
                (byte >= '0' && byte <= '9') || byte == '.' || byte == ',' || (at == 0 && (byte == '-' || byte == '+'));
            for (int notation = 0; notation < 3 && !has_place; notation++) {
                struct cth_text_error error;
                struct cth_decimal out;
                ck_assert_int_eq(parse(text, sizeof figure - 1, (enum cth_notation)notation, &error, &out),
                                 byte == 0 ? CTH_E_ENCODING : CTH_E_SYNTAX);
                ck_assert_uint_eq(error.position, at);
                ck_assert_int_eq(error.reason, byte == 0 ? CTH_REASON_NUL
                                               : at <= 1 ? CTH_REASON_CHARACTER
                                                         : CTH_REASON_TRAILING);
                tried++;
            }
        }
    ck_assert_int_gt(tried, 5000);
}
END_TEST

/* A second, simpler reader: all texts of up to seven bytes over a small alphabet, plain. */
static bool simple_plain(const char *text, size_t length, int64_t *units, unsigned *scale)
{
    size_t i = length > 0 && (text[0] == '-' || text[0] == '+'), digits = 0, places = 0;
    bool mark = false;
    *units = 0;
    for (; i < length; i++) {
        if (text[i] == '.') {
            if (mark || digits == 0)
                return false;
            mark = true;
        } else if (text[i] >= '0' && text[i] <= '9') {
            *units = *units * 10 + (text[i] - '0');
            digits++;
            places += mark;
        } else {
            return false;
        }
    }
    *units = text[0] == '-' ? -*units : *units;
    *scale = (unsigned)places;
    return digits > 0 && (!mark || places > 0);
}

/* Vietnamese by taking the dots away, after looking that each stands where it should. */
static bool simple_vietnamese(const char *text, size_t length, int64_t *units, unsigned *scale)
{
    char plain[8];
    size_t kept = 0, comma = 0, first = length > 0 && (text[0] == '-' || text[0] == '+');
    while (comma < length && text[comma] != ',')
        comma++;
    size_t dots = 0, leading = first;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '.') {
            if (i > comma || i == first || (comma - i) % 4 != 0)
                return false;
            leading = dots++ == 0 ? i : leading;
        } else {
            plain[kept++] = text[i] == ',' ? '.' : text[i];
        }
    }
    /* With one dot in the right place, all other fourths from the end must be dots too. */
    for (size_t i = first; dots > 0 && i < comma; i++)
        if ((text[i] == '.') != ((comma - i) % 4 == 0))
            return false;
    if (dots > 0 && (leading == first || leading - first > 3 || text[first] == '0'))
        return false;
    return simple_plain(plain, kept, units, scale);
}

static bool is_thousands_or_decimals(const char *text, size_t length)
{
    size_t sign = length > 0 && (text[0] == '-' || text[0] == '+'), body = length - sign;
    char mark = body >= 5 ? text[length - 4] : 0;
    size_t digits = 0;
    for (size_t i = sign; i < length; i++)
        digits += text[i] >= '0' && text[i] <= '9';
    return body <= 7 && (mark == '.' || mark == ',') && digits == body - 1;
}

START_TEST(test_all_short_texts)
{
    const char alphabet[] = "0.,-4x+";
    const size_t letters = sizeof alphabet - 1;
    int figures = 0, both = 0, other = 0;
    for (size_t length = 1, count = letters; length <= 7; length++, count *= letters)
        for (size_t code = 0; code < count; code++) {
            char text[8];
            for (size_t i = 0, rest = code; i < length; i++, rest /= letters)
                text[i] = alphabet[rest % letters];
            int64_t units[2];
            unsigned scale[2];
            bool fits[2] = {simple_plain(text, length, &units[0], &scale[0]),
                            simple_vietnamese(text, length, &units[1], &scale[1])};
            struct cth_text_error error;
            struct cth_decimal out;
            for (int n = 0; n < 2; n++) {
                enum cth_status status = parse(text, length, (enum cth_notation)(CTH_NOTATION_PLAIN + n), &error, &out);
                if ((status == CTH_OK) != fits[n] || (fits[n] && (out.units != units[n] || out.scale != scale[n])) ||
                    (!fits[n] && (error.reason == CTH_REASON_NOTATION) != fits[!n]))
                    ck_abort_msg("%.*s as %s: %s", (int)length, text, notation_words[1 + n], cth_status_name(status));
                figures += fits[n];
                other += !fits[n] && fits[!n];
            }
            enum cth_status status = parse(text, length, CTH_NOTATION_UNSTATED, &error, &out);
            bool shape = is_thousands_or_decimals(text, length);
            enum cth_status expected = shape ? CTH_E_AMBIGUOUS : fits[0] || fits[1] ? CTH_OK : CTH_E_SYNTAX;
            int n = fits[0] ? 0 : 1;
            if (status != expected || (status == CTH_OK && (out.units != units[n] || out.scale != scale[n])))
                ck_abort_msg("%.*s unstated: %s", (int)length, text, cth_status_name(status));
            both += shape;
        }
    ck_assert_int_gt(figures, 2000);
    ck_assert_int_gt(other, 500);
    ck_assert_int_gt(both, 50);
}
END_TEST

/* A megabyte of digits is read once, and nothing overflows on the way. */
START_TEST(test_long_text)
{
    const size_t length = 1 << 20;
    char *text = malloc(length);
    ck_assert_ptr_nonnull(text);
    struct cth_text_error error;
    struct cth_decimal out;

    memset(text, '9', length);
    for (int notation = 0; notation < 3; notation++) {
        ck_assert_int_eq(parse(text, length, (enum cth_notation)notation, &error, &out), CTH_E_RANGE);
        ck_assert_uint_eq(error.position, 18);
    }
    memset(text, '0', length);
    text[length - 1] = '7';
    ck_assert_int_eq(parse(text, length, CTH_NOTATION_UNSTATED, &error, &out), CTH_OK);
    ck_assert(out.units == 7 && out.scale == 0);
    text[1] = '.';
    ck_assert_int_eq(parse(text, length, CTH_NOTATION_UNSTATED, &error, &out), CTH_E_RANGE);
    ck_assert_uint_eq(error.position, 2 + 18);
    text[length - 1] = 'x';
    ck_assert_int_eq(parse(text, length, CTH_NOTATION_PLAIN, &error, &out), CTH_E_SYNTAX);
    ck_assert_uint_eq(error.position, length - 1);
    free(text);
}
END_TEST

/* "...": the text between the quotes, \xHH a byte. */
static size_t unquote(const char *quoted, char *text)
{
    size_t length = 0;
    for (const char *c = quoted + 1; c[1] != '\0'; c++) {
        unsigned byte = (unsigned char)*c;
        if (*c == '\\') {
            ck_assert_int_eq(sscanf(c, "\\x%2x", &byte), 1);
            c += 3;
        }
        text[length++] = (char)byte;
    }
    return length;
}

static void check_vector(const char *id, const char *notation, const char *quoted, const char *result)
{
    char text[512], status_word[32], reason_word[32];
    size_t length = unquote(quoted, text), position;
    struct cth_text_error error;
    struct cth_decimal out;
    enum cth_status status =
        parse(text, length, (enum cth_notation)index_of(notation_words, 3, notation), &error, &out);
    int64_t units;
    unsigned scale;

    if (sscanf(result, "%" SCNd64 " %u", &units, &scale) == 2) {
        ck_assert_msg(status == CTH_OK && out.units == units && out.scale == scale, "%s: %s %" PRId64 " %u", id,
                      cth_status_name(status), out.units, out.scale);
        return;
    }
    ck_assert_int_eq(sscanf(result, "%31s %31s %zu", status_word, reason_word, &position), 3);
    ck_assert_msg(strcmp(cth_status_name(status), status_word) == 0, "%s: %s", id, cth_status_name(status));
    ck_assert_msg((int)error.reason == index_of(reason_words, COUNT_OF(reason_words), reason_word), "%s: reason %d", id,
                  (int)error.reason);
    ck_assert_msg(error.position == position, "%s: position %zu", id, error.position);
}

START_TEST(test_vectors)
{
    struct rows rows = rows_open("notation.txt");
    while (rows_next(&rows, 4))
        check_vector(rows.field[0], rows.field[1], rows.field[2], rows.field[3]);
    rows_close(&rows, 120);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("notation");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_parse_invalid);
    tcase_add_test(errors, test_parse_without_error_struct);
    tcase_add_test(errors, test_format_invalid);
    tcase_add_test(errors, test_wrong_byte_anywhere);
    suite_add_tcase(suite, errors);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_format);
    tcase_add_test(core, test_round_trip);
    suite_add_tcase(suite, core);

    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_long_text);
    suite_add_tcase(suite, limits);

    TCase *table = tcase_create("Table");
    tcase_set_timeout(table, 60);
    tcase_add_test(table, test_vectors);
    tcase_add_test(table, test_all_short_texts);
    suite_add_tcase(suite, table);

    return test_main(suite);
}
