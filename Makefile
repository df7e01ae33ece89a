# Everything starts here: `make` alone lists what there is. Needs Python 3.11 or later; the rest is set up on first use.

PORT ?= 8000
WORKERS ?= 2
TESTS ?=
UV_VERSION := 0.13.9

PY := .venv/bin/python
SETUP := build_tools/setup
STEP := sh $(SETUP)/step.sh
RUNTIME := build_tools/runtime
LOCK = .cache/lock/bin/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

# Material's notice about MkDocs 2 would bury our own messages.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The same commit gives the same bytes.
ifndef SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null)
endif
ifneq ($(SOURCE_DATE_EPOCH),)
export SOURCE_DATE_EPOCH
endif

.DEFAULT_GOAL := help
.PHONY: help site zip serve check test lint format types unit bench dist lock hooks clean distclean \
	environment development

help: ## List what there is
	@echo "Usage: make TARGET"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: environment ## Build the course site into site/
	@echo "· Building the site (some seconds)"
	@$(PY) -m mkdocs build --strict
	@echo "The site is in site/. To look at it: make serve"

zip: environment ## Build the course as dist/COURSE.zip, to be opened from a disk without a server
	@echo "· Building the site (some seconds)"
	@$(PY) $(SETUP)/zip_site.py dist

serve: environment ## Show the course on http://127.0.0.1:8000 and follow your edits (PORT=8000)
	@echo "· Building the site (some seconds), then serving it on http://127.0.0.1:$(PORT)/ (Ctrl+C ends it)"
	@$(PY) -m mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT)

check: environment ## List the faults of the course in content/ and quizzes/
	@.venv/bin/microcourse check

test: development ## Check and test everything, in a real browser too (WORKERS=2, TESTS=tests/schema)
	@$(MAKE) --no-print-directory -j $(WORKERS) lint types unit
	@CHROMIUM="$$(sh $(SETUP)/chromium.sh)" && export CHROMIUM \
		&& echo "· Tests (some minutes)" \
		&& $(PY) -m pytest -q -rfEs -n $(WORKERS) --dist loadgroup $(TESTS)

lint: development ## Check the style of the code
	@$(STEP) "Style of the Python code" "Mend what is listed; 'make format' mends most." $(PY) -m ruff check .
	@$(STEP) "Format of the Python code" "Run 'make format'." $(PY) -m ruff format --check --diff .
	@$(STEP) "Style of the browser side" "Mend what is listed; 'make format' mends most." sh $(SETUP)/runtime.sh style

format: development ## Format the code and mend what can be mended by machine
	@$(PY) -m ruff check --fix --exit-zero --quiet .
	@$(PY) -m ruff format .
	@sh $(SETUP)/runtime.sh format

types: development ## Check the types of the code
	@$(STEP) "Types of the Python code (some seconds)" "Mend what is listed." $(PY) -m mypy
	@$(STEP) "Types of the browser side" "Mend what is listed." sh $(SETUP)/runtime.sh types

unit: development ## Run the unit tests of the browser side
	@$(STEP) "Unit tests of the browser side" "See the failures above." sh $(SETUP)/runtime.sh test

bench: environment ## Measure build time and memory against plain Material (ARGS=--quick)
	@$(PY) benchmarks/bench.py $(ARGS)

dist: environment ## Build the source distribution and the wheel into dist/
	@$(STEP) "Building the packages (some seconds)" "See above for what is missing." $(PY) -m hatchling build -d dist
	@ls dist

lock: ## Pin the Python and npm packages anew (UPGRADE=1 takes newer versions)
	@mkdir -p .cache
	@base="$$(sh $(SETUP)/python.sh)" && $(STEP) "Installing uv $(UV_VERSION) (some seconds)" "This needs the network." \
		sh -c "$$base -m venv .cache/lock && .cache/lock/bin/python -m pip install uv==$(UV_VERSION)"
	@$(STEP) "Pinning Python packages (some seconds)" "See above." sh -ec '\
		$(LOCK) --group node -o requirements/node.txt; \
		$(LOCK) pyproject.toml --extra site --group dev -o requirements/dev.txt; \
		$(LOCK) pyproject.toml --extra site --group build -c requirements/dev.txt -o requirements/site.txt'
	@$(STEP) "Pinning npm packages (some seconds)" "This needs npm 10 or later and the network." sh -ec '\
		cd $(RUNTIME); $(if $(UPGRADE),rm -f package-lock.json;) npm install --package-lock-only'

hooks: development ## Check every commit before it is made (pre-commit)
	@$(PY) -m pre_commit install

clean: ## Remove what was built
	@rm -rf site dist .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
	@rm -f build_tools/microcourse/assets/*.js build_tools/microcourse/assets/*.css
	@find build_tools tests benchmarks -name __pycache__ -not -path '*/node_modules/*' -prune -exec rm -rf {} +

distclean: clean ## Remove what was installed, too
	@rm -rf .venv $(RUNTIME)/node_modules

environment:
	@sh $(SETUP)/environment.sh site
	@$(PY) hatch_build.py

development:
	@sh $(SETUP)/environment.sh dev
	@$(PY) hatch_build.py --development
