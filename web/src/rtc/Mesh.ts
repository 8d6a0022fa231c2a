// All links of this page, as the server wants them: a link begins, goes another way and ends when it
// says so.
import type {
  EncryptedLink,
  EncryptedPeer,
  Encryption,
  EncryptionState,
} from './encryption/Encryption';
import { LinkMonitor } from './LinkMonitor';
import { LinkReport } from './linkReport';
import { newPeer } from './remotePeer';
import type { RemotePeer } from './remotePeer';
import type { Sfu } from './Sfu';
import { TwoWayLink } from './TwoWayLink';
import { isSameObject } from '../util/same';
import type { LinkStatistics } from './statistics';
import { parsePeerSignal, parseTalkMessage } from './talkMessages';
import type {
  LinkMessage,
  PeerSignal,
  RouteMessage,
  SignalMessage,
  WhatIsSent,
} from './talkMessages';
import { kNoTracks } from './transceivers';
import type { LocalTracks } from './transceivers';
import { kNothingKnown } from './wantedPicture';
import type { WantedPicture } from './wantedPicture';

export interface MeshHost {
  sendText(json: string): void;
  // The list, or something in it, is another one.
  onPeers(peers: readonly RemotePeer[]): void;
  // Every two seconds for every link; null while it is not connected.
  onStatistics(avatar: number, statistics: LinkStatistics | null): void;
  onEncryption(state: EncryptionState): void;
}

// What the server takes (talk_message.h and limits.h in shared/protocol); it ends the connection of
// whoever says more.
const kMaxSignalBytes = 12 * 1024;
const kMaxTextBytes = 16 * 1024;

// kLinkGraceSeconds of limits.h.
const kHoldMs = 5_000;

interface Entry {
  peer: RemotePeer;
  link: number;
  // Null where the server may read along what is said to connect.
  encryption: EncryptedLink | null;
  connection: TwoWayLink;
  monitor: LinkMonitor;
  // How large the own pictures are shown over there.
  wanted: WantedPicture;
}

export class Mesh {
  private readonly entries = new Map<number, Entry>();
  private tracks = kNoTracks;
  private wanted: ReadonlyMap<number, WantedPicture> = new Map();
  private configuration: RTCConfiguration = { iceTransportPolicy: 'all' };
  private holdTimer: ReturnType<typeof setTimeout> | undefined;
  private hasNews = false;
  // Links that hold for the server, and that this page has asked to have renewed.
  private lost: number[] = [];

  constructor(
    private readonly sfu: Sfu,
    private readonly encryption: Encryption,
    private readonly host: MeshHost,
  ) {}

  // For connections from now on; those that there are begin anew when relays become the only way or
  // cease to be.
  configure(iceServers: readonly RTCIceServer[], relayOnly: boolean): void {
    const iceTransportPolicy = relayOnly ? 'relay' : 'all';
    const isAnotherWay = iceTransportPolicy !== this.configuration.iceTransportPolicy;
    this.configuration = { iceServers: [...iceServers], iceTransportPolicy };
    if (!isAnotherWay) return;
    this.sfu.renew();
    for (const { connection } of this.entries.values()) connection.renew();
  }

  get configurationNow(): RTCConfiguration {
    return this.configuration;
  }

  // A text message of the server; those of another kind are none of our business.
  onText(json: string): void {
    if (this.sfu.onText(json)) return;
    const message = parseTalkMessage(json);
    if (message?.type === 'link') this.begin(message);
    else if (message?.type === 'unlink') this.end(message.avatar, message.link);
    else if (message?.type === 'route') this.route(message);
    else if (message?.type === 'kept') this.keep(message.links);
    else if (message?.type === 'signal') this.signal(message);
  }

  setTracks(tracks: LocalTracks): void {
    this.tracks = tracks;
    this.sfu.setTracks(tracks);
    for (const entry of this.entries.values()) {
      entry.connection.setTracks(tracks);
      this.tellWhatIsSent(entry);
    }
  }

  // Whether this page takes any pictures at all.
  setPictures(wanted: boolean): void {
    this.sfu.setPictures(wanted);
  }

  // This machine is on another network.
  findOtherWays(): void {
    this.sfu.tryAgain();
    for (const { connection } of this.entries.values()) connection.restart();
  }

  // How large the pictures of others are shown here.
  setWanted(wanted: ReadonlyMap<number, WantedPicture>): void {
    const before = this.wanted;
    this.wanted = wanted;
    for (const { peer, link, connection } of this.entries.values()) {
      const wants = wanted.get(peer.avatar);
      if (wants) connection.setShown(wants);
      if (!wants || JSON.stringify(wants) === JSON.stringify(before.get(peer.avatar))) continue;
      this.send(peer.avatar, link, { round: 0, wants });
    }
  }

  // Somebody wants to see the number by which people check their keys, or does not any more.
  compareKeys(wanted: boolean): void {
    this.encryption.compare(wanted);
  }

  // The connection to the server is lost. The server lets the links go on for as long, and says on
  // the return which of them still hold.
  hold(): void {
    this.holdTimer ??= setTimeout(() => this.clear(), kHoldMs);
  }

  // The end of every connection.
  clear(): void {
    this.release();
    for (const entry of this.entries.values()) this.close(entry);
    this.entries.clear();
    this.tell();
  }

  private keep(links: number[]): void {
    this.release();
    const own = [...this.entries.values()];
    for (const entry of own) {
      if (links.includes(entry.link)) this.tellAgain(entry);
      else this.end(entry.peer.avatar, entry.link);
    }
    // This page was loaded anew, or held them no longer: the other side has to begin again as well.
    this.lost = links.filter((link) => !own.some((entry) => entry.link === link));
    for (const link of this.lost) this.host.sendText(JSON.stringify({ type: 'renew', link }));
  }

