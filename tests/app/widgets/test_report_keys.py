from burgeridee.app.screens.report import ReportScreen
from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.report_keys import REPORT_KEYS


def test_every_key_does_something_on_the_screen() -> None:
    for key in REPORT_KEYS:
        assert hasattr(ReportScreen, f"action_{key.action}")


def test_in_a_narrow_window_the_most_needed_keys_are_told() -> None:
    shown = {key.hint for key in fitting(REPORT_KEYS, 78)}
    assert shown >= {"kiezen", "wisselen", "uitgeven", "kopie", "terug", "menu"}
