from pathlib import Path

from burgeridee.plain.folder import folder_lines


def test_each_thing_is_told_with_a_word_for_how_it_is(tmp_path: Path) -> None:
    said = list(folder_lines(tmp_path / "Dropbox"))
    assert str(tmp_path / "Dropbox") in said[0]
    assert all(line.startswith(("Goed: ", "Let op: ", "Onbekend: ")) for line in said[1:-1])
    assert any(line.startswith("Let op: Deze map wordt door Dropbox") for line in said)
