import { FrameKeys } from '../../../../web/src/rtc/encryption/FrameKeys';
import { ReplayWindow } from '../../../../web/src/rtc/encryption/ReplayWindow';
import { areEqual, randomBytes, textBytes } from '../../../../web/src/util/bytes';
import type { Bytes } from '../../../../web/src/util/bytes';
import { frameKey, voice } from '../../support/encryptedPages';

const kMic = { line: 'mic', from: '' } as const;
const kAdasMic = { line: 'mic', from: 'ada' } as const;
const kAdasCamera = { line: 'camera', from: 'ada' } as const;

interface Pair {
  ada: FrameKeys;
  bo: FrameKeys;
}

async function pair(): Promise<Pair> {
  const [ada, bo] = [new FrameKeys(), new FrameKeys()];
  const key = await frameKey(randomBytes(32));
  ada.use(3, key);
  bo.learn('ada', 3, key);
  return { ada, bo };
}

async function sealed(page: FrameKeys, text = 'a voice'): Promise<Bytes> {
  const data = await page.seal(voice(textBytes(text)), kMic);
  if (!data) throw new Error('It was not sealed.');
  return data;
}

describe('an encrypted frame', () => {
  it('is what it was to whoever has the key, and shows nothing of itself to others', async () => {
    const { ada, bo } = await pair();
    const text = textBytes('a voice that says so and so');
    const frame = (await ada.seal(voice(text), kMic)) ?? new Uint8Array();
    expect(Buffer.from(frame).includes('voice')).toBe(false);
    expect(await bo.open(voice(frame), kAdasMic)).toEqual(text);
    const stranger = new FrameKeys();
    stranger.learn('ada', 3, await frameKey(randomBytes(32)));
    expect(await stranger.open(voice(frame), kAdasMic)).toBeNull();
  });

  it('is dropped when a single byte of it is another', async () => {
    const { ada, bo } = await pair();
    const frame = await sealed(ada);
    for (let at = 0; at < frame.length; ++at) {
      const changed = frame.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await bo.open(voice(changed), kAdasMic)).toBeNull();
    }
    expect(await bo.open(voice(frame), kAdasMic)).not.toBeNull();
  });

  it('is played once, of the one who sent it, and on the line on which it was sent', async () => {
    const { ada, bo } = await pair();
    const frame = await sealed(ada);
    bo.learn('eve', 3, await frameKey(randomBytes(32)));
    expect(await bo.open(voice(frame), { line: 'mic', from: 'eve' })).toBeNull();
    expect(await bo.open(voice(frame), { line: 'screenAudio', from: 'ada' })).toBeNull();
    expect(await bo.open(voice(frame), kAdasMic)).not.toBeNull();
    expect(await bo.open(voice(frame), kAdasMic)).toBeNull();
  });

  it('of a picture leaves open what the SFU needs, which nobody can change either', async () => {
    const { ada, bo } = await pair();
    const data = randomBytes(500);
    const target = { line: 'camera', from: '' } as const;
    for (const [type, clear] of [
      ['key', 10],
      ['delta', 1],
    ] as const) {
      const frame = (await ada.seal({ type, data }, target)) ?? new Uint8Array();
      expect(areEqual(frame.slice(0, clear), data.slice(0, clear))).toBe(true);
      expect(areEqual(frame.slice(0, clear + 1), data.slice(0, clear + 1))).toBe(false);
      const changed = frame.slice();
      changed[0] = (changed[0] ?? 0) ^ 1;
      expect(await bo.open({ type, data: changed }, kAdasCamera)).toBeNull();
      expect(await bo.open({ type, data: frame }, kAdasCamera)).toEqual(data);
    }
  });

  it('that is too short to be one, or empty, is dropped', async () => {
    const { bo } = await pair();
    for (let length = 0; length < 30; ++length) {
      const data = new Uint8Array(length).fill(3);
      expect(await bo.open(voice(data), kAdasMic)).toBeNull();
      expect(await bo.open({ type: 'key', data }, kAdasCamera)).toBeNull();
    }
  });

  it('never repeats a nonce, whatever the line and the key', async () => {
    const { ada } = await pair();
    const nonces = new Set<string>();
    for (let i = 0; i < 50; ++i) {
      if (i === 25) ada.use(4, await frameKey(randomBytes(32)));
      const line = i % 2 === 0 ? 'mic' : 'screenAudio';
      const frame =
        (await ada.seal(voice(textBytes('same')), { line, from: '' })) ?? randomBytes(9);
      nonces.add(Buffer.from(frame.slice(-7, -1)).toString('hex'));
    }
    expect(nonces.size).toBe(50);
  });

  it('is understood for a while after the key has changed, and not for ever', async () => {
    const { ada, bo } = await pair();
    const late = await sealed(ada);
    const tooLate = await sealed(ada);
    for (const index of [4, 5]) bo.learn('ada', index, await frameKey(randomBytes(32)));
    expect(await bo.open(voice(late), kAdasMic)).not.toBeNull();
    bo.learn('ada', 6, await frameKey(randomBytes(32)));
    expect(await bo.open(voice(tooLate), kAdasMic)).toBeNull();
  });

  it('of somebody who has gone is dropped', async () => {
    const { ada, bo } = await pair();
    bo.forget('ada');
    expect(await bo.open(voice(await sealed(ada)), kAdasMic)).toBeNull();
  });
});

describe('the window of what has come', () => {
  it('takes everything once, in whatever order, unless it is far too late', () => {
    const window = new ReplayWindow();
    for (const count of [5, 3, 4, 9]) expect(window.accept(count)).toBe(true);
    for (const count of [5, 3, 4, 9]) expect(window.accept(count)).toBe(false);
    for (let count = 10; count < 20_000; ++count) expect(window.accept(count)).toBe(true);
    expect(window.accept(19_000)).toBe(false);
    expect(window.accept(8)).toBe(false);
  });
});
