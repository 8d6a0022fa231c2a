// One's own devices: chosen, tried and changed, and what leaves the machine meanwhile.
import { kHiddenPatienceMs } from '../../web/src/media/Presence';
import type { Person } from './support/Person';
import { Venue } from './support/Venue';
import type { Guest } from './support/Venue';
import { connectionsMade, devicesInUse, untilCall } from './support/calls';

async function openSettings(person: Person): Promise<void> {
  await person.view.getByRole('button', { name: 'Settings', exact: true }).click();
  await person.view.getByRole('combobox', { name: 'Microphone' }).waitFor();
}

async function flip(person: Person, name: string): Promise<void> {
  await openSettings(person);
  await person.view.getByRole('switch', { name: new RegExp(name) }).click();
  await closeSettings(person);
}

async function closeSettings(person: Person): Promise<void> {
  await person.view.getByRole('button', { name: 'Close', exact: true }).click();
  await person.view.locator('dialog').waitFor({ state: 'detached' });
}

// The names of the devices that are open.
function openDevices(person: Person): Promise<string[]> {
  return person.view.evaluate(() =>
    (window.devicesForTests ?? [])
      .filter(({ readyState }) => readyState === 'live')
      .map(({ label }) => label),
  );
}

// The label of the second entry that names a device: neither the system's choice nor the one in use.
async function chooseOther(person: Person, field: string): Promise<string> {
  const picker = person.view.getByRole('combobox', { name: field });
  const labels = await picker.locator('option').allTextContents();
  const label = labels.at(-1) ?? '';
  await picker.selectOption({ label });
  return label;
}

// Chromium without a screen shows every tab, so the page is told otherwise; the timer for its
// patience is fired by hand.
async function prepareHiding(person: Person): Promise<void> {
  await person.page.addInitScript((patienceMs) => {
    const page = { hidden: false, patience: [] as (() => void)[] };
    Object.assign(window, { hidingForTests: page });
    Object.defineProperty(document, 'visibilityState', {
      get: () => (page.hidden ? 'hidden' : 'visible'),
    });
    const original = window.setTimeout.bind(window);
    const patched = (callback: () => void, delay?: number, ...rest: unknown[]): number => {
      if (delay !== patienceMs) return original(callback, delay, ...rest);
      page.patience.push(callback);
      return 0;
    };
    window.setTimeout = patched as typeof window.setTimeout;
  }, kHiddenPatienceMs);
}

interface Hiding {
  hidingForTests: { hidden: boolean; patience: (() => void)[] };
}

