// The screens that are shared: others', which can be opened large, and the own one.
import type { JSX } from 'preact';
import type { App } from '../../App';
import { t } from '../../language/english/talk';
import type { RemotePeer } from '../../rtc/remotePeer';
import { Picture } from '../Picture';
import { ScreenIcon } from '../worldIcons';
import '../screens-shared.css';

// Items of the list of tiles.
export function ScreenTiles({ app }: { app: App }): JSX.Element {
  const { peers, screen } = app.talk;
  return (
    <>
      {peers.value
        .filter(({ sharing }) => sharing)
        .map((peer) => (
          <ScreenTile key={peer.avatar} app={app} peer={peer} />
        ))}
      {screen.picture.value && <OwnScreenTile app={app} track={screen.picture.value} />}
    </>
  );
}

function ScreenTile({ app, peer }: { app: App; peer: RemotePeer }): JSX.Element {
  const name = app.nameOf(peer.avatar);
  const track = peer.phase === 'connected' ? peer.screen : null;
  return (
    <li class="tile screen-tile" data-testid={`screen-${peer.avatar}`}>
      <div class="tile-frame">
        {track && (
          <Picture
            track={track}
            onSize={(size) => app.talk.showPicture(peer.avatar, 'screen', size)}
          />
        )}
        <span class="tile-name">
          <ScreenIcon />
          <bdi>{name}</bdi>
        </span>
      </div>
      <button
        type="button"
        class="screen-open"
        aria-label={t('openScreenOf', { name })}
        title={t('openLarge')}
        onClick={() => app.openScreen(peer.avatar)}
      />
    </li>
  );
}

function OwnScreenTile({ app, track }: { app: App; track: MediaStreamTrack }): JSX.Element {
  const { screen } = app.talk;
  const motion = screen.motion.value;
  return (
    <li class="tile screen-tile own-screen" data-testid="own-screen">
      <div class="tile-frame">
        <Picture track={track} />
      </div>
      <div class="own-screen-bar">
        <span>{t('youShare')}</span>
        <button
          type="button"
          class="button quiet tight"
          aria-pressed={motion}
          title={t('motionHint')}
          onClick={() => void screen.setMotion(!motion)}
        >
          {t('motion')}
        </button>
        <button type="button" class="button strong tight" onClick={() => screen.stop()}>
          {t('stop')}
        </button>
      </div>
    </li>
  );
}
