"""The questions of a draft, as its references see them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from burgeridee.core.questions import Question
from burgeridee.files.library.building import signs_of
from burgeridee.files.library.mistakes import Home, Mistake, nearest
from burgeridee.files.library.parts import Part

KINDS_IN_WORDS: Mapping[str, str] = {
    "text": "een korte tekst",
    "longtext": "een lange tekst",
    "single": "één keuze",
    "multi": "een of meer keuzes",
    "ynu": "ja, nee of onbekend",
    "scale": "een cijfer van 1 tot en met 5",
    "number": "een getal",
    "date": "een datum",
    "list": "een lijst",
}
"""What people give as an answer, by the kind of question."""


_ID = re.compile(r"[a-z0-9_-]{1,40}")


@dataclass(frozen=True)
class Known:
    """The questions that references may name, in the order of asking.

    `faulty` are those in which something is wrong: what they can be answered is not sure.
    `linked` are those of the model that this one builds on; `None` where they are not known.
    """

    parts: tuple[Part[Question], ...]
    faulty: frozenset[str] = frozenset()
    linked: tuple[Question, ...] | None = ()

    @cached_property
    def by_id(self) -> Mapping[str, Part[Question]]:
        """Each question by its id; of two with the same id the first."""
        return {part.id: part for part in reversed(self.parts)}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each question in the order of asking."""
        return {part.id: at for at, part in reversed(tuple(enumerate(self.parts)))}

    @cached_property
    def made(self) -> tuple[Question, ...]:
        """The questions that could be read, with what brings them on the route."""
        own = tuple(
            part.made.model_copy(update={"only_when": signs_of(part)})
            for part in self.by_id.values()
            if part.made is not None
        )
        return (*own, *(one for one in self.linked or () if one.id not in self.by_id))

    @cached_property
    def has_nameless(self) -> bool:
        """Whether some question has no good id of its own: an unknown name may be meant for it."""
        named = {part.id for part in self.parts if _ID.fullmatch(part.id)}
        return self.linked is None or len(named) < len(self.parts)

    @cached_property
    def _by_link(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.linked or ()}

    def question(self, name: str) -> Question | None:
        """The question of this id; `None` when it is not there or could not be read."""
        part = self.by_id.get(name)
        return part.made if part else self._by_link.get(name)

    def is_sure(self, name: str) -> bool:
        """Whether it is sure what can be answered to the question of this id."""
        part = self.by_id.get(name)
        if part is None:
            return name in self._by_link
        return part.is_whole and name not in self.faulty

    def missing(self, name: str, home: Home, *at: str | int) -> Iterable[Mistake]:
        """The mistake of naming a question that does not exist."""
        names = (*self.by_id, *self._by_link)
        if name not in names and not self.has_nameless:
            near = nearest(name, names)
            yield home.mistake(f"Er is geen vraag '{name}'.", *at, word=name, suggestion=near)
