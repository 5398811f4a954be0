# Speed: `make bench` prints what the library's own work costs on this machine. Never a test.
EXTRA_PROGRAMS += bench/audit
bench_audit_CFLAGS = $(AM_CFLAGS)
bench_audit_LDADD = lib/libcongthuong.la
CLEANFILES += bench/audit$(EXEEXT)

bench: bench/audit$(EXEEXT)
	bench/audit
PHONY_TARGETS += bench
