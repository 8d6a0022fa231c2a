// Who has one of the few places that there are: on the screen, or among the voices that are heard
// best. The same people keep the same places for as long as they have them.

export interface Candidate {
  avatar: number;
  // In tiles.
  distance: number;
  // Those with more come before those with less, however far away.
  rank: number;
}

// Somebody has to be nearer by this much to take another's place.
const kMarginTiles = 1.5;

// The avatars that have a place, in the order of the places; `before` is the last such answer.
export function choosePlaces(
  before: readonly number[],
  candidates: readonly Candidate[],
  places: number,
): number[] {
  const chosen = bestOf(before, candidates, places);
  const newcomers = chosen.filter((avatar) => !before.includes(avatar));
  const kept = before.flatMap((avatar) =>
    // Whoever comes takes the place of whoever goes, so that nobody else moves.
    chosen.includes(avatar) ? [avatar] : newcomers.splice(0, 1),
  );
  return [...kept, ...newcomers];
}

function bestOf(
  before: readonly number[],
  candidates: readonly Candidate[],
  places: number,
): number[] {
  const value = ({ avatar, distance }: Candidate): number =>
    distance - (before.includes(avatar) ? kMarginTiles : 0);
  return [...candidates]
    .sort((a, b) => b.rank - a.rank || value(a) - value(b))
    .slice(0, places)
    .map(({ avatar }) => avatar);
}
