/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Measures of plain numbers: every class in its order, facts of the corpus, and a small domain by definition. */

#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

#include "oracle.h"
#include "main.h"
#include "rows.h"

static const struct cth_decimal kept = CTH_DECIMAL(77, 7);

static struct cth_decimal number(const char *text)
{
    struct cth_decimal out = kept;
    int64_t units = 0;
    uint8_t scale = 0;
    const char *digits = text[0] == '-' ? text + 1 : text;
    for (bool mark = false; *digits != '\0'; digits++) {
        if (*digits == '.') {
            mark = true;
            continue;
        }
        units = 10 * units + (*digits - '0');
        scale = (uint8_t)(scale + mark);
    }
    out = (struct cth_decimal)CTH_DECIMAL(text[0] == '-' ? -units : units, scale);
    return out;
}

static bool same(struct cth_decimal a, struct cth_decimal b)
{
    return a.units == b.units && a.scale == b.scale;
}

static enum cth_status call(const char *function, struct cth_decimal a, struct cth_decimal b, struct cth_decimal c,
                            const struct cth_options *options, struct cth_decimal *out)
{
    if (strcmp(function, "completion") == 0)
        return cth_completion(a, b, options, out);
    if (strcmp(function, "growth") == 0)
        return cth_growth(a, b, options, out);
    if (strcmp(function, "multiple") == 0)
        return cth_multiple(a, b, options, out);
    if (strcmp(function, "share") == 0)
        return cth_share(a, b, options, out);
    ck_assert_str_eq(function, "contribution");
    return cth_contribution(a, b, c, options, out);
}

static const char *const functions[] = {"completion", "growth", "multiple", "share", "contribution"};

