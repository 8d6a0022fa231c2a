// Which overlay lies over the world: a pure function of what the page knows.
import type { ConnectionPhase } from '../bridge/bridgeTypes';

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

export type OverlayAction = 'reload' | 'connect' | 'door';

// A card stands in the way and offers one or two actions.
export interface CardOverlay {
  kind: 'card';
  id: string;
  title: string;
  text: string;
  action: OverlayAction | null;
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

type Card = Omit<CardOverlay, 'kind' | 'id'>;

const kFatal: Record<string, Card> = {
  webgl2: {
    title: 'This browser cannot draw the world',
    text:
      'Atrium needs WebGL 2. Turn on hardware acceleration in the browser’s settings, or open ' +
      'this page in a current Firefox, Chrome, Edge or Safari.',
    action: 'reload',
    actionLabel: 'Try again',
    toDoor: false,
  },
  wasm: {
    title: 'This browser cannot run the world',
    text:
      'Atrium needs WebAssembly, which is missing or turned off here. Open this page in a ' +
      'current Firefox, Chrome, Edge or Safari.',
    action: 'reload',
    actionLabel: 'Try again',
    toDoor: false,
  },
  context_lost: {
    title: 'The graphics were interrupted',
    text: 'The graphics driver has restarted. Reload the page; you will stand where you stood.',
    action: 'reload',
    actionLabel: 'Reload',
    toDoor: false,
  },
  bridge: {
    title: 'There is a newer version',
    text: 'Parts of two versions of this page were mixed up. Reload it to get one of a piece.',
    action: 'reload',
    actionLabel: 'Reload',
    toDoor: false,
  },
};

const kRefused: Record<string, Card> = {
  replaced: {
    title: 'You are here in another tab',
    text: 'Atrium is open in another tab or window of this browser, and you walk there now.',
    action: 'connect',
    actionLabel: 'Use Atrium here',
    toDoor: false,
  },
  server_full: {
    title: 'It is full here',
    text: 'As many people are here as the place can hold. Try again in a moment.',
    action: 'connect',
    actionLabel: 'Try again',
    toDoor: true,
  },
  too_many_from_address: {
    title: 'Too many from your network',
    text: 'Too many people are here from your network address. Close other tabs, or wait a little.',
    action: 'connect',
    actionLabel: 'Try again',
    toDoor: true,
  },
  version_mismatch: {
    title: 'There is a newer version',
    text: 'The server has been updated since this page was loaded. Reload it to go on.',
    action: 'reload',
    actionLabel: 'Reload',
    toDoor: false,
  },
};

const kNoAnswer = 'The server does not answer.';
const kLost = 'The connection was lost. You keep your place.';

// Why one waits for the next try.
const kWaiting: Record<string, string> = {
  server_stopping: 'The server restarts. You keep your place.',
  server_full: 'It is full here. You are let in as soon as there is room.',
  too_many_from_address: 'Too many people are here from your network. Close other tabs, or wait.',
};

export function overlayFor(facts: Facts): Overlay | null {
  if (facts.fatal) return fatalCard(facts.fatal);
  if (facts.loadProblem !== '') return loadCard(facts.loadProblem);
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
    return { kind: 'calm', id: 'connecting', text: 'Connecting…', retryAt };
  }
  const text = kWaiting[code] ?? (phase === 'connecting' ? kNoAnswer : kLost);
  return { kind: 'calm', id: 'reconnecting', text, retryAt };
}

function fatalCard({ code, message }: Fatal): CardOverlay {
  const card = kFatal[code] ?? {
    title: 'The world cannot be shown',
    text: message || 'Something in the page broke. Reloading may help.',
    action: 'reload',
    actionLabel: 'Reload',
    toDoor: false,
  };
  return { kind: 'card', id: code, ...card };
}

function loadCard(problem: string): CardOverlay {
  return {
    kind: 'card',
    id: 'load',
    title: 'The world could not be loaded',
    text: problem,
    action: 'reload',
    actionLabel: 'Try again',
    toDoor: false,
  };
}

function refusedCard({ code, message }: ConnectionFacts): CardOverlay {
  const known = kRefused[code];
  if (known) return { kind: 'card', id: code, ...known };
  return {
    kind: 'card',
    id: code || 'refused',
    title: 'The server has closed the connection',
    text: message || 'It gave no reason.',
    action: 'connect',
    actionLabel: 'Try again',
    toDoor: true,
  };
}
