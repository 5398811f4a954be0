/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The exact quotient, by the long division that is taught at school: one decimal digit at a time, and whatever is
 * left over at the end says on which side of a half the rest lies. No float, no wide integer, one rounding.
 *
 * Bound. Before each step 0 <= r < d. For two decimals d <= 10^18 - 1, so the step's 10 r + 9 <= 10 (10^18 - 2) + 9
 * < 10^19 < 2^64 - 1. The quotient's next digit is floor((10 r + digit) / d) <= 9, because 10 r + digit < 10 d. The
 * quotient so far, q, is given up as soon as it passes (10^18 - 1) / 10 with a digit still to come, so 10 q + 9 <
 * 10^18. Hence nothing wraps, at any scale. Ratios have d < 2^63, where 10 r may wrap: next_digit() then doubles and
 * adds below 2 d < 2^64.
 *
 * Sticky remainder. When m digits of the numerator are cut off instead of zeros being appended, they form a tail t <
 * 10^m, and the discarded part is (r 10^m + t) / (d 10^m). It is compared with a half by the sign of
 * (2 r - d) 10^m + 2 t: 2 r - d decides alone unless it is 0 or -1, since 0 <= 2 t < 2 * 10^m.
 */

#include "quotient.h"
#include "rounding.h"

/* q and r after one more digit of the numerator; false when the quotient has no room for it. */
static bool next_digit(uint64_t digit, uint64_t d, uint64_t *q, uint64_t *r)
{
    if (*q > (uint64_t)CTH_UNITS_MAX / 10)
        return false;
    if (*r <= (UINT64_MAX - 9) / 10) {
        uint64_t rest = *r * 10 + digit;
        *q = *q * 10 + rest / d;
        *r = rest % d;
        return true;
    }
    /* 10 r = 2 (2 (2 r) + r) for d above 1.8 * 10^18: each line stays below 2 d. No digit comes in there. */
    uint64_t part = 0, rest = *r;
    for (int step = 0; step < 4; step++) {
        bool adds = step == 2;
        rest += adds ? *r : rest;
        part = (adds ? part : part * 2) + (rest >= d);
        rest -= rest >= d ? d : 0;
    }
    *q = *q * 10 + part;
    *r = rest;
    return true;
}

/* What (r 10^cut + tail) / (d 10^cut) is beside a half. */
static enum cth_discarded state_of_rest(uint64_t r, uint64_t d, uint64_t tail, unsigned cut)
{
    if (r == 0 && tail == 0)
        return CTH_DISCARDED_ZERO;

    uint64_t left, right;
    if (2 * r == d - 1) {
        left = 2 * tail;
        right = cth_ten_to[cut];
    } else if (2 * r == d) {
        left = 1 + tail;
        right = 1;
    } else {
        left = 2 * r;
        right = d;
    }
    if (left == right)
        return CTH_DISCARDED_HALF;
    return left < right ? CTH_DISCARDED_BELOW_HALF : CTH_DISCARDED_ABOVE_HALF;
}

enum cth_status cth_quotient_round(struct cth_sum n, uint64_t divisor, unsigned scale, enum cth_rounding mode,
                                   struct cth_decimal *out)
{
    int zeros = (int)scale - n.scale;
    unsigned cut = zeros < 0 ? (unsigned)-zeros : 0;
    uint64_t kept = n.low / cth_ten_to[cut], tail = n.low % cth_ten_to[cut];
    uint64_t first = n.high != 0 ? n.high : kept;
    uint64_t q = first / divisor, r = first % divisor;

    if (n.high != 0)
        for (unsigned digits = CTH_SCALE_MAX - cut; digits > 0; digits--)
            if (!next_digit(kept / cth_ten_to[digits - 1] % 10, divisor, &q, &r))
                return CTH_OVERFLOW;
    if (zeros > 0 && zeros <= CTH_SCALE_MAX && r <= UINT64_MAX / cth_ten_to[zeros]) { /* all digits in one step */
        uint64_t power = cth_ten_to[zeros], rest = r * power;
        if (q > (uint64_t)CTH_UNITS_MAX / power)
            return CTH_OVERFLOW;
        q = q * power + rest / divisor;
        r = rest % divisor;
        zeros = 0;
    }
    for (; zeros > 0; zeros--)
        if (!next_digit(0, divisor, &q, &r))
            return CTH_OVERFLOW;

    q += cth_rounding_bumps(mode, n.negative, q % 2 == 1, state_of_rest(r, divisor, tail, cut));
    if (q > (uint64_t)CTH_UNITS_MAX)
        return CTH_OVERFLOW;
    *out = (struct cth_decimal)CTH_DECIMAL(cth_signed(q, n.negative), (uint8_t)scale);
    return CTH_OK;
}

enum cth_status cth_quotient_of_difference(struct cth_decimal a, struct cth_decimal b, struct cth_decimal d,
                                           unsigned scale, enum cth_rounding mode, struct cth_decimal *out)
{
    if (!cth_decimal_is_valid(a) || !cth_decimal_is_valid(b) || !cth_decimal_is_valid(d) || scale > CTH_SCALE_MAX ||
        !cth_rounding_is_valid(mode))
        return CTH_E_ARGUMENT;
    if (d.units == 0)
        return CTH_ZERO_BASE;

    struct cth_sum n = cth_sum_of(a, cth_negated(b));
    n.negative = n.negative != (d.units < 0);
    n.scale -= d.scale;
    return cth_quotient_round(n, cth_magnitude(d.units), scale, mode, out);
}

enum cth_status cth_quotient_minus_one(struct cth_decimal n, struct cth_decimal d, unsigned scale,
                                       enum cth_rounding mode, struct cth_decimal *out)
{
    return cth_quotient_of_difference(n, d, d, scale, mode, out);
}

enum cth_status cth_decimal_divide(struct cth_decimal n, struct cth_decimal d, unsigned scale, enum cth_rounding mode,
                                   struct cth_decimal *out)
{
    return cth_quotient_of_difference(n, (struct cth_decimal)CTH_DECIMAL(0, 0), d, scale, mode, out);
}

enum cth_status cth_decimal_rescale(struct cth_decimal value, unsigned scale, enum cth_rounding mode,
                                    struct cth_decimal *out)
{
    return cth_decimal_divide(value, (struct cth_decimal)CTH_DECIMAL(1, 0), scale, mode, out);
}
