/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * A pseudo-random sweep through lib/number, lib/figure and lib/column that prints each status and result. It needs libc
 * alone, and prints the same bytes on every machine: tests/gates/portable.sh compares 32-bit and big-endian ones with
 * this one.
 */

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <congthuong/audit.h>
#include <congthuong/panel.h>

static uint64_t state = 20211123;

/* Splitmix64. */
static uint64_t drawn(void)
{
    uint64_t z = state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

static unsigned below(unsigned limit)
{
    return (unsigned)(drawn() % limit);
}

/* Few digits, many digits, powers of ten and their neighbours; now and then more than 18 digits. */
static int64_t integer(void)
{
    int64_t power = 1;
    for (unsigned i = below(19); i > 0; i--)
        power *= 10;
    int64_t value = below(4) == 0 ? power + (int64_t)below(3) - 1 : (int64_t)(drawn() % (uint64_t)power);
    if (below(500) == 0)
        value = INT64_MAX;
    return below(3) == 0 ? -value : value;
}

static struct cth_decimal decimal(void)
{
    struct cth_decimal value = CTH_DECIMAL(integer(), 0);
    value.scale = (uint8_t)below(below(2) == 0 ? 4 : 20);
    return value;
}

static struct cth_figure figure(void)
{
    struct cth_figure result = CTH_FIGURE(CTH_PRINTED, 0, 0);
    result.qualifier = (enum cth_qualifier)below(10);
    result.value = decimal();
    result.upper = decimal();
    result.exponent = below(4) == 0 ? (int32_t)below(19) - 9 : 0;
    return result;
}

/* Results come by pointer: a value beside the call that fills it could be taken before that call. */
static void print_decimal(const char *what, enum cth_status status, const struct cth_decimal *value)
{
    printf(" %s %s", what, cth_status_name(status));
    if (status == CTH_OK)
        printf(" %" PRId64 "e-%u", value->units, (unsigned)value->scale);
}

static void print_interval(const char *what, enum cth_status status, const struct cth_interval *value)
{
    printf(" %s %s", what, cth_status_name(status));
    if (status == CTH_OK)
        printf(" %c%" PRId64 "/%" PRId64 ", %" PRId64 "/%" PRId64 "%c", value->low_open ? '(' : '[',
               value->low.numerator, value->low.denominator, value->high.numerator, value->high.denominator,
               value->high_open ? ')' : ']');
}

static void sweep_decimal(void)
{
    struct cth_decimal a = decimal(), b = decimal(), out = CTH_DECIMAL(0, 0);
    enum cth_rounding mode = (enum cth_rounding)below(8);
    unsigned scale = below(20);
    print_decimal("add", cth_decimal_add(a, b, &out), &out);
    print_decimal("subtract", cth_decimal_subtract(a, b, &out), &out);
    print_decimal("multiply", cth_decimal_multiply(a, b, &out), &out);
    print_decimal("divide", cth_decimal_divide(a, b, scale, mode, &out), &out);
    print_decimal("rescale", cth_decimal_rescale(a, scale, mode, &out), &out);
    printf(" compare %d", cth_decimal_compare(a, b));
}

static void sweep_measure(void)
{
    struct cth_decimal a = decimal(), b = decimal(), c = decimal(), out = CTH_DECIMAL(0, 0);
    struct cth_options options = CTH_OPTIONS_INIT;
    options.places = (uint8_t)below(18);
    options.rounding = (uint8_t)below(8);
    options.allow = (uint8_t)below(4);
    print_decimal("completion", cth_completion(a, b, &options, &out), &out);
    print_decimal("growth", cth_growth(a, b, &options, &out), &out);
    print_decimal("multiple", cth_multiple(a, b, &options, &out), &out);
    print_decimal("change", cth_change(a, b, &out), &out);
    print_decimal("share", cth_share(a, b, &options, &out), &out);
    print_decimal("contribution", cth_contribution(a, b, c, &options, &out), &out);
}

static void random_text(const char *alphabet, char *text, size_t *length)
{
    *length = below(24);
    for (size_t i = 0; i < *length; i++)
        text[i] = alphabet[below((unsigned)strlen(alphabet))];
}

static void print_refusal(enum cth_status status, const struct cth_text_error *error)
{
    printf(" %s", cth_status_name(status));
    if (status != CTH_OK)
        printf(" %d at %zu", (int)error->reason, error->position);
}

static void sweep_decimal_text(void)
{
    char text[32], written[CTH_DECIMAL_SIZE];
    size_t length = 0;
    struct cth_text_error error = {0, CTH_REASON_NONE, 0};
    random_text("0123456789012345678900000...,,,-+ ", text, &length);
    struct cth_decimal value = CTH_DECIMAL(0, 0);
    enum cth_status status = cth_decimal_parse(text, length, (enum cth_notation)below(3), &error, &value);
    print_refusal(status, &error);
    print_decimal("value", status, &value);
    struct cth_decimal any = decimal();
    enum cth_notation notation = (enum cth_notation)(1 + below(2));
    if (cth_decimal_format(any, notation, written, sizeof written, &length) == CTH_OK)
        printf(" %s", written);
}

static void sweep_figure(void)
{
    char text[32], written[CTH_FIGURE_SIZE];
    size_t length = 0;
    struct cth_text_error error = {0, CTH_REASON_NONE, 0};
    random_text("0123456789000.,-=<>~", text, &length);
    struct cth_figure value = figure(), other;
    print_refusal(cth_figure_parse(text, length, (enum cth_notation)below(3), &error, &other), &error);
    enum cth_status status = cth_figure_format(&value, CTH_NOTATION_VIETNAMESE, written, sizeof written, &length);
    printf(" format %s %s", cth_status_name(status), status == CTH_OK ? written : "");
    struct cth_interval interval = {0};
    enum cth_rounding mode = (enum cth_rounding)below(8);
    status = cth_figure_interval(&value, below(4) == 0, mode, &interval);
    print_interval("interval", status, &interval);
}

static void sweep_interval(void)
{
    struct cth_figure a = figure(), b = figure();
    struct cth_interval x, y, quotient = {0};
    if (cth_figure_interval(&a, false, CTH_ROUND_HALF_UP, &x) != CTH_OK ||
        cth_figure_interval(&b, false, CTH_ROUND_DOWN, &y) != CTH_OK)
        return;
    struct cth_ratio sum = {0, 1}, product = {0, 1};
    print_interval("quotient", cth_interval_divide(x, y, &quotient), &quotient);
    struct cth_interval both = cth_interval_intersect(x, y);
    print_interval("both", CTH_OK, &both);
    printf(" compare %d contains %d", cth_ratio_compare(x.low, y.high), cth_interval_contains(x, y.low));
    printf(" sum %s", cth_status_name(cth_ratio_add(x.low, y.low, &sum)));
    printf(" %" PRId64 "/%" PRId64, sum.numerator, sum.denominator);
    printf(" product %s", cth_status_name(cth_ratio_multiply(x.low, y.high, &product)));
    printf(" %" PRId64 "/%" PRId64, product.numerator, product.denominator);
    struct cth_decimal rounded = CTH_DECIMAL(0, 0);
    unsigned places = below(19);
    enum cth_rounding mode = (enum cth_rounding)below(7);
    print_decimal("rounded", cth_ratio_round(x.low, places, mode, &rounded), &rounded);
}

static void print_period(struct cth_period period)
{
    char text[CTH_PERIOD_SIZE];
    size_t length = 0;
    enum cth_status status = cth_period_format(period, text, sizeof text, &length);
    printf(" %s %.*s", cth_status_name(status), status == CTH_OK ? (int)length : 0, text);
}

static void sweep_period(void)
{
    char text[32];
    size_t length = 0;
    struct cth_text_error error = {0, CTH_REASON_NONE, 0};
    struct cth_period parsed, before = {0, 0, 0}, last_year = {0, 0, 0};
    random_text("0011229-.HQ", text, &length);
    print_refusal(cth_period_parse(text, length, &error, &parsed), &error);
    struct cth_period period = {(int16_t)(below(12) == 0 ? below(10002) : 2015 + below(8)), 1, 1};
    period.first = (int16_t)below(14);
    period.last = (int16_t)(period.first + (int)below(30) - 1);
    print_period(period);
    printf(" %u months", cth_period_months(period));
    if (cth_period_previous(period, &before) == CTH_OK)
        print_period(before);
    if (cth_period_same_last_year(period, &last_year) == CTH_OK)
        print_period(last_year);
    printf(" within %d", cth_period_within(period, before));
}

static void sweep_recovery(void)
{
    static const struct cth_text units[] = {CTH_TEXT("t\xe1\xbb\xb7 \xc4\x91\xe1\xbb\x93ng"),
                                            CTH_TEXT("tri\xe1\xbb\x87u USD"), CTH_TEXT("ng\xc6\xb0\xe1\xbb\x9di"),
                                            CTH_TEXT("")};
    struct cth_indicator indicator = {.unit = units[below(4)]};
    indicator.actual = figure();
    indicator.plan = figure();
    indicator.base = figure();
    indicator.completion = figure();
    indicator.growth = figure();
    indicator.kind = (enum cth_kind)below(5);
    indicator.completion_form = (enum cth_completion_form)below(3);
    indicator.growth_form = (enum cth_growth_form)below(7);
    enum cth_rounding mode = (enum cth_rounding)below(7);
    struct cth_interval out = {0};
    print_interval("plan", cth_recover_plan(&indicator, mode, &out), &out);
    print_interval("base", cth_recover_base(&indicator, (enum cth_reading)below(2), mode, &out), &out);
    print_interval("completion", cth_completion_range(&indicator, mode, &out), &out);
    print_interval("growth", cth_growth_range(&indicator, mode, &out), &out);
    struct cth_measures all;
    enum cth_status status = cth_indicator_measures(&indicator, NULL, &all);
    printf(" measures %s", cth_status_name(status));
    if (status == CTH_OK) {
        print_decimal("completion", all.completion.status, &all.completion.value);
        print_decimal("growth", all.growth.status, &all.growth.value);
        print_decimal("remaining", all.remaining.status, &all.remaining.value);
    }
}

#define ROWS 700

/* Few digits at few scales, so that most rows are plain; a few rows are anything. */
static struct cth_vector vector(int64_t *units, double *reals, uint8_t *bits, size_t rows)
{
    struct cth_vector result = CTH_VECTOR(units, below(10) == 0 ? 1 : rows, (uint8_t)below(3));
    int64_t limit = INT64_C(1) << (10 + below(40));
    unsigned odd = 2 + below(below(2) == 0 ? 20 : 2000);
    for (size_t i = 0; i < rows; i++) {
        units[i] = below(odd) == 0 ? integer() : (int64_t)(drawn() % (uint64_t)limit);
        if (below(odd) == 0)
            units[i] = INT64_MIN;
        reals[i] = (double)(units[i] / 1024) / (below(odd) == 0 ? 1024 : 4);
        bits[i / 8] = (uint8_t)(below(odd) == 0 ? drawn() : 0xff);
    }
    if (below(4) == 0) {
        result.values = reals;
        result.type = CTH_VECTOR_FLOAT64;
        result.scale = (uint8_t)(2 + below(2));
    }
    if (below(4) == 0)
        result.validity = bits;
    return result;
}

/* All results in one number, by value and not by bytes. */
static uint64_t digest(const int64_t *values, const uint8_t *classes, size_t rows)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < rows; i++)
        sum = (sum ^ (uint64_t)values[i] ^ classes[i]) * UINT64_C(0x100000001b3);
    return sum;
}

