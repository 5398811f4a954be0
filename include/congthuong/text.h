/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/text.h
 * @brief UTF-8, words for people in two languages, and the CSV interchange.
 *
 * The interchange (docs/interchange.md) is the one table form that every program reads and writes. Its columns can be
 * set and read one at a time, so that a binding or a database needs no CSV to fill an indicator.
 */

#ifndef CONGTHUONG_TEXT_H
#define CONGTHUONG_TEXT_H

#include <congthuong/audit.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup utf8 UTF-8
 * @{
 */

/**
 * @brief Check that a text is valid UTF-8 without NUL bytes: nothing overlong, no surrogate, nothing cut off.
 * @return CTH_OK; CTH_E_ARGUMENT: text is NULL with a length; CTH_E_ENCODING: error says where
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_utf8_check(const char *text, size_t length, struct cth_text_error *error);

/**
 * @brief Write the text in Unicode normalisation form C, the form in which words are compared.
 * @param size bytes at @p buffer; 3 * length is always enough; buffer may not overlap text
 * @return CTH_OK; CTH_E_ARGUMENT; CTH_E_ENCODING; CTH_E_LIMIT: more than 30 combining marks in a row, which no language
 *         writes and which would take time without bound; CTH_E_MEMORY; CTH_E_SPACE
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_utf8_normalize(const char *text, size_t length, char *buffer, size_t size,
                                                          size_t *length_out);

/** A place in a text, as people name it. */
struct cth_place {
    uint64_t line;   /**< counted from 1 */
    uint64_t column; /**< character (not byte) in the line, counted from 1 */
};

/**
 * @brief The place of a byte. Lines end at LF; a byte order mark is no character.
 * @param position 0 to length, in text that is valid UTF-8 up to there
 * @return CTH_OK; CTH_E_ARGUMENT: also a position behind the text
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_utf8_place(const char *text, size_t length, size_t position,
                                                      struct cth_place *out);

/** @return columns that valid UTF-8 takes on a terminal: wide letters two, combining marks none */
CTH_API size_t cth_utf8_width(const char *text, size_t length);

/** @} */

/**
 * @defgroup words Words for people
 *
 * All of them stand in one table (lib/text/words.c). The language is always an argument; the library never looks at
 * the environment or the locale.
 * @{
 */

enum cth_lang { CTH_LANG_EN = 0, CTH_LANG_VI };

/**
 * @brief The language of a tag or of a locale's name: "vi", "vi_VN.UTF-8", "en", "en_GB", "C", "POSIX".
 * @return CTH_OK; CTH_E_ARGUMENT: text is NULL with a length; CTH_E_SYNTAX: a language without words
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_lang_parse(const char *text, size_t length, enum cth_lang *out);

/**
 * @brief The language that the values of LC_ALL, LC_MESSAGES and LANG ask for, read as text.
 * @param lc_all,lc_messages,lang values as getenv() gives them, NUL-terminated or NULL; the first one that is not
 *        empty decides
 * @return CTH_LANG_VI if it names Vietnamese, else CTH_LANG_EN
 */
CTH_API enum cth_lang cth_lang_of_environment(const char *lc_all, const char *lc_messages, const char *lang);

/** @return a status in words ("the base is 0", "cùng kỳ bằng 0"); static, never NULL, for any number */
CTH_API const char *cth_status_text(enum cth_status status, enum cth_lang lang);

/** @return the reason of a struct cth_text_error in words, with what to do about it; static, never NULL */
CTH_API const char *cth_reason_text(enum cth_reason reason, enum cth_lang lang);

/** @return what an audit says, in words for people ("" for CTH_RULE_NONE); static, never NULL, for any number */
CTH_API const char *cth_verdict_text(enum cth_verdict verdict, enum cth_lang lang);
CTH_API const char *cth_check_text(enum cth_check check, enum cth_lang lang);
CTH_API const char *cth_rule_text(enum cth_rule rule, enum cth_lang lang);
CTH_API const char *cth_member_text(enum cth_member member, enum cth_lang lang);
CTH_API const char *cth_repair_text(enum cth_repair_kind kind, enum cth_lang lang);

/** @} */

/**
 * @defgroup interchange The interchange's columns
 * @{
 */

enum cth_column {
    CTH_COLUMN_INDICATOR = 0,
    CTH_COLUMN_PARENT,
    CTH_COLUMN_COMPLETE,
    CTH_COLUMN_REGION,
    CTH_COLUMN_SOURCE,
    CTH_COLUMN_PUBLISHED,
    CTH_COLUMN_PERIOD,
    CTH_COLUMN_UNIT,
    CTH_COLUMN_PRICES,
    CTH_COLUMN_KIND,
    CTH_COLUMN_POLARITY,
    CTH_COLUMN_STATUS,
    CTH_COLUMN_ACTUAL,
    CTH_COLUMN_PLAN,
    CTH_COLUMN_BASE,
    CTH_COLUMN_COMPLETION,
    CTH_COLUMN_COMPLETION_FORM,
    CTH_COLUMN_PLAN_SCOPE,
    CTH_COLUMN_GROWTH,
    CTH_COLUMN_GROWTH_FORM,
    CTH_COLUMN_BASE_PERIOD,
    CTH_COLUMN_SHARE
};

/** Number of columns above. The column `numbers` belongs to the CSV form, not to an indicator. */
#define CTH_COLUMN_COUNT 22

/** A set of columns: bit n is column n. */
typedef uint32_t cth_column_set;
#define CTH_COLUMN_BIT(column) (UINT32_C(1) << (column))
#define CTH_ALL_COLUMNS ((UINT32_C(1) << CTH_COLUMN_COUNT) - 1)

/** @return the header name of a column ("growth_form"); "unknown" for any other number; static */
CTH_API const char *cth_column_name(int column);

/**
 * @brief The column of a header name.
 * @return CTH_OK; CTH_E_ARGUMENT: text is NULL with a length; CTH_E_COLUMN: the interchange has no such column
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_column_parse(const char *text, size_t length, enum cth_column *out);

/**
 * @brief Set one member of an indicator from its interchange text; an empty text sets it back to absent or default.
 *
 * @param text valid UTF-8 in NFC; text members of the indicator borrow it
 * @param indicator the result; untouched unless CTH_OK
 * @return CTH_OK; CTH_E_ARGUMENT; CTH_E_COLUMN: no such column; CTH_E_SYNTAX, CTH_E_AMBIGUOUS, CTH_E_RANGE,
 *         CTH_E_ENCODING: as the member's own parser
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_indicator_set(enum cth_column column, const char *text, size_t length,
                                                         enum cth_notation notation, struct cth_text_error *error,
                                                         struct cth_indicator *indicator);

/**
 * @brief Write one member as interchange text, figures in the notation asked for; nothing for absent or default. No NUL
 * byte follows it.
 * @return CTH_OK; CTH_E_ARGUMENT: also a member outside its range, or a base period that is asked for and unknown;
 *         CTH_E_COLUMN; CTH_OVERFLOW: a converted figure needs more than 18 digits; CTH_E_SPACE: the text
 *         members may need as many bytes as they have, all others fit into CTH_FIGURE_SIZE
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_indicator_get(const struct cth_indicator *indicator, enum cth_column column,
                                                         enum cth_notation notation, char *buffer, size_t size,
                                                         size_t *length_out);

/** @} */

/**
 * @defgroup csv CSV
 *
 * UTF-8 with or without BOM, comma or semicolon (the first one outside quotes in the header decides), RFC 4180 quotes,
 * LF or CRLF. Both directions stream: memory does not grow with the number of rows. A reader holds one row, a few
 * kilobytes as a rule, and at most about 16 times CTH_ROW_BYTES_MAX for a row of that length that has to be normalised.
 * @{
 */

/** Most bytes of one row. */
#define CTH_ROW_BYTES_MAX (1u << 20)

/**
 * @brief Caller's source of bytes.
 * @param length_out bytes put into buffer, 0 at the end of the input
 * @return CTH_OK, or CTH_E_IO
 */
typedef enum cth_status cth_read_fn(void *user, char *buffer, size_t size, size_t *length_out);

/**
 * @brief Caller's sink of bytes; takes all of them.
 * @return CTH_OK, or CTH_E_IO
 */
typedef enum cth_status cth_write_fn(void *user, const char *data, size_t length);

/** What is wrong with a CSV input, and where. Lines, columns and cells count from 1; 0 is "the input as a whole". */
struct cth_csv_error {
    enum cth_status status;
    enum cth_reason reason;
    uint64_t line;
    uint64_t column; /**< character (not byte) in the line */
    uint32_t cell;
    bool in_header;      /**< the cell is one of the header: name is the start of its text */
    uint8_t reserved[3]; /**< zero */
    char name[32];       /**< of the cell's column, or the start of an unknown one; NUL-terminated */
    char text[64];       /**< the start of the cell; NUL-terminated, never cut inside a character */
};

/**
 * @brief Write "FILE:LINE:COLUMN: name "text": what is wrong; what to do" in one line, without a newline.
 *
 * For a figure with two readings both are written out.
 * @param file name to show, NUL-terminated
 * @param size bytes at @p buffer; what does not fit is cut at a character; a NUL byte always follows
 * @return bytes written, without the NUL; 0 when size is 0
 */
CTH_API size_t cth_csv_error_format(const struct cth_csv_error *error, const char *file, enum cth_lang lang,
                                    char *buffer, size_t size);

/** A reader of the interchange. Opaque; one thread at a time. */
struct cth_csv_reader;

/**
 * @brief Make a reader. Nothing is read yet.
 * @param read,user where bytes come from; both must stay valid until cth_csv_reader_free()
 * @param notation how figures are written in rows that do not say so in their `numbers` column
 * @return CTH_OK: *out is to be freed with cth_csv_reader_free(); CTH_E_ARGUMENT; CTH_E_MEMORY
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_csv_reader_new(cth_read_fn *read, void *user, enum cth_notation notation,
                                                          struct cth_csv_reader **out);

/** @brief Free a reader; NULL is allowed. Indicators that it gave are gone with it. */
CTH_API void cth_csv_reader_free(struct cth_csv_reader *reader);

/**
 * @brief Read the next row.
 *
 * The first call reads the header. Empty lines are skipped. Texts are normalised to NFC; they live until the next call.
 * Derived columns (completion_computed ...) are ignored.
 *
 * @param out filled with the row
 * @return CTH_OK; CTH_E_ARGUMENT: an argument is NULL; CTH_END: no more rows; CTH_E_COLUMN, CTH_E_SYNTAX,
 *         CTH_E_AMBIGUOUS, CTH_E_RANGE, CTH_E_ENCODING, CTH_E_LIMIT: see cth_csv_reader_error(); CTH_E_IO;
 *         CTH_E_MEMORY. After the end and after an error, but for CTH_E_ARGUMENT, the same is returned from then on.
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_csv_reader_next(struct cth_csv_reader *reader, struct cth_indicator *out);

/** @return what the last failed cth_csv_reader_next() found; owned by the reader */
CTH_API const struct cth_csv_error *cth_csv_reader_error(const struct cth_csv_reader *reader);

/** @return the columns that the header has; 0 before the first row was asked for */
CTH_API cth_column_set cth_csv_reader_columns(const struct cth_csv_reader *reader);

/** @return the line on which the last row began, counted from 1 */
CTH_API uint64_t cth_csv_reader_line(const struct cth_csv_reader *reader);

/**
 * @brief Write one cell's text with the quotes that it needs.
 *
 * Quoted are texts with a comma, a quote, CR, LF, or a blank at an end. A row is cells joined by "," and ended by "\n".
 * @return CTH_OK; CTH_E_ARGUMENT; or what @p write returned
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_csv_write_cell(const char *text, size_t length, cth_write_fn *write,
                                                          void *user);

/** @} */

/**
 * @defgroup records Records that are kept
 *
 * A reader's row lives until the next one; an audit wants all of them at once. Copies of indicators with their texts, in
 * one array.
 * @{
 */

/** Kept records. Opaque; one thread at a time. */
struct cth_records;

/** @brief Start with none. @return CTH_OK: *out is to be freed with cth_records_free(); CTH_E_ARGUMENT; CTH_E_MEMORY */
CTH_API CTH_MUST_CHECK enum cth_status cth_records_new(struct cth_records **out);

/** @brief Free all of them; NULL is allowed. */
CTH_API void cth_records_free(struct cth_records *records);

/**
 * @brief Keep a copy of one more.
 * @return CTH_OK; CTH_E_ARGUMENT: also a text that is NULL with a length; CTH_E_LIMIT: CTH_AUDIT_RECORDS_MAX are kept;
 *         CTH_E_MEMORY: what was kept stays
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_records_add(struct cth_records *records,
                                                       const struct cth_indicator *indicator);

/** @return the array, which moves when a record is added (its texts do not); NULL while there is none */
CTH_API const struct cth_indicator *cth_records_data(const struct cth_records *records);

/** @return how many there are; 0 for NULL */
CTH_API size_t cth_records_count(const struct cth_records *records);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
