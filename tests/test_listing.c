/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Listings of statements in all forms. The statements are made by hand, with spans counted on paper, so that what is
 * listed does not depend on what a reader makes of the text.
 */

#include "main.h"

#include "report_input.h"

#define EN CTH_LANG_EN
#define VI CTH_LANG_VI

static const enum cth_format formats[] = {CTH_FORMAT_TABLE, CTH_FORMAT_CSV, CTH_FORMAT_JSON, CTH_FORMAT_HTML};
#define EACH_FORMAT (int)(sizeof formats / sizeof *formats)

#define HAS(text, part) ck_assert_msg(strstr(text, part) != NULL, "no \"%s\" in:\n%s", part, text)
#define HAS_NOT(text, part) ck_assert_msg(strstr(text, part) == NULL, "\"%s\" is in:\n%s", part, text)

#define HEADER                                                                                                         \
    "indicator,parent,complete,region,source,published,period,unit,prices,kind,polarity,status,actual,plan,base,"      \
    "completion,completion_form,plan_scope,growth,growth_form,base_period,share,numbers\n"

/* Bytes:                   0    5       14  18   24  28    34   38 */
static const char text[] = "Năm\nxuất khẩu 610 triệu USD, nhập 915.";

static const struct cth_statement exports = {.indicator = {.name = CTH_TEXT("xuất khẩu"),
                                                           .region = CTH_TEXT("Gia Lai"),
                                                           .period = {2021, 1, 12},
                                                           .unit = CTH_TEXT("triệu USD"),
                                                           .status = CTH_DATA_ESTIMATE,
                                                           .actual = CTH_FIGURE(CTH_PRINTED, 610, 0),
                                                           .completion = CTH_FIGURE(CTH_PRINTED, 100, 0),
                                                           .growth = CTH_FIGURE(CTH_PRINTED, 517, 2)},
                                             .span = {5, 34},
                                             .columns[CTH_COLUMN_INDICATOR] = {5, 18},
                                             .columns[CTH_COLUMN_UNIT] = {23, 34},
                                             .columns[CTH_COLUMN_ACTUAL] = {19, 22}};
static const struct cth_statement imports = {.indicator = {.name = CTH_TEXT("nhập, \"khẩu\""),
                                                           .region = CTH_TEXT("Gia Lai"),
                                                           .period = {2021, 1, 12},
                                                           .unit = CTH_TEXT("triệu USD"),
                                                           .actual = CTH_FIGURE(CTH_MORE, 915, 0),
                                                           .plan = CTH_FIGURE(CTH_PRINTED, 95, 0),
                                                           .base = CTH_FIGURE(CTH_PRINTED, 90, 0),
                                                           .growth = CTH_FIGURE(CTH_PRINTED, 1016, 2),
                                                           .growth_form = CTH_GROWTH_TIMES_INCREASE,
                                                           .share = CTH_FIGURE(CTH_PRINTED, 60, 0)},
                                             .span = {36, 45},
                                             .columns[CTH_COLUMN_ACTUAL] = {42, 45},
                                             .doubts = CTH_DOUBT_TIMES | CTH_DOUBT_NAME};

static struct cth_listing_options options_of(enum cth_format format, enum cth_lang lang)
{
    return (struct cth_listing_options){.format = format, .lang = lang};
}

static struct cth_listing *new_listing(enum cth_format format, enum cth_lang lang, struct output *output)
{
    const struct cth_listing_options options = options_of(format, lang);
    struct cth_listing *listing;
    ck_assert_int_eq(cth_listing_new(&options, write_output, output, &listing), CTH_OK);
    ck_assert_int_eq(cth_listing_text(listing, text, sizeof text - 1), CTH_OK);
    return listing;
}

