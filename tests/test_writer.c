/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Indicators as sentences and bulletins: the sentences of tests/vectors/sentences, lists, limits and refusals. */

#include <congthuong.h>

#include "main.h"
#include "sentences.h"

static enum cth_status write_one(const struct cth_indicator *row, enum cth_lang lang, struct written *out)
{
    *out = (struct written){.length = 0};
    return cth_sentence_write(row, lang, take_written, out);
}

static void expect(const char *line, enum cth_lang lang, const char *sentence)
{
    struct written out;
    struct cth_indicator row = indicator_of(line);
    ck_assert_int_eq(write_one(&row, lang, &out), CTH_OK);
    ck_assert_msg(strcmp(out.text, sentence) == 0, "%s\nis     %s\nwanted %s", line, out.text, sentence);
}

static void expect_refused(struct cth_indicator row, enum cth_status status)
{
    struct written out;
    ck_assert_int_eq(write_one(&row, CTH_LANG_VI, &out), status);
    ck_assert_uint_eq(out.writes, 0);
    out = (struct written){.length = 0};
    if (status != CTH_MISSING)
        ck_assert_int_eq(cth_bulletin_write(&row, 1, CTH_LANG_EN, take_written, &out), status);
    ck_assert_uint_eq(out.writes, 0);
}

static const struct cth_indicator exports = {.name = CTH_TEXT("kim ngạch xuất khẩu"),
                                             .unit = CTH_TEXT("triệu USD"),
                                             .region = CTH_TEXT("Gia Lai"),
                                             .period = CTH_YEAR(2021),
                                             .actual = CTH_FIGURE(CTH_PRINTED, 610, 0)};

