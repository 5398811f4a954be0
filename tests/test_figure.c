/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Printed figures: what they stand for, by table and by trying every neighbour; their text, and other units. */

#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

#include "interval.h"
#include "oracle.h"
#include "main.h"
#include "rows.h"

static const struct cth_figure kept = CTH_FIGURE(CTH_EXACT, 77, 7);
static const struct cth_decimal kept_value = CTH_DECIMAL(77, 7);

static bool is_kept(struct cth_figure figure)
{
    return memcmp(&figure, &kept, sizeof kept) == 0;
}

static enum cth_status parse(const char *text, struct cth_figure *out)
{
    return cth_figure_parse(text, strlen(text), CTH_NOTATION_PLAIN, NULL, out);
}

static struct cth_figure figure_of(const char *text)
{
    struct cth_figure figure = kept;
    ck_assert_msg(parse(text, &figure) == CTH_OK, "%s", text);
    return figure;
}

static struct cth_unit unit(const char *name)
{
    return cth_unit_of((struct cth_text){name, strlen(name)});
}

START_TEST(test_figure_parse_refuses)
{
    static const struct {
        const char *text;
        enum cth_notation notation;
        enum cth_status status;
        size_t position;
        enum cth_reason reason;
    } cases[] = {
        {">", CTH_NOTATION_PLAIN, CTH_E_SYNTAX, 1, CTH_REASON_EMPTY},
        {">=", CTH_NOTATION_PLAIN, CTH_E_SYNTAX, 2, CTH_REASON_EMPTY},
        {"> ", CTH_NOTATION_PLAIN, CTH_E_SYNTAX, 2, CTH_REASON_EMPTY},
        {"..", CTH_NOTATION_PLAIN, CTH_E_SYNTAX, 0, CTH_REASON_EMPTY},
        {"5..", CTH_NOTATION_PLAIN, CTH_E_SYNTAX, 3, CTH_REASON_EMPTY},
        {"..5", CTH_NOTATION_PLAIN, CTH_E_SYNTAX, 0, CTH_REASON_EMPTY},
        {"6..5", CTH_NOTATION_PLAIN, CTH_E_SYNTAX, 3, CTH_REASON_ORDER},
        {"-5..-6", CTH_NOTATION_PLAIN, CTH_E_SYNTAX, 4, CTH_REASON_ORDER},
        {"1,5..2.5", CTH_NOTATION_UNSTATED, CTH_E_SYNTAX, 5, CTH_REASON_NOTATION},
        {"1.5..24.800,5", CTH_NOTATION_UNSTATED, CTH_E_SYNTAX, 5, CTH_REASON_NOTATION},
        {">12,5", CTH_NOTATION_PLAIN, CTH_E_SYNTAX, 3, CTH_REASON_NOTATION},
        {"5..24.800", CTH_NOTATION_UNSTATED, CTH_E_AMBIGUOUS, 4, CTH_REASON_TWO_READINGS},
        {"24.800", CTH_NOTATION_UNSTATED, CTH_E_AMBIGUOUS, 0, CTH_REASON_TWO_READINGS},
        {">1234567890123456789", CTH_NOTATION_PLAIN, CTH_E_RANGE, 1, CTH_REASON_DIGITS},
    };
    static const char *const plain[] = {">>5",   "><5",   ">  5",  "=>5",  "5>",  ">5..6", "5..6..7",
                                        "5...6", "5.. 6", "5 ..6", "~~5",  " 5",  "5 ",    "≥5",
                                        "!5",    "v",     "--5",   "5,,6", ">=~5"};
    struct cth_figure figure = kept;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_text_error error = {.position = 77};
        enum cth_status status =
            cth_figure_parse(cases[i].text, strlen(cases[i].text), cases[i].notation, &error, &figure);
        ck_assert_msg(status == cases[i].status, "%s: %s", cases[i].text, cth_status_name(status));
        ck_assert_int_eq(cth_figure_parse(cases[i].text, strlen(cases[i].text), cases[i].notation, NULL, &figure),
                         cases[i].status);
        ck_assert_msg(error.reason == cases[i].reason, "%s: reason %d", cases[i].text, (int)error.reason);
        if (cases[i].reason != CTH_REASON_NOTATION && cases[i].reason != CTH_REASON_DIGITS &&
            cases[i].reason != CTH_REASON_TWO_READINGS)
            ck_assert_uint_eq(error.position, cases[i].position);
        ck_assert_uint_ge(error.position, cases[i].position > 0 ? 1 : 0);
    }
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        ck_assert_msg(parse(plain[i], &figure) == CTH_E_SYNTAX, "%s", plain[i]);
    ck_assert(is_kept(figure));
}
END_TEST

