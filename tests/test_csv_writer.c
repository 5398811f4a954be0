/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The CSV writer: which texts are quoted, and that whatever is written is read back the same. */

#include "csv_input.h"
#include "main.h"

START_TEST(test_csv_write_cell_refuses)
{
    struct output out = {NULL, 0, 0, 0, 0};
    ck_assert_int_eq(cth_csv_write_cell(NULL, 1, write_output, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_csv_write_cell("a", 1, NULL, &out), CTH_E_ARGUMENT);
    ck_assert_uint_eq(out.writes, 0);
}
END_TEST

/* Whichever write fails, its status comes back and nothing more is written. */
START_TEST(test_csv_write_cell_output_fails)
{
    static const char text[] = "a\"b\"c,";
    struct output all = {NULL, 0, 0, 0, 0};
    ck_assert_int_eq(cth_csv_write_cell(text, strlen(text), write_output, &all), CTH_OK);
    ck_assert_uint_ge(all.writes, 5);
    for (unsigned at = 1; at <= all.writes; at++) {
        struct output out = {NULL, 0, 0, 0, at};
        ck_assert_int_eq(cth_csv_write_cell(text, strlen(text), write_output, &out), CTH_E_IO);
        ck_assert_uint_eq(out.writes, at);
        free(out.data);
    }
    free(all.data);
    struct output plain = {NULL, 0, 0, 0, 1};
    ck_assert_int_eq(cth_csv_write_cell("a", 1, write_output, &plain), CTH_E_IO);
}
END_TEST

START_TEST(test_csv_write_cell_quotes_what_needs_it)
{
    static const struct {
        const char *text, *written;
    } rows[] = {
        {"", ""},
        {"a", "a"},
        {"Tổng mức bán lẻ", "Tổng mức bán lẻ"},
        {"24.800;5", "24.800;5"},
        {"a b\tc", "a b\tc"},
        {"'a'", "'a'"},
        {"a,b", "\"a,b\""},
        {",", "\",\""},
        {"24.800,5", "\"24.800,5\""},
        {"\"", "\"\"\"\""},
        {"\"\"", "\"\"\"\"\"\""},
        {"say \"so\"", "\"say \"\"so\"\"\""},
        {"\"so\" said", "\"\"\"so\"\" said\""},
        {"a\nb", "\"a\nb\""},
        {"a\rb", "\"a\rb\""},
        {" a", "\" a\""},
        {"a ", "\"a \""},
        {"\ta", "\"\ta\""},
        {"a\t", "\"a\t\""},
        {" ", "\" \""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct output out = {NULL, 0, 0, 0, 0};
        append(&out, ":");
        ck_assert_int_eq(cth_csv_write_cell(rows[i].text, strlen(rows[i].text), write_output, &out), CTH_OK);
        ck_assert_str_eq(out.data + 1, rows[i].written);
        free(out.data);
    }
    struct output none = {NULL, 0, 0, 0, 0};
    ck_assert_int_eq(cth_csv_write_cell(NULL, 0, write_output, &none), CTH_OK);
    ck_assert_uint_eq(none.length, 0);
}
END_TEST

/* A small generator (xorshift), so that a failure can be repeated. */
static uint64_t state = 88172645463325252u;

static unsigned below(unsigned limit)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)((state >> 11) % limit);
}

/* Pieces that a reader could trip over, each in form C and none that combines with what stands before it. */
static struct cth_text random_text(char *buffer, size_t size, bool required)
{
    static const char *const pieces[] = {"a",  "x1", ",", ";",    "\"", "\"\"", "\n", "\r\n",         "\r", " ",
                                         "\t", "ỷ",  "đ", "Tổng", "中", "|",    "'",  "\xEF\xBB\xBF", "=1", "vi"};
    size_t length = 0;
    for (unsigned n = below(6) + required; n > 0; n--) {
        const char *piece = pieces[below(sizeof pieces / sizeof *pieces)];
        if (length + strlen(piece) > size)
            break;
        memcpy(buffer + length, piece, strlen(piece));
        length += strlen(piece);
    }
    return (struct cth_text){length > 0 ? buffer : NULL, length};
}

