// One's own picture, mirrored as one knows oneself.
import type { JSX } from 'preact';
import type { App } from '../../App';
import { Picture } from '../Picture';
import { Act } from './ActionRow';
import { HideIcon } from './tileIcons';

export function OwnTile({ app }: { app: App }): JSX.Element | null {
  const track = app.talk.media.camera.value;
  const { ownPicture } = app.preferences;
  if (!track || !ownPicture.value) return null;
  const hide = (): void => {
    ownPicture.value = false;
    app.state.announcement.value = 'Your own picture is hidden; the settings bring it back.';
  };
  return (
    <li class="tile own" tabIndex={0} data-testid="own-tile">
      <div class="tile-frame">
        <Picture track={track} mirrored />
        <span class="tile-name">You</span>
      </div>
      <div class="tile-actions">
        <Act label="Hide my own picture" onClick={hide}>
          <HideIcon />
        </Act>
      </div>
    </li>
  );
}