START_TEST(test_figure_parse_arguments)
{
    struct cth_figure figure = kept;
    struct cth_text_error error = {.position = 77};
    ck_assert_int_eq(cth_figure_parse(NULL, 1, CTH_NOTATION_PLAIN, &error, &figure), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_figure_parse("5", 1, (enum cth_notation)3, &error, &figure), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_figure_parse("", 0, (enum cth_notation)3, &error, &figure), CTH_E_ARGUMENT);
    ck_assert_uint_eq(error.position, 77);
    ck_assert_int_eq(cth_figure_parse(">5\0", 3, CTH_NOTATION_PLAIN, &error, &figure), CTH_E_ENCODING);
    ck_assert_uint_eq(error.position, 2);
    ck_assert(is_kept(figure));
    ck_assert_int_eq(cth_figure_parse(NULL, 0, CTH_NOTATION_PLAIN, &error, &figure), CTH_OK);
    ck_assert_int_eq(figure.qualifier, CTH_ABSENT);
}
END_TEST

/* Figures that no reader makes: each call says so and writes nothing. */
START_TEST(test_figure_outside_its_range)
{
    const struct cth_figure bad[] = {
        CTH_FIGURE((enum cth_qualifier)9, 5, 0),
        CTH_FIGURE((enum cth_qualifier) - 1, 5, 0),
        CTH_FIGURE(CTH_PRINTED, CTH_UNITS_MAX + 1, 0),
        CTH_FIGURE(CTH_MORE, -CTH_UNITS_MAX - 1, 0),
        CTH_FIGURE(CTH_PRINTED, 5, 19),
        {CTH_PRINTED, CTH_EXPONENT_MAX + 1, CTH_DECIMAL(5, 0), CTH_DECIMAL(0, 0)},
        {CTH_PRINTED, -CTH_EXPONENT_MAX - 1, CTH_DECIMAL(5, 0), CTH_DECIMAL(0, 0)},
        {CTH_FROM_TO, 0, CTH_DECIMAL(5, 0), CTH_DECIMAL(4, 0)},
        {CTH_FROM_TO, 0, CTH_DECIMAL(5, 0), CTH_DECIMAL(6, 19)},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char buffer[CTH_FIGURE_SIZE] = "kept";
        size_t length = 77;
        struct cth_decimal value = kept_value;
        struct cth_interval interval = {.low = {7, 9}};
        struct cth_figure figure = kept;
        ck_assert_int_eq(cth_figure_format(&bad[i], CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length),
                         CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_figure_value(&bad[i], &value), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_figure_interval(&bad[i], false, CTH_ROUND_HALF_UP, &interval), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_figure_convert(&bad[i], unit("tấn"), unit("kg"), &figure), CTH_E_ARGUMENT);
        ck_assert_str_eq(buffer, "kept");
        ck_assert(length == 77 && value.units == 77 && interval.low.numerator == 7 && is_kept(figure));
    }
}
END_TEST

