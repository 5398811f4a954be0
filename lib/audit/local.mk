lib_libcongthuong_la_SOURCES += \
	lib/audit/audit.c \
	lib/audit/auditing.h \
	lib/audit/decide.c \
	lib/audit/figures.c \
	lib/audit/index.c \
	lib/audit/join.c \
	lib/audit/moves.c \
	lib/audit/names.c \
	lib/audit/nature.c \
	lib/audit/parts.c \
	lib/audit/repair.c \
	lib/audit/statements.c \
	lib/audit/system.c \
	lib/audit/weighted.c \
	lib/audit/years.c
