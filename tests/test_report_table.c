/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The table: what each cell, mark and note says, and how columns are aligned. Numbers are worked out by hand from
 * docs/formulas.md; ends of ranges with exact fractions, rounded outward.
 */

#include "main.h"

#include "report_input.h"

#define EN CTH_LANG_EN
#define VI CTH_LANG_VI

/* One row; its line with two or more blanks as "|"; what else stands somewhere, or NULL. */
static const struct {
    enum cth_lang lang;
    const char *row, *line, *also;
} cells[] = {
    /* computed */
    {EN, "A,t,,,,,,200,400,100,,,,,,,,", "A|t|400|200|100|50.00|+100.00", NULL},
    {VI, "A,t,,,,,,24800.5,49601,31000.625,,,,,,,,", "A|t|49.601|24.800,5|31.000,625|50,00|-20,00", NULL},
    {EN, "A,t,,,,,,=0,7,7,,,,,,,,", "A|t|7|0|7|0.00|-100.00", NULL},
    {EN, "A,t,,,,,,7,,7,,,,,,,,", "A|t|7|7|a figure is missing|0.00", NULL},
    /* classes in words */
    {EN, "A,t,,,,,,5,0,0,,,,,,,,", "A|t|0|5|0|the plan is 0|the base is 0", NULL},
    {VI, "A,t,,,,,,5,0,0,,,,,,,,", "A|t|0|5|0|kế hoạch bằng 0|cùng kỳ bằng 0", NULL},
    {EN, "A,t,,,,,,5,-4,-5,,,,,,,,", "A|t|-4|5|-5|the plan is negative|the base is negative", NULL},
    {VI, "A,t,,,,,,-5,4,5,,,,,,,,", "A|t|4|-5|5|đổi dấu: thực hiện âm|đổi dấu: thực hiện âm", NULL},
    {EN, "A,t,,,,,,5,,,,,,,,,,", "A|t|5|a figure is missing|a figure is missing", NULL},
    {EN, "A,t,,,,,,,5,5,,,,,,,,", "A|t|5|5|a figure is missing|a figure is missing", NULL},
    {EN, "A,t,2021,,,,,5,4,5,,,,,2020-09,,,", "A|t|4|5|5|125.00|not comparable", NULL},
    {EN, "A,t,,,,,,999999999999999999,1,1,,,,,,,,",
     "A|t|1|999999999999999999|1|the result needs more than 18 digits|the result needs more than 18 digits", NULL},
    /* rates: points */
    {EN, "A,%,,,rate,,,7.2,7,6.68,,,,,,,,", "A|%|7|7.2|6.68|+0.2 points|+0.52 points", "Points: difference in"},
    {VI, "A,%,,,rate,,,2.4,2.6,2.4,,,,,,,,", "A|%|2,6|2,4|2,4|-0,2 điểm %|0,0 điểm %", "Điểm %: chênh lệch"},
    {EN, "A,%,,,rate,,,7.2,,,,,,,,,,", "A|%|7.2|a figure is missing|a figure is missing", NULL},
    {EN, "A,%,,,rate,,,,,,,,8.1,,,,,", "A|%|a figure is missing|+8.1*", "* As printed"},
    /* printed only */
    {EN, "A,t,,,,,,,,,92.19,,-5.97,,,,,", "A|t|92.19*|-5.97*", "* As printed; cannot be recomputed."},
    {VI, "A,t,,,,,,,,,<60,,~12,,,,,", "A|t|gần 60*|khoảng +12*", "* Số in trên báo cáo"},
    {EN, "A,t,,,,,,,,,28,over,105.3,ratio,,,,", "A|t|28 over*|105.3 of base*", NULL},
    {VI, "A,t,,,,,,,,,28,over,105.3,ratio,,,,", "A|t|vượt 28*|bằng 105,3*", NULL},
    {VI, "A,t,,,,,,,,,>5,shortfall,2.5,times,,,,", "A|t|hụt hơn 5*|gấp 2,5 lần*", NULL},
    {EN, "A,t,,,,,,,,,>5,shortfall,2.5,times,,,,", "A|t|over 5 short*|2.5 times*", NULL},
    {EN, "A,t,,,,,,,,,,,0.5,points,,,,", "A|t|a figure is missing|+0.5 points*", NULL},
    {EN, "A,t,,,,,,,,,,,-3.86,absolute,,,,", "A|t|a figure is missing|-3.86 (absolute)*", NULL},
    {VI, "A,t,,,,,,,,,,,8.2,average,,,,", "A|t|thiếu số liệu|+8,2 mỗi năm*", NULL},
    {EN, "A,t,,,,,,,,,,,6..7,,,,,", "A|t|a figure is missing|+6–7*", NULL},
    /* implied levels */
    {EN, "A,t,,,,,,>76581,,,92.19,,,,,,,", "A|t|83064.15–83074.26†|over 76581|92.19*|a figure is missing",
     "† Range implied"},
    {VI, "A,t,,,,,,>=1200,,,28,over,~12,,,,,",
     "A|t|không dưới 933,85†|không dưới 1.200|không dưới 1.061,94†|vượt 28*|khoảng +12*", "† Khoảng suy ra"},
    {EN, "A,t,,,,,,<=1200,,,90,,,,,,,", "A|t|0.00–1340.79†|at most 1200|90*|a figure is missing", NULL},
    {EN, "A,t,,,,,,5,,,0,,-100,,,,,", "A|t|5|0*|-100*", NULL},
    /* qualified levels: ranges beside numbers, or instead of them */
    {EN, "A,t,,,,,,~50,100,40,,,,,,,,", "A|t|100|about 50|40|50.00 (39.80–60.31)|+25.00 (-1.24–51.90)", "a–b: the"},
    {VI, "A,t,,,,,,>7300,7000,6000,,,,,,,,", "A|t|7.000|hơn 7.300|6.000|104,29 (104,27–105,73)|+21,67 (21,65–23,35)",
     "a–b: các giá trị"},
    {VI, "A,t,,,,,,45..50,100,60,,,,,,,,", "A|t|100|45–50|60|44,27–50,76|-26,45 đến -15,12", NULL},
    {EN, "A,t,,,,,,-5..-4,,,,,,,,,,", "A|t|-5 to -4|a figure is missing|a figure is missing", NULL},
    {EN, "A,t,,,,,,5,,7,,,-50,,,,,", "A|t|5|7|a figure is missing|-28.57 (1)", NULL},
    /* printed and computed */
    {VI, "A,t,,,,,,76581,84000,75000,92.19,,5.97,,,,,", "A|t|84.000|76.581|75.000|91,17 (1)|+2,11 (2)",
     "(1) A: báo cáo in 92,19 % kế hoạch, tính từ số liệu là 91,17 % kế hoạch.\n"
     "(2) A: báo cáo in tăng 5,97 %, tính từ số liệu là tăng 2,11 %.\n"},
    {VI, "A,t,,,,,,60,100,75,>50,over,-5.97,,,,,", "A|t|100|60|75|60,00 (1)|-20,00 (2)",
     "(1) A: báo cáo in vượt hơn 50 % kế hoạch, tính từ số liệu là 60,00 % kế hoạch.\n"
     "(2) A: báo cáo in giảm 5,97 %, tính từ số liệu là giảm 20,00 %.\n"},
    {EN, "A,t,,,,,,75,,75,,,~-5.97,,,,,", "A|t|75|75|a figure is missing|0.00 (1)",
     "(1) A: printed as a fall of about 5.97 %, computed from the levels as 0.00 %."},
    {EN, "A,t,,,,,,75,,75,,,>=-5,,,,,", "A|t|75|75|a figure is missing|0.00 (1)",
     "(1) A: printed as a fall of at least 5 %, computed from the levels as 0.00 %."},
    {VI, "A,t,,,,,,75,,60,,,-7..-6,,,,,", "A|t|75|60|thiếu số liệu|+25,00 (1)",
     "(1) A: báo cáo in -7 đến -6 %, tính từ số liệu là tăng 25,00 %."},
    {VI, "A,t,,,,,,75,,60,,,105.3,ratio,,,,", "A|t|75|60|thiếu số liệu|+25,00 (1)",
     "(1) A: báo cáo in bằng 105,3 % kỳ gốc, tính từ số liệu là tăng 25,00 %."},
    /* a rate has no percentage, and its points are checked all the same */
    {VI, "A,%,,,rate,,,5.5,,4,,,1.2,points,,,,", "A|%|5,5|4|thiếu số liệu|+1,5 điểm % (1)",
     "(1) A: báo cáo in tăng 1,2 điểm %, tính từ số liệu là tăng 1,5 điểm %."},
    {EN, "A,%,,,rate,,,5.5,,4,,,1.5,points,,,,", "A|%|5.5|4|a figure is missing|+1.5 points", NULL},
    {EN, "A,t,,,,,,76581,84000,75000,91.17,,2.1,,,,,", "A|t|84000|76581|75000|91.17|+2.11", NULL},
    {EN, "A,t,,,,,,125,100,100,25,over,125,ratio,,,,", "A|t|100|125|100|125.00|+25.00", NULL},
    {EN, "A,t,,,,,,75,100,60,25,shortfall,1.3,times,,,,", "A|t|100|75|60|75.00|+25.00", NULL},
    {EN, "A,t,,,,,,75,100,60,75,shortfall,1.5,times,,,,", "A|t|100|75|60|75.00 (1)|+25.00 (2)",
     "(1) A: printed as 75 % short of plan, computed from the levels as 75.00 % of plan.\n"
     "(2) A: printed as 1.5 times, computed from the levels as 1.25 times.\n"},
    {EN, "A,t,,,,,,75,100,60,,,15,absolute,,,,", "A|t|100|75|60|75.00|+25.00", NULL},
    {EN, "A,t,,,,,,75,100,60,,,16,absolute,,,,", "A|t|100|75|60|75.00|+25.00 (1)",
     "(1) A: printed as a rise of 16, computed from the levels as a rise of 15."},
    {EN, "A,t,,,,,,75,100,60,,,99,average,,,,", "A|t|100|75|60|75.00|+25.00", NULL},
    {EN, "A,t,,,,,,>75,,60,,,<26,,,,,", "A|t|over 75|60|a figure is missing|+25.00 (23.96–27.74) (1)",
     "printed as a rise of nearly 26 %, computed from the levels as a rise of 25.00 %."},
    {EN, "A,t,,,,,,1..2.55,,,90,,,,,,,", "A|t|0.5524–2.8548†|1–2.55|90*|a figure is missing", NULL},
    {EN, "A,t,,,,,,<=5,10,10,,,,,,,,", "A|t|10|at most 5|10|50.00 (at most 52.64)|-50.00 (at most -47.36)", NULL},
    /* what cannot be compared in 63 bits is not said to differ */
    {EN, "A,t,,,,,,999999999999999999,999999999999999997,999999999999999997,7,,7,,,,,",
     "A|t|999999999999999997|999999999999999999|999999999999999997|100.00|0.00", NULL},
    {EN, "A,t,,,,,,999999999999999999,,99999999999999999.9,,,7,absolute,,,,",
     "A|t|999999999999999999|99999999999999999.9|a figure is missing|+900.00 (1)", NULL},
    {EN, "A,t,,,,,,0.999999999999999999,99999999999999999.7,,7,,,,,,,",
     "A|t|99999999999999999.7|0.999999999999999999|0.00|a figure is missing", NULL},
    {VI, "A m² ²\xC2\xA0x,t,,,,,,1,1,1,,,,,,,,", "A m² ²\xC2\xA0x|t|1|1|1|100,00|0,00", NULL},
    {EN, "\"A  \",t,,,,,,1,1,1,,,,,,,,", "A|t|1|1|1|100.00|0.00", NULL},
    /* both readings */
    {EN, "A,t,,,,,,915,,,,,0,times_increase,,,,", "A|t|915|(1)|a figure is missing|0 times* (1)",
     "two readings: 0 times the base, or more by 0 times the base."},
    {EN, "A,t,,,rate,,,5,,2,,,2,times_increase,,,,", "A|t|5|2|a figure is missing|+3 points (1)",
     "two readings: 2 times the base, or more by 2 times the base."},
    {VI, "A,t,,,,,,915,,,,,10.16,times_increase,,,,", "A|t|915|(1)|thiếu số liệu|10,16 lần* (1)",
     "gấp 10,16 lần thì cùng kỳ là 89,96–90,16; tăng thêm 10,16 lần thì cùng kỳ là 81,90–82,08.\n"},
    {EN, "A,t,,,,,,915,,90,,,10.16,times_increase,,,,", "A|t|915|90|a figure is missing|+916.67 (1)",
     "The base 90 fits the first (10.16 times the base)."},
    {EN, "A,t,,,,,,915,,82,,,10.16,times_increase,,,,", "A|t|915|82|a figure is missing|+1015.85 (1)",
     "The base 82 fits the second (more by 10.16 times the base)."},
    {EN, "A,t,,,,,,915,,85,,,10.16,times_increase,,,,", "A|t|915|85|a figure is missing|+976.47 (1)",
     "The base 85 fits neither."},
    {EN, "A,t,,,,,,100,,1..90,,,2,times_increase,,,,", "A|t|100|1–90|a figure is missing|9.94–20000.00 (1)", NULL},
    {EN, "A,t,,,,,,,,,,,3,times_increase,,,,", "A|t|(1)|a figure is missing|3 times* (1)",
     "(1) A: “increased 3 times” has two readings: 3 times the base, or more by 3 times the base."},
    /* texts that are no good in a line */
    {EN, "\"A\t\n\x1B[1m\xC2\x9B\x7F.\",t,,,,,,1,1,1,,,,,,,,", NULL, "A   [1m   ."},
};

