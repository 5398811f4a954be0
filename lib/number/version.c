/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The version that runs, beside the one that was compiled against. */

#include <congthuong/version.h>

int cth_version_number(void)
{
    return CTH_VERSION;
}

const char *cth_version_string(void)
{
    return CTH_VERSION_STRING;
}
