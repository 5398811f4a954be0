/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * A text in, its statements out: what each was read from lies in the text and reads the same again, no two are the same
 * statement, each goes through the interchange unchanged and can be written as a sentence.
 */

#include "phrases.h"

#define ROWS_MAX 4096

static struct cth_bulletin *reader, *second;
static struct cth_statement rows[ROWS_MAX];
static char csv[1 << 16];
static size_t csv_used;

static const enum cth_column figure_columns[] = {CTH_COLUMN_ACTUAL,     CTH_COLUMN_PLAN,   CTH_COLUMN_BASE,
                                                 CTH_COLUMN_COMPLETION, CTH_COLUMN_GROWTH, CTH_COLUMN_SHARE};

static const struct cth_figure *figure_at(const struct cth_indicator *row, unsigned i)
{
    const struct cth_figure *const all[] = {&row->actual,     &row->plan,   &row->base,
                                            &row->completion, &row->growth, &row->share};
    return all[i];
}

/* Whether the number at the start of a text is that one, as one of its styles reads it; *used its bytes. */
static bool reads_as(const char *text, size_t length, struct cth_decimal value, size_t *used)
{
    struct cth_prose_number number;
    const int64_t units = value.units < 0 ? -value.units : value.units;
    if (cth_prose_number(text, length, &number) != CTH_OK)
        return false;
    *used = number.length;
    if (number.value.units == units && number.value.scale == value.scale)
        return true;
    if (number.has_two_readings)
        return number.other.units == units && number.other.scale == value.scale;
    /* In English a dot before three digits is a decimal mark. */
    return number.value.units == units && number.value.scale == 0 && value.scale == 3;
}

/* The number at the end of a text. */
static const char *last_number(const char *text, size_t length)
{
    const char *at = text + length;
    while (at > text && ((at[-1] >= '0' && at[-1] <= '9') || at[-1] == '.' || at[-1] == ','))
        at--;
    return at;
}

/* 54 nghìn 200, and năm nghìn 200: both numbers are found in the whole. */
static bool reads_as_compound(const char *text, size_t length, struct cth_decimal value)
{
    struct cth_prose_number first, last;
    const char *at = last_number(text, length);
    int64_t power = 10, units = value.units < 0 ? -value.units : value.units;
    const bool is_digits = cth_prose_number(text, length, &first) == CTH_OK;
    const bool has_last =
        cth_prose_number(at, (size_t)(text + length - at), &last) == CTH_OK; /* 57 triệu chín: in words */
    if (value.scale != 0 || (!is_digits && !has_last))
        return false;
    for (int exponent = 1; exponent < 16; exponent++, power *= 10)
        if ((!is_digits || units / power == first.value.units) && (!has_last || units % power == last.value.units))
            return true;
    return false;
}

/* 25, 3: a blank behind the mark. */
static bool reads_as_loose(const char *text, size_t length, struct cth_decimal value)
{
    char tight[64];
    size_t used = 0, tight_length = 0;
    for (size_t i = 0; i < length && tight_length < sizeof tight; i++)
        if ((text[i] >= '0' && text[i] <= '9') || text[i] == ',')
            tight[tight_length++] = text[i];
    return reads_as(tight, tight_length, value, &used) && used == tight_length;
}

static bool reads_as_words(const char *text, size_t length, struct cth_decimal value)
{
    struct cth_decimal read;
    for (int lang = 0; lang < 2; lang++)
        if (cth_number_words_parse(text, length, (enum cth_lang)lang, NULL, &read) == CTH_OK &&
            (read.units == value.units || read.units == -value.units) && read.scale == value.scale)
            return true;
    return false;
}

static void check_figure(const char *text, struct cth_span span, const struct cth_figure *figure)
{
    const size_t length = span.end - span.start;
    const bool falls = figure->qualifier == CTH_FROM_TO && (figure->value.units < 0 || figure->upper.units < 0);
    size_t used = 0;
    text += span.start;
    if (figure->qualifier == CTH_FROM_TO) {
        const char *at = last_number(text, length);
        if (text[0] < '0' || text[0] > '9' || at == text + length)
            return; /* an end in words */
        REQUIRE(reads_as(text, length, falls ? figure->upper : figure->value, &used) && used < length);
        REQUIRE(reads_as(at, (size_t)(text + length - at), falls ? figure->value : figure->upper, &used));
        REQUIRE(at + used == text + length);
    } else if (!reads_as(text, length, figure->value, &used) || used < length) {
        REQUIRE(reads_as_words(text, length, figure->value) || reads_as_loose(text, length, figure->value) ||
                reads_as_compound(text, length, figure->value));
    }
}

