// Looks: what they are made of, how they are composed and how chance chooses them.
import type { AvatarArt } from '../../../web/src/art/avatarArt';
import { composeAvatar, shadesOf } from '../../../web/src/art/composeAvatar';
import { choiceOf, choicesOf, kLookParts, withChoice } from '../../../web/src/art/look';
import { isHarmonious, randomLook } from '../../../web/src/art/randomLook';
import { readAvatarArt } from '../support/avatarFiles';

// A sheet of one style, one facing and one column of 2 x 1 pixels: skin (base), then nothing.
function tinyArt(): Pick<AvatarArt, 'sheet' | 'palette' | 'table'> {
  const color = (v: number): number[] => [v, v, v, 255];
  return {
    sheet: {
      width: 2,
      height: 1,
      rgba: new Uint8Array([32, 128, 0, 255, 0, 0, 0, 0]),
    },
    palette: {
      width: 4,
      height: 3,
      rgba: new Uint8Array([1, 2, 3, 4, 11, 12, 13, 14, 21, 22, 23, 24].flatMap(color)),
    },
    table: {
      frame: { width: 2, height: 1, anchor_x: 1, anchor_y: 1 },
      styles: 1,
      style_names: ['only'],
      facings: ['down'],
      columns: ['idle'],
      encoding: { slot_step: 32, shade_step: 64, shades: 4 },
      ramps: {
        outline: { slot: 0, first: 0, count: 1 },
        skin: { slot: 1, first: 1, count: 2 },
      },
      shadow: { radius_x: 1, radius_y: 1, alpha: 1 },
    },
  };
}

const kPose = { facing: 'down', column: 'idle' };

describe('a composed avatar', () => {
  it('takes each pixel from the row that the look chose for its slot', () => {
    const first = composeAvatar(tinyArt(), [0, 0, 0, 0, 0, 0, 0, 0], kPose);
    const second = composeAvatar(tinyArt(), [0, 1, 0, 0, 0, 0, 0, 0], kPose);
    expect([...first.rgba]).toEqual([13, 13, 13, 255, 0, 0, 0, 0]);
    expect([...second.rgba]).toEqual([23, 23, 23, 255, 0, 0, 0, 0]);
  });

  it('takes numbers from a newer table modulo what there is', () => {
    const wrapped = composeAvatar(tinyArt(), [200, 3, 9, 9, 9, 9, 9, 9], kPose);
    expect([...wrapped.rgba].slice(0, 4)).toEqual([23, 23, 23, 255]);
  });

  it('shows the real art in every style and pose without a hole', async () => {
    const art = await readAvatarArt();
    for (let style = 0; style < art.table.styles; ++style) {
      for (const facing of art.table.facings) {
        const { rgba } = composeAvatar(art, [style, 2, 3, 4, 5, 1, 2, 0], {
          facing,
          column: 'walk1',
        });
        const opaque = rgba.filter((value, i) => i % 4 === 3 && value === 255).length;
        const halfClear = rgba.filter((value, i) => i % 4 === 3 && value % 255 !== 0).length;
        expect([opaque > 300, halfClear]).toEqual([true, 0]);
      }
    }
  });
});

describe('the choices of a look', () => {
  it('go round at both ends', async () => {
    const { table } = await readAvatarArt();
    const look = [0, 0, 0, 0, 0, 0, 0, 0];
    const back = withChoice(table, look, 'hair', -1);
    expect(choiceOf(table, back, 'hair')).toBe(choicesOf(table, 'hair') - 1);
    const next = withChoice(table, back, 'hair', choiceOf(table, back, 'hair') + 1);
    expect(choiceOf(table, next, 'hair')).toBe(0);
  });

  it('have four shades each to be shown by', async () => {
    const art = await readAvatarArt();
    for (const part of kLookParts.filter((p) => p !== 'style')) {
      expect(shadesOf(art, part, 0)).toHaveLength(4);
    }
  });
});

describe('a look by chance', () => {
  it('is harmonious nearly always and always within the table', async () => {
    const art = await readAvatarArt();
    let seed = 12345;
    const random = (): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const looks = Array.from({ length: 300 }, () => randomLook(art, random));
    const inside = looks.every((look) =>
      kLookParts.every((part, i) => (look[i] ?? 255) < choicesOf(art.table, part)),
    );
    expect(inside).toBe(true);
    expect(looks.filter((look) => isHarmonious(art, look)).length).toBeGreaterThan(290);
    expect(new Set(looks.map(String)).size).toBeGreaterThan(290);
  });
});
