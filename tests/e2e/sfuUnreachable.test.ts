// Somebody whose network does not let them reach the SFU talks with a larger group all the same.
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { kFakeDevices, untilCall, watchCalls } from './support/calls';
import { untilAudible, untilSilent, watchEar } from './support/ear';
import { livekitProgram, metric } from './support/livekit';
import { freePort, Server } from './support/server';
import { writeTestMap } from './support/testMap';
import { toneMicrophone } from './support/tone';

// Runs in the page: whatever the SFU is sent or sends is lost, as behind a wall that lets through
// nothing but the web. What it describes is known by the address, which browsers never give.
function loseMediaOfSfu(): void {
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      const { type, sdp = '' } = description;
      if (!sdp.includes('IN IP4 0.0.0.0')) return super.setRemoteDescription(description);
      const wrong = sdp.replace(/a=ice-pwd:\S+/g, `a=ice-pwd:${'x'.repeat(32)}`);
      return super.setRemoteDescription({ type, sdp: wrong });
    }
  };
}

describe('somebody who cannot reach the SFU', () => {
  let server: Server;
  let browser: Browser;
  let ada: Person;
  let una: Person;
  let isBlocked = true;
  const others: Person[] = [];

  async function arrive(): Promise<Person> {
    const person = await Person.arrive(browser);
    await watchCalls(person);
    await watchEar(person);
    await person.prefer({ noiseSuppression: false, echoCancellation: false, autoGain: false });
    return person;
  }

  async function enter(person: Person, name: string): Promise<Person> {
    await person.open(server.url);
    return person.join(name);
  }

  beforeAll(async () => {
    const port = String(await freePort());
    const more = ['--sfu-program', livekitProgram(), '--sfu-port', port];
    server = await Server.start({ map: await writeTestMap(), more });
    browser = await launchBrowser([...kFakeDevices, await toneMicrophone()]);
    await server.untilLogged('the SFU serves');
  });

  afterAll(async () => {
    await browser.close();
    await server.stopAndForget();
  });

  it('talks with all of a larger group from page to page, who go on through the SFU', async () => {
    ada = await enter(await arrive(), 'Ada');
    await ada.switchDevice('Microphone', true);
    for (const name of ['Bo', 'Cy', 'Di']) others.push(await enter(await arrive(), name));
    una = await arrive();
    await una.page.routeWebSocket(/\/sfu\//, async (socket) => {
      if (isBlocked) await socket.close();
      else socket.connectToServer();
    });
    await enter(una, 'Una');
    await untilCall(una, (call) => call.connected === 4);
    await untilAudible(una);
    // The SFU, and Una.
    for (const person of [ada, ...others]) await untilCall(person, (c) => c.connected === 2);
    for (const person of others) await untilAudible(person);
    expect(await metric(server, 'atrium_sfu_unreachable_total')).toBe(1);
  });

  it('talks with somebody new who walks up', async () => {
    const fay = await enter(await arrive(), 'Fay');
    await untilCall(una, (call) => call.connected === 5);
    await untilCall(fay, (call) => call.connected === 2);
    await untilAudible(fay);
    await ada.switchDevice('Microphone', false);
    await untilSilent(fay);
    await una.switchDevice('Microphone', true);
    for (const person of [ada, fay]) await untilAudible(person);
    await fay.leaveForGood();
  });

  it('goes over to the SFU when it is on another network', async () => {
    isBlocked = false;
    await una.view.evaluate(() => window.dispatchEvent(new Event('online')));
    for (const person of [ada, una, ...others]) await untilCall(person, (c) => c.connected === 1);
    for (const person of [ada, ...others]) await untilAudible(person);
  });

  it('talks as well when only sound and pictures do not get there', async () => {
    const vic = await arrive();
    await vic.page.addInitScript(loseMediaOfSfu);
    await enter(vic, 'Vic');
    await untilCall(vic, (call) => call.connected === 5);
    await untilAudible(vic);
    expect(await metric(server, 'atrium_sfu_unreachable_total')).toBe(2);
  });
});
