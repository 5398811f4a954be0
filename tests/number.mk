# Tests of lib/number. The programs named after oracles are no Check programs: they take a count, or standard input.
noinst_HEADERS += tests/number_gmp.h tests/number_testing.h
EXTRA_DIST += tests/dectest.py tests/vectors/notation.txt

check_PROGRAMS += tests/test_status
tests_test_status_CFLAGS = $(TEST_CFLAGS)
tests_test_status_LDADD = $(TEST_LIBS)
TESTS += tests/test_status

check_PROGRAMS += tests/test_decimal
tests_test_decimal_CFLAGS = $(TEST_CFLAGS)
tests_test_decimal_LDADD = $(TEST_LIBS)
TESTS += tests/test_decimal

check_PROGRAMS += tests/test_rounding
tests_test_rounding_CFLAGS = $(TEST_CFLAGS)
tests_test_rounding_LDADD = $(TEST_LIBS)
TESTS += tests/test_rounding

# The kernel's own functions are not exported, so it is built into the tests that ask it directly.
DIVIDE_SOURCES = \
	lib/number/decimal.c \
	lib/number/divide.c \
	lib/number/rounding.c \
	lib/number/status.c \
	lib/number/sum.c

check_PROGRAMS += tests/test_divide
tests_test_divide_SOURCES = tests/test_divide.c $(DIVIDE_SOURCES)
tests_test_divide_CFLAGS = $(TEST_CFLAGS)
tests_test_divide_LDADD = $(CHECK_LIBS)
TESTS += tests/test_divide

check_PROGRAMS += tests/test_notation
tests_test_notation_CFLAGS = $(TEST_CFLAGS)
tests_test_notation_LDADD = $(TEST_LIBS)
TESTS += tests/test_notation

check_PROGRAMS += tests/test_ratio
tests_test_ratio_CFLAGS = $(TEST_CFLAGS) $(GMP_CFLAGS)
tests_test_ratio_LDADD = $(TEST_LIBS) $(GMP_LIBS)
TESTS += tests/test_ratio

check_PROGRAMS += tests/test_interval
tests_test_interval_CFLAGS = $(TEST_CFLAGS)
tests_test_interval_LDADD = $(TEST_LIBS)
TESTS += tests/test_interval

check_PROGRAMS += tests/test_roundest
tests_test_roundest_CFLAGS = $(TEST_CFLAGS)
tests_test_roundest_LDADD = $(TEST_LIBS)
TESTS += tests/test_roundest

check_PROGRAMS += tests/test_exact
tests_test_exact_SOURCES = tests/test_exact.c lib/number/exact.c lib/number/ratio.c $(DIVIDE_SOURCES)
tests_test_exact_CFLAGS = $(TEST_CFLAGS) $(GMP_CFLAGS)
tests_test_exact_LDADD = $(CHECK_LIBS) $(GMP_LIBS)
TESTS += tests/test_exact

NUMBER_ORACLES = tests/calculate tests/exhaustive_divide tests/oracle_divide
EXTRA_PROGRAMS += $(NUMBER_ORACLES)
CLEANFILES += $(NUMBER_ORACLES)

tests_calculate_CFLAGS = $(AM_CFLAGS)
tests_calculate_LDADD = lib/libcongthuong.la
dist_check_SCRIPTS += tests/dectest.sh
TESTS += tests/dectest.sh
check_DATA += tests/calculate$(EXEEXT)

tests_exhaustive_divide_CFLAGS = $(AM_CFLAGS)
tests_exhaustive_divide_LDADD = lib/libcongthuong.la
TESTS += tests/exhaustive_divide

tests_oracle_divide_SOURCES = tests/oracle_divide.c $(DIVIDE_SOURCES)
tests_oracle_divide_CFLAGS = $(AM_CFLAGS) $(GMP_CFLAGS)
tests_oracle_divide_LDADD = $(GMP_LIBS)
TESTS += tests/oracle_divide

# Campaigns: 10^8 cases against GMP, and every |n| <= 20,000 by every |d| <= 2,000 in all modes.
campaign-oracle: tests/oracle_divide$(EXEEXT)
	tests/oracle_divide 100000000
campaign-exhaustive: tests/exhaustive_divide$(EXEEXT)
	tests/exhaustive_divide 20000 2000 2
PHONY_TARGETS += campaign-oracle campaign-exhaustive
