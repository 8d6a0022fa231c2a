"""What is to be reached, and how rows are printed and compared."""

# (scene, clients or None for any) -> what each key should be at most or at least.
GOALS = {
    ("all-visible", 400): {
        "server_cpu": ("<=", 0.07),
        "bytes_per_client_s": ("<=", 6000),
        "ack_p50_ms": ("<=", 15),
        "ack_p99_ms": ("<=", 40),
    },
    ("spread", 400): {"server_cpu": ("<=", 0.07), "tick_p99_ms": ("<=", 10)},
    ("spread", 5000): {
        "server_cpu": ("<=", 0.8),
        "tick_p99_ms": ("<=", 10),
        "rss_mb": ("<=", 120),
    },
    ("slow-readers", None): {"rss_growth_mb": ("<=", 1), "decode_errors": ("<=", 0)},
    ("join-storm", 1000): {"ms": ("<=", 500), "tick_p99_ms": ("<=", 10)},
    ("resume-storm", 1000): {"ms": ("<=", 500), "tick_p99_ms": ("<=", 10)},
    ("idle", 10_000): {"server_cpu": ("<=", 0.05), "rss_mb": ("<=", 150)},
    ("client-frame", 1000): {"frame_ms": ("<=", 1.0), "draw_calls": ("<=", 20)},
    ("client-idle", None): {"frames_drawn": ("<=", 0)},
    ("client-start", None): {
        "start_ms": ("<=", 1500),
        "code_brotli_bytes": ("<=", 300_000),
        "download_brotli_bytes": ("<=", 500_000),
    },
    ("proximity", 5000): {"tick_ms": ("<=", 1.0)},
    ("approach", None): {
        "first_audio_ms": ("<=", 400),
        "first_frame_ms": ("<=", 700),
        "connected_of_100": (">=", 100),
    },
    ("mesh-to-sfu", None): {"gap_ms": ("<=", 0)},
    ("sfu-to-mesh", None): {"gap_ms": ("<=", 0)},
    ("step-native", None): {"steps_per_s": (">=", 20e6)},
    ("step-wasm", None): {"steps_per_s": (">=", 8e6)},
    ("map-package", None): {"ms": ("<=", 500)},
    ("map-load", None): {"ms": ("<=", 100)},
    ("map-open", None): {"ms": ("<=", 300)},
    ("map-layers", None): {"frame_ms": ("<=", 1.0), "heap_mb": ("<=", 64)},
}
# Everywhere: nothing may be wrong.
ALWAYS = {"desyncs": ("<=", 0), "decode_errors": ("<=", 0), "without_state": ("<=", 0)}

# What is worth a column, in this order, where a row has it.
SHOWN = [
    "server_cpu", "bytes_per_client_s", "frames_per_client_s", "ack_p50_ms", "ack_p99_ms",
    "gap_p99_ms", "gap_max_ms", "tick_p99_ms", "rss_mb", "rss_growth_mb", "ms",
    "prediction_miss_share", "desyncs", "decode_errors", "load_cpu", "frame_ms", "draw_calls", "heap_mb",
    "upload_bytes", "frames_drawn", "start_ms", "warm_start_ms", "code_brotli_bytes",
    "download_brotli_bytes", "steps_per_s", "free_steps_per_s",
    "tick_ms", "links_per_person_s", "connected_of_100", "first_audio_ms", "first_audio_p95_ms",
    "first_frame_ms", "first_frame_p95_ms", "gap_ms",
    "page_cpu", "pictures_per_s", "picture_width", "senders_cpu",
]  # fmt: skip


def goals_of(row: dict) -> dict:
    named = GOALS.get((row["scene"], row.get("clients"))) or GOALS.get((row["scene"], None), {})
    return {**{key: goal for key, goal in ALWAYS.items() if key in row}, **named}


def reached(value, goal) -> bool:
    if value is None:
        return False
    sense, bound = goal
    return value <= bound if sense == "<=" else value >= bound


def print_rows(rows: list[dict]) -> None:
    for row in rows:
        title = row["scene"] + (f", {row['clients']} clients" if "clients" in row else "")
        print(f"\n{title}")
        if "error" in row:
            print(f"  could not be measured: {row['error']}")
            continue
        goals = goals_of(row)
        for key in SHOWN:
            if row.get(key) is not None:
                print(f"  {key:24} {_number(row[key]):>14}  {_verdict(row, key, goals)}".rstrip())
        if row.get("load_is_bottleneck"):
            print("  The load generator was the bottleneck: the server could do more.")


def _verdict(row: dict, key: str, goals: dict) -> str:
    if key not in goals:
        return ""
    sense, bound = goals[key]
    word = "reached" if reached(row.get(key), goals[key]) else "MISSED"
    return f"reach {sense} {_number(bound)}: {word}"


def _number(value) -> str:
    if isinstance(value, float):
        return f"{value:,.4g}" if abs(value) < 100 else f"{value:,.0f}"
    return f"{value:,}"


def compare(old: dict, new: dict) -> None:
    """Prints how each number of each row that both files have has changed."""
    before = {(row["scene"], row.get("clients")): row for row in old["rows"]}
    for row in new["rows"]:
        other = before.get((row["scene"], row.get("clients")))
        if other is None:
            continue
        print(f"\n{row['scene']} {row.get('clients', '')}".rstrip())
        for key in SHOWN:
            was, now = other.get(key), row.get(key)
            if was is None or now is None:
                continue
            change = f"{(now - was) / was:+.1%}" if was else ""
            print(f"  {key:24} {_number(was):>14} -> {_number(now):>14}  {change}".rstrip())
