#!/usr/bin/env python3
"""Measures what the project promises, prints it beside what is to be reached, writes bench.json.

Usage: bench.py [SCENE...] [--quick] [--build DIR] [--out FILE]
       bench.py compare A.json B.json
Without a scene: all of them. A benchmark never fails for being slow.
"""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bench_client  # noqa: E402
import bench_programs  # noqa: E402
import bench_server  # noqa: E402
import bench_table  # noqa: E402

SPINE = {
    "all-visible": bench_server.all_visible,
    "spread": bench_server.spread,
    "slow-readers": bench_server.slow_readers,
    "join-storm": bench_server.join_storm,
    "resume-storm": bench_server.resume_storm,
    "idle": bench_server.idle,
    "step-native": bench_programs.step_native,
    "step-wasm": bench_programs.step_wasm,
    "maps": bench_programs.maps,
    "client": bench_client.scenes,
    "open-maps": bench_client.open_maps,
}
TALK = {
    "proximity": bench_programs.proximity,
    "approach": bench_client.talk,
    "handover": bench_client.handover,
    "tiles": bench_client.tiles,
}
SECTIONS = {"spine": SPINE, "talk": TALK}
SCENES = {**SPINE, **TALK}


def main() -> int:
    if len(sys.argv) == 4 and sys.argv[1] == "compare":
        old, new = (json.loads(Path(name).read_text()) for name in sys.argv[2:4])
        bench_table.compare(old, new)
        return 0
    options = _options()
    root = Path(__file__).resolve().parents[2]
    build = Path(options.build) if options.build else root / "build" / "native-release"
    work = Path(tempfile.mkdtemp(prefix="atrium-bench-"))
    settings = bench_server.Settings(root=root, build=build, work=work, quick=options.quick)
    try:
        rows = _measure(settings, options.scene)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    machine = {"cores": os.cpu_count(), "kernel": platform.release()}
    document = {"section": _section_of(options.scene), "machine": machine, "rows": rows}
    Path(options.out).write_text(json.dumps(document, indent=1) + "\n")
    print(f"\nWritten to {options.out}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    choices = [*SECTIONS, *SCENES]
    parser.add_argument("scene", nargs="*", help=f"which: {', '.join(choices)}")
    parser.add_argument("--quick", action="store_true", help="small and short, only to look")
    parser.add_argument("--build", help="the native release build (build/native-release)")
    parser.add_argument("--out", default="bench.json", help="the file to write")
    options = parser.parse_args()
    unknown = [name for name in options.scene if name not in choices]
    if unknown:
        parser.error(f"no scene is named {unknown[0]}; there are {', '.join(choices)}")
    return options


def _scenes_of(wanted: list[str]) -> list[str]:
    if not wanted:
        return list(SCENES)
    chosen = {scene for name in wanted for scene in SECTIONS.get(name, [name])}
    return [name for name in SCENES if name in chosen]


def _section_of(wanted: list[str]) -> str:
    """The one section that was measured, or "all"."""
    touched = {
        section
        for section, scenes in SECTIONS.items()
        if any(name in scenes for name in _scenes_of(wanted))
    }
    return touched.pop() if len(touched) == 1 else "all"


def _measure(settings: bench_server.Settings, wanted: list[str]) -> list[dict]:
    rows = []
    for name in _scenes_of(wanted):
        try:
            measured = SCENES[name](settings)
        except (OSError, RuntimeError, ValueError) as error:
            measured = [{"scene": name, "error": str(error)}]
        bench_table.print_rows(measured)
        sys.stdout.flush()
        rows += measured
    return rows


if __name__ == "__main__":
    sys.exit(main())
