/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The vocabulary as two hash tables of fixed size: keys of words to their numbers, and the edges of a tree whose paths
 * are the patterns. Both are made once for a reader, in well under a millisecond.
 */

#include "vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "../figure/units.h"
#include "../text/utf8.h"

#define COUNT_OF(table) (sizeof(table) / sizeof *(table))

/* Powers of two, kept at most three quarters full. */
#define WORDS_SIZE 4096u
#define EDGES_SIZE 32768u

/* Numbers below are those of marks, which are their own. */
#define FIRST_WORD 128u
#define KEY_SIZE 30
#define PATTERN_SIZE 256
#define OPTIONS_MAX 8

struct word {
    char key[KEY_SIZE];
    uint16_t number; /* 0: free */
};

struct edge {
    uint16_t node, word, to; /* to 0: free */
};

struct node {
    uint8_t term;
    uint16_t value;
};

struct cth_vocabulary {
    struct cth_fold *fold;
    unsigned words, edges;
    struct word word[WORDS_SIZE];
    struct edge edge[EDGES_SIZE];
    struct node node[EDGES_SIZE];
};

#define TERM(term, value, patterns)
#define REGION(name, patterns)
#define NAME(nature, name, english, patterns) {CTH_TEXT(name), CTH_TEXT(english), NATURE_##nature},
#define PART(name, english, patterns) {CTH_TEXT(name), CTH_TEXT(english), NATURE_PART},
static const struct cth_name names[] = {
#include "vocabulary.def"
};
#undef NAME
#undef PART
#undef REGION

#define NAME(nature, name, english, patterns)
#define PART(name, english, patterns)
#define REGION(name, patterns) CTH_TEXT(name),
static const struct cth_text regions[] = {
#include "vocabulary.def"
};
#undef NAME
#undef PART
#undef REGION
#undef TERM

/* Names and regions have the numbers of their lines. */
#define NUMBERED -1

struct line {
    const char *patterns;
    int16_t value;
    uint8_t term;
};

#define TERM(term, value, patterns) {patterns, value, TERM_##term},
#define NAME(nature, name, english, patterns) {patterns, NUMBERED, TERM_NAME},
#define PART(name, english, patterns) {patterns, NUMBERED, TERM_NAME},
#define REGION(name, patterns) {patterns, NUMBERED, TERM_REGION},
static const struct line lines[] = {
#include "vocabulary.def"
};

const struct cth_name *cth_name_at(unsigned number)
{
    return &names[number];
}

unsigned cth_name_count(void)
{
    return COUNT_OF(names);
}

struct cth_text cth_region_at(unsigned number)
{
    return regions[number];
}

unsigned cth_region_of_country(void)
{
    return COUNT_OF(regions) - 1;
}

const struct cth_fold *cth_vocabulary_fold(const struct cth_vocabulary *vocabulary)
{
    return vocabulary->fold;
}

char cth_mark_at(const char *text, size_t length, size_t *used)
{
    static const struct {
        char text[4];
        char mark;
    } marks[] = {{"…", '.'}, {"²", '2'}, {"³", '3'}};
    *used = 1;
    if ((unsigned char)text[0] < 0x80)
        return text[0];
    *used = cth_fold_dash(text, length);
    if (*used > 0)
        return '-';
    *used = cth_utf8_character(text, length);
    for (size_t i = 0; i < COUNT_OF(marks); i++)
        if (strlen(marks[i].text) == *used && memcmp(marks[i].text, text, *used) == 0)
            return marks[i].mark;
    return '"';
}

static uint32_t hash_of(const char *key, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)key[i]) * 16777619u;
    return hash ^ hash >> 15;
}

/* The place of a key: where it stands, or the free one where it would. */
static size_t place_of_word(const struct cth_vocabulary *vocabulary, const char *key, size_t length)
{
    size_t at = hash_of(key, length) & (WORDS_SIZE - 1);
    const struct word *word = &vocabulary->word[at];
    while (word->number != 0 && (memcmp(word->key, key, length) != 0 || word->key[length] != '\0')) {
        at = (at + 1) & (WORDS_SIZE - 1);
        word = &vocabulary->word[at];
    }
    return at;
}

unsigned cth_vocabulary_word(const struct cth_vocabulary *vocabulary, const char *key, size_t length)
{
    return length == 0 || length >= KEY_SIZE ? 0 : vocabulary->word[place_of_word(vocabulary, key, length)].number;
}

static size_t place_of_edge(const struct cth_vocabulary *vocabulary, unsigned node, unsigned word)
{
    size_t at = (node * 2654435761u ^ word * 40503u) >> 4 & (EDGES_SIZE - 1);
    const struct edge *edge = &vocabulary->edge[at];
    while (edge->to != 0 && (edge->node != node || edge->word != word)) {
        at = (at + 1) & (EDGES_SIZE - 1);
        edge = &vocabulary->edge[at];
    }
    return at;
}

unsigned cth_vocabulary_step(const struct cth_vocabulary *vocabulary, unsigned node, unsigned word)
{
    return word == 0 ? 0 : vocabulary->edge[place_of_edge(vocabulary, node, word)].to;
}

enum cth_term cth_vocabulary_term(const struct cth_vocabulary *vocabulary, unsigned node, unsigned *value)
{
    *value = vocabulary->node[node].value;
    return (enum cth_term)vocabulary->node[node].term;
}