START_TEST(test_writer_refuses_arguments)
{
    struct written out = {.length = 0};
    enum cth_lang none = (enum cth_lang)(CTH_LANG_VI + 1);
    ck_assert_int_eq(cth_sentence_write(NULL, CTH_LANG_VI, take_written, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_sentence_write(&exports, CTH_LANG_VI, NULL, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_sentence_write(&exports, none, take_written, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_bulletin_write(NULL, 1, CTH_LANG_VI, take_written, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_bulletin_write(&exports, 1, CTH_LANG_VI, NULL, &out), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_bulletin_write(&exports, 1, none, take_written, &out), CTH_E_ARGUMENT);
    ck_assert_uint_eq(out.writes, 0);
}
END_TEST

START_TEST(test_writer_refuses_rows)
{
    struct cth_indicator row = exports;
    row.name.length = 0;
    expect_refused(row, CTH_E_ARGUMENT);
    row = exports;
    row.unit.data = NULL;
    expect_refused(row, CTH_E_ARGUMENT);
    row = exports;
    row.status = (enum cth_data_status)(CTH_DATA_TARGET + 1);
    expect_refused(row, CTH_E_ARGUMENT);
    row = exports;
    row.growth_form = (enum cth_growth_form)(CTH_GROWTH_AVERAGE + 1);
    expect_refused(row, CTH_E_ARGUMENT);
    row = exports;
    row.base_kind = CTH_BASE_PERIOD; /* and no period */
    expect_refused(row, CTH_E_ARGUMENT);
    row = exports;
    row.period.first = 13;
    expect_refused(row, CTH_E_ARGUMENT);
    row = exports;
    row.actual.value.scale = CTH_SCALE_MAX + 1;
    expect_refused(row, CTH_E_ARGUMENT);
    row = exports;
    row.actual.exponent = 18;
    expect_refused(row, CTH_OVERFLOW);
    row = exports;
    row.region = (struct cth_text)CTH_TEXT("Gia \xC3");
    expect_refused(row, CTH_E_ENCODING);
    row = exports;
    row.parent = (struct cth_text)CTH_TEXT("a\0b");
    expect_refused(row, CTH_E_ENCODING);
    row = exports;
    row.actual.qualifier = CTH_ABSENT;
    expect_refused(row, CTH_MISSING);
}
END_TEST

/* The other members of an absent figure are never looked at. */
START_TEST(test_writer_leaves_absent_figures_alone)
{
    struct written out;
    struct cth_indicator row = exports;
    row.name = (struct cth_text)CTH_TEXT("cán cân thương mại");
    row.actual.value.units = -305;
    row.actual.upper.units = INT64_MIN;
    row.plan.value.units = row.base.value.units = row.growth.value.units = INT64_MIN;
    row.growth_form = CTH_GROWTH_ABSOLUTE;
    ck_assert_int_eq(write_one(&row, CTH_LANG_VI, &out), CTH_OK);
    ck_assert_str_eq(out.text, "Năm 2021, nhập siêu của Gia Lai 305 triệu USD.");
}
END_TEST

/* A sink that takes no more from any byte on is asked no more, and its status comes back. */
START_TEST(test_writer_stops_with_its_sink)
{
    struct cth_indicator rows[3] = {exports, exports, exports};
    char filler[1500];
    memset(filler, 'x', sizeof filler);
    rows[1].name = (struct cth_text){filler, sizeof filler};
    rows[2].region = (struct cth_text)CTH_TEXT("Kon Tum");
    struct written all = {.length = 0};
    ck_assert_int_eq(cth_bulletin_write(rows, 3, CTH_LANG_VI, take_written, &all), CTH_OK);
    ck_assert_uint_gt(all.writes, 3);
    for (size_t most = 1; most < all.length; most++) {
        struct written out = {.most = most};
        ck_assert_int_eq(cth_bulletin_write(rows, 3, CTH_LANG_VI, take_written, &out), CTH_E_IO);
        ck_assert_uint_eq(out.failures, 1);
        ck_assert_mem_eq(out.text, all.text, out.length);
    }
    struct written one = {.most = 10};
    ck_assert_int_eq(cth_sentence_write(&exports, CTH_LANG_EN, take_written, &one), CTH_E_IO);
    struct written exact = {.most = all.length};
    ck_assert_int_eq(cth_bulletin_write(rows, 3, CTH_LANG_VI, take_written, &exact), CTH_OK);
}
END_TEST

START_TEST(test_writer_limits)
{
    struct written out;
    struct cth_indicator row = exports;
    row.period = (struct cth_period){9999, 1, 12};
    row.actual = (struct cth_figure)CTH_FIGURE(CTH_PRINTED, -CTH_UNITS_MAX, 0);
    row.growth = (struct cth_figure)CTH_FIGURE(CTH_PRINTED, CTH_UNITS_MAX, CTH_SCALE_MAX);
    ck_assert_int_eq(write_one(&row, CTH_LANG_EN, &out), CTH_OK);
    ck_assert_str_eq(out.text, "In 9999, the export turnover of Gia Lai was minus 999,999,999,999,999,999 million USD, "
                               "up 0.999999999999999999% year on year.");
    row = exports;
    row.actual.exponent = 3; /* 610 tỷ USD, converted */
    row.prices = (struct cth_text)CTH_TEXT("sliding");
    ck_assert_int_eq(write_one(&row, CTH_LANG_VI, &out), CTH_OK);
    ck_assert_str_eq(out.text, "Năm 2021, kim ngạch xuất khẩu (sliding) của Gia Lai đạt 610.000 triệu USD.");
    row = exports;
    row.name = (struct cth_text)CTH_TEXT("a\nb\tc\x7F");
    row.region.length = 0;
    row.period = (struct cth_period){0, 0, 0};
    row.unit.length = 0;
    ck_assert_int_eq(write_one(&row, CTH_LANG_VI, &out), CTH_OK);
    ck_assert_str_eq(out.text, "A b c  đạt 610.");
    row.name = (struct cth_text)CTH_TEXT("\n");
    ck_assert_int_eq(write_one(&row, CTH_LANG_EN, &out), CTH_OK);
    ck_assert_str_eq(out.text, "  was 610.");
    row.name = (struct cth_text)CTH_TEXT("đ");
    ck_assert_int_eq(write_one(&row, CTH_LANG_EN, &out), CTH_OK);
    ck_assert_str_eq(out.text, "Đ was 610.");
}
END_TEST

/* Each month, quarter and half by its name, in both languages. */
START_TEST(test_writer_names_periods)
{
    static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
    static const char *const quarters[][2] = {{"I", "first"}, {"II", "second"}, {"III", "third"}, {"IV", "fourth"}};
    struct written out;
    struct cth_indicator row = exports;
    char wanted[128];
    for (int i = 0; i < 12; i++) {
        row.period = (struct cth_period){2021, (int16_t)(i + 1), (int16_t)(i + 1)};
        ck_assert_int_eq(write_one(&row, CTH_LANG_EN, &out), CTH_OK);
        snprintf(wanted, sizeof wanted, "In %s 2021, the export turnover of Gia Lai was 610 million USD.", months[i]);
        ck_assert_str_eq(out.text, wanted);
        ck_assert_int_eq(write_one(&row, CTH_LANG_VI, &out), CTH_OK);
        snprintf(wanted, sizeof wanted, "Tháng %d năm 2021, kim ngạch xuất khẩu của Gia Lai đạt 610 triệu USD.", i + 1);
        ck_assert_str_eq(out.text, wanted);
    }
    for (int i = 0; i < 4; i++) {
        row.period = (struct cth_period){2021, (int16_t)(3 * i + 1), (int16_t)(3 * i + 3)};
        ck_assert_int_eq(write_one(&row, CTH_LANG_EN, &out), CTH_OK);
        snprintf(wanted, sizeof wanted,
                 "In the %s quarter of 2021, the export turnover of Gia Lai was 610 million USD.", quarters[i][1]);
        ck_assert_str_eq(out.text, wanted);
        ck_assert_int_eq(write_one(&row, CTH_LANG_VI, &out), CTH_OK);
        snprintf(wanted, sizeof wanted, "Quý %s năm 2021, kim ngạch xuất khẩu của Gia Lai đạt 610 triệu USD.",
                 quarters[i][0]);
        ck_assert_str_eq(out.text, wanted);
    }
}
END_TEST

START_TEST(test_writer_says_nothing_of_nothing)
{
    struct written out = {.length = 0};
    struct cth_indicator empty = exports;
    empty.actual.qualifier = CTH_ABSENT;
    ck_assert_int_eq(cth_bulletin_write(NULL, 0, CTH_LANG_VI, take_written, &out), CTH_OK);
    ck_assert_int_eq(cth_bulletin_write(&empty, 1, CTH_LANG_VI, take_written, &out), CTH_OK);
    ck_assert_uint_eq(out.length, 0);
}
END_TEST

#define BULLETIN_MAX 12

static void expect_bulletin(const char *const *lines, enum cth_lang lang, const char *text)
{
    struct cth_indicator rows[BULLETIN_MAX];
    struct written out = {.length = 0};
    size_t count = 0;
    for (; lines[count] != NULL; count++)
        rows[count] = indicator_of(lines[count]);
    ck_assert_int_eq(cth_bulletin_write(rows, count, lang, take_written, &out), CTH_OK);
    ck_assert_msg(strcmp(out.text, text) == 0, "is\n%s\nwanted\n%s", out.text, text);
}

START_TEST(test_writer_bulletin_paragraphs)
{
    static const char *const lines[] = {
        "indicator=kim ngạch xuất khẩu | region=Gia Lai | period=2021 | unit=triệu USD | status=estimate | actual=610",
        "indicator=kim ngạch nhập khẩu | region=Gia Lai | period=2021 | unit=triệu USD | actual=915 | growth=5.17",
        "indicator=đường | region=Gia Lai | period=2021", /* without a figure */
        "indicator=đường | region=Gia Lai | period=2021 | unit=tấn | actual=240000",
        "indicator=đường | region=Gia Lai | period=2022 | unit=tấn | status=target | actual=250000",
        "indicator=đường | region=Kon Tum | period=2022 | unit=tấn | actual=30000",
        "indicator=đường | unit=tấn | actual=1",
        NULL};
    expect_bulletin(lines, CTH_LANG_VI,
                    "Năm 2021, kim ngạch xuất khẩu của Gia Lai ước đạt 610 triệu USD. Kim ngạch nhập khẩu đạt 915 "
                    "triệu USD, tăng 5,17% so với cùng kỳ. Đường đạt 240.000 tấn.\n"
                    "Năm 2022, đường của Gia Lai phấn đấu đạt 250.000 tấn.\n"
                    "Năm 2022, đường của Kon Tum đạt 30.000 tấn.\n"
                    "Đường đạt 1 tấn.\n");
    expect_bulletin(lines, CTH_LANG_EN,
                    "In 2021, the export turnover of Gia Lai was estimated at 610 million USD. The import turnover was "
                    "915 million USD, up 5.17% year on year. Đường was 240,000 tonnes.\n"
                    "In 2022, đường of Gia Lai is targeted at 250,000 tonnes.\n"
                    "In 2022, đường of Kon Tum was 30,000 tonnes.\n"
                    "Đường was 1 tonnes.\n");
}
END_TEST

START_TEST(test_writer_bulletin_lists)
{
#define PART "parent=chỉ số sản xuất công nghiệp | region=Gia Lai | period=2021-09 | "
    static const char *const lines[] = {
        "indicator=chỉ số sản xuất công nghiệp | region=Gia Lai | period=2021-09 | growth=8.6",
        PART "indicator=khai khoáng | growth=-4.39",
        PART "indicator=chế biến, chế tạo | status=estimate | growth=6.33 | share=70",
        PART "indicator=cung cấp nước, xử lý rác thải | prices=current | growth=1", /* other prices than the total */
        PART "indicator=nước | growth=2",                                           /* not behind its total */
        NULL};
    expect_bulletin(
        lines, CTH_LANG_VI,
        "Tháng 9 năm 2021, chỉ số sản xuất công nghiệp của Gia Lai tăng 8,6% so với cùng kỳ. Trong đó: khai "
        "khoáng giảm 4,39% so với cùng kỳ; chế biến, chế tạo ước tăng 6,33% so với cùng kỳ, chiếm tỷ trọng "
        "70%. Cung cấp nước, xử lý rác thải (giá hiện hành) tăng 1% so với cùng kỳ. Nước tăng 2% so với "
        "cùng kỳ.\n");
    expect_bulletin(lines, CTH_LANG_EN,
                    "In September 2021, the index of industrial production of Gia Lai was up 8.6% year on year. Of "
                    "which: mining and quarrying was down 4.39% year on year; manufacturing was "
                    "estimated to be up 6.33% year on year, accounting for a share of 70%. Water supply and waste "
                    "treatment (current prices) was up 1% year on year. Nước was up 2% year on year.\n");
}
END_TEST

/* Prices of a total are those of its parts, and said once; a total of another place or period is none. */
START_TEST(test_writer_bulletin_prices_and_places)
{
    static const char *const lines[] = {
        "indicator=A | region=X | period=2021 | prices=constant2010 | unit=tỷ đồng | actual=9",
        "indicator=B | parent=A | region=X | period=2021 | prices=constant2010 | unit=tỷ đồng | actual=4",
        "indicator=C | parent=A | region=X | period=2020 | prices=constant2010 | unit=tỷ đồng | actual=5",
        "indicator=D | parent=A | region=Y | period=2020 | unit=tỷ đồng | actual=5 | share=8", NULL};
    expect_bulletin(lines, CTH_LANG_VI,
                    "Năm 2021, A (giá so sánh 2010) của X đạt 9 tỷ đồng. Trong đó: B đạt 4 tỷ đồng.\n"
                    "Năm 2020, C (giá so sánh 2010) của X đạt 5 tỷ đồng.\n"
                    "Năm 2020, D của Y đạt 5 tỷ đồng, chiếm 8% A.\n");
}
END_TEST

/* Lines of the vectors: an indicator, then its sentences in Vietnamese and English. */
START_TEST(test_writer_sentences)
{
    enum { SENTENCES_LEAST = 160 };
    const char *top = getenv("srcdir");
    char path[512], line[1024], indicator[1024] = "";
    unsigned languages = 2, sentences = 0;
    snprintf(path, sizeof path, "%s/tests/vectors/sentences/sentences.txt", top != NULL ? top : ".");
    FILE *file = fopen(path, "r");
    ck_assert_msg(file != NULL, "cannot open %s", path);
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '-') {
            ck_assert_msg(languages == 2, "%s", line);
            memcpy(indicator, line, sizeof line);
            languages = 0;
        } else if (line[0] == ':') {
            ck_assert_msg(languages < 2, "%s", line);
            expect(strchr(indicator, ' ') + 1, languages == 0 ? CTH_LANG_VI : CTH_LANG_EN, line + 2);
            languages++;
            sentences++;
        }
    }
    fclose(file);
    ck_assert_uint_ge(sentences, SENTENCES_LEAST);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("writer");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_writer_refuses_arguments);
    tcase_add_test(errors, test_writer_refuses_rows);
    tcase_add_test(errors, test_writer_stops_with_its_sink);
    suite_add_tcase(suite, errors);
    TCase *limits = tcase_create("Limits");
    tcase_add_test(limits, test_writer_limits);
    tcase_add_test(limits, test_writer_leaves_absent_figures_alone);
    tcase_add_test(limits, test_writer_says_nothing_of_nothing);
    suite_add_tcase(suite, limits);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_writer_names_periods);
    tcase_add_test(core, test_writer_bulletin_paragraphs);
    tcase_add_test(core, test_writer_bulletin_lists);
    tcase_add_test(core, test_writer_bulletin_prices_and_places);
    suite_add_tcase(suite, core);
    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_writer_sentences);
    suite_add_tcase(suite, table);
    return test_main(suite);
}
