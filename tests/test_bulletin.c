/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The reader of bulletins: its contract. What it makes of the patterns of real bulletins stands in
 * tests/vectors/bulletins.
 */

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <congthuong.h>

#include "letters.h"
#include "main.h"

static struct cth_bulletin *reader;
static struct cth_statement row;

static void setup(void)
{
    ck_assert_int_eq(cth_bulletin_new(&reader), CTH_OK);
}

static void teardown(void)
{
    cth_bulletin_free(reader);
    reader = NULL;
}

static enum cth_status open_text(const char *text)
{
    return cth_bulletin_open(reader, text, strlen(text), NULL, NULL);
}

static void next_is(enum cth_status expected)
{
    ck_assert_int_eq(cth_bulletin_next(reader, &row), expected);
}

/* One column of the row in hand as the interchange has it, and the words that it was read from ("" for none). */
static void column_is(const char *text, enum cth_column column, const char *value, const char *words)
{
    char cell[512];
    size_t length = 0;
    const struct cth_span span = row.columns[column];
    ck_assert_int_eq(cth_indicator_get(&row.indicator, column, CTH_NOTATION_PLAIN, cell, sizeof cell - 1, &length),
                     CTH_OK);
    cell[length] = '\0';
    ck_assert_str_eq(cell, value);
    ck_assert_uint_eq(span.end - span.start, strlen(words));
    ck_assert_mem_eq(text + span.start, words, strlen(words));
}

static void name_is(const char *name)
{
    column_is("", CTH_COLUMN_PARENT, "", "");
    ck_assert_uint_eq(row.indicator.name.length, strlen(name));
    ck_assert_mem_eq(row.indicator.name.data, name, strlen(name));
}

/* --- errors -------------------------------------------------------------------------------------------------- */

