/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Every allocation of every allocating call fails once, alone and together with all later ones. This program defines
 * malloc() and its kin itself and forwards to glibc's; the library's calls arrive here because an executable's
 * symbols go before those of the libraries it loads.
 */

#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

#include "main.h"

#if defined __has_feature
#define HAS_FEATURE(name) __has_feature(name)
#else
#define HAS_FEATURE(name) 0
#endif

#if !defined __GLIBC__ || defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__ ||                               \
    HAS_FEATURE(address_sanitizer) || HAS_FEATURE(memory_sanitizer) || HAS_FEATURE(thread_sanitizer)

int main(void)
{
    puts("SKIP: malloc cannot be replaced here (no glibc, or a sanitizer replaces it)");
    return 77;
}

#else

/* --- the allocator ------------------------------------------------------------------------------------------- */

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);

static struct {
    bool armed;          /* count and fail only while the library runs */
    bool onward;         /* all from fail_at on, not just that one */
    unsigned long calls; /* allocations asked for */
    unsigned long fail_at;
    long live; /* blocks given and not yet freed */
} heap;

static bool refuses(void)
{
    if (!heap.armed)
        return false;
    heap.calls++;
    return heap.calls == heap.fail_at || (heap.onward && heap.fail_at != 0 && heap.calls > heap.fail_at);
}

static void *given(void *block)
{
    heap.live += heap.armed && block != NULL;
    return block;
}

void *malloc(size_t size)
{
    return refuses() ? NULL : given(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return refuses() ? NULL : given(__libc_calloc(count, size));
}

void *realloc(void *block, size_t size)
{
    if (refuses())
        return NULL;
    return block == NULL ? given(__libc_malloc(size)) : __libc_realloc(block, size);
}

void free(void *block)
{
    heap.live -= heap.armed && block != NULL;
    __libc_free(block);
}

/* Check's own macros allocate, also when they hold: they are kept out while allocations are counted. */
#define REQUIRE(condition)                                                                                             \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            heap.armed = false;                                                                                        \
            ck_abort_msg("does not hold: %s", #condition);                                                             \
        }                                                                                                              \
    } while (0)

/* --- input and output without allocation --------------------------------------------------------------------- */

static struct sink {
    size_t length;
    char data[1 << 20];
} sink, whole;

static enum cth_status write_sink(void *user, const char *data, size_t length)
{
    struct sink *to = user;
    REQUIRE(length <= sizeof to->data - to->length);
    memcpy(to->data + to->length, data, length);
    to->length += length;
    return CTH_OK;
}

struct source {
    const char *data;
    size_t length;
};

static enum cth_status read_source(void *user, char *buffer, size_t size, size_t *length_out)
{
    struct source *from = user;
    size_t length = from->length < size ? from->length : size;
    memcpy(buffer, from->data, length);
    from->data += length;
    from->length -= length;
    *length_out = length;
    return CTH_OK;
}

/* --- scenarios ----------------------------------------------------------------------------------------------- */

static const char small_csv[] =
    "indicator,unit,actual,plan,base,growth\n"
    "Gia\xcc\x81 tr\xe1\xbb\x8b s\xe1\xba\xa3n xu\xe1\xba\xa5t,t\xe1\xbb\xb7,24800,24800,22520,10.13\n"
    "\"a, \"\"b\"\"\",,>76581,84000,,5.97\n";
static char large_csv[400 * 1024];
static const struct cth_indicator untouched = {.name = CTH_TEXT("untouched"), .complete = true};

static enum cth_status read_rows(const char *data, size_t length)
{
    struct source source = {data, length};
    struct cth_csv_reader *reader = (struct cth_csv_reader *)&source;
    enum cth_status status = cth_csv_reader_new(read_source, &source, CTH_NOTATION_PLAIN, &reader);
    if (status != CTH_OK) {
        REQUIRE((void *)reader == (void *)&source);
        return status;
    }
    struct cth_indicator row;
    memcpy(&row, &untouched, sizeof row);
    while ((status = cth_csv_reader_next(reader, &row)) == CTH_OK) {
        REQUIRE(write_sink(&sink, row.name.data, row.name.length) == CTH_OK);
        REQUIRE(write_sink(&sink, (const char *)&row.actual, sizeof row.actual) == CTH_OK);
        memcpy(&row, &untouched, sizeof row);
    }
    REQUIRE(memcmp(&row, &untouched, sizeof row) == 0);
    REQUIRE(cth_csv_reader_next(reader, &row) == status);
    cth_csv_reader_free(reader);
    return status == CTH_END ? CTH_OK : status;
}

