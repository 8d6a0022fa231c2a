"""How rooms and gardens are furnished: many of a kind, things on walls and tables, light."""

from art.tilebook import noise

WILD = ["mushrooms"] + ["tuft", "tuft_low"] * 5 + ["daisies"] * 4
WILD += [f"flowers_{i % 4}" for i in range(8)]
LAMP_GLOW = (-1, -1)  # where a lamp's glow begins, from the lamp's upper tile


def each(builder, name, cells, layer="furniture"):
    for x, y in cells:
        builder.place(name, x, y, layer)


def on_wall(builder, name, *cells):
    each(builder, name, cells, "furniture-back")


def on_top(builder, name, *cells):
    """Things that lie on a table or a counter."""
    each(builder, name, cells, "furniture-front")


def lamps(builder, *cells):
    each(builder, "floor_lamp", cells)
    for x, y in cells:
        builder.place("glow", x + LAMP_GLOW[0], y + LAMP_GLOW[1], "light")


def windows(builder, *cells):
    """Windows of a north wall, each with its light on the floor."""
    on_wall(builder, "window", *cells)
    each(builder, "sunlight", [(x, y + 2) for x, y in cells], "floor-light")


def lawn(builder):
    """Grass wherever there is no floor yet."""
    for y in range(builder.height):
        for x in range(builder.width):
            if not builder.get("floor", x, y):
                dice = noise(x, y, 77) % 10
                kind = 0 if dice < 5 else 1 if dice < 7 else 2 if dice < 9 else 3
                builder.set("floor", x, y, f"grass_{kind}")


def flowers(builder, *cells):
    for i, (x, y) in enumerate(cells):
        builder.set("floor-rugs", x, y, f"flowers_{i % 4}")


def trees(builder, *placed):
    """(name, x, y) of whatever grows or lies about."""
    for name, x, y in placed:
        builder.place(name, x, y)


def website(builder, name, x, y, w, h, message):
    """A place where a page is offered; the address is for whoever uses the map."""
    builder.zone(
        name,
        x,
        y,
        w,
        h,
        openWebsite="https://example.com/",
        openWebsiteTrigger="onaction",
        openWebsiteTriggerMessage=message,
    )


def deck(builder, x, y, w, h):
    """A wooden deck over water; its cells are dry, except its last row, which is its edge."""
    for j in range(y, y + h - 1):
        for i in range(x, x + w):
            builder.set("floor", i, j, "grass_0")
            builder.put("floor-detail", i, j, 0)
    builder.stretch("deck", x, y, w, h, "floor-rugs")


def border(builder, x1, x2, y):
    """A loose row of bushes, stones and flowers, as behind a house."""
    x = x1
    while x < x2:
        dice = noise(x, 1, 9)
        builder.place(("bush", "bush_berries", "rock_a", "bush")[dice % 4], x, y)
        if dice % 3 == 0:
            builder.place("bush", x + 1, y)
        builder.set("floor-rugs", x + 2, y, f"flowers_{dice % 4}")
        x += 3 + dice % 4


def sprinkle(builder):
    """Flowers, clumps of grass, now and then mushrooms, on grass where nothing else is."""
    grass = {builder.tile(f"grass_{kind}") for kind in range(4)}
    for y in range(1, builder.height - 1):
        for x in range(1, builder.width - 1):
            dice = noise(x, y, 31)
            taken = any(builder.get(layer, x, y) for layer in ("floor-detail", "floor-rugs"))
            if dice < len(WILD) and not taken and builder.get("floor", x, y) in grass:
                builder.set("floor-rugs", x, y, WILD[dice])


def rim(builder):
    """The cells along a map's border."""
    w, h = builder.width, builder.height
    ring = {(x, y) for x in range(w) for y in (0, h - 1)}
    return ring | {(x, y) for y in range(h) for x in (0, w - 1)}


def hedge(builder, *gaps):
    """A hedge around the map; gaps are cells where a way goes on, though nobody may follow it."""
    builder.join("furniture", "hedge", rim(builder) - set(gaps))
    for x, y in gaps:
        builder.set("collisions", x, y, "blocked")


def in_ellipse(x, y, shape):
    """Whether a corner of the lattice lies in (centre x, centre y, radius x, radius y)."""
    cx, cy, rx, ry = shape
    rx, ry = 2 * rx + 1, 2 * ry + 1
    return 4 * ((x - cx) ** 2 * ry * ry + (y - cy) ** 2 * rx * rx) <= rx * rx * ry * ry


def within(x, y, *boxes):
    """Whether a corner lies in one of several (x1, y1, x2, y2), borders included."""
    return any(x1 <= x <= x2 and y1 <= y <= y2 for x1, y1, x2, y2 in boxes)
