/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Windows of one year against the year to date, and average growth a year against the growth of those years. A power of
 * a growth rate outgrows a ratio, so averages are decided by comparing products.
 */

#include "auditing.h"

#include "../number/exact.h"

#define YEARS_MAX 64

/* What all the years together multiplied the level by: the product of these. */
struct product {
    size_t years, count;
    struct cth_ratio low[YEARS_MAX], high[YEARS_MAX], point[YEARS_MAX];
    bool low_open, high_open;
    size_t record; /* the first record that it was taken from */
};

/* One of its ends, whose root is looked for. */
struct power {
    const struct product *product;
    const struct cth_ratio *factors;
};

static struct cth_period year_of(int year)
{
    return (struct cth_period)CTH_YEAR((int16_t)year);
}

/* The year to date against the last months of it and the months before those, here or last printed elsewhere. */
static void check_windows(struct cth_auditing *audit, size_t months)
{
    const struct cth_indicator *own = audit->own, *later = &audit->records[months];
    const struct cth_period before = {own->period.year, 1, (int16_t)(later->period.first - 1)};
    struct cth_said to_date, last, sum;
    struct cth_entry key;
    size_t here = cth_find_actual(audit, CTH_KEY_NAME, before), other = months;
    (void)cth_statement_of(&audit->joins, audit->record, CTH_MEMBER_ACTUAL, &key); /* its period is known */
    key.period = before;
    if (here == CTH_NO_RECORD) {
        const struct cth_entry *entry = cth_find_earlier(audit, key, CTH_COMPARE_MAX, &sum);
        other = entry == NULL ? CTH_NO_RECORD : entry->record;
    }
    if (other == CTH_NO_RECORD || (here != CTH_NO_RECORD && !cth_say_actual(audit, here, own->unit, &sum)) ||
        !cth_say_actual(audit, audit->record, own->unit, &to_date) || !cth_say_actual(audit, months, own->unit, &last))
        return;
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_YEAR_TO_DATE, CTH_MEMBER_ACTUAL, other);
    sum.printed = false;
    if (!cth_said_add(&sum, &last)) {
        cth_audit_undetermined(audit, CTH_CHECK_YEAR_TO_DATE, CTH_RULE_LIMIT, other);
    } else if (here != CTH_NO_RECORD) {
        cth_audit_decide(audit, &finding, sum.interval, &sum.point);
    } else {
        cth_finding_move(&finding, cth_move_of(audit, &to_date, &sum), &to_date, &sum);
        cth_finding_report(audit, &finding);
    }
}

void cth_audit_windows(struct cth_auditing *audit)
{
    const struct cth_indicator *own = audit->own;
    const struct cth_period period = own->period, after = {period.year, 2, 2};
    const struct cth_entry *entry;
    bool adds_up = own->kind == CTH_KIND_FLOW || own->kind == CTH_KIND_COUNT;
    if (!cth_period_is_known(period) || period.first != 1 || period.last < 2 || period.last > 12 ||
        !cth_is_there(&own->actual) || !adds_up || cth_means(own, CTH_MEANS_INDEX))
        return;
    struct cth_scan scan =
        cth_scan_rows(audit, CTH_KEY_NAME, audit->own->status == CTH_DATA_TARGET, after, CTH_SCAN_MAX);
    scan.any_period = true;
    for (int compared = 0; compared < CTH_COMPARE_MAX && (entry = cth_scan_next(&scan)) != NULL;) {
        const struct cth_indicator *other = &audit->records[entry->record];
        if (entry->period.year != period.year)
            return;
        if (entry->period.last != period.last || !cth_is_there(&other->actual) || !cth_same_sort(own, other))
            continue;
        check_windows(audit, entry->record);
        compared++;
    }
}

/* The last year and the number of years of an average, the base being the year before the first of them. */
static bool years_of(const struct cth_indicator *record, int *last, size_t *years)
{
    struct cth_period period = record->period, base = record->base_period;
    int count = period.last / 12;
    if (!cth_period_is_known(period) || period.first != 1 || period.last % 12 != 0)
        return false;
    *last = period.year + count - 1;
    if (record->base_kind == CTH_BASE_PERIOD && base.first == 1 && base.last == 12)
        count = *last - base.year;
    *years = (size_t)count;
    return count >= 2 && count <= YEARS_MAX && *last > count;
}

/* Multiplies by one more interval of ratios above 0. */
static bool multiply(struct product *product, size_t record, const struct cth_said *ratio)
{
    const struct cth_interval factor = ratio->interval;
    if (factor.low.numerator <= 0 || factor.high.denominator == 0)
        return false;
    if (product->count == 0)
        product->record = record;
    product->low[product->count] = factor.low;
    product->high[product->count] = factor.high;
    product->point[product->count++] = ratio->point;
    product->low_open = product->low_open || factor.low_open;
    product->high_open = product->high_open || factor.high_open;
    return true;
}

/* Multiplies by the growth of one year on another, as a row of the same document prints it. */
static bool multiply_growth(const struct cth_auditing *audit, int year, int base, struct product *product)
{
    struct cth_scan scan = cth_scan_rows(audit, CTH_KEY_STEM, false, year_of(year), CTH_COMPARE_MAX);
    const struct cth_entry *entry;
    while ((entry = cth_scan_next(&scan)) != NULL) {
        const struct cth_indicator *row = &audit->records[entry->record];
        struct cth_period window;
        struct cth_said ratio;
        if (cth_same_if_stated(row->prices, audit->own->prices) && cth_base_window(row, &window) == CTH_OK &&
            cth_period_equal(window, year_of(base)) && cth_say_ratio(audit, row, CTH_MEMBER_GROWTH, &ratio))
            return multiply(product, entry->record, &ratio);
    }
    return false;
}