static enum cth_status run_read_small(void)
{
    return read_rows(small_csv, sizeof small_csv - 1);
}

static enum cth_status run_read_large(void)
{
    /* A short row, then one of 300 KiB that no buffer of the start holds, then a short one. */
    static const char head[] = "indicator,region\nfirst,x\n";
    size_t length = sizeof head - 1;
    memcpy(large_csv, head, length);
    memset(large_csv + length, 'n', 300 * 1024);
    length += 300 * 1024;
    memcpy(large_csv + length, ",y\nlast,z\n", 10);
    return read_rows(large_csv, length + 10);
}

static enum cth_status run_read_composed(void)
{
    /* NFC makes this note (U+1D15E) twice as long: 40 KiB of it outgrow the row that was read. */
    static const char head[] = "indicator\n";
    size_t length = sizeof head - 1;
    memcpy(large_csv, head, length);
    for (size_t i = 0; i < 10 * 1024; i++, length += 4)
        memcpy(large_csv + length, "\xf0\x9d\x85\x9e", 4);
    return read_rows(large_csv, length);
}

static enum cth_status run_normalize(void)
{
    static const char decomposed[] = "Gia\xcc\x81 tri\xcc\xa3 sa\xcc\x89n xua\xcc\x82\xcc\x81t";
    char buffer[3 * sizeof decomposed];
    size_t length = 12345;
    enum cth_status status = cth_utf8_normalize(decomposed, sizeof decomposed - 1, buffer, sizeof buffer, &length);
    if (status != CTH_OK) {
        REQUIRE(length == 12345);
        return status;
    }
    return write_sink(&sink, buffer, length);
}

static enum cth_status run_write_cell(void)
{
    enum cth_status status = cth_csv_write_cell("plain", 5, write_sink, &sink);
    return status != CTH_OK ? status : cth_csv_write_cell("a \"b\", c", 8, write_sink, &sink);
}

/* What was kept before a failure is still there after it. */
static enum cth_status run_records(void)
{
    struct cth_records *records = (struct cth_records *)&sink;
    enum cth_status status = cth_records_new(&records);
    if (status != CTH_OK) {
        REQUIRE((void *)records == (void *)&sink);
        return status;
    }
    size_t kept = 0;
    while (kept < 20 && (status = cth_records_add(records, &untouched)) == CTH_OK)
        kept++;
    REQUIRE(cth_records_count(records) == kept);
    for (size_t i = 0; i < kept; i++) {
        struct cth_text name = cth_records_data(records)[i].name;
        REQUIRE(write_sink(&sink, name.data, name.length) == CTH_OK);
    }
    cth_records_free(records);
    return status;
}

static enum cth_status run_report(enum cth_format format, unsigned rows)
{
    const struct cth_indicator known = {.name = CTH_TEXT("S\xe1\xba\xa3n xu\xe1\xba\xa5t"),
                                        .unit = CTH_TEXT("t\xe1\xbb\xb7 \xc4\x91\xe1\xbb\x93ng"),
                                        .region = CTH_TEXT("Gia Lai"),
                                        .period = CTH_YEAR(2021),
                                        .actual = CTH_FIGURE(CTH_PRINTED, 24800, 0),
                                        .plan = CTH_FIGURE(CTH_PRINTED, 24800, 0),
                                        .base = CTH_FIGURE(CTH_PRINTED, 0, 0)};
    const struct cth_indicator recovered = {.name = CTH_TEXT("B\xc3\xa1n l\xe1\xba\xbb, <&>"),
                                            .actual = CTH_FIGURE(CTH_MORE, 76581, 0),
                                            .completion = CTH_FIGURE(CTH_PRINTED, 9219, 2),
                                            .growth = CTH_FIGURE(CTH_PRINTED, 597, 2)};
    struct cth_report_options options = CTH_REPORT_OPTIONS_INIT;
    options.format = format;
    options.lang = CTH_LANG_VI;
    struct cth_report *report = (struct cth_report *)&options;
    enum cth_status status = cth_report_new(&options, write_sink, &sink, &report);
    if (status != CTH_OK) {
        REQUIRE((void *)report == (void *)&options);
        return status;
    }
    for (unsigned i = 0; i < rows && status == CTH_OK; i++)
        status = cth_report_add(report, i % 2 == 0 ? &known : &recovered);
    if (status != CTH_OK) {
        REQUIRE(cth_report_add(report, &known) == status);
        REQUIRE(cth_report_finish(report) == status);
    } else {
        unsigned long before = heap.calls;
        status = cth_report_finish(report);
        REQUIRE(heap.calls == before); /* finishing allocates nothing */
    }
    cth_report_free(report);
    /* Forms that are held back show nothing of a report that failed. */
    if (status != CTH_OK && format != CTH_FORMAT_CSV)
        REQUIRE(sink.length == 0);
    return status;
}

