from datetime import date
from pathlib import Path

from tests.conftest import NOON

from burgeridee.app.widgets.removal_words import (
    BACK,
    BELONGS,
    CAME_BACK,
    FAR,
    GOES,
    HALF,
    MOST_SHOWN,
    NO_TERMS,
    NOTHING,
    STANDS,
    Listed,
    going_groups,
    groups,
    head,
    key_of,
    told_after,
    why,
)
from burgeridee.core.removal import OUT_OF_REACH, Removal, Removed
from burgeridee.core.retention import Kept, Retention, judged
from burgeridee.files.access_papers import AccessPaper
from burgeridee.files.removal import Going, Went

TODAY = date(2026, 3, 11)
TERMS = Retention({"closed": 12})
OLD = Kept("a", "closed", date(2024, 1, 1), title="De tuin")
NEAR = Kept("b", "closed", date(2025, 3, 20), title="Het park")
NEW = Kept("c", "practice", date(2026, 3, 1), title="Proef")
HALF_DONE = Kept("d", "open", None)
LISTED = Listed(
    tuple(judged(one, TERMS, TODAY) for one in (OLD, NEAR, NEW)),
    {("d", "open"): (HALF_DONE, "mistake", date(2026, 3, 1))},
    (Kept("e", "closed", None),),
)


def test_the_list_begins_with_what_asks_for_something() -> None:
    shown = [group for group in groups(LISTED, {"closed:a"}, TODAY) if group.lines]
    assert [group.name for group in shown] == [
        f"{HALF} (1)",
        f"{BACK} (1)",
        "Nu aan de beurt (1)",
        "Aan de beurt binnen een maand (1)",
        "Blijft nog (1)",
    ]
    assert [line.mark for group in shown for line in group.lines] == ["!", "!", "●", "○", "○"]
    assert shown[2].lines[0].words == (
        "De tuin  (afgesloten gesprek, was tot en met 1 januari 2025)"
    )
    assert shown[4].lines[0].words == "Proef  (oefengesprek, 1 maart 2026, blijft)"


def test_many_are_told_and_not_all_shown() -> None:
    many = Listed(
        tuple(judged(Kept(str(n), "closed", TODAY), TERMS, TODAY) for n in range(MOST_SHOWN + 1))
    )
    *_, stays = groups(many, (), TODAY)
    assert (len(stays.lines), stays.name) == (MOST_SHOWN, "Blijft nog (401, 400 te zien)")


def test_each_line_says_why() -> None:
    assert why(LISTED, key_of(OLD)).startswith("Nummer a. Afgesloten, en voor het laatst")
    assert "Begonnen op 1 maart 2026" in why(LISTED, key_of(HALF_DONE))
    assert why(LISTED, "closed:e") == CAME_BACK
    assert why(LISTED, "") == ""


def test_the_head_tells_how_much() -> None:
    assert head(LISTED, has_terms=True, chosen=2) == "1 stuk aan de beurt. Gekozen: 2 stukken."
    assert head(LISTED, has_terms=False, chosen=0) == NO_TERMS
    assert head(Listed(), has_terms=True, chosen=0) == NOTHING


def test_what_goes_what_belongs_to_it_why_and_what_is_out_of_reach() -> None:
    going = Going(OLD, (), counted=Removed("a", "closed", {"intake": 1, "history": 2}))
    groups = [*going_groups([going], [Going(NEAR, ())], {"closed:a"}, "request")]
    goes, belongs, stands, grounds, far = groups
    assert (goes.name, belongs.name, far.name) == (GOES, BELONGS, FAR)
    assert stands.lines == ()
    assert goes.lines[0].words == (
        "Afgesloten gesprek a, van 1 januari 2024 “De tuin”: het gesprek zelf, 2 eerdere versies"
    )
    assert (goes.lines[0].mark, belongs.lines[0].mark) == ("●", "○")
    assert [line.words for line in grounds.lines if line.mark == "●"] == ["Iemand vroeg erom"]
    assert [line.words for line in far.lines] == list(OUT_OF_REACH)


def test_a_paper_over_two_talks_stays_until_both_are_chosen() -> None:
    here, there = Kept("a", "closed", None), Kept("b", "closed", None)
    paper = AccessPaper("inzage-20260311-1", (), frozenset({"b"}))
    both = [Going(here, (), staying=(paper,)), Going(there, ())]

    def staying(chosen: set[str]) -> tuple[str, ...]:
        groups = going_groups(both, [], chosen, "request")
        return next(
            tuple(str(line.words) for line in one.lines) for one in groups if one.name == STANDS
        )

    [said] = staying({"closed:a"})
    assert said.startswith("het papier inzage-20260311-1 in de map inzage: het gaat ook over")
    assert staying({"closed:a", "closed:b"}) == ()


def test_what_became_of_it_names_the_proof_or_what_would_not_go() -> None:
    removal = Removal(NOON, "request", (Removed("a", "closed", {"intake": 1}),))
    done = list(told_after(Went(removal, proof=Path("verwijderd/bewijs-1.txt"))))
    assert done[:2] == ["Verwijderd: 1 stuk.", "a: het gesprek zelf"]
    assert "Het bewijs staat in verwijderd/bewijs-1.txt, bij je gesprekken." in done
    failed = list(told_after(Went(removal, ("a.toml is niet verwijderd: bezet.",))))
    assert failed[:2] == [
        "Nog niet klaar:",
        "! a.toml is niet verwijderd: bezet.",
    ]
