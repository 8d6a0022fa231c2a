// A look whose parts go together.
//
// Three rules keep chance from being ugly: clothes must differ enough in lightness that the figure
// reads at 32 pixels, at most two of what is worn may be vivid, and most people wear neither hat
// nor glasses nor anything else.
import { colorOf, kLookParts, rampOf, shapesOf, withColor, withShape } from './look';
import type { Look, LookPart } from './look';
import { baseColor } from './paletteColors';
import type { PaletteArt } from './paletteColors';

const kGarments: readonly LookPart[] = ['top', 'bottom', 'shoes'];
// How often these are worn at all; their first shape is none.
const kOftenWorn: Partial<Record<LookPart, number>> = { hat: 0.3, glasses: 0.25, extra: 0.4 };
// In 0..255: where two neighbouring colours begin to be one blob.
const kMinContrast = 28;
const kVivid = 80;
const kMaxVivid = 2;
const kTries = 60;

// `random` gives numbers from 0 (inclusive) to 1 (exclusive).
export function randomLook(art: PaletteArt, random: () => number = Math.random): Look {
  let look = draw(art, random);
  for (let tries = 0; tries < kTries && !isHarmonious(art, look); ++tries) look = draw(art, random);
  return look;
}

export function isHarmonious(art: PaletteArt, look: Look): boolean {
  const light = (part: LookPart): number => lightness(colorIn(art, look, part));
  const neighbours: [LookPart, LookPart][] = [
    ['top', 'bottom'],
    ['top', 'body'],
    ['hair', 'body'],
    ['bottom', 'shoes'],
  ];
  const reads = neighbours.every(([a, b]) => Math.abs(light(a) - light(b)) >= kMinContrast);
  const worn = [...kGarments, ...extrasWorn(art, look)];
  const vivid = worn.filter((part) => chroma(colorIn(art, look, part)) >= kVivid);
  return reads && vivid.length <= kMaxVivid;
}

function extrasWorn({ table }: PaletteArt, look: Look): LookPart[] {
  const parts = Object.keys(kOftenWorn) as LookPart[];
  const byte = (part: LookPart): number => look[kLookParts.indexOf(part)] ?? 0;
  return parts.filter((part) => (byte(part) >> 4) % shapesOf(table, part).length > 0);
}

function draw({ table }: PaletteArt, random: () => number): Look {
  const pick = (count: number): number => Math.floor(random() * count);
  let look: Look = kLookParts.map(() => 0);
  for (const part of kLookParts) {
    const shapes = shapesOf(table, part).length;
    const often = kOftenWorn[part] ?? 1;
    const shape = random() < often ? pick(shapes) : 0;
    look = withColor(withShape(look, part, shape), part, pick(rampOf(table, part).count));
  }
  return look;
}

function colorIn(art: PaletteArt, look: Look, part: LookPart): number[] {
  return baseColor(art, part, colorOf(art.table, look, part));
}

// Rec. 601 luma.
function lightness([red = 0, green = 0, blue = 0]: number[]): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function chroma(color: number[]): number {
  return Math.max(...color) - Math.min(...color);
}
