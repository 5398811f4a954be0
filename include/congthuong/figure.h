/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/figure.h
 * @brief Periods, units and printed figures: what a number in a report stands for.
 *
 * Everything is a plain struct that the caller owns; a zero-initialised one is "absent" or "unknown". Texts are
 * borrowed: they must outlive the struct that points to them, and nothing here copies or frees them. Words are
 * compared byte by byte in NFC; the readers of text.h normalise before they fill a struct.
 */

#ifndef CONGTHUONG_FIGURE_H
#define CONGTHUONG_FIGURE_H

#include <congthuong/number.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Borrowed UTF-8 text; data may be NULL when length is 0. */
struct cth_text {
    const char *data;
    size_t length;
};

/** Initialiser from a string literal. */
#define CTH_TEXT(literal) {(literal), sizeof(literal) - 1}

/**
 * @defgroup period Periods
 *
 * A run of months inside the years from `year` on: first 1..12, last first..1200, months counted from January of
 * `year`, none of them after December 9999. 2021 is {2021, 1, 12}, its nine months {2021, 1, 9}, 2016..2020
 * {2016, 1, 60}. {0, 0, 0} is unknown.
 * @{
 */

struct cth_period {
    int16_t year; /**< 1 to 9999 */
    int16_t first;
    int16_t last;
};

#define CTH_YEAR(year) {(year), 1, 12}
#define CTH_HALF(year, half) {(year), 6 * (half) - 5, 6 * (half)}
#define CTH_QUARTER(year, quarter) {(year), 3 * (quarter) - 2, 3 * (quarter)}
#define CTH_MONTH(year, month) {(year), (month), (month)}
#define CTH_MONTHS(year, first, last) {(year), (first), (last)}
#define CTH_YEARS(first, last) {(first), 1, 12 * ((last) - (first) + 1)}

/** @return whether the period is known: not {0, 0, 0}, and within its limits */
CTH_API bool cth_period_is_known(struct cth_period period);

/** @return number of months, 0 for an unknown period */
CTH_API unsigned cth_period_months(struct cth_period period);

/**
 * @brief Read `2021`, `2021-H1`, `2021-Q3`, `2021-09`, `2021-01..09` or `2016..2020`; an empty text is unknown.
 * @return CTH_OK; CTH_E_ARGUMENT; CTH_E_SYNTAX: another form; CTH_E_RANGE: a year, half, quarter or month that does
 *         not exist, or a range that runs backwards
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_period_parse(const char *text, size_t length, struct cth_text_error *error,
                                                        struct cth_period *out);

#define CTH_PERIOD_SIZE 16

/**
 * @brief Write the shortest of those forms (`2021-01..06` becomes `2021-H1`); nothing for an unknown period.
 *
 * A window that crosses a year's end and is not whole years is written `2020-11..14` (months counted on), and is
 * read back the same.
 * @return CTH_OK; CTH_E_ARGUMENT: the period is not valid; CTH_E_SPACE: CTH_PERIOD_SIZE bytes are always enough
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_period_format(struct cth_period period, char *buffer, size_t size,
                                                         size_t *length_out);

/** @brief The same months one year before. @return CTH_OK; CTH_MISSING: unknown; CTH_E_RANGE: before year 1 */
CTH_API CTH_MUST_CHECK enum cth_status cth_period_same_last_year(struct cth_period period, struct cth_period *out);

/**
 * @brief The window of the same length that ends where this one begins: month before, quarter before, year before.
 * @return CTH_OK; CTH_MISSING: unknown; CTH_E_RANGE: before year 1, or its last month would be past 1200
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_period_previous(struct cth_period period, struct cth_period *out);

/** @brief The whole calendar year or years that the period lies in. @return CTH_OK; CTH_MISSING: unknown */
CTH_API CTH_MUST_CHECK enum cth_status cth_period_whole_years(struct cth_period period, struct cth_period *out);

/** @return whether every month of @p inner is a month of @p outer; false if either is unknown */
CTH_API bool cth_period_within(struct cth_period inner, struct cth_period outer);

/** @return whether both are the same months; two unknown periods are not */
CTH_API bool cth_period_equal(struct cth_period a, struct cth_period b);

/** @} */

/**
 * @defgroup unit Units
 *
 * A unit is at most two multiplier words (nghìn, ngàn, triệu, tỷ, tỉ, thousand, million, billion, trillion) and what is
 * counted: nghìn tỷ đồng, million USD, VND million. A capital first letter is the same word. Two units convert when they
 * count the same thing; an unknown one is kept as itself and converts to nothing else.
 * @{
 */

enum cth_quantity {
    CTH_QUANTITY_UNKNOWN = 0, /**< not in the table: equal only to the same text */
    CTH_QUANTITY_NONE,        /**< no unit printed */
    CTH_QUANTITY_VND,         /**< đồng */
    CTH_QUANTITY_USD,
    CTH_QUANTITY_EUR,
    CTH_QUANTITY_CNY,
    CTH_QUANTITY_JPY,
    CTH_QUANTITY_MASS,    /**< kilogram */
    CTH_QUANTITY_LENGTH,  /**< metre */
    CTH_QUANTITY_AREA,    /**< square metre */
    CTH_QUANTITY_VOLUME,  /**< litre */
    CTH_QUANTITY_ENERGY,  /**< watt hour */
    CTH_QUANTITY_POWER,   /**< watt */
    CTH_QUANTITY_PEAK_POWER, /**< watt peak of solar panels; 1 MWp feeds less than 1 MW, so they do not convert */
    CTH_QUANTITY_APPARENT_POWER, /**< volt-ampere */
    CTH_QUANTITY_PERCENT, /**< percent */
    CTH_QUANTITY_POINT,   /**< percentage point */
    CTH_QUANTITY_TIMES,   /**< lần */
    CTH_QUANTITY_COUNT    /**< things that come whole; equal only for the same noun */
};

