from functools import cache
from typing import get_args

import pytest
from tests.conftest import NOON
from tests.report.papers import MARK, READERS, flat, zip_words
from tests.report.rich import OWN, rich
from tests.report.unpacked import LOGO, pdf_strings

from burgeridee.core.share import USES, shared
from burgeridee.core.told import Reader
from burgeridee.report.document import House
from burgeridee.report.formats import FORMATS, format_named
from burgeridee.report.letters import Details
from burgeridee.report.papers import Order, made, paper_named

DOSSIER = "Welke weg past"
"""With this the file's own part begins; its reasons quote answers once more."""
readers = pytest.mark.parametrize("reader", get_args(Reader))
formats = pytest.mark.parametrize("name", [form.name for form in FORMATS])


@cache
def paper_of(reader: Reader, name: str) -> bytes:
    """The report of a talk in which all was said."""
    form = format_named(name)
    assert form is not None
    house = House("Gemeente Voorbeeld", "#1f6e5f", LOGO)
    paper = paper_named(reader)
    assert paper is not None
    order = Order(paper, details=Details(phone="014 123"))
    return form.render(
        made(order, shared(rich().talk, reader), NOON, house, "Noor de Wit").document
    )


@cache
def answers(reader: Reader, name: str) -> str:
    """What this reader reads of the answers, in one line."""
    return flat(READERS[name](paper_of(reader, name))).split(DOSSIER)[0]


def everything(content: bytes, name: str) -> str:
    """All that a file holds, what no page shows too."""
    if name == "pdf":
        return pdf_strings(content)
    return zip_words(content) if name in {"odt", "docx"} else content.decode()


def test_a_rich_talk_says_something_on_every_question() -> None:
    one = rich()
    assert {q.id for q in one.talk.conversation.questions} == set(one.talk.heard)
    for reader in get_args(Reader):
        words = one.of(reader)
        assert len(set(words)) == len(words) > len(one.words[reader])
    assert set(one.of("residents")) < set(one.of("file"))


@formats
@readers
def test_every_answer_that_a_reader_may_see_stands_there_once(reader: Reader, name: str) -> None:
    seen = answers(reader, name)
    counts = {word: seen.count(word) for word in rich().of(reader)}
    assert {word: found for word, found in counts.items() if found != 1} == {}


@formats
def test_in_the_file_they_stand_in_the_order_of_the_model(name: str) -> None:
    seen = answers("file", name)
    words = rich().of("file")
    assert sorted(words, key=seen.index) == list(words)


@formats
def test_for_residents_too_but_for_what_has_a_place_of_its_own(name: str) -> None:
    one = rich()
    placed = {getattr(one.talk.conversation.uses, use) for use in USES}
    told = one.words["residents"]
    words = [word for question, some in told.items() if question not in placed for word in some]
    seen = answers("residents", name)
    assert len(words) > 30
    assert sorted(words, key=seen.index) == words


@formats
def test_what_is_for_the_file_is_in_no_part_of_a_paper_for_residents(name: str) -> None:
    whole = everything(paper_of("residents", name), name)
    assert MARK not in whole
    assert OWN not in whole
    assert MARK in everything(paper_of("file", name), name)


@formats
def test_what_is_the_officials_own_is_in_no_part_of_the_file(name: str) -> None:
    assert OWN not in everything(paper_of("file", name), name)


@formats
def test_everything_is_really_everything(name: str) -> None:
    whole = flat(everything(paper_of("residents", name), name))
    assert "Ons gesprek over" in whole
    assert "Gemeente Voorbeeld" in whole
    assert all(word in whole for word in rich().of("residents") if word.isalnum())
