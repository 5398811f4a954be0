/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Decimal text: what is read is written and read back the same in both notations; a refusal says where. */

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const char *text = (const char *)data + 1;
    const struct cth_decimal untouched = CTH_DECIMAL(INT64_MIN, 77);
    struct cth_decimal value = untouched, again = untouched;
    struct cth_text_error error = {SIZE_MAX, CTH_REASON_NONE, 0};
    enum cth_status status = cth_decimal_parse(text, size - 1, (enum cth_notation)(data[0] % 3), &error, &value);
    if (status != CTH_OK) {
        REQUIRE(is_refusal(status));
        REQUIRE(memcmp(&value, &untouched, sizeof value) == 0);
        REQUIRE(error.position <= size - 1 && error.reason != CTH_REASON_NONE);
        return 0;
    }
    REQUIRE(cth_decimal_is_valid(value));
    for (int notation = CTH_NOTATION_PLAIN; notation <= CTH_NOTATION_VIETNAMESE; notation++) {
        char written[CTH_DECIMAL_SIZE];
        size_t length = 0;
        REQUIRE(cth_decimal_format(value, (enum cth_notation)notation, written, sizeof written, &length) == CTH_OK);
        REQUIRE(length == strlen(written));
        REQUIRE(cth_decimal_parse(written, length, (enum cth_notation)notation, NULL, &again) == CTH_OK);
        REQUIRE(same_decimal(value, again));
    }
    return 0;
}
