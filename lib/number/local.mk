lib_libcongthuong_la_SOURCES += \
	lib/number/decimal.c \
	lib/number/divide.c \
	lib/number/exact.c \
	lib/number/exact.h \
	lib/number/interval.c \
	lib/number/notation.c \
	lib/number/quotient.h \
	lib/number/ratio.c \
	lib/number/roundest.c \
	lib/number/rounding.c \
	lib/number/rounding.h \
	lib/number/status.c \
	lib/number/sum.c \
	lib/number/sum.h \
	lib/number/version.c \
	lib/number/wide.h