/* The number of the word or the mark at the start of a pattern, new if need be; *used its bytes. */
static unsigned intern(struct cth_vocabulary *vocabulary, const char *text, size_t length, size_t *used)
{
    char key[KEY_SIZE];
    size_t key_length = 0, digits = 0;
    *used = cth_fold_word(vocabulary->fold, text, length, key, KEY_SIZE - 1, &key_length);
    if (*used == 0 || key_length == 0) {
        return (unsigned char)cth_mark_at(text, length, used);
    }
    /* m2, m3: a digit right behind letters is part of a unit. */
    while (*used + digits < length && text[*used + digits] >= '0' && text[*used + digits] <= '9' &&
           key_length + digits < KEY_SIZE - 1) {
        key[key_length + digits] = text[*used + digits];
        digits++;
    }
    *used += digits;
    key_length += digits;
    struct word *word = &vocabulary->word[place_of_word(vocabulary, key, key_length)];
    if (word->number == 0) {
        memcpy(word->key, key, key_length);
        word->number = (uint16_t)(FIRST_WORD + vocabulary->words++);
    }
    return word->number;
}

/* One pattern without brackets. The first line that has it keeps it. */
static enum cth_status add_plain(struct cth_vocabulary *vocabulary, unsigned root, const char *text, size_t length,
                                 struct node meaning)
{
    unsigned node = root;
    for (size_t at = 0, used = 0; at < length; at += used) {
        used = cth_fold_blank(text + at, length - at);
        if (used > 0)
            continue;
        unsigned word = intern(vocabulary, text + at, length - at, &used);
        struct edge *edge = &vocabulary->edge[place_of_edge(vocabulary, node, word)];
        if (edge->to == 0)
            *edge = (struct edge){(uint16_t)node, (uint16_t)word, (uint16_t)(CTH_ROOT_HEADINGS + ++vocabulary->edges)};
        node = edge->to;
        if (vocabulary->words > WORDS_SIZE * 3 / 4 || vocabulary->edges > EDGES_SIZE * 3 / 4)
            return CTH_E_LIMIT;
    }
    if (node != root && vocabulary->node[node].term == TERM_TEXT)
        vocabulary->node[node] = meaning;
    return CTH_OK;
}

/* One pattern, with each choice of what stands in brackets. */
static enum cth_status add_pattern(struct cth_vocabulary *vocabulary, const char *text, size_t length,
                                   struct node meaning)
{
    unsigned options = 0;
    for (size_t i = 0; i < length; i++)
        options += text[i] == '[';
    if (options > OPTIONS_MAX || length > PATTERN_SIZE)
        return CTH_E_LIMIT;
    enum cth_status status = CTH_OK;
    for (unsigned choice = 0; choice < 1u << options && status == CTH_OK; choice++) {
        char plain[PATTERN_SIZE];
        size_t used = 0;
        unsigned option = 0;
        bool inside = false;
        for (size_t i = 0; i < length; i++) {
            if (text[i] == '[' || text[i] == ']')
                inside = text[i] == '[';
            else if (!inside || (choice >> option & 1) != 0)
                plain[used++] = text[i];
            option += text[i] == ']';
        }
        status = add_plain(vocabulary, meaning.term == TERM_HEADING ? CTH_ROOT_HEADINGS : CTH_ROOT_TERMS, plain, used,
                           meaning);
    }
    return status;
}

static enum cth_status add_line(struct cth_vocabulary *vocabulary, const char *patterns, struct node meaning)
{
    enum cth_status status = CTH_OK;
    for (const char *at = patterns; status == CTH_OK; at++) {
        size_t length = strcspn(at, "|");
        status = add_pattern(vocabulary, at, length, meaning);
        at += length;
        if (*at == '\0')
            break;
    }
    return status;
}

static enum cth_status add_terms(struct cth_vocabulary *vocabulary)
{
    enum cth_status status = CTH_OK;
    unsigned numbered[2] = {0, 0};
    for (size_t i = 0; i < COUNT_OF(lines) && status == CTH_OK; i++) {
        unsigned value =
            lines[i].value == NUMBERED ? numbered[lines[i].term == TERM_REGION]++ : (unsigned)lines[i].value;
        status = add_line(vocabulary, lines[i].patterns, (struct node){lines[i].term, (uint16_t)value});
    }
    return status;
}

static enum cth_status add_units(struct cth_vocabulary *vocabulary)
{
    enum cth_status status = CTH_OK;
    struct cth_unit_word word;
    for (size_t i = 0; status == CTH_OK && cth_unit_word_at(i, &word); i++) {
        const struct node meaning = {(uint8_t)(word.is_multiplier ? TERM_MULTIPLIER : TERM_UNIT),
                                     (uint16_t)(word.is_multiplier ? word.exponent : (int)word.quantity)};
        status = add_plain(vocabulary, CTH_ROOT_UNITS, word.text.data, word.text.length, meaning);
    }
    return status;
}

enum cth_status cth_vocabulary_new(struct cth_vocabulary **out)
{
    struct cth_vocabulary *vocabulary = calloc(1, sizeof *vocabulary);
    if (vocabulary == NULL)
        return CTH_E_MEMORY;
    enum cth_status status = cth_fold_new(&vocabulary->fold);
    if (status == CTH_OK)
        status = add_terms(vocabulary);
    if (status == CTH_OK)
        status = add_units(vocabulary);
    if (status == CTH_OK)
        *out = vocabulary;
    else
        cth_vocabulary_free(vocabulary);
    return status;
}

void cth_vocabulary_free(struct cth_vocabulary *vocabulary)
{
    if (vocabulary != NULL)
        cth_fold_free(vocabulary->fold);
    free(vocabulary);
}
