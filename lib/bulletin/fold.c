/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Words as keys. utf8proc is asked once what each letter of the Latin blocks is made of; a Vietnamese word then takes
 * one look into a table for each letter. A word with any other letter or mark starts again as a foreign one, which
 * utf8proc folds as a whole.
 */

#include "fold.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

/* Latin letters and combining marks; Latin letters with two marks, which is where most Vietnamese vowels stand. */
#define LOW_END 0x370
#define HIGH 0x1E00
#define HIGH_END 0x1F00

/* Of a foreign word: what is longer is none, and its marks would take long to be put in order. */
#define FOREIGN_BYTES_MAX 64
#define FOREIGN_POINTS_MAX 192

/* Most tones of one word, three bits each. */
#define TONES_MAX 21

enum kind { KIND_END = 0, KIND_CONSONANT, KIND_VOWEL, KIND_QUALITY, KIND_TONE, KIND_NOTHING, KIND_FOREIGN };

/* What a code point is to Vietnamese: a letter without its tone, in lower case; or a mark. */
struct entry {
    uint8_t kind, tone;
    uint16_t letter; /* of KIND_QUALITY: the mark */
};

struct cth_fold {
    struct entry low[LOW_END], high[HIGH_END - HIGH];
};

/* A key while it is written. The last letter may still get its marks. */
struct spelling {
    char *key;
    size_t size, used, last;
    unsigned letter; /* the last one; 0: no mark may be read with it */
    bool is_cut, is_vowel, has_tone;
    unsigned tone_count;
    uint64_t tones;
};

/* The letter that a mark makes of another one, 0 if it makes none. */
static unsigned with_quality(unsigned letter, int32_t mark)
{
    static const struct {
        uint16_t letter, mark, made;
    } rows[] = {{'a', 0x302, 0xE2}, {'a', 0x306, 0x103}, {'e', 0x302, 0xEA},
                {'o', 0x302, 0xF4}, {'o', 0x31B, 0x1A1}, {'u', 0x31B, 0x1B0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].letter == letter && rows[i].mark == mark)
            return rows[i].made;
    return 0;
}

static unsigned tone_of(int32_t mark)
{
    static const uint16_t marks[] = {0x301, 0x300, 0x309, 0x303, 0x323};
    for (unsigned i = 0; i < 5; i++)
        if (marks[i] == mark)
            return i + 1;
    return 0;
}

/* A code point from what it is made of, a base and count - 1 marks. */
static struct entry entry_of(const int32_t *parts, utf8proc_ssize_t count)
{
    const struct entry foreign = {KIND_FOREIGN, 0, 0};
    int32_t base = parts[0];
    if (base == 0xF0 || base == 0x256) /* eth and African d, whose capitals are drawn as Đ is */
        base = 0x111;
    if (base != 0x111 && (base < 'a' || base > 'z'))
        return foreign;
    struct entry e = {KIND_CONSONANT, 0, (uint16_t)base};
    if (base < 0x80 && strchr("aeiouy", base) != NULL)
        e.kind = KIND_VOWEL;
    for (utf8proc_ssize_t i = 1; i < count; i++) {
        unsigned tone = tone_of(parts[i]), made = with_quality(e.letter, parts[i]);
        if (made != 0)
            e.letter = (uint16_t)made;
        else if (tone != 0 && e.kind == KIND_VOWEL && e.tone == 0)
            e.tone = (uint8_t)tone;
        else
            return foreign;
    }
    return e;
}

/* Letter, mark or neither, for a code point outside the tables or to fill them. */
static enum kind kind_of(int32_t point)
{
    utf8proc_category_t category = utf8proc_category(point);
    bool is_letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
    return point == 0xAD ? KIND_NOTHING : is_letter ? KIND_FOREIGN : KIND_END;
}

