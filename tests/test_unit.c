/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Units: what the bulletins print, and what must not be taken for one. */

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <congthuong.h>

#include "main.h"

static struct cth_unit unit(const char *name)
{
    return cth_unit_of((struct cth_text){name, strlen(name)});
}

static void assert_text(struct cth_text text, const char *expected)
{
    ck_assert_uint_eq(text.length, strlen(expected));
    ck_assert(text.length == 0 || memcmp(text.data, expected, text.length) == 0);
}

START_TEST(test_unit_unknown_is_kept_as_itself)
{
    static const char *const names[] = {
        "USD/tấn",
        "tạ/ha",
        "triệu đồng/ha",
        "triệu",
        "nghìn tỷ",
        "tỷ tỷ tỷ đồng",
        "nghìn nghìn tỷ đồng",
        "mW",
        "Mw",
        "mw",
        "TẤN",
        "tỷđồng",
        "đồng tỷ tỷ",
        "phần nghìn",
        "million USD million",
        "tỷ  ",
        "usd",
        "triệu triệu",
        "giường bệnh",
        "kWhh",
        "tấ",
        "\xC4",
        "Đ",
        "X",
        "người/hộ",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct cth_unit found = unit(names[i]);
        ck_assert_msg(found.quantity == CTH_QUANTITY_UNKNOWN, "%s", names[i]);
        ck_assert_int_eq(found.exponent, 0);
        ck_assert_uint_eq(found.noun.length, found.name.length);
        ck_assert(found.noun.data == found.name.data);
        ck_assert(cth_unit_is_comparable(found, unit(names[i])));
        ck_assert(!cth_unit_is_comparable(found, unit("tấn")) && !cth_unit_is_comparable(unit(""), found));
    }
    ck_assert(!cth_unit_is_comparable(unit("USD/tấn"), unit("triệu USD/tấn")));
    ck_assert(!cth_unit_is_comparable(unit("Giường bệnh"), unit("giường bệnh")));
}
END_TEST

START_TEST(test_unit_none)
{
    static const char *const empty[] = {"", " ", "   "};
    for (size_t i = 0; i < 3; i++) {
        struct cth_unit found = unit(empty[i]);
        ck_assert_int_eq(found.quantity, CTH_QUANTITY_NONE);
        ck_assert_uint_eq(found.name.length, 0);
        ck_assert(cth_unit_is_comparable(found, unit("")));
        ck_assert(!cth_unit_is_comparable(found, unit("người")) && !cth_unit_is_comparable(unit("%"), found));
    }
    ck_assert_int_eq(cth_unit_of((struct cth_text){NULL, 0}).quantity, CTH_QUANTITY_NONE);
}
END_TEST

