"""What every command says, and with which status it ends."""

import json
import sys

DONE, FAULT, MISUSE, BROKEN = 0, 1, 2, 70
"""Exit statuses (design.md, "Commands"): done, wrong content or file, wrong command line, and a
fault of the program itself (as `app/terminal/fatal.py` has it for the screens)."""


def fault(sentence: str, status: int = FAULT) -> int:
    """Say what went wrong, on one line, and give the status."""
    print(f"burgeridee: {sentence}", file=sys.stderr)
    return status


def print_json(value: object) -> None:
    """Print a value for other programs."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
