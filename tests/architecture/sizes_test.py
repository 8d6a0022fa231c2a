"""No file above 500 lines, no function above 60."""

import re
import unittest

import tree

MOST_LINES = 500
MOST_FUNCTION_LINES = 60

SOURCES = {".h", ".cpp", ".ts", ".tsx", ".css", ".py", ".sh", ".cmake", ".html", ".js", ".mjs"}
# A brace that opens a block after one of these is not a function's.
NOT_A_FUNCTION = re.compile(
    r"\b(namespace|class|struct|union|enum|extern)\b(?![^;{}]*\))|=\s*$|\breturn\s*$")


def functions(code):
    """(first line, length) of every function body in C++ or TypeScript text without literals.

    A body is a block that opens after a parameter list and is in no other body.
    """
    found, depth, body_depth, start, begin = [], 0, None, 0, 0
    for match in re.finditer(r"[{};]", code):
        position, sign = match.start(), match.group()
        if sign == "{":
            head = code[begin:position]
            if body_depth is None and ")" in head and not NOT_A_FUNCTION.search(head):
                body_depth = depth
                start = begin + len(head) - len(head.lstrip())
            depth += 1
        elif sign == "}":
            depth -= 1
            if body_depth is not None and depth == body_depth:
                first = tree.line_of(code, start)
                found.append((first, tree.line_of(code, position) - first + 1))
                body_depth = None
        begin = position + 1
    return found


class Sizes(unittest.TestCase):
    def test_no_file_is_above_its_limit(self):
        wrong = []
        for path in tree.files(suffixes=SOURCES) + [tree.ROOT / "atrium"]:
            lines = path.read_text(errors="replace").count("\n")
            if lines > MOST_LINES:
                wrong.append(f"{tree.name(path)} has {lines} lines")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_no_function_is_above_its_limit(self):
        wrong = []
        for path in tree.files("shared", "server", "client", "tools", "tests",
                               suffixes={".h", ".cpp"}):
            code = tree.code_only(path.read_text(errors="replace"))
            code = re.sub(r"^\s*#.*$", "", code, flags=re.MULTILINE)
            for line, length in functions(code):
                if length > MOST_FUNCTION_LINES:
                    wrong.append(f"{tree.name(path)}:{line} has a function of {length} lines")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_the_function_finder_sees_what_it_should(self):
        text = "namespace a {\nclass B {\n void F() {\n  if (x) {\n  }\n }\n};\nint G(int)\n{\n}\n}\n"
        self.assertEqual(functions(text), [(3, 4), (8, 3)])


if __name__ == "__main__":
    unittest.main()
