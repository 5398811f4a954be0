# Tests of lib/column. Its kernels are asked for by name, so it is linked into them; all else is the library's.
COLUMN_TEST_LIBS = $(COLUMN_LIBS) lib/libcongthuong.la

check_PROGRAMS += tests/test_column_vector
tests_test_column_vector_CFLAGS = $(TEST_CFLAGS)
tests_test_column_vector_LDADD = $(TEST_LIBS) -lm
TESTS += tests/test_column_vector

check_PROGRAMS += tests/test_column_measure
tests_test_column_measure_CFLAGS = $(TEST_CFLAGS)
tests_test_column_measure_LDADD = $(TEST_LIBS) -lm
TESTS += tests/test_column_measure

check_PROGRAMS += tests/test_panel
tests_test_panel_CFLAGS = $(TEST_CFLAGS)
tests_test_panel_LDADD = $(TEST_LIBS) -lm
TESTS += tests/test_panel

check_PROGRAMS += tests/test_column_summary
tests_test_column_summary_SOURCES = tests/test_column_summary.c lib/number/sum.c
tests_test_column_summary_CFLAGS = $(TEST_CFLAGS) $(GMP_CFLAGS)
tests_test_column_summary_LDADD = $(COLUMN_TEST_LIBS) $(CHECK_LIBS) $(GMP_LIBS)
TESTS += tests/test_column_summary

COLUMN_ORACLES = tests/oracle_column tests/oracle_panel
EXTRA_PROGRAMS += $(COLUMN_ORACLES)
CLEANFILES += $(COLUMN_ORACLES)

tests_oracle_column_SOURCES = tests/oracle_column.c lib/number/sum.c
tests_oracle_column_CFLAGS = $(AM_CFLAGS)
tests_oracle_column_LDADD = $(COLUMN_TEST_LIBS) -lm
TESTS += tests/oracle_column

tests_oracle_panel_SOURCES = tests/oracle_panel.c lib/number/sum.c
tests_oracle_panel_CFLAGS = $(AM_CFLAGS)
tests_oracle_panel_LDADD = $(COLUMN_TEST_LIBS) -lm
TESTS += tests/oracle_panel

# Campaign: every kernel on more values than a country has.
campaign-column: tests/oracle_column$(EXEEXT)
	tests/oracle_column 500000000
PHONY_TARGETS += campaign-column
campaign-panel: tests/oracle_panel$(EXEEXT)
	tests/oracle_panel 500000000
PHONY_TARGETS += campaign-panel
