// The page's key pair, made anew for every visit, and what two pages derive from theirs.
import { areEqual, joinBytes, textBytes } from '../../util/bytes';
import type { Bytes } from '../../util/bytes';

// A point of P-256, uncompressed.
export const kPublicKeyBytes = 65;
export const kSaltBytes = 16;

const kCurve = { name: 'ECDH', namedCurve: 'P-256' };
const kCipher = { name: 'AES-GCM', length: 256 };
const kPurpose = textBytes('atrium signals 1');

export interface PageKey {
  readonly publicKey: Bytes;
  // Cannot be read, not even by this page.
  readonly privateKey: CryptoKey;
}

// One side of a link: its page's key, and what makes this link's keys others than those of the last.
export interface Hello {
  readonly publicKey: Bytes;
  readonly salt: Bytes;
}

export interface LinkKeys {
  readonly sealing: CryptoKey;
  readonly opening: CryptoKey;
}

export async function makePageKey(): Promise<PageKey> {
  const pair = await crypto.subtle.generateKey(kCurve, false, ['deriveBits']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { publicKey, privateKey: pair.privateKey };
}

// One key for each direction, bound to who speaks to whom. Rejects what is no key, and our own.
export async function agree(own: PageKey, ownSalt: Bytes, other: Hello): Promise<LinkKeys> {
  if (areEqual(own.publicKey, other.publicKey)) throw new Error('That is our own key.');
  const secret = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: await importPublicKey(other.publicKey) },
    own.privateKey,
    256,
  );
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const us: Hello = { publicKey: own.publicKey, salt: ownSalt };
  return {
    sealing: await directed(base, us, other, 'encrypt'),
    opening: await directed(base, other, us, 'decrypt'),
  };
}

function importPublicKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, kCurve, false, []);
}

function directed(
  base: CryptoKey,
  from: Hello,
  to: Hello,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const salt = joinBytes(from.salt, to.salt);
  const info = joinBytes(kPurpose, from.publicKey, to.publicKey);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return crypto.subtle.deriveKey(derivation, base, kCipher, false, [use]);
}
