// The areas of a map where something happens, as the server lists them (docs/maps.md).
import type { MapRectangle } from '../bridge/bridgeTypes';
import { asObject, parseObject } from '../util/json';

// As one walks in, when one asks for it by key or button, or by its button alone.
export type AreaTrigger = 'enter' | 'action' | 'icon';

export interface AreaWebsite {
  url: string;
  trigger: AreaTrigger;
  // What the map says about it; may be empty.
  message: string;
  newTab: boolean;
  closable: boolean;
  // Of the window's width.
  percent: number;
  // What the frame may use, as in a frame's `allow`.
  policy: string;
}

export interface AreaSound {
  url: string;
  // 0..1
  volume: number;
  loop: boolean;
}

export interface MapArea {
  name: string;
  parts: MapRectangle[];
  website: AreaWebsite | null;
  sound: AreaSound | null;
  // What is looked at from here, as much around it as this part of its size.
  focusMargin: number | null;
}

// What is no area is left out.
export function parseAreas(json: string): MapArea[] {
  const list = parseObject(json)?.['areas'];
  return Array.isArray(list) ? list.flatMap((entry) => parseArea(asObject(entry)) ?? []) : [];
}

export function contains(area: MapArea, x: number, y: number): boolean {
  return area.parts.some(
    (part) => x >= part.x && x < part.x + part.width && y >= part.y && y < part.y + part.height,
  );
}

// The rectangle around all parts.
export function boundsOf({ parts }: MapArea): MapRectangle {
  const x = Math.min(...parts.map((part) => part.x));
  const y = Math.min(...parts.map((part) => part.y));
  const right = Math.max(...parts.map((part) => part.x + part.width));
  const bottom = Math.max(...parts.map((part) => part.y + part.height));
  return { x, y, width: right - x, height: bottom - y };
}

function parseArea(entry: Record<string, unknown> | null): MapArea | null {
  const parts = entry?.['parts'];
  if (!entry || !Array.isArray(parts) || parts.length === 0) return null;
  const focus = asObject(entry['focus']);
  return {
    name: textOf(entry['name']),
    parts: parts.flatMap(parsePart),
    website: parseWebsite(asObject(entry['website'])),
    sound: parseSound(asObject(entry['sound'])),
    focusMargin: focus ? numberOf(focus['margin'], 0) : null,
  };
}

function parsePart(part: unknown): MapRectangle[] {
  if (!Array.isArray(part)) return [];
  const [x, y, width, height] = part.map((number) => numberOf(number, 0));
  return [{ x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }];
}

function parseWebsite(entry: Record<string, unknown> | null): AreaWebsite | null {
  const url = textOf(entry?.['url']);
  if (!entry || !isWebAddress(url)) return null;
  const trigger = entry['trigger'];
  return {
    url,
    trigger: trigger === 'action' || trigger === 'icon' ? trigger : 'enter',
    message: textOf(entry['message']),
    newTab: entry['newTab'] === true,
    closable: entry['closable'] !== false,
    percent: numberOf(entry['width'], 50),
    policy: textOf(entry['policy']),
  };
}

function parseSound(entry: Record<string, unknown> | null): AreaSound | null {
  const url = textOf(entry?.['url']);
  if (!entry || url === '') return null;
  return { url, volume: numberOf(entry['volume'], 1), loop: entry['loop'] === true };
}

// The server has looked as well; a link that runs code must not come through any gap.
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
