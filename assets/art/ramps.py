"""The avatars' colour ramps: four shades each (outline, shadow, base, light), in groups.

Shadows lean towards plum and lights towards warm white, so that any two ramps sit well together.
"""

from art.canvas import rgb

OUTLINE = ["1e1826 2a2233 3a3145 51465e"]

SKIN = [
    "8f5a55 e0a58f f8d2b8 ffe8d6",
    "86503f d99b7a f1c29d fcdfc2",
    "784432 c98862 e6ae81 f6cda3",
    "6a3b28 b8744b d49863 eab988",
    "563021 97593a b5764d d09868",
    "44261d 76452f 945d3f b27a55",
    "331d19 583427 734834 92644a",
    "27171b 432a2c 5c3b39 7b5753",
]

HAIR = [
    "17141f 292633 3d394b 605b73",
    "291a1d 432b28 5f3f34 85604b",
    "3b2119 633a25 875433 b27f50",
    "471f1a 7a3723 a4522f d08150",
    "662914 a94b1f d8742f f4a656",
    "764d1e b78431 e1b24e f8dc8a",
    "7d6d5e bfad92 e6d9bd fcf5e2",
    "474a5a 777b8b a4a8b5 d3d6dd",
    "1c3850 2b6179 4093a3 7ccac6",
    "5f2a52 9f4a7a d47fa0 f4b5c4",
]

TOP = [
    "5a5f78 b7bccd e9ebf0 ffffff",
    "7a6150 cfb08c f0dab8 fdf2dc",
    "3f4354 6e7386 9a9fae c4c8d2",
    "1c1d29 2f3241 474b5c 686d80",
    "581c2a 93303a c4494b e57d6f",
    "7c2f35 cf5b51 ef8a70 fcb99a",
    "7a4a1b c2842c e8b445 f9da80",
    "3d4322 6a7237 949a50 bfc380",
    "1d4434 2f7250 4a9e6c 84ca8f",
    "164048 24737a 3aa19d 7dd0c0",
    "234a75 3c7fb5 64b0dc a6d9f0",
    "1b2450 2f4184 4963b0 7d97d6",
    "43346f 7460a8 a08fcf ccc0ea",
    "5b2650 974577 c96f9c eda8c2",
]

BOTTOM = [
    "1d2a4a 334a77 4f6c9e 7c98c2",
    "161b30 262e4b 3b4668 5a678a",
    "15151d 252630 383a46 565866",
    "383b49 5f6373 878b99 afb3be",
    "5a4432 9a7a55 c5a579 e2cba3",
    "38221c 613e2d 85593f a97e5c",
    "2e3320 4f5836 73794d 9a9f70",
    "3d1626 6a273b 913f4f b66a70",
]

SHOES = [
    "14131a 24242e 393a47 5c5e6d",
    "301a16 5a3323 804d32 a87750",
    "555a70 aeb4c4 e3e6ec ffffff",
    "4d1822 8f2f37 c44d49 e68873",
    "17364a 27617a 3f90a4 7fc4c9",
]

# The dark of pupil and lashes, the iris, the white, the glint.
EYES = [
    "241c2c 5a3a2c d8dde6 ffffff",
    "241c2c 2f6fa8 d8dde6 ffffff",
    "241c2c 3f7d4a d8dde6 ffffff",
    "241c2c 6f7788 d8dde6 ffffff",
    "241c2c a8662a d8dde6 ffffff",
    "241c2c 7a55a8 d8dde6 ffffff",
    "241c2c 2b2433 d8dde6 ffffff",
]

WORN = [
    "591b2b 992f3d cd4c4e ee8a78",
    "74491a bd8429 e9b943 fbe08a",
    "15424a 22777c 37a8a2 82d8c6",
    "1a2450 2c4286 4766b6 809cdc",
    "5c6078 b4b9cb e6e9ef ffffff",
    "191922 2b2c38 424453 666978",
    "423272 735eae a18ed6 d0c3f0",
    "1f4632 307453 4ea370 8acd94",
]

TRIM = ["6b6377 c9c3cf f3efe9 ffffff"]

# Group name and ramps by slot (see sprite.py), in the order of the palette's rows.
GROUPS = [
    ("outline", OUTLINE),
    ("skin", SKIN),
    ("hair", HAIR),
    ("top", TOP),
    ("bottom", BOTTOM),
    ("shoes", SHOES),
    ("eyes", EYES),
    ("hat", WORN),
    ("glasses", WORN),
    ("extra", WORN),
    ("trim", TRIM),
]


def palette_rows():
    """All ramps in row order, each a list of four RGBA colours."""
    return [[rgb(c) for c in ramp.split()] for _, ramps in GROUPS for ramp in ramps]


def ramp_table():
    """[{"name", "first", "count"}] by slot: where each group's rows lie in the palette."""
    table, first = [], 0
    for name, ramps in GROUPS:
        table.append({"name": name, "first": first, "count": len(ramps)})
        first += len(ramps)
    return table
