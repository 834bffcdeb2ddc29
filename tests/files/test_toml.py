import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone
from time import process_time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from burgeridee.core.text import cleaned
from burgeridee.files.toml import (
    _MARK,
    _MOST_MARKS,
    INTAKE_LIMIT,
    TomlError,
    dumped,
    parsed,
    proven,
)

HEADER = "Intake van burgeridee. Dit bestand is met elke teksteditor te lezen."
WINTER = timezone(timedelta(hours=1))
ENGLISH = ("Expected", "Invalid", "Unclosed", "Cannot", "Illegal", "Found", "Unterminated", "line")


def plain(value: Any) -> Any:
    """The same value with lists for tuples and dicts for other mappings."""
    if isinstance(value, Mapping):
        return {key: plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list | tuple) else value


# Reading


@pytest.mark.parametrize(
    "data",
    [b'a = "ja"\nb = 1\n', b'\xef\xbb\xbfa = "ja"\r\nb = 1\r\n'],
    ids=["as we write it", "mark in front and two-character line ends"],
)
def test_a_good_file_is_read(data: bytes) -> None:
    assert parsed(data, INTAKE_LIMIT) == {"a": "ja", "b": 1}


def test_line_ends_inside_a_text_become_one_character() -> None:
    assert parsed(b'a = """een\r\ntwee"""', INTAKE_LIMIT) == {"a": "een\ntwee"}


@pytest.mark.parametrize(
    ("data", "said", "line"),
    [
        (b"", "leeg", None),
        (b"\xef\xbb\xbf \r\n\n", "leeg", None),
        (b"\0" * 4096, "leeg", None),
        (b'a = "ja"\nb = "' + b"\0" * 512, "beschadigd", 2),
        ('a = "één"\n'.encode("utf-16"), "UTF-16", None),
        ('a = "een"\n'.encode("utf-16-le"), "UTF-16", None),
        ('a = "een"\n'.encode("utf-16-be"), "UTF-16", None),
        ('a = 1\nb = "één"\n'.encode("latin-1"), "niet opgeslagen als UTF-8", 2),
        (b'a = 1\nb "ja"\n', "mist een =", 2),
        (b"a = 1\nb = ja\n", "Zet tekst tussen aanhalingstekens", 2),
        (b'a = 1\nb = "ja\nc = 1\n', "niet afgesloten", 2),
        (b"a = 1\nb = 'ja\nc = 1\n", "niet afgesloten", 2),
        (b'a = 1\nb = """ja\nc = 1\n\n', "niet afgesloten", 2),
        (b"a = 1\nb = '''ja\nc = 1\n", "niet afgesloten", 2),
        (b"a = 1\nb = 2\na = 3\n", "staat er al", 3),
        (b"a = { b = 1, b = 2 }\n", "staat er al", 1),
        (b"[a]\nb = 1\n[a]\nc = 1\n", "Deze kop of naam staat er al", 3),
        (b"a = { b = 1 }\n[a.c]\n", "staat er al", 2),
        (b"a = { b = 1 }\na.c = 2\n", "heeft al een waarde", 2),
        (b"a = 1\n[b\nc = 1\n", "De kop mist een ]", 2),
        (b"[[b]\nc = 1\n", "De kop mist ]]", 1),
        (b"a = [1, 2\nb = 1\n", "een komma of een ]", 2),
        (b"a = { b = 1\n", "accolades", 1),
        (b"a = 1 2\n", "eigen regel", 1),
        (b"= 1\n", "begint niet met een naam", 1),
        (b"a = 2026-02-30\n", "datum bestaat niet", 1),
        (b'a = "C:\\map"\n', "twee: \\\\", 1),
        (b'a = "\\ud800"\n', "twee: \\\\", 1),
        (b"a = 1\nb = " + b"9" * 5000, "getal is te lang", 2),
        (b"a = 1\nb = " + b"[" * 500 + b"]" * 500, "te veel haakjes", 2),
        (b"a = 1\n" + b".".join([b"a"] * 40_000) + b" = 1", "meer dan 32 delen", 2),
        (b'x = """\n\n"""\n[' + b" . ".join([b'"a"'] * 40) + b"]", "meer dan 32 delen", 4),
        (b"x.x.x.x = {" * 20 + b"a.b.c.d = 1" + b"}" * 20, "te veel koppen", None),
        (b"a = 1\n" * 700_000, "te groot", None),
    ],
)  # fmt: skip
def test_a_bad_file_is_told_in_plain_dutch(data: bytes, said: str, line: int | None) -> None:
    with pytest.raises(TomlError) as caught:
        parsed(data, INTAKE_LIMIT)
    assert said in caught.value.problem
    assert caught.value.line == line
    assert not any(word in caught.value.problem for word in ENGLISH)
    assert str(caught.value) == (f"regel {line}: " if line else "") + caught.value.problem