static struct cth_decimal random_decimal(void)
{
    int64_t units = 0;
    for (unsigned digits = below(19); digits > 0; digits--)
        units = 10 * units + below(10);
    return (struct cth_decimal)CTH_DECIMAL(below(4) == 0 ? -units : units, (uint8_t)below(CTH_SCALE_MAX + 1));
}

static struct cth_figure random_figure(void)
{
    struct cth_figure figure = {.qualifier = CTH_ABSENT};
    if (below(3) == 0)
        return figure;
    figure.qualifier = (enum cth_qualifier)(CTH_PRINTED + below(CTH_FROM_TO));
    figure.value = random_decimal();
    if (figure.qualifier == CTH_FROM_TO) {
        figure.upper = random_decimal();
        if (cth_decimal_compare(figure.value, figure.upper) > 0) {
            struct cth_decimal low = figure.upper;
            figure.upper = figure.value;
            figure.value = low;
        }
    }
    return figure;
}

static struct cth_period random_period(void)
{
    struct cth_period period = {(int16_t)(1 + below(9000)), (int16_t)(1 + below(12)), 0};
    period.last = (int16_t)(period.first + (int)below(below(2) ? 12 : 1100));
    return period;
}

static struct cth_indicator random_indicator(char texts[6][64])
{
    static const char *const dates[] = {"2021-12-31", "2021-12", "2021", ""};
    static const char *const prices[] = {"current", "constant2010", ""};
    const char *date = dates[below(4)], *price = prices[below(3)];
    struct cth_indicator i = {
        .name = random_text(texts[0], 64, true),
        .parent = random_text(texts[1], 64, false),
        .region = random_text(texts[2], 64, false),
        .source = random_text(texts[3], 64, false),
        .unit = random_text(texts[4], 64, false),
        .plan_scope = random_text(texts[5], 64, false),
        .published = {date, strlen(date)},
        .prices = {price, strlen(price)},
        .base_kind = (enum cth_base_kind)below(3),
        .kind = (enum cth_kind)below(5),
        .polarity = (enum cth_polarity)below(2),
        .status = (enum cth_data_status)below(5),
        .completion_form = (enum cth_completion_form)below(3),
        .growth_form = (enum cth_growth_form)below(7),
        .complete = below(2),
        .actual = random_figure(),
        .plan = random_figure(),
        .base = random_figure(),
        .completion = random_figure(),
        .growth = random_figure(),
        .share = random_figure(),
    };
    if (below(4) > 0)
        i.period = random_period();
    if (i.base_kind == CTH_BASE_PERIOD)
        i.base_period = random_period();
    return i;
}

static void check_text(struct cth_text a, struct cth_text b)
{
    ck_assert_uint_eq(a.length, b.length);
    if (a.length > 0)
        ck_assert_mem_eq(a.data, b.data, a.length);
}

static void check_same(const struct cth_indicator *a, const struct cth_indicator *b)
{
    check_text(a->name, b->name);
    check_text(a->parent, b->parent);
    check_text(a->region, b->region);
    check_text(a->source, b->source);
    check_text(a->published, b->published);
    check_text(a->unit, b->unit);
    check_text(a->prices, b->prices);
    check_text(a->plan_scope, b->plan_scope);
    ck_assert_mem_eq(&a->period, &b->period, sizeof a->period);
    ck_assert_mem_eq(&a->base_period, &b->base_period, sizeof a->base_period);
    ck_assert_int_eq(a->base_kind, b->base_kind);
    ck_assert_int_eq(a->kind, b->kind);
    ck_assert_int_eq(a->polarity, b->polarity);
    ck_assert_int_eq(a->status, b->status);
    ck_assert_int_eq(a->completion_form, b->completion_form);
    ck_assert_int_eq(a->growth_form, b->growth_form);
    ck_assert_int_eq(a->complete, b->complete);
    ck_assert_mem_eq(&a->actual, &b->actual, sizeof a->actual);
    ck_assert_mem_eq(&a->plan, &b->plan, sizeof a->plan);
    ck_assert_mem_eq(&a->base, &b->base, sizeof a->base);
    ck_assert_mem_eq(&a->completion, &b->completion, sizeof a->completion);
    ck_assert_mem_eq(&a->growth, &b->growth, sizeof a->growth);
    ck_assert_mem_eq(&a->share, &b->share, sizeof a->share);
}

