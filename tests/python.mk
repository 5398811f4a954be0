# Tests of the Python package, in the build tree: unittest only, so that nothing has to be installed for them.
python_tests = \
	tests/python/test_audit.py \
	tests/python/test_audit_oracle.py \
	tests/python/test_bulletins.py \
	tests/python/test_columns.py \
	tests/python/test_csv.py \
	tests/python/test_docs.py \
	tests/python/test_errors.py \
	tests/python/test_indicator.py \
	tests/python/test_memory.py \
	tests/python/test_oracle.py \
	tests/python/test_panel.py \
	tests/python/test_scalars.py \
	tests/python/test_values.py \
	tests/python/test_vectors.py
python_checks = \
	tests/python/check_notebook.sh \
	tests/python/check_stubs.sh
EXTRA_DIST += $(python_tests) $(python_checks) tests/python/check_wheel.sh examples/notebook.ipynb

TEST_EXTENSIONS = .py
PY_LOG_COMPILER = env PYTHONPATH='$(abs_builddir)/pytree' PYTHONDONTWRITEBYTECODE=1 '$(PYTHON)'

if WITH_PYTHON
TESTS += $(python_tests) $(python_checks)

# A million random cases, a hundred thousand audits, and the package that pip makes: for CI.
campaign-python: all
	env PYTHONPATH='$(abs_builddir)/pytree' CASES=1000000 $(PYTHON) $(srcdir)/tests/python/test_oracle.py
	env PYTHONPATH='$(abs_builddir)/pytree' CASES=100000 $(PYTHON) $(srcdir)/tests/python/test_audit_oracle.py
check-wheel: dist
	PYTHON='$(PYTHON)' $(srcdir)/tests/python/check_wheel.sh $(distdir).tar.gz
PHONY_TARGETS += campaign-python check-wheel
endif
