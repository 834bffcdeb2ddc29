"""Files as no program of ours would write them: good ones, broken in every way that we know of."""

import re
from collections.abc import Callable, Sequence
from random import Random

JUNK = (
    "",
    "true",
    "-1",
    "0x7fffffffffffffff",
    "99999999999999999999999999",
    "1e999",
    "nan",
    "-inf",
    "[]",
    "{}",
    "[[[[[[[[[[]]]]]]]]]]",
    "[{}, 1, 'x', [2]]",
    '""',
    '"\\u0000\\u001b]52;c;QUJD\\u0007"',
    '"[@click=app.quit]weg[/] [/x] ["',
    '"{0.__class__} %s ${PATH} =1+1"',
    '"../../../../etc/passwd"',
    '"CON"',
    "1979-05-27",
    "0001-01-01",
    "9999-12-31",
    "1979-05-27T07:32:00+23:59",
    "1979-05-27T07:32:00",
    "9999-12-31T23:59:59-12:00",
    "07:32:00",
    '"""\n\n"""',
    "'''\n'''",
    '"' + "x" * 3000 + '"',
)
"""What may stand where a value was."""
FAR = (b"0", b"-1", b"1e300", b"nan", b"inf", b"-inf", b"9" * 30, b"9" * 4000)
"""What may stand where a number was, also within a table in one line."""
EDGES = (
    *(b"0001-01-01", b"9999-12-31", b"0001-01-01T00:00:00+14:00", b"9999-12-31T23:59:59-12:00"),
    *(b"1970-01-01T00:00:00", b"9999-12-31T23:59:59.999999"),
)
"""What may stand where a day or a moment was."""
_NUMBER = re.compile(rb"(?<=[= \[])[0-9]+(?:\.[0-9]+)?(?=[, \]}\n])")
_DAY = re.compile(rb"(?<=[= \[])[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+(?:[+-][0-9:]+)?)?")
PIECES = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xe9",
    b"\x1b[2J",
    b"\xc2\x9b31m",
    b"\xe2\x80\xae",
    b"\xed\xa0\x80",
    b"\r",
    b"\r\n",
    b"[[",
    b"]]",
    b"{",
    b"}",
    b'"""',
    b"'''",
    b"\\",
    b"#",
    b"=",
    b".",
    b",",
    b"[answers]\n",
    b"[[phases]]\n",
    b"schema = 99\n",
    b"\nid = 3\n",
    b"__class__ = 1\n",
    b'"" = 1\n',
    b'"\\ud800" = 1\n',
)
"""What may stand anywhere."""
ENDLESS = (
    b"a." * 3000 + b"a = 1\n",
    b"x = " + b"[" * 3000 + b"]" * 3000 + b"\n",
    b"x = " + b"{a=" * 1500 + b"1" + b"}" * 1500 + b"\n",
    b"n = " + b"9" * 5000 + b"\n",
    b"".join(b"k%d = 1\n" % at for at in range(2000)),
    b"[" + b".".join([b"t"] * 400) + b"]\n",
    b"".join(b"[[a]]\n" for _ in range(2000)),
)
"""What keeps a reader busy, or brings it down."""

SPLICED = 0.03
"""How often one file goes on as another."""


def mutant(dice: Random, content: bytes, others: Sequence[bytes] = ()) -> bytes:
    """The file broken in one to four ways."""
    for _ in range(dice.choice((1, 1, 1, 2, 3, 4))):
        content = dice.choice(WAYS)(dice, content)
    if others and dice.random() < SPLICED:
        return spliced(dice, content, dice.choice(others))
    return content


def _span(dice: Random, content: bytes) -> tuple[int, int]:
    start = dice.randrange(len(content) + 1)
    return start, min(len(content), start + int(dice.paretovariate(0.6)))


def _lines(content: bytes) -> list[bytes]:
    return content.split(b"\n")


