# Tests of lib/text but for the reports.
check_PROGRAMS += tests/test_words
# cth_word() is not exported, so the table is built into its test.
tests_test_words_SOURCES = tests/test_words.c lib/text/words.c
tests_test_words_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/lib/text
tests_test_words_CFLAGS = $(TEST_CFLAGS) $(UTF8PROC_CFLAGS)
tests_test_words_LDADD = $(TEST_LIBS) $(UTF8PROC_LIBS)
TESTS += tests/test_words

check_PROGRAMS += tests/test_lang
tests_test_lang_CFLAGS = $(TEST_CFLAGS)
tests_test_lang_LDADD = $(TEST_LIBS)
TESTS += tests/test_lang

check_PROGRAMS += tests/test_utf8
tests_test_utf8_CFLAGS = $(TEST_CFLAGS)
tests_test_utf8_LDADD = $(TEST_LIBS)
TESTS += tests/test_utf8

check_PROGRAMS += tests/test_column
tests_test_column_CFLAGS = $(TEST_CFLAGS)
tests_test_column_LDADD = $(TEST_LIBS)
TESTS += tests/test_column

check_PROGRAMS += tests/test_csv_reader
tests_test_csv_reader_SOURCES = tests/test_csv_reader.c tests/csv_input.h
tests_test_csv_reader_CFLAGS = $(TEST_CFLAGS)
tests_test_csv_reader_LDADD = $(TEST_LIBS)
TESTS += tests/test_csv_reader

check_PROGRAMS += tests/test_csv_writer
tests_test_csv_writer_SOURCES = tests/test_csv_writer.c tests/csv_input.h
tests_test_csv_writer_CFLAGS = $(TEST_CFLAGS)
tests_test_csv_writer_LDADD = $(TEST_LIBS)
TESTS += tests/test_csv_writer

check_PROGRAMS += tests/test_csv_error
tests_test_csv_error_CFLAGS = $(TEST_CFLAGS)
tests_test_csv_error_LDADD = $(TEST_LIBS)
TESTS += tests/test_csv_error

check_PROGRAMS += tests/test_records
tests_test_records_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/lib/text
tests_test_records_CFLAGS = $(TEST_CFLAGS)
tests_test_records_LDADD = $(TEST_LIBS)
TESTS += tests/test_records

EXTRA_DIST += tests/vectors/csv

# No Check program: it takes a number of bytes. Campaign: all texts of four, a minute or two.
EXTRA_PROGRAMS += tests/sweep_utf8
CLEANFILES += tests/sweep_utf8$(EXEEXT)
tests_sweep_utf8_CFLAGS = $(AM_CFLAGS)
tests_sweep_utf8_LDADD = lib/libcongthuong.la
TESTS += tests/sweep_utf8
campaign-utf8: tests/sweep_utf8$(EXEEXT)
	tests/sweep_utf8 4
PHONY_TARGETS += campaign-utf8
