// Talking: joins the own devices, the links that the server makes, and the mixer.
import { computed, effect, signal } from '@preact/signals';
import type { TalkMarks } from '../bridge/bridgeTypes';
import { LocalMedia } from '../media/LocalMedia';
import { ScreenShare } from '../media/ScreenShare';
import { parseIceServers } from '../rtc/iceServers';
import { watchNetwork } from '../rtc/networkChanges';
import type { EncryptionState } from '../rtc/encryption/Encryption';
import type { Mesh } from '../rtc/Mesh';
import type { TalkPartHost } from '../rtc/makeMesh';
import type { RemotePeer } from '../rtc/remotePeer';
import type { Preferences } from '../settings/Preferences';
import { whenIdle } from '../util/whenIdle';
import { Hearing } from './Hearing';
import type { HearingHost } from './Hearing';
import { LinkHealth } from './LinkHealth';
import { PictureWishes, withoutPictures } from './PictureWishes';
import { WantedPictures } from './WantedPictures';
import type { PictureKind, PictureSize } from '../rtc/wantedPicture';
import { WorldMarks } from './WorldMarks';

export interface TalkHost extends HearingHost {
  sendText(json: string): void;
  setTalkMarks(avatar: number, marks: TalkMarks): void;
}

export class Talk {
  readonly media: LocalMedia;
  readonly screen = new ScreenShare();
  private readonly linked = signal<readonly RemotePeer[]>([]);
  // As one wants to have them: with voice only, nobody has a picture.
  readonly peers = computed(() =>
    this.preferences.voiceOnly.value ? this.linked.value.map(withoutPictures) : this.linked.value,
  );
  private readonly hasPeers = computed(() => this.linked.value.length > 0);
  readonly hearing: Hearing;
  // What the server lets us use to find a way to others.
  readonly iceServers = signal<readonly RTCIceServer[]>([]);
  private readonly wanted = new WantedPictures();
  // How large the pictures of others are shown.
  readonly wantedPictures = this.wanted.byAvatar;
  readonly health = new LinkHealth();
  // Of an encrypted conversation; null in any other.
  readonly encryption = signal<EncryptionState | null>(null);
  // Loaded meanwhile; what is said to it before waits.
  private readonly mesh: Promise<Mesh>;

  constructor(
    host: TalkHost,
    private readonly preferences: Preferences,
  ) {
    this.media = new LocalMedia(preferences);
    this.hearing = new Hearing(host, preferences);
    this.mesh = this.load({
      sendText: (json) => host.sendText(json),
      onPeers: (peers) => this.onPeers(peers),
      onStatistics: (avatar, statistics) => this.health.take(avatar, statistics),
      onNotLoaded: () => this.media.tell({ what: 'groupsNotLoaded' }),
      onEncryption: (state) => {
        this.encryption.value = state.linked.length > 0 ? state : null;
      },
    });
    watchNetwork(() => this.tell((mesh) => mesh.findOtherWays()));
    const marks = new WorldMarks((avatar, shown) => host.setTalkMarks(avatar, shown));
    effect(() => {
      const savesData = preferences.lowBandwidth.value;
      const unheardMic = this.media.unheardMic.value;
      const tracks = { ...this.media.sent.value, unheardMic, ...this.screen.tracks, savesData };
      this.tell((mesh) => mesh.setTracks(tracks));
    });
    const wishes = new PictureWishes(preferences);
    effect(() => {
      const wanted = wishes.of(this.linked.value, this.wantedPictures.value);
      this.tell((mesh) => mesh.setWanted(wanted));
    });
    effect(() => {
      const takesPictures = !preferences.voiceOnly.value;
      this.tell((mesh) => mesh.setPictures(takesPictures));
    });
    effect(() => marks.update(this.linked.value, this.hearing.speaking.value));
    effect(() => this.stopScreenIfUnwanted());
    effect(() => this.watchForLostSpeech());
    effect(() => this.hearing.setSpeaker(this.media.speaker.id.value));
    effect(() => {
      const [servers, relayOnly] = [this.iceServers.value, preferences.relayOnly.value];
      this.tell((mesh) => mesh.configure(servers, relayOnly));
    });
  }

  hearUpTo(tiles: number): void {
    this.hearing.audibleTiles = tiles;
  }

  // A group is there at once for whoever comes up to it, but what it needs is large: it is loaded
  // while nobody waits.
  prepareForGroups(): void {
    if (this.preferences.lowBandwidth.value) return;
    whenIdle(async () => {
      const { loadSfuRoom } = await import('../rtc/makeMesh');
      await loadSfuRoom();
    });
  }

  onText(json: string): void {
    const servers = parseIceServers(json);
    if (servers) this.iceServers.value = servers;
    else this.tell((mesh) => mesh.onText(json));
  }

  onOffline(): void {
    this.tell((mesh) => mesh.hold());
  }

  stop(): void {
    this.tell((mesh) => mesh.clear());
    this.media.release();
    this.screen.stop();
  }

  // From a click or a key, so that the browser lets sound begin.
  wake(): void {
    this.hearing.wake();
  }

  // Null: not shown at all. The same picture may be shown in several places.
  showPicture(avatar: number, kind: PictureKind, size: PictureSize | null, place = 'tile'): void {
    this.wanted.show(avatar, kind, size, place);
  }

  // Somebody looks at the number by which people check that nobody sits between them.
  compareKeys(wanted: boolean): void {
    this.tell((mesh) => mesh.compareKeys(wanted));
  }

  private async load(host: TalkPartHost): Promise<Mesh> {
    const { makeMesh } = await import('../rtc/makeMesh');
    return makeMesh(host);
  }

  // In the order of the calls.
  private tell(act: (mesh: Mesh) => void): void {
    void this.mesh.then(act, () => {
      this.media.tell({ what: 'notLoaded' });
    });
  }

  private stopScreenIfUnwanted(): void {
    const isVoiceOnly = this.preferences.voiceOnly.value;
    if (!this.screen.picture.value || !(isVoiceOnly || this.media.presence.away.value)) return;
    this.screen.stop();
    if (isVoiceOnly) this.media.problem.value = { what: 'voiceOnly' };
  }

  // Whoever speaks while push to talk is not held is told so; listening begins with somebody near.
  private watchForLostSpeech(): (() => void) | undefined {
    const track = this.media.unheardMic.value;
    if (!track || !this.hasPeers.value) return undefined;
    const watch = import('../media/lostSpeech').then(({ watchForSpeech }) =>
      watchForSpeech(track, () => this.media.tell({ what: 'unheard' })),
    );
    return () =>
      void watch.then(
        (stop) => stop(),
        () => undefined,
      );
  }

  private onPeers(peers: readonly RemotePeer[]): void {
    this.linked.value = peers;
    this.hearing.setPeers(peers);
    this.wanted.keepOnly(new Set(peers.map(({ avatar }) => avatar)));
    this.health.keepOnly(peers.map(({ avatar }) => avatar));
  }
}
