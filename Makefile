# The recipes that people, hooks and continuous integration share.
.PHONY: demo test lint build bench bundle windows lock newest clean
PY := .venv/bin/python

demo:  ## install, then make every document of the example plan
	@.ci/environment run
	@$(PY) -m toolkit demo --out demo

test:  ## install what the tests need, then lint, type-check and run them all
	@.ci/environment test
	@$(MAKE) --no-print-directory lint
	$(PY) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint:
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports --no-cache

build:  ## write workbooks/ and templates/ anew from their sources
	@.ci/environment build
	@$(PY) -m toolkit build

bench:  ## measure whole commands against the usual scripts; ratios of one run
	@.ci/environment test
	@$(PY) -m tests.bench.run

bundle:  ## build the portable folder for Windows, and the zip of it, in dist/
	@.ci/environment run
	@rm -rf dist/GiaoBan
	@$(PY) -m toolkit bundle dist/GiaoBan --zip dist/GiaoBan.zip

windows:  ## build the portable folder and test it with Windows' own Python, under Wine
	@.ci/environment test
	@.ci/windows

lock:  ## write locks/ anew: the newest versions that pyproject.toml allows
	@.ci/lock

newest:  ## run the tests with the newest of everything, locked or not
	@.ci/environment test
	.venv/bin/python -m venv --system-site-packages build/newest
	build/newest/bin/python -m pip install --quiet --disable-pip-version-check --upgrade -e '.[dev]'
	build/newest/bin/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

clean:
	rm -rf .venv demo build dist
