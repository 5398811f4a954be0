/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Which kernels run. The compiler's run-time library asks the processor once, when the program is loaded; here its
 * answer is only read, so there is no state of our own and nothing to race for.
 */

#include "kernels.h"

/* Sums of 1 and less than half its last bit stay 1 under no other rounding direction. */
static int rounds_to_nearest(void)
{
    volatile double one = 1, little = 0x1p-60;
    volatile double above = one + little, below = one - little;
    return above == one && below == one;
}

const struct cth_kernels *cth_kernels_best(void)
{
    if ((FLT_EVAL_METHOD != 0 && FLT_EVAL_METHOD != 1) || !rounds_to_nearest())
        return NULL;
#ifdef CTH_HAVE_AVX2
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2"))
        return &cth_kernels_avx2;
#endif
    return &cth_kernels_baseline;
}
