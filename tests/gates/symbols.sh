#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# The library's objects ask for nothing that reads the locale, prints or ends the process, and hold no writable data.

. "${srcdir:-.}/tests/gates/common.sh"
NM=${NM:-nm} OBJDUMP=${OBJDUMP:-objdump}
need "${NM%% *}" "${OBJDUMP%% *}"

# Fortified builds call __snprintf_chk, and glibc renames scanf and strtol: so the patterns have open ends.
forbidden='strto.*|ato[fil]l*|.*printf.*|.*scanf.*|str(f|p)time.*|strcoll.*|strxfrm.*|str(n?case)cmp.*'
forbidden="$forbidden|is(alnum|alpha|blank|cntrl|digit|graph|lower|print|punct|space|upper|xdigit)(_l)?"
forbidden="$forbidden|isw.*|to(w)?(lower|upper).*|(__)?ctype_.*|mb.*to.*|wc.*tomb.*|btowc|wcwidth"
forbidden="$forbidden|setlocale|localeconv|(new|use|dup|free)locale|nl_langinfo.*"
forbidden="$forbidden|stdin|stdout|stderr|puts|putchar|perror|f(open|write|read|puts|putc|getc|gets|flush|close)"
forbidden="$forbidden|abort|_?_?exit|_Exit|quick_exit|__assert.*|longjmp|raise|kill|getenv|errno"

looked_at=0
for object in $(library_objects); do
    found=$($NM -u "$object" | awk '{print $NF}' | sed 's/@.*//; s/^__isoc[0-9]*_//' | grep -Ex "_*($forbidden)")
    [ -z "$found" ] || fail "$object asks for" $found
    looked_at=$((looked_at + 1))
done
# The gate would see them: this very build's test programs print.
echo 'int printf(const char *, ...); int main(void) { return printf("%d", 1); }' >"$scratch/probe.c"
${CC:-cc} -c -o "$scratch/probe.o" "$scratch/probe.c" &&
    $NM -u "$scratch/probe.o" | awk '{print $NF}' | grep -Eqx "_*($forbidden)" || fail "a printf goes unnoticed"

if is_instrumented; then
    echo "writable data not looked at: an instrumented build brings its own"
else
    for object in $(library_objects); do
        found=$($OBJDUMP -h "$object" | awk '$2 ~ /^\.(data|bss|tdata|tbss|sdata|sbss)/ &&
            $2 !~ /^\.data\.rel\.ro/ && $3 !~ /^0+$/ {print $2, "of 0x" $3}')
        common=$($NM "$object" | awk '$(NF - 1) == "C" {print $NF}')
        [ -z "$found$common" ] || fail "$object has writable data:" $found $common
    done
fi
finish $looked_at "objects"
