"""The logbook in plain lines: whether it is whole, and what was done last."""

from collections.abc import Iterator

from burgeridee.files.places import Places

HELP = ":logboek - of het logboek klopt, en wat er het laatst gedaan is; :logboek 20260311-k7m2qd"
LAST = 10
"""So many lines are told; of one number all of them."""
NONE_OF_ID = "Over dit nummer staat er niets in het logboek."


def log_lines(places: Places, wanted: str = "") -> Iterator[str]:
    """Whether it is whole and what is odd, then the last lines, or all of one number."""
    from burgeridee.files.log_check import read_log
    from burgeridee.files.log_words import as_sentence, verdict

    log = read_log(places)
    yield verdict(log)
    for fault in log.faults:
        yield fault.sentence
    told = [line for line in log.lines if line.id == wanted] if wanted else log.lines[-LAST:]
    for line in told:
        yield as_sentence(line)
    if wanted and not told:
        yield NONE_OF_ID
