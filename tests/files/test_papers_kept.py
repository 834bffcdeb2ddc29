"""Papers that hold a person: each named with what stands beside it, and removed one by one."""

from pathlib import Path

from tests.conftest import NOON
from tests.files.removing import ID, archive_at, marked

from burgeridee.files.access_papers import ACCESS
from burgeridee.files.copies import write_copy
from burgeridee.files.issued import Printed, issue
from burgeridee.files.papers_kept import papers_of, taken_away
from burgeridee.files.traces import traces


def test_each_paper_is_named_with_its_own_files(tmp_path: Path) -> None:
    places = archive_at(tmp_path).places
    issue(places, marked().intake, Printed("residents", "K7M2-QD4P", b"%PDF", ".pdf", NOON))
    write_copy(places, ID, "residents", ".md", b"tekst")
    (places.data / ACCESS).mkdir()
    (places.data / ACCESS / "inzage-20260311-1.odt").write_bytes(b"PK")
    files = [(ID, trace) for trace in traces(places, [ID])[ID]]
    found = {one.label: one for one in papers_of(places, files)}
    assert {label: one.first for label, one in found.items()} == {
        f"Kopie: verslag-bewoners van {ID}": "replace",
        f"Uitgegeven: verslag-1 van {ID}": "leave",
        "Papier over inzage: inzage-20260311-1.odt. Over welk gesprek weet ik niet": "leave",
    }
    issued = found[f"Uitgegeven: verslag-1 van {ID}"]
    assert [path.name for path in issued.files] == [
        "verslag-1.gesprek.toml",
        "verslag-1.pdf",
        "verslag-1.toml",
    ]
    assert [*taken_away(found.values())] == []
    left = [path.name for path in places.data.rglob("*") if path.is_file()]
    assert [name for name in left if not name.endswith((".slot", ".lock", ".jsonl"))] == [
        "verslag-1.verwijderd"
    ]
    assert [*papers_of(places, [(ID, one) for one in traces(places, [ID])[ID]])] == []
