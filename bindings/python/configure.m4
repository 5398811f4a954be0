# Part of configure.ac: which Python the binding is built for. PYTHON is asked for headers and suffixes itself
# (AX_PYTHON_DEVEL needs distutils, which new Pythons do not have); libpython is not linked.
AC_ARG_ENABLE([python], [AS_HELP_STRING([--disable-python], [do not build the Python binding])],
  [], [enable_python=yes])
cth_python_summary=no
AM_CONDITIONAL([WITH_PYTHON], [test "x$enable_python" = xyes])
