from tests.core.making import conversation, talk_of

from burgeridee.core.lanes import lanes

MODEL = conversation(
    lanes=[
        {
            "id": "zelf",
            "title": "Zelf",
            "when": [[{"answer": "duur", "one_of": ["even"]}]],
            "text": "Ga door.",
        },
        {
            "id": "steun",
            "title": "Steun",
            "when": [[{"answer": "hulp", "one_of": ["geld"]}]],
            "text": "Vraag.",
        },
    ]
)


def test_more_lanes_may_be_open_at_once_each_with_its_reason() -> None:
    found = lanes(talk_of({"hulp": ("geld",), "duur": "even"}, MODEL))
    assert [way.lane.id for way in found] == ["zelf", "steun"]
    assert found[0].because == ("omdat je bij 'Duur' \"Een tijdje\" invulde",)


def test_no_answer_no_lane() -> None:
    assert lanes(talk_of({}, MODEL)) == ()
    assert [way.lane.id for way in lanes(talk_of({"hulp": ("geld",)}, MODEL))] == ["steun"]
