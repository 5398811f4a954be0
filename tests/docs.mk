# Tests of the documentation: what a page shows is what the library prints.
dist_check_SCRIPTS += tests/docs.sh
EXTRA_DIST += tests/docs.py
TESTS += tests/docs.sh
