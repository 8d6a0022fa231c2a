// A shared screen in the conference view: whole, never cut.
import { useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../../App';
import type { RemotePeer } from '../../rtc/remotePeer';
import { tileKey } from '../../talk/tileKey';
import { t } from '../../language/english/talk';
import { Picture } from '../Picture';
import { ScreenIcon } from '../worldIcons';
import { ActionRow } from '../tiles/ActionRow';
import { tileActions } from '../tiles/tileActions';
import type { Rect } from './conferenceLayout';
import { rectStyle } from './placeTiles';

export interface ConferenceScreenProps {
  app: App;
  peer: RemotePeer;
  rect: Rect | null;
}

export function ConferenceScreen({ app, peer, rect }: ConferenceScreenProps): JSX.Element {
  const tile = useRef<HTMLLIElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const { avatar } = peer;
  const name = app.nameOf(avatar);
  const track = peer.phase === 'connected' ? peer.screen : null;
  const actions = tileActions(app, tileKey('screen', avatar), tile, video, track !== null);
  return (
    <li
      ref={tile}
      class="tile screen-tile"
      style={rectStyle(rect)}
      tabIndex={0}
      data-testid={`screen-${avatar}`}
    >
      <div class="tile-frame">
        {track && (
          <Picture
            track={track}
            video={video}
            onSize={(size) => app.talk.showPicture(avatar, 'screen', size)}
          />
        )}
        <span class="tile-name">
          <ScreenIcon />
          <bdi>{name}</bdi>
        </span>
      </div>
      <ActionRow label={t('screenActions', { name })} actions={actions} />
    </li>
  );
}