START_TEST(test_arguments)
{
    const struct cth_bulletin_options no_region = {{NULL, 1}, {NULL, 0}, {NULL, 0}},
                                      no_source = {{NULL, 0}, {NULL, 1}, {NULL, 0}},
                                      no_date = {{NULL, 0}, {NULL, 0}, {NULL, 1}};
    ck_assert_int_eq(cth_bulletin_new(NULL), CTH_E_ARGUMENT);
    cth_bulletin_free(NULL);
    next_is(CTH_E_ARGUMENT); /* nothing was opened */
    ck_assert_int_eq(cth_bulletin_open(NULL, "a", 1, NULL, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_bulletin_open(reader, NULL, 1, NULL, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_bulletin_open(reader, "a", 1, &no_region, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_bulletin_open(reader, "a", 1, &no_source, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_bulletin_open(reader, "a", 1, &no_date, NULL), CTH_E_ARGUMENT);
    next_is(CTH_E_ARGUMENT); /* still nothing */
    ck_assert_int_eq(cth_bulletin_open(reader, NULL, 0, NULL, NULL), CTH_OK);
    ck_assert_int_eq(cth_bulletin_next(NULL, &row), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_bulletin_next(reader, NULL), CTH_E_ARGUMENT);
    next_is(CTH_END);
}
END_TEST

START_TEST(test_encoding)
{
    static const struct {
        const char *text;
        size_t length, position;
        enum cth_reason reason;
    } cases[] = {{"n\xC4m", 3, 1, CTH_REASON_UTF8},
                 {"GRDP \xED\xA0\x80", 8, 5, CTH_REASON_UTF8},
                 {"\xC0\xAF", 2, 0, CTH_REASON_UTF8},
                 {"abc\xE1\xBB", 5, 3, CTH_REASON_UTF8},
                 {"a\0b", 3, 1, CTH_REASON_NUL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_text_error error = {77, CTH_REASON_NONE, 0};
        ck_assert_int_eq(cth_bulletin_open(reader, cases[i].text, cases[i].length, NULL, &error), CTH_E_ENCODING);
        ck_assert_uint_eq(error.position, cases[i].position);
        ck_assert_int_eq(error.reason, cases[i].reason);
        ck_assert_int_eq(cth_bulletin_open(reader, cases[i].text, cases[i].length, NULL, NULL), CTH_E_ENCODING);
    }
}
END_TEST

START_TEST(test_published)
{
    static const struct {
        struct cth_text date;
        enum cth_status status;
    } cases[] = {{CTH_TEXT("24/12/2021"), CTH_E_SYNTAX},
                 {CTH_TEXT("2021-1"), CTH_E_SYNTAX},
                 {CTH_TEXT("2021"), CTH_OK},
                 {CTH_TEXT("2021-12"), CTH_OK},
                 {CTH_TEXT("2021-13-01"), CTH_E_RANGE},
                 {CTH_TEXT("2021-02-29"), CTH_E_RANGE},
                 {CTH_TEXT("2021-12-24"), CTH_OK},
                 {CTH_TEXT(""), CTH_OK}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct cth_bulletin_options options = {.published = cases[i].date};
        ck_assert_int_eq(cth_bulletin_open(reader, "a", 1, &options, NULL), cases[i].status);
    }
}
END_TEST

/* A text that is refused leaves the one before it open. */
START_TEST(test_refusal_changes_nothing)
{
    ck_assert_int_eq(open_text("Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."), CTH_OK);
    ck_assert_int_eq(open_text("\xFF"), CTH_E_ENCODING);
    next_is(CTH_OK);
    next_is(CTH_END);
}
END_TEST

/* --- what it gives -------------------------------------------------------------------------------------------- */

START_TEST(test_one_statement)
{
    static const char text[] =
        "Năm 2021, giá trị sản xuất công nghiệp (giá so sánh 2010) của Gia Lai ước đạt hơn 24.800 "
        "tỷ đồng, đạt 100% kế hoạch, tăng 10,13% so với cùng kỳ.";
    ck_assert_int_eq(open_text(text), CTH_OK);
    next_is(CTH_OK);
    column_is(text, CTH_COLUMN_INDICATOR, "giá trị sản xuất công nghiệp", "giá trị sản xuất công nghiệp");
    column_is(text, CTH_COLUMN_PARENT, "", "");
    column_is(text, CTH_COLUMN_REGION, "Gia Lai", "Gia Lai");
    column_is(text, CTH_COLUMN_PERIOD, "2021", "Năm 2021");
    column_is(text, CTH_COLUMN_UNIT, "tỷ đồng", "tỷ đồng");
    column_is(text, CTH_COLUMN_PRICES, "constant2010", "giá so sánh 2010");
    column_is(text, CTH_COLUMN_KIND, "", "");
    column_is(text, CTH_COLUMN_STATUS, "estimate", "ước");
    column_is(text, CTH_COLUMN_ACTUAL, ">24800", "24.800");
    column_is(text, CTH_COLUMN_PLAN, "", "");
    column_is(text, CTH_COLUMN_BASE, "", "");
    column_is(text, CTH_COLUMN_COMPLETION, "100", "100");
    column_is(text, CTH_COLUMN_COMPLETION_FORM, "", "đạt");
    column_is(text, CTH_COLUMN_GROWTH, "10.13", "10,13");
    column_is(text, CTH_COLUMN_GROWTH_FORM, "", "tăng");
    column_is(text, CTH_COLUMN_BASE_PERIOD, "", "so với cùng kỳ");
    column_is(text, CTH_COLUMN_SHARE, "", "");
    ck_assert_uint_eq(row.doubts, 0);
    ck_assert_uint_eq(row.span.start, 0);
    ck_assert_uint_eq(row.span.end, strlen(text) - 1); /* all but the full stop */
    for (size_t i = 0; i < sizeof row.reserved; i++)
        ck_assert_uint_eq(row.reserved[i], 0);
    const struct cth_statement last = row;
    next_is(CTH_END);
    next_is(CTH_END);
    ck_assert_mem_eq(&row, &last, sizeof row);
}
END_TEST

START_TEST(test_options)
{
    static const char text[] = "Kim ngạch xuất khẩu tháng 9 đạt 610 triệu USD.",
                      named[] = "Tháng 9/2020, kim ngạch xuất khẩu của Gia Lai đạt 610 triệu USD.";
    const struct cth_bulletin_options options = {CTH_TEXT("Kon Tum"), CTH_TEXT("KT001"), CTH_TEXT("2021-12-24")};
    ck_assert_int_eq(cth_bulletin_open(reader, text, strlen(text), &options, NULL), CTH_OK);
    next_is(CTH_OK);
    column_is(text, CTH_COLUMN_REGION, "Kon Tum", "");
    column_is(text, CTH_COLUMN_SOURCE, "KT001", "");
    column_is(text, CTH_COLUMN_PUBLISHED, "2021-12-24", "");
    column_is(text, CTH_COLUMN_PERIOD, "2021-09", "tháng 9");
    ck_assert_uint_eq(row.doubts, CTH_DOUBT_YEAR);
    ck_assert_int_eq(cth_bulletin_open(reader, named, strlen(named), &options, NULL), CTH_OK);
    next_is(CTH_OK);
    column_is(named, CTH_COLUMN_REGION, "Gia Lai", "Gia Lai");
    column_is(named, CTH_COLUMN_PERIOD, "2020-09", "Tháng 9/2020");
    ck_assert_uint_eq(row.doubts, 0);
}
END_TEST

START_TEST(test_doubt_names)
{
    static const char *const names[CTH_DOUBT_COUNT] = {"comma", "times", "year", "period", "base", "name", "bracket"};
    for (int i = 0; i < CTH_DOUBT_COUNT; i++)
        ck_assert_str_eq(cth_doubt_name(1 << i), names[i]);
    ck_assert_str_eq(cth_doubt_name(0), "unknown");
    ck_assert_str_eq(cth_doubt_name(3), "unknown");
    ck_assert_str_eq(cth_doubt_name(1 << CTH_DOUBT_COUNT), "unknown");
    ck_assert_str_eq(cth_doubt_name(-1), "unknown");
}
END_TEST

/* The doubts of the last row of a text. */
static const struct {
    const char *text;
    uint32_t doubts;
} doubtful[] = {
    {"Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD, tăng 5,17% so với cùng kỳ.", 0},
    {"Năm 2021, giá trị sản xuất công nghiệp đạt 24.800 tỷ đồng. Năm 2020, giá trị sản xuất công nghiệp đạt 5,142 tỷ "
     "đồng.",
     CTH_DOUBT_COMMA},
    {"Năm 2021, kim ngạch nhập khẩu đạt 915 triệu USD, tăng 10,16 lần so với cùng kỳ.", CTH_DOUBT_TIMES},
    {"Kim ngạch xuất khẩu đạt 610 triệu USD.", CTH_DOUBT_PERIOD},
    {"Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD, tăng 5,17%.", CTH_DOUBT_BASE},
    {"Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD (tăng 5,17% so với cùng kỳ.", CTH_DOUBT_BRACKET},
};

START_TEST(test_doubts)
{
    ck_assert_int_eq(open_text(doubtful[_i].text), CTH_OK);
    next_is(CTH_OK);
    while (cth_bulletin_next(reader, &row) == CTH_OK) {
    }
    ck_assert_msg(row.doubts == doubtful[_i].doubts, "%u: %s", row.doubts, doubtful[_i].text);
}
END_TEST

/* A figure without a name beside it belongs to what was named before. */
START_TEST(test_doubt_of_name)
{
    ck_assert_int_eq(open_text("Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD. Tăng 5,17% so với cùng kỳ."), CTH_OK);
    next_is(CTH_OK);
    ck_assert_uint_eq(row.doubts, 0);
    next_is(CTH_OK);
    name_is("kim ngạch xuất khẩu");
    ck_assert_uint_eq(row.doubts, CTH_DOUBT_NAME);
    next_is(CTH_END);
}
END_TEST

START_TEST(test_reopen)
{
    static const char text[] =
        "Tại Gia Lai, năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD; kim ngạch nhập khẩu đạt 915 triệu USD.";
    for (int turn = 0; turn < 3; turn++) {
        ck_assert_int_eq(open_text(text), CTH_OK);
        next_is(CTH_OK);
        name_is("kim ngạch xuất khẩu");
    }
    next_is(CTH_OK);
    name_is("kim ngạch nhập khẩu");
    next_is(CTH_END);
    /* Nothing of one text is known in the next. */
    ck_assert_int_eq(open_text("Kim ngạch xuất khẩu đạt 610 triệu USD."), CTH_OK);
    next_is(CTH_OK);
    column_is("", CTH_COLUMN_REGION, "", "");
    column_is("", CTH_COLUMN_PERIOD, "", "");
    ck_assert_int_eq(cth_bulletin_open(reader, NULL, 0, NULL, NULL), CTH_OK);
    next_is(CTH_END);
}
END_TEST

/* A block with nothing behind it: a sanitizer sees every byte that is read too far. */
START_TEST(test_no_nul)
{
    static const char text[] = "Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD, tăng 5,17%";
    unsigned rows = 0;
    for (size_t length = 0; length < sizeof text; length++) {
        char *block = malloc(length > 0 ? length : 1);
        ck_assert_ptr_nonnull(block);
        memcpy(block, text, length);
        if (cth_bulletin_open(reader, block, length, NULL, NULL) == CTH_OK)
            while (cth_bulletin_next(reader, &row) == CTH_OK) {
                ck_assert_uint_le(row.span.end, length);
                rows++;
            }
        free(block);
    }
    ck_assert_uint_ge(rows, 10);
}
END_TEST

/* --- letters --------------------------------------------------------------------------------------------------- */

/* Each letter stands in a name that is kept as it is printed. */
START_TEST(test_letters)
{
    char text[256], name[64];
    for (int form = 0; form < LETTER_FORMS; form++) {
        char letter[16], composed[16];
        spell_letter(_i, 0, composed);
        spell_letter(_i, form, letter);
        const int is_long = snprintf(text, sizeof text, "Năm 2021, sản lượng k%sm đạt 5 tấn.", letter);
        ck_assert_int_lt(is_long, (int)sizeof text);
        snprintf(name, sizeof name, "sản lượng k%sm", composed);
        ck_assert_int_eq(open_text(text), CTH_OK);
        next_is(CTH_OK);
        ck_assert_msg(row.indicator.name.length == strlen(name) &&
                          memcmp(row.indicator.name.data, name, strlen(name)) == 0,
                      "form %d: %.*s", form, (int)row.indicator.name.length, row.indicator.name.data);
        ck_assert_int_eq(row.indicator.actual.value.units, 5);
        next_is(CTH_END);
    }
}
END_TEST

/* The same sentences, spelt otherwise. */
START_TEST(test_forms)
{
    static const char text[] = "9 tháng đầu năm 2021, giá trị sản xuất công nghiệp của Đắk Lắk ước đạt hơn một nghìn "
                               "hai trăm tỷ đồng, bằng 68,4% kế "
                               "hoạch, tăng 8,1% so với cùng kỳ; trong đó, khai khoáng giảm 4,39%, chế biến, chế tạo "
                               "tăng 9,2%. Kim ngạch nhập khẩu "
                               "thuỷ sản gấp 1,48 lần.";
    struct cth_statement plain[8];
    char names[8][128];
    unsigned rows = 0, same = 0;
    ck_assert_int_eq(open_text(text), CTH_OK);
    for (; rows < 8 && cth_bulletin_next(reader, &plain[rows]) == CTH_OK; rows++) {
        memcpy(names[rows], plain[rows].indicator.name.data, plain[rows].indicator.name.length);
    }
    ck_assert_uint_ge(rows, 4);
    for (int form = 0; form < LETTER_FORMS; form++) {
        char spelt[2048];
        spell_text(text, form, spelt, sizeof spelt);
        ck_assert_int_eq(open_text(spelt), CTH_OK);
        for (unsigned i = 0; i < rows; i++, same++) {
            const struct cth_indicator *a = &plain[i].indicator, *b = &row.indicator;
            next_is(CTH_OK);
            ck_assert_uint_eq(a->name.length, b->name.length);
            ck_assert_mem_eq(names[i], b->name.data, b->name.length);
            ck_assert_mem_eq(&a->actual, &b->actual, sizeof a->actual);
            ck_assert_mem_eq(&a->completion, &b->completion, sizeof a->completion);
            ck_assert_mem_eq(&a->growth, &b->growth, sizeof a->growth);
            ck_assert_int_eq(a->growth_form, b->growth_form);
            ck_assert(cth_period_equal(a->period, b->period));
            ck_assert_uint_eq(a->region.length, b->region.length);
            ck_assert_uint_eq(a->parent.length, b->parent.length);
            ck_assert_int_eq(a->status, b->status);
            ck_assert_uint_eq(plain[i].doubts, row.doubts);
        }
        next_is(CTH_END);
    }
    ck_assert_uint_eq(same, LETTER_FORMS * rows);
}
END_TEST

/* --- limits ---------------------------------------------------------------------------------------------------- */

/* Everything that a reader holds has a size: what is longer is left alone, and the rest of the text is read. */
static const struct {
    const char *piece, *behind;
} endless[] = {
    {"a", " Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"7", " Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"\xCC\x81", ". Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"(", ". Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"trong đó ", ". Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"\n", "Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"a, ", ". Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"5 tấn, ", ". Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"năm 2020 ", ". Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"|", "\nNăm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"\"", "\nNăm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
    {"sản lượng a đạt 5 tấn, tăng 1%, ", ". Năm 2021, kim ngạch xuất khẩu đạt 610 triệu USD."},
};

START_TEST(test_endless)
{
    const size_t length = strlen(endless[_i].piece), size = 1 << 20;
    char *text = malloc(size + 128);
    size_t used = 0;
    bool found = false;
    ck_assert_ptr_nonnull(text);
    for (; used + length <= size; used += length)
        memcpy(text + used, endless[_i].piece, length);
    strcpy(text + used, endless[_i].behind);
    ck_assert_int_eq(open_text(text), CTH_OK);
    while (cth_bulletin_next(reader, &row) == CTH_OK)
        found = found || row.indicator.actual.value.units == 610;
    ck_assert_msg(found, "%s", endless[_i].piece);
    free(text);
}
END_TEST

/* Names are kept in form C and without control characters, and not when they are endless. */
static const struct {
    const char *text, *name; /* NULL: no row */
} kept[] = {
    {"Năm 2021, sản lượng cà\x01phê đạt 5 tấn.", "sản lượng càphê"},
    {"Năm 2021, sản lượng cà \xC2\xA0 phê đạt 5 tấn.", "sản lượng cà phê"},
    {"Năm 2021, sản lượng a=\xCC\xB8"
     "b đạt 5 tấn.",
     "sản lượng a\xE2\x89\xA0"
     "b"},
    {"Năm 2021, sản lượng q\xCC\x82 đạt 5 tấn.", "sản lượng q\xCC\x82"},
    {"Năm 2021, sản lượng \xC5\x84\xCC\x82 đạt 5 tấn.", "sản lượng \xC5\x84\xCC\x82"},
};

START_TEST(test_kept)
{
    ck_assert_int_eq(open_text(kept[_i].text), CTH_OK);
    next_is(CTH_OK);
    name_is(kept[_i].name);
    next_is(CTH_END);
}
END_TEST

/* A name of 70,000 bytes, and one of 300. */
START_TEST(test_long_names)
{
    static const size_t sizes[] = {70000, 300};
    for (size_t i = 0; i < 2; i++) {
        char *text = calloc(1, sizes[i] + 100);
        ck_assert_ptr_nonnull(text);
        strcpy(text, "Năm 2021, sản lượng ");
        memset(text + strlen(text), 'x', sizes[i]);
        strcat(text, " đạt 5 tấn.");
        ck_assert_int_eq(open_text(text), CTH_OK);
        while (cth_bulletin_next(reader, &row) == CTH_OK)
            ck_assert_uint_le(row.indicator.name.length, 256);
        free(text);
    }
}
END_TEST

/* More statements in one sentence than a reader holds: the first 256. */
START_TEST(test_many_statements)
{
    enum { MANY = 300 };
    static char text[64 * MANY];
    unsigned rows = 0;
    text[0] = '\0';
    for (int i = 0; i < MANY; i++)
        strcat(text, "7 người đạt Lao động tiên tiến ");
    ck_assert_int_eq(open_text(text), CTH_OK);
    while (cth_bulletin_next(reader, &row) == CTH_OK)
        rows++;
    ck_assert_uint_ge(rows, 100);
    ck_assert_uint_le(rows, MANY);
}
END_TEST

static double seconds_of(const char *text, size_t length)
{
    struct timespec start, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    ck_assert_int_eq(cth_bulletin_open(reader, text, length, NULL, NULL), CTH_OK);
    while (cth_bulletin_next(reader, &row) == CTH_OK) {
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    return (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
}

/* Eight times the text takes about eight times as long; what grows with the square would take 64 times. */
START_TEST(test_time)
{
    const size_t length = strlen(endless[_i].piece), size = 1 << 21;
    char *text = malloc(size);
    ck_assert_ptr_nonnull(text);
    memset(text, ' ', size);
    for (size_t used = 0; used + length <= size; used += length)
        memcpy(text + used, endless[_i].piece, length);
    double small = 1e9;
    for (int turn = 0; turn < 3; turn++) {
        const double spent = seconds_of(text, size / 8 / length * length);
        small = spent < small ? spent : small;
    }
    const double large = seconds_of(text, size / length * length);
    ck_assert_msg(large < 24 * small + 0.01, "%s: %g s, and %g s for eight times as much", endless[_i].piece, small,
                  large);
    free(text);
}
END_TEST

static Suite *suite(void)
{
    Suite *suite = suite_create("reading bulletins");
    TCase *errors = tcase_create("Errors"), *core = tcase_create("Core"), *limits = tcase_create("Limits"),
          *table = tcase_create("Table");
    tcase_add_test(errors, test_arguments);
    tcase_add_test(errors, test_encoding);
    tcase_add_test(errors, test_published);
    tcase_add_test(errors, test_refusal_changes_nothing);
    tcase_add_test(core, test_one_statement);
    tcase_add_test(core, test_options);
    tcase_add_test(core, test_doubt_names);
    tcase_add_loop_test(core, test_doubts, 0, sizeof doubtful / sizeof *doubtful);
    tcase_add_test(core, test_doubt_of_name);
    tcase_add_test(core, test_reopen);
    tcase_add_loop_test(table, test_letters, 0, LETTERS);
    tcase_add_test(table, test_forms);
    tcase_add_test(limits, test_no_nul);
    tcase_add_loop_test(limits, test_kept, 0, sizeof kept / sizeof *kept);
    tcase_add_test(limits, test_long_names);
    tcase_add_test(limits, test_many_statements);
    tcase_add_loop_test(limits, test_endless, 0, sizeof endless / sizeof *endless);
    tcase_add_loop_test(limits, test_time, 0, sizeof endless / sizeof *endless);
    tcase_set_timeout(limits, 120);
    TCase *const all[] = {errors, core, limits, table};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        tcase_add_checked_fixture(all[i], setup, teardown);
        suite_add_tcase(suite, all[i]);
    }
    return suite;
}

int main(void)
{
    return test_main(suite());
}
