// What a page's media connections do, as the browser counts it.
import type { Person } from './Person';

declare global {
  interface Window {
    connectionsForTests?: RTCPeerConnection[];
    devicesForTests?: MediaStreamTrack[];
    voicesForTests?: number;
  }
}

// So that pages have three cameras, microphones and speakers, and nobody asks whether they may use
// them.
export const kFakeDevices = [
  '--use-fake-device-for-media-stream=device-count=3',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=user-gesture-required',
];

// As above, and whoever shares a screen shares the page itself.
export const kFakeScreen = [
  '--use-fake-device-for-media-stream=display-media-type=browser',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=user-gesture-required',
];

export interface CallFigures {
  connected: number;
  // A microphone, or a camera or screen, is plugged into a connection.
  mic: boolean;
  camera: boolean;
  // A camera's or a screen's pictures are encoded for somebody.
  pictures: boolean;
  audioBytesSent: number;
  audioBytesReceived: number;
  // How often the page has been told of a voice that may come, whether or not one has.
  voicesTaken: number;
  framesSent: number;
  framesDecoded: number;
  // The loudest of the voices that arrive, 0..1.
  audioLevel: number;
}

// Call before the page is opened.
export async function watchCalls(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    const connections: RTCPeerConnection[] = [];
    window.connectionsForTests = connections;
    const devices: MediaStreamTrack[] = [];
    window.devicesForTests = devices;
    const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await getUserMedia(constraints);
      devices.push(...stream.getTracks());
      return stream;
    };
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
        this.addEventListener('track', ({ track }) => {
          if (track.kind === 'audio') window.voicesForTests = (window.voicesForTests ?? 0) + 1;
        });
      }
    };
  });
}

// How many of the page's microphones and cameras are in use.
export function devicesInUse(person: Person): Promise<number> {
  return person.view.evaluate(
    () => (window.devicesForTests ?? []).filter((track) => track.readyState === 'live').length,
  );
}

// How many connections the page has begun so far.
export function connectionsMade(person: Person): Promise<number> {
  return person.view.evaluate(() => window.connectionsForTests?.length ?? 0);
}

// Of the connections that are open now.
export function callFigures(person: Person): Promise<CallFigures> {
  return person.view.evaluate(async () => {
    const figures = {
      connected: 0,
      mic: false,
      camera: false,
      pictures: false,
      audioBytesSent: 0,
      audioBytesReceived: 0,
      voicesTaken: window.voicesForTests ?? 0,
      framesSent: 0,
      framesDecoded: 0,
      audioLevel: 0,
    };
    interface Entry {
      type: string;
      kind?: string;
      bytesSent?: number;
      bytesReceived?: number;
      framesSent?: number;
      framesDecoded?: number;
    }
    for (const connection of window.connectionsForTests ?? []) {
      if (connection.connectionState !== 'connected') continue;
      figures.connected += 1;
      const report = (await connection.getStats()) as unknown as Map<string, Entry>;
      for (const entry of report.values()) {
        if (entry.type === 'outbound-rtp' && entry.kind === 'audio') {
          figures.audioBytesSent += entry.bytesSent ?? 0;
        } else if (entry.type === 'inbound-rtp' && entry.kind === 'audio') {
          figures.audioBytesReceived += entry.bytesReceived ?? 0;
        } else if (entry.type === 'outbound-rtp') {
          figures.framesSent += entry.framesSent ?? 0;
        } else if (entry.type === 'inbound-rtp') {
          figures.framesDecoded += entry.framesDecoded ?? 0;
        }
      }
      for (const sender of connection.getSenders()) {
        const isPicture = sender.track?.kind === 'video';
        figures.mic ||= sender.track?.kind === 'audio';
        figures.camera ||= isPicture;
        figures.pictures ||=
          isPicture && sender.getParameters().encodings.some(({ active }) => active);
      }
      for (const receiver of connection.getReceivers()) {
        for (const source of receiver.getSynchronizationSources()) {
          figures.audioLevel = Math.max(figures.audioLevel, source.audioLevel ?? 0);
        }
      }
    }
    return figures;
  });
}

export async function untilCall(
  person: Person,
  condition: (figures: CallFigures) => boolean,
): Promise<CallFigures> {
  return person.awaitValue(() => callFigures(person), condition);
}

// From how many people something of their voices was played in the last second.
export function voicesHeard(person: Person): Promise<number> {
  return person.view.evaluate(() => {
    const now = performance.timeOrigin + performance.now();
    return (window.connectionsForTests ?? [])
      .filter(({ connectionState }) => connectionState === 'connected')
      .flatMap((connection) => connection.getReceivers())
      .filter(({ track }) => track.kind === 'audio')
      .flatMap((receiver) => receiver.getSynchronizationSources().slice(0, 1))
      .filter(({ timestamp }) => now - timestamp < 1_000).length;
  });
}

export async function untilVoices(person: Person, count: number): Promise<void> {
  await person.awaitValue(
    () => voicesHeard(person),
    (voices) => voices === count,
    { toString: () => `${count} voices` },
  );
}

export interface SelectedPair {
  // As RTCIceCandidateType has it; empty when nothing is connected.
  local: string;
  remote: string;
  // How the relay is reached, or, without one, the other side.
  protocol: string;
}

// The way that the first connected connection has taken.
export function selectedPair(person: Person): Promise<SelectedPair> {
  return person.view.evaluate(async () => {
    interface Entry {
      type: string;
      selectedCandidatePairId?: string;
      localCandidateId?: string;
      remoteCandidateId?: string;
      candidateType?: string;
      protocol?: string;
      relayProtocol?: string;
    }
    for (const connection of window.connectionsForTests ?? []) {
      if (connection.connectionState !== 'connected') continue;
      const report = (await connection.getStats()) as unknown as Map<string, Entry>;
      const at = (id: string | undefined): Entry | undefined => report.get(id ?? '');
      const transport = [...report.values()].find(({ type }) => type === 'transport');
      const pair = at(transport?.selectedCandidatePairId);
      const local = at(pair?.localCandidateId);
      const remote = at(pair?.remoteCandidateId);
      return {
        local: local?.candidateType ?? '',
        remote: remote?.candidateType ?? '',
        protocol: local?.relayProtocol ?? local?.protocol ?? '',
      };
    }
    return { local: '', remote: '', protocol: '' };
  });
}
