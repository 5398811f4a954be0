#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# The vectors of the General Decimal Arithmetic specification, through tests/calculate.

. "${srcdir:-.}/tests/gates/common.sh"
need "$PYTHON"
"$PYTHON" "$srcdir/tests/dectest.py" ./tests/calculate
