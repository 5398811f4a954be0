/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What the files of lib/figure share and nobody else sees. */

#ifndef LIB_FIGURE_PRIVATE_H
#define LIB_FIGURE_PRIVATE_H

#include <congthuong/audit.h>

/** A level as value * 10^exponent: printed figures and units differ by powers of ten, which are never multiplied out.
 */
struct cth_level {
    struct cth_decimal value;
    int exponent;
};

/**
 * The decimal value * 10^exponent. Zeros are given up or added only where the scale would leave 0..18.
 * Returns CTH_OK; CTH_OVERFLOW: it needs more than 18 digits, or more than 18 after the mark.
 */
enum cth_status cth_shift(struct cth_decimal value, int exponent, struct cth_decimal *out);

/** The mode that gives -x the digits that @p mode gives x: ceiling and floor swap. */
enum cth_rounding cth_mirrored(enum cth_rounding mode);

/** Whether two texts are the same bytes. */
bool cth_same_text(struct cth_text a, struct cth_text b);

/** Whether a unit has a multiplier word before or after what it counts, known or not: nghìn thùng, triệu. */
bool cth_has_multiplier(struct cth_text unit);

/** Whether something is printed. */
static inline bool cth_is_there(const struct cth_figure *figure)
{
    return figure->qualifier != CTH_ABSENT;
}

/** Whether every member that the qualifier makes use of is within its range. */
bool cth_figure_is_valid(const struct cth_figure *figure);

/** Whether a figure has one single value: it is there, and no range. */
bool cth_figure_has_value(const struct cth_figure *figure);

/** Options as given, or the usual ones for NULL; false if one is outside its range. */
bool cth_options_take(const struct cth_options *options, struct cth_options *out);

/** The measures: as the public ones of the same name, for levels and options that are valid. */
enum cth_status cth_level_completion(struct cth_level actual, struct cth_level plan, struct cth_options options,
                                     struct cth_decimal *out);
enum cth_status cth_level_growth(struct cth_level actual, struct cth_level base, struct cth_options options,
                                 struct cth_decimal *out);
enum cth_status cth_level_multiple(struct cth_level actual, struct cth_level base, struct cth_options options,
                                   struct cth_decimal *out);
enum cth_status cth_level_share(struct cth_level part, struct cth_level total, struct cth_options options,
                                struct cth_decimal *out);
enum cth_status cth_level_contribution(struct cth_level part_actual, struct cth_level part_base,
                                       struct cth_level total_base, struct cth_options options,
                                       struct cth_decimal *out);
enum cth_status cth_level_change(struct cth_level a, struct cth_level b, struct cth_decimal *out);

/** Order by value: -1, 0 or 1 as a is below, equal to or above b. */
int cth_level_compare(struct cth_level a, struct cth_level b);

/** Whether every member is within its range. */
bool cth_indicator_is_valid(const struct cth_indicator *indicator);

/** The classes that are decided before the levels are looked at: CTH_MISSING, CTH_NOT_COMPARABLE, CTH_RATE, CTH_OK. */
enum cth_status cth_class_before(bool present, bool comparable, enum cth_kind kind);

/** Whether the indicator's own windows let its completion, or its growth, be asked for. */
bool cth_plan_fits(const struct cth_indicator *indicator);
bool cth_base_fits(const struct cth_indicator *indicator);

/** The window of the plan: as stated, else the calendar year or years; unknown when the period is. */
struct cth_period cth_plan_window(const struct cth_indicator *indicator);

/** The window of the base. Returns CTH_OK; CTH_MISSING: unknown; CTH_E_RANGE: before year 1. */
enum cth_status cth_base_window(const struct cth_indicator *indicator, struct cth_period *out);

/** Whether two texts are the same, or one of them is not stated. */
bool cth_same_if_stated(struct cth_text a, struct cth_text b);

/** Whether two records measure the same sort of thing, whatever their windows: kind, prices, comparable units. */
bool cth_same_sort(const struct cth_indicator *a, const struct cth_indicator *b);

/** The printed figure of a member; absent for CTH_MEMBER_UNIT. */
const struct cth_figure *cth_member_figure(const struct cth_indicator *record, enum cth_member member);

/** The true values of a printed member, counts as whole things; as cth_figure_interval(). */
enum cth_status cth_member_interval(const struct cth_indicator *record, enum cth_member member, enum cth_rounding mode,
                                    struct cth_interval *out);

/**
 * The ratio actual / plan that a printed completion speaks of (CTH_MEMBER_COMPLETION), or actual / base that a printed
 * growth does (CTH_MEMBER_GROWTH, @p reading as in cth_recover_base()). CTH_OK; CTH_MISSING: absent; CTH_NOT_COMPARABLE:
 * points, amounts and averages speak of no such ratio; CTH_OVERFLOW.
 */
enum cth_status cth_ratio_said(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                               enum cth_rounding mode, struct cth_interval *out);

/**
 * The way back: what a printed percentage of this form may read where the ratio lies in @p ratio. Same statuses.
 */
enum cth_status cth_said_of_ratio(const struct cth_indicator *record, enum cth_member member, enum cth_reading reading,
                                  struct cth_interval ratio, struct cth_interval *out);

/** A ratio in percent, or the growth in percent that it is; CTH_OK; CTH_OVERFLOW. */
enum cth_status cth_percent_of_ratio(struct cth_interval ratio, bool is_growth, struct cth_interval *out);

/** Whether the levels are numbers of whole things. */
bool cth_counts_whole(const struct cth_indicator *record);

/** The interval of one number. */
static inline struct cth_interval cth_interval_of(struct cth_ratio ratio)
{
    return (struct cth_interval){ratio, ratio, false, false, {0}};
}

/** Whether two intervals have a number in common. */
static inline bool cth_interval_meets(struct cth_interval a, struct cth_interval b)
{
    return !cth_interval_is_empty(cth_interval_intersect(a, b));
}

/** All a - b; as cth_interval_add(). */
enum cth_status cth_interval_subtract(struct cth_interval a, struct cth_interval b, struct cth_interval *out);

/** Distance of two intervals that have nothing in common, 0 if only an open end keeps them apart. CTH_OK; CTH_OVERFLOW. */
enum cth_status cth_interval_distance(struct cth_interval a, struct cth_interval b, struct cth_ratio *out);

/** The number that a figure with a single value prints. CTH_OK; CTH_MISSING; CTH_OVERFLOW. */
enum cth_status cth_figure_ratio(const struct cth_figure *figure, struct cth_ratio *out);

/**
 * @p exact as a figure with the decimals of @p printed, rounded by @p mode; absent if it does not fit.
 */
struct cth_figure cth_figure_like(const struct cth_figure *printed, struct cth_ratio exact, enum cth_rounding mode);

#endif
