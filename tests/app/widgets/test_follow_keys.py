from burgeridee.app.screens.follow import FollowScreen
from burgeridee.app.widgets.follow_keys import FOLLOW_KEYS


def test_each_key_does_something_there() -> None:
    for key in FOLLOW_KEYS:
        assert hasattr(FollowScreen, f"action_{key.action.partition('(')[0]}")
