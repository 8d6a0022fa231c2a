// What goes on in an encrypted conversation, as its pages and somebody who should not be there see
// it.
import { forgeAdmission, joinTakingEverything, kLiveKitClient } from './livekit';
import { Person } from './Person';
import type { Venue } from './Venue';

declare global {
  interface Window {
    // Which keys the page has begun to send with.
    keysForTests?: number[];
    // The page gets no further connection to the SFU.
    refusesSfuForTests?: boolean;
  }
}

// Call before the page is opened.
export async function watchKeys(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    const keys: number[] = [];
    window.keysForTests = keys;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
    const post = Worker.prototype.postMessage as (...all: unknown[]) => void;
    Worker.prototype.postMessage = function (this: Worker, message: unknown, more: unknown) {
      const { order, index } = message as { order?: string; index?: number };
      if (order === 'use') keys.push(index ?? -1);
      post.call(this, message, more);
    };
    const Original = window.WebSocket;
    window.WebSocket = class extends Original {
      constructor(url: string | URL, protocols?: string | string[]) {
        const isSfu = new URL(String(url)).pathname.includes('/sfu');
        super(isSfu && window.refusesSfuForTests === true ? 'ws://127.0.0.1:1/' : url, protocols);
      }
      // Nor does it tell the server, which would lead the others away from there.
      override send(data: Parameters<WebSocket['send']>[0]): void {
        const isOfSfu = typeof data === 'string' && data.includes('"sfu_');
        if (!isOfSfu || window.refusesSfuForTests !== true) super.send(data);
      }
    };
  });
}

// A browser that has no way to encrypt frames that can be trusted. Call before the page is opened.
export async function withoutEncodedStreams(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    for (const end of [RTCRtpSender, RTCRtpReceiver]) {
      Reflect.deleteProperty(end.prototype, 'createEncodedStreams');
    }
  });
}

export function keysUsed(person: Person): Promise<number[]> {
  return person.view.evaluate(() => window.keysForTests ?? []);
}

// Under which names the people whom `person` talks with go in the SFU, by avatar. Call before the
// page is opened.
export function watchIdentities(person: Person): Map<number, string> {
  const identities = new Map<number, string>();
  person.page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      if (typeof payload !== 'string' || !payload.includes('"identity"')) return;
      const { avatar, identity } = JSON.parse(payload) as { avatar: number; identity: string };
      identities.set(avatar, identity);
    });
  });
  return identities;
}

// What whoever runs the SFU could do: takes somebody's place there, and with it everything that the
// others send to that person.
export async function takePlaceOf(
  person: Person,
  identity: string,
  { browser, server }: Venue,
  room: string,
): Promise<Person> {
  await person.view.evaluate(() => (window.refusesSfuForTests = true));
  const thief = await Person.arrive(browser);
  await thief.page.addScriptTag({ path: kLiveKitClient });
  const admission = await forgeAdmission(server.dataFolder, room, identity);
  await thief.page.evaluate(joinTakingEverything, admission);
  return thief;
}

export interface Loot {
  packets: number;
  picturesDecoded: number;
  // How far the test's tone stands out of what is played, in dB.
  tone: number;
}

// What the thief gets of it, added up over all that come; looked at when enough has come.
export async function lootOf(thief: Person, hertz: number): Promise<Loot> {
  return thief.awaitValue(
    () => thief.page.evaluate(countLoot, hertz),
    ({ packets }) => packets > 300,
  );
}

// In the page.
async function countLoot(hertz: number): Promise<Loot> {
  interface Track {
    kind: string;
    mediaStreamTrack: MediaStreamTrack;
    receiver: RTCRtpReceiver;
    analyser?: AnalyserNode;
  }
  interface Entry {
    type: string;
    packetsReceived?: number;
    framesDecoded?: number;
  }
  const people = [...(window.thiefForTests?.remoteParticipants.values() ?? [])];
  const tracks = people
    .flatMap(({ trackPublications }) => [...trackPublications.values()])
    .flatMap(({ track }) => (track ? [track as Track] : []));
  const loot = { packets: 0, picturesDecoded: 0, tone: -Infinity };
  for (const track of tracks) {
    const report = (await track.receiver.getStats()) as unknown as Map<string, Entry>;
    for (const { type, packetsReceived, framesDecoded } of report.values()) {
      if (type !== 'inbound-rtp') continue;
      loot.packets += packetsReceived ?? 0;
      loot.picturesDecoded += framesDecoded ?? 0;
    }
    if (track.kind !== 'audio') continue;
    if (!track.analyser) {
      const audio = new Audio();
      audio.srcObject = new MediaStream([track.mediaStreamTrack]);
      audio.muted = true;
      void audio.play();
      const context = new AudioContext();
      track.analyser = context.createAnalyser();
      track.analyser.fftSize = 4_096;
      context.createMediaStreamSource(audio.srcObject).connect(track.analyser);
    }
    const { analyser } = track;
    const levels = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(levels);
    const at = Math.round((hertz * analyser.fftSize) / analyser.context.sampleRate);
    // What lies a little beside it, both ways: a noise has as much there.
    const beside = [...levels.subarray(at - 24, at - 8), ...levels.subarray(at + 8, at + 24)];
    const usual = beside.sort((a, b) => a - b)[beside.length >> 1] ?? 0;
    const tone = Math.max(...levels.subarray(at - 1, at + 2)) - usual;
    if (Number.isFinite(tone)) loot.tone = Math.max(loot.tone, tone);
  }
  return loot;
}
