"""Runs clang-tidy over every C++ source of the project and remembers what was clean.

A file is checked again only when it, a header of ours that it includes, its compile command or the
configuration changed. The memory is one empty file per clean state in the per-user cache, so a
second clone is warm too. Native sources are checked as the preset native-asan compiles them, the
browser's as wasm-release does.
"""

import argparse
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS = ("shared", "server", "client", "tools", "tests")
MEMORY = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "atrium" / "tidy"
INCLUDE = re.compile(r'^\s*#\s*include\s*"((?:%s)/[^"]+)"' % "|".join(OURS), re.MULTILINE)


def is_ours(path):
    if not path.is_relative_to(ROOT) or path.relative_to(ROOT).parts[:2] == ("tools", "cmake"):
        return False  # tools/cmake holds glue for third-party builds
    return path.relative_to(ROOT).parts[0] in OURS


class Headers:
    """The text of each file and the headers of ours that it reaches."""

    def __init__(self):
        self.reached = {}

    def reach(self, path):
        seen, left = set(), [path]
        while left:
            current = left.pop()
            if current in seen or not current.exists():
                continue
            seen.add(current)
            left += [ROOT / name for name in self.direct(current)]
        return sorted(seen)

    def direct(self, path):
        if path not in self.reached:
            self.reached[path] = INCLUDE.findall(path.read_text(errors="replace"))
        return self.reached[path]


def read_commands():
    """Source file -> (build folder, compile command); the native build wins where both have it."""
    commands = {}
    for preset in ("wasm-release", "native-asan"):
        database = ROOT / "build" / preset / "compile_commands.json"
        if not database.exists():
            sys.exit(f"{database} is missing: build the preset {preset} first")
        for entry in json.loads(database.read_text()):
            path = Path(entry["file"])
            if is_ours(path):
                commands[path] = (database.parent, entry["command"])
    return commands


def emscripten_arguments():
    """What em++ passes to clang by itself: the target, the system headers."""
    done = subprocess.run(["em++", "--cflags"], capture_output=True, text=True, check=True)
    return shlex.split(done.stdout)


def state_of(path, folder, command, headers, base):
    digest = hashlib.sha256(base)
    digest.update(command.replace(str(ROOT), "").encode())
    digest.update(folder.name.encode())
    for file in headers.reach(path):
        digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def check(path, folder, extra):
    command = ["clang-tidy", "--quiet", "-p", str(folder)]
    command += [f"--extra-arg-before={argument}" for argument in extra]
    done = subprocess.run([*command, str(path)], capture_output=True, text=True)
    return done.returncode == 0, done.stdout + ("" if done.returncode == 0 else done.stderr)


def check_all(left, jobs):
    """Checks (path, folder, state) triples; returns the paths with findings."""
    wasm = emscripten_arguments() if any(f.name.startswith("wasm") for _, f, _ in left) else []

    def one(item):
        path, folder, state = item
        clean, output = check(path, folder, wasm if folder.name.startswith("wasm") else [])
        if clean:
            (MEMORY / state).touch()
        return path, clean, output

    findings = []
    with ThreadPoolExecutor(jobs) as pool:
        for number, (path, clean, output) in enumerate(pool.map(one, left), 1):
            print(f"[{number}/{len(left)}] {path.relative_to(ROOT)}", flush=True)
            if not clean:
                findings.append(path)
                print(output, flush=True)
    return findings


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("files", nargs="*", help="only these sources (default: all)")
    arguments = parser.parse_args()
    MEMORY.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    base = version + (ROOT / ".clang-tidy").read_bytes()
    only = {Path(name).resolve() for name in arguments.files}
    headers = Headers()
    left = []
    for path, (folder, command) in sorted(read_commands().items()):
        state = state_of(path, folder, command, headers, base)
        if (not only or path in only) and path.exists() and not (MEMORY / state).exists():
            left.append((path, folder, state))
    print(f"{len(left)} files to check", flush=True)
    findings = check_all(left, arguments.jobs)
    if findings:
        print("clang-tidy found something in:", *(path.relative_to(ROOT) for path in findings),
              sep="\n  ")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
