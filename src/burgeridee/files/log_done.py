"""What can be done with a record, as the logbook tells it. Light: every save knows of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Did = Literal[
    "begun",
    "changed",
    "closed",
    "reopened",
    "issued",
    "brought-back",
    "brought-home",
    "merged",
    "put-away",
    "removed",
    "papers-removed",
    "forgotten",
    "anonymised",
    "access",
]
"""What can have been done with a record."""
FOLDER = "logboek"
"""The folder of the logbook, in the data and in the state of this machine alike."""


@dataclass(frozen=True)
class Done:
    """One thing that was done. `ground` is why it was removed, `code` that of a paper."""

    at: datetime
    did: Did
    id: str = ""
    revision: int = 0
    ground: str = ""
    code: str = ""
