/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Rows of vectors: one at a time, exactly, and blocks of them as the kernels want them. */

#include <string.h>

#include "private.h"

#include "../number/sum.h"
#include "../number/wide.h"

/* Decimals of 15 digits are told apart by doubles; those of 16 are not. */
#define DOUBLE_LIMIT INT64_C(1000000000000000)

bool cth_vector_is_valid(const struct cth_vector *vector)
{
    static const uint8_t none[sizeof vector->reserved];
    return memcmp(vector->reserved, none, sizeof none) == 0 && vector->scale <= CTH_SCALE_MAX &&
           vector->type <= CTH_VECTOR_FLOAT64 && (vector->values != NULL || vector->length == 0) &&
           vector->offset <= SIZE_MAX / 8 && vector->length <= SIZE_MAX / 8 - vector->offset;
}

bool cth_vectors_fit(const struct cth_vector *const vectors[3], size_t *rows)
{
    *rows = 1;
    for (int i = 0; i < 3; i++) {
        const struct cth_vector *vector = vectors[i];
        if (vector == NULL || (cth_vector_is_valid(vector) && vector->length == 1))
            continue;
        if (!cth_vector_is_valid(vector) || (*rows != 1 && *rows != vector->length))
            return false;
        *rows = vector->length;
    }
    return true;
}

/* n / 2^bits rounded to nearest, ties up, and by how much: 0 < bits < 128, n < 2^127. */
static struct cth_wide shift_right(struct cth_wide n, unsigned bits, struct cth_wide *off)
{
    struct cth_wide half =
        bits > 64 ? (struct cth_wide){UINT64_C(1) << (bits - 65), 0} : (struct cth_wide){0, UINT64_C(1) << (bits - 1)};
    struct cth_wide up = cth_wide_add(n, half), q, whole;
    if (bits >= 64) {
        q = (struct cth_wide){0, up.high >> (bits - 64)};
        whole = (struct cth_wide){q.low << (bits - 64), 0};
    } else {
        q = (struct cth_wide){up.high >> bits, up.high << (64 - bits) | up.low >> bits};
        whole = (struct cth_wide){q.high << bits | q.low >> (64 - bits), q.low << bits};
    }
    *off = cth_wide_compare(whole, n) > 0 ? cth_wide_subtract(whole, n) : cth_wide_subtract(n, whole);
    return q;
}

/*
 * mantissa * 2^exponent > 0 as units at the scale, in integers alone. The nearest whole number q of units is the
 * decimal that was meant if this double is the nearest to it: |q 2^-exponent - mantissa 10^scale| <= 10^scale / 2.
 * (Neither a tie nor a power of two, whose lower neighbour is nearer, makes a difference below 10^15 units: q would
 * need 54 bits, or come within 2^-54 of a power of two without being one.)
 */
static enum cth_status units_of(uint64_t mantissa, int exponent, unsigned scale, uint64_t *units)
{
    const struct cth_wide limit = {0, (uint64_t)CTH_UNITS_MAX + 1};
    struct cth_wide n = cth_wide_multiply(mantissa, cth_ten_to[scale]), q = {0, 0}, off;
    if (exponent >= 0) {
        if (exponent > 10 || (mantissa << exponent) > (uint64_t)CTH_UNITS_MAX / cth_ten_to[scale])
            return CTH_OVERFLOW;
        *units = mantissa << exponent;
        return scale == 0 ? CTH_OK : CTH_INEXACT;
    }
    if (exponent < -126)
        return CTH_INEXACT;
    q = shift_right(n, (unsigned)-exponent, &off);
    if (cth_wide_compare(q, limit) >= 0)
        return CTH_OVERFLOW;
    if (scale == 0 ? off.low != 0 || off.high != 0
                   : q.low >= (uint64_t)DOUBLE_LIMIT || off.high != 0 || off.low > cth_ten_to[scale] / 2)
        return CTH_INEXACT;
    *units = q.low;
    return CTH_OK;
}

static enum cth_status read_double(uint64_t bits, unsigned scale, int64_t *units)
{
    bool negative = bits >> 63 != 0;
    int exponent = (int)(bits >> 52 & 0x7ff);
    uint64_t mantissa = bits & ((UINT64_C(1) << 52) - 1), size = CTH_UNITS_MAX;
    enum cth_status status = CTH_OVERFLOW;
    if (exponent == 0x7ff && mantissa != 0)
        return CTH_MISSING;
    if (exponent == 0 && mantissa == 0) {
        *units = 0;
        return CTH_OK;
    }
    if (exponent == 0) /* less than 2^-1022: no decimal */
        status = CTH_INEXACT;
    else if (exponent != 0x7ff)
        status = units_of(mantissa | UINT64_C(1) << 52, exponent - 1075, scale, &size);
    *units = cth_signed(status == CTH_OK ? size : (uint64_t)CTH_UNITS_MAX, negative);
    return status;
}

