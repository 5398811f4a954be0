/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Numbers with their units, in every form that bulletins have; what each is was written down by hand. */

#include "main.h"
#include "reading.h"

static const struct {
    const char *text;
    const char *figures;        /* as the interchange has figures, each with its unit in brackets */
    enum cth_quantity quantity; /* of the first */
} forms[] = {
    {"24.800 tỷ đồng", "24800 [tỷ đồng]", CTH_QUANTITY_VND},
    {"8.493,3 tỷ đồng", "8493.3 [tỷ đồng]", CTH_QUANTITY_VND},
    {"915 triệu USD", "915 [triệu USD]", CTH_QUANTITY_USD},
    {"1,737 tỷ USD", "1.737 [tỷ USD]", CTH_QUANTITY_USD},
    {"661,093 triệu USD", "661.093 [triệu USD]", CTH_QUANTITY_USD},
    {"48,7 nghìn tỷ đồng", "48.7 [nghìn tỷ đồng]", CTH_QUANTITY_VND},
    {"54 nghìn 200 tỷ đồng", "54200 [tỷ đồng]", CTH_QUANTITY_VND},
    {"99 nghìn 999 tấn", "99999 [tấn]", CTH_QUANTITY_MASS},
    {"7,2%", "7.2 [%]", CTH_QUANTITY_PERCENT},
    {"7,2 %", "7.2 [%]", CTH_QUANTITY_PERCENT},
    {"7.07%", "7.07 [%]", CTH_QUANTITY_PERCENT},
    {"1,48 lần", "1.48 [lần]", CTH_QUANTITY_TIMES},
    {"0,5 điểm phần trăm", "0.5 [điểm phần trăm]", CTH_QUANTITY_POINT},
    {"51 người", "51 [người]", CTH_QUANTITY_COUNT},
    {"1,234 người", "1234 [người]", CTH_QUANTITY_COUNT},
    {"478.855m3", "478855 [m3]", CTH_QUANTITY_VOLUME},
    {"1.674MW", "1674 [MW]", CTH_QUANTITY_POWER},
    {"5,4 triệu kWh", "5.4 [triệu kWh]", CTH_QUANTITY_ENERGY},
    {"55,3 tạ/ha", "55.3 [tạ/ha]", CTH_QUANTITY_UNKNOWN},
    {"31,620.6 billion VND", "31620.6 [billion VND]", CTH_QUANTITY_VND},
    {"47,017,946 USD", "47017946 [USD]", CTH_QUANTITY_USD},
    /* ranges, and what stands behind the unit */
    {"9,5 - 10,5%", "9.5..10.5 [%]", CTH_QUANTITY_PERCENT},
    {"9,5% đến 10,5%", "9.5..10.5 [%]", CTH_QUANTITY_PERCENT},
    {"5,142 đến 51 người", "5.142..51 [người]", CTH_QUANTITY_COUNT},
    {"90% trở lên", ">=90 [%]", CTH_QUANTITY_PERCENT},
    {"8,2%/năm", "8.2 [%] a year", CTH_QUANTITY_PERCENT},
    /* in words */
    {"tám tỷ USD", "8 [tỷ USD]", CTH_QUANTITY_USD},
    {"một nghìn hai trăm tỷ đồng", "1200 [tỷ đồng]", CTH_QUANTITY_VND},
    {"ba trăm linh năm triệu USD", "305 [triệu USD]", CTH_QUANTITY_USD},
    /* none */
    {"2021", "", CTH_QUANTITY_NONE},
    {"10,5 - 9,5%", "9.5 [%]", CTH_QUANTITY_PERCENT}, /* not a range: the first is larger */
    {"1234567890123456789 tấn", "", CTH_QUANTITY_NONE},
    /* several */
    {"5 tấn và 7 triệu USD", "5 [tấn] 7 [triệu USD]", CTH_QUANTITY_MASS},
};

static void read_text(const char *text)
{
    begin_text(text);
    ck_assert(cth_lex(reader));
    cth_find_quantities(reader);
}

START_TEST(test_forms)
{
    const struct cth_sentence *sentence = &reader->sentence;
    char found[256] = "";
    read_text(forms[_i].text);
    for (unsigned i = 0; i < sentence->quantities; i++) {
        const struct cth_prose_quantity *quantity = &sentence->quantity[i];
        const struct cth_figure figure = {quantity->qualifier, 0, quantity->value, quantity->upper};
        char text[CTH_FIGURE_SIZE];
        size_t length = 0;
        ck_assert_int_eq(cth_figure_format(&figure, CTH_NOTATION_PLAIN, text, sizeof text, &length), CTH_OK);
        append(found, sizeof found, " ", i > 0);
        append(found, sizeof found, text, length);
        append(found, sizeof found, " [", 2);
        append_span(found, sizeof found, quantity->unit.start, quantity->unit.end);
        append(found, sizeof found, "]", 1);
        append(found, sizeof found, " a year", quantity->is_per_year ? 7 : 0);
    }
    ck_assert_msg(strcmp(found, forms[_i].figures) == 0, "%s: %s", forms[_i].text, found);
    if (sentence->quantities > 0)
        ck_assert_int_eq(sentence->quantity[0].quantity, forms[_i].quantity);
}
END_TEST

/* A comma before three digits: tỷ đồng has decimals until the text has shown thousands of them. */
START_TEST(test_comma)
{
    const struct cth_prose_quantity *quantity = &reader->sentence.quantity[0];
    read_text("5,142 tỷ đồng");
    ck_assert(quantity->has_two_readings);
    ck_assert_int_eq(quantity->value.units, 5142);
    ck_assert_uint_eq(quantity->value.scale, 3);
    read_text("24.800 tỷ đồng");
    read_text("5,142 tỷ đồng");
    ck_assert(quantity->has_two_readings);
    ck_assert_int_eq(quantity->value.units, 5142);
    ck_assert_uint_eq(quantity->value.scale, 0);
    read_text("1,737 tỷ USD");
    ck_assert(!quantity->has_two_readings);
    ck_assert_uint_eq(quantity->value.scale, 3);
}
END_TEST

START_TEST(test_many)
{
    enum { MANY = CTH_QUANTITIES_MAX + 50 };
    static char text[16 * MANY + 1];
    size_t used = 0;
    for (int i = 0; i < MANY; i++)
        used += (size_t)sprintf(text + used, "5 tấn, ");
    read_text(text);
    ck_assert_uint_eq(reader->sentence.quantities, CTH_QUANTITIES_MAX);
}
END_TEST

static Suite *suite(void)
{
    Suite *suite = suite_create("quantities in prose");
    TCase *core = tcase_create("Core"), *table = tcase_create("Table"), *limits = tcase_create("Limits");
    tcase_add_test(core, test_comma);
    tcase_add_loop_test(table, test_forms, 0, sizeof forms / sizeof *forms);
    tcase_add_test(limits, test_many);
    TCase *const all[] = {core, table, limits};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        tcase_add_checked_fixture(all[i], setup_reader, teardown_reader);
        suite_add_tcase(suite, all[i]);
    }
    return suite;
}

int main(void)
{
    return test_main(suite());
}
