# The kernels once for each instruction set, with what compilers need to know to make vector code of them; all else as usual.
noinst_LTLIBRARIES += lib/column/libpanel.la lib/column/libcolumn.la lib/column/libbaseline.la
COLUMN_LIBS = lib/column/libpanel.la lib/column/libcolumn.la lib/column/libbaseline.la
KERNEL_CFLAGS = $(AM_CFLAGS) $(VECTOR_CFLAGS) -fvisibility=hidden

lib_column_libcolumn_la_SOURCES = \
	lib/column/choose.c \
	lib/column/kernels.h \
	lib/column/measure.c \
	lib/column/private.h \
	lib/column/summary.c \
	lib/column/vector.c
lib_column_libcolumn_la_CFLAGS = $(AM_CFLAGS) -fvisibility=hidden
lib_column_libcolumn_la_CPPFLAGS = $(AM_CPPFLAGS)
lib_column_libbaseline_la_SOURCES = lib/column/kernel.c
lib_column_libbaseline_la_CFLAGS = $(KERNEL_CFLAGS)

# The panel is not compiled for each instruction set, but its loops become vector code too.
lib_column_libpanel_la_SOURCES = \
	lib/column/panel.c \
	lib/column/panel.h \
	lib/column/panel_shuffled.c \
	lib/column/panel_years.c
lib_column_libpanel_la_CFLAGS = $(KERNEL_CFLAGS)

if HAVE_AVX2
noinst_LTLIBRARIES += lib/column/libavx2.la
COLUMN_LIBS += lib/column/libavx2.la
lib_column_libcolumn_la_CPPFLAGS += -DCTH_HAVE_AVX2
lib_column_libavx2_la_SOURCES = lib/column/kernel.c
lib_column_libavx2_la_CPPFLAGS = $(AM_CPPFLAGS) -DCTH_KERNELS=cth_kernels_avx2
lib_column_libavx2_la_CFLAGS = $(KERNEL_CFLAGS) -mavx2
endif
lib_libcongthuong_la_LIBADD += $(COLUMN_LIBS)
