/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* 64-bit integers in GMP, whatever the size of a long. */

#ifndef TESTS_NUMBER_GMP_H
#define TESTS_NUMBER_GMP_H

#include <gmp.h>
#include <stdint.h>

/* mpz_set_si() takes a long, which may have 32 bits. */
static inline void set_int64(mpz_t out, int64_t value)
{
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    mpz_import(out, 1, -1, sizeof magnitude, 0, 0, &magnitude);
    if (value < 0)
        mpz_neg(out, out);
}

/* Of a value that fits. */
static inline int64_t get_int64(const mpz_t value)
{
    uint64_t magnitude = 0;
    mpz_export(&magnitude, NULL, -1, sizeof magnitude, 0, 0, value);
    return mpz_sgn(value) < 0 ? -(int64_t)magnitude : (int64_t)magnitude;
}

static inline void multiply_by_ten_to(mpz_t value, unsigned exponent)
{
    mpz_t power;
    mpz_init(power);
    mpz_ui_pow_ui(power, 10, exponent);
    mpz_mul(value, value, power);
    mpz_clear(power);
}

#endif