async function setHidden(person: Person, hidden: boolean): Promise<void> {
  await person.view.evaluate((now) => {
    (window as unknown as Hiding).hidingForTests.hidden = now;
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

async function endPatience(person: Person): Promise<void> {
  await person.view.evaluate(() => {
    for (const callback of (window as unknown as Hiding).hidingForTests.patience) callback();
  });
}

async function sendsVoice(person: Person): Promise<void> {
  const before = await untilCall(person, () => true);
  await untilCall(person, (call) => call.audioBytesSent > before.audioBytesSent);
}

// While pictures go on.
async function sendsNoVoice(person: Person): Promise<void> {
  const unplugged = await untilCall(person, ({ mic }) => !mic);
  // The browser's figures are a moment old.
  const before = await untilCall(person, (call) => call.framesSent > unplugged.framesSent + 3);
  const after = await untilCall(person, (call) => call.framesSent > before.framesSent + 20);
  expect(after.audioBytesSent).toBe(before.audioBytesSent);
}

describe('the own devices', () => {
  let ada: Person;
  let bo: Person;

  beforeAll(async () => {
    const venue = await Venue.open();
    const guest: Guest = {
      prepare: [prepareHiding],
      window: { viewport: { width: 900, height: 700 } },
    };
    ada = await venue.arrive(guest);
    bo = await venue.arrive(guest);
  });

  it('show themselves at the door once they are on, and only then', async () => {
    expect(await ada.view.locator('.door-preview').count()).toBe(0);
    expect(await devicesInUse(ada)).toBe(0);
    await ada.switchDevice('Camera', true);
    await ada.switchDevice('Microphone', true);
    const preview = ada.view.locator('.door-preview video');
    await preview.waitFor();
    await ada.awaitValue(
      () => preview.evaluate((video: HTMLVideoElement) => video.videoWidth),
      (width) => width > 0,
    );
    const meter = ada.view.getByRole('meter');
    await ada.awaitValue(
      () => meter.getAttribute('aria-valuenow'),
      (level) => Number(level) > 10,
    );
    await ada.join('Ada');
    await bo.join('Bo');
    await untilCall(bo, (call) => call.framesDecoded > 5 && call.audioLevel > 0);
  });

  it('change while they are on, without a new connection', async () => {
    const connections = await connectionsMade(ada);
    await openSettings(ada);
    const mic = await chooseOther(ada, 'Microphone');
    await ada.awaitValue(
      () => openDevices(ada),
      (open) => open.length === 2 && open.includes(mic),
    );
    const camera = await chooseOther(ada, 'Camera');
    await ada.awaitValue(
      () => openDevices(ada),
      (open) => open.length === 2 && open.includes(camera),
    );
    await closeSettings(ada);
    const before = await untilCall(bo, () => true);
    await untilCall(
      bo,
      (call) =>
        call.framesDecoded > before.framesDecoded + 5 &&
        call.audioBytesReceived > before.audioBytesReceived,
    );
    expect(await connectionsMade(ada)).toBe(connections);
    expect(await openDevices(ada)).toEqual([mic, camera]);
  });

  it('are the chosen ones after a reload', async () => {
    const before = await openDevices(ada);
    await ada.page.reload();
    await ada.online();
    await ada.awaitValue(
      () => openDevices(ada),
      (open) => open.length === 2,
    );
    expect(await openDevices(ada)).toEqual(before);
  });

  it('follow the noise suppression while they are on', async () => {
    await openSettings(ada);
    await ada.view.getByRole('switch', { name: /Noise suppression/ }).click();
    await ada.awaitValue(
      () =>
        ada.view.evaluate(() =>
          (window.devicesForTests ?? [])
            .filter(({ kind, readyState }) => kind === 'audio' && readyState === 'live')
            .map((track) => track.getSettings().noiseSuppression),
        ),
      (suppressed) => suppressed.length === 1 && suppressed[0] === false,
    );
    await closeSettings(ada);
  });

  it('that are tried in the settings are sent to nobody, and released in the end', async () => {
    await openSettings(bo);
    await bo.view.getByRole('button', { name: 'Try it' }).click();
    await bo.view.getByRole('button', { name: 'Look at it' }).click();
    await bo.view.locator('.camera-preview').waitFor();
    const before = await untilCall(bo, (call) => call.framesDecoded > 0);
    const after = await untilCall(bo, (call) => call.framesDecoded > before.framesDecoded + 20);
    expect(await devicesInUse(bo)).toBe(2);
    expect(after.audioBytesSent).toBe(0);
    expect(after.framesSent).toBe(0);
    await closeSettings(bo);
    await bo.awaitValue(
      () => devicesInUse(bo),
      (count) => count === 0,
    );
  });

  it('include a speaker that can be chosen and tried', async () => {
    await bo.view.evaluate(() => {
      const used: string[] = [];
      Object.assign(window, { speakersForTests: used });
      const prototype = AudioContext.prototype as unknown as {
        setSinkId: (id: string) => Promise<void>;
      };
      const setSinkId = prototype.setSinkId;
      prototype.setSinkId = function (id) {
        used.push(id);
        return setSinkId.call(this, id);
      };
    });
    await openSettings(bo);
    await chooseOther(bo, 'Speakers');
    const button = bo.view.getByRole('button', { name: 'Play a sound' });
    await button.click();
    await bo.awaitValue(
      () => button.isEnabled(),
      (enabled) => enabled,
    );
    const used = await bo.view.evaluate(
      () => (window as unknown as { speakersForTests: string[] }).speakersForTests,
    );
    // The voices of others and the sound.
    expect(used).toHaveLength(2);
    expect(new Set(used).size).toBe(1);
    await closeSettings(bo);
  });

  it('that are pictures end a while after the tab is hidden, and come back with it', async () => {
    await setHidden(ada, true);
    const before = await untilCall(ada, (call) => call.framesSent > 0);
    await untilCall(ada, (call) => call.framesSent > before.framesSent);
    await endPatience(ada);
    await ada.awaitValue(
      () => devicesInUse(ada),
      (count) => count === 1,
    );
    const hidden = await untilCall(ada, ({ camera }) => !camera);
    const after = await untilCall(
      ada,
      (call) => call.audioBytesSent > hidden.audioBytesSent + 10_000,
    );
    // The browser's figures are a moment old.
    expect(after.framesSent).toBeLessThanOrEqual(hidden.framesSent + 3);
    await setHidden(ada, false);
    await untilCall(ada, (call) => call.framesSent > after.framesSent + 5);
    await ada.view.getByText('Your camera is on again.').waitFor();
  });

  it('neither send nor take pictures with voice only', async () => {
    await bo.seesTileOf(ada);
    await flip(bo, 'Voice only');
    const before = await untilCall(ada, ({ pictures }) => !pictures);
    const after = await untilCall(
      ada,
      (call) => call.audioBytesSent > before.audioBytesSent + 10_000,
    );
    // The browser's figures are a moment old.
    expect(after.framesSent).toBeLessThanOrEqual(before.framesSent + 3);
    await bo.view.locator(`[data-testid=tile-${await ada.avatarId()}] video`).waitFor({
      state: 'detached',
    });
    await bo.view.getByRole('button', { name: 'Camera', exact: true }).click();
    await bo.view.getByText('You have chosen voice only.').waitFor();
    expect(await devicesInUse(bo)).toBe(0);
    await flip(bo, 'Voice only');
    await untilCall(ada, (call) => call.framesSent > after.framesSent + 5);
    await bo.seesTileOf(ada);
  });

  it('take and send less when data is to be saved', async () => {
    await flip(ada, 'Save data');
    const settings = (): Promise<[number | undefined, number | undefined]> =>
      ada.view.evaluate(() => {
        const camera = (window.devicesForTests ?? []).find(
          ({ kind, readyState }) => kind === 'video' && readyState === 'live',
        );
        const [voice] = window.connectionsForTests?.at(-1)?.getSenders() ?? [];
        return [
          camera?.getSettings().width,
          voice?.getParameters().encodings[0]?.maxBitrate,
        ] as const;
      }) as never;
    await ada.awaitValue(settings, ([width, bitrate]) => width === 320 && bitrate === 14_000);
    await flip(ada, 'Save data');
    await ada.awaitValue(settings, ([width, bitrate]) => width === 640 && bitrate === 32_000);
  });

  it('with push to talk send a voice only while the key or the button is held', async () => {
    await flip(ada, 'Push to talk');
    const button = ada.view.getByRole('button', { name: 'Hold to talk' });
    await sendsNoVoice(ada);
    await ada.page.keyboard.down('KeyT');
    await ada.view.locator('button[aria-label="Hold to talk"][aria-pressed=true]').waitFor();
    await sendsVoice(ada);
    await ada.page.keyboard.up('KeyT');
    await sendsNoVoice(ada);
    await button.hover();
    await ada.page.mouse.down();
    await sendsVoice(ada);
    await ada.page.mouse.move(10, 10);
    await ada.page.mouse.up();
    await sendsNoVoice(ada);
    // All the while the device was open, so that the first word is not lost.
    expect(await devicesInUse(ada)).toBe(2);
    await ada.page.keyboard.press('KeyM');
    expect(await devicesInUse(ada)).toBe(1);
    expect([...ada.complaints, ...bo.complaints]).toEqual([]);
  });
});
