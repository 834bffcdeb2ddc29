from burgeridee.app.widgets.initiative_keys import INITIATIVE_KEYS
from burgeridee.app.widgets.job_keys import JOB_KEYS


def test_no_key_of_an_initiative_does_two_things() -> None:
    names = [name for key in INITIATIVE_KEYS for name in key.keys.split(",")]
    assert len(names) == len(set(names))
    assert set(JOB_KEYS) < set(INITIATIVE_KEYS)
