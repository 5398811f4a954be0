/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong/version.h
 * @brief Version of the headers, and of the library that runs.
 *
 * Three numbers are kept apart: this package version, the libtool interface triple (configure.ac), and the
 * symbol version node of each function (lib/congthuong.map).
 */

#ifndef CONGTHUONG_VERSION_H
#define CONGTHUONG_VERSION_H

#include <congthuong/status.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CTH_VERSION_MAJOR 0
#define CTH_VERSION_MINOR 1
#define CTH_VERSION_PATCH 0

/** Version of these headers as text. */
#define CTH_VERSION_STRING "0.1.0"

/** Version of these headers as one number, 10000 * major + 100 * minor + patch. */
#define CTH_VERSION (CTH_VERSION_MAJOR * 10000 + CTH_VERSION_MINOR * 100 + CTH_VERSION_PATCH)

/** @return CTH_VERSION of the library that the program runs with */
CTH_API int cth_version_number(void);

/** @return CTH_VERSION_STRING of the library that the program runs with; static */
CTH_API const char *cth_version_string(void);

#ifdef __cplusplus
}
#endif

#endif
