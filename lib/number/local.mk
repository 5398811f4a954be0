lib_libcongthuong_la_SOURCES += \
	lib/number/status.c \
	lib/number/version.c
