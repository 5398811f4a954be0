lib_libcongthuong_la_SOURCES +=