struct cth_unit {
    struct cth_text name;       /**< the whole text that was given */
    struct cth_text noun;       /**< what is left of it without multiplier words (unknown: all of it); part of name */
    enum cth_quantity quantity;
    int32_t exponent;           /**< one of this unit is 10^exponent of its quantity's base unit or noun */
};

/**
 * @brief Look a unit up. Never refuses: what is not in the table is CTH_QUANTITY_UNKNOWN with exponent 0.
 * @param name borrowed by the result; leading and trailing blanks are not part of it
 */
CTH_API struct cth_unit cth_unit_of(struct cth_text name);

/** @return whether figures in these two units can be converted, added and divided; two empty ones can */
CTH_API bool cth_unit_is_comparable(struct cth_unit a, struct cth_unit b);

/** @} */

/**
 * @defgroup figure Printed figures
 *
 * What a reader sees: digits, a qualifier, and by conversion a power of ten. The value is value * 10^exponent; its
 * last printed unit is 10^(exponent - value.scale), and that survives every conversion, because only the exponent
 * changes: 1,2 tỷ USD is {12, scale 1} * 10^3 triệu USD, give or take 50.
 * @{
 */

enum cth_qualifier {
    CTH_ABSENT = 0, /**< no figure: a zero-initialised struct */
    CTH_PRINTED,    /**< v: the true values that are printed so under the rounding mode */
    CTH_EXACT,      /**< exactly v (`=v`): a plan by resolution */
    CTH_MORE,       /**< hơn, trên v (`>v`): [v, v + s) */
    CTH_NEARLY,     /**< gần v (`<v`): (v - s, v) */
    CTH_ABOUT,      /**< khoảng, xấp xỉ v (`~v`): [v - s, v + s] */
    CTH_AT_LEAST,   /**< v trở lên, không dưới v (`>=v`) */
    CTH_AT_MOST,    /**< không quá v (`<=v`) */
    CTH_FROM_TO     /**< từ a đến b (`a..b`): value to upper */
};

/** Largest |exponent| of a figure or a unit; those of the table stay below 34. */
#define CTH_EXPONENT_MAX 99

struct cth_figure {
    enum cth_qualifier qualifier;
    int32_t exponent;          /**< 0 unless converted to another unit since it was printed */
    struct cth_decimal value;
    struct cth_decimal upper;  /**< CTH_FROM_TO only */
};

/** Initialiser: `.actual = CTH_FIGURE(CTH_MORE, 76581, 0)` is hơn 76.581. */
#define CTH_FIGURE(qualifier, units, scale) {(qualifier), 0, CTH_DECIMAL((units), (scale)), CTH_DECIMAL(0, 0)}

/**
 * @brief Read a printed figure in the interchange's form: `v`, `=v`, `>v`, `<v`, `~v`, `>=v`, `<=v`, `a..b`.
 *
 * An empty text is an absent figure. One blank after the sign of the qualifier is allowed.
 * @return CTH_OK; otherwise as cth_decimal_parse(), and CTH_E_SYNTAX for a range whose second figure is below its
 *         first or in another notation
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_figure_parse(const char *text, size_t length, enum cth_notation notation,
                                                        struct cth_text_error *error, struct cth_figure *out);

#define CTH_FIGURE_SIZE (2 * CTH_DECIMAL_SIZE + 8)

/**
 * @brief Write it in the same form; nothing for an absent figure. A converted figure is written out in full.
 * @return CTH_OK; CTH_E_ARGUMENT: a member is outside its range; CTH_OVERFLOW: a converted figure needs more than 18
 *         digits; CTH_E_SPACE: CTH_FIGURE_SIZE bytes are always enough
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_figure_format(const struct cth_figure *figure, enum cth_notation notation,
                                                         char *buffer, size_t size, size_t *length_out);

/**
 * @brief The value as it stands, without regard to the qualifier.
 * @return CTH_OK; CTH_MISSING: absent, or a range, which has no single value; CTH_OVERFLOW: more than 18 digits after
 *         conversion; CTH_E_ARGUMENT: a member is outside its range
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_figure_value(const struct cth_figure *figure, struct cth_decimal *out);

/**
 * @brief The true values that the figure stands for (meaning: docs/formulas.md, "Printed figures").
 *
 * u is one last printed unit; the step s is u where a decimal mark is printed or the figure is 0, else one unit of the
 * last digit that is not 0, and of a power of ten one tenth of it. Everything is worked out for the magnitude and
 * mirrored for a figure below 0: `>-90` is (-90 - s, -90], `>=-5` (giảm từ 5 trở lên) all values to -5, `<=-5` (giảm
 * không quá 5) all from -5 on. A range goes from the low end of its first to the high end of its second figure.
 *
 * @param is_count the figure counts whole things: unqualified and printed to the last one, it is the number itself
 *        (12 nghìn người, converted to người, is not)
 * @return CTH_OK; CTH_MISSING: absent; CTH_OVERFLOW: an end does not fit; CTH_E_ARGUMENT: a member or the mode is
 *         outside its range
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_figure_interval(const struct cth_figure *figure, bool is_count,
                                                           enum cth_rounding mode, struct cth_interval *out);

/**
 * @brief The same figure in another unit, exactly, keeping its printed precision.
 * @return CTH_OK (an absent figure stays absent); CTH_NOT_COMPARABLE: the units count different things;
 *         CTH_E_ARGUMENT: a member is outside its range, or the exponent would be
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_figure_convert(const struct cth_figure *figure, struct cth_unit from,
                                                          struct cth_unit to, struct cth_figure *out);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