static bool is_set(const struct cth_vector *vector, size_t row)
{
    row += vector->offset;
    return vector->validity == NULL || (vector->validity[row / 8] >> row % 8 & 1) != 0;
}

enum cth_status cth_vector_read(const struct cth_vector *vector, size_t row, struct cth_decimal *out)
{
    int64_t units;
    enum cth_status status = CTH_OK;
    if (vector->length == 1)
        row = 0;
    if (!is_set(vector, row))
        return CTH_MISSING;
    memcpy(&units, (const unsigned char *)vector->values + 8 * (vector->offset + row), 8);
    if (vector->type == CTH_VECTOR_FLOAT64)
        status = read_double((uint64_t)units, vector->scale, &units);
    else if (units == CTH_NULL)
        status = CTH_MISSING;
    else if (units > CTH_UNITS_MAX || units < -CTH_UNITS_MAX)
        status = CTH_OVERFLOW;
    if (status == CTH_OVERFLOW)
        units = cth_signed((uint64_t)CTH_UNITS_MAX, units < 0);
    if (status != CTH_MISSING)
        *out = (struct cth_decimal){.units = units, .scale = vector->scale};
    return status;
}

enum cth_status cth_vector_get(const struct cth_vector *vector, size_t row, struct cth_decimal *out)
{
    struct cth_decimal value;
    if (!cth_vector_is_valid(vector) || row >= vector->length)
        return CTH_E_ARGUMENT;
    enum cth_status status = cth_vector_read(vector, row, &value);
    if (status == CTH_OK)
        *out = value;
    return status;
}

/* Whether a bit of the rows is 0: byte by byte but for the ends. */
static bool has_gap(const struct cth_vector *vector, size_t row, size_t rows)
{
    size_t first = vector->offset + row, end = first + rows, byte = first / 8, last = (end - 1) / 8;
    const uint8_t *bits = vector->validity;
    unsigned head = 0xffu << first % 8 & 0xffu, tail = 0xffu >> (7 - (end - 1) % 8);
    if (byte == last)
        return (bits[byte] & head & tail) != (head & tail);
    unsigned all = (bits[byte] | ~head) & 0xffu;
    for (byte++; byte < last; byte++)
        all &= bits[byte];
    return all != 0xffu || (bits[last] & tail) != tail;
}

void cth_source_open(struct cth_source *source, const struct cth_vector *vector, unsigned scale, bool repeats,
                     const struct cth_kernels *kernels)
{
    source->vector = vector;
    source->factor = (int64_t)cth_ten_to[scale - vector->scale];
    source->repeats = false;
    if (!repeats)
        return;
    memcpy(&source->block[0], cth_source_at(source, 0, 1, kernels), sizeof source->block[0]);
    for (size_t i = 1; i < CTH_BLOCK; i++)
        source->block[i] = source->block[0];
    source->repeats = true;
}

const void *cth_source_at(struct cth_source *source, size_t row, size_t rows, const struct cth_kernels *kernels)
{
    const struct cth_vector *vector = source->vector;
    if (source->repeats)
        return source->block;
    const void *values = (const unsigned char *)vector->values + 8 * (vector->offset + row);
    bool gap = vector->validity != NULL && has_gap(vector, row, rows);
    if (vector->type == CTH_VECTOR_FLOAT64)
        kernels->read(values, source->block, rows, (double)cth_ten_to[vector->scale], (double)source->factor,
                      (double)DOUBLE_LIMIT / (double)source->factor);
    else if (source->factor != 1)
        kernels->scale(values, source->block, rows, source->factor, CTH_UNITS_MAX / source->factor);
    else if (gap)
        memcpy(source->block, values, 8 * rows);
    else
        return values;
    for (size_t i = 0, bit = vector->offset + row; gap && i < rows;) {
        bool all = (bit + i) % 8 == 0 && vector->validity[(bit + i) / 8] == 0xff;
        if (!all && !is_set(vector, row + i))
            source->block[i] = CTH_NULL;
        i += all ? 8 : 1;
    }
    return source->block;
}
