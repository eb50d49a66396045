# `make run` and `make test` need Python 3.11 or later with venv, and make; everything else they fetch themselves.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
BIN := .venv/bin
# What is piped in goes to the bot, so nothing before it may read it; what is installed is not part of its answer.
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes </dev/null 1>&2 -r

.DEFAULT_GOAL := help
.PHONY: help run test test-edges test-rest check lint lock

help:
	@echo 'make run    chạy bot; chưa có TELEGRAM_TOKEN thì trò chuyện trong cửa sổ lệnh'
	@echo 'make test   chạy các bài kiểm thử'
	@echo 'make check  kiểm tra dữ liệu trong knowledge/'
	@echo 'make lint   kiểm tra mã nguồn'
	@echo 'make lock   cố định lại phiên bản các thư viện (cần uv)'

run: .venv/run.stamp
	@exec $(BIN)/python -m bot run

check: .venv/run.stamp
	@$(BIN)/python -m bot check

# In two halves at once, of about the same length: what meets Telegram, people and databases, and all the rest.
EDGES := tests/telegram tests/endtoend tests/state tests/console tests/test_cli.py
test: .venv/test.stamp
	@$(MAKE) --no-print-directory -j2 test-edges test-rest

test-edges:
	@$(BIN)/python -m pytest -q $(EDGES)

test-rest:
	@$(BIN)/python -m pytest -q $(EDGES:%=--ignore=%)

lint: .venv/test.stamp
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

# The lock files hold for every Python from 3.11 on, on Linux and macOS, and name no package index.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links --extra test -c requirements.lock pyproject.toml \
		-o requirements-test.lock

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo 'Cần Python 3.11 trở lên (kèm venv).' >&2; exit 1; }
	@echo 'Đang tạo .venv lần đầu, xin chờ ít phút…' >&2
	@$(PYTHON) -m venv .venv </dev/null 1>&2

.venv/run.stamp: requirements.lock | .venv/bin/python
	@$(INSTALL) requirements.lock
	@touch $@

.venv/test.stamp: requirements-test.lock | .venv/run.stamp
	@$(INSTALL) requirements-test.lock
	@touch $@
