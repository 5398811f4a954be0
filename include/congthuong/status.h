/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/status.h
 * @brief What every call returns.
 *
 * One enumeration answers for everything. 0 is success. 1 to 31 are *result classes*: the figures were
 * understood, but no number is the right answer (a zero base has no growth). 32 and up are *call errors*: the
 * text, the arguments or the machine did not let the call happen.
 *
 * Rules that hold for every function of the library:
 *  - checks come before writes: a call that returns anything but CTH_OK leaves its outputs as they were;
 *  - the result is written through the last parameter, which must not be NULL;
 *  - numbers of this enumeration are never reused or renumbered. They are also the bytes of class columns and,
 *    through cth_status_name(), the lower-case words of the CSV interchange.
 */

#ifndef CONGTHUONG_STATUS_H
#define CONGTHUONG_STATUS_H

#ifdef __cplusplus
extern "C" {
#endif

#if defined __GNUC__ && !defined SWIG
#define CTH_API __attribute__((visibility("default")))
#define CTH_MUST_CHECK __attribute__((warn_unused_result))
#else
#define CTH_API
#define CTH_MUST_CHECK
#endif

/** Result classes (in the order in which they are decided) and call errors. */
enum cth_status {
    CTH_OK = 0, /**< a result was written */

    CTH_MISSING = 1,        /**< an input is absent */
    CTH_NOT_COMPARABLE = 2, /**< other quantity, currency, price basis or kind, or windows that do not fit */
    CTH_RATE = 3,           /**< the indicator is itself a rate: ask for points, not for percent of it */
    CTH_ZERO_PLAN = 4,      /**< the plan is 0, also when the actual is 0 too */
    CTH_ZERO_BASE = 5,      /**< the base, the total or the divisor is 0, also 0 against 0 */
    CTH_NEGATIVE_PLAN = 6,  /**< the plan is below 0 */
    CTH_NEGATIVE_BASE = 7,  /**< the base or the total is below 0 */
    CTH_SIGN_CHANGE = 8,    /**< actual < 0 < denominator */
    CTH_INEXACT = 9,        /**< (columns) a floating-point value that is no decimal at the stated scale */
    CTH_OVERFLOW = 10,      /**< the result needs more than 18 digits */

    CTH_E_ARGUMENT = 32,  /**< an argument is outside its documented range; a mistake in the calling program */
    CTH_E_SYNTAX = 33,    /**< the text is not of the form asked for */
    CTH_E_AMBIGUOUS = 34, /**< the figure could be read in both notations: state which one is meant */
    CTH_E_RANGE = 35,     /**< well formed, but outside the limits of the type (18 digits, years 1 to 9999) */
    CTH_E_ENCODING = 36,  /**< the text is not valid UTF-8, or holds a NUL byte */
    CTH_E_MEMORY = 37,    /**< memory could not be had; the object stays usable and can be freed */
    CTH_E_IO = 38,        /**< the caller's read or write callback reported a failure */
    CTH_E_SPACE = 39,     /**< the caller's buffer is too small */
    CTH_E_LIMIT = 40,     /**< a stated limit was passed (bytes in a row, rows in a buffered report) */
    CTH_E_COLUMN = 41,    /**< CSV header: a column is unknown, named twice, or a required one is not there */
    CTH_E_DUPLICATE = 42, /**< two rows are of one series and one month */

    CTH_END = 48 /**< not an error: a reader has no more rows */
};

/** First number that is a call error and not a result class. */
#define CTH_FIRST_ERROR 32

/**
 * @brief The fixed lower-case word for a status: "ok", "zero_base", "e_syntax", "end".
 *
 * These are identifiers, the same in every language and release. For words to show to people see
 * cth_status_text() in congthuong/text.h.
 *
 * @param status one of the enumeration, or any other number cast to it
 * @return a static string, never NULL; "unknown" for a number that is no status
 */
CTH_API const char *cth_status_name(enum cth_status status);

#ifdef __cplusplus
}
#endif

#endif
