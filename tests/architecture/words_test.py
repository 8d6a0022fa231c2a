"""Words that stand nowhere in the project: promises instead of work, and hosts that only one
machine knows. A clone must build wherever Debian's and npm's ordinary configuration leads."""

import re
import unittest

import tree

TEXT = {".h", ".cpp", ".ts", ".tsx", ".css", ".py", ".sh", ".cmake", ".html", ".js", ".mjs", ".md",
        ".json", ".txt", ".yml", ".yaml"}
# Spelled in pieces, so that this file does not hold them.
PROMISES = re.compile(r"\b(?:%s)\b" % "|".join(["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]))
HOSTS = re.compile("|".join(
    [r"deb\.debian\." + "org", r"registry\." + r"npm\w*\.\w+", r"packages\." + r"\w+\.\w+",
     r"\bnpm\." + r"pkg\.\w+", r"pypi\." + "org", r"artifact" + r"registry"]))


def matches(pattern, paths):
    found = []
    for path in paths:
        text = path.read_text(errors="replace")
        found += [f"{tree.name(path)}:{tree.line_of(text, match.start())} {match.group()}"
                  for match in pattern.finditer(text)]
    return found


def texts():
    return tree.files(suffixes=TEXT) + [tree.ROOT / "atrium"]


class Words(unittest.TestCase):
    def test_nothing_is_promised_in_a_comment(self):
        wrong = matches(PROMISES, texts())
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_no_registry_is_named(self):
        wrong = matches(HOSTS, texts())
        self.assertFalse(wrong, "\n" + "\n".join(wrong))


if __name__ == "__main__":
    unittest.main()
