lib_libcongthuong_la_SOURCES += \
	lib/bulletin/fold.h lib/bulletin/fold.c \
	lib/bulletin/number_words.def lib/bulletin/number_words.h lib/bulletin/number_words_table.c \
	lib/bulletin/number_words.c \
	lib/bulletin/number_words_format.c \
	lib/bulletin/phrases.def lib/bulletin/phrases.h lib/bulletin/phrases.c \
	lib/bulletin/expand.h lib/bulletin/expand.c \
	lib/bulletin/writer.c \
	lib/bulletin/vocabulary.def lib/bulletin/vocabulary.h lib/bulletin/vocabulary.c \
	lib/bulletin/number.c \
	lib/bulletin/reading.h \
	lib/bulletin/lexer.c \
	lib/bulletin/quantity.c \
	lib/bulletin/period.c \
	lib/bulletin/predicate.c \
	lib/bulletin/setting.c \
	lib/bulletin/subject.c \
	lib/bulletin/emulation.c \
	lib/bulletin/walk.h \
	lib/bulletin/role.c \
	lib/bulletin/assign.c \
	lib/bulletin/topic.c \
	lib/bulletin/accept.c \
	lib/bulletin/opening.c \
	lib/bulletin/sentence.c \
	lib/bulletin/table.h lib/bulletin/cells.c lib/bulletin/heading.c \
	lib/bulletin/table_line.c lib/bulletin/table.c \
	lib/bulletin/bulletin.c \
	lib/bulletin/listing.c
