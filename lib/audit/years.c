/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Windows of one year against the year to date, and average growth a year against the growth of those years. A power of
 * a growth rate outgrows a ratio, so averages are decided by comparing products.
 */

#include "joining.h"

#include "../number/exact.h"

#define YEARS_MAX 64

/* What all the years together multiplied the level by: the product of these. */
struct product {
    size_t count;
    struct cth_ratio low[YEARS_MAX], high[YEARS_MAX], point[YEARS_MAX];
    bool low_open, high_open;
    size_t record; /* the first record that it was taken from */
};

/* The average that is looked for: the root of this product. */
struct search {
    const struct cth_ratio *factors;
    size_t count, years;
};

static bool is_there(const struct cth_figure *figure)
{
    return figure->qualifier != CTH_ABSENT;
}

static struct cth_period year_of(int year)
{
    return (struct cth_period)CTH_YEAR((int16_t)year);
}

static bool is_whole_year(struct cth_period period)
{
    return period.first == 1 && period.last == 12;
}

/* The row of a document that prints the actual of a window. */
static size_t find_actual(const struct cth_joins *joins, size_t record, enum cth_key key, struct cth_period window)
{
    const struct cth_indicator *own = &joins->records[record];
    struct cth_entry first = cth_row_of(joins, record, key, own->status == CTH_DATA_TARGET, window);
    size_t start = cth_table_find(&joins->rows, &first);
    for (size_t at = start; at - start < CTH_COMPARE_MAX; at++) {
        const struct cth_entry *entry = cth_table_at(&joins->rows, at, &first);
        if (entry == NULL)
            break;
        if (is_there(&joins->records[entry->record].actual) && cth_same_sort(own, &joins->records[entry->record]))
            return entry->record;
    }
    return CTH_NO_RECORD;
}

/* What another document printed for a window last before this record. */
static size_t find_earlier(const struct cth_joins *joins, size_t record, struct cth_period window)
{
    const struct cth_indicator *own = &joins->records[record];
    struct cth_entry key;
    (void)cth_statement_of(joins, record, CTH_MEMBER_ACTUAL, &key); /* its period is known */
    key.period = window;
    size_t place = cth_table_find(&joins->statements, &key);
    for (size_t at = 1; at <= CTH_COMPARE_MAX; at++) {
        const struct cth_entry *entry = cth_table_at(&joins->statements, place - at, &key);
        if (entry == NULL)
            break;
        if (entry->member == CTH_MEMBER_ACTUAL && cth_same_sort(own, &joins->records[entry->record]))
            return entry->record;
    }
    return CTH_NO_RECORD;
}

/* The year to date against the last months of it and the months before those. */
static void check_windows(struct cth_auditing *auditing, const struct cth_joins *joins, size_t months)
{
    const struct cth_indicator *own = &joins->records[auditing->record], *later = &joins->records[months];
    const enum cth_rounding mode = cth_audit_mode(auditing);
    const struct cth_period before = {own->period.year, 1, (int16_t)(later->period.first - 1)};
    struct cth_said to_date, last, first, sum = {.last = {0, 1}};
    size_t other = find_actual(joins, auditing->record, CTH_KEY_NAME, before);
    bool same_document = other != CTH_NO_RECORD;
    if (!same_document)
        other = find_earlier(joins, auditing->record, before);
    if (other == CTH_NO_RECORD ||
        cth_say(own, CTH_MEMBER_ACTUAL, CTH_READING_RATIO, own->unit, mode, &to_date) != CTH_OK ||
        cth_say(later, CTH_MEMBER_ACTUAL, CTH_READING_RATIO, own->unit, mode, &last) != CTH_OK ||
        cth_say(&joins->records[other], CTH_MEMBER_ACTUAL, CTH_READING_RATIO, own->unit, mode, &first) != CTH_OK)
        return;
    struct cth_finding finding = cth_finding_of(auditing, CTH_CHECK_YEAR_TO_DATE, CTH_CONSISTENT, CTH_RULE_NONE);
    finding.other = same_document ? months : other;
    if (cth_interval_add(last.interval, first.interval, &sum.interval) != CTH_OK ||
        cth_ratio_add(last.point, first.point, &sum.point) != CTH_OK) {
        cth_audit_limit(auditing, CTH_CHECK_YEAR_TO_DATE, finding.other);
        return;
    }
    if (same_document) {
        cth_audit_decide(auditing, own, CTH_MEMBER_ACTUAL, sum.interval, &sum.point, &finding);
        return;
    }
    finding.printed = own->actual;
    cth_finding_move(&finding, cth_move_of(auditing, &to_date, &sum), &to_date, &sum);
    cth_finding_report(auditing, &finding);
}

