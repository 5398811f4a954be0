#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# A full disk, a closed pipe, a limit on file sizes: the programs say so and end with status 2; under the final name
# of --output stands either the whole new report or what stood there before.

. "${srcdir:-.}/tests/gates/common.sh"
[ -w /dev/full ] || skip "no /dev/full"
[ -x examples/plan-report ] || skip "plan-report is not built"

# 20,000 rows: more than a pipe and all buffers hold, in each form.
awk 'BEGIN {print "indicator,period,unit,actual,plan,base"
    for (i = 0; i < 20000; i++) print "Chỉ tiêu " i ",2021,tỷ đồng," i + 1 ",24800,22518.8"}' >"$scratch/rows.csv"
mkdir "$scratch/out"
tried=0
expect() { # STATUS WHAT
    tried=$((tried + 1))
    [ "$1" = 2 ] || fail "$2: exit status $1"
    [ -s "$scratch/err" ] || fail "$2: nothing on stderr"
}

for format in table csv json html; do
    report="./examples/plan-report --lang en --format $format"
    $report "$scratch/rows.csv" >/dev/full 2>"$scratch/err"
    expect $? "$format on a full disk"
    { $report "$scratch/rows.csv" 2>"$scratch/err"; echo $? >"$scratch/status"; } | head -c 10 >/dev/null
    expect "$(cat "$scratch/status")" "$format into a closed pipe"
    $report "$scratch/rows.csv" >&- 2>"$scratch/err"
    expect $? "$format with standard output closed"

    echo before >"$scratch/out/old"
    for name in new old; do
        (ulimit -f 16; exec $report --output "$scratch/out/$name" "$scratch/rows.csv") >/dev/null 2>"$scratch/err"
        expect $? "$format into a $name file of limited size"
    done
    [ "$(ls "$scratch/out")" = old ] || fail "$format leaves files behind: $(ls "$scratch/out")"
    [ "$(cat "$scratch/out/old")" = before ] || fail "$format spoils the file that was there"
    $report --output "$scratch/out/none/new" "$scratch/rows.csv" 2>"$scratch/err"
    expect $? "$format into a folder that is not there"
    $report --output "$scratch/out/old" "$scratch/rows.csv" || fail "$format does not work at all"
    [ "$(wc -c <"$scratch/out/old")" -gt 100000 ] || fail "$format writes less than it was given"
done
./examples/gia-lai-2021 >/dev/full 2>"$scratch/err"
expect $? "gia-lai-2021 on a full disk"
./examples/plan-report "$scratch" >/dev/null 2>"$scratch/err"
expect $? "plan-report of a folder"
finish $tried "failures of files and pipes"
