/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The reader: text in, statements out, one sentence at a time. */

#include "reading.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#define CAPTION_MAX 4096 /* bytes of a line that may be the caption of a picture */
#define LOOK_AHEAD 4096  /* bytes in which the province and the year of a text are looked for beforehand */
#define CREDIT_MAX 96    /* bytes behind the words that say whose picture it is */

static const char *const doubts[CTH_DOUBT_COUNT] = {"comma", "times", "year", "period", "base", "name", "bracket"};

const char *cth_doubt_name(int doubt)
{
    for (int i = 0; i < CTH_DOUBT_COUNT; i++)
        if (doubt == 1 << i)
            return doubts[i];
    return "unknown";
}

enum cth_status cth_bulletin_new(struct cth_bulletin **out)
{
    if (out == NULL)
        return CTH_E_ARGUMENT;
    struct cth_bulletin *bulletin = calloc(1, sizeof *bulletin);
    if (bulletin == NULL)
        return CTH_E_MEMORY;
    enum cth_status status = cth_vocabulary_new(&bulletin->vocabulary);
    if (status == CTH_OK)
        *out = bulletin;
    else
        free(bulletin);
    return status;
}

void cth_bulletin_free(struct cth_bulletin *bulletin)
{
    if (bulletin == NULL)
        return;
    cth_vocabulary_free(bulletin->vocabulary);
    cth_utf8_work_free(&bulletin->work);
    free(bulletin);
}

/* The year and the month of an ISO date, 0 for an empty one. */
static enum cth_status date_of(struct cth_text published, int *year_out, int *month_out)
{
    struct cth_indicator unused = {.name = CTH_TEXT("-")};
    enum cth_status status =
        cth_indicator_set(CTH_COLUMN_PUBLISHED, published.data, published.length, CTH_NOTATION_PLAIN, NULL, &unused);
    int year = 0, month = 0;
    for (size_t i = 0; status == CTH_OK && i < 4 && i < published.length; i++)
        year = 10 * year + (published.data[i] - '0');
    if (status == CTH_OK && published.length >= 7)
        month = 12 * year + 10 * (published.data[5] - '0') + (published.data[6] - '0');
    *year_out = year;
    *month_out = month;
    return status;
}

/* The province that the text names first near its beginning, one that is called a province before others, and the first
 * year: statements may stand before them. */
static void look_ahead(struct cth_bulletin *bulletin)
{
    struct cth_context *context = &bulletin->context;
    bool is_certain = context->region_is_given;
    while (bulletin->at < LOOK_AHEAD && cth_lex(bulletin)) {
        const struct cth_sentence *sentence = &bulletin->sentence;
        for (unsigned i = 0; i < sentence->lexemes && !is_certain; i++) {
            const struct cth_lexeme *lexeme = &sentence->lexeme[i];
            if (lexeme->term != TERM_REGION || lexeme->value == cth_region_of_country())
                continue;
            is_certain = i > 0 && sentence->lexeme[i - 1].term == TERM_PLACE;
            if (is_certain || context->region.length == 0)
                context->region = cth_region_at(lexeme->value);
        }
        cth_find_quantities(bulletin);
        cth_find_periods(bulletin);
        for (unsigned i = 0; i < sentence->lexemes && context->year_ahead == 0; i++) {
            const struct cth_lexeme *lexeme = &sentence->lexeme[i];
            if (lexeme->term == TERM_PERIOD && (i == 0 || !cth_is_base_word(sentence->lexeme[i - 1].term)) &&
                sentence->period[lexeme->value].year > 0)
                context->year_ahead = sentence->period[lexeme->value].year;
        }
    }
    bulletin->at = 0;
    context->english_numbers = context->thousands_of_billions = false;
    bulletin->sentence.lexemes = bulletin->sentence.quantities = bulletin->sentence.periods = 0;
}

enum cth_status cth_bulletin_open(struct cth_bulletin *bulletin, const char *text, size_t length,
                                  const struct cth_bulletin_options *options, struct cth_text_error *error)
{
    const struct cth_bulletin_options none = {{NULL, 0}, {NULL, 0}, {NULL, 0}};
    int year = 0, month = 0;
    if (options == NULL)
        options = &none;
    if (bulletin == NULL || (text == NULL && length > 0) ||
        (options->region.data == NULL && options->region.length > 0) ||
        (options->source.data == NULL && options->source.length > 0) ||
        (options->published.data == NULL && options->published.length > 0))
        return CTH_E_ARGUMENT;
    enum cth_status status = date_of(options->published, &year, &month);
    if (status == CTH_OK)
        status = cth_utf8_check(text, length, error);
    if (status != CTH_OK)
        return status;
    bulletin->text = length > 0 ? text : "";
    bulletin->length = length;
    bulletin->at = 0;
    bulletin->options = *options;
    bulletin->context = (struct cth_context){.region = options->region,
                                             .region_is_given = options->region.length > 0,
                                             .published_year = (int16_t)year,
                                             .published_month = month};
    bulletin->table = (struct cth_table){.columns = 0};
    bulletin->statements = bulletin->given = 0;
    bulletin->status = CTH_OK;
    bulletin->is_open = true;
    look_ahead(bulletin);
    return CTH_OK;
}

