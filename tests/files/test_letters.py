from burgeridee.files.letters import LETTERS, any_letters


def test_no_two_letters_look_alike_and_none_comes_twice() -> None:
    assert len(set(LETTERS)) == len(LETTERS) == 32
    assert not set(LETTERS) & set("l1o0")


def test_so_many_letters_and_never_the_same() -> None:
    made = {any_letters(8) for _ in range(100)}
    assert len(made) == 100
    assert all(len(one) == 8 and set(one) <= set(LETTERS) for one in made)
