/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Figure text and units: written and read back the same; the interval holds the figure; conversions undo each other. */

#include "fuzz.h"

static void check_interval(const struct cth_figure *figure)
{
    for (int mode = 0; mode < CTH_ROUNDING_COUNT; mode++) {
        struct cth_interval interval;
        struct cth_ratio value;
        enum cth_status status = cth_figure_interval(figure, mode % 2 != 0, (enum cth_rounding)mode, &interval);
        if (figure->qualifier == CTH_ABSENT)
            REQUIRE(status == CTH_MISSING);
        else
            REQUIRE(status == CTH_OK || status == CTH_OVERFLOW);
        if (status != CTH_OK)
            continue;
        REQUIRE(!cth_interval_is_empty(interval));
        REQUIRE(cth_ratio_from_decimal(figure->value, &value) == CTH_OK);
        if (figure->exponent == 0)
            REQUIRE(cth_interval_contains(interval, value) == (figure->qualifier != CTH_NEARLY));
    }
}

static void check_units(const struct cth_figure *figure, const char *text, size_t length)
{
    struct cth_unit from = cth_unit_of((struct cth_text){text, length / 2});
    struct cth_unit to = cth_unit_of((struct cth_text){text + length / 2, length - length / 2});
    struct cth_figure there, back;
    REQUIRE(cth_unit_is_comparable(from, to) == cth_unit_is_comparable(to, from));
    if (cth_figure_convert(figure, from, to, &there) != CTH_OK)
        return;
    REQUIRE(cth_figure_convert(&there, to, from, &back) == CTH_OK);
    REQUIRE(back.exponent == figure->exponent && same_decimal(back.value, figure->value));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    size_t length = data[1] < size - 2 ? data[1] : size - 2;
    const char *text = (const char *)data + 2;
    struct cth_figure figure, again;
    struct cth_text_error error = {SIZE_MAX, CTH_REASON_NONE, 0};
    enum cth_status status = cth_figure_parse(text, length, (enum cth_notation)(data[0] % 3), &error, &figure);
    if (status != CTH_OK) {
        REQUIRE(is_refusal(status) && error.position <= length && error.reason != CTH_REASON_NONE);
        return 0;
    }
    enum cth_notation notation = data[0] & 64 ? CTH_NOTATION_PLAIN : CTH_NOTATION_VIETNAMESE;
    char written[CTH_FIGURE_SIZE];
    size_t count = 0;
    REQUIRE(cth_figure_format(&figure, notation, written, sizeof written, &count) == CTH_OK);
    REQUIRE(cth_figure_parse(written, count, notation, NULL, &again) == CTH_OK);
    REQUIRE(again.qualifier == figure.qualifier && same_decimal(again.value, figure.value));
    REQUIRE(figure.qualifier != CTH_FROM_TO || same_decimal(again.upper, figure.upper));
    check_interval(&figure);
    check_units(&figure, text + length, size - 2 - length);
    return 0;
}
