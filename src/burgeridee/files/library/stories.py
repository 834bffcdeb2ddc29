"""The stories of a model: a few answers each, and the rules that speak of them and do not."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from burgeridee.core.cases import Case, Story, story_talk
from burgeridee.core.conversation import Conversation
from burgeridee.core.proofs import not_shown, story_differences
from burgeridee.files.library.folder import STORIES, sheet
from burgeridee.files.library.mistakes import ContentError, Home, Mistake, nearest
from burgeridee.files.library.naming import differing, named, told_answers
from burgeridee.files.library.parts import Part
from burgeridee.files.library.reading import Reader
from burgeridee.files.library.shelves import load_conversation
from burgeridee.files.looking import is_file

_SIGNS = {"pitfall": "valkuil", "success": "succesfactor"}


def load_stories(folder: Path, conversation: Conversation) -> tuple[Story, ...]:
    """The stories of the model in a folder; raises `ContentError` with all mistakes in them."""
    parts, mistakes = _read(folder / STORIES, conversation)
    if mistakes:
        raise ContentError(mistakes)
    return tuple(part.made for part in parts if part.made is not None)


def story_mistakes(folder: Path, words: Iterable[str], cases: Iterable[Case]) -> list[Mistake]:
    """What is wrong with the stories of a model, and the rules that nothing shows.

    A model without stories is let be, and so is one that has a mistake itself: it is told already.
    """
    path = folder / STORIES
    if not is_file(path):
        return []
    try:
        conversation = load_conversation(folder, words)
    except ContentError:
        return []
    parts, mistakes = _read(path, conversation)
    if mistakes:
        return mistakes
    stories = [part.made for part in parts if part.made is not None]
    return [*_untrue(parts, conversation), *_unshown(path, conversation, cases, stories)]


def _read(path: Path, conversation: Conversation) -> tuple[tuple[Part[Story], ...], list[Mistake]]:
    found = sheet(path)
    if found.document is None:
        return (), list(found.mistakes)
    home = found.home
    reader = Reader(conversation.terms)
    for other in found.document.keys() - {"stories"}:
        problem = f"De sleutel '{other}' is onbekend."
        near = nearest(other, ("stories",))
        reader.mistakes.append(home.mistake(problem, other, suggestion=near))
    parts = tuple(
        reader.part(Story, row, home.part("stories", at, called=f"verhaal {_name(row, at)}"))
        for at, row in enumerate(reader.rows(found.document, "stories", home))
    )
    mistakes = [*reader.mistakes, *_crossed(parts, conversation)]
    return parts, sorted(mistakes, key=lambda mistake: mistake.line or 0)


def _crossed(parts: Iterable[Part[Story]], conversation: Conversation) -> Iterator[Mistake]:
    seen: set[str] = set()
    for part in parts:
        story, home = part.made, part.home
        if part.id in seen:
            yield home.mistake(f"De id '{part.id}' bestaat al. Kies een andere.", "id")
        seen.add(part.id)
        if story is None:
            continue
        if part.is_whole and not (story.speaks or story.silent):
            yield home.mistake("Dit verhaal noemt geen regel. Zet er speaks of silent bij.")
        yield from told_answers(story.answers, story.left_open, conversation, home)
        yield from named(story.speaks, "speaks", conversation, home)
        yield from named(story.silent, "silent", conversation, home)


def _untrue(parts: Iterable[Part[Story]], conversation: Conversation) -> Iterator[Mistake]:
    for part in parts:
        if part.made is not None:
            talk = story_talk(part.made, conversation)
            yield from differing(story_differences(part.made, talk), part.home)


def _unshown(
    path: Path, conversation: Conversation, cases: Iterable[Case], stories: Iterable[Story]
) -> Iterator[Mistake]:
    for rule in not_shown(conversation, cases, stories):
        problem = f"Geen casus en geen verhaal laat {_SIGNS[rule.sign]} '{rule.id}' zien."
        yield replace(Home(str(path)).mistake(problem), blocks=False)


def _name(row: object, at: int) -> str:
    name = row.get("id", "") if isinstance(row, dict) else ""
    return f"'{name}'" if isinstance(name, str) and name else str(at + 1)
