// Gives each tile its place, the one on the stage the first.
import type { Rect } from './conferenceLayout';

// Null: nowhere.
export function rectStyle(rect: Rect | null): Record<string, string> {
  if (!rect) return { display: 'none' };
  const { left, top, width, height } = rect;
  return {
    insetInlineStart: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  };
}

export function placeTiles(
  keys: readonly string[],
  stage: string | null,
  rects: readonly Rect[],
): Map<string, Rect> {
  const order = [...keys].sort((a, b) => Number(b === stage) - Number(a === stage));
  return new Map(
    order.flatMap((key, i): [string, Rect][] => {
      const rect = rects[i];
      return rect ? [[key, rect]] : [];
    }),
  );
}
