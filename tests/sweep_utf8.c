/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * All texts of so many bytes, each held against table 3-7 of the Unicode Standard, "well-formed UTF-8 byte sequences":
 * is it accepted, and if not, where and why. By that table, with a = 128 characters of one byte, b = 1920 of two,
 * c = 61,440 of three and d = 1,048,576 of four, a^3 + 2 a b + c = 2,650,112 texts of three bytes and
 * a^4 + 3 a^2 b + 2 a c + b^2 + d = 383,270,912 of four are UTF-8. The library refuses NUL besides: a = 127 leaves
 * 2,597,503 and 373,388,417. The argument is the number of bytes; without one, all texts of up to three.
 */

#include <stdio.h>

#include <congthuong.h>

/* The table: ranges of the first byte, the second, the third, the fourth. */
static const struct row {
    unsigned bytes;
    unsigned char range[4][2];
} rows[] = {
    {1, {{0x00, 0x7F}}},
    {2, {{0xC2, 0xDF}, {0x80, 0xBF}}},
    {3, {{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}}},
    {3, {{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {3, {{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}}},
    {3, {{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}},
};

static const struct {
    unsigned long accepted, well_formed;
} expected[5] = {{1, 1}, {127, 128}, {18049, 18304}, {2597503, 2650112}, {373388417, 383270912}};

static bool fits(const struct row *row, const unsigned char *text, unsigned length)
{
    bool does = row->bytes <= length;
    for (unsigned i = 0; does && i < row->bytes; i++)
        does = text[i] >= row->range[i][0] && text[i] <= row->range[i][1];
    return does;
}

/* Bytes of whole characters at the start of a text. */
static unsigned well_formed_bytes(const struct row *const *row_of, const unsigned char *text, unsigned length)
{
    unsigned at = 0;
    while (at < length && row_of[text[at]] != NULL && fits(row_of[text[at]], text + at, length - at))
        at += row_of[text[at]]->bytes;
    return at;
}

static bool is_right(const char *text, unsigned length, unsigned well_formed, unsigned nul)
{
    struct cth_text_error error = {99, CTH_REASON_NONE, 0};
    enum cth_status status = cth_utf8_check(text, length, &error);
    if (well_formed == length && nul == length)
        return status == CTH_OK && error.position == 99;
    bool has_nul = nul < well_formed; /* by the table, NUL is well formed */
    return status == CTH_E_ENCODING && error.position == (has_nul ? nul : well_formed) &&
           error.reason == (has_nul ? CTH_REASON_NUL : CTH_REASON_UTF8);
}

static bool sweep(unsigned length, const struct row *const *row_of)
{
    unsigned long accepted = 0, well_formed = 0, wrong = 0;
    for (uint64_t n = 0; n < UINT64_C(1) << 8 * length; n++) {
        unsigned char text[4];
        unsigned nul = length;
        for (unsigned i = length; i-- > 0;) {
            text[i] = (unsigned char)(n >> 8 * (length - 1 - i));
            nul = text[i] == 0 ? i : nul;
        }
        unsigned whole = well_formed_bytes(row_of, text, length);
        well_formed += whole == length;
        accepted += whole == length && nul == length;
        wrong += !is_right((const char *)text, length, whole, nul);
    }
    printf("%u bytes: %lu texts well formed, %lu of them without NUL; %lu judged otherwise by the library\n", length,
           well_formed, accepted, wrong);
    return wrong == 0 && accepted == expected[length].accepted && well_formed == expected[length].well_formed;
}

int main(int argc, char **argv)
{
    const struct row *row_of[256] = {NULL};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (unsigned b = rows[i].range[0][0]; b <= rows[i].range[0][1]; b++)
            row_of[b] = &rows[i];
    if (argc > 1)
        return argv[1][0] == '4' && sweep(4, row_of) ? 0 : 1;
    bool right = true;
    for (unsigned length = 0; length <= 3; length++)
        right = sweep(length, row_of) && right;
    return right ? 0 : 1;
}
