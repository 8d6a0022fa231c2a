"""A small PNG writer and the reader that checks its files: 8-bit RGBA or palette, no interlace."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MAX_PALETTE = 256


def _chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _pack(width, height, color_type, stride, rows, extra=b""):
    header = struct.pack(">IIBBBBB", width, height, 8, color_type, 0, 0, 0)
    raw = b"".join(b"\0" + rows[i : i + stride] for i in range(0, len(rows), stride))
    return (
        SIGNATURE
        + _chunk(b"IHDR", header)
        + extra
        + _chunk(b"IDAT", zlib.compress(raw, 9))
        + _chunk(b"IEND", b"")
    )


def encode_rgba(width, height, pixels):
    """PNG bytes (RGBA8) of a row-major list of (r, g, b, a) tuples."""
    rows = b"".join(bytes(p) for p in pixels)
    return _pack(width, height, 6, width * 4, rows)


def encode_smallest(width, height, pixels):
    """PNG bytes, with a palette when the picture has at most 256 colours, RGBA8 otherwise."""
    colors = sorted(set(pixels), key=lambda c: (c[3], c))
    if len(colors) > MAX_PALETTE:
        return encode_rgba(width, height, pixels)
    index = {color: i for i, color in enumerate(colors)}
    plte = b"".join(bytes(c[:3]) for c in colors)
    trns = bytes(c[3] for c in colors if c[3] < 255)
    extra = _chunk(b"PLTE", plte) + (_chunk(b"tRNS", trns) if trns else b"")
    return _pack(width, height, 3, width, bytes(index[p] for p in pixels), extra)


def _chunks(data):
    at = len(SIGNATURE)
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        at += 12 + size


def _palette(parts):
    plte, trns = parts[b"PLTE"], parts.get(b"tRNS", b"")
    alpha = trns + b"\xff" * (len(plte) // 3 - len(trns))
    return [tuple(plte[i * 3 : i * 3 + 3]) + (alpha[i],) for i in range(len(alpha))]


def decode(data):
    """(width, height, pixels) of a file that this module wrote (filter 0 only)."""
    parts = {}
    for kind, body in _chunks(data):
        parts[kind] = parts.get(kind, b"") + body
    width, height, _, color_type = struct.unpack(">IIBB", parts[b"IHDR"][:10])
    stride = width * (4 if color_type == 6 else 1)
    raw = zlib.decompress(parts[b"IDAT"])
    rows = b"".join(raw[y * (stride + 1) + 1 : (y + 1) * (stride + 1)] for y in range(height))
    if color_type == 3:
        colors = _palette(parts)
        return width, height, [colors[i] for i in rows]
    return width, height, [tuple(rows[i : i + 4]) for i in range(0, len(rows), 4)]
