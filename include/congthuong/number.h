/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/number.h
 * @brief Decimals of 18 digits, the seven rounding modes, the exact ratio, intervals, and their text.
 *
 * A decimal is an integer and a scale; nothing is ever a float. Every quotient is computed exactly and rounded
 * once. Nothing here allocates, keeps state or looks at the locale.
 */

#ifndef CONGTHUONG_NUMBER_H
#define CONGTHUONG_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <congthuong/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup decimal Decimals
 *
 * The value is units / 10^scale. Trailing zeros are kept, because a printed 100,0 says more than a printed 100.
 * A decimal is valid when |units| <= CTH_UNITS_MAX and scale <= CTH_SCALE_MAX; a zero-initialised one is 0.
 * @{
 */

#define CTH_SCALE_MAX 18
#define CTH_UNITS_MAX INT64_C(999999999999999999)

struct cth_decimal {
    int64_t units;
    uint8_t scale;
    uint8_t reserved[7]; /**< zero */
};

/** Initialiser: `struct cth_decimal growth = CTH_DECIMAL(1013, 2);` is 10.13. */
#define CTH_DECIMAL(units, scale) {(units), (scale), {0}}

/** How a value that lies between two representable ones is rounded. */
enum cth_rounding {
    CTH_ROUND_HALF_UP = 0, /**< nearest, ties away from zero: the default */
    CTH_ROUND_HALF_EVEN,   /**< nearest, ties to the even digit */
    CTH_ROUND_HALF_DOWN,   /**< nearest, ties toward zero */
    CTH_ROUND_UP,          /**< away from zero */
    CTH_ROUND_DOWN,        /**< toward zero (truncate) */
    CTH_ROUND_CEILING,     /**< toward plus infinity */
    CTH_ROUND_FLOOR        /**< toward minus infinity */
};

/** Number of rounding modes; valid modes are 0 to CTH_ROUNDING_COUNT - 1. */
#define CTH_ROUNDING_COUNT 7

/** @return the word of a mode, as options and Python name it: "half_up" ...; "unknown" for any other number; static */
CTH_API const char *cth_rounding_name(int mode);

/**
 * @brief The mode of a word: "half_up", "half_even", "half_down", "up", "down", "ceiling", "floor".
 * @return CTH_OK, or CTH_E_SYNTAX: no mode has this word
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_rounding_parse(const char *text, size_t length, enum cth_rounding *out);

/** @return whether units and scale are within their limits */
CTH_API bool cth_decimal_is_valid(struct cth_decimal value);

/**
 * @brief Exact sum at the larger of the two scales.
 * @return CTH_OK; CTH_E_ARGUMENT: an operand is not valid; CTH_OVERFLOW: the sum needs more than 18 digits
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_decimal_add(struct cth_decimal a, struct cth_decimal b, struct cth_decimal *out);

/**
 * @brief Exact difference a - b at the larger of the two scales.
 * @return as cth_decimal_add()
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_decimal_subtract(struct cth_decimal a, struct cth_decimal b,
                                                            struct cth_decimal *out);

/**
 * @brief Exact product at the sum of the two scales; trailing zeros are given up only where it would not fit otherwise.
 * @return CTH_OK; CTH_E_ARGUMENT: an operand is not valid; CTH_OVERFLOW: the product needs more than 18 digits or
 *         more than 18 of them after the mark
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_decimal_multiply(struct cth_decimal a, struct cth_decimal b,
                                                            struct cth_decimal *out);

/**
 * @brief The quotient n / d, computed exactly and rounded once to @p scale.
 *
 * Decimal long division in 64-bit words with a sticky remainder; see docs/formulas.md for why 10 r never overflows.
 *
 * @return CTH_OK; CTH_E_ARGUMENT: an operand, the scale (0 to 18) or the mode is not valid; CTH_ZERO_BASE: d is 0;
 *         CTH_OVERFLOW: the quotient needs more than 18 digits at this scale
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_decimal_divide(struct cth_decimal n, struct cth_decimal d, unsigned scale,
                                                          enum cth_rounding mode, struct cth_decimal *out);

/**
 * @brief The same value at another scale, rounded if digits have to go.
 * @return CTH_OK; CTH_E_ARGUMENT: value, scale or mode is not valid; CTH_OVERFLOW: more than 18 digits would be needed
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_decimal_rescale(struct cth_decimal value, unsigned scale,
                                                           enum cth_rounding mode, struct cth_decimal *out);

/**
 * @brief Order by value: 1.0 and 1.00 are equal.
 * @return -1, 0 or 1 as a is below, equal to or above b; 0 if an operand is not valid
 */
CTH_API int cth_decimal_compare(struct cth_decimal a, struct cth_decimal b);

/** @} */

/**
 * @defgroup notation Figures as text
 *
 * Plain: `-24800.5`, no grouping. Vietnamese: `-24.800,5`, grouped by dots in threes or not at all. Strict, ASCII
 * digits only, an optional sign `+` or `-` first, at least one digit before and after a decimal mark, nothing
 * before or after the figure.
 * @{
 */

enum cth_notation {
    CTH_NOTATION_UNSTATED = 0, /**< read either one; refuse what has two readings; not for writing */
    CTH_NOTATION_PLAIN,        /**< 24800.5 */
    CTH_NOTATION_VIETNAMESE    /**< 24.800,5 */
};

/** Why a text was refused. */
enum cth_reason {
    CTH_REASON_NONE = 0,
    CTH_REASON_EMPTY,      /**< nothing there */
    CTH_REASON_NUL,        /**< a NUL byte */
    CTH_REASON_CHARACTER,  /**< a character that has no place here */
    CTH_REASON_NO_DIGIT,   /**< a digit is wanted here: after a sign or a mark, or before a mark */
    CTH_REASON_GROUP,      /**< a group of digits that is not three long, as in 1.23.456, or follows a lone 0 */
    CTH_REASON_SECOND_MARK, /**< a second decimal mark, as in 1,2,3 */
    CTH_REASON_TRAILING,   /**< text after the figure */
    CTH_REASON_DIGITS,     /**< more than 18 digits, or more than 18 after the mark */
    CTH_REASON_NOTATION,   /**< a figure of the other notation */
    CTH_REASON_TWO_READINGS, /**< 24.800 or 24,800 with no notation stated: thousands or decimals */
    CTH_REASON_WORD,       /**< not one of the words that this place allows */
    CTH_REASON_ORDER,      /**< the second of two is below the first */
    CTH_REASON_UTF8,       /**< not valid UTF-8 */
    CTH_REASON_QUOTE,      /**< CSV: text after a closing quote, or a quote that is not closed */
    CTH_REASON_CELLS,      /**< CSV: more cells than the header has columns, or fewer */
    CTH_REASON_DUPLICATE,  /**< CSV: a column named twice */
    CTH_REASON_UNKNOWN_COLUMN, /**< CSV: a column that the interchange does not have */
    CTH_REASON_MISSING_COLUMN, /**< CSV: a required column that is not there */
    CTH_REASON_PERIOD,     /**< a year, half, quarter, month or day that does not exist */
    CTH_REASON_LINE_END,   /**< CSV: a CR that no LF follows */
    CTH_REASON_LONG        /**< longer than a stated limit */
};

/** Where and why a text was refused; every function that takes one accepts NULL. */
struct cth_text_error {
    /** byte offset, from 0, of what cannot be read; the length when the text ends too early; where there are two
        notations (E_AMBIGUOUS, CTH_REASON_NOTATION) that of the mark that shows it */
    size_t position;
    enum cth_reason reason;
    uint32_t reserved; /**< zero */
};

/**
 * @brief Read a figure.
 *
 * With CTH_NOTATION_UNSTATED a text of the shape sign, one to three digits, one mark, three digits (`24.800`,
 * `24,800`) is refused; anything else is read in the notation that it fits.
 *
 * @param error NULL, or where to say what is wrong; written only when a text was refused (E_SYNTAX, E_AMBIGUOUS,
 *        E_RANGE, E_ENCODING)
 * @return CTH_OK; CTH_E_ARGUMENT: text is NULL with a length, or the notation is not one of the three;
 *         CTH_E_ENCODING: a NUL byte; CTH_E_SYNTAX: not a figure of this notation; CTH_E_AMBIGUOUS: two readings;
 *         CTH_E_RANGE: more than 18 digits (leading zeros not counted), or more than 18 after the mark
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_decimal_parse(const char *text, size_t length, enum cth_notation notation,
                                                         struct cth_text_error *error, struct cth_decimal *out);

/** Bytes that hold any formatted decimal and its NUL. */
#define CTH_DECIMAL_SIZE 32

/**
 * @brief Write a figure with all the places of its scale; 0 has no sign. A NUL byte follows it.
 * @param size bytes at @p buffer; CTH_DECIMAL_SIZE is always enough
 * @param length_out bytes written, without the NUL
 * @return CTH_OK; CTH_E_ARGUMENT: the value is not valid or the notation not one to write in; CTH_E_SPACE
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_decimal_format(struct cth_decimal value, enum cth_notation notation,
                                                          char *buffer, size_t size, size_t *length_out);

/** @} */

/**
 * @defgroup interval Exact ratios and intervals
 *
 * A ratio is numerator / denominator in lowest terms, denominator > 0. The two unbounded ends are {1, 0} and
 * {-1, 0}. An interval is the set of values between its ends; an open end does not belong to it, an unbounded end
 * is always open.
 * @{
 */

struct cth_ratio {
    int64_t numerator;
    int64_t denominator;
};

/** Unbounded ends. */
#define CTH_MINUS_INFINITY {-1, 0}
#define CTH_PLUS_INFINITY {1, 0}

struct cth_interval {
    struct cth_ratio low, high;
    bool low_open, high_open;
    uint8_t reserved[6]; /**< zero */
};

/**
 * @brief numerator / denominator in lowest terms with a positive denominator.
 * @return CTH_OK; CTH_ZERO_BASE: the denominator is 0; CTH_OVERFLOW: INT64_MIN does not reduce to what 63 bits hold
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_ratio_make(int64_t numerator, int64_t denominator, struct cth_ratio *out);

/** @brief A decimal as a ratio. @return CTH_OK; CTH_E_ARGUMENT: the decimal is not valid */
CTH_API CTH_MUST_CHECK enum cth_status cth_ratio_from_decimal(struct cth_decimal value, struct cth_ratio *out);

/**
 * @brief Exact sum, difference, product and quotient of bounded ratios.
 * @return CTH_OK; CTH_E_ARGUMENT: an operand is not a bounded ratio in lowest terms; CTH_ZERO_BASE: (divide) b is 0;
 *         CTH_OVERFLOW: the result in lowest terms does not fit two 63-bit integers
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_ratio_add(struct cth_ratio a, struct cth_ratio b, struct cth_ratio *out);
CTH_API CTH_MUST_CHECK enum cth_status cth_ratio_subtract(struct cth_ratio a, struct cth_ratio b, struct cth_ratio *out);
CTH_API CTH_MUST_CHECK enum cth_status cth_ratio_multiply(struct cth_ratio a, struct cth_ratio b, struct cth_ratio *out);
CTH_API CTH_MUST_CHECK enum cth_status cth_ratio_divide(struct cth_ratio a, struct cth_ratio b, struct cth_ratio *out);

/** @return -1, 0 or 1, by exact cross-multiplication in 128 bits; unbounded ends lie beyond every number */
CTH_API int cth_ratio_compare(struct cth_ratio a, struct cth_ratio b);

/**
 * @brief A ratio as a decimal of @p scale, rounded once.
 * @return CTH_OK; CTH_E_ARGUMENT: unbounded, not in lowest terms, or scale or mode not valid; CTH_OVERFLOW
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_ratio_round(struct cth_ratio value, unsigned scale, enum cth_rounding mode,
                                                       struct cth_decimal *out);

/** @return whether no value lies in the interval (ends crossed, or equal and one of them open) */
CTH_API bool cth_interval_is_empty(struct cth_interval interval);

/** @return whether the value lies in the interval, ends by their flags */
CTH_API bool cth_interval_contains(struct cth_interval interval, struct cth_ratio value);

/** @return the values that lie in both: check cth_interval_is_empty() */
CTH_API struct cth_interval cth_interval_intersect(struct cth_interval a, struct cth_interval b);

/**
 * @brief All quotients x / y of an x in @p n and a y in @p d.
 *
 * @p d must hold only positive values: its low end above 0, or 0 and open (the quotients are then unbounded on the
 * sides on which n is not 0).
 *
 * @return CTH_OK; CTH_E_ARGUMENT: an interval is empty or d reaches below 0 or holds 0; CTH_OVERFLOW: an end does
 *         not fit
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_interval_divide(struct cth_interval n, struct cth_interval d,
                                                           struct cth_interval *out);

/** @brief All sums x + y. @return CTH_OK; CTH_E_ARGUMENT: an interval is empty; CTH_OVERFLOW: an end does not fit */
CTH_API CTH_MUST_CHECK enum cth_status cth_interval_add(struct cth_interval a, struct cth_interval b,
                                                        struct cth_interval *out);

/**
 * @brief All products x * y of values that are not negative.
 * @return CTH_OK; CTH_E_ARGUMENT: an interval is empty or reaches below 0; CTH_OVERFLOW: an end does not fit
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_interval_multiply(struct cth_interval a, struct cth_interval b,
                                                             struct cth_interval *out);

/** @return whether a whole number lies in the interval */
CTH_API bool cth_interval_has_integer(struct cth_interval interval);

/**
 * @brief The decimal in the interval with the fewest digits other than 0; of several the nearest to @p near, of two
 * that are equally near the one closer to 0. It has no more places than it needs.
 *
 * Where there is always one still nearer, because the end that is nearest to @p near is open and has fewer digits than
 * any number inside, it is that end and one more digit, as far in front as fits: 501 in (500, 504), 500.1 in
 * (500, 500.4).
 *
 * @return CTH_OK; CTH_MISSING: nothing lies inside, or an end is unbounded; CTH_OVERFLOW: no decimal of 18 digits does;
 *         CTH_E_ARGUMENT: near is unbounded or an end is not in lowest terms
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_interval_roundest(struct cth_interval interval, struct cth_ratio near,
                                                             struct cth_decimal *out);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
