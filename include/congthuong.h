/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/**
 * @file congthuong.h
 * @brief Plan completion and year-on-year growth of published indicators, exactly.
 *
 * The library keeps no global state, so every function may be called from any thread; objects made with _new()
 * belong to one thread at a time. number.h, figure.h, indicator.h, audit.h, column.h and
 * panel.h allocate nothing. Text is always (pointer, length),
 * UTF-8, and need not end in a NUL byte.
 */

#ifndef CONGTHUONG_H
#define CONGTHUONG_H

#include <congthuong/status.h>
#include <congthuong/version.h>
#include <congthuong/number.h>
#include <congthuong/figure.h>
#include <congthuong/indicator.h>
#include <congthuong/audit.h>
#include <congthuong/column.h>
#include <congthuong/panel.h>
#include <congthuong/text.h>
#include <congthuong/report.h>
#include <congthuong/bulletin.h>

#endif
