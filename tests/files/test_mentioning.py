from pathlib import Path

from burgeridee.files.mentioning import mentions


def test_a_file_with_the_id_mentions_it(tmp_path: Path) -> None:
    file = tmp_path / "een.toml"
    file.write_text('[links]\ninitiative = "tuin-4t8w"\n')
    assert mentions(file, "tuin-4t8w")
    assert not mentions(file, "park-4t8w")


def test_what_cannot_be_read_mentions_nothing(tmp_path: Path) -> None:
    assert not mentions(tmp_path / "weg.toml", "tuin")
    assert not mentions(tmp_path, "tuin")
