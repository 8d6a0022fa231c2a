// The pictures of those one talks with, and one's own: loaded as soon as one is inside.
import { lazily } from './lazily';

export const Tiles = lazily(async () => (await import('./tiles/TileArea')).TileArea);
