dist_doc_DATA = README.md README.vi.md ChangeLog LICENSE
dist_docs_DATA = docs/audit.md docs/benchmarks.md docs/benchmarks.svg docs/bulletins.md docs/columns.md docs/formulas.md docs/interchange.md docs/linking.md docs/panel.md docs/python.md
docsdir = $(docdir)/docs
