# Everything runs in .venv, which the first target that needs it makes: nothing but Python >= 3.11 and make is asked for.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test check bench notebooks lab docs codebook bundled dist lock clean

demo: $(READY)  ## code a report, gate the accepted events, write a release, check it and load it
	$(BIN)/wasata code datasets/bundled/ain_issa/reports/ain_issa_ar.txt --format table
	$(BIN)/wasata build ain_issa --to build/demo/ain_issa
	$(BIN)/wasata validate build/demo/ain_issa --format table
	$(BIN)/python -c 'from wasata.datasets import load; \
	  print(load("build/demo/ain_issa")[["event_mode", "date_start", "location", "initiators", "parties", "mediators"]].to_string(index=False))'

test: $(READY)  ## every test, notebooks included
	$(BIN)/python -m pytest -n 2

check: $(READY)  ## style, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@mkdir -p build/types/wasata
	@for part in schema datasets validation curation; do ln -sfn ../../../$$part build/types/wasata/$$part; done
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_layers.py

bench: $(READY)  ## how long the main steps take here
	$(BIN)/python tests/bench.py
	$(BIN)/python tests/bench_gate.py  # beside pandera where it is installed

notebooks: $(READY)  ## run the notebooks and keep their outputs
	$(BIN)/python notebooks/execute.py

lab: $(READY)  ## the notebooks in JupyterLab
	$(BIN)/uv pip install --quiet --python $(BIN)/python --constraint requirements.lock "jupyterlab>=4.2"
	$(BIN)/python -m jupyter lab notebooks

docs: $(READY)  ## the site, from the same Markdown; opens as build/docs/html/index.html
	$(BIN)/python docs/site/build.py

codebook: $(READY)  ## the committed codebook, from the schema
	$(BIN)/wasata schema codebook --to docs/codebook.md

bundled: $(READY)  ## the bundled releases, written anew from their ledgers, before a version is published
	@for name in $$(ls datasets/bundled); do \
	  version=$$(sed -n 's/^version = "\(.*\)"/\1/p' datasets/bundled/$$name/dataset.toml); \
	  rm -rf build/bundled/$$name; \
	  $(BIN)/wasata build $$name --to build/bundled/$$name || exit 1; \
	  rm -rf datasets/bundled/$$name/releases/$$version; \
	  mv build/bundled/$$name datasets/bundled/$$name/releases/$$version; \
	done

dist: $(READY)  ## sdist and wheel
	$(BIN)/python -m build --no-isolation

lock:  ## the pinned versions, without any registry's name
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-emit-index-url --python-version 3.11 -q -o requirements.lock

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Wasata needs Python 3.11 or newer on the PATH."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

clean:
	rm -rf .venv build dist *.egg-info