def test_what_is_told_never_holds_an_answer() -> None:
    for data in (b'a = "geheim', b"geheim = geheim", b'"geheim" = 1\ngeheim = 2', b"[geheim"):
        with pytest.raises(TomlError) as caught:
            parsed(data, INTAKE_LIMIT)
        assert "geheim" not in str(caught.value)


def test_when_there_is_hardly_room_to_think_it_is_still_our_own_error() -> None:
    program = (
        "import sys\n"
        "from burgeridee.files.toml import TomlError, parsed\n"
        "sys.setrecursionlimit(40)\n"
        "try:\n"
        "    parsed(b'a = ' + b'[' * 30 + b']' * 30, 999)\n"
        "except TomlError as error:\n"
        "    print(error.problem)\n"
    )
    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert b"te veel haakjes" in told.stdout


def test_dots_brackets_and_signs_in_a_text_mean_nothing() -> None:
    text = "." * 100 + "[" * 100 + "{" * 100 + "# geen opmerking 'of' wat ook"
    document = {"a": text, "b": text + "\n" + text, "c": [text] * 3}
    assert parsed(dumped(document, HEADER), INTAKE_LIMIT) == document
    assert parsed(f"a = '''{'[' * 99}'''''  # {'[' * 99}".encode(), 999) == {"a": "[" * 99 + "''"}


DOTS = b"a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.A.B.C.D.E"
PIECES = [
    DOTS + b".%d = 1\n",
    b"[" + DOTS + b".%d]\n",
    b'a%d = "\\"""\n',
    b'"""\\',
    b"'''%d",
    b"[[a]]\n",
    b"[[a]]\n[a.b]\n",
    b"[  a%d  ]\n",
    b"k%d = [[[[[[[]]]]]]]\n",
    b"a%d = {a={a={a={a={a={}}}}}}\n",
    b"a%d = " + b"{a=" * 25 + b"1" + b"}" * 25 + b"\n",
    b"a%d=1\n",
    b'"\\u0061%d"=""\n',
    b"a%d=2026-01-01T00:00:00+01:00\n",
    b"#\n",
    b"}",
    b"a" * 97,
    b"9" * 97,
]
LISTS = [b"[],", b"1,", b'"",', b"1.5,", b"\n ", b"#\n", b"{a=1},", b"2026-01-01,"]
SLOW = 3.0
"""Seconds: one is the promise (0.9 at most was measured), and two for a slow machine."""
TEXTS_OF_MORE = [b"=[{", b'\\"', b"\\\\x", b'""a', b"\\u00e9", b"abc\n", b"\\\n\n", b"'#"]


