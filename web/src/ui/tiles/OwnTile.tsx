// One's own picture, mirrored as one knows oneself.
import type { JSX } from 'preact';
import type { App } from '../../App';
import { t } from '../../language/english/talk';
import { Picture } from '../Picture';
import { Act } from './ActionRow';
import { HideIcon } from './tileIcons';

export function OwnTile({ app }: { app: App }): JSX.Element | null {
  const track = app.talk.media.camera.value;
  const { ownPicture } = app.preferences;
  if (!track || !ownPicture.value) return null;
  const hide = (): void => {
    ownPicture.value = false;
    app.state.announcement.value = t('ownHidden');
  };
  return (
    <li class="tile own" tabIndex={0} data-testid="own-tile">
      <div class="tile-frame">
        <Picture track={track} mirrored />
        <span class="tile-name">{t('you')}</span>
      </div>
      <div class="tile-actions">
        <Act label={t('hideOwn')} onClick={hide}>
          <HideIcon />
        </Act>
      </div>
    </li>
  );
}
