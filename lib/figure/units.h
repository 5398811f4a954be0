/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The words of units, for readers of prose that have to find them. */

#ifndef LIB_FIGURE_UNITS_H
#define LIB_FIGURE_UNITS_H

#include <congthuong/figure.h>

struct cth_unit_word {
    struct cth_text text;
    enum cth_quantity quantity; /* of what is counted */
    int exponent;
    bool is_multiplier;
};

/* The word of that number, from 0; false past the last one. */
bool cth_unit_word_at(size_t number, struct cth_unit_word *out);

#endif
