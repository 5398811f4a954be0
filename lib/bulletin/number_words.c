/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Numbers in words, read. One grammar reads both languages: groups below a thousand, each with the word of its power,
 * in falling order. What follows the integer is a fraction, or, in Vietnamese, what is said of the power before it: a
 * half (một triệu rưỡi), or tenths (một triệu hai).
 */

#include "number_words.h"

#include <string.h>

/* More words than the longest number has: 6 groups of 7 words, the mark, 18 digits, the words of a power, a sign. */
#define TOKENS_MAX 72
#define KEY_SIZE 16

struct token {
    enum cth_number_kind kind;
    unsigned value;
    size_t start, end;
};

/* Words are taken up to the one at; tokens are made when they are first looked at. */
struct reading {
    const struct cth_fold *fold;
    const char *text;
    size_t length;
    enum cth_lang lang;
    bool is_scan, is_out_of_range;
    unsigned at, made;
    struct token tokens[TOKENS_MAX];
};

/* What was read of a number. unit: what a half or tenths would be of; 0: nothing may be said of it. */
struct number {
    uint64_t units, unit;
    unsigned scale;
    bool has_scale_word;
};

static const struct cth_number_word *find(enum cth_lang lang, const char *key, size_t length)
{
    size_t low = 0, high = cth_number_words[lang].count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const struct cth_number_word *word = &cth_number_words[lang].words[middle];
        int order = strncmp(key, word->key, length);
        if (order == 0 && word->key[length] == '\0')
            return word;
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* "năm" before a digit is the year. */
static bool is_year(const struct reading *r, const struct cth_number_word *word, size_t end)
{
    if (!r->is_scan || r->lang != CTH_LANG_VI || word->kind != KIND_DIGIT || word->value != 5)
        return false;
    end += cth_fold_blank(r->text + end, r->length - end);
    return end < r->length && r->text[end] >= '0' && r->text[end] <= '9';
}

static struct token make(const struct reading *r, size_t start)
{
    char key[KEY_SIZE];
    size_t blank = cth_fold_blank(r->text + start, r->length - start), key_length = 0;
    if (blank == 0 && start > 0 && r->lang == CTH_LANG_EN) /* twenty-one */
        blank = cth_fold_dash(r->text + start, r->length - start);
    size_t n = cth_fold_word(r->fold, r->text + start + blank, r->length - start - blank, key, KEY_SIZE, &key_length);
    if (n == 0 && start + cth_fold_blank(r->text + start, r->length - start) == r->length)
        return (struct token){KIND_END, 0, r->length, r->length};
    const struct cth_number_word *word = key_length > 0 ? find(r->lang, key, key_length) : NULL;
    struct token token = {KIND_NONE, 0, start + blank, start + blank + n};
    if (word != NULL && !is_year(r, word, token.end)) {
        token.kind = (enum cth_number_kind)word->kind;
        token.value = word->value;
    }
    return token;
}

/* The word `ahead` of the one that is read next. */
static struct token peek(struct reading *r, unsigned ahead)
{
    while (r->made <= r->at + ahead) {
        r->tokens[r->made] = make(r, r->made == 0 ? 0 : r->tokens[r->made - 1].end);
        r->made++;
    }
    return r->tokens[r->at + ahead];
}

static bool accept(struct reading *r, enum cth_number_kind kind)
{
    bool is_it = peek(r, 0).kind == kind;
    r->at += is_it;
    return is_it;
}

/* A digit from 1 to 9 as it stands behind "linh" and the like, or short for tens. */
static unsigned low_digit(struct token token)
{
    return token.kind == KIND_DIGIT || token.kind == KIND_AFTER ? token.value : 0;
}

/* The digit behind tens, if there is one; "mươi năm" are ten years. */
static unsigned take_ones(struct reading *r)
{
    struct token token = peek(r, 0);
    bool is_year = r->lang == CTH_LANG_VI && token.kind == KIND_DIGIT && token.value == 5;
    unsigned ones = is_year ? 0 : low_digit(token);
    r->at += ones > 0;
    return ones;
}

/* 10 to 99, but no digit alone; 0 if it is none. */
static unsigned take_tens(struct reading *r)
{
    struct token first = peek(r, 0);
    if (first.kind == KIND_TEEN || first.kind == KIND_TENS) {
        r->at++;
        return first.value + (first.kind == KIND_TENS ? take_ones(r) : 0);
    }
    if (first.kind != KIND_DIGIT || first.value == 0)
        return 0;
    struct token second = peek(r, 1);
    if (second.kind == KIND_TY) {
        r->at += 2;
        return first.value * 10 + take_ones(r);
    }
    if (second.kind != KIND_AFTER || first.value == 1 || r->is_scan)
        return 0;
    r->at += 2;
    return first.value * 10 + second.value;
}

/* A number below 1000 that is said in one. *value 0 only for the word alone. */
static bool take_group(struct reading *r, bool is_first, unsigned *value)
{
    bool vietnamese = r->lang == CTH_LANG_VI;
    unsigned start = r->at, rest;
    struct token digit = peek(r, 0);
    bool has_hundreds = digit.kind == KIND_DIGIT && (digit.value > 0 || vietnamese) && peek(r, 1).kind == KIND_HUNDRED;
    unsigned hundreds = has_hundreds ? digit.value * 100 : 0;
    r->at += has_hundreds ? 2 : 0;

    unsigned before_and = r->at;
    bool has_and = (has_hundreds || !is_first) && accept(r, KIND_AND);
    rest = has_and && vietnamese ? 0 : take_tens(r);
    digit = peek(r, 0);
    if (rest == 0 && (has_and || !vietnamese || !has_hundreds)) {
        rest = has_and ? low_digit(digit) : digit.kind == KIND_DIGIT ? digit.value : 0;
        r->at += rest > 0 || (digit.kind == KIND_DIGIT && is_first && !has_hundreds);
    }
    if (rest == 0 && has_and)
        r->at = before_and;
    *value = hundreds + rest;
    if (*value > 0 || (r->at == start + 1 && !has_and))
        return true;
    r->at = start;
    return false;
}

/* Takes the words of a power below 10^limit, and a tỷ behind them; the exponent, 0 if there is none. */
static unsigned take_scale(struct reading *r, unsigned limit, bool *lift)
{
    struct token token = peek(r, 0);
    unsigned exponent = 0;
    if (token.kind == KIND_SCALE && token.value < limit) {
        exponent = token.value;
        r->at++;
        token = peek(r, 0);
    }
    if (token.kind == KIND_LIFT && !*lift) {
        *lift = true;
        exponent += token.value;
        r->at++;
        token = peek(r, 0);
        r->is_out_of_range = token.kind == KIND_LIFT; /* tỷ tỷ */
    } else if (token.kind == KIND_SCALE && token.value == 18) {
        r->is_out_of_range = true;
    }
    return exponent;
}

/* Each group is less than the power before it has places for, so that the sum has 18 digits at most. */
static bool take_integer(struct reading *r, struct number *n)
{
    const unsigned begin = r->at;
    unsigned limit = 18, value = 0;
    uint64_t part = 0;
    bool has_lift = false, was_lifted = false, is_first = true;
    for (unsigned start = r->at; take_group(r, is_first, &value); start = r->at, is_first = false) {
        struct token last = r->tokens[r->at - 1];
        bool is_digit = r->at == start + 1 && last.kind == KIND_DIGIT;
        unsigned exponent = value > 0 ? take_scale(r, limit, &has_lift) : 0;
        if (exponent == 0 && is_digit && !is_first && r->lang == CTH_LANG_VI) { /* tenths of the last power */
            r->at = start;
            break;
        }
        if (exponent == 0) {
            n->unit = last.kind == KIND_HUNDRED ? 100 : is_digit;
            part += value;
            break;
        }
        n->unit = cth_power_of_ten(exponent);
        n->has_scale_word = true;
        limit = exponent;
        part += value * (has_lift && !was_lifted ? cth_power_of_ten(exponent - 9) : n->unit);
        if (has_lift && !was_lifted) {
            n->units = part * cth_power_of_ten(9);
            part = 0;
            limit = 9;
            was_lifted = true;
        }
    }
    n->units += part;
    return r->at > begin;
}

/* A half or tenths of the power that was said last; false if neither follows. */
static bool take_rest_of_cth_power_of_ten(struct reading *r, struct number *n)
{
    struct token token = peek(r, 0);
    unsigned digit = r->lang == CTH_LANG_VI ? low_digit(token) : 0;
    bool is_year = r->is_scan && token.kind == KIND_DIGIT && digit == 5;
    if (token.kind == KIND_HALF && n->unit == 1) {
        n->units = n->units * 10 + 5;
        n->scale = 1;
    } else if (token.kind == KIND_HALF && n->unit > 1) {
        n->units += n->unit / 2;
    } else if (digit > 0 && n->unit > 1 && !is_year) {
        n->units += n->unit / 10 * digit;
    } else {
        return false;
    }
    r->at++;
    return true;
}

static bool append(struct number *n, unsigned digit)
{
    if (n->scale == CTH_SCALE_MAX || n->units > ((uint64_t)CTH_UNITS_MAX - digit) / 10)
        return false;
    n->units = n->units * 10 + digit;
    n->scale++;
    return true;
}

/* Digits one by one, or one group behind nothing but zeros: không tám, không mười hai. */
static bool take_digits(struct reading *r, struct number *n)
{
    const unsigned begin = r->at;
    unsigned value, first = 1;
    bool only_zeros = true;
    for (unsigned before = r->at; first == 1 && take_group(r, true, &value); before = r->at) {
        first = value >= 100 ? 100 : value >= 10 ? 10 : 1;
        bool fits = first == 1 || only_zeros;
        for (unsigned place = first; fits && place > 0; place /= 10)
            fits = append(n, value / place % 10);
        r->is_out_of_range = !fits && (first == 1 || only_zeros);
        if (!fits) {
            r->at = before;
            break;
        }
        only_zeros = only_zeros && value == 0;
    }
    return r->at > begin || r->is_out_of_range;
}

/* The words of a power behind a fraction: hai phẩy năm triệu. What is below 1000 has 18 digits with the highest, 10^15.
 */
static void take_power(struct reading *r, struct number *n)
{
    bool has_lift = false;
    for (unsigned exponent = take_scale(r, 18, &has_lift); exponent > 0; exponent--)
        if (n->scale > 0)
            n->scale--;
        else
            n->units *= 10;
}

/* A number from its sign to its last word; false where it breaks off. */
static bool take_number(struct reading *r, struct cth_decimal *out)
{
    struct number n = {0, 0, 0, false};
    bool negative = accept(r, KIND_MINUS);
    bool is_done = take_integer(r, &n);
    if (is_done && !r->is_out_of_range && !take_rest_of_cth_power_of_ten(r, &n)) {
        unsigned before = r->at;
        bool has_mark = accept(r, KIND_MARK);
        if (has_mark && !take_digits(r, &n)) {
            is_done = r->is_scan;
            r->at = r->is_scan ? before : r->at;
        } else if (has_mark && !n.has_scale_word && !r->is_out_of_range) {
            take_power(r, &n);
        }
    }
    if (is_done && !r->is_out_of_range)
        *out = (struct cth_decimal)CTH_DECIMAL(negative ? -(int64_t)n.units : (int64_t)n.units, (uint8_t)n.scale);
    return is_done && !r->is_out_of_range;
}

/* The tokens are left as they are: each is written before it is read. */
static void start(struct reading *r, const struct cth_fold *fold, const char *text, size_t length, enum cth_lang lang)
{
    r->fold = fold;
    r->text = text;
    r->length = length;
    r->lang = lang;
    r->is_scan = r->is_out_of_range = false;
    r->at = r->made = 0;
}

size_t cth_number_words_scan(const struct cth_fold *fold, const char *text, size_t length, enum cth_lang lang,
                             struct cth_decimal *out, unsigned *words)
{
    struct reading r;
    struct cth_decimal value;
    start(&r, fold, text, length, lang);
    r.is_scan = true;
    if (peek(&r, 0).kind <= KIND_END || r.tokens[0].start > 0 || !take_number(&r, &value) || r.at < 2)
        return 0;
    struct token next = peek(&r, 0);
    bool is_year = next.kind == KIND_DIGIT && next.value == 5 && lang == CTH_LANG_VI;
    bool is_other = next.kind == KIND_AND || next.kind == KIND_MARK || next.kind == KIND_MINUS; /* lẻ, phẩy, âm */
    if (next.kind > KIND_END && !is_year && !is_other)
        return 0;
    *out = value;
    *words = r.at;
    return r.tokens[r.at - 1].end;
}

static enum cth_status refuse(struct cth_text_error *error, size_t position, enum cth_reason reason,
                              enum cth_status status)
{
    if (error != NULL)
        *error = (struct cth_text_error){position, reason, 0};
    return status;
}

enum cth_status cth_number_words_parse(const char *text, size_t length, enum cth_lang lang,
                                       struct cth_text_error *error, struct cth_decimal *out)
{
    if ((text == NULL && length > 0) || (unsigned)lang > CTH_LANG_VI || out == NULL)
        return CTH_E_ARGUMENT;
    enum cth_status status = cth_utf8_check(text, length, error);
    if (status != CTH_OK)
        return status;
    struct reading r;
    struct cth_decimal value;
    start(&r, NULL, text, length, lang);
    if (peek(&r, 0).kind == KIND_END)
        return refuse(error, 0, CTH_REASON_EMPTY, CTH_E_SYNTAX);
    bool is_number = take_number(&r, &value);
    struct token next = peek(&r, 0);
    if (r.is_out_of_range)
        return refuse(error, next.start, CTH_REASON_DIGITS, CTH_E_RANGE);
    if (!is_number || next.kind != KIND_END)
        return refuse(error, next.start, CTH_REASON_WORD, CTH_E_SYNTAX);
    *out = value;
    return CTH_OK;
}
