// What people are told about their devices, as sentences that say what to do.
import { t } from '../language/english/devices';
import type { DeviceNews, LostDevice } from './DeviceNews';
import { nameOf } from './openDevice';
import type { Device } from './openDevice';
import type { ScreenProblem } from './ScreenShare';

export function sentenceFor(news: DeviceNews): string {
  switch (news.what) {
    case 'failed':
      return news.lost
        ? t(`${news.device}Lost`, { loss: lossOf(news.lost) })
        : problemSentence(news.device, news.error);
    case 'takenAway':
      return t(`${news.device}TakenAway`);
    case 'tookOver':
      return t(`${news.device}TookOver`, { loss: lossOf(news.lost), label: news.label });
    case 'chosenIsBack':
      return t(`${news.device}IsBack`, { label: news.label });
    case 'onAgain':
      return t(`${news.devices.length > 1 ? 'both' : (news.devices[0] ?? 'mic')}OnAgain`);
    case 'speakerGone':
      return t('speakerGone', { label: news.label });
    case 'encrypted':
      return news.by === null ? t('youEncrypted') : t('encrypted', { name: news.by });
    default:
      return t(news.what);
  }
}

export function screenSentence(problem: ScreenProblem | null): string {
  return problem ? t(problem) : '';
}

function lossOf({ label, isGone }: LostDevice): string {
  return t(isGone ? 'isGone' : 'doesNotWork', { label });
}

function problemSentence(device: Device, error: unknown): string {
  const { name: kind, message } = error instanceof DOMException ? error : { name: '', message: '' };
  switch (kind) {
    case 'NotAllowedError':
      return blockedSentence(device, message);
    case 'NotFoundError':
    case 'OverconstrainedError':
      return t(`${device}Missing`);
    // Firefox has the second name for it.
    case 'NotReadableError':
    case 'AbortError':
      return t(`${device}InUse`);
    case 'SecurityError':
      return t(`${device}Insecure`);
    default:
      return t(`${device}Failed`);
  }
}

// The browsers tell who has blocked it only in the message, if at all.
function blockedSentence(device: Device, message: string): string {
  if (/system/i.test(message)) return t(`${device}BySystem`);
  if (/dismissed/i.test(message)) return t(`${device}Dismissed`);
  if (!isPassedOn(device)) return t(`${device}NotPassedOn`);
  return t(`${device}Blocked`, { allow: whereToAllow() });
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

function whereToAllow(): string {
  const { userAgent } = navigator;
  if (userAgent.includes('Firefox')) return t('allowInFirefox');
  // All others call themselves Safari as well.
  const isSafari = userAgent.includes('Safari') && !/Chrom|Android|Edg/.test(userAgent);
  return t(isSafari ? 'allowInSafari' : 'allowInOther');
}
