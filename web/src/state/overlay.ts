// Which overlay lies over the world: a pure function of what the page knows.
import type { ConnectionPhase } from '../bridge/bridgeTypes';
import type { Words } from '../language/catalogue';
import { t } from '../language/english/page';

// At the door one chooses name and look; in the world one walks.
export type Place = 'door' | 'world';

export interface Fatal {
  // "webgl2" "wasm" "context_lost" "map" "bridge"
  code: string;
  message: string;
}

export interface ConnectionFacts {
  phase: ConnectionPhase;
  code: string;
  message: string;
  // The time of the next try, on the clock of performance.now(); null when there is none.
  retryAt: number | null;
}

export interface Facts {
  fatal: Fatal | null;
  loadProblem: string;
  ready: boolean;
  place: Place;
  connection: ConnectionFacts;
}

export type OverlayAction = 'reload' | 'connect';

// A card stands in the way and offers one or two actions.
export interface CardOverlay {
  kind: 'card';
  id: string;
  title: string;
  text: string;
  action: OverlayAction;
  actionLabel: string;
  toDoor: boolean;
}

// The world stays visible and usable to look at.
export interface CalmOverlay {
  kind: 'calm';
  id: 'connecting' | 'reconnecting';
  text: string;
  retryAt: number | null;
}

// The world is still on its way.
export interface LoadingOverlay {
  kind: 'loading';
  id: 'loading';
}

export type Overlay = CardOverlay | CalmOverlay | LoadingOverlay;

// The words by their keys.
interface Card {
  title: PageKey;
  text: PageKey;
  action: OverlayAction;
  actionLabel: PageKey;
  toDoor: boolean;
}
type PageKey = Words<typeof t>;

const kFatal: Record<string, Card> = {
  webgl2: card('noWebgl', 'noWebglText', 'reload', 'tryAgain'),
  wasm: card('noWasm', 'noWasmText', 'reload', 'tryAgain'),
  context_lost: card('interrupted', 'interruptedText', 'reload', 'reload'),
  bridge: card('newer', 'mixedText', 'reload', 'reload'),
};
const kUnknownFatal = card('notShown', 'notShownText', 'reload', 'reload');
const kNotLoaded = card('notLoaded', 'notShownText', 'reload', 'tryAgain');

const kRefused: Record<string, Card> = {
  replaced: card('replaced', 'replacedText', 'connect', 'useHere'),
  server_full: { ...card('full', 'fullText', 'connect', 'tryAgain'), toDoor: true },
  too_many_from_address: { ...card('tooMany', 'tooManyText', 'connect', 'tryAgain'), toDoor: true },
  version_mismatch: card('newer', 'newerText', 'reload', 'reload'),
};
const kUnknownRefusal = { ...card('closed', 'closedText', 'connect', 'tryAgain'), toDoor: true };

// Why one waits for the next try.
const kWaiting: Record<string, PageKey> = {
  server_stopping: 'restarts',
  server_full: 'waitForRoom',
  too_many_from_address: 'waitForAddress',
};

function card(title: PageKey, text: PageKey, action: OverlayAction, actionLabel: PageKey): Card {
  return { title, text, action, actionLabel, toDoor: false };
}

export function overlayFor(facts: Facts): Overlay | null {
  if (facts.fatal) return fatalCard(facts.fatal);
  if (facts.loadProblem !== '') return shown('load', kNotLoaded, facts.loadProblem);
  if (facts.place === 'door') return null;
  if (!facts.ready) return { kind: 'loading', id: 'loading' };
  return connectionOverlay(facts.connection);
}

function connectionOverlay(connection: ConnectionFacts): Overlay | null {
  switch (connection.phase) {
    case 'online':
    case 'idle':
      return null;
    case 'connecting':
    case 'reconnecting':
      return tryingNote(connection);
    case 'refused':
      return refusedCard(connection);
  }
}

function tryingNote({ phase, code, retryAt }: ConnectionFacts): CalmOverlay {
  if (phase === 'connecting' && code === '' && retryAt === null) {
    return { kind: 'calm', id: 'connecting', text: t('connecting'), retryAt };
  }
  const text = kWaiting[code] ?? (phase === 'connecting' ? 'noAnswer' : 'connectionLost');
  return { kind: 'calm', id: 'reconnecting', text: t(text), retryAt };
}

function fatalCard({ code, message }: Fatal): CardOverlay {
  const known = kFatal[code];
  return known ? shown(code, known) : shown(code, kUnknownFatal, message);
}

function refusedCard({ code, message }: ConnectionFacts): CardOverlay {
  const known = kRefused[code];
  return known ? shown(code, known) : shown(code || 'refused', kUnknownRefusal, message);
}

// `message`: what is known better than the card's own text.
function shown(id: string, { title, text, actionLabel, ...rest }: Card, message = ''): CardOverlay {
  return {
    kind: 'card',
    id,
    title: t(title),
    text: message || t(text),
    actionLabel: t(actionLabel),
    ...rest,
  };
}
