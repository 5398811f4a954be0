/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Where sentences end, and how words, numbers and marks are cut out of them; written down by hand. */

#include "main.h"
#include "reading.h"

static const struct {
    const char *text, *sentences; /* each in square brackets, an item of a list with a star before it */
} boundaries[] = {
    {"", ""},
    {" \n\t\r\n", "[]"},
    {"Xuất khẩu tăng. Nhập khẩu giảm.", "[Xuất khẩu tăng.][Nhập khẩu giảm.]"},
    {"Xuất khẩu tăng! Nhập khẩu giảm? Có.", "[Xuất khẩu tăng!][Nhập khẩu giảm?][Có.]"},
    {"Xuất khẩu tăng… Nhập khẩu giảm", "[Xuất khẩu tăng…][Nhập khẩu giảm]"},
    {"Xuất khẩu tăng.Nhập khẩu giảm.", "[Xuất khẩu tăng.][Nhập khẩu giảm.]"},
    {"đạt 24.800 tỷ đồng. Năm sau", "[đạt 24.800 tỷ đồng.][Năm sau]"},
    {"tăng 5,17%. nhưng", "[tăng 5,17%. nhưng]"},
    /* abbreviations */
    {"Tại TP. Hồ Chí Minh tăng. Khác.", "[Tại TP. Hồ Chí Minh tăng.][Khác.]"},
    {"ThS. Nguyễn Văn A. Trần", "[ThS. Nguyễn Văn A. Trần]"},
    {"TP.HCM tăng.", "[TP.HCM tăng.]"},
    /* lines */
    {"Công nghiệp\nXuất khẩu tăng.", "[Công nghiệp][Xuất khẩu tăng.]"},
    {"Công nghiệp\r\nXuất khẩu tăng.\r\n", "[Công nghiệp][Xuất khẩu tăng.][]"},
    {"Ngắn\nquá", "[Ngắn][quá]"},
    {"Kim ngạch xuất khẩu của tỉnh trong năm nay\nước đạt 610 triệu USD.",
     "[Kim ngạch xuất khẩu của tỉnh trong năm nay\nước đạt 610 triệu USD.]"},
    {"Kim ngạch xuất khẩu của tỉnh trong năm nay đạt\n610 triệu USD.",
     "[Kim ngạch xuất khẩu của tỉnh trong năm nay đạt\n610 triệu USD.]"},
    {"Kim ngạch xuất khẩu của tỉnh trong năm nay đạt\n2. Nhập khẩu.",
     "[Kim ngạch xuất khẩu của tỉnh trong năm nay đạt]*[Nhập khẩu.]"},
    {"Kim ngạch xuất khẩu của tỉnh trong năm nay đạt\nNhập khẩu.",
     "[Kim ngạch xuất khẩu của tỉnh trong năm nay đạt][Nhập khẩu.]"},
    {"Kim ngạch xuất khẩu của tỉnh trong năm nay là:\ncà phê tăng.",
     "[Kim ngạch xuất khẩu của tỉnh trong năm nay là:][cà phê tăng.]"},
    /* bullets and numbers */
    {"- Xuất khẩu\n+ Nhập khẩu\n• Khác\n* Nữa", "*[Xuất khẩu]*[Nhập khẩu]*[Khác]*[Nữa]"},
    {"– Xuất khẩu", "*[Xuất khẩu]"},
    {"1. Xuất khẩu\n2) Nhập khẩu\na) Khác\nIV. Nữa", "*[Xuất khẩu]*[Nhập khẩu]*[Khác]*[Nữa]"},
    {"-5 tấn", "[-5 tấn]"},
    {"1.200 tấn", "[1.200 tấn]"},
    {"2021 là năm", "[2021 là năm]"},
};

START_TEST(test_boundaries)
{
    char found[1024] = "";
    begin_text(boundaries[_i].text);
    while (cth_lex(reader)) {
        const struct cth_sentence *sentence = &reader->sentence;
        append(found, sizeof found, "*[", sentence->is_item ? 2 : 0);
        append(found, sizeof found, "[", !sentence->is_item);
        if (sentence->lexemes > 0)
            append_span(found, sizeof found, sentence->lexeme[0].start, sentence->lexeme[sentence->lexemes - 1].end);
        append(found, sizeof found, "]", 1);
    }
    ck_assert_str_eq(found, boundaries[_i].sentences);
}
END_TEST

