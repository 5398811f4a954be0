/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Panels by hand: what a month is compared with, and what is not there; in every order of rows. */

#include <float.h>
#include <math.h>
#include <string.h>

#include <congthuong/panel.h>

#include "main.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))
#define M(year, month) CTH_PANEL_MONTH(year, month)
#define ROWS_MAX 64
#define GUARD (-77)
#define NA                                                                                                             \
    {                                                                                                                  \
        CTH_NULL, CTH_MISSING                                                                                          \
    }

struct result {
    int64_t value;
    enum cth_status status;
};

/* A row, and what is expected of it. */
struct line {
    int64_t series;
    int32_t month;
    int64_t value;
    struct result growth, ytd, ytd_growth, change;
};

static int64_t values[4][ROWS_MAX];
static uint8_t classes[4][ROWS_MAX];
static unsigned char memory[65 * (ROWS_MAX + 1)];

static struct cth_panel_results fresh(void)
{
    for (int i = 0; i < 4; i++) {
        memset(classes[i], 99, sizeof classes[i]);
        for (int j = 0; j < ROWS_MAX; j++)
            values[i][j] = GUARD;
    }
    return (struct cth_panel_results){
        {values[0], classes[0]}, {values[1], classes[1]}, {values[2], classes[2]}, {values[3], classes[3]}};
}

static bool is_fresh(void)
{
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < ROWS_MAX; j++)
            if (values[i][j] != GUARD || classes[i][j] != 99)
                return false;
    return true;
}

static void expect_one(const char *what, size_t line, struct result wanted, int lane, size_t row)
{
    ck_assert_msg(values[lane][row] == wanted.value && classes[lane][row] == wanted.status,
                  "%s of line %zu: %lld, class %d", what, line, (long long)values[lane][row], classes[lane][row]);
}

/* The lines as they stand, backwards, and every third one first. */
static void expect(const struct line *lines, size_t count, const struct cth_options *options)
{
    int64_t series[ROWS_MAX], inputs[ROWS_MAX];
    int32_t months[ROWS_MAX];
    size_t order[ROWS_MAX], where[2];
    for (int kind = 0; kind < 3; kind++) {
        for (size_t i = 0, next = 0; i < count; i++) {
            order[i] = kind == 0 ? i : kind == 1 ? count - 1 - i : next;
            next = next + 3 < count ? next + 3 : next % 3 + 1;
        }
        for (size_t i = 0; i < count; i++) {
            series[i] = lines[order[i]].series;
            months[i] = lines[order[i]].month;
            inputs[i] = lines[order[i]].value;
        }
        const struct cth_panel panel = {series, months, CTH_VECTOR(inputs, count, 1)};
        const struct cth_panel_results out = fresh();
        size_t size = cth_panel_memory(count);
        ck_assert_uint_le(size, sizeof memory);
        ck_assert_int_eq(cth_panel_measure(&panel, options, memory, size, &out, where), CTH_OK);
        for (size_t i = 0; i < count; i++) {
            const struct line *line = &lines[order[i]];
            expect_one("growth", order[i], line->growth, 0, i);
            expect_one("year to date", order[i], line->ytd, 1, i);
            expect_one("its growth", order[i], line->ytd_growth, 2, i);
            expect_one("change", order[i], line->change, 3, i);
        }
    }
}

/* Two years from January, with a row of another series and a lone one; and the order of years is that of months. */
START_TEST(test_two_years)
{
    static const struct line lines[] = {
        {7, M(2023, 1), 100, NA, {100, 0}, NA, NA},
        {7, M(2023, 2), 200, NA, {300, 0}, NA, {100, 0}},
        {7, M(2023, 12), 50, NA, NA, NA, NA},
        {7, M(2024, 1), 110, {1000, 0}, {110, 0}, {1000, 0}, {60, 0}},
        {7, M(2024, 2), 130, {-3500, 0}, {240, 0}, {-2000, 0}, {20, 0}},
        {7, M(2024, 3), 1, NA, {241, 0}, NA, {-129, 0}},
        {7, M(2024, 12), 51, {200, 0}, NA, NA, NA},
        {8, M(2023, 2), 5, NA, NA, NA, NA},
        {8, M(2024, 2), 6, {2000, 0}, NA, NA, NA},
        {9, M(2025, 1), 3, NA, {3, 0}, NA, NA},
    };
    expect(lines, COUNT_OF(lines), NULL);
    expect(lines + 9, 1, NULL);
}
END_TEST

