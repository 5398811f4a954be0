# One Check program for each source file of the library, named after it; the scripts are gates on the build itself.
TEST_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
TEST_LIBS = lib/libcongthuong.la $(CHECK_LIBS)

include tests/number.mk
include tests/figure.mk
include tests/audit.mk
include tests/column.mk
include tests/text.mk
include tests/report.mk
include tests/bulletin.mk
include tests/docs.mk
include tests/python.mk
include tests/gates.mk

# The installed package, seen from outside.
EXTRA_DIST += tests/installed/check tests/installed/consumer.c
installcheck-local:
	@CC='$(CC)' CXX='$(CXX)' PKG_CONFIG='$(PKG_CONFIG)' DESTDIR='$(DESTDIR)' prefix='$(prefix)' \
	srcdir='$(top_srcdir)' libdir='$(DESTDIR)$(libdir)' bindir='$(DESTDIR)$(bindir)' datadir='$(DESTDIR)$(datadir)' \
	sh $(top_srcdir)/tests/installed/check
