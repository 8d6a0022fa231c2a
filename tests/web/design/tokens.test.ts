import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { styleOf } from '../../../web/build/designTokens';
import { kHudColors } from '../../../web/src/design/hudColors';
import tokens from '../../../web/src/design/tokens.json';

const kRepository = resolve(import.meta.dirname, '../../..');
const { light, ...others } = tokens.themes as Record<string, Record<string, string>>;

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(resolve(kRepository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => `${folder}/${path}`);
}

function read(path: string): string {
  return readFileSync(resolve(kRepository, path), 'utf8');
}

// The contrast of two opaque colours, by the rule of WCAG 2.
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

describe('the design tokens', () => {
  it('are the only colours of the page and the HUD', () => {
    const paths = [
      ...filesBelow('web/src', /\.(css|tsx?)$/),
      ...filesBelow('client/hud', /\.(h|cpp)$/),
      'web/index.html',
    ];
    const color =
      /#[0-9a-f]{3,8}\b(?!['"]?\))|\brgba?\(\s*[\d.]|\bhsla?\(|MakeHudColor|0x[0-9a-f]{6}\b/i;
    const found = paths.flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => color.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    // Takes the red, green and blue out of a colour.
    expect(found).toEqual(
      [expect.stringContaining('0x00FFFFFFU')].slice(found.length === 0 ? 1 : 0),
    );
  });

  it('change in a theme only what the light one has', () => {
    for (const theme of Object.values(others)) {
      expect(Object.keys(theme).filter((name) => !(name in (light ?? {})))).toEqual([]);
    }
  });

  it.each(Object.keys(tokens.themes))('let text be read in the theme "%s"', (name) => {
    const theme = { ...light, ...others[name] } as Record<string, string>;
    const least = name.startsWith('contrast') ? 7 : 4.5;
    const pairs = ['ink', 'ink-soft', 'danger'].flatMap((ink) =>
      ['paper', 'paper-deep'].map((paper) => [ink, paper] as const),
    );
    for (const [ink, paper] of [...pairs, ['accent-ink', 'accent'] as const]) {
      const found = contrast(theme[ink] ?? '', theme[paper] ?? '');
      expect(found, `${ink} on ${paper}`).toBeGreaterThan(least);
    }
  });

  it('are handed to the HUD in the order in which it reads them', () => {
    const theme = /struct HudTheme \{([^}]*)\}/.exec(read('client/hud/hud_theme.h'))?.[1] ?? '';
    const fields = [...theme.matchAll(/HudColor (\w+) =/g)].map(([, name]) => name);
    const plain = (name: string): string => name.replace(/^(hud|map)-/, '').replace(/-/g, '_');
    const known: Record<string, string> = {
      public: 'public_zone',
      private: 'private_zone',
      silent: 'silent_zone',
      stage: 'stage_zone',
      self: 'dot_self',
      view: 'view_edge',
    };
    expect(kHudColors.map((name) => known[plain(name)] ?? plain(name))).toEqual(fields);
    expect(kHudColors.filter((name) => !(name in (light ?? {})))).toEqual([]);
  });

  it('follow the system only until a theme is chosen', () => {
    const style = styleOf(tokens);
    expect(style).toContain(':root[data-theme=contrastDark]{color-scheme:dark;');
    expect(style).toMatch(/@media \(prefers-color-scheme: dark\)\{:root:not\(\[data-theme\]\)/);
  });

  it('are all used', () => {
    const all = [...filesBelow('web/src', /\.(css|tsx?)$/)].map(read).join('\n');
    const names = [...Object.keys(light ?? {}), ...Object.keys(tokens.sizes)];
    const unused = names.filter(
      (name) => !all.includes(`--${name})`) && !kHudColors.includes(name),
    );
    expect(unused).toEqual([]);
  });
});
