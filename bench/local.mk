# Speed: `make bench` prints what the library's own work costs on this machine. Never a test.
BENCHES = bench/audit bench/bulletin bench/column bench/panel
EXTRA_PROGRAMS += $(BENCHES)
CLEANFILES += $(BENCHES)
bench_audit_CFLAGS = $(AM_CFLAGS)
bench_audit_LDADD = lib/libcongthuong.la

bench_bulletin_CFLAGS = $(AM_CFLAGS)
bench_bulletin_LDADD = lib/libcongthuong.la

# What the kernels are compared with is compiled as they are.
bench_column_SOURCES = bench/column.c lib/number/sum.c
bench_column_CFLAGS = $(AM_CFLAGS) $(VECTOR_CFLAGS)
bench_column_LDADD = $(COLUMN_TEST_LIBS)
if HAVE_AVX2
bench_column_CFLAGS += -mavx2
endif

bench_panel_CFLAGS = $(AM_CFLAGS)
bench_panel_LDADD = lib/libcongthuong.la

bench: bench/audit$(EXEEXT) bench/bulletin$(EXEEXT) bench/column$(EXEEXT) bench/panel$(EXEEXT)
	bench/audit
	bench/bulletin $(srcdir)/tests/vectors/bulletins/documents.txt $(srcdir)/tests/vectors/bulletins/structure.txt
	bench/column
	bench/panel
PHONY_TARGETS += bench

# The same from Python: needs NumPy. ROWS and TURNS may be given in the environment.
EXTRA_DIST += bench/columns.py bench/panels.py bench/peers_bulletins.py
if WITH_PYTHON
bench-python: all
	PYTHONPATH='$(abs_builddir)/pytree' $(PYTHON) $(srcdir)/bench/columns.py lib/.libs/libcongthuong.so
	PYTHONPATH='$(abs_builddir)/pytree' $(PYTHON) $(srcdir)/bench/panels.py lib/.libs/libcongthuong.so
PHONY_TARGETS += bench-python
endif

# Others at the same work: writes docs/benchmarks.md and .svg. Their packages come from the index that pip is set up for,
# into an environment of its own in the build tree. N= rows, TURNS= turns, MOST= rows of the plot: for less than all.
EXTRA_LTLIBRARIES = bench/peers.la
CLEANFILES += bench/peers.la
bench_peers_la_SOURCES = bench/peers.c
bench_peers_la_CFLAGS = $(AM_CFLAGS) $(VECTOR_CFLAGS) $(GMP_CFLAGS)
if HAVE_AVX2
bench_peers_la_CFLAGS += -mavx2
endif
bench_peers_la_LDFLAGS = -module -avoid-version -rpath $(abs_builddir)/bench
bench_peers_la_LIBADD = lib/libcongthuong.la $(GMP_LIBS)
CLEAN_FOLDERS += bench/.libs bench/venv
EXTRA_DIST += bench/peers-requirements.txt bench/peers.py bench/peers_columns.py bench/peers_panels.py \
	bench/peers_postgres.py bench/peers_report.py
if WITH_PYTHON
bench/venv/stamp: bench/peers-requirements.txt
	rm -rf bench/venv
	$(PYTHON) -m venv bench/venv
	bench/venv/bin/pip install -q -r $(srcdir)/bench/peers-requirements.txt
	touch $@
bench-peers: all bench/peers.la bench/venv/stamp
	PYTHONPATH='$(abs_builddir)/pytree' CC='$(CC)' N='$(N)' TURNS='$(TURNS)' MOST='$(MOST)' \
	bench/venv/bin/python -B $(srcdir)/bench/peers.py bench/.libs/peers.so lib/.libs/libcongthuong.so $(srcdir)/docs
PHONY_TARGETS += bench-peers
endif
