# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""Build the package without autotools: the library's C sources go into the extension itself.

Sources are found by looking (lib/*/*.c), the version is read from the header, and the wrapper is the one that a
release carries or that SWIG writes now. utf8proc comes from the system.
"""

import pathlib
import platform
import re
import shutil
import subprocess
import sys

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.command.build_py import build_py

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
KERNEL = TOP / "lib/column/kernel.c"
# What makes vector code of the kernels of columns; all else as usual.
KERNEL_FLAGS = ["-O2", "-ftree-vectorize", "-fno-trapping-math", "-fno-math-errno", "-fvect-cost-model=dynamic"]
HAVE_AVX2 = sys.platform == "linux" and platform.machine() == "x86_64"


def version():
    header = (TOP / "include/congthuong/version.h").read_text(encoding="utf-8")
    return re.search(r'CTH_VERSION_STRING "([^"]+)"', header)[1]


def wrapper(build_dir):
    """The wrapper and its Python half: (swig_wrap.c, _swig.py)."""
    shipped = HERE / "swig_wrap.c", HERE / "_swig.py"
    if all(path.exists() for path in shipped):
        return shipped
    if shutil.which("swig") is None:
        raise SystemExit("swig was not found, and this is not a release that carries what it writes: install swig")
    build_dir.mkdir(parents=True, exist_ok=True)
    made = build_dir / "swig_wrap.c", build_dir / "_swig.py"
    subprocess.run(["swig", "-python", "-keyword", "-threads", "-interface", "_native", "-outdir", str(build_dir), "-o", str(made[0]),
                    str(TOP / "bindings/congthuong.i")], check=True)
    return made


class BuildPy(build_py):
    """Add the Python half of the wrapper to the package."""

    def run(self):
        super().run()
        if not getattr(self, "editable_mode", False):
            source = wrapper(HERE / "build/swig")[1]
            self.copy_file(str(source), str(pathlib.Path(self.build_lib, "congthuong/_swig.py")))


class BuildExt(build_ext):
    """Name the sources only now: they lie outside this directory, where setuptools wants none listed."""

    def kernels(self, ext):
        """The kernels, compiled once for every instruction set: their objects."""
        kinds = {"baseline": ([], [])}
        if HAVE_AVX2:
            kinds["avx2"] = ([("CTH_KERNELS", "cth_kernels_avx2")], ["-mavx2"])
        return [made for name, (macros, flags) in kinds.items() for made in self.compiler.compile(
            [str(KERNEL)], output_dir=str(pathlib.Path(self.build_temp, name)), macros=macros,
            include_dirs=ext.include_dirs, extra_postargs=[*ext.extra_compile_args, *KERNEL_FLAGS, *flags])]

    def build_extension(self, ext):
        glue = [path for path in HERE.glob("*.c") if path.name != "swig_wrap.c"]
        library = [path for path in TOP.glob("lib/*/*.c") if path != KERNEL]
        ext.sources = [str(path) for path in sorted(glue + library) + [wrapper(HERE / "build/swig")[0]]]
        ext.extra_objects = self.kernels(ext)
        super().build_extension(ext)


setup(
    version=version(),
    cmdclass={"build_py": BuildPy, "build_ext": BuildExt},
    ext_modules=[Extension("congthuong._native", sources=[], include_dirs=[str(HERE), str(TOP / "include")],
                           define_macros=[("SWIG_TYPE_TABLE", "congthuong"), *[("CTH_HAVE_AVX2", None)][:HAVE_AVX2]], libraries=["utf8proc"],
                           extra_compile_args=["-std=c11", "-fvisibility=hidden"])],
)
