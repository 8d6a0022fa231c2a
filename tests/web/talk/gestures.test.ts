// Gestures and their keys.
import { readAvatarArt } from '../support/avatarFiles';
import { gestureOfKey, kGestures } from '../../../web/src/talk/gestures';

describe('a gesture', () => {
  it('has the key with its number', () => {
    expect(gestureOfKey('Digit1')?.emote).toBe('wave');
    expect(gestureOfKey('Numpad3')?.emote).toBe('dance');
    for (const code of ['Digit0', 'Digit6', 'KeyA', 'F1', 'Digit12']) {
      expect(gestureOfKey(code)).toBeNull();
    }
  });

  it('has a pose that the art knows', async () => {
    const { table } = await readAvatarArt();
    for (const { pose } of kGestures) expect(table.poses).toContain(pose);
  });
});
