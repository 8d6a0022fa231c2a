"""The scenes that measure the page: client_bench.mjs drives a real Chromium."""

import json
import shutil
import subprocess

import bench_maps
from bench_server import Server, Settings

SCENES = ["client-frame", "client-idle", "client-start"]


def scenes(settings: Settings) -> list[dict]:
    script = settings.root / "tools" / "bench" / "client_bench.mjs"
    page = settings.root / "web" / "dist" / "index.html"
    if shutil.which("node") is None or not page.exists():
        return [{"scene": name, "error": "the page is not built"} for name in SCENES]
    map_file = bench_maps.all_visible_map(settings.work)
    default_map = settings.root / "assets" / "maps" / "atrium.tmj"
    rows = []
    web = ["--web", str(page.parent)]
    for chosen, wanted in [(map_file, SCENES[:2]), (default_map, SCENES[2:])]:
        with Server(settings, chosen, *web) as server:
            command = ["node", str(script), f"http://127.0.0.1:{server.port}/", *wanted]
            done = subprocess.run(command, capture_output=True, text=True, cwd=settings.root)
            if done.returncode != 0:
                rows += [{"scene": name, "error": done.stderr.strip()[-400:]} for name in wanted]
            else:
                rows += json.loads(done.stdout)
    return rows
