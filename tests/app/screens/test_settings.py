from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import Stage, words
from tests.report.unpacked import LOGO
from textual import on
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from burgeridee.app.screens.settings import SettingsScreen
from burgeridee.app.theme import THEMES
from burgeridee.app.widgets import settings_words
from burgeridee.app.widgets.logo_taker import LogoTaker
from burgeridee.app.widgets.setting_field import Setting, SettingField, SettingText
from burgeridee.app.widgets.settings_words import AT_ONCE, KEPT, LOGO_ENTER
from burgeridee.files.colours import NO_COLOUR
from burgeridee.files.disk import locked
from burgeridee.files.places import Places
from burgeridee.files.settings import (
    HAVE_IT_READ,
    NO_NUMBER,
    THEME_LABELS,
    Settings,
    load_settings,
)

TERMS = {"termijn_reactie": 14, "eigen_termijn": 7}
EXAMPLE = "Ik schrijf één naam op."


class Hall(Stage):
    """A stage that remembers what the settings tell the hall."""

    def __init__(self, screen: SettingsScreen) -> None:
        super().__init__(screen)
        self.told: list[Any] = []

    @on(SettingsScreen.Changed)
    @on(SettingsScreen.Closed)
    def _hear(self, event: Any) -> None:
        self.told.append(event)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def opened(places: Places, **settings: Any) -> Hall:
    return Hall(SettingsScreen(Settings(**settings), places, TERMS, EXAMPLE))


def field_of(app: Hall, setting: str) -> Setting:
    return next(one for one in app.screen.query(Setting) if one.setting == setting)


def line(app: Hall, setting: str) -> Input:
    return field_of(app, setting).query_one(Input)


def said(app: Hall, setting: str) -> str:
    """What stands under a field; nothing where that is not shown."""
    soft = field_of(app, setting).query_one(".soft", Static)
    return str(soft.visual) if soft.display else ""


