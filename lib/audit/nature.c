/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Checks that follow from what a figure is: a count has whole numbers on both sides, an index has no currency, trade is
 * published in foreign currency, and a whole year that grew meets more than a few percent of its plan.
 */

#include "auditing.h"

/* Most whole numbers that one printed level is tried as; more than these always have a whole counterpart. */
#define WHOLE_MAX 1000

/* The whole numbers of an interval; false if there is no end or no room. */
static bool whole_range(struct cth_interval interval, int64_t *first, int64_t *last)
{
    struct cth_decimal low, high;
    if (cth_ratio_round(interval.low, 0, CTH_ROUND_CEILING, &low) != CTH_OK ||
        cth_ratio_round(interval.high, 0, CTH_ROUND_FLOOR, &high) != CTH_OK)
        return false;
    *first = low.units + (interval.low_open && interval.low.denominator == 1);
    *last = high.units - (interval.high_open && interval.high.denominator == 1);
    return true;
}

/* Whether some whole level and some whole number of the actual have a ratio that is said. */
static bool has_whole_level(struct cth_interval actual, struct cth_interval ratio)
{
    int64_t first, last;
    struct cth_interval level;
    if (!whole_range(actual, &first, &last) || last - first >= WHOLE_MAX)
        return true;
    for (int64_t whole = first; whole <= last; whole++) {
        const struct cth_ratio value = {whole, 1};
        if (cth_interval_divide(cth_interval_of(value), ratio, &level) != CTH_OK || cth_interval_has_integer(level))
            return true;
    }
    return false;
}

/* What the percentage would read with a whole level on either side of the one that it implies. */
static void set_whole_neighbours(const struct cth_auditing *audit, struct cth_interval actual,
                                 struct cth_interval ratio, struct cth_finding *finding)
{
    const struct cth_indicator *record = &audit->filled;
    struct cth_interval implied, above, below, printed;
    struct cth_decimal floor;
    struct cth_ratio distance[2];
    if (cth_ratio_compare(actual.low, actual.high) != 0 || cth_interval_divide(actual, ratio, &implied) != CTH_OK ||
        cth_ratio_round(implied.low, 0, CTH_ROUND_FLOOR, &floor) != CTH_OK || floor.units < 1 ||
        cth_member_interval(record, finding->member, audit->mode, &printed) != CTH_OK)
        return;
    const struct cth_ratio smaller = {floor.units, 1}, larger = {floor.units + 1, 1};
    if (cth_said_of_levels(record, finding->member, CTH_READING_RATIO, actual, cth_interval_of(larger), &below) !=
            CTH_OK ||
        cth_said_of_levels(record, finding->member, CTH_READING_RATIO, actual, cth_interval_of(smaller), &above) !=
            CTH_OK ||
        cth_interval_distance(printed, below, &distance[0]) != CTH_OK ||
        cth_interval_distance(printed, above, &distance[1]) != CTH_OK)
        return;
    bool up = cth_ratio_compare(distance[1], distance[0]) < 0;
    finding->distance = distance[up];
    finding->has_distance = true;
    finding->suggested = cth_figure_like(&finding->printed, up ? above.low : below.low, audit->mode);
    finding->allowed = (struct cth_interval){below.low, above.low, false, false, {0}};
    finding->has_allowed = true;
}

/* A percentage of a count whose other level is not printed, but has to be a whole number too. */
void cth_audit_count(struct cth_auditing *audit, enum cth_member member, enum cth_member level)
{
    const struct cth_indicator *record = &audit->filled;
    struct cth_interval actual, ratio, increase;
    if (!cth_counts_whole(record) || cth_is_there(cth_member_figure(record, level)))
        return;
    if (cth_member_interval(record, CTH_MEMBER_ACTUAL, audit->mode, &actual) != CTH_OK ||
        cth_ratio_said(record, member, CTH_READING_RATIO, audit->mode, &ratio) != CTH_OK || ratio.low.numerator <= 0 ||
        actual.low.numerator <= 0)
        return;
    bool whole = has_whole_level(actual, ratio);
    if (!whole && member == CTH_MEMBER_GROWTH && cth_readings(record) == 2)
        whole = cth_ratio_said(record, member, CTH_READING_INCREASE, audit->mode, &increase) != CTH_OK ||
                has_whole_level(actual, increase);
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_COUNT, member, CTH_NO_RECORD);
    if (!whole) {
        finding.verdict = CTH_INCONSISTENT;
        set_whole_neighbours(audit, actual, ratio, &finding);
        finding.fewest = 1;
        finding.suspects = (uint8_t)(CTH_BIT(CTH_MEMBER_ACTUAL) | CTH_BIT(member));
    }
    cth_finding_report(audit, &finding);
}

