#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""The programs from outside: options, exit statuses, failing outputs, and every number against fractions.

Run in the top of the build tree, with srcdir in the environment. Prints what was compared; exit status 1 on failure.
"""
import csv
import io
import json
import math
import os
import random
import re
import resource
import signal
import stat
import subprocess
import sys
import tempfile
from fractions import Fraction
from html.parser import HTMLParser

SRC = os.environ.get("srcdir", ".")
DATA = os.path.join(SRC, "examples", "data", "gia-lai-2021.csv")
LEVELS = os.path.join(SRC, "examples", "data", "gia-lai-2021-levels.csv")
PLAN_REPORT = "examples/plan-report"
GIA_LAI = "examples/gia-lai-2021"
FORMATS = ("table", "csv", "json", "html")
checks = 0
failures = 0


def check(good, what):
    global checks, failures
    checks += 1
    if not good:
        failures += 1
        print("FAIL:", what)


def run(*arguments, text="", env=None, **more):
    environment = {"PATH": os.environ.get("PATH", ""), **(env or {})}
    for name in ("LSAN_OPTIONS", "ASAN_OPTIONS", "LD_LIBRARY_PATH"):
        if name in os.environ:
            environment[name] = os.environ[name]
    if "stdout" not in more:
        more["stdout"] = subprocess.PIPE
    done = subprocess.run(arguments, input=text.encode(), stderr=subprocess.PIPE, env=environment, timeout=120, **more)
    return done.returncode, (done.stdout or b"").decode(), done.stderr.decode(errors="replace")


def options():
    for program in (PLAN_REPORT, GIA_LAI):
        name = os.path.basename(program)
        status, out, err = run(program, "--version")
        check(status == 0 and out.startswith(name + " (libcongthuong) ") and err == "", f"{name} --version")
        status, out, err = run(program, "--help")
        check(status == 0 and out.startswith("Usage: " + name) and err == "", f"{name} --help")
        for option in ("--version", "--help"):
            with open("/dev/full", "wb") as full:
                check(run(program, option, stdout=full)[0] == 2, f"{name} {option} to a full disk")
        for wrong in (["--no-such-option"], ["-x"], ["--lang", "fr"], ["--lang"]):
            status, out, err = run(program, *wrong)
            check(status == 2 and out == "" and err != "", f"{name} {wrong}")
    check(run(GIA_LAI, "file")[0] == 2, "gia-lai-2021 with an argument")
    wrongs = (["--numbers", "en"], ["--format", "pdf"], ["--places", "17"], ["--places", "-1"], ["--places", "1.5"],
              ["--places", "x"], ["--places", ""], ["--rounding", "nearest"], ["--output"], [DATA, DATA])
    for wrong in wrongs:
        status, out, err = run(PLAN_REPORT, *wrong)
        check(status == 2 and out == "" and err.startswith("plan-report: ") or "option" in err, f"{wrong}: {err}")
    status, out, _ = run(PLAN_REPORT, "--places", "0", "--rounding", "floor", "--format", "csv", "-",
                         text="indicator,actual,plan\nA,199,300\n")
    check(status == 0 and "\nA,199,300,plain,66,ok," in out, "places and rounding")
    for numbers, value in (("vi", "24800"), ("plain", "24.800")):
        status, out, _ = run(PLAN_REPORT, "--numbers", numbers, "--format", "csv", text="indicator,actual\nA,24.800\n")
        check(status == 0 and f"\nA,{value},plain," in out, f"--numbers {numbers}")


def language():
    for env, word in (({"LC_ALL": "vi_VN.UTF-8"}, "Chỉ tiêu"), ({"LANG": "vi_VN"}, "Chỉ tiêu"), ({}, "Indicator"),
                      ({"LC_ALL": "C", "LANG": "vi_VN"}, "Indicator"), ({"LC_MESSAGES": "vi", "LANG": "C"}, "Chỉ tiêu")):
        for program in ((PLAN_REPORT, DATA), (GIA_LAI,)):
            status, out, _ = run(*program, env=env)
            check(status == 0 and word in out, f"{program[0]} in {env}")
            status, out, _ = run(program[0], "--lang", "en", *program[1:], env=env)
            check(status == 0 and "Indicator" in out, f"{program[0]} --lang en in {env}")
    _, out, err = run(PLAN_REPORT, "--lang", "vi", text="indicator,actual\nA,x\n")
    check("hãy" in err and out == "", "messages in Vietnamese")


def demo():
    for text in (run(PLAN_REPORT, "--lang", "vi", DATA)[1], run(GIA_LAI, "--lang", "vi")[1]):
        rows = {line[:20].strip(): re.split(r"  +", line.strip()) for line in text.split("\n")}
        for name, unit, actual, completion, growth in (
                ("Giá trị sản xuất cô", "tỷ đồng", "24.800", "100*", "+10,13*"),
                ("Tổng mức bán lẻ hàng", "tỷ đồng", "hơn 76.581", "92,19*", "+5,97*"),
                ("Kim ngạch xuất khẩu", "triệu USD", "610", "100*", "+5,17*"),
                ("Kim ngạch nhập khẩu", "triệu USD", "915", "963,16*", "10,16 lần* (1)")):
            cells = next((cells for start, cells in rows.items() if start.startswith(name)), [])
            check(cells[1:2] == [unit] and cells[3:4] == [actual] and cells[5:] == [completion, growth], f"demo: {cells}")
        note = " ".join(text.split())
        check("gấp 10,16 lần thì cùng kỳ là 89,96–90,16; tăng thêm 10,16 lần thì cùng kỳ là 81,90–82,08." in note,
              "both readings")
    out = run(PLAN_REPORT, "--lang", "vi", LEVELS)[1]
    check("báo cáo in 92,19 % kế hoạch, tính từ số liệu là 91,17 % kế hoạch." in out, "printed and computed beside one another")


def refusals(folder):
    for format in FORMATS:
        for text, place, word in (("indicator,actual\nA,1\nB,24.800\n", "-:3:5: ", "24800"), ("actual\n1\n", "-:1:", "indicator"),
                                  ("indicator,size\n", "-:1:11: ", "size"), ("indicator,actual\nA\n", "-:2:", ""),
                                  ("", "-", "indicator"), ("indicator,plan\nA,1,2,3\n", "-:2:", "")):
            status, out, err = run(PLAN_REPORT, "--format", format, text=text)
            check(status == 2 and err.startswith(place) and word in err and err.count("\n") == 1, f"{format}: {err!r}")
            rows = out.count("\nA,1,plain,")
            check(rows == 1 if format == "csv" and place == "-:3:5: " else out == "" or format == "csv" and rows == 0,
                  f"{format}: {out!r} before an error")
        status, _, err = run(PLAN_REPORT, "--format", format, os.path.join(folder, "missing.csv"))
        check(status == 2 and "missing.csv" in err, "a file that is not there")
        status, _, err = run(PLAN_REPORT, "--format", format, folder)
        check(status == 2 and folder in err, "a folder as input")
    _, _, err = run(PLAN_REPORT, text="indicator,actual\nA,1\nB,24.800\n")
    check("24.8" in err.replace("24.800", "", 1) and "24800" in err and err.endswith(" (--numbers)\n"), f"two readings: {err!r}")


def limits():
    many = "indicator,actual\n" + "A,1\n" * 100001
    status, out, err = run(PLAN_REPORT, "--format", "json", text=many)
    check(status == 2 and out == "" and "limit" in err, "too many rows for a report that is held back")
    status, out, _ = run(PLAN_REPORT, "--format", "csv", text=many)
    check(status == 0 and out.count("\n") == 100002, "no limit for CSV")


def no_more_than(size):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


def outputs(folder):
    target = os.path.join(folder, "report.out")
    for format in FORMATS:
        expected = run(PLAN_REPORT, "--format", format, DATA)[1]
        status, out, err = run(PLAN_REPORT, "--format", format, "--output", target, DATA)
        with open(target, encoding="utf-8", newline="") as file:
            check(status == 0 and out == err == "" and file.read() == expected, f"--output, {format}")
        mask = os.umask(0)
        os.umask(mask)
        check(stat.S_IMODE(os.stat(target).st_mode) == 0o666 & ~mask, "access of the output file")
        # refused input, a full disk (here: no file may grow beyond 100 bytes), no such folder
        before = open(target, "rb").read()
        check(run(PLAN_REPORT, "--format", format, "--output", target, text="indicator,actual\nA,1\nA,x\n")[0] == 2, "error")
        status, _, err = run(PLAN_REPORT, "--format", format, "--output", target, DATA, preexec_fn=no_more_than(100))
        check(status == 2 and target in err, f"a full disk, {format}: {err!r}")
        check(open(target, "rb").read() == before, "the old file stays as it was")
        os.remove(target)
        status, _, err = run(PLAN_REPORT, "--format", format, "--output", target, DATA, preexec_fn=no_more_than(100))
        check(status == 2 and os.listdir(folder) == [], f"no partial file, {format}: {os.listdir(folder)}")
        status, _, err = run(PLAN_REPORT, "--format", format, "--output", os.path.join(folder, "no", "x"), DATA)
        check(status == 2 and "no/x" in err, "no such folder")
        status, _, err = run(PLAN_REPORT, "--format", format, "--output", folder, DATA)
        check(status == 2 and folder in err, "a folder as output")
        # a device keeps its name
        status, _, err = run(PLAN_REPORT, "--format", format, "--output", "/dev/full", DATA)
        check(status == 2 and stat.S_ISCHR(os.stat("/dev/full").st_mode) and err.count("\n") == 1, f"device: {err!r}")
        with open("/dev/full", "wb") as full:
            status, _, err = run(PLAN_REPORT, "--format", format, DATA, stdout=full)
            check(status == 2 and err.count("\n") == 1, f"standard output on a full disk: {err!r}")
        # a pipe whose reader is gone
        reading, writing = os.pipe()
        os.close(reading)
        many = "indicator,actual\n" + "A,1\n" * 5000
        status, _, err = run(PLAN_REPORT, "--format", format, text=many, stdout=writing)
        check(status == 2 and err.count("\n") == 1, f"closed pipe, {format}: {status} {err!r}")
        os.close(writing)
    with open("/dev/full", "wb") as full:
        check(run(GIA_LAI, stdout=full)[0] == 2, "gia-lai-2021 on a full disk")


class Balance(HTMLParser):
    """Every tag that opens closes, in order; no script, nothing from elsewhere."""
    EMPTY = {"meta", "rect", "path"}

    def __init__(self):
        super().__init__()
        self.open, self.wrong, self.tags, self.text = [], [], 0, []

    def handle_starttag(self, tag, attributes):
        self.tags += 1
        if tag in ("script", "link", "img", "iframe") or any(name in ("src", "href") for name, _ in attributes):
            self.wrong.append(tag)
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags += 1

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append("/" + tag)

    def handle_data(self, data):
        self.text.append(data)


def pages():
    nasty = 'indicator,unit,region,period,source,actual,plan,base\n"<b>&""\'",</td>,<script>,2021,<!--,1,2,0\nB,,,2022,,,,\n'
    for lang in ("vi", "en"):
        for arguments, text in (((DATA,), ""), ((LEVELS,), ""), ((), nasty), ((), "indicator\n")):
            status, out, _ = run(PLAN_REPORT, "--lang", lang, "--format", "html", *arguments, text=text)
            parser = Balance()
            parser.feed(out)
            parser.close()
            check(status == 0 and parser.open == [] and parser.wrong == [] and parser.tags > 20,
                  f"page: {parser.open} {parser.wrong}")
            if text == nasty:
                check('<b>&"\'' in "".join(parser.text), "a name comes through")


# --- every number against fractions ----------------------------------------------------------------------------------

def step(digits):
    if "." in digits:
        return Fraction(1, 10 ** len(digits.split(".")[1]))
    stripped = digits.rstrip("0")
    if stripped == "":
        return Fraction(1)
    s = Fraction(10) ** (len(digits) - len(stripped))
    return s / 10 if stripped == "1" else s


def interval(text):
    """(low, low open, high, high open) by the table of printed figures, half away from zero, for figures above 0."""
    unit = lambda digits: Fraction(1, 10 ** len(digits.split(".")[1])) if "." in digits else Fraction(1)
    if ".." in text:
        a, b = text.split("..")
        return Fraction(a) - unit(a) / 2, False, Fraction(b) + unit(b) / 2, True
    for sign in (">=", "<=", ">", "<", "~", "="):
        if text.startswith(sign):
            digits = text[len(sign):]
            v, s = Fraction(digits), step(digits)
            return {">=": (v, False, math.inf, True), "<=": (-math.inf, True, v, False), ">": (v, False, v + s, True),
                    "<": (v - s, True, v, True), "~": (v - s, False, v + s, False), "=": (v, False, v, False)}[sign]
    v, u = Fraction(text), unit(text)
    return v - u / 2, False, v + u / 2, True


def positive(i):
    return i is not None and i[0] > 0


def divide(n, d):
    high = math.inf if n[2] == math.inf else n[2] / d[0]
    low = Fraction(0) if d[2] == math.inf else n[0] / d[2]
    return low, n[1] or d[3], high, n[3] or d[1] if high != math.inf else True


def shift(i, factor, offset):
    return tuple(x * factor + offset if k in (0, 2) else x for k, x in enumerate(i))


def value(text):
    """The figure as it stands; None for a range."""
    return None if text == "" or ".." in text else Fraction(text.lstrip("<>=~"))


def half_up(x, places):
    scaled = abs(x) * 10 ** places
    n = (scaled.numerator * 2 + scaled.denominator) // (2 * scaled.denominator)
    digits = str(n).rjust(places + 1, "0")
    sign = "-" if x < 0 and n else ""
    return sign + (digits[:-places] + "." + digits[-places:] if places else digits)


def plain(n, scale):
    digits = str(abs(n)).rjust(scale + 1, "0")
    return ("-" if n < 0 else "") + (digits[:-scale] + "." + digits[-scale:] if scale else digits)


def outward(i, scale):
    low = "" if i[0] == -math.inf else plain(math.floor(i[0] * 10 ** scale), scale)
    return low, "" if i[2] == math.inf else plain(math.ceil(i[2] * 10 ** scale), scale)


def scale_of(text):
    return max(len(part.split(".")[1]) if "." in part else 0 for part in text.split("..")) if text else 0


def scale_of_figure(text):
    return scale_of(text.replace("..", "|").replace("|", "..")) if ".." not in text else max(
        scale_of(part) for part in text.split(".."))


def expect_measure(actual, other, zero, negative, growth):
    a, d = value(actual), value(other)
    if a is None or d is None:
        return "", "missing"
    if d == 0:
        return "", zero
    if d < 0:
        return "", negative
    if a < 0:
        return "", "sign_change"
    return half_up(100 * (a - d) / d if growth else 100 * a / d, 2), "ok"


def random_figure(random_, qualified=True):
    kind = random_.random()
    digits = str(random_.choice([random_.randint(1, 99), random_.randint(1, 10 ** 6), 10 ** random_.randint(1, 5)]))
    if random_.random() < 0.4:
        digits = digits + "." + str(random_.randint(0, 999)).rjust(random_.randint(1, 3), "0")
    if kind < 0.6 or not qualified:
        return digits
    if kind < 0.65:
        return digits + ".." + str(Fraction(digits).__ceil__() + random_.randint(0, 50))
    return random_.choice([">", "<", "~", ">=", "="]) + digits


def random_rows(count):
    random_ = random.Random(20211231)
    rows = []
    for n in range(count):
        maybe = lambda figure, p=0.6: figure if random_.random() < p else ""
        form = random_.choice(["", "", "ratio", "times", "times_increase"])
        growth = {"": str(random_.randint(-95, 300)), "ratio": str(random_.randint(1, 400)) + ".5"}.get(
            form, str(random_.randint(1, 20)) + "." + str(random_.randint(0, 99)).rjust(2, "0"))
        rows.append({"indicator": f"row {n}", "actual": maybe(random_figure(random_), 0.95), "plan": maybe(random_figure(random_)),
                     "base": maybe(random_.choice([random_figure(random_)] * 8 + ["0", "-5"])),
                     "completion": maybe(str(random_.randint(1, 400)) + random_.choice(["", ".5", ".07"])),
                     "completion_form": random_.choice(["", "", "over"]), "growth": maybe(growth), "growth_form": form})
    return rows


def implied(actual, percent):
    """Levels that actual = percent / 100 * level allows, and whether they can be compared at all."""
    return divide(actual, shift(percent, Fraction(1, 100), 0)) if positive(actual) and positive(percent) else None


def expect(row):
    """The derived columns; None where this oracle does not say (figures that reach to 0 or below)."""
    actual = interval(row["actual"]) if row["actual"] else None
    scale = scale_of_figure(row["actual"].lstrip("<>=~")) + 2
    out = {}
    out["completion_computed"], out["completion_class"] = expect_measure(row["actual"], row["plan"], "zero_plan", "negative_plan", False)
    out["growth_computed"], out["growth_class"] = expect_measure(row["actual"], row["base"], "zero_base", "negative_base", True)
    if actual and row["completion"]:
        percent = shift(interval(row["completion"]), 1, 100 if row["completion_form"] == "over" else 0)
        found = implied(actual, percent)
        out["plan_low"], out["plan_high"] = outward(found, scale) if found else (None, None)
    else:
        out["plan_low"] = out["plan_high"] = ""
    out["base_low"] = out["base_high"] = ""
    if actual and row["growth"]:
        form, text = row["growth_form"], row["growth"]
        out["base_low"] = out["base_high"] = None
        if not text.startswith("-"):
            printed = interval(text)
            if form == "times_increase":
                if row["base"] == "":
                    found = [implied(actual, shift(printed, 100, plus)) for plus in (0, 100)]
                    if None not in found:
                        out["base_low"] = outward(found[1], scale)[0]
                        out["base_high"] = outward(found[0], scale)[1]
            else:
                found = implied(actual, {"": shift(printed, 1, 100), "ratio": printed}.get(form, shift(printed, 100, 0)))
                if found:
                    out["base_low"], out["base_high"] = outward(found, scale)
    for name, other in (("completion", "plan"), ("growth", "base")):
        is_qualified = lambda text: text[:1] in tuple("<>~") or ".." in text
        low = high = ""
        if row["actual"] and row[other] and (is_qualified(row["actual"]) or is_qualified(row[other])):
            low = high = None
            if positive(actual) and row[other] not in ("0", "-5") and positive(interval(row[other])):
                found = shift(divide(actual, interval(row[other])), 100, -100 if name == "growth" else 0)
                low, high = outward(found, 4)
        out[name + "_low"], out[name + "_high"] = low, high
    return out


def numbers():
    rows = random_rows(1500)
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    status, out, err = run(PLAN_REPORT, "--numbers", "plain", "--format", "csv", text=text.getvalue())
    check(status == 0 and err == "", f"random rows: {err}")
    status, again, _ = run(PLAN_REPORT, "--format", "csv", text=out)
    check(status == 0 and again == out, "a report of a report is the same")
    status, text_json, _ = run(PLAN_REPORT, "--numbers", "plain", "--format", "json", text=text.getvalue())
    objects = json.loads(text_json, parse_float=lambda _: check(False, "a bare number"))
    reported = list(csv.DictReader(io.StringIO(out)))
    check(len(reported) == len(objects) == len(rows), "as many rows as went in")
    compared = 0
    for row, line, thing in zip(rows, reported, objects):
        for name, text_ in row.items():
            check(line[name] == text_, f"{row}: {name} {line[name]}")
            if name not in ("completion_form", "growth_form") or text_:
                check(thing.get(name, "") == text_, f"{row}: json {name}")
        for name, wanted in expect(row).items():
            if wanted is None:
                continue
            compared += 1
            check(line[name] == wanted, f"{row}: {name} is {line[name]!r}, not {wanted!r}")
            if name.endswith(("_low", "_high")):
                found = (thing[name.rsplit("_", 1)[0] + "_range"] or {}).get(name.rsplit("_", 1)[1]) or ""
            else:
                found = thing[name] or ""
            check(found == wanted, f"{row}: json {name} is {found!r}, not {wanted!r}")
    check(compared >= 15000, f"only {compared} numbers compared")
    print(f"{compared} derived cells equal to fractions, in CSV and in JSON")


def main():
    options()
    language()
    demo()
    limits()
    pages()
    numbers()
    with tempfile.TemporaryDirectory() as folder:
        refusals(folder)
    with tempfile.TemporaryDirectory() as folder:
        outputs(folder)
    print(f"{checks} checks, {failures} failures")
    sys.exit(1 if failures or checks < 20000 else 0)


if __name__ == "__main__":
    main()