/* The line under the rule, with runs of blanks as one bar. */
static void squeeze(const char *table, char *line, size_t size)
{
    const char *at = strstr(table, "─\n");
    size_t n = 0;
    ck_assert_ptr_nonnull(at);
    for (at += strlen("─\n"); *at != '\n' && n + 2 < size; at++) {
        if (at[0] == ' ' && at[1] == ' ') {
            while (at[1] == ' ')
                at++;
            line[n++] = '|';
        } else {
            line[n++] = *at;
        }
    }
    line[n] = '\0';
}

/* Put the lines of a note together again. */
static void unwrap(char *table)
{
    for (char *at = table; (at = strstr(at, "\n    ")) != NULL; at++) {
        if (at[5] == ' ')
            continue; /* a heading */
        *at = ' ';
        memmove(at + 1, at + 5, strlen(at + 5) + 1);
    }
}

START_TEST(test_table_cells)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, cells[_i].lang);
    char csv[1024], line[512];
    snprintf(csv, sizeof csv, "%s%s\n", COLUMNS, cells[_i].row);
    char *table = report_text(csv, &options);
    unwrap(table);
    if (cells[_i].line != NULL) {
        squeeze(table, line, sizeof line);
        ck_assert_str_eq(line, cells[_i].line);
    }
    if (cells[_i].also != NULL)
        ck_assert_msg(strstr(table, cells[_i].also) != NULL, "no \"%s\" in:\n%s", cells[_i].also, table);
    free(table);
}
END_TEST

