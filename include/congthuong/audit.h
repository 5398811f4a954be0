/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/audit.h
 * @brief What printed figures imply, whether they can all be true, which of them cannot, and what went wrong.
 *
 * Each printed figure is the interval of true values that print so (cth_figure_interval()). Figures are consistent when
 * one common set of true values lies in all their intervals at once. Everything is decided by exact integers. What is
 * possible but implausible is found by soft rules, which have names and stated limits. Nothing here allocates or keeps
 * state; memory for joining records is the caller's.
 */

#ifndef CONGTHUONG_AUDIT_H
#define CONGTHUONG_AUDIT_H

#include <congthuong/indicator.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A printed member of an indicator; sets of them have bit 1 << member. */
enum cth_member {
    CTH_MEMBER_ACTUAL = 0,
    CTH_MEMBER_PLAN,
    CTH_MEMBER_BASE,
    CTH_MEMBER_COMPLETION,
    CTH_MEMBER_GROWTH,
    CTH_MEMBER_SHARE,
    CTH_MEMBER_UNIT
};
#define CTH_MEMBER_COUNT 7

/**
 * @defgroup recovery What printed figures imply
 *
 * Each printed figure is the interval of true values that print so; what follows from several of them is an
 * interval too. Levels are whole numbers where the kind is count, or the unit is one of things that come whole, and the
 * unit has no multiplier.
 * @{
 */

/** The two readings of "tăng n lần". */
enum cth_reading {
    CTH_READING_RATIO = 0, /**< actual = n * base: what the press means */
    CTH_READING_INCREASE   /**< actual = (n + 1) * base: what textbooks say */
};

/**
 * @brief The plans above 0 that the printed actual and completion allow, in the unit of the level.
 *
 * @param mode the rounding under which the figures were printed
 * @return CTH_OK; CTH_MISSING: actual or completion is absent; CTH_RATE: the indicator is a rate; CTH_ZERO_PLAN: the
 *         completion allows 0 %, so that any plan would do; CTH_NEGATIVE_PLAN: one of actual and completion allows
 *         nothing above 0; CTH_SIGN_CHANGE: the completion allows nothing above 0 and the actual values below 0, so
 *         that the plan would be above 0; CTH_OVERFLOW: an end does not fit; CTH_E_ARGUMENT
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_recover_plan(const struct cth_indicator *indicator, enum cth_rounding mode,
                                                        struct cth_interval *out);

/**
 * @brief The bases above 0 that the printed actual and growth allow, in the unit of the level.
 *
 * @param reading which reading of CTH_GROWTH_TIMES_INCREASE; not looked at for other forms
 * @return CTH_OK; CTH_MISSING: actual or growth is absent; CTH_NOT_COMPARABLE: points or an average say nothing of a
 *         level one period back; CTH_RATE; CTH_ZERO_BASE: the growth allows -100 %; CTH_NEGATIVE_BASE: one of
 *         actual and ratio allows nothing above 0, or the change is all of the actual or more; CTH_SIGN_CHANGE: as for
 *         the plan; CTH_OVERFLOW; CTH_E_ARGUMENT
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_recover_base(const struct cth_indicator *indicator, enum cth_reading reading,
                                                        enum cth_rounding mode, struct cth_interval *out);

/**
 * @brief The completions, in percent, that the printed actual and plan allow when both are taken as intervals.
 * @return CTH_OK; CTH_MISSING; CTH_NOT_COMPARABLE; CTH_RATE; CTH_ZERO_PLAN: the plan allows 0; CTH_NEGATIVE_PLAN: it
 *         allows nothing above; CTH_SIGN_CHANGE: the actual allows nothing but values below 0; CTH_OVERFLOW;
 *         CTH_E_ARGUMENT
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_completion_range(const struct cth_indicator *indicator,
                                                            enum cth_rounding mode, struct cth_interval *out);

/** @brief The same for growth, in percent, from actual and base. @return as cth_completion_range(), for the base */
CTH_API CTH_MUST_CHECK enum cth_status cth_growth_range(const struct cth_indicator *indicator, enum cth_rounding mode,
                                                        struct cth_interval *out);

/** Which reading of "tăng n lần" the levels bear out. */
enum cth_reading_fit { CTH_FITS_NEITHER = 0, CTH_FITS_RATIO = 1, CTH_FITS_INCREASE = 2, CTH_FITS_BOTH = 3 };

