# The commands of the project. `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
# uv where the machine has it; otherwise it is installed into the project's own environment.
UV := $(shell command -v uv 2>/dev/null || echo $(VENV)/bin/uv)
RUN := $(VENV)/bin
PYTHON ?= $(firstword $(foreach v,3.11 3.12 3.13 3.14,$(shell python$(v) -c 'import sys; print(sys.executable)' 2>/dev/null)) python3)
export UV_PROJECT_ENVIRONMENT := $(VENV)
# A run of all tests starts Python a hundred times; where nothing compiled is kept, half of its time goes into compiling.
unexport PYTHONDONTWRITEBYTECODE

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

$(VENV)/.ready: pyproject.toml uv.lock
	@if [ "$(UV)" = "$(VENV)/bin/uv" ] && [ ! -x $(VENV)/bin/uv ]; then "$(PYTHON)" -m venv $(VENV) && $(VENV)/bin/pip install --quiet uv; fi
	@$(UV) sync --frozen --inexact --quiet --python "$(PYTHON)"
	@touch $@

install: $(VENV)/.ready ## Make the project's environment (.venv)

demo: install ## Run everything on this machine, with a page in the browser to try it; no account, no token
	@$(RUN)/lian demo

# Four workers on two cores: stories wait for the disk, servers and processes. A test that hangs prints where.
test: install ## Run the whole test suite on SQLite and PostgreSQL, and lint beside it
	@mkdir -p build; $(MAKE) --no-print-directory lint > build/lint.txt 2>&1 & lint=$$!; failed=0; \
	$(RUN)/pytest -n 4 --dist loadfile --no-loadscope-reorder -o faulthandler_timeout=120 || failed=$$?; \
	wait $$lint || failed=$$?; cat build/lint.txt; exit $$failed

lint: install ## Check style, types and import contracts
	@$(RUN)/ruff check .
	@$(RUN)/ruff format --check .
	@$(RUN)/mypy
	@$(RUN)/lint-imports --no-cache | tail -n 4

format: install ## Format the code, and set the punctuation of Chinese text
	@$(RUN)/python -m tests.punctuation --fix
	@$(RUN)/ruff check --fix --quiet .
	@$(RUN)/ruff format --quiet .

screenshots: install ## Take the pictures of README and docs in a browser on this machine
	@$(RUN)/python -m tests.screenshots

crash: install ## Kill Lian at 100 random moments of the main story and start it again; nothing may be lost
	@$(RUN)/python -m tests.crash

hostile: install ## Send hostile files, words and 100,000 malformed updates to Lian while an honest person files
	@$(RUN)/python -m tests.hostile

rotation: install ## Change the keys of 200 lives under load, killed 30 times; then destroy cases, erase persons: nothing of them opens
	@LIAN_ROTATION=200 $(RUN)/pytest -n 0 -s tests/rotation

storm: install ## File a thousand reports on one subject in a minute; none may be lost, the staff group not flooded
	@LIAN_STORM=1000 $(RUN)/pytest -n 0 -rA tests/stories/collective/test_storm.py

roles: install ## Try every cell of docs/roles.md with a press, and every way to be shown a case
	@LIAN_ROLES=1 $(RUN)/pytest -n 0 -s tests/roles tests/stories/record/test_reading.py

leaks: install ## Check that no copy of a file shows staff a name that a program wrote into it
	@LIAN_LEAKS=1 $(RUN)/pytest -n 0 -s tests/leaks

canaries: install ## Search what every story leaves for what people typed and are called; nothing may be readable
	@LIAN_CANARIES=1 $(RUN)/pytest -n 0 tests/canaries tests/stories

malware: install ## Try EICAR on a real clamd, which must be installed: apt-get install clamav-daemon
	@LIAN_MALWARE=1 $(RUN)/pytest -n 0 -rs tests/malware

mail: install ## Take reports from a real Dovecot (apt-get install dovecot-imapd); 1,000 spam mails, loops of 40
	@LIAN_MAIL=1 $(RUN)/pytest -n 0 -rs tests/stories/mail/test_dovecot.py tests/stories/mail/test_loops.py

tamper: install ## Tamper 10,000 times with real databases, without a key; each time the row must be named
	@LIAN_TAMPER=$${LIAN_TAMPER:-5000} $(RUN)/pytest -n 0 -s tests/tamper

lives: install ## Play many random lives of cases on both databases and check the invariants after every step
	@LIAN_LIVES=$${LIAN_LIVES:-100} $(RUN)/pytest -n 0 -s tests/lives

house: install ## Count the rules of the code by the syntax tree, and print where each is broken
	@$(RUN)/python -m tests.house
	@$(RUN)/pytest -n 0 tests/test_references.py

search-quality: install ## Print how many phrases find their category among the first three, beside plain keyword search
	@$(RUN)/python -m tests.search_quality

search-model: install ## Learn again what sentences mean, after a change of rules/examples.toml; takes a minute or two
	@$(RUN)/python -m tests.search_quality.training

api: install ## Try the API with what its description allows and forbids, by schemathesis, for some minutes; 0 failures
	@LIAN_API=$${LIAN_API:-200} $(RUN)/pytest -n 0 -s tests/stories/api/test_description.py

form: install ## Look through the web form by axe in Chromium, on a telephone and on a desk, with and without JavaScript
	@LIAN_FORM=$${LIAN_FORM:-/tmp/lian-form} $(RUN)/pytest -n 0 -rs tests/stories/web/test_in_a_browser.py

junk: install ## Send 10,000 junk requests to the web form and the API while an honest person files; all are refused
	@LIAN_JUNK=$${LIAN_JUNK:-10000} $(RUN)/pytest -n 0 -s tests/stories/web/test_junk.py

soak: install ## File 500 forms on the web side by side with the chat; 0 lost, 99 of 100 pages in 2 seconds
	@LIAN_SOAK=$${LIAN_SOAK:-500} LIAN_STORM=$${LIAN_STORM:-500} $(RUN)/pytest -n 0 -s tests/stories/web/test_soak.py

same-time: install ## Compare the times of asking for another's case, an unknown number and a wrong receipt code
	@$(RUN)/python -m tests.same_time

ways: install ## File one report by every way in, and print what each has on record
	@LIAN_WAYS=1 $(RUN)/pytest -n 0 -s tests/stories/ways

guesses: install ## Let 50 accounts guess 1,000 times at an anonymous case, by every way in
	@LIAN_GUESSES=1 $(RUN)/pytest -n 0 -s tests/stories/identity/test_guesses.py

growth: install ## Check that reading strangers' words takes linear time, up to 16 KB
	@LIAN_GROWTH=1 $(RUN)/pytest -n 0 tests/growth

bench: install ## Compare Lian's throughput with bare echo bots; AGAINST=<commit> adds an earlier Lian
	@$(RUN)/python -m tests.bench.throughput $(AGAINST)

scale: install ## Build databases of 10,000 and 1,000,000 cases, print what each costs; LIAN_SCALE=10000,100000 for less
	@$(RUN)/python -m tests.scale

start: install ## Measure the start of `lian run` beside importing both bot libraries
	@$(RUN)/python -m tests.bench.start

.PHONY: help api form junk soak same-time guesses install demo test lint format screenshots crash hostile rotation storm roles leaks canaries malware mail lives tamper house search-quality search-model growth bench scale start ways
