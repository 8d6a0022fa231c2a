import { agree, kSaltBytes, makePageKey } from '../../../../web/src/rtc/encryption/pageKey';
import type { Hello, LinkKeys, PageKey } from '../../../../web/src/rtc/encryption/pageKey';
import { randomBytes, textBytes } from '../../../../web/src/util/bytes';
import type { Bytes } from '../../../../web/src/util/bytes';

// Of the curve P-256.
const kPrime = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;

interface Side {
  key: PageKey;
  salt: Bytes;
  hello: Hello;
}

async function side(): Promise<Side> {
  const key = await makePageKey();
  const salt = randomBytes(kSaltBytes);
  return { key, salt, hello: { publicKey: key.publicKey, salt } };
}

async function opens(from: LinkKeys, to: LinkKeys): Promise<boolean> {
  const cipher = { name: 'AES-GCM', iv: new Uint8Array(12) };
  const sealed = await crypto.subtle.encrypt(cipher, from.sealing, textBytes('word'));
  return crypto.subtle.decrypt(cipher, to.opening, sealed).then(
    () => true,
    () => false,
  );
}

// The point of the other sign, which gives the same shared secret.
function mirrored(publicKey: Bytes): Bytes {
  const y = BigInt(`0x${Buffer.from(publicKey.slice(33)).toString('hex')}`);
  const other = (kPrime - y).toString(16).padStart(64, '0');
  return new Uint8Array([...publicKey.slice(0, 33), ...Buffer.from(other, 'hex')]);
}

describe('the keys of a link', () => {
  it('are the same on both sides, one for each direction', async () => {
    const [a, b] = [await side(), await side()];
    const [ofA, ofB] = [await agree(a.key, a.salt, b.hello), await agree(b.key, b.salt, a.hello)];
    expect(await opens(ofA, ofB)).toBe(true);
    expect(await opens(ofB, ofA)).toBe(true);
    expect(await opens(ofA, ofA)).toBe(false);
  });

  it('are others for every link, for every pair, and for the mirror image of a key', async () => {
    const [a, b, c] = [await side(), await side(), await side()];
    const ofA = await agree(a.key, a.salt, b.hello);
    const later = await agree(b.key, randomBytes(kSaltBytes), a.hello);
    expect(await opens(ofA, later)).toBe(false);
    expect(await opens(ofA, await agree(c.key, c.salt, a.hello))).toBe(false);
    const twisted = { ...a.hello, publicKey: mirrored(a.hello.publicKey) };
    expect(await opens(ofA, await agree(b.key, b.salt, twisted))).toBe(false);
  });

  it('are not made with what is no key, nor with one’s own', async () => {
    const [a, b] = [await side(), await side()];
    const broken = b.hello.publicKey.slice();
    broken[64] = (broken[64] ?? 0) ^ 1;
    await expect(agree(a.key, a.salt, { ...b.hello, publicKey: broken })).rejects.toThrow();
    await expect(agree(a.key, a.salt, { ...a.hello, salt: b.salt })).rejects.toThrow();
  });

  it('come from a key that the page itself cannot read', async () => {
    const { privateKey } = await makePageKey();
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
  });
});