static struct entry ask(int32_t point)
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD;
    int32_t parts[8];
    int unused = 0;
    enum kind kind = kind_of(point);
    utf8proc_ssize_t count = utf8proc_decompose_char(point, parts, 8, options, &unused);
    if (kind != KIND_FOREIGN || count < 1 || count > 8)
        return (struct entry){(uint8_t)kind, 0, 0};
    if (count == 1 && tone_of(parts[0]) != 0)
        return (struct entry){KIND_TONE, (uint8_t)tone_of(parts[0]), 0};
    if (count == 1 && (parts[0] == 0x302 || parts[0] == 0x306 || parts[0] == 0x31B))
        return (struct entry){KIND_QUALITY, 0, (uint16_t)parts[0]};
    return entry_of(parts, count);
}

static inline struct entry look_up(const struct cth_fold *fold, int32_t point)
{
    if (fold == NULL)
        return ask(point);
    if (point < LOW_END)
        return fold->low[point];
    if (point >= HIGH && point < HIGH_END)
        return fold->high[point - HIGH];
    return (struct entry){(uint8_t)kind_of(point), 0, 0};
}

/* Bytes of the character at the start of valid UTF-8; 0 at its end, and where it is cut off. */
static inline size_t decode(const char *text, size_t length, int32_t *point)
{
    const unsigned char *b = (const unsigned char *)text;
    size_t n = length == 0 ? 1 : b[0] < 0x80 ? 1 : b[0] < 0xE0 ? 2 : b[0] < 0xF0 ? 3 : 4;
    if (length < n)
        return 0;
    if (n == 1)
        *point = b[0];
    else if (n == 2)
        *point = (b[0] & 0x1F) << 6 | (b[1] & 0x3F);
    else if (n == 3)
        *point = (b[0] & 0x0F) << 12 | (b[1] & 0x3F) << 6 | (b[2] & 0x3F);
    else
        *point = (b[0] & 0x07) << 18 | (b[1] & 0x3F) << 12 | (b[2] & 0x3F) << 6 | (b[3] & 0x3F);
    return n;
}

static inline void put(struct spelling *s, unsigned point)
{
    size_t n = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (s->is_cut || s->size - s->used < n) {
        s->is_cut = true;
    } else if (n == 1) {
        s->key[s->used++] = (char)point;
    } else if (n == 2) {
        s->key[s->used++] = (char)(0xC0 | point >> 6);
        s->key[s->used++] = (char)(0x80 | (point & 0x3F));
    } else {
        s->used += (size_t)utf8proc_encode_char((int32_t)point, (utf8proc_uint8_t *)s->key + s->used);
    }
}

static inline void put_letter(struct spelling *s, unsigned letter)
{
    s->last = s->used;
    s->letter = letter;
    put(s, letter);
}

static inline void put_tone(struct spelling *s, unsigned tone)
{
    s->is_cut |= ++s->tone_count > TONES_MAX;
    s->tones = s->tones << 3 | tone;
    s->has_tone = true;
}

/* Takes one letter or mark; false if it is none of Vietnamese where it stands. */
static inline bool spell(struct spelling *s, struct entry e)
{
    unsigned made;
    switch ((enum kind)e.kind) {
    case KIND_CONSONANT:
    case KIND_VOWEL:
        put_letter(s, e.letter);
        s->is_vowel = e.kind == KIND_VOWEL;
        s->has_tone = false;
        if (e.tone != 0)
            put_tone(s, e.tone);
        return true;
    case KIND_QUALITY:
        made = with_quality(s->letter, e.letter);
        if (made == 0)
            return false;
        s->used = s->last;
        put_letter(s, made);
        return true;
    case KIND_TONE:
        if (!s->is_vowel || s->has_tone)
            return false;
        put_tone(s, e.tone);
        return true;
    case KIND_NOTHING: return true;
    case KIND_END:
    case KIND_FOREIGN: break;
    }
    return false;
}

