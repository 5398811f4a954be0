lib_libcongthuong_la_SOURCES += \
	lib/text/words.def lib/text/words.h lib/text/words.c \
	lib/text/lang.c \
	lib/text/utf8.h lib/text/utf8.c \
	lib/text/column.h lib/text/column.c \
	lib/text/csv_lexer.h lib/text/csv_lexer.c \
	lib/text/csv_reader.c \
	lib/text/csv_error.c \
	lib/text/csv_writer.c \
	lib/text/records.h lib/text/records.c

include lib/text/report.mk
