/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The one place that decides whether a truncated magnitude goes up. Private. */

#ifndef CTH_NUMBER_ROUNDING_H
#define CTH_NUMBER_ROUNDING_H

#include <congthuong/number.h>

/** What was cut off, in units of the last digit that was kept. */
enum cth_discarded { CTH_DISCARDED_ZERO, CTH_DISCARDED_BELOW_HALF, CTH_DISCARDED_HALF, CTH_DISCARDED_ABOVE_HALF };

/** @return whether the mode is one of the seven */
bool cth_rounding_is_valid(enum cth_rounding mode);

/** @return whether the truncated magnitude is to be one larger; odd: its last digit is */
bool cth_rounding_bumps(enum cth_rounding mode, bool negative, bool odd, enum cth_discarded discarded);

#endif
