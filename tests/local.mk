# One Check program for each source file of the library, named after it; the scripts are gates on the build itself.
TEST_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
TEST_LIBS = lib/libcongthuong.la $(CHECK_LIBS)

include tests/number.mk
include tests/figure.mk
include tests/text.mk
include tests/report.mk
include tests/gates.mk
