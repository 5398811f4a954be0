#!/bin/sh
# SPDX-License-Identifier: MIT
# pip builds a self-contained package from the sources as a release has them, and it works in an environment of its own.
# Usage: check_wheel.sh TARBALL
set -eu
"$PYTHON" -c 'import setuptools, wheel, venv, ensurepip' 2>/dev/null ||
    { echo "skipped: Debian: python3-setuptools python3-wheel python3-venv python3-pip"; exit 77; }
tarball=$(realpath "$1")
tests=$(realpath "$(dirname "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
unset PYTHONPATH
tar xzf "$tarball"
"$PYTHON" -m venv --system-site-packages venv
# SWIG must not be needed: the release carries what it writes.
mkdir bin && printf '#!/bin/sh\nexit 1\n' > bin/swig && chmod +x bin/swig
PATH=$folder/bin:$PATH venv/bin/pip install --quiet --no-build-isolation --no-index --no-deps \
    libcongthuong-*/bindings/python
rm -r libcongthuong-*
venv/bin/python -c 'import congthuong; print(congthuong.__version__, congthuong.__file__)'
if ldd "$(venv/bin/python -c 'from congthuong import _native; print(_native.__file__)')" | grep congthuong; then
    echo "the package needs the shared library"
    exit 1
fi
for test in test_scalars test_values test_indicator test_csv test_audit test_columns test_panel; do
    venv/bin/python -B "$tests/$test.py"
done
