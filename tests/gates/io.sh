#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# A full disk, a closed pipe, a limit on file sizes: the programs say so and end with status 2; under the final name
# of --output stands either the whole new report or what stood there before.

. "${srcdir:-.}/tests/gates/common.sh"
[ -w /dev/full ] || skip "no /dev/full"
[ -x examples/plan-report ] && [ -x examples/audit-report ] || skip "the programs are not built"

# 20,000 rows: more than a pipe and all buffers hold, in each form.
awk 'BEGIN {print "indicator,period,unit,actual,plan,base,completion"
    for (i = 0; i < 20000; i++) print "Chỉ tiêu " i ",2021,tỷ đồng," i + 1 ",24800,22518.8,963.16"}' >"$scratch/rows.csv"
mkdir "$scratch/out"
tried=0
expect() { # STATUS WHAT
    tried=$((tried + 1))
    [ "$1" = 2 ] || fail "$2: exit status $1"
    [ -s "$scratch/err" ] || fail "$2: nothing on stderr"
}

try() { # STATUS-WHEN-WELL FORMAT PROGRAM [OPTION]
    well=$1 format=$2
    shift 2
    what="$*, $format"
    report="./examples/$* --lang en --format $format"
    $report "$scratch/rows.csv" >/dev/full 2>"$scratch/err"
    expect $? "$what on a full disk"
    { $report "$scratch/rows.csv" 2>"$scratch/err"; echo $? >"$scratch/status"; } | head -c 10 >/dev/null
    expect "$(cat "$scratch/status")" "$what into a closed pipe"
    $report "$scratch/rows.csv" >&- 2>"$scratch/err"
    expect $? "$what with standard output closed"
    echo before >"$scratch/out/old"
    for name in new old; do
        (ulimit -f 16; exec $report --output "$scratch/out/$name" "$scratch/rows.csv") >/dev/null 2>"$scratch/err"
        expect $? "$what into a $name file of limited size"
    done
    [ "$(ls "$scratch/out")" = old ] || fail "$what leaves files behind: $(ls "$scratch/out")"
    [ "$(cat "$scratch/out/old")" = before ] || fail "$what spoils the file that was there"
    $report --output "$scratch/out/none/new" "$scratch/rows.csv" 2>"$scratch/err"
    expect $? "$what into a folder that is not there"
    $report --output "$scratch/out/old" "$scratch/rows.csv"
    [ $? = "$well" ] || fail "$what does not work at all"
    [ "$(wc -c <"$scratch/out/old")" -gt 100000 ] || fail "$what writes less than it was given"
}
for format in table csv json html; do
    try 0 $format plan-report
    try 1 $format audit-report
    try 1 $format audit-report --single
done
./examples/read-report "$scratch" >/dev/null 2>"$scratch/err"
expect $? "read-report of a folder"
./examples/write-bulletin "$scratch" >/dev/null 2>"$scratch/err"
expect $? "write-bulletin of a folder"
./examples/gia-lai-2021 >/dev/full 2>"$scratch/err"
expect $? "gia-lai-2021 on a full disk"
./examples/recover-plan 915 963,16 >/dev/full 2>"$scratch/err"
expect $? "recover-plan on a full disk"
./examples/recover-plan 915 963,16 >&- 2>"$scratch/err"
expect $? "recover-plan with standard output closed"
./examples/plan-report "$scratch" >/dev/null 2>"$scratch/err"
expect $? "plan-report of a folder"
./examples/audit-report "$scratch/rows.csv" "$scratch" >"$scratch/none" 2>"$scratch/err"
expect $? "audit-report of a folder"
[ ! -s "$scratch/none" ] || fail "audit-report writes before all is read"
finish $tried "failures of files and pipes"