static enum cth_status run_table(void)
{
    return run_report(CTH_FORMAT_TABLE, 40);
}

static enum cth_status run_csv(void)
{
    return run_report(CTH_FORMAT_CSV, 40);
}

static enum cth_status run_json(void)
{
    return run_report(CTH_FORMAT_JSON, 40);
}

static enum cth_status run_html(void)
{
    return run_report(CTH_FORMAT_HTML, 40);
}

static enum cth_status run_findings(enum cth_format format)
{
    const struct cth_indicator record = {
        .name = CTH_TEXT("S\xe1\xba\xa3n xu\xe1\xba\xa5t <&>"), .source = CTH_TEXT("GL018"), .period = CTH_YEAR(2021)};
    const struct cth_finding finding = {.verdict = CTH_INCONSISTENT,
                                        .check = CTH_CHECK_COMPLETION,
                                        .member = CTH_MEMBER_COMPLETION,
                                        .printed = CTH_FIGURE(CTH_PRINTED, 1234, 1),
                                        .suggested = CTH_FIGURE(CTH_PRINTED, 1326, 1),
                                        .fewest = 1,
                                        .suspects = 1,
                                        .repair_count = 1,
                                        .repairs = {{.kind = CTH_REPAIR_DIGITS_SWAPPED,
                                                     .member = CTH_MEMBER_COMPLETION,
                                                     .figure = CTH_FIGURE(CTH_PRINTED, 1324, 1)}}};
    const struct cth_findings_options options = {.format = format, .lang = CTH_LANG_VI};
    struct cth_findings *findings = (struct cth_findings *)&sink;
    enum cth_status status = cth_findings_new(&options, write_sink, &sink, &findings);
    if (status != CTH_OK) {
        REQUIRE((void *)findings == (void *)&sink);
        return status;
    }
    for (unsigned i = 0; i < 40 && status == CTH_OK; i++)
        status = cth_findings_add(findings, &finding, &record, NULL);
    if (status != CTH_OK) {
        REQUIRE(cth_findings_add(findings, &finding, &record, NULL) == status);
        REQUIRE(cth_findings_finish(findings) == status);
    } else {
        unsigned long before = heap.calls;
        status = cth_findings_finish(findings);
        REQUIRE(heap.calls == before);
    }
    cth_findings_free(findings);
    if (status != CTH_OK && format != CTH_FORMAT_CSV)
        REQUIRE(sink.length == 0);
    return status;
}

static enum cth_status run_findings_table(void)
{
    return run_findings(CTH_FORMAT_TABLE);
}

static enum cth_status run_findings_csv(void)
{
    return run_findings(CTH_FORMAT_CSV);
}

static enum cth_status run_findings_json(void)
{
    return run_findings(CTH_FORMAT_JSON);
}

static enum cth_status run_findings_html(void)
{
    return run_findings(CTH_FORMAT_HTML);
}

/* All that is read is listed, with decomposed letters that have to be composed. */
static enum cth_status list_bulletin(struct cth_bulletin *bulletin, struct cth_listing *listing)
{
    static const char text[] = "Na\xCC\x86"
                               "m 2021, kim nga\xCC\xA3"
                               "ch xuất khẩu đạt 610 triệu USD, tăng 5,17%.\n";
    struct cth_statement statement;
    enum cth_status status = cth_listing_text(listing, text, sizeof text - 1);
    for (int i = 0; i < 40 && status == CTH_OK; i++) {
        status = cth_bulletin_open(bulletin, text, sizeof text - 1, NULL, NULL);
        while (status == CTH_OK && (status = cth_bulletin_next(bulletin, &statement)) == CTH_OK)
            status = cth_listing_add(listing, &statement);
        status = status == CTH_END ? CTH_OK : status;
    }
    return status;
}

