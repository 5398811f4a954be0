#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# make coverage: what the C tests and the short runs of the oracles take of lib/, in an unpacked tarball. Fails below 100 % of lines or 95 % of branches.
# First argument: the tarball.

. "${srcdir:-.}/tests/gates/common.sh"
need gcov gcovr "$PYTHON"

rm -rf coverage
mkdir -p coverage/build
tar -xzf "$1" -C coverage && mv "coverage/$(basename "$1" .tar.gz)" coverage/source || exit 99
(
    cd coverage/build &&
        ../source/configure --disable-shared --disable-python PYTHON="$PYTHON" CFLAGS='-O0 -g --coverage' >configure.log &&
        ${MAKE:-make} check TESTS="$COVERAGE_PROGRAMS" >check.log 2>&1
) || { tail -n 40 coverage/build/check.log; fail "make check with --coverage"; }

gcovr --root coverage/source --filter 'coverage/source/lib/' --branches --exclude-unreachable-branches \
    --json coverage/coverage.json coverage/build >coverage/gcovr.log 2>&1 || { cat coverage/gcovr.log; exit 99; }
"$PYTHON" "$srcdir/tests/gates/coverage.py" coverage/coverage.json coverage/source \
    "$srcdir/tests/gates/coverage-exclusions.txt" || failures=$((failures + 1))
finish 1 "coverage build"
