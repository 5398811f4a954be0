# The Python package: hand-written modules, and one extension of which SWIG writes the wrapper. The wrapper is the same
# on every machine and is shipped, so that a build from a release needs no SWIG.
python_modules = \
	bindings/python/congthuong/__init__.py \
	bindings/python/congthuong/__init__.pyi \
	bindings/python/congthuong/_audit.py \
	bindings/python/congthuong/_bulletin.py \
	bindings/python/congthuong/_columns.py \
	bindings/python/congthuong/_csv.py \
	bindings/python/congthuong/_errors.py \
	bindings/python/congthuong/_figure.py \
	bindings/python/congthuong/_frozen.py \
	bindings/python/congthuong/_indicator.py \
	bindings/python/congthuong/_interval.py \
	bindings/python/congthuong/_measure.py \
	bindings/python/congthuong/_numbers.py \
	bindings/python/congthuong/_panel.py \
	bindings/python/congthuong/_parts.py \
	bindings/python/congthuong/_period.py \
	bindings/python/congthuong/_recover.py \
	bindings/python/congthuong/_report.py \
	bindings/python/congthuong/_scalars.py \
	bindings/python/congthuong/_swig.pyi \
	bindings/python/congthuong/_unit.py \
	bindings/python/congthuong/py.typed
python_swig = bindings/python/swig_wrap.c bindings/python/_swig.py

EXTRA_DIST += $(python_modules) $(python_swig) bindings/congthuong.i bindings/python/configure.m4 \
	bindings/python/pyproject.toml bindings/python/setup.py
MAINTAINERCLEANFILES = $(python_swig)

bindings/python/swig_wrap.c: bindings/congthuong.i
	@test -n '$(SWIG)' || { echo 'swig is needed to write $@: install swig and run configure again' >&2; exit 1; }
	$(AM_V_GEN)$(MKDIR_P) bindings/python && \
	$(SWIG) -python -keyword -threads -interface _native -outdir bindings/python -o $@ $(top_srcdir)/bindings/congthuong.i
bindings/python/_swig.py: bindings/python/swig_wrap.c
	@test -f $@ || test -f $(srcdir)/$@ || { rm -f bindings/python/swig_wrap.c; \
	$(MAKE) $(AM_MAKEFLAGS) bindings/python/swig_wrap.c; }

if WITH_PYTHON
congthuongpydir = $(pyexecdir)/congthuong
congthuongpy_LTLIBRARIES = bindings/python/_native.la
dist_congthuongpy_DATA = $(python_modules)
nodist_congthuongpy_DATA = bindings/python/_swig.py

# The wrapper is not ours to keep free of warnings: it is compiled apart from the hand-written sources.
noinst_LTLIBRARIES += bindings/python/libwrap.la
nodist_bindings_python_libwrap_la_SOURCES = bindings/python/swig_wrap.c
bindings_python_libwrap_la_CPPFLAGS = $(AM_CPPFLAGS) $(PYTHON_CPPFLAGS) -I$(top_srcdir)/bindings/python \
	-DSWIG_TYPE_TABLE=congthuong
bindings_python_libwrap_la_CFLAGS = -fvisibility=hidden
bindings_python_libwrap_la_LIBADD =
bindings_python__native_la_SOURCES = \
	bindings/python/audit.c \
	bindings/python/bulletin.c \
	bindings/python/column.c \
	bindings/python/convert.c \
	bindings/python/glue.h \
	bindings/python/measures.c \
	bindings/python/panel.c \
	bindings/python/record.c \
	bindings/python/stream.c \
	bindings/python/value.c
bindings_python__native_la_CPPFLAGS = $(AM_CPPFLAGS) $(PYTHON_CPPFLAGS)
bindings_python__native_la_CFLAGS = $(AM_CFLAGS) -fvisibility=hidden
bindings_python__native_la_LDFLAGS = -module -avoid-version -shared $(MODULE_RPATH)
bindings_python__native_la_LIBADD = bindings/python/libwrap.la lib/libcongthuong.la

# libtool links the module again when it is installed, against the library installed before it. The target is a
# variable, because automake would take a rule by that name for a replacement of its own.
python_install = install-congthuongpyLTLIBRARIES
$(python_install): install-libLTLIBRARIES

# The package as it will be installed, for tests and for use without installing: PYTHONPATH=pytree.
noinst_DATA = pytree/congthuong/stamp
pytree/congthuong/stamp: $(python_modules) bindings/python/_swig.py bindings/python/_native.la
	$(AM_V_GEN)rm -rf pytree && $(MKDIR_P) pytree/congthuong && \
	for file in $^; do case $$file in *.la) ;; *) cp $$file pytree/congthuong/ || exit 1;; esac; done && \
	ln -s ../../bindings/python/.libs/_native.so pytree/congthuong/_native.so && touch $@

# What only libtool reads is of no use to Python.
install-data-hook: remove-python-la
remove-python-la: install-congthuongpyLTLIBRARIES
	rm -f '$(DESTDIR)$(congthuongpydir)/_native.la'
uninstall-hook:
	rm -rf '$(DESTDIR)$(congthuongpydir)/_native.so' '$(DESTDIR)$(congthuongpydir)/__pycache__'
	-rmdir '$(DESTDIR)$(congthuongpydir)' 2>/dev/null
PHONY_TARGETS += remove-python-la
CLEAN_FOLDERS += pytree
else
EXTRA_DIST += bindings/python/audit.c bindings/python/bulletin.c bindings/python/column.c bindings/python/convert.c \
	bindings/python/glue.h bindings/python/measures.c bindings/python/panel.c bindings/python/record.c \
	bindings/python/stream.c bindings/python/value.c
endif