def filled(piece: bytes, room: int) -> bytes:
    """A piece again and again, each with a number of its own where it has room for one."""
    if b"%d" not in piece:
        return piece * (room // len(piece))
    most = room // (len(piece) + 5)
    return b"".join(piece % turn for turn in range(most))


def cpu(data: bytes) -> float:
    """How many seconds it takes to read it, or to refuse it."""
    start = process_time()
    with suppress(TomlError):
        parsed(data, INTAKE_LIMIT)
    return process_time() - start


def tried(start: bytes, piece: bytes, end: bytes) -> Iterator[bytes]:
    """The shape as long as a file may be; and as long as it is read, beside a long text."""
    most = INTAKE_LIMIT - 40
    yield start + filled(piece, most) + end
    marks = sum(1 for _ in _MARK.finditer(filled(piece, 100_000).decode()))
    part = start + filled(piece, min(most, 100_000 * _MOST_MARKS // marks * 9 // 10)) + end
    yield part if end else part + b"\nzz = '''" + b"a" * (most - len(part)) + b"'''"


@pytest.mark.parametrize(
    ("start", "piece", "end"),
    [
        *((b"", piece, b"") for piece in PIECES),
        *((b"a = [", piece, b"]") for piece in LISTS),
        *((b'a = """', piece, b'"""') for piece in TEXTS_OF_MORE),
    ],
)
def test_no_file_within_the_limit_keeps_us_a_second(start: bytes, piece: bytes, end: bytes) -> None:
    for data in tried(start, piece, end):
        assert len(data) <= INTAKE_LIMIT
        assert cpu(data) < SLOW


@pytest.mark.parametrize(
    "typed", ["=[{", '"', "\\", "\\x", "'", "#", "\n", "],}\n", "'''\"\"\"", "é"]
)
def test_an_answer_of_a_million_signs_that_mean_something_elsewhere_is_kept(typed: str) -> None:
    text = (typed * 1_000_000)[:1_000_000]
    document = {"a": text, "notes": [{"text": text[:1000]}]}
    assert parsed(proven(document, HEADER), INTAKE_LIMIT) == document


@settings(max_examples=3, deadline=None)
@given(st.integers(0, 3000), st.integers(1, 20))
def test_what_is_saved_is_read_and_what_would_not_be_read_is_not_saved(
    lines: int, columns: int
) -> None:
    """Long lists, some with more in them than is read."""
    row = {f"k{column}": "=[{" for column in range(columns)}
    document = {"answers": {"af": {"value": [row] * lines}}}
    marks = sum(1 for _ in _MARK.finditer(dumped(document, HEADER).decode()))
    if marks < _MOST_MARKS:
        assert parsed(proven(document, HEADER), INTAKE_LIMIT) == document
    else:
        with pytest.raises(TomlError, match="te veel"):
            proven(document, HEADER)


def test_a_list_that_people_can_fill_stays_far_below_what_is_read() -> None:
    action = {"id": "a1", "wat": "koffie, met taart", "wie": ["bewoners"], "wanneer": date.max}
    document = {"answers": {"af_acties": {"value": [action] * 5000}}}
    assert parsed(proven(document, HEADER), INTAKE_LIMIT) == document


def test_one_long_key_is_refused_at_once() -> None:
    """Tomllib needs 26 seconds for this one."""
    start = process_time()
    for key in (b".".join([b"a"] * 40_000), b"[" + b" . ".join([b"'a'"] * 40_000) + b"]"):
        with pytest.raises(TomlError):
            parsed(key + b" = 1", INTAKE_LIMIT)
    assert process_time() - start < 5


TOKENS = st.sampled_from(
    [
        *"ab.[]{},\"'\\#1-_é\n\r\x00\ufeff\x7f",
        *(
            " = ",
            "[[",
            "]]",
            '"""',
            "'''",
            "\\u00e9",
            "\\U00110000",
            "1.5",
            "inf",
            "true",
            "0x",
            "1e5",
        ),
        *("0x", "1e5", "2026-03-21", "T10:00:00+01:00", "07:32:00", "99999999-99-99"),
    ]
)


@given(st.binary() | st.lists(TOKENS).map(lambda parts: "".join(parts).encode()))
@example(b"a = " + b"{a=" * 5000)
@example(b"a = 1979-05-27T07:32:00+25:00")
def test_nothing_but_our_own_error_ever_comes_out(data: bytes) -> None:
    problem: TomlError | None = None
    document: Any = None
    try:
        document = parsed(data, INTAKE_LIMIT)
    except TomlError as error:
        problem = error
    if problem is None:
        assert repr(document) == repr(tomllib.loads(data.decode("utf-8-sig")))
    else:
        assert problem.problem
        assert problem.line is None or 1 <= problem.line <= data.count(b"\n") + 1


# Writing

TALK = {
    "schema": 1,
    "id": "20260311-k7m2qd",
    "created": datetime(2026, 3, 11, 10, 0, tzinfo=WINTER),
    "links": {},
    "model": {"id": "eerste-gesprek"},
    "answers": {
        "id_eigen_woorden": {"state": "answered", "value": 'Een "tuin"\nvoor iedereen.\n'},
        "id_soort": {"value": ("zelf_doen", "mee denken")},
        "af_acties": {
            "value": (
                {"id": "a1", "wat": "koffie", "wanneer": date(2026, 3, 21)},
                {"id": "a2", "wat": "een heel lang verhaal " * 9 + "\nmet regels", "wie": ["x"]},
            ),
            "note": "",
        },
        "leeg": {"value": []},
    },
    "notes": [{"text": "Bellen"}, {"text": "Over\ngas"}],
    "minutes": {"idee": 12, "af": 0.5, "klaar": True},
}

FILE = '''\
# Intake van burgeridee. Dit bestand is met elke teksteditor te lezen.
schema = 1
id = "20260311-k7m2qd"
created = 2026-03-11T10:00:00+01:00

[links]

[model]
id = "eerste-gesprek"

[answers.id_eigen_woorden]
state = "answered"
value = """
Een \\"tuin\\"
voor iedereen.
"""

[answers.id_soort]
value = [
    "zelf_doen",
    "mee denken",
]

[answers.af_acties]
value = [
    { id = "a1", wat = "koffie", wanneer = 2026-03-21 },
    { id = "a2", wat = "LONG\\nmet regels", wie = ["x"] },
]
note = ""

[answers.leeg]
value = []

[[notes]]
text = "Bellen"

[[notes]]
text = """
Over
gas"""

[minutes]
idee = 12
af = 0.5
klaar = true
'''.replace("LONG", "een heel lang verhaal " * 9)


def test_a_talk_is_written_to_be_read() -> None:
    assert dumped(TALK, HEADER).decode() == FILE
    assert parsed(FILE.encode(), INTAKE_LIMIT) == plain(TALK)


def test_the_form_does_not_depend_on_how_much_somebody_says() -> None:
    def form(words: str) -> str:
        item = {"wat": words, "wie": "bewoners"}
        document = {"notes": [item], "answers": {"af_acties": {"value": [item, item]}}}
        return dumped(document, HEADER).decode().replace(words, "")

    assert form("koffie") == form("koffie en thee " * 50)


def test_the_header_is_one_comment_whatever_it_says() -> None:
    assert dumped({"a": 1}, "een\nb = 2\x1b[0m") == b"# een / b = 2\na = 1\n"


# Short and small: the long and the deep have tests of their own, and to draw them takes seconds.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.text(
    "\"\\\n\r\t'# ab", max_size=12
)
SCALARS = (
    TEXTS
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats()
    | st.dates()
    | st.times()
    | st.datetimes()
    | st.datetimes(timezones=st.sampled_from([UTC, WINTER]))
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(TEXTS, inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(TEXTS, VALUES, max_size=4))
@example({"a": "\r\n\n", "b": [{"a": '"""\\'}], "": {"": {}}})
@example({"a": {"b": {"c": {"d": [{"e": []}, {}]}}}})
@example({"a": [[{}]], "b": [{"c": {"d": 1}}, {"e": [{"f": {}}]}]})
def test_what_is_written_is_read_back_the_same(document: dict[str, Any]) -> None:
    data = proven(document, HEADER)
    assert repr(parsed(data, INTAKE_LIMIT)) == repr(plain(document)) or (
        parsed(data, INTAKE_LIMIT) == plain(document) or "nan" in repr(document)
    )
    assert proven(parsed(data, INTAKE_LIMIT), HEADER) == data


@given(st.text())
def test_every_cleaned_text_comes_back(text: str) -> None:
    text = cleaned(text)
    document = {"a": text, "b": [text], "notes": [{"a": text}], "c": {"d": [{"e": text}]}}
    assert parsed(proven(document, HEADER), INTAKE_LIMIT) == document


def test_an_answer_of_a_million_characters_is_kept() -> None:
    document = {"a": 'Zij zei: "ja".\n' * 70_000}
    assert parsed(proven(document, HEADER), INTAKE_LIMIT) == document


@pytest.mark.parametrize(
    "value",
    [
        None,
        {1, 2},
        b"bytes",
        "half \ud800",
        time(10, 0, tzinfo=UTC),
        datetime(2026, 3, 11, tzinfo=timezone(timedelta(minutes=19, seconds=32))),
        datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Amsterdam")),
        {1: "geen tekst als naam"},
        "x" * INTAKE_LIMIT,
    ],
    ids=[
        "nothing",
        "set",
        "bytes",
        "surrogate",
        "time in a zone",
        "odd zone",
        "hour twice",
        "key",
        "too long",
    ],
)
def test_what_our_reader_would_refuse_is_refused_before_it_is_written(value: Any) -> None:
    with pytest.raises(TomlError):
        proven({"a": value}, HEADER)


def test_what_nests_too_deep_is_refused_before_it_is_written() -> None:
    table: dict[str, Any] = {}
    items: list[Any] = []
    for _ in range(2000):
        table, items = {"a": table}, [items]
    for document in (table, {"a": items}):
        with pytest.raises(TomlError):
            proven(document, HEADER)
