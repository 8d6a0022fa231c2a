import type { TalkMarks } from '../../../web/src/bridge/bridgeTypes';
import type { RemotePeer } from '../../../web/src/rtc/remotePeer';
import { WorldMarks } from '../../../web/src/talk/WorldMarks';
import { remotePeer } from '../support/remotePeer';

const peer = (avatar: number, more: Partial<RemotePeer> = {}): RemotePeer =>
  remotePeer({ avatar, phase: 'connected', mic: true, ...more });

describe('the marks in the world', () => {
  let shown: [number, TalkMarks][];
  let marks: WorldMarks;
  beforeEach(() => {
    shown = [];
    marks = new WorldMarks((avatar, what) => shown.push([avatar, what]));
  });

  it('are told only when they are other ones', () => {
    const peers = [peer(7, { mic: false }), peer(8)];
    marks.update(peers, new Set());
    marks.update(peers, new Set());
    expect(shown).toEqual([[7, { micOff: true, camera: false, speaking: false }]]);
    marks.update(peers, new Set([8]));
    expect(shown.at(-1)).toEqual([8, { micOff: false, camera: false, speaking: true }]);
  });

  it('go when a connection does', () => {
    marks.update([peer(7, { camera: true }), peer(8, { camera: true })], new Set());
    shown = [];
    marks.update([peer(7, { camera: true, phase: 'connecting' })], new Set());
    expect(shown.map(([avatar]) => avatar)).toEqual([7, 8]);
    expect(shown.every(([, { camera }]) => !camera)).toBe(true);
  });
});
