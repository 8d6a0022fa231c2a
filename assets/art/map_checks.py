"""Proves that a map can be walked: closed border, good spawns, every zone within reach."""

from collections import deque


def reached_from(builder, x, y):
    """Cells that four-way walking reaches from a cell."""
    seen, queue = {(x, y)}, deque([(x, y)])
    while queue:
        x, y = queue.popleft()
        for at in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if at not in seen and not builder.blocked(*at):
                seen.add(at)
                queue.append(at)
    return seen


def seal(builder, x, y):
    """Blocks, invisibly, every cell that cannot be reached anyway; returns the reached ones."""
    reached = reached_from(builder, x, y)
    for j in range(builder.height):
        for i in range(builder.width):
            if (i, j) not in reached and not builder.blocked(i, j):
                builder.set("collisions", i, j, "blocked")
    return reached


def finish(builder, x, y):
    """Seals the map around a spawn; raises ValueError with every problem found."""
    found = problems(builder, seal(builder, x, y))
    if found:
        raise ValueError("; ".join(found))
    return builder


def lost_exits(builders):
    """Exits that name a map or an entry that there is not; builders: {name: builder}."""
    entries = {
        f"{name}.tmj#{zone[0]}"
        for name, builder in builders.items()
        for zone in builder.zones
        if zone[5].get("start")
    }
    return [
        f"the exit {zone[0]} of {name} leads to {zone[5]['exitUrl']}, which is nowhere"
        for name, builder in builders.items()
        for zone in builder.zones
        if "exitUrl" in zone[5] and zone[5]["exitUrl"] not in entries
    ]


def _cells(zone):
    _, x, y, w, h, _ = zone
    return {(i, j) for j in range(y, y + h) for i in range(x, x + w)}


def problems(builder, reached):
    """Sentences about what is wrong; empty when the map is sound."""
    found = []
    width, height = builder.width, builder.height
    for x, y in sorted(reached):
        if x in (0, width - 1) or y in (0, height - 1):
            found.append(f"the border is open at {x},{y}")
    for zone in builder.zones:
        cells, start = _cells(zone), zone[5].get("start")
        if not cells & reached:
            found.append(f"zone {zone[0]} cannot be reached")
        if start and cells - reached:
            found.append(f"spawn {zone[0]} has cells where nobody can stand: {cells - reached}")
    spawns = {i for i, tile in enumerate(builder.layers["start"]) if tile}
    bad = [i for i in sorted(spawns) if (i % width, i // width) not in reached]
    return found + [f"start tile {i % width},{i // width} is blocked" for i in bad]
