# The two commands of the README are `make serve` and `make test`; each sets up what it needs.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.DELETE_ON_ERROR:

PYTHON ?= $(shell command -v python3.11 || command -v python3)
COVERED := --cov --cov-report= --cov-fail-under=0
BIN := .venv/bin
INDEX ?= var/index
PORT ?= 8000
# Node.js of the machine, or the one from PyPI in .venv.
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help setup serve test lint format bench relevance recognition stemming similarity soak screenshot clean

help:
	@echo "make serve   index the sample archive and serve page and API on http://127.0.0.1:$(PORT)/"
	@echo "make test    all tests, the browser's too"
	@echo "make lint    formatters, linters, types"
	@echo "make bench   measurements   make relevance   how good the answers are   make stemming   how good the stems"
	@echo "make recognition   how well persons, dates, places and topics are recognised"
	@echo "make similarity   whether one half of an article finds the other"
	@echo "make soak   the long tests   make screenshot   the README's picture"

.venv/runtime: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Dépêches needs Python 3.11 or later; set PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/development: requirements-dev.txt .venv/runtime
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

.venv/node: .venv/runtime
	@major=$$(node --version 2>/dev/null | sed -E 's/^v([0-9]+).*/\1/' || true)
	if [ "$${major:-0}" -lt 20 ] || ! npm --version >/dev/null 2>&1; then
		$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-node.txt
	fi
	touch $@

web/node_modules/.installed: web/package-lock.json .venv/node
	cd web && npm ci --no-audit --no-fund --loglevel=error
	touch node_modules/.installed

setup: .venv/runtime web/node_modules/.installed

serve: setup
	@test -e $(INDEX)/CURRENT || $(BIN)/depeches build --index $(INDEX)
	exec $(BIN)/depeches serve --index $(INDEX) --port $(PORT)

test: .venv/development web/node_modules/.installed
	@bash tests/e2e/find_chromium.sh
	(cd web && npm test)
	@# Two halves side by side, each with a core; the one with the browser is told after the other.
	rm -f .coverage.*
	COVERAGE_FILE=.coverage.page $(BIN)/python -m pytest tests/e2e tests/search_api search_api $(COVERED) >.venv/page-tests 2>&1 & page=$$!; \
	COVERAGE_FILE=.coverage.rest $(BIN)/python -m pytest --ignore=tests/e2e --ignore=tests/search_api --ignore=search_api $(COVERED); rest=$$?; \
	wait $$page; status=$$?; cat .venv/page-tests; exit $$((rest || status))
	$(BIN)/coverage combine --quiet && $(BIN)/coverage report

lint: .venv/development web/node_modules/.installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	cd web && npm run lint

format: .venv/development web/node_modules/.installed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	cd web && npm run format

bench: .venv/development
	$(BIN)/python -m bench $(SIZES)

# FOLDER=…: another folder of retrieval sets, each with corpus.jsonl, queries.jsonl and qrels.tsv.
relevance: .venv/development
	$(BIN)/python -m bench.relevance $(FOLDER)

# FOLDER=…: another folder, laid out as ../shared/data is: ner/*.jsonl, dates/*.jsonl.
recognition: .venv/development
	$(BIN)/python -m bench.recognition $(FOLDER)

stemming: .venv/development
	$(BIN)/python -m bench.stemming

# SIZE=100000: answers are timed too, in a made-up archive of so many articles.
similarity: .venv/development
	$(BIN)/python -m bench.similarity $(if $(SIZE),--size $(SIZE))

soak: .venv/development web/node_modules/.installed
	HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest -m "soak or not e2e" --no-cov

screenshot: .venv/development web/node_modules/.installed
	DEPECHES_SCREENSHOT=1 $(BIN)/python -m pytest tests/e2e -k picture_of_the_readme

clean:
	rm -rf .venv web/node_modules var
