"""The maps that come with Atrium: the default one and five templates."""

from art import (
    map_atrium,
    map_cafe,
    map_campus,
    map_checks,
    map_conference,
    map_office,
    map_park,
    map_tmj,
)

# File name: what builds it, its title, what is there.
MAPS = {
    "atrium": (
        map_atrium.build,
        "Atrium",
        "Hall, stage, meeting rooms, kitchen, library and garden",
    ),
    "office": (
        map_office.build,
        "Office",
        "Desks, meeting rooms, a quiet room, a kitchen, a lounge with a stage, a yard",
    ),
    "campus": (
        map_campus.build,
        "Campus",
        "Lecture hall, classrooms, a laboratory, a library and a canteen around a green court",
    ),
    "conference": (
        map_conference.build,
        "Conference",
        "A great stage, an exhibition hall, a foyer, workshops and rooms for small circles",
    ),
    "park": (
        map_park.build,
        "Park",
        "A lake with a beach, a bandstand, a market, a playground, a tea house, a campfire",
    ),
    "cafe": (
        map_cafe.build,
        "Café",
        "A bar, an open-mic stage, a room by the fire, a reading nook, a terrace, a pond",
    ),
}


def build_all(book):
    """Every map by name; raises ValueError when a way out of one leads nowhere."""
    built = {name: build(book) for name, (build, _, _) in MAPS.items()}
    lost = map_checks.lost_exits(built)
    if lost:
        raise ValueError("; ".join(lost))
    return built


def encode(name, builder):
    """The text of a map's file."""
    _, title, description = MAPS[name]
    properties = {"mapName": title, "mapDescription": description, "mapCopyright": "CC0 1.0"}
    return map_tmj.encode(builder, properties)
