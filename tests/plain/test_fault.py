import pytest

from burgeridee.plain.fault import KeptError


def kept(cause: Exception) -> None:
    raise KeptError from cause


def test_it_tells_what_went_wrong_as_its_cause_and_has_no_words_of_its_own() -> None:
    cause = ValueError("De bloemenstrook")
    with pytest.raises(KeptError) as caught:
        kept(cause)
    assert caught.value.__cause__ is cause
    assert str(caught.value) == ""
