/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * All 2^32 texts of four bytes. With a = 128 characters of one byte, b = 1920 of two, c = 61,440 of three and
 * d = 1,048,576 of four, a^4 + 3 a^2 b + 2 a c + b^2 + d = 383,270,912 of them are UTF-8; without NUL a is 127, which
 * leaves 373,388,417.
 */

#include <stdio.h>

#include <congthuong.h>

int main(void)
{
    unsigned long accepted = 0, but_for_nul = 0;
    uint32_t n = 0;
    do {
        char text[4] = {(char)(n >> 24), (char)(n >> 16), (char)(n >> 8), (char)n};
        if (cth_utf8_check(text, 4, NULL) == CTH_OK) {
            accepted++;
            continue;
        }
        bool nul = false;
        for (size_t i = 0; i < 4; i++) {
            nul |= text[i] == '\0';
            text[i] = text[i] == '\0' ? 'a' : text[i];
        }
        if (nul && cth_utf8_check(text, 4, NULL) == CTH_OK)
            but_for_nul++;
    } while (++n != 0);
    printf("%lu accepted, %lu with NUL\n", accepted, accepted + but_for_nul);
    return accepted == 373388417 && accepted + but_for_nul == 383270912 ? 0 : 1;
}