static enum cth_status run_bulletin(enum cth_format format)
{
    const struct cth_listing_options options = {.format = format, .lang = CTH_LANG_VI};
    struct cth_bulletin *bulletin = NULL;
    struct cth_listing *listing = NULL;
    enum cth_status status = cth_bulletin_new(&bulletin);
    REQUIRE((status == CTH_OK) == (bulletin != NULL));
    if (status == CTH_OK)
        status = cth_listing_new(&options, write_sink, &sink, &listing);
    if (status == CTH_OK)
        status = list_bulletin(bulletin, listing);
    if (status == CTH_OK) {
        unsigned long before = heap.calls;
        status = cth_listing_finish(listing);
        REQUIRE(heap.calls == before);
    } else if (listing != NULL) {
        REQUIRE(cth_listing_finish(listing) != CTH_E_MEMORY || sink.length == 0 || format == CTH_FORMAT_CSV);
    }
    cth_listing_free(listing);
    cth_bulletin_free(bulletin);
    return status;
}

static enum cth_status run_bulletin_table(void)
{
    return run_bulletin(CTH_FORMAT_TABLE);
}

static enum cth_status run_bulletin_json(void)
{
    return run_bulletin(CTH_FORMAT_JSON);
}

static enum cth_status run_writer(void)
{
    const struct cth_indicator row = {.name = CTH_TEXT("xu\xe1\xba\xa5t kh\xe1\xba\xa9u"),
                                      .region = CTH_TEXT("Gia Lai"),
                                      .period = CTH_YEAR(2021),
                                      .actual = CTH_FIGURE(CTH_MORE, 610, 0),
                                      .unit = CTH_TEXT("tri\xe1\xbb\x87u USD")};
    const enum cth_status status = cth_bulletin_write(&row, 1, CTH_LANG_VI, write_sink, &sink);
    return status == CTH_OK ? cth_sentence_write(&row, CTH_LANG_EN, write_sink, &sink) : status;
}

/* A reader asks for memory when it is made, and for words in pieces: no more for a long text than for a short one. */
static enum cth_status read_text(const char *text, size_t length)
{
    struct cth_bulletin *bulletin = (struct cth_bulletin *)&sink;
    struct cth_statement statement;
    enum cth_status status = cth_bulletin_new(&bulletin);
    if (status != CTH_OK) {
        REQUIRE((void *)bulletin == (void *)&sink);
        return status;
    }
    status = cth_bulletin_open(bulletin, text, length, NULL, NULL);
    while (status == CTH_OK && (status = cth_bulletin_next(bulletin, &statement)) == CTH_OK)
        REQUIRE(write_sink(&sink, (const char *)&statement.indicator.actual, sizeof statement.indicator.actual) == CTH_OK);
    if (status == CTH_E_MEMORY)
        REQUIRE(cth_bulletin_next(bulletin, &statement) == CTH_E_MEMORY);
    cth_bulletin_free(bulletin);
    return status == CTH_END ? CTH_OK : status;
}

static const char sentence[] = "S\xe1\xba\xa3n l\xc6\xb0\xe1\xbb\xa3ng ca\xcc\x80 phe \xc4\x91\xe1\xba\xa1t 610 t\xe1\xba\xa5n. "
                               "Doanh thu v\xc3\xa0ng \xc4\x91\xe1\xba\xa1t 5 t\xe1\xba\xa5n.\n";

static enum cth_status run_reader(void)
{
    return read_text(sentence, sizeof sentence - 1);
}

