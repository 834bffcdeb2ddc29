from typing import get_args

from tests.conftest import NOON

from burgeridee.files.log_done import Did, Done
from burgeridee.files.log_lines import line_in, written


def test_each_thing_that_can_be_done_is_a_line_that_can_be_read() -> None:
    for did in get_args(Did):
        line = line_in(written(Done(NOON, did), "abcdefgh", ""))
        assert line is not None
        assert line.did == did
