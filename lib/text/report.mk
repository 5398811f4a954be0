# Rendering of reports.
lib_libcongthuong_la_SOURCES += \
	lib/text/report_parts.h \
	lib/text/report.c \
	lib/text/report_sink.c \
	lib/text/report_derive.c \
	lib/text/report_facet.c \
	lib/text/report_row.c \
	lib/text/report_table.c \
	lib/text/report_csv.c \
	lib/text/report_json.c \
	lib/text/report_bar.c \
	lib/text/report_html.c