START_TEST(test_figure_absent)
{
    const struct cth_figure absent = {.qualifier = CTH_ABSENT};
    struct cth_decimal value = kept_value;
    struct cth_interval interval = {.low = {7, 9}};
    struct cth_figure figure = kept;
    char buffer[CTH_FIGURE_SIZE] = "old";
    size_t length = 77;
    ck_assert_int_eq(cth_figure_value(&absent, &value), CTH_MISSING);
    ck_assert_int_eq(cth_figure_interval(&absent, true, CTH_ROUND_HALF_UP, &interval), CTH_MISSING);
    ck_assert(value.units == 77 && interval.low.numerator == 7);
    ck_assert_int_eq(cth_figure_convert(&absent, unit("tấn"), unit("ha"), &figure), CTH_NOT_COMPARABLE);
    ck_assert(is_kept(figure));
    ck_assert_int_eq(cth_figure_convert(&absent, unit("tấn"), unit("kg"), &figure), CTH_OK);
    ck_assert(memcmp(&figure, &absent, sizeof figure) == 0);
    ck_assert_int_eq(cth_figure_format(&absent, CTH_NOTATION_VIETNAMESE, buffer, sizeof buffer, &length), CTH_OK);
    ck_assert_str_eq(buffer, "");
    ck_assert_uint_eq(length, 0);
    ck_assert_int_eq(parse("", &figure), CTH_OK);
    ck_assert(memcmp(&figure, &absent, sizeof figure) == 0);
}
END_TEST

START_TEST(test_figure_does_not_fit)
{
    const struct cth_figure wide = {CTH_PRINTED, 18, CTH_DECIMAL(12, 0), CTH_DECIMAL(0, 0)},
                            fine = {CTH_PRINTED, -18, CTH_DECIMAL(15, 1), CTH_DECIMAL(0, 0)},
                            tail = {CTH_FROM_TO, 17, CTH_DECIMAL(5, 0), CTH_DECIMAL(15, 0)};
    struct cth_decimal value = kept_value;
    struct cth_interval interval = {.low = {7, 9}};
    char buffer[CTH_FIGURE_SIZE] = "kept";
    size_t length = 77;
    ck_assert_int_eq(cth_figure_value(&wide, &value), CTH_OVERFLOW);
    ck_assert_int_eq(cth_figure_value(&fine, &value), CTH_OVERFLOW);
    ck_assert_int_eq(cth_figure_interval(&wide, false, CTH_ROUND_HALF_UP, &interval), CTH_OVERFLOW);
    ck_assert_int_eq(cth_figure_interval(&fine, false, CTH_ROUND_HALF_UP, &interval), CTH_OVERFLOW);
    ck_assert_int_eq(cth_figure_format(&wide, CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length), CTH_OVERFLOW);
    ck_assert_int_eq(cth_figure_format(&tail, CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length), CTH_OVERFLOW);
    ck_assert_int_eq(cth_figure_value(&tail, &value), CTH_MISSING);
    const struct cth_figure low = {CTH_PRINTED, 18, CTH_DECIMAL(-12, 0), CTH_DECIMAL(0, 0)};
    ck_assert_int_eq(cth_figure_interval(&low, false, CTH_ROUND_HALF_UP, &interval), CTH_OVERFLOW);
    /* The last ends that 63 bits hold, and the first that they do not: written out, because gcc 12 turns a loop over
     * the two signs into one of three turns. */
    const int64_t last = INT64_MAX / 10, units[] = {-last - 1, -last, last, last + 1};
    for (int i = 0; i < 4; i++) {
        const bool fits = i == 1 || i == 2;
        const struct cth_figure end = {CTH_EXACT, 1, CTH_DECIMAL(units[i], 0), CTH_DECIMAL(0, 0)};
        struct cth_interval ends = {.low = {7, 9}};
        ck_assert_int_eq(cth_figure_interval(&end, false, CTH_ROUND_HALF_UP, &ends), fits ? CTH_OK : CTH_OVERFLOW);
        ck_assert_int_eq(ends.low.numerator, fits ? units[i] * 10 : 7);
    }
    /* The low end fits and the high one does not. */
    const struct cth_figure edge = {CTH_FROM_TO, 18, CTH_DECIMAL(1, 0), CTH_DECIMAL(9, 0)};
    ck_assert_int_eq(cth_figure_interval(&edge, false, CTH_ROUND_HALF_UP, &interval), CTH_OVERFLOW);
    ck_assert_str_eq(buffer, "kept");
    ck_assert(value.units == 77 && interval.low.numerator == 7 && length == 77);
    /* 18 digits, written out in full, are not too many. */
    const struct cth_figure full[] = {
        {CTH_PRINTED, 1, CTH_DECIMAL(INT64_C(99999999999999999), 0), CTH_DECIMAL(0, 0)},
        {CTH_PRINTED, 1, CTH_DECIMAL(-INT64_C(99999999999999999), 0), CTH_DECIMAL(0, 0)},
    };
    ck_assert_int_eq(cth_figure_value(&full[0], &value), CTH_OK);
    ck_assert(value.units == INT64_C(999999999999999990) && value.scale == 0);
    ck_assert_int_eq(cth_figure_value(&full[1], &value), CTH_OK);
    ck_assert(value.units == -INT64_C(999999999999999990) && value.scale == 0);
    /* Digits that are zeros are given up where that makes it fit. */
    const struct cth_figure zeros = {CTH_PRINTED, -18, CTH_DECIMAL(1500, 2), CTH_DECIMAL(0, 0)};
    ck_assert_int_eq(cth_figure_value(&zeros, &value), CTH_OK);
    ck_assert(value.units == 15 && value.scale == 18);
    const struct cth_figure nothing[] = {{CTH_EXACT, 50, CTH_DECIMAL(0, 2), CTH_DECIMAL(0, 0)},
                                         {CTH_PRINTED, -50, CTH_DECIMAL(0, 2), CTH_DECIMAL(0, 0)}};
    ck_assert_int_eq(cth_figure_value(&nothing[0], &value), CTH_OK);
    ck_assert(value.units == 0 && value.scale == 0);
    ck_assert_int_eq(cth_figure_value(&nothing[1], &value), CTH_OK);
    ck_assert(value.units == 0 && value.scale == 18);
    ck_assert_int_eq(cth_figure_interval(&nothing[0], false, CTH_ROUND_HALF_UP, &interval), CTH_OK);
}
END_TEST