/* What all rows share stands in the first line; a row and the line that it gives in each language. */
static const struct {
    const char *row, *vi, *en;
} shared[] = {
    {"A,t,2021,Gia Lai,,,estimate,1,,,,,,,,,,", "Gia Lai, năm 2021, ước tính", "Gia Lai, 2021, estimate"},
    {"A,t,2021-H1,,,,,1,,,,,,,,,,", "6 tháng đầu năm 2021", "first half of 2021"},
    {"A,t,2021-H2,,,,official,1,,,,,,,,,,", "6 tháng cuối năm 2021, chính thức", "second half of 2021, official"},
    {"A,t,2021-Q3,,,,preliminary,1,,,,,,,,,,", "quý 3 năm 2021, sơ bộ", "quarter 3 of 2021, preliminary"},
    {"A,t,2021-09,,,,target,1,,,,,,,,,,", "tháng 9 năm 2021, mục tiêu", "month 9 of 2021, target"},
    {"A,t,2021-01..09,,,,,1,,,,,,,,,,", "9 tháng đầu năm 2021", "first 9 months of 2021"},
    {"A,t,2021-02..05,,,,,1,,,,,,,,,,", "từ tháng 2 đến tháng 5 năm 2021", "months 2 to 5 of 2021"},
    {"A,t,2021-02..07,,,,,1,,,,,,,,,,", "từ tháng 2 đến tháng 7 năm 2021", "months 2 to 7 of 2021"},
    {"A,t,2021-03..05,,,,,1,,,,,,,,,,", "từ tháng 3 đến tháng 5 năm 2021", "months 3 to 5 of 2021"},
    {"A,t,2016..2020,,,,,1,,,,,,,,,,", "giai đoạn 2016–2020", "2016–2020"},
    {"A,t,2020-11..14,,,,,1,,,,,,,,,,", "2020-11..14", "2020-11..14"},
    {"A,t,,,,,,1,,,,,,,,current,,", "giá hiện hành", "current prices"},
    {"A,t,,,,,,1,,,,,,,,constant2010,,", "giá so sánh 2010", "constant 2010 prices"},
    {"A,t,,,,,,1,,,,,,,,,HĐND tỉnh,", "kế hoạch của HĐND tỉnh", "plan of HĐND tỉnh"},
    {"A,t,,,,,,1,,,,,,,previous,,,", "so với kỳ trước", "compared with the period before"},
    {"A,t,,,,,,1,,,,,,,2015,,,", "so với năm 2015", "compared with 2015"},
};

