// Those one talks with: as tiles beside the world, or, in the conference view, over it.
import type { JSX } from 'preact';
import type { App } from '../../App';
import { t } from '../../language/english/talk';
import { useAutoConference } from '../conference/useAutoConference';
import { lazily } from '../lazily';
import { TileStrip } from './TileStrip';
import './tiles.css';

const Conference = lazily(async () => (await import('../conference/Conference')).Conference);

export function TileArea({ app }: { app: App }): JSX.Element {
  useAutoConference(app);
  return (
    <>
      {app.state.conference.value ? <Conference app={app} /> : <TileStrip app={app} />}
      {app.talk.hearing.heldBack.value && (
        <p class="tile-note" role="status">
          {t('clickToHear')}
        </p>
      )}
    </>
  );
}
