"""Counts tests in the result files of a step: prints "PASSED FAILED", or nothing without results.

Usage: tally.py FILE...   The ending says what a file is: .catch2 (Catch2's XML reporter), .vitest
(Vitest's JSON), .count ("PASSED FAILED" as text).
"""

import json
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def count_catch2(path):
    cases = ElementTree.parse(path).getroot().find("OverallResultsCases")
    return int(cases.get("successes")), int(cases.get("failures"))


def count_vitest(path):
    report = json.loads(path.read_text())
    return report["numPassedTests"], report["numFailedTests"]


def count_text(path):
    passed, failed = path.read_text().split()
    return int(passed), int(failed)


READERS = {
    ".catch2": count_catch2,
    ".vitest": count_vitest,
    ".count": count_text,
}


def tally(paths):
    """The sums, or None when no file was there. An unreadable file is a crash: one failure."""
    found = [path for path in paths if path.exists()]
    if not found:
        return None
    passed = failed = 0
    for path in found:
        try:
            more_passed, more_failed = READERS[path.suffix](path)
        except (ElementTree.ParseError, ValueError, KeyError, AttributeError):
            more_passed, more_failed = 0, 1
        passed += more_passed
        failed += more_failed
    return passed, failed


if __name__ == "__main__":
    sums = tally([Path(name) for name in sys.argv[1:]])
    if sums:
        print(*sums)
