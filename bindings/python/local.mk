EXTRA_DIST += bindings/python/configure.m4
