// Vite plugin: turns the design tokens into variables of the style sheet, and into the colours of
// the browser's own bars.
//
// A theme follows the system until one is chosen, which the page says on the root element
// (src/design/followDesign.ts). src/ui/style.css is where the variables go.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Values = Readonly<Record<string, string>>;

interface Tokens {
  sizes: Values;
  themes: Readonly<Record<'light' | 'dark' | 'contrast' | 'contrastDark', Values>>;
}

const kDark = '(prefers-color-scheme: dark)';
const kContrast = '(prefers-contrast: more)';

export function designTokens(path: string): Plugin {
  const read = (): Tokens => JSON.parse(readFileSync(path, 'utf8')) as Tokens;
  return {
    name: 'atrium-design-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/ui/style.css')) return null;
      this.addWatchFile(path);
      return code + styleOf(read());
    },
    transformIndexHtml: () =>
      (['light', 'dark'] as const).map((theme) => ({
        tag: 'meta',
        attrs: {
          name: 'theme-color',
          content: read().themes[theme]['dusk-high'],
          media: `(prefers-color-scheme: ${theme})`,
        },
      })),
  };
}

export function styleOf({ sizes, themes }: Tokens): string {
  const { light, dark, contrast, contrastDark } = themes;
  const unchosen = ':root:not([data-theme])';
  return [
    block(':root', 'light', { ...sizes, ...light }),
    `@media ${kDark}{${block(unchosen, 'dark', dark)}}`,
    `@media ${kContrast}{${block(unchosen, 'light', { ...light, ...contrast })}}`,
    `@media ${kContrast} and ${kDark}{${block(unchosen, 'dark', { ...light, ...contrastDark })}}`,
    block(':root[data-theme=light]', 'light', {}),
    block(':root[data-theme=dark]', 'dark', dark),
    block(':root[data-theme=contrast]', 'light', contrast),
    block(':root[data-theme=contrastDark]', 'dark', contrastDark),
  ].join('\n');
}

function block(selector: string, scheme: string, values: Values): string {
  const lines = Object.entries(values).map(([name, value]) => `--${name}:${value};`);
  return `${selector}{color-scheme:${scheme};${lines.join('')}}`;
}
