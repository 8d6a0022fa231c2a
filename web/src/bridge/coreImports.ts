// Turns what the core calls into what the page hears: parsed, checked and deferred until the core
// has returned, so that a handler may call the bridge.
import { kZoneKinds } from './bridgeTypes';
import type { BridgeHost, ConnectionPhase, CoreImports, Person } from './bridgeTypes';

export interface RasterSink {
  requestLabel(id: number, text: string, pixelSize: number): void;
  requestGlyphs(from: number, to: number, pixelSize: number): void;
}

export function makeCoreImports(host: BridgeHost, raster: RasterSink): CoreImports {
  const later = (call: () => void): void => queueMicrotask(call);
  return {
    onConnection: (phase, code, message, retryInMs) =>
      later(() => host.onConnection({ phase: phase as ConnectionPhase, code, message, retryInMs })),
    onWelcome: (avatarId, token, resumed, mapHash) =>
      later(() => host.onWelcome({ avatarId, token, resumed: Boolean(resumed), mapHash })),
    onText: (json) => later(() => host.onText(json)),
    onZone: (id, name, kind) =>
      later(() => host.onZone(id === 0 ? null : { id, name, kind: kZoneKinds[kind] ?? 'public' })),
    onTile: (x, y) => later(() => host.onTile(x, y)),
    onPeople: (json) => later(() => host.onPeople(parsePeople(json))),
    onEmote: (avatarId, emote) => later(() => host.onEmote(avatarId, emote)),
    onSeat: (inReach) => later(() => host.onSeat(inReach)),
    onFirstFrame: () => later(() => host.onFirstFrame()),
    onFatal: (code, message) => later(() => host.onFatal(code, message)),
    requestLabel: (id, text, pixelSize) => raster.requestLabel(id, text, pixelSize),
    requestGlyphs: (from, to, pixelSize) => raster.requestGlyphs(from, to, pixelSize),
  };
}

// What is not a person is left out: a list with a hole is better than none.
export function parsePeople(json: string): Person[] {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: Partial<Person> | null) =>
    typeof entry?.id === 'number' && typeof entry.name === 'string'
      ? [
          {
            id: entry.id,
            name: entry.name,
            away: entry.away === true,
            busy: entry.busy === true,
            self: entry.self === true,
            zone: typeof entry.zone === 'string' ? entry.zone : '',
            near: entry.near === true,
          },
        ]
      : [],
  );
}
