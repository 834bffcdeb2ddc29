"""Where a key stands in a TOML text: the line, which `tomllib` does not tell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

QUOTED = re.compile(
    r'"""(?:[^"\\]++|\\.|"{1,2}(?!"))*+(?:"{3,5}|\\?\Z)'
    r"|'''(?:[^']++|'{1,2}(?!'))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]++|\\[^\n])*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+",
    re.DOTALL,
)
"""A string or a comment: what stands in it is text, and means nothing. One that is never closed
reaches to the end, as it does for `tomllib`; no text is looked at twice."""

_PIECE = rf"(?:{QUOTED.pattern})|\n|[\[\]{{}}=,.]|[^\s\"'#\[\]{{}}=,.]++"
_DEEPEST = 64  # below this nothing is told apart: a hostile file must not cost its square
_MOST_MARKS = 100_000  # what stands below these is told without its line

Path = tuple[str | int, ...]


def line_of(text: str, path: tuple[str | int, ...], word: str = "") -> int | None:
    """The line (from 1) where a key stands, or `None` when nothing of its path is there.

    A number in the path counts the tables of an array, or the items of a list. A key that is
    missing stands where its table begins. With a `word`, the line of that word in what belongs to
    the key, when it stands there.
    """
    text = text.removeprefix("\ufeff")
    found = _places(text)
    known = (path[:size] for size in range(len(path) - 1, 0, -1))
    best = path if path in found.under else next((top for top in known if top in found.at), ())
    if not best:
        return None
    first = found.under[path] if path in found.under else found.at[best]
    start = found.marks[first][1]
    if word:
        others = (at for mark, at in found.marks[first:] if mark[: len(best)] != best)
        within = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
        match = within.search(text, start, next(others, len(text)))
        start = match.start() if match else start
    return text.count("\n", 0, start) + 1


@dataclass(frozen=True)
class _Places:
    """Every mark of a text; the first one of each path, and the first one at or below it."""

    marks: tuple[tuple[Path, int], ...]
    at: Mapping[Path, int]
    under: Mapping[Path, int]


@lru_cache(maxsize=2)  # a file of 2,000 mistakes is looked through once, and not 2,000 times
def _places(text: str) -> _Places:
    marks = tuple(islice(_marks(text), _MOST_MARKS))
    exact: dict[Path, int] = {}
    under: dict[Path, int] = {}
    for number, (mark, _) in enumerate(marks):
        exact.setdefault(mark, number)
        for size in range(len(mark), 0, -1):
            if mark[:size] in under:
                break
            under[mark[:size]] = number
    return _Places(marks, exact, under)


@dataclass
class _Open:
    """A table, array or inline table that is being read."""

    path: Path
    array: bool = False
    key: list[str] = field(default_factory=list)
    start: int = 0
    value: Path | None = None  # where the value in hand belongs; None while a key is read
    index: int = 0

    def next(self) -> None:
        """Begin the next key or item."""
        self.key.clear()
        self.value = None
        self.index += 1


def _marks(text: str) -> Iterator[tuple[Path, int]]:
    """Each key path, header and item with the place where it begins, from top to bottom."""
    counts: dict[Path, int] = {}
    opened = [_Open(())]
    brackets = 0  # of a header: one for a table, two for an array of tables
    for match in re.finditer(_PIECE, text + "\n", re.DOTALL):  # compiled at the first mistake only
        piece, here = match[0], opened[-1]
        if len(opened) > _DEEPEST:
            return
        if piece == "\n":
            if len(opened) > 1:
                continue
            if brackets:
                table = _resolved(here.key, counts, grows=brackets > 1)
                yield table, here.start
                opened, brackets = [_Open(table)], 0
            here.next()
        elif piece == "[" and len(opened) == 1 and here.value is None and not here.key:
            here.start = here.start if brackets else match.start()
            brackets += 1
        elif piece[0] != "#" and not (brackets and piece in "[]{}=,."):
            yield from _read(piece, match.start(), opened)


def _read(piece: str, at: int, opened: list[_Open]) -> Iterator[tuple[Path, int]]:
    """One piece of a key or a value; it may open or close what stands in brackets."""
    here = opened[-1]
    if piece in {"]", "}", ","}:
        if len(opened) > 1 and piece == ",":
            here.next()
        elif len(opened) > 1:
            opened.pop()
        return
    if here.array and here.value is None:
        here.value = (*here.path, here.index)
        yield here.value, at
    if here.value is None:
        yield from _read_key(piece, at, here)
    elif piece in {"[", "{"}:
        opened.append(_Open(here.value, array=piece == "["))


def _read_key(piece: str, at: int, here: _Open) -> Iterator[tuple[Path, int]]:
    if piece == "=":
        here.value = (*here.path, *here.key)
        yield here.value, here.start
    elif piece != "." and len(here.key) < _DEEPEST:
        here.start = here.start if here.key else at
        here.key.append(piece.strip("\"'") if piece[0] in "\"'" else piece)


def _resolved(key: list[str], counts: dict[Path, int], *, grows: bool) -> Path:
    """The path of a header, with the number of each array of tables on the way."""
    path: Path = ()
    for part in key[:-1]:
        path = (*path, part)
        path = (*path, counts[path]) if path in counts else path
    path = (*path, *key[-1:])
    if grows:
        counts[path] = counts.get(path, -1) + 1
        path = (*path, counts[path])
    return path
