import pytest
from tests.app.staging import shipped

from burgeridee.app.widgets.keys import Key
from burgeridee.app.widgets.model_keys import OUTCOME, keys_in
from burgeridee.app.widgets.talk_keys import LAST, LAST_OF_CHECK, at_the_last, keys_of

EVERY = tuple(
    Key(action[0], action[0], action, action, "Verder")
    for action in ("undo", "flags", "help_with", "advice")
)


@pytest.mark.parametrize(
    ("model", "actions"),
    [
        ("eerste-gesprek", ["undo", "flags", "help_with", "advice"]),
        ("co-creatie", ["undo", "advice"]),
        ("partnerblad", ["undo", "flags", "help_with"]),
        ("keuzehulp", ["undo"]),
    ],
)
def test_a_key_stands_there_where_it_has_something_to_show(model: str, actions: list[str]) -> None:
    found = shipped().conversations[model]
    assert [key.action for key in keys_in(EVERY, found)] == actions


def test_a_check_has_an_outcome_in_place_of_a_role() -> None:
    check, first = (shipped().conversations[name] for name in ("co-creatie", "eerste-gesprek"))
    labels = {key.shown: key.label for key in keys_of(check)}
    assert labels["F5"] == OUTCOME
    assert (at_the_last(check), at_the_last(first)) == (LAST_OF_CHECK, LAST)


def test_what_was_agreed_is_offered_where_a_talk_builds_on_another() -> None:
    for name, model in shipped().conversations.items():
        assert ("Ctrl+E" in {key.shown for key in keys_of(model)}) == bool(model.builds_on), name