START_TEST(test_figure_modes_and_notations)
{
    const struct cth_figure figure = CTH_FIGURE(CTH_EXACT, 5, 0);
    struct cth_interval interval = {.low = {7, 9}};
    char buffer[CTH_FIGURE_SIZE] = "kept";
    size_t length = 77;
    ck_assert_int_eq(cth_figure_interval(&figure, false, (enum cth_rounding)7, &interval), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_figure_interval(&figure, false, (enum cth_rounding) - 1, &interval), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_figure_format(&figure, CTH_NOTATION_UNSTATED, buffer, sizeof buffer, &length), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_figure_format(&figure, (enum cth_notation)3, buffer, sizeof buffer, &length), CTH_E_ARGUMENT);
    ck_assert_str_eq(buffer, "kept");
    ck_assert(interval.low.numerator == 7 && length == 77);
}
END_TEST

START_TEST(test_figure_vectors)
{
    struct rows rows = rows_open("figure.txt");
    while (rows_next(&rows, 5)) {
        struct cth_figure figure = figure_of(rows.field[0]);
        enum cth_rounding mode;
        struct cth_interval interval;
        char text[128];
        figure.exponent = (int32_t)strtol(rows.field[1], NULL, 10);
        ck_assert_int_eq(cth_rounding_parse(rows.field[3], strlen(rows.field[3]), &mode), CTH_OK);
        ck_assert_msg(cth_figure_interval(&figure, rows.field[2][0] == '1', mode, &interval) == CTH_OK, "%s",
                      rows.field[0]);
        ck_assert_msg(strcmp(interval_text(interval, text), rows.field[4]) == 0, "line %u: %s %s: %s", rows.line,
                      rows.field[0], rows.field[3], text);
        ck_assert(cth_interval_is_empty(interval) == false);
    }
    rows_close(&rows, 80);
}
END_TEST

/*
 * Every candidate with three more digits within two units of every printed value of a small domain, in every mode and
 * at 0 to 3 decimals: it lies in the figure's interval if and only if it is printed so.
 */
