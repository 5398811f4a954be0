#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# Each public header compiles alone, twice included, as C11 and as C++17; what they name is prefixed.

. "${srcdir:-.}/tests/gates/common.sh"
CC=${CC:-cc} CXX=${CXX:-c++}
need "${CC%% *}" "${CXX%% *}"

compiled=0
for header in $(public_headers); do
    printf '#include <%s>\n#include <%s>\nint main(void) { return 0; }\n' "$header" "$header" >"$scratch/alone.c"
    cp "$scratch/alone.c" "$scratch/alone.cc"
    flags="-fsyntax-only -pedantic -Wall -Wextra -Werror -I$srcdir/include"
    $CC -std=c11 $flags "$scratch/alone.c" || fail "$header as C11"
    $CXX -std=c++17 $flags "$scratch/alone.cc" || fail "$header as C++17"
    compiled=$((compiled + 1))

    strip_comments "$srcdir/include/$header" >"$scratch/text"
    guard=$(echo "$header" | tr 'a-z/.' 'A-Z__')
    sed -n 's/^# *define *\([A-Za-z0-9_]*\).*/\1/p' "$scratch/text" | grep -v -e '^CTH_' -e "^$guard\$" &&
        fail "$header defines macros without the prefix"
    sed '/^#/d' "$scratch/text" | tr -s ' \n' '  ' >"$scratch/flat"
    grep -Eo '\b(struct|enum|union) [A-Za-z_]\w*' "$scratch/flat" | grep -v ' cth_' && fail "$header has tags without it"
    grep -Eo 'enum \w* ?\{[^}]*' "$scratch/flat" | sed 's/[^{]*{//; s/=[^,]*//g' | tr -s ', ' '\n\n' |
        grep -v -e '^CTH_' -e '^$' && fail "$header has enumerators without it"
    grep -Eo 'typedef [^;]*' "$scratch/flat" | grep -Ev ' \**cth_\w*( |$|\()' && fail "$header has typedefs without it"
done
finish $compiled "headers"