START_TEST(test_table_shared_line)
{
    for (int lang = EN; lang <= VI; lang++) {
        struct cth_report_options options = report_options(CTH_FORMAT_TABLE, (enum cth_lang)lang);
        const char *expected = lang == VI ? shared[_i].vi : shared[_i].en;
        char csv[1024];
        snprintf(csv, sizeof csv, "%s%s\n", COLUMNS, shared[_i].row);
        char *table = report_text(csv, &options);
        ck_assert_msg(strncmp(table, expected, strlen(expected)) == 0 && table[strlen(expected)] == '\n', "%s", table);
        free(table);
    }
}
END_TEST

/* Prices that no reader of CSV lets in are shown as they are. */
START_TEST(test_table_other_prices)
{
    static const struct cth_text prices[] = {CTH_TEXT("giá 1994"), CTH_TEXT("currant"), CTH_TEXT("constance201")};
    for (size_t i = 0; i < sizeof prices / sizeof *prices; i++) {
        struct cth_indicator row = {.name = CTH_TEXT("A"), .prices = prices[i]};
        struct output output = {0};
        struct cth_report *report;
        ck_assert_int_eq(cth_report_new(NULL, write_output, &output, &report), CTH_OK);
        ck_assert_int_eq(cth_report_add(report, &row), CTH_OK);
        ck_assert_int_eq(cth_report_finish(report), CTH_OK);
        ck_assert_int_eq(strncmp(output.data, prices[i].data, prices[i].length), 0);
        cth_report_free(report);
        free(output.data);
    }
}
END_TEST

