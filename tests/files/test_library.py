"""Content in; each slip of an author told once, where it is, and what was meant."""

import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from tests.files.library_samples import MODEL, SHELF, changed, content

from burgeridee.core.conditions import Count, Jargon
from burgeridee.files.library import (
    ContentError,
    Mistake,
    load_conversation,
    load_library,
    nearest,
)

JUNK: tuple[Any, ...] = (3, "x", "", [], {}, True, 1.5, [[]], date(2026, 1, 1), [{}], [[{}]])
SLIPS: list[dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "slips.toml").read_text("utf-8")
)["slips"]


def mistakes(folder: Path, model: dict[str, str]) -> list[Mistake]:
    return list(load_library([content(folder, model)], {}).mistakes)


def test_good_content_is_read_whole(tmp_path: Path) -> None:
    library = load_library([content(tmp_path)], {})
    assert [mistake.sentence for mistake in library.mistakes] == []
    model = library.conversations["klein"]
    assert list(model.by_id) == ["naam", "dag", "soort", "nodig", "energie", "acties", "gevoel"]
    assert [rule.id for rule in model.rules] == ["overnemen", "te-laat", "vaktaal", "zin"]
    assert [len(item.evidence) for item in model.items] == [1, 0]
    assert [lane.no_advice for lane in model.lanes] == [True]
    assert model.advice is not None
    assert [len(criterion.lines) for criterion in model.advice.criteria] == [2]
    assert [side.role for side in model.advice.side_roles] == ["helpen"]
    assert model.by_id["nodig"].only_when
    assert [card.id for card in library.cards] == ["lsd"]
    assert library.sources == {"S14": "Een lijst, 2007"}


def test_terms_become_numbers_and_words_go_to_the_rules(tmp_path: Path) -> None:
    model = changed("pitfalls.toml", "at_most = 0", 'at_most = "termijn_reactie"')
    loaded = load_conversation(
        content(tmp_path, model) / "models" / "klein", {"kaders": "grenzen"}, {}
    )
    [[late]] = loaded.rules[1].when
    assert isinstance(late, Count)
    assert late.at_most == 14
    assert loaded.phases[0].goal == "Binnen 14 dagen weten wat het is."
    [[jargon]] = loaded.rules[2].when
    assert isinstance(jargon, Jargon)
    assert jargon.words == {"kaders"}


def test_the_terms_of_a_municipality_go_over_those_of_the_model(tmp_path: Path) -> None:
    terms = {"termijn_reactie": 21, "termijn_van_iets_anders": 3}
    model = load_library([content(tmp_path)], terms).conversations["klein"]
    assert model.terms == {"termijn_reactie": 21}
    assert model.rules[0].do == "Geef het terug, binnen 21 dagen."


@pytest.mark.parametrize("slip", SLIPS, ids=[slip["name"] for slip in SLIPS])
def test_one_slip_is_one_mistake(slip: dict[str, str], tmp_path: Path) -> None:
    model = changed(slip["file"], slip["old"], slip.get("new", ""))
    text = model[slip["file"]]
    [found] = mistakes(tmp_path, model)
    assert Path(found.file).name == slip["file"]
    assert found.where == slip.get("where", "")
    assert slip["problem"] in found.problem
    assert found.suggestion == slip.get("suggestion", "")
    assert found.line == text.count("\n", 0, text.index(slip["at"])) + 1
    assert found.blocks


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("success_factors.toml", "at_least = 4", "at_least = 5"),
        ("success_factors.toml", "at_least = 4", "at_most = 1"),
        ("success_factors.toml", "at_least = 4", "at_least = 4, at_most = 4"),
        ("pitfalls.toml", "above = 0.6", "at_least = 1"),
        ("conversation.toml", 'label = "Energie"', 'label = "Hoe veel energie er is"'),
    ],
)
def test_what_only_just_can_be_is_no_mistake(file: str, old: str, new: str, tmp_path: Path) -> None:
    assert mistakes(tmp_path, changed(file, old, new)) == []