/**
 * @brief Which readings of a printed CTH_GROWTH_TIMES_INCREASE the printed actual and base allow.
 * @return CTH_OK; CTH_MISSING: actual, base or growth is absent, or the growth has another form; otherwise as
 *         cth_growth_range()
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_growth_reading(const struct cth_indicator *indicator, enum cth_rounding mode,
                                                          enum cth_reading_fit *out);

/**
 * @brief The actuals that everything else printed allows: from plan and completion, from base and growth, and the
 * printed actual itself; all that are there, narrowed to what they have in common.
 *
 * Levels below 0 and ratios below 0 are left out; points and averages make no pair with a base.
 *
 * @param reading which reading of CTH_GROWTH_TIMES_INCREASE; not looked at for other forms
 * @return CTH_OK: *out may be empty (cth_interval_is_empty()): the figures then contradict one another; CTH_MISSING:
 *         neither of the pairs nor the actual is there; CTH_RATE; CTH_NEGATIVE_PLAN, CTH_NEGATIVE_BASE: the level or
 *         its ratio allows nothing from 0 up; CTH_OVERFLOW; CTH_E_ARGUMENT
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_recover_actual(const struct cth_indicator *indicator,
                                                          enum cth_reading reading, enum cth_rounding mode,
                                                          struct cth_interval *out);

/**
 * @brief The roundest decimal of a recovered (and perhaps narrowed) interval: a figure that someone may have set.
 *
 * That with the fewest digits other than 0; of several the one nearest to what the printed values give as they stand
 * (to the middle, where one of them is a range or they give no level). Where they give the actual itself for a plan or a
 * base (100 % of it), that is the roundest one if it lies inside. An actual follows from plan and completion, else from
 * base and growth, else it is the printed one.
 *
 * @param member CTH_MEMBER_PLAN, CTH_MEMBER_BASE or CTH_MEMBER_ACTUAL: what was recovered
 * @return CTH_OK; CTH_MISSING: nothing lies inside, an end is unbounded, or a printed figure it would follow from is
 *         absent; CTH_OVERFLOW: no decimal of 18 digits lies inside; CTH_E_ARGUMENT: also any other member
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_recover_roundest(const struct cth_indicator *indicator,
                                                            enum cth_member member, enum cth_reading reading,
                                                            struct cth_interval within, struct cth_decimal *out);

/** @} */

/**
 * @defgroup audit Audit
 * @{
 */

enum cth_verdict {
    CTH_CONSISTENT = 0, /**< one common set of true values lies in all the printed intervals */
    CTH_INCONSISTENT,   /**< none does */
    CTH_SUSPICIOUS,     /**< possible, but a named soft rule finds it implausible */
    CTH_UNDETERMINED    /**< too little is printed, or both readings of "tăng n lần" fit */
};
#define CTH_VERDICT_COUNT 4

/** What was compared. */
enum cth_check {
    CTH_CHECK_RECORD = 0,       /**< all figures of one record at once, where each percentage alone would do */
    CTH_CHECK_COMPLETION,       /**< actual, plan and the printed completion */
    CTH_CHECK_GROWTH,           /**< actual, base and the printed growth, in each of its forms */
    CTH_CHECK_COUNT,            /**< a count of whole things and a percentage that no whole number gives */
    CTH_CHECK_UNIT,             /**< an index with a currency; a level in another quantity than elsewhere */
    CTH_CHECK_SHARE,            /**< a part, its total and the printed share; shares that make up a whole */
    CTH_CHECK_CONTRIBUTION,     /**< points that a part adds to the growth of its total; their sum */
    CTH_CHECK_PARTS,            /**< each part, and where they are complete their sum, and the total */
    CTH_CHECK_PARTS_COMPLETION, /**< the total's completion and that of its parts, weighted by their plans */
    CTH_CHECK_PARTS_GROWTH,     /**< the total's growth and that of its parts: range, and weighted by their bases */
    CTH_CHECK_YEAR_TO_DATE,     /**< a window, the months of the year before it, and both together */
    CTH_CHECK_AVERAGE,          /**< average growth a year, the growth of each year or of all of them */
    CTH_CHECK_LEVEL,            /**< the same level in two records */
    CTH_CHECK_PLAN,             /**< the same plan in two records, printed or recovered */
    CTH_CHECK_BASE              /**< the level of the base period in two records, printed or recovered */
};
#define CTH_CHECK_KINDS 15

