/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/indicator.h
 * @brief Indicators, and the measures taken of them.
 *
 * An indicator is a plain struct that the caller owns, written with a designated initialiser that names just what is
 * known; members left out are absent or as usual. Its texts are borrowed. Nothing here allocates.
 */

#ifndef CONGTHUONG_INDICATOR_H
#define CONGTHUONG_INDICATOR_H

#include <congthuong/figure.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup measure Measures of plain numbers
 *
 * One call, one number. Percentages are in percent: 91.17 is 91,17 %. Arguments are checked first; the order of the
 * classes in each list is the order in which they are decided.
 * @{
 */

/** Requests that lift a refusal. */
enum cth_allow {
    CTH_ALLOW_NEGATIVE_BASE = 1, /**< growth (only) on a negative base is computed against its absolute value */
    CTH_ALLOW_SIGN_CHANGE = 2    /**< actual < 0 < denominator is computed as it stands */
};

/** How results are computed; NULL stands for CTH_OPTIONS_INIT. */
struct cth_options {
    uint8_t places;   /**< decimals of a result, 0 to CTH_PLACES_MAX */
    uint8_t rounding; /**< enum cth_rounding */
    uint8_t allow;    /**< sum of enum cth_allow */
    uint8_t reserved[5]; /**< zero */
};

#define CTH_PLACES_MAX 16

/** Two places, half away from zero, nothing allowed that is refused by default. */
#define CTH_OPTIONS_INIT {2, CTH_ROUND_HALF_UP, 0, {0}}

/**
 * @brief Plan completion, 100 * actual / plan, in percent.
 * @return CTH_OK; CTH_ZERO_PLAN; CTH_NEGATIVE_PLAN; CTH_SIGN_CHANGE; CTH_OVERFLOW; CTH_E_ARGUMENT: a decimal or an
 *         option is not valid
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_completion(struct cth_decimal actual, struct cth_decimal plan,
                                                      const struct cth_options *options, struct cth_decimal *out);

/**
 * @brief Growth, 100 * (actual - base) / base, in percent, rounded by its own sign.
 * @return CTH_OK; CTH_ZERO_BASE; CTH_NEGATIVE_BASE; CTH_SIGN_CHANGE; CTH_OVERFLOW; CTH_E_ARGUMENT
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_growth(struct cth_decimal actual, struct cth_decimal base,
                                                  const struct cth_options *options, struct cth_decimal *out);

/** @brief The multiple actual / base (gấp n lần). @return as cth_growth(), but a negative base is always refused */
CTH_API CTH_MUST_CHECK enum cth_status cth_multiple(struct cth_decimal actual, struct cth_decimal base,
                                                    const struct cth_options *options, struct cth_decimal *out);

/** @brief Exact change, actual - base. @return CTH_OK; CTH_OVERFLOW; CTH_E_ARGUMENT */
CTH_API CTH_MUST_CHECK enum cth_status cth_change(struct cth_decimal actual, struct cth_decimal base,
                                                  struct cth_decimal *out);

/** @brief What is left of the plan, plan - actual, exact; below 0 when it was passed. @return as cth_change() */
CTH_API CTH_MUST_CHECK enum cth_status cth_remaining(struct cth_decimal actual, struct cth_decimal plan,
                                                     struct cth_decimal *out);

/**
 * @brief Share of a total, 100 * part / total, in percent.
 * @return CTH_OK; CTH_ZERO_BASE: the total is 0; CTH_NEGATIVE_BASE; CTH_SIGN_CHANGE; CTH_OVERFLOW; CTH_E_ARGUMENT
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_share(struct cth_decimal part, struct cth_decimal total,
                                                 const struct cth_options *options, struct cth_decimal *out);

/** @brief Percentage points between two percentages, a - b, exact. @return as cth_change() */
CTH_API CTH_MUST_CHECK enum cth_status cth_points(struct cth_decimal a, struct cth_decimal b, struct cth_decimal *out);

/**
 * @brief Contribution of a part to the growth of a total, 100 * (part_actual - part_base) / total_base, in points.
 * @return CTH_OK; CTH_ZERO_BASE: total_base is 0; CTH_NEGATIVE_BASE: it is below 0; CTH_OVERFLOW; CTH_E_ARGUMENT
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_contribution(struct cth_decimal part_actual, struct cth_decimal part_base,
                                                        struct cth_decimal total_base,
                                                        const struct cth_options *options, struct cth_decimal *out);

/** @} */

/**
 * @defgroup indicator Indicators
 *
 * One row of a report: what was measured, where, when, in what unit; its levels; and the percentages as printed.
 * @{
 */

enum cth_kind { CTH_KIND_FLOW = 0, CTH_KIND_STOCK, CTH_KIND_RATE, CTH_KIND_INDEX, CTH_KIND_COUNT };
enum cth_polarity { CTH_POLARITY_HIGHER = 0, CTH_POLARITY_LOWER };
enum cth_data_status { CTH_DATA_UNSTATED = 0, CTH_DATA_ESTIMATE, CTH_DATA_PRELIMINARY, CTH_DATA_OFFICIAL, CTH_DATA_TARGET };

/** What a printed completion says: p % is the ratio, vượt p % is 100 + p, hụt p % is 100 - p. */
enum cth_completion_form { CTH_COMPLETION_RATIO = 0, CTH_COMPLETION_OVER, CTH_COMPLETION_SHORTFALL };

/** What a printed growth says. */
enum cth_growth_form {
    CTH_GROWTH_PERCENT = 0,    /**< tăng, giảm p % */
    CTH_GROWTH_RATIO,          /**< bằng p % so với cùng kỳ */
    CTH_GROWTH_TIMES,          /**< gấp, tăng gấp n lần: the ratio */
    CTH_GROWTH_TIMES_INCREASE, /**< tăng n lần: the ratio, or the ratio less 1 */
    CTH_GROWTH_POINTS,         /**< change in percentage points */
    CTH_GROWTH_ABSOLUTE,       /**< change in the unit of the level */
    CTH_GROWTH_AVERAGE         /**< percent a year over the years since the base period */
};

/** What the base period is. */
enum cth_base_kind {
    CTH_BASE_SAME_LAST_YEAR = 0, /**< the same period last year */
    CTH_BASE_PREVIOUS,           /**< the period just before */
    CTH_BASE_PERIOD              /**< the one in base_period */
};

struct cth_indicator {
    struct cth_text name;
    struct cth_text parent;     /**< the indicator that it is part of */
    struct cth_text region;
    struct cth_text source;     /**< document or source family */
    struct cth_text published;  /**< ISO date */
    struct cth_text unit;       /**< of actual, plan and base, as printed */
    struct cth_text prices;     /**< current, constant2010, ... */
    struct cth_text plan_scope; /**< whose plan */
    struct cth_period period;
    struct cth_period plan_period; /**< unknown: the calendar year of the period */
    struct cth_period base_period; /**< read when base_kind is CTH_BASE_PERIOD */
    enum cth_base_kind base_kind;
    enum cth_kind kind;
    enum cth_polarity polarity;
    enum cth_data_status status;
    enum cth_completion_form completion_form;
    enum cth_growth_form growth_form;
    bool complete; /**< the parts named in its document are all of them */
    uint8_t reserved[7]; /**< zero */
    struct cth_figure actual, plan, base;
    struct cth_figure completion, growth, share; /**< as printed, in percent; growth by its form */
};

/** A number, or the class that says why there is none. */
struct cth_measure {
    enum cth_status status; /**< CTH_OK or a result class */
    struct cth_decimal value; /**< 0 unless status is CTH_OK */
};

/**
 * Everything that one record's own levels give. Of a rate, change and remaining are in points and the others are
 * CTH_RATE.
 */
struct cth_measures {
    struct cth_measure completion, growth, multiple, change, remaining;
};

/**
 * @brief Compute all measures of one record from its printed levels as they stand.
 *
 * Each is CTH_OK or one class, decided in the order of enum cth_status. CTH_NOT_COMPARABLE: the period does not lie
 * within the plan's, or the base's has another number of months. Unknown periods do not forbid a comparison.
 *
 * @return CTH_OK; CTH_E_ARGUMENT: a member or an option is outside its range
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_indicator_measures(const struct cth_indicator *indicator,
                                                              const struct cth_options *options,
                                                              struct cth_measures *out);

/**
 * @brief Completion of one record's actual against the level of another: a target, or the plan printed elsewhere.
 *
 * The level is the `actual` of a record with status target, within whose period the actual's must lie; of any other
 * record it is the `plan`, with its plan period. Units are converted. CTH_NOT_COMPARABLE: units of different quantity,
 * other prices (two stated ones) or kind, or the actual's period is not within the plan's.
 * @return CTH_OK or a class in the order of enum cth_status; CTH_E_ARGUMENT
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_indicator_completion_of(const struct cth_indicator *actual,
                                                                   const struct cth_indicator *plan,
                                                                   const struct cth_options *options,
                                                                   struct cth_decimal *out);

/**
 * @brief Growth of one record's actual on the actual of another.
 *
 * CTH_NOT_COMPARABLE: units of different quantity, other prices or kind, or @p base is not the period that @p actual
 * names as its base (with an explicit base period: not that one, or of another number of months).
 * @return as cth_indicator_completion_of()
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_indicator_growth_on(const struct cth_indicator *actual,
                                                               const struct cth_indicator *base,
                                                               const struct cth_options *options,
                                                               struct cth_decimal *out);

/**
 * @brief Share of one record's actual in another's, of the same period.
 * @return as cth_indicator_completion_of(), with the classes of cth_share()
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_indicator_share_of(const struct cth_indicator *part,
                                                              const struct cth_indicator *total,
                                                              const struct cth_options *options,
                                                              struct cth_decimal *out);

/**
 * @brief Contribution in points of a part (actual and base) to the growth of a total (base), of the same period and
 * with the same base period.
 * @return as cth_indicator_completion_of(), with the classes of cth_contribution(); CTH_OVERFLOW also where figures of
 *         different units have a change of more than 18 digits
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_indicator_contribution_to(const struct cth_indicator *part,
                                                                     const struct cth_indicator *total,
                                                                     const struct cth_options *options,
                                                                     struct cth_decimal *out);

/**
 * @brief Whether the plan is met, by the record's polarity.
 *
 * From the levels as printed; where one of them is absent, from the printed completion. A `gần v` that stands at the
 * plan has not reached it. A rate has an answer too.
 * @return CTH_OK; CTH_MISSING: neither is there; CTH_NOT_COMPARABLE: the period does not lie within the plan's;
 *         CTH_E_ARGUMENT
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_indicator_is_met(const struct cth_indicator *indicator, bool *out);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
