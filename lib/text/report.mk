# Rendering of reports and of findings.
lib_libcongthuong_la_SOURCES += \
	lib/text/sheet.h \
	lib/text/sink.c \
	lib/text/cell.c \
	lib/text/sheet.c \
	lib/text/facet.c \
	lib/text/grid.c \
	lib/text/page.c \
	lib/text/report_parts.h \
	lib/text/report.c \
	lib/text/report_derive.c \
	lib/text/report_row.c \
	lib/text/report_table.c \
	lib/text/report_csv.c \
	lib/text/report_json.c \
	lib/text/report_bar.c \
	lib/text/report_html.c \
	lib/text/findings_parts.h \
	lib/text/findings.c \
	lib/text/findings_csv.c \
	lib/text/findings_row.c \
	lib/text/findings_table.c