/* A year in between that is not there is not skipped over, nor is a month. */
START_TEST(test_gaps)
{
    static const struct line lines[] = {
        {-5, M(2021, 1), 10, NA, {10, 0}, NA, NA},
        {-5, M(2021, 2), 10, NA, {20, 0}, NA, {0, 0}},
        {-5, M(2023, 1), 20, NA, {20, 0}, NA, NA},
        {-5, M(2023, 3), 20, NA, NA, NA, NA},
        {-5, M(2024, 1), 30, {5000, 0}, {30, 0}, {5000, 0}, NA},
        {-5, M(2024, 2), 30, NA, {60, 0}, NA, {0, 0}},
        {-5, M(2024, 3), 30, {5000, 0}, {90, 0}, NA, {0, 0}},
        {5, M(2022, 12), 4, NA, NA, NA, NA},
        {5, M(2023, 1), 9, NA, {9, 0}, NA, {5, 0}},
    };
    expect(lines, COUNT_OF(lines), NULL);
}
END_TEST

/* A row without a value is as if it were not there, but its own results are MISSING. */
START_TEST(test_nulls)
{
    static const struct line lines[] = {
        {1, M(2023, 1), 10, NA, {10, 0}, NA, NA},     {1, M(2023, 2), CTH_NULL, NA, NA, NA, NA},
        {1, M(2023, 3), 30, NA, NA, NA, NA},          {1, M(2024, 1), 20, {10000, 0}, {20, 0}, {10000, 0}, NA},
        {1, M(2024, 2), 20, NA, {40, 0}, NA, {0, 0}}, {1, M(2024, 3), CTH_NULL, NA, NA, NA, NA},
        {1, M(2024, 4), 20, NA, NA, NA, NA},
    };
    expect(lines, COUNT_OF(lines), NULL);
}
END_TEST

START_TEST(test_zero_and_negative)
{
    static const struct line lines[] = {
        {1, M(2023, 1), 0, NA, {0, 0}, NA, NA},
        {1, M(2023, 2), -40, NA, {-40, 0}, NA, {-40, 0}},
        {1, M(2023, 3), 80, NA, {40, 0}, NA, {120, 0}},
        {1, M(2024, 1), 5, {CTH_NULL, CTH_ZERO_BASE}, {5, 0}, {CTH_NULL, CTH_ZERO_BASE}, NA},
        {1, M(2024, 2), 10, {CTH_NULL, CTH_NEGATIVE_BASE}, {15, 0}, {CTH_NULL, CTH_NEGATIVE_BASE}, {5, 0}},
        {1, M(2024, 3), -20, {CTH_NULL, CTH_SIGN_CHANGE}, {-5, 0}, {CTH_NULL, CTH_SIGN_CHANGE}, {-30, 0}},
    };
    /* (10 + 40) / 40, (15 + 40) / 40 = 1.375, (-20 - 80) / 80, (-5 - 40) / 40 = -1.125; no places */
    static const struct line allowed[] = {
        {1, M(2023, 2), -40, NA, NA, NA, NA},
        {1, M(2023, 3), 80, NA, NA, NA, {120, 0}},
        {1, M(2024, 2), 10, {125, 0}, NA, NA, NA},
        {1, M(2024, 3), -20, {-125, 0}, NA, NA, {-30, 0}},
    };
    static const struct line ytd[] = {
        {1, M(2023, 1), -40, NA, {-40, 0}, NA, NA},
        {1, M(2023, 2), 80, NA, {40, 0}, NA, {120, 0}},
        {1, M(2024, 1), 15, {138, 0}, {15, 0}, {138, 0}, NA},
        {1, M(2024, 2), -20, {-125, 0}, {-5, 0}, {-113, 0}, {-35, 0}},
    };
    const struct cth_options options = {0, CTH_ROUND_UP, CTH_ALLOW_NEGATIVE_BASE | CTH_ALLOW_SIGN_CHANGE, {0}};
    expect(lines, COUNT_OF(lines), NULL);
    expect(allowed, COUNT_OF(allowed), &options);
    expect(ytd, COUNT_OF(ytd), &options);
}
END_TEST

