"""Python reads this at its start where `PYTHONPATH` leads here: a machine that dawdles.

Now and then a write to the disk or a new thread takes longer than the program calls slow.
"""

import os
import threading
import time
from collections.abc import Callable
from functools import wraps
from typing import Any


def dawdles(owner: object, name: str, one_in: int, seconds: float) -> None:
    """Have a call take so many seconds more, once in so many times."""
    call: Callable[..., Any] = getattr(owner, name)
    if hasattr(call, "__wrapped__"):  # a worker of the suite comes here twice
        return

    @wraps(call)
    def called(*given: Any, **named: Any) -> Any:
        if not int.from_bytes(os.urandom(4), "big") % one_in:
            time.sleep(seconds)
        return call(*given, **named)

    setattr(owner, name, called)


dawdles(os, "fsync", 20, 0.45)
dawdles(threading.Thread, "run", 3, 0.4)
