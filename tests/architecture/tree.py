"""The files of the project, as the architecture tests see them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = {".git", "node_modules", "__pycache__"}
SKIPPED_TREES = {"build", "data", "web/dist"}

COMMENT_OR_STRING = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^(\s]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL)


def files(*folders, suffixes):
    """Paths below the folders (all of the project without any) that end so, in order."""
    starts = [ROOT / folder for folder in folders] or [ROOT]
    found = []
    for start in starts:
        found += [path for path in start.rglob("*") if path.suffix in suffixes and path.is_file()
                  and not is_skipped(path.relative_to(ROOT))]
    return sorted(set(found))


def is_skipped(path):
    return bool(SKIPPED.intersection(path.parts)) or \
        any(path.is_relative_to(tree) for tree in SKIPPED_TREES)


def name(path):
    return path.relative_to(ROOT).as_posix()


def code_only(text):
    """C++ text with comments and literals blanked, line numbers kept.

    A ' between digits is a separator, so those are dropped first.
    """
    text = re.sub(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])", "", text)
    return COMMENT_OR_STRING.sub(lambda m: '""' + "\n" * m.group().count("\n"), text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1
