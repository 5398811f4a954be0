lib_libcongthuong_la_SOURCES += \
	lib/figure/figure.c \
	lib/figure/indicator.c \
	lib/figure/measure.c \
	lib/figure/member.c \
	lib/figure/period.c \
	lib/figure/private.h \
	lib/figure/recover.c \
	lib/figure/units.h lib/figure/unit.c
