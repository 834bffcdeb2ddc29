import tomllib
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burgeridee.files.toml import dumped
from burgeridee.files.toml_lines import line_of

MODEL = '''\
# [[phases]] is only a remark here
id = "kapot"  # title = 1
"met punt.en" = 'x'
uses.title = "id_naam"

[terms]
termijn = 14

[[phases]]
id = "een"
say = [
    "Vertel eens",  # een opmerking, met [haken]
    """
[[phases]]
id = 'in de tekst'
""",
    'nog een',
]

  [[ phases . questions ]]
  id = "vraag_een"
  options = { ja = "Ja, graag", "weet niet" = "?" }

  [[phases.questions]]
  id = "vraag_twee"
  only_when = [
      [
          { answer = "vraag_een", one_of = ["ja"] },
          { count = "acties", at_least = 2, where = { wie = [
              "gemeente",
          ] } },
      ],
      [{ answer = "vraag_drie", given = true }],
  ]

  [phases.questions.extra]
  diep = 1

[[phases]]
id = "twee"
[[phases.questions]]
id = "vraag_een"
'''
LINES = MODEL.splitlines()


@pytest.mark.parametrize(
    ("path", "word", "line"),
    [
        (("id",), "", 'id = "kapot"  # title = 1'),
        (("met punt.en",), "", "\"met punt.en\" = 'x'"),
        (("uses",), "", 'uses.title = "id_naam"'),
        (("uses", "title"), "", 'uses.title = "id_naam"'),
        (("terms",), "", "[terms]"),
        (("terms", "termijn"), "", "termijn = 14"),
        (("terms", "is er niet"), "", "[terms]"),
        (("phases", 0), "", "[[phases]]"),
        (("phases", 0, "say", 0), "", '    "Vertel eens",  # een opmerking, met [haken]'),
        (("phases", 0, "say", 1), "", '    """'),
        (("phases", 0, "say", 2), "", "    'nog een',"),
        (("phases", 0, "questions", 0), "", "  [[ phases . questions ]]"),
        (("phases", 0, "questions", 0, "ask"), "", "  [[ phases . questions ]]"),
        (("phases", 0, "questions", 0, "options", "weet niet"), "", LINES[21]),
        (("phases", 0, "questions", 1, "id"), "", '  id = "vraag_twee"'),
        (("phases", 0, "questions", 1, "only_when", 0, 0, "one_of"), "", LINES[27]),
        (("phases", 0, "questions", 1, "only_when", 0, 1), "", LINES[28]),
        (("phases", 0, "questions", 1, "only_when", 0, 1, "where", "wie", 0), "", LINES[29]),
        (("phases", 0, "questions", 1, "only_when", 1), "", LINES[32]),
        (("phases", 0, "questions", 1, "only_when"), "vraag_drie", LINES[32]),
        (("phases", 0, "questions", 1, "only_when"), "gemeente", LINES[29]),
        (("phases", 0, "questions", 1, "only_when"), "vraag_", "  only_when = ["),
        (("phases", 0, "questions", 1, "only_when"), "diep", "  only_when = ["),
        (("phases", 0, "questions", 1), "diep", "  diep = 1"),
        (("phases", 0, "questions", 1, "extra", "diep"), "", "  diep = 1"),
        (("phases", 1, "id"), "", 'id = "twee"'),
        (("phases", 1, "questions", 0, "id"), "", LINES[41]),
        (("is er niet",), "kapot", None),
        (("phases", 7), "", None),
        ((), "", None),
    ],
)
def test_a_key_stands_on_its_line(path: tuple[str | int, ...], word: str, line: str | None) -> None:
    found = line_of(MODEL, path, word)
    assert (LINES[found - 1] if found else None) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [(("phases", 0), 9), (("phases", 1), 39), (("phases", 1, "questions", 0), 41)],
)
def test_lines_that_look_alike_are_counted(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(MODEL, path) == line
    assert line_of("\ufeff" + MODEL.replace("\n", "\r\n"), path) == line


KEYS = st.sampled_from(["a", "b", "met punt.", "[x]", "#", "="])
VALUES = st.recursive(
    st.integers(0, 9) | st.sampled_from(["", "tekst", "[[a]]\nb = 1\n", '"""', "# a = 1", "'"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=15,
)


def keys_of(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every path in a document that leads to a key."""
    if isinstance(value, dict):
        inner = [(key, part) for key, part in value.items()]
    elif isinstance(value, list):
        inner = [(str(place), part) for place, part in enumerate(value)]
    else:
        inner = []
    steps = [(key if isinstance(value, dict) else int(key), part) for key, part in inner]
    return [
        found
        for step, part in steps
        for found in ([(*path, step)] if isinstance(step, str) else [])
        + keys_of(part, (*path, step))
    ]


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_every_key_of_every_document_is_found_on_a_line_that_names_it(
    document: dict[str, Any],
) -> None:
    text = dumped(document, "kop").decode()
    for path in keys_of(document):
        line = line_of(text, path)
        assert line is not None
        assert str(path[-1]) in text.splitlines()[line - 1]


@given(st.text("ab.=[]{},\"'\\#\n 1") | st.text(), st.text())
def test_odd_texts_never_raise(text: str, word: str) -> None:
    for path in ((), ("a",), ("a", 0, "b"), (0,)):
        line = line_of(text, path, word)
        assert line is None or 1 <= line <= text.count("\n") + 1


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "{a=",
        "a.",
        "[[a]]\n",
        "[a.b]\nc=1\n",
        "x=[[[[]]]]\n",
        '"',
        "'''",
        '"""\\',
        "= ",
        "a = [\n",
    ],
)
def test_a_large_text_takes_no_more_than_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = process_time()
        line_of(text, ("a", 1, "b"), "woord")
        return process_time() - start

    small = min(seconds(5_000 + more) for more in range(3))  # one text is looked through once
    assert seconds(100_000) < 60 * small + 0.1  # 20 times is linear, 400 times a square


def test_the_example_is_good_toml() -> None:
    assert [len(phase["questions"]) for phase in tomllib.loads(MODEL)["phases"]] == [2, 1]
