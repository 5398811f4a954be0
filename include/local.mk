include_HEADERS = include/congthuong.h
congthuongincludedir = $(includedir)/congthuong
congthuonginclude_HEADERS = \
	include/congthuong/audit.h \
	include/congthuong/column.h \
	include/congthuong/figure.h \
	include/congthuong/indicator.h \
	include/congthuong/number.h \
	include/congthuong/panel.h \
	include/congthuong/report.h \
	include/congthuong/bulletin.h \
	include/congthuong/status.h \
	include/congthuong/text.h \
	include/congthuong/version.h
