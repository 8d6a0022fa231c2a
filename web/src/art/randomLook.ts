// A look whose colours go together.
//
// Two rules keep chance from being ugly: clothes must differ enough in lightness that the figure
// reads at 32 pixels, and at most two of the four garments may be vivid.
import type { AvatarArt } from './avatarArt';
import { choicesOf, kLookBytes, kLookParts } from './look';
import type { Look, LookPart } from './look';

type Art = Pick<AvatarArt, 'palette' | 'table'>;

const kGarments: readonly LookPart[] = ['top', 'bottom', 'shoes', 'accessory'];
// In 0..255: where two neighbouring colours begin to be one blob.
const kMinContrast = 28;
const kVivid = 80;
const kMaxVivid = 2;
const kTries = 40;

// `random` gives numbers from 0 (inclusive) to 1 (exclusive).
export function randomLook(art: Art, random: () => number = Math.random): Look {
  let look = draw(art, random);
  for (let tries = 0; tries < kTries && !isHarmonious(art, look); ++tries) look = draw(art, random);
  return look;
}

export function isHarmonious(art: Art, look: Look): boolean {
  const light = (part: LookPart): number => lightness(baseColor(art, look, part));
  const neighbours: [LookPart, LookPart][] = [
    ['top', 'bottom'],
    ['top', 'skin'],
    ['hair', 'skin'],
    ['bottom', 'shoes'],
  ];
  const reads = neighbours.every(([a, b]) => Math.abs(light(a) - light(b)) >= kMinContrast);
  const vivid = kGarments.filter((part) => chroma(baseColor(art, look, part)) >= kVivid);
  return reads && vivid.length <= kMaxVivid;
}

function draw({ table }: Art, random: () => number): Look {
  const look = new Array<number>(kLookBytes).fill(0);
  kLookParts.forEach((part, i) => (look[i] = Math.floor(random() * choicesOf(table, part))));
  return look;
}

// The third of a ramp's shades is the one that most of a part shows.
function baseColor({ table, palette }: Art, look: Look, part: LookPart): number[] {
  const ramp = table.ramps[part];
  const choice = (look[kLookParts.indexOf(part)] ?? 0) % choicesOf(table, part);
  const at = (((ramp?.first ?? 0) + choice) * palette.width + 2) * 4;
  return [...palette.rgba.slice(at, at + 3)];
}

// Rec. 601 luma.
function lightness([red = 0, green = 0, blue = 0]: number[]): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function chroma(color: number[]): number {
  return Math.max(...color) - Math.min(...color);
}
