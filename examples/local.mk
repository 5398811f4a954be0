# One program for each task. What they share is examples/common.c; the rest is meant to be read in one sitting.
bin_PROGRAMS += examples/audit-report examples/big-columns examples/gia-lai-2021 examples/plan-report examples/read-report \
	examples/recover-plan examples/write-bulletin
EXAMPLES_SHARED = examples/common.h examples/common.c
examples_audit_report_LDFLAGS = $(PROGRAM_RPATH)
examples_big_columns_LDFLAGS = $(PROGRAM_RPATH)
examples_gia_lai_2021_LDFLAGS = $(PROGRAM_RPATH)
examples_plan_report_LDFLAGS = $(PROGRAM_RPATH)
examples_read_report_LDFLAGS = $(PROGRAM_RPATH)
examples_recover_plan_LDFLAGS = $(PROGRAM_RPATH)
examples_write_bulletin_LDFLAGS = $(PROGRAM_RPATH)

examples_audit_report_SOURCES = examples/audit-report.c $(EXAMPLES_SHARED)
examples_audit_report_LDADD = lib/libcongthuong.la

examples_big_columns_SOURCES = examples/big-columns.c $(EXAMPLES_SHARED)
examples_big_columns_LDADD = lib/libcongthuong.la

examples_gia_lai_2021_SOURCES = examples/gia-lai-2021.c $(EXAMPLES_SHARED)
examples_gia_lai_2021_LDADD = lib/libcongthuong.la

examples_plan_report_SOURCES = examples/plan-report.c $(EXAMPLES_SHARED)
examples_plan_report_LDADD = lib/libcongthuong.la

examples_read_report_SOURCES = examples/read-report.c $(EXAMPLES_SHARED)
examples_read_report_LDADD = lib/libcongthuong.la

examples_recover_plan_SOURCES = examples/recover-plan.c $(EXAMPLES_SHARED)
examples_recover_plan_LDADD = lib/libcongthuong.la

examples_write_bulletin_SOURCES = examples/write-bulletin.c $(EXAMPLES_SHARED)
examples_write_bulletin_LDADD = lib/libcongthuong.la

dist_man_MANS += examples/audit-report.1 examples/big-columns.1 examples/gia-lai-2021.1 examples/plan-report.1 examples/read-report.1 \
	examples/recover-plan.1 examples/write-bulletin.1

exampledatadir = $(pkgdatadir)/examples
dist_exampledata_DATA = \
	examples/data/README.md \
	examples/data/bulletin-gia-lai-2021.txt \
	examples/data/bulletin-kon-tum-dak-lak.txt \
	examples/data/gia-lai-2020.csv \
	examples/data/gia-lai-2021.csv \
	examples/data/gia-lai-2021-levels.csv \
	examples/data/published-figures.csv \
	examples/data/published-sources.csv

findingsdatadir = $(exampledatadir)/findings
dist_findingsdata_DATA = \
	examples/data/findings/budget-2018.csv \
	examples/data/findings/expected.csv \
	examples/data/findings/g20.csv \
	examples/data/findings/g23.csv \
	examples/data/findings/g24.csv \
	examples/data/findings/imports-2021.csv \
	examples/data/findings/l08.csv \
	examples/data/findings/l10.csv \
	examples/data/findings/l11.csv \
	examples/data/findings/l18.csv \
	examples/data/findings/m82.csv \
	examples/data/findings/m85.csv \
	examples/data/findings/output-2020.csv \
	examples/data/findings/p01-document.csv \
	examples/data/findings/p01-target.csv \
	examples/data/findings/p01.csv \
	examples/data/findings/p02.csv \
	examples/data/findings/p04.csv \
	examples/data/findings/q89.csv \
	examples/data/findings/r36.csv \
	examples/data/findings/r38.csv \
	examples/data/findings/r40.csv \
	examples/data/findings/r45.csv \
	examples/data/findings/r47.csv \
	examples/data/findings/retail-2023.csv \
	examples/data/findings/s69.csv \
	examples/data/findings/u56.csv \
	examples/data/findings/u66.csv \
	examples/data/findings/v32.csv \
	examples/data/findings/v33.csv \
	examples/data/findings/w100.csv \
	examples/data/findings/w101.csv \
	examples/data/findings/w92.csv \
	examples/data/findings/w94.csv \
	examples/data/findings/w97.csv \
	examples/data/findings/w98.csv

# The main job on the bundled figures.
demo: examples/plan-report examples/gia-lai-2021
	@echo '$$ plan-report --lang vi examples/data/gia-lai-2021.csv'
	@examples/plan-report --lang vi $(top_srcdir)/examples/data/gia-lai-2021.csv
	@echo
	@echo '$$ plan-report --lang vi examples/data/gia-lai-2021-levels.csv   # the same, with the published plans and levels of 2020'
	@examples/plan-report --lang vi $(top_srcdir)/examples/data/gia-lai-2021-levels.csv
	@echo
	@echo '$$ gia-lai-2021 --lang en                                        # the same four figures, built as C structs'
	@examples/gia-lai-2021 --lang en
.PHONY: demo
