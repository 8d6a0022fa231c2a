// Gestures and reactions, and their keys.
import { readAvatarArt } from '../support/avatarFiles';
import {
  emoteOfKey,
  kExpressions,
  kGestures,
  kReactions,
  keyOf,
} from '../../../web/src/talk/gestures';

describe('a gesture or a reaction', () => {
  it('has the key with its number', () => {
    expect(emoteOfKey('Digit1')?.emote).toBe('wave');
    expect(emoteOfKey('Numpad3')?.emote).toBe('dance');
    expect(emoteOfKey('Digit6')?.emote).toBe('heart');
    expect(emoteOfKey('Numpad8')?.emote).toBe('laugh');
    for (const code of ['Digit0', 'Digit9', 'KeyA', 'F1', 'Digit12']) {
      expect(emoteOfKey(code)).toBeNull();
    }
  });

  it('says which key it has, if any', () => {
    expect(kExpressions.map(keyOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, null, null, null]);
  });

  it('has a pose or a picture that the art knows', async () => {
    const { table, reactions } = await readAvatarArt();
    for (const { pose } of kGestures) expect(table.poses).toContain(pose);
    expect(reactions.width).toBe(kReactions.length * reactions.height);
  });
});
