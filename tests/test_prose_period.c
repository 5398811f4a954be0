/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Periods in every form that bulletins have, read in a text that is about January to September 2021. */

#include "main.h"
#include "reading.h"

static const struct {
    const char *text, *periods; /* as the interchange has them, ? for one that is no whole months */
    uint32_t doubts;
} forms[] = {
    {"tăng 5%", "", 0},
    {"năm 2020", "2020", 0},
    {"trong năm 2020", "2020", 0},
    {"năm 1944", "", 0}, /* before there were plans */
    {"tháng 9/2020", "2020-09", 0},
    {"tháng 09/2020", "2020-09", 0},
    {"tháng 9-2020", "2020-09", 0},
    {"tháng 9.2020", "2020-09", 0},
    {"tháng 9 năm 2020", "2020-09", 0},
    {"tháng Bảy năm 2020", "2020-07", 0},
    {"tháng Mười Hai năm 2020", "2020-12", 0},
    {"từ tháng 2 đến tháng 5 năm 2020", "2020-02..05", 0},
    {"từ tháng 10/2019 đến tháng 9/2020", "2019-10..21", 0},
    {"9 tháng năm 2020", "2020-01..09", 0},
    {"9 tháng đầu năm 2020", "2020-01..09", 0},
    {"06 tháng đầu năm 2020", "2020-H1", 0},
    {"sáu tháng đầu năm 2020", "2020-H1", 0},
    {"6 tháng cuối năm 2020", "2020-H2", 0},
    {"3 tháng cuối năm 2020", "2020-Q4", 0},
    {"12 tháng năm 2020", "2020", 0},
    {"quý I/2020", "2020-Q1", 0},
    {"quý I năm 2020", "2020-Q1", 0},
    {"quý IV-2020", "2020-Q4", 0},
    {"quý 3/2020", "2020-Q3", 0},
    {"nửa đầu năm 2020", "2020-H1", 0},
    {"giai đoạn 2016-2020", "2016..2020", 0},
    {"giai đoạn 2016 – 2020", "2016..2020", 0},
    {"from January to May of 2020", "2020-01..05", 0},
    {"in September 2020", "2020-09", 0},
    {"in the first nine months of 2020", "2020-01..09", 0},
    {"in the third quarter of 2020", "2020-Q3", 0},
    {"in the first half of 2020", "2020-H1", 0},
    {"in 2020", "2020", 0},
    /* without a year: the one of the text */
    {"tháng 7", "2021-07", CTH_DOUBT_YEAR},
    {"quý III", "2021-Q3", CTH_DOUBT_YEAR},
    {"6 tháng đầu năm", "2021-H1", CTH_DOUBT_YEAR},
    {"trong tháng", "2021-09", CTH_DOUBT_YEAR},
    /* no whole months */
    {"vụ Đông Xuân 2015-2016", "?", 0},
    {"13 tháng năm 2020", "2020", 0},
    {"tháng 13/2020", "", 0},
    {"quý 5/2020", "", 0},
    /* several */
    {"tháng 9/2020 và 9 tháng năm 2020", "2020-09 2020-01..09", 0},
};

static void read_text(const char *text)
{
    begin_text(text);
    ck_assert(cth_lex(reader));
    cth_find_quantities(reader);
    cth_find_periods(reader);
}

START_TEST(test_forms)
{
    const struct cth_context context = {.year = 2021, .period = {2021, 1, 9}};
    const struct cth_sentence *sentence = &reader->sentence;
    char found[256] = "";
    uint32_t doubts = 0;
    read_text(forms[_i].text);
    for (unsigned i = 0; i < sentence->periods; i++) {
        char text[CTH_PERIOD_SIZE] = "?";
        size_t length = 1;
        const struct cth_period period = cth_resolve_period(&context, &sentence->period[i], &doubts);
        if (cth_period_is_known(period))
            ck_assert_int_eq(cth_period_format(period, text, sizeof text, &length), CTH_OK);
        append(found, sizeof found, " ", i > 0);
        append(found, sizeof found, text, length);
    }
    ck_assert_msg(strcmp(found, forms[_i].periods) == 0, "%s: %s", forms[_i].text, found);
    ck_assert_msg((doubts & CTH_DOUBT_YEAR) == forms[_i].doubts, "%s", forms[_i].text);
}
END_TEST

/* A period is one lexeme, from its first byte to its last. */
START_TEST(test_span)
{
    static const char text[] = "Trong 9 tháng đầu năm 2020, tăng";
    unsigned found = 0;
    read_text(text);
    for (unsigned i = 0; i < reader->sentence.lexemes; i++) {
        const struct cth_lexeme *lexeme = &reader->sentence.lexeme[i];
        if (lexeme->term != TERM_PERIOD)
            continue;
        ck_assert_ptr_eq(text + lexeme->start, strstr(text, "9 tháng"));
        ck_assert_ptr_eq(text + lexeme->end, strchr(text, ','));
        found++;
    }
    ck_assert_uint_eq(found, 1);
}
END_TEST

/* Nothing is known of the year. */
START_TEST(test_no_year)
{
    const struct cth_context context = {.year = 0};
    uint32_t doubts = 0;
    read_text("tháng 7");
    ck_assert_uint_eq(reader->sentence.periods, 1);
    ck_assert(!cth_period_is_known(cth_resolve_period(&context, &reader->sentence.period[0], &doubts)));
    ck_assert_uint_ne(doubts & CTH_DOUBT_YEAR, 0);
}
END_TEST

/* Those that have no room are left as words. */
START_TEST(test_many)
{
    enum { MANY = CTH_QUANTITIES_MAX + 50 };
    static char text[16 * MANY + 1];
    size_t used = 0;
    for (int i = 0; i < MANY; i++)
        used += (size_t)sprintf(text + used, "quý 1/2020, ");
    read_text(text);
    ck_assert_uint_le(reader->sentence.periods, CTH_QUANTITIES_MAX);
    ck_assert_uint_ge(reader->sentence.periods, 100);
}
END_TEST

static Suite *suite(void)
{
    Suite *suite = suite_create("periods in prose");
    TCase *core = tcase_create("Core"), *table = tcase_create("Table"), *limits = tcase_create("Limits");
    tcase_add_test(core, test_span);
    tcase_add_test(core, test_no_year);
    tcase_add_loop_test(table, test_forms, 0, sizeof forms / sizeof *forms);
    tcase_add_test(limits, test_many);
    TCase *const all[] = {core, table, limits};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        tcase_add_checked_fixture(all[i], setup_reader, teardown_reader);
        suite_add_tcase(suite, all[i]);
    }
    return suite;
}

int main(void)
{
    return test_main(suite());
}
