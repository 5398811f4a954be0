#!/bin/sh
# SPDX-License-Identifier: MIT
# The type stubs of the package say what the package has: mypy's stubtest, and a caller that mypy finds right and wrong.
set -u
"$PYTHON" -c 'import mypy.stubtest' 2>/dev/null || { echo "skipped: mypy is not installed (Debian: mypy)"; exit 77; }
PYTHONPATH=$PWD/pytree
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
export PYTHONPATH MYPYPATH=$PYTHONPATH MYPY_CACHE_DIR=$folder/cache
cd "$folder" || exit 99

# The modules inside the package are private and have no stubs; mypy would compare their source with itself.
echo 'congthuong\._[a-z].*' > private
"$PYTHON" -m mypy.stubtest --concise --allowlist private --ignore-unused-allowlist congthuong || exit 1

cat > right.py <<'END'
from decimal import Decimal
import congthuong as ct

done: Decimal = ct.completion("76581", 84000, places=1, rounding="half_even")
row = ct.Indicator("GRDP", period="2021", actual=1, plan=Decimal(2), base=0.5)
cls: str = row.growth.cls
rows: list[ct.Indicator] = list(ct.read_csv("x.csv", numbers="vi")[1:])
plan: Decimal = (ct.recover_plan(915, "963.16") & row.recover_plan()).roundest()
findings: list[ct.Finding] = list(ct.audit(rows, rounding="down", fall_limit=5)[1:])
shown: ct.Measures = ct.measures(memoryview(b""), 5, scale=(0, 1, 2), out=None)
grown: ct.Panel = ct.panel(memoryview(b""), memoryview(b""), memoryview(b""), scale=1, rounding="up", out=None)
places: list[tuple[int, int]] = [row.span for row in ct.read_bulletin("x", region="Gia Lai", lang="vi")[1:]]
said: str = ct.write_bulletin(ct.read_bulletin(b"x").report, "en") + row.sentence() + ct.number_in_words(5)
number: Decimal = ct.parse_number_words("five", lang="en")
kinds: list[str] = [repair.kind for finding in findings for repair in finding.repairs]
END
"$PYTHON" -m mypy --strict right.py || exit 1

cat > wrong.py <<'END'
import congthuong as ct

ct.completion([1], 2)
ct.completion(1, 2, rounding="nearest")
ct.Indicator("GRDP").growth + 1
ct.read_csv(5)
ct.measures(memoryview(b""), rounding="nearest")
ct.panel(memoryview(b""), memoryview(b""))
ct.audit(rows=[])
ct.audit([5])
ct.recover_base(1, 2, reading="times")
ct.read_bulletin(5)
ct.write_bulletin([5])
END
wrong=$("$PYTHON" -m mypy --strict wrong.py)
[ "$(printf '%s\n' "$wrong" | grep -c ': error:')" -eq 11 ] && exit 0
printf 'expected one error on each of eleven lines:\n%s\n' "$wrong"
exit 1
