// The way through the SFU: connects while somebody is to be reached that way, and then for a while.
import { parseObject } from '../util/json';
import type { Sample } from './LinkMonitor';
import type { SfuRoom, SfuRoomHost, SfuTracks } from './SfuRoom';
import { kNoTracks } from './transceivers';
import type { LocalTracks } from './transceivers';
import type { WantedPicture } from './wantedPicture';

// Who walks along the edge of a group must not connect anew for every step.
const kLingerMs = 5_000;
const kRetryMs = 1_000;

// What a test's room has as well.
type AnyRoom = Pick<SfuRoom, keyof SfuRoom>;

export interface SfuHost {
  sendText(json: string): void;
  configuration(): RTCConfiguration;
  // Whether this browser can encrypt what it sends there.
  canEncrypt(): boolean;
  // Loads the client and makes a room: it is large, and most visits never need it.
  makeRoom(host: SfuRoomHost, encrypted: boolean): Promise<AnyRoom>;
}

// One person who is reached through the SFU.
export interface SfuSeat {
  // Whether the person is in the same room.
  readonly isThere: boolean;
  readonly tracks: SfuTracks;
  // When the last packet of the voice came, by a clock of the browser's; 0: none did.
  heardAt(): number;
  // How large the person's pictures are shown.
  show(wanted: WantedPicture): void;
  // Of what goes to and comes from the person; null while there is nothing to count.
  sample(): Promise<Sample | null>;
  leave(): void;
}

interface Seat {
  onChange: () => void;
  encrypted: boolean;
}

interface Admission {
  url: string;
  room: string;
  token: string;
}

const kNothing: SfuTracks = { audio: null, video: null, screen: null, screenAudio: null };

