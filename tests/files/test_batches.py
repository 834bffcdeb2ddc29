from itertools import count, islice

from burgeridee.files.batches import FIRST_BATCH, LARGEST_BATCH, batches


def test_each_batch_is_twice_the_one_before_up_to_the_largest() -> None:
    sizes = [len(some) for some in batches(range(1000))]
    assert sizes[:6] == [FIRST_BATCH, 20, 40, 80, LARGEST_BATCH, LARGEST_BATCH]
    assert sum(sizes) == 1000


def test_all_come_once_and_in_their_order() -> None:
    assert [one for some in batches(range(333)) for one in some] == list(range(333))
    assert list(batches(())) == []


def test_nothing_is_read_before_it_is_wanted() -> None:
    numbers = count()
    assert len(list(islice(batches(numbers), 1))) == 1
    assert next(numbers) == FIRST_BATCH
