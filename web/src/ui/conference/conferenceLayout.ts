// Where the tiles of the conference view go: all equally large, or one on a stage and the others
// beside it.

export interface Area {
  width: number;
  height: number;
}

export interface Rect extends Area {
  left: number;
  top: number;
}

const kGap = 8;
// Of a tile, width to height.
const kAspect = 16 / 10;
const kUprightAspect = 1;
// What the others get beside a stage, and below one.
const kBesidePart = 0.2;
const kBelowPart = 0.13;
const kLeastSide = 72;
const kMostSide = 240;

// In the order of the tiles.
export function gridRects(area: Area, count: number): Rect[] {
  const aspect = isUpright(area) ? kUprightAspect : kAspect;
  const columns = bestColumns(area, count, aspect);
  const rows = Math.ceil(count / columns);
  const size = tileSize(area, columns, rows, aspect);
  const top = (area.height - rows * size.height - (rows - 1) * kGap) / 2;
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = (area.width - inRow * size.width - (inRow - 1) * kGap) / 2;
    return {
      left: left + (i % columns) * (size.width + kGap),
      top: top + row * (size.height + kGap),
      ...size,
    };
  });
}

// The first has the stage; the others are beside it, or below it where the area is upright. Those for
// whom there is no room get nothing.
export function stageRects(area: Area, count: number): Rect[] {
  if (count <= 1) return count === 1 ? [{ left: 0, top: 0, ...area }] : [];
  return isUpright(area) ? stageAbove(area, count - 1) : stageBeside(area, count - 1);
}

function stageBeside(area: Area, others: number): Rect[] {
  const width = sideOf(area.width * kBesidePart);
  const height = width / kAspect;
  const stage = { left: 0, top: 0, width: area.width - width - kGap, height: area.height };
  const left = area.width - width;
  const tops = rowOf(others, height, area.height);
  return [stage, ...tops.map((top) => ({ left, top, width, height }))];
}

function stageAbove(area: Area, others: number): Rect[] {
  const width = sideOf(area.height * kBelowPart);
  const height = width / kUprightAspect;
  const stage = { left: 0, top: 0, width: area.width, height: area.height - height - kGap };
  const top = area.height - height;
  const lefts = rowOf(others, width, area.width);
  return [stage, ...lefts.map((left) => ({ left, top, width, height }))];
}

function sideOf(wish: number): number {
  return Math.min(kMostSide, Math.max(kLeastSide, Math.round(wish)));
}

// Where so many begin, as far as there is room.
function rowOf(count: number, length: number, room: number): number[] {
  const most = Math.floor((room + kGap) / (length + kGap));
  return Array.from({ length: Math.min(most, count) }, (_, i) => i * (length + kGap));
}

function isUpright({ width, height }: Area): boolean {
  return height > width;
}

// Those that make the tiles largest; of equals the fewest.
function bestColumns(area: Area, count: number, aspect: number): number {
  let best = 1;
  for (let columns = 2; columns <= count; ++columns) {
    if (widthWith(area, count, columns, aspect) > widthWith(area, count, best, aspect)) {
      best = columns;
    }
  }
  return best;
}

function widthWith(area: Area, count: number, columns: number, aspect: number): number {
  return tileSize(area, columns, Math.ceil(count / columns), aspect).width;
}

function tileSize(area: Area, columns: number, rows: number, aspect: number): Area {
  const width = Math.max(0, (area.width - (columns - 1) * kGap) / columns);
  const height = Math.max(0, (area.height - (rows - 1) * kGap) / rows);
  const fitted = Math.min(width, height * aspect);
  return { width: fitted, height: fitted / aspect };
}
