/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Tables inside a text, and texts that only look like one. The rows were written by hand. More of them, with a row for
 * each pattern, stand in tests/vectors/bulletins/tables.txt.
 */

#include "main.h"

#include <congthuong.h>

#define REGION "Gia Lai"
#define ROWS_SIZE 8192

/* The columns of a statement that are neither empty nor as usual, as "name=value | ...". */
static size_t print_row(const struct cth_statement *statement, char *out)
{
    const struct cth_indicator usual = {.region = CTH_TEXT(REGION)};
    size_t used = 0;
    for (int i = 0; i < CTH_COLUMN_COUNT; i++) {
        char value[512], other[512];
        size_t length, other_length;
        const enum cth_column column = (enum cth_column)i;
        ck_assert_int_eq(
            cth_indicator_get(&statement->indicator, column, CTH_NOTATION_PLAIN, value, sizeof value, &length), CTH_OK);
        ck_assert_int_eq(cth_indicator_get(&usual, column, CTH_NOTATION_PLAIN, other, sizeof other, &other_length),
                         CTH_OK);
        if (length == 0 || (length == other_length && memcmp(value, other, length) == 0))
            continue;
        used += (size_t)sprintf(out + used, "%s%s=%.*s", used > 0 ? " | " : "", cth_column_name(i), (int)length,
                                value);
    }
    return used;
}

/* All rows of a text, one a line. Spans have to lie in each other and in the text. */
static void read_rows(const char *text, size_t length, char *out, uint32_t *doubts)
{
    const struct cth_bulletin_options options = {.region = CTH_TEXT(REGION)};
    struct cth_bulletin *bulletin;
    struct cth_statement statement;
    enum cth_status status;
    size_t used = 0;
    out[0] = '\0';
    *doubts = 0;
    ck_assert_int_eq(cth_bulletin_new(&bulletin), CTH_OK);
    ck_assert_int_eq(cth_bulletin_open(bulletin, text, length, &options, NULL), CTH_OK);
    while ((status = cth_bulletin_next(bulletin, &statement)) == CTH_OK) {
        ck_assert_uint_lt(used, ROWS_SIZE / 2);
        used += print_row(&statement, out + used);
        used += (size_t)sprintf(out + used, "\n");
        *doubts |= statement.doubts;
        ck_assert_uint_lt(statement.span.start, statement.span.end);
        ck_assert_uint_le(statement.span.end, length);
        for (int i = 0; i < CTH_COLUMN_COUNT; i++) {
            const struct cth_span span = statement.columns[i];
            ck_assert(span.end == 0 || (span.start >= statement.span.start && span.end <= statement.span.end));
        }
    }
    ck_assert_int_eq(status, CTH_END);
    cth_bulletin_free(bulletin);
}

static uint32_t check_rows(const char *text, const char *rows)
{
    char got[ROWS_SIZE];
    uint32_t doubts;
    read_rows(text, strlen(text), got, &doubts);
    ck_assert_msg(strcmp(got, rows) == 0, "text:\n%s\nrows:\n%s\ninstead of:\n%s", text, got, rows);
    return doubts;
}

/* Each lacks something that makes a table certain. */
static const char *const no_tables[] = {
    "Năm 2021\nHọ tên\tChức vụ\tĐiện thoại\nNguyễn Văn An\tTrưởng phòng\t0269 3824 567\n",
    "Năm 2021\nChỉ tiêu\tĐVT\nGạo\ttấn\n",                            /* no figures */
    "Năm 2021\nĐVT\tThực hiện\ntấn\t5\n",                             /* no names */
    "Năm 2021\nChỉ tiêu\tThực hiện huyện Chư Sê\nGạo (tấn)\t5\n",     /* of whom? */
    "Năm 2021\nChỉ tiêu;Giá vàng;Thực hiện\nGạo (tấn);5;6\n",         /* a strange word between semicolons */
    "Năm 2021\nChỉ tiêu\tĐVT\tThực hiện\n\nGạo\ttấn\t5\n",            /* an empty line below the heading */
    "Năm 2021\nChỉ tiêu\tĐVT\tThực hiện\nGạo\ttấn\t5\t6\n",           /* too many cells */
    "Năm 2021\nChỉ tiêu\tĐVT\tThực hiện\nGạo\ttấn\n",                 /* too few */
    "Năm 2021\nChỉ tiêu;ĐVT;Thực hiện\n\"Gạo;tấn;5\n",                /* a quote left open */
    "Năm 2021\nChỉ tiêu;Kế hoạch;Thực hiện\n\"Gạo\"5;6\n",            /* something behind a quote */
    "Năm 2021\nChỉ tiêu\tĐVT\tThực hiện\nGạo\ttấn\t-\nNgô\ttấn\tx\n", /* no figure in any cell */
    "Năm 2021\nChỉ tiêu\tĐVT\tThực hiện\nGạo\ttấn\t5 xe\nA\tB\t1\n",  /* more than a figure; columns by letter */
    "Năm 2021\nChỉ tiêu\tĐVT\tGiảm (%)\nGạo\ttấn\t5\n",               /* a fall, or a rise below 0? */
    "Năm 2021\nChỉ tiêu\tĐVT\tTăng, giảm so cùng kỳ\nGạo\ttấn\t5\n",  /* per cent, or tons? */
    "Năm 2021\nNgành\tChỉ số (%)\nKhai khoáng\t105\n",                /* on what base? */
    "Năm 2021\n---|---|---\n||||\n\t\t\t\n;;;;\n,,,,\n    \n",
};

