/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What reading bulletins costs: first the texts of the files that are named, again and again up to 64 MiB, then texts
 * made to be slow, from 1 to 64 MiB, whose time for each byte has to stay the same. The memory is the process's own at
 * its peak, less the text.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include <congthuong.h>

#define MIB ((size_t)1 << 20)
#define LARGEST (64 * MIB)

#define TEN(piece) piece piece piece piece piece piece piece piece piece piece
#define HUNDREDS(piece) TEN(TEN(piece)) TEN(TEN(piece)) TEN(TEN(piece)) TEN(TEN(piece)) TEN(TEN(piece))

static char *text;

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static long peak_kib(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/* Repeats a piece as often as it fits, blanks behind it. */
static void fill(const char *piece, size_t length, size_t size)
{
    size_t used = 0;
    for (; used + length <= size; used += length)
        memcpy(text + used, piece, length);
    memset(text + used, ' ', size - used);
}

static double read_text(size_t size, size_t *rows)
{
    struct cth_bulletin *bulletin;
    struct cth_statement statement;
    enum cth_status status;
    *rows = 0;
    if (cth_bulletin_new(&bulletin) != CTH_OK)
        abort();
    const double start = seconds();
    if (cth_bulletin_open(bulletin, text, size, NULL, NULL) != CTH_OK)
        abort();
    while ((status = cth_bulletin_next(bulletin, &statement)) == CTH_OK)
        (*rows)++;
    const double spent = seconds() - start;
    if (status != CTH_END)
        abort();
    cth_bulletin_free(bulletin);
    return spent;
}

/* The lines ": text" of the files of tests/vectors/bulletins; returns their bytes. */
static size_t load(int count, char **names, char *out, size_t size)
{
    char line[4096];
    size_t used = 0;
    for (int i = 0; i < count; i++) {
        FILE *file = fopen(names[i], "r");
        if (file == NULL) {
            perror(names[i]);
            exit(2);
        }
        while (fgets(line, sizeof line, file) != NULL) {
            const size_t length = strlen(line);
            if (line[0] != ':' || length < 3 || length > size - used)
                continue;
            memcpy(out + used, line + 2, length - 2);
            used += length - 2;
        }
        fclose(file);
    }
    return used;
}

static void bench_bulletins(int count, char **names)
{
    char *piece = malloc(MIB);
    size_t rows = 0;
    double best = 1e9;
    if (piece == NULL)
        abort();
    const size_t length = load(count, names, piece, MIB);
    fill(piece, length, LARGEST);
    for (int turn = 0; turn < 3; turn++) {
        const double spent = read_text(LARGEST, &rows);
        best = spent < best ? spent : best;
    }
    printf("bulletins (%zu bytes of text, repeated to 64 MiB): %.1f MB/s, %zu rows, best of 3\n", length,
           (double)LARGEST / 1e6 / best, rows);
    free(piece);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name, *piece;
    } slow[] = {
        {"digits", "7"},
        {"brackets", "("},
        {"brackets with quantities", "(((((((5 tấn "},
        {"trong đó", "trong đó "},
        {"combining marks", "\xCC\x81"},
        {"a letter and combining marks", "a\xCC\x81\xCC\xA3\xCC\x82"},
        {"1,", "1,"},
        {"1.234,", "1.234,"},
        {"tăng 1%", "tăng 1% "},
        {"one word", "a"},
        {"one foreign word", "\xC3\xBC"},
        {"newlines", "\n"},
        {"blanks", " "},
        {"lines of a dash", "-\n"},
        {"Năm 2021,", "Năm 2021, "},
        {"năm", "năm "},
        {"so với cùng kỳ", "so với cùng kỳ "},
        {"kế hoạch", "kế hoạch "},
        {"a list", "a, a, a, a, a, a, a, a, a, 5 tấn, "},
        {"names", "kim ngạch xuất khẩu "},
        {"rows", "kim ngạch xuất khẩu đạt 5 tấn, tăng 1% "},
        {"quotes", "\""},
        {"colons", ":"},
        {"captions", "a: a: a: a: a\n"},
        {"table separators", "|"},
        {"tabs", "a\t5\t"},
        {"full stops", "."},
        {"words of numbers", "một nghìn "},
        {"một", "một "},
        {"people", "5 người, đạt danh hiệu "},
        {"words typed together", "chế tạotăngđạthơn "},
        {"headings of tables", "Chỉ tiêu\tĐVT\n"},
        {"headings and figures", "Chỉ tiêu\tĐVT\tThực hiện\na\ttấn\t5\n"},
        {"commas and lines", ",,,\n"},
        {"rules", "|---|---|\n"},
        {"people and years", "năm 2021, 5 người đạt danh hiệu "},
        {"500 brackets, a quantity", HUNDREDS("(") " 5 tấn"},
        {"500 commas, a quantity", HUNDREDS("a,") " 5 tấn"},
        {"500 years, a quantity", HUNDREDS("năm ") " 5 tấn"},
        {"500 plans, a percentage", HUNDREDS("kế hoạch ") " 5%"},
        {"a word, periods", "a " HUNDREDS("của ") HUNDREDS("tháng 5 ")},
    };
    text = malloc(LARGEST);
    if (text == NULL)
        return 2;
    if (argc > 1)
        bench_bulletins(argc - 1, argv + 1);
    printf("\n%-30s %8s %8s %8s %8s   ns a byte at 1, 4, 16 and 64 MiB\n", "made to be slow", "1", "4", "16", "64");
    for (size_t i = 0; i < sizeof slow / sizeof *slow; i++) {
        printf("%-30s", slow[i].name);
        for (size_t size = MIB; size <= LARGEST; size *= 4) {
            size_t rows;
            fill(slow[i].piece, strlen(slow[i].piece), size);
            printf(" %8.1f", read_text(size, &rows) * 1e9 / (double)size);
            fflush(stdout);
        }
        printf("\n");
    }
    printf("%-30s", "a word and soft hyphens");
    for (size_t size = MIB; size <= LARGEST; size *= 4) {
        size_t rows;
        fill("\xC2\xAD", 2, size);
        memcpy(text, "abcdefghij", 10);
        printf(" %8.1f", read_text(size, &rows) * 1e9 / (double)size);
    }
    printf("\nmemory at the peak, less the text: %ld KiB\n", peak_kib() - (long)(LARGEST / 1024));
    free(text);
    return 0;
}
