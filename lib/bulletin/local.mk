lib_libcongthuong_la_SOURCES += \
	lib/bulletin/fold.h lib/bulletin/fold.c \
	lib/bulletin/phrases.def lib/bulletin/phrases.h lib/bulletin/phrases.c \
	lib/bulletin/expand.h lib/bulletin/expand.c \
	lib/bulletin/writer.c
