#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# make check-portable: lib/number, lib/figure and lib/column on 32-bit and big-endian machines under qemu-user. Their tests
# pass there, and a sweep prints the same bytes as here; lib/audit compiles (its tests read rows by lib/text). Debian:
# qemu-user, gcc-{i686,s390x}-linux-gnu, gcc-arm-linux-gnueabihf and the libc6-dev-*-cross of each.

. "${srcdir:-.}/tests/gates/common.sh"
need gcc qemu-i386 qemu-arm qemu-s390x i686-linux-gnu-gcc arm-linux-gnueabihf-gcc s390x-linux-gnu-gcc

srcdir=$(cd "$srcdir" && pwd)
rooms='number figure audit column'
flags="-std=c11 -O2 -static -Wall -Wextra -Werror -I$srcdir/tests/portable -I$srcdir/include"

# Tests of these rooms that need neither an oracle library nor lib/text.
tests=
for room in $rooms; do
    for source in "$srcdir/lib/$room"/*.c; do
        test=$srcdir/tests/test_${room}_$(basename "$source")
        [ -e "$test" ] || test=$srcdir/tests/test_$(basename "$source")
        if [ -e "$test" ] && ! grep -q 'gmp\.h\|utf8proc\|audit_case\|cth_indicator_set' "$test"; then tests="$tests $test"; fi
    done
done

build_and_run() { # NAME COMPILER EMULATOR
    for room in $rooms; do # files of different rooms may have the same name
        mkdir -p "$scratch/$1/$room"
        # shellcheck disable=SC2086
        (cd "$scratch/$1/$room" && $2 $flags -c "$srcdir/lib/$room"/*.c) || { fail "lib/$room on $1"; return; }
    done
    for test in $srcdir/tests/portable/sweep.c $tests; do
        program=$scratch/$1/$(basename "$test" .c)
        # shellcheck disable=SC2086
        $2 $flags -o "$program" "$test" "$scratch/$1"/*/*.o -lm || { fail "$test does not compile for $1"; continue; }
        # shellcheck disable=SC2086
        srcdir=$srcdir $3 "$program" >"$program.txt" || { fail "$test on $1"; tail -n 1 "$program.txt"; }
    done
}

build_and_run native gcc ""
for name in i686:i386 arm:arm s390x:s390x; do
    case $name in arm:*) compiler=arm-linux-gnueabihf-gcc ;; *) compiler=${name%:*}-linux-gnu-gcc ;; esac
    build_and_run "${name%:*}" $compiler "qemu-${name#*:}"
    for output in "$scratch"/native/*.txt; do
        cmp "$output" "$scratch/${name%:*}/$(basename "$output")" || fail "other bytes on ${name%:*}"
    done
done
cat "$scratch"/native/test_*.txt | cut -d : -f 1 | uniq -c
lines=$(cat "$scratch"/native/*.txt | wc -l)
[ "$lines" -ge 161000 ] || fail "the sweep is short"
echo "compared: $lines lines, $(cat "$scratch"/native/*.txt | wc -c) bytes, md5 $(md5sum <"$scratch/native/sweep.txt")"
finish 3 "foreign machines: i686, arm, s390x"