/* 2 to 3: 50; 3 to 2: -33.3; 8 to 9: 12.5, which is a tie. */
START_TEST(test_rounding)
{
    static const struct {
        enum cth_rounding rounding;
        int64_t third, tie;
    } modes[] = {{CTH_ROUND_HALF_UP, -33, 13}, {CTH_ROUND_HALF_EVEN, -33, 12}, {CTH_ROUND_HALF_DOWN, -33, 12},
                 {CTH_ROUND_UP, -34, 13},      {CTH_ROUND_DOWN, -33, 12},      {CTH_ROUND_CEILING, -33, 13},
                 {CTH_ROUND_FLOOR, -34, 12}};
    for (size_t i = 0; i < COUNT_OF(modes); i++) {
        const struct line lines[] = {
            {1, M(2023, 6), 3, NA, NA, NA, NA},
            {1, M(2024, 6), 2, {modes[i].third, 0}, NA, NA, NA},
            {2, M(2023, 6), 8, NA, NA, NA, NA},
            {2, M(2024, 6), 9, {modes[i].tie, 0}, NA, NA, NA},
        };
        const struct cth_options options = {0, (uint8_t)modes[i].rounding, 0, {0}};
        expect(lines, COUNT_OF(lines), &options);
    }
}
END_TEST

/* The largest values: two of them overflow in sum and difference, and may come back; a base of 1 is too small. */
START_TEST(test_extremes)
{
    const int64_t most = CTH_UNITS_MAX;
    const struct result over = {CTH_NULL, CTH_OVERFLOW};
    const struct line lines[] = {
        {INT64_MIN, M(1, 1), 1, NA, {1, 0}, NA, NA},
        {INT64_MIN, M(1, 2), 1, NA, {2, 0}, NA, {0, 0}},
        {INT64_MIN, M(1, 3), 1, NA, {3, 0}, NA, {0, 0}},
        {INT64_MIN, M(2, 1), most, over, {most, 0}, over, NA},
        {INT64_MIN, M(2, 2), most, over, over, over, {0, 0}},
        {INT64_MIN, M(2, 3), -most, {CTH_NULL, CTH_SIGN_CHANGE}, {most, 0}, over, over},
        {INT64_MAX, M(9999, 11), most + 1, NA, NA, NA, NA},
        {INT64_MAX, M(9999, 12), 1, NA, NA, NA, over},
    };
    expect(lines, COUNT_OF(lines), NULL);
    const struct line year[] = {
        {0, M(5, 1), most, NA, {most, 0}, NA, NA},
        {0, M(5, 2), most, NA, over, NA, {0, 0}},
        {0, M(5, 3), most, NA, over, NA, {0, 0}},
        {0, M(5, 4), most, NA, over, NA, {0, 0}},
        {0, M(5, 5), most, NA, over, NA, {0, 0}},
        {0, M(5, 6), most, NA, over, NA, {0, 0}},
        {0, M(5, 7), most, NA, over, NA, {0, 0}},
        {0, M(5, 8), most, NA, over, NA, {0, 0}},
        {0, M(5, 9), most, NA, over, NA, {0, 0}},
        {0, M(5, 10), most, NA, over, NA, {0, 0}},
        {0, M(5, 11), most, NA, over, NA, {0, 0}},
        {0, M(5, 12), most, NA, over, NA, {0, 0}},
        {0, M(6, 1), -most, {CTH_NULL, CTH_SIGN_CHANGE}, {-most, 0}, {CTH_NULL, CTH_SIGN_CHANGE}, over},
        {0, M(6, 2), -most, {CTH_NULL, CTH_SIGN_CHANGE}, over, {CTH_NULL, CTH_SIGN_CHANGE}, {0, 0}},
        {0, M(7, 1), 0, {CTH_NULL, CTH_NEGATIVE_BASE}, {0, 0}, {CTH_NULL, CTH_NEGATIVE_BASE}, NA},
        {0, M(7, 2), 0, {CTH_NULL, CTH_NEGATIVE_BASE}, {0, 0}, {CTH_NULL, CTH_NEGATIVE_BASE}, {0, 0}},
        {0, M(8, 1), 1, {CTH_NULL, CTH_ZERO_BASE}, {1, 0}, {CTH_NULL, CTH_ZERO_BASE}, NA},
    };
    expect(year, COUNT_OF(year), NULL);
}
END_TEST

