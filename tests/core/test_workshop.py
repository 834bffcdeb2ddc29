from burgeridee.core.workshop import Workshop, WorkshopPart


def plan(*minutes: int) -> Workshop:
    """A plan with a part for each of these minutes, called a, b, c."""
    parts = tuple(
        WorkshopPart(id=chr(97 + at), title=f"Deel {at + 1}", minutes=long, purpose="Waarom")
        for at, long in enumerate(minutes)
    )
    return Workshop(id="proef", title="Proef", conversation="eerste-gesprek", parts=parts)


def test_a_workshop_takes_as_long_as_its_parts() -> None:
    assert plan(10, 20, 5).minutes == 35


def test_a_part_that_is_no_longer_there_is_looked_for_at_the_beginning() -> None:
    assert plan(10, 20).place_of("b") == 1
    assert plan(10, 20).place_of("weg") == 0


def test_the_short_title_is_for_narrow_places() -> None:
    part = plan(10).parts[0]
    assert part.name == "Deel 1"
    assert part.model_copy(update={"short_title": "Kort"}).name == "Kort"
