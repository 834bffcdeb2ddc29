.PHONY: run check tidy snapshots wheel bench pictures

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
