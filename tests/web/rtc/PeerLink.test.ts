// What one connection does when it falters. That mending works is the browser's part.
import { PeerLink } from '../../../web/src/rtc/PeerLink';
import type { PeerPhase } from '../../../web/src/rtc/PeerLink';
import type { PeerSignal } from '../../../web/src/rtc/talkMessages';
import { kNoTracks } from '../../../web/src/rtc/transceivers';
import { FakeConnection, installFakeConnections } from '../support/FakeConnection';

const kLines = 'audio video video audio';
const kRelay = { urls: ['turn:relay.example'] };

let configuration: RTCConfiguration;

interface Told {
  link: PeerLink;
  sent: PeerSignal[];
  phases: PeerPhase[];
}

function startLink(offers: boolean): Told {
  const sent: PeerSignal[] = [];
  const phases: PeerPhase[] = [];
  const link = new PeerLink(offers, () => configuration, {
    send: (signal) => sent.push(signal),
    onTracks: () => undefined,
    onPhase: (phase) => phases.push(phase),
  });
  link.start(kNoTracks);
  return { link, sent, phases };
}

const offer = (round: number, sdp = kLines): PeerSignal => ({
  round,
  description: { type: 'offer', sdp },
});
const answer = (round: number): PeerSignal => ({
  round,
  description: { type: 'answer', sdp: 'v=0' },
});

// Connected, on the side that offers or the one that answers, and a while later.
async function connected(offers: boolean): Promise<Told> {
  const told = startLink(offers);
  told.link.take(offers ? answer(1) : offer(1));
  await vi.advanceTimersByTimeAsync(1);
  FakeConnection.last?.become('connected');
  await vi.advanceTimersByTimeAsync(10_000);
  told.sent.length = 0;
  return told;
}

describe('a connection that falters', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    installFakeConnections();
    configuration = { iceServers: [] };
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('looks for other ways in the same round, and is left alone once it is back', async () => {
    const { sent } = await connected(true);
    FakeConnection.last?.become('disconnected');
    await vi.advanceTimersByTimeAsync(1_900);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toMatchObject([{ round: 1, description: { type: 'offer' } }]);
    expect(FakeConnection.last?.restarts).toBe(1);
    FakeConnection.last?.become('connected');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeConnection.all).toHaveLength(1);
  });

  it('is made anew when no other way is found', async () => {
    const { sent, phases } = await connected(true);
    FakeConnection.last?.become('disconnected');
    await vi.advanceTimersByTimeAsync(2_100);
    expect(phases.at(-1)).toBe('connected');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent.at(-1)).toMatchObject({ round: 2, description: { type: 'offer' } });
    expect(phases.at(-1)).toBe('connecting');
    expect(FakeConnection.all).toHaveLength(2);
  });

  it('asks the other side, when that one offers, for other ways and then for a new round', async () => {
    const { sent } = await connected(false);
    FakeConnection.last?.become('disconnected');
    await vi.advanceTimersByTimeAsync(2_100);
    expect(sent).toEqual([{ round: 1, restart: true }]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent.slice(1)).toEqual([{ round: 1, again: true }]);
  });

  it('does not ask more often than the other side would listen', async () => {
    const { link, sent } = await connected(false);
    for (let i = 0; i < 50; ++i) link.restart();
    expect(sent).toEqual([{ round: 1, restart: true }]);
    await vi.advanceTimersByTimeAsync(2_000);
    link.restart();
    expect(sent).toHaveLength(2);
  });

  it.each([true, false])(
    'waits with a new round until the other side would take it (the side that offers: %s)',
    async (offers) => {
      const { link, sent, phases } = startLink(offers);
      link.take(offers ? answer(1) : offer(1));
      FakeConnection.last?.become('connected');
      await vi.advanceTimersByTimeAsync(500);
      sent.length = 0;
      link.renew();
      await vi.advanceTimersByTimeAsync(1_400);
      expect(sent).toEqual([]);
      expect(phases.at(-1)).toBe('connecting');
      await vi.advanceTimersByTimeAsync(200);
      const wish = offers ? { round: 2, description: { type: 'offer' } } : { again: true };
      expect(sent).toMatchObject([wish]);
    },
  );

  it('offers other ways when it is asked, but not as often as a stranger likes', async () => {
    const { link, sent } = await connected(true);
    for (let i = 0; i < 50; ++i) {
      link.take({ round: 1, restart: true });
      link.take(answer(1));
    }
    await vi.advanceTimersByTimeAsync(1);
    expect(FakeConnection.last?.restarts).toBe(1);
    link.take({ round: 0, restart: true });
    link.take({ round: 2, restart: true });
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(1);
  });

  it('goes on above the round of the other side when that one is further', async () => {
    const { link, sent } = await connected(true);
    link.take({ round: 7, again: true });
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toMatchObject([{ round: 8, description: { type: 'offer' } }]);
  });

  it('offers the same again when nothing came of it', async () => {
    const { link, sent } = await connected(true);
    link.restart();
    await vi.advanceTimersByTimeAsync(2_000);
    link.restart();
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(FakeConnection.last?.restarts).toBe(1);
  });

  it('answers an offer of other ways with the same connection', async () => {
    const { link, sent } = await connected(false);
    link.take(offer(1));
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toMatchObject([{ round: 1, description: { type: 'answer' } }]);
    expect(FakeConnection.all).toHaveLength(1);
    expect(FakeConnection.last?.senders).toHaveLength(4);
  });

  it('ends when other ways are to carry something else', async () => {
    const { link, sent, phases } = await connected(false);
    link.take(offer(1, `${kLines} video`));
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([]);
    expect(phases.at(-1)).toBe('failed');
    expect(FakeConnection.last?.closed).toBe(true);
  });

  it('uses the password for the relay that is valid now', async () => {
    const { link } = await connected(true);
    configuration = { iceServers: [kRelay] };
    link.restart();
    await vi.advanceTimersByTimeAsync(1);
    expect(FakeConnection.last?.configuration).toEqual({ iceServers: [kRelay] });
  });

  it('does not disturb one that is only just being made', async () => {
    const { link, sent } = startLink(true);
    await vi.advanceTimersByTimeAsync(1_500);
    link.restart();
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(1);
    expect(FakeConnection.last?.restarts).toBe(0);
  });
});

