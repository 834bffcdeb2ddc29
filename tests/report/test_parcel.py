from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.conftest import NOON
from tests.report.unpacked import days, names

from burgeridee.report.parcel import repacked


def parcel(*inside: str) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as new:
        for name in inside:
            new.writestr(name, name * 100)
    return target.getvalue()


def test_the_order_and_the_days_are_fixed() -> None:
    content = repacked(parcel("z.xml", "map/", "a.xml", "mimetype"), NOON)
    assert names(content) == ["mimetype", "a.xml", "z.xml"]
    assert days(content) == {NOON.timetuple()[:6]}
    assert content == repacked(parcel("mimetype", "a.xml", "z.xml"), NOON)


def test_the_kind_of_file_can_be_read_without_unpacking() -> None:
    with ZipFile(BytesIO(repacked(parcel("a.xml", "mimetype"), NOON))) as made:
        assert [file.compress_type for file in made.infolist()] == [ZIP_STORED, ZIP_DEFLATED]
        assert made.read("a.xml") == b"a.xml" * 100


def test_a_day_before_any_zip_is_the_first_that_it_knows() -> None:
    assert {day[0] for day in days(repacked(parcel("a"), NOON.replace(year=1970)))} == {1980}
