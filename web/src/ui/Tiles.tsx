// The pictures of those one talks with, and one's own.
import type { JSX } from 'preact';
import type { App } from '../App';
import type { RemotePeer } from '../rtc/Mesh';
import { Picture } from './Picture';
import { MicOffIcon } from './icons';
import { lazily } from './lazily';

const ScreenTiles = lazily(async () => (await import('./ScreenTiles')).ScreenTiles);

// Whoever is hardly heard is hardly seen, but never invisible: they are there.
const kFaintest = 0.35;

export function Tiles({ app }: { app: App }): JSX.Element | null {
  const { talk } = app;
  const peers = talk.peers.value;
  const { camera } = talk.media;
  const isShared = talk.screen.picture.value !== null || peers.some(({ sharing }) => sharing);
  if (peers.length === 0 && !camera.value && !isShared) return null;
  return (
    <ul class="tiles" aria-label="People you talk with">
      {isShared && <ScreenTiles app={app} />}
      {peers.map((peer) => (
        <PeerTile key={peer.avatar} app={app} peer={peer} />
      ))}
      {camera.value && (
        <li class="tile own">
          <Picture track={camera.value} mirrored />
          <span class="tile-name">You</span>
        </li>
      )}
    </ul>
  );
}

function PeerTile({ app, peer }: { app: App; peer: RemotePeer }): JSX.Element {
  const name = app.nameOf(peer.avatar);
  const nearness = app.talk.nearness.value.get(peer.avatar) ?? 0;
  const opacity = kFaintest + (1 - kFaintest) * nearness;
  const track = peer.camera && peer.phase === 'connected' ? peer.video : null;
  return (
    <li class={`tile ${peer.phase}`} style={{ opacity }} data-testid={`tile-${peer.avatar}`}>
      {track ? <Picture track={track} /> : <span class="tile-letter">{firstLetter(name)}</span>}
      <span class="tile-name">
        {!peer.mic && <MicOffIcon />}
        <bdi>{name}</bdi>
      </span>
      <span class="unseen">{describe(peer)}</span>
    </li>
  );
}

function describe({ phase, mic }: RemotePeer): string {
  if (phase === 'connecting') return 'is being connected';
  if (phase === 'failed') return 'could not be connected';
  return mic ? 'can be heard' : 'has the microphone off';
}

function firstLetter(name: string): string {
  const codePoint = name.trim().codePointAt(0);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint).toUpperCase();
}
