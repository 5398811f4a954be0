# Gates: scripts that look at the build itself. Each skips, with its reason, where its tool is missing.
noinst_HEADERS += tests/main.h
EXTRA_DIST += tests/gates/common.sh
GATES = \
	tests/gates/headers.sh \
	tests/gates/locales.sh \
	tests/gates/symbols.sh \
	tests/gates/sizes.sh \
	tests/gates/versions.sh
dist_check_SCRIPTS += $(GATES)
TESTS += $(GATES)

# What they need to know of the build.
AM_TESTS_ENVIRONMENT = \
	CC='$(CC)' CXX='$(CXX)' NM='$(NM)' OBJDUMP='$(OBJDUMP)' PYTHON='$(PYTHON)' \
	CHECK_PROGRAMS='$(check_PROGRAMS)'; \
	export CC CXX NM OBJDUMP PYTHON CHECK_PROGRAMS;

# Made by tests/gates/locales.sh.
clean-local: clean-locales
clean-locales:
	rm -rf tests/locales
.PHONY: clean-locales
