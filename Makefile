# Two commands on a fresh machine: `make demo` and `make test`. Each installs what it needs by itself.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= auto
# A file stays with one worker; in which order they come, tests/conftest.py says.
SHARED := -n $(WORKERS) --dist loadfile --no-loadscope-reorder

.PHONY: demo test check look gold clean help

help:
	@echo "make demo    build the example waves in output/ and say what to open"
	@echo "make test    lint, types and every test"
	@echo "make check   lint, types and the quick tests"
	@echo "make look    pictures of the demo in output/look/"
	@echo "make gold    accept changed texts in tests/gold/ (read the difference!)"

# What it makes is Dutch, and so is what it says, unless somebody chose a language.
demo: export OVERSTAPKIT_LANG ?= nl
demo: .make/run
	@$(BIN)/python -m tools.demo

test: .make/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest $(SHARED)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict --site-dir .make/manual

check: .make/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest $(SHARED) -m "not slow"

look: .make/dev
	$(BIN)/overstapkit -q build
	$(BIN)/python tools/look.py output output/look

gold: .make/dev
	GOLD=1 $(BIN)/pytest $(SHARED) $$(grep -rl 'check_gold(' tests --include='test_*.py')
	git diff --stat -- tests/gold

# What a build needs: system libraries, a virtual environment, the package.
.make/run: tools/bootstrap.sh pyproject.toml constraints.txt
	PYTHON="$(PYTHON)" sh tools/bootstrap.sh run $(VENV)
	@mkdir -p .make && touch $@

# The same, and what tests need: Chromium and the tools in the `dev` extra.
.make/dev: .make/run
	PYTHON="$(PYTHON)" sh tools/bootstrap.sh dev $(VENV)
	@touch $@

clean:
	rm -rf .make $(VENV) output/* site
