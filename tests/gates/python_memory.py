# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Run by python_memory.sh with nomemory.c preloaded: the library's failed allocations are a MemoryError in Python."""

import array
import ctypes
import sys

import congthuong as ct

shim = ctypes.CDLL(None)
shim.nomemory_calls.restype = ctypes.c_long
shim.nomemory_set.argtypes = [ctypes.c_long, ctypes.c_int]

LONG = "x" * 300000
CSV = (f"indicator,region,period,unit,actual,plan,base\nSản xuất,Gia Lai,2021,tỷ đồng,24800,24800,22518.8\n"
       f"{LONG},,2021,,5,,\n").encode()


def count(call):
    shim.nomemory_set(1 << 40, 0)
    result = call()
    calls = shim.nomemory_calls()
    shim.nomemory_set(0, 0)
    return calls, result


def sweep(name, call, allocates):
    calls, expected = count(call)
    if allocates is not None and (calls > 0) != allocates:
        sys.exit(f"{name}: {calls} allocations of the library")
    for k in range(1, calls + 1):
        for onward in (0, 1):
            shim.nomemory_set(k, onward)
            try:
                call()
            except MemoryError:
                pass
            else:
                sys.exit(f"{name}: allocation {k} of {calls} failed, and nothing was said")
            finally:
                shim.nomemory_set(0, 0)
    if count(call) != (calls, expected):
        sys.exit(f"{name}: another result after the failures")
    print(f"{name}: {calls} allocations, each failed alone and with all later ones: MemoryError")


def main():
    report = ct.read_csv(CSV[:120 + CSV.find(b"\n")].rsplit(b"\n", 1)[0] + b"\n")
    sweep("read_csv", lambda: ct.read_csv(CSV).to_csv(), True)
    for form in ("to_table", "to_json", "to_html", "to_csv", "_repr_html_"):
        sweep(form, getattr(report, form), True)
    findings = ct.audit(report)
    sweep("audit", lambda: len(ct.audit(report)), True)
    for form in ("to_table", "to_json", "to_html", "to_csv", "_repr_html_"):
        sweep(f"findings' {form}", getattr(findings, form), True)
    sweep("completion", lambda: ct.completion("76581", 84000), False)
    text = "Năm 2021, kim ngạch xuất khẩu của tỉnh Gia Lai ước đạt 610 triệu USD, tăng 5,17% so với cùng kỳ."
    read = ct.read_bulletin(text)
    sweep("read_bulletin", lambda: len(ct.read_bulletin(text)), True)
    for form in ("to_table", "to_json", "to_html", "to_csv", "_repr_html_"):
        sweep(f"bulletin's {form}", getattr(read, form), True)
    sweep("write_bulletin", lambda: ct.write_bulletin(report), True)
    sweep("sentence", report[0].sentence, False)
    actual = array.array("q", range(5000))
    # Python's own function has the memory of a panel; whether it counts as the library's depends on how it was compiled.
    sweep("panel", lambda: ct.panel(actual[::-1], actual[100:101] * 5000, actual), None)
    sweep("measures", lambda: ct.measures(actual, 84000, 7), False)


main()