static void check_text(struct cth_text text)
{
    char composed[3 * 1024];
    size_t length = 0;
    REQUIRE(text.length <= 1024 && (text.length == 0 || text.data != NULL));
    REQUIRE(cth_utf8_check(text.data, text.length, NULL) == CTH_OK);
    for (size_t i = 0; i < text.length; i++)
        REQUIRE((unsigned char)text.data[i] >= 0x20 && text.data[i] != 0x7F);
    REQUIRE(cth_utf8_normalize(text.data, text.length, composed, sizeof composed, &length) == CTH_OK);
    REQUIRE(length == text.length && (length == 0 || memcmp(composed, text.data, length) == 0));
}

static enum cth_status put_csv(void *user, const char *data, size_t length)
{
    (void)user;
    REQUIRE(length <= sizeof csv - csv_used);
    memcpy(csv + csv_used, data, length);
    csv_used += length;
    return CTH_OK;
}

static enum cth_status get_csv(void *user, char *buffer, size_t size, size_t *length_out)
{
    size_t *at = user;
    *length_out = csv_used - *at < size ? csv_used - *at : size;
    memcpy(buffer, csv + *at, *length_out);
    *at += *length_out;
    return CTH_OK;
}

/* A row written and read again is the same in every column. */
static void check_interchange(const struct cth_indicator *row)
{
    char cell[4096], again[4096];
    size_t length = 0, other = 0, at = 0;
    struct cth_csv_reader *csv_reader;
    struct cth_indicator back;
    csv_used = 0;
    for (int column = 0; column < CTH_COLUMN_COUNT; column++) {
        const char *name = cth_column_name(column);
        REQUIRE(put_csv(NULL, name, strlen(name)) == CTH_OK);
        REQUIRE(put_csv(NULL, column + 1 < CTH_COLUMN_COUNT ? "," : "\n", 1) == CTH_OK);
    }
    for (int column = 0; column < CTH_COLUMN_COUNT; column++) {
        REQUIRE(cth_indicator_get(row, (enum cth_column)column, CTH_NOTATION_PLAIN, cell, sizeof cell, &length) ==
                CTH_OK);
        REQUIRE(cth_csv_write_cell(cell, length, put_csv, NULL) == CTH_OK);
        REQUIRE(put_csv(NULL, column + 1 < CTH_COLUMN_COUNT ? "," : "\n", 1) == CTH_OK);
    }
    REQUIRE(cth_csv_reader_new(get_csv, &at, CTH_NOTATION_PLAIN, &csv_reader) == CTH_OK);
    REQUIRE(cth_csv_reader_next(csv_reader, &back) == CTH_OK);
    for (int column = 0; column < CTH_COLUMN_COUNT; column++) {
        REQUIRE(cth_indicator_get(row, (enum cth_column)column, CTH_NOTATION_PLAIN, cell, sizeof cell, &length) ==
                CTH_OK);
        REQUIRE(cth_indicator_get(&back, (enum cth_column)column, CTH_NOTATION_PLAIN, again, sizeof again, &other) ==
                CTH_OK);
        REQUIRE(length == other && memcmp(cell, again, length) == 0);
    }
    cth_csv_reader_free(csv_reader);
}

/* A row can be said in both languages, and what is said be read. */
static void check_sentence(const struct cth_indicator *row)
{
    struct cth_statement statement;
    for (int lang = 0; lang < 2; lang++) {
        csv_used = 0;
        enum cth_status status = cth_sentence_write(row, (enum cth_lang)lang, put_csv, NULL);
        REQUIRE(status == CTH_OK || status == CTH_MISSING || status == CTH_OVERFLOW);
        if (status != CTH_OK)
            continue;
        REQUIRE(cth_bulletin_open(second, csv, csv_used, NULL, NULL) == CTH_OK);
        while ((status = cth_bulletin_next(second, &statement)) == CTH_OK)
            REQUIRE(statement.span.end <= csv_used && statement.indicator.name.length > 0);
        REQUIRE(status == CTH_END);
    }
}