export class Sfu {
  private readonly seats = new Map<string, Seat>();
  private admission: Admission | null = null;
  private room: AnyRoom | null = null;
  // Which admission the room is of; another one means another room.
  private roomName = '';
  // Whether everything there is encrypted, or nothing.
  private encrypted = false;
  // What still comes of an earlier one is void.
  private attempt = 0;
  private tracks = kNoTracks;
  private pictures = true;
  private readonly shown = new Map<string, WantedPicture>();
  // Said to the server, which leads us from page to page until it tries again.
  private unreachable = false;
  private lingerTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: SfuHost) {}

  // True when the message was an admission.
  onText(json: string): boolean {
    const admission = parseAdmission(json);
    if (!admission) return false;
    // Where we are already, another token changes nothing.
    if (this.room && admission.room === this.roomName) return true;
    this.disconnect();
    this.admission = admission;
    this.unreachable = false;
    void this.connect();
    return true;
  }

  setTracks(tracks: LocalTracks): void {
    this.tracks = tracks;
    this.room?.setTracks(tracks);
  }

  // Whether the pictures of others are wanted at all.
  setPictures(wanted: boolean): void {
    this.pictures = wanted;
    this.room?.setPictures(wanted);
  }

  // `onChange` is called whenever anything about the person may be another.
  take(identity: string, onChange: () => void, encrypted = false): SfuSeat {
    this.seats.set(identity, { onChange, encrypted });
    clearTimeout(this.lingerTimer);
    this.room?.setAudience(this.audience());
    if (this.admission) void this.connect();
    else if (this.roomName === '' && !this.unreachable) this.askAgainIn(0);
    const room = (): AnyRoom | null => this.room;
    return {
      get isThere(): boolean {
        return room()?.has(identity) ?? false;
      },
      get tracks(): SfuTracks {
        return room()?.tracksOf(identity) ?? kNothing;
      },
      heardAt: () => this.room?.heardAt(identity) ?? 0,
      show: (wanted) => {
        this.shown.set(identity, wanted);
        this.room?.setShown(identity, wanted);
      },
      sample: async () => {
        const { room: connection } = this;
        const report = await connection?.report(identity);
        return connection && report ? { connection, report } : null;
      },
      leave: () => this.free(identity, onChange),
    };
  }

  // In another way than before (through a relay, or not any more).
  renew(): void {
    this.tryAgain();
    if (!this.room) return;
    this.disconnect();
    this.askAgainIn(0);
  }

  // There is reason to hope that it can be reached now.
  tryAgain(): void {
    if (this.unreachable) this.host.sendText(JSON.stringify({ type: 'sfu_again' }));
  }

  private free(identity: string, onChange: () => void): void {
    if (this.seats.get(identity)?.onChange !== onChange) return;
    this.seats.delete(identity);
    this.shown.delete(identity);
    this.room?.setAudience(this.audience());
    if (this.seats.size === 0) {
      this.lingerTimer = setTimeout(() => this.disconnect(), kLingerMs);
    }
  }

  // In an encrypted room whoever is not to be encrypted for is nobody, and the other way round: no
  // mistake of the server's makes anybody speak in the clear.
  private audience(): ReadonlySet<string> {
    const seats = [...this.seats].filter(([, { encrypted }]) => encrypted === this.encrypted);
    return new Set(seats.map(([identity]) => identity));
  }

  private async connect(): Promise<void> {
    const { admission } = this;
    if (this.room || !admission || this.seats.size === 0) return;
    this.encrypted = [...this.seats.values()].some(({ encrypted }) => encrypted);
    if (this.encrypted && !this.host.canEncrypt()) {
      this.onUnreachable();
      return;
    }
    this.admission = null;
    this.roomName = admission.room;
    const attempt = ++this.attempt;
    const isCurrent = (): boolean => this.attempt === attempt;
    let isIn = false;
    try {
      const roomHost: SfuRoomHost = {
        onChange: () => {
          if (isCurrent()) this.tell();
        },
        onLost: () => {
          if (isCurrent() && isIn) this.onLost();
        },
      };
      const room = await this.host.makeRoom(roomHost, this.encrypted);
      if (!isCurrent()) return;
      this.room = room;
      room.setTracks(this.tracks);
      room.setPictures(this.pictures);
      room.setAudience(this.audience());
      for (const [identity, wanted] of this.shown) room.setShown(identity, wanted);
      await room.connect(admission.url, admission.token, this.host.configuration());
      isIn = true;
    } catch {
      if (isCurrent()) this.onUnreachable();
    }
  }

  // Or of no use: in the clear nothing is said in an encrypted room. Waiting would be silence, so the
  // server leads us from page to page instead.
  private onUnreachable(): void {
    this.disconnect();
    this.unreachable = true;
    this.tell();
    this.host.sendText(JSON.stringify({ type: 'sfu_unreachable' }));
  }

  private onLost(): void {
    this.disconnect();
    this.tell();
    this.askAgainIn(kRetryMs);
  }

  // A token holds for one attempt; the server gives another one if it still wants us there.
  private askAgainIn(delayMs: number): void {
    this.retryTimer ??= setTimeout(() => {
      this.retryTimer = undefined;
      const isNeeded = this.seats.size > 0 && this.roomName === '' && !this.admission;
      if (isNeeded) this.host.sendText(JSON.stringify({ type: 'sfu_again' }));
    }, delayMs);
  }

  private disconnect(): void {
    clearTimeout(this.lingerTimer);
    this.attempt += 1;
    this.room?.close();
    this.room = null;
    this.roomName = '';
    this.admission = null;
  }

  private tell(): void {
    for (const { onChange } of this.seats.values()) onChange();
  }
}

function parseAdmission(json: string): Admission | null {
  const message = parseObject(json);
  if (message?.['type'] !== 'sfu') return null;
  const { url, room, token } = message;
  if (typeof url !== 'string' || typeof room !== 'string' || typeof token !== 'string') return null;
  return { url: url === '' ? ownUrl() : url, room, token };
}

// Below the page's own address, where the server leads on to the SFU.
function ownUrl(): string {
  const url = new URL('sfu', document.baseURI);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
