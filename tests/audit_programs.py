#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""audit-report and recover-plan from outside: options, exit statuses, documents, failing outputs, ranges by fractions.

Run in the top of the build tree, with srcdir in the environment. Prints what was compared; exit status 1 on failure.
"""
import csv
import io
import json
import os
import random
import resource
import sys
import tempfile
from fractions import Fraction

sys.dont_write_bytecode = True
import programs
from programs import FORMATS, LEVELS, Balance, check, half_up, implied, interval, no_more_than, outward, run, scale_of, shift

AUDIT = "examples/audit-report"
RECOVER = "examples/recover-plan"
COLUMNS = "source,region,indicator,period,check,verdict,printed,low,high,distance,suggested,diagnosis,rule".split(",")
GOOD = "indicator,period,actual,plan,completion\nBán lẻ,2021,76581,84000,91.17\n"
BAD = "indicator,period,actual,plan,completion\nBán lẻ,2021,>76581,84000,92.19\n"
REFUSED = "indicator,actual\nA,1\nA,x\n"


def findings(*arguments, text=""):
    """(exit status, rows of the CSV)"""
    status, out, err = run(AUDIT, "--numbers", "plain", "--format", "csv", *arguments, text=text)
    check(err == "" or status == 2, f"{arguments}: {err!r}")
    return status, list(csv.DictReader(io.StringIO(out)))


def put(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def options():
    for program in (AUDIT, RECOVER):
        name = os.path.basename(program)
        status, out, err = run(program, "--version")
        check(status == 0 and out.startswith(name + " (libcongthuong) ") and err == "", f"{name} --version")
        status, out, err = run(program, "--help")
        check(status == 0 and out.startswith("Usage: " + name) and err == "", f"{name} --help")
        check(max(map(len, out.split("\n"))) <= 116, f"{name} --help fits a screen")
        for option in ("--version", "--help"):
            with open("/dev/full", "wb") as full:
                check(run(program, option, stdout=full)[0] == 2, f"{name} {option} to a full disk")
        for wrong in (["--no-such-option"], ["-x"], ["--lang", "fr"], ["--lang"], ["--numbers", "en"], ["--format", "pdf"],
                      ["--rounding", "nearest"]):
            status, out, err = run(program, *wrong)
            check(status == 2 and out == "" and err.count("\n") >= 1 and name in err, f"{name} {wrong}: {err!r}")
    for limit in ("--revision-limit", "--series-limit", "--completion-limit", "--fall-limit"):
        for wrong in ("0", "10001", "-1", "1.5", "x", ""):
            status, out, err = run(AUDIT, limit, wrong, text=GOOD)
            check(status == 2 and out == "" and err == f"audit-report: {limit}: '{wrong}' is not one of: 1 to 10000\n", err)
        for right in ("1", "10000"):
            check(run(AUDIT, limit, right, text=GOOD)[0] == 0, f"{limit} {right}")
    with open(os.path.join(programs.SRC, "examples", "audit-report.1"), encoding="utf-8") as page:
        page = page.read().replace("\\-", "-")
    for word in run(AUDIT, "--help")[1].split():
        if word.startswith("--"):
            check(word.rstrip(",") in page, f"the man page of audit-report lacks {word}")


def statuses():
    for arguments in ((), ("--single",), ("-",), ("--all",)):
        for format in FORMATS:
            for text, wanted in ((GOOD, 0), (BAD, 1), ("indicator\n", 0), ("indicator,actual\nA,1\n", 0)):
                status, out, err = run(AUDIT, "--lang", "en", "--format", format, *arguments, text=text)
                check(status == wanted and err == "" and out != "", f"{arguments} {format}: {status} {err!r}")
            status, out, err = run(AUDIT, "--format", format, *arguments, text=REFUSED)
            check(status == 2 and err.startswith("-:3:3: ") and err.count("\n") == 1, f"{format}: {err!r}")
            check(out == "" or format == "csv" and arguments == ("--single",) and out.count("\n") == 2, f"{format}: {out!r}")
    status, rows = findings(text=BAD)
    check(list(rows[0]) == COLUMNS, f"columns: {list(rows[0])}")
    wrong = [row for row in rows if row["verdict"] == "inconsistent"]
    # 76.581 of 84.000: at most 76582 / 83999.5; printed at least 92.185
    distance = half_up(Fraction("92.185") - Fraction(100 * 76582) / Fraction("83999.5"), 4)
    check(len(wrong) == 1 and wrong[0]["check"] == "completion" and wrong[0]["printed"] == "92.19"
          and wrong[0]["suggested"] == "91.17" and wrong[0]["distance"] in (distance, distance[:-1] + "3"), f"{wrong}")
    check(json.loads(run(AUDIT, "--format", "json", text=BAD)[1]) != [], "JSON")
    for arguments in ((), ("--all",)):
        for lang, word in (("vi", "Bán lẻ"), ("en", "Bán lẻ")):
            status, out, _ = run(AUDIT, "--lang", lang, "--format", "html", *arguments, text=BAD)
            parser = Balance()
            parser.feed(out)
            parser.close()
            check(parser.open == [] and parser.wrong == [] and parser.tags > 10 and word in out, f"page: {parser.wrong}")
    check("Bán lẻ" not in run(AUDIT, text=GOOD)[1] and "Bán lẻ" in run(AUDIT, "--all", text=GOOD)[1], "--all")
    # cut off instead of rounded: 126/95 = 132.6315...
    cut = "indicator,actual,plan,completion\nA,=126,=95,132.64\n"
    check(findings(text=cut)[0] == 1 and findings("--rounding", "up", text=cut)[0] == 0, "--rounding")


def documents(folder):
    old = "indicator,region,period,published,actual,unit\nXuất khẩu,Gia Lai,2020,2020-12-31,100,triệu USD\n"
    new = "indicator,region,period,published,actual,base,growth,unit\nXuất khẩu,Gia Lai,2021,2021-12-31,126,105,20.0,triệu USD\n"
    files = put(folder, "2020.csv", old), put(folder, "a/2021.csv", new)
    status, rows = findings(*files)
    check(status == 0 and {row["source"] for row in rows} == {"2020.csv", "2021.csv"}, f"sources: {status} {rows}")
    moved = [row for row in rows if row["check"] == "base"]
    check(len(moved) == 1 and (moved[0]["verdict"], moved[0]["rule"]) == ("consistent", "revision")
          and moved[0]["diagnosis"].startswith("revision=5.00"), f"revision: {moved}")
    moved = [row for row in findings("--revision-limit", "4", *files)[1] if row["check"] == "base"]
    check([(row["verdict"], row["rule"]) for row in moved] == [("suspicious", "large_revision")], f"limit: {moved}")
    moved = [row for row in findings("--revision-limit", "3", "--series-limit", "4", *files)[1] if row["check"] == "base"]
    check([(row["verdict"], row["rule"]) for row in moved] == [("suspicious", "other_series")], f"limit: {moved}")
    check([row for row in findings("--single", *files)[1] if row["check"] == "base"] == [], "--single joins nothing")
    # rows without sources in one file are one document
    header = "indicator,region,period,unit,actual,plan,completion\n"
    plan, done = "Bán lẻ,Gia Lai,2021,tỷ đồng,,84000,\n", "Bán lẻ,Gia Lai,2021,tỷ đồng,>76581,,92.19\n"
    status, rows = findings(put(folder, "both.csv", header + plan + done))
    wrong = [(row["check"], row["suggested"]) for row in rows if row["verdict"] == "inconsistent"]
    check(status == 1 and wrong == [("completion", "91.17")] and rows[0]["source"] == "", f"one document: {status} {rows}")
    status, rows = findings(put(folder, "plan.csv", header + plan), put(folder, "done.csv", header + done))
    check(status == 1 and [row["source"] for row in rows if row["verdict"] == "inconsistent"] == ["done.csv"], f"{rows}")
    # two files of one base name are two documents, by their paths; a row's own source stays
    twin = put(folder, "b/2021.csv", new.replace("indicator,", "source,indicator,").replace("\nX", "\nSở,X"))
    rows = findings(files[1], twin, put(folder, "c/2021.csv", new))[1]
    check({row["source"] for row in rows} == {files[1], "Sở", os.path.join(folder, "c/2021.csv")}, f"paths: {rows}")
    # an error in a later file names it, and nothing has been written
    for format in FORMATS:
        bad = put(folder, "bad.csv", REFUSED)
        status, out, err = run(AUDIT, "--format", format, files[0], bad)
        check(status == 2 and out == "" and err.startswith(bad + ":3:3: "), f"a bad second file: {out!r} {err!r}")
        status, out, err = run(AUDIT, "--format", format, files[0], os.path.join(folder, "none.csv"))
        check(status == 2 and out == "" and "none.csv" in err, f"no such file: {err!r}")
    status, out, err = run(AUDIT, files[0], folder)
    check(status == 2 and out == "" and folder in err, f"a folder: {err!r}")
    name = os.path.join(os.fsencode(folder), b"\xff.csv")
    os.rename(put(folder, "x.csv", old), name)
    status, out, err = run(AUDIT, files[0], name)
    check(status == 2 and out == "" and "UTF-8" in err, f"a file whose name is no UTF-8: {err!r}")


def outputs(folder):
    target = os.path.join(folder, "findings.out")
    many = "indicator,period,actual,plan,completion\n" + "A,2021,>76581,84000,92.19\n" * 5000
    for format in FORMATS:
        for arguments in ((), ("--single",)):
            command = (AUDIT, "--lang", "en", "--format", format, *arguments)
            expected = run(*command, LEVELS)
            status, out, err = run(*command, "--output", target, LEVELS)
            with open(target, encoding="utf-8", newline="") as file:
                check(status == expected[0] == 1 and out == err == "" and file.read() == expected[1], f"--output, {format}")
            before = open(target, "rb").read()
            check(run(*command, "--output", target, text=REFUSED)[0] == 2, "refused input")
            status, _, err = run(*command, "--output", target, text=many, preexec_fn=no_more_than(100))
            check(status == 2 and target in err, f"a full disk, {format}: {err!r}")
            check(open(target, "rb").read() == before, "the old file stays as it was")
            os.remove(target)
            status, _, err = run(*command, "--output", target, text=many, preexec_fn=no_more_than(100))
            check(status == 2 and os.listdir(folder) == [], f"no partial file, {format}: {os.listdir(folder)}")
            with open("/dev/full", "wb") as full:
                status, _, err = run(*command, text=many, stdout=full)
                check(status == 2 and err.count("\n") == 1, f"standard output on a full disk: {err!r}")
            reading, writing = os.pipe()
            os.close(reading)
            status, _, err = run(*command, text=many, stdout=writing)
            check(status == 2 and err.count("\n") == 1, f"closed pipe, {format}: {status} {err!r}")
            os.close(writing)
    for format in ("table", "csv"):
        with open("/dev/full", "wb") as full:
            status, _, err = run(RECOVER, "--format", format, "915", "963,16", stdout=full)
            check(status == 2 and err.count("\n") == 1, f"recover-plan on a full disk: {err!r}")


def little_memory():
    resource.setrlimit(resource.RLIMIT_AS, (48 << 20, 48 << 20))


def streaming():
    # 100,000 rows in 48 MB: together they do not fit, one by one they do
    many = "indicator,period,actual,plan,completion\n" + "Chỉ tiêu,2021,>76581,84000,92.19\n" * 100000
    if "-fsanitize" not in os.environ.get("CFLAGS", ""):  # which wants far more memory than it has
        for arguments, wanted in (((), 2), (("--single",), 1)):
            with open(os.devnull, "wb") as nowhere:
                status, _, err = run(AUDIT, "--lang", "en", "--format", "csv", *arguments, text=many, stdout=nowhere,
                                     preexec_fn=little_memory)
            check(status == wanted and ("memory" in err) == (wanted == 2), f"48 MB, {arguments}: {status} {err!r}")
    # unrelated rows have the same findings together and one by one
    rows = "".join(f"A{n},D{n},2021,{n + 100},{2 * n + 150},{n % 90 + 10}.{n % 10}\n" for n in range(500))
    text = "indicator,source,period,actual,plan,completion\n" + rows
    together, single = findings(text=text), findings("--single", text=text)
    check(together == single and len(single[1]) >= 500, "--single differs from all together")
    command = (AUDIT, "--lang", "en", "--numbers", "plain")
    table = run(*command, text=text)[1]
    check(table == run(*command, "--single", text=text)[1] and "500" in table, f"--single counts other records: {table[-99:]}")


# --- recover-plan ------------------------------------------------------------------------------------------------------

def recovered(*arguments):
    """(exit status, rows of the CSV)"""
    status, out, _ = run(RECOVER, "--format", "csv", *arguments)
    return status, list(csv.DictReader(io.StringIO(out)))


def ends(rows):
    return [(row["low"], row["high"], row["roundest"], row["whole"], row["class"]) for row in rows]


def recover_examples():
    # 914.5/9.63165 and 915.5/9.63155; 125.5/1.3265 and 126.5/1.3255: the year's and the half-year's imports
    check(recovered("915", "963,16") == recovered("915", "963,16%"), "a percent sign")
    check((0, [("94.94", "95.06", "95", "yes", "ok")]) == (lambda r: (r[0], ends(r[1])))(recovered("915", "963,16")), "915")
    status, rows = recovered("915", "963,16", "126", "132,6")
    check(status == 0 and ends(rows) == [("94.94", "95.06", "95", "yes", "ok"), ("94.60", "95.44", "95", "yes", "ok"),
                                         ("94.94", "95.06", "95", "yes", "ok")], f"narrowed: {rows}")
    status, rows = recovered("915", "963,16", "126", "200")
    check(status == 1 and rows[2]["class"] == "inconsistent" and rows[2]["low"] == rows[2]["high"] == "", f"{status} {rows}")
    # both readings; ends 914.5/10.165 ... 915.5/10.155, and with 11.165, 11.155
    status, rows = recovered("--base", "915", "10,16", "--form", "times_increase")
    check(status == 0 and [row["reading"] for row in rows] == ["ratio", "increase"]
          and ends(rows) == [("89.96", "90.16", "90", "yes", "ok"), ("81.90", "82.08", "82", "yes", "ok")], f"{rows}")
    status, out, _ = run(RECOVER, "--lang", "vi", "--base", "915", "10,16", "--form", "times_increase")
    check("gấp n lần" in out and "tăng thêm n lần" in out and "89,96" in out and "82,08" in out, out)
    # 12 projects, +78,8 %: between 6.709 and 6.713
    check([row["whole"] for row in recovered("--base", "12", "78.8", "--unit", "dự án")[1]] == ["no"], "a count")
    check(recovered("--base", "12", "78.8", "--unit", "dự án")[0] == 1 and recovered("--base", "12", "78.8")[0] == 1 - 1, "G24")
    check(recovered("--base", "12", "71.4", "--unit", "dự án")[0] == 0, "12 of 7")
    # figures below 0, and options after figures
    check(ends(recovered("--base", "950", "-5")[1])[0][:2] == ("994.24", "1005.83"), "a fall")
    check(recovered("--base", "--", "950", "-5") == recovered("950", "-5", "--base"), "--")
    check(ends(recovered("10", "5", "--form", "over")[1]) == ends(recovered("10", "105")[1]), "--form")
    check(recovered("--rounding", "down", "10", "105") != recovered("10", "105"), "--rounding")
    check(ends(recovered(">10", "=100")[1])[0][:2] == ("10.00", "11.00"), "qualifiers")
    check(recovered("--base", "915", "0", "--form", "times_increase")[0] == 0, "one reading answers")
    check([row["class"] for row in recovered("--base", "915", "0", "--form", "times_increase")[1]] == ["zero_base", "ok"], "")
    for env, word in (({"LANG": "vi_VN.UTF-8"}, "kế hoạch"), ({}, "plan"), ({"LC_ALL": "C", "LANG": "vi"}, "plan")):
        check(word in run(RECOVER, "915", "963,16", env=env)[1], f"language in {env}")
    for wrong, word in (([], "pair"), (["915"], "pair"), (["1", "2", "3"], "pair"), (["24.800", "100"], "24800"),
                        (["", "1"], "actual"), (["x", "1"], "actual"), (["1", "x"], "completion"), (["1", ""], "completion"),
                        (["--base", "1", "x"], "growth"), (["1", "1", "--form", "growth"], "over"),
                        (["--base", "1", "1", "--form", "over"], "times"), (["0", "0"], "plan"), (["1", "-5"], "plan"),
                        (["--base", "5", "1", "--form", "points"], "base"), (["--format", "json", "1", "1"], "csv"),
                        (["1", "%"], "completion"), (["--base", "1", "2%", "--form", "times"], "growth"),
                        (["\udcff", "1"], "actual"), (["--unit", "x" * 300, "1", "1"], "--unit"),
                        (["1"] * 34, "16")):
        status, out, err = run(RECOVER, "--lang", "en", *wrong)
        check(status == 2 and out == "" and err.startswith("recover-plan: ") and word in err and err.count("\n") == 1,
              f"{wrong}: {status} {out!r} {err!r}")
    check(run(RECOVER, *["95", "100"] * 16)[0] == 0, "16 pairs")


def recover_random():
    """Plans and bases of random pairs against fractions: the range, a whole number inside, the roundest inside."""
    random_ = random.Random(915)
    compared = 0
    for _ in range(300):
        actual = programs.random_figure(random_)
        text = f"{random_.randint(1, 300)}.{random_.randint(0, 99):02}"
        is_base = random_.random() < 0.5
        percent = shift(interval(text), 1, 100 if is_base else 0)
        found = implied(interval(actual), percent)
        status, rows = recovered(*(["--base"] if is_base else []), "--numbers", "plain", actual, text)
        if found is None:
            continue
        low, high = outward(found, max(scale_of(part) for part in actual.lstrip("<>=~").split("..")) + 2)
        check((status, rows[0]["low"], rows[0]["high"]) == (0, low, high), f"{actual} {text}: {rows}, not {low} {high}")
        if rows[0]["roundest"]:
            value = Fraction(rows[0]["roundest"])
            inside = (found[0] < value or found[0] == value and not found[1]) and (
                value < found[2] or value == found[2] and not found[3])
            check(inside, f"{actual} {text}: {value} is outside")
        if found[2] != float("inf"):
            first = -(-found[0].numerator // found[0].denominator) + (found[1] and found[0].denominator == 1)
            whole = first < found[2] or first == found[2] and not found[3]
            check(rows[0]["whole"] == ("yes" if whole else "no"), f"{actual} {text}: whole {rows[0]['whole']}")
        compared += 1
    check(compared >= 250, f"only {compared} pairs compared")
    print(f"{compared} recovered ranges equal to fractions")


def main():
    options()
    statuses()
    streaming()
    recover_examples()
    recover_random()
    with tempfile.TemporaryDirectory() as folder:
        documents(folder)
    with tempfile.TemporaryDirectory() as folder:
        outputs(folder)
    print(f"{programs.checks} checks, {programs.failures} failures")
    sys.exit(1 if programs.failures or programs.checks < 1000 else 0)


main()
