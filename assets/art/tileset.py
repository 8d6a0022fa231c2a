"""The whole tileset: every family of pieces in its order, which fixes the tile ids."""

from art.canvas import Canvas
from art.tilebook import TILE, TileBook
from art.tiles_atrium import add_atrium
from art.tiles_cafe import add_cafe
from art.tiles_conference import add_conference
from art.tiles_extras import add_extras
from art.tiles_fence import add_fences
from art.tiles_floor import add_floors
from art.tiles_fountain import add_fountain
from art.tiles_garden import add_garden
from art.tiles_ground import add_ground
from art.tiles_home import add_home
from art.tiles_hung import add_hung
from art.tiles_kitchen import add_kitchen
from art.tiles_market import add_market
from art.tiles_office import add_office
from art.tiles_park import add_park
from art.tiles_school import add_school
from art.tiles_seats import add_seats
from art.tiles_terrain import add_terrain
from art.tiles_wall import add_walls
from art.tiles_workplace import add_workplace


def build():
    """A packed TileBook."""
    book = TileBook()
    book.add("blocked", Canvas(TILE, TILE), ["#"])
    book.add("spawn", Canvas(TILE, TILE))
    for family in (
        add_floors,
        add_terrain,
        add_ground,
        add_walls,
        add_fences,
        add_office,
        add_home,
        add_seats,
        add_kitchen,
        add_garden,
        add_fountain,
        add_extras,
        add_atrium,
        add_hung,
        add_workplace,
        add_school,
        add_conference,
        add_market,
        add_park,
        add_cafe,
    ):
        family(book)
    book.pack()
    return book
