// What people are told about their devices, as sentences that say what to do.
import type { DeviceNews, LostDevice } from './DeviceNews';
import { nameOf } from './openDevice';
import type { Device } from './openDevice';

type Browser = 'firefox' | 'safari' | 'other';

const kWhereToAllow: Record<Browser, string> = {
  firefox: "Take the block away with the crossed-out symbol beside the page's address",
  safari: "Allow it in the browser's settings for this website",
  other: "Allow it with the symbol beside the page's address",
};

export function sentenceFor(news: DeviceNews): string {
  switch (news.what) {
    case 'failed':
      return news.lost
        ? `${lossOf(news.lost)} Plug in a ${nameOf(news.device)} and switch it on again.`
        : problemSentence(news.device, news.error);
    case 'takenAway':
      return `Your ${nameOf(news.device)} was taken away. Switch it on again to be asked.`;
    case 'voiceOnly':
      return 'You have chosen voice only. End it in the settings to show pictures.';
    case 'tookOver':
      return `${lossOf(news.lost)} You are ${verbOf(news.device)} through ${news.label} now.`;
    case 'chosenIsBack':
      return `${news.label} is back. You are ${verbOf(news.device)} through it again.`;
    case 'onAgain':
      return `Your ${news.devices.map(nameOf).join(' and ')} ${news.devices.length > 1 ? 'are' : 'is'} on again.`;
    case 'speakerGone':
      return `${news.label} is gone. You hear others through the usual speakers now.`;
    case 'unheard':
      return 'You are muted. Hold T to talk.';
    case 'notLoaded':
      return 'A part of this page could not be loaded. Reload the page to talk.';
    case 'groupsNotLoaded':
      return 'A part of this page that larger groups need could not be loaded. It is tried again; reload the page if you do not hear everybody.';
    case 'encrypted':
      return `${news.by === null ? 'You have' : `${news.by} has`} encrypted this room. It stays so until everybody has left it.`;
  }
}

function lossOf({ label, isGone }: LostDevice): string {
  return isGone ? `${label} is gone.` : `${label} does not work.`;
}

function verbOf(device: Device): string {
  return device === 'mic' ? 'heard' : 'seen';
}

function problemSentence(device: Device, error: unknown): string {
  const name = nameOf(device);
  const { name: kind, message } = error instanceof DOMException ? error : { name: '', message: '' };
  switch (kind) {
    case 'NotAllowedError':
      return blockedSentence(device, message);
    case 'NotFoundError':
    case 'OverconstrainedError':
      return `No ${name} was found. Plug one in, then try again.`;
    // Firefox has the second name for it.
    case 'NotReadableError':
    case 'AbortError':
      return `The ${name} is in use by another program. Close that program, then try again.`;
    case 'SecurityError':
      return `The browser gives a ${name} only to pages that come through https.`;
    default:
      return `The ${name} could not be switched on. Try again, or choose another one in the settings.`;
  }
}

// The browsers tell who has blocked it only in the message, if at all.
function blockedSentence(device: Device, message: string): string {
  const name = nameOf(device);
  if (/system/i.test(message)) {
    return `The system keeps the ${name} from this browser. Allow it in the system's privacy settings, then try again.`;
  }
  if (/dismissed/i.test(message)) {
    return `The browser's question was left unanswered. Switch the ${name} on again and allow it.`;
  }
  if (!isPassedOn(device)) {
    return `The page around this one does not pass the ${name} on. Open Atrium in a tab of its own.`;
  }
  return `The ${name} is blocked. ${kWhereToAllow[thisBrowser()]}, then try again.`;
}

// False when the page around ours, in a frame, keeps the device for itself.
function isPassedOn(device: Device): boolean {
  const { featurePolicy } = (globalThis.document as FrameDocument | undefined) ?? {};
  return featurePolicy?.allowsFeature(nameOf(device)) ?? true;
}

// What Chromium knows about it; other browsers say nothing.
interface FrameDocument {
  featurePolicy?: { allowsFeature(name: string): boolean };
}

function thisBrowser(): Browser {
  const { userAgent } = navigator;
  if (userAgent.includes('Firefox')) return 'firefox';
  // All others call themselves Safari as well.
  const isSafari = userAgent.includes('Safari') && !/Chrom|Android|Edg/.test(userAgent);
  return isSafari ? 'safari' : 'other';
}
