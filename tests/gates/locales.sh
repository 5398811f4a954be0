#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
# All tests pass, and the programs print the same bytes, under locales with a decimal comma and other letters.
# The locales are made here, in the build tree.

. "${srcdir:-.}/tests/gates/common.sh"
need localedef

LOCPATH=$PWD/tests/locales
export LOCPATH
mkdir -p "$LOCPATH"
for locale in vi_VN de_DE tr_TR; do
    [ -d "$LOCPATH/$locale.UTF-8" ] || localedef -i $locale -f UTF-8 "$LOCPATH/$locale.UTF-8" >"$scratch/log" 2>&1 ||
        { rm -rf "$LOCPATH/$locale.UTF-8"; skip "localedef has no sources of $locale: $(head -n 1 "$scratch/log")"; }
done

# One locale beside the other, each with its own record.
run_tests() { # LOCALE DECIMAL-POINT
    for program in $CHECK_PROGRAMS; do
        LC_ALL=$1 CTH_TEST_DECIMAL_POINT=$2 CK_VERBOSITY=minimal "./$program" >"$scratch/log.$1" 2>&1
        case $? in
        0) echo passed ;;
        77) ;;
        *) echo "FAIL: $program under $1"; cat "$scratch/log.$1" ;;
        esac
    done >"$scratch/record.$1"
}

# A program that does not take up the locale would pass anything: one that takes it up refuses the wrong mark.
for program in $CHECK_PROGRAMS; do
    LC_ALL=de_DE.UTF-8 CTH_TEST_DECIMAL_POINT=. "./$program" >/dev/null 2>&1
    case $? in 99 | 77) ;; *) fail "$program does not run its tests through test_main() of tests/main.h" ;; esac
done
run_tests C . &
for locale in vi_VN de_DE tr_TR; do run_tests $locale.UTF-8 , & done
wait
passed=$(cat "$scratch"/record.* | grep -c '^passed$')
failures=$((failures + $(cat "$scratch"/record.* | grep -c '^FAIL')))
cat "$scratch"/record.* | grep -v '^passed$'

# The same bytes from the programs. --lang is given, because the names of these locales ask for a language.
cat >"$scratch/figures.csv" <<'END'
indicator,region,period,unit,actual,plan,base,completion,growth
Giá trị sản xuất,Gia Lai,2021,tỷ đồng,24800,24800,22520.5,100,10.13
IIıİi,Gia Lai,2021,triệu USD,>76581,84000,0,,
END
# Capitals of which a Turkish locale would have others: II, İ.
cat >"$scratch/article.txt" <<'END'
NĂM 2021, KIM NGẠCH XUẤT KHẨU của tỉnh GIA LAI ƯỚC ĐẠT 610,5 TRIỆU USD, TĂNG 5,17% so với cùng kỳ; Industrial İ. QUÝ III/2021,
CHỈ SỐ SẢN XUẤT CÔNG NGHIỆP tăng 12,43%.
END
compared=0
print_all() {
    for lang in vi en; do
        ./examples/gia-lai-2021 --lang "$lang"
        for format in table csv json html; do
            ./examples/plan-report --lang "$lang" --format "$format" "$scratch/figures.csv"
            echo "exit status $?"
            ./examples/audit-report --lang "$lang" --format "$format" --all "$scratch/figures.csv"
            echo "exit status $?"
            ./examples/read-report --lang "$lang" --format "$format" "$scratch/article.txt"
            echo "exit status $?"
        done
        ./examples/write-bulletin --lang "$lang" "$scratch/figures.csv"
        echo "exit status $?"
        ./examples/recover-plan --lang "$lang" 915 963,16 126 132,6
        echo "exit status $?"
    done
}
if [ -x examples/plan-report ] && [ -x examples/audit-report ]; then
    print_all >"$scratch/C" 2>&1
    [ "$(grep -c "^exit status [01]$" "$scratch/C")" -eq 28 ] || fail "the programs fail: $(cat "$scratch/C")"
    for locale in vi_VN de_DE tr_TR; do
        LC_ALL=$locale.UTF-8 print_all >"$scratch/$locale" 2>&1
        cmp "$scratch/C" "$scratch/$locale" || fail "the programs print other bytes under $locale"
        compared=$((compared + $(wc -c <"$scratch/$locale")))
    done
fi
# Python takes up only LC_CTYPE by itself: its tests run with all of the locale.
cat >"$scratch/under.py" <<'END'
import locale, sys, unittest
locale.setlocale(locale.LC_ALL, "")
if locale.localeconv()["decimal_point"] != ",":
    sys.exit("the locale is not active")
sys.path.insert(0, sys.argv[1])
unittest.main(module=None, argv=["unittest", "test_scalars", "test_values", "test_indicator", "test_csv", "test_audit"])
END
[ ! -d pytree ] || for locale in vi_VN de_DE tr_TR; do
    LC_ALL=$locale.UTF-8 PYTHONPATH=pytree PYTHONDONTWRITEBYTECODE=1 "$PYTHON" "$scratch/under.py" \
        "$srcdir/tests/python" >"$scratch/log" 2>&1 || { fail "Python under $locale"; cat "$scratch/log"; }
    passed=$((passed + 1))
done
echo "$compared bytes of programs compared with those under C"
finish $passed "passes of test programs under C, vi_VN, de_DE, tr_TR"
