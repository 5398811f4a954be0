#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# One release, one version: configure.ac, the header's three forms of it, the ChangeLog's first entry, Python's package.

. "${srcdir:-.}/tests/gates/common.sh"

version=$(sed -n 's/^AC_INIT(\[libcongthuong\], \[\([0-9.]*\)\].*/\1/p' "$srcdir/configure.ac")
[ -n "$version" ] || fail "configure.ac has no version"
compared=0
agree() { # WHERE FOUND
    compared=$((compared + 1))
    [ "$2" = "$version" ] || fail "$1 says \"$2\", configure.ac says \"$version\""
}

header=$srcdir/include/congthuong/version.h
number() { sed -n "s/^#define CTH_VERSION_$1 \([0-9]*\)\$/\1/p" "$header"; }
agree "version.h by numbers" "$(number MAJOR).$(number MINOR).$(number PATCH)"
agree "version.h by text" "$(sed -n 's/^#define CTH_VERSION_STRING "\(.*\)"$/\1/p' "$header")"
agree ChangeLog "$(sed -n 's/^[^0-9 ]*\([0-9][0-9]*\.[0-9]*\.[0-9]*\).*/\1/p' "$srcdir/ChangeLog" | head -n 1)"
for file in pyproject.toml setup.cfg setup.py; do
    found=$(sed -n "s/^ *version *= *[\"']*\([0-9][0-9.]*\)[\"']*,*\$/\1/p" "$srcdir/bindings/python/$file" 2>/dev/null)
    [ -z "$found" ] || agree "bindings/python/$file" "$found"
done
finish $compared "places"
