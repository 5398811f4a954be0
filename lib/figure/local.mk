lib_libcongthuong_la_SOURCES += \
	lib/figure/audit.c \
	lib/figure/audit_decide.c \
	lib/figure/audit_figures.c \
	lib/figure/audit_index.c \
	lib/figure/audit_join.c \
	lib/figure/audit_moves.c \
	lib/figure/audit_names.c \
	lib/figure/audit_nature.c \
	lib/figure/audit_parts.c \
	lib/figure/audit_repair.c \
	lib/figure/audit_statements.c \
	lib/figure/audit_system.c \
	lib/figure/audit_system.h \
	lib/figure/audit_weighted.c \
	lib/figure/audit_years.c \
	lib/figure/figure.c \
	lib/figure/indicator.c \
	lib/figure/measure.c \
	lib/figure/member.c \
	lib/figure/period.c \
	lib/figure/auditing.h \
	lib/figure/joining.h \
	lib/figure/private.h \
	lib/figure/recover.c \
	lib/figure/unit.c