static enum cth_status write_listing(enum cth_format format, enum cth_lang lang, size_t count, struct output *output)
{
    struct cth_listing *listing = new_listing(format, lang, output);
    enum cth_status status = CTH_OK;
    for (size_t i = 0; i < count && status == CTH_OK; i++)
        status = cth_listing_add(listing, i % 2 == 0 ? &exports : &imports);
    if (status == CTH_OK)
        status = cth_listing_finish(listing);
    else
        ck_assert_int_eq(cth_listing_finish(listing), status);
    cth_listing_free(listing);
    return status;
}

static char *text_of(enum cth_format format, enum cth_lang lang, size_t count)
{
    struct output output = {0};
    ck_assert_int_eq(write_listing(format, lang, count, &output), CTH_OK);
    ck_assert_ptr_nonnull(output.data);
    return output.data;
}

/* --- refusals ---------------------------------------------------------------------------------------------------- */

START_TEST(test_listing_new_refuses)
{
    struct cth_listing_options options = {.format = CTH_FORMAT_TABLE};
    struct output output = {0};
    struct cth_listing *const untouched = (struct cth_listing *)&output, *listing = untouched;
    ck_assert_int_eq(cth_listing_new(&options, NULL, &output, &listing), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_listing_new(&options, write_output, &output, NULL), CTH_E_ARGUMENT);
    switch (_i) {
    case 0: options.format = (enum cth_format)4; break;
    case 1: options.lang = (enum cth_lang)2; break;
    case 2: options.reserved[6] = 1; break;
    default: options.title = (struct cth_text)CTH_TEXT("\xFF"); break;
    }
    ck_assert_int_eq(cth_listing_new(&options, write_output, &output, &listing), CTH_E_ARGUMENT);
    ck_assert_ptr_eq(listing, untouched);
}
END_TEST

