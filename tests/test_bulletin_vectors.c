/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The bulletins of tests/vectors/bulletins, read: their rows were written by hand before there was a reader. Figures
 * and what they are of are compared here; tests/evaluate.py does so for each column and through the program.
 */

#include <stdio.h>

#include "main.h"
#include "sentences.h"

#define LINE_MAX 4096
#define ROWS_MAX 64

static const char *const files[] = {"documents",  "emulation", "english",  "growth",  "names",
                                    "negative",   "numbers",   "patterns", "periods", "plans",
                                    "qualifiers", "structure", "tables",   "units"};

/* Of each kind: all of them agree with what was written by hand. */
static const enum cth_column compared[] = {CTH_COLUMN_STATUS, CTH_COLUMN_KIND,       CTH_COLUMN_ACTUAL,
                                           CTH_COLUMN_PLAN,   CTH_COLUMN_BASE,       CTH_COLUMN_COMPLETION,
                                           CTH_COLUMN_GROWTH, CTH_COLUMN_SHARE,      CTH_COLUMN_COMPLETION_FORM,
                                           CTH_COLUMN_PRICES, CTH_COLUMN_GROWTH_FORM};

static struct {
    char caller[LINE_MAX], text[1 << 16], row[ROWS_MAX][LINE_MAX];
    unsigned rows, optional;
} one;

static unsigned cases, wanted, found, extra;

static bool is_same(const struct cth_indicator *a, const struct cth_indicator *b)
{
    if (!cth_period_equal(a->period, b->period))
        return false;
    for (size_t i = 0; i < sizeof compared / sizeof *compared; i++) {
        char first[512], second[512];
        size_t length = 0, other = 0;
        ck_assert_int_eq(cth_indicator_get(a, compared[i], CTH_NOTATION_PLAIN, first, sizeof first, &length), CTH_OK);
        ck_assert_int_eq(cth_indicator_get(b, compared[i], CTH_NOTATION_PLAIN, second, sizeof second, &other), CTH_OK);
        if (length != other || memcmp(first, second, length) != 0)
            return false;
    }
    return true;
}

static void check_case(struct cth_bulletin *reader)
{
    const struct cth_indicator known = indicator_of(one.caller);
    const struct cth_bulletin_options options = {known.region, known.source, known.published};
    struct cth_statement row;
    bool taken[ROWS_MAX] = {false};
    enum cth_status status;
    unsigned read = 0;
    if (one.text[0] == '\0')
        return;
    cases++;
    wanted += one.rows - one.optional;
    ck_assert_int_eq(cth_bulletin_open(reader, one.text, strlen(one.text), &options, NULL), CTH_OK);
    while ((status = cth_bulletin_next(reader, &row)) == CTH_OK) {
        read++;
        for (unsigned i = 0; i < one.rows; i++) {
            const struct cth_indicator expected = indicator_of(one.row[i]);
            if (taken[i] || !is_same(&expected, &row.indicator))
                continue;
            taken[i] = true;
            found++;
            break;
        }
    }
    ck_assert_int_eq(status, CTH_END);
    extra += read > one.rows ? read - one.rows : 0;
}

static void read_file(const char *name, struct cth_bulletin *reader)
{
    const char *top = getenv("srcdir");
    char path[LINE_MAX], line[LINE_MAX];
    snprintf(path, sizeof path, "%s/tests/vectors/bulletins/%s.txt", top != NULL ? top : ".", name);
    FILE *file = fopen(path, "r");
    ck_assert_msg(file != NULL, "%s", path);
    memset(&one, 0, sizeof one);
    while (fgets(line, sizeof line, file) != NULL) {
        const bool is_optional = strncmp(line, "-? ", 3) == 0;
        if (line[0] == '[') {
            check_case(reader);
            memset(&one, 0, sizeof one);
        } else if (line[0] == ':') {
            ck_assert_uint_lt(strlen(one.text) + strlen(line), sizeof one.text);
            strcat(one.text, line[1] == ' ' ? line + 2 : line + 1);
        } else if (line[0] == '@' || line[0] == '-') {
            line[strcspn(line, "\n")] = '\0';
            ck_assert_uint_lt(one.rows, ROWS_MAX);
            strcpy(line[0] == '@' ? one.caller : one.row[one.rows], line + (is_optional ? 3 : 2));
            one.rows += line[0] == '-';
            one.optional += is_optional;
        }
    }
    check_case(reader);
    ck_assert_int_eq(fclose(file), 0);
}

START_TEST(test_vectors)
{
    struct cth_bulletin *reader;
    ck_assert_int_eq(cth_bulletin_new(&reader), CTH_OK);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        read_file(files[i], reader);
    cth_bulletin_free(reader);
    printf("%u cases: %u of %u rows found, %u too many\n", cases, found, wanted, extra);
    ck_assert_uint_ge(cases, 600);
    ck_assert_uint_ge(wanted, 800);
    ck_assert_msg(100 * found >= 98 * wanted && 50 * extra <= wanted, "%u of %u, %u too many", found, wanted, extra);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("bulletins");
    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_vectors);
    tcase_set_timeout(table, 60);
    suite_add_tcase(suite, table);
    return test_main(suite);
}
