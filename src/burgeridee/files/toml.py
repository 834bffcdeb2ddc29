"""TOML, read without surprises and written in one form only."""

import math
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import Any

import tomli_w

from burgeridee.core.text import one_line
from burgeridee.files.newer_toml import UNCLOSED, newer
from burgeridee.files.toml_lines import QUOTED

INTAKE_LIMIT = 4_000_000  # an answer of 1 MB, pasted in, must still be kept
MODEL_LIMIT = 256_000

READS_NEWER = sys.version_info >= (3, 15)
"""Whether `tomllib` reads TOML 1.1 as well; what an older one read has nothing of it."""

_MOST_PARTS = 32  # of one key: tomllib needs 26 seconds for a key of 40,000 parts
_DEEPEST = 32  # brackets in brackets: tomllib gives up at 500, and so does comparing
_DEEPEST_VALUE = 64  # keys and brackets together, once read
_MOST_MARKS = 160_000  # in a file of 4 MB: it takes less than a second, and no talk has 20,000
_ESCAPES_A_MARK = 8  # an escape is read quicker; 1 MB of typed quotes has a million of them

_MARK = re.compile(
    rf"[^\"'#\[\]{{}}=,.\n]*+(?:{QUOTED.pattern}|[\[\]{{}}=,.\n]|\Z)",
    re.DOTALL,
)
_BETWEEN_MARKS = re.compile(r"[^=\n\[\]{},]+")
_BRACKET = re.compile(r"[\[\]{}]")
_LONG_NUMBER = re.compile(r"[0-9][0-9_]{4300,}")
_THREE = ('"""', "'''")
_WIDE_STARTS = (b"\xff\xfe", b"\xfe\xff")

_SAVE_AS = "Open het in Kladblok, kies Opslaan als, en bij Codering UTF-8."
_TWICE = "Deze naam staat er al. Laat er één staan."
_IN_QUOTES = 'Zet tekst tussen aanhalingstekens, zoals "koffie".'
_TEXT_OPEN = "De tekst wordt niet afgesloten. Zet er een aanhalingsteken achter."
_BACKSLASH = r"Na een \ staat iets dat niet kan. Schrijf voor een gewone \ er twee: \\."
_PROBLEMS = (
    ("Expected '=' after a key", f"Na de naam mist een =. {_IN_QUOTES}"),
    ("Expected ']]'", "De kop mist ]] aan het eind."),
    ("Expected ']'", "De kop mist een ] aan het eind."),
    ("Expected newline", f"Na de waarde staat nog iets. Zet het op een eigen regel. {_IN_QUOTES}"),
    ("Expected ", _TEXT_OPEN),
    ("Unterminated string", _TEXT_OPEN),
    ("Illegal character '\\n'", f'{_TEXT_OPEN} Voor tekst van meer regels zijn het er drie: """.'),
    ("Illegal character", "Hier staat een teken dat niet te zien is. Typ de regel opnieuw."),
    ("Found invalid character '\\n'", _TEXT_OPEN),
    ("Found invalid character", "Hier staat een teken dat niet te zien is. Typ de regel opnieuw."),
    ("Cannot declare", "Deze kop of naam staat er al. Zet alles ervan bij elkaar, onder één kop."),
    ("Cannot overwrite", _TWICE),
    ("Duplicate inline table key", _TWICE),
    ("Cannot mutate immutable", "Deze naam heeft al een waarde. Vul die aan waar zij staat."),
    ("Cannot redefine", "Deze naam heeft al een waarde. Vul die aan waar zij staat."),
    ("Unclosed array", "De lijst gaat hier niet goed verder: er mist een komma of een ]."),
    ("Unclosed inline table", UNCLOSED),
    ("Invalid initial character", "Hier hoort een naam te staan: letters, cijfers, - en _."),
    (
        "Invalid statement",
        "Deze regel begint niet met een naam of kop. Een opmerking begint met #.",
    ),
    ("Invalid date", "Deze datum bestaat niet. Schrijf hem als 2026-03-21."),
    ("Unescaped '\\'", _BACKSLASH),
    ("Invalid hex value", _BACKSLASH),
    ("Escaped character", _BACKSLASH),
    ("Invalid value", f"Deze waarde is niet te lezen. {_IN_QUOTES} Ja is true, nee is false."),
)
_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