static void check_row(const char *text, size_t size, const struct cth_statement *row)
{
    const struct cth_indicator *i = &row->indicator;
    const struct cth_text texts[] = {i->name,      i->parent, i->region, i->source,
                                     i->published, i->unit,   i->prices, i->plan_scope};
    unsigned found = 0;
    REQUIRE(row->span.start < row->span.end && row->span.end <= size);
    REQUIRE((row->doubts >> CTH_DOUBT_COUNT) == 0);
    for (int column = 0; column < CTH_COLUMN_COUNT; column++) {
        const struct cth_span span = row->columns[column];
        REQUIRE(span.end == 0 ? span.start == 0 : span.start < span.end);
        REQUIRE(span.end == 0 || (span.start >= row->span.start && span.end <= row->span.end));
        REQUIRE(cth_utf8_check(text + span.start, span.end - span.start, NULL) == CTH_OK);
    }
    for (unsigned f = 0; f < 6; f++) {
        const struct cth_figure *figure = figure_at(i, f);
        const struct cth_span span = row->columns[figure_columns[f]];
        REQUIRE((figure->qualifier != CTH_ABSENT) == (span.end > 0));
        if (figure->qualifier == CTH_ABSENT)
            continue;
        check_figure(text, span, figure);
        found++;
    }
    REQUIRE(found > 0);
    REQUIRE(i->name.length > 0);
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        check_text(texts[t]);
    /* Slower than reading: one row of four. */
    if (row->span.end % 4 == 0) {
        check_interchange(i);
        check_sentence(i);
    }
}

static bool same_span(struct cth_span a, struct cth_span b)
{
    return a.start == b.start && a.end == b.end;
}

/* No figure is read twice: only a level may stand in several rows, each with a figure of its own. */
static void check_rows(size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t first = SIZE_MAX, before = SIZE_MAX;
        for (size_t j = i > 300 ? i - 300 : 0; j < i; j++) {
            bool same = true;
            for (unsigned f = 0; f < 6; f++) {
                const struct cth_span span = rows[i].columns[figure_columns[f]];
                same = same && same_span(span, rows[j].columns[figure_columns[f]]);
                REQUIRE(f == 0 || span.end == 0 || !same_span(span, rows[j].columns[figure_columns[f]]));
            }
            REQUIRE(!same);
        }
        for (unsigned f = 0; f < 6; f++) {
            const struct cth_span span = rows[i].columns[figure_columns[f]];
            first = span.end > 0 && span.start < first ? span.start : first;
            if (i > 0 && rows[i - 1].columns[figure_columns[f]].end > 0 &&
                rows[i - 1].columns[figure_columns[f]].start < before)
                before = rows[i - 1].columns[figure_columns[f]].start;
        }
        REQUIRE(i == 0 || before <= first);
    }
}

static void read_all(const char *text, size_t size, const struct cth_bulletin_options *options)
{
    struct cth_statement out, untouched;
    struct cth_text_error error = {SIZE_MAX, CTH_REASON_NONE, 0};
    size_t count = 0;
    enum cth_status status = cth_bulletin_open(reader, text, size, options, &error);
    if (status != CTH_OK) {
        REQUIRE(status == CTH_E_ENCODING && error.position < size);
        return;
    }
    while ((status = cth_bulletin_next(reader, &out)) == CTH_OK) {
        check_row(text, size, &out);
        REQUIRE(count < ROWS_MAX);
        rows[count++] = out;
    }
    REQUIRE(status == CTH_END);
    memset(&out, 0x5A, sizeof out);
    memset(&untouched, 0x5A, sizeof untouched);
    REQUIRE(cth_bulletin_next(reader, &out) == CTH_END && memcmp(&out, &untouched, sizeof out) == 0);
    check_rows(count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct cth_bulletin_options given = {CTH_TEXT("Gia Lai"), CTH_TEXT("fuzz"), CTH_TEXT("2021-12-24")};
    if (reader == NULL)
        REQUIRE(cth_bulletin_new(&reader) == CTH_OK && cth_bulletin_new(&second) == CTH_OK);
    /* The text is a block of its own, with nothing behind it; its first byte says what is known beforehand. */
    const bool knows = size > 0 && data[0] % 2 == 0;
    read_all((const char *)data, size, knows ? &given : NULL);
    return 0;
}
