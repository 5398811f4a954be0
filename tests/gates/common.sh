# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# Shared by the gates: `. "${srcdir:-.}/tests/gates/common.sh"`. They run in the top of the build tree.
# shellcheck shell=sh

set -u
LC_ALL=C
export LC_ALL
srcdir=${srcdir:-.}
failures=0
scratch=$(mktemp -d) || exit 99
trap 'rm -rf "$scratch"' EXIT

skip() { echo "SKIP: $*"; exit 77; }
fail() { echo "FAIL: $*"; failures=$((failures + 1)); }
need() { for tool in "$@"; do command -v "$tool" >/dev/null 2>&1 || skip "$tool is not here"; done; }

# Last line of every gate: what was looked at (at least one thing, or the gate was vacuous), and the verdict.
finish() { # COUNT WHAT
    [ "$1" -gt 0 ] || fail "nothing was looked at"
    echo "$1 $2, $failures failures"
    [ "$failures" -eq 0 ]
    exit
}

public_headers() { (cd "$srcdir/include" && echo congthuong.h && echo congthuong/*.h) | tr ' ' '\n'; }
library_sources() { (cd "$srcdir" && find lib -name '*.c' | sort); }

# The library's own objects: those of the shared library, else of the static one.
library_objects() {
    objects=$(find lib -path '*/.libs/*.o' | sort)
    [ -n "$objects" ] || objects=$(find lib -name '*.o' | sort)
    printf '%s\n' "$objects"
}

# Text of C files with a blank for each comment, string and character: the leftmost decides which of them it is.
strip_comments() {
    cat "$@" | tr '\n' '\001' |
        sed -E "s;/[*][^*]*[*]+([^/*][^*]*[*]+)*/|\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])+'; ;g" | tr '\001' '\n'
}

# Names that the headers declare with CTH_API. Preprocessor lines are not declarations.
declared_names() {
    for header in $(public_headers); do strip_comments "$srcdir/include/$header"; done |
        sed '/^#/d' | tr '\n' ' ' | tr ';}' '\n\n' | sed -n 's/.*CTH_API.*[ *]\(cth_[a-z0-9_]*\) *(.*/\1/p' | sort -u
}

# A build with instruments has more symbols and data than the library's own.
is_instrumented() {
    # shellcheck disable=SC2046
    ${NM:-nm} -u $(library_objects) 2>/dev/null | grep -Eq '__(asan|ubsan|tsan|msan|gcov|llvm_profile|sanitizer)'
}
