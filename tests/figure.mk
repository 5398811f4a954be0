# Tests of lib/figure.
EXTRA_DIST += tests/rows.h tests/vectors/period.txt

check_PROGRAMS += tests/test_period
tests_test_period_CFLAGS = $(TEST_CFLAGS)
tests_test_period_LDADD = $(TEST_LIBS)
TESTS += tests/test_period

check_PROGRAMS += tests/test_unit
tests_test_unit_CFLAGS = $(TEST_CFLAGS)
tests_test_unit_LDADD = $(TEST_LIBS)
TESTS += tests/test_unit