/** Why a finding that no contradiction decides is what it is. */
enum cth_rule {
    CTH_RULE_NONE = 0,
    CTH_RULE_TOO_LITTLE,    /**< undetermined: nothing printed can be compared */
    CTH_RULE_AMBIGUOUS,     /**< undetermined: both readings of "tăng n lần" remain */
    CTH_RULE_LIMIT,         /**< undetermined: the exact numbers need more room than this library gives them */
    CTH_RULE_REVISION,      /**< consistent: another document's level moved within revision_limit */
    CTH_RULE_LARGE_REVISION, /**< suspicious: it moved beyond revision_limit */
    CTH_RULE_OTHER_SERIES,  /**< suspicious: it moved beyond series_limit, or a plan is from before the merger of 2025 */
    CTH_RULE_LOW_FULL_YEAR, /**< suspicious: a whole year that grew, at less than completion_limit of its plan */
    CTH_RULE_EDGE,          /**< suspicious: growth of a total outside its parts' range but for minor parts */
    CTH_RULE_IMPLIED_FALL,  /**< suspicious: the year between two printed levels fell by more than fall_limit */
    CTH_RULE_TRADE_CURRENCY, /**< suspicious: foreign trade of less than 100 tỷ in đồng */
    CTH_RULE_OTHER_PLAN,    /**< suspicious: the completion fits another plan, as round as the one announced and within
                                 revision_limit of it: adjusted, perhaps */
    CTH_RULE_OVERLAP        /**< suspicious: parts that are not declared complete exceed their total together */
};
#define CTH_RULE_COUNT 13

/** What may have gone wrong, likeliest first: the order in which repairs are reported. */
enum cth_repair_kind {
    CTH_REPAIR_TRUNCATED = 0,        /**< cut off instead of rounded */
    CTH_REPAIR_DIGITS_SWAPPED,       /**< two neighbouring digits exchanged */
    CTH_REPAIR_RATIO_AS_GROWTH,      /**< 110,03 printed for 10,03, or the reverse */
    CTH_REPAIR_MULTIPLE_AS_INCREASE, /**< gấp n lần printed for tăng thêm n lần, or the reverse */
    CTH_REPAIR_OVER_AS_RATIO,        /**< vượt read as đạt, or the reverse: 6,7 for 106,7 */
    CTH_REPAIR_SCALE,                /**< a level 1,000 times too large or too small */
    CTH_REPAIR_UNIT_WORD,            /**< triệu đồng for triệu USD; a currency where none belongs */
    CTH_REPAIR_PLAN_BASE_SWAPPED,    /**< each stands in the other's place */
    CTH_REPAIR_MONTH_AS_YEAR_TO_DATE, /**< the percentage of the month with the level to date, or the reverse */
    CTH_REPAIR_POINTS_AS_PERCENT     /**< percentage points printed as percent */
};
#define CTH_REPAIR_COUNT 10

/** One repair that restores consistency. */
struct cth_repair {
    enum cth_repair_kind kind;
    enum cth_member member;   /**< what would read otherwise */
    struct cth_figure figure; /**< how it would read; absent for CTH_MEMBER_UNIT */
    struct cth_text unit;     /**< CTH_MEMBER_UNIT: the unit it would have; empty: none; static or of the other record */
};

#define CTH_REPAIRS_MAX 8

/** No record: the value of struct cth_finding's `other` where the figures of one record were compared. */
#define CTH_NO_RECORD SIZE_MAX

/** What one check of one record found. */
struct cth_finding {
    size_t record; /**< place in the array that was given; 0 for cth_audit_record() */
    size_t other;  /**< record that it was compared with (the one with the plan, the total ...), or CTH_NO_RECORD */
    enum cth_check check;
    enum cth_verdict verdict;
    enum cth_rule rule;
    enum cth_member member;       /**< the printed figure that was checked */
    struct cth_figure printed;    /**< a copy of it; absent where the verdict is not about one */
    bool has_allowed;             /**< whether `allowed` was computed and fits */
    struct cth_interval allowed;  /**< what all the other figures allow for it, in its unit and form; for
                                       CTH_CHECK_COUNT from one whole number's to the next one's; for an average, a root,
                                       to 8 decimals outward; where a level moved, what was said before */
    bool has_distance;
    /** inconsistent: how far `printed` is from `allowed`, in its unit (points for percentages), > 0 or 0 where only an
        end that does not belong keeps them apart; revisions: the later level against the earlier one less 1, in percent,
        signed */
    struct cth_ratio distance;
    struct cth_figure suggested;  /**< inconsistent: the figure computed from the others as printed, with the decimals
                                       and in the form of `printed`; absent where they do not give one */
    enum cth_reading_fit reading; /**< CTH_GROWTH_TIMES_INCREASE: the readings that remain, else CTH_FITS_NEITHER */
    uint8_t fewest;               /**< inconsistent by the record's own figures (and levels filled in from others): the
                                       fewest of them that must be wrong; 0 where other records' may be wrong instead */
    uint8_t suspects;             /**< sum of 1 << member over all members that are in such a smallest set */
    uint8_t repair_count;
    struct cth_repair repairs[CTH_REPAIRS_MAX]; /**< those that restore consistency, likeliest first */
};

