"""A model of somebody's own says where it is from; and there may not be ever more of them."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.app.staging import shipped
from tests.files.library_samples import changed, content

from burgeridee.files.library import load_library
from burgeridee.files.library.origin import MOST_MODELS, TOO_MANY
from burgeridee.files.places import shipped_conversations

DAY = datetime(2026, 3, 3, 12, tzinfo=UTC).timestamp()


def test_what_comes_with_the_program_says_nothing() -> None:
    assert shipped().origins == {}


def test_a_model_of_ones_own_says_its_folder_and_its_day(tmp_path: Path) -> None:
    folder = content(tmp_path)
    os.utime(folder / "models" / "klein" / "conversation.toml", (DAY, DAY))
    library = load_library([shipped_conversations(), folder], {})
    assert library.origins == {"klein": "Eigen model, uit de map klein, gewijzigd op 3 maart 2026."}


def test_a_name_of_a_folder_is_text(tmp_path: Path) -> None:
    folder = content(tmp_path)
    (folder / "models" / "klein").rename(folder / "models" / "[b]k\x1b[2J\nlein")
    [said] = load_library([folder], {}).origins.values()
    assert said.startswith("Eigen model, uit de map [b]k")
    assert not {"\x1b", "\n"} & set(said)


def test_beyond_a_hundred_models_none_is_read_and_the_first_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_MODELS == 100
    monkeypatch.setattr("burgeridee.files.library.shelves.MOST_MODELS", 1)
    folder = content(tmp_path)
    for name in ("later", "veel-later"):
        (folder / "models" / name).mkdir()
    library = load_library([folder], {})
    assert list(library.conversations) == ["klein"]
    [mistake] = library.mistakes
    assert mistake.problem == TOO_MANY
    assert mistake.file.endswith("later")


def test_a_model_that_takes_an_id_of_ours_is_refused_and_does_not_change_whose_it_is(
    tmp_path: Path,
) -> None:
    folder = content(tmp_path, changed("conversation.toml", '"klein"', '"eerste-gesprek"'))
    library = load_library([shipped_conversations(), folder], {})
    assert "Er is al een gespreksmodel" in library.mistakes[0].problem
    assert library.origins == {}
