/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Words, numbers and marks of one sentence, and the longest patterns of the vocabulary among them. */

#include "number_words.h"
#include "reading.h"

#include <string.h>

#include <utf8proc.h>

#define KEY_SIZE 32
#define WORD_MAX 128    /* bytes of a word that may be two: soft hyphens have no end */
#define WRAPPED_LINE 40 /* a line that is shorter was not broken for want of room */

struct cursor {
    const char *text;
    size_t length, at;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Whether a capital letter stands at a place; is_small: a small one. */
static int case_at(const struct cursor *c, size_t at)
{
    utf8proc_int32_t point = 0;
    if (at < c->length && (unsigned char)c->text[at] < 0x80)
        return c->text[at] >= 'A' && c->text[at] <= 'Z' ? 1 : c->text[at] >= 'a' && c->text[at] <= 'z' ? -1 : 0;
    utf8proc_iterate((const utf8proc_uint8_t *)c->text + at, (utf8proc_ssize_t)(c->length - at), &point);
    if (utf8proc_tolower(point) != point)
        return 1;
    return utf8proc_toupper(point) != point ? -1 : 0;
}

static size_t blanks(const struct cursor *c, size_t at)
{
    return at < c->length ? cth_fold_blank(c->text + at, c->length - at) : 0;
}

static bool starts_with(const struct cursor *c, size_t at, const char *word)
{
    const size_t length = strlen(word);
    return c->length - at >= length && memcmp(c->text + at, word, length) == 0;
}

/* Whether a line that ended without a stop goes on behind the newline at @p at: broken for want of room. */
static bool line_goes_on(const struct cursor *c, size_t at, unsigned last_mark)
{
    size_t next = at + 1, line = at;
    while (line > 0 && at - line < WRAPPED_LINE && c->text[line - 1] != '\n')
        line--;
    if (at - line < WRAPPED_LINE || last_mark == '.' || last_mark == ';' || last_mark == ':')
        return false;
    next += blanks(c, next);
    return next < c->length && (case_at(c, next) < 0 || is_digit(c->text[next])) &&
           !(is_digit(c->text[next]) && next + 1 < c->length && (c->text[next + 1] == '.' || c->text[next + 1] == ')'));
}

/* TP., ThS., and single capitals do not end a sentence. */
static bool is_abbreviation(const struct cursor *c, const struct cth_lexeme *before)
{
    static const char *const words[] = {"TP", "Tp", "tp", "ThS", "TS", "PGS", "GS", "Th",
                                        "KS", "BS", "St", "Mr",  "Dr", "No",  "tr"};
    const size_t length = before->end - before->start;
    bool is = length == 1 && case_at(c, before->start) > 0;
    for (size_t i = 0; i < sizeof words / sizeof *words && !is; i++)
        is = strlen(words[i]) == length && memcmp(words[i], c->text + before->start, length) == 0;
    return is;
}

/* Whether the full stop at @p at ends the sentence. */
static bool stop_ends(const struct cursor *c, size_t at, const struct cth_lexeme *before)
{
    size_t next = at + 1;
    const size_t gap = blanks(c, next);
    next += gap;
    if (next >= c->length || c->text[next] == '\n' || c->text[next] == '\r')
        return true;
    if (before != NULL && before->term == TERM_TEXT && is_abbreviation(c, before))
        return false;
    if (gap > 0)
        return case_at(c, next) >= 0;
    return case_at(c, next) > 0 && before != NULL && before->end - before->start > 2 && case_at(c, before->start) <= 0;
}

/* Skips the bullet or the number at the start of a line. */
static size_t bullet(const struct cursor *c, size_t at)
{
    size_t next = at + (at < c->length ? cth_fold_dash(c->text + at, c->length - at) : 0);
    static const char *const marks[] = {"+", "*", "•", "▪", "", "·", "►", "✓", "○", "●", "‣", "◦"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks && next == at && at < c->length; i++)
        if (starts_with(c, at, marks[i]))
            next = at + strlen(marks[i]);
    if (next > at)
        return next < c->length && is_digit(c->text[next]) ? 0 : next - at;
    /* 1. 2) a) IV. */
    while (next < c->length && next - at < 4 && strchr("IVX", c->text[next]) != NULL)
        next++;
    if (next > at && (next == c->length || c->text[next] != '.'))
        next = at;
    while (next < c->length && next - at < 4 && is_digit(c->text[next]))
        next++;
    if (next == at && c->length - at > 1 && case_at(c, at) != 0 && (unsigned char)c->text[at] < 0x80 &&
        c->text[at + 1] == ')')
        next++;
    const bool is =
        next > at && next < c->length && (c->text[next] == '.' || c->text[next] == ')') && blanks(c, next + 1) > 0;
    return is ? next + 1 - at : 0;
}

/* One word: its number in the vocabulary. A digit right behind it may be part of it: m3. */
static struct cth_lexeme word_at(const struct cth_vocabulary *vocabulary, const struct cursor *c, size_t used,
                                 char *key, size_t key_length)
{
    struct cth_lexeme word = {.start = c->at, .end = c->at + used, .is_capital = case_at(c, c->at) > 0};
    const size_t after = word.end;
    if (key_length > 0 && key_length < 4 && after < c->length && is_digit(c->text[after]) &&
        (after + 1 == c->length || !is_digit(c->text[after + 1]))) {
        key[key_length] = c->text[after];
        word.word = (uint16_t)cth_vocabulary_word(vocabulary, key, key_length + 1);
        if (word.word != 0) {
            word.end++;
            return word;
        }
    }
    word.word = (uint16_t)cth_vocabulary_word(vocabulary, key, key_length);
    return word;
}

static struct cth_lexeme mark_at(const struct cursor *c)
{
    size_t used;
    const unsigned char mark = (unsigned char)cth_mark_at(c->text + c->at, c->length - c->at, &used);
    return (struct cth_lexeme){.start = c->at, .end = c->at + used, .word = mark, .value = mark, .term = TERM_MARK};
}

/* Bytes of digits, dots and commas that hang together. */
static size_t digits_at(const struct cursor *c)
{
    size_t at = c->at;
    while (at < c->length && (is_digit(c->text[at]) || ((c->text[at] == '.' || c->text[at] == ',') &&
                                                        at + 1 < c->length && is_digit(c->text[at + 1]))))
        at++;
    return at - c->at;
}

/* A number in words that begins with the word @p first, without the multiplier that belongs to its unit: its bytes. */
static size_t number_in_words(const struct cth_vocabulary *vocabulary, const struct cursor *c, unsigned first,
                              enum cth_lang *lang)
{
    unsigned value, words = 0;
    struct cth_decimal number;
    const enum cth_term term =
        cth_vocabulary_term(vocabulary, cth_vocabulary_step(vocabulary, CTH_ROOT_TERMS, first), &value);
    if (term != TERM_CARDINAL && term != TERM_YEAR)
        return 0;
    size_t length = 0;
    for (int i = 0; i < 2 && length == 0; i++) {
        *lang = i == 0 ? CTH_LANG_VI : CTH_LANG_EN;
        length = cth_number_words_scan(cth_vocabulary_fold(vocabulary), c->text + c->at, c->length - c->at, *lang,
                                       &number, &words);
    }
    /* "hai trăm tỷ": tỷ goes with the unit. */
    for (size_t last = length; last > 0; last--) {
        char key[KEY_SIZE];
        size_t key_length;
        if (c->text[c->at + last - 1] != ' ')
            continue;
        (void)cth_fold_word(cth_vocabulary_fold(vocabulary), c->text + c->at + last, length - last, key, sizeof key,
                            &key_length);
        const unsigned word = cth_vocabulary_word(vocabulary, key, key_length);
        const unsigned node = cth_vocabulary_step(vocabulary, CTH_ROOT_UNITS, word);
        if (node != 0 && cth_vocabulary_term(vocabulary, node, &value) == TERM_MULTIPLIER &&
            cth_number_words_parse(c->text + c->at, last - 1, *lang, NULL, &number) == CTH_OK)
            return last - 1;
        break;
    }
    return length;
}

/* Words typed together, "đạthơn", "chế tạotăng": the bytes of the first, all of them for one word. */
static size_t split(const struct cth_vocabulary *vocabulary, const struct cursor *c, size_t used, const char *key,
                    size_t key_length)
{
    unsigned tones = 0;
    for (size_t i = 0; i < key_length; i++)
        tones += is_digit(key[i]);
    if (key_length < 6 || (tones < 2 && key_length < 9) || used > WORD_MAX)
        return used;
    for (size_t at = 2; at < used; at++) {
        char part[KEY_SIZE];
        size_t length;
        unsigned value;
        if (((unsigned char)c->text[c->at + at] & 0xC0) == 0x80)
            continue;
        (void)cth_fold_word(cth_vocabulary_fold(vocabulary), c->text + c->at + at, used - at, part, sizeof part,
                            &length);
        unsigned word = cth_vocabulary_word(vocabulary, part, length);
        const unsigned node = word == 0 ? 0 : cth_vocabulary_step(vocabulary, CTH_ROOT_TERMS, word);
        const enum cth_term term = node == 0 ? TERM_TEXT : cth_vocabulary_term(vocabulary, node, &value);
        if (term != TERM_QUALIFIER && term != TERM_UP && term != TERM_DOWN && term != TERM_REACH && term != TERM_AND)
            continue;
        (void)cth_fold_word(cth_vocabulary_fold(vocabulary), c->text + c->at, at, part, sizeof part, &length);
        if (cth_vocabulary_word(vocabulary, part, length) != 0)
            return at;
    }
    return used;
}

/* The next lexeme of the sentence; the cursor stands behind it. */
static struct cth_lexeme next_of(const struct cth_vocabulary *vocabulary, struct cursor *c)
{
    char key[KEY_SIZE + 1];
    size_t key_length = 0;
    struct cth_lexeme lexeme;
    if (is_digit(c->text[c->at])) {
        lexeme = (struct cth_lexeme){.start = c->at, .end = c->at + digits_at(c), .term = TERM_NUMBER};
    } else {
        size_t used = cth_fold_word(cth_vocabulary_fold(vocabulary), c->text + c->at, c->length - c->at, key, KEY_SIZE,
                                    &key_length);
        lexeme = used > 0 ? word_at(vocabulary, c, used, key, key_length) : mark_at(c);
        enum cth_lang lang = CTH_LANG_VI;
        const size_t number = lexeme.word == 0 || used == 0 ? 0 : number_in_words(vocabulary, c, lexeme.word, &lang);
        if (number > 0) {
            lexeme = (struct cth_lexeme){
                .start = c->at, .end = c->at + number, .term = TERM_NUMBER, .value = (uint16_t)(1 + lang)};
        } else if (lexeme.word == 0 && used > 0) {
            const size_t first = split(vocabulary, c, used, key, key_length);
            if (first < used) {
                (void)cth_fold_word(cth_vocabulary_fold(vocabulary), c->text + c->at, first, key, KEY_SIZE,
                                    &key_length);
                lexeme = word_at(vocabulary, &(struct cursor){c->text, c->at + first, c->at}, first, key, key_length);
            }
        }
    }
    c->at = lexeme.end;
    return lexeme;
}

/* Puts the longest pattern at @p from into one lexeme; returns how many it took. */
static unsigned match(const struct cth_vocabulary *vocabulary, const struct cth_lexeme *raw, unsigned from,
                      unsigned count, unsigned root, struct cth_lexeme *out)
{
    unsigned node = root, taken = 0;
    for (unsigned i = from; i < count && raw[i].term != TERM_NUMBER; i++) {
        unsigned value;
        node = cth_vocabulary_step(vocabulary, node, raw[i].word);
        if (node == 0)
            break;
        const enum cth_term term = cth_vocabulary_term(vocabulary, node, &value);
        if (term == TERM_TEXT)
            continue;
        taken = i - from + 1;
        out->end = raw[i].end;
        out->term = (uint8_t)term;
        out->value = (uint16_t)value;
    }
    return taken;
}

/* Puts patterns into one lexeme each, in place. Units are looked for behind numbers and multipliers only, patterns
 * of another root everywhere. */
static void match_all(const struct cth_vocabulary *vocabulary, struct cth_sentence *sentence, unsigned root)
{
    struct cth_lexeme *lexemes = sentence->lexeme;
    unsigned kept = 0, taken = 0;
    for (unsigned at = 0; at < sentence->lexemes; at += taken) {
        struct cth_lexeme lexeme = lexemes[at];
        const uint8_t before = kept > 0 ? lexemes[kept - 1].term : TERM_TEXT;
        taken = 0;
        if (before == TERM_NUMBER || before == TERM_MULTIPLIER ||
            (before == TERM_MARK && lexemes[kept - 1].value == '/' && kept > 1 && lexemes[kept - 2].term == TERM_UNIT))
            taken = match(vocabulary, lexemes, at, sentence->lexemes, CTH_ROOT_UNITS, &lexeme);
        if (taken == 0)
            taken = match(vocabulary, lexemes, at, sentence->lexemes, CTH_ROOT_TERMS, &lexeme);
        struct cth_lexeme other = lexemes[at];
        const unsigned others =
            root == CTH_ROOT_TERMS ? 0 : match(vocabulary, lexemes, at, sentence->lexemes, root, &other);
        if (others > 0 && others >= taken) {
            taken = others;
            lexeme = other;
        }
        if (taken == 0)
            taken = 1;
        lexemes[kept++] = lexeme;
    }
    sentence->lexemes = kept;
}

/* Cuts a sentence that is too long behind its last comma or semicolon, so that no figure loses its name; where it goes
 * on. */
static size_t cut(struct cth_sentence *sentence)
{
    unsigned kept = sentence->lexemes;
    while (kept > CTH_LEXEMES_MAX / 2 &&
           !(cth_is_mark(&sentence->lexeme[kept - 1], ',') || cth_is_mark(&sentence->lexeme[kept - 1], ';')))
        kept--;
    if (kept > CTH_LEXEMES_MAX / 2)
        sentence->lexemes = kept;
    return sentence->lexeme[sentence->lexemes - 1].end;
}

static bool lex(struct cth_bulletin *bulletin, unsigned root)
{
    struct cursor c = {bulletin->text, bulletin->length, bulletin->at};
    struct cth_sentence *sentence = &bulletin->sentence;
    sentence->lexemes = sentence->quantities = sentence->periods = 0;
    sentence->starts_line = c.at == 0 || c.text[c.at - 1] == '\n';
    sentence->is_item = sentence->ends_line = false;
    while (c.at < c.length && (c.text[c.at] == '\n' || c.text[c.at] == '\r' || blanks(&c, c.at) > 0)) {
        sentence->starts_line = sentence->starts_line || c.text[c.at] == '\n';
        c.at += c.text[c.at] == '\n' || c.text[c.at] == '\r' ? 1 : blanks(&c, c.at);
    }
    if (sentence->starts_line && c.at < c.length) {
        const size_t skipped = bullet(&c, c.at);
        sentence->is_item = skipped > 0;
        c.at += skipped;
    }
    bool blank = true, ended = c.at >= c.length;
    const bool is_there = !ended || c.at > bulletin->at;
    while (!ended && sentence->lexemes < CTH_LEXEMES_MAX) {
        const size_t gap = blanks(&c, c.at);
        struct cth_lexeme *before = sentence->lexemes > 0 ? &sentence->lexeme[sentence->lexemes - 1] : NULL;
        c.at += gap;
        blank = blank || gap > 0;
        if (c.at >= c.length)
            break;
        if (c.text[c.at] == '\n' || c.text[c.at] == '\r') {
            const size_t newline =
                c.text[c.at] == '\r' && c.at + 1 < c.length && c.text[c.at + 1] == '\n' ? c.at + 1 : c.at;
            ended = !line_goes_on(&c, newline, before != NULL && before->term == TERM_MARK ? before->value : 0);
            sentence->ends_line = ended;
            c.at = newline + 1;
            blank = true;
            continue;
        }
        struct cth_lexeme lexeme = next_of(bulletin->vocabulary, &c);
        lexeme.blank_before = blank;
        blank = false;
        const bool is_stop =
            lexeme.term == TERM_MARK && (lexeme.value == '.' || lexeme.value == '!' || lexeme.value == '?');
        ended = is_stop && stop_ends(&c, lexeme.end - 1, before);
        sentence->lexeme[sentence->lexemes++] = lexeme;
    }
    if (!ended && sentence->lexemes == CTH_LEXEMES_MAX)
        c.at = cut(sentence);
    bulletin->at = c.at;
    if (c.at >= c.length)
        sentence->ends_line = true;
    for (size_t next = c.at; ended && next < c.length;) {
        const size_t gap = blanks(&c, next);
        if (gap == 0) {
            sentence->ends_line = sentence->ends_line || c.text[next] == '\n' || c.text[next] == '\r';
            break;
        }
        next += gap;
    }
    match_all(bulletin->vocabulary, sentence, root);
    return is_there;
}

bool cth_lex(struct cth_bulletin *bulletin)
{
    return lex(bulletin, CTH_ROOT_TERMS);
}

void cth_lex_cell(struct cth_bulletin *bulletin, struct cth_span cell, unsigned root)
{
    const size_t at = bulletin->at, length = bulletin->length;
    bulletin->at = cell.start;
    bulletin->length = cell.end;
    (void)lex(bulletin, root);
    bulletin->at = at;
    bulletin->length = length;
    cth_find_periods(bulletin);
}
