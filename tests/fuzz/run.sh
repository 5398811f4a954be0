#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# make fuzz: each target for FUZZ_SECONDS under libFuzzer with address and undefined-behaviour sanitizers.
# FUZZ_TARGETS names fewer. What is found stays in fuzz/ of the build tree, beside the grown corpora.

. "${srcdir:-.}/tests/gates/common.sh"
need clang pkg-config
seconds=${FUZZ_SECONDS:-60}
flags="-std=c11 -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all"

mkdir -p fuzz/audit fuzz/bulletin fuzz/decimal fuzz/figure fuzz/period fuzz/csv fuzz/prose fuzz/words
printf '\00124800.5' >fuzz/decimal/plain
printf '\002-24.800,5' >fuzz/decimal/vietnamese
printf '\002\010>=24.800triệu USDtỷ USD' >fuzz/figure/at-least
printf '\001\0071.5..20nghìn tấnkg' >fuzz/figure/range
printf '2021-01..09' >fuzz/period/window
printf '2016..2020' >fuzz/period/years
printf '\001\002\020indicator,period,unit,actual,plan,base,completion,growth,growth_form\n%s\n%s\n' \
    'Sản xuất,2021,tỷ đồng,24800,24800,22520,100,10.13,' '"Nhập, khẩu",2021-H1,,>915,95,,963.16,10.16,times_increase' \
    >fuzz/csv/comma
printf '\103\002\022indicator;actual;numbers\r\na;24.800,5;vi\r\n' >fuzz/csv/semicolon
printf 'âm một trăm linh năm phẩy không bảy' >fuzz/words/vietnamese
printf 'two thousand and twenty-one point zero' >fuzz/words/english
printf '54 ngh' >fuzz/prose/words
printf '47,017,946' >fuzz/prose/english
printf '8.493,3' >fuzz/prose/vietnamese
awk '/^\[/ {file = sprintf("fuzz/bulletin/%04d", ++cases)} /^:/ {print substr($0, 3) > file} /^-/ {close(file)}' \
    "$srcdir"/tests/vectors/bulletins/*.txt

ran=0
for target in ${FUZZ_TARGETS:-decimal figure period csv audit words prose bulletin}; do
    # shellcheck disable=SC2046,SC2086
    clang $flags -I"$srcdir/include" $(pkg-config --cflags libutf8proc) -o "fuzz/fuzz_$target" \
        "$srcdir/tests/fuzz/fuzz_$target.c" "$srcdir"/lib/*/*.c $(pkg-config --libs libutf8proc) ||
        { fail "fuzz_$target does not compile"; continue; }
    dictionary=
    [ ! -e "$srcdir/tests/fuzz/$target.dict" ] || dictionary="-dict=$srcdir/tests/fuzz/$target.dict"
    # shellcheck disable=SC2086
    "fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 -print_final_stats=1 $dictionary \
        -artifact_prefix="fuzz/$target-" "fuzz/$target" >"fuzz/$target.log" 2>&1 ||
        { fail "fuzz_$target found something, see fuzz/$target.log"; grep -a -m 1 -e 'does not hold' -e ERROR "fuzz/$target.log"; }
    echo "fuzz_$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "fuzz/$target.log") executions in $seconds s," \
        "$(ls "fuzz/$target" | wc -l) inputs kept"
    ran=$((ran + 1))
done
finish $ran "targets"
