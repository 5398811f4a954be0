/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * How a bulletin is read, one sentence at a time: words and numbers are cut out (lexer.c), numbers get their units
 * (quantity.c), periods are found (period.c), and the quantities of the sentence are given to indicators (sentence.c).
 */

#ifndef CTH_BULLETIN_READING_H
#define CTH_BULLETIN_READING_H

#include "../text/utf8.h"
#include "vocabulary.h"

/* A sentence with more is read in pieces. */
#define CTH_LEXEMES_MAX 1024
#define CTH_QUANTITIES_MAX 256
#define CTH_NAME_MAX 256        /* bytes of a name; a longer one is none */
#define CTH_KEPT_MAX (1u << 16) /* bytes of names and units of one sentence */

struct cth_lexeme {
    size_t start, end;
    uint16_t word;  /* in the vocabulary, 0 if it is not */
    uint16_t value; /* by term; TERM_NUMBER in words: 1 + its language; TERM_PERIOD and TERM_QUANTITY: number in the
                       sentence's tables */
    uint8_t term;   /* enum cth_term */
    bool blank_before;
    bool is_capital;
};

/* A number and its unit. */
struct cth_prose_quantity {
    struct cth_decimal value, upper; /* upper: of a range */
    struct cth_decimal other;        /* thousands, where a comma has two readings */
    struct cth_span number, unit;
    enum cth_quantity quantity;   /* CTH_QUANTITY_NONE: no unit */
    int exponent;                 /* of its multipliers */
    enum cth_qualifier qualifier; /* CTH_PRINTED, CTH_FROM_TO, or the one behind it */
    bool has_two_readings, is_english, is_per_year;
};

/* The year that a text calls this one. */
#define CTH_THIS_YEAR -1

/* A period as it is named; what is not named is 0. */
struct cth_prose_period {
    int16_t year, last_year;              /* last_year: of a span of years */
    int8_t first, last;                   /* months; 0: the year as a whole, or only a year */
    bool is_this_month, is_end, is_vague; /* end: of the year; vague: it is no whole months */
};

struct cth_sentence {
    struct cth_lexeme lexeme[CTH_LEXEMES_MAX];
    struct cth_prose_quantity quantity[CTH_QUANTITIES_MAX];
    struct cth_prose_period period[CTH_QUANTITIES_MAX];
    unsigned lexemes, quantities, periods;
    bool starts_line, ends_line, is_item; /* item: of a list with bullets or numbers */
    bool is_english;
};

/* An indicator that was spoken of, with copies of its texts. */
struct cth_topic {
    size_t name, parent, prices; /* bytes; no name: none */
    char name_text[CTH_NAME_MAX], parent_text[CTH_NAME_MAX], prices_text[16];
    enum cth_kind kind;
    enum cth_data_status status;
    struct cth_period period;
    struct cth_figure level; /* in a unit of that quantity and exponent */
    enum cth_quantity quantity;
    int32_t exponent;
    bool is_part;
};

#include "table.h"

/* What the sentences before have established. */
struct cth_context {
    struct cth_text region;                         /* of the text */
    bool region_is_given;                           /* by the caller, not the text */
    bool paragraph_is_new, paragraph_is_of_country; /* country: it begins with figures of the whole one */
    bool section_is_target;                         /* under a heading of targets */
    int16_t year;                                   /* last one named */
    int16_t published_year;
    int16_t year_ahead;  /* the first one of the text */
    int published_month; /* months since year 0, 0: unknown */
    struct cth_period period, period_before;
    bool year_is_guessed;
    bool thousands_of_billions; /* a figure of 1.000 tỷ đồng or more was printed */
    bool english_numbers;
    bool list_is_recent; /* a list was opened in this paragraph */
    bool list_is_open;   /* the line before ended with a colon */
    bool is_target;      /* the open list is of targets */
    bool previous_is_growth;
    bool has_sibling;
    struct cth_indicator sibling; /* the last growth, for what it is compared with */
    struct cth_topic head;        /* the last total that the vocabulary knows */
    struct cth_topic last;        /* the last statement, for one whose name is left out */
    struct cth_topic list;        /* what the open list is of */
    bool last_is_near;            /* it stands in the sentence before */
};

struct cth_bulletin {
    struct cth_vocabulary *vocabulary;
    const char *text;
    size_t length, at; /* at: of the next sentence */
    struct cth_bulletin_options options;
    struct cth_context context;
    struct cth_table table;
    struct cth_sentence sentence;
    struct cth_statement statement[CTH_QUANTITIES_MAX + 1]; /* the last one is never given */
    unsigned statements, given;
    struct cth_utf8_work work;
    char kept[CTH_KEPT_MAX];
    size_t kept_used;
    enum cth_status status;
    bool is_open;
};

/* Cuts the next sentence out of the text; false at the end of the text. */
bool cth_lex(struct cth_bulletin *bulletin);

/* Cuts up a cell of a table, and finds its periods; patterns of @p root go before equally long other ones. */
void cth_lex_cell(struct cth_bulletin *bulletin, struct cth_span cell, unsigned root);

/* Joins numbers with their units, and words and numbers to periods. */
void cth_find_quantities(struct cth_bulletin *bulletin);
void cth_find_periods(struct cth_bulletin *bulletin);

/* A figure in another unit of the same kind; false if there is no such figure, or only one of too many digits. */
bool cth_bring_to(struct cth_figure *figure, struct cth_unit from, struct cth_unit to);

/* Which reading of 5,142 the unit and the figures around it want. */
void cth_decide_comma(const struct cth_context *context, struct cth_prose_quantity *quantity);

/* A period with what it leaves out filled in; unknown where that cannot be known. Adds to *doubts. */
struct cth_period cth_resolve_period(const struct cth_context *context, const struct cth_prose_period *period,
                                     uint32_t *doubts);

