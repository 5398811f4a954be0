# Part of configure.ac: which Python the binding is built for. PYTHON is asked for headers and paths itself
# (AX_PYTHON_DEVEL needs distutils, which new Pythons do not have); libpython is not linked.
AC_ARG_ENABLE([python], [AS_HELP_STRING([--disable-python], [do not build the Python binding])],
  [], [enable_python=yes])
AC_ARG_WITH([pythondir], [AS_HELP_STRING([--with-pythondir=DIR], [install the Python package in DIR])])

# Tests use Python as an oracle even without the binding, and `make dist` needs SWIG: look for both always.
AM_PATH_PYTHON([3.9], [], [:])
AC_PATH_PROG([SWIG], [swig])

# The search path of Debian's own Python is .../dist-packages, where automake would say .../site-packages.
AS_IF([test "x$with_pythondir" != x], [pyexecdir=$with_pythondir],
  [test "x$PYTHON" != x: && { test "x$prefix" = xNONE || test "x$prefix" = x/usr/local; }],
  [cth_platlib=`$PYTHON -c 'import sysconfig; print(sysconfig.get_path("platlib"))'`
   AS_CASE([$cth_platlib], [/usr/local/*], [pyexecdir=$cth_platlib])])

cth_python_summary=no
AS_IF([test "x$enable_python" = xyes], [
  AS_IF([test "x$PYTHON" = x:],
    [AC_MSG_ERROR([Python 3.9 or newer was not found. Install python3 and python3-dev, say PYTHON=/path/to/python3, dnl
or leave the binding out with --disable-python.])])
  AC_CACHE_CHECK([for the headers of $PYTHON], [cth_cv_python_include],
    [cth_cv_python_include=`$PYTHON -c 'import sysconfig; print(sysconfig.get_paths()@<:@"include"@:>@)'`
     test -f "$cth_cv_python_include/Python.h" || cth_cv_python_include=no])
  AS_IF([test "x$cth_cv_python_include" = xno],
    [AC_MSG_ERROR([Python.h of $PYTHON was not found. Install python3-dev, or the development files of that Python, dnl
or leave the binding out with --disable-python.])])
  # A release carries what SWIG writes; a clone does not.
  AS_IF([test "x$SWIG" = x && test ! -f "$srcdir/bindings/python/swig_wrap.c"],
    [AC_MSG_ERROR([swig was not found, and this is not a release that carries what it writes. Install swig (4.0 or dnl
newer), or leave the binding out with --disable-python.])])
  PYTHON_CPPFLAGS="-I$cth_cv_python_include"
  cth_python_summary="$PYTHON ($PYTHON_VERSION)"
])
AC_SUBST([PYTHON_CPPFLAGS])

AM_CONDITIONAL([WITH_PYTHON], [test "x$enable_python" = xyes])