START_TEST(test_figure_interval_by_brute_force)
{
    const int64_t most = 45;
    uint64_t count = 0, inside = 0;
    for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++)
        for (uint8_t scale = 0; scale <= 3; scale++)
            for (int64_t printed = -most; printed <= most; printed++) {
                const struct cth_figure figure = CTH_FIGURE(CTH_PRINTED, printed, scale);
                struct cth_interval interval;
                ck_assert_int_eq(cth_figure_interval(&figure, false, (enum cth_rounding)mode, &interval), CTH_OK);
                for (int64_t fine = 1000 * (printed - 2); fine <= 1000 * (printed + 2); fine++) {
                    static const int64_t thousands[] = {1000, 10000, 100000, 1000000};
                    struct cth_ratio value = {fine, thousands[scale]};
                    bool so = oracle_round(fine, 1000, (enum cth_rounding)mode) == printed;
                    if (cth_interval_contains(interval, value) != so)
                        ck_abort_msg("%s scale %d: %d/%d as %d", cth_rounding_name(mode), scale, (int)fine,
                                     (int)thousands[scale], (int)printed);
                    count++;
                    inside += so;
                }
            }
    ck_assert_uint_ge(count, 10000000);
    ck_assert_uint_ge(inside, 2000000);
}
END_TEST

/* The oracle of the test above and the library's own rounding print the same. */
START_TEST(test_figure_oracle_prints_as_rescale)
{
    unsigned count = 0;
    for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++)
        for (int64_t fine = -12345; fine <= 12345; fine++) {
            struct cth_decimal value = CTH_DECIMAL(fine, 4), printed;
            ck_assert_int_eq(cth_decimal_rescale(value, 1, (enum cth_rounding)mode, &printed), CTH_OK);
            ck_assert_int_eq(printed.units, oracle_round(fine, 1000, (enum cth_rounding)mode));
            count++;
        }
    ck_assert_uint_ge(count, 170000);
}
END_TEST

/* Negating a figure and swapping ceiling and floor mirrors its interval, whatever the qualifier. */
START_TEST(test_figure_interval_mirrors)
{
    static const enum cth_rounding mirrored[] = {CTH_ROUND_HALF_UP, CTH_ROUND_HALF_EVEN, CTH_ROUND_HALF_DOWN,
                                                 CTH_ROUND_UP,      CTH_ROUND_DOWN,      CTH_ROUND_FLOOR,
                                                 CTH_ROUND_CEILING};
    unsigned count = 0;
    for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++)
        for (int qualifier = CTH_PRINTED; qualifier < CTH_FROM_TO; qualifier++)
            for (int64_t units = 1; units <= 1200; units++) {
                const struct cth_figure up = CTH_FIGURE((enum cth_qualifier)qualifier, units, (uint8_t)(units % 3));
                const struct cth_figure down = CTH_FIGURE((enum cth_qualifier)qualifier, -units, (uint8_t)(units % 3));
                struct cth_interval a, b;
                ck_assert_int_eq(cth_figure_interval(&up, false, (enum cth_rounding)mode, &a), CTH_OK);
                ck_assert_int_eq(cth_figure_interval(&down, false, mirrored[mode], &b), CTH_OK);
                ck_assert(a.low.numerator == -b.high.numerator && a.low.denominator == b.high.denominator);
                ck_assert(a.high.numerator == -b.low.numerator && a.high.denominator == b.low.denominator);
                ck_assert(a.low_open == b.high_open && a.high_open == b.low_open);
                count++;
            }
    ck_assert_uint_ge(count, 50000);
}
END_TEST

