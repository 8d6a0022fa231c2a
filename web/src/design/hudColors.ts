// The colours of the core's HUD and minimap, as the style sheet has them now.

// In the order of client/hud/hud_theme.h.
export const kHudColors: readonly string[] = [
  'hud-backdrop',
  'hud-paper',
  'paper-deep',
  'ink',
  'ink-soft',
  'line',
  'hud-hover',
  'accent',
  'accent-ink',
  'hud-shadow',
  'map-wall',
  'map-floor',
  'map-public',
  'map-private',
  'map-silent',
  'map-stage',
  'map-spawn',
  'map-dot',
  'map-dot-away',
  'map-dot-edge',
  'map-self',
  'map-view',
  'map-view-shade',
];

// Red, green, blue and alpha of each. A canvas knows every way of writing a colour.
export function readHudColors(): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(kHudColors.length, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new Uint8ClampedArray(kHudColors.length * 4);
  const style = getComputedStyle(document.documentElement);
  kHudColors.forEach((name, x) => {
    context.fillStyle = style.getPropertyValue(`--${name}`);
    context.fillRect(x, 0, 1, 1);
  });
  return context.getImageData(0, 0, kHudColors.length, 1).data;
}