static void sweep_column(void)
{
    static int64_t units[3][ROWS], values[2][ROWS];
    static double reals[3][ROWS];
    static uint8_t bitmaps[3][ROWS], classes[2][ROWS];
    size_t rows = 1 + below(below(4) == 0 ? ROWS : 20);
    struct cth_vector v[3];
    for (int i = 0; i < 3; i++)
        v[i] = vector(units[i], reals[i], bitmaps[i], rows);
    v[0].length = rows;
    struct cth_options options = CTH_OPTIONS_INIT;
    options.places = (uint8_t)below(7);
    options.rounding = (uint8_t)below(below(2) == 0 ? 3 : 7);
    options.allow = (uint8_t)below(4);
    struct cth_results out[2] = {{values[0], classes[0]}, {values[1], classes[1]}};
    printf(" %s", cth_status_name(cth_vector_measures(&v[0], &v[1], &v[2], &options, &out[0], &out[1])));
    for (int i = 0; i < 2; i++)
        printf(" %016" PRIx64 " %" PRId64 " %s", digest(values[i], classes[i], rows), values[i][rows - 1],
               cth_status_name((enum cth_status)classes[i][rows - 1]));
    enum cth_formula formula = (enum cth_formula)below(CTH_FORMULA_COUNT);
    const struct cth_vector *third = formula == CTH_FORMULA_CONTRIBUTION ? &v[2] : NULL;
    printf(" %s", cth_status_name(cth_vector_measure(formula, &v[0], &v[1], third, &options, &out[0])));
    printf(" %d %016" PRIx64, (int)formula, digest(values[0], classes[0], rows));
    struct cth_summary sum = {0};
    struct cth_totals totals;
    printf(" %s", cth_status_name(cth_vector_summarize(&v[0], &v[1], &sum)));
    printf(" %" PRId64 " %" PRIu64 " of %" PRIu64 ", %" PRIu64 " %" PRIu64 " %" PRIu64 ", %" PRId64 " %" PRId64,
           sum.sum_high, sum.sum_low, sum.rows, sum.missing, sum.inexact, sum.overflow, sum.min, sum.max);
    if (cth_vector_totals(&v[0], &v[1], &v[2], &options, &totals) == CTH_OK) {
        print_decimal("completion", totals.completion.status, &totals.completion.value);
        print_decimal("growth", totals.growth.status, &totals.growth.value);
    }
}