START_TEST(test_listing_refuses_null)
{
    struct output output = {0};
    struct cth_listing *listing;
    ck_assert_int_eq(cth_listing_text(NULL, text, 1), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_listing_add(NULL, &exports), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_listing_finish(NULL), CTH_E_ARGUMENT);
    cth_listing_free(NULL);
    ck_assert_int_eq(cth_listing_new(NULL, write_output, &output, &listing), CTH_OK);
    ck_assert_int_eq(cth_listing_text(listing, NULL, 1), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_listing_add(listing, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_listing_text(listing, text, sizeof text - 1), CTH_OK);
    ck_assert_int_eq(cth_listing_add(listing, &exports), CTH_OK);
    ck_assert_int_eq(cth_listing_finish(listing), CTH_OK);
    HAS(output.data, "Statements: 1"); /* NULL options: a table in English */
    cth_listing_free(listing);
    free(output.data);
}
END_TEST

static void break_statement(int n, struct cth_statement *statement)
{
    switch (n) {
    case 0: statement->span.end = sizeof text; break;
    case 1: statement->span = (struct cth_span){7, 6}; break;
    case 2: statement->columns[CTH_COLUMN_SHARE] = (struct cth_span){SIZE_MAX - 1, SIZE_MAX}; break;
    case 3: statement->doubts = 1u << CTH_DOUBT_COUNT; break;
    case 4: statement->reserved[3] = 1; break;
    case 5: statement->indicator.growth_form = (enum cth_growth_form)7; break;
    default: statement->indicator.name = (struct cth_text)CTH_TEXT("a\xC3"); break;
    }
}

/* A refused statement is refused in every form, stays refused, and leaves nothing but what was streamed before it. */
START_TEST(test_listing_add_refuses)
{
    const enum cth_status expected = _i == 6 ? CTH_E_ENCODING : CTH_E_ARGUMENT;
    for (int f = 0; f < EACH_FORMAT; f++) {
        struct cth_statement statement = exports;
        struct output output = {0};
        struct cth_listing *listing = new_listing(formats[f], VI, &output);
        break_statement(_i, &statement);
        ck_assert_int_eq(cth_listing_add(listing, &exports), CTH_OK);
        size_t before = output.length;
        ck_assert(formats[f] == CTH_FORMAT_CSV ? before > 0 : before == 0);
        ck_assert_int_eq(cth_listing_add(listing, &statement), expected);
        ck_assert_int_eq(cth_listing_add(listing, &exports), expected);
        ck_assert_int_eq(cth_listing_text(listing, text, 3), expected);
        ck_assert_int_eq(cth_listing_finish(listing), expected);
        ck_assert_uint_eq(output.length, before);
        cth_listing_free(listing);
        free(output.data);
    }
}
END_TEST

START_TEST(test_listing_ends_once)
{
    for (int f = 0; f < EACH_FORMAT; f++) {
        struct output output = {0};
        struct cth_listing *listing = new_listing(formats[f], EN, &output);
        ck_assert_int_eq(cth_listing_finish(listing), CTH_OK);
        size_t length = output.length;
        ck_assert_uint_gt(length, 0);
        ck_assert_int_eq(cth_listing_add(listing, &exports), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_listing_text(listing, text, 3), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_listing_finish(listing), CTH_E_ARGUMENT);
        ck_assert_uint_eq(output.length, length);
        cth_listing_free(listing);
        free(output.data);
    }
}
END_TEST

START_TEST(test_listing_sink_fails_at_every_write)
{
    for (int f = 0; f < EACH_FORMAT; f++) {
        struct output all = {0};
        ck_assert_int_eq(write_listing(formats[f], VI, 60, &all), CTH_OK);
        ck_assert_uint_ge(all.writes, 2);
        for (unsigned n = 1; n <= all.writes; n++) {
            struct output output = {.fail_at = n};
            ck_assert_int_eq(write_listing(formats[f], VI, 60, &output), CTH_E_IO);
            ck_assert_uint_eq(output.writes, n); /* nothing after the failure */
            free(output.data);
        }
        free(all.data);
    }
}
END_TEST

/* --- limits ------------------------------------------------------------------------------------------------------- */

START_TEST(test_listing_limit_of_rows)
{
    for (int f = 0; f < EACH_FORMAT; f++) {
        const bool is_held = formats[f] != CTH_FORMAT_CSV;
        struct output output = {0};
        struct cth_listing *listing = new_listing(formats[f], EN, &output);
        for (int i = 0; i < CTH_REPORT_ROWS_MAX; i++)
            ck_assert_int_eq(cth_listing_add(listing, &exports), CTH_OK);
        ck_assert_int_eq(cth_listing_add(listing, &exports), is_held ? CTH_E_LIMIT : CTH_OK);
        ck_assert_int_eq(cth_listing_finish(listing), is_held ? CTH_E_LIMIT : CTH_OK);
        ck_assert_int_eq(output.length > 0, !is_held);
        cth_listing_free(listing);
        free(output.data);
    }
}
END_TEST

/* --- for programs --------------------------------------------------------------------------------------------------
 */

START_TEST(test_listing_csv)
{
    char *all = text_of(CTH_FORMAT_CSV, VI, 2);
    ck_assert_str_eq(all, HEADER "xuất khẩu,,,Gia Lai,,,2021,triệu USD,,,,estimate,610,,,100,,,5.17,,,,plain\n"
                                 "\"nhập, \"\"khẩu\"\"\",,,Gia Lai,,,2021,triệu USD,,,,,>915,95,90,,,,10.16,"
                                 "times_increase,,60,plain\n");
    free(all);
    all = text_of(CTH_FORMAT_CSV, VI, 0);
    ck_assert_str_eq(all, HEADER);
    free(all);
}
END_TEST

START_TEST(test_listing_json)
{
    char *all = text_of(CTH_FORMAT_JSON, VI, 2);
    ck_assert_str_eq(all, "[\n"
                          "  {\n"
                          "    \"indicator\": \"xuất khẩu\",\n"
                          "    \"region\": \"Gia Lai\",\n"
                          "    \"period\": \"2021\",\n"
                          "    \"unit\": \"triệu USD\",\n"
                          "    \"status\": \"estimate\",\n"
                          "    \"actual\": \"610\",\n"
                          "    \"completion\": \"100\",\n"
                          "    \"growth\": \"5.17\",\n"
                          "    \"span\": [5, 34],\n"
                          "    \"spans\": {\"indicator\": [5, 18], \"unit\": [23, 34], \"actual\": [19, 22]},\n"
                          "    \"doubts\": []\n"
                          "  },\n"
                          "  {\n"
                          "    \"indicator\": \"nhập, \\\"khẩu\\\"\",\n"
                          "    \"region\": \"Gia Lai\",\n"
                          "    \"period\": \"2021\",\n"
                          "    \"unit\": \"triệu USD\",\n"
                          "    \"actual\": \">915\",\n"
                          "    \"plan\": \"95\",\n"
                          "    \"base\": \"90\",\n"
                          "    \"growth\": \"10.16\",\n"
                          "    \"growth_form\": \"times_increase\",\n"
                          "    \"share\": \"60\",\n"
                          "    \"span\": [36, 45],\n"
                          "    \"spans\": {\"actual\": [42, 45]},\n"
                          "    \"doubts\": [\"times\", \"name\"]\n"
                          "  }\n"
                          "]\n");
    free(all);
    all = text_of(CTH_FORMAT_JSON, VI, 0);
    ck_assert_str_eq(all, "[]\n");
    free(all);
}
END_TEST

/* --- for people ----------------------------------------------------------------------------------------------------
 */

START_TEST(test_listing_table)
{
    char *all = text_of(CTH_FORMAT_TABLE, EN, 2);
    HAS(all, "Gia Lai, 2021\n");
    HAS(all, "xuất khẩu     triệu USD  estimate 610   ");
    HAS(all, "over 915");
    HAS(all, "10.16 times");
    HAS(all, "2:1 (5–34)\n");
    HAS(all, "2:26 (36–45)\n  → In doubt: “increased n times” has two readings; the name does not stand beside the");
    HAS(all, "\nStatements: 2 · with doubts: 1\n");
    free(all);
    all = text_of(CTH_FORMAT_TABLE, VI, 1);
    HAS(all, "ước tính");
    HAS(all, "+5,17");
    HAS(all, "Dòng:cột");
    HAS(all, "1 số liệu\n");
    HAS_NOT(all, "Chưa chắc");
    HAS_NOT(all, "Kế hoạch "); /* no row has one */
    HAS_NOT(all, "Kỳ gốc");
    HAS_NOT(all, "Tỷ trọng");
    free(all);
    all = text_of(CTH_FORMAT_TABLE, VI, 0);
    HAS(all, "Văn bản không nêu chỉ tiêu nào.\n");
    free(all);
}
END_TEST

START_TEST(test_listing_page)
{
    char *all = text_of(CTH_FORMAT_HTML, VI, 2);
    HAS(all, "<!DOCTYPE html>");
    HAS(all, "<p class=\"sum\">2 số liệu · có điểm chưa chắc: 1</p>");
    HAS(all, "nhập, &quot;khẩu&quot;");
    HAS(all, "Chưa chắc: “tăng n lần” có hai cách đọc; tên chỉ tiêu");
    free(all);
    all = text_of(CTH_FORMAT_HTML, EN, 0);
    HAS(all, "The text states no indicator.");
    free(all);
}
END_TEST

/* The place of every byte, approached from every other one, against a count from the start. */
START_TEST(test_listing_places)
{
    static const char lines[] = "a\n\nĐắk Lắk\n76\xCC\x81\n\n"; /* a combining mark is a character */
    const size_t length = sizeof lines - 1;
    int compared = 0;
    for (size_t from = 0; from <= length; from++)
        for (size_t to = 0; to <= length; to++) {
            struct output output = {0};
            struct cth_listing *listing = new_listing(CTH_FORMAT_TABLE, EN, &output);
            struct cth_statement first = {.indicator = {.name = CTH_TEXT("x")}, .span = {from, length}}, second = first;
            struct cth_place place = {0, 0};
            char expected[64];
            second.span.start = to;
            ck_assert_int_eq(cth_listing_text(listing, lines, length), CTH_OK);
            ck_assert_int_eq(cth_listing_add(listing, &first), CTH_OK);
            ck_assert_int_eq(cth_listing_add(listing, &second), CTH_OK);
            ck_assert_int_eq(cth_listing_finish(listing), CTH_OK);
            ck_assert_int_eq(cth_utf8_place(lines, length, to, &place), CTH_OK);
            snprintf(expected, sizeof expected, "%u:%u (%u–%u)\n\n", (unsigned)place.line, (unsigned)place.column,
                     (unsigned)to, (unsigned)length);
            HAS(output.data, expected);
            compared++;
            cth_listing_free(listing);
            free(output.data);
        }
    ck_assert_int_ge(compared, 400);
}
END_TEST

/* A second text may stand where the first one stood. */
START_TEST(test_listing_of_two_texts)
{
    char room[8] = "\n\nab";
    struct output output = {0};
    struct cth_statement statement = {.indicator = {.name = CTH_TEXT("x"), .source = CTH_TEXT("A")}, .span = {2, 3}};
    struct cth_listing *listing = new_listing(CTH_FORMAT_TABLE, EN, &output);
    ck_assert_int_eq(cth_listing_text(listing, room, 4), CTH_OK);
    ck_assert_int_eq(cth_listing_add(listing, &statement), CTH_OK);
    memcpy(room, "abcd", 4);
    statement.indicator.source = (struct cth_text)CTH_TEXT("B");
    statement.span = (struct cth_span){3, 4};
    ck_assert_int_eq(cth_listing_text(listing, room, 4), CTH_OK);
    ck_assert_int_eq(cth_listing_add(listing, &statement), CTH_OK);
    ck_assert_int_eq(cth_listing_finish(listing), CTH_OK);
    HAS(output.data, "3:1 (2–3)\n");
    HAS(output.data, "1:4 (3–4)\n");
    cth_listing_free(listing);
    free(output.data);
}
END_TEST

START_TEST(test_doubt_text)
{
    static const char *const words[] = {"three digits",   "two readings", "no year", "no period",
                                        "without a base", "beside",       "bracket"};
    for (int i = 0; i < CTH_DOUBT_COUNT; i++) {
        HAS(cth_doubt_text(1 << i, EN), words[i]);
        ck_assert_str_ne(cth_doubt_text(1 << i, VI), cth_doubt_text(1 << i, EN));
    }
    static const int strangers[] = {0, 3, 1 << CTH_DOUBT_COUNT, -1};
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++) {
        ck_assert_str_eq(cth_doubt_text(strangers[i], EN), "unknown");
        ck_assert_str_eq(cth_doubt_text(strangers[i], VI), "không rõ");
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("listing");
    TCase *errors = tcase_create("Errors");
    tcase_add_loop_test(errors, test_listing_new_refuses, 0, 4);
    tcase_add_test(errors, test_listing_refuses_null);
    tcase_add_loop_test(errors, test_listing_add_refuses, 0, 7);
    tcase_add_test(errors, test_listing_ends_once);
    tcase_add_test(errors, test_listing_sink_fails_at_every_write);
    suite_add_tcase(suite, errors);
    TCase *limits = tcase_create("Limits");
    tcase_set_timeout(limits, 60);
    tcase_add_test(limits, test_listing_limit_of_rows);
    suite_add_tcase(suite, limits);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_listing_csv);
    tcase_add_test(core, test_listing_json);
    tcase_add_test(core, test_listing_table);
    tcase_add_test(core, test_listing_page);
    tcase_add_test(core, test_listing_places);
    tcase_add_test(core, test_listing_of_two_texts);
    tcase_add_test(core, test_doubt_text);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
