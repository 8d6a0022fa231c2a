// How names over heads are cut and measured.
import type { TextSize } from '../../../web/src/labels/TextCanvas';
import { fitName, labelBox } from '../../../web/src/labels/nameLabel';

// A typeface in which each character, as people see them, is ten pixels wide.
function measure(text: string): TextSize {
  const advance = [...new Intl.Segmenter().segment(text)].length * 10;
  return { advance, left: 0, right: advance, up: 10, down: 2 };
}

describe('a name label', () => {
  it('shows a name that fits as it is', () => {
    expect(fitName('Ada', 30, measure)).toBe('Ada');
  });

  it('shortens one that does not', () => {
    expect(fitName('Ada Lovelace', 60, measure)).toBe('Ada L…');
    expect(fitName('Ada Lovelace', 50, measure)).toBe('Ada…');
  });

  it('never cuts an emoji or a letter with its marks in half', () => {
    expect(fitName('👩‍🚀👨‍👩‍👧🇨🇿x', 30, measure)).toBe('👩‍🚀👨‍👩‍👧…');
    expect(fitName('นี่นี่นี่', 20, measure)).toBe('นี่…');
  });

  it('keeps at least one character', () => {
    expect(fitName('Ada', 5, measure)).toBe('A…');
  });

  it('gives all names of a size one height and baseline', () => {
    const low = labelBox({ advance: 20, left: 0, right: 20, up: 6, down: 0 }, 16);
    const high = labelBox({ advance: 20, left: 0, right: 20, up: 12, down: 3 }, 16);
    expect([low.height, low.penY]).toEqual([high.height, high.penY]);
  });

  it('has room for ink beyond the advance and for scripts that are taller', () => {
    const box = labelBox({ advance: 20, left: 3, right: 26, up: 25, down: 9 }, 16);
    expect(box).toEqual({
      width: 3 + 26 + 2,
      height: 25 + 9 + 2,
      penX: 4,
      penY: 26,
    });
  });
});