/* Up to 90 rows of months of three series, some left out; in order or drawn by lot, which now and then repeats one. */
static size_t draw_panel(int64_t *series, int32_t *months, int64_t *values)
{
    const unsigned gaps = below(3), distance = below(2);
    const bool ascends = below(2) == 0;
    size_t rows = 0;
    for (unsigned i = 0; i < 90; i++) {
        unsigned place = ascends || gaps == 0 ? i : below(4000);
        if (gaps == 1 && below(10) == 0)
            continue;
        series[rows] = (int64_t)(place / 30) * (distance == 0 ? 1 : INT64_C(1) << 62) - 1;
        months[rows] = CTH_PANEL_MONTH(2020, 12) + (int32_t)(place % 30);
        values[rows++] = below(40) == 0 ? CTH_NULL : below(4) == 0 ? integer() : (int64_t)below(1000000) + 1;
    }
    for (size_t i = rows; !ascends && i > 1; i--) { /* exchanged with one before it */
        size_t j = below((unsigned)i);
        int64_t other = series[j];
        int32_t month = months[j];
        series[j] = series[i - 1];
        months[j] = months[i - 1];
        series[i - 1] = other;
        months[i - 1] = month;
    }
    return rows;
}

static void sweep_panel(void)
{
    int64_t series[90], inputs[90], values[4][90];
    int32_t months[90];
    uint8_t classes[4][90];
    static uint64_t memory[8 * 91];
    size_t rows = draw_panel(series, months, inputs), where[2] = {0, 0};
    const struct cth_panel panel = {series, months, CTH_VECTOR(inputs, rows, 2)};
    const struct cth_options options = {.places = (uint8_t)below(7), .rounding = (uint8_t)below(7)};
    const struct cth_panel_results out = {
        {values[0], classes[0]}, {values[1], classes[1]}, {values[2], classes[2]}, {values[3], classes[3]}};
    enum cth_status status = cth_panel_measure(&panel, &options, memory, sizeof memory, &out, where);
    printf(" %s %u %u", cth_status_name(status), (unsigned)where[0], (unsigned)where[1]);
    for (size_t row = 0; status == CTH_OK && row < rows; row++)
        for (int lane = 0; lane < 4; lane++)
            printf(" %" PRId64 "/%u", values[lane][row], (unsigned)classes[lane][row]);
}

int main(void)
{
    static const struct {
        const char *name;
        void (*run)(void);
    } families[] = {{"decimal", sweep_decimal},   {"measure", sweep_measure},   {"text", sweep_decimal_text},
                    {"figure", sweep_figure},     {"interval", sweep_interval}, {"period", sweep_period},
                    {"recovery", sweep_recovery}, {"column", sweep_column},     {"panel", sweep_panel}};
    for (size_t f = 0; f < sizeof families / sizeof *families; f++) {
        for (unsigned i = 0; i < (families[f].run == sweep_panel ? 1000u : 20000u); i++) {
            printf("%s %u:", families[f].name, i);
            families[f].run();
            putchar('\n');
        }
    }
    return ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
