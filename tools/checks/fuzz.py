"""Runs every fuzz target for a fixed number of inputs on its corpus, as a regression test.

A number of runs and a fixed seed rather than a time, so that a slow machine checks as much as a
fast one. To look for new findings, run a target by hand for as long as you like:
build/native-asan/fuzz/<target> tests/fuzz/corpus/<target>
"""

import argparse
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

RUNS = 20_000


def run_target(target, corpus, work):
    """True when no input breaks the target; prints the end of its log otherwise."""
    shutil.rmtree(work, ignore_errors=True)
    fresh = work / "new"
    fresh.mkdir(parents=True)
    # libFuzzer writes what it finds to the first folder; the corpus in the tree stays as it is.
    folders = [fresh] + ([corpus] if corpus.is_dir() else [])
    command = [target, f"-runs={RUNS}", "-seed=1", f"-artifact_prefix={work}/", *folders]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, errors="replace")
    last = done.stderr.strip().splitlines()[-1:] or [""]
    print(f"{target.name}: {'passed' if done.returncode == 0 else 'FAILED'} {last[0]}", flush=True)
    if done.returncode != 0:
        print(done.stderr[-6000:], flush=True)
    return done.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--targets", type=Path, required=True, help="folder of the built targets")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with a folder per target")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--report", type=Path, help="file for the counts")
    arguments = parser.parse_args()
    targets = sorted(path for path in arguments.targets.glob("*_fuzz") if path.is_file())
    with ThreadPoolExecutor(arguments.jobs) as pool:
        results = list(pool.map(
            lambda target: run_target(target, arguments.corpus / target.name,
                                      arguments.targets / "work" / target.name), targets))
    if arguments.report:
        arguments.report.write_text(f"{results.count(True)} {results.count(False)}\n")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
