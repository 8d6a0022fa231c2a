import type { EncryptionState } from '../../../web/src/rtc/encryption/Encryption';
import { encryptionSign, mayEncrypt, PrivateRoom } from '../../../web/src/talk/PrivateRoom';

describe('the private room', () => {
  let sent: unknown[];
  let news: number[];
  let room: PrivateRoom;
  const told = (message: object): void => room.onText(JSON.stringify(message));

  beforeEach(() => {
    sent = [];
    news = [];
    room = new PrivateRoom(
      (json) => sent.push(JSON.parse(json)),
      (by) => news.push(by),
    );
  });

  it('is what the server says, and none after a new connection', () => {
    told({ type: 'room', id: 4, encrypted: true, by: 7 });
    expect(room.state.value).toEqual({ id: 4, encrypted: true, by: 7 });
    told({ type: 'kept', links: [] });
    expect(room.state.value).toEqual({ id: 0, encrypted: false, by: null });
    for (const json of ['', '[]', '{"type":"room"}', '{"type":"room","id":"4","encrypted":1}']) {
      room.onText(json);
    }
    expect(room.state.value).toEqual({ id: 0, encrypted: false, by: null });
  });

  it('is encrypted by a wish', () => {
    room.encrypt();
    expect(sent).toEqual([{ type: 'encrypt' }]);
  });

  it('tells those inside who encrypts it, and nobody who comes later', () => {
    told({ type: 'room', id: 4, encrypted: false });
    told({ type: 'room', id: 4, encrypted: true, by: 7 });
    expect(news).toEqual([7]);
    told({ type: 'room', id: 4, encrypted: true });
    told({ type: 'room', id: 5, encrypted: true, by: 8 });
    told({ type: 'kept', links: [] });
    told({ type: 'room', id: 5, encrypted: true, by: 8 });
    expect(news).toEqual([7]);
  });

  it('may be encrypted where it is not yet, and never in the open', () => {
    expect(mayEncrypt({ id: 0, encrypted: false, by: null })).toBe(false);
    expect(mayEncrypt({ id: 4, encrypted: false, by: null })).toBe(true);
    expect(mayEncrypt({ id: 4, encrypted: true, by: null })).toBe(false);
  });
});

describe('the sign of encryption', () => {
  const open = { id: 0, encrypted: false, by: null };
  const plain = { id: 4, encrypted: false, by: null };
  const encrypted = { id: 4, encrypted: true, by: 7 };
  const keys = (linked: number[], known: number[]): EncryptionState => ({
    linked,
    open: known,
    phrase: null,
    disagrees: false,
  });

  it('follows the own keys where there are others, whatever the server says', () => {
    for (const room of [open, plain, encrypted]) {
      expect(encryptionSign(room, keys([1, 2], [1]), false)).toBe('begun');
      expect(encryptionSign(room, keys([1, 2], [1, 2]), false)).toBe('done');
    }
    expect(encryptionSign(encrypted, null, false)).toBe('none');
  });

  it('is an offer in a private room, and nothing in the open', () => {
    for (const isAlone of [true, false]) {
      expect(encryptionSign(plain, null, isAlone)).toBe('offered');
      expect(encryptionSign(open, null, isAlone)).toBe('none');
    }
  });

  it('stands in an encrypted room also where nobody else is', () => {
    expect(encryptionSign(encrypted, null, true)).toBe('done');
  });
});