void cth_audit_windows(struct cth_auditing *auditing, const struct cth_joins *joins)
{
    const struct cth_indicator *own = &joins->records[auditing->record];
    bool adds_up = (own->kind == CTH_KIND_FLOW || own->kind == CTH_KIND_COUNT) && !cth_is_index(own);
    struct cth_period period = own->period, after = {period.year, 2, 2};
    int compared = 0;
    if (!cth_period_is_known(period) || period.first != 1 || period.last < 2 || period.last > 12 ||
        !is_there(&own->actual) || !adds_up)
        return;
    struct cth_entry key = cth_row_of(joins, auditing->record, CTH_KEY_NAME, own->status == CTH_DATA_TARGET, after);
    size_t start = cth_table_find(&joins->rows, &key);
    for (size_t at = start; at - start < CTH_SCAN_MAX && at < joins->rows.count && compared < CTH_COMPARE_MAX; at++) {
        const struct cth_entry *entry = &joins->rows.entries[at];
        const struct cth_indicator *other = &joins->records[entry->record];
        key.period = entry->period;
        if (!cth_entry_joins(entry, &key) || entry->period.year != period.year)
            return;
        if (entry->period.last != period.last || !is_there(&other->actual) || !cth_same_sort(own, other))
            continue;
        check_windows(auditing, joins, entry->record);
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
    if (record->base_kind == CTH_BASE_PERIOD && is_whole_year(base))
        count = *last - base.year;
    *years = (size_t)count;
    return count >= 2 && count <= YEARS_MAX && *last > count;
}

/* Multiplies by one more interval of ratios above 0. */
static bool multiply(struct product *product, size_t record, struct cth_interval ratio, struct cth_ratio point)
{
    if (ratio.low.numerator <= 0 || ratio.high.denominator == 0)
        return false;
    if (product->count == 0)
        product->record = record;
    product->low[product->count] = ratio.low;
    product->high[product->count] = ratio.high;
    product->point[product->count++] = point;
    product->low_open = product->low_open || ratio.low_open;
    product->high_open = product->high_open || ratio.high_open;
    return true;
}

/* Multiplies by the growth of one year on another, as a row of the same document prints it. */
static bool multiply_growth(const struct cth_auditing *auditing, const struct cth_joins *joins, int year, int base,
                            struct product *product)
{
    struct cth_entry key = cth_row_of(joins, auditing->record, CTH_KEY_STEM, false, year_of(year));
    size_t start = cth_table_find(&joins->rows, &key);
    for (size_t at = start; at - start < CTH_COMPARE_MAX; at++) {
        const struct cth_entry *entry = cth_table_at(&joins->rows, at, &key);
        if (entry == NULL)
            break;
        const struct cth_indicator *row = &joins->records[entry->record];
        struct cth_indicator exact = cth_record_exact(row);
        struct cth_interval ratio, point;
        struct cth_period window;
        if (cth_same_if_stated(row->prices, joins->records[auditing->record].prices) &&
            cth_base_window(row, &window) == CTH_OK && cth_period_equal(window, year_of(base)) &&
            cth_ratio_plain(row, CTH_MEMBER_GROWTH, cth_audit_mode(auditing), &ratio) == CTH_OK &&
            cth_ratio_plain(&exact, CTH_MEMBER_GROWTH, cth_audit_mode(auditing), &point) == CTH_OK)
            return multiply(product, entry->record, ratio, point.low);
    }
    return false;
}

/* Multiplies by the last level over the base. */
static bool multiply_levels(const struct cth_auditing *auditing, const struct cth_joins *joins, int year, int base,
                            struct product *product)
{
    const enum cth_rounding mode = cth_audit_mode(auditing);
    size_t last = find_actual(joins, auditing->record, CTH_KEY_STEM, year_of(year));
    size_t first = find_actual(joins, auditing->record, CTH_KEY_STEM, year_of(base));
    struct cth_said levels[2];
    struct cth_interval ratio;
    struct cth_ratio point;
    if (last == CTH_NO_RECORD || first == CTH_NO_RECORD)
        return false;
    struct cth_text unit = joins->records[last].unit;
    return cth_say(&joins->records[last], CTH_MEMBER_ACTUAL, CTH_READING_RATIO, unit, mode, &levels[0]) == CTH_OK &&
           cth_say(&joins->records[first], CTH_MEMBER_ACTUAL, CTH_READING_RATIO, unit, mode, &levels[1]) == CTH_OK &&
           cth_interval_divide(levels[0].interval, levels[1].interval, &ratio) == CTH_OK &&
           cth_ratio_divide(levels[0].point, levels[1].point, &point) == CTH_OK &&
           multiply(product, last, ratio, point);
}

/* The order of @p factor to the power of @p years and a product. */
static enum cth_status compare_power(struct cth_ratio factor, size_t years, const struct cth_ratio *factors,
                                     size_t count, int *out)
{
    struct cth_ratio power[YEARS_MAX];
    for (size_t i = 0; i < years; i++)
        power[i] = factor;
    return cth_products_compare((struct cth_product){power, years}, (struct cth_product){factors, count}, out);
}

/* The year's growth that an average means: that of a record which grew so. */
static enum cth_status average_ratio(struct cth_figure average, enum cth_rounding mode, struct cth_interval *out)
{
    struct cth_indicator record = {.growth = average, .growth_form = CTH_GROWTH_PERCENT};
    return cth_ratio_plain(&record, CTH_MEMBER_GROWTH, mode, out);
}

static enum cth_status sign_of_average(const void *context, struct cth_decimal value, int *out)
{
    const struct search *search = context;
    const struct cth_figure figure = {.qualifier = CTH_EXACT, .value = value};
    struct cth_interval ratio;
    int order;
    enum cth_status status = average_ratio(figure, CTH_ROUND_HALF_UP, &ratio);
    if (status == CTH_OK)
        status = compare_power(ratio.low, search->years, search->factors, search->count, &order);
    if (status == CTH_OK)
        *out = -order;
    return status;
}

/* The averages that a product allows: roots, rounded away from one another where they do not end. */
static bool roots_of(const struct product *product, size_t years, struct cth_interval *out)
{
    struct search low = {product->low, product->count, years}, high = {product->high, product->count, years};
    struct cth_interval least, most;
    if (!cth_search(CTH_SEARCH_SCALE_MAX, sign_of_average, &low, &least) ||
        !cth_search(CTH_SEARCH_SCALE_MAX, sign_of_average, &high, &most))
        return false;
    *out = (struct cth_interval){
        least.low, most.high, least.low_open || product->low_open, most.high_open || product->high_open, {0}};
    return true;
}

static void check_average(struct cth_auditing *auditing, const struct cth_indicator *record, size_t years,
                          const struct product *product)
{
    struct cth_finding finding = cth_finding_of(auditing, CTH_CHECK_AVERAGE, CTH_CONSISTENT, CTH_RULE_NONE);
    struct cth_interval average;
    int below, above; /* the order of the average's ends and the product's */
    enum cth_status status = average_ratio(record->growth, cth_audit_mode(auditing), &average);
    finding.other = product->record;
    if (status == CTH_OK &&
        (average.low.numerator < 0 || average.low.denominator == 0 || average.high.denominator == 0))
        return;
    if (status == CTH_OK)
        status = compare_power(average.low, years, product->high, product->count, &below);
    if (status == CTH_OK)
        status = compare_power(average.high, years, product->low, product->count, &above);
    if (status != CTH_OK) {
        cth_audit_limit(auditing, CTH_CHECK_AVERAGE, product->record);
        return;
    }
    bool low_meets = below < 0 || (below == 0 && !average.low_open && !product->high_open);
    bool high_meets = above > 0 || (above == 0 && !average.high_open && !product->low_open);
    finding.member = CTH_MEMBER_GROWTH;
    finding.printed = record->growth;
    finding.has_allowed = roots_of(product, years, &finding.allowed);
    if (low_meets && high_meets) {
        cth_finding_report(auditing, &finding);
        return;
    }
    finding.has_distance =
        finding.has_allowed &&
        cth_member_interval(record, CTH_MEMBER_GROWTH, cth_audit_mode(auditing), &average) == CTH_OK &&
        cth_interval_distance(average, finding.allowed, &finding.distance) == CTH_OK;
    struct search search = {product->point, product->count, years};
    cth_audit_refute(auditing, record, CTH_MEMBER_GROWTH,
                     cth_figure_search(&record->growth, cth_audit_mode(auditing), sign_of_average, &search), &finding);
}

void cth_audit_average(struct cth_auditing *auditing, const struct cth_joins *joins)
{
    const struct cth_indicator *record = &joins->records[auditing->record];
    size_t years;
    int last;
    if (!is_there(&record->growth) || record->growth_form != CTH_GROWTH_AVERAGE || !years_of(record, &last, &years))
        return;
    int base = last - (int)years;
    struct product each = {0}, whole = {0}, levels = {0};
    bool all = true;
    for (int year = base + 1; all && year <= last; year++)
        all = multiply_growth(auditing, joins, year, year - 1, &each);
    if (all)
        check_average(auditing, record, years, &each);
    if (multiply_growth(auditing, joins, last, base, &whole))
        check_average(auditing, record, years, &whole);
    if (multiply_levels(auditing, joins, last, base, &levels))
        check_average(auditing, record, years, &levels);
}