START_TEST(test_unit_of_the_bulletins)
{
    static const struct {
        const char *name, *noun;
        enum cth_quantity quantity;
        int exponent;
    } cases[] = {
        {"tỷ đồng", "đồng", CTH_QUANTITY_VND, 9},
        {"tỉ đồng", "đồng", CTH_QUANTITY_VND, 9},
        {"Tỷ đồng", "đồng", CTH_QUANTITY_VND, 9},
        {"nghìn tỷ đồng", "đồng", CTH_QUANTITY_VND, 12},
        {"ngàn tỷ đồng", "đồng", CTH_QUANTITY_VND, 12},
        {"nghìn tỉ đồng", "đồng", CTH_QUANTITY_VND, 12},
        {"triệu đồng", "đồng", CTH_QUANTITY_VND, 6},
        {"triệu  đồng", "đồng", CTH_QUANTITY_VND, 6},
        {" triệu đồng ", "đồng", CTH_QUANTITY_VND, 6},
        {"đồng", "đồng", CTH_QUANTITY_VND, 0},
        {"Đồng", "Đồng", CTH_QUANTITY_VND, 0},
        {"VND million", "VND", CTH_QUANTITY_VND, 6},
        {"billion VND", "VND", CTH_QUANTITY_VND, 9},
        {"trillion VND", "VND", CTH_QUANTITY_VND, 12},
        {"VNĐ", "VNĐ", CTH_QUANTITY_VND, 0},
        {"triệu USD", "USD", CTH_QUANTITY_USD, 6},
        {"tỷ USD", "USD", CTH_QUANTITY_USD, 9},
        {"tỉ USD", "USD", CTH_QUANTITY_USD, 9},
        {"Triệu USD", "USD", CTH_QUANTITY_USD, 6},
        {"million USD", "USD", CTH_QUANTITY_USD, 6},
        {"triệu đô la Mỹ", "đô la Mỹ", CTH_QUANTITY_USD, 6},
        {"tỷ Đô la Mỹ", "Đô la Mỹ", CTH_QUANTITY_USD, 9},
        {"triệu EUR", "EUR", CTH_QUANTITY_EUR, 6},
        {"triệu CNY", "CNY", CTH_QUANTITY_CNY, 6},
        {"tỷ yên", "yên", CTH_QUANTITY_JPY, 9},
        {"tấn", "tấn", CTH_QUANTITY_MASS, 3},
        {"Tấn", "Tấn", CTH_QUANTITY_MASS, 3},
        {"ngàn tấn", "tấn", CTH_QUANTITY_MASS, 6},
        {"nghìn tấn", "tấn", CTH_QUANTITY_MASS, 6},
        {"triệu tấn", "tấn", CTH_QUANTITY_MASS, 9},
        {"thousand tonnes", "tonnes", CTH_QUANTITY_MASS, 6},
        {"quintals", "quintals", CTH_QUANTITY_MASS, 2},
        {"million litres", "litres", CTH_QUANTITY_VOLUME, 6},
        {"percentage points", "percentage points", CTH_QUANTITY_POINT, 0},
        {"thousand households", "households", CTH_QUANTITY_COUNT, 3},
        {"industrial parks", "industrial parks", CTH_QUANTITY_COUNT, 0},
        {"tạ", "tạ", CTH_QUANTITY_MASS, 2},
        {"kg", "kg", CTH_QUANTITY_MASS, 0},
        {"km", "km", CTH_QUANTITY_LENGTH, 3},
        {"ha", "ha", CTH_QUANTITY_AREA, 4},
        {"nghìn ha", "ha", CTH_QUANTITY_AREA, 7},
        {"nghìn m2", "m2", CTH_QUANTITY_AREA, 3},
        {"km2", "km2", CTH_QUANTITY_AREA, 6},
        {"m3", "m3", CTH_QUANTITY_VOLUME, 3},
        {"nghìn m3", "m3", CTH_QUANTITY_VOLUME, 6},
        {"triệu lít", "lít", CTH_QUANTITY_VOLUME, 6},
        {"triệu kWh", "kWh", CTH_QUANTITY_ENERGY, 9},
        {"triệu KWh", "KWh", CTH_QUANTITY_ENERGY, 9},
        {"triệu kwh", "kwh", CTH_QUANTITY_ENERGY, 9},
        {"triệu Kwh", "Kwh", CTH_QUANTITY_ENERGY, 9},
        {"tỷ kWh", "kWh", CTH_QUANTITY_ENERGY, 12},
        {"GWh", "GWh", CTH_QUANTITY_ENERGY, 9},
        {"MW", "MW", CTH_QUANTITY_POWER, 6},
        {"kW", "kW", CTH_QUANTITY_POWER, 3},
        {"MWp", "MWp", CTH_QUANTITY_PEAK_POWER, 6},
        {"kVA", "kVA", CTH_QUANTITY_APPARENT_POWER, 3},
        {"%", "%", CTH_QUANTITY_PERCENT, 0},
        {"điểm phần trăm", "điểm phần trăm", CTH_QUANTITY_POINT, 0},
        {"điểm %", "điểm %", CTH_QUANTITY_POINT, 0},
        {"Điểm %", "Điểm %", CTH_QUANTITY_POINT, 0},
        {"lần", "lần", CTH_QUANTITY_TIMES, 0},
        {"người", "người", CTH_QUANTITY_COUNT, 0},
        {"Người", "Người", CTH_QUANTITY_COUNT, 0},
        {"lao động", "lao động", CTH_QUANTITY_COUNT, 0},
        {"doanh nghiệp", "doanh nghiệp", CTH_QUANTITY_COUNT, 0},
        {"dự án", "dự án", CTH_QUANTITY_COUNT, 0},
        {"chiếc", "chiếc", CTH_QUANTITY_COUNT, 0},
        {"triệu con", "con", CTH_QUANTITY_COUNT, 6},
        {"triệu lượt", "lượt", CTH_QUANTITY_COUNT, 6},
        {"triệu sản phẩm", "sản phẩm", CTH_QUANTITY_COUNT, 6},
        {"triệu viên", "viên", CTH_QUANTITY_COUNT, 6},
        {"hộ", "hộ", CTH_QUANTITY_COUNT, 0},
        {"nghìn bộ", "bộ", CTH_QUANTITY_COUNT, 3},
    };
    unsigned count = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++, count++) {
        struct cth_unit found = unit(cases[i].name);
        ck_assert_msg(found.quantity == cases[i].quantity && found.exponent == cases[i].exponent, "%s", cases[i].name);
        assert_text(found.noun, cases[i].noun);
        ck_assert(found.noun.data >= found.name.data &&
                  found.noun.data + found.noun.length <= found.name.data + found.name.length);
    }
    ck_assert_uint_ge(count, 65);
}
END_TEST

