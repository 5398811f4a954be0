/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Tables inside a text, one line at a time: what the heading of each column says (heading.c), where it begins and
 * ends (table.c), its cells (cells.c), and what its lines state (table_line.c). Part of reading.h.
 */

#ifndef CTH_BULLETIN_TABLE_H
#define CTH_BULLETIN_TABLE_H

#define CTH_CELLS_MAX 32

/* What is in a column. The cell of its heading may stand in two lines. */
struct cth_table_column {
    uint32_t headings; /* bits of enum cth_column, from its words */
    bool is_strange;   /* words that no heading has: its figures may be of anything */
    bool is_percent, is_against, is_same, is_previous, rises, falls, reaches, is_hundred, is_budget, is_yearly;
    bool has_period, has_base;
    enum cth_data_status status;
    struct cth_prose_period period, base; /* base: the one behind "so với" or "cùng kỳ" */
    struct cth_span unit, scope;
    size_t from, to;      /* characters of the line that it takes */
    enum cth_column role; /* CTH_COLUMN_COUNT: it is not read */
    unsigned row;         /* of the table's rows */
};

/* A statement that each line makes. */
struct cth_table_row {
    struct cth_period period;
    uint32_t doubts, roles; /* roles: bits of enum cth_column */
    bool has_own_period, has_base;
    enum cth_data_status status;
    unsigned primary; /* the row whose level it repeats, itself if none */
    enum cth_base_kind base_kind;
    struct cth_period base_period;
};

struct cth_table {
    struct cth_table_column column[CTH_CELLS_MAX];
    struct cth_table_row row[CTH_CELLS_MAX];
    unsigned columns, rows; /* columns 0: no table is open */
    char separator;         /* of cells; a blank: two blanks or more */
    size_t next;            /* the line behind the last one that was read */
    unsigned english, vietnamese; /* numbers of the table that only one style allows */
    unsigned dotted;              /* numbers with a dot */
    struct cth_span unit;   /* what the lines above the table say of all of it */
    bool has_base, is_growth;
    enum cth_base_kind base_kind;
    char total[2][CTH_NAME_MAX]; /* names of the last line without a dash, and with one */
    size_t total_length[2], prices_length;
    struct cth_span total_unit, last_unit;
    char prices[16];
};

struct cth_bulletin;

struct cth_cells {
    struct cth_span cell[CTH_CELLS_MAX];
    unsigned count;
};

/* The words of the text between two places, without blanks around them. */
struct cth_span cth_trim(const char *text, size_t start, size_t end);

/* The line at a place, without its end; false if there is none, or a long one. *next is the place behind it. */
bool cth_line_at(const struct cth_bulletin *bulletin, size_t at, struct cth_span *line, size_t *next);

/* The cells of a line; none if it has too many, only one, or a quote that is not closed. */
struct cth_cells cth_split_cells(const char *text, struct cth_span line, char separator);

/* How many characters of a line stand before a place. */
size_t cth_character_of(const char *text, struct cth_span line, size_t at);

/* The cells of a line by columns of the open table: all of them; with gaps between them, each below the heading that it
 * overlaps. */
bool cth_cells_of(const struct cth_bulletin *bulletin, struct cth_span line, struct cth_cells *out);

/* |---|---:|, ---- and the like */
bool cth_is_rule(const char *text, struct cth_span line);

struct cth_cell_number {
    struct cth_prose_number number;
    struct cth_span span; /* without its signs */
    unsigned dots;
    bool is_negative, is_percent;
};

/* Reads a cell with nothing but a number, a sign and a per cent sign; false if it is none. */
bool cth_number_in(const char *text, struct cth_span cell, struct cth_cell_number *out);

/* The unit that stands alone in brackets, behind a colon or a comma in brackets; nowhere if there is none. */
struct cth_span cth_unit_in(const struct cth_bulletin *bulletin, struct cth_span words);

/* Adds what a cell of a heading says to its column. */
void cth_read_heading(struct cth_bulletin *bulletin, struct cth_span cell, struct cth_table_column *column);

/* Gives each column its role and its row; false if this is no heading of a table. */
bool cth_arrange_table(struct cth_bulletin *bulletin, struct cth_span name);

/* Keeps what a line of prose above a table says of its figures. */
void cth_read_title(struct cth_bulletin *bulletin);

/* Adds the statements of a line of the open table. */
void cth_read_table_line(struct cth_bulletin *bulletin, struct cth_span span, const struct cth_cells *cells);

/* Reads the line at hand if it is part of a table, and goes behind it. */
bool cth_read_table(struct cth_bulletin *bulletin);

#endif
