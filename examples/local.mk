# One program for each task. What they share is examples/common.c; the rest is meant to be read in one sitting.
bin_PROGRAMS += examples/gia-lai-2021 examples/plan-report
EXAMPLES_SHARED = examples/common.h examples/common.c
examples_gia_lai_2021_LDFLAGS = $(PROGRAM_RPATH)
examples_plan_report_LDFLAGS = $(PROGRAM_RPATH)

examples_gia_lai_2021_SOURCES = examples/gia-lai-2021.c $(EXAMPLES_SHARED)
examples_gia_lai_2021_LDADD = lib/libcongthuong.la

examples_plan_report_SOURCES = examples/plan-report.c $(EXAMPLES_SHARED)
examples_plan_report_LDADD = lib/libcongthuong.la

dist_man_MANS += examples/gia-lai-2021.1 examples/plan-report.1

exampledatadir = $(pkgdatadir)/examples
dist_exampledata_DATA = \
	examples/data/gia-lai-2021.csv \
	examples/data/gia-lai-2021-levels.csv

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
