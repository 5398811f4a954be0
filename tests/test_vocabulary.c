/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Every pattern of vocabulary.def leads to the meaning of its line, however it is spelt. A pattern that two lines have
 * with different meanings is an error: only the first would ever be found.
 */

#include <utf8proc.h>

#include "main.h"
#include "reading.h"

enum { NUMBERED = -1 };

#define TERM(term, value, patterns) {patterns, value, TERM_##term},
#define NAME(nature, name, english, patterns) {patterns, NUMBERED, TERM_NAME},
#define PART(name, english, patterns) {patterns, NUMBERED, TERM_NAME},
#define REGION(name, patterns) {patterns, NUMBERED, TERM_REGION},
static const struct {
    const char *patterns;
    int value;
    enum cth_term term;
} lines[] = {
#include "../lib/bulletin/vocabulary.def"
};

/* What two lines have in common, where the first one is meant: others say more than they have to. */
static const char *const shared[] = {"so với mức", "mục tiêu đề ra", "phải đạt", "ngược lại", "địa phương",
                                     "UBND tỉnh",  "Bộ Công Thương", "tỷ trọng", "GTSX",      "chỉ số"};

#define LINES (sizeof lines / sizeof *lines)

/* The node behind all words and marks of a text, 0 if no pattern goes so. */
static unsigned walk(unsigned root, const char *text)
{
    const struct cth_fold *fold = cth_vocabulary_fold(reader->vocabulary);
    const size_t length = strlen(text);
    unsigned node = root;
    for (size_t at = 0, used = 0; at < length && node != 0; at += used) {
        char key[64];
        size_t key_length = 0;
        used = cth_fold_blank(text + at, length - at);
        if (used > 0)
            continue;
        used = cth_fold_word(fold, text + at, length - at, key, sizeof key, &key_length);
        while (used > 0 && text[at + used] >= '0' && text[at + used] <= '9')
            key[key_length++] = text[at + used++];
        unsigned word = used > 0 ? cth_vocabulary_word(reader->vocabulary, key, key_length) : 0;
        if (used == 0)
            word = (unsigned char)cth_mark_at(text + at, length - at, &used);
        node = cth_vocabulary_step(reader->vocabulary, node, word);
    }
    return node;
}

static void spell_upper(const char *text, char *out, size_t size)
{
    size_t used = 0;
    for (utf8proc_int32_t point = 0; *text != '\0' && used + 8 < size;) {
        text += utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &point);
        used += (size_t)utf8proc_encode_char(utf8proc_toupper(point), (utf8proc_uint8_t *)out + used);
    }
    out[used] = '\0';
}

/* Whether a pattern, without brackets, has its line's meaning in each spelling. */
static bool is_found(const char *plain, size_t line, int value)
{
    const unsigned root = lines[line].term == TERM_HEADING ? CTH_ROOT_HEADINGS : CTH_ROOT_TERMS;
    char upper[1024];
    unsigned found = 0;
    utf8proc_uint8_t *apart = utf8proc_NFD((const utf8proc_uint8_t *)plain);
    ck_assert_ptr_nonnull(apart);
    const unsigned node = walk(root, plain);
    spell_upper(plain, upper, sizeof upper);
    ck_assert_msg(node != 0, "not found: %s", plain);
    ck_assert_msg(walk(root, upper) == node, "not found in capitals: %s", upper);
    ck_assert_msg(walk(root, (const char *)apart) == node, "not found in pieces: %s", plain);
    free(apart);
    return cth_vocabulary_term(reader->vocabulary, node, &found) == lines[line].term && found == (unsigned)value;
}

/* All patterns of a line, each with every choice of what stands in brackets: how many, and those with another meaning.
 */
static unsigned check_line(size_t line, int value, unsigned *others)
{
    unsigned count = 0;
    for (const char *at = lines[line].patterns; *at != '\0'; at += *at == '|') {
        const size_t length = strcspn(at, "|");
        unsigned options = 0;
        for (size_t i = 0; i < length; i++)
            options += at[i] == '[';
        for (unsigned choice = 0; choice < 1u << options; choice++, count++) {
            char plain[512] = "";
            size_t used = 0;
            unsigned option = 0;
            bool drops = false;
            for (size_t i = 0; i < length; i++) {
                if (at[i] == '[')
                    drops = (choice >> option++ & 1) == 0;
                else if (at[i] == ']')
                    drops = false;
                else if (!drops)
                    plain[used++] = at[i];
            }
            if (strspn(plain, " ") == used || is_found(plain, line, value))
                continue;
            bool is_listed = false;
            for (size_t i = 0; i < sizeof shared / sizeof *shared; i++)
                is_listed = is_listed || strcmp(shared[i], plain) == 0;
            if (is_listed)
                continue;
            printf("another line has it first: %s (line %zu: %.40s)\n", plain, line, lines[line].patterns);
            (*others)++;
        }
        at += length;
    }
    return count;
}