static const char *name_of(const struct cth_lexeme *lexeme)
{
    switch (lexeme->term) {
    case TERM_TEXT: return "text";
    case TERM_NUMBER: return lexeme->value > 0 ? "words" : "number";
    case TERM_MARK: return "mark";
    case TERM_UNIT: return "unit";
    case TERM_MULTIPLIER: return "times";
    case TERM_NAME: return "name";
    case TERM_REGION: return "region";
    case TERM_STATUS: return "status";
    case TERM_QUALIFIER: return "qualifier";
    case TERM_REACH: return "reach";
    case TERM_UP: return "up";
    case TERM_DOWN: return "down";
    case TERM_PLACE: return "place";
    case TERM_SAME: return "same";
    case TERM_AGAINST: return "against";
    case TERM_PLAN: return "plan";
    default: return "other";
    }
}

static const struct {
    const char *text, *lexemes;
} cuts[] = {
    {"kim ngạch xuất khẩu ước đạt hơn 610 triệu USD",
     "name:kim ngạch xuất khẩu status:ước reach:đạt qualifier:hơn number:610 times:triệu unit:USD"},
    {"KIM NGẠCH XUẤT KHẨU", "name:KIM NGẠCH XUẤT KHẨU"},
    {"kim\xC2\xA0ngạch  xuất\tkhẩu", "name:kim\xC2\xA0ngạch  xuất\tkhẩu"},
    {"kim\xC2\xAD ngạch xuất khẩu", "name:kim\xC2\xAD ngạch xuất khẩu"},
    {"Gia Lai", "region:Gia Lai"},
    {"so với cùng kỳ", "against:so với same:cùng kỳ"},
    /* glued text */
    {"hơn14.000", "qualifier:hơn number:14.000"},
    {"tăng1,36%", "up:tăng number:1,36 unit:%"},
    {"đạthơn 5", "reach:đạt qualifier:hơn number:5"},
    {"478.855m3", "number:478.855 unit:m3"},
    {"1.674MW", "number:1.674 unit:MW"},
    {"12%/tháng", "number:12 unit:% mark:/ other:tháng"},
    /* numbers */
    {"1,2", "number:1,2"},
    {"1,,2", "number:1 mark:, mark:, number:2"},
    {"1.2.", "number:1.2 mark:."},
    {"tám tỷ USD", "words:tám times:tỷ unit:USD"},
    {"một nghìn hai trăm tỷ đồng", "words:một nghìn hai trăm times:tỷ unit:đồng"},
    {"two hundred million USD", "words:two hundred times:million unit:USD"},
    /* marks */
    {"xyz – b", "text:xyz mark:– text:b"},
    {"(xyz)", "mark:( text:xyz mark:)"},
    {"\xCC\x81", "mark:\xCC\x81"},
    {"€", "mark:€"},
};

START_TEST(test_cuts)
{
    char found[1024] = "";
    begin_text(cuts[_i].text);
    ck_assert(cth_lex(reader));
    for (unsigned i = 0; i < reader->sentence.lexemes; i++) {
        const struct cth_lexeme *lexeme = &reader->sentence.lexeme[i];
        append(found, sizeof found, " ", i > 0);
        append(found, sizeof found, name_of(lexeme), strlen(name_of(lexeme)));
        append(found, sizeof found, ":", 1);
        append_span(found, sizeof found, lexeme->start, lexeme->end);
    }
    ck_assert_str_eq(found, cuts[_i].lexemes);
    ck_assert(!cth_lex(reader));
}
END_TEST

/* A sentence with too many words comes in pieces, of which none is lost. */
START_TEST(test_pieces)
{
    enum { WORDS = 3000 };
    static char text[4 * WORDS + 1];
    unsigned words = 0, pieces = 0;
    for (int i = 0; i < WORDS; i++)
        memcpy(text + 4 * i, "abc ", 4);
    begin_text(text);
    while (cth_lex(reader)) {
        ck_assert_uint_le(reader->sentence.lexemes, CTH_LEXEMES_MAX);
        words += reader->sentence.lexemes;
        pieces++;
    }
    ck_assert_uint_eq(words, WORDS);
    ck_assert_uint_eq(pieces, (WORDS + CTH_LEXEMES_MAX - 1) / CTH_LEXEMES_MAX);
}
END_TEST

static Suite *suite(void)
{
    Suite *suite = suite_create("lexer");
    TCase *table = tcase_create("Table"), *limits = tcase_create("Limits");
    tcase_add_checked_fixture(table, setup_reader, teardown_reader);
    tcase_add_checked_fixture(limits, setup_reader, teardown_reader);
    tcase_add_loop_test(table, test_boundaries, 0, sizeof boundaries / sizeof *boundaries);
    tcase_add_loop_test(table, test_cuts, 0, sizeof cuts / sizeof *cuts);
    tcase_add_test(limits, test_pieces);
    suite_add_tcase(suite, table);
    suite_add_tcase(suite, limits);
    return suite;
}

int main(void)
{
    return test_main(suite());
}
