/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Units. The two tables below are all that the library knows: a new unit is one line. Words are NFC bytes; a capital
 * first letter of the text is read as the small one, so that only other capitals need a line.
 */

#include "private.h"
#include "units.h"

struct word {
    char text[24];
    int8_t exponent;
    uint8_t quantity;
};

#define MULTIPLIERS_MAX 2

static const struct word multipliers[] = {
    {"nghìn", 3, 0}, {"ngàn", 3, 0},     {"triệu", 6, 0},   {"tỷ", 9, 0},
    {"tỉ", 9, 0},    {"thousand", 3, 0}, {"million", 6, 0}, {"billion", 9, 0},
    {"trillion", 12, 0},
};

/* clang-format off */
static const struct word nouns[] = {
    {"đồng",             0, CTH_QUANTITY_VND},
    {"VND",              0, CTH_QUANTITY_VND},
    {"VNĐ",              0, CTH_QUANTITY_VND},
    {"USD",              0, CTH_QUANTITY_USD},
    {"đô la Mỹ",         0, CTH_QUANTITY_USD},
    {"đô-la Mỹ",         0, CTH_QUANTITY_USD},
    {"EUR",              0, CTH_QUANTITY_EUR},
    {"euro",             0, CTH_QUANTITY_EUR},
    {"CNY",              0, CTH_QUANTITY_CNY},
    {"nhân dân tệ",      0, CTH_QUANTITY_CNY},
    {"JPY",              0, CTH_QUANTITY_JPY},
    {"yên",              0, CTH_QUANTITY_JPY},

    {"g",               -3, CTH_QUANTITY_MASS},
    {"gam",             -3, CTH_QUANTITY_MASS},
    {"kg",               0, CTH_QUANTITY_MASS},
    {"yến",              1, CTH_QUANTITY_MASS},
    {"tạ",               2, CTH_QUANTITY_MASS},
    {"quintals",         2, CTH_QUANTITY_MASS},
    {"tấn",              3, CTH_QUANTITY_MASS},
    {"tonne",            3, CTH_QUANTITY_MASS},
    {"tonnes",           3, CTH_QUANTITY_MASS},
    {"m",                0, CTH_QUANTITY_LENGTH},
    {"mét",              0, CTH_QUANTITY_LENGTH},
    {"km",               3, CTH_QUANTITY_LENGTH},
    {"m2",               0, CTH_QUANTITY_AREA},
    {"m²",               0, CTH_QUANTITY_AREA},
    {"ha",               4, CTH_QUANTITY_AREA},
    {"héc-ta",           4, CTH_QUANTITY_AREA},
    {"km2",              6, CTH_QUANTITY_AREA},
    {"km²",              6, CTH_QUANTITY_AREA},
    {"lít",              0, CTH_QUANTITY_VOLUME},
    {"litres",           0, CTH_QUANTITY_VOLUME},
    {"m3",               3, CTH_QUANTITY_VOLUME},
    {"m³",               3, CTH_QUANTITY_VOLUME},
    {"Wh",               0, CTH_QUANTITY_ENERGY},
    {"kWh",              3, CTH_QUANTITY_ENERGY},
    {"kwh",              3, CTH_QUANTITY_ENERGY},
    {"KWH",              3, CTH_QUANTITY_ENERGY},
    {"MWh",              6, CTH_QUANTITY_ENERGY},
    {"GWh",              9, CTH_QUANTITY_ENERGY},
    {"W",                0, CTH_QUANTITY_POWER},
    {"kW",               3, CTH_QUANTITY_POWER},
    {"MW",               6, CTH_QUANTITY_POWER},
    {"GW",               9, CTH_QUANTITY_POWER},
    {"kWp",              3, CTH_QUANTITY_PEAK_POWER},
    {"MWp",              6, CTH_QUANTITY_PEAK_POWER},
    {"GWp",              9, CTH_QUANTITY_PEAK_POWER},
    {"kVA",              3, CTH_QUANTITY_APPARENT_POWER},
    {"MVA",              6, CTH_QUANTITY_APPARENT_POWER},

    {"%",                0, CTH_QUANTITY_PERCENT},
    {"phần trăm",        0, CTH_QUANTITY_PERCENT},
    {"điểm phần trăm",   0, CTH_QUANTITY_POINT},
    {"điểm %",           0, CTH_QUANTITY_POINT},
    {"percentage points", 0, CTH_QUANTITY_POINT},
    {"lần",              0, CTH_QUANTITY_TIMES},
    {"times",            0, CTH_QUANTITY_TIMES},

    {"người",            0, CTH_QUANTITY_COUNT},
    {"lao động",         0, CTH_QUANTITY_COUNT},
    {"hộ",               0, CTH_QUANTITY_COUNT},
    {"doanh nghiệp",     0, CTH_QUANTITY_COUNT},
    {"hợp tác xã",       0, CTH_QUANTITY_COUNT},
    {"cơ sở",            0, CTH_QUANTITY_COUNT},
    {"dự án",            0, CTH_QUANTITY_COUNT},
    {"đề án",            0, CTH_QUANTITY_COUNT},
    {"chợ",              0, CTH_QUANTITY_COUNT},
    {"siêu thị",         0, CTH_QUANTITY_COUNT},
    {"cụm công nghiệp",  0, CTH_QUANTITY_COUNT},
    {"khu công nghiệp",  0, CTH_QUANTITY_COUNT},
    {"chiếc",            0, CTH_QUANTITY_COUNT},
    {"cái",              0, CTH_QUANTITY_COUNT},
    {"con",              0, CTH_QUANTITY_COUNT},
    {"sản phẩm",         0, CTH_QUANTITY_COUNT},
    {"viên",             0, CTH_QUANTITY_COUNT},
    {"bộ",               0, CTH_QUANTITY_COUNT},
    {"đôi",              0, CTH_QUANTITY_COUNT},
    {"bao",              0, CTH_QUANTITY_COUNT},
    {"lon",              0, CTH_QUANTITY_COUNT},
    {"xe",               0, CTH_QUANTITY_COUNT},
    {"vụ",               0, CTH_QUANTITY_COUNT},
    {"hồ sơ",            0, CTH_QUANTITY_COUNT},
    {"tập thể",          0, CTH_QUANTITY_COUNT},
    {"cá nhân",          0, CTH_QUANTITY_COUNT},
    {"hộ gia đình",      0, CTH_QUANTITY_COUNT},
    {"lượt",             0, CTH_QUANTITY_COUNT},
    {"lượt người",       0, CTH_QUANTITY_COUNT},
    {"lượt khách",       0, CTH_QUANTITY_COUNT},
    {"people",           0, CTH_QUANTITY_COUNT},
    {"workers",          0, CTH_QUANTITY_COUNT},
    {"households",       0, CTH_QUANTITY_COUNT},
    {"enterprises",      0, CTH_QUANTITY_COUNT},
    {"cooperatives",     0, CTH_QUANTITY_COUNT},
    {"establishments",   0, CTH_QUANTITY_COUNT},
    {"projects",         0, CTH_QUANTITY_COUNT},
    {"industrial clusters", 0, CTH_QUANTITY_COUNT},
    {"industrial parks", 0, CTH_QUANTITY_COUNT},
    {"products",         0, CTH_QUANTITY_COUNT},
    {"visitors",         0, CTH_QUANTITY_COUNT},
};
/* clang-format on */

