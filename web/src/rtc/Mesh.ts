// All peer links of this page, as the server wants them: a link begins and ends when it says so.
import { PeerLink } from './PeerLink';
import type { PeerPhase } from './PeerLink';
import { parsePeerSignal, parseTalkMessage } from './talkMessages';
import type { LinkMessage, PeerSignal, SignalMessage, WhatIsSent } from './talkMessages';
import { kNoTracks } from './transceivers';
import type { LocalTracks } from './transceivers';

export interface RemotePeer {
  avatar: number;
  phase: PeerPhase;
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
  screenAudio: MediaStreamTrack | null;
  // What the other side says it sends.
  mic: boolean;
  camera: boolean;
  sharing: boolean;
}

export interface MeshHost {
  sendText(json: string): void;
  // The list, or something in it, is another one.
  onPeers(peers: readonly RemotePeer[]): void;
}

// What the server takes (talk_message.h and limits.h in shared/protocol); it ends the connection of
// whoever says more.
const kMaxSignalBytes = 12 * 1024;
const kMaxTextBytes = 16 * 1024;

interface Entry {
  peer: RemotePeer;
  link: number;
  connection: PeerLink;
}

export class Mesh {
  private readonly entries = new Map<number, Entry>();
  private tracks = kNoTracks;
  private configuration: RTCConfiguration = { iceTransportPolicy: 'all' };

  constructor(private readonly host: MeshHost) {}

  // For connections from now on; those that there are begin anew when relays become the only way or
  // cease to be.
  configure(iceServers: readonly RTCIceServer[], relayOnly: boolean): void {
    const iceTransportPolicy = relayOnly ? 'relay' : 'all';
    const isAnotherWay = iceTransportPolicy !== this.configuration.iceTransportPolicy;
    this.configuration = { iceServers: [...iceServers], iceTransportPolicy };
    if (!isAnotherWay) return;
    for (const { connection } of this.entries.values()) connection.renew();
  }

  // A text message of the server; those of another kind are none of our business.
  onText(json: string): void {
    const message = parseTalkMessage(json);
    if (message?.type === 'link') this.begin(message);
    else if (message?.type === 'unlink') this.end(message.avatar, message.link);
    else if (message?.type === 'signal') this.signal(message);
  }

  setTracks(tracks: LocalTracks): void {
    this.tracks = tracks;
    for (const entry of this.entries.values()) {
      entry.connection.setTracks(tracks);
      this.tellWhatIsSent(entry);
    }
  }

  // The connection to the server is gone, and with it every link.
  clear(): void {
    for (const entry of this.entries.values()) entry.connection.close();
    this.entries.clear();
    this.tell();
  }

  private begin({ avatar, link, offers }: LinkMessage): void {
    this.entries.get(avatar)?.connection.close();
    const peer: RemotePeer = {
      avatar,
      phase: 'connecting',
      audio: null,
      video: null,
      screen: null,
      screenAudio: null,
      mic: false,
      camera: false,
      sharing: false,
    };
    const change = (changes: Partial<RemotePeer>): void => {
      Object.assign(peer, changes);
      this.tell();
    };
    const connection = new PeerLink(offers, () => this.configuration, {
      // Said again with every description, in case it was lost.
      send: (signal) =>
        this.send(avatar, link, signal.description ? { ...signal, sends: this.sends() } : signal),
      onTracks: change,
      onPhase: (phase) => change({ phase }),
    });
    const entry = { peer, link, connection };
    this.entries.set(avatar, entry);
    connection.start(this.tracks);
    this.tellWhatIsSent(entry);
    this.tell();
  }

  private end(avatar: number, link: number): void {
    const entry = this.entries.get(avatar);
    if (entry?.link !== link) return;
    entry.connection.close();
    this.entries.delete(avatar);
    this.tell();
  }

  private signal({ peer, link, data }: SignalMessage): void {
    const entry = this.entries.get(peer);
    const signal = parsePeerSignal(data);
    if (entry?.link !== link || !signal) return;
    if (signal.sends) {
      const { mic, camera, screen } = signal.sends;
      Object.assign(entry.peer, { mic, camera, sharing: screen });
      this.tell();
    }
    entry.connection.take(signal);
  }

  private tellWhatIsSent({ peer, link }: Entry): void {
    this.send(peer.avatar, link, { round: 0, sends: this.sends() });
  }

  private sends(): WhatIsSent {
    const { mic, camera, screen } = this.tracks;
    return { mic: mic !== null, camera: camera !== null, screen: screen !== null };
  }

  private send(peer: number, link: number, signal: PeerSignal): void {
    const data = JSON.stringify(signal);
    const text = JSON.stringify({ type: 'signal', peer, link, data });
    if (byteCount(data) > kMaxSignalBytes || byteCount(text) > kMaxTextBytes) return;
    this.host.sendText(text);
  }

  private tell(): void {
    this.host.onPeers([...this.entries.values()].map(({ peer }) => ({ ...peer })));
  }
}

function byteCount(text: string): number {
  return new TextEncoder().encode(text).length;
}
