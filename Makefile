# Every habit of the project. `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
# uv where the machine has it; otherwise it is installed into the project's own environment.
UV := $(shell command -v uv 2>/dev/null || echo $(VENV)/bin/uv)
RUN := $(VENV)/bin
PYTHON ?= $(firstword $(foreach v,3.11 3.12 3.13 3.14,$(shell python$(v) -c 'import sys; print(sys.executable)' 2>/dev/null)) python3)
export UV_PROJECT_ENVIRONMENT := $(VENV)

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

$(VENV)/.ready: pyproject.toml uv.lock
	@if [ "$(UV)" = "$(VENV)/bin/uv" ] && [ ! -x $(VENV)/bin/uv ]; then "$(PYTHON)" -m venv $(VENV) && $(VENV)/bin/pip install --quiet uv; fi
	@$(UV) sync --frozen --inexact --quiet --python "$(PYTHON)"
	@touch $@

install: $(VENV)/.ready ## Make the project's own environment (.venv)

demo: install ## Everything running, with a page in the browser to try it: no account, no token
	@$(RUN)/lian demo

# Four workers on two cores: stories wait for servers and for processes. A test that hangs prints its stack.
test: install ## The whole test suite: rules, dialogs, store on SQLite and PostgreSQL, stories; and lint beside it
	@mkdir -p build; $(MAKE) --no-print-directory lint > build/lint.txt 2>&1 & lint=$$!; failed=0; \
	$(RUN)/pytest -n 4 --dist loadfile --no-loadscope-reorder -o faulthandler_timeout=120 || failed=$$?; \
	wait $$lint || failed=$$?; cat build/lint.txt; exit $$failed

lint: install ## Style, types and floors
	@$(RUN)/ruff check .
	@$(RUN)/ruff format --check .
	@$(RUN)/mypy
	@$(RUN)/lint-imports --no-cache | tail -n 4

format: install ## Put the code into the house's form
	@$(RUN)/ruff check --fix --quiet .
	@$(RUN)/ruff format --quiet .

screenshots: install ## The pictures of README and docs, of what people see in a browser on this machine
	@$(RUN)/python -m tests.screenshots

crash: install ## The golden story, killed at 100 random moments and started again
	@$(RUN)/python -m tests.crash

hostile: install ## Strangers send what they like to the whole of Lian, 100,000 malformed updates among it, while an honest person files
	@$(RUN)/python -m tests.hostile

storm: install ## A thousand reports on one subject in a minute: none is lost, and the staff group is not flooded
	@LIAN_STORM=1000 $(RUN)/pytest -n 0 -rA tests/stories/test_storm.py

roles: install ## Who may do and see what: every cell of docs/roles.md tried with a press, and every way to be shown a case
	@LIAN_ROLES=1 $(RUN)/pytest -n 0 -s tests/roles tests/stories/test_reading.py

leaks: install ## A file for each place where programs write names: no canary leaves for staff, and what is to be seen is there
	@LIAN_LEAKS=1 $(RUN)/pytest -n 0 -s tests/leaks

lives: install ## Many long lives of cases on both databases, everything in any order: what must hold holds after every step
	@LIAN_LIVES=$${LIAN_LIVES:-100} $(RUN)/pytest -n 0 -s tests/lives

house: install ## The rules of the house, counted by the syntax tree: figures, bounds, and where each is broken
	@$(RUN)/python -m tests.house
	@$(if $(wildcard tests/test_references.py),$(RUN)/pytest -n 0 tests/test_references.py)

growth: install ## How the time that strangers' words take grows with their length: each reader, many nasty texts, up to 16 KB
	@LIAN_GROWTH=1 $(RUN)/pytest -n 0 tests/growth

bench: install ## Lian beside bare echo bots on the same sandbox, as ratios; AGAINST=<commit> adds an earlier Lian
	@$(RUN)/python -m tests.bench.throughput $(AGAINST)

.PHONY: help install demo test lint format screenshots crash hostile storm roles leaks lives house growth bench
