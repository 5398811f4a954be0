/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/bulletin.h
 * @brief Vietnamese and English prose: read bulletins into figures, write figures as sentences.
 *
 * The reader takes out of a text what it states of indicators, and leaves the rest alone: a wrong row is worse than a
 * missing one. All words that it knows stand in one table, lib/bulletin/vocabulary.def (docs/bulletins.md).
 */

#ifndef CONGTHUONG_BULLETIN_H
#define CONGTHUONG_BULLETIN_H

#include <congthuong/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup number_words Numbers in prose
 * @{
 */

/** A number as it stands in prose. */
struct cth_prose_number {
    struct cth_decimal value;
    struct cth_decimal other; /**< the other reading, if there are two */
    size_t length;            /**< bytes of it, from the start of the text */
    bool has_two_readings;    /**< a comma before exactly three digits: value takes it as a decimal mark, other as thousands */
    bool is_english;          /**< only English style allows it: 47,017,946 or 10.13 */
    uint8_t reserved[6];      /**< zero */
};

/**
 * @brief Read the number in digits at the start of a text: 24.800, 8.493,3, 10,13, 47,017,946, 34850.40, 915.
 *
 * A dot before exactly three digits parts thousands, a comma decimals. What follows (a unit, a per cent sign, a full
 * stop) is left. A sign is not part of it.
 * @return CTH_OK; CTH_E_ARGUMENT; CTH_E_SYNTAX: no digit stands at the start, or the marks fit neither style;
 *         CTH_E_RANGE: more than 18 digits
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_prose_number(const char *text, size_t length, struct cth_prose_number *out);

/**
 * @brief Read a number in words; the whole text is one, but for blanks around it: "một nghìn hai trăm tỷ", "âm một trăm
 * linh năm phẩy không bảy", "one hundred and five", "minus twenty-one point zero five".
 *
 * Case, composition and the place of tone marks do not matter; nghìn and ngàn, tỷ and tỉ, linh and lẻ, bốn and tư are
 * alike, "and" may be left out. Decimals are said one by one, or as one number below 1000 (ba phẩy mười bốn is 3,14; hai
 * phẩy năm triệu is 2.500.000); as many are kept as were said. In Vietnamese a half and a digit behind a power are of
 * that power: một triệu rưỡi is 1.500.000, một trăm hai is 120, một nghìn năm is 1.500 (1.005 has its linh). "năm" behind
 * tens (mười năm: ten years) is refused.
 *
 * @param error NULL, or where and why: the word that is not expected (CTH_REASON_WORD), or the first one too many
 *        (CTH_REASON_DIGITS)
 * @return CTH_OK; CTH_E_ARGUMENT: text is NULL with a length, no such language, or out is NULL; CTH_E_ENCODING;
 *         CTH_E_SYNTAX; CTH_E_RANGE: more than 18 digits, or more than 18 after the mark
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_number_words_parse(const char *text, size_t length, enum cth_lang lang,
                                                              struct cth_text_error *error, struct cth_decimal *out);

/** Bytes that are always enough for a number in words and its NUL. */
#define CTH_NUMBER_WORDS_SIZE 320

/**
 * @brief Write a number in words, all its decimals included; cth_number_words_parse() reads the same back. A NUL byte
 * follows it.
 * @param length_out bytes written, without the NUL
 * @return CTH_OK; CTH_E_ARGUMENT: also a value or a language outside its range; CTH_E_SPACE
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_number_words_format(struct cth_decimal value, enum cth_lang lang,
                                                               char *buffer, size_t size, size_t *length_out);

/** @} */

/**
 * @defgroup bulletin_reader Reading bulletins
 *
 * A reader goes through a text sentence by sentence. It holds one sentence and what the sentences before it have
 * established (region, period, the total of a list), in memory of a fixed size, about a megabyte, whatever the length of
 * the text. Time is linear in the text.
 * @{
 */

/** Bytes [start, end) of the text that was given; {0, 0} is nowhere. */
struct cth_span {
    size_t start, end;
};

/** What is uncertain about a statement: a sum of these. */
enum cth_doubt {
    CTH_DOUBT_COMMA = 1,   /**< a comma before exactly three digits: the unit and the figures before it decided */
    CTH_DOUBT_TIMES = 2,   /**< tăng n lần: the ratio, or the ratio less 1 */
    CTH_DOUBT_YEAR = 4,    /**< a month or a quarter without a year: the year of the text, or of its publication */
    CTH_DOUBT_PERIOD = 8,  /**< no period could be found */
    CTH_DOUBT_BASE = 16,   /**< a growth without a base: the one of its nearest sibling */
    CTH_DOUBT_NAME = 32,   /**< the name is not printed beside the figure: it was named before */
    CTH_DOUBT_BRACKET = 64 /**< a bracket is left open */
};
#define CTH_DOUBT_COUNT 7

/** @return the fixed word of one doubt ("comma"), as read-report prints it; "unknown" for any other number; static */
CTH_API const char *cth_doubt_name(int doubt);

/** What a text states of one indicator. */
struct cth_statement {
    struct cth_indicator indicator; /**< its texts live until the next call */
    struct cth_span span;           /**< from the first to the last byte that it was read from */
    struct cth_span columns[CTH_COLUMN_COUNT]; /**< by enum cth_column; of a figure the number without its qualifier; nowhere: inherited or not stated */
    uint32_t doubts;                /**< sum of enum cth_doubt */
    uint8_t reserved[4];            /**< zero */
};

/** What is known of a text beforehand; all of it may be empty. Borrowed while the text is read. */
struct cth_bulletin_options {
    struct cth_text region;    /**< province of the text; one that the text names first goes before it */
    struct cth_text source;    /**< copied into each indicator */
    struct cth_text published; /**< ISO date; copied, and the year of months without one */
};

/** A reader of bulletins. Opaque; one thread at a time. */
struct cth_bulletin;

/** @brief Make a reader. @return CTH_OK: *out is to be freed with cth_bulletin_free(); CTH_E_ARGUMENT; CTH_E_MEMORY */
CTH_API CTH_MUST_CHECK enum cth_status cth_bulletin_new(struct cth_bulletin **out);

/** @brief Free a reader; NULL is allowed. Statements that it gave are gone with it. */
CTH_API void cth_bulletin_free(struct cth_bulletin *bulletin);

/**
 * @brief Begin a text; what was left of another is dropped.
 *
 * @param text has to stay as it is until the last statement was read
 * @param options NULL for none
 * @param error where the text is not valid UTF-8; may be NULL
 * @return CTH_OK; CTH_E_ARGUMENT; CTH_E_ENCODING; CTH_E_SYNTAX, CTH_E_RANGE: options->published is no date
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_bulletin_open(struct cth_bulletin *bulletin, const char *text, size_t length,
                                                         const struct cth_bulletin_options *options,
                                                         struct cth_text_error *error);

/**
 * @brief The next statement, in the order of the text.
 * @return CTH_OK; CTH_E_ARGUMENT: also before cth_bulletin_open(); CTH_END; CTH_E_MEMORY
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_bulletin_next(struct cth_bulletin *bulletin, struct cth_statement *out);

/** @} */

/**
 * @defgroup bulletin_listing Listing statements
 *
 * Written as a table, CSV, JSON or a page, like reports. CSV is the interchange, all of its columns, plain, with nothing
 * computed: what plan-report and audit-report read. JSON is an array of objects with the columns that are not empty, as
 * strings, and `span` [start, end], `spans` {column: [start, end]} and `doubts` [words of cth_doubt_name()], always
 * there. The table and the page show what a report shows as printed, the place of each statement as line and character,
 * its bytes, and its doubts in words.
 * @{
 */

/** @return a doubt in words for people; static, never NULL, for any number */
CTH_API const char *cth_doubt_text(int doubt, enum cth_lang lang);

struct cth_listing_options {
    enum cth_format format;
    enum cth_lang lang;    /**< of table and page */
    bool fragment;         /**< page: only the part between body tags */
    uint8_t reserved[7];   /**< zero */
    struct cth_text title; /**< table and page; may be empty */
};

/** A listing that is being made. Opaque; one thread at a time. */
struct cth_listing;

/** @brief Start one. Parameters and statuses as cth_report_new(); NULL options are a table in English. */
CTH_API CTH_MUST_CHECK enum cth_status cth_listing_new(const struct cth_listing_options *options, cth_write_fn *write,
                                                       void *user, struct cth_listing **out);

/**
 * @brief Name the text that the next statements are of.
 * @param text valid UTF-8, borrowed until the next text is named or the listing is freed
 * @return CTH_OK; CTH_E_ARGUMENT: also after cth_listing_finish(); an error that was returned before
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_listing_text(struct cth_listing *listing, const char *text, size_t length);

/**
 * @brief Add one statement. Nothing of it is kept by reference.
 * @return as cth_report_add(); CTH_E_ARGUMENT also for a span outside the text, and for unknown doubts
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_listing_add(struct cth_listing *listing,
                                                       const struct cth_statement *statement);

/** @brief Write what is held back. Call once. @return as cth_report_finish() */
CTH_API CTH_MUST_CHECK enum cth_status cth_listing_finish(struct cth_listing *listing);

/** @brief Free a listing, finished or not; NULL is allowed. */
CTH_API void cth_listing_free(struct cth_listing *listing);

/** @} */

/**
 * @defgroup bulletin_writer Writing bulletins
 *
 * Sentences say period, region, name, prices, status, level, plan, completion, growth, share and their bases, each where
 * it is known, in words that the reader reads back the same (lib/bulletin/phrases.def); source, date of publication,
 * polarity and completeness are not said, nor a plan's owner without its level or completion, and a parent only with a
 * share or by its list. A kind is known by the name and the unit. Figures are Vietnamese in Vietnamese, English in
 * English, with the digits that were given; names and units of that table are translated, others stand as they are,
 * and so do commas, brackets and numbers in a name, which a reader may then take for its end. A trade balance is
 * written as the surplus or the deficit that it is.
 *
 * What is absent cannot be said: a row without region or period, behind others that have one, is read back with theirs.
 * Neither can growth in amounts of a rate, which is points. A base without a level and the level of an index in per cent
 * are said, but the reader leaves them alone.
 * @{
 */

/**
 * @brief Write one indicator as a sentence, without a newline.
 *
 * Control characters in a text become blanks. The bytes come in pieces of at most 512.
 * @return CTH_OK; CTH_E_ARGUMENT: also no name, or a member outside its range; CTH_OVERFLOW: a converted figure needs
 *         more than 18 digits; CTH_E_ENCODING: a text is not valid UTF-8; CTH_MISSING: it has no figure to say; or what
 *         @p write returned, after which it is not called again
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_sentence_write(const struct cth_indicator *indicator, enum cth_lang lang,
                                                          cth_write_fn *write, void *user);

/**
 * @brief Write a list of indicators, in their order, as a bulletin: one paragraph for each region and period in a row,
 * each ended by a newline. Rows that have the last row outside such a list as parent, and its prices, stand in a list
 * behind its sentence.
 *
 * Indicators without a figure are left out. All are checked before the first byte is written.
 * @return as cth_sentence_write(), but never CTH_MISSING; count 0 writes nothing
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_bulletin_write(const struct cth_indicator *indicators, size_t count,
                                                          enum cth_lang lang, cth_write_fn *write, void *user);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
