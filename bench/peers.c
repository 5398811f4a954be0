/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What `make bench-peers` needs of C, as a module that bench/peers.py loads: this library's calls, the limit of adding
 * the same columns, the unrounded doubles, and GMP. Each does its rows `times` over, for columns that stay in a cache.
 */

#include <gmp.h>
#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

#define BLOCK 1024
#define EXPORT __attribute__((visibility("default")))

struct peers {
    size_t rows;
    const int64_t *units[3];  /* actual, plan, base */
    const double *doubles[3]; /* the same */
    void *values[2];          /* int64_t or double */
    uint8_t *classes[2];
};

void peers_values(size_t times, const struct peers *c);
void peers_classes(size_t times, const struct peers *c);
void peers_add(size_t times, const struct peers *c);
void peers_add_bytes(size_t times, const struct peers *c);
void peers_divide(size_t times, const struct peers *c);
void peers_gmp_rationals(size_t times, const struct peers *c);
void peers_gmp_integers(size_t times, const struct peers *c);

static void measure(size_t times, const struct peers *c, bool classes)
{
    struct cth_vector v[3];
    for (int i = 0; i < 3; i++)
        v[i] = (struct cth_vector)CTH_VECTOR(c->units[i], c->rows, 2);
    const struct cth_results first = {c->values[0], classes ? c->classes[0] : NULL};
    const struct cth_results second = {c->values[1], classes ? c->classes[1] : NULL};
    while (times-- > 0)
        if (cth_vector_measures(&v[0], &v[1], &v[2], NULL, &first, &second) != CTH_OK)
            abort();
}

EXPORT void peers_values(size_t times, const struct peers *c)
{
    measure(times, c, false);
}

EXPORT void peers_classes(size_t times, const struct peers *c)
{
    measure(times, c, true);
}

__attribute__((noinline)) static void add(size_t rows, const int64_t *restrict a, const int64_t *restrict p,
                                          const int64_t *restrict b, int64_t *restrict first, int64_t *restrict second)
{
    for (size_t i = 0; i < rows; i++) {
        first[i] = a[i] + p[i];
        second[i] = a[i] + b[i];
    }
}

/* The limit: two sums, the same bytes. */
EXPORT void peers_add(size_t times, const struct peers *c)
{
    while (times-- > 0)
        add(c->rows, c->units[0], c->units[1], c->units[2], c->values[0], c->values[1]);
}

/* The same and two columns of bytes, in blocks, as the kernels go. */
EXPORT void peers_add_bytes(size_t times, const struct peers *c)
{
    while (times-- > 0) {
        for (size_t at = 0; at < c->rows; at += BLOCK) {
            const size_t rows = c->rows - at < BLOCK ? c->rows - at : BLOCK;
            add(rows, c->units[0] + at, c->units[1] + at, c->units[2] + at, (int64_t *)c->values[0] + at,
                (int64_t *)c->values[1] + at);
            memset(c->classes[0] + at, 0, rows);
            memset(c->classes[1] + at, 0, rows);
        }
    }
}

__attribute__((noinline)) static void divide(size_t rows, const double *restrict a, const double *restrict p,
                                             const double *restrict b, double *restrict first, double *restrict second)
{
    for (size_t i = 0; i < rows; i++) {
        first[i] = 100 * a[i] / p[i];
        second[i] = 100 * (a[i] - b[i]) / b[i];
    }
}

/* Doubles in, doubles out, nothing rounded. */
EXPORT void peers_divide(size_t times, const struct peers *c)
{
    while (times-- > 0)
        divide(c->rows, c->doubles[0], c->doubles[1], c->doubles[2], c->values[0], c->values[1]);
}

/* n / d to the nearest integer, ties away from 0. */
static int64_t nearest(mpz_t n, mpz_t d)
{
    const bool negative = mpz_sgn(n) < 0;
    mpz_abs(n, n);
    mpz_mul_2exp(n, n, 1);
    mpz_add(n, n, d);
    mpz_mul_2exp(d, d, 1);
    mpz_fdiv_q(n, n, d);
    return negative ? -(int64_t)mpz_get_si(n) : (int64_t)mpz_get_si(n);
}

/* As it is usually written: rational numbers. */
EXPORT void peers_gmp_rationals(size_t times, const struct peers *c)
{
    mpq_t a, d[2], q, hundredths;
    mpq_inits(a, d[0], d[1], q, hundredths, NULL);
    mpq_set_ui(hundredths, 10000, 1);
    while (times-- > 0) {
        for (size_t i = 0; i < c->rows; i++) {
            mpq_set_si(a, c->units[0][i], 1);
            for (int k = 0; k < 2; k++) {
                mpq_set_si(d[k], c->units[k + 1][i], 1);
                if (k == 1)
                    mpq_sub(a, a, d[k]);
                mpq_div(q, a, d[k]);
                mpq_mul(q, q, hundredths);
                ((int64_t *)c->values[k])[i] = nearest(mpq_numref(q), mpq_denref(q));
            }
        }
    }
    mpq_clears(a, d[0], d[1], q, hundredths, NULL);
}

/* As fast as it goes: one quotient of integers. */
EXPORT void peers_gmp_integers(size_t times, const struct peers *c)
{
    mpz_t n, d;
    mpz_inits(n, d, NULL);
    while (times-- > 0) {
        for (size_t i = 0; i < c->rows; i++) {
            for (int k = 0; k < 2; k++) {
                mpz_set_si(n, c->units[0][i]);
                mpz_set_si(d, c->units[k + 1][i]);
                if (k == 1)
                    mpz_sub(n, n, d);
                mpz_mul_ui(n, n, 10000);
                ((int64_t *)c->values[k])[i] = nearest(n, d);
            }
        }
    }
    mpz_clears(n, d, NULL);
}
