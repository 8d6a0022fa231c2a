// The conference view: those one talks with over the world, equally large or with one on the stage.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../../App';
import { t } from '../../language/english/talk';
import { EncryptionMark } from '../EncryptionMark';
import { CloseIcon } from '../worldIcons';
import { OwnQualityMark } from '../QualityMarks';
import { OwnTile } from '../tiles/OwnTile';
import { PersonTile } from '../tiles/PersonTile';
import { useNarrow } from '../tiles/useNarrow';
import { useShownPeers } from '../tiles/useShownPeers';
import { ConferenceScreen } from './ConferenceScreen';
import { gridRects, stageRects } from './conferenceLayout';
import type { Area } from './conferenceLayout';
import { GridIcon, StageIcon } from './conferenceIcons';
import { placeTiles } from './placeTiles';
import { useStage } from './useStage';
import './conference.css';

const kPlaces = 25;
const kPlacesOnPhone = 9;

export function Conference({ app }: { app: App }): JSX.Element {
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus(), []);
  useEscape(app);
  return (
    <section
      ref={root}
      class="conference"
      aria-label={t('conference')}
      tabIndex={-1}
      data-testid="conference"
    >
      <ConferenceBar app={app} />
      <ConferenceTiles app={app} />
    </section>
  );
}

function ConferenceBar({ app }: { app: App }): JSX.Element {
  const { conferenceStage } = app.preferences;
  const isStage = conferenceStage.value;
  const zone = app.state.zone.value;
  const label = t(isStage ? 'showEqually' : 'showStage');
  return (
    <header class="conference-bar">
      <h2>{zone?.kind === 'private' ? zone.name : t('people')}</h2>
      <EncryptionMark app={app} />
      <button
        type="button"
        class="arrow"
        aria-label={label}
        title={label}
        onClick={() => {
          conferenceStage.value = !isStage;
        }}
      >
        {isStage ? <GridIcon /> : <StageIcon />}
      </button>
      <button
        type="button"
        class="arrow"
        aria-label={t('toWorld')}
        title={t('toWorldKey')}
        onClick={() => app.closeConference()}
      >
        <CloseIcon />
      </button>
    </header>
  );
}

function ConferenceTiles({ app }: { app: App }): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const area = useArea(list);
  const places = useNarrow() ? kPlacesOnPhone : kPlaces;
  const { shown, rest } = useShownPeers(app, places);
  const screens = app.talk.peers.value.filter(({ sharing }) => sharing);
  const stage = useStage(app, shown, screens);
  const count = shown.length + screens.length;
  const rects = stage === null ? gridRects(area, count) : stageRects(area, count);
  const keys = [
    ...screens.map(({ avatar }) => `screen-${avatar}`),
    ...shown.map(({ avatar }) => `camera-${avatar}`),
  ];
  const at = placeTiles(keys, stage, rects);
  const hidden = keys.filter((key) => !at.has(key)).length + rest;
  return (
    <ul ref={list} class="conference-tiles">
      {screens.map((peer) => (
        <ConferenceScreen
          key={`screen-${peer.avatar}`}
          app={app}
          peer={peer}
          rect={at.get(`screen-${peer.avatar}`) ?? null}
        />
      ))}
      {shown.map((peer) => (
        <PersonTile
          key={peer.avatar}
          app={app}
          peer={peer}
          fades={false}
          rect={at.get(`camera-${peer.avatar}`) ?? null}
        />
      ))}
      {hidden > 0 && <li class="conference-rest">{`+${hidden}`}</li>}
      <OwnTile app={app} />
      <OwnQualityMark app={app} />
    </ul>
  );
}

function useEscape(app: App): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { dialog, openScreen } = app.state;
      const isCovered = dialog.value !== null || openScreen.value !== null;
      if (event.key === 'Escape' && !isCovered) app.closeConference();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function useArea(element: { current: HTMLElement | null }): Area {
  const [area, setArea] = useState<Area>({ width: 0, height: 0 });
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => {
      setArea({ width: current.clientWidth, height: current.clientHeight });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return area;
}
