// The server's messages about who may talk with whom (shared/protocol/PROTOCOL.md), and what two
// pages tell each other through it.

import { asObject, parseObject } from '../util/json';
import { parseWantedPicture } from './wantedPicture';
import type { WantedPicture } from './wantedPicture';

export interface LinkMessage {
  type: 'link';
  avatar: number;
  link: number;
  // From page to page, this side makes the offer.
  offers: boolean;
  via: Way;
  // The other's name in the SFU; empty when there is none.
  identity: string;
  // That person is heard at full loudness, however far away.
  full: boolean;
  // What is said over it is for these two pages only.
  encrypted: boolean;
}

// From page to page, or through the SFU.
export type Way = 'mesh' | 'sfu';

export interface RouteMessage {
  type: 'route';
  avatar: number;
  link: number;
  via: Way;
}

export interface UnlinkMessage {
  type: 'unlink';
  avatar: number;
  link: number;
  reason: string;
}

// After a welcome: which links the loss of the connection has not ended.
export interface KeptMessage {
  type: 'kept';
  links: number[];
}

export interface SignalMessage {
  type: 'signal';
  peer: number;
  link: number;
  data: string;
}

export type TalkMessage = LinkMessage | RouteMessage | UnlinkMessage | KeptMessage | SignalMessage;

// What `data` holds. Every attempt to connect has a round; what belongs to an older one is void.
export interface PeerSignal {
  round: number;
  description?: { type: 'offer' | 'answer'; sdp: string };
  candidates?: RTCIceCandidateInit[];
  // The other side should begin a new round, above this one and its own: this one does not offer and
  // its connection failed.
  again?: boolean;
  // The sender hears the other side over this way now, and needs no other one any more.
  hears?: Way;
  // It should look for another way in this round: this one does not offer and hears nothing.
  restart?: boolean;
  sends?: WhatIsSent;
  // How large the sender shows the other side's pictures.
  wants?: WantedPicture;
}

// What of the sender is switched on.
export interface WhatIsSent {
  mic: boolean;
  camera: boolean;
  screen: boolean;
}

// Nobody gets that far, even in years.
const kMostRounds = 1_000_000;

// What may be there; nothing of it is believed.
interface WireFields {
  type?: unknown;
  link?: unknown;
  links?: unknown;
  avatar?: unknown;
  offers?: unknown;
  full?: unknown;
  encrypted?: unknown;
  reason?: unknown;
  peer?: unknown;
  data?: unknown;
  round?: unknown;
  description?: unknown;
  sdp?: unknown;
  candidates?: unknown;
  again?: unknown;
  hears?: unknown;
  via?: unknown;
  identity?: unknown;
  restart?: unknown;
  sends?: unknown;
  wants?: unknown;
  mic?: unknown;
  camera?: unknown;
  screen?: unknown;
}

// Null for a message of another kind or one that is malformed.
export function parseTalkMessage(json: string): TalkMessage | null {
  const message: WireFields | null = parseObject(json);
  if (message?.type === 'kept' && Array.isArray(message.links)) {
    return { type: 'kept', links: message.links.filter(isNumber) };
  }
  if (!message || !isNumber(message.link)) return null;
  const { type, link } = message;
  if (type === 'link' && isNumber(message.avatar)) {
    const identity = typeof message.identity === 'string' ? message.identity : '';
    const via = message.via === 'sfu' && identity !== '' ? 'sfu' : 'mesh';
    const { avatar } = message;
    const [offers, full] = [message.offers === true, message.full === true];
    const encrypted = message.encrypted === true;
    return { type, link, avatar, offers, via, identity, full, encrypted };
  }
  if (type === 'route' && isNumber(message.avatar) && isWay(message.via)) {
    return { type, link, avatar: message.avatar, via: message.via };
  }
  if (type === 'unlink' && isNumber(message.avatar)) {
    return { type, link, avatar: message.avatar, reason: String(message.reason) };
  }
  if (type === 'signal' && isNumber(message.peer) && typeof message.data === 'string') {
    return { type, link, peer: message.peer, data: message.data };
  }
  return null;
}

// Null when the other side sent nonsense: it is a stranger's page.
export function parsePeerSignal(data: string): PeerSignal | null {
  const signal: WireFields | null = parseObject(data);
  if (!signal || !isRound(signal.round)) return null;
  const parsed: PeerSignal = { round: signal.round };
  const description: WireFields | null = asObject(signal.description);
  if (description && isDescriptionType(description.type) && typeof description.sdp === 'string') {
    parsed.description = { type: description.type, sdp: description.sdp };
  }
  if (Array.isArray(signal.candidates)) {
    parsed.candidates = signal.candidates.filter(
      (candidate): candidate is RTCIceCandidateInit => asObject(candidate) !== null,
    );
  }
  if (signal.again === true) parsed.again = true;
  if (isWay(signal.hears)) parsed.hears = signal.hears;
  if (signal.restart === true) parsed.restart = true;
  const sends: WireFields | null = asObject(signal.sends);
  if (sends) {
    const { mic, camera, screen } = sends;
    parsed.sends = { mic: mic === true, camera: camera === true, screen: screen === true };
  }
  const wants = parseWantedPicture(signal.wants);
  if (wants) parsed.wants = wants;
  return parsed;
}

function isDescriptionType(type: unknown): type is 'offer' | 'answer' {
  return type === 'offer' || type === 'answer';
}

function isRound(value: unknown): value is number {
  return isNumber(value) && value >= 0 && value <= kMostRounds;
}

function isWay(value: unknown): value is Way {
  return value === 'mesh' || value === 'sfu';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}
