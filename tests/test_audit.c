/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The audit's arguments, memory, order and names; the words that it understands; records made to slow it down. */

#include <time.h>

#include "audit_case.h"

struct collected {
    unsigned found, stop_at;
    size_t last;
    struct cth_finding first;
};

static enum cth_status collect(void *user, const struct cth_finding *finding)
{
    struct collected *collected = user;
    ck_assert_uint_ge(finding->record, collected->last);
    collected->last = finding->record;
    if (collected->found++ == 0)
        collected->first = *finding;
    return collected->found == collected->stop_at ? CTH_E_IO : CTH_OK;
}

static const struct cth_indicator empty = {.name = CTH_TEXT("a")};

START_TEST(test_audit_arguments)
{
    struct cth_indicator wrong = empty;
    struct collected collected = {0};
    char memory[1024];
    const size_t size = cth_audit_memory(1);
    wrong.kind = (enum cth_kind)9;
    ck_assert_uint_le(size, sizeof memory);
    ck_assert_int_eq(cth_audit_record(NULL, NULL, collect, &collected), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_audit_record(&empty, NULL, NULL, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_audit_record(&wrong, NULL, collect, &collected), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_audit(NULL, 1, NULL, memory, size, collect, &collected), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_audit(&empty, 1, NULL, NULL, size, collect, &collected), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_audit(&empty, 1, NULL, memory, size, NULL, NULL), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_audit(&wrong, 1, NULL, memory, size, collect, &collected), CTH_E_ARGUMENT);
    ck_assert_int_eq(cth_audit(&empty, 1, NULL, memory, size - 1, collect, &collected), CTH_E_SPACE);
    ck_assert_int_eq(cth_audit(&empty, CTH_AUDIT_RECORDS_MAX + (size_t)1, NULL, memory, SIZE_MAX, collect, &collected),
                     CTH_E_LIMIT);
    ck_assert_uint_eq(collected.found, 0);
    ck_assert_int_eq(cth_audit(NULL, 0, NULL, NULL, 0, collect, &collected), CTH_OK);
    ck_assert_uint_eq(collected.found, 0);
}
END_TEST

START_TEST(test_audit_options)
{
    const struct cth_audit_options usual = CTH_AUDIT_OPTIONS_INIT;
    struct collected collected = {0};
    for (int i = 0; i < 10; i++) {
        struct cth_audit_options options = usual;
        uint16_t *const limits[] = {&options.revision_limit, &options.series_limit, &options.completion_limit,
                                    &options.fall_limit};
        if (i < 8)
            *limits[i / 2] = i % 2 == 0 ? 0 : 10001;
        else
            options.rounding = i == 8 ? CTH_ROUNDING_COUNT : UINT8_MAX;
        ck_assert_int_eq(cth_audit_record(&empty, &options, collect, &collected), CTH_E_ARGUMENT);
    }
    ck_assert_uint_eq(collected.found, 0);
    const struct cth_audit_options widest = {CTH_ROUND_FLOOR, {0}, 10000, 10000, 1, 1};
    ck_assert_int_eq(cth_audit_record(&empty, &widest, collect, &collected), CTH_OK);
    ck_assert_uint_eq(collected.found, 1);
}
END_TEST

START_TEST(test_audit_memory_grows)
{
    ck_assert_uint_eq(cth_audit_memory(0), 0);
    ck_assert_uint_gt(cth_audit_memory(1), 0);
    ck_assert_uint_le(cth_audit_memory(1000), 1000 * 250);
    ck_assert_uint_eq(cth_audit_memory(2000), 2 * cth_audit_memory(1000));
    ck_assert_uint_eq(cth_audit_memory(CTH_AUDIT_RECORDS_MAX + (size_t)1), 0);
    ck_assert_uint_eq(cth_audit_memory(SIZE_MAX), 0);
}
END_TEST

START_TEST(test_audit_too_little)
{
    struct collected collected = {0};
    ck_assert_int_eq(cth_audit_record(&empty, NULL, collect, &collected), CTH_OK);
    ck_assert_uint_eq(collected.found, 1);
    ck_assert_int_eq(collected.first.check, CTH_CHECK_RECORD);
    ck_assert_int_eq(collected.first.verdict, CTH_UNDETERMINED);
    ck_assert_int_eq(collected.first.rule, CTH_RULE_TOO_LITTLE);
    ck_assert_uint_eq(collected.first.record, 0);
    ck_assert_uint_eq(collected.first.other, CTH_NO_RECORD);
    ck_assert(!collected.first.has_allowed && !collected.first.has_distance && collected.first.repair_count == 0);
}
END_TEST

/* The first that is not CTH_OK ends the audit, from one record or from many. */
START_TEST(test_audit_stops)
{
    static const char csv[] = "indicator,source,period,unit,actual,plan,base,completion,growth\n"
                              "a,A,2020,ha,50,100,40,50,25\na,A,2020,ha,50,100,40,50,25\na,A,2020,ha,50,100,40,50,25\n";
    struct cth_records *records = read_records(csv);
    const struct cth_indicator *data = cth_records_data(records);
    void *memory = malloc(cth_audit_memory(3));
    struct collected all = {0};
    ck_assert_int_eq(cth_audit(data, 3, NULL, memory, cth_audit_memory(3), collect, &all), CTH_OK);
    ck_assert_uint_ge(all.found, 8); /* completion and growth of each, the level of the second and the third */
    for (unsigned stop = 1; stop <= all.found; stop++) {
        struct collected some = {.stop_at = stop};
        ck_assert_int_eq(cth_audit(data, 3, NULL, memory, cth_audit_memory(3), collect, &some), CTH_E_IO);
        ck_assert_uint_eq(some.found, stop);
    }
    struct collected one = {.stop_at = 1};
    ck_assert_int_eq(cth_audit_record(data, NULL, collect, &one), CTH_E_IO);
    ck_assert_uint_eq(one.found, 1);
    free(memory);
    cth_records_free(records);
}
END_TEST

START_TEST(test_audit_names)
{
    static const char *const verdicts[] = {"consistent", "inconsistent", "suspicious", "undetermined"};
    static const char *const checks[] = {
        "record",           "completion",   "growth",       "count",   "unit",  "share", "contribution", "parts",
        "parts_completion", "parts_growth", "year_to_date", "average", "level", "plan",  "base"};
    static const char *const rules[] = {"",         "too_little",     "ambiguous",      "limit",
                                        "revision", "large_revision", "other_series",   "low_full_year",
                                        "edge",     "implied_fall",   "trade_currency", "other_plan",
                                        "overlap"};
    static const char *const members[] = {"actual", "plan", "base", "completion", "growth", "share", "unit"};
    static const char *const repairs[] = {
        "truncated", "digits_swapped", "ratio_as_growth",   "multiple_as_increase",  "over_as_ratio",
        "scale",     "unit_word",      "plan_base_swapped", "month_as_year_to_date", "points_as_percent"};
    static const struct {
        const char *(*name)(int);
        const char *const *words;
        int count;
    } tables[] = {
        {cth_verdict_name, verdicts, CTH_VERDICT_COUNT}, {cth_check_name, checks, CTH_CHECK_KINDS},
        {cth_rule_name, rules, CTH_RULE_COUNT},          {cth_member_name, members, CTH_MEMBER_COUNT},
        {cth_repair_name, repairs, CTH_REPAIR_COUNT},
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        for (int word = 0; word < tables[i].count; word++)
            ck_assert_str_eq(tables[i].name(word), tables[i].words[word]);
        ck_assert_str_eq(tables[i].name(-1), "unknown");
        ck_assert_str_eq(tables[i].name(tables[i].count), "unknown");
    }
}
END_TEST

static enum cth_status note_level(void *user, const struct cth_finding *finding)
{
    if (finding->check == CTH_CHECK_LEVEL)
        *(size_t *)user = finding->record;
    return CTH_OK;
}

/* Which of two levels is the later one: by date, of which a part may be missing, by the end of the period, by place. */
START_TEST(test_audit_dates)
{
    static const struct {
        struct cth_text dates[2];
        size_t later;
    } cases[] = {
        {{CTH_TEXT(""), CTH_TEXT("")}, 1},
        {{CTH_TEXT("2021-05-01"), CTH_TEXT("2021-04-30")}, 0},
        {{CTH_TEXT("2021-04-30"), CTH_TEXT("2021-05-01")}, 1},
        {{CTH_TEXT("2021-03"), CTH_TEXT("2021-03-15")}, 0},
        {{CTH_TEXT("2021"), CTH_TEXT("2021-12-31")}, 0},
        {{CTH_TEXT("2021-!1"), CTH_TEXT("2021-12-31")}, 0},
        {{CTH_TEXT("2021-03-1x"), CTH_TEXT("2021-03-31")}, 0},
        {{CTH_TEXT("hôm qua"), CTH_TEXT("2020-11-30")}, 0}, /* the end of December 2020 */
        {{CTH_TEXT("20"), CTH_TEXT("2021-01-01")}, 1},
        {{CTH_TEXT("0000"), CTH_TEXT("2021-01-01")}, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator records[2] = {{.source = CTH_TEXT("A")}, {.source = CTH_TEXT("B")}};
        char memory[1024];
        size_t later = CTH_NO_RECORD;
        for (int j = 0; j < 2; j++) {
            records[j].published = cases[i].dates[j];
            records[j].period = (struct cth_period)CTH_YEAR(2020);
            records[j].actual = (struct cth_figure)CTH_FIGURE(CTH_PRINTED, 100 + 4 * j, 0);
        }
        ck_assert_int_eq(cth_audit(records, 2, NULL, memory, cth_audit_memory(2), note_level, &later), CTH_OK);
        ck_assert_msg(later == cases[i].later, "case %zu", i);
    }
}
END_TEST

static enum cth_status note_units(void *user, const struct cth_finding *finding)
{
    if (finding->check == CTH_CHECK_UNIT)
        *(int *)user = (int)finding->verdict;
    return CTH_OK;
}

/* Words of names, seen by what they do: an index has no currency, and foreign trade is not in đồng. */
START_TEST(test_audit_words)
{
    static const struct {
        struct cth_text name;
        int verdict; /* of the unit; -1: none */
    } cases[] = {
        {CTH_TEXT("chỉ số sản xuất"), CTH_INCONSISTENT},
        {CTH_TEXT("Chỉ số giá"), CTH_INCONSISTENT},
        {CTH_TEXT("IIP"), CTH_INCONSISTENT},
        {CTH_TEXT("IIP khai khoáng"), CTH_INCONSISTENT},
        {CTH_TEXT("tăng (cpi)"), -1},
        {CTH_TEXT("cpi"), CTH_INCONSISTENT},
        {CTH_TEXT("PPI"), CTH_INCONSISTENT},
        {CTH_TEXT("một chỉ số"), -1},
        {CTH_TEXT("CIIPA"), -1},
        {CTH_TEXT("IIPố"), -1},
        {CTH_TEXT("Kim ngạch xuất khẩu"), CTH_SUSPICIOUS},
        {CTH_TEXT("tổng kim ngạch"), CTH_SUSPICIOUS},
        {CTH_TEXT("xuất khẩu"), -1},
        {CTH_TEXT(""), -1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator record = {
            .name = cases[i].name, .unit = CTH_TEXT("tỷ đồng"), .actual = CTH_FIGURE(CTH_PRINTED, 5, 0)};
        int verdict = -1;
        ck_assert_int_eq(cth_audit_record(&record, NULL, note_units, &verdict), CTH_OK);
        ck_assert_msg(verdict == cases[i].verdict, "%s: %d", cases[i].name.data, verdict);
    }
}
END_TEST

static enum cth_status note_edge(void *user, const struct cth_finding *finding)
{
    *(bool *)user = *(bool *)user || finding->rule == CTH_RULE_EDGE;
    return CTH_OK;
}

/* Parts that are always small, seen by the growth that they alone can bring about. */
START_TEST(test_audit_minor_words)
{
    static const struct {
        struct cth_text name;
        bool minor;
    } cases[] = {
        {CTH_TEXT("cung cấp nước, rác thải"), true},
        {CTH_TEXT("Nước"), true},
        {CTH_TEXT("xử lý rác thải"), true},
        {CTH_TEXT("nước sạch"), true},
        {CTH_TEXT("nước thải"), true},
        {CTH_TEXT("Water"), true},
        {CTH_TEXT("IIP nước"), true},
        {CTH_TEXT("điện, nước"), false},
        {CTH_TEXT("phân phối điện, nước nóng"), false},
        {CTH_TEXT("nước giải khát"), false},
        {CTH_TEXT("nhà nước"), false},
        {CTH_TEXT("Nhà nước"), false},
        {CTH_TEXT("ngoài nhà nước"), false},
        {CTH_TEXT("trong nước"), false},
        {CTH_TEXT("nước ngoài"), false},
        {CTH_TEXT("điện"), false},
        {CTH_TEXT("waters"), false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cth_indicator records[4] = {{.name = CTH_TEXT("t")}, {.name = CTH_TEXT("a")}, {.name = CTH_TEXT("b")}};
        static const int growth[] = {8, 1, 2, 9};
        char memory[4096];
        bool edge = false;
        records[3].name = cases[i].name;
        for (int j = 0; j < 4; j++) {
            records[j].period = (struct cth_period)CTH_YEAR(2020);
            records[j].growth = (struct cth_figure)CTH_FIGURE(CTH_PRINTED, growth[j], 0);
            if (j > 0)
                records[j].parent = records[0].name;
        }
        ck_assert_int_eq(cth_audit(records, 4, NULL, memory, cth_audit_memory(4), note_edge, &edge), CTH_OK);
        ck_assert_msg(edge == cases[i].minor, "%s", cases[i].name.data);
    }
}
END_TEST

/* The more a sort, a look-up or a pair of rows is asked for, the more this takes: rows of one name in one document or
   in many, plans and parts without end. */
static void make_hard(struct cth_indicator *record, size_t i, int kind, char name[16])
{
    const struct cth_text same = CTH_TEXT("a"), region = CTH_TEXT("Gia Lai"), unit = CTH_TEXT("tỷ đồng");
    snprintf(name, 16, "%zu", i);
    const struct cth_text own = {name, strlen(name)};
    *record = (struct cth_indicator){
        .name = same,
        .region = region,
        .unit = unit,
        .source = kind == 0 ? same : own,
        .parent = kind == 2 ? same : (struct cth_text){NULL, 0},
        .status = kind == 1 && i % 2 == 0 ? CTH_DATA_TARGET : CTH_DATA_UNSTATED,
        .period = CTH_YEAR(2020),
        .actual = CTH_FIGURE(CTH_PRINTED, (int64_t)(1000 + i % 7919), 1),
        .completion = CTH_FIGURE(CTH_PRINTED, (int64_t)(9000 + i % 1000), 2),
        .growth = CTH_FIGURE(CTH_PRINTED, (int64_t)(i % 3000), 2),
    };
    if (kind == 2)
        record->source = same;
    if (kind == 2 && i % 64 != 0)
        record->name = own;
}

static double time_of(size_t count, int kind)
{
    struct cth_indicator *records = calloc(count, sizeof *records);
    char(*names)[16] = calloc(count, sizeof *names);
    size_t size = cth_audit_memory(count);
    void *memory = malloc(size);
    struct collected collected = {0};
    ck_assert(records != NULL && names != NULL && memory != NULL);
    for (size_t i = 0; i < count; i++)
        make_hard(&records[i], i, kind, names[i]);
    clock_t start = clock();
    ck_assert_int_eq(cth_audit(records, count, NULL, memory, size, collect, &collected), CTH_OK);
    clock_t end = clock();
    ck_assert_uint_ge(collected.found, count);
    free(memory);
    free(names);
    free(records);
    return (double)(end - start);
}

/* Sixteen times the records take less than four times as long each: with n squared it would be sixteen times. */
START_TEST(test_audit_adversaries)
{
    const size_t few = 2000, many = 16 * few;
    double least = time_of(few, _i);
    for (int i = 0; i < 2; i++) {
        double once = time_of(few, _i);
        least = once < least ? once : least;
    }
    double most = time_of(many, _i);
    ck_assert_msg(most < 4 * 16 * least, "kind %d: %g, then %g", _i, least, most);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("audit");
    TCase *errors = tcase_create("Errors"), *core = tcase_create("Core"), *table = tcase_create("Table");
    TCase *limits = tcase_create("Limits");
    tcase_add_test(errors, test_audit_arguments);
    tcase_add_test(errors, test_audit_options);
    tcase_add_test(core, test_audit_too_little);
    tcase_add_test(core, test_audit_stops);
    tcase_add_test(table, test_audit_names);
    tcase_add_test(table, test_audit_dates);
    tcase_add_test(table, test_audit_words);
    tcase_add_test(table, test_audit_minor_words);
    tcase_add_test(limits, test_audit_memory_grows);
    tcase_add_loop_test(limits, test_audit_adversaries, 0, 3);
    tcase_set_timeout(limits, 120);
    suite_add_tcase(suite, errors);
    suite_add_tcase(suite, core);
    suite_add_tcase(suite, table);
    suite_add_tcase(suite, limits);
    return test_main(suite);
}
