/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* An interval as the vectors write it: `[199/2 201/2)`, `(-inf 5]`. */

#ifndef TESTS_INTERVAL_H
#define TESTS_INTERVAL_H

#include <inttypes.h>
#include <stdio.h>

#include <congthuong/number.h>

static inline void interval_put_end(struct cth_ratio end, char *buffer, size_t size)
{
    if (end.denominator == 0)
        snprintf(buffer, size, "%s", end.numerator < 0 ? "-inf" : "+inf");
    else if (end.denominator == 1)
        snprintf(buffer, size, "%" PRId64, end.numerator);
    else
        snprintf(buffer, size, "%" PRId64 "/%" PRId64, end.numerator, end.denominator);
}

static inline const char *interval_text(struct cth_interval interval, char buffer[128])
{
    char low[48], high[48];
    interval_put_end(interval.low, low, sizeof low);
    interval_put_end(interval.high, high, sizeof high);
    snprintf(buffer, 128, "%c%s %s%c", interval.low_open ? '(' : '[', low, high, interval.high_open ? ')' : ']');
    return buffer;
}

#endif
