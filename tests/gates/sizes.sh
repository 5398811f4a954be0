#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# Small enough to read in one sitting: functions at most 80 lines, C files at most 400, public headers at most 400.

. "${srcdir:-.}/tests/gates/common.sh"

cd "$srcdir" || exit 99
sources=$(find lib examples -name '*.[ch]' | sort)
for file in $sources include/congthuong/*.h; do
    lines=$(wc -l <"$file")
    [ "$lines" -le 400 ] || fail "$file has $lines lines"
done

# A function begins behind the last blank line, comment or statement before its brace in column 1.
awk '
    FNR == 1 { start = 1; inside = 0 }
    !inside && /^{/ { inside = 1; next }
    inside && /^}/ { inside = 0; print FNR - start + 1, FILENAME ":" start; start = FNR + 1; next }
    !inside && (/^$/ || /[;}]$/ || /\*\/$/ || /^#/) { start = FNR + 1 }
' $sources | sort -n >"$scratch/functions"
awk -v ceiling=80 '$1 > ceiling {print "FAIL: " $2 " has a function of " $1 " lines"; over = 1} END {exit over}' \
    "$scratch/functions" || failures=$((failures + 1))

count=$(wc -l <"$scratch/functions")
at() { sed -n "$(((count * $1 + 99) / 100))p" "$scratch/functions" | cut -d ' ' -f 1; }
[ "$count" -eq 0 ] || echo "function lines: median $(at 50), p90 $(at 90), longest $(at 100) (aims: 12, 40, 80)"
# shellcheck disable=SC2086
echo "lines of C in lib/ and examples/: $(cat $sources | wc -l)"
finish "$count" "functions"
