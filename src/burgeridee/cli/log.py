"""The command `log`: what was done with the records, and whether that list is whole."""

import argparse
import sys
from collections.abc import Mapping

from burgeridee.cli.saying import DONE, FAULT, fault, print_json
from burgeridee.files.log_check import Fault, Log, read_log
from burgeridee.files.log_lines import Line
from burgeridee.files.log_words import EMPTY, in_columns, verdict
from burgeridee.files.places import Places

NONE_OF_ID = "Over dit nummer staat er niets in het logboek."


def log(asked: argparse.Namespace, places: Places) -> int:
    """Print the logbook, the newest last; or say whether it is whole, and where it is not."""
    found = read_log(places)
    if found.hidden:
        return fault(found.hidden)
    if asked.verify:
        return _verified(found, is_json=asked.json)
    lines = [line for line in found.lines if asked.id in {None, line.id}]
    if asked.json:
        print_json([_row(line) for line in lines])
        return DONE
    for told in in_columns(lines):
        print(told)
    if not lines:
        print(NONE_OF_ID if found.lines else EMPTY)
    if not found.is_whole:
        print(verdict(found), file=sys.stderr)
    return DONE


def _verified(found: Log, *, is_json: bool) -> int:
    if is_json:
        faults = [_fault(fault) for fault in found.faults]
        print_json({"whole": found.is_whole, "lines": len(found.lines), "faults": faults})
    else:
        print(verdict(found))
        for fault in found.faults:
            print(fault.sentence)
    return DONE if found.is_whole else FAULT


def _row(line: Line) -> Mapping[str, object]:
    return {
        "at": line.at.isoformat(),
        "by": line.by,
        "did": line.did,
        "id": line.id,
        "revision": line.revision or None,
        "ground": line.ground,
        "code": line.code,
    }


def _fault(fault: Fault) -> Mapping[str, object]:
    return {
        "file": fault.file,
        "line": fault.line or None,
        "what": fault.said,
        "harmless": fault.is_harmless,
    }
