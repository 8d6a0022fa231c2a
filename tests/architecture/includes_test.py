"""Who may include whom. The layers are those of ARCHITECTURE.md."""

import re
import unittest

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
OURS = ("shared", "server", "client", "web", "tools", "tests")
SHARED = ["shared/core", "shared/world", "shared/sim", "shared/protocol"]

# Folder -> the folders of ours that it may include besides itself. The longest match counts.
ALLOWED = {
    "shared/core": [],
    "shared/world": SHARED[:1],
    "shared/sim": SHARED[:2],
    "shared/protocol": SHARED[:3],
    "server": SHARED,
    "client/net": SHARED,
    "client/prediction": SHARED + ["client/net"],
    "client/render": SHARED + ["client/prediction"],
    "client/hud": SHARED + ["client/prediction", "client/render"],
    "client/platform": SHARED,
    "client/bridge": SHARED,
    "client/app": SHARED + ["client"],
    "tools": ["shared", "server", "client"],
    "tests": ["shared", "server", "client", "tools"],
}

# Third-party and platform headers that only some folders may see.
RESTRICTED = {
    re.compile(r"^(SDL|SDL2/|imgui|GLES|emscripten)"): ["client/app", "client/bridge", "client/hud",
                                                       "client/platform", "client/render"],
    re.compile(r"^(boost/|openssl/)"): ["server", "tools", "tests"],
    re.compile(r"^(chrono|ctime|fstream|filesystem|iostream|random|thread|mutex|unordered_map|"
               r"unordered_set|sys/.*|unistd\.h|time\.h)$"):
        ["server", "client", "tools", "tests"],
}
# The one file of client/net that owns the browser's socket.
SOCKET = re.compile(r"^client/net/.*websocket")


def folder_of(path, folders):
    inside = [folder for folder in folders if path.startswith(folder + "/")]
    return max(inside, key=len, default=None)


def includes():
    for path in tree.files(*OURS, suffixes={".h", ".cpp"}):
        if tree.name(path).startswith("tools/cmake/"):
            continue  # glue for third-party builds
        text = path.read_text(errors="replace")
        for match in INCLUDE.finditer(text):
            yield tree.name(path), tree.line_of(text, match.start(2)), match.group(2)


class Includes(unittest.TestCase):
    def test_every_folder_includes_only_the_layers_below_it(self):
        wrong = []
        for path, line, header in includes():
            if header.split("/")[0] not in OURS:
                continue
            folder = folder_of(path, ALLOWED)
            if folder is None:
                wrong.append(f"{path} is in no layer of includes_test.py")
            elif not any(header.startswith(allowed + "/") for allowed in ALLOWED[folder] + [folder]):
                wrong.append(f"{path}:{line} includes {header}")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_platform_headers_stay_where_they_belong(self):
        wrong = []
        for path, line, header in includes():
            for pattern, folders in RESTRICTED.items():
                if pattern.search(header) and not folder_of(path, folders) and \
                        not SOCKET.search(path):
                    wrong.append(f"{path}:{line} includes <{header}>")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_own_headers_are_named_from_the_top_folder(self):
        known = {path.name for path in tree.files(*OURS, suffixes={".h"})}
        wrong = [f"{path}:{line} includes {header}" for path, line, header in includes()
                 if header in known or header.startswith("..")]
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_the_page_knows_only_the_bridge_header(self):
        headers = re.compile(r"\b(?:client|server|shared)/[\w/]+\.h\b")
        comments = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
        wrong = []
        for path in tree.files("web", suffixes={".ts", ".tsx", ".js", ".mjs"}):
            for named in headers.findall(comments.sub("", path.read_text())):
                if named != "client/bridge/bridge.h":
                    wrong.append(f"{tree.name(path)} names {named}")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))


if __name__ == "__main__":
    unittest.main()
