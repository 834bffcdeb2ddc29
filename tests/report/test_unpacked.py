from tests.report.unpacked import latin, lost, without_feet


def test_a_line_that_misses_or_comes_too_early_is_found() -> None:
    assert lost(["een", "twee", "drie"], "eentweedrie") == []
    assert lost(["een", "twee", "drie"], "eendrie") == ["twee"]
    assert lost(["een", "twee", "drie"], "eendrietwee") == ["drie"]


def test_what_has_no_letters_of_ours_falls_away() -> None:
    assert latin("e\u0301n \N{SUNFLOWER} \u05e9 x") == "\u00e9n   x"


def test_a_foot_falls_away_and_the_words_of_a_page_stay() -> None:
    assert without_feet(["a b\nvoet 1 van 2", "1.7 c\nvoet 2 van 2"], "voet") == "ab1.7c"
