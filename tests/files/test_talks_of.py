"""The talks to choose from: those of one initiative together."""

from pathlib import Path

from tests.files.removing import ID, OTHER_ID, archive_at, marked

from burgeridee.files.talks_of import talks_of, together


def test_talks_of_one_initiative_stand_together(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    archive.save(marked("Tuin", ID, initiative="tuin-abcd").intake)
    archive.save(marked("Los", "20250112-losabc").intake)
    archive.save(marked("Tuin", OTHER_ID, initiative="tuin-abcd").intake)
    archive.save(marked("Oefening", "20250113-oefenn", practice="vrij").intake)
    (archive.places.intakes / "kapot.toml").write_text("x =", "utf-8")
    listed = talks_of(archive)
    assert [one.id for one in listed] == [OTHER_ID, ID, "20250112-losabc"]
    assert listed[2].title == "Los, 9 januari 2025"
    assert together(listed, listed[0]) == (OTHER_ID, ID)
    assert together(listed, listed[2]) == ("20250112-losabc",)
