"""What the program holds in memory: neither what it could let go, nor the holes between."""

import gc
import os
import pkgutil
import re
import sys
from ctypes import CDLL, Structure, c_size_t
from functools import lru_cache
from importlib import import_module
from tempfile import TemporaryFile

from tests.conftest import NOON

import burgeridee
from burgeridee.report.document import Document, Paragraph
from burgeridee.report.formats import FORMATS

KEPT_AT_HAND = type(lru_cache(maxsize=1)(len))
_STANDS = re.compile(rb"bytes in allocated blocks\s*=\s*([\d,]+)")
_NAMES = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"


class _Claimed(Structure):
    """What the system's own allocator tells of itself."""

    _fields_ = tuple((name, c_size_t) for name in _NAMES.split())


def used_once() -> None:
    """Have everything in memory that is fetched at its first use: modules, the writers of papers.

    That is 40 MiB and more, and comes when somebody makes the first PDF.
    """
    for module in pkgutil.walk_packages(burgeridee.__path__, "burgeridee."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    paper = Document("Een strook met bloemen", (Paragraph("Bij de school."),), NOON)
    for form in FORMATS:
        form.render(paper)


def held() -> float:
    """What this process holds on to now, in MiB (glibc).

    Textual, Rich and Python keep at hand what they worked out lately: up to 16,000 pieces of text
    in one place. Each is bounded and fills slowly, and would hide what grows without end; so would
    the holes that the largest windows leave behind.
    """
    gc.collect()
    for one in gc.get_objects():
        if isinstance(one, KEPT_AT_HAND):
            one.cache_clear()
    gc.collect()
    claimed = _claimed()
    return (_in_objects() + int(claimed.uordblks) + int(claimed.hblkhd)) / 2**20


def _in_objects() -> int:
    """The bytes in Python's own small blocks, which it tells on the stream for faults alone."""
    before = os.dup(2)
    with TemporaryFile() as said:
        os.dup2(said.fileno(), 2)
        try:
            vars(sys)["_debugmallocstats"]()
        finally:
            os.dup2(before, 2)
            os.close(before)
        said.seek(0)
        [number] = _STANDS.findall(said.read())
    return int(number.replace(b",", b""))


def _claimed() -> _Claimed:
    tells = CDLL(None).mallinfo2
    tells.restype = _Claimed
    claimed = tells()
    assert isinstance(claimed, _Claimed)
    return claimed
