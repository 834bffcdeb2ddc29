from pathlib import Path

import pytest

from burgeridee.files.typed_path import typed_path


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("/media/stick/oogst", "/media/stick/oogst"),
        ("  '/media/mijn stick/oogst'  ", "/media/mijn stick/oogst"),
        ('"/media/mijn stick"', "/media/mijn stick"),
        (r"/media/mijn\ stick", "/media/mijn stick"),
        ("file:///media/mijn%20stick", "/media/mijn stick"),
        ("tafel.toml", "tafel.toml"),
    ],
)
def test_a_path_as_it_is_typed_pasted_or_dragged(typed: str, path: str) -> None:
    assert typed_path(typed) == Path(path)


def test_from_home_and_from_the_home_of_nobody(home: Path) -> None:
    assert typed_path("~/oogst") == home / "oogst"
    assert typed_path("~nobody-at-all/oogst") == Path("~nobody-at-all/oogst")