START_TEST(test_unit_name_is_borrowed_without_blanks)
{
    const char *text = "  nghìn tỷ đồng ";
    struct cth_unit found = unit(text);
    ck_assert(found.name.data == text + 2);
    assert_text(found.name, "nghìn tỷ đồng");
}
END_TEST

START_TEST(test_unit_is_comparable)
{
    static const struct {
        const char *a, *b;
        bool comparable;
    } cases[] = {
        {"tỷ đồng", "VND million", true},
        {"triệu USD", "tỷ Đô la Mỹ", true},
        {"triệu đồng", "triệu USD", false},
        {"tạ", "nghìn tấn", true},
        {"ha", "nghìn m2", true},
        {"m3", "triệu lít", true},
        {"m2", "m3", false},
        {"MW", "MWp", false},
        {"MW", "kVA", false},
        {"MW", "triệu kWh", false},
        {"%", "điểm phần trăm", false},
        {"điểm %", "điểm phần trăm", true},
        {"người", "nghìn người", true},
        {"người", "Người", true},
        {"Người", "người", true},
        {"người", "lao động", false},
        {"con", "bộ", false},
        {"triệu con", "con", true},
        {"chiếc", "cái", false},
        {"", "", true},
        {"", "tấn", false},
        {"USD/tấn", "USD/tấn", true},
        {"USD/tấn", "tạ/ha", false},
        {"lần", "%", false},
        {"EUR", "euro", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ck_assert_msg(cth_unit_is_comparable(unit(cases[i].a), unit(cases[i].b)) == cases[i].comparable, "%s, %s",
                      cases[i].a, cases[i].b);
        ck_assert_int_eq(cth_unit_is_comparable(unit(cases[i].b), unit(cases[i].a)), cases[i].comparable);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("unit");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_unit_unknown_is_kept_as_itself);
    tcase_add_test(errors, test_unit_none);
    suite_add_tcase(suite, errors);

    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_unit_of_the_bulletins);
    tcase_add_test(core, test_unit_name_is_borrowed_without_blanks);
    tcase_add_test(core, test_unit_is_comparable);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