async def filled(pilot: Pilot[None], setting: str, *keys: str) -> None:
    """Go to a field and press keys there."""
    assert isinstance(pilot.app, Hall)
    line(pilot.app, setting).focus()
    await pilot.press(*keys)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_the_name_is_kept_letter_by_letter(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        assert AT_ONCE in words(app.screen)
        await pilot.press("S", "a", "n")
        await pilot.pause()
        assert load_settings(places).name == "San"
        assert KEPT in words(app.screen)
        assert [event.settings.name for event in app.told] == ["S", "Sa", "San"]


async def test_only_opening_the_settings_changes_nothing(places: Places) -> None:
    app = opened(places, name="Sanne")
    async with app.run_test() as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert [type(event) for event in app.told] == [SettingsScreen.Closed]
        assert not places.config.exists()


async def test_a_stray_letter_does_not_wipe_out_the_name(places: Places) -> None:
    app = opened(places, name="Sanne")
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
        assert load_settings(places).name == "Sanneq"


async def test_enter_and_tab_go_to_the_next_field(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        await pilot.press("enter", "1", "4", "tab", "tab", "O")
        await pilot.pause()
        assert load_settings(places).phone == "14"
        assert load_settings(places).municipality == "O"


async def test_a_theme_is_shown_and_kept_at_once(places: Places) -> None:
    app = opened(places, theme="licht")
    async with app.run_test() as pilot:
        app.screen.query_one(OptionList).focus()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert load_settings(places).theme == "donker"
        marks = [str(option.prompt)[0] for option in app.screen.query_one(OptionList).options]
        assert marks == ["○", "●", "○"]


def test_every_theme_has_a_name() -> None:
    assert list(THEME_LABELS) == [theme.name for theme in THEMES]


async def test_a_term_is_kept_when_it_is_a_number_of_days(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        field = line(app, "termijn_reactie")
        field.value = "drie"
        await pilot.pause()
        assert said(app, "termijn_reactie") == f"! {NO_NUMBER}"
        assert field.value == "drie"
        assert not load_settings(places).terms
        field.value = "10"
        await pilot.pause()
        assert load_settings(places).terms == {"termijn_reactie": 10}
        assert said(app, "termijn_reactie") == ""


async def test_a_term_that_was_set_before_stands_there(places: Places) -> None:
    app = opened(places, terms={"termijn_reactie": 21})
    async with app.run_test():
        assert [line(app, term).value for term in TERMS] == ["21", "7"]


async def test_what_cannot_be_kept_is_said_and_still_holds(places: Places) -> None:
    places.config.write_text("hier staat een bestand")
    app = opened(places)
    async with app.run_test() as pilot:
        await pilot.press("S")
        await pilot.pause()
        assert "! " in words(app.screen, "#kept")
        assert app.told[0].settings.name == "S"


async def test_a_colour_is_shown_and_kept_as_it_was_typed(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        await filled(pilot, "colour", *"rood")
        assert load_settings(places).colour == "rood"
        assert "#d52b1e" in words(app.screen, ".after")
        assert said(app, "colour") == ""


async def test_what_is_no_colour_is_said_at_the_field_and_stays(places: Places) -> None:
    app = opened(places, colour="#154273")
    async with app.run_test() as pilot:
        await filled(pilot, "colour", "end", "0")
        assert said(app, "colour") == NO_COLOUR  # calm as long as one types
        await filled(pilot, "colour", "tab")
        assert said(app, "colour") == f"! {NO_COLOUR}"
        assert line(app, "colour").value == "#1542730"
        assert "#154273" not in words(app.screen, ".after")
        assert not app.told
        await filled(pilot, "colour", "end", "ctrl+u")
        assert said(app, "colour") == ""
        assert app.told[-1].settings.colour == ""


async def test_a_logo_is_copied_once_its_path_is_whole(places: Places) -> None:
    path = places.data.parent / "wapen.svg"
    path.write_bytes(LOGO)
    app = opened(places)
    async with app.run_test() as pilot:
        line(app, "logo").value = str(path)
        await pilot.pause()
        assert said(app, "logo") == LOGO_ENTER
        assert not app.told
        await filled(pilot, "logo", "enter")
        assert said(app, "logo") == settings_words.logo_kept("logo.svg")
        assert line(app, "logo").value == str(path)
        assert load_settings(places).logo == "logo.svg"
        assert (places.data / "logo.svg").read_bytes() == LOGO
        path.unlink()  # it is ours now: nobody looks for it again
        await filled(pilot, "logo", "tab")
        assert said(app, "logo") == settings_words.logo_kept("logo.svg")
        line(app, "logo").value = ""
        await pilot.pause()
        assert load_settings(places).logo == ""


async def test_a_file_that_is_no_picture_is_refused_and_what_was_typed_stays(
    places: Places,
) -> None:
    path = places.data.parent / "brief.png"
    path.write_text("Beste bewoners")
    app = opened(places, logo="logo.png")
    async with app.run_test() as pilot:
        line(app, "logo").value = str(path)
        await filled(pilot, "logo", "tab")
        assert said(app, "logo").startswith("! Het logo is geen plaatje")
        assert line(app, "logo").value == str(path)
        assert not app.told
        path.write_bytes(LOGO)
        await filled(pilot, "logo", "enter")
        assert app.told[-1].settings.logo == "logo.svg"


async def test_whoever_goes_back_takes_the_logo_along(places: Places) -> None:
    path = places.data.parent / "wapen.svg"
    path.write_bytes(LOGO)
    app = opened(places)
    async with app.run_test() as pilot:
        line(app, "logo").value = str(path)
        await filled(pilot, "logo", "escape")
        kinds = [type(event) for event in app.told]
        assert kinds == [SettingsScreen.Changed, SettingsScreen.Closed]
        assert load_settings(places).logo == "logo.svg"


async def test_a_logo_that_cannot_be_holds_nobody_twice(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        line(app, "logo").value = "/weg/logo.png"
        await filled(pilot, "logo", "escape")
        assert "het bestand is er niet" in said(app, "logo")
        assert settings_words.LOGO_FIRST in words(app.screen, "#kept")
        assert not app.told
        await filled(pilot, "logo", "escape")
        assert [type(event) for event in app.told] == [SettingsScreen.Closed]


async def test_who_stays_to_mend_the_logo_is_not_sent_away_after_all(places: Places) -> None:
    path = places.data.parent / "wapen.svg"
    path.write_bytes(LOGO)
    app = opened(places)
    async with app.run_test() as pilot:
        line(app, "logo").value = "/weg/logo.png"
        await filled(pilot, "logo", "escape")
        line(app, "logo").value = str(path)
        await filled(pilot, "logo", "enter")
        assert [type(event) for event in app.told] == [SettingsScreen.Changed]


async def test_while_a_logo_is_looked_at_one_may_type_on(places: Places) -> None:
    path = places.data.parent / "wapen.svg"
    path.write_bytes(LOGO)
    app = opened(places)
    async with app.run_test() as pilot:
        line(app, "logo").value = str(path)
        with locked(places.data):
            line(app, "logo").focus()
            await pilot.press("enter")
            assert said(app, "logo") == settings_words.LOGO_TRIED
            line(app, "logo").value = "iets anders"
            await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert said(app, "logo") == LOGO_ENTER
        assert not app.told


async def test_whoever_goes_back_waits_for_the_look_at_the_logo(places: Places) -> None:
    path = places.data.parent / "wapen.svg"
    path.write_bytes(LOGO)
    app = opened(places)
    async with app.run_test() as pilot:
        line(app, "logo").value = str(path)
        line(app, "logo").focus()
        with locked(places.data):
            await pilot.press("enter", "escape")
            assert not app.told
        await app.workers.wait_for_complete()
        await pilot.pause()
        kinds = [type(event) for event in app.told]
        assert kinds == [SettingsScreen.Changed, SettingsScreen.Closed]


async def test_what_was_found_of_an_older_logo_counts_for_nothing(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        line(app, "logo").value = "/weg/logo.png"
        await pilot.pause()
        app.screen.post_message(LogoTaker.Taken("/weg/logo.png", "logo.png", ""))
        await pilot.pause()
        assert not app.told


async def test_texts_are_kept_as_they_are_typed(places: Places) -> None:
    app = opened(places, texts={"privacy": "Weinig.\nHeel weinig."})
    async with app.run_test() as pilot:
        objection, privacy = app.screen.query(SettingText)
        assert privacy.text == "Weinig.\nHeel weinig."
        objection.field.focus()
        await pilot.press(*"bel", "enter", *"mij")
        await pilot.pause()
        assert load_settings(places).texts == {
            "objection": "bel\nmij",
            "privacy": "Weinig.\nHeel weinig.",
        }
        privacy.field.text = ""
        await pilot.pause()
        assert load_settings(places).texts == {"objection": "bel\nmij"}


async def test_f2_writes_the_example_and_never_over_a_text(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        _, privacy = app.screen.query(SettingText)
        assert EXAMPLE in str(privacy.field.placeholder)
        await pilot.press("f2")
        await pilot.pause()
        assert load_settings(places).texts == {"privacy": EXAMPLE}
        assert said(app, "privacy") == HAVE_IT_READ
        await pilot.press("!", "f2")
        await pilot.pause()
        assert load_settings(places).texts == {"privacy": f"{EXAMPLE}!"}
        assert said(app, "privacy") == settings_words.NOT_EMPTY


async def test_without_an_example_that_is_said(places: Places) -> None:
    app = Hall(SettingsScreen(Settings(), places, TERMS))
    async with app.run_test() as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert said(app, "privacy") == settings_words.NO_EXAMPLE
        assert not app.told


@pytest.mark.parametrize("key", ["tab", "shift+tab"])
async def test_where_the_keys_go_is_always_in_sight(places: Places, key: str) -> None:
    app = opened(places)
    async with app.run_test(size=(80, 24)) as pilot:
        top, bottom = (app.screen.query_one(name).region for name in ("#bar", "#kept"))
        assert bottom.bottom < 24
        seen: set[str] = set()
        for _ in app.screen.focus_chain:
            focused = app.screen.focused
            assert focused is not None
            assert top.bottom <= focused.region.y
            assert focused.region.bottom <= bottom.y
            seen.add(focused.name or focused.id or "")
            await pilot.press(key)
            await pilot.pause()
        assert len(seen) == len(app.screen.query(SettingField)) + 3
