"""The scenes that measure the server: it on one core, the swarm of bots on another."""

import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import bench_maps

ALL_VISIBLE_CLIENTS = [50, 100, 200, 400, 800]
SPREAD_CLIENTS = [400, 1000, 2000, 5000]
READY_SECONDS = 60


@dataclass
class Settings:
    root: Path
    build: Path
    work: Path  # temporary files
    quick: bool = False
    log: list[str] = field(default_factory=list)

    @property
    def seconds(self) -> int:
        return 5 if self.quick else 15


def pinned(core: int, command: list[str]) -> list[str]:
    """On a machine with one core there is nothing to keep apart."""
    if len(os.sched_getaffinity(0)) < 2:
        return command
    return ["taskset", "-c", str(core), *command]


class Server:
    """A server process of its own on a free port, with a data folder of its own."""

    def __init__(self, settings: Settings, map_file: Path, *more: str):
        self.port = _free_port()
        data = settings.work / f"data-{self.port}"
        program = settings.build / "server" / "atrium-server"
        command = [str(program), "--port", str(self.port), "--bind", "127.0.0.1"]
        command += ["--data", str(data), "--map", str(map_file), "--max-players", "12000"]
        command += ["--max-per-address", "0", "--log-level", "error", *more]
        self.log = settings.work / f"server-{self.port}.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(pinned(0, command), stdout=log, stderr=log)

    def __enter__(self) -> "Server":
        end = time.monotonic() + READY_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            try:
                self.get("/readyz")
                return self
            except OSError:
                time.sleep(0.05)
        self.process.kill()
        raise RuntimeError(f"the server did not start: {self.log.read_text()}")

    def __exit__(self, *_) -> None:
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def get(self, path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
            return answer.read().decode()

    def tick_counts(self) -> list[tuple[float, int]]:
        """The tick-time histogram: upper bounds in ms and cumulative counts."""
        pattern = r'atrium_tick_seconds_bucket\{le="([^"]+)"\} (\d+)'
        found = re.findall(pattern, self.get("/metrics"))
        return [(float(bound) * 1000, int(count)) for bound, count in found]


def quantile_between(before, after, share: float) -> float:
    """The quantile of what a cumulative histogram gained, linear within its bucket."""
    gained = [(bound, late - early) for (bound, late), (_, early) in zip(after, before)]
    wanted = share * gained[-1][1]
    low, seen = 0.0, 0
    for bound, count in gained:
        if count >= wanted and count > seen:
            high = bound if bound != float("inf") else low
            return low + (high - low) * (wanted - seen) / (count - seen)
        low, seen = bound, count
    return low


def run_bots(
    settings: Settings, server: Server, scene: str, clients: int, *more: str, joins: bool = False
) -> dict:
    """One row. The tick times are those of the measured seconds; with `joins`, of the joins too."""
    out = settings.work / "row.json"
    program = settings.build / "tools" / "atrium-bots"
    command = [str(program), "--url", f"ws://127.0.0.1:{server.port}/ws", "--clients", str(clients)]
    command += ["--scene", scene, "--pid", str(server.process.pid), "--json", str(out), *more]
    if "--seconds" not in more:
        command += ["--seconds", str(settings.seconds)]
    before = server.tick_counts()
    complaints = ""
    with subprocess.Popen(
        pinned(1, command), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as bots:
        for line in bots.stderr:
            if line.strip() != "measuring":
                complaints += line
            elif not joins:
                before = server.tick_counts()
    if bots.returncode != 0:
        return {"scene": scene, "clients": clients, "error": complaints.strip()}
    row = json.loads(out.read_text())
    row["tick_p99_ms"] = round(quantile_between(before, server.tick_counts(), 0.99), 2)
    return row


def all_visible(settings: Settings) -> list[dict]:
    counts = [50, 400] if settings.quick else ALL_VISIBLE_CLIENTS
    map_file = bench_maps.all_visible_map(settings.work)
    rows = []
    for clients in counts:
        with Server(settings, map_file) as server:
            rows.append(run_bots(settings, server, "all-visible", clients))
    # The rival's scene: everybody sends a command in every tick.
    with Server(settings, map_file) as server:
        rows.append(
            run_bots(settings, server, "all-visible-20hz", 400, "--commands-per-second", "20")
        )
    return rows


def spread(settings: Settings) -> list[dict]:
    rows = []
    for clients in [400] if settings.quick else SPREAD_CLIENTS:
        map_file = bench_maps.spread_map(settings.work, clients)
        with Server(settings, map_file) as server:
            rows.append(run_bots(settings, server, "spread", clients, "--pattern", "spread"))
    return rows


def slow_readers(settings: Settings) -> list[dict]:
    """The same twice: everybody reads, and a tenth stops reading."""
    stall = 8 if settings.quick else 45
    map_file = bench_maps.all_visible_map(settings.work)
    rows = []
    for scene, more in [
        ("slow-readers-none", []),
        ("slow-readers", ["--stall-fraction", "0.1", "--stall-seconds", str(stall)]),
    ]:
        with Server(settings, map_file, "--stall-seconds", "120") as server:
            seconds = ["--seconds", str(stall + 8)]
            rows.append(run_bots(settings, server, scene, 400, *seconds, *more))
    return rows


def join_storm(settings: Settings) -> list[dict]:
    map_file = bench_maps.spread_map(settings.work, 1000)
    with Server(settings, map_file) as server:
        more = ["--pattern", "spread", "--join", "storm", "--warmup", "0", "--seconds", "3"]
        row = run_bots(settings, server, "join-storm", 1000, *more, joins=True)
        row["ms"] = row.get("join_max_ms")
        return [row]


def resume_storm(settings: Settings) -> list[dict]:
    map_file = bench_maps.spread_map(settings.work, 1000)
    with Server(settings, map_file) as server:
        more = ["--pattern", "spread", "--resume-storm", "--seconds", "6"]
        row = run_bots(settings, server, "resume-storm", 1000, *more)
        row["ms"] = row.get("resume_max_ms")
        return [row]


def idle(settings: Settings) -> list[dict]:
    clients = 1000 if settings.quick else 10_000
    map_file = bench_maps.spread_map(settings.work, clients)
    with Server(settings, map_file) as server:
        # Clients ping often in their first seconds: those are not what is measured.
        more = ["--pattern", "idle", "--warmup", "14", "--joins-per-second", "2000"]
        return [run_bots(settings, server, "idle", clients, *more)]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
