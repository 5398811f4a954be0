/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The one division: what completion, growth, share and contribution are all computed by. Private to the library. */

#ifndef CTH_NUMBER_QUOTIENT_H
#define CTH_NUMBER_QUOTIENT_H

#include "sum.h"

/**
 * @brief (a - b) / d, exact, rounded once to @p scale by its own sign.
 *
 * a - b may need 36 digits: it is never rounded and never overflows. For percent, ask for places + 2 and give the
 * result the scale places. Growth is (actual, base, base), contribution (part_actual, part_base, total_base).
 *
 * @return CTH_OK; CTH_E_ARGUMENT: an operand, the scale (0 to 18) or the mode is not valid; CTH_ZERO_BASE: d is 0;
 *         CTH_OVERFLOW: the quotient needs more than 18 digits at this scale
 */
CTH_MUST_CHECK enum cth_status cth_quotient_of_difference(struct cth_decimal a, struct cth_decimal b,
                                                          struct cth_decimal d, unsigned scale, enum cth_rounding mode,
                                                          struct cth_decimal *out);

/** @brief n / d - 1, as cth_quotient_of_difference() of n, d and d: growth as a fraction. */
CTH_MUST_CHECK enum cth_status cth_quotient_minus_one(struct cth_decimal n, struct cth_decimal d, unsigned scale,
                                                      enum cth_rounding mode, struct cth_decimal *out);

/**
 * @brief n / divisor rounded once to @p scale: the kernel under every division here.
 *
 * n.negative is the sign of the quotient. Either divisor < 10^18, or divisor < 2^63 with n.high 0 and n.low < 2^63;
 * -18 <= scale - n.scale <= 36; scale and mode are valid, divisor is not 0.
 *
 * @return CTH_OK; CTH_OVERFLOW: more than 18 digits
 */
CTH_MUST_CHECK enum cth_status cth_quotient_round(struct cth_sum n, uint64_t divisor, unsigned scale,
                                                  enum cth_rounding mode, struct cth_decimal *out);

#endif
