# Tests of lib/bulletin.
EXTRA_DIST += tests/evaluate.py tests/vectors/bulletins

# Private functions: built into their test.
check_PROGRAMS += tests/test_fold
tests_test_fold_SOURCES = tests/test_fold.c lib/bulletin/fold.c
tests_test_fold_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/lib/bulletin
tests_test_fold_CFLAGS = $(TEST_CFLAGS) $(UTF8PROC_CFLAGS)
tests_test_fold_LDADD = $(CHECK_LIBS) $(UTF8PROC_LIBS)
TESTS += tests/test_fold