def test_a_slip_hides_no_other_slip_in_the_same_table(tmp_path: Path) -> None:
    model = changed("pitfalls.toml", 'title = "De gemeente', 'titel = "De gemeente')
    model["pitfalls.toml"] = model["pitfalls.toml"].replace('"S14"', '"S15"')
    model["pitfalls.toml"] = model["pitfalls.toml"].replace('["gemeente"]', '["gemente"]')
    found = mistakes(tmp_path, model)
    assert [mistake.suggestion for mistake in found] == ["title", "S14", "gemeente"]


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    model = changed("conversation.toml", 'kind = "scale"', 'kind = "scael"')
    model["pitfalls.toml"] = MODEL["pitfalls.toml"].replace("S14", "S1").replace("0.6", "7")
    model["lanes.toml"] = "dit is geen TOML"
    model["checklist.toml"] = MODEL["checklist.toml"].replace("length", "lenght")
    found = mistakes(tmp_path, model)
    assert [(Path(one.file).name, one.line) for one in found] == [
        ("conversation.toml", 71),
        ("pitfalls.toml", 7),
        ("pitfalls.toml", 11),
        ("checklist.toml", 5),
        ("lanes.toml", 1),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "Het bestand conversation.toml mist"),
        ("", "Het bestand is leeg"),
        ('id = "klein"\nversion = "1"\ntitle = "Klein"\n', "Er is geen fase"),
        ('phases = "geen"\nid = "klein"\nversion = "1"\ntitle = "K"\n', "[[phases]]"),
    ],
    ids=["no file", "nothing in it", "no phases", "phases that are none"],
)
def test_without_questions_nothing_is_said_of_what_names_them(
    text: str | None, told: str, tmp_path: Path
) -> None:
    model = {file: words for file, words in MODEL.items() if file != "conversation.toml"}
    if text is not None:
        model["conversation.toml"] = text
    [found] = mistakes(
        tmp_path,
        {
            **model,
            "pitfalls.toml": MODEL["success_factors.toml"]
            .replace("success", "pitfall")
            .replace("zin", "saai"),
        },
    )
    assert told in found.problem


def test_a_faulty_model_is_left_out_and_the_others_work(tmp_path: Path) -> None:
    good = content(tmp_path / "a")
    bad = content(tmp_path / "b", changed("lanes.toml", 'melding"]', 'meldign"]'), "ander")
    library = load_library([good, bad], {})
    assert list(library.conversations) == ["klein"]
    assert [mistake.suggestion for mistake in library.mistakes] == ["melding"]


def test_of_two_models_with_one_id_the_first_stands(tmp_path: Path) -> None:
    first = content(tmp_path / "a")
    later = content(tmp_path / "b", changed("conversation.toml", "Een klein model", "Een ander"))
    library = load_library([first, later], {})
    assert library.conversations["klein"].title == "Een klein model"
    [found] = library.mistakes
    assert found.file == str(later / "models" / "klein" / "conversation.toml")
    assert found.line == 1
    assert "al een gespreksmodel met de id 'klein'" in found.problem


def test_later_words_cards_and_sources_go_over_earlier_ones(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "words.toml").write_text('[words]\nkaders = "regels"\nuitrol = "start"\n', "utf-8")
    card = SHELF["cards.toml"]
    more = card.replace("lsd", "oma").replace("LSD", "OMA")
    (own / "cards.toml").write_text(card.replace("Luister.", "Hoor.") + more, "utf-8")
    (own / "sources.toml").write_text('[sources]\nE1 = "Eigen bron"\n', "utf-8")
    library = load_library([content(tmp_path / "a"), own], {})
    assert library.mistakes == ()
    assert library.words == {"draagvlak": "steun", "kaders": "regels", "uitrol": "start"}
    assert [(card.id, card.text) for card in library.cards] == [
        ("lsd", "Hoor."),
        ("oma", "Luister."),
    ]
    assert set(library.sources) == {"S14", "E1"}


@pytest.mark.parametrize(
    ("file", "text", "where", "told"),
    [
        ("cards.toml", '[[cards]]\nid = "a"\ntitel = "A"\ntext = "B"\n', "kaart 1", "'titel'"),
        ("cards.toml", "[cards]\n", "", "[[cards]]"),
        ("cards.toml", SHELF["cards.toml"] * 2, "kaart 2", "De id 'lsd' bestaat al"),
        ("words.toml", "[words]\nkaders = 3\n", "", "'kaders': hier hoort tekst"),
        ("words.toml", "[wrods]\n", "", "'wrods' is onbekend"),
        ("words.toml", "words = 3\n", "", "[words]"),
        ("sources.toml", "[sources\n", "", "mist een ]"),
    ],
)
def test_a_slip_beside_the_models_is_told_and_stops_none(
    file: str, text: str, where: str, told: str, tmp_path: Path
) -> None:
    folder = content(tmp_path / "a")
    own = tmp_path / "b"
    own.mkdir()
    (own / file).write_text(text, "utf-8")
    library = load_library([folder, own], {})
    [found] = library.mistakes
    assert (Path(found.file).name, found.where) == (file, where)
    assert told in found.problem
    assert list(library.conversations) == ["klein"]


