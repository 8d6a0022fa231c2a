// How loud and from where a voice is heard, by the way to the speaker.

// Up to here a voice keeps its full loudness, in tiles, unless the map makes it be heard hardly
// farther.
const kFullTiles = 2;
// How far one is heard when the server does not say.
export const kDefaultAudibleTiles = 5;
// A voice so far to one side comes from that side only as much as kMostPan.
const kPanTiles = 6;
const kMostPan = 0.8;

// 0..1: constant, then falling like a cosine, so that no step is heard, to silence at
// `audibleTiles`.
export function loudnessAt(tiles: number, audibleTiles: number): number {
  const fullTiles = Math.min(kFullTiles, audibleTiles / 2);
  if (tiles <= fullTiles) return 1;
  if (tiles >= audibleTiles) return 0;
  const part = (tiles - fullTiles) / (audibleTiles - fullTiles);
  return (1 + Math.cos(Math.PI * part)) / 2;
}

// -1 (left) .. 1 (right).
export function panAt(tilesToTheRight: number): number {
  return Math.max(-1, Math.min(1, tilesToTheRight / kPanTiles)) * kMostPan;
}