/* The mark of a quality behind a letter with a tone goes into the letter, which Unicode does not do: "á" and a
 * circumflex are "ấ". Whether it did; *used is the end of the letter. */
static bool join_quality(char *kept, size_t *used, const char *mark, size_t length)
{
    const bool is_quality = length == 2 && (memcmp(mark, "\xCC\x82", 2) == 0 || memcmp(mark, "\xCC\x86", 2) == 0);
    size_t start = *used;
    utf8proc_int32_t letter, parts[4];
    int unused = 0;
    if (!is_quality || start == 0)
        return false;
    while ((kept[--start] & 0xC0) == 0x80) {
    }
    (void)utf8proc_iterate((const utf8proc_uint8_t *)kept + start, (utf8proc_ssize_t)(*used - start), &letter);
    if (utf8proc_decompose_char(letter, parts, 4, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE, &unused) != 2)
        return false;
    parts[2] = parts[1];
    parts[1] = (mark[1] & 0x3F) + 0x300;
    if (utf8proc_normalize_utf32(parts, 3, UTF8PROC_STABLE | UTF8PROC_COMPOSE) != 1)
        return false;
    *used = start + (size_t)utf8proc_encode_char(parts[0], (utf8proc_uint8_t *)kept + start);
    return true;
}

struct cth_text cth_keep(struct cth_bulletin *bulletin, size_t start, size_t end)
{
    char *const kept = bulletin->kept + bulletin->kept_used;
    struct cth_text composed, text = {bulletin->text + start, end - start};
    size_t used = 0;
    if (text.length > CTH_KEPT_MAX) /* memory does not grow with the text */
        return (struct cth_text){kept, 0};
    enum cth_status status = cth_utf8_compose(text, &bulletin->work, &composed);
    if (status == CTH_E_MEMORY)
        bulletin->status = status;
    if (status != CTH_OK || composed.length > CTH_KEPT_MAX - bulletin->kept_used)
        return (struct cth_text){kept, 0};
    for (size_t i = 0, n = 0; i < composed.length; i += n) {
        n = cth_fold_blank(composed.data + i, composed.length - i);
        if (n == 0 && ((unsigned char)composed.data[i] < 0x20 || composed.data[i] == 0x7F))
            n = 1;
        if (n > 0) {
            if (used > 0 && kept[used - 1] != ' ')
                kept[used++] = ' ';
            continue;
        }
        n = cth_utf8_character(composed.data + i, composed.length - i);
        if (join_quality(kept, &used, composed.data + i, n))
            continue;
        memcpy(kept + used, composed.data + i, n);
        used += n;
    }
    bulletin->kept_used += used;
    return (struct cth_text){kept, used};
}

struct cth_text cth_compose_kept(struct cth_bulletin *bulletin, struct cth_text text)
{
    struct cth_text composed;
    const enum cth_status status = cth_utf8_compose(text, &bulletin->work, &composed);
    if (status == CTH_E_MEMORY)
        bulletin->status = status;
    if (status != CTH_OK || composed.length > text.length)
        return (struct cth_text){text.data, 0};
    if (composed.data != text.data)
        memcpy(bulletin->kept + (text.data - bulletin->kept), composed.data, composed.length);
    return (struct cth_text){text.data, composed.length};
}

struct cth_statement *cth_add_statement(struct cth_bulletin *bulletin)
{
    struct cth_statement *row = &bulletin->statement[bulletin->statements];
    bulletin->statements += bulletin->statements < CTH_QUANTITIES_MAX;
    *row = (struct cth_statement){.doubts = 0};
    row->indicator.region = bulletin->context.region;
    row->indicator.source = bulletin->options.source;
    row->indicator.published = bulletin->options.published;
    return row;
}

/* The place of the first figure of a statement. */
static size_t first_figure(const struct cth_statement *statement)
{
    size_t first = statement->span.end;
    for (int i = CTH_COLUMN_ACTUAL; i < CTH_COLUMN_COUNT; i++)
        if (statement->columns[i].end > 0 && statement->columns[i].start < first)
            first = statement->columns[i].start;
    return first;
}

