"""What every command says, and with which status it ends."""

import json
import sys

DONE, FAULT, MISUSE = 0, 1, 2
"""Exit statuses (design.md, "Commands"): done, wrong content or file, wrong command line."""


def fault(sentence: str, status: int = FAULT) -> int:
    """Say what went wrong, on one line, and give the status."""
    print(f"burgeridee: {sentence}", file=sys.stderr)
    return status


def print_json(value: object) -> None:
    """Print a value for other programs."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
