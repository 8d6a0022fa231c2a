// Bytes as text and as numbers, for what is said in JSON.

export type Bytes = Uint8Array<ArrayBuffer>;

export function toBase64(bytes: Bytes): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

// Null for anything else, also for more than `maxBytes`.
export function fromBase64(text: unknown, maxBytes: number): Bytes | null {
  if (typeof text !== 'string' || text.length > 2 * maxBytes + 4) return null;
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return bytes.length <= maxBytes ? bytes : null;
  } catch {
    return null;
  }
}

export function joinBytes(...parts: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function areEqual(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export function textBytes(text: string): Bytes {
  return new TextEncoder().encode(text);
}

// Below 2^48, big-endian, in the last six of `length` bytes.
export function counterBytes(count: number, length: number): Bytes {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint16(length - 6, Math.floor(count / 2 ** 32));
  view.setUint32(length - 4, count % 2 ** 32);
  return bytes;
}

export function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}

export async function sha256(...parts: readonly Bytes[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(...parts)));
}
