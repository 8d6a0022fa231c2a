// What a connection carries: four lines of fixed order and kind, for as long as it lives. Whatever is
// switched on or off changes only what the senders hold, so nothing is ever negotiated again.
import { cameraBudget, savingBudget } from './sendBudget';
import { limitCamera, limitScreen, limitVoice } from './senders';
import { kNothingKnown } from './wantedPicture';
import type { WantedPicture } from './wantedPicture';

export interface LocalTracks {
  mic: MediaStreamTrack | null;
  // Open, and off until a key is held: nothing of it is sent.
  unheardMic: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
  screenAudio: MediaStreamTrack | null;
  // The screen shows a film rather than text.
  screenMoves: boolean;
  // A plain voice and a rough picture, for a slow or costly line.
  savesData: boolean;
}

// What the other side shows of it, and how many there are to send to.
export interface Demand {
  wanted: WantedPicture;
  viewers: number;
}

export interface Outgoing {
  tracks: LocalTracks;
  demand: Demand;
}

export const kUsualDemand: Demand = { wanted: kNothingKnown, viewers: 1 };

export interface RemoteTracks {
  audio: MediaStreamTrack;
  video: MediaStreamTrack;
  screen: MediaStreamTrack;
  screenAudio: MediaStreamTrack;
}

export const kNoTracks: LocalTracks = {
  mic: null,
  unheardMic: null,
  camera: null,
  screen: null,
  screenAudio: null,
  screenMoves: false,
  savesData: false,
};

// Voice, camera, screen, sound of the screen.
const kKinds = ['audio', 'video', 'video', 'audio'] as const;

// Every browser has these. A description with all that a browser knows, four times over, would be
// longer than the server passes on. Redundant voice survives a lost packet in ten.
const kCodecs = {
  audio: ['audio/red', 'audio/opus'],
  video: ['video/VP8', 'video/rtx'],
};

export function addTransceivers(connection: RTCPeerConnection): void {
  for (const kind of kKinds) prefer(connection.addTransceiver(kind), kind);
}

// On the side that answers. False when the other side offers anything but what our own pages do.
export function acceptTransceivers(connection: RTCPeerConnection): boolean {
  const transceivers = connection.getTransceivers();
  const kinds = transceivers.map(({ receiver }) => receiver.track.kind);
  if (kinds.join() !== kKinds.join()) return false;
  for (const [i, kind] of kKinds.entries()) {
    const transceiver = transceivers[i];
    if (!transceiver) return false;
    transceiver.direction = 'sendrecv';
    prefer(transceiver, kind);
  }
  return true;
}

export async function plugTracks(
  connection: RTCPeerConnection,
  { tracks, demand }: Outgoing,
): Promise<void> {
  const { mic, camera, screen, screenAudio, screenMoves, savesData } = tracks;
  const { wanted, viewers } = demand;
  const senders = connection.getTransceivers().map(({ sender }) => sender);
  for (const [i, track] of [mic, camera, screen, screenAudio].entries()) {
    await senders[i]?.replaceTrack(track);
  }
  if (senders[0] && mic) await limitVoice(senders[0], savesData);
  if (senders[1] && camera) {
    const budget = cameraBudget(wanted.camera, camera.getSettings(), viewers);
    await limitCamera(senders[1], savesData ? savingBudget(budget) : budget);
  }
  if (senders[2] && screen) await limitScreen(senders[2], screenMoves, wanted.screen !== null);
}

// Null while there is nothing yet.
export function receivedTracks(connection: RTCPeerConnection): RemoteTracks | null {
  const tracks = connection.getTransceivers().map(({ receiver }) => receiver.track);
  const [audio, video, screen, screenAudio] = tracks;
  return audio && video && screen && screenAudio ? { audio, video, screen, screenAudio } : null;
}

function prefer(transceiver: RTCRtpTransceiver, kind: keyof typeof kCodecs): void {
  const known = RTCRtpReceiver.getCapabilities(kind)?.codecs ?? [];
  const chosen = kCodecs[kind].flatMap((type) => known.filter(({ mimeType }) => mimeType === type));
  // Browsers without it (Firefox before 128) offer less to begin with.
  if (chosen.length > 0 && 'setCodecPreferences' in transceiver) {
    transceiver.setCodecPreferences(chosen);
  }
}
