"""The scenes that measure the page, in a real Chromium."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import bench_maps
from bench_server import Server, Settings

SCENES = ["client-frame", "client-idle", "client-start"]


def scenes(settings: Settings) -> list[dict]:
    map_file = bench_maps.all_visible_map(settings.work)
    default_map = settings.root / "assets" / "maps" / "atrium.tmj"
    rows = []
    for chosen, wanted in [(map_file, SCENES[:2]), (default_map, SCENES[2:])]:
        rows += _drive(settings, "client_bench.mjs", chosen, wanted, wanted)
    return rows


def talk(settings: Settings) -> list[dict]:
    cycles = "10" if settings.quick else "100"
    map_file = bench_maps.talk_map(settings.work)
    return _drive(settings, "talk_bench.mjs", map_file, ["approach"], [cycles])


def handover(settings: Settings) -> list[dict]:
    """What is missed on the way to the SFU and back; it starts a server and an SFU of its own."""
    rounds = "1" if settings.quick else "5"
    names = ["mesh-to-sfu", "sfu-to-mesh", "approach-sfu"]
    return _run(settings, "handover", names, {"ATRIUM_BENCH_ROUNDS": rounds})


def tiles(settings: Settings) -> list[dict]:
    """What a page that shows nine others costs; it starts a server and an SFU of its own."""
    names = ["tiles-none", "tiles-full", "tiles-saving", "tiles-voice-only"]
    map_file = bench_maps.tiles_map(settings.work)
    seconds = "5" if settings.quick else "20"
    wishes = {"ATRIUM_BENCH_MAP": str(map_file), "ATRIUM_BENCH_SECONDS": seconds}
    return _run(settings, "tiles", names, wishes)


def open_maps(settings: Settings) -> list[dict]:
    """What the largest map of $ATRIUM_SAMPLE_MAPS, or else one of our own making, costs a page, and
    one of very many layers."""
    sample = _largest_map(os.environ.get("ATRIUM_SAMPLE_MAPS"))
    largest = sample or bench_maps.large_map(settings.work)
    side, layers = (100, 50) if settings.quick else (500, 200)
    many = bench_maps.layered_map(settings.work, side, layers)
    scenes = {"map-open": largest, "map-layers": many}
    wishes = {
        "ATRIUM_BENCH_MAPS": "\n".join(f"{scene}={file}" for scene, file in scenes.items()),
        "ATRIUM_MAP_TOOL": str(settings.build / "tools" / "atrium-map"),
    }
    return _run(settings, "maps", list(scenes), wishes)


def _largest_map(folder: str | None) -> Path | None:
    """By the size of its file."""
    files = [] if folder is None else Path(folder).rglob("*")
    maps = [file for file in files if file.suffix in (".tmx", ".tmj", ".json")]
    return max(maps, key=lambda file: file.stat().st_size, default=None)


def _run(settings: Settings, script: str, names: list[str], wishes: dict[str, str]) -> list[dict]:
    if not _is_page_built(settings):
        return _not_built(names)
    rows = settings.work / f"{script}.json"
    done = subprocess.run(
        ["npm", "run", "--silent", "bench", "--", script],
        capture_output=True,
        text=True,
        cwd=settings.root / "web",
        env={
            **os.environ,
            **wishes,
            "ATRIUM_BENCH_ROWS": str(rows),
            "ATRIUM_SERVER": str(settings.build / "server" / "atrium-server"),
        },
    )
    if done.returncode != 0:
        said = (done.stderr + done.stdout).strip()
        return [{"scene": name, "error": said[-400:]} for name in names]
    return json.loads(rows.read_text())


def _is_page_built(settings: Settings) -> bool:
    is_there = (settings.root / "web" / "dist" / "index.html").exists()
    return is_there and shutil.which("npm") is not None


def _not_built(names: list[str]) -> list[dict]:
    return [{"scene": name, "error": "the page is not built"} for name in names]


def _drive(settings: Settings, script: str, map_file, names: list[str], arguments) -> list[dict]:
    if not _is_page_built(settings):
        return _not_built(names)
    page = settings.root / "web" / "dist"
    with Server(settings, map_file, "--web", str(page)) as server:
        path = settings.root / "tools" / "bench" / script
        command = ["node", str(path), f"http://127.0.0.1:{server.port}/", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, cwd=settings.root)
    if done.returncode != 0:
        return [{"scene": name, "error": done.stderr.strip()[-400:]} for name in names]
    return json.loads(done.stdout)