  // What was said while the server was away is lost.
  private tellAgain({ peer, link, encryption, connection }: Entry): void {
    const wants = this.wanted.get(peer.avatar);
    const signal = { round: 0, sends: this.sends(), hears: connection.hearsOver };
    this.send(peer.avatar, link, wants ? { ...signal, wants } : signal);
    encryption?.tellAgain();
  }

  private release(): void {
    clearTimeout(this.holdTimer);
    this.holdTimer = undefined;
  }

  private begin({ avatar, link, offers, via, identity, full, encrypted }: LinkMessage): void {
    if (this.lost.includes(link)) return;
    const known = this.entries.get(avatar);
    // Kept over a short loss of the server; the way may be another one by now.
    if (known?.link === link) {
      known.connection.route(via);
      return;
    }
    if (known) this.close(known);
    const peer = newPeer(avatar, full);
    const change = (changes: Partial<RemotePeer>): void => this.change(peer, changes);
    const options = { offers, via, identity, encrypted };
    const connection = new TwoWayLink(options, () => this.configuration, this.sfu, {
      // Said again with every description, in case it was lost.
      send: (signal) =>
        this.send(avatar, link, signal.description ? { ...signal, ...this.facts(avatar) } : signal),
      onTracks: change,
      onPhase: (phase) => {
        change({ phase });
        report.onPhase(phase, connection);
      },
    });
    const monitor = new LinkMonitor(
      connection,
      () => peer.mic,
      (statistics) => this.host.onStatistics(avatar, statistics),
    );
    const report = new LinkReport(link, (json) => this.host.sendText(json));
    const encryption = encrypted ? this.encrypt({ avatar, link, identity }) : null;
    const entry: Entry = { peer, link, encryption, connection, monitor, wanted: kNothingKnown };
    this.entries.set(avatar, entry);
    connection.start(this.tracks);
    this.share();
    this.tellWhatIsSent(entry);
    this.tell();
  }

  private encrypt(peer: EncryptedPeer): EncryptedLink {
    const { avatar, link } = peer;
    const entry = (): Entry | null => {
      const found = this.entries.get(avatar);
      return found?.link === link ? found : null;
    };
    return this.encryption.open(peer, {
      sendData: (data) => this.sendData(avatar, link, data),
      onText: (text) => {
        const known = entry();
        if (known) this.hear(known, text);
      },
      onAgain: () => {
        const known = entry();
        if (known) this.tellAgain(known);
      },
    });
  }

  private route({ avatar, link, via }: RouteMessage): void {
    const entry = this.entries.get(avatar);
    if (entry?.link === link) entry.connection.route(via);
  }

  private end(avatar: number, link: number): void {
    const entry = this.entries.get(avatar);
    if (entry?.link !== link) return;
    this.close(entry);
    this.entries.delete(avatar);
    this.share();
    this.tell();
  }

  private close({ connection, encryption, monitor }: Entry): void {
    monitor.stop();
    encryption?.close();
    connection.close();
  }

  private signal({ peer, link, data }: SignalMessage): void {
    const entry = this.entries.get(peer);
    if (entry?.link !== link) return;
    if (entry.encryption) entry.encryption.take(data);
    else this.hear(entry, data);
  }

  private hear(entry: Entry, text: string): void {
    const signal = parsePeerSignal(text);
    if (!signal) return;
    if (signal.sends) {
      const { mic, camera, screen } = signal.sends;
      this.change(entry.peer, { mic, camera, sharing: screen });
    }
    if (signal.wants) {
      entry.wanted = signal.wants;
      entry.connection.setDemand({ wanted: entry.wanted, viewers: this.entries.size });
    }
    entry.connection.take(signal);
  }

  // The more there are, the less each of them gets.
  private share(): void {
    for (const { connection, wanted } of this.entries.values()) {
      connection.setDemand({ wanted, viewers: this.entries.size });
    }
  }

  private facts(avatar: number): Pick<PeerSignal, 'sends' | 'wants'> {
    const wants = this.wanted.get(avatar);
    return { sends: this.sends(), ...(wants && { wants }) };
  }

  private tellWhatIsSent({ peer, link }: Entry): void {
    this.send(peer.avatar, link, { round: 0, sends: this.sends() });
  }

  private sends(): WhatIsSent {
    const { mic, camera, screen } = this.tracks;
    return { mic: mic !== null, camera: camera !== null, screen: screen !== null };
  }

  private send(peer: number, link: number, signal: PeerSignal): void {
    const encryption = this.entries.get(peer)?.encryption;
    const data = JSON.stringify(signal);
    if (encryption) encryption.send(data);
    else this.sendData(peer, link, data);
  }

  private sendData(peer: number, link: number, data: string): void {
    const text = JSON.stringify({ type: 'signal', peer, link, data });
    if (byteCount(data) > kMaxSignalBytes || byteCount(text) > kMaxTextBytes) return;
    this.host.sendText(text);
  }

  private change(peer: RemotePeer, changes: Partial<RemotePeer>): void {
    const before = { ...peer };
    Object.assign(peer, changes);
    if (!isSameObject(before, peer)) this.tell();
  }

  // Once for all that happens at once: everything the page shows hangs on it.
  private tell(): void {
    if (this.hasNews) return;
    this.hasNews = true;
    queueMicrotask(() => {
      this.hasNews = false;
      this.host.onPeers([...this.entries.values()].map(({ peer }) => ({ ...peer })));
    });
  }
}

function byteCount(text: string): number {
  return new TextEncoder().encode(text).length;
}
