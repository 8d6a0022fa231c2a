// The order of binding and showing, on which the short number depends.
import { CheckRounds, parseCheckMessage } from '../../../../web/src/rtc/encryption/CheckRounds';
import type { CheckMessage } from '../../../../web/src/rtc/encryption/CheckRounds';
import { randomBytes, sha256, textBytes } from '../../../../web/src/util/bytes';
import type { Bytes } from '../../../../web/src/util/bytes';

interface Made {
  checks: CheckRounds;
  otherKey: Bytes;
  said: (what: 'commit' | 'secret') => CheckMessage[];
}

function make(): Made {
  const messages: CheckMessage[] = [];
  const publicKey = randomBytes(65);
  const otherKey = randomBytes(65);
  const checks = new CheckRounds(Promise.resolve({ publicKey }), {
    send: (_, message) => {
      const read = parseCheckMessage(message as Record<string, unknown>);
      if (read) messages.push(read);
    },
    onChange: () => undefined,
  });
  checks.join(1, otherKey);
  return { checks, otherKey, said: (what) => messages.filter((each) => each[what]) };
}

async function bound(view: Bytes, key: Bytes, secret: Bytes): Promise<CheckMessage['commit']> {
  return { view, hash: await sha256(textBytes('commit'), view, key, secret) };
}

describe('a round of checking', () => {
  it('shows nothing before the other side is bound, and takes only what it was bound to', async () => {
    const { checks, otherKey, said } = make();
    checks.want(true);
    await vi.waitFor(() => expect(said('commit')).toHaveLength(1));
    expect(said('secret')).toHaveLength(0);
    const { round, commit } = said('commit')[0] ?? { round: 0 };
    const view = commit?.view ?? randomBytes(32);
    const secret = randomBytes(32);
    const binding = await bound(view, otherKey, secret);
    if (!binding) return;
    checks.take(1, { round, commit: binding });
    await vi.waitFor(() => expect(said('secret')).toHaveLength(1));
    // It has seen our secret, and would like to have had another one.
    const better = randomBytes(32);
    const late = await bound(view, otherKey, better);
    if (late) checks.take(1, { round, commit: late });
    checks.take(1, { round, secret: better });
    checks.take(1, { round, secret });
    await vi.waitFor(() => expect(checks.phrase).toMatch(/^\d{4} \d{4} \d{4}$/));
    expect(said('secret')).toHaveLength(1);
  });

  it('has a new secret in every round', async () => {
    const { checks, otherKey, said } = make();
    checks.want(true);
    await vi.waitFor(() => expect(said('commit')).toHaveLength(1));
    const { commit } = said('commit')[0] ?? {};
    const binding = await bound(commit?.view ?? randomBytes(32), otherKey, randomBytes(32));
    if (!binding) return;
    for (const round of [1, 50]) checks.take(1, { round, commit: binding });
    await vi.waitFor(() => expect(said('secret')).toHaveLength(2), { timeout: 5_000 });
    const [first, second] = said('secret');
    expect(first?.secret).not.toEqual(second?.secret);
    expect(second?.round).toBe(50);
  });

  it('is not entered by whoever is no member, nor by nonsense', async () => {
    const { checks, said } = make();
    checks.take(9, { round: 4, commit: { view: randomBytes(32), hash: randomBytes(32) } });
    checks.want(true);
    await vi.waitFor(() => expect(said('commit')).toHaveLength(1));
    expect(said('commit')[0]?.round).toBe(1);
    for (const check of [null, {}, { round: 0 }, { round: 2 ** 40 }, { round: '1' }, [1]]) {
      expect(parseCheckMessage({ check })).toBeNull();
    }
  });
});
