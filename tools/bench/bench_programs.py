"""The scenes that measure the shared core alone: small programs, natively and under node."""

import json
import subprocess

import bench_maps
from bench_server import Settings, pinned


def _run_all(command: list[str]) -> list[dict]:
    """What the program prints, one object a line; one with an `error` when it fails."""
    done = subprocess.run(pinned(1, command), capture_output=True, text=True)
    if done.returncode != 0:
        return [{"error": done.stderr.strip() or f"{command[0]} failed"}]
    return [json.loads(line) for line in done.stdout.strip().splitlines()]


def _run(command: list[str]) -> dict:
    return _run_all(command)[-1]


def _step_row(scene: str, measured: dict) -> dict:
    row = {"scene": scene, **measured}
    if "grid_steps_per_s" in measured:
        row["steps_per_s"] = measured["grid_steps_per_s"]
    return row


def step_native(settings: Settings) -> list[dict]:
    program = settings.build / "tools" / "step_bench"
    if not program.exists():
        return [{"scene": "step-native", "error": f"{program} is not built"}]
    return [_step_row("step-native", _run([str(program)]))]


def step_wasm(settings: Settings) -> list[dict]:
    program = settings.build.parent / "wasm-release" / "tools" / "step_bench.js"
    if not program.exists():
        return [{"scene": "step-wasm", "error": f"{program} is not built"}]
    command = ["node", "--no-experimental-fetch", str(program)]
    return [_step_row("step-wasm", _run(command))]


def proximity(settings: Settings) -> list[dict]:
    program = settings.build / "tools" / "proximity_bench"
    if not program.exists():
        return [{"scene": "proximity", "error": f"{program} is not built"}]
    return [{"scene": "proximity", **row} for row in _run_all([str(program)])]


def maps(settings: Settings) -> list[dict]:
    program = settings.build / "tools" / "map_bench"
    if not program.exists():
        return [{"scene": "map-package", "error": f"{program} is not built"}]
    measured = _run([str(program), str(bench_maps.large_map(settings.work))])
    if "error" in measured:
        return [{"scene": "map-package", **measured}]
    return [
        {"scene": "map-package", "ms": measured["package_ms"], "bytes": measured["bytes"]},
        {"scene": "map-load", "ms": measured["load_ms"], "bytes": measured["bytes"]},
    ]
