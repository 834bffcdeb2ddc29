"""The whole library: the content folders, one over another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from burgeridee.core.conversation import RECORD, Card, Conversation
from burgeridee.files.library.building import built
from burgeridee.files.library.crossing import Around, crossed
from burgeridee.files.library.fitted import Others
from burgeridee.files.library.folder import FILES, HEAD, Sheet, drafted, sheet
from burgeridee.files.library.mistakes import ContentError, Home, Mistake
from burgeridee.files.library.origin import MOST_MODELS, TOO_MANY, origins
from burgeridee.files.library.parts import Draft
from burgeridee.files.library.reading import Reader
from burgeridee.files.looking import at_hand, may_be_folder, may_stand, refusal

MODELS = "models"
_Made = tuple[Conversation | None, list[Mistake]]
"""What became of a draft: a conversation, or none; and its mistakes."""
SHELVED = ("cards", "words", "sources")
"""What a content folder may hold beside models, each in a file of its name."""


@dataclass(frozen=True)
class Library:
    """All content: what conversations there are, what goes with them, and what is wrong."""

    conversations: Mapping[str, Conversation] = field(default_factory=dict)
    cards: tuple[Card, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)
    """Of each model that did not come with the program where it is from, in a sentence."""

    @property
    def first_talks(self) -> Mapping[str, Conversation]:
        """The conversations with which something begins: those that build on no other.

        What came out of an exercise is no talk.
        """
        return {
            name: one
            for name, one in self.conversations.items()
            if not one.builds_on and not name.startswith(RECORD)
        }

    @property
    def privacy_text(self) -> str:
        """What a conversation proposes to say about what is kept of residents."""
        texts = (one.privacy_text.strip() for one in self.first_talks.values())
        return next(filter(None, texts), "")


@dataclass
class Shelf:
    """What the folders hold beside models: a later folder adds to an earlier one, or goes over."""

    cards: dict[str, Card] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, folder: Path) -> None:
        """Put the cards, words and sources of a folder on the shelf.

        Of a folder that cannot be looked into the mistake is told with the models.
        """
        for key in () if refusal(folder) else SHELVED:
            self.add_file(folder / f"{key}.toml", key)

    def add_file(self, path: Path, key: str) -> None:
        """Put what one file holds on the shelf; `key` is one of `SHELVED`."""
        match key:
            case "cards":
                self._add_cards(path)
            case "words":
                self.words.update(self._pairs(path, key))
            case _:
                self.sources.update(self._pairs(path, key))

    def _add_cards(self, path: Path) -> None:
        found = self._sheet(path, "cards")
        reader = Reader({})
        here: dict[str, Card] = {}
        for at, raw in enumerate(reader.rows(found.document or {}, "cards", found.home)):
            home = found.home.part("cards", at, called=f"kaart {at + 1}")
            card = reader.part(Card, raw, home)
            if card.made is not None and card.id in here:
                reader.mistakes.append(home.mistake(f"De id '{card.id}' bestaat al.", "id"))
            elif card.made is not None:
                here[card.id] = card.made
        self.cards.update(here)
        self.mistakes += reader.mistakes

    def _pairs(self, path: Path, key: str) -> Mapping[str, str]:
        found = self._sheet(path, key)
        pairs = (found.document or {}).get(key, {})
        if not isinstance(pairs, Mapping):
            self.mistakes.append(found.home.mistake(f"Schrijf de kop zo: [{key}].", key))
            return {}
        for name, text in pairs.items():
            if not isinstance(text, str):
                problem = f"'{name}': hier hoort tekst, tussen aanhalingstekens."
                self.mistakes.append(found.home.mistake(problem, key, name))
        return {name: text for name, text in pairs.items() if isinstance(text, str)}

    def _sheet(self, path: Path, key: str) -> Sheet:
        if not may_stand(path):
            return Sheet(Home(str(path)), None)
        found = sheet(path)
        self.mistakes += found.mistakes
        for other in (found.document or {}).keys() - {key}:
            self.mistakes.append(found.home.mistake(f"De sleutel '{other}' is onbekend.", other))
        return found


def load_library(folders: Sequence[Path], terms: Mapping[str, int]) -> Library:
    """All content of these folders. A model with a mistake is left out; its mistakes are told."""
    shelf = Shelf()
    for folder in folders:
        shelf.add(folder)
    words = frozenset(shelf.words)
    models = model_folders(folders)
    drafts = [drafted(folder, terms, words) for folder in models[:MOST_MODELS]]
    around = Around(shelf.sources, shelf.cards, tuple(map(_id, drafts)))
    built_up = _built_up(drafts, around)
    left_out = models[MOST_MODELS:][:1]
    homes: dict[str, Path] = {}
    for draft, model in zip(drafts, models, strict=False):
        homes.setdefault(_id(draft), model)  # a later one with that id is refused
    return Library(
        conversations={made.id: made for made, _ in built_up if made is not None},
        cards=tuple(shelf.cards.values()),
        words=shelf.words,
        sources=shelf.sources,
        mistakes=(
            *shelf.mistakes,
            *(mistake for _, found in built_up for mistake in found),
            *(Mistake(str(model), None, "", TOO_MANY) for model in left_out),
        ),
        origins=origins(homes, HEAD),
    )


def _built_up(drafts: Sequence[Draft], around: Around) -> Sequence[_Made]:
    """What became of each draft: one that builds on another comes after that one."""
    conversations: dict[str, Conversation] = {}
    done: dict[int, _Made] = {}
    waiting = dict(enumerate(drafts))
    while waiting:
        seen = {"", *(_id(drafts[at]) for at in done)}
        ready = [at for at, draft in waiting.items() if _base(draft) in seen]
        for at in ready or [*waiting]:  # what they build on is not there, or waits for them
            done[at] = _finished(waiting.pop(at), around, conversations)
            made = done[at][0]
            if made is not None:
                conversations[made.id] = made
    return [done[at] for at in sorted(done)]


def _finished(draft: Draft, around: Around, others: Others) -> _Made:
    checked = _checked(draft, around, others)
    made = _sound(checked)
    if made is not None and made.id in others:
        problem = f"Er is al een gespreksmodel met de id '{made.id}'. Kies een andere id."
        return None, [*checked.mistakes, checked.head.home.mistake(problem, "id")]
    return made, checked.mistakes


def _id(draft: Draft) -> str:
    return draft.head.made.id if draft.head.made else ""


def _base(draft: Draft) -> str:
    """The model that a draft waits for: the one that it builds on."""
    return draft.head.made.builds_on if draft.head.made else ""


def load_conversation(
    folder: Path, words: Iterable[str] = (), terms: Mapping[str, int] | None = None
) -> Conversation:
    """The model in one folder; raises `ContentError` with all its mistakes."""
    draft = _checked(drafted(folder, terms or {}, frozenset(words)), None, None)
    made = _sound(draft)
    if made is None:
        raise ContentError(draft.mistakes)
    return made


def model_mistakes(
    place: Path, terms: Mapping[str, int], shelf: Shelf, others: Others
) -> tuple[Mistake, ...]:
    """Every mistake in the model of one folder, or in one file with the phases of a model.

    What it names is on the `shelf`; `others` are the models it may build on, or lead to.
    """
    draft = drafted(place, terms, frozenset(shelf.words))
    around = Around(shelf.sources, shelf.cards, (*others, _id(draft)))
    return tuple(_checked(draft, around, others).mistakes)


def _checked(draft: Draft, around: Around | None, others: Others | None) -> Draft:
    """The draft with the mistakes between its parts beside those in them, from top to bottom."""
    found = [*draft.mistakes, *crossed(draft, around, others)]
    ordered = sorted(found, key=_place)
    return replace(draft, mistakes=ordered)


def _place(mistake: Mistake) -> tuple[int, int]:
    """Where a mistake comes in the list: by file as a model has them, then from top to bottom."""
    name = Path(mistake.file).name
    return tuple(FILES).index(name) if name in FILES else len(FILES), mistake.line or 0


def _sound(draft: Draft) -> Conversation | None:
    return None if any(mistake.blocks for mistake in draft.mistakes) else built(draft)


def model_folders(folders: Sequence[Path]) -> list[Path]:
    """The folders with a conversation model in these content folders.

    One that cannot be looked into counts as one: reading it says why.
    """
    return [model for content in folders for model in _models_in(content)]


def _models_in(content: Path) -> list[Path]:
    """The models in a content folder: under `models`; or it is one itself, or holds some."""
    if may_stand(content / HEAD) or refusal(content):
        return [content]
    models = content / MODELS
    named = [models] if refusal(models) else _folders_in(models)
    inside = (one for one in _folders_in(content) if one.name != MODELS)
    return [*named, *(folder for folder in inside if may_stand(folder / HEAD))]


def _folders_in(place: Path) -> list[Path]:
    return [one for one in at_hand(place) if may_be_folder(one) and not one.name.startswith(".")]
