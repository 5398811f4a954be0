/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* UTF-8 with memory that is kept from one text to the next, and cutting at characters. */

#ifndef CTH_TEXT_UTF8_H
#define CTH_TEXT_UTF8_H

#include <congthuong/text.h>

/* Memory in which a text is normalised; zero-initialised is empty. Grows, never shrinks. */
struct cth_utf8_work {
    int32_t *points;
    size_t size; /* of points, in code points */
};

void cth_utf8_work_free(struct cth_utf8_work *work);

/* As cth_utf8_normalize(), for text that cth_utf8_check() accepts. The result is text itself if that is in NFC
 * already, else it stands in work until the next call. */
enum cth_status cth_utf8_compose(struct cth_text text, struct cth_utf8_work *work, struct cth_text *out);

/* Bytes of the valid character at the start of a text that is not empty; 0 if there is none (also for NUL). */
size_t cth_utf8_character(const char *text, size_t length);

/* Characters in valid text, or in a part of it that begins and ends with whole ones. */
size_t cth_utf8_count(const char *text, size_t length);

/* Copies the longest valid start of a text that leaves room for a NUL, and ends it with one; returns its length. */
size_t cth_utf8_copy_start(const char *text, size_t length, char *buffer, size_t size);

#endif