START_TEST(test_table_aligned_by_width)
{
    /* Marks under marks; a wide name takes two places a letter, a combining mark none. */
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, EN);
    char *table = report_text(COLUMNS "日本,t,,,,,,9,10,8,,,,,,,,\n"
                                      "Ax\xCC\xA3,kg,,,,,,1234.5,1000,,,,<100,,,,,\n",
                              &options);
    ck_assert_str_eq(table, "Indicator  Unit  Plan  Actual  Same period last  % of plan      Growth (%)\n"
                            "                                           year\n"
                            "─────────  ────  ────  ──────  ────────────────  ─────────  ──────────────\n"
                            "日本       t       10     9                   8      90.00          +12.50\n"
                            "Ax\xCC\xA3         kg    1000  1234.5  617.225–649.764†     123.45  nearly +100*\n"
                            "\n"
                            "* As printed; cannot be recomputed.\n"
                            "† Range implied by the printed actual and percentage.\n");
    free(table);
}
END_TEST

/* The 0 of a class in words is no number to align. */
START_TEST(test_table_class_is_not_aligned)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, VI);
    char *table = report_text(COLUMNS "A,t,,,,,,5,,0,,,,,,,,\nB,t,,,,,,12.5,,10,,,,,,,,\n", &options);
    ck_assert_ptr_nonnull(strstr(table, "  thiếu số liệu  cùng kỳ bằng 0\n"));
    ck_assert_ptr_nonnull(strstr(table, "  thiếu số liệu          +25,00\n"));
    free(table);
}
END_TEST

