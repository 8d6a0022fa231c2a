// The tiles beside the world: as many as there is room for, the others as a number.
import type { JSX } from 'preact';
import type { App } from '../../App';
import { t } from '../../language/english/talk';
import { OwnQualityMark } from '../QualityMarks';
import { GridIcon } from '../conference/conferenceIcons';
import { OwnTile } from './OwnTile';
import { PersonTile } from './PersonTile';
import { ScreenTiles } from './ScreenTiles';
import { useNarrow } from './useNarrow';
import { useShownPeers } from './useShownPeers';

const kPlaces = 9;
const kPlacesOnPhone = 4;

export function TileStrip({ app }: { app: App }): JSX.Element | null {
  const { talk, preferences } = app;
  const peers = talk.peers.value;
  const narrow = useNarrow();
  const { shown, rest } = useShownPeers(app, narrow ? kPlacesOnPhone : kPlaces);
  const hasOwn = talk.media.camera.value !== null && preferences.ownPicture.value;
  const isShared = talk.screen.picture.value !== null || peers.some(({ sharing }) => sharing);
  if (shown.length === 0 && !hasOwn && !isShared) return null;
  return (
    <ul class="tiles" aria-label={t('people')}>
      {isShared && <ScreenTiles app={app} />}
      {shown.map((peer) => (
        <PersonTile key={peer.avatar} app={app} peer={peer} fades />
      ))}
      <OwnTile app={app} />
      {peers.length > 0 && (
        <li class="tile-tools">
          {rest > 0 && <RestButton app={app} count={rest} />}
          <ConferenceButton app={app} />
        </li>
      )}
      <OwnQualityMark app={app} />
    </ul>
  );
}

function ConferenceButton({ app }: { app: App }): JSX.Element {
  return (
    <button
      type="button"
      aria-label={t('conference')}
      title={t('conferenceKey')}
      onClick={() => app.toggleConference()}
    >
      <GridIcon />
    </button>
  );
}

function RestButton({ app, count }: { app: App; count: number }): JSX.Element {
  const people = t('more', { count });
  return (
    <button
      type="button"
      data-testid="tile-rest"
      aria-label={t('openPeople', { people })}
      title={people}
      onClick={() => app.openDialog('people')}
    >
      {`+${count}`}
    </button>
  );
}
