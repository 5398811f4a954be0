/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Lists of findings in all forms. The findings are made by hand, after published contradictions; what is expected of
 * them was worked out on paper: 126 against 95 lies in [125.5, 126.5) / (94.5, 95.5], that is 131.4136 to 133.8624 %.
 */

#include "main.h"

#include "report_input.h"

#define EN CTH_LANG_EN
#define VI CTH_LANG_VI

static const enum cth_format formats[] = {CTH_FORMAT_TABLE, CTH_FORMAT_CSV, CTH_FORMAT_JSON, CTH_FORMAT_HTML};
#define EACH_FORMAT (int)(sizeof formats / sizeof *formats)

#define HAS(text, part) ck_assert_msg(strstr(text, part) != NULL, "no \"%s\" in:\n%s", part, text)
#define HAS_NOT(text, part) ck_assert_msg(strstr(text, part) == NULL, "\"%s\" is in:\n%s", part, text)

/* Imports of half a year: 126 of 95, printed as 123.4 %. */
static const struct cth_indicator imports = {.name = CTH_TEXT("Kim ngạch nhập khẩu"),
                                             .region = CTH_TEXT("Gia Lai"),
                                             .source = CTH_TEXT("GL018"),
                                             .period = {2021, 1, 6},
                                             .unit = CTH_TEXT("triệu USD"),
                                             .actual = CTH_FIGURE(CTH_PRINTED, 126, 0),
                                             .plan = CTH_FIGURE(CTH_PRINTED, 95, 0),
                                             .completion = CTH_FIGURE(CTH_PRINTED, 1234, 1)};
static const struct cth_finding swapped = {
    .record = 4,
    .other = CTH_NO_RECORD,
    .check = CTH_CHECK_COMPLETION,
    .verdict = CTH_INCONSISTENT,
    .member = CTH_MEMBER_COMPLETION,
    .printed = CTH_FIGURE(CTH_PRINTED, 1234, 1),
    .has_allowed = true,
    .allowed = {.low = {25100, 191}, .high = {25300, 189}, .high_open = true},
    .has_distance = true,
    .distance = {30421, 3820},
    .suggested = CTH_FIGURE(CTH_PRINTED, 1326, 1),
    .fewest = 1,
    .suspects = 1 << CTH_MEMBER_ACTUAL | 1 << CTH_MEMBER_PLAN | 1 << CTH_MEMBER_COMPLETION,
    .repair_count = 2,
    .repairs = {{CTH_REPAIR_DIGITS_SWAPPED, CTH_MEMBER_COMPLETION, CTH_FIGURE(CTH_PRINTED, 1324, 1), {NULL, 0}},
                {CTH_REPAIR_SCALE, CTH_MEMBER_PLAN, CTH_FIGURE(CTH_MORE, 95000, 0), {NULL, 0}}}};

/* Industry of nine months, whose base another document prints differently. */
static const struct cth_indicator industry = {.name = CTH_TEXT("Giá trị sản xuất công nghiệp"),
                                              .region = CTH_TEXT("Gia Lai"),
                                              .source = CTH_TEXT("GL006"),
                                              .period = {2022, 1, 9},
                                              .unit = CTH_TEXT("tỷ đồng"),
                                              .actual = CTH_FIGURE(CTH_PRINTED, 19693, 0),
                                              .growth = CTH_FIGURE(CTH_PRINTED, 1514, 2)};
static const struct cth_indicator industry_before = {.name = CTH_TEXT("Giá trị sản xuất công nghiệp"),
                                                     .region = CTH_TEXT("Gia Lai"),
                                                     .source = CTH_TEXT("GL002"),
                                                     .period = {2021, 1, 9},
                                                     .actual = CTH_FIGURE(CTH_PRINTED, 16789, 0)};
static const struct cth_finding revision = {.record = 7,
                                            .other = 9,
                                            .check = CTH_CHECK_BASE,
                                            .rule = CTH_RULE_REVISION,
                                            .member = CTH_MEMBER_BASE,
                                            .has_allowed = true,
                                            .allowed = {.low = {33577, 2}, .high = {33579, 2}, .high_open = true},
                                            .has_distance = true,
                                            .distance = {937, 500}};

static struct cth_finding plain(size_t record, enum cth_verdict verdict, enum cth_rule rule)
{
    return (struct cth_finding){.record = record, .other = CTH_NO_RECORD, .verdict = verdict, .rule = rule};
}

static struct cth_findings_options options_of(enum cth_format format, enum cth_lang lang)
{
    return (struct cth_findings_options){.format = format, .lang = lang};
}

struct item {
    const struct cth_finding *finding;
    const struct cth_indicator *record, *other;
};

static enum cth_status write_findings(const struct cth_findings_options *options, const struct item *items,
                                      size_t count, struct output *output)
{
    struct cth_findings *findings;
    enum cth_status status = CTH_OK;
    ck_assert_int_eq(cth_findings_new(options, write_output, output, &findings), CTH_OK);
    for (size_t i = 0; i < count && status == CTH_OK; i++)
        status = cth_findings_add(findings, items[i].finding, items[i].record, items[i].other);
    if (status == CTH_OK)
        status = cth_findings_finish(findings);
    else
        ck_assert_int_eq(cth_findings_finish(findings), status);
    cth_findings_free(findings);
    return status;
}

