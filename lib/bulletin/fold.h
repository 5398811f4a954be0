/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Words of a text as keys that are alike where a reader sees the same word: lower case, letters composed, the tone at
 * the end. "Hoà", "hòa" and both decomposed are "hoa2"; "ĐẠT", with any letter that looks like Đ, is "đat5".
 */

#ifndef CTH_BULLETIN_FOLD_H
#define CTH_BULLETIN_FOLD_H

#include <congthuong/status.h>

#include <stddef.h>

/* What the letters are, made once; afterwards it is only read, by any number of threads. */
struct cth_fold;

/* CTH_OK: *out is to be freed with cth_fold_free(); CTH_E_MEMORY. */
enum cth_status cth_fold_new(struct cth_fold **out);

/* NULL is allowed. */
void cth_fold_free(struct cth_fold *fold);

/*
 * Reads the word at the start of valid UTF-8: letters with the marks on them, as many as there are. Digits, hyphens
 * and apostrophes are no letters; a soft hyphen inside is passed over. Returns its bytes, 0 if no letter stands there.
 *
 * The key has the letters in lower case, then a digit for each tone: 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng. A tone is
 * one on a Vietnamese vowel; ă â đ ê ô ơ ư are letters of their own; marks are read in any order. What is not
 * Vietnamese (ü, ñ, Greek) is kept, case folded, in form C. Neither a NUL byte follows the key, nor is anything behind
 * it in key left as it was. A word whose key is longer than size, or a foreign one of more than 64 bytes, is consumed
 * whole and has an empty key (*key_length 0), like no word that anybody looks for.
 *
 * Without a fold (NULL) the same comes out, slowly: utf8proc is asked for each letter.
 */
size_t cth_fold_word(const struct cth_fold *fold, const char *text, size_t length, char *key, size_t size,
                     size_t *key_length);

/* Bytes of the blanks at the start, of one line: space, tab, the no-break, typographic and ideographic ones, those
 * without width, and soft hyphens. */
size_t cth_fold_blank(const char *text, size_t length);

/* Bytes of the hyphen, dash or minus sign at the start, 0 if there is none. */
size_t cth_fold_dash(const char *text, size_t length);

#endif