/* Puts the tones behind the letters; the length of the key. */
static inline size_t finish(struct spelling *s)
{
    for (unsigned left = s->tone_count; left > 0 && !s->is_cut; left--)
        put(s, '0' + (unsigned)(s->tones >> 3 * (left - 1) & 7));
    return s->is_cut ? 0 : s->used;
}

/* The key of a word of which not all is Vietnamese: folded as a whole, then what is Vietnamese in it. */
static size_t fold_foreign(const struct cth_fold *fold, const char *text, size_t length, char *key, size_t size)
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    int32_t points[FOREIGN_POINTS_MAX];
    if (length > FOREIGN_BYTES_MAX)
        return 0;
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
    utf8proc_ssize_t count = utf8proc_decompose(bytes, (utf8proc_ssize_t)length, points, FOREIGN_POINTS_MAX, options);
    if (count < 0 || count > FOREIGN_POINTS_MAX)
        return 0;
    count = utf8proc_normalize_utf32(points, count, options);
    struct spelling s = {.key = key, .size = size};
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        if (spell(&s, look_up(fold, points[i])))
            continue;
        put(&s, (unsigned)points[i]);
        s.letter = 0;
        s.is_vowel = false;
    }
    return finish(&s);
}

/* A letter; a mark without one starts nothing. */
static inline bool starts_word(struct entry e, int32_t point)
{
    if (e.kind == KIND_FOREIGN)
        return utf8proc_category(point) <= UTF8PROC_CATEGORY_LO;
    return e.kind == KIND_CONSONANT || e.kind == KIND_VOWEL;
}

enum cth_status cth_fold_new(struct cth_fold **out)
{
    struct cth_fold *fold = malloc(sizeof *fold);
    if (fold == NULL)
        return CTH_E_MEMORY;
    for (int32_t i = 0; i < LOW_END; i++)
        fold->low[i] = ask(i);
    for (int32_t i = HIGH; i < HIGH_END; i++)
        fold->high[i - HIGH] = ask(i);
    *out = fold;
    return CTH_OK;
}

void cth_fold_free(struct cth_fold *fold)
{
    free(fold);
}

size_t cth_fold_word(const struct cth_fold *fold, const char *text, size_t length, char *key, size_t size,
                     size_t *key_length)
{
    struct spelling s = {.key = key, .size = size};
    bool is_foreign = false;
    size_t at = 0;
    int32_t point = 0;
    for (size_t n; (n = decode(text + at, length - at, &point)) > 0; at += n) {
        struct entry e = look_up(fold, point);
        if (e.kind == KIND_END)
            break;
        if (at == 0 && !starts_word(e, point))
            break;
        is_foreign = is_foreign || !spell(&s, e);
    }
    *key_length = is_foreign ? fold_foreign(fold, text, at, key, size) : finish(&s);
    return at;
}

static bool is_blank(int32_t point)
{
    switch (point) {
    case ' ':
    case '\t':
    case 0xA0:
    case 0xAD:
    case 0x202F:
    case 0x205F:
    case 0x3000:
    case 0xFEFF: return true;
    default: return point >= 0x2000 && point <= 0x200B;
    }
}

/* Whether a blank may begin so: most bytes of a text do not. */
static inline bool may_be_blank(char first)
{
    switch ((unsigned char)first) {
    case ' ':
    case '\t':
    case 0xC2:
    case 0xE2:
    case 0xE3:
    case 0xEF: return true;
    default: return false;
    }
}

size_t cth_fold_blank(const char *text, size_t length)
{
    size_t at = 0;
    int32_t point = 0;
    for (size_t n;
         at < length && may_be_blank(text[at]) && (n = decode(text + at, length - at, &point)) > 0 && is_blank(point);)
        at += n;
    return at;
}

size_t cth_fold_dash(const char *text, size_t length)
{
    int32_t point = 0;
    size_t n = decode(text, length, &point);
    return n > 0 && (point == '-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212) ? n : 0;
}
