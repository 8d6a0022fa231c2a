// Who walks behind whom, as the page hears of it and asks for it.
import { Following } from '../../../web/src/talk/Following';

function setUp(): { following: Following; sent: unknown[]; walks: number[]; hear: Hear } {
  const sent: unknown[] = [];
  const walks: number[] = [];
  const ways = {
    sendText: (json: string): void => void sent.push(JSON.parse(json)),
    walkBehind: (avatar: number): void => void walks.push(avatar),
  };
  const following = new Following(ways, () => 1);
  const hear: Hear = (follower, leader, state) =>
    following.onText(JSON.stringify({ type: 'following', follower, leader, state }));
  return { following, sent, walks, hear };
}

type Hear = (follower: number, leader: number, state: string) => void;

describe('following', () => {
  it('begins when the other agrees, and ends when one stops', () => {
    const { following, sent, walks, hear } = setUp();
    following.ask(7);
    hear(1, 7, 'asked');
    expect([following.asked.value, following.leader.value]).toEqual([7, null]);
    hear(1, 7, 'on');
    expect([following.asked.value, following.leader.value]).toEqual([null, 7]);
    expect(walks.at(-1)).toBe(7);
    following.stop();
    hear(1, 7, 'off');
    expect(following.leader.value).toBeNull();
    expect(walks.at(-1)).toBe(0);
    expect(sent).toEqual([
      { type: 'follow', avatar: 7, on: true },
      { type: 'follow', avatar: 7, on: false },
    ]);
  });

  it('takes a question back before it is answered', () => {
    const { following, sent, hear } = setUp();
    hear(1, 7, 'asked');
    following.stop();
    expect(sent).toEqual([{ type: 'follow', avatar: 7, on: false }]);
  });

  it('says so when the other ends it, or does not want it', () => {
    vi.useFakeTimers();
    const { following, hear } = setUp();
    hear(1, 7, 'asked');
    hear(1, 7, 'off');
    expect(following.ended.value).toEqual({ avatar: 7, followed: false });
    hear(1, 7, 'on');
    expect(following.ended.value).toBeNull();
    hear(1, 7, 'off');
    expect(following.ended.value).toEqual({ avatar: 7, followed: true });
    vi.advanceTimersByTime(60_000);
    expect(following.ended.value).toBeNull();
    hear(1, 7, 'on');
    following.stop();
    hear(1, 7, 'off');
    expect(following.ended.value).toBeNull();
    vi.useRealTimers();
  });

  it('goes on behind one when another one is asked in vain', () => {
    const { following, hear } = setUp();
    hear(1, 7, 'on');
    hear(1, 8, 'off');
    expect(following.leader.value).toBe(7);
    expect(following.ended.value).toEqual({ avatar: 8, followed: false });
  });

  it('lets others follow, and sends them away', () => {
    const { following, sent, hear } = setUp();
    hear(7, 1, 'asked');
    hear(8, 1, 'asked');
    expect(following.askers.value).toEqual([7, 8]);
    following.answer(8, true);
    hear(8, 1, 'on');
    hear(7, 1, 'off');
    expect([following.askers.value, following.followers.value]).toEqual([[], [8]]);
    following.answer(8, false);
    hear(8, 1, 'off');
    expect(following.followers.value).toEqual([]);
    expect(sent).toEqual([
      { type: 'lead', avatar: 8, on: true },
      { type: 'lead', avatar: 8, on: false },
    ]);
  });

  it('is over with the connection', () => {
    const { following, walks, hear } = setUp();
    hear(1, 7, 'on');
    hear(8, 1, 'asked');
    following.onText('{"type":"kept","links":[]}');
    expect([following.leader.value, following.askers.value.length]).toEqual([null, 0]);
    expect(walks.at(-1)).toBe(0);
  });

  it('does not take what is not meant for it', () => {
    const { following, hear } = setUp();
    hear(8, 9, 'on');
    following.onText('{"type":"following","follower":"1","leader":7,"state":"on"}');
    following.onText('no json');
    expect([following.leader.value, following.followers.value.length]).toEqual([null, 0]);
  });
});
