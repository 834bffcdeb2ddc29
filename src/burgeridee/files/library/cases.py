"""Practice cases in; mistakes out. Read only when somebody practises, or checks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from burgeridee.core.cases import Case, ExampleTalk, Fact, example_talk
from burgeridee.core.conversation import Conversation
from burgeridee.core.proofs import differences
from burgeridee.files.library.folder import sheet
from burgeridee.files.library.mistakes import Mistake, nearest
from burgeridee.files.library.naming import differing, named, told_answers, unknown
from burgeridee.files.library.one_a_file import by_id, files_in
from burgeridee.files.library.parts import Part
from burgeridee.files.library.reading import Reader
from burgeridee.files.library.shelves import Library

CASES = "cases"
TALKS = {"good": "het goede gesprek", "hurried": "het haastige gesprek"}
_NO_TALK = {"pitfalls": ()}


@dataclass(frozen=True)
class CaseLibrary:
    """All practice cases by their id, and what is wrong with those that were left out."""

    cases: Mapping[str, Case] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True)
class _Draft:
    """A case as it was read, its parts good or bad."""

    head: Part[Case]
    conversation: Conversation | None = None
    facts: tuple[Part[Fact], ...] = ()
    talks: Mapping[str, Part[ExampleTalk]] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()

    @property
    def made(self) -> Case | None:
        """The case; `None` when some part could not be read."""
        facts = tuple(part.made for part in self.facts if part.made is not None)
        talks = {key: part.made for key, part in self.talks.items() if part.made is not None}
        if self.head.made is None or len(facts) < len(self.facts) or len(talks) < len(TALKS):
            return None
        return self.head.made.model_copy(update={"facts": facts, **talks})


def load_cases(
    folders: Sequence[Path], library: Library, proof: Library | None = None
) -> CaseLibrary:
    """The cases of these content folders. One with a mistake is left out; its mistakes are told.

    With `proof`, the models without the terms of a municipality, both talks of a case are played.
    """

    def read(path: Path) -> tuple[Case | None, tuple[Mistake, ...]]:
        made, found = _read(path, library)
        return made, _proved(path, made, proof) if made is not None and proof else found

    return CaseLibrary(*by_id(case_files(folders), read, "casus"))


def case_files(folders: Sequence[Path]) -> Iterator[Path]:
    """The files with a case in these content folders, those of a folder by name."""
    return files_in(folders, CASES)


def case_mistakes(path: Path, library: Library, proof: Library) -> tuple[Mistake, ...]:
    """Every mistake in one case; when there is none, what its talks give otherwise than written."""
    made, found = _read(path, library)
    return found if made is None else _proved(path, made, proof)


def _read(path: Path, library: Library) -> tuple[Case | None, tuple[Mistake, ...]]:
    draft = _drafted(path, library)
    found = [*draft.mistakes, *_crossed(draft, library)]
    ordered = tuple(sorted(found, key=lambda mistake: mistake.line or 0))
    return (None if ordered else draft.made), ordered


def _drafted(path: Path, library: Library) -> _Draft:
    found = sheet(path)
    home, document = found.home, found.document
    if document is None:
        return _Draft(Part(home, "", None, is_whole=False), mistakes=found.mistakes)
    name = document.get("conversation")
    conversation = library.conversations.get(name) if isinstance(name, str) else None
    reader = Reader(conversation.terms if conversation else None)
    inner = {"facts": (), **dict.fromkeys(TALKS, _NO_TALK)}
    head = reader.part(Case, {**document, **inner}, home)
    facts = tuple(
        reader.part(Fact, row, home.part("facts", at, called=f"feit {_name(row, at)}"))
        for at, row in enumerate(reader.rows(document, "facts", home))
    )
    talks = {
        key: reader.part(ExampleTalk, document[key], home.part(key, called=called))
        for key, called in TALKS.items()
        if key in document
    }
    missing = (
        home.mistake(f"{called.capitalize()} mist: [{key}].")
        for key, called in TALKS.items()
        if key not in document
    )
    return _Draft(head, conversation, facts, talks, (*reader.mistakes, *missing))


def _crossed(draft: _Draft, library: Library) -> Iterator[Mistake]:
    """Every mistake between the parts of a case, and between the case and its model."""
    case, home, conversation = draft.head.made, draft.head.home, draft.conversation
    if case is not None:
        yield from _by_itself(case, draft)
    yield from _twice(draft.facts)
    if conversation is None:
        if case is not None:
            near = nearest(case.conversation, library.conversations)
            problem = f"Het gespreksmodel '{case.conversation}' is er niet."
            yield home.mistake(problem, "conversation", suggestion=near)
        return
    for part in draft.facts:
        yield from _fact(part, conversation)
    for talk in draft.talks.values():
        yield from _talk(talk, conversation)
    if case is not None:
        yield from told_answers(case.answers, (), conversation, home)
        for name in case.says:
            yield from unknown("vraag", name, conversation.by_id, home.part("says"), name)


def _by_itself(case: Case, draft: _Draft) -> Iterator[Mistake]:
    home = draft.head.home
    name = Path(home.file).stem
    if case.id != name:
        problem = f"De id is '{case.id}' en het bestand heet '{name}.toml'. Maak die gelijk."
        yield home.mistake(problem, "id")
    for key, wanted in (
        ("tells", "Schrijf op wat de bewoner uit zichzelf vertelt."),
        ("shrugs", "Schrijf op wat de bewoner zegt als er niets is bedacht."),
    ):
        if not getattr(case, key):
            yield home.mistake(f"'{key}' is leeg. {wanted}", key)
    if not draft.facts:
        yield home.mistake("Deze casus heeft geen feiten. Begin met [[facts]].", "facts")


def _twice(facts: Iterable[Part[Fact]]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for part in facts:
        if part.id in seen:
            problem = f"De id '{part.id}' bestaat al in deze casus. Kies een andere."
            yield part.home.mistake(problem, "id")
        seen.add(part.id)


def _fact(part: Part[Fact], conversation: Conversation) -> Iterator[Mistake]:
    fact = part.made
    if fact is None:
        return
    question = conversation.by_id.get(fact.question)
    if question is None:
        yield from unknown("vraag", fact.question, conversation.by_id, part.home, "question")
        return
    for probe in fact.probes:
        if probe not in question.probes:
            problem = f"Vraag '{question.id}' heeft dit niet bij doorvragen: '{probe}'."
            near = nearest(probe, question.probes)
            yield part.home.mistake(problem, "probes", word=probe, suggestion=near)


def _talk(part: Part[ExampleTalk], conversation: Conversation) -> Iterator[Mistake]:
    talk = part.made
    if talk is None:
        return
    yield from told_answers(talk.answers, talk.left_open, conversation, part.home)
    for key in ("pitfalls", "success_factors", "lanes", "sides"):
        yield from named(getattr(talk, key) or (), key, conversation, part.home)
    yield from named((talk.role,) if talk.role else (), "role", conversation, part.home)


def _proved(path: Path, case: Case, proof: Library) -> tuple[Mistake, ...]:
    """What the talks of a case give otherwise than it says, and the facts that none can reach."""
    conversation = proof.conversations.get(case.conversation)
    if conversation is None:
        return ()
    home = sheet(path).home
    found: list[Mistake] = []
    for key, talk in (("good", case.good), ("hurried", case.hurried)):
        here = home.part(key, called=TALKS[key])
        found += differing(differences(talk, example_talk(case, talk, conversation)), here)
    route = {question.id for question in example_talk(case, case.good, conversation).route}
    for at, fact in enumerate(case.facts):
        if fact.question not in route:
            here = home.part("facts", at, called=f"feit '{fact.id}'")
            problem = f"Vraag '{fact.question}' komt in het goede gesprek niet aan bod."
            found.append(here.mistake(problem, "question"))
    return tuple(replace(mistake, blocks=False) for mistake in found)


def _name(row: object, at: int) -> str:
    name = row.get("id", "") if isinstance(row, Mapping) else ""
    return f"'{name}'" if isinstance(name, str) and name else str(at + 1)