START_TEST(test_figure_text)
{
    static const struct {
        const char *plain, *vietnamese;
        enum cth_qualifier qualifier;
    } cases[] = {
        {"24800", "24.800", CTH_PRINTED},  {"-24800.5", "-24.800,5", CTH_PRINTED},
        {"100.00", "100,00", CTH_PRINTED}, {"=84000", "=84.000", CTH_EXACT},
        {">76581", ">76.581", CTH_MORE},   {"<1.70", "<1,70", CTH_NEARLY},
        {"~25080", "~25.080", CTH_ABOUT},  {">=-5", ">=-5", CTH_AT_LEAST},
        {"<=70", "<=70", CTH_AT_MOST},     {"5..6.5", "5..6,5", CTH_FROM_TO},
        {"-6..-5", "-6..-5", CTH_FROM_TO}, {"1.5..24800", "1,5..24.800", CTH_FROM_TO},
        {"5.0..5", "5,0..5", CTH_FROM_TO},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_figure a = figure_of(cases[i].plain), b = kept;
        char buffer[CTH_FIGURE_SIZE];
        size_t length;
        ck_assert_int_eq(a.qualifier, cases[i].qualifier);
        ck_assert_int_eq(
            cth_figure_parse(cases[i].vietnamese, strlen(cases[i].vietnamese), CTH_NOTATION_VIETNAMESE, NULL, &b),
            CTH_OK);
        ck_assert(memcmp(&a, &b, sizeof a) == 0);
        ck_assert_int_eq(cth_figure_format(&a, CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length), CTH_OK);
        ck_assert_str_eq(buffer, cases[i].plain);
        ck_assert_int_eq(cth_figure_format(&a, CTH_NOTATION_VIETNAMESE, buffer, sizeof buffer, &length), CTH_OK);
        ck_assert_str_eq(buffer, cases[i].vietnamese);
        ck_assert_uint_eq(length, strlen(buffer));
        for (size_t size = 0; size <= length; size++) {
            size_t other = 77;
            memset(buffer, '#', sizeof buffer);
            ck_assert_int_eq(cth_figure_format(&a, CTH_NOTATION_VIETNAMESE, buffer, size, &other), CTH_E_SPACE);
            ck_assert(buffer[0] == '#' && other == 77);
        }
        ck_assert_int_eq(cth_figure_format(&a, CTH_NOTATION_VIETNAMESE, buffer, length + 1, &length), CTH_OK);
    }
    struct cth_figure spaced = figure_of("> 5"), narrow = figure_of(">5");
    ck_assert(memcmp(&spaced, &narrow, sizeof spaced) == 0);
    spaced = figure_of("<= 5");
    ck_assert_int_eq(spaced.qualifier, CTH_AT_MOST);
}
END_TEST

START_TEST(test_figure_longest_text)
{
    const struct cth_figure figure = {CTH_FROM_TO, 0, CTH_DECIMAL(-CTH_UNITS_MAX, 1), CTH_DECIMAL(-CTH_UNITS_MAX, 2)};
    char buffer[CTH_FIGURE_SIZE];
    size_t length;
    ck_assert_int_eq(cth_figure_format(&figure, CTH_NOTATION_VIETNAMESE, buffer, sizeof buffer, &length), CTH_OK);
    ck_assert_str_eq(buffer, "-99.999.999.999.999.999,9..-9.999.999.999.999.999,99");
}
END_TEST

START_TEST(test_figure_value_is_what_stands_there)
{
    static const char *const texts[] = {"1.20", "=1.20", ">1.20", "<1.20", "~1.20", ">=1.20", "<=1.20"};
    struct cth_decimal value = kept_value;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct cth_figure figure = figure_of(texts[i]);
        ck_assert_int_eq(cth_figure_value(&figure, &value), CTH_OK);
        ck_assert(value.units == 120 && value.scale == 2);
    }
    struct cth_figure range = figure_of("1..2");
    value = kept_value;
    ck_assert_int_eq(cth_figure_value(&range, &value), CTH_MISSING);
    ck_assert_int_eq(value.units, 77);
}
END_TEST

