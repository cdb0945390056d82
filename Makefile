# `make` lists the targets. All that is needed is Python 3.11 or newer (PYTHON=... names another one) and a package index.

PYTHON ?= $(firstword $(foreach p,python3 python3.13 python3.12 python3.11 python3.14 python,\
	$(if $(shell $(p) -c 'import sys; print(sys.version_info >= (3, 11) or "")' 2>/dev/null | grep True),$(p))))
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install

# kubectl and helm for the demo and the tests, once for all checkouts; whoever brings their own says so in $ACK_KUBECTL.
KUBECTL = $(BIN)/python -c 'from ack.local.kubectl import kubectl; kubectl()'

.DEFAULT_GOAL := help
.PHONY: help venv demo test lint features kinds exactly-one bench profile format generate check examples image lock release clean chaos coverage

help:
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or newer found; install one, or give PYTHON=/path/to/it" >&2; exit 1; }
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "make: $(PYTHON) cannot make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }

# A stamp is older than pyproject.toml after a change of dependencies; then pip looks again.
$(VENV)/.local: pyproject.toml | $(BIN)/python
	@echo "installing into $(VENV)"
	@$(PIP) --editable '.[local]'
	@$(KUBECTL)
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@echo "installing into $(VENV), with the tools of development"
	@$(PIP) --editable '.[dev]'
	@$(KUBECTL)
	@touch $@ $(VENV)/.local

venv: $(VENV)/.dev ## makes .venv with everything that development needs

demo: $(VENV)/.local ## shows ACK at work on this machine: a Kubernetes API and an AWS, no cluster, no account (ARGS=--keep)
	@$(BIN)/ackctl demo $(ARGS)

test: $(VENV)/.dev ## runs the tests; with KUBEBUILDER_ASSETS also on a real etcd and kube-apiserver (ARGS="-k ecr")
	$(BIN)/pytest --numprocesses 3 --dist worksteal $(ARGS)
ifneq ($(KUBEBUILDER_ASSETS),)
	$(BIN)/pytest --numprocesses 3 --dist worksteal --kube=envtest --ignore tests/e2e/local tests/e2e $(ARGS)
	@# These define kinds of one short name, which workers that share an API must not do at the same time.
	$(BIN)/pytest --numprocesses 0 --kube=envtest tests/e2e/local $(ARGS) || [ $$? -eq 5 ] # 5: ARGS chose none of them
else
	@echo "KUBEBUILDER_ASSETS is not set: not run on a real kube-apiserver"
endif

lint: $(VENV)/.dev ## style, types, and which room imports which
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

features: $(VENV)/.dev ## writes docs/features.md from the marks of the tests
	$(BIN)/python -m tests.feature_matrix

kinds: $(VENV)/.dev ## writes docs/kinds.md from the declarations and the kinds' cases
	$(BIN)/python -m tests.kinds_table

exactly-one: $(VENV)/.dev ## loses the answer to the create of every kind whose identifier AWS assigns
	ACK_EVERY_KIND=1 $(BIN)/pytest --numprocesses 3 --dist worksteal tests/e2e/test_lost_answers.py $(ARGS)

examples: $(VENV)/.dev ## writes docs/examples/<service>/<Kind>.yaml from the kinds' cases
	$(BIN)/python -m tests.examples

coverage: $(VENV)/.dev ## writes docs/coverage.md: what of AWS can be managed without a service.yaml; a minute or two
	$(BIN)/ack-generate coverage --write docs/coverage.md

format: $(VENV)/.dev ## formats the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.dev ## measures the controller with up to 10,000 objects, and writes bench/results.md; about half an hour
	@$(PIP) --editable '.[dev,bench]'
	$(BIN)/python -m bench

profile: $(VENV)/.dev ## samples where the controller's CPU time goes, and writes bench/profile.md; two minutes
	@$(PIP) --editable '.[dev,bench]'
	PATH="$(BIN):$$PATH" $(BIN)/python -m bench.profile

chaos: $(VENV)/.dev ## 1,000 random operations while both APIs fail and controllers die; writes bench/chaos.md (ARGS="--seed 7 --runs 1")
	$(BIN)/python -m tests.chaos $(ARGS)

generate: $(VENV)/.dev ## writes the generated files of all services, and the API reference
	$(BIN)/ack-generate
	$(BIN)/ack-generate reference docs/reference --examples docs/examples

check: $(VENV)/.dev ## fails if a generated file is stale
	$(BIN)/ack-generate --check

lock: $(VENV)/.dev ## pins what the image is made of, in deploy/image/requirements.txt, to what is newest
	@$(PIP) uv
	$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --universal --python-version 3.11 --no-header --no-annotate \
	  --extra tracing --constraint deploy/image/constraints.txt --output-file deploy/image/requirements.txt pyproject.toml

image: $(VENV)/.dev ## builds the image without a daemon, and starts its root once (as root, on Debian: mmdebstrap, buildah)
	$(BIN)/python deploy/image/build.py $(ARGS)
	PYTHONPATH=. $(BIN)/python deploy/image/check.py build/image/root-$$(dpkg --print-architecture)

release: $(VENV)/.dev ## builds all that a version is made of, in dist/ (ARGS="--image REGISTRY/REPOSITORY")
	$(BIN)/ack-generate release $(ARGS)

clean: ## removes .venv, caches and build results
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
