# Tests of lib/number.
check_PROGRAMS += tests/test_status
tests_test_status_CFLAGS = $(TEST_CFLAGS)
tests_test_status_LDADD = $(TEST_LIBS)
TESTS += tests/test_status
