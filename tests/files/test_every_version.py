"""Each file that holds a version of a talk can be read for its texts, whatever its model."""

from pathlib import Path

from tests.files.removing import CANARY, ID, archive_at, marked

from burgeridee.files.every_version import Stored
from burgeridee.files.traces import Trace


def test_a_version_tells_its_texts_and_who_the_contact_is(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    path = archive.save(marked().intake).path
    one = Stored.of(archive, ID, Trace(path, "intake"))
    assert set(one.contact) == {CANARY, f"{CANARY} in woorden", f"notitie {CANARY}"}
    assert one.newness == (True, 1)
    assert len([*one.texts]) > 100
    assert not one.is_of_ours("answers.id_naam.value")


def test_what_is_no_talk_has_no_document(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    for name, content in (("a.toml", b"x = 1"), ("b.toml", b"x ="), ("c.toml", b"")):
        path = tmp_path / name
        path.write_bytes(content)
        assert Stored.of(archive, ID, Trace(path, "other")).document is None
    assert Stored.of(archive, ID, Trace(tmp_path / "weg.toml", "other")).document is None


def test_a_model_that_is_gone_hides_no_text(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    path = tmp_path / "oud.toml"
    path.write_text('[model]\nid = "weg"\n[answers.x]\nvalue = "Fatma"\n', "utf-8")
    one = Stored.of(archive, ID, Trace(path, "history"))
    assert [text for _, text in one.texts] == ["Fatma"]