/* What cannot be read is of its class from its month on; its sign is not known to the year to date. */
START_TEST(test_doubles)
{
    static const int64_t series[4] = {3, 3, 3, 3};
    static const int32_t months[4] = {M(2023, 1), M(2023, 2), M(2024, 1), M(2024, 2)};
    static const double inputs[4] = {1.5, 0.30000000000000004, 3.0, -1.5};
    struct cth_panel panel = {series, months, CTH_VECTOR(inputs, 4, 1)};
    const struct cth_panel_results out = fresh();
    size_t where[2];
    panel.values.type = CTH_VECTOR_FLOAT64;
    ck_assert_int_eq(cth_panel_measure(&panel, NULL, NULL, 0, &out, where), CTH_OK);
    expect_one("growth", 2, (struct result){10000, CTH_OK}, 0, 2);
    expect_one("growth", 3, (struct result){CTH_NULL, CTH_SIGN_CHANGE}, 0, 3);
    expect_one("year to date", 1, (struct result){CTH_NULL, CTH_INEXACT}, 1, 1);
    expect_one("year to date", 3, (struct result){15, CTH_OK}, 1, 3);
    expect_one("its growth", 3, (struct result){CTH_NULL, CTH_INEXACT}, 2, 3);
    expect_one("change", 1, (struct result){CTH_NULL, CTH_INEXACT}, 3, 1);
    expect_one("change", 3, (struct result){-45, CTH_OK}, 3, 3);
}
END_TEST

START_TEST(test_wanted)
{
    static const int64_t series[2] = {3, 3}, inputs[2] = {10, 11};
    static const int32_t months[2] = {M(2023, 1), M(2024, 1)};
    const struct cth_panel panel = {series, months, CTH_VECTOR(inputs, 2, 0)};
    struct cth_panel_results out = fresh();
    size_t where[2];
    out.growth.classes = NULL;
    out.ytd = out.change = (struct cth_results){NULL, NULL};
    out.ytd_growth.values = NULL;
    ck_assert_int_eq(cth_panel_measure(&panel, NULL, NULL, 0, &out, where), CTH_OK);
    ck_assert_int_eq(values[0][0], CTH_NULL);
    ck_assert_int_eq(values[0][1], 1000);
    ck_assert_int_eq(classes[2][0], CTH_MISSING);
    ck_assert_int_eq(classes[2][1], CTH_OK);
    ck_assert_int_eq(classes[0][1], 99);
    ck_assert_int_eq(values[2][1], GUARD);
}
END_TEST

/* The first row that repeats another, in the order of the rows, and that other one; whatever the rest is like. */
START_TEST(test_duplicates)
{
    static const int64_t inputs[5] = {1, 2, 3, 4, 5};
    static const struct {
        int64_t series[5];
        int32_t months[5];
        size_t rows, where[2];
    } table[] = {
        {{1, 1}, {300, 300}, 2, {0, 1}},
        {{1, 1, 1, 2, 2}, {300, 301, 301, 300, 300}, 5, {1, 2}},
        {{2, 1, 2, 1, 2}, {300, 300, 301, 301, 300}, 5, {0, 4}},
        {{9, 1, 9, 1, 9}, {300, 300, 300, 300, 300}, 5, {0, 2}},
        {{9, 1, 1, 9, 9}, {300, 300, 300, 300, 300}, 5, {1, 2}},
        {{INT64_MAX, INT64_MIN, INT64_MIN + 1, INT64_MAX, INT64_MIN}, {300, 301, 300, 300, 301}, 5, {0, 3}},
    };
    for (size_t i = 0; i < COUNT_OF(table); i++) {
        const struct cth_panel panel = {table[i].series, table[i].months, CTH_VECTOR(inputs, table[i].rows, 0)};
        const struct cth_panel_results out = fresh();
        size_t where[2] = {77, 77};
        ck_assert_int_eq(cth_panel_measure(&panel, NULL, memory, sizeof memory, &out, where), CTH_E_DUPLICATE);
        ck_assert_uint_eq(where[0], table[i].where[0]);
        ck_assert_uint_eq(where[1], table[i].where[1]);
        ck_assert(is_fresh());
    }
}
END_TEST

