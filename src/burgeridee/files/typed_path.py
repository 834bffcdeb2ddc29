"""A place on disk, as a person types it, pastes it, or drags it into a terminal."""

import re
from pathlib import Path
from urllib.parse import unquote

from burgeridee.core.text import one_line


def typed_path(typed: str) -> Path:
    """Where a file stands: a terminal puts quotes round a dragged file, or a bar before blanks."""
    text = one_line(typed).strip()
    quoted = re.fullmatch(r"(['\"])(.+)\1", text)
    if quoted:
        text = quoted[2]
    elif "/" in text:
        text = re.sub(r"\\(.)", r"\1", text)
    if text.startswith("file://"):
        text = re.sub(r"^/([A-Za-z]:)", r"\1", unquote(text.removeprefix("file://")))
    try:
        return Path(text).expanduser()
    except RuntimeError:  # nobody's home: then it is the name of a file
        return Path(text)
