import tempfile
from pathlib import Path

import pytest
from tests.conftest import NOON

from burgeridee.report.document import ReportError
from burgeridee.report.press import SignsRefusedError, press

TITLE = b'#set document(title: "-")\n'


def test_the_same_page_gives_the_same_bytes_on_another_press() -> None:
    made = []
    for _ in range(2):
        with press() as at_work:
            made.append(at_work.pdf({"main.typ": TITLE + b"Hallo *daar*"}, NOON))
    assert made[0] == made[1]


def test_our_font_is_there_and_those_of_the_system_are_not() -> None:
    with press() as at_work:
        page = b'#set text(font: "Source Sans Pro")\nHallo #text(weight: "semibold")[daar]'
        content = at_work.pdf({"main.typ": TITLE + page}, NOON)
    assert b"SourceSansPro-Regular" in content
    assert b"SourceSansPro-Semibold" in content
    assert b"Libertinus" not in content


def test_every_refused_sign_is_named_at_once() -> None:
    with press() as at_work, pytest.raises(SignsRefusedError) as refused:
        at_work.pdf({"main.typ": TITLE + 'a😀 b \\u{e000} 字 "'.encode()}, NOON)
    assert set(refused.value.pieces) == {"😀", "\ue000", "字"}


def test_a_page_that_cannot_be_set_is_told_in_a_sentence() -> None:
    with press() as at_work, pytest.raises(ReportError, match="Het papier is niet gelukt"):
        at_work.pdf({"main.typ": b"#niets"}, NOON)


def test_nothing_is_fetched() -> None:
    with press() as at_work, pytest.raises(ReportError):
        at_work.pdf({"main.typ": b'#read("/etc/hostname")'}, NOON)


def test_its_fonts_are_tidied_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with press() as at_work:
        at_work.pdf({"main.typ": TITLE}, NOON)
        assert [file.suffix for file in tmp_path.rglob("*.*")] == [".ttf", ".ttf"]
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_room_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "weg"))
    with pytest.raises(ReportError, match="tijdelijke bestanden"), press():
        pass
