"""Finding a talk again, or a question in it, by a few typed letters."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from burgeridee.core.initiative import name_of
from burgeridee.core.questions import Question, in_words
from burgeridee.core.talk import Talk
from burgeridee.core.wording import words_in

AROUND = 30
"""Letters shown on either side of what was found."""


@dataclass(frozen=True)
class Found:
    """A talk that holds all words, and the first place where one stands."""

    talk: Talk
    where: str
    excerpt: str


def matching(talks: Iterable[Talk], words: str) -> Iterator[Found]:
    """The talks in which every word stands somewhere; without words all talks, as given."""
    wanted = _plain(words).split()
    for talk in talks:
        places = tuple(_places(talk))
        whole = " ".join(_plain(text) for _, text in places)
        if all(word in whole for word in wanted):
            yield _found(talk, places, wanted)


def spots(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the typed words stand in an excerpt: begin and end of each."""
    plain = _plain(text)
    for word in _plain(words).split():
        at = plain.find(word)
        while at >= 0:
            yield at, at + len(word)
            at = plain.find(word, at + len(word))


def questions_named(talk: Talk, wanted: str) -> tuple[Question, ...]:
    """The questions on the route that a number, an id or a few letters point to, the best first.

    Every typed word must begin a word: of the short name, else of the question as asked.
    """
    numbers = talk.conversation.numbers
    exact = tuple(q for q in talk.route if wanted.strip() in {numbers[q.id], q.id})
    begins = _plain(wanted).split()
    if exact or not begins:
        return exact
    by_number = [q for q in talk.route if numbers[q.id].startswith(wanted.strip())]
    by_label = [q for q in talk.route if _all_begin(begins, q.label)]
    by_ask = [q for q in talk.route if _all_begin(begins, f"{q.label} {q.ask}")]
    return tuple({q.id: q for q in (*by_number, *by_label, *by_ask)}.values())


def _all_begin(begins: list[str], text: str) -> bool:
    words = words_in(_plain(text))
    return all(any(word.startswith(begin) for word in words) for begin in begins)


def _places(talk: Talk) -> Iterator[tuple[str, str]]:
    yield "", name_of(talk)
    yield "Zaaknummer", talk.intake.case_number
    yield "Initiatief", talk.intake.links.initiative_name
    for question in talk.conversation.questions:
        answer = talk.answer_to(question)
        if answer is None:
            continue
        yield question.label, answer.in_words or in_words(question, answer.value)
        yield question.label, answer.note
    for note in talk.intake.notes:
        yield "Notitie", note.text


def _found(talk: Talk, places: tuple[tuple[str, str], ...], wanted: list[str]) -> Found:
    for where, text in places:
        flat = unicodedata.normalize("NFC", " ".join(text.split()))
        at = min((_plain(flat).find(word) for word in wanted if word in _plain(flat)), default=-1)
        if at >= 0:
            start, end = max(at - AROUND, 0), at + AROUND
            cut = ("…" if start else "") + flat[start:end] + ("…" if end < len(flat) else "")
            return Found(talk, where, cut)
    return Found(talk, "", "")


def _plain(text: str) -> str:
    """Lower case without accents, letter for letter, so that places stay the same."""
    if text.isascii():
        return text.lower()
    whole = unicodedata.normalize("NFC", text)
    return "".join(unicodedata.normalize("NFD", letter.casefold())[0] for letter in whole)
