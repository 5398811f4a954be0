lib_libcongthuong_la_SOURCES += \
	lib/bulletin/fold.h lib/bulletin/fold.c
