#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# The kernels of lib/column were made vector code: their divisions are packed, and those for AVX2 are four wide.

. "${srcdir:-.}/tests/gates/common.sh"
OBJDUMP=${OBJDUMP:-objdump}
need "${OBJDUMP%% *}"
case $(${CC:-cc} -dumpmachine) in x86_64*) ;; *) skip "packed divisions are counted on x86-64 alone" ;; esac
case " ${CFLAGS-} " in *" -O0 "* | *sanitize* | *" -O1 "* | *" -Og "*) skip "built with ${CFLAGS-}" ;; esac
is_instrumented && skip "an instrumented build is not made for speed"

objects=$(library_objects | grep 'kernel\.o$')
for object in $objects; do
    # One for a quotient, two for completion and growth; one for reading doubles, where 64-bit integers can be compared.
    case $object in *avx2*) kind='vdivpd.*%ymm' wanted=4 ;; *) kind='divpd' wanted=3 ;; esac
    packed=$($OBJDUMP -d "$object" | grep -c "$kind")
    echo "$object: $packed packed divisions"
    [ "$packed" -ge $wanted ] || fail "$object has $packed packed divisions"
done
# shellcheck disable=SC2086
finish "$(echo $objects | wc -w)" "kernels"
