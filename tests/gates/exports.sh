#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# The headers, the export map and the shared library name the same functions; the static one adds only cth_ names.

. "${srcdir:-.}/tests/gates/common.sh"
NM=${NM:-nm}
need "${NM%% *}"

same() { # EXPECTED ACTUAL WHAT
    if ! diff "$1" "$2" >"$scratch/diff"; then
        fail "$3 (< only declared, > only there)"
        grep '^[<>]' "$scratch/diff"
    fi
}

declared_names >"$scratch/declared"
sed -n 's/^ *\(cth_[a-z0-9_]*\);.*/\1/p' "$srcdir/lib/congthuong.map" | sort >"$scratch/mapped"
same "$scratch/declared" "$scratch/mapped" "headers and lib/congthuong.map differ"

library=lib/.libs/libcongthuong.so
if [ -e "$library" ]; then
    $NM -D --defined-only "$library" | awk '$2 != "A" {print $3}' | sed 's/@.*//' | sort >"$scratch/exported"
    same "$scratch/declared" "$scratch/exported" "headers and $library differ"
else
    echo "no shared library in this build: only its map was compared"
fi

# shellcheck disable=SC2046
$NM -g --defined-only $(library_objects) | awk 'NF == 3 {print $3}' | sort -u >"$scratch/global"
# __odr_asan: the address sanitizer marks each global variable with one of these.
grep -v -e '^cth_' -e '^__odr_asan\.cth_' "$scratch/global" && fail "names in the static library without the prefix cth_"
finish "$(wc -l <"$scratch/declared")" "public functions, $(wc -l <"$scratch/global") global names"
