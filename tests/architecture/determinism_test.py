"""What shared/ must not use, because it differs between the native and the WebAssembly build."""

import re
import unittest

import tree

FORBIDDEN = {
    r"\bstd::(?:sin|cos|tan|asin|acos|atan|atan2|hypot|pow|exp|log|log2|log10|cbrt|fma)\s*\(":
        "its last bits differ between maths libraries",
    r"(?<![\w:.>])(?:sinf?|cosf?|tanf?|atan2f?|hypotf?|powf?|expf?|fmaf?)\s*\(":
        "its last bits differ between maths libraries",
    r"\bstd::hash\b": "differs between standard libraries",
    r"\bstd::unordered_\w+": "its order of iteration differs between standard libraries",
    r"\bstd::\w*_distribution\b|\bstd::random_device\b|\bstd::shuffle\b":
        "differs between standard libraries",
    r"\bstd::(?:ranges::)?nth_element\b|\bstd::(?:ranges::)?partial_sort\b":
        "orders equal elements differently",
    r"\blong\s+double\b": "has different sizes",
    r"\b(?:std::)?chrono::|\btime\s*\(\s*(?:nullptr|NULL|0)\s*\)|\bclock\s*\(":
        "shared code has no clock",
    r"\bstd::(?:cout|cerr|clog|ofstream|ifstream|fstream|thread|mutex|getenv)\b|\bf?printf\s*\(":
        "shared code neither prints nor reads files, nor has threads",
    r"\bthrow\b|\btry\s*\{": "shared code has no exceptions",
    r"__EMSCRIPTEN__": "shared code does not know where it runs",
}


class Determinism(unittest.TestCase):
    def test_shared_code_uses_nothing_that_differs_between_builds(self):
        wrong = []
        for path in tree.files("shared", suffixes={".h", ".cpp"}):
            code = tree.code_only(path.read_text())
            for pattern, reason in FORBIDDEN.items():
                for match in re.finditer(pattern, code):
                    wrong.append(f"{tree.name(path)}:{tree.line_of(code, match.start())} "
                                 f"{match.group().strip()}: {reason}")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_the_patterns_match(self):
        bad = ["x = std::sin(1)", "y = atan2(a, b)", "std::unordered_map<int, int> m;", "throw 1;"]
        for text in bad:
            self.assertTrue(any(re.search(p, text) for p in FORBIDDEN), text)
        for text in ["asin_table[1]", "map.find(x)", "a.cos(1)", "throwable", "Cos(x)"]:
            self.assertFalse(any(re.search(p, text) for p in FORBIDDEN), text)


if __name__ == "__main__":
    unittest.main()
