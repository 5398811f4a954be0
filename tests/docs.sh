#!/bin/sh
# SPDX-License-Identifier: MIT
# The examples of README and docs/, run against the build tree: see docs.py.
: "${srcdir:=.}"
build=$(pwd)
[ -n "${PYTHON-}" ] || { echo "skipped: configured without Python"; exit 77; }
command -v pkg-config >/dev/null || { echo "skipped: no pkg-config"; exit 77; }
[ -e lib/.libs/libcongthuong.so ] || { echo "skipped: no shared library in this build"; exit 77; }
[ -d pytree ] && WITH_PYTHON=yes || WITH_PYTHON=no
PKG_CONFIG_PATH=$build/lib PYTHONPATH=$build/pytree BUILD=$build
export PKG_CONFIG_PATH PYTHONPATH WITH_PYTHON BUILD
cd "$srcdir" || exit 99
exec "$PYTHON" -B tests/docs.py README.md README.vi.md docs/audit.md docs/bulletins.md docs/columns.md docs/formulas.md docs/interchange.md docs/linking.md docs/panel.md
