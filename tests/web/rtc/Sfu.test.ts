import { admission, makeSfu } from '../support/fakeSfu';

const kAgain = '{"type":"sfu_again"}';
const kUnreachable = '{"type":"sfu_unreachable"}';
const settle = async (): Promise<unknown> => vi.advanceTimersByTimeAsync(1);

describe('the way through the SFU', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is opened when somebody is to be reached, with the audience of just those', async () => {
    const { sfu, rooms } = makeSfu();
    expect(sfu.onText(admission('open', 'abc'))).toBe(true);
    await settle();
    expect(rooms).toHaveLength(0);
    sfu.take('1-1', () => undefined);
    const other = sfu.take('2-2', () => undefined);
    await settle();
    expect(rooms).toHaveLength(1);
    expect(rooms[0]?.admission).toEqual(['wss://sfu.example', 'abc']);
    expect(rooms[0]?.audience).toEqual(['1-1', '2-2']);
    other.leave();
    expect(rooms[0]?.audience).toEqual(['1-1']);
  });

  it('encrypts everything in a room for those with whom it is to, and speaks to nobody else', async () => {
    const { sfu, rooms } = makeSfu();
    sfu.onText(admission('zone-1'));
    sfu.take('1-1', () => undefined, true);
    sfu.take('2-2', () => undefined, false);
    await settle();
    expect(rooms[0]?.encrypted).toBe(true);
    expect(rooms[0]?.audience).toEqual(['1-1']);
  });

  it('tells nobody in a room in the clear what is to be encrypted', async () => {
    const { sfu, rooms } = makeSfu();
    sfu.onText(admission('open'));
    sfu.take('1-1', () => undefined, false);
    await settle();
    sfu.take('2-2', () => undefined, true);
    expect(rooms[0]?.encrypted).toBe(false);
    expect(rooms[0]?.audience).toEqual(['1-1']);
  });

  it('is out of reach in an encrypted room when the browser cannot encrypt', async () => {
    const { sfu, rooms, said } = makeSfu(false);
    sfu.onText(admission('zone-1'));
    sfu.take('1-1', () => undefined, true);
    await settle();
    expect(rooms).toHaveLength(0);
    expect(said).toEqual([kUnreachable]);
  });

  it('takes no pictures when they are not wanted, also in a later room', async () => {
    const { sfu, rooms } = makeSfu();
    sfu.onText(admission('open'));
    sfu.take('1-1', () => undefined);
    await settle();
    expect(rooms[0]?.pictures).toBe(true);
    sfu.setPictures(false);
    expect(rooms[0]?.pictures).toBe(false);
    sfu.onText(admission('other'));
    await settle();
    expect(rooms[1]?.pictures).toBe(false);
  });

  it('tells of a person when that one is there', async () => {
    const { sfu, rooms } = makeSfu();
    const onChange = vi.fn();
    sfu.onText(admission('open'));
    const seat = sfu.take('1-1', onChange);
    await settle();
    expect(seat.isThere).toBe(false);
    rooms[0]?.arrive('1-1', { audio: { kind: 'audio' } as MediaStreamTrack });
    expect(onChange).toHaveBeenCalled();
    expect(seat.isThere).toBe(true);
    expect(seat.tracks.audio).not.toBeNull();
    expect(seat.heardAt()).toBe(0);
    rooms[0]?.speak('1-1');
    expect(seat.heardAt()).toBeGreaterThan(0);
  });

  it('stays open for a moment after the last has gone, and closes then', async () => {
    const { sfu, rooms } = makeSfu();
    sfu.onText(admission('open'));
    const seat = sfu.take('1-1', () => undefined);
    await settle();
    seat.leave();
    await vi.advanceTimersByTimeAsync(4_000);
    sfu.take('2-2', () => undefined).leave();
    expect(rooms[0]?.closed).toBe(false);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(rooms[0]?.closed).toBe(true);
    expect(rooms).toHaveLength(1);
  });

  it('moves to another room when the server names one, and stays where it is otherwise', async () => {
    const { sfu, rooms } = makeSfu();
    sfu.onText(admission('open'));
    sfu.take('1-1', () => undefined);
    await settle();
    sfu.onText(admission('open', 'another'));
    await settle();
    expect(rooms).toHaveLength(1);
    sfu.onText(admission('zone-1'));
    await settle();
    expect(rooms).toHaveLength(2);
    expect(rooms[0]?.closed).toBe(true);
  });

  it('asks for another admission when it breaks, and no one is forgotten', async () => {
    const { sfu, rooms, said } = makeSfu();
    sfu.onText(admission('open'));
    sfu.take('1-1', () => undefined);
    await settle();
    rooms[0]?.break();
    await settle();
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(said).toEqual([kAgain]);
    sfu.onText(admission('open'));
    await settle();
    expect(rooms.at(-1)?.isConnected).toBe(true);
    expect(rooms.at(-1)?.audience).toEqual(['1-1']);
  });

  it('says that it cannot be reached, once, and waits for the next admission', async () => {
    const { sfu, rooms, said, refuse } = makeSfu();
    refuse(true);
    sfu.onText(admission('open'));
    sfu.take('1-1', () => undefined);
    await settle();
    expect(said).toEqual([kUnreachable]);
    sfu.take('2-2', () => undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said).toEqual([kUnreachable]);
    refuse(false);
    sfu.onText(admission('open'));
    await settle();
    expect(rooms.at(-1)?.isConnected).toBe(true);
    expect(rooms.at(-1)?.audience).toEqual(['1-1', '2-2']);
  });

  it('asks to try again on another network or by another way, if it could not be reached', async () => {
    const { sfu, said, refuse } = makeSfu();
    sfu.tryAgain();
    sfu.onText(admission('open'));
    sfu.take('1-1', () => undefined);
    await settle();
    sfu.tryAgain();
    expect(said).toEqual([]);
    refuse(true);
    sfu.onText(admission('other'));
    await settle();
    sfu.tryAgain();
    sfu.renew();
    expect(said).toEqual([kUnreachable, kAgain, kAgain]);
    refuse(false);
    sfu.onText(admission('open'));
    await settle();
    sfu.tryAgain();
    expect(said).toHaveLength(3);
  });

  it('asks for an admission when somebody is to be reached and there is none', async () => {
    const { sfu, said } = makeSfu();
    sfu.take('1-1', () => undefined);
    sfu.take('2-2', () => undefined);
    await settle();
    expect(said).toEqual([kAgain]);
  });

  it('takes no message of another kind, and none that is malformed', () => {
    const { sfu } = makeSfu();
    expect(sfu.onText('{"type":"link"}')).toBe(false);
    expect(sfu.onText('{"type":"sfu","url":7,"room":"a","token":"b"}')).toBe(false);
    expect(sfu.onText('nonsense')).toBe(false);
  });
});