START_TEST(test_measure_arguments)
{
    const struct cth_decimal good = CTH_DECIMAL(5, 0), bad[] = {CTH_DECIMAL(CTH_UNITS_MAX + 1, 0), CTH_DECIMAL(5, 19)};
    const struct cth_options wrong[] = {{CTH_PLACES_MAX + 1, CTH_ROUND_HALF_UP, 0, {0}},
                                        {2, CTH_ROUNDING_COUNT, 0, {0}},
                                        {2, CTH_ROUND_HALF_UP, 4, {0}},
                                        {2, CTH_ROUND_HALF_UP, 0, {1}}};
    struct cth_decimal out = kept;
    for (size_t f = 0; f < 5; f++) {
        for (size_t i = 0; i < 2; i++) {
            ck_assert_int_eq(call(functions[f], bad[i], good, good, NULL, &out), CTH_E_ARGUMENT);
            ck_assert_int_eq(call(functions[f], good, bad[i], good, NULL, &out), CTH_E_ARGUMENT);
        }
        for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
            ck_assert_int_eq(call(functions[f], good, good, good, &wrong[i], &out), CTH_E_ARGUMENT);
    }
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(cth_contribution(good, good, bad[i], NULL, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_change(bad[i], good, &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_remaining(good, bad[i], &out), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_points(bad[i], good, &out), CTH_E_ARGUMENT);
    }
    ck_assert(same(out, kept));
}
END_TEST

START_TEST(test_measure_change_overflow)
{
    const struct cth_decimal most = CTH_DECIMAL(CTH_UNITS_MAX, 0), less = CTH_DECIMAL(-1, 0);
    struct cth_decimal out = kept;
    ck_assert_int_eq(cth_change(most, less, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_remaining(less, most, &out), CTH_OVERFLOW);
    ck_assert_int_eq(cth_points(most, less, &out), CTH_OVERFLOW);
    ck_assert(same(out, kept));
}
END_TEST

START_TEST(test_measure_vectors)
{
    struct rows rows = rows_open("class.txt");
    while (rows_next(&rows, 10)) {
        struct cth_options options = CTH_OPTIONS_INIT;
        enum cth_rounding mode;
        struct cth_decimal out = kept;
        ck_assert_int_eq(cth_rounding_parse(rows.field[6], strlen(rows.field[6]), &mode), CTH_OK);
        options.places = (uint8_t)strtoul(rows.field[5], NULL, 10);
        options.rounding = (uint8_t)mode;
        options.allow = (uint8_t)strtoul(rows.field[7], NULL, 10);
        enum cth_status status =
            call(rows.field[1], number(rows.field[2]), number(rows.field[3]), number(rows.field[4]), &options, &out);
        ck_assert_msg(strcmp(cth_status_name(status), rows.field[8]) == 0, "%s: %s", rows.field[0],
                      cth_status_name(status));
        ck_assert_msg(same(out, status == CTH_OK ? number(rows.field[9]) : kept), "%s: %lld", rows.field[0],
                      (long long)out.units);
    }
    rows_close(&rows, 90);
}
END_TEST

START_TEST(test_measure_usual_options)
{
    struct cth_decimal a, b;
    const struct cth_options options = CTH_OPTIONS_INIT;
    ck_assert_int_eq(cth_completion(number("76581"), number("84000"), NULL, &a), CTH_OK);
    ck_assert_int_eq(cth_completion(number("76581"), number("84000"), &options, &b), CTH_OK);
    ck_assert(same(a, b) && same(a, number("91.17")));
}
END_TEST

START_TEST(test_measure_differences)
{
    struct cth_decimal out;
    ck_assert_int_eq(cth_change(number("76581"), number("72267.5"), &out), CTH_OK);
    ck_assert(same(out, number("4313.5")));
    ck_assert_int_eq(cth_remaining(number("76581"), number("84000"), &out), CTH_OK);
    ck_assert(same(out, number("7419")));
    ck_assert_int_eq(cth_remaining(number("915"), number("95"), &out), CTH_OK);
    ck_assert(same(out, number("-820")));
    ck_assert_int_eq(cth_points(number("22.0"), number("15"), &out), CTH_OK);
    ck_assert(same(out, number("7.0")));
}
END_TEST

/* What each measure is by definition, as a fraction n / d of small integers, for d > 0. */
static bool fraction(size_t function, int64_t a, int64_t b, int64_t *n, int64_t *d)
{
    *d = b;
    *n = function == 1 ? 100 * (a - b) : function == 2 ? a : function == 4 ? 100 * (a - 7) : 100 * a;
    return b > 0;
}

/* Every pair of a small domain, every mode, 0 to 3 places, at scales that differ, with sign changes allowed. */
START_TEST(test_measure_small_domain)
{
    static const int64_t tens[] = {1, 10, 100, 1000};
    unsigned count = 0;
    for (size_t f = 0; f < 5; f++)
        for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++)
            for (uint8_t places = 0; places <= 3; places++)
                for (int64_t a = -60; a <= 60; a++)
                    for (int64_t b = 1; b <= 24; b++) {
                        const struct cth_options options = {places, (uint8_t)mode, CTH_ALLOW_SIGN_CHANGE, {0}};
                        struct cth_decimal x = CTH_DECIMAL(a * 10, 2), y = CTH_DECIMAL(b, 1), z = CTH_DECIMAL(7, 1),
                                           out;
                        int64_t n, d;
                        ck_assert(fraction(f, a, b, &n, &d));
                        enum cth_status status = f == 4 ? cth_contribution(x, z, y, &options, &out)
                                                        : call(functions[f], x, y, z, &options, &out);
                        ck_assert_int_eq(status, CTH_OK);
                        int64_t expected = oracle_round(n * tens[places], d, (enum cth_rounding)mode);
                        if (out.units != expected || out.scale != places)
                            ck_abort_msg("%s %d/%d places %d mode %d", functions[f], (int)a, (int)b, places, mode);
                        count++;
                    }
    ck_assert_uint_ge(count, 400000);
}
END_TEST

/* Growth on a negative base by request, against its absolute value. */
START_TEST(test_measure_negative_base_small_domain)
{
    unsigned count = 0;
    for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++)
        for (int64_t a = -60; a <= 60; a++)
            for (int64_t b = -24; b <= -1; b++) {
                const struct cth_options options = {1, (uint8_t)mode, CTH_ALLOW_NEGATIVE_BASE, {0}};
                struct cth_decimal out;
                ck_assert_int_eq(cth_growth((struct cth_decimal)CTH_DECIMAL(a, 0),
                                            (struct cth_decimal)CTH_DECIMAL(b, 0), &options, &out),
                                 CTH_OK);
                ck_assert_int_eq(out.units, oracle_round(1000 * (a - b), -b, (enum cth_rounding)mode));
                count++;
            }
    ck_assert_uint_ge(count, 20000);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_measure_arguments);
    suite_add_tcase(suite, errors);

    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_measure_change_overflow);
    suite_add_tcase(suite, limits);

    TCase *table = tcase_create("Table");
    tcase_set_timeout(table, 600);
    tcase_add_test(table, test_measure_vectors);
    tcase_add_test(table, test_measure_small_domain);
    tcase_add_test(table, test_measure_negative_base_small_domain);
    suite_add_tcase(suite, table);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_measure_usual_options);
    tcase_add_test(core, test_measure_differences);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
