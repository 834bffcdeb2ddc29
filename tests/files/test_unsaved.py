"""What one reads below a talk while it cannot be saved."""

import errno
from pathlib import Path

import pytest

from burgeridee.files.disk import DiskError, HeldError
from burgeridee.files.unsaved import why

FOLDER = Path("/mnt/gedeeld/bewonersideeen")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "De schijf van de map bewonersideeen is vol. Maak daar ruimte vrij."),
        (errno.EDQUOT, "Je ruimte op de schijf van de map bewonersideeen is op."),
        (errno.EROFS, "Deze schijf kan alleen lezen."),
        (errno.EIO, "De schijf geeft een fout."),
    ],
)
def test_a_disk_that_fails_is_told_and_a_full_one_is_named(code: int, said: str) -> None:
    assert why(DiskError("x.toml is niet bewaard.", code), FOLDER).startswith(said)


@pytest.mark.parametrize(
    "error",
    [
        HeldError("Een ander houdt het vast.", errno.EACCES),
        DiskError("Een collega bewaart net.", errno.EAGAIN),
        DiskError("Dit is al een hele zin."),
    ],
)
def test_what_is_a_sentence_already_stays_as_it_is(error: DiskError) -> None:
    assert why(error, FOLDER) == str(error)


def test_a_long_name_is_cut_and_what_stands_in_it_is_text() -> None:
    said = why(DiskError("", errno.ENOSPC), Path("/mnt") / f"[b]\x1b[2J{'lang' * 20}")
    assert "[b]" in said
    assert "\x1b" not in said
    assert len(said) < 90
