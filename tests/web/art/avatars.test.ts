// Looks: what they are made of and how chance chooses them.
import {
  colorOf,
  kLookParts,
  parseLook,
  rampOf,
  shapeOf,
  shapesOf,
  withColor,
  withShape,
} from '../../../web/src/art/look';
import { baseColor, cssColor } from '../../../web/src/art/paletteColors';
import { isHarmonious, randomLook } from '../../../web/src/art/randomLook';
import { Tailor } from '../../../web/src/art/Tailor';
import { readAvatarArt } from '../support/avatarFiles';

const kPlain = [0, 0, 0, 0, 0, 0, 0, 0, 0];

// A Weyl sequence, well mixed: the same each time.
function steadyChance(): () => number {
  let state = 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    const again = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((again ^ (again >>> 15)) >>> 0) / 4294967296;
  };
}

describe('the parts of a look', () => {
  it('have a shape and a colour each, which do not disturb each other', async () => {
    const { table } = await readAvatarArt();
    const look = withColor(withShape(kPlain, 'top', 3), 'top', 5);
    expect([shapeOf(table, look, 'top'), colorOf(table, look, 'top')]).toEqual([3, 5]);
    const other = withShape(look, 'top', 1);
    expect([shapeOf(table, other, 'top'), colorOf(table, other, 'top')]).toEqual([1, 5]);
    expect(shapeOf(table, other, 'hair')).toBe(0);
    expect(parseLook(other)).toEqual(other);
  });

  it('are taken modulo what there is when they come from a newer page', async () => {
    const { table } = await readAvatarArt();
    const look = kPlain.map(() => 255);
    for (const part of kLookParts) {
      expect(shapeOf(table, look, part)).toBe(15 % shapesOf(table, part).length);
      expect(colorOf(table, look, part)).toBe(15 % rampOf(table, part).count);
    }
  });

  it('fit their half of a byte, and their colours can be shown', async () => {
    const art = await readAvatarArt();
    expect(art.table.categories.map(({ name }) => name)).toEqual([...kLookParts]);
    for (const part of kLookParts) {
      const colors = rampOf(art.table, part).count;
      expect(Math.max(colors, shapesOf(art.table, part).length)).toBeLessThanOrEqual(16);
      expect(cssColor(art, part, colors - 1)).toMatch(/^rgb\(\d+ \d+ \d+\)$/);
    }
    expect(baseColor(art, 'eyes', 0)).not.toEqual(baseColor(art, 'eyes', 1));
  });
});

describe('a look by chance', () => {
  it('is harmonious nearly always and always within the table', async () => {
    const art = await readAvatarArt();
    const random = steadyChance();
    const looks = Array.from({ length: 300 }, () => randomLook(art, random));
    const inside = looks.every((look) =>
      kLookParts.every(
        (part, i) =>
          (look[i] ?? 255) >> 4 < shapesOf(art.table, part).length &&
          ((look[i] ?? 255) & 15) < rampOf(art.table, part).count,
      ),
    );
    expect(inside).toBe(true);
    expect(looks.filter((look) => isHarmonious(art, look)).length).toBeGreaterThan(290);
    expect(new Set(looks.map(String)).size).toBeGreaterThan(290);
  });

  it('wears a hat or glasses now and then only', async () => {
    const art = await readAvatarArt();
    const random = steadyChance();
    const looks = Array.from({ length: 300 }, () => randomLook(art, random));
    for (const part of ['hat', 'glasses', 'extra'] as const) {
      const worn = looks.filter((look) => shapeOf(art.table, look, part) > 0).length;
      expect(worn).toBeGreaterThan(20);
      expect(worn).toBeLessThan(180);
    }
  });
});

describe('the tailor', () => {
  it('names facing and pose by their numbers, and knows which there are', async () => {
    const { table } = await readAvatarArt();
    const asked: unknown[] = [];
    const tailor = new Tailor(table, (...what) => {
      asked.push(what);
      return null;
    });
    tailor.picture(kPlain, { facing: 'up', pose: 'walk0' });
    const numbers = [table.facings.indexOf('up'), table.poses.indexOf('walk0')];
    expect(asked).toEqual([[kPlain, ...numbers, table.frame]]);
    expect(tailor.picture(kPlain, { facing: 'up', pose: 'flying' })).toBeNull();
    expect(asked).toHaveLength(1);
  });
});
