#!/bin/sh
# SPDX-License-Identifier: MIT
# examples/notebook.ipynb runs from top to bottom, and is kept without outputs.
set -u
srcdir=$(cd "$srcdir" && pwd)
notebook=$srcdir/examples/notebook.ipynb
"$PYTHON" - "$notebook" <<'END' || exit 1
import json, sys
cells = json.load(open(sys.argv[1], encoding="utf-8"))["cells"]
kept = [c for c in cells if c["cell_type"] == "code" and (c["outputs"] or c["execution_count"])]
sys.exit("the notebook is kept with outputs: clear them" if kept else None)
END
"$PYTHON" -c 'import nbconvert, ipykernel' 2>/dev/null ||
    { echo "skipped: no nbconvert and ipykernel (Debian: jupyter-nbconvert, python3-ipykernel)"; exit 77; }
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
export PYTHONPATH=$PWD/pytree
# A kernel of the very Python that is tested; a user's own settings stay out.
export HOME=$folder JUPYTER_DATA_DIR=$folder/data JUPYTER_CONFIG_DIR=$folder/config IPYTHONDIR=$folder/ipython
mkdir -p "$folder/data/kernels/python3" "$folder/examples"
cat > "$folder/data/kernels/python3/kernel.json" <<END
{"argv": ["$PYTHON", "-m", "ipykernel_launcher", "-f", "{connection_file}"], "display_name": "Python 3", "language": "python"}
END
cp -r "$srcdir/examples/notebook.ipynb" "$srcdir/examples/data" "$folder/examples/" && cd "$folder/examples" || exit 99
"$PYTHON" -m nbconvert --to html --execute --ExecutePreprocessor.timeout=60 --output "$folder/out.html" notebook.ipynb ||
    exit 1
for word in '963,16' '91,17' 'zero_base'; do
    grep -q "$word" "$folder/out.html" || { echo "the notebook does not show $word"; exit 1; }
done
[ -z "${NOTEBOOK_HTML-}" ] || cp "$folder/out.html" "$NOTEBOOK_HTML"
