from burgeridee.app.door import TogetherDoor
from burgeridee.app.widgets.job_keys import JOB_KEYS, JobWanted


def test_each_job_has_a_letter_of_its_own_and_leads_to_the_wing() -> None:
    letters = [key.keys for key in JOB_KEYS]
    assert letters == list("ncrkopvd")
    assert isinstance(JobWanted("dialoog"), TogetherDoor)
    assert JobWanted("dialoog").initiative == ""


def test_the_ranks_of_the_jobs_leave_room_for_those_of_the_screen() -> None:
    assert {key.rank for key in JOB_KEYS}.isdisjoint({0, 1, 4, 5, 6})
