#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# What the reader makes of tests/vectors/bulletins, column by column against the rows written by hand.

. "${srcdir:-.}/tests/gates/common.sh"
need "$PYTHON"
"$PYTHON" "$srcdir/tests/evaluate.py" --lint && "$PYTHON" "$srcdir/tests/evaluate.py" --jobs 2 --floor 0.98
