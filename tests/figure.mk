# Tests of lib/figure.
EXTRA_DIST += tests/interval.h tests/oracle.h tests/rows.h \
	tests/vectors/class.txt tests/vectors/figure.txt tests/vectors/period.txt

check_PROGRAMS += tests/test_period
tests_test_period_CFLAGS = $(TEST_CFLAGS)
tests_test_period_LDADD = $(TEST_LIBS)
TESTS += tests/test_period

check_PROGRAMS += tests/test_unit
tests_test_unit_CFLAGS = $(TEST_CFLAGS)
tests_test_unit_LDADD = $(TEST_LIBS)
TESTS += tests/test_unit


check_PROGRAMS += tests/test_measure
tests_test_measure_CFLAGS = $(TEST_CFLAGS)
tests_test_measure_LDADD = $(TEST_LIBS)
TESTS += tests/test_measure

check_PROGRAMS += tests/test_figure
tests_test_figure_CFLAGS = $(TEST_CFLAGS)
tests_test_figure_LDADD = $(TEST_LIBS)
TESTS += tests/test_figure

check_PROGRAMS += tests/test_indicator
tests_test_indicator_CFLAGS = $(TEST_CFLAGS)
tests_test_indicator_LDADD = $(TEST_LIBS)
TESTS += tests/test_indicator

# Private functions: built into their test.
check_PROGRAMS += tests/test_member
tests_test_member_SOURCES = tests/test_member.c \
	lib/figure/figure.c lib/figure/measure.c lib/figure/member.c lib/figure/unit.c \
	lib/number/interval.c lib/number/notation.c lib/number/ratio.c $(DIVIDE_SOURCES)
tests_test_member_CFLAGS = $(TEST_CFLAGS)
tests_test_member_LDADD = $(CHECK_LIBS)
TESTS += tests/test_member

check_PROGRAMS += tests/test_recover
tests_test_recover_CFLAGS = $(TEST_CFLAGS)
tests_test_recover_LDADD = $(TEST_LIBS)
TESTS += tests/test_recover

# No Check programs: they take counts. Campaigns: every figure up to 400 last units, and 10^7 random records.
FIGURE_CAMPAIGNS = tests/exhaustive_interval tests/property_recover tests/property_audit
EXTRA_PROGRAMS += $(FIGURE_CAMPAIGNS)
CLEANFILES += $(FIGURE_CAMPAIGNS)
TESTS += $(FIGURE_CAMPAIGNS)
noinst_HEADERS += tests/truthful.h

tests_exhaustive_interval_CFLAGS = $(AM_CFLAGS)
tests_exhaustive_interval_LDADD = lib/libcongthuong.la
tests_property_recover_CFLAGS = $(AM_CFLAGS)
tests_property_recover_LDADD = lib/libcongthuong.la
tests_property_audit_CFLAGS = $(AM_CFLAGS)
tests_property_audit_LDADD = lib/libcongthuong.la

SEED = 20211231
campaign-intervals: tests/exhaustive_interval$(EXEEXT)
	tests/exhaustive_interval 400 100000000
campaign-recover: tests/property_recover$(EXEEXT)
	tests/property_recover 10000000 $(SEED)
campaign-audit: tests/property_audit$(EXEEXT)
	tests/property_audit 10000000 $(SEED)
PHONY_TARGETS += campaign-intervals campaign-recover campaign-audit
