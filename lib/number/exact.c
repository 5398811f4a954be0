/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Sums of products over one common denominator, in a fixed number of words on the stack. Adding n / d to N / D cancels,
 * for each word of d in turn, what it has in common with n D: only the rest multiplies N and D, so that a hundred
 * figures with denominators of powers of ten stay small.
 */

#include "exact.h"

#include "sum.h"
#include "wide.h"

#define WORDS (CTH_EXACT_BITS / 64)

/* A magnitude, lowest word first; the highest of its words is not 0, and 0 has none. */
struct big {
    uint64_t word[WORDS];
    int length;
};

static void set(struct big *big, uint64_t value)
{
    big->word[0] = value;
    big->length = value != 0;
}

static void copy(struct big *to, const struct big *from)
{
    to->length = from->length;
    for (int i = 0; i < from->length; i++)
        to->word[i] = from->word[i];
}

static void trim(struct big *big)
{
    while (big->length > 0 && big->word[big->length - 1] == 0)
        big->length--;
}

/* Appends a word that was carried; false if there is no room. */
static bool carry_out(struct big *big, uint64_t carry)
{
    if (carry == 0)
        return true;
    if (big->length == WORDS)
        return false;
    big->word[big->length++] = carry;
    return true;
}

static bool multiply(struct big *big, uint64_t factor)
{
    uint64_t carry = 0;
    for (int i = 0; i < big->length; i++) {
        struct cth_wide product = cth_wide_multiply(big->word[i], factor);
        product = cth_wide_add(product, (struct cth_wide){0, carry});
        big->word[i] = product.low;
        carry = product.high;
    }
    bool fits = carry_out(big, carry);
    trim(big);
    return fits;
}

/* Divides by 0 < d < 2^63; returns the remainder. */
static uint64_t divide(struct big *big, uint64_t d)
{
    uint64_t rest = 0;
    for (int i = big->length - 1; i >= 0; i--)
        big->word[i] = cth_wide_divide((struct cth_wide){rest, big->word[i]}, d, &rest).low;
    trim(big);
    return rest;
}

static uint64_t remainder_of(const struct big *big, uint64_t d)
{
    struct big copied;
    copy(&copied, big);
    return divide(&copied, d);
}

static int compare(const struct big *a, const struct big *b)
{
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    for (int i = a->length - 1; i >= 0; i--)
        if (a->word[i] != b->word[i])
            return a->word[i] < b->word[i] ? -1 : 1;
    return 0;
}

static bool add(struct big *to, const struct big *from)
{
    uint64_t carry = 0;
    while (to->length < from->length)
        to->word[to->length++] = 0;
    for (int i = 0; i < to->length; i++) {
        uint64_t word = i < from->length ? from->word[i] : 0;
        struct cth_wide sum = cth_wide_add((struct cth_wide){0, to->word[i]}, (struct cth_wide){0, word});
        sum = cth_wide_add(sum, (struct cth_wide){0, carry});
        to->word[i] = sum.low;
        carry = sum.high;
    }
    return carry_out(to, carry);
}

/* *out = a - b; a >= b; out may be either of them. */
static void subtract(struct big *out, const struct big *a, const struct big *b)
{
    uint64_t borrow = 0;
    int shorter = b->length;
    out->length = a->length;
    for (int i = 0; i < out->length; i++) {
        uint64_t from = a->word[i], word = i < shorter ? b->word[i] : 0;
        out->word[i] = from - word - borrow;
        borrow = from < word || (from == word && borrow != 0);
    }
    trim(out);
}

/* The sum so far. */
struct total {
    struct big numerator, denominator;
    bool negative;
};

static bool add_signed(struct total *total, const struct big *term, bool negative)
{
    if (total->negative == negative || total->numerator.length == 0) {
        total->negative = negative;
        return add(&total->numerator, term);
    }
    if (compare(&total->numerator, term) < 0) {
        subtract(&total->numerator, term, &total->numerator);
        total->negative = negative;
    } else {
        subtract(&total->numerator, &total->numerator, term);
    }
    return true;
}

/*
 * N / D + p / q = (N m + s) / (D m), where s = p D / g, m = q / g and g divides both p D and q; g is collected from q's
 * factors one after the other.
 */
static bool add_product(struct total *total, struct cth_product product, bool negative)
{
    struct big term;
    bool fits = true;
    copy(&term, &total->denominator);
    for (size_t i = 0; fits && i < product.count; i++) {
        negative = negative != (product.factors[i].numerator < 0);
        fits = multiply(&term, cth_magnitude(product.factors[i].numerator));
    }
    for (size_t i = 0; fits && i < product.count; i++) {
        uint64_t q = (uint64_t)product.factors[i].denominator;
        uint64_t common = q == 1 ? 1 : cth_common_divisor(q, remainder_of(&term, q));
        if (common != 1)
            divide(&term, common);
        if (common != q)
            fits = multiply(&total->numerator, q / common) && multiply(&total->denominator, q / common);
    }
    return fits && add_signed(total, &term, negative);
}

static void clear(struct total *total)
{
    set(&total->numerator, 0);
    set(&total->denominator, 1);
    total->negative = false;
}

static int sign_of(const struct total *total)
{
    int sign = total->negative ? -1 : 1;
    return total->numerator.length == 0 ? 0 : sign;
}

enum cth_status cth_products_sign(const struct cth_product *terms, size_t count, int *out)
{
    struct total total;
    clear(&total);
    for (size_t i = 0; i < count; i++)
        if (!add_product(&total, terms[i], false))
            return CTH_OVERFLOW;
    *out = sign_of(&total);
    return CTH_OK;
}

/* The sign of a product, and its magnitude times the denominators of another one. */
static bool cross(struct cth_product product, struct cth_product other, struct big *out, int *sign)
{
    bool fits = true;
    *sign = 1;
    set(out, 1);
    for (size_t i = 0; fits && i < product.count; i++) {
        int64_t numerator = product.factors[i].numerator;
        *sign *= (numerator > 0) - (numerator < 0);
        fits = multiply(out, cth_magnitude(numerator));
    }
    for (size_t i = 0; fits && i < other.count; i++)
        fits = multiply(out, (uint64_t)other.factors[i].denominator);
    return fits;
}

enum cth_status cth_products_compare(struct cth_product a, struct cth_product b, int *out)
{
    struct big left, right;
    int sign, other;
    if (!cross(a, b, &left, &sign) || !cross(b, a, &right, &other))
        return CTH_OVERFLOW;
    *out = sign == other ? sign * compare(&left, &right) : (sign > other) - (sign < other);
    return CTH_OK;
}