START_TEST(test_table_is_none)
{
    check_rows(no_tables[_i], "");
}
END_TEST

START_TEST(test_table_limit_of_columns)
{
    /* 32 columns: the name and 31 years; with one more it is no table. */
    char text[4096], got[ROWS_SIZE];
    uint32_t doubts;
    for (unsigned years = 31; years <= 32; years++) {
        size_t used = (size_t)sprintf(text, "Chỉ tiêu");
        for (unsigned i = 0; i < years; i++)
            used += (size_t)sprintf(text + used, "\t%u", 1980 + i);
        used += (size_t)sprintf(text + used, "\nGạo (tấn)");
        for (unsigned i = 0; i < years; i++)
            used += (size_t)sprintf(text + used, "\t%s", i % 15 == 0 ? "7,5" : "");
        used += (size_t)sprintf(text + used, "\n");
        read_rows(text, used, got, &doubts);
        ck_assert_str_eq(got, years == 32 ? ""
                                          : "indicator=gạo | period=1980 | unit=tấn | actual=7.5\n"
                                            "indicator=gạo | period=1995 | unit=tấn | actual=7.5\n"
                                            "indicator=gạo | period=2010 | unit=tấn | actual=7.5\n");
    }
}
END_TEST

/* Much of each; the time is linear, or the test runs out of it. */
static const char *const repeated[] = {
    "\t", ";", "|", ",", "\"", "  a", "a\t\"", "2019\t", "(", "Ngành\tTH\n", "Ngành;TH\na;b\n\n", "-\n", "|\n"};

START_TEST(test_table_limit_of_time)
{
    enum { SIZE = 1 << 20 };
    static const char heading[] = "Ngành\tTH\n";
    const size_t piece = strlen(repeated[_i]);
    char *text = malloc(SIZE), got[ROWS_SIZE];
    uint32_t doubts;
    size_t used = sizeof heading - 1;
    ck_assert_ptr_nonnull(text);
    memcpy(text, heading, used);
    for (; used + piece <= SIZE; used += piece)
        memcpy(text + used, repeated[_i], piece);
    read_rows(text, used, got, &doubts);
    ck_assert_str_eq(got, "");
    free(text);
}
END_TEST

START_TEST(test_table_spans)
{
    const char text[] = "Năm 2021\nTT;Chỉ tiêu;ĐVT;Thực hiện;Tăng (%)\n1;Gạo;tấn;\"7,5\";-2 %\n";
    struct cth_bulletin *bulletin;
    struct cth_statement statement;
    ck_assert_int_eq(cth_bulletin_new(&bulletin), CTH_OK);
    ck_assert_int_eq(cth_bulletin_open(bulletin, text, sizeof text - 1, NULL, NULL), CTH_OK);
    ck_assert_int_eq(cth_bulletin_next(bulletin, &statement), CTH_OK);
    const size_t line = (size_t)(strstr(text, "1;Gạo") - text), end = sizeof text - 2;
    ck_assert_uint_eq(statement.span.start, line);
    ck_assert_uint_eq(statement.span.end, end);
    const struct {
        enum cth_column column;
        const char *cell;
    } cells[] = {
        {CTH_COLUMN_INDICATOR, "Gạo"}, {CTH_COLUMN_UNIT, "tấn"}, {CTH_COLUMN_ACTUAL, "7,5"}, {CTH_COLUMN_GROWTH, "2"}};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        const struct cth_span span = statement.columns[cells[i].column];
        ck_assert_uint_eq(span.end - span.start, strlen(cells[i].cell));
        ck_assert_ptr_eq(text + span.start, strstr(text + line, cells[i].cell));
    }
    ck_assert_uint_eq(statement.columns[CTH_COLUMN_PERIOD].end, 0); /* from the heading */
    ck_assert_uint_eq(statement.doubts, CTH_DOUBT_BASE);
    ck_assert_int_eq(cth_bulletin_next(bulletin, &statement), CTH_END);
    cth_bulletin_free(bulletin);
}
END_TEST

