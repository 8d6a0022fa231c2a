"""The park template: a lake with a beach, a bandstand, a playground, a market and a campfire."""

from art import map_checks
from art.map_builder import MapBuilder
from art.map_furnish import deck, hedge, in_ellipse, lawn, rim, sprinkle, website, within
from art.map_house import House, Room
from art.map_park_places import furnish, plant

WIDTH, HEIGHT = 72, 54
SPAWN = (3, 27, 3, 2)
LAKE = [(56, 12, 9, 5), (61, 17, 6, 5), (51, 15, 4, 4)]
RIVER = [(41, 0, 43, 12), (41, 10, 45, 12), (43, 10, 45, 40), (41, 38, 45, 40), (41, 38, 43, 54)]
TEA_HOUSE = Room(9, 7, 12, 6, "wood", "cream")
SHED = Room(60, 41, 8, 4, "concrete", "white_brick")
MEADOWS = [(8, 21, 5, 3), (27, 9, 3, 5), (63, 33, 5, 3), (53, 50, 7, 2), (29, 21, 4, 2)]


def _is_lake(x, y):
    return any(in_ellipse(x, y, shape) for shape in LAKE)


def _is_river(x, y):
    return within(x, y, *RIVER)


def _is_beach(x, y):
    return any(in_ellipse(x, y, (cx, cy, rx + 2, ry + 2)) for cx, cy, rx, ry in LAKE)


def _is_path(x, y):
    ways = (
        (0, 27, 42, 29),
        (46, 27, 66, 29),
        (34, 0, 36, 28),
        (14, 16, 16, 28),
        (14, 16, 35, 18),
        (20, 29, 22, 46),
        (20, 44, 40, 46),
        (44, 44, 59, 46),
        (57, 29, 59, 50),
        (59, 48, 66, 50),
        (57, 24, 59, 28),
    )
    return within(x, y, *ways) or in_ellipse(x, y, (21, 28, 5, 4))


def _is_market(x, y):
    return within(x, y, (24, 32, 38, 41), (21, 35, 25, 38))


def _is_meadow(x, y):
    return any(in_ellipse(x, y, shape) for shape in MEADOWS)


def _is_earth(x, y):
    return within(x, y, (4, 33, 16, 40), (4, 46, 9, 48), (11, 46, 16, 48), (4, 50, 9, 51))


def _ground(b):
    lawn(b)
    b.pave("sand", _is_beach)
    b.flood("shore", _is_lake)
    b.flood("bank", _is_river)
    b.pave("meadow", _is_meadow)
    b.pave("earth", _is_earth)
    b.pave("path", _is_path)
    b.pave("paving", _is_market, "floor-rugs")
    deck(b, 42, 26, 5, 4)
    deck(b, 40, 43, 5, 4)
    deck(b, 49, 15, 5, 3)


def _houses(book):
    b = MapBuilder(book, WIDTH, HEIGHT)
    for room, door in ((TEA_HOUSE, (13, 13, 4)), (SHED, (63, 45, 2))):
        house = House(b, [room], facade="timber")
        house.entrance(*door)
        house.draw()
    return b


def _gates(b):
    water = [(x, y) for x, y in rim(b) if y in (0, HEIGHT - 1) and 40 <= x <= 43]
    hedge(b, *water, (0, 27), (0, 28), (34, 0), (35, 0))


def _zones(b):
    b.zone("Bandstand", 48, 31, 8, 3, stage=True)
    b.zone("Lawn", 47, 34, 10, 9, audience="Bandstand", focusable=True)
    b.zone("Tea house", 9, 7, 12, 6, private=True)
    b.zone("Tool shed", 60, 41, 8, 4, private=True, encrypted=True)
    b.zone("Silent meadow", 3, 18, 10, 7, silent=True)
    b.zone("Market", 24, 32, 14, 10)
    b.zone("Playground", 4, 33, 12, 7)
    b.zone("Beach", 46, 18, 21, 7)
    b.zone("Campfire", 49, 48, 9, 5)
    website(b, "Park map", 24, 25, 2, 1, "See what is on in the park")
    b.zone("To the cafe", 1, 27, 1, 3, exitUrl="cafe.tmj#from-park")
    b.zone("To the campus", 34, 1, 3, 1, exitUrl="campus.tmj#gate")


def _spawns(b):
    x, y, w, h = SPAWN
    b.fill("start", x, y, w, h, "spawn")
    b.zone("west-gate", x, y, w, h, start=True)
    b.zone("north-gate", 34, 3, 2, 2, start=True)
    b.zone("market", 29, 37, 3, 1, start=True)
    b.zone("beach", 57, 24, 2, 1, start=True)


def build(book):
    """The finished MapBuilder."""
    b = _houses(book)
    _ground(b)
    _gates(b)
    furnish(b)
    plant(b)
    sprinkle(b)
    _zones(b)
    _spawns(b)
    return map_checks.finish(b, SPAWN[0], SPAWN[1])