START_TEST(test_table_wraps_names)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, VI);
    char *table =
        report_text(COLUMNS "Tổng mức bán lẻ hàng hóa và doanh thu  dịch vụ tiêu dùng,t,,,,,,1,,,,,,,,,,\n", &options);
    ck_assert_ptr_nonnull(strstr(table, "\nTổng mức bán lẻ hàng hóa và doanh thu  t "));
    ck_assert_ptr_nonnull(strstr(table, "\ndịch vụ tiêu dùng\n"));
    free(table);
    table = report_text(COLUMNS "Tên-rất-dài-không-có-khoảng-trắng-nào-để-ngắt-dòng cả,t,,,,,,,,,,,,,,,,\n", &options);
    ck_assert_ptr_nonnull(strstr(table, "\nTên-rất-dài-không-có-khoảng-trắng-nào-để  t "));
    ck_assert_ptr_nonnull(strstr(table, "\n-ngắt-dòng cả\n"));
    ck_assert_ptr_null(strstr(table, " \n"));
    free(table);
    table = report_text(COLUMNS "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ   ,t,,,,,,,,,,,,,,,,\n", &options);
    ck_assert_ptr_nonnull(strstr(table, "\ndịch vụ\n"));
    free(table);
}
END_TEST

START_TEST(test_table_columns_for_what_differs)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, EN);
    char *table = report_text(COLUMNS "A,t,2021,Gia Lai,,,estimate,1,1,1,,,,,,current,x,s1\n"
                                      "B,t,2022,Kon Tum,,,target,2,2,2,,,,,previous,,,s1\n"
                                      "C,t,2022,Kon Tum,,,official,3,3,3,,,,,previous,,,s1\n"
                                      "D,t,2022,Kon Tum,,,preliminary,,,,,,,,previous,,,s1\n",
                              &options);
    static const char *const parts[] = {
        "Region ",      "Period ",        "Prices ",        "Plan of",         "Compared ",
        " Base ",       "Gia Lai  2021 ", "Kon Tum  2022 ", " current prices", "the period before",
        " estimate 1 ", " target 2 ",     "       3 ",      "\nSource: s1\n"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        ck_assert_msg(strstr(table, parts[i]) != NULL, "no \"%s\" in:\n%s", parts[i], table);
    ck_assert_ptr_null(strstr(table, "preliminary"));
    ck_assert_int_eq(strncmp(table, "Indicator ", 10), 0);
    free(table);
    table = report_text(COLUMNS "A,t,,,,,,1,1,1,,,,,,,,one\nB,t,,,,,,1,1,1,,,,,,,,two\n", &options);
    ck_assert_ptr_nonnull(strstr(table, "Source "));
    ck_assert_ptr_null(strstr(table, "Source:"));
    free(table);
}
END_TEST

START_TEST(test_table_title)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, EN);
    options.title = (struct cth_text)CTH_TEXT("Report\x1Bof\nthe\xC2\x85year");
    char *table = report_text(COLUMNS "A,t,2021,,,,,1,1,1,,,,,,,,\n", &options);
    ck_assert_int_eq(strncmp(table, "Report of the  year\n2021\n\nIndicator", 35), 0);
    free(table);
    table = report_text(COLUMNS, &options);
    ck_assert_int_eq(strncmp(table, "Report of the  year\n\nIndicator", 30), 0);
    free(table);
    options.title.length = 0;
    table = report_text(COLUMNS, &options); /* no rows: the headings alone */
    ck_assert_int_eq(strncmp(table, "Indicator  Unit  Plan  Actual", 29), 0);
    free(table);
}
END_TEST