static char *text_of(const struct cth_findings_options *options, const struct item *items, size_t count)
{
    struct output output = {0};
    ck_assert_int_eq(write_findings(options, items, count, &output), CTH_OK);
    ck_assert_ptr_nonnull(output.data);
    return output.data;
}

static char *one(enum cth_format format, enum cth_lang lang, const struct cth_finding *finding,
                 const struct cth_indicator *record, const struct cth_indicator *other)
{
    const struct cth_findings_options options = options_of(format, lang);
    const struct item item = {finding, record, other};
    return text_of(&options, &item, 1);
}

/* --- refusals ---------------------------------------------------------------------------------------------------- */

START_TEST(test_findings_new_refuses)
{
    struct cth_findings_options options = {.format = CTH_FORMAT_TABLE};
    struct output output = {0};
    struct cth_findings *const untouched = (struct cth_findings *)&output, *findings = untouched;
    ck_assert_int_eq(cth_findings_new(&options, NULL, &output, &findings), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_findings_new(&options, write_output, &output, NULL), CTH_E_ARGUMENT);
    switch (_i) {
    case 0: options.format = (enum cth_format)4; break;
    case 1: options.format = (enum cth_format) - 1; break;
    case 2: options.lang = (enum cth_lang)2; break;
    case 3: options.reserved[5] = 1; break;
    case 4: options.title = (struct cth_text)CTH_TEXT("\xFF"); break;
    default: options.title = (struct cth_text){NULL, 1}; break;
    }
    ck_assert_int_eq(cth_findings_new(&options, write_output, &output, &findings), CTH_E_ARGUMENT);
    ck_assert_ptr_eq(findings, untouched);
}
END_TEST

