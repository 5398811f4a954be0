/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Records as CSV, and what an audit finds of them as one line each. */

#ifndef CTH_TESTS_AUDIT_CASE_H
#define CTH_TESTS_AUDIT_CASE_H

#include "csv_input.h"
#include "main.h"

/* A table with its own header; only findings of the checks named in @only are looked at. */
struct audit_case {
    const char *id, *only, *csv, *expected;
};

struct listing {
    struct output text;
    const char *only;
    unsigned found;
};

static inline void put_word(struct output *out, const char *before, const char *word)
{
    append(out, before);
    append(out, word[0] == '\0' ? "-" : word);
}

static inline void put_number(struct output *out, const char *before, size_t number)
{
    char text[24];
    snprintf(text, sizeof text, "%zu", number);
    put_word(out, before, number == CTH_NO_RECORD ? "" : text);
}

static inline void put_figure(struct output *out, const char *before, const struct cth_figure *figure)
{
    char text[CTH_FIGURE_SIZE];
    size_t length;
    ck_assert_int_eq(cth_figure_format(figure, CTH_NOTATION_PLAIN, text, sizeof text, &length), CTH_OK);
    put_word(out, before, text);
}

/* A ratio to four places, half up; ? if it has too many digits. */
static inline void put_ratio(struct output *out, const char *before, struct cth_ratio ratio)
{
    char text[CTH_DECIMAL_SIZE];
    struct cth_decimal value;
    size_t length;
    append(out, before);
    if (ratio.denominator == 0) {
        append(out, ratio.numerator < 0 ? "-inf" : "inf");
        return;
    }
    if (cth_ratio_round(ratio, 4, CTH_ROUND_HALF_UP, &value) != CTH_OK) {
        append(out, "?");
        return;
    }
    ck_assert_int_eq(cth_decimal_format(value, CTH_NOTATION_PLAIN, text, sizeof text, &length), CTH_OK);
    append(out, text);
}

/* record check verdict rule member printed <other allowed distance suggested, then reading and repairs if any. */
static inline void put_finding(struct output *out, const struct cth_finding *finding)
{
    put_number(out, "", finding->record);
    put_word(out, " ", cth_check_name((int)finding->check));
    put_word(out, " ", cth_verdict_name((int)finding->verdict));
    put_word(out, " ", cth_rule_name((int)finding->rule));
    put_word(out, " ", cth_member_name((int)finding->member));
    put_figure(out, " ", &finding->printed);
    put_number(out, " <", finding->other);
    if (finding->has_allowed) {
        put_ratio(out, finding->allowed.low_open ? " (" : " [", finding->allowed.low);
        put_ratio(out, "..", finding->allowed.high);
        append(out, finding->allowed.high_open ? ")" : "]");
    }
    if (finding->has_distance)
        put_ratio(out, " d=", finding->distance);
    if (finding->suggested.qualifier != CTH_ABSENT)
        put_figure(out, " s=", &finding->suggested);
    if (finding->reading != CTH_FITS_NEITHER)
        append(out, finding->reading == CTH_FITS_BOTH    ? " both"
                    : finding->reading == CTH_FITS_RATIO ? " ratio"
                                                         : " increase");
    for (int i = 0; i < finding->repair_count; i++) {
        put_word(out, " ", cth_repair_name((int)finding->repairs[i].kind));
        put_figure(out, "=", &finding->repairs[i].figure);
    }
    append(out, "\n");
}

static inline bool is_named(const char *names, const char *name)
{
    const char *at = strstr(names, name);
    size_t length = strlen(name);
    while (at != NULL && ((at > names && at[-1] != ' ') || (at[length] != ' ' && at[length] != '\0')))
        at = strstr(at + 1, name);
    return at != NULL;
}

static inline enum cth_status list_finding(void *user, const struct cth_finding *finding)
{
    struct listing *listing = user;
    listing->found++;
    if (is_named(listing->only, cth_check_name((int)finding->check)))
        put_finding(&listing->text, finding);
    return CTH_OK;
}

static inline struct cth_records *read_records(const char *csv)
{
    struct input input = {.data = csv, .length = strlen(csv)};
    struct cth_csv_reader *reader = new_reader(&input, CTH_NOTATION_PLAIN);
    struct cth_records *records = NULL;
    struct cth_indicator row;
    enum cth_status status;
    ck_assert_int_eq(cth_records_new(&records), CTH_OK);
    while ((status = cth_csv_reader_next(reader, &row)) == CTH_OK)
        ck_assert_int_eq(cth_records_add(records, &row), CTH_OK);
    ck_assert_msg(status == CTH_END, "line %d of %s: %s", (int)cth_csv_reader_line(reader), csv,
                  cth_status_name(status));
    cth_csv_reader_free(reader);
    return records;
}

static inline void run_case(const struct audit_case *one)
{
    struct cth_records *records = read_records(one->csv);
    struct listing listing = {.only = one->only};
    size_t count = cth_records_count(records), size = cth_audit_memory(count);
    void *memory = malloc(size);
    append(&listing.text, "");
    ck_assert_int_eq(cth_audit(cth_records_data(records), count, NULL, memory, size, list_finding, &listing), CTH_OK);
    ck_assert_msg(strcmp(listing.text.data, one->expected) == 0, "%s found\n%sexpected\n%s", one->id, listing.text.data,
                  one->expected);
    ck_assert_uint_ge(listing.found, count);
    free(listing.text.data);
    free(memory);
    cth_records_free(records);
}

#endif
