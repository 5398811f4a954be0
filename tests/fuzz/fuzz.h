/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What the fuzz targets share: a property that does not hold ends the run, with its text. */

#ifndef CTH_FUZZ_H
#define CTH_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

#define REQUIRE(property)                                                                                              \
    do {                                                                                                               \
        if (!(property)) {                                                                                             \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #property);                              \
            abort();                                                                                                   \
        }                                                                                                              \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline bool is_refusal(enum cth_status status)
{
    return status == CTH_E_SYNTAX || status == CTH_E_AMBIGUOUS || status == CTH_E_RANGE || status == CTH_E_ENCODING;
}

static inline bool same_decimal(struct cth_decimal a, struct cth_decimal b)
{
    return a.units == b.units && a.scale == b.scale;
}

#endif