START_TEST(test_memory)
{
    static const int64_t series[3] = {INT64_MAX, 0, INT64_MIN}, inputs[3] = {1, 2, 3};
    static const int32_t months[3] = {300, 300, 300};
    const struct cth_panel panel = {series, months, CTH_VECTOR(inputs, 3, 0)};
    const struct cth_panel_results out = fresh();
    size_t size = cth_panel_memory(3), where[2] = {77, 77};
    ck_assert_uint_eq(size, 3 * 64 + 64);
    ck_assert_uint_le(cth_panel_memory(0), 64);
    ck_assert_uint_eq(cth_panel_memory(SIZE_MAX / 64), SIZE_MAX);
    ck_assert_int_eq(cth_panel_measure(&panel, NULL, NULL, 0, &out, where), CTH_E_SPACE);
    ck_assert_int_eq(cth_panel_measure(&panel, NULL, memory, 3 * 64 - 1, &out, where), CTH_E_SPACE);
    ck_assert(is_fresh());
    ck_assert_uint_eq(where[0], 77);
    for (size_t skip = 0; skip < 64; skip++) {
        memory[skip + size] = 0xa5;
        ck_assert_int_eq(cth_panel_measure(&panel, NULL, memory + skip, size, &out, where), CTH_OK);
        ck_assert_uint_eq(memory[skip + size], 0xa5);
    }
}
END_TEST

/* One step between rows that ascend otherwise, anywhere: without memory it has to ascend too. */
START_TEST(test_order)
{
    static const int64_t steps[] = {
        INT64_MIN,        -(INT64_C(3) << 32), -(INT64_C(1) << 32), -(INT64_C(1) << 31), -1, 0, 1,
        INT64_C(1) << 31, INT64_C(1) << 32,    INT64_C(3) << 32,    INT64_MAX - ROWS_MAX};
    int64_t series[ROWS_MAX], inputs[ROWS_MAX] = {0};
    int32_t months[ROWS_MAX];
    size_t where[2], seen[3] = {0};
    const struct cth_panel panel = {series, months, CTH_VECTOR(inputs, ROWS_MAX, 0)};
    for (size_t at = 1; at < ROWS_MAX; at++) {
        for (size_t k = 0; k < 3 * COUNT_OF(steps); k++) {
            int64_t step = steps[k / 3];
            int32_t month = (int32_t)(k % 3) - 1;
            for (size_t i = 0; i < ROWS_MAX; i++) {
                series[i] = i < at ? (step < 0 ? 0 : -1) : (step < 0 ? 0 : -1) + step;
                months[i] = M(2024, 1) + (int32_t)(i < at ? i : at - 1 + i - at) + (i < at ? 0 : month);
            }
            bool ascends = step > 0 || (step == 0 && month > 0);
            const struct cth_panel_results out = fresh();
            enum cth_status status = cth_panel_measure(&panel, NULL, NULL, 0, &out, where);
            enum cth_status wanted = ascends ? CTH_OK : step == 0 && month == 0 ? CTH_E_DUPLICATE : CTH_E_SPACE;
            ck_assert_msg(status == wanted, "step of %lld and %d at row %zu: %s", (long long)step, (int)month, at,
                          cth_status_name(status));
            seen[ascends ? 0 : wanted == CTH_E_SPACE ? 1 : 2]++;
        }
    }
    ck_assert_uint_eq(seen[0], (size_t)(ROWS_MAX - 1) * 16);
    ck_assert_uint_eq(seen[1], (size_t)(ROWS_MAX - 1) * 16);
    ck_assert_uint_eq(seen[2], ROWS_MAX - 1);
}
END_TEST

