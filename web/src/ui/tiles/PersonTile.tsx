// Somebody one talks with: picture or letter, name, microphone, and what one can do about them.
import { useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../../App';
import { t } from '../../language/english/talk';
import type { RemotePeer } from '../../rtc/remotePeer';
import { Picture } from '../Picture';
import { QualityMark } from '../QualityMarks';
import { rectStyle } from '../conference/placeTiles';
import type { Rect } from '../conference/conferenceLayout';
import { MicOffIcon } from '../icons';
import { ActionRow } from './ActionRow';
import { PersonMenu } from './PersonMenu';
import { tileActions } from './tileActions';
import { tileKey } from '../../talk/tileKey';

// Whoever is hardly heard is hardly seen, but never invisible: they are there.
const kFaintest = 0.35;

export interface PersonTileProps {
  app: App;
  peer: RemotePeer;
  // Where distance says nothing, nobody is faint.
  fades: boolean;
  // Where it is, in a view that says so; null: nowhere.
  rect?: Rect | null;
}

export function PersonTile({ app, peer, fades, rect }: PersonTileProps): JSX.Element {
  const tile = useRef<HTMLLIElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const { avatar } = peer;
  const { nearness, speaking } = app.talk.hearing;
  const name = app.nameOf(avatar);
  const track = peer.camera && peer.phase === 'connected' ? peer.video : null;
  const actions = tileActions(app, tileKey('camera', avatar), tile, video, track !== null);
  const opacity = fades ? kFaintest + (1 - kFaintest) * (nearness.value.get(avatar) ?? 0) : 1;
  const flags = { speaking: speaking.value.has(avatar), pinned: actions.pinned, open: menuOpen };
  return (
    <li
      ref={tile}
      class={classes('tile', peer.phase, flags)}
      style={{ '--nearness': opacity, ...(rect !== undefined && rectStyle(rect)) }}
      tabIndex={0}
      data-testid={`tile-${avatar}`}
    >
      <div class="tile-frame">
        {track ? (
          <Picture
            track={track}
            video={video}
            onSize={(size) => app.talk.showPicture(avatar, 'camera', size)}
          />
        ) : (
          <span class="tile-letter" aria-hidden="true">
            {firstLetter(name)}
          </span>
        )}
        <span class="tile-name">
          {!peer.mic && <MicOffIcon />}
          <bdi>{name}</bdi>
        </span>
        <QualityMark app={app} avatar={avatar} />
      </div>
      <span class="unseen">{describe(peer)}</span>
      <ActionRow
        label={t('actions', { name })}
        actions={actions}
        menu={{ name, open: menuOpen, toggle: () => setMenuOpen(!menuOpen) }}
      />
      {menuOpen && (
        <PersonMenu
          app={app}
          avatar={avatar}
          actions={actions}
          onClose={() => setMenuOpen(false)}
        />
      )}
    </li>
  );
}

function classes(...parts: (string | Record<string, boolean>)[]): string {
  return parts
    .flatMap((part) =>
      typeof part === 'string' ? [part] : Object.keys(part).filter((key) => part[key]),
    )
    .join(' ');
}

function describe({ phase, mic }: RemotePeer): string {
  if (phase === 'connecting') return t('isConnecting');
  if (phase === 'failed') return t('isFailed');
  return t(mic ? 'isHeard' : 'isMuted');
}

export function firstLetter(name: string): string {
  const codePoint = name.trim().codePointAt(0);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint).toUpperCase();
}
