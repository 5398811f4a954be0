# Tests of lib/audit.
EXTRA_DIST += tests/audit_case.h

check_PROGRAMS += tests/test_audit_figures
tests_test_audit_figures_CFLAGS = $(TEST_CFLAGS)
tests_test_audit_figures_LDADD = $(TEST_LIBS)
TESTS += tests/test_audit_figures
EXTRA_DIST += tests/vectors/audit.txt

check_PROGRAMS += tests/test_audit
tests_test_audit_CFLAGS = $(TEST_CFLAGS)
tests_test_audit_LDADD = $(TEST_LIBS)
TESTS += tests/test_audit

check_PROGRAMS += tests/test_audit_join
tests_test_audit_join_CFLAGS = $(TEST_CFLAGS)
tests_test_audit_join_LDADD = $(TEST_LIBS)
TESTS += tests/test_audit_join

check_PROGRAMS += tests/test_audit_parts
tests_test_audit_parts_CFLAGS = $(TEST_CFLAGS)
tests_test_audit_parts_LDADD = $(TEST_LIBS)
TESTS += tests/test_audit_parts

check_PROGRAMS += tests/test_audit_fair
tests_test_audit_fair_CFLAGS = $(TEST_CFLAGS)
tests_test_audit_fair_LDADD = $(TEST_LIBS)
TESTS += tests/test_audit_fair

check_PROGRAMS += tests/test_audit_years
tests_test_audit_years_CFLAGS = $(TEST_CFLAGS)
tests_test_audit_years_LDADD = $(TEST_LIBS)
TESTS += tests/test_audit_years
