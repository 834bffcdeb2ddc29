"""Plain language: office words, long sentences, piles of "worden", abbreviations."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from burgeridee.core.wording.lists import DONE, NOT_DONE, WELL_KNOWN
from burgeridee.core.wording.remark import PlainKind, Remark
from burgeridee.core.wording.sentences import sentences
from burgeridee.core.wording.words import Word, placed_words

LONGEST_SENTENCE = 20
"""So many words a sentence may have."""
_PILE = 2

_TO_BE_DONE = frozenset({"word", "wordt", "worden", "werd", "werden", "geworden"})
_BEFORE_GE = (
    "aan|achter|af|bij|bijeen|binnen|dicht|door|goed|heen|in|klaar|langs|los|mee|mis|na|neer|om"
    "|onder|op|open|over|plaats|rond|samen|stil|tegen|tentoon|terug|toe|uit|vast|vol|voor|vrij|weg"
)
_DONE = re.compile(
    rf"(?:{_BEFORE_GE})?ge[a-zëïöü]+(?:d|t|en|aan|ien)"  # gemaakt, opgehaald, gedaan, gezien
    r"|(?:aan|af|in|om|onder|op|over|toe|uit|voor)?(?:be|her|ont|ver)[a-zëïöü]{2,}[dt]"  # bedacht
)
"""How the word for what is done looks: a guess by its form, good enough to count by."""

_CAPITALS = re.compile(r"(?<![^\W_])[A-Z]{2,6}(?![^\W_])(?!-\d)")
_AFTER_FIGURE = re.compile(r"\d[ \u00a0-]?\Z")
_ROMAN = re.compile(r"[IVX]+\Z")
_EXPLANATION = re.compile(r"\s?\([^()\n]{4,80}")


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    words: Sequence[Word]

    @property
    def passives(self) -> Sequence[Word]:
        """The forms of "worden", as far as the sentence says as many things that are done."""
        done = sum(1 for word in self.words if _is_done(word.word))
        return [word for word in self.words if word.word in _TO_BE_DONE][:done]


def remarks(text: str, words: Mapping[str, str]) -> tuple[Remark, ...]:
    """What makes a text hard to read, in its order. `words` are office words and their plain twins.

    Of an abbreviation only the first place is told.
    """
    placed = tuple(placed_words(text))
    parts = tuple(_with_words(text, placed))
    found = (
        *_office(text, placed, words),
        *(_remark("long-sentence", text, one.start, one.end) for one in parts if _is_long(one)),
        *_piles(text, parts),
        *_abbreviations(text, parts),
    )
    return tuple(sorted(found, key=lambda remark: (remark.start, remark.end)))


def _remark(kind: PlainKind, text: str, start: int, end: int, twin: str = "") -> Remark:
    return Remark(kind, start, end, text[start:end], twin)


def _with_words(text: str, placed: Sequence[Word]) -> Iterator[_Sentence]:
    at = 0
    for start, end in sentences(text):
        first = at
        while at < len(placed) and placed[at].start < end:
            at += 1
        yield _Sentence(start, end, placed[first:at])


def _is_long(sentence: _Sentence) -> bool:
    return len(sentence.words) > LONGEST_SENTENCE


def _office(text: str, placed: Sequence[Word], twins: Mapping[str, str]) -> Iterator[Remark]:
    """The office words; where one begins another ("inzake", "inzake beheer") the longest."""
    entries: dict[str, list[tuple[list[str], str]]] = {}
    for entry in sorted(twins, key=lambda entry: len(entry.split()), reverse=True):
        for first in entry.split()[:1]:
            entries.setdefault(first, []).append((entry.split(), twins[entry]))
    past = 0
    for at, word in enumerate(placed):
        if at < past:
            continue
        for parts, twin in entries.get(word.word, ()):
            here = placed[at : at + len(parts)]
            if [one.word for one in here] == parts:
                past = at + len(parts)
                yield _remark("office-word", text, word.start, here[-1].end, twin)
                break


def _is_done(word: str) -> bool:
    return word in DONE or (_DONE.fullmatch(word) is not None and word not in NOT_DONE)


def _piles(text: str, parts: Sequence[_Sentence]) -> Iterator[Remark]:
    """Each pile of "worden": two or more of them, in one sentence or in sentences in a row.

    A form of "worden" counts when the sentence also holds a word for what is done ("gemaakt"): so
    "het wordt mooi" does not. A pile is told once, from its first "worden" to its last.
    """
    pile: list[Word] = []
    for passives in (*(part.passives for part in parts), ()):
        if not passives:
            if len(pile) >= _PILE:
                yield _remark("passive", text, pile[0].start, pile[-1].end)
            pile = []
        pile += passives


def _abbreviations(text: str, parts: Sequence[_Sentence]) -> Iterator[Remark]:
    """The abbreviations that few know, and that the text explains nowhere."""
    seen = set(WELL_KNOWN)
    first: dict[str, Remark] = {}
    for part in parts:
        found = [
            match
            for match in _CAPITALS.finditer(text, part.start, part.end)
            if not _AFTER_FIGURE.search(text, max(match.start() - 2, 0), match.start())
        ]
        if len(found) > 1 and 2 * len(found) >= len(part.words):
            continue  # somebody shouts
        for match in found:
            short = match.group()
            if _is_explained(text, match):
                seen.add(short)
            elif not _ROMAN.match(short):
                first.setdefault(short, _remark("abbreviation", text, *match.span()))
    yield from (remark for short, remark in first.items() if short not in seen)


def _is_explained(text: str, match: re.Match[str]) -> bool:
    """Whether the meaning stands behind it in brackets, or it stands so behind its meaning."""
    start, end = match.span()
    is_in_brackets = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    return is_in_brackets or _EXPLANATION.match(text, end) is not None
