// An SFU whose rooms do as the test says.
import { Sfu } from '../../../web/src/rtc/Sfu';
import type { SfuRoomHost, SfuTracks } from '../../../web/src/rtc/SfuRoom';
import type { Report } from '../../../web/src/rtc/statistics';
import type { LocalTracks } from '../../../web/src/rtc/transceivers';

export const kNoSfuTracks: SfuTracks = {
  audio: null,
  video: null,
  screen: null,
  screenAudio: null,
};

export class FakeRoom {
  isConnected = false;
  closed = false;
  admission: string[] = [];
  tracks: LocalTracks | null = null;
  audience: string[] = [];
  pictures = true;
  private readonly people = new Map<string, SfuTracks>();
  private readonly heard = new Set<string>();

  constructor(
    private readonly host: SfuRoomHost,
    private readonly refuses: () => boolean,
    readonly encrypted: boolean,
  ) {}

  connect(url: string, token: string): Promise<void> {
    this.admission = [url, token];
    if (this.refuses()) {
      // LiveKit's client says both.
      this.host.onLost();
      return Promise.reject(new Error('refused'));
    }
    this.isConnected = true;
    return Promise.resolve();
  }
  setTracks(tracks: LocalTracks): void {
    this.tracks = tracks;
  }
  setAudience(identities: ReadonlySet<string>): void {
    this.audience = [...identities];
  }
  setPictures(wanted: boolean): void {
    this.pictures = wanted;
  }
  readonly shown = new Map<string, unknown>();
  setShown(identity: string, shown: unknown): void {
    this.shown.set(identity, shown);
  }
  has(identity: string): boolean {
    return this.people.has(identity);
  }
  tracksOf(identity: string): SfuTracks {
    return this.people.get(identity) ?? kNoSfuTracks;
  }
  heardAt(identity: string): number {
    return this.heard.has(identity) ? performance.now() : 0;
  }
  report(identity: string): Promise<Report | null> {
    return Promise.resolve(this.has(identity) ? new Map() : null);
  }
  close(): void {
    this.closed = true;
  }

  // --- What happens there -----------------------------------------------------------------------

  arrive(identity: string, tracks: Partial<SfuTracks> = {}): void {
    this.people.set(identity, { ...kNoSfuTracks, ...tracks });
    this.host.onChange();
  }
  speak(identity: string): void {
    this.heard.add(identity);
  }
  break(): void {
    this.host.onLost();
  }
}

export interface FakeSfu {
  sfu: Sfu;
  rooms: FakeRoom[];
  // What was said to the server.
  said: string[];
  refuse: (refuses: boolean) => void;
}

export function makeSfu(canEncrypt = true): FakeSfu {
  const rooms: FakeRoom[] = [];
  const said: string[] = [];
  let refuses = false;
  const sfu = new Sfu({
    sendText: (json) => said.push(json),
    configuration: () => ({}),
    canEncrypt: () => canEncrypt,
    makeRoom: (host, encrypted) => {
      const room = new FakeRoom(host, () => refuses, encrypted);
      rooms.push(room);
      return Promise.resolve(room);
    },
  });
  return { sfu, rooms, said, refuse: (value) => (refuses = value) };
}

// For tests of what never goes that way.
export function sfuWithout(): Sfu {
  return makeSfu().sfu;
}

export const admission = (room: string, token = 'token'): string =>
  JSON.stringify({ type: 'sfu', url: 'wss://sfu.example', room, token });