START_TEST(test_table_places_and_rounding)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, EN);
    options.measure.places = 0;
    options.measure.rounding = CTH_ROUND_DOWN;
    char line[256], *table = report_text(COLUMNS "A,t,,,,,,199,300,100,,,,,,,,\n", &options);
    squeeze(table, line, sizeof line);
    ck_assert_str_eq(line, "A|t|300|199|100|66|+99");
    free(table);
}
END_TEST

/* Growth on a negative base is computed by request; what is printed is not set against it. */
START_TEST(test_table_negative_base_by_request)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, EN);
    options.measure.allow = CTH_ALLOW_NEGATIVE_BASE;
    char line[256], *table = report_text(COLUMNS "A,t,,,,,,5,,-10,,,7,,,,,\n", &options);
    squeeze(table, line, sizeof line);
    ck_assert_str_eq(line, "A|t|5|-10|a figure is missing|+150.00");
    free(table);
}
END_TEST

/* One endless word is cut: else every row would be padded to it. */
START_TEST(test_table_cuts_endless_words)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, EN);
    char text[512] = COLUMNS;
    for (int i = 0; i < 30; i++)
        strcat(text, "tầng");
    strcat(text, ",");
    for (int i = 0; i < 25; i++)
        strcat(text, "u");
    strcat(text, ",,,,,,1,1,1,,,,,,,,\nB,t,,,,,,1,1,1,,,,,,,,\n");
    char *table = report_text(text, &options);
    ck_assert_ptr_nonnull(strstr(table, "\ntầngtầngtầngtầngtầngtầngtầngtầngtầngtầng  uuuuuuuuuuuuuuuuuuuuuuuu     1 "));
    ck_assert_ptr_nonnull(strstr(table, "\ntầngtầngtầngtầngtầngtầngtầngtầngtầngtầng  u\n"));
    ck_assert_ptr_nonnull(strstr(table, "\nB                                         t         "));
    free(table);
}
END_TEST

/* Every note has its own number, over all rows. */
START_TEST(test_table_numbers_notes)
{
    struct cth_report_options options = report_options(CTH_FORMAT_TABLE, EN);
    char *table = report_text(COLUMNS "A,t,,,,,,75,100,60,50,,1,,,,,\n"
                                      "B,t,,,,,,75,100,60,50,,4,times_increase,,,,\n",
                              &options);
    static const char *const parts[] = {"75.00 (1)", "+25.00 (2)", "75.00 (3)", "+25.00 (4)",
                                        "\n(1) A: ", "\n(2) A: ",  "\n(3) B: ", "\n(4) B: "};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        ck_assert_msg(strstr(table, parts[i]) != NULL, "no \"%s\" in:\n%s", parts[i], table);
    free(table);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report_table");
    TCase *table = tcase_create("Table");
    tcase_add_loop_test(table, test_table_cells, 0, (int)(sizeof cells / sizeof *cells));
    tcase_add_loop_test(table, test_table_shared_line, 0, (int)(sizeof shared / sizeof *shared));
    suite_add_tcase(suite, table);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_table_other_prices);
    tcase_add_test(core, test_table_aligned_by_width);
    tcase_add_test(core, test_table_class_is_not_aligned);
    tcase_add_test(core, test_table_wraps_names);
    tcase_add_test(core, test_table_columns_for_what_differs);
    tcase_add_test(core, test_table_title);
    tcase_add_test(core, test_table_places_and_rounding);
    tcase_add_test(core, test_table_negative_base_by_request);
    tcase_add_test(core, test_table_cuts_endless_words);
    tcase_add_test(core, test_table_numbers_notes);
    suite_add_tcase(suite, core);
    return test_main(suite);
}