#define COUNT_OF(table) (sizeof(table) / sizeof *(table))

bool cth_same_text(struct cth_text a, struct cth_text b)
{
    bool same = a.length == b.length;
    for (size_t i = 0; same && i < a.length; i++)
        same = a.data[i] == b.data[i];
    return same;
}

static bool is_capital(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

/* Byte @p i of a text whose first letter is made small: A-Z, and Đ (C4 90), whose small letter is C4 91. */
static unsigned char small(struct cth_text text, size_t i)
{
    unsigned char byte = (unsigned char)text.data[i], before = i == 1 ? (unsigned char)text.data[0] : 0;
    if (i == 0 && is_capital(text.data[0]))
        return (unsigned char)(byte + ('a' - 'A'));
    return before == 0xC4 && byte == 0x90 ? 0x91 : byte;
}

static bool same_word(struct cth_text a, struct cth_text b)
{
    bool same = a.length == b.length;
    for (size_t i = 0; same && i < a.length; i++)
        same = small(a, i) == small(b, i);
    return same;
}

static size_t length_of(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0')
        length++;
    return length;
}

bool cth_unit_word_at(size_t number, struct cth_unit_word *out)
{
    if (number >= COUNT_OF(multipliers) + COUNT_OF(nouns))
        return false;
    const bool is_multiplier = number < COUNT_OF(multipliers);
    const struct word *word = is_multiplier ? &multipliers[number] : &nouns[number - COUNT_OF(multipliers)];
    *out = (struct cth_unit_word){{word->text, length_of(word->text)}, word->quantity, word->exponent, is_multiplier};
    return true;
}

/* A word that begins with a capital (MW) is an abbreviation and found only as it is: mW is another thing. */
static const struct word *find(const struct word *table, size_t count, struct cth_text text)
{
    const struct word *found = NULL;
    for (size_t i = 0; i < count && found == NULL; i++) {
        struct cth_text word = {table[i].text, length_of(table[i].text)};
        if (is_capital(word.data[0]) ? cth_same_text(word, text) : same_word(word, text))
            found = &table[i];
    }
    return found;
}

static struct cth_text trim(struct cth_text text)
{
    while (text.length > 0 && text.data[0] == ' ') {
        text.data++;
        text.length--;
    }
    while (text.length > 0 && text.data[text.length - 1] == ' ')
        text.length--;
    return text;
}

/* Takes one multiplier word off the front or the back of @p text; returns its exponent, 0 if there is none. */
static int32_t take_multiplier(struct cth_text *text, bool front)
{
    struct cth_text word = {text->data, 0}, rest = *text;
    size_t at = 0;
    while (at < text->length && text->data[front ? at : text->length - 1 - at] != ' ')
        at++;
    word.length = at;
    rest.length -= at;
    if (front)
        rest.data += at;
    else
        word.data += rest.length;
    const struct word *found = find(multipliers, COUNT_OF(multipliers), word);
    if (found == NULL)
        return 0;
    *text = trim(rest);
    return found->exponent;
}

bool cth_has_multiplier(struct cth_text unit)
{
    struct cth_text noun = trim(unit);
    return take_multiplier(&noun, true) > 0 || take_multiplier(&noun, false) > 0;
}

struct cth_unit cth_unit_of(struct cth_text name)
{
    struct cth_text text = trim(name), noun = text;
    int32_t exponent = 0, taken;
    if (text.length == 0)
        return (struct cth_unit){.name = text, .noun = text, .quantity = CTH_QUANTITY_NONE};
    for (int i = 0; i < MULTIPLIERS_MAX && (taken = take_multiplier(&noun, true)) > 0; i++)
        exponent += taken;
    if (exponent == 0)
        exponent = take_multiplier(&noun, false);
    const struct word *found = find(nouns, COUNT_OF(nouns), noun);
    if (found == NULL)
        return (struct cth_unit){.name = text, .noun = text, .quantity = CTH_QUANTITY_UNKNOWN};
    return (struct cth_unit){
        .name = text,
        .noun = noun,
        .quantity = (enum cth_quantity)found->quantity,
        .exponent = exponent + found->exponent,
    };
}

bool cth_unit_is_comparable(struct cth_unit a, struct cth_unit b)
{
    if (a.quantity != b.quantity)
        return false;
    if (a.quantity == CTH_QUANTITY_UNKNOWN)
        return cth_same_text(a.name, b.name);
    return a.quantity != CTH_QUANTITY_COUNT || same_word(a.noun, b.noun);
}
