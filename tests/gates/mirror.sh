#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# lib/README lists the sources as they are; every public function is called by some C test.

. "${srcdir:-.}/tests/gates/common.sh"

(cd "$srcdir" && find lib/*/ -name '*.c' -o -name '*.def') | sort >"$scratch/sources"
awk '/^lib\/[a-z]+/ {room = $1; sub(/[^a-z]$/, "", room)} /^  [a-z]/ && $1 ~ /\.(c|def)$/ {print room "/" $1}' \
    "$srcdir/lib/README" | sort >"$scratch/listed"
if ! diff "$scratch/sources" "$scratch/listed" >"$scratch/diff"; then
    fail "lib/README and the sources differ (< not listed, > not there or listed twice)"
    grep '^[<>]' "$scratch/diff"
fi

# Whole words, outside comments: a mention is not a test.
strip_comments "$srcdir"/tests/test_*.c | grep -Eo '\bcth_[a-z0-9_]+\b' | sort -u >"$scratch/called"
declared_names >"$scratch/declared"
untested=$(comm -23 "$scratch/declared" "$scratch/called")
[ -z "$untested" ] || fail "in no test:" $untested
finish "$(wc -l <"$scratch/declared")" "public functions, $(wc -l <"$scratch/sources") sources"
