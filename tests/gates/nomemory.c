/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * For LD_PRELOAD under Python: the k-th allocation that the library, its binding or utf8proc asks libc for fails.
 * Python's own are let through; they have their own test (_testcapi).
 */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);

static long calls, fail_at;
static int onward;

void nomemory_set(long at, int is_onward)
{
    calls = 0;
    fail_at = at;
    onward = is_onward;
}

long nomemory_calls(void)
{
    return calls;
}

static bool refuses(const void *caller)
{
    Dl_info info;
    if (fail_at == 0 || dladdr(caller, &info) == 0 || info.dli_fname == NULL)
        return false;
    const char *slash = strrchr(info.dli_fname, '/');
    const char *name = slash != NULL ? slash + 1 : info.dli_fname;
    if (strncmp(name, "libcongthuong", 13) != 0 && strncmp(name, "_native", 7) != 0 &&
        strncmp(name, "libutf8proc", 11) != 0)
        return false;
    calls++;
    return calls == fail_at || (onward && calls > fail_at);
}

void *malloc(size_t size)
{
    return refuses(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return refuses(__builtin_return_address(0)) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    return refuses(__builtin_return_address(0)) ? NULL : __libc_realloc(block, size);
}