def test_what_does_not_belong_in_a_model_is_told(tmp_path: Path) -> None:
    home = content(tmp_path) / "models" / "klein"
    (home / "pitfall.toml").write_text(MODEL["pitfalls.toml"], "utf-8")
    (home / "lees mij.txt").write_text("Hoi", "utf-8")
    (home / ".DS_Store").write_text("", "utf-8")
    library = load_library([tmp_path], {})
    told = [(Path(m.file).name, m.suggestion, m.blocks) for m in library.mistakes]
    assert told == [("lees mij.txt", "", False), ("pitfall.toml", "pitfalls.toml", True)]
    (home / "pitfall.toml").unlink()
    assert list(load_library([tmp_path], {}).conversations) == ["klein"]


@pytest.mark.parametrize("where", ["models", "models/klein", "."], ids=["all", "one", "whole"])
def test_a_folder_of_models_and_a_model_itself_are_content_too(tmp_path: Path, where: str) -> None:
    root = content(tmp_path / "eigen")
    shelf = tmp_path / "plank"
    shelf.mkdir()
    for file in root.glob("*.toml"):
        shutil.copy(file, shelf)
    library = load_library((shelf, root / where), {})
    assert [*library.conversations] == ["klein"]


def test_folders_without_models_are_no_mistake(tmp_path: Path) -> None:
    library = load_library([tmp_path, tmp_path / "is er niet"], {})
    assert (library.conversations, library.mistakes) == ({}, ())


def test_one_model_raises_with_all_its_mistakes(tmp_path: Path) -> None:
    model = changed("success_factors.toml", "at_least", "at_laest")
    model["advice.toml"] = MODEL["advice.toml"].replace('"nodig", only', '"nodgi", only')
    with pytest.raises(ContentError) as caught:
        load_conversation(content(tmp_path, model) / "models" / "klein", {}, {})
    assert {mistake.suggestion for mistake in caught.value.mistakes} == {"at_least", "nodig"}
    assert str(caught.value).count("\n") == 1


def test_a_mistake_reads_as_one_line_and_as_json() -> None:
    full = Mistake("a.toml", 3, "vraag 1", "Er is geen vraag 'x'.", "y", blocks=False)
    assert full.sentence == "a.toml:3: vraag 1: Er is geen vraag 'x'. Bedoel je 'y'?"
    assert Mistake("a.toml", None, "", "Leeg.").sentence == "a.toml: Leeg."
    expected: dict[str, Any] = {
        "file": "a.toml",
        "line": 3,
        "where": "vraag 1",
        "problem": "Er is geen vraag 'x'.",
        "suggestion": "y",
    }
    assert full.as_json() == expected


@pytest.mark.parametrize(
    ("word", "near"),
    [("id_nam", "id_naam"), ("ID naam", "id_naam"), ("vb-plek", "vb_plek"), ("zeilboot", "")],
)
def test_the_nearest_spelling_is_one_that_is_near(word: str, near: str) -> None:
    assert nearest(word, ("id_naam", "vb_plek")) == near


def test_whatever_stands_where_the_library_never_falls_over(tmp_path: Path) -> None:
    places = [(file, place) for file in MODEL for place in _places(tomllib.loads(MODEL[file]))]
    content(tmp_path)
    for at, (file, place) in enumerate(places[::4]):
        document = tomllib.loads(MODEL[file])
        above = reduce(lambda part, key: part[key], place[:-1], document)
        above[place[-1]] = JUNK[at % len(JUNK)]
        path = tmp_path / "models" / "klein" / file
        path.write_text(tomli_w.dumps(document), "utf-8")
        library = load_library([tmp_path], {})
        assert bool(library.mistakes) is not bool(library.conversations), (file, place)
        path.write_text(MODEL[file], "utf-8")


def _places(part: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Each place in a document, by its keys."""
    if path:
        yield path
    names = part.items() if isinstance(part, dict) else ()
    for key, value in enumerate(part) if isinstance(part, list) else names:
        yield from _places(value, (*path, key))


def test_the_first_text_about_privacy_is_proposed(tmp_path: Path) -> None:
    library = load_library([content(tmp_path)], {})
    assert library.privacy_text == ""
    [model] = library.conversations.values()
    told = model.model_copy(update={"id": "ook", "privacy_text": " Ik schrijf weinig op. "})
    both = replace(library, conversations={"klein": model, "ook": told})
    assert both.privacy_text == "Ik schrijf weinig op."
