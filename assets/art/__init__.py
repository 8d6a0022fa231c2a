"""Atrium's art, drawn by programs: avatars, tiles, the default map and the logo."""