START_TEST(test_months)
{
    static const int64_t series[4] = {1, 2, 3, 4}, inputs[4] = {1, 2, 3, 4};
    int32_t months[4] = {CTH_PANEL_MONTH_MIN, CTH_PANEL_MONTH_MAX, 300, 300};
    const struct cth_panel panel = {series, months, CTH_VECTOR(inputs, 4, 0)};
    const int32_t bad[] = {CTH_PANEL_MONTH_MIN - 1, CTH_PANEL_MONTH_MAX + 1, 0, -1, INT32_MIN, INT32_MAX};
    size_t where[2] = {77, 77};
    ck_assert_int_eq(CTH_PANEL_MONTH_MIN, 12);
    ck_assert_int_eq(CTH_PANEL_MONTH_MAX, 119999);
    ck_assert_int_eq(CTH_PANEL_MONTH(2024, 6), 24293);
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        const struct cth_panel_results out = fresh();
        months[2] = months[3] = bad[i];
        ck_assert_int_eq(cth_panel_measure(&panel, NULL, memory, sizeof memory, &out, where), CTH_E_RANGE);
        ck_assert_uint_eq(where[0], 2);
        ck_assert(is_fresh());
    }
    months[2] = months[3] = 300;
    const struct cth_panel_results out = fresh();
    ck_assert_int_eq(cth_panel_measure(&panel, NULL, memory, sizeof memory, &out, where), CTH_OK);
}
END_TEST

START_TEST(test_invalid)
{
    static const int64_t series[2] = {1, 2}, inputs[2] = {1, 2};
    static const int32_t months[2] = {300, 300};
    const struct cth_panel good = {series, months, CTH_VECTOR(inputs, 2, 0)};
    const struct cth_options places = {CTH_PLACES_MAX + 1, 0, 0, {0}}, mode = {2, CTH_ROUNDING_COUNT, 0, {0}};
    const struct cth_options allow = {2, 0, 4, {0}}, reserved = {2, 0, 0, {0, 0, 0, 0, 1}};
    const struct cth_options *const options[] = {&places, &mode, &allow, &reserved};
    const struct cth_panel_results out = fresh();
    struct cth_panel bad[5] = {good, good, good, good, good};
    size_t where[2] = {77, 77};
    for (size_t i = 0; i < COUNT_OF(options); i++)
        ck_assert_int_eq(cth_panel_measure(&good, options[i], NULL, 0, &out, where), CTH_E_ARGUMENT);
    bad[0].series = NULL;
    bad[1].months = NULL;
    bad[2].values.values = NULL;
    bad[3].values.scale = CTH_SCALE_MAX + 1;
    bad[4].values.reserved[0] = 1;
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        ck_assert_int_eq(cth_panel_measure(&bad[i], NULL, NULL, 0, &out, where), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_panel_measure(NULL, NULL, NULL, 0, &out, where), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_panel_measure(&good, NULL, NULL, 1, &out, where), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_panel_measure(&good, NULL, NULL, 0, NULL, where), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_panel_measure(&good, NULL, NULL, 0, &out, NULL), CTH_E_ARGUMENT);
    ck_assert(is_fresh());
    ck_assert_uint_eq(where[0], 77);
    const struct cth_panel none = {NULL, NULL, CTH_VECTOR(NULL, 0, 0)};
    ck_assert_int_eq(cth_panel_measure(&none, NULL, NULL, 0, &out, where), CTH_OK);
    ck_assert(is_fresh());
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("panel");
    TCase *errors = tcase_create("Errors"), *core = tcase_create("Core"), *limits = tcase_create("Limits");
    tcase_add_test(errors, test_invalid);
    tcase_add_test(errors, test_months);
    tcase_add_test(errors, test_duplicates);
    tcase_add_test(errors, test_memory);
    tcase_add_test(errors, test_order);
    tcase_add_test(core, test_two_years);
    tcase_add_test(core, test_gaps);
    tcase_add_test(core, test_nulls);
    tcase_add_test(core, test_zero_and_negative);
    tcase_add_test(core, test_rounding);
    tcase_add_test(core, test_doubles);
    tcase_add_test(core, test_wanted);
    tcase_add_test(limits, test_extremes);
    suite_add_tcase(suite, errors);
    suite_add_tcase(suite, core);
    suite_add_tcase(suite, limits);
    return test_main(suite);
}