/** Takes one finding, which lives until it returns. @return CTH_OK, or what is to end the audit and be returned */
typedef enum cth_status cth_finding_fn(void *user, const struct cth_finding *finding);

/** How figures are read, and from where on they are implausible; NULL stands for CTH_AUDIT_OPTIONS_INIT. */
struct cth_audit_options {
    uint8_t rounding; /**< enum cth_rounding under which the figures were printed */
    uint8_t reserved[3]; /**< zero */
    /** Limits of the soft rules in whole percent, each 1 to 10,000; of moves, the larger level against the smaller. */
    uint16_t revision_limit;   /**< moves up to here are revisions */
    uint16_t series_limit;     /**< moves beyond are another series */
    uint16_t completion_limit; /**< CTH_RULE_LOW_FULL_YEAR */
    uint16_t fall_limit;       /**< CTH_RULE_IMPLIED_FALL */
};

/** Half up; revisions to 10 % (usual to 4, seen to 9); another series from 50 % on; 20 % of plan; a fall of 20 %. */
#define CTH_AUDIT_OPTIONS_INIT {CTH_ROUND_HALF_UP, {0}, 10, 50, 20, 20}

/**
 * @brief Audit one record by its own figures: streaming, no memory, nothing remembered.
 *
 * One call of @p found for each check that could be decided or has both readings of "tăng n lần" left; where there is
 * none, one CTH_CHECK_RECORD that is CTH_UNDETERMINED by CTH_RULE_TOO_LITTLE.
 *
 * @return CTH_OK; CTH_E_ARGUMENT: a pointer is NULL, or a member or an option is outside its range; what @p found
 *         returned
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_audit_record(const struct cth_indicator *record,
                                                        const struct cth_audit_options *options, cth_finding_fn *found,
                                                        void *user);

/** Most records of one joint audit. */
#define CTH_AUDIT_RECORDS_MAX 100000000

/** @return bytes of memory that cth_audit() wants for @p count records: about 200 for each; 0 if there are too many */
CTH_API size_t cth_audit_memory(size_t count);

/**
 * @brief Audit records one by one, within their documents, and between documents.
 *
 * Records are of one document when their `source` and their `published` are the same; one without a source belongs with
 * the others without. Figures join on (region, indicator, period, price basis, result or target); names are compared
 * byte by byte. In one document they must agree, but for an estimate beside the figure that it became; between
 * documents a level may have been revised. Findings come in the order of the records; those about a total come with the
 * total.
 *
 * A record without a plan is held against the target or the plan of its scope that another prints: one that fits, else of
 * its own document, else the last one published before it; one without a base against the level of that period in its own document. Of one level
 * in several documents each statement, printed or implied, is held against an earlier one: printed before implied, one
 * that agrees before one that does not, and the nearest. No more than 64 rows are looked through for one answer, and no
 * more than 64 parts of a total, so that time grows as count * log(count) whatever the records are.
 *
 * @param records an array that stays as it is until the call returns
 * @param memory cth_audit_memory(count) bytes, aligned as for malloc(); NULL if count is 0; its contents need not be
 *        kept
 * @return CTH_OK; CTH_E_ARGUMENT: as cth_audit_record(); CTH_E_LIMIT: more than CTH_AUDIT_RECORDS_MAX records;
 *         CTH_E_SPACE: size is too small; what @p found returned
 */
CTH_API CTH_MUST_CHECK enum cth_status cth_audit(const struct cth_indicator *records, size_t count,
                                                 const struct cth_audit_options *options, void *memory, size_t size,
                                                 cth_finding_fn *found, void *user);

/**
 * @return the fixed lower-case word of a verdict, check, rule, member or repair ("inconsistent", "parts_growth",
 *         "revision", "actual", "digits_swapped"), "" for CTH_RULE_NONE, "unknown" for any other number; static. For
 *         words to show to people see text.h.
 */
CTH_API const char *cth_verdict_name(int verdict);
CTH_API const char *cth_check_name(int check);
CTH_API const char *cth_rule_name(int rule);
CTH_API const char *cth_member_name(int member);
CTH_API const char *cth_repair_name(int kind);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
