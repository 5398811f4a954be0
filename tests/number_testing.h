/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What the tests of lib/number share: a generator with a seed, operands near the edges, "untouched". */

#ifndef TESTS_NUMBER_H
#define TESTS_NUMBER_H

#include <stdint.h>
#include <string.h>

#include <congthuong/number.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* For inner loops of Check programs: ck_assert() tells its parent of every success, which takes a microsecond. */
#define MUST(condition)                                                                                                \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            ck_abort_msg("%s does not hold", #condition);                                                              \
    } while (0)

/* splitmix64 (Vigna): every seed is good, and the state is the seed. */
static inline uint64_t random_next(uint64_t *state)
{
    uint64_t z = (*state += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

static inline uint64_t random_below(uint64_t *state, uint64_t limit)
{
    return random_next(state) % limit;
}

static inline int64_t ten_to(unsigned exponent)
{
    int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/* Units of 1 to 18 digits, half of them at an edge: 0, 1, the largest, powers of ten and their halves, each +-1. */
static inline int64_t random_units(uint64_t *state)
{
    uint64_t kind = random_below(state, 12);
    int64_t power = ten_to((unsigned)random_below(state, 18));
    int64_t nudge = (int64_t)random_below(state, 3) - 1, units;

    if (kind == 0)
        units = (int64_t)random_below(state, 3);
    else if (kind == 1)
        units = CTH_UNITS_MAX - (int64_t)random_below(state, 2);
    else if (kind <= 3)
        units = power + nudge;
    else if (kind <= 5)
        units = power * 5 + nudge;
    else
        units = (int64_t)random_below(state, (uint64_t)power * 10);
    return random_below(state, 2) == 0 ? units : -units;
}

static inline struct cth_decimal random_decimal(uint64_t *state)
{
    return (struct cth_decimal)CTH_DECIMAL(random_units(state), (uint8_t)random_below(state, CTH_SCALE_MAX + 1));
}

/* A decimal that no function can have written: what "untouched" is compared with. */
static const struct cth_decimal untouched = {INT64_MIN, 99, {1, 2, 3, 4, 5, 6, 7}};

static inline bool is_untouched(struct cth_decimal value)
{
    return value.units == untouched.units && value.scale == untouched.scale &&
           memcmp(value.reserved, untouched.reserved, sizeof value.reserved) == 0;
}

#endif
