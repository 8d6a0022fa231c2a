// How loud and from where a voice is heard, by the way to the speaker.

// Up to here a voice keeps its full loudness, in tiles; beyond kAudibleTiles there is silence.
const kFullTiles = 2;
export const kAudibleTiles = 5;
// A voice so far to one side comes from that side only as much as kMostPan.
const kPanTiles = 6;
const kMostPan = 0.8;

// 0..1: constant, then falling like a cosine, so that no step is heard.
export function loudnessAt(tiles: number): number {
  if (tiles <= kFullTiles) return 1;
  if (tiles >= kAudibleTiles) return 0;
  const part = (tiles - kFullTiles) / (kAudibleTiles - kFullTiles);
  return (1 + Math.cos(Math.PI * part)) / 2;
}

// -1 (left) .. 1 (right).
export function panAt(tilesToTheRight: number): number {
  return Math.max(-1, Math.min(1, tilesToTheRight / kPanTiles)) * kMostPan;
}
