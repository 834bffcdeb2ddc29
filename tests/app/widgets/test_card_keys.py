from burgeridee.app.widgets.card_keys import CARD_KEYS
from burgeridee.app.widgets.keys import fitting


def test_the_way_out_and_the_way_on_fit_on_a_narrow_row() -> None:
    assert {key.shown for key in fitting(CARD_KEYS, 58)} >= {"PgDn", "Esc", "F10"}
