/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Bytes into cells, one at a time, with their places; knows nothing of what a cell means. */

#ifndef CTH_TEXT_CSV_LEXER_H
#define CTH_TEXT_CSV_LEXER_H

#include <congthuong/text.h>

/* Line, and character in it, both from 1. */
struct cth_csv_place {
    uint64_t line, column;
};

/* A cell of the current row: its text without quotes, in the row's memory. */
struct cth_csv_cell {
    size_t offset, length;
    struct cth_csv_place place; /* of its first character, which may be the opening quote */
    bool quoted;
};

/* What ended a cell. */
enum cth_csv_ending { CTH_CSV_CELL, CTH_CSV_ROW, CTH_CSV_INPUT };

struct cth_csv_lexer {
    cth_read_fn *read;
    void *user;
    size_t at, end; /* what is left of buffer */
    bool started, ended;
    char delimiter;             /* 0 until the first one was seen */
    enum cth_status status;     /* of the failure, which stays */
    enum cth_reason reason;     /* its reason */
    struct cth_csv_place place; /* of the next byte */
    struct cth_csv_place mark;  /* of the failure, else of the end of the last cell */
    char *row;                  /* texts of the row's cells, one after the other */
    size_t row_length, row_size, row_bytes;
    char buffer[16384];
};

void cth_csv_lexer_init(struct cth_csv_lexer *lexer, cth_read_fn *read, void *user);
void cth_csv_lexer_clear(struct cth_csv_lexer *lexer);

/* Forgets the cells of the row before. */
void cth_csv_lexer_start_row(struct cth_csv_lexer *lexer);

/* Reads one cell. CTH_E_SYNTAX, CTH_E_LIMIT: reason and mark say what and where; CTH_E_IO; CTH_E_MEMORY. */
enum cth_status cth_csv_lexer_next(struct cth_csv_lexer *lexer, struct cth_csv_cell *cell, enum cth_csv_ending *ending);

struct cth_text cth_csv_lexer_text(const struct cth_csv_lexer *lexer, const struct cth_csv_cell *cell);

/* Puts another text in the place of the last cell's. CTH_OK or CTH_E_MEMORY */
enum cth_status cth_csv_lexer_replace(struct cth_csv_lexer *lexer, struct cth_csv_cell *cell, struct cth_text text);

/* The place of a byte of a cell's text as it was read. */
struct cth_csv_place cth_csv_lexer_place(const struct cth_csv_lexer *lexer, const struct cth_csv_cell *cell,
                                         size_t position);

#endif