class TomlError(Exception):
    """What is wrong with a TOML text, in Dutch, and on which line where that is known."""

    def __init__(self, problem: str, line: int | None = None) -> None:
        super().__init__(f"regel {line}: {problem}" if line else problem)
        self.problem = problem
        self.line = line


def parsed(data: bytes, limit: int) -> dict[str, Any]:
    """The document in the bytes of a file; whatever is wrong with them, it is a `TomlError`.

    A file of TOML 1.1 is wrong too: an older Python cannot read it, so with none of them we do.
    """
    if len(data) > limit:
        most = f"hoogstens {limit // 1000} kB"
        raise TomlError(f"Het bestand is te groot: {len(data) // 1000} kB. Maak er {most} van.")
    text = _decoded(data)
    _guard_size(text, _MOST_MARKS * max(1, limit // INTAKE_LIMIT))
    bare = QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    _guard(text, bare)
    try:
        document = _loaded(text)
    except TomlError as error:
        too_new = _too_new(text, bare)
        if too_new and (too_new.line or 0) <= (error.line or math.inf):
            raise too_new from error
        raise
    if READS_NEWER and (too_new := _too_new(text, bare)):
        raise too_new
    if _depth(document) > _DEEPEST_VALUE:
        raise TomlError("Er staan te veel koppen en haakjes in elkaar.")
    return document


def _too_new(text: str, bare: str) -> TomlError | None:
    found = newer(text, bare)
    return TomlError(found[1], _line(text, found[0])) if found else None


def _loaded(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _translated(str(error), text) from error
    except RecursionError as error:
        raise TomlError("Er staan te veel haakjes in elkaar.") from error
    except ValueError as error:
        found = _LONG_NUMBER.search(text)
        raise TomlError(
            "Dit getal is te lang.", _line(text, found.start()) if found else None
        ) from error


def _decoded(data: bytes) -> str:
    if not data.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise TomlError("Het bestand is leeg. Zet een eerdere versie terug.")
    if data.startswith(_WIDE_STARTS) or (0 in data[:40:2]) != (0 in data[1:40:2]):
        raise TomlError(f"Het bestand is opgeslagen als UTF-16 en niet als UTF-8. {_SAVE_AS}")
    if 0 in data:
        problem = "Het bestand is beschadigd: er staan nullen in. Zet een eerdere versie terug."
        raise TomlError(problem, data.count(b"\n", 0, data.index(0)) + 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TomlError(
            f"Een letter (zoals een é) is niet opgeslagen als UTF-8. {_SAVE_AS}",
            data.count(b"\n", 0, error.start) + 1,
        ) from error
    return text.replace("\r\n", "\n")


def _guard_size(text: str, most: int) -> None:
    """Stop at more than could be read soon; however long, what somebody said is one mark."""
    escapes = text.count("\\") - text.count("\\\\")  # a typed backslash is written as two
    room = most - escapes // _ESCAPES_A_MARK
    if sum(1 for _ in islice(_MARK.finditer(text), max(0, room))) >= room:
        raise TomlError("Er staat te veel in: te veel namen, komma's en haakjes. Verdeel het.")


def _guard(text: str, bare: str) -> None:
    """Stop at what would keep `tomllib` busy for long, in a time that grows with the length."""
    for found in _BETWEEN_MARKS.finditer(bare):
        if found[0].count(".") >= _MOST_PARTS:
            problem = f"Deze naam heeft meer dan {_MOST_PARTS} delen met een punt ertussen."
            raise TomlError(problem, _line(text, found.start()))
    depth = 0
    for found in _BRACKET.finditer(bare):
        depth = depth + 1 if found[0] in "[{" else max(0, depth - 1)
        if depth > _DEEPEST:
            raise TomlError("Er staan te veel haakjes in elkaar.", _line(text, found.start()))


def _translated(message: str, text: str) -> TomlError:
    place = _PLACE.search(message)
    unknown = "Dit is niet te lezen. Vergelijk de regel met een bestand dat wel goed is."
    problem = next((ours for theirs, ours in _PROBLEMS if message.startswith(theirs)), unknown)
    if place and place["line"]:
        return TomlError(problem, int(place["line"]))
    return TomlError(problem, _line(text, _never_closed(text)) if place else None)


def _never_closed(text: str) -> int:
    """Where the first text begins that is never closed, or else the end of the file."""
    for found in QUOTED.finditer(text):
        piece = found[0]
        mark = piece[:3] if piece.startswith(_THREE) else piece[0]
        if mark != "#" and (len(piece) < 2 * len(mark) or not piece.endswith(mark)):
            return found.start()
    return len(text.rstrip())


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _depth(value: Any) -> int:
    """How deep tables and lists stand in each other; counted layer by layer, so at any depth."""
    depth, layer = 0, [value]
    while layer:
        depth += 1
        layer = [
            part
            for whole in layer
            for part in (whole.values() if isinstance(whole, dict) else whole)
            if isinstance(part, dict | list)
        ]
    return depth


def dumped(document: Mapping[str, Any], header: str) -> bytes:
    """The document as a TOML file, our header first; the form follows from the kinds of values.

    A mapping is a table. A list of mappings that stands at the top is a row of `[[blocks]]`;
    deeper down it is an array with one `{ item }` on a line, however long. (tomli_w decides by
    length, so that a file would change its form when somebody says more.) Every other list has
    one value on a line. Text of more lines, as the value of a key, is written as more lines.
    """
    lines = [f"# {one_line(header)}\n", *_table(document, ())]
    return "".join(lines).encode()


def _table(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    """The lines of one table: plain values first, as TOML wants it, then the tables in it."""
    inner = {key: value for key, value in table.items() if _stands_apart(value, path)}
    yield from (_pair(key, value) for key, value in table.items() if key not in inner)
    for key, value in inner.items():
        name = ".".join(_key(part) for part in (*path, key))
        if not isinstance(value, Mapping):
            for block in value:
                yield f"\n[[{name}]]\n"
                yield from _table(block, (*path, key))
        else:
            if not value or not all(_stands_apart(part, (*path, key)) for part in value.values()):
                yield f"\n[{name}]\n"
            yield from _table(value, (*path, key))


def _stands_apart(value: Any, path: tuple[str, ...]) -> bool:
    """Whether a value gets a heading of its own."""
    if isinstance(value, Mapping):
        return True
    return not path and _is_list(value) and bool(value) and _all_mappings(value)


def _pair(key: str, value: Any) -> str:
    if _is_list(value) and value:
        items = "".join(f"    {_inline(item)},\n" for item in value)
        return f"{_key(key)} = [\n{items}]\n"
    if isinstance(value, datetime):
        return f"{_key(key)} = {_inline(value)}\n"
    more_lines = isinstance(value, str) and "\n" in value and "\r" not in value
    return tomli_w.dumps({key: value}, multiline_strings=more_lines)


def _inline(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_key(key)} = {_inline(part)}" for key, part in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if _is_list(value):
        return f"[{', '.join(_inline(part) for part in value)}]"
    if isinstance(value, datetime):
        return value.isoformat()  # with the T that our papers show; tomli_w writes a space
    return tomli_w.dumps({"k": value}).removeprefix("k = ").removesuffix("\n")


def _key(key: str) -> str:
    return tomli_w.dumps({key: 0}).removesuffix(" = 0\n")


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)


def _all_mappings(value: Any) -> bool:
    return all(isinstance(part, Mapping) for part in value)


def proven(document: Mapping[str, Any], header: str, limit: int = INTAKE_LIMIT) -> bytes:
    """The bytes of a document, read back and compared: our reader would give the same again."""
    try:
        data = dumped(document, header)
    except (TypeError, ValueError, RecursionError) as error:
        raise TomlError("Dit kan zo niet in een bestand staan. Er is niets bewaard.") from error
    if not _same(document, parsed(data, limit)):
        raise TomlError("Het bestand zou iets anders zeggen dan je typte. Er is niets bewaard.")
    return data


def _same(written: Any, read: Any) -> bool:
    if isinstance(read, dict):
        return (
            isinstance(written, Mapping)
            and written.keys() == read.keys()
            and all(_same(written[key], value) for key, value in read.items())
        )
    if isinstance(read, list):
        return _is_list(written) and len(written) == len(read) and all(map(_same, written, read))
    if isinstance(read, float) and math.isnan(read):  # which is not even itself
        return isinstance(written, float) and math.isnan(written)
    return bool(written == read) and isinstance(written, bool) == isinstance(read, bool)
