"""What every command says, and with which status it ends."""

import json
import re
import sys

from burgeridee.core.text import TURNING

DONE, FAULT, MISUSE, BROKEN = 0, 1, 2, 70
"""Exit statuses (design.md, "Commands"): done, wrong content or file, wrong command line, and a
fault of the program itself (as `app/terminal/fatal.py` has it for the screens)."""

_NOT_SHOWN = rf"[\x7f-\x9f\u2028\u2029\ud800-\udfff{TURNING}]"
"""What a terminal obeys, what turns the reading direction, and halves of a character: JSON has
another spelling for them, so that a program reads the name of a file as it is."""


def fault(sentence: str, status: int = FAULT) -> int:
    """Say what went wrong, on one line, and give the status."""
    print(f"burgeridee: {sentence}", file=sys.stderr)
    return status


def print_json(value: object) -> None:
    """Print a value for other programs."""
    told = json.dumps(value, ensure_ascii=False, indent=2)
    print(re.sub(_NOT_SHOWN, lambda sign: f"\\u{ord(sign[0]):04x}", told))