/* Multiplies by the last level over the base. */
static bool multiply_levels(const struct cth_auditing *audit, int year, int base, struct product *product)
{
    size_t last = cth_find_actual(audit, CTH_KEY_STEM, year_of(year));
    size_t first = cth_find_actual(audit, CTH_KEY_STEM, year_of(base));
    struct cth_said level, below;
    if (last == CTH_NO_RECORD || first == CTH_NO_RECORD)
        return false;
    struct cth_text unit = audit->records[last].unit;
    return cth_say_actual(audit, last, unit, &level) && cth_say_actual(audit, first, unit, &below) &&
           cth_interval_divide(level.interval, below.interval, &level.interval) == CTH_OK &&
           cth_ratio_divide(level.point, below.point, &level.point) == CTH_OK && multiply(product, last, &level);
}

/* The order of one end of the product and @p ratio in as many years. */
static enum cth_status compare_power(const void *context, struct cth_ratio ratio, int *out)
{
    const struct power *power = context;
    struct cth_ratio ratios[YEARS_MAX];
    for (size_t i = 0; i < power->product->years; i++)
        ratios[i] = ratio;
    return cth_products_compare((struct cth_product){power->factors, power->product->count},
                                (struct cth_product){ratios, power->product->years}, out);
}

/* Decides the average by what so many years grew; false: it says nothing, or needs more room. */
static bool decide_average(struct cth_auditing *audit, const struct product *product, struct cth_finding *finding)
{
    const struct power low = {product, product->low}, high = {product, product->high},
                       point = {product, product->point};
    const enum cth_member growth = CTH_MEMBER_GROWTH;
    struct cth_indicator yearly = *audit->own; /* an average means that each year grew so */
    struct cth_interval average, least, most;
    int below, above; /* the order of the product's ends and the average's */
    yearly.growth_form = CTH_GROWTH_PERCENT;
    enum cth_status status = cth_ratio_said(&yearly, growth, CTH_READING_RATIO, audit->mode, &average);
    if (status == CTH_OK &&
        (average.low.numerator < 0 || average.low.denominator == 0 || average.high.denominator == 0))
        return false;
    if (status == CTH_OK)
        status = compare_power(&high, average.low, &above);
    if (status == CTH_OK)
        status = compare_power(&low, average.high, &below);
    if (status != CTH_OK) {
        cth_audit_undetermined(audit, CTH_CHECK_AVERAGE, CTH_RULE_LIMIT, product->record);
        return false;
    }
    *finding = cth_finding_of(audit, CTH_CHECK_AVERAGE, growth, product->record);
    /* roots, rounded away from one another where they do not end */
    finding->has_allowed = cth_search(&yearly, growth, CTH_SEARCH_SCALE_MAX, compare_power, &low, &least) &&
                           cth_search(&yearly, growth, CTH_SEARCH_SCALE_MAX, compare_power, &high, &most);
    if (finding->has_allowed)
        finding->allowed = (struct cth_interval){
            least.low, most.high, least.low_open || product->low_open, most.high_open || product->high_open, {0}};
    if (above < 0 || (above == 0 && (average.low_open || product->high_open)) || below > 0 ||
        (below == 0 && (average.high_open || product->low_open))) {
        finding->suggested = cth_search_figure(audit, &yearly, growth, compare_power, &point);
        cth_finding_refute(audit, finding);
    }
    return true;
}

/* Where the average comes from: the growth of each year, of all of them, or the levels at both ends. */
enum { EACH_YEAR, WHOLE, LEVELS, WAYS };

static bool multiply_way(const struct cth_auditing *audit, int way, int last, int base, struct product *product)
{
    bool all = true;
    if (way == WHOLE)
        return multiply_growth(audit, last, base, product);
    if (way == LEVELS)
        return multiply_levels(audit, last, base, product);
    for (int year = base + 1; all && year <= last; year++)
        all = multiply_growth(audit, year, year - 1, product);
    return all;
}

/*
 * An average of 2011..2015 is of five years on 2010; some name the base year with them and write 2010..2015. Where no
 * base is named and the first reading does not fit, the second may.
 */
void cth_audit_average(struct cth_auditing *audit)
{
    size_t years;
    int last;
    if (!cth_is_there(&audit->own->growth) || audit->own->growth_form != CTH_GROWTH_AVERAGE ||
        !years_of(audit->own, &last, &years))
        return;
    const bool is_named = audit->own->base_kind == CTH_BASE_PERIOD;
    for (int way = 0; way < WAYS; way++) {
        struct cth_finding finding, other;
        struct product product = {.years = years}, shorter = {.years = years - 1};
        bool decided =
            multiply_way(audit, way, last, last - (int)years, &product) && decide_average(audit, &product, &finding);
        bool may_be_other = !is_named && years > 2 && (!decided || finding.verdict != CTH_CONSISTENT);
        if (may_be_other && multiply_way(audit, way, last, last - (int)years + 1, &shorter) &&
            decide_average(audit, &shorter, &other) && other.verdict == CTH_CONSISTENT) {
            finding = other;
            decided = true;
        }
        if (decided)
            cth_finding_report(audit, &finding);
    }
}