/* Foreign trade is published in foreign currency; less than this in đồng is rather another unit word. */
static bool is_little_in_dong(const struct cth_indicator *record, struct cth_unit unit)
{
    static const struct cth_level limit = {CTH_DECIMAL(1, 0), 11};
    struct cth_level level = {record->actual.value, record->actual.exponent + unit.exponent};
    return unit.quantity == CTH_QUANTITY_VND && cth_is_there(&record->actual) && cth_level_compare(level, limit) < 0;
}

/* The same multiplier with the currency of trade. */
static struct cth_text in_dollars(struct cth_unit unit)
{
    static const struct cth_text none = {NULL, 0}, dollars[] = {CTH_TEXT("USD"), CTH_TEXT("nghìn USD"),
                                                                CTH_TEXT("triệu USD"), CTH_TEXT("tỷ USD")};
    return unit.exponent % 3 == 0 && unit.exponent >= 0 && unit.exponent <= 9 ? dollars[unit.exponent / 3] : none;
}

void cth_audit_unit(struct cth_auditing *audit)
{
    const struct cth_indicator *record = &audit->filled;
    struct cth_unit unit = cth_unit_of(record->unit);
    bool is_index = cth_means(record, CTH_MEANS_INDEX) && cth_is_currency(unit) && cth_is_there(&record->actual);
    if (!is_index && !(cth_means(record, CTH_MEANS_TRADE) && is_little_in_dong(record, unit)))
        return;
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_UNIT, CTH_MEMBER_UNIT, CTH_NO_RECORD);
    struct cth_repair *repair = &finding.repairs[0];
    *repair = (struct cth_repair){.kind = CTH_REPAIR_UNIT_WORD, .member = CTH_MEMBER_UNIT};
    if (is_index) {
        finding.verdict = CTH_INCONSISTENT;
        finding.fewest = 1;
        finding.suspects = CTH_BIT(CTH_MEMBER_UNIT);
    } else {
        finding.verdict = CTH_SUSPICIOUS;
        finding.rule = CTH_RULE_TRADE_CURRENCY;
        repair->unit = in_dollars(unit);
    }
    finding.repair_count = is_index || repair->unit.length > 0;
    cth_finding_report(audit, &finding);
}

/* A whole year that grew, and yet met only a few percent of its plan: vượt was read as đạt, or a month as the year. */
void cth_audit_full_year(struct cth_auditing *audit)
{
    const struct cth_indicator *record = &audit->filled;
    const struct cth_period period = record->period;
    const struct cth_ratio limit = {audit->options.completion_limit, 1};
    struct cth_interval ratio, printed;
    if (record->status == CTH_DATA_TARGET || record->polarity == CTH_POLARITY_LOWER ||
        record->completion_form != CTH_COMPLETION_RATIO || period.first != 1 || period.last != 12 ||
        (audit->conflicts[0].compared & CTH_OF_COMPLETION) == CTH_OF_COMPLETION)
        return;
    if (cth_ratio_said(record, CTH_MEMBER_GROWTH, CTH_READING_RATIO, audit->mode, &ratio) != CTH_OK ||
        cth_member_interval(record, CTH_MEMBER_COMPLETION, audit->mode, &printed) != CTH_OK)
        return;
    const struct cth_ratio unchanged = {1, 1};
    if (cth_ratio_compare(ratio.low, unchanged) <= 0 || printed.high.denominator == 0 || printed.low.numerator < 0 ||
        cth_ratio_compare(printed.high, limit) >= 0)
        return;
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_COMPLETION, CTH_MEMBER_COMPLETION, CTH_NO_RECORD);
    finding.verdict = CTH_SUSPICIOUS;
    finding.rule = CTH_RULE_LOW_FULL_YEAR;
    cth_audit_repair(audit, &finding);
    cth_finding_report(audit, &finding);
}
