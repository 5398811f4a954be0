# Tests of lib/bulletin.
EXTRA_DIST += tests/evaluate.py tests/vectors/bulletins

# Private functions: built into their test.
check_PROGRAMS += tests/test_fold
tests_test_fold_SOURCES = tests/test_fold.c lib/bulletin/fold.c
tests_test_fold_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/lib/bulletin
tests_test_fold_CFLAGS = $(TEST_CFLAGS) $(UTF8PROC_CFLAGS)
tests_test_fold_LDADD = $(CHECK_LIBS) $(UTF8PROC_LIBS)
TESTS += tests/test_fold

NUMBER_WORDS_SOURCES = lib/bulletin/fold.c lib/bulletin/number_words_table.c lib/bulletin/number_words.c \
	lib/bulletin/number_words_format.c
check_PROGRAMS += tests/test_number_words
tests_test_number_words_SOURCES = tests/test_number_words.c $(NUMBER_WORDS_SOURCES)
tests_test_number_words_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/lib/bulletin
tests_test_number_words_CFLAGS = $(TEST_CFLAGS) $(UTF8PROC_CFLAGS)
tests_test_number_words_LDADD = $(TEST_LIBS) $(UTF8PROC_LIBS)
TESTS += tests/test_number_words

# No Check program: standard input comes from an oracle in Python.
EXTRA_PROGRAMS += tests/spell
CLEANFILES += tests/spell$(EXEEXT)
tests_spell_CFLAGS = $(AM_CFLAGS)
tests_spell_LDADD = lib/libcongthuong.la
check_DATA += tests/spell$(EXEEXT)
EXTRA_DIST += tests/number_words.py
dist_check_SCRIPTS += tests/number_words.sh
TESTS += tests/number_words.sh

check_PROGRAMS += tests/test_writer
tests_test_writer_SOURCES = tests/test_writer.c tests/sentences.h
tests_test_writer_CFLAGS = $(TEST_CFLAGS)
tests_test_writer_LDADD = $(TEST_LIBS)
TESTS += tests/test_writer
EXTRA_DIST += tests/vectors/sentences

check_PROGRAMS += tests/test_listing
tests_test_listing_CFLAGS = $(TEST_CFLAGS)
tests_test_listing_LDADD = $(TEST_LIBS)
TESTS += tests/test_listing

check_PROGRAMS += tests/test_bulletin_table
tests_test_bulletin_table_CFLAGS = $(TEST_CFLAGS)
tests_test_bulletin_table_LDADD = $(TEST_LIBS)
TESTS += tests/test_bulletin_table

# The programs from outside.
dist_check_SCRIPTS += tests/bulletin_programs.py
TESTS += tests/bulletin_programs.py

# No Check program: it takes counts. Campaign: 10^5 rows in each language.
EXTRA_PROGRAMS += tests/property_bulletin
CLEANFILES += tests/property_bulletin$(EXEEXT)
TESTS += tests/property_bulletin
tests_property_bulletin_SOURCES = tests/property_bulletin.c tests/sentences.h
tests_property_bulletin_CFLAGS = $(AM_CFLAGS)
tests_property_bulletin_LDADD = lib/libcongthuong.la
campaign-bulletin: tests/property_bulletin$(EXEEXT)
	srcdir=$(top_srcdir) tests/property_bulletin 100000 $(SEED)

# No Check program either: the properties that are fuzzed, on bulletins changed at random. Campaign: 10^6 of them.
EXTRA_PROGRAMS += tests/property_reader
CLEANFILES += tests/property_reader$(EXEEXT)
TESTS += tests/property_reader
tests_property_reader_SOURCES = tests/property_reader.c tests/fuzz/fuzz_bulletin.c lib/figure/unit.c lib/text/utf8.c
tests_property_reader_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/lib/bulletin
tests_property_reader_CFLAGS = $(AM_CFLAGS) $(UTF8PROC_CFLAGS)
tests_property_reader_LDADD = lib/libcongthuong.la $(UTF8PROC_LIBS)
campaign-reader: tests/property_reader$(EXEEXT)
	srcdir=$(top_srcdir) tests/property_reader 1000000 $(SEED)
PHONY_TARGETS += campaign-bulletin campaign-reader

# Precision and recall of the reader, at least 0.98 in each column; `make evaluate` shows what differs.
dist_check_SCRIPTS += tests/bulletins.sh
TESTS += tests/bulletins.sh
evaluate: examples/read-report$(EXEEXT)
	srcdir=$(top_srcdir) $(PYTHON) $(top_srcdir)/tests/evaluate.py --jobs 2 --verbose $(BULLETINS)
PHONY_TARGETS += evaluate
dist_check_SCRIPTS += tests/seed_bulletin.py
TESTS += tests/seed_bulletin.py
noinst_HEADERS += tests/letters.h
check_PROGRAMS += tests/test_bulletin tests/test_prose_number
tests_test_bulletin_CFLAGS = $(TEST_CFLAGS)
tests_test_bulletin_LDADD = $(TEST_LIBS)
tests_test_prose_number_CFLAGS = $(TEST_CFLAGS)
tests_test_prose_number_LDADD = $(TEST_LIBS)
TESTS += tests/test_bulletin tests/test_prose_number

# Private functions of the reader: built into their tests.
READER_SOURCES = tests/reading.h lib/bulletin/vocabulary.c lib/bulletin/lexer.c lib/bulletin/number.c \
	lib/bulletin/quantity.c lib/bulletin/period.c lib/figure/unit.c lib/text/utf8.c $(NUMBER_WORDS_SOURCES)
READER_TESTS = tests/test_vocabulary tests/test_lexer tests/test_prose_period tests/test_prose_quantity
check_PROGRAMS += $(READER_TESTS)
TESTS += $(READER_TESTS)
tests_test_vocabulary_SOURCES = tests/test_vocabulary.c $(READER_SOURCES)
tests_test_vocabulary_CFLAGS = $(TEST_CFLAGS) $(UTF8PROC_CFLAGS)
tests_test_vocabulary_LDADD = $(TEST_LIBS) $(UTF8PROC_LIBS)
tests_test_lexer_SOURCES = tests/test_lexer.c $(READER_SOURCES)
tests_test_lexer_CFLAGS = $(TEST_CFLAGS) $(UTF8PROC_CFLAGS)
tests_test_lexer_LDADD = $(TEST_LIBS) $(UTF8PROC_LIBS)
tests_test_prose_period_SOURCES = tests/test_prose_period.c $(READER_SOURCES)
tests_test_prose_period_CFLAGS = $(TEST_CFLAGS) $(UTF8PROC_CFLAGS)
tests_test_prose_period_LDADD = $(TEST_LIBS) $(UTF8PROC_LIBS)
tests_test_prose_quantity_SOURCES = tests/test_prose_quantity.c $(READER_SOURCES)
tests_test_prose_quantity_CFLAGS = $(TEST_CFLAGS) $(UTF8PROC_CFLAGS)
tests_test_prose_quantity_LDADD = $(TEST_LIBS) $(UTF8PROC_LIBS)

check_PROGRAMS += tests/test_bulletin_vectors
tests_test_bulletin_vectors_SOURCES = tests/test_bulletin_vectors.c tests/sentences.h
tests_test_bulletin_vectors_CFLAGS = $(TEST_CFLAGS)
tests_test_bulletin_vectors_LDADD = $(TEST_LIBS)
TESTS += tests/test_bulletin_vectors
