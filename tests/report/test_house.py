from dataclasses import dataclass

from tests.report.unpacked import LOGO

from burgeridee.report.document import House
from burgeridee.report.house import house_of


@dataclass(frozen=True)
class Style:
    """A house style as it comes from the disk."""

    name: str = "Gemeente Voorbeeld"
    colour: str = "#154273"
    logo: bytes = b""
    privacy: str = "Wij bewaren niets."
    objection: str = "Bel de griffie."
    said: tuple[str, ...] = ()


def test_a_house_has_the_look_and_the_texts_of_the_municipality() -> None:
    house, said = house_of(Style(logo=LOGO))
    assert house == House(
        "Gemeente Voorbeeld", "#154273", LOGO, "Wij bewaren niets.", "Bel de griffie."
    )
    assert said == ()


def test_a_logo_that_is_no_picture_is_said_and_left_out() -> None:
    house, said = house_of(Style(logo=b"hallo", said=("eerder",)))
    assert house.logo == b""
    assert house.colour == "#154273"
    assert said[0] == "eerder"
    assert said[1].startswith("Het logo is geen plaatje")
    assert said[1].endswith("Ik maak het papier zonder logo.")
