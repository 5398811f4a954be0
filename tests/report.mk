# Tests of reports, of findings and of the programs that print them.
REPORT_TESTS = tests/test_report tests/test_report_table tests/test_report_csv tests/test_report_json \
	tests/test_report_html tests/test_findings
check_PROGRAMS += $(REPORT_TESTS)
TESTS += $(REPORT_TESTS)
noinst_HEADERS += tests/report_input.h

tests_test_report_CFLAGS = $(TEST_CFLAGS)
tests_test_report_LDADD = $(TEST_LIBS)
tests_test_report_table_CFLAGS = $(TEST_CFLAGS)
tests_test_report_table_LDADD = $(TEST_LIBS)
tests_test_report_csv_CFLAGS = $(TEST_CFLAGS)
tests_test_report_csv_LDADD = $(TEST_LIBS)
tests_test_report_json_CFLAGS = $(TEST_CFLAGS)
tests_test_report_json_LDADD = $(TEST_LIBS)
tests_test_report_html_CFLAGS = $(TEST_CFLAGS)
tests_test_report_html_LDADD = $(TEST_LIBS)
tests_test_findings_CFLAGS = $(TEST_CFLAGS)
tests_test_findings_LDADD = $(TEST_LIBS)

# The programs from outside, against fractions computed independently.
dist_check_SCRIPTS += tests/audit_programs.py tests/column_programs.py tests/programs.py
TESTS += tests/audit_programs.py tests/column_programs.py tests/programs.py

# The audit of published figures, against verdicts worked out by hand.
dist_check_SCRIPTS += tests/findings.py
EXTRA_DIST += tests/vectors/published-findings.csv
TESTS += tests/findings.py
