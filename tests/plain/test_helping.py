"""From a pitfall to what helps, in plain lines, when one rounds off."""

from tests.content.reading import case
from tests.plain.conftest import Program

from burgeridee.files.archive import Archive


def helped(spoken: list[str]) -> set[str]:
    """The pitfalls for which something was named that helps."""
    return {line.split("'")[1] for line in spoken if line.startswith("Wat helpt bij ")}


def test_rounding_off_names_the_exercise_or_the_card_that_helps(
    archive: Archive, program: Program
) -> None:
    archive.save(case("bloemenstrook-eerste").intake)
    spoken = program("1", ":klaar", "nee")
    assert (
        "Wat helpt bij 'De gemeente neemt het over': "
        "de opdracht 'Op welke trede staan we?' (40 minuten, trap)." in spoken
    )
    archive.save(case("aanschuiftafel-eerste").intake)
    spoken = program("aanschuiftafel-eerste", ":klaar", "nee")
    assert any("'Geld als eerste antwoord': de kaart '" in line for line in spoken)


def test_a_pitfall_that_was_set_aside_needs_no_help(archive: Archive, program: Program) -> None:
    archive.save(case("bloemenstrook-eerste").intake)
    before = helped(program("1", ":klaar", "nee"))
    after = helped(program("1", ":vervalt overnemen geen sleutel", ":klaar", "nee"))
    assert "De gemeente neemt het over" in before - after