START_TEST(test_findings_refuse_null)
{
    struct output output = {0};
    struct cth_findings *findings;
    ck_assert_int_eq(cth_findings_add(NULL, &swapped, &imports, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_findings_finish(NULL), CTH_E_ARGUMENT);
    cth_findings_free(NULL);
    ck_assert_int_eq(cth_findings_new(NULL, write_output, &output, &findings), CTH_OK);
    ck_assert_int_eq(cth_findings_add(findings, NULL, &imports, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_findings_add(findings, &swapped, NULL, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_findings_add(findings, &swapped, &imports, NULL), CTH_OK);
    ck_assert_int_eq(cth_findings_finish(findings), CTH_OK);
    HAS(output.data, "Records checked: 1"); /* NULL options: a table in English */
    cth_findings_free(findings);
    free(output.data);
}
END_TEST

static void break_item(int n, struct cth_finding *finding, struct cth_indicator *record, struct cth_indicator *other)
{
    switch (n) {
    case 0: finding->verdict = (enum cth_verdict)CTH_VERDICT_COUNT; break;
    case 1: finding->check = (enum cth_check)CTH_CHECK_KINDS; break;
    case 2: finding->rule = (enum cth_rule)CTH_RULE_COUNT; break;
    case 3: finding->member = (enum cth_member)CTH_MEMBER_COUNT; break;
    case 4: finding->reading = (enum cth_reading_fit)(CTH_FITS_BOTH + 1); break;
    case 5: finding->repair_count = CTH_REPAIRS_MAX + 1; break;
    case 6: finding->printed.qualifier = (enum cth_qualifier)99; break;
    case 7: finding->suggested.value.scale = 19; break;
    case 8: finding->repairs[1].kind = (enum cth_repair_kind)CTH_REPAIR_COUNT; break;
    case 9: finding->repairs[1].member = (enum cth_member) - 1; break;
    case 10: finding->repairs[1].figure.value.units = CTH_UNITS_MAX + 1; break;
    case 11: finding->repairs[0].unit = (struct cth_text){NULL, 3}; break;
    case 12: record->growth_form = (enum cth_growth_form)7; break;
    case 13: other->kind = (enum cth_kind)99; break;
    case 14: finding->repairs[0].unit = (struct cth_text)CTH_TEXT("\xC3"); break;
    case 15: record->source = (struct cth_text)CTH_TEXT("a\xC3"); break;
    case 16: other->name = (struct cth_text)CTH_TEXT("\xFF"); break;
    case 17: finding->distance.denominator = -3; break;
    case 18: finding->allowed.low = (struct cth_ratio){2, 4}; break;
    default: ck_abort_msg("no such item");
    }
}

/* A refused finding is refused in every form, stays refused, and leaves nothing but what was streamed before it. */
START_TEST(test_findings_add_refuses)
{
    const enum cth_status expected = _i >= 14 && _i <= 16 ? CTH_E_ENCODING : CTH_E_ARGUMENT;
    for (int f = 0; f < EACH_FORMAT; f++) {
        struct cth_findings_options options = options_of(formats[f], VI);
        struct cth_finding finding = swapped;
        struct cth_indicator record = imports, other = industry;
        struct output output = {0};
        struct cth_findings *findings;
        break_item(_i, &finding, &record, &other);
        ck_assert_int_eq(cth_findings_new(&options, write_output, &output, &findings), CTH_OK);
        ck_assert_int_eq(cth_findings_add(findings, &swapped, &imports, NULL), CTH_OK);
        size_t before = output.length;
        ck_assert(formats[f] == CTH_FORMAT_CSV ? before > 0 : before == 0);
        ck_assert_int_eq(cth_findings_add(findings, &finding, &record, &other), expected);
        ck_assert_int_eq(cth_findings_add(findings, &swapped, &imports, NULL), expected);
        ck_assert_int_eq(cth_findings_finish(findings), expected);
        ck_assert_uint_eq(output.length, before);
        cth_findings_free(findings);
        free(output.data);
    }
}
END_TEST

START_TEST(test_findings_end_once)
{
    for (int f = 0; f < EACH_FORMAT; f++) {
        struct cth_findings_options options = options_of(formats[f], EN);
        struct output output = {0};
        struct cth_findings *findings;
        ck_assert_int_eq(cth_findings_new(&options, write_output, &output, &findings), CTH_OK);
        ck_assert_int_eq(cth_findings_finish(findings), CTH_OK);
        size_t length = output.length;
        ck_assert_uint_gt(length, 0);
        ck_assert_int_eq(cth_findings_add(findings, &swapped, &imports, NULL), CTH_E_ARGUMENT);
        ck_assert_int_eq(cth_findings_finish(findings), CTH_E_ARGUMENT);
        ck_assert_uint_eq(output.length, length);
        cth_findings_free(findings);
        free(output.data);
    }
}
END_TEST

START_TEST(test_findings_sink_fails_at_every_write)
{
    enum { COUNT = 60 };
    struct item items[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        items[i] = i % 2 == 0 ? (struct item){&swapped, &imports, NULL} : (struct item){&revision, &industry, &imports};
    for (int f = 0; f < EACH_FORMAT; f++) {
        struct cth_findings_options options = options_of(formats[f], VI);
        struct output all = {0};
        ck_assert_int_eq(write_findings(&options, items, COUNT, &all), CTH_OK);
        ck_assert_uint_ge(all.writes, 2);
        for (unsigned n = 1; n <= all.writes; n++) {
            struct output output = {.fail_at = n};
            ck_assert_int_eq(write_findings(&options, items, COUNT, &output), CTH_E_IO);
            ck_assert_uint_eq(output.writes, n); /* nothing after the failure */
            ck_assert(output.length < all.length &&
                      memcmp(output.data ? output.data : "", all.data, output.length) == 0);
            free(output.data);
        }
        free(all.data);
    }
}
END_TEST

/* --- limits ------------------------------------------------------------------------------------------------------- */

/* What is not shown is not held back, and has no limit; nor has CSV. */
START_TEST(test_findings_limit_of_rows)
{
    const struct cth_indicator record = {.name = CTH_TEXT("x")};
    for (int f = 0; f < EACH_FORMAT; f++) {
        struct cth_findings_options options = options_of(formats[f], EN);
        struct cth_finding shown = plain(0, CTH_SUSPICIOUS, CTH_RULE_EDGE), silent = plain(0, CTH_CONSISTENT, 0);
        struct output output = {0};
        struct cth_findings *findings;
        bool is_held = formats[f] != CTH_FORMAT_CSV;
        ck_assert_int_eq(cth_findings_new(&options, write_output, &output, &findings), CTH_OK);
        for (int i = 0; i < CTH_REPORT_ROWS_MAX; i++)
            ck_assert_int_eq(cth_findings_add(findings, &shown, &record, NULL), CTH_OK);
        if (formats[f] == CTH_FORMAT_TABLE || formats[f] == CTH_FORMAT_HTML)
            ck_assert_int_eq(cth_findings_add(findings, &silent, &record, NULL), CTH_OK);
        ck_assert_int_eq(cth_findings_add(findings, &shown, &record, NULL), is_held ? CTH_E_LIMIT : CTH_OK);
        ck_assert_int_eq(cth_findings_finish(findings), is_held ? CTH_E_LIMIT : CTH_OK);
        ck_assert_int_eq(output.length > 0, !is_held);
        cth_findings_free(findings);
        free(output.data);
    }
}
END_TEST

START_TEST(test_findings_long_texts)
{
    enum { LENGTH = 200000 };
    char *name = malloc(LENGTH);
    ck_assert_ptr_nonnull(name);
    memset(name, 'n', LENGTH);
    const struct cth_text text = {name, LENGTH};
    struct cth_indicator record = imports, other = industry_before;
    struct cth_finding finding = swapped;
    record.name = record.unit = record.source = other.source = text;
    record.source.length--;
    finding.repairs[1] = (struct cth_repair){.kind = CTH_REPAIR_UNIT_WORD, .member = CTH_MEMBER_UNIT, .unit = text};
    for (int f = 0; f < EACH_FORMAT; f++) {
        char *all = one(formats[f], VI, &finding, &record, &other);
        size_t letters = 0;
        for (const char *at = all; *at != '\0'; at++)
            letters += *at == 'n';
        ck_assert_uint_ge(letters, formats[f] == CTH_FORMAT_CSV || formats[f] == CTH_FORMAT_JSON ? 3 * LENGTH - 1
                                                                                                 : 4 * LENGTH - 1);
        if (formats[f] == CTH_FORMAT_TABLE) /* wrapped, but for a word that no line of a paragraph holds */
            ck_assert_uint_lt(strcspn(all, "─"), 1000);
        free(all);
    }
    free(name);
}
END_TEST

/* --- for programs --------------------------------------------------------------------------------------------------
 */

#define HEADER "source,region,indicator,period,check,verdict,printed,low,high,distance,suggested,diagnosis,rule\n"

/* Diagnoses that the two above do not have. */
static const struct {
    struct cth_finding finding;
    const char *line; /* from the check on */
} lines[] = {
    {{.check = CTH_CHECK_UNIT,
      .verdict = CTH_INCONSISTENT,
      .member = CTH_MEMBER_UNIT,
      .fewest = 1,
      .suspects = 1 << CTH_MEMBER_UNIT,
      .repair_count = 2,
      .repairs = {{.kind = CTH_REPAIR_UNIT_WORD, .member = CTH_MEMBER_UNIT, .unit = CTH_TEXT("triệu USD, \"x\"")},
                  {.kind = CTH_REPAIR_UNIT_WORD, .member = CTH_MEMBER_UNIT}}},
     "unit,inconsistent,,,,,,\"wrong=1 of unit; unit_word=triệu USD, \"\"x\"\"; unit_word=\",\n"},
    {{.check = CTH_CHECK_COMPLETION,
      .verdict = CTH_SUSPICIOUS,
      .rule = CTH_RULE_LOW_FULL_YEAR,
      .member = CTH_MEMBER_COMPLETION,
      .printed = CTH_FIGURE(CTH_MORE, 76581, 0),
      .repair_count = 1,
      .repairs = {{.kind = CTH_REPAIR_OVER_AS_RATIO,
                   .member = CTH_MEMBER_GROWTH,
                   .figure = CTH_FIGURE(CTH_PRINTED, 1067, 1)}}},
     "completion,suspicious,>76581,,,,,over_as_ratio=growth:106.7,low_full_year\n"},
    {{.check = CTH_CHECK_GROWTH,
      .verdict = CTH_UNDETERMINED,
      .rule = CTH_RULE_AMBIGUOUS,
      .member = CTH_MEMBER_GROWTH,
      .printed = CTH_FIGURE(CTH_PRINTED, 278, 2),
      .reading = CTH_FITS_BOTH},
     "growth,undetermined,2.78,,,,,reading=ambiguous,ambiguous\n"},
    {{.check = CTH_CHECK_GROWTH, .member = CTH_MEMBER_GROWTH, .reading = CTH_FITS_INCREASE},
     "growth,consistent,,,,,,reading=increase,\n"},
    {{.check = CTH_CHECK_GROWTH, .member = CTH_MEMBER_GROWTH, .reading = CTH_FITS_RATIO},
     "growth,consistent,,,,,,reading=ratio,\n"},
    {{.check = CTH_CHECK_BASE,
      .verdict = CTH_SUSPICIOUS,
      .rule = CTH_RULE_IMPLIED_FALL,
      .member = CTH_MEMBER_BASE,
      .has_distance = true,
      .distance = {-548, 25}},
     "base,suspicious,,,,-21.92,,change=-21.92,implied_fall\n"},
    {{.check = CTH_CHECK_LEVEL,
      .verdict = CTH_SUSPICIOUS,
      .rule = CTH_RULE_OTHER_SERIES,
      .member = CTH_MEMBER_ACTUAL,
      .has_distance = true,
      .distance = {-9783, 200}},
     "level,suspicious,,,,-48.92,,revision=-48.92,other_series\n"},
    /* ends that are unbounded, and that need more digits than there are; a distance that is 0, and one too long */
    {{.check = CTH_CHECK_PARTS,
      .verdict = CTH_INCONSISTENT,
      .printed = {CTH_FROM_TO, 0, CTH_DECIMAL(6, 0), CTH_DECIMAL(69, 1)},
      .has_allowed = true,
      .allowed = {.low = {-2, 3}, .high = {1, 0}, .high_open = true},
      .has_distance = true,
      .distance = {0, 1}},
     "parts,inconsistent,6..6.9,-0.667,,0.000,,,\n"},
    {{.check = CTH_CHECK_PARTS,
      .verdict = CTH_INCONSISTENT,
      .printed = CTH_FIGURE(CTH_PRINTED, 1, 18),
      .has_allowed = true,
      .allowed = {.low = {-1, 0}, .high = {1000, 1}, .low_open = true},
      .has_distance = true,
      .distance = {1000, 1}},
     "parts,inconsistent,0.000000000000000001,,,,,,\n"},
};

START_TEST(test_findings_csv_lines)
{
    char expected[512];
    snprintf(expected, sizeof expected, HEADER "GL018,Gia Lai,Kim ngạch nhập khẩu,2021-H1,%s", lines[_i].line);
    char *text = one(CTH_FORMAT_CSV, VI, &lines[_i].finding, &imports, NULL);
    ck_assert_str_eq(text, expected);
    free(text);
}
END_TEST

START_TEST(test_findings_csv)
{
    const struct cth_findings_options options = options_of(CTH_FORMAT_CSV, VI);
    const struct item items[] = {{&swapped, &imports, NULL}, {&revision, &industry, &industry_before}};
    char *text = text_of(&options, items, 2);
    ck_assert_str_eq(text, HEADER "GL018,Gia Lai,Kim ngạch nhập khẩu,2021-H1,completion,inconsistent,123.4,131.413,"
                                  "133.863,7.964,132.6,wrong=1 of actual|plan|completion; digits_swapped=132.4; "
                                  "scale=plan:>95000,\n"
                                  "GL006,Gia Lai,Giá trị sản xuất công nghiệp,2022-01..09,base,consistent,,16788.50,"
                                  "16789.50,1.87,,revision=1.87,revision\n");
    free(text);
    text = text_of(&options, NULL, 0);
    ck_assert_str_eq(text, HEADER);
    free(text);
}
END_TEST

START_TEST(test_findings_json)
{
    const struct cth_findings_options options = options_of(CTH_FORMAT_JSON, VI);
    struct cth_indicator record = industry;
    record.name = (struct cth_text)CTH_TEXT("a\"\n\\");
    const struct item items[] = {{&revision, &record, NULL}, {&swapped, &imports, NULL}};
    char *text = text_of(&options, items, 2);
    static const char first[] = "[\n  {\n    \"source\": \"GL006\",\n    \"region\": \"Gia Lai\",\n"
                                "    \"indicator\": \"a\\\"\\u000a\\\\\",\n    \"period\": \"2022-01..09\",\n"
                                "    \"check\": \"base\",\n    \"verdict\": \"consistent\",\n    \"printed\": null,\n"
                                "    \"low\": \"16788.50\",\n    \"high\": \"16789.50\",\n    \"distance\": \"1.87\",\n"
                                "    \"suggested\": null,\n    \"diagnosis\": \"revision=1.87\",\n"
                                "    \"rule\": \"revision\"\n  },\n  {\n    \"source\": \"GL018\",\n";
    ck_assert_int_eq(strncmp(text, first, sizeof first - 1), 0);
    HAS(text, "\n    \"rule\": null\n  }\n]\n");
    free(text);
    text = text_of(&options, NULL, 0);
    ck_assert_str_eq(text, "[]\n");
    free(text);
}
END_TEST

/* --- for people ----------------------------------------------------------------------------------------------------
 */

START_TEST(test_findings_table)
{
    struct cth_findings_options options = options_of(CTH_FORMAT_TABLE, VI);
    const struct cth_finding silent = plain(4, CTH_CONSISTENT, CTH_RULE_NONE);
    const struct item items[] = {
        {&silent, &imports, NULL}, {&swapped, &imports, NULL}, {&revision, &industry, &industry_before}};
    options.title = (struct cth_text)CTH_TEXT("Đối\tchiếu");
    char *text = text_of(&options, items, 3);
    static const char expected[] =
        "Đối chiếu\n"
        "Gia Lai\n"
        "\n"
        "Chỉ tiêu                      Kỳ báo cáo   Nguồn  Nội dung đối    Số công bố    Khoảng cho phép  Số tính lại  "
        "Kết luận\n"
        "                                                  chiếu\n"
        "────────────────────────────  ───────────  ─────  ──────────────  ──────────  ─────────────────  ───────────  "
        "─────────────\n"
        "Kim ngạch nhập khẩu           6 tháng đầu  GL018  mức hoàn thành    123,4       131,413–133,863        132,6  "
        "mâu thuẫn\n"
        "                              năm 2021            kế hoạch (%)\n"
        "  → Chênh lệch: 7,964 điểm %. Ít nhất 1 số sai, trong số: thực hiện, kế hoạch, % kế hoạch. Có thể do: đảo hai "
        "chữ số\n"
        "    liền nhau (132,4); sai hàng nghìn lần (kế hoạch hơn 95.000); tính lại từ các số khác: 132,6.\n"
        "Giá trị sản xuất công nghiệp  9 tháng đầu  GL006  số kỳ gốc ở       +15,14 %  16.788,5–16.789,5               "
        "đã điều chỉnh\n"
        "                              năm 2022            hai nơi (tỷ\n"
        "                                                  đồng)\n"
        "  → Đối chiếu với: 9 tháng đầu năm 2021, GL002. Lý do: số liệu được điều chỉnh giữa hai báo cáo. Số sau so "
        "với số trước:\n"
        "    +1,87 %.\n"
        "\n"
        "Số dòng đã đối chiếu: 2 · mâu thuẫn: 1 · nhất quán: 1\n";
    ck_assert_msg(strcmp(text, expected) == 0, "%s", text);
    free(text);
}
END_TEST

/* What one finding says, in either language. */
static const struct {
    struct cth_finding finding;
    struct cth_indicator record;
    enum cth_lang lang;
    const char *says;
} said[] = {
    {{.check = CTH_CHECK_GROWTH,
      .verdict = CTH_INCONSISTENT,
      .member = CTH_MEMBER_GROWTH,
      .printed = CTH_FIGURE(CTH_PRINTED, 3, 0),
      .has_distance = true,
      .distance = {51, 50}},
     {.growth_form = CTH_GROWTH_TIMES},
     VI,
     "mức tăng/giảm|gấp 3 lần|mâu thuẫn\n  → Chênh lệch: 1,02 lần.\n"},
    {{.check = CTH_CHECK_GROWTH,
      .verdict = CTH_INCONSISTENT,
      .member = CTH_MEMBER_GROWTH,
      .printed = CTH_FIGURE(CTH_PRINTED, -5, 1),
      .has_distance = true,
      .distance = {51, 50}},
     {.growth_form = CTH_GROWTH_ABSOLUTE, .unit = CTH_TEXT("USD")},
     EN,
     "growth (USD)|-0.5 (absolute)|inconsistent\n  → Off by: 1.020 USD.\n"},
    {{.check = CTH_CHECK_SHARE,
      .verdict = CTH_INCONSISTENT,
      .member = CTH_MEMBER_SHARE,
      .printed = CTH_FIGURE(CTH_PRINTED, 235, 1),
      .has_distance = true,
      .distance = {671, 100}},
     {.unit = CTH_TEXT("USD")},
     VI,
     "tỷ trọng (%)|23,5|mâu thuẫn\n  → Chênh lệch: 6,710 điểm %.\n"},
    {{.check = CTH_CHECK_LEVEL,
      .verdict = CTH_INCONSISTENT,
      .printed = CTH_FIGURE(CTH_PRINTED, 1, 18),
      .has_distance = true,
      .distance = {1000, 1}},
     {.unit = CTH_TEXT("t")},
     EN,
     "the same level|0.000000000000000001|inconsistent\nin two places\n(t)\n"},
    {{.check = CTH_CHECK_LEVEL,
      .verdict = CTH_INCONSISTENT,
      .has_allowed = true,
      .allowed = {.low = {5, 1}, .high = {5, 1}},
      .has_distance = true,
      .distance = {1, 3}},
     {.unit = {NULL, 0}},
     EN,
     "the same level|5|inconsistent\nin two places\n  → Off by: 0.33.\n"},
    {{.check = CTH_CHECK_COUNT,
      .verdict = CTH_INCONSISTENT,
      .member = CTH_MEMBER_GROWTH,
      .printed = CTH_FIGURE(CTH_PRINTED, 788, 1),
      .has_allowed = true,
      .allowed = {.low = {500, 7}, .high = {100, 1}}},
     {.growth_form = CTH_GROWTH_PERCENT},
     EN,
     "whole number|+78.8|71.428 or 100.000|inconsistent\nand percentage\n(%)\n"},
    {{.check = CTH_CHECK_PLAN,
      .verdict = CTH_SUSPICIOUS,
      .has_allowed = true,
      .allowed = {.low = {5, 2}, .high = {1, 0}}},
     {.unit = {NULL, 0}},
     VI,
     "kế hoạch ở hai|không dưới 2,50|đáng ngờ\nnơi\n"},
    {{.check = CTH_CHECK_BASE,
      .verdict = CTH_SUSPICIOUS,
      .rule = CTH_RULE_IMPLIED_FALL,
      .member = CTH_MEMBER_BASE,
      .has_distance = true,
      .distance = {-548, 25}},
     {.unit = {NULL, 0}},
     EN,
     "the base in|suspicious\ntwo places\n  → Why: the year between must have fallen unusually far. Implied change "
     "between "
     "the two: -21.92 %.\n"},
    {{.check = CTH_CHECK_UNIT,
      .verdict = CTH_INCONSISTENT,
      .member = CTH_MEMBER_UNIT,
      .fewest = 1,
      .suspects = 1 << CTH_MEMBER_UNIT,
      .repair_count = 2,
      .repairs = {{.kind = CTH_REPAIR_UNIT_WORD, .member = CTH_MEMBER_UNIT},
                  {.kind = CTH_REPAIR_UNIT_WORD, .member = CTH_MEMBER_UNIT, .unit = CTH_TEXT("t\tt")}}},
     {.unit = CTH_TEXT("tỷ đồng")},
     EN,
     "unit (tỷ đồng)|inconsistent\n  → Perhaps: wrong unit (no unit); wrong unit (t t).\n"},
    {{.check = CTH_CHECK_GROWTH,
      .verdict = CTH_UNDETERMINED,
      .rule = CTH_RULE_AMBIGUOUS,
      .member = CTH_MEMBER_GROWTH,
      .printed = CTH_FIGURE(CTH_PRINTED, 278, 2),
      .reading = CTH_FITS_BOTH},
     {.growth_form = CTH_GROWTH_TIMES_INCREASE, .growth = CTH_FIGURE(CTH_PRINTED, 278, 2)},
     VI,
     "mức tăng/giảm|2,78 lần|chưa đủ căn cứ\n  → Lý do: cả hai cách đọc “tăng n lần” đều có thể đúng; nên viết “gấp n "
     "lần”.\n"},
    {{.check = CTH_CHECK_GROWTH, .verdict = CTH_SUSPICIOUS, .member = CTH_MEMBER_GROWTH, .reading = CTH_FITS_RATIO},
     {.growth_form = CTH_GROWTH_TIMES_INCREASE, .growth = CTH_FIGURE(CTH_PRINTED, 1016, 2)},
     VI,
     "mức tăng/giảm|đáng ngờ\n  → Cách đọc phù hợp: gấp 10,16 lần.\n"},
    {{.check = CTH_CHECK_GROWTH, .verdict = CTH_SUSPICIOUS, .member = CTH_MEMBER_GROWTH, .reading = CTH_FITS_INCREASE},
     {.growth_form = CTH_GROWTH_TIMES_INCREASE, .growth = CTH_FIGURE(CTH_PRINTED, 1016, 2)},
     EN,
     "growth|suspicious\n  → Reading that fits: 10.16 times more.\n"},
};

/* The rows under the rule, with runs of blanks as one bar and none at the beginning, unless it is a sentence's. */
static void squeeze(const char *table, char *out)
{
    const char *at = strstr(table, "─\n");
    ck_assert_ptr_nonnull(at);
    for (at += strlen("─\n"); strncmp(at, "\n", 1) != 0;) {
        if (strncmp(at, "  →", strlen("  →")) != 0)
            at += strspn(at, " ");
        for (; *at != '\n'; *out++ = *at++) {
            if (at[0] == ' ' && at[1] == ' ' && strncmp(at, "  →", strlen("  →")) != 0) {
                *out++ = '|';
                at += strspn(at, " ");
            }
        }
        *out++ = *at++;
    }
    *out = '\0';
}

START_TEST(test_findings_say)
{
    struct cth_indicator record = said[_i].record;
    record.name = (struct cth_text)CTH_TEXT("");
    char line[1024], *text = one(CTH_FORMAT_TABLE, said[_i].lang, &said[_i].finding, &record, NULL);
    squeeze(text, line);
    ck_assert_str_eq(line, said[_i].says);
    free(text);
}
END_TEST

/* Each record counts once, with its gravest verdict; its findings come together. */
START_TEST(test_findings_count_records)
{
    static const struct {
        size_t record;
        enum cth_verdict verdict;
    } given[] = {{0, CTH_UNDETERMINED},                         /* undetermined */
                 {1, CTH_UNDETERMINED}, {1, CTH_CONSISTENT},    /* consistent */
                 {2, CTH_CONSISTENT},   {2, CTH_UNDETERMINED},  /* consistent */
                 {3, CTH_SUSPICIOUS},   {3, CTH_CONSISTENT},    /* suspicious */
                 {5, CTH_SUSPICIOUS},   {5, CTH_INCONSISTENT},  /* inconsistent */
                 {6, CTH_INCONSISTENT}, {6, CTH_SUSPICIOUS},    /* inconsistent */
                 {7, CTH_INCONSISTENT}, {7, CTH_UNDETERMINED}}; /* inconsistent */
    enum { COUNT = sizeof given / sizeof *given };
    struct cth_finding findings[COUNT];
    struct item items[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        findings[i] = plain(given[i].record, given[i].verdict, CTH_RULE_NONE);
        items[i] = (struct item){&findings[i], &imports, NULL};
    }
    struct cth_findings_options options = options_of(CTH_FORMAT_TABLE, EN);
    static const char counts[] =
        "Records checked: 7 · inconsistent: 3 · suspicious: 1 · consistent: 2 · undetermined: 1";
    char *text = text_of(&options, items, COUNT);
    HAS(text, counts);
    free(text);
    options.format = CTH_FORMAT_HTML;
    text = text_of(&options, items, COUNT);
    HAS(text, counts);
    free(text);
}
END_TEST

/* What is shown: all of it, or what is news. */
START_TEST(test_findings_shown)
{
    const struct cth_finding silent = plain(0, CTH_CONSISTENT, CTH_RULE_NONE),
                             little = plain(1, CTH_UNDETERMINED, CTH_RULE_TOO_LITTLE),
                             revised = plain(2, CTH_CONSISTENT, CTH_RULE_REVISION),
                             ambiguous = plain(3, CTH_UNDETERMINED, CTH_RULE_AMBIGUOUS);
    const struct item news[] = {{&silent, &imports, NULL}, {&little, &imports, NULL}},
                      shown[] = {{&revised, &imports, NULL}, {&ambiguous, &imports, NULL}};
    struct cth_findings_options options = options_of(CTH_FORMAT_TABLE, EN);
    char *text = text_of(&options, news, 2);
    ck_assert_str_eq(
        text, "Nothing is inconsistent or suspicious.\n\nRecords checked: 2 · consistent: 1 · undetermined: 1\n");
    free(text);
    text = text_of(&options, shown, 2);
    HAS(text, "revised");
    HAS(text, "undetermined");
    free(text);
    options.all = true;
    text = text_of(&options, news, 2);
    HAS(text, "  consistent\n");
    HAS(text, "too little is printed to compare");
    free(text);
    options.format = CTH_FORMAT_HTML;
    text = text_of(&options, news, 2);
    HAS(text, "<tr>\n"); /* without a sentence under it */
    free(text);
    options.all = false;
    text = text_of(&options, news, 2);
    HAS(text, "<p>Nothing is inconsistent or suspicious.</p>");
    HAS_NOT(text, "<table");
    free(text);
}
END_TEST

START_TEST(test_findings_keep_nothing_by_reference)
{
    struct cth_findings_options options = options_of(CTH_FORMAT_HTML, VI);
    char name[] = "abc", title[] = "Title";
    struct cth_indicator record = {.name = {name, 3}};
    struct cth_finding finding = swapped;
    struct output output = {0};
    struct cth_findings *findings;
    options.title = (struct cth_text){title, 5};
    ck_assert_int_eq(cth_findings_new(&options, write_output, &output, &findings), CTH_OK);
    memset(title, '?', 5);
    memset(&options, 0xFF, sizeof options);
    ck_assert_int_eq(cth_findings_add(findings, &finding, &record, &record), CTH_OK);
    memset(name, '?', 3);
    memset(&record, 0xFF, sizeof record);
    memset(&finding, 0xFF, sizeof finding);
    ck_assert_int_eq(cth_findings_finish(findings), CTH_OK);
    HAS(output.data, "<h1 class=\"title\">Title</h1>");
    HAS(output.data, "class=\"l\">abc</th>");
    HAS_NOT(output.data, "?");
    cth_findings_free(findings);
    free(output.data);
}
END_TEST

START_TEST(test_findings_page)
{
    struct cth_findings_options options = options_of(CTH_FORMAT_HTML, VI);
    struct cth_indicator record = imports, other = imports;
    struct cth_finding finding = swapped;
    record.name = (struct cth_text)CTH_TEXT("<b>&\x1B");
    other.name = (struct cth_text)CTH_TEXT("\"<i>");
    other.region = (struct cth_text)CTH_TEXT("<r>");
    finding.repairs[1] =
        (struct cth_repair){.kind = CTH_REPAIR_UNIT_WORD, .member = CTH_MEMBER_UNIT, .unit = CTH_TEXT("<u>")};
    const struct item items[] = {{&finding, &record, &other}, {&revision, &industry, NULL}};
    char *text = text_of(&options, items, 2);
    ck_assert_ptr_eq(strstr(text, "<!DOCTYPE html>\n<html lang=\"vi\">"), text);
    HAS(text, "<title>Gia Lai</title>");
    HAS(text, "<p class=\"kind\">Kết quả đối chiếu số liệu</p>\n<h1 class=\"title\">Gia Lai</h1>");
    HAS(text, "<th scope=\"row\" class=\"l\">&lt;b&gt;&amp; <small>6 tháng đầu năm 2021, Nguồn: GL018</small></th>");
    HAS(text,
        "<td class=\"l w\">mức hoàn thành kế hoạch (%)</td>\n<td class=\"a\">123,4</td>\n<td>131,413–133,863</td>\n"
        "<td>132,6</td>\n<td class=\"l\"><span class=\"said-not-met\">mâu thuẫn</span></td>");
    HAS(text, "Đối chiếu với: &quot;&lt;i&gt;, &lt;r&gt;. Chênh lệch: 7,964 điểm %.");
    HAS(text, "ghi sai đơn vị tính (&lt;u&gt;)");
    HAS(text, "<p class=\"sum\">Số dòng đã đối chiếu: 2 · mâu thuẫn: 1 · nhất quán: 1</p>");
    HAS(text, "</body>\n</html>\n");
    HAS_NOT(text, "<b>");
    HAS_NOT(text, "<i>");
    HAS_NOT(text, "<u>");
    HAS_NOT(text, "<r>");
    HAS_NOT(text, "\x1B");
    free(text);
    options.fragment = true;
    options.lang = EN;
    text = text_of(&options, items, 1);
    ck_assert_int_eq(strncmp(text, "<section class=\"cth-report\" lang=\"en\">", 38), 0);
    HAS(text, "<p>Source: GL018</p>\n</div>\n</section>\n");
    HAS_NOT(text, "<html");
    HAS_NOT(text, "@page");
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("findings");
    TCase *errors = tcase_create("Errors");
    tcase_add_loop_test(errors, test_findings_new_refuses, 0, 6);
    tcase_add_test(errors, test_findings_refuse_null);
    tcase_add_loop_test(errors, test_findings_add_refuses, 0, 19);
    tcase_add_test(errors, test_findings_end_once);
    tcase_add_test(errors, test_findings_sink_fails_at_every_write);
    suite_add_tcase(suite, errors);
    TCase *limits = tcase_create("Limits");
    tcase_set_timeout(limits, 120);
    tcase_add_test(limits, test_findings_limit_of_rows);
    tcase_add_test(limits, test_findings_long_texts);
    suite_add_tcase(suite, limits);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_findings_csv);
    tcase_add_test(core, test_findings_json);
    tcase_add_test(core, test_findings_table);
    tcase_add_test(core, test_findings_count_records);
    tcase_add_test(core, test_findings_shown);
    tcase_add_test(core, test_findings_keep_nothing_by_reference);
    tcase_add_test(core, test_findings_page);
    suite_add_tcase(suite, core);
    TCase *table = tcase_create("Table");
    tcase_add_loop_test(table, test_findings_csv_lines, 0, (int)(sizeof lines / sizeof *lines));
    tcase_add_loop_test(table, test_findings_say, 0, (int)(sizeof said / sizeof *said));
    suite_add_tcase(suite, table);
    return test_main(suite);
}
