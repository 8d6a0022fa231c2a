"""Runs the architecture tests: python3 tests/architecture/run.py [--report FILE]."""

import argparse
import sys
import unittest
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--report", type=Path, help="file for the counts: PASSED FAILED")
    arguments = parser.parse_args()
    suite = unittest.defaultTestLoader.discover(str(Path(__file__).parent), pattern="*_test.py")
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    failed = len(result.failures) + len(result.errors)
    if arguments.report:
        arguments.report.write_text(f"{result.testsRun - failed} {failed}\n")
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
