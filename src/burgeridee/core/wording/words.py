"""The words of a text, and the office words among them."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LETTERS = r"(?:[^\W_][\u0300-\u036f]*+)++"
"""Letters, each with the accents that are written apart; it never looks back, so it is linear."""
_PLACED = re.compile(rf"{_LETTERS}(?:['’-]{_LETTERS})*+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text in lower case, and where it stands."""

    word: str
    start: int
    end: int


def words_in(text: str) -> list[str]:
    """The words of a text in lower case, without marks and spaces."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


def placed_words(text: str) -> Iterator[Word]:
    """The words of a text in lower case, with their places in the text as it was given."""
    for match in _PLACED.finditer(text):
        word = unicodedata.normalize("NFC", match.group()).lower()
        yield Word(word, match.start(), match.end())


def office_words(text: str, listed: Collection[str]) -> tuple[str, ...]:
    """The listed office words that a text holds: whole words, any case, each occurrence.

    A listed entry may be more words long ("sociale cohesie").
    """
    words = words_in(text)
    single = [word for word in words if word in listed]
    between = "  "  # each word has spaces of its own, so that a phrase said twice is found twice
    joined = f" {between.join(words)} "
    phrases = [
        entry
        for entry in sorted(listed)
        if " " in entry
        for _ in range(joined.count(f" {between.join(entry.split())} "))
    ]
    return (*single, *phrases)
