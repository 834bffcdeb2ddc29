"""What every command says, and with which status it ends."""

import json
import re
import sys

DONE, FAULT, MISUSE, BROKEN = 0, 1, 2, 70
"""Exit statuses (design.md, "Commands"): done, wrong content or file, wrong command line, and a
fault of the program itself (as `app/terminal/fatal.py` has it for the screens)."""

_NOT_SHOWN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal obeys, what turns the reading direction, and halves of a character: JSON has
another spelling for them, so that a program reads the name of a file as it is."""


def fault(sentence: str, status: int = FAULT) -> int:
    """Say what went wrong, on one line, and give the status."""
    print(f"burgeridee: {sentence}", file=sys.stderr)
    return status


def print_json(value: object) -> None:
    """Print a value for other programs."""
    told = json.dumps(value, ensure_ascii=False, indent=2)
    print(_NOT_SHOWN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", told))
