# Gates: scripts that look at the build itself. Each skips, with its reason, where its tool is missing.
noinst_HEADERS += tests/main.h
EXTRA_DIST += tests/gates/common.sh tests/gates/nomemory.c tests/gates/python_memory.py
GATES = \
	tests/gates/exports.sh \
	tests/gates/headers.sh \
	tests/gates/io.sh \
	tests/gates/locales.sh \
	tests/gates/mirror.sh \
	tests/gates/python_memory.sh \
	tests/gates/symbols.sh \
	tests/gates/sizes.sh \
	tests/gates/vectors.sh \
	tests/gates/versions.sh
dist_check_SCRIPTS += $(GATES)
TESTS += $(GATES)

check_PROGRAMS += tests/test_memory
tests_test_memory_CFLAGS = $(TEST_CFLAGS)
tests_test_memory_LDADD = $(TEST_LIBS)
TESTS += tests/test_memory

# What they need to know of the build.
# Four seconds, Check's own limit for a test, are too few on a busy machine.
AM_TESTS_ENVIRONMENT = \
	CK_DEFAULT_TIMEOUT=60; export CK_DEFAULT_TIMEOUT; \
	CC='$(CC)' CXX='$(CXX)' NM='$(NM)' OBJDUMP='$(OBJDUMP)' PYTHON='$(PYTHON)' \
	CFLAGS='$(CFLAGS)' CHECK_PROGRAMS='$(check_PROGRAMS)'; \
	export CFLAGS CC CXX NM OBJDUMP PYTHON CHECK_PROGRAMS;

# Made by the scripts.
CLEAN_FOLDERS += tests/locales coverage fuzz

# Campaigns: too long, or of tools too rare, for make check. Each says what it needs.
CAMPAIGNS = tests/gates/portable.sh tests/gates/coverage.sh tests/fuzz/run.sh
dist_noinst_SCRIPTS += $(CAMPAIGNS)
noinst_HEADERS += tests/portable/check.h tests/fuzz/fuzz.h tests/fuzz/phrases.h
EXTRA_DIST += \
	tests/fuzz/README.md \
	tests/fuzz/csv.dict \
	tests/fuzz/fuzz_audit.c \
	tests/fuzz/fuzz_csv.c \
	tests/fuzz/fuzz_decimal.c \
	tests/fuzz/fuzz_figure.c \
	tests/fuzz/fuzz_period.c \
	tests/fuzz/fuzz_prose.c \
	tests/fuzz/fuzz_words.c \
	tests/fuzz/words.dict \
	tests/gates/coverage-exclusions.txt \
	tests/gates/coverage.py \
	tests/portable/sweep.c
CAMPAIGN_ENVIRONMENT = srcdir='$(srcdir)' PYTHON='$(PYTHON)' MAKE='$(MAKE)' CHECK_PROGRAMS='$(check_PROGRAMS)' \
	COVERAGE_PROGRAMS='$(check_PROGRAMS) $(FIGURE_CAMPAIGNS) $(COLUMN_ORACLES) tests/property_bulletin tests/property_reader'

check-portable:
	$(CAMPAIGN_ENVIRONMENT) $(srcdir)/tests/gates/portable.sh || test $$? -eq 77
coverage: dist-gzip
	$(CAMPAIGN_ENVIRONMENT) $(srcdir)/tests/gates/coverage.sh $(distdir).tar.gz || test $$? -eq 77
fuzz:
	$(CAMPAIGN_ENVIRONMENT) $(srcdir)/tests/fuzz/run.sh || test $$? -eq 77
PHONY_TARGETS += check-portable coverage fuzz
