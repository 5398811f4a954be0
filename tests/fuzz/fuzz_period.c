/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Period text: written and read back the same; the neighbours of a period have its length and touch it. */

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cth_period period, again, other;
    struct cth_text_error error = {SIZE_MAX, CTH_REASON_NONE, 0};
    enum cth_status status = cth_period_parse((const char *)data, size, &error, &period);
    if (status != CTH_OK) {
        REQUIRE(is_refusal(status) && error.position <= size && error.reason != CTH_REASON_NONE);
        return 0;
    }
    char written[CTH_PERIOD_SIZE];
    size_t length = 0;
    REQUIRE(cth_period_format(period, written, sizeof written, &length) == CTH_OK);
    REQUIRE(cth_period_parse(written, length, NULL, &again) == CTH_OK);
    if (!cth_period_is_known(period)) {
        REQUIRE(length == 0 && !cth_period_is_known(again));
        return 0;
    }
    REQUIRE(cth_period_equal(period, again) && cth_period_within(period, again));
    if (cth_period_previous(period, &other) == CTH_OK)
        REQUIRE(cth_period_months(other) == cth_period_months(period) && !cth_period_within(other, period));
    if (cth_period_same_last_year(period, &other) == CTH_OK)
        REQUIRE(cth_period_months(other) == cth_period_months(period));
    REQUIRE(cth_period_whole_years(period, &other) == CTH_OK && cth_period_within(period, other));
    return 0;
}