/* Columns in the order of first, first + step, ... (step and their number have no common divisor), then `numbers`. */
static void write_header(struct output *out, unsigned first, unsigned step)
{
    for (unsigned n = 0; n < CTH_COLUMN_COUNT; n++) {
        append(out, cth_column_name((int)((first + n * step) % CTH_COLUMN_COUNT)));
        append(out, ",");
    }
    append(out, "numbers\n");
}

static void write_row(struct output *out, const struct cth_indicator *indicator, unsigned first, unsigned step)
{
    enum cth_notation notation = below(2) ? CTH_NOTATION_VIETNAMESE : CTH_NOTATION_PLAIN;
    for (unsigned n = 0; n < CTH_COLUMN_COUNT; n++) {
        char text[128];
        size_t length = 0;
        enum cth_column column = (enum cth_column)((first + n * step) % CTH_COLUMN_COUNT);
        ck_assert_int_eq(cth_indicator_get(indicator, column, notation, text, sizeof text, &length), CTH_OK);
        ck_assert_int_eq(cth_csv_write_cell(text, length, write_output, out), CTH_OK);
        append(out, ",");
    }
    append(out, notation == CTH_NOTATION_PLAIN ? "plain\n" : "vi\n");
}

START_TEST(test_csv_round_trip)
{
    static const unsigned steps[] = {1, 3, 5, 7, 9, 13, 15, 17, 19, 21};
    enum { FILES = 200, ROWS = 50 };
    static struct cth_indicator rows[ROWS];
    static char texts[ROWS][6][64];
    unsigned compared = 0;
    for (unsigned file = 0; file < FILES; file++) {
        struct output out = {NULL, 0, 0, 0, 0};
        unsigned first = below(CTH_COLUMN_COUNT), step = steps[below(10)];
        write_header(&out, first, step);
        for (unsigned row = 0; row < ROWS; row++) {
            rows[row] = random_indicator(texts[row]);
            write_row(&out, &rows[row], first, step);
        }
        struct input input = {out.data, out.length, 0, 1 + below(100), 0, 0};
        struct cth_csv_reader *reader = new_reader(&input, CTH_NOTATION_UNSTATED);
        struct cth_indicator read;
        for (unsigned row = 0; row < ROWS; row++) {
            enum cth_status status = cth_csv_reader_next(reader, &read);
            char message[512] = "";
            if (status != CTH_OK)
                cth_csv_error_format(cth_csv_reader_error(reader), "x", CTH_LANG_EN, message, sizeof message);
            ck_assert_msg(status == CTH_OK, "file %u: %s", file, message);
            check_same(&read, &rows[row]);
            compared++;
        }
        ck_assert_int_eq(cth_csv_reader_next(reader, &read), CTH_END);
        ck_assert_uint_eq(cth_csv_reader_columns(reader), CTH_ALL_COLUMNS);
        cth_csv_reader_free(reader);
        free(out.data);
    }
    ck_assert_uint_ge(compared, 10000);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("csv_writer");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_csv_write_cell_refuses);
    tcase_add_test(errors, test_csv_write_cell_output_fails);
    suite_add_tcase(suite, errors);
    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_csv_write_cell_quotes_what_needs_it);
    suite_add_tcase(suite, table);
    TCase *core = tcase_create("Core");
    tcase_set_timeout(core, 60);
    tcase_add_test(core, test_csv_round_trip);
    suite_add_tcase(suite, core);
    return test_main(suite);
}
