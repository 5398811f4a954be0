#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# Through Python, each failed allocation of the library is a MemoryError: no crash, and the next call works.

. "${srcdir:-.}/tests/gates/common.sh"
[ -d pytree ] || skip "the Python binding is not built"
is_instrumented && skip "malloc cannot be replaced under sanitizers"
echo 'int main(void) { return __GLIBC__; }' | ${CC:-cc} -include stdlib.h -xc -fsyntax-only - 2>/dev/null || skip "no glibc"

${CC:-cc} -shared -fPIC -O1 -o "$scratch/nomemory.so" "$srcdir/tests/gates/nomemory.c" || fail "nomemory.c"
LD_PRELOAD=$scratch/nomemory.so PYTHONPATH=pytree "$PYTHON" "$srcdir/tests/gates/python_memory.py" >"$scratch/log" ||
    fail "see above"
cat "$scratch/log"
finish "$(wc -l <"$scratch/log")" "kinds of calls"
