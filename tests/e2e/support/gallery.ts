// Pictures of the page for people to look at, in a folder with a page that shows them all.
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from './Person';

// Where the pictures go; without, a few go beside the system's temporary files.
export const kWishedFolder = process.env['ATRIUM_SCREENS'];

export class Gallery {
  readonly folder = kWishedFolder ?? join(tmpdir(), 'atrium-screens');
  private readonly names: string[] = [];

  async shoot(person: Person, name: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await person.page.screenshot({ path: join(this.folder, `${name}.png`) });
    this.names.push(name);
  }

  async finish(): Promise<void> {
    const pictures = this.names.map(
      (name) =>
        `<figure><a href="${name}.png"><img src="${name}.png" alt="${name}" loading="lazy"></a>` +
        `<figcaption>${name}</figcaption></figure>`,
    );
    const style =
      'body{display:flex;flex-wrap:wrap;gap:1rem;font:14px sans-serif}img{height:320px}';
    await writeFile(
      join(this.folder, 'index.html'),
      `<!doctype html><meta charset="utf-8"><title>Atrium</title><style>${style}</style>` +
        pictures.join('\n'),
    );
  }
}

// What reaches over the screen's sides, or over those of the button it is in.
export function whatSticksOut(person: Person): Promise<string[]> {
  return person.view.evaluate(() => {
    const describe = (element: Element): string =>
      `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`;
    const isScrolled = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) ||
        isScrolled(element.parentElement));
    const all = [...document.querySelectorAll('#shell *')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && element.closest('.unseen, .spare, svg') === null;
    });
    const outside = all.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (left < -1 || right > innerWidth + 1) && !isScrolled(element.parentElement);
    });
    const overfull = all.filter(
      (element) =>
        element.matches('button, .chip, h2, h3') && element.scrollWidth > element.clientWidth + 1,
    );
    return [...outside, ...overfull].map(describe);
  });
}