static const struct {
    const char *text, *rows;
    uint32_t doubts;
} tables[] = {
    /* A level of another year, a plan beside its own; percentages belong to the level before them. */
    {"Chỉ tiêu\tĐVT\tTH năm 2020\tKH 2021\tƯớc TH 2021\t% so KH\t% so với cùng kỳ\n"
     "GTSXCN\ttỷ đồng\t22.519\t24.800\t24.900\t100,4\t110,57\n",
     "indicator=giá trị sản xuất công nghiệp | period=2020 | unit=tỷ đồng | actual=22519\n"
     "indicator=giá trị sản xuất công nghiệp | period=2021 | unit=tỷ đồng | status=estimate | actual=24900 | "
     "plan=24800 | "
     "completion=100.4 | growth=110.57 | growth_form=ratio\n",
     0},
    /* The plan of a year is for the longest period; two growths are two rows. Rows stand as their first figures do. */
    {"Chỉ tiêu|ĐVT|KH năm 2022|Tháng 7/2022|7 tháng năm 2022|Tháng 7 so tháng trước (%)|Tháng 7 so cùng kỳ (%)\n"
     "--|--|--:|--:|--:|--:|--:\n"
     "KNXK|triệu USD|700|60|420|101|105\n",
     "indicator=kim ngạch xuất khẩu | period=2022-01..07 | unit=triệu USD | actual=420 | plan=700\n"
     "indicator=kim ngạch xuất khẩu | period=2022-07 | unit=triệu USD | actual=60 | growth=101 | growth_form=ratio | "
     "base_period=previous\n"
     "indicator=kim ngạch xuất khẩu | period=2022-07 | unit=triệu USD | actual=60 | growth=105 | growth_form=ratio\n",
     0},
    /* A quantity and its value, each in the unit of its column; a comma before three digits. */
    {"Năm 2020\nMặt hàng\tLượng (tấn)\tGiá trị (triệu USD)\tTăng/giảm (%)\nCà phê\t120.000\t180\t-5,2\nCao "
     "su\t5,142\t6,1\t+3\n",
     "indicator=cà phê | period=2020 | unit=tấn | actual=120000\n"
     "indicator=cà phê | period=2020 | unit=triệu USD | actual=180 | growth=-5.2\n"
     "indicator=cao su | period=2020 | unit=tấn | actual=5.142\n"
     "indicator=cao su | period=2020 | unit=triệu USD | actual=6.1 | growth=3\n",
     CTH_DOUBT_BASE | CTH_DOUBT_COMMA},
    /* A heading of two lines, and cells left empty below it. */
    {"Năm 2021\n"
     "Chỉ tiêu             ĐVT        Kế hoạch    Thực hiện    % so với    % so với\n"
     "                                năm 2021    năm 2021     KH          cùng kỳ\n"
     "Kim ngạch xuất khẩu  triệu USD  610         612          100,3       105,17\n"
     "Tổng thu ngân sách   tỷ đồng                6.000                    110\n",
     "indicator=kim ngạch xuất khẩu | period=2021 | unit=triệu USD | actual=612 | plan=610 | completion=100.3 | "
     "growth=105.17 | growth_form=ratio\n"
     "indicator=thu ngân sách nhà nước | period=2021 | unit=tỷ đồng | actual=6000 | growth=110 | growth_form=ratio\n",
     0},
    /* Parts, units said before, lines of letters and of sections, percentages that are levels or growth. */
    {"Năm 2021\nTT\tChỉ tiêu\tĐVT\tThực hiện\nA\tB\tC\t1\nIV\tIV. CÔNG NGHIỆP\t\t\n1\tGTSXCN (giá SS 2010)\ttỷ "
     "đồng\t24.800\n"
     "-\tKhai khoáng\t-nt-\t500\n\t+ Đá xây dựng\t\"\t60\n2\tTỷ lệ hộ nghèo\t%\t4,5\n3\tTốc độ tăng trưởng "
     "GRDP\t%\t9,71\n"
     "4\tChỉ số sản xuất công nghiệp\t%\t108,5\n5\tSố doanh nghiệp thành lập mới\tdoanh nghiệp\t1.020\n",
     "indicator=giá trị sản xuất công nghiệp | period=2021 | unit=tỷ đồng | prices=constant2010 | actual=24800\n"
     "indicator=khai khoáng | parent=giá trị sản xuất công nghiệp | period=2021 | unit=tỷ đồng | prices=constant2010 | "
     "actual=500\n"
     "indicator=đá xây dựng | parent=khai khoáng | period=2021 | unit=tỷ đồng | prices=constant2010 | actual=60\n"
     "indicator=tỷ lệ hộ nghèo | period=2021 | unit=% | kind=rate | actual=4.5\n"
     "indicator=tổng sản phẩm trên địa bàn | period=2021 | growth=9.71\n"
     "indicator=số doanh nghiệp thành lập mới | period=2021 | unit=doanh nghiệp | kind=count | actual=1020\n",
     CTH_DOUBT_BASE},
    /* English figures are known by any of the lines: 1.250 has decimals here. */
    {"Results of 2022\nIndicator;Unit;Plan;Actual;Growth (%)\nRice;tons;1.250;1.300;4\nExport turnover;USD "
     "million;680;1,700.5;12.5\n",
     "indicator=rice | period=2022 | unit=tons | actual=1.300 | plan=1.250 | growth=4\n"
     "indicator=kim ngạch xuất khẩu | period=2022 | unit=USD million | actual=1700.5 | plan=680 | growth=12.5\n",
     CTH_DOUBT_BASE},
    /* Vietnamese figures are known by any of the lines, too. */
    {"Năm 2022\nChỉ tiêu;ĐVT;Thực hiện\nLúa;tấn;1.250\nNgô;tấn;1.300,5\n",
     "indicator=lúa | period=2022 | unit=tấn | actual=1250\nindicator=ngô | period=2022 | unit=tấn | actual=1300.5\n",
     0},
    /* Another heading right below; a plan alone is a target. A line of other cells ends the table. */
    {"Năm 2020\nChỉ tiêu;ĐVT;Thực hiện\nKNXK;triệu USD;45\nChỉ tiêu;ĐVT;Kế hoạch năm 2021\nKNXK;triệu USD;50\nHết "
     "bảng.\nKNXK;triệu USD;60\n",
     "indicator=kim ngạch xuất khẩu | period=2020 | unit=triệu USD | actual=45\n"
     "indicator=kim ngạch xuất khẩu | period=2021 | unit=triệu USD | status=target | actual=50\n",
     0},
    /* Of two months the plan goes to the one behind it; a percentage behind a column of something else is of that. */
    {"Chỉ tiêu|ĐVT|Tháng 6/2022|KH năm 2022|Tháng 7/2022|Huyện Chư Sê|% KH\nKNXK|triệu USD|50|700|60|7|90\n",
     "indicator=kim ngạch xuất khẩu | period=2022-06 | unit=triệu USD | actual=50\n"
     "indicator=kim ngạch xuất khẩu | period=2022-07 | unit=triệu USD | actual=60 | plan=700\n",
     0},
    /* Two plans of two owners. */
    {"Năm 2021\nChỉ tiêu\tĐVT\tDự toán TW giao\tDự toán HĐND tỉnh giao\tThực hiện\t% dự toán TW\t% dự toán HĐND tỉnh\n"
     "Thu ngân sách\ttỷ đồng\t4.000\t5.000\t6.000\t150\t120\n",
     "indicator=thu ngân sách nhà nước | period=2021 | unit=tỷ đồng | actual=6000 | plan=4000 | completion=150 | "
     "plan_scope=TW\n"
     "indicator=thu ngân sách nhà nước | period=2021 | unit=tỷ đồng | actual=6000 | plan=5000 | completion=120 | "
     "plan_scope=HĐND tỉnh\n",
     0},
    /* What the line above says of the unit and the base holds for one table only. */
    {"Chỉ số năm 2021 (năm 2020 = 100), năm trước = 100\nNgành\tChỉ số (%)\nKhai khoáng\t105\n\nNăm 2022\nNgành\tChỉ "
     "số (%)\nKhai khoáng\t106\n",
     "indicator=khai khoáng | period=2021 | growth=105 | growth_form=ratio\n", 0},
    /* Bold cells, the base as a level, lines that end in CR LF. */
    {"Năm 2021\r\n| Chỉ tiêu | ĐVT | Thực hiện | Cùng kỳ |\r\n|---|---|---|---|\r\n| **KNXK** | triệu USD | **60** | "
     "50 |\r\n",
     "indicator=kim ngạch xuất khẩu | period=2021 | unit=triệu USD | actual=60 | base=50\n", 0},
};

START_TEST(test_table)
{
    ck_assert_uint_eq(check_rows(tables[_i].text, tables[_i].rows), tables[_i].doubts);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("bulletin_table");
    TCase *errors = tcase_create("Errors");
    tcase_add_loop_test(errors, test_table_is_none, 0, (int)(sizeof no_tables / sizeof *no_tables));
    suite_add_tcase(suite, errors);
    TCase *limits = tcase_create("Limits");
    tcase_set_timeout(limits, 60);
    tcase_add_test(limits, test_table_limit_of_columns);
    tcase_add_loop_test(limits, test_table_limit_of_time, 0, (int)(sizeof repeated / sizeof *repeated));
    suite_add_tcase(suite, limits);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_table_spans);
    suite_add_tcase(suite, core);
    TCase *table = tcase_create("Table");
    tcase_add_loop_test(table, test_table, 0, (int)(sizeof tables / sizeof *tables));
    suite_add_tcase(suite, table);
    return test_main(suite);
}
