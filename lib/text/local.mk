lib_libcongthuong_la_SOURCES += \
	lib/text/words.def lib/text/words.h lib/text/words.c \
	lib/text/lang.c \
	lib/text/utf8.h lib/text/utf8.c \
	lib/text/column.h lib/text/column.c \
	lib/text/csv_lexer.h lib/text/csv_lexer.c \
	lib/text/csv_reader.c \
	lib/text/csv_error.c \
	lib/text/csv_writer.c \
	lib/text/records.h lib/text/records.c \
	lib/text/sheet.h \
	lib/text/sink.c \
	lib/text/say.c \
	lib/text/sheet.c \
	lib/text/facet.c \
	lib/text/grid.c \
	lib/text/page.c \
	lib/text/report_parts.h \
	lib/text/report.c \
	lib/text/report_derive.c \
	lib/text/report_row.c \
	lib/text/report_data.c \
	lib/text/report_bar.c \
	lib/text/findings_parts.h \
	lib/text/findings.c \
	lib/text/findings_row.c \
	lib/text/findings_data.c
