#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# Numbers in words against a second speller, through tests/spell.

. "${srcdir:-.}/tests/gates/common.sh"
need "$PYTHON"
"$PYTHON" "$srcdir/tests/number_words.py" ./tests/spell