START_TEST(test_figure_convert_keeps_what_was_printed)
{
    static const struct {
        const char *figure, *from, *to, *text, *interval;
    } cases[] = {
        {"1.2", "tỷ USD", "triệu USD", "1200", "[1150 1250)"},
        {">1.2", "tỉ USD", "triệu đô la Mỹ", ">1200", "[1200 1300)"},
        {"450", "triệu USD", "tỷ USD", "0.450", "[899/2000 901/2000)"},
        {"16.8", "nghìn tỷ đồng", "tỷ đồng", "16800", "[16750 16850)"},
        {"47017946", "VND million", "tỷ đồng", "47017.946", "[94035891/2000 94035893/2000)"},
        {"603.339", "triệu USD", "USD", "603339000", "[603338500 603339500)"},
        {"5..6", "tấn", "tạ", "50..60", "[45 65)"},
        {"12", "ha", "nghìn m2", "120", "[115 125)"},
        {"1", "kWh", "triệu kWh", "0.000001", "[1/2000000 3/2000000)"},
        {"7", "dự án", "dự án", "7", "[13/2 15/2)"},
        {"7", "USD/tấn", "USD/tấn", "7", "[13/2 15/2)"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_figure figure = figure_of(cases[i].figure), back = kept;
        struct cth_interval interval;
        char buffer[CTH_FIGURE_SIZE], text[128];
        size_t length;
        ck_assert_int_eq(cth_figure_convert(&figure, unit(cases[i].from), unit(cases[i].to), &back), CTH_OK);
        ck_assert_int_eq(cth_figure_format(&back, CTH_NOTATION_PLAIN, buffer, sizeof buffer, &length), CTH_OK);
        ck_assert_str_eq(buffer, cases[i].text);
        ck_assert_int_eq(cth_figure_interval(&back, false, CTH_ROUND_HALF_UP, &interval), CTH_OK);
        ck_assert_str_eq(interval_text(interval, text), cases[i].interval);
        ck_assert_int_eq(cth_figure_convert(&back, unit(cases[i].to), unit(cases[i].from), &back), CTH_OK);
        ck_assert(memcmp(&back, &figure, sizeof back) == 0);
    }
}
END_TEST

START_TEST(test_figure_convert_refuses)
{
    static const char *const pairs[][2] = {{"triệu đồng", "triệu USD"},
                                           {"USD/tấn", "triệu USD/tấn"},
                                           {"người", "con"},
                                           {"", "tấn"},
                                           {"MW", "MWp"},
                                           {"MW", "kWh"}};
    struct cth_figure figure = figure_of("450"), out = kept;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        ck_assert_int_eq(cth_figure_convert(&figure, unit(pairs[i][0]), unit(pairs[i][1]), &out), CTH_NOT_COMPARABLE);
    struct cth_unit big = unit("tấn"), small = unit("kg");
    big.exponent = INT32_MAX;
    ck_assert_int_eq(cth_figure_convert(&figure, big, small, &out), CTH_E_ARGUMENT);
    small.exponent = INT32_MIN;
    ck_assert_int_eq(cth_figure_convert(&figure, big, small, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_figure_convert(&figure, small, big, &out), CTH_E_ARGUMENT);
    small.exponent = 0;
    big.exponent = CTH_EXPONENT_MAX + 1;
    ck_assert_int_eq(cth_figure_convert(&figure, big, small, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_figure_convert(&figure, small, big, &out), CTH_E_ARGUMENT);
    ck_assert(is_kept(out));
    big.exponent = CTH_EXPONENT_MAX;
    ck_assert_int_eq(cth_figure_convert(&figure, big, small, &out), CTH_OK);
    ck_assert_int_eq(out.exponent, CTH_EXPONENT_MAX);
    ck_assert_int_eq(cth_figure_convert(&figure, small, big, &out), CTH_OK);
    ck_assert_int_eq(out.exponent, -CTH_EXPONENT_MAX);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("figure");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_figure_parse_refuses);
    tcase_add_test(errors, test_figure_parse_arguments);
    tcase_add_test(errors, test_figure_outside_its_range);
    tcase_add_test(errors, test_figure_absent);
    tcase_add_test(errors, test_figure_modes_and_notations);
    tcase_add_test(errors, test_figure_convert_refuses);
    suite_add_tcase(suite, errors);

    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_figure_does_not_fit);
    tcase_add_test(limits, test_figure_longest_text);
    suite_add_tcase(suite, limits);

    TCase *table = tcase_create("Table");
    tcase_set_timeout(table, 600);
    tcase_add_test(table, test_figure_vectors);
    tcase_add_test(table, test_figure_interval_by_brute_force);
    tcase_add_test(table, test_figure_oracle_prints_as_rescale);
    tcase_add_test(table, test_figure_interval_mirrors);
    suite_add_tcase(suite, table);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_figure_text);
    tcase_add_test(core, test_figure_value_is_what_stands_there);
    tcase_add_test(core, test_figure_convert_keeps_what_was_printed);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