START_TEST(test_patterns)
{
    unsigned patterns = 0, others = 0;
    int names = 0, regions = 0;
    for (size_t line = 0; line < LINES; line++) {
        const int value = lines[line].term == TERM_NAME     ? names++
                          : lines[line].term == TERM_REGION ? regions++
                                                            : lines[line].value;
        patterns += check_line(line, value, &others);
    }
    ck_assert_uint_ge(patterns, 1000);
    ck_assert_int_ge(names, 20);
    ck_assert_int_ge(regions, 60);
    ck_assert_uint_eq(others, 0);
    ck_assert_uint_eq(cth_name_count(), (unsigned)names);
}
END_TEST

/* Units are found behind their own root alone. */
START_TEST(test_units)
{
    unsigned value = 0;
    const unsigned node = walk(CTH_ROOT_UNITS, "tỷ đồng");
    ck_assert_uint_eq(walk(CTH_ROOT_TERMS, "kWh"), 0);
    ck_assert_int_eq(cth_vocabulary_term(reader->vocabulary, walk(CTH_ROOT_UNITS, "tỷ"), &value), TERM_MULTIPLIER);
    ck_assert_uint_eq(value, 9);
    ck_assert_uint_eq(node, 0); /* multiplier and unit are two */
    ck_assert_int_eq(cth_vocabulary_term(reader->vocabulary, walk(CTH_ROOT_UNITS, "KWH"), &value), TERM_UNIT);
    ck_assert_uint_eq(value, CTH_QUANTITY_ENERGY);
}
END_TEST

START_TEST(test_unknown)
{
    static char word[64];
    memset(word, 'a', sizeof word);
    ck_assert_uint_eq(cth_vocabulary_word(reader->vocabulary, "zzz", 3), 0);
    ck_assert_uint_eq(cth_vocabulary_word(reader->vocabulary, "", 0), 0);
    ck_assert_uint_eq(cth_vocabulary_word(reader->vocabulary, word, sizeof word), 0);
    ck_assert_uint_eq(cth_vocabulary_step(reader->vocabulary, CTH_ROOT_TERMS, 0), 0);
    cth_vocabulary_free(NULL);
}
END_TEST

START_TEST(test_numbers_of_names)
{
    static const struct {
        unsigned number;
        const char *name;
    } names[] = {{CTH_NAME_OUTPUT, "giá trị sản xuất công nghiệp"},
                 {CTH_NAME_INDEX, "chỉ số sản xuất công nghiệp"},
                 {CTH_NAME_EXPORT, "kim ngạch xuất khẩu"},
                 {CTH_NAME_IMPORT, "kim ngạch nhập khẩu"},
                 {CTH_NAME_TRADE, "kim ngạch xuất nhập khẩu"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct cth_text name = cth_name_at(names[i].number)->name;
        ck_assert_uint_eq(name.length, strlen(names[i].name));
        ck_assert_mem_eq(name.data, names[i].name, name.length);
    }
    const struct cth_text country = cth_region_at(cth_region_of_country());
    ck_assert_mem_eq(country.data, "cả nước", country.length);
}
END_TEST

START_TEST(test_marks)
{
    static const struct {
        const char *text;
        char mark;
        size_t used;
    } marks[] = {{"-", '-', 1}, {"–", '-', 3}, {"−", '-', 3}, {"…", '.', 3}, {"²", '2', 2},
                 {"³", '3', 2}, {"%", '%', 1}, {"“", '"', 3}, {"€", '"', 3}, {"😀", '"', 4}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t used = 0;
        ck_assert_int_eq(cth_mark_at(marks[i].text, strlen(marks[i].text), &used), marks[i].mark);
        ck_assert_uint_eq(used, marks[i].used);
    }
}
END_TEST

static Suite *suite(void)
{
    Suite *suite = suite_create("vocabulary");
    TCase *core = tcase_create("Core"), *table = tcase_create("Table");
    tcase_add_checked_fixture(core, setup_reader, teardown_reader);
    tcase_add_checked_fixture(table, setup_reader, teardown_reader);
    tcase_add_test(core, test_units);
    tcase_add_test(core, test_unknown);
    tcase_add_test(core, test_numbers_of_names);
    tcase_add_test(core, test_marks);
    tcase_add_test(table, test_patterns);
    suite_add_tcase(suite, core);
    suite_add_tcase(suite, table);
    return suite;
}

int main(void)
{
    return test_main(suite());
}
