# Two commands matter: `make run` and `make test`. Both set up .venv first and need nothing but Python >= 3.11.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.PHONY: run test lint types format bench accuracy evaluate docs notebooks clean constraints model
.DEFAULT_GOAL := run

$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

run: $(STAMP)
	$(BIN)/verlautbar run raw --output processed || test $$? -eq 1

test: lint types
	$(BIN)/python -m pytest -n 2

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(STAMP)
	$(BIN)/python -m benchmarks

accuracy: $(STAMP)
	$(BIN)/python -m benchmarks.accuracy

# The figures of this version on the project's own annotated releases, as a page of the documentation.
evaluate: $(STAMP)
	$(BIN)/verlautbar evaluate tests/annotated --markdown > docs/measured.md

# The documentation as a site that opens from disk.
docs: $(STAMP)
	$(BIN)/mkdocs build

# Trains the named-entity model anew from ../shared/data, on one core for about half an hour; see docs/model.md.
model: $(STAMP)
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pipeline.model ../shared/data

# Runs the notebooks in place, so that their output is that of the code as it is now.
notebooks: $(STAMP)
	$(BIN)/python notebooks/refresh.py

# Pins what is installed now, for the next clone. Names and versions only.
constraints: $(STAMP)
	$(BIN)/python -m pip freeze --exclude-editable --disable-pip-version-check > constraints.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache
