import { hasRelay, parseIceServers } from '../../../web/src/rtc/iceServers';

const message = (servers: unknown): string => JSON.stringify({ type: 'ice_servers', servers });

describe('the message that names STUN and TURN servers', () => {
  it('is read as a browser takes it', () => {
    const servers = parseIceServers(
      message([
        { urls: ['stun:a.example'] },
        { urls: ['turn:a.example?transport=tcp'], username: '16:7', credential: 'x=' },
      ]),
    );
    expect(servers).toEqual([
      { urls: ['stun:a.example'] },
      { urls: ['turn:a.example?transport=tcp'], username: '16:7', credential: 'x=' },
    ]);
    expect(hasRelay(servers ?? [])).toBe(true);
    expect(hasRelay(servers?.slice(0, 1) ?? [])).toBe(false);
  });

  it('loses what a browser would stumble over', () => {
    expect(parseIceServers(message([7, null, {}, { urls: ['http://a'] }, { urls: [] }]))).toEqual(
      [],
    );
  });

  it('is none of another kind', () => {
    expect(parseIceServers('{"type":"link"}')).toBeNull();
    expect(parseIceServers('{"type":"ice_servers"}')).toBeNull();
    expect(parseIceServers('nonsense')).toBeNull();
  });
});
