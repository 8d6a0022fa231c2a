// Measures what a page costs that shows nine others: the processor time of its renderer and of the
// browser's GPU process, which draws in software where there is no graphics card. Writes rows as JSON
// to $ATRIUM_BENCH_ROWS; $ATRIUM_BENCH_MAP is bench_maps.tiles_map's, and each way to look on is
// measured for $ATRIUM_BENCH_SECONDS.
//
// The viewer stands on a stage, the nine in its audience, too far apart to be linked with each other:
// they send through the SFU, and take nothing. Nine cameras' worth of encoding takes more than the
// page does: it is said beside, and on a machine with few cores fewer pictures arrive than cameras
// give, so that what the page takes is to be read with the pictures that it showed.
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Person } from '../../tests/e2e/support/Person';
import { kUnprocessed } from '../../tests/e2e/support/microphones';
import type { Guest, Venue } from '../../tests/e2e/support/Venue';
import { launchBrowser } from '../../tests/e2e/support/browser';
import { callFigures, kFakeDevices, untilCall } from '../../tests/e2e/support/calls';
import { openWithSfu } from '../../tests/e2e/support/livekit';

const kSeconds = Number(process.env['ATRIUM_BENCH_SECONDS'] ?? 20);
const kMap = String(process.env['ATRIUM_BENCH_MAP']);
const kStage = { x: 2, y: 2 };
const kPlaces = [4, 15, 26].flatMap((y) => [10, 21, 32].map((x) => ({ x, y })));
const kSender: Guest = {
  on: ['Microphone', 'Camera'],
  preferences: { ...kUnprocessed, flatSound: true },
  window: { viewport: { width: 320, height: 240 } },
};
const kLaptop = { viewport: { width: 1366, height: 768 } };

const kModes: readonly { scene: string; preferences: Guest['preferences']; shows: boolean }[] = [
  { scene: 'tiles-full', preferences: {}, shows: true },
  { scene: 'tiles-saving', preferences: { lowBandwidth: true }, shows: true },
  { scene: 'tiles-voice-only', preferences: { voiceOnly: true }, shows: false },
];

// Seconds that processes of these kinds have taken so far; without kinds, all.
async function cpuTime(browser: Browser, kinds: readonly string[] = []): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const counted = processInfo.filter(({ type }) => kinds.length === 0 || kinds.includes(type));
  return counted.reduce((sum, { cpuTime: seconds }) => sum + seconds, 0);
}

function pictureWidth(person: Person): Promise<number> {
  return person.view.evaluate(() => {
    const videos = [...document.querySelectorAll<HTMLVideoElement>('.tile:not(.own) video')];
    return Math.max(0, ...videos.map(({ videoWidth }) => videoWidth));
  });
}

async function measure(
  scene: string,
  viewer: Person,
  venue: Venue,
  load: Browser,
): Promise<object> {
  const read = async (): Promise<number[]> => [
    performance.now() / 1000,
    await cpuTime(venue.browser, ['renderer', 'GPU']),
    await cpuTime(load),
    (await callFigures(viewer)).framesDecoded,
  ];
  const before = await read();
  await pause(kSeconds * 1000);
  const after = await read();
  const [seconds = NaN, page = NaN, senders = NaN, pictures = NaN] = after.map(
    (value, i) => value - (before[i] ?? NaN),
  );
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    scene,
    page_cpu: rounded(page / seconds),
    senders_cpu: rounded(senders / seconds),
    pictures_per_s: rounded(pictures / seconds),
    picture_width: await pictureWidth(viewer),
  };
}

describe('the benchmark', () => {
  it('measures what nine others on a page cost', async () => {
    const venue = await openWithSfu([], { map: kMap });
    const load = await launchBrowser(kFakeDevices);
    const crowd = venue.within(load);
    const alone = await venue.join('Viewer', { window: kLaptop });
    await alone.walkTo(kStage.x, kStage.y);
    const rows = [await measure('tiles-none', alone, venue, load)];
    await alone.leaveForGood();
    for (const [i, { x, y }] of kPlaces.entries()) {
      const sender = await crowd.join(`P${i}`, kSender);
      await sender.walkTo(x, y);
    }
    for (const { scene, preferences, shows } of kModes) {
      const viewer = await venue.join('Viewer', {
        window: kLaptop,
        preferences: preferences ?? {},
      });
      await viewer.walkTo(kStage.x, kStage.y);
      await untilCall(viewer, ({ connected }) => connected === 1);
      const tiles = viewer.view.locator(shows ? '.tile:not(.own) video' : '.tile:not(.own)');
      await tiles.nth(kPlaces.length - 1).waitFor();
      rows.push(await measure(scene, viewer, venue, load));
      await viewer.leaveForGood();
    }
    await writeFile(String(process.env['ATRIUM_BENCH_ROWS']), JSON.stringify(rows));
  });
});