void cth_sort_statements(struct cth_bulletin *bulletin)
{
    struct cth_statement *const statement = bulletin->statement;
    for (unsigned i = 1; i < bulletin->statements; i++)
        for (unsigned j = i; j > 0 && first_figure(&statement[j - 1]) > first_figure(&statement[j]); j--) {
            const struct cth_statement later = statement[j - 1];
            statement[j - 1] = statement[j];
            statement[j] = later;
        }
}

/* Whether the line at @p at says below what picture it stands: it ends with "Ảnh: name". */
static size_t caption(const struct cth_bulletin *bulletin, size_t at)
{
    const char *text = bulletin->text + at;
    const size_t rest = bulletin->length - at;
    const char *newline = memchr(text, '\n', rest < CAPTION_MAX ? rest : CAPTION_MAX);
    const size_t line = newline != NULL ? (size_t)(newline - text) : rest;
    if (line > CAPTION_MAX)
        return 0;
    for (size_t colon = line; colon > 0 && line - colon < CREDIT_MAX; colon--) {
        if (text[colon - 1] != ':')
            continue;
        for (size_t start = colon - 1; start > 0 && colon - start < 24; start--) {
            char key[32];
            size_t key_length, used;
            unsigned value;
            if (start > 1 && text[start - 2] != ' ' && text[start - 2] != '.' && text[start - 2] != '(')
                continue;
            used = cth_fold_word(cth_vocabulary_fold(bulletin->vocabulary), text + start - 1, colon - start, key,
                                 sizeof key, &key_length);
            const unsigned word = cth_vocabulary_word(bulletin->vocabulary, key, key_length);
            const unsigned node = cth_vocabulary_step(bulletin->vocabulary, CTH_ROOT_TERMS, word);
            if (used > 0 && used == colon - start && node != 0 &&
                cth_vocabulary_term(bulletin->vocabulary, node, &value) == TERM_CAPTION)
                return line;
        }
    }
    return 0;
}

/* Goes to the start of the next line that is not empty, if a line ends here; whether it stands at one. */
static bool skip_lines(struct cth_bulletin *bulletin)
{
    bool at_line = bulletin->at == 0;
    for (size_t at = bulletin->at, gap = 1; gap > 0 && at < bulletin->length; at += gap) {
        const bool is_newline = bulletin->text[at] == '\n' || bulletin->text[at] == '\r';
        gap = is_newline ? 1 : cth_fold_blank(bulletin->text + at, bulletin->length - at);
        at_line = at_line || is_newline;
        if (is_newline)
            bulletin->at = at + 1;
    }
    return at_line || (bulletin->at > 0 && bulletin->text[bulletin->at - 1] == '\n');
}

/* Statements that reach behind a bracket that is never closed are doubtful. */
static void doubt_open_bracket(struct cth_bulletin *bulletin)
{
    size_t open = SIZE_MAX;
    for (unsigned i = 0; i < bulletin->sentence.lexemes; i++) {
        const struct cth_lexeme *lexeme = &bulletin->sentence.lexeme[i];
        if (cth_is_mark(lexeme, '(') && open == SIZE_MAX)
            open = lexeme->start;
        else if (cth_is_mark(lexeme, ')'))
            open = SIZE_MAX;
    }
    for (unsigned i = 0; i < bulletin->statements; i++)
        if (bulletin->statement[i].span.end > open)
            bulletin->statement[i].doubts |= CTH_DOUBT_BRACKET;
}

/* Reads sentences until one has statements; false at the end of the text. */
static bool fill(struct cth_bulletin *bulletin)
{
    while (bulletin->status == CTH_OK && bulletin->given == bulletin->statements) {
        const bool at_line = skip_lines(bulletin);
        const size_t skipped = at_line ? caption(bulletin, bulletin->at) : 0;
        bulletin->statements = bulletin->given = 0;
        bulletin->kept_used = 0;
        bulletin->at += skipped;
        if (skipped > 0 || (at_line && cth_read_table(bulletin)))
            continue;
        if (!cth_lex(bulletin))
            return false;
        cth_find_quantities(bulletin);
        cth_find_periods(bulletin);
        cth_read_title(bulletin);
        cth_read_sentence(bulletin);
        doubt_open_bracket(bulletin);
    }
    return bulletin->status == CTH_OK;
}

enum cth_status cth_bulletin_next(struct cth_bulletin *bulletin, struct cth_statement *out)
{
    if (bulletin == NULL || out == NULL || !bulletin->is_open)
        return CTH_E_ARGUMENT;
    if (!fill(bulletin))
        return bulletin->status != CTH_OK ? bulletin->status : CTH_END;
    *out = bulletin->statement[bulletin->given++];
    return CTH_OK;
}
