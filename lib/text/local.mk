lib_libcongthuong_la_SOURCES += \
	lib/text/words.def lib/text/words.h lib/text/words.c \
	lib/text/lang.c \
	lib/text/utf8.h lib/text/utf8.c
