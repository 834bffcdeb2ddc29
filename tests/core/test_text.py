import re
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from burgeridee.core.text import cleaned, one_line

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
TURNING = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# Ordinary letters are rare in random text: this mixes them with all that is dangerous.
PIECES = st.sampled_from(
    [*"\x1b\x9b\x9d\x90\x98\x07\x9c\\[]P^_X;0m31 a\n\r\t\x0b\x85\u2028\u202e\u200d\ud83d\ude00é"]
)
HOSTILE = st.lists(PIECES | st.characters()).map("".join)
PLAIN = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]).filter(
        lambda c: not TURNING.match(c)
    )
    | st.sampled_from("\n\t")
)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("\x1b[31mrood\x1b[0m", "rood"),
        ("\x1b[200~geplakt\x1b[201~", "geplakt"),
        ("\x9b1;31mrood", "rood"),
        ("\x1b]0;titel\x07tekst", "tekst"),
        ("\x1b]52;c;c3RlZWw=\x1b\\tekst", "tekst"),
        ("\x1b]8;;http://x.nl\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9d0;titel\x9ctekst", "tekst"),
        ("\x1bPq#0;1\x1b\\a\x1b^pm\x1b\\b\x1b_apc\x1b\\c\x1bXsos\x1b\\d", "abcd"),
        ("\x1bcschoon\x1b(B\x1b7", "schoon"),
        ("niet dicht \x1b]0;titel\nvolgende regel", "niet dicht 0;titel\nvolgende regel"),
        ("los \x1b", "los "),
        ("\x1b\x1b[31m[31m", "[31m"),
        ("a\x00b\x08c\x7fd\x80e\x1cf", "abcdef"),
        ("kolom\tkolom\n", "kolom\tkolom\n"),
        ("a\u202eb\u2066c\u2069d\u200ee\u200ff\u061cg", "abcdefg"),
        ("los \ud83d half", "los \ufffd half"),
        ("\ude00", "\ufffd"),
        ("samen \ud83d\ude00", "samen 😀"),
        ("[b]vet[/b] [@click=app.quit] [/x] [", "[b]vet[/b] [@click=app.quit] [/x] ["),
    ],
)
def test_what_is_dangerous_goes_and_the_words_stay(raw: str, clean: str) -> None:
    assert cleaned(raw) == clean


@pytest.mark.parametrize(
    "text",
    [
        "👩‍👩‍👧‍👦 👍🏽 🇳🇱 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "شكرا جزيلا، نعمل معًا",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "e\u0301 n\u0303 Z\u0351\u036b\u0343",
        "Ğüneş straße Łódź 日本語",
        "€ ½ “ja” … \xa0\xad",
    ],
    ids=["emoji", "Arabic", "non-joiner", "combining", "letters", "signs"],
)
def test_every_script_stays_byte_for_byte(text: str) -> None:
    assert cleaned(text).encode() == text.encode()


@given(PLAIN)
def test_text_without_such_characters_is_unchanged(text: str) -> None:
    assert cleaned(text) == text


@given(HOSTILE)
@example("\r\x00\n")
@example("\x1b]0;\x1b]0;\x07\x07")
def test_cleaning_leaves_nothing_dangerous_and_nothing_to_do(text: str) -> None:
    clean = cleaned(text)
    assert not CONTROL.search(clean)
    assert not TURNING.search(clean)
    assert clean.encode().decode() == clean
    assert cleaned(clean) == clean


@pytest.mark.parametrize(
    "piece",
    [
        "gewone tekst ",
        "\x1b",
        "\x1b]",
        "\x9d",
        "\x1b]0;",
        "\x1b[0",
        "\x9b0 ",
        "\r\n",
        "\ud83d",
        "\x1b  ",
    ],
)
def test_time_grows_with_length_and_not_with_its_square(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = process_time()
        cleaned(text)
        return process_time() - start

    seconds(1_000)
    small = min(seconds(15_000) for _ in range(3))
    assert seconds(300_000) < 60 * small + 0.1  # 20 times is linear, 400 times a square


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("koffie en thee ", "koffie en thee "),
        ("een\r\ntwee\x0bdrie", "een / twee / drie"),
        ("koffie\n", "koffie"),
        ("\n\neen\n \ntwee\n", "een / twee"),
        ("\n", ""),
    ],
)
def test_a_one_line_place_keeps_every_word(raw: str, line: str) -> None:
    assert one_line(raw) == line


@given(HOSTILE)
def test_one_line_is_one_line_and_loses_no_word(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert one_line(line) == line
    assert line.replace(" / ", "").split() or not cleaned(text).split() or "/" in text
    assert all(part in line for part in cleaned(text).split("\n") if part.strip())
