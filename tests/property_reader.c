/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The reader on texts that nobody wrote: `property_reader [COUNT [SEED [FILE...]]]` changes the bulletins of
 * tests/vectors/bulletins word by word, COUNT times, and holds what is read to the properties of fuzz/fuzz_bulletin.c;
 * it ends with the text that breaks one. FILEs are read as they are first.
 */

#include <inttypes.h>
#include <signal.h>

#include "fuzz/fuzz.h"
#include "number_testing.h"

#define TEXTS_MAX 2048
#define TEXT_SIZE 4096

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed);

static const char *const names[] = {"documents",  "emulation", "english",  "growth",  "names",
                                    "negative",   "numbers",   "patterns", "periods", "plans",
                                    "qualifiers", "structure", "tables",   "units"};

static struct {
    uint8_t *data;
    size_t size;
} texts[TEXTS_MAX];
static size_t text_count;
static uint64_t state;

/* Stands for libFuzzer's own changes: a byte becomes another, or goes. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size)
{
    const uint64_t random = random_next(&state);
    const size_t at = size > 0 ? (size_t)(random >> 16) % size : 0;
    (void)max_size;
    if (size == 0)
        return 0;
    if (random % 4 != 0) {
        data[at] = (uint8_t)(random >> 8);
        return size;
    }
    memmove(data + at, data + at + 1, size - at - 1);
    return size - 1;
}

static void *get_memory(size_t size)
{
    void *memory = malloc(size > 0 ? size : 1);
    if (memory == NULL)
        abort();
    return memory;
}

/* The lines of a text follow ": "; "[" begins the next. */
static void take_texts(const char *name)
{
    const char *folder = getenv("srcdir");
    char path[1024], line[TEXT_SIZE], text[TEXT_SIZE];
    snprintf(path, sizeof path, "%s/tests/vectors/bulletins/%s.txt", folder != NULL ? folder : ".", name);
    FILE *file = fopen(path, "r");
    REQUIRE(file != NULL);
    bool more = true;
    for (size_t size = 0; more;) {
        more = fgets(line, sizeof line, file) != NULL;
        const size_t length = more ? strlen(line) : 0;
        if (length >= 2 && line[0] == ':') {
            REQUIRE(size + length < sizeof text);
            memcpy(text + size, line + 2, length - 2);
            size += length - 2;
        } else if (size > 0 && (!more || line[0] == '[')) {
            REQUIRE(text_count < TEXTS_MAX);
            texts[text_count].data = get_memory(size);
            texts[text_count].size = size;
            memcpy(texts[text_count++].data, text, size);
            size = 0;
        }
    }
    fclose(file);
}

static volatile struct {
    const uint8_t *data;
    size_t size;
} current;

/* REQUIRE aborts: the text that it was of is shown, and ends this. */
static void show_current(int number)
{
    (void)number;
    fwrite(current.data, 1, current.size, stderr);
    fputc('\n', stderr);
}

/* In a block of its own size, so that a sanitizer sees what is read behind it. */
static void check(const uint8_t *data, size_t size)
{
    uint8_t *block = get_memory(size);
    memcpy(block, data, size);
    current.data = block;
    current.size = size;
    LLVMFuzzerTestOneInput(block, size);
    free(block);
}

/* A text, another joined to it now and then, and one to sixteen changes. */
static void check_changed(void)
{
    uint8_t data[TEXT_SIZE];
    const uint64_t random = random_next(&state);
    const size_t first = (size_t)(random >> 8) % text_count, second = (size_t)(random >> 24) % text_count;
    size_t size = texts[first].size;
    memcpy(data, texts[first].data, size);
    if (random % 4 == 0 && size + texts[second].size <= sizeof data) {
        memcpy(data + size, texts[second].data, texts[second].size);
        size += texts[second].size;
    }
    for (uint64_t turns = 1 + random_next(&state) % 16; turns > 0; turns--)
        size = LLVMFuzzerCustomMutator(data, size, sizeof data, (unsigned)random_next(&state));
    check(data, size);
}

static void check_file(const char *path)
{
    static uint8_t data[1 << 20];
    FILE *file = fopen(path, "rb");
    REQUIRE(file != NULL);
    check(data, fread(data, 1, sizeof data, file));
    fclose(file);
}

int main(int argc, char **argv)
{
    const uint64_t count = argc > 1 ? strtoull(argv[1], NULL, 10) : 10000;
    const uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 20211224;
    state = seed;
    signal(SIGABRT, show_current);
    for (int i = 3; i < argc; i++)
        check_file(argv[i]);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        take_texts(names[i]);
    for (size_t i = 0; i < text_count; i++)
        check(texts[i].data, texts[i].size);
    for (uint64_t i = 0; i < count; i++)
        check_changed();
    printf("seed %" PRIu64 ": %zu texts, and %" PRIu64 " made of them\n", seed, text_count, count);
    for (size_t i = 0; i < text_count; i++)
        free(texts[i].data);
    return text_count >= 600 && count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
