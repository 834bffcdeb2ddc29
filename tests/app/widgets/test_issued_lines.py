from tests.app.staging import HOSTILE

from burgeridee.app.widgets.issued_lines import BELONGS, CHANGED, IssuedLine


def test_a_line_tells_number_day_code_and_whether_it_holds() -> None:
    line = IssuedLine("Verslag, nummer 1", "11 maart 2026", "AAAA-BBBB", HOSTILE, belongs=True)
    plain = line.words.plain
    for words in ("Verslag, nummer 1", "11 maart 2026", "AAAA-BBBB", BELONGS, HOSTILE):
        assert words in plain
    assert CHANGED in IssuedLine("a", "b", "c", "d", belongs=False).words.plain
