lib_LTLIBRARIES = lib/libcongthuong.la
lib_libcongthuong_la_SOURCES =
lib_libcongthuong_la_CFLAGS = $(AM_CFLAGS) $(UTF8PROC_CFLAGS) -fvisibility=hidden
lib_libcongthuong_la_LIBADD = $(UTF8PROC_LIBS)
lib_libcongthuong_la_LDFLAGS = -no-undefined -version-info $(LT_VERSION)
if HAVE_VERSION_SCRIPT
lib_libcongthuong_la_LDFLAGS += -Wl,--version-script=$(top_srcdir)/lib/congthuong.map
EXTRA_lib_libcongthuong_la_DEPENDENCIES = lib/congthuong.map
endif
EXTRA_DIST += lib/congthuong.map lib/README

pkgconfigdir = $(libdir)/pkgconfig
nodist_pkgconfig_DATA = lib/congthuong.pc

include lib/number/local.mk
include lib/figure/local.mk
include lib/audit/local.mk
include lib/text/local.mk
include lib/column/local.mk
include lib/bulletin/local.mk
