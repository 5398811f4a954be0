# Gates: scripts that look at the build itself. Each skips, with its reason, where its tool is missing.
noinst_HEADERS += tests/main.h
EXTRA_DIST += tests/gates/common.sh
GATES = \
	tests/gates/headers.sh \
	tests/gates/symbols.sh \
	tests/gates/sizes.sh \
	tests/gates/versions.sh
dist_check_SCRIPTS += $(GATES)
TESTS += $(GATES)

# What they need to know of the build.
AM_TESTS_ENVIRONMENT = \
	CC='$(CC)' CXX='$(CXX)' NM='$(NM)' OBJDUMP='$(OBJDUMP)' PYTHON='$(PYTHON)'; \
	export CC CXX NM OBJDUMP PYTHON;
