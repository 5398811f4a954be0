/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The page: what it is made of, escaping, bars and their scale. Its tags are checked by tests/programs.py. */

#include "main.h"

#include "report_input.h"

static char *page(const char *rows, enum cth_lang lang, bool fragment, const char *title)
{
    struct cth_report_options options = report_options(CTH_FORMAT_HTML, lang);
    char csv[4096];
    options.fragment = fragment;
    options.title = (struct cth_text){title, strlen(title)};
    snprintf(csv, sizeof csv, "%s%s", COLUMNS, rows);
    return report_text(csv, &options);
}

static unsigned count(const char *text, const char *part)
{
    unsigned n = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at++)
        n++;
    return n;
}

#define HAS(text, part) ck_assert_msg(strstr(text, part) != NULL, "no \"%s\"", part)
#define HAS_NOT(text, part) ck_assert_msg(strstr(text, part) == NULL, "\"%s\" is there", part)

START_TEST(test_html_page_and_fragment)
{
    char *whole = page("A,t,2021,Gia Lai,,,,200,400,100,,,,,,,,\n", CTH_LANG_VI, false, "");
    ck_assert_ptr_eq(strstr(whole, "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">"), whole);
    HAS(whole, "<title>Gia Lai, năm 2021</title>");
    HAS(whole, "<h1 class=\"title\">Gia Lai, năm 2021</h1>");
    HAS(whole, "@page{size:A4 landscape");
    HAS(whole, "</body>\n</html>\n");
    HAS_NOT(whole, "<script");
    HAS_NOT(whole, "http");
    HAS_NOT(whole, "src=");
    free(whole);

    char *part = page("A,t,2021,Gia Lai,,,,200,400,100,,,,,,,,\n", CTH_LANG_EN, true, "");
    ck_assert_int_eq(strncmp(part, "<section class=\"cth-report\" lang=\"en\">", 38), 0);
    HAS(part, "<h2 class=\"title\">Gia Lai, 2021</h2>");
    HAS_NOT(part, "<html");
    HAS_NOT(part, "<body");
    HAS_NOT(part, "@page");
    /* every rule of its style is about its own section */
    char *end = strstr(part, "</style>");
    for (char *line = strstr(part, "<style>\n") + 8; line < end; line = strchr(line, '\n') + 1)
        ck_assert(strncmp(line, ".cth-report", 11) == 0 || strncmp(line, "@media print{.cth-report", 24) == 0);
    free(part);
}
END_TEST

START_TEST(test_html_titles)
{
    char *text = page("A,t,2021,Gia Lai,,,,1,,,,,,,,,,\n", CTH_LANG_EN, false, "Q&A <1> \"x\"");
    HAS(text, "<title>Q&amp;A &lt;1&gt; &quot;x&quot;</title>");
    HAS(text, "<h1 class=\"title\">Q&amp;A &lt;1&gt; &quot;x&quot;</h1>");
    HAS(text, "<p class=\"where\">Gia Lai, 2021</p>");
    free(text);
    text = page("A,t,,,,,,1,,,,,,,,,,\n", CTH_LANG_EN, false, "T");
    HAS_NOT(text, "class=\"where\"");
    free(text);
    text = page("", CTH_LANG_VI, false, "");
    HAS(text, "<title>Kết quả thực hiện kế hoạch</title>");
    HAS(text, "<p class=\"sum\">0 chỉ tiêu</p>");
    ck_assert_uint_eq(count(text, "Kết quả thực hiện kế hoạch"), 2); /* title and heading, not said twice on the page */
    HAS_NOT(text, "class=\"key\"");
    free(text);
}
END_TEST

START_TEST(test_html_escapes)
{
    char *text = page("\"<b>&\"\"\n\",<u>,2021,<i>,,,,1,1,1,,,,,,,<p>,<q>\nB,,2022,<j>,,,,,,,,,,,,,<r>,<q>\n",
                      CTH_LANG_EN, false, "");
    HAS(text, "&lt;b&gt;&amp;&quot; ");
    HAS(text, "&lt;u&gt;");
    HAS(text, "<small>&lt;i&gt;, 2021, Plan of: &lt;p&gt;</small>");
    HAS(text, "<p>Source: &lt;q&gt;</p>");
    HAS_NOT(text, "<b>");
    HAS_NOT(text, "<u>");
    HAS_NOT(text, "<i>");
    HAS_NOT(text, "<q>");
    free(text);
}
END_TEST

/* Met, not met and no verdict differ in class and words; 50 % is 100 wide. */
START_TEST(test_html_bars)
{
    char *text = page("A,t,,,,,,200,400,,,,,,,,,\n"
                      "B,t,,,,lower,,200,400,,,,,,,,,\n"
                      "C,t,,,,,,,,,120.05,,,,,,,\n"
                      "D,t,,,,,,5,0,,,,,,,,,\n"
                      "E,%,,,rate,,,7,8,,,,,,,,,\n"
                      "F,t,,,,,,-5,-4,,,,,,,,,\n"
                      "G,t,,,,,,,,,60..70,,,,,,,\n",
                      CTH_LANG_VI, false, "");
    ck_assert_uint_eq(count(text, "role=\"img\""), 3);
    HAS(text, "aria-label=\"Thực hiện 50,00 % kế hoạch: chưa đạt\"");
    HAS(text, "aria-label=\"Thực hiện 50,00 % kế hoạch: đạt\"");
    HAS(text, "<rect class=\"not-met\" x=\"0\" y=\"7\" width=\"100.0\" height=\"10\"/>");
    HAS(text, "<rect class=\"met\" x=\"0\" y=\"7\" width=\"100.0\" height=\"10\"/>");
    HAS(text, "<rect class=\"met\" x=\"0\" y=\"7\" width=\"240.2\" height=\"10\"/>"); /* 120.05 -> 120.1 */
    HAS(text, "viewBox=\"0 0 250.0 24\"");
    HAS_NOT(text, "class=\"edge\"");
    HAS(text, "<small class=\"said-not-met\">chưa đạt</small>");
    free(text);
}
END_TEST

/* A printed form is a sentence of its own: "28 over % of plan" is none. */
START_TEST(test_html_bar_label_of_forms)
{
    static const struct {
        enum cth_lang lang;
        enum cth_completion_form form;
        const char *label;
    } rows[] = {
        {CTH_LANG_EN, CTH_COMPLETION_OVER, "\"28 % over plan: "},
        {CTH_LANG_EN, CTH_COMPLETION_SHORTFALL, "\"28 % short of plan: "},
        {CTH_LANG_VI, CTH_COMPLETION_OVER, "\"Thực hiện vượt 28 % kế hoạch: "},
        {CTH_LANG_VI, CTH_COMPLETION_RATIO, "\"Thực hiện 28 % kế hoạch: "},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct cth_report_options options = report_options(CTH_FORMAT_HTML, rows[i].lang);
        struct cth_indicator row = {
            .name = CTH_TEXT("A"), .completion = CTH_FIGURE(CTH_PRINTED, 28, 0), .completion_form = rows[i].form};
        struct output output = {0};
        struct cth_report *report;
        ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_OK);
        ck_assert_int_eq(cth_report_add(report, &row), CTH_OK);
        ck_assert_int_eq(cth_report_finish(report), CTH_OK);
        HAS(output.data, rows[i].label);
        cth_report_free(report);
        free(output.data);
    }
}
END_TEST

/* A plan of another year: the printed completion is shown, but nothing is said of it. */
START_TEST(test_html_bar_without_verdict)
{
    struct cth_report_options options = report_options(CTH_FORMAT_HTML, CTH_LANG_VI);
    struct cth_indicator row = {.name = CTH_TEXT("A"),
                                .period = CTH_YEAR(2021),
                                .plan_period = CTH_YEAR(2022),
                                .completion = CTH_FIGURE(CTH_PRINTED, 90, 0)};
    struct output output = {0};
    struct cth_report *report;
    ck_assert_int_eq(cth_report_new(&options, write_output, &output, &report), CTH_OK);
    ck_assert_int_eq(cth_report_add(report, &row), CTH_OK);
    ck_assert_int_eq(cth_report_finish(report), CTH_OK);
    HAS(output.data, "aria-label=\"Thực hiện 90 % kế hoạch: không đánh giá\"");
    HAS(output.data, "<rect class=\"none\" x=\"0\" y=\"7\" width=\"180.0\" height=\"10\"/>");
    HAS(output.data, "</svg>không đánh giá</span>");
    cth_report_free(report);
    free(output.data);
}
END_TEST

START_TEST(test_html_scale_and_break)
{
    static const struct {
        const char *completion, *form;
        const char *scale, *width;
        unsigned cuts;
    } bars[] = {
        {"125.0", "", "250.0", "250.0", 0},
        {"125.1", "", "300.0", "250.2", 0},
        {"150.0", "", "300.0", "300.0", 0},
        {"150.1", "", "300.0", "300.0", 2},
        {"963.16", "", "300.0", "300.0", 2},
        {"28", "over", "300.0", "256.0", 0},
        {"28", "shortfall", "250.0", "144.0", 0},
        {"-3", "", "250.0", "0.0", 0},
        {"999999999999999999", "over", "250.0", NULL, 0},
        {"0.9999999999999999", "shortfall", "250.0", "198.0", 0},
    };
    char row[256], part[128];
    for (size_t i = 0; i < sizeof bars / sizeof *bars; i++) {
        snprintf(row, sizeof row, "A,t,,,,,,,,,%s,%s,,,,,,\n", bars[i].completion, bars[i].form);
        char *text = page(row, CTH_LANG_EN, false, "");
        snprintf(part, sizeof part, "viewBox=\"0 0 %s 15\"", bars[i].scale);
        HAS(text, part);
        snprintf(part, sizeof part, "y=\"7\" width=\"%s\" height=\"10\"/>", bars[i].width);
        if (bars[i].width != NULL)
            HAS(text, part);
        else
            HAS_NOT(text, "role=\"img\"");
        ck_assert_uint_eq(count(text, "class=\"edge\""), bars[i].cuts); /* in the bar and in the key */
        free(text);
    }
}
END_TEST

START_TEST(test_html_notes_and_marks)
{
    char *text = page("A,t,,,,,,915,95,,963.16,,10.16,times_increase,,,,\nB,t,,,,,,>50,100,,60,,,,,,,\n", CTH_LANG_EN,
                      false, "");
    HAS(text, "10.16 times*<sup>(1)</sup>");
    HAS(text, "<p>(1) A: “increased 10.16 times” has two readings: ");
    HAS(text, "50.00<sup>(2)</sup><small>49.75–60.31</small>"); /* [50, 60) / [99.5, 100.5) */
    HAS(text, "<p>* As printed; cannot be recomputed.</p>");
    HAS(text, "<p>a–b: the values");
    HAS_NOT(text, "†");
    free(text);
    text = page("A,t,,,,,,610,,,100,,5.17,,2015,,,\nB,t,,,,,,610,,,100,,5.17,,,,,\n", CTH_LANG_EN, false, "");
    HAS(text, "<td class=\" i w\">606.46–613.57†</td>");
    HAS(text, "<small>Compared with: 2015</small>");
    HAS(text, "<th scope=\"col\" class=\"\">Base</th>");
    ck_assert_uint_eq(count(text, "Compared with"), 1);
    free(text);
}
END_TEST

/* The director's line counts the verdicts. */
START_TEST(test_html_summary)
{
    char *text = page("A,t,,,,,,5,4,,,,,,,,,\nB,t,,,,,,5,5,,,,,,,,,\nC,t,,,,,,4,5,,,,,,,,,\nD,t,,,,,,4,,,,,,,,,,\n",
                      CTH_LANG_VI, false, "");
    HAS(text, "<p class=\"sum\">4 chỉ tiêu · đạt kế hoạch: 2 · chưa đạt: 1 · chưa đủ số liệu để đánh giá: 1</p>");
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report_html");
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_html_page_and_fragment);
    tcase_add_test(core, test_html_titles);
    tcase_add_test(core, test_html_escapes);
    tcase_add_test(core, test_html_bars);
    tcase_add_test(core, test_html_bar_without_verdict);
    tcase_add_test(core, test_html_bar_label_of_forms);
    tcase_add_test(core, test_html_scale_and_break);
    tcase_add_test(core, test_html_notes_and_marks);
    tcase_add_test(core, test_html_summary);
    suite_add_tcase(suite, core);
    return test_main(suite);
}
