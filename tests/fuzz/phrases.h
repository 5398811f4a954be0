/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Changes to a bulletin that a grammar would make: a pattern of the vocabulary, a unit, a number or a mark is put in, a
 * stretch of words is doubled or dropped. Random bytes hardly ever make a sentence.
 */

#ifndef CTH_FUZZ_PHRASES_H
#define CTH_FUZZ_PHRASES_H

#include "fuzz.h"

#include "../../lib/bulletin/vocabulary.h"
#include "../../lib/figure/units.h"

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed);

#define TERM(term, value, patterns) patterns,
#define NAME(nature, name, english, patterns) patterns,
#define PART(name, english, patterns) patterns,
#define REGION(name, patterns) patterns,
static const char *const phrase_lines[] = {
#include "../../lib/bulletin/vocabulary.def"
};
#undef TERM
#undef NAME
#undef PART
#undef REGION

static const char *const figures[] = {
    "24.800",
    "8.493,3",
    "10,13",
    "47,017,946",
    "34850.40",
    "915",
    "5,142",
    "1.737",
    "100",
    "0",
    "2021",
    "2020",
    "12",
    "9",
    "54 nghìn 200 tỷ đồng",
    "9,5 - 10,5%",
    "từ 9,5% đến 10,5%",
    "1.200 tỷ đồng",
    "305 triệu USD",
    "7,2%",
    "108,3%",
    "1,48 lần",
    "0,5 điểm phần trăm",
    "24800 triệu kWh",
    "51 người",
    "11 tập thể",
    "999999999999999999",
    "1234567890123456789",
    "tháng 9/2021",
    "quý III/2021",
    "6 tháng đầu năm 2021",
    "2016-2020",
    "năm 2021",
    "tháng 5.2024",
};

static const char *const marks[] = {" ",
                                    ", ",
                                    "; ",
                                    ": ",
                                    ". ",
                                    "\n",
                                    "\r\n",
                                    " (",
                                    ") ",
                                    "(",
                                    ")",
                                    "%",
                                    "/",
                                    "-",
                                    "+",
                                    " - ",
                                    "\t",
                                    "\n- ",
                                    "\n1. ",
                                    "…",
                                    "\xC2\xA0",
                                    "\xC2\xAD",
                                    "\xCC\x81",
                                    "\xCC\xA3",
                                    "\xCC\x82",
                                    "|",
                                    "\"",
                                    "=",
                                    "\xE2\x80\x93",
                                    "\x01",
                                    "\xEF\xBB\xBF",
                                    "²",
                                    "³",
                                    "!",
                                    "?",
                                    "Đ",
                                    "Ð"};

#define ONE_OF(table) (table)[rnd % (sizeof(table) / sizeof *(table))]

/* One of the patterns of a line, with some of what may be missing. */
static size_t expand_pattern(const char *line, unsigned rnd, char *out, size_t size)
{
    unsigned count = 1;
    size_t used = 0;
    for (const char *c = line; *c != '\0'; c++)
        count += *c == '|';
    for (unsigned skip = rnd % count; skip > 0; skip--)
        line = strchr(line, '|') + 1;
    bool drops = false;
    for (rnd /= count; *line != '\0' && *line != '|' && used < size; line++) {
        if (*line == '[' || *line == ']') {
            drops = *line == '[' && (rnd & 1) != 0;
            rnd = rnd >> 1 ^ rnd << 5;
        } else if (!drops) {
            out[used++] = *line;
        }
    }
    return used;
}

static size_t any_phrase(unsigned rnd, char *out, size_t size)
{
    const unsigned kind = rnd % 16;
    struct cth_unit_word word;
    rnd /= 16;
    if (kind < 8)
        return expand_pattern(ONE_OF(phrase_lines), rnd >> 9, out, size);
    const char *text = kind < 12 ? ONE_OF(figures) : ONE_OF(marks);
    size_t length = strlen(text);
    if (kind == 15 && cth_unit_word_at(rnd % 64, &word)) {
        text = word.text.data;
        length = word.text.length;
    }
    length = length < size ? length : size;
    memcpy(out, text, length);
    return length;
}

/* A place between two words, for a change that leaves words whole. */
static size_t place(const uint8_t *data, size_t size, unsigned rnd)
{
    size_t at = size > 0 ? rnd % (size + 1) : 0;
    while (at < size && data[at] != ' ' && data[at] != '\n')
        at++;
    return at;
}

static size_t replace(uint8_t *data, size_t size, size_t max_size, size_t from, size_t to, const char *by,
                      size_t length)
{
    if (size - (to - from) + length > max_size)
        return size;
    memmove(data + from + length, data + to, size - to);
    memcpy(data + from, by, length);
    return size - (to - from) + length;
}

static unsigned draw(unsigned *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 4 ^ *state << 13;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
    char text[600];
    if (draw(&seed) % 8 == 0)
        return LLVMFuzzerMutate(data, size, max_size);
    for (unsigned turns = 1 + draw(&seed) % 4; turns > 0; turns--) {
        size_t from = place(data, size, draw(&seed)), to = from;
        const unsigned kind = draw(&seed) % 8;
        while (kind >= 4 && to < size && (to == from || data[to] != ' ') && to - from < 256)
            to++;
        size_t length = 0;
        if (kind == 7) { /* double */
            length = to - from;
            memcpy(text, data + from, length);
            to = from;
        } else if (kind != 6) {
            text[length++] = ' ';
            length += any_phrase(draw(&seed), text + length - (draw(&seed) % 8 == 0), sizeof text - 2);
        }
        size = replace(data, size, max_size, from, to, text, length);
    }
    return size;
}

#endif
