// How much of a camera's picture goes to one person, by how large it is shown there and by how many
// it goes to.
import type { PictureSize } from './wantedPicture';

export interface SendBudget {
  active: boolean;
  // Bits a second.
  maxBitrate: number;
  scaleResolutionDownBy: number;
}

// What all copies together may take of a home's line, and one of them at most and at least.
const kAllBitrate = 1_200_000;
const kMostBitrate = 600_000;
const kLeastBitrate = 100_000;
const kSavingBitrate = 120_000;
// In steps, so that not every pixel by which a window grows makes the encoder begin anew. Beyond the
// last one there is hardly a face left.
const kScales = [4, 3, 2, 1.5];

// `wanted`: null where it is not shown, undefined where nobody has said. `source`: as the camera
// gives it; unknown for some.
export function cameraBudget(
  wanted: PictureSize | null | undefined,
  source: Partial<PictureSize>,
  viewers: number,
): SendBudget {
  const share = Math.min(kMostBitrate, kAllBitrate / Math.max(1, viewers));
  const scale = wanted ? scaleFor(wanted, source) : 1;
  return {
    active: wanted !== null,
    maxBitrate: Math.round(Math.max(kLeastBitrate, share / scale)),
    scaleResolutionDownBy: scale,
  };
}

// For somebody who saves data.
export function savingBudget(budget: SendBudget): SendBudget {
  return { ...budget, maxBitrate: Math.min(budget.maxBitrate, kSavingBitrate) };
}

// The picture fills its place and is cut where it does not fit: it must not be smaller either way.
function scaleFor(wanted: PictureSize, { width = 0, height = 0 }: Partial<PictureSize>): number {
  const most = Math.min(width / wanted.width, height / wanted.height);
  return kScales.find((scale) => scale <= most) ?? 1;
}
