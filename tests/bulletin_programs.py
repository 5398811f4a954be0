#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""read-report and write-bulletin from outside: options, forms, pipes into the other programs, bad input, failing outputs.

Run in the top of the build tree, with srcdir in the environment. Prints what was compared; exit status 1 on failure.
"""
import csv
import html.parser
import io
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

sys.dont_write_bytecode = True
import programs
from programs import FORMATS, check, no_more_than, run

READ = "examples/read-report"
WRITE = "examples/write-bulletin"
EXAMPLES = os.path.join(programs.SRC, "examples", "data")
GIA_LAI = os.path.join(EXAMPLES, "bulletin-gia-lai-2021.txt")
TWO = os.path.join(EXAMPLES, "bulletin-kon-tum-dak-lak.txt")
HEADER = ("indicator,parent,complete,region,source,published,period,unit,prices,kind,polarity,status,actual,plan,base,"
          "completion,completion_form,plan_scope,growth,growth_form,base_period,share,numbers\n")
EXPORTS = "Năm 2021, kim ngạch xuất khẩu ước đạt 610 triệu USD, tăng 5,17% so với cùng kỳ.\n"
# What the figures of examples/data/gia-lai-2021.csv are, written down from the newspaper, not from what is read.
PRINTED = [("sản xuất công nghiệp", "tỷ đồng", "24800", "100", "10.13", ""),
           ("bán lẻ", "tỷ đồng", ">76581", "92.19", "5.97", ""),
           ("xuất khẩu", "triệu USD", "610", "100", "5.17", ""),
           ("nhập khẩu", "triệu USD", "915", "963.16", "10.16", "times_increase")]


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def listed(*arguments, text=""):
    status, out, err = run(READ, *arguments, text=text)
    check(status == 0, f"{arguments}: {status} {err!r}")
    return rows(out)


def pipe(first, second, text=""):
    """first | second, as a shell does it."""
    with subprocess.Popen(first, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as left:
        with subprocess.Popen(second, stdin=left.stdout, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as right:
            left.stdout.close()
            left.stdin.write(text.encode())
            left.stdin.close()
            out, err = right.communicate(timeout=60)
    return left.returncode, right.returncode, out.decode(), err.decode()


def options():
    for program in (READ, WRITE):
        name = os.path.basename(program)
        status, out, err = run(program, "--version")
        check(status == 0 and out.startswith(name + " (libcongthuong) ") and err == "", f"{name} --version")
        status, out, err = run(program, "--help")
        check(status == 0 and out.startswith("Usage: " + name) and err == "", f"{name} --help")
        check(max(map(len, out.split("\n"))) <= 116, f"{name} --help fits a screen")
        for option in ("--version", "--help"):
            with open("/dev/full", "wb") as full:
                check(run(program, option, stdout=full)[0] == 2, f"{name} {option} to a full disk")
        for wrong in (["--no-such-option"], ["-x"], ["--lang", "fr"], ["--lang"], ["--output"]):
            status, out, err = run(program, *wrong)
            check(status == 2 and out == "" and name in err, f"{name} {wrong}: {err!r}")
        with open(os.path.join(programs.SRC, "examples", name + ".1"), encoding="utf-8") as page:
            page = page.read().replace("\\-", "-")
        for word in run(program, "--help")[1].split():
            if word.startswith("--"):
                check(word.rstrip(",") in page, f"the man page of {name} lacks {word}")
    for wrong, word in ((["--format", "pdf"], "--format"), (["--published", "31/12/2021"], "--published"),
                        (["--published", "2021-02-29"], "--published"), (["--region", b"\xff"], "--region"),
                        (["--source", b"\xff"], "--source")):
        status, out, err = run(READ, *wrong, text=EXPORTS)
        check(status == 2 and out == "" and err.startswith(f"read-report: {word}: ") and err.count("\n") == 1, f"{wrong}: {err!r}")
    for wrong in (["--numbers", "en"], [GIA_LAI, GIA_LAI]):
        check(run(WRITE, *wrong)[0] == 2, f"write-bulletin {wrong}")
    (row,) = listed("--region", "Gia Lai", "--published", "2022-01-05", "--source", "Báo", text=EXPORTS)
    check((row["region"], row["published"], row["source"]) == ("Gia Lai", "2022-01-05", "Báo"), f"{row}")
    (row,) = listed(text=EXPORTS)
    check((row["region"], row["published"], row["source"]) == ("", "", ""), f"standard input has no name: {row}")


def four_figures(found, what):
    check(len(found) == 4, f"{what}: {len(found)} rows")
    for row, (name, unit, actual, completion, growth, form) in zip(found, PRINTED):
        got = [row[column] for column in ("unit", "actual", "completion", "growth", "growth_form")]
        check(name in row["indicator"].lower() and got == [unit, actual, completion, growth, form], f"{what}: {row}")
        check((row["region"], row["period"], row["status"]) == ("Gia Lai", "2021", "estimate"), f"{what}: {row}")


def forms():
    status, out, err = run(READ, GIA_LAI)
    check(status == 0 and out.startswith(HEADER) and "\r" not in out and err == "", f"csv: {err!r}")
    four_figures(rows(out), "csv")
    check({row["numbers"] for row in rows(out)} == {"plain"}, "figures are plain")
    check({row["source"] for row in rows(out)} == {"bulletin-gia-lai-2021.txt"}, "the source is the file")
    with open(GIA_LAI, "rb") as file:
        text = file.read()
    objects = json.loads(run(READ, "--format", "json", GIA_LAI)[1])
    check(len(objects) == 4, "json")
    for found, row in zip(objects, rows(out)):
        plain = {name: value for name, value in row.items() if value and name != "numbers"}
        check({name: value for name, value in found.items() if name not in ("span", "spans", "doubts")} == plain, f"json: {found}")
        start, end = found["span"]
        check(0 <= start < end <= len(text), f"span: {found}")
        text[start:end].decode()
        for name, (low, high) in found["spans"].items():
            check(name in row and 0 <= low < high <= len(text), f"spans: {found}")
        low, high = found["spans"]["actual"]
        digits = text[low:high].decode().replace(".", "").replace(",", ".")
        check(digits == found["actual"].lstrip("<>=~"), f"re-read: {found}")
    table = run(READ, "--format", "table", "--lang", "vi", GIA_LAI)[1]
    check("hơn 76.581" in table and "Dòng:cột" in table and "Chưa chắc" in table and "2 cách" not in table, table)
    english = run(READ, "--format", "table", "--lang", "en", GIA_LAI)[1]
    check("over 76581" in english and "Statements: 4" in english and "two readings" in english, english)
    check(run(READ, "--format", "table", GIA_LAI, env={"LANG": "vi_VN.UTF-8"})[1] == table, "the language of the environment")
    page = run(READ, "--format", "html", GIA_LAI)[1]
    html.parser.HTMLParser().feed(page)
    check(page.startswith("<!DOCTYPE html>") and page.endswith("</html>\n") and "http" not in page, "a page of its own")
    # composed or not, the same is read
    with open(GIA_LAI, encoding="utf-8") as file:
        other = unicodedata.normalize("NFD", file.read())
    four_figures(listed("--region", "Gia Lai", "-", text=other), "decomposed")


def nothing():
    for format, wanted in (("csv", HEADER), ("json", "[]\n"), ("table", None), ("html", None)):
        for text in ("", "Xin chào.\n", "24.800\n"):
            status, out, err = run(READ, "--format", format, text=text)
            check(status == 0 and err == "read-report: no figures of indicators were found\n", f"{format} {text!r}: {err!r}")
            check(out == wanted if wanted else out != "", f"{format} {text!r}: {out!r}")


def pipes(folder):
    first, second, out, err = pipe([READ, GIA_LAI], ["examples/plan-report", "--lang", "vi", "-"])
    check((first, second, err) == (0, 0, "") and "hơn 76.581" in out and "963,16" in out, f"plan-report: {out} {err}")
    first, second, out, err = pipe([READ, TWO], ["examples/plan-report", "--format", "csv", "-"])
    check((first, second, err) == (0, 0, "") and len(rows(out)) >= 10, f"plan-report: {err}")
    first, second, out, err = pipe([READ, GIA_LAI], ["examples/audit-report", "-"])
    check((first, second, err) == (0, 0, ""), f"audit-report: {second} {out} {err}")
    # a document that contradicts itself, and documents that contradict each other
    wrong = ("Năm 2021, tổng mức bán lẻ hàng hóa và doanh thu dịch vụ của tỉnh Gia Lai đạt 76.581 tỷ đồng, kế hoạch 84.000 tỷ đồng, "
             "đạt 92,19% kế hoạch.\n")
    first, second, out, err = pipe([READ], ["examples/audit-report", "--format", "csv", "-"], wrong)
    check((first, second, err) == (0, 1, "") and "91.17" in out, f"a contradiction: {second} {out} {err}")
    files = []
    for name, level in (("a.txt", 610), ("b.txt", 820)):
        files.append(os.path.join(folder, name))
        with open(files[-1], "w", encoding="utf-8") as file:
            file.write(EXPORTS.replace("kim ngạch xuất khẩu", "kim ngạch xuất khẩu của tỉnh Gia Lai").replace("610", str(level)))
    first, second, out, err = pipe([READ, *files], ["examples/audit-report", "--format", "csv", "-"])
    found = {row["check"] for row in rows(out)}
    check(first == 0 and err == "" and "level" in found, f"two documents: {out} {err}")
    check([row["source"] for row in listed(*files)] == ["a.txt", "b.txt"], "documents by their names")
    os.mkdir(os.path.join(folder, "c"))
    twin = os.path.join(folder, "c", "a.txt")
    os.link(files[0], twin)
    check([row["source"] for row in listed(files[0], twin)] == [files[0], twin], "documents by their paths")


def writer():
    status, out, err = run(WRITE, "--lang", "vi", "--numbers", "vi", programs.DATA)
    check(status == 0 and err == "" and out.endswith("\n") and "24.800 tỷ đồng" in out and "963,16" in out, f"{out} {err}")
    english = run(WRITE, "--lang", "en", "--numbers", "vi", programs.DATA)[1]
    check("24,800" in english and "963.16" in english and english.count("\n") == out.count("\n"), english)
    check(run(WRITE, "--numbers", "vi", programs.DATA, env={"LANG": "vi_VN"})[1] == out, "the language of the environment")
    for text in (out, english):
        found = listed(text=text)
        check(len(found) == 4, f"read back: {found}")
        for row, (_, _, actual, completion, _, _) in zip(found, PRINTED):
            check([row["actual"], row["completion"]] == [actual, completion], f"read back: {row}")
    check([row["growth"] for row in listed(text=out)] == [growth for *_, growth, _ in PRINTED], "read back: growth")
    check(run(WRITE, text="indicator\n") == (0, "", ""), "no rows, no words")
    check(run(WRITE, text="indicator,unit\nBán lẻ,tỷ đồng\n") == (0, "", ""), "a row without a figure")
    for text, place in (("indicator,actual\nA,1\nB,24.800\n", "-:3:5: "), ("actual\n1\n", "-:1:"), ("", "-")):
        status, out, err = run(WRITE, text=text)
        check(status == 2 and out == "" and err.startswith(place) and err.count("\n") == 1, f"write-bulletin: {err!r}")
    check(run(WRITE, "no/such.csv")[0] == 2, "a file that is not there")
    first, second, out, err = pipe([READ, TWO], [WRITE, "--lang", "vi"])
    check((first, second, err) == (0, 0, "") and "Kon Tum" in out and "Đắk Lắk" in out, f"{out} {err}")


def refusals(folder):
    bad = os.path.join(folder, "bad.txt")
    long = EXPORTS.encode()
    for data, place, at in ((b"a\nb\xc3\n", ":2:2: ", 3), (long + b"\xed\xa0\x80", ":2:1: ", len(long)),
                            ("Đắk\0".encode(), ":1:4: ", 6), (b"\xef\xbb\xbfx\xff", ":1:2: ", 4)):
        with open(bad, "wb") as file:
            file.write(data)
        for format in FORMATS:
            for files in ((bad,), (GIA_LAI, bad)):
                status, out, err = run(READ, "--lang", "en", "--format", format, *files)
                check(status == 2 and out == "" and err.startswith(bad + place) and "UTF-8" in err and
                      err.endswith(f" (byte {at})\n") and err.count("\n") == 1, f"{data!r}: {err!r}, not byte {at}")
    check("hãy" in run(READ, "--lang", "vi", bad)[2], "in Vietnamese")
    for missing in (os.path.join(folder, "none.txt"), folder):
        status, out, err = run(READ, GIA_LAI, missing)
        check(status == 2 and out == "" and missing in err and err.count("\n") == 1, f"{missing}: {err!r}")
    name = os.path.join(os.fsencode(folder), b"\xff.txt")
    os.rename(bad, name)
    status, out, err = run(READ, name)
    check(status == 2 and out == "" and "UTF-8" in err, f"a file whose name is no UTF-8: {err!r}")
    os.remove(name)


def limits(folder):
    """64 MiB are read, a byte more is refused; nobody has to write them down for that."""
    huge = os.path.join(folder, "huge.txt")
    with open(huge, "wb") as file:
        file.write(EXPORTS.encode())
        file.truncate((64 << 20) + 1)
    status, out, err = run(READ, huge)
    check(status == 2 and out == "" and huge in err and "64 MiB" in err, f"a byte too many: {err!r}")
    os.truncate(huge, 64 << 20)
    status, out, err = run(READ, "--lang", "en", huge)
    check(status == 2 and "NUL" in err and f"(byte {len(EXPORTS.encode())})" in err, f"just 64 MiB: {err!r}")
    os.remove(huge)


def outputs(folder):
    target = os.path.join(folder, "out")
    many = EXPORTS * 3000
    table = "indicator,period,unit,actual\n" + "Xuất khẩu,2021,triệu USD,610\n" * 5000
    commands = [((READ, "--lang", "en", "--format", format), many) for format in FORMATS]
    commands.append(((WRITE, "--lang", "vi"), table))
    for command, text in commands:
        status, expected, _ = run(*command, text=text)
        check(status == 0 and len(expected) > 100000, f"{command}")
        status, out, err = run(*command, "--output", target, text=text)
        with open(target, encoding="utf-8", newline="") as file:
            check(status == 0 and out == err == "" and file.read() == expected, f"--output, {command}")
        before = open(target, "rb").read()
        status, _, err = run(*command, "--output", target, text=text, preexec_fn=no_more_than(100))
        check(status == 2 and target in err and open(target, "rb").read() == before, f"a full disk, {command}: {err!r}")
        os.remove(target)
        status, _, err = run(*command, "--output", target, text=text, preexec_fn=no_more_than(100))
        check(status == 2 and os.listdir(folder) == [], f"no partial file, {command}: {os.listdir(folder)}")
        with open("/dev/full", "wb") as full:
            status, _, err = run(*command, text=text, stdout=full)
            check(status == 2 and err.count("\n") == 1, f"standard output on a full disk: {err!r}")
        reading, writing = os.pipe()
        os.close(reading)
        status, _, err = run(*command, text=text, stdout=writing)
        check(status == 2 and err.count("\n") == 1, f"closed pipe, {command}: {status} {err!r}")
        os.close(writing)
    status, _, err = run(READ, "--format", "table", text=EXPORTS * 100001)
    check(status == 2 and err.count("\n") == 1, f"more statements than a table holds: {status} {err!r}")
    with open(os.devnull, "wb") as nowhere:
        check(run(READ, text=EXPORTS * 100001, stdout=nowhere)[0] == 0, "CSV has no such limit")


def main():
    options()
    forms()
    nothing()
    writer()
    for part in (pipes, refusals, limits, outputs):
        with tempfile.TemporaryDirectory() as folder:
            part(folder)
    print(f"{programs.checks} checks, {programs.failures} failures")
    sys.exit(1 if programs.failures or programs.checks < 240 else 0)


main()
