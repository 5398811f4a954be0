/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A program outside the project, compiled against the installed library by pkg-config alone, as C11 and as C++17. */

#include <congthuong.h>

#include <stdio.h>
#include <string.h>

int main(void)
{
    struct cth_decimal actual = CTH_DECIMAL(76581, 0);
    struct cth_decimal plan = CTH_DECIMAL(84000, 0);
    struct cth_decimal zero = CTH_DECIMAL(0, 0);
    struct cth_decimal percent = CTH_DECIMAL(-1, 0);
    char text[CTH_DECIMAL_SIZE];
    size_t length = 0;

    if (cth_version_number() != CTH_VERSION) {
        fprintf(stderr, "headers %s, library %s\n", CTH_VERSION_STRING, cth_version_string());
        return 1;
    }
    if (cth_growth(actual, zero, NULL, &percent) != CTH_ZERO_BASE || percent.units != -1)
        return 1;
    if (cth_completion(actual, plan, NULL, &percent) != CTH_OK ||
        cth_decimal_format(percent, CTH_NOTATION_VIETNAMESE, text, sizeof text, &length) != CTH_OK)
        return 1;
    puts(text);
    return strcmp(text, "91,17") == 0 ? 0 : 1;
}
