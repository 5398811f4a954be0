/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The phrases, names and units of phrases.def as constant blocks without pointers. */

#include "phrases.h"

#include <string.h>

/* Texts of one line, by language. */
struct line {
    char text[2][80];
};

#define LINE(vi, en) {.text = {[CTH_LANG_VI] = vi, [CTH_LANG_EN] = en}},
#define FITS(vi, en) _Static_assert(sizeof(vi) <= 80 && sizeof(en) <= 80, "a line has room for its texts");

#define PHRASE(id, vi, en) FITS(vi, en)
#define NAME(vi, en) FITS(vi, en)
#define UNIT(vi, en) FITS(vi, en)
#include "phrases.def"
#undef PHRASE
#undef NAME
#undef UNIT

static const struct line phrases[] = {
#define PHRASE(id, vi, en) LINE(vi, en)
#define NAME(vi, en)
#define UNIT(vi, en)
#include "phrases.def"
#undef PHRASE
#undef NAME
#undef UNIT
};

static const struct line names[] = {
#define PHRASE(id, vi, en)
#define NAME(vi, en) LINE(vi, en)
#define UNIT(vi, en)
#include "phrases.def"
#undef PHRASE
#undef NAME
#undef UNIT
};

static const struct line units[] = {
#define PHRASE(id, vi, en)
#define NAME(vi, en)
#define UNIT(vi, en) LINE(vi, en)
#include "phrases.def"
#undef PHRASE
#undef NAME
#undef UNIT
};

#define COUNT_OF(table) (sizeof(table) / sizeof *(table))

const char *cth_phrase(enum cth_phrase phrase, enum cth_lang lang)
{
    return phrase < CTH_PHRASE_NONE ? phrases[phrase].text[lang] : "";
}

static struct cth_text text_of(const struct line *line, enum cth_lang lang)
{
    return (struct cth_text){line->text[lang], strlen(line->text[lang])};
}

/* The first line whose text is the whole of @p text, or (of words that end in a blank) its start; NULL: none. */
static const struct line *find(const struct line *lines, size_t count, struct cth_text text, enum cth_lang lang)
{
    for (size_t i = 0; i < count; i++) {
        struct cth_text word = text_of(&lines[i], lang);
        bool is_whole = word.length == text.length;
        bool is_start = word.length < text.length && word.data[word.length - 1] == ' ';
        if ((is_whole || is_start) && memcmp(word.data, text.data, word.length) == 0)
            return &lines[i];
    }
    return NULL;
}

struct cth_text cth_name_translate(struct cth_text name, enum cth_lang from, enum cth_lang to)
{
    const struct line *line = find(names, COUNT_OF(names), name, from);
    return line != NULL ? text_of(line, to) : name;
}

struct cth_text cth_unit_translate(struct cth_text unit, enum cth_lang from, enum cth_lang to, size_t *taken)
{
    const struct line *line = find(units, COUNT_OF(units), unit, from);
    *taken = line != NULL ? strlen(line->text[from]) : 0;
    return line != NULL ? text_of(line, to) : (struct cth_text){NULL, 0};
}
