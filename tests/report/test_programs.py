from pathlib import Path

import pytest
from tests.content.reading import HOUSE
from tests.report.programs import PACKAGES, program

MISSING = "is not installed here"


@pytest.fixture(autouse=True)
def nothing_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.parametrize("name", PACKAGES)
def test_without_its_program_a_test_is_skipped_with_the_reason(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=f"{name} {MISSING}.*{PACKAGES[name]}"):
        program(name)


@pytest.mark.parametrize("name", PACKAGES)
def test_in_the_ci_it_fails(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match=MISSING):
        program(name)


@pytest.mark.parametrize("name", PACKAGES)
def test_the_ci_installs_it(name: str) -> None:
    script = (HOUSE / ".ci" / "run").read_text("utf-8")
    assert f"{name}:{PACKAGES[name]}" in script
