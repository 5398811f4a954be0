/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Intervals with exact ends, open or closed: what a printed figure stands for. */

#include <congthuong/number.h>

/* One end of an interval; an unbounded one is open whatever its flag says. */
struct end {
    struct cth_ratio at;
    bool open;
};

static struct end end_of(struct cth_ratio at, bool open)
{
    return (struct end){at, open || at.denominator == 0};
}

static struct end low_of(const struct cth_interval *interval)
{
    return end_of(interval->low, interval->low_open);
}

static struct end high_of(const struct cth_interval *interval)
{
    return end_of(interval->high, interval->high_open);
}

/* The one of two ends that lies farther in a direction (1: up, -1: down); where they meet, open wins. */
static struct end farther(struct end a, struct end b, int direction)
{
    int order = cth_ratio_compare(a.at, b.at) * direction;
    if (order == 0)
        return (struct end){a.at, a.open || b.open};
    return order > 0 ? a : b;
}

static struct end mirrored(struct end end)
{
    end.at.numerator = -end.at.numerator;
    return end;
}

bool cth_interval_is_empty(struct cth_interval interval)
{
    int order = cth_ratio_compare(interval.low, interval.high);
    return order > 0 || (order == 0 && (low_of(&interval).open || high_of(&interval).open));
}

bool cth_interval_contains(struct cth_interval interval, struct cth_ratio value)
{
    struct end low = low_of(&interval), high = high_of(&interval);
    int above = cth_ratio_compare(value, low.at), below = cth_ratio_compare(high.at, value);
    return (above > 0 || (above == 0 && !low.open)) && (below > 0 || (below == 0 && !high.open));
}

struct cth_interval cth_interval_intersect(struct cth_interval a, struct cth_interval b)
{
    struct end low = farther(low_of(&a), low_of(&b), 1), high = farther(high_of(&a), high_of(&b), -1);
    return (struct cth_interval){low.at, high.at, low.open, high.open, {0}};
}

/*
 * The lowest of x / y for x from @p low up and y in a positive interval. A negative x is divided by the smallest y,
 * a positive one by the largest; 0 is 0 whatever y is. Toward an unbounded or zero end the quotient has a limit that
 * it never reaches.
 */
static enum cth_status lowest_quotient(struct end low, const struct cth_interval *d, struct end *out)
{
    const struct end minus_infinity = {CTH_MINUS_INFINITY, true}, zero_open = {{0, 1}, true};
    bool negative = low.at.numerator < 0;
    struct end divisor = negative ? low_of(d) : high_of(d);

    if (low.at.numerator == 0) {
        *out = low;
        return CTH_OK;
    }
    if (negative && (low.at.denominator == 0 || divisor.at.numerator == 0)) {
        *out = minus_infinity;
        return CTH_OK;
    }
    if (divisor.at.denominator == 0) {
        *out = zero_open;
        return CTH_OK;
    }
    out->open = low.open || divisor.open;
    return cth_ratio_divide(low.at, divisor.at, &out->at);
}

enum cth_status cth_interval_divide(struct cth_interval n, struct cth_interval d, struct cth_interval *out)
{
    bool reaches_zero = d.low.numerator < 0 || (d.low.numerator == 0 && !d.low_open);
    if (cth_interval_is_empty(n) || cth_interval_is_empty(d) || reaches_zero)
        return CTH_E_ARGUMENT;

    struct end low, high;
    enum cth_status status = lowest_quotient(low_of(&n), &d, &low);
    if (status == CTH_OK)
        status = lowest_quotient(mirrored(high_of(&n)), &d, &high);
    if (status != CTH_OK)
        return status;
    high = mirrored(high);
    *out = (struct cth_interval){low.at, high.at, low.open, high.open, {0}};
    return CTH_OK;
}

/* An end of a sum; where one part is unbounded, so is the sum. */
static enum cth_status add_ends(struct end a, struct end b, struct end *out)
{
    if (a.at.denominator == 0 || b.at.denominator == 0) {
        *out = a.at.denominator == 0 ? a : b;
        return CTH_OK;
    }
    out->open = a.open || b.open;
    return cth_ratio_add(a.at, b.at, &out->at);
}

/* An end of a product from 0 up. A 0 that belongs makes 0 whatever it meets, an unbounded end included. */
static enum cth_status multiply_ends(struct end a, struct end b, struct end *out)
{
    bool a_is_zero = a.at.numerator == 0 && !a.open, b_is_zero = b.at.numerator == 0 && !b.open;
    if (a_is_zero || b_is_zero) {
        *out = a_is_zero ? a : b;
        return CTH_OK;
    }
    if (a.at.denominator == 0 || b.at.denominator == 0) {
        *out = a.at.denominator == 0 ? a : b;
        return CTH_OK;
    }
    out->open = a.open || b.open;
    return cth_ratio_multiply(a.at, b.at, &out->at);
}

/* Both ends of a sum or a product; nothing is written unless both fit. */
static enum cth_status combine(const struct cth_interval *a, const struct cth_interval *b,
                               enum cth_status (*ends)(struct end, struct end, struct end *), struct cth_interval *out)
{
    struct end low, high;
    enum cth_status status = ends(low_of(a), low_of(b), &low);
    if (status == CTH_OK)
        status = ends(high_of(a), high_of(b), &high);
    if (status == CTH_OK)
        *out = (struct cth_interval){low.at, high.at, low.open, high.open, {0}};
    return status;
}

enum cth_status cth_interval_add(struct cth_interval a, struct cth_interval b, struct cth_interval *out)
{
    if (cth_interval_is_empty(a) || cth_interval_is_empty(b))
        return CTH_E_ARGUMENT;
    return combine(&a, &b, add_ends, out);
}

enum cth_status cth_interval_multiply(struct cth_interval a, struct cth_interval b, struct cth_interval *out)
{
    if (cth_interval_is_empty(a) || cth_interval_is_empty(b) || a.low.numerator < 0 || b.low.numerator < 0)
        return CTH_E_ARGUMENT;
    return combine(&a, &b, multiply_ends, out);
}

bool cth_interval_has_integer(struct cth_interval interval)
{
    if (cth_interval_is_empty(interval))
        return false;
    if (interval.low.denominator == 0 || interval.high.denominator == 0)
        return true;
    int64_t n = interval.low.numerator, d = interval.low.denominator;
    int64_t least = n / d + (n % d > 0);
    if (d == 1 && interval.low_open)
        least++; /* an open end with room above it is below INT64_MAX */
    return cth_interval_contains(interval, (struct cth_ratio){least, 1});
}