/* The lexeme of that number; a mark that is no mark behind the last one. */
static inline const struct cth_lexeme *cth_at(const struct cth_sentence *sentence, unsigned i)
{
    static const struct cth_lexeme none = {.term = TERM_MARK};
    return i < sentence->lexemes ? &sentence->lexeme[i] : &none;
}

static inline bool cth_is_mark(const struct cth_lexeme *lexeme, char mark)
{
    return lexeme->term == TERM_MARK && lexeme->value == (unsigned char)mark;
}

/* What stands around a quantity and says what it is (predicate.c). */
struct cth_predicate {
    unsigned start, end; /* lexemes: from the first word before to behind the last one after the quantity */
    uint64_t verbs;      /* bit of each term among the words before it */
    enum cth_qualifier qualifier;
    enum cth_data_status status;
    bool is_target, is_expected, is_negative, has_sign;
    int basis;          /* of a change: 1 volume, 2 value, 0 not said */
    bool is_last_years; /* "cùng kỳ đạt N": a figure of the base, not one compared with it */
    bool has_base, has_plan, plan_is_before, plan_is_stated, base_is_before, base_is_same;
    bool is_to, is_from, is_denied;           /* tăng lên N; từ N; chưa đạt N */
    bool is_against_other;                    /* so với giá niêm yết: with what is no period and no plan */
    bool base_is_previous, base_is_last_year; /* as words say */
    int plan_year;                            /* 0: not said */
    int base_period;                          /* number of a period of the sentence, -1: none */
    struct cth_span plan_words, scope, base_words, form_words, status_words;
    bool plan_is_rate; /* "tăng 1% so với kế hoạch là 7%": the plan is a rate itself */
    bool is_scenario;  /* the plan is a kịch bản */
    bool is_budget;    /* the plan is a dự toán */
    bool is_adjusted;  /* the plan is one that was adjusted */
    bool is_by;        /* "exceeding the plan by N" */
};

#define CTH_VERB(term) (UINT64_C(1) << ((term)-TERM_STATUS))

/* Reads what stands around the quantity at lexeme @p at, from lexeme @p from on. */
struct cth_predicate cth_read_predicate(const struct cth_bulletin *bulletin, unsigned from, unsigned at);

/* What headings and beginnings of sentences say of all that follows (opening.c). */
void cth_read_period_of_text(struct cth_bulletin *bulletin);
void cth_read_region_of_text(struct cth_bulletin *bulletin);
void cth_read_base_of_list(struct cth_bulletin *bulletin);
void cth_take_base(struct cth_bulletin *bulletin, unsigned period);

/* What a quantity is said of (subject.c). */
struct cth_subject {
    bool has_words; /* something stands there */
    bool is_valid;  /* and it names an indicator */
    bool is_known;  /* by the vocabulary, or by its first word */
    bool opens_list, is_cause, in_bracket, is_target, is_expected, is_cumulative, is_growth, is_decline, is_generic,
        is_rate, is_respective, is_single, is_denied;   /* growth: "tốc độ tăng" stands in it */
    bool is_next, is_introduced;                        /* the next of a list; by "khu vực", "ngành" */
    bool is_of_province;                                /* "của tỉnh": of the text's own */
    const struct cth_name *known;                       /* canonical */
    const struct cth_name *total; /* that the name begins with: "chỉ số sản xuất công nghiệp trừ dầu thô" */
    const struct cth_name *second; /* of two: "A và B lần lượt là a và b" */
    struct cth_text name, parent, prices;
    struct cth_span name_span, region_span, period_span, prices_span, status_span;
    int region, period; /* numbers, -1: none */
    int base; /* of the period that it is compared with: "so với năm 2015, ..."; 0: none, else its number + 1 */
    unsigned words;
    enum cth_data_status status;
};

/* Whether a period behind it is one to compare with. */
static inline bool cth_is_base_word(uint8_t term)
{
    return term == TERM_AGAINST || term == TERM_SAME || term == TERM_BEFORE;
}

/* Whether a word can begin the name of an indicator. */
static inline bool cth_begins_name(uint8_t term)
{
    return term == TERM_NAME || term == TERM_STEM || term == TERM_HEAD;
}

/* Adds what the lexemes [from, to) say of time, place, prices and status (setting.c). */
void cth_read_setting(struct cth_bulletin *bulletin, unsigned from, unsigned to, struct cth_subject *out);

/* Reads the lexemes [from, to) before a predicate. */
struct cth_subject cth_read_subject(struct cth_bulletin *bulletin, unsigned from, unsigned to, bool in_list);

/* Reads counts of emulation titles and commendations; false if the sentence has none. */
bool cth_read_emulation(struct cth_bulletin *bulletin);

/* A new statement of the sentence, with what holds for the whole text. A sentence has no more than quantities; what would
 * be too many is dropped. Then: puts the statements into the order of the text. */
struct cth_statement *cth_add_statement(struct cth_bulletin *bulletin);
void cth_sort_statements(struct cth_bulletin *bulletin);

/* Reads the statements of the sentence. */
void cth_read_sentence(struct cth_bulletin *bulletin);

/* Copies bytes of the text in form C, blanks as one; an empty text if there is no room. */
struct cth_text cth_keep(struct cth_bulletin *bulletin, size_t start, size_t end);

/* The last text that was kept, of several pieces, as a whole in form C: a mark may go with the piece before it. */
struct cth_text cth_compose_kept(struct cth_bulletin *bulletin, struct cth_text text);

/* A copy of remembered bytes that lives as long as the sentence; empty if there is no room. */
struct cth_text cth_kept_text(struct cth_bulletin *bulletin, const char *text, size_t length);

#endif
