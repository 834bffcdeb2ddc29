.PHONY: run check tidy snapshots wheel bench pictures audit torture late

run:
	uv run burgeridee

# The one line that a person and the CI both run (tests/test_house.py compares them).

check:
	uv run ruff format --check && uv run ruff check && uv run mypy && uv run lint-imports && uv run pytest

tidy:
	uv run ruff check --fix && uv run ruff format

# Then read the difference before you keep it.

snapshots:
	uv run pytest tests/app --snapshot-update

wheel:
	uv build --wheel

bench:
	uv run python -m benchmarks.run
	uv run python -m benchmarks.thinking
	uv run python -m benchmarks.practising

pictures:
	uv run python -m scripts.pictures

# Known holes in what we build on (this asks the network), and whether all of it comes as a wheel.
# What it consists of, as a CycloneDX list, is left in build/.

audit:
	mkdir -p build
	uv export --quiet --no-dev --all-extras --no-emit-project --output-file build/parts.txt
	uv export --quiet --no-dev --all-extras --format cyclonedx1.5 --output-file build/parts.cdx.json
	uv pip install --quiet --dry-run --only-binary :all: --require-hashes --target build/wheels --requirements build/parts.txt
	uvx pip-audit --strict --disable-pip --require-hashes --requirement build/parts.txt

# Everything that may go wrong, for so many minutes; it goes on where it stopped, and adds up.

MINUTES = 10

torture:
	uv run python -m scripts.torture $(MINUTES)

# The suite on a machine on which disks, threads and the loop now and then take their time. What
# fails here would one day fail by chance.

late:
	uv run python -m pytest -p tests.late --numprocesses=8 -o faulthandler_timeout=400
