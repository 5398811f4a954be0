lib_libcongthuong_la_SOURCES += \
	lib/figure/period.c \
	lib/figure/unit.c