static enum cth_status run_plain_numbers(void)
{
    const struct cth_indicator indicator = {.actual = CTH_FIGURE(CTH_MORE, 76581, 0),
                                            .plan = CTH_FIGURE(CTH_PRINTED, 84000, 0),
                                            .base = CTH_FIGURE(CTH_ABOUT, 722, 1),
                                            .unit = CTH_TEXT("tri\xe1\xbb\x87u USD"),
                                            .completion = CTH_FIGURE(CTH_PRINTED, 9219, 2),
                                            .growth = CTH_FIGURE(CTH_PRINTED, 597, 2),
                                            .period = CTH_YEAR(2021)};
    struct cth_measures measures;
    struct cth_interval plan, base, growth;
    struct cth_figure figure;
    struct cth_period period;
    char text[CTH_FIGURE_SIZE];
    size_t length = 0;
    REQUIRE(cth_indicator_measures(&indicator, NULL, &measures) == CTH_OK);
    REQUIRE(cth_recover_plan(&indicator, CTH_ROUND_HALF_UP, &plan) == CTH_OK);
    REQUIRE(cth_recover_base(&indicator, CTH_READING_RATIO, CTH_ROUND_HALF_UP, &base) == CTH_OK);
    REQUIRE(cth_growth_range(&indicator, CTH_ROUND_HALF_UP, &growth) == CTH_OK);
    REQUIRE(cth_period_parse("2021-01..09", 11, NULL, &period) == CTH_OK);
    REQUIRE(cth_figure_parse(">24.800,5", 9, CTH_NOTATION_VIETNAMESE, NULL, &figure) == CTH_OK);
    REQUIRE(cth_figure_format(&figure, CTH_NOTATION_PLAIN, text, sizeof text, &length) == CTH_OK);
    return write_sink(&sink, text, length);
}

static const struct scenario {
    const char *name;
    enum cth_status (*run)(void);
    bool allocates;
} scenarios[] = {
    {"read a small file", run_read_small, true},
    {"read a row that makes the buffers grow", run_read_large, true},
    {"read a cell that grows by normalising", run_read_composed, true},
    {"normalise", run_normalize, true},
    {"write a cell", run_write_cell, false},
    {"keep records", run_records, true},
    {"report as a table", run_table, true},
    {"report as csv", run_csv, true},
    {"report as json", run_json, true},
    {"report as html", run_html, true},
    {"findings as a table", run_findings_table, true},
    {"findings as csv", run_findings_csv, true},
    {"findings as json", run_findings_json, true},
    {"findings as html", run_findings_html, true},
    {"a bulletin as a table", run_bulletin_table, true},
    {"a bulletin as json", run_bulletin_json, true},
    {"write a bulletin", run_writer, false},
    {"read a bulletin", run_reader, true},
    {"numbers and figures", run_plain_numbers, false},
};

/* --- the sweep ----------------------------------------------------------------------------------------------- */

static enum cth_status run_with(const struct scenario *scenario, unsigned long fail_at, bool onward)
{
    sink.length = 0;
    heap.calls = 0;
    heap.live = 0;
    heap.fail_at = fail_at;
    heap.onward = onward;
    heap.armed = true;
    enum cth_status status = scenario->run();
    heap.armed = false;
    ck_assert_msg(heap.live == 0, "%s: %ld blocks left when allocation %lu failed", scenario->name, heap.live, fail_at);
    return status;
}

START_TEST(test_memory_fails_at_every_allocation)
{
    const struct scenario *scenario = &scenarios[_i];
    ck_assert_int_eq(run_with(scenario, 0, false), CTH_OK);
    unsigned long count = heap.calls;
    memcpy(whole.data, sink.data, sink.length);
    whole.length = sink.length;
    ck_assert_uint_gt(whole.length, 0);
    ck_assert_msg((count != 0) == scenario->allocates, "%s: %lu allocations", scenario->name, count);

    unsigned long refused = 0;
    for (unsigned long k = 1; k <= count + 1; k++) {
        for (int onward = 0; onward <= 1; onward++) {
            enum cth_status status = run_with(scenario, k, onward);
            ck_assert_msg(status == (k <= count ? CTH_E_MEMORY : CTH_OK), "%s: %s when allocation %lu of %lu failed",
                          scenario->name, cth_status_name(status), k, count);
            refused += status == CTH_E_MEMORY;
            /* What came out is a beginning of the whole, never something else. */
            ck_assert_uint_le(sink.length, whole.length);
            ck_assert_mem_eq(sink.data, whole.data, sink.length);
        }
    }
    ck_assert_int_eq(run_with(scenario, 0, false), CTH_OK);
    ck_assert_uint_eq(sink.length, whole.length);
    ck_assert_mem_eq(sink.data, whole.data, sink.length);
    printf("%s: %lu allocations, %lu failures tried, each a memory status\n", scenario->name, count, refused);
    fflush(stdout);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("memory");
    TCase *errors = tcase_create("Errors");
    tcase_add_loop_test(errors, test_memory_fails_at_every_allocation, 0, (int)(sizeof scenarios / sizeof *scenarios));
    suite_add_tcase(suite, errors);
    return test_main(suite);
}

#endif