def flipped(dice: Random, content: bytes) -> bytes:
    """A few bits are another."""
    changed = bytearray(content)
    for _ in range(dice.randint(1, 8) if changed else 0):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def cut(dice: Random, content: bytes) -> bytes:
    """A part is gone."""
    start, end = _span(dice, content)
    return content[:start] + content[end:]


def ended(dice: Random, content: bytes) -> bytes:
    """The end is gone, or is zeros: a disk that was full, or lost its power."""
    at = dice.randrange(len(content) + 1)
    return content[:at] + (b"\x00" * (len(content) - at) if dice.random() < 0.3 else b"")


def repeated(dice: Random, content: bytes) -> bytes:
    """A part stands there often."""
    start, end = _span(dice, content)
    return content[:start] + content[start:end][:500] * dice.choice((2, 2, 3, 50)) + content[end:]


def with_piece(dice: Random, content: bytes) -> bytes:
    """Something stands in it that means something elsewhere."""
    at, _ = _span(dice, content)
    return content[:at] + dice.choice(PIECES) + content[at:]


def with_junk(dice: Random, content: bytes) -> bytes:
    """A value is another one."""
    lines = _lines(content)
    pairs = [at for at, line in enumerate(lines) if b" = " in line]
    if pairs:
        at = dice.choice(pairs)
        lines[at] = lines[at].split(b" = ")[0] + b" = " + dice.choice(JUNK).encode()
    return b"\n".join(lines)


def too_far(dice: Random, content: bytes) -> bytes:
    """A number or a day is one that nobody reckons with."""
    pattern, instead = dice.choice(((_NUMBER, FAR), (_DAY, EDGES)))
    found = list(pattern.finditer(content))
    if not found:
        return content
    start, end = dice.choice(found).span()
    return content[:start] + dice.choice(instead) + content[end:]


def renamed(dice: Random, content: bytes) -> bytes:
    """A key has another name."""
    lines = _lines(content)
    pairs = [at for at, line in enumerate(lines) if b" = " in line]
    if pairs:
        at = dice.choice(pairs)
        name = dice.choice((b"id", b"x", b'""', b"a.b", b"__init__", b"model", b"value", b"kind"))
        lines[at] = name + b" = " + lines[at].split(b" = ", 1)[1]
    return b"\n".join(lines)


def moved(dice: Random, content: bytes) -> bytes:
    """A few lines are gone, or stand elsewhere, or twice."""
    lines = _lines(content)
    start = dice.randrange(len(lines))
    some = lines[start : start + dice.randint(1, 6)]
    if dice.random() < 0.6:
        del lines[start : start + len(some)]
    at = dice.randrange(len(lines) + 1)
    return b"\n".join([*lines[:at], *some, *lines[at:]] if dice.random() < 0.7 else lines)


def endless(dice: Random, content: bytes) -> bytes:
    """Something that never ends stands before, in, or after it."""
    lines = _lines(content)
    lines.insert(dice.randrange(len(lines) + 1), dice.choice(ENDLESS))
    return b"\n".join(lines)


def otherwise(dice: Random, content: bytes) -> bytes:
    """Saved by a program that does so in another way."""
    text = content.decode("utf-8", "replace")
    return dice.choice(
        (
            b"\xef\xbb\xbf" + content,
            text.encode("utf-16"),
            text.encode("utf-16-le"),
            text.encode("latin-1", "replace"),
            content.replace(b"\n", b"\r\n"),
            content.replace(b"\n", b"\r"),
            b"",
            b"\x00" * 512,
            b"PK\x03\x04" + content,
        )
    )


def spliced(dice: Random, content: bytes, other: bytes) -> bytes:
    """The beginning of one file, and the end of another."""
    return content[: dice.randrange(len(content) + 1)] + other[dice.randrange(len(other) + 1) :]


WAYS: tuple[Callable[[Random, bytes], bytes], ...] = (
    flipped,
    cut,
    ended,
    repeated,
    with_piece,
    with_junk,
    with_junk,
    with_junk,
    too_far,
    too_far,
    renamed,
    renamed,
    moved,
    moved,
    endless,
    otherwise,
)
"""All ways to break a file by itself."""