describe('a connection that does not come about', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    installFakeConnections();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const policies = (): (string | undefined)[] =>
    FakeConnection.all.map(({ configuration: used }) => used?.iceTransportPolicy);

  it('tries a relay alone after three rounds, if there is one', async () => {
    configuration = { iceServers: [kRelay], iceTransportPolicy: 'all' };
    startLink(true);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(policies()).toEqual(['all', 'all', 'all', 'relay', 'relay', 'relay']);
  });

  it('goes on as before when there is no relay', async () => {
    configuration = { iceServers: [{ urls: 'stun:a.example' }], iceTransportPolicy: 'all' };
    startLink(true);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(policies()).toEqual(Array(6).fill('all'));
  });

  it('counts the same rounds on the side that answers', async () => {
    configuration = { iceServers: [kRelay], iceTransportPolicy: 'all' };
    const { link, sent } = startLink(false);
    for (let round = 1; round <= 4; ++round) {
      link.take(offer(round));
      await vi.advanceTimersByTimeAsync(5_100);
    }
    expect(sent.filter(({ again }) => again === true)).toHaveLength(4);
    expect(policies()).toEqual(['all', 'all', 'all', 'relay']);
  });

  it('is tried again after a pause, longer each time, until the link ends', async () => {
    configuration = { iceServers: [kRelay], iceTransportPolicy: 'all' };
    const { link, phases } = startLink(true);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(phases.at(-1)).toBe('failed');
    expect(FakeConnection.all).toHaveLength(6);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(phases.at(-1)).toBe('connecting');
    expect(policies().slice(6)).toEqual(['all']);
    // The second series, and a pause of a minute.
    await vi.advanceTimersByTimeAsync(88_000);
    expect(FakeConnection.all).toHaveLength(12);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(FakeConnection.all).toHaveLength(13);
    link.close();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(FakeConnection.all).toHaveLength(13);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is tried again every five minutes at the longest', async () => {
    startLink(true);
    await vi.advanceTimersByTimeAsync(3_600_000);
    const before = FakeConnection.all.length;
    await vi.advanceTimersByTimeAsync(330_000);
    expect(FakeConnection.all.length - before).toBe(6);
  });

  it('is tried again at once on another network', async () => {
    for (const offers of [true, false]) {
      const { link, sent, phases } = startLink(offers);
      await vi.advanceTimersByTimeAsync(50_000);
      expect(phases.at(-1)).toBe('failed');
      sent.length = 0;
      link.restart();
      await vi.advanceTimersByTimeAsync(1);
      expect(sent).toMatchObject([offers ? { description: { type: 'offer' } } : { again: true }]);
    }
  });

  it('is tried again when the other side asks or offers, but not as often as a stranger likes', async () => {
    const offering = startLink(true);
    await vi.advanceTimersByTimeAsync(31_000);
    offering.link.take({ round: 6, again: true });
    await vi.advanceTimersByTimeAsync(1);
    expect(offering.phases.at(-1)).toBe('failed');
    await vi.advanceTimersByTimeAsync(5_000);
    offering.link.take({ round: 6, again: true });
    await vi.advanceTimersByTimeAsync(1);
    expect(offering.phases.at(-1)).toBe('connecting');
    const answering = startLink(false);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(answering.phases.at(-1)).toBe('failed');
    answering.link.take(offer(7));
    await vi.advanceTimersByTimeAsync(1);
    expect(answering.sent.at(-1)).toMatchObject({ description: { type: 'answer' } });
    // It is a series of its own, and not the end of the last.
    await vi.advanceTimersByTimeAsync(5_000);
    expect(answering.sent.at(-1)).toMatchObject({ round: 7, again: true });
  });

  it('is tried again, too, when the last try is told to have failed only later', async () => {
    startLink(true);
    await vi.advanceTimersByTimeAsync(31_000);
    FakeConnection.last?.become('failed');
    await vi.advanceTimersByTimeAsync(31_000);
    expect(FakeConnection.all).toHaveLength(7);
  });

  it('that comes about late after all is left alone, and mended like any other', async () => {
    const { phases } = startLink(true);
    await vi.advanceTimersByTimeAsync(31_000);
    FakeConnection.last?.become('connected');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(phases.at(-1)).toBe('connected');
    expect(FakeConnection.all).toHaveLength(6);
    FakeConnection.last?.become('disconnected');
    await vi.advanceTimersByTimeAsync(8_000);
    expect(FakeConnection.all).toHaveLength(7);
  });

  it('tries every way again after it had been connected', async () => {
    configuration = { iceServers: [kRelay], iceTransportPolicy: 'all' };
    startLink(true);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(policies().at(-1)).toBe('relay');
    FakeConnection.last?.become('connected');
    FakeConnection.last?.become('failed');
    await vi.advanceTimersByTimeAsync(1);
    expect(policies().at(-1)).toBe('all');
  });
});
