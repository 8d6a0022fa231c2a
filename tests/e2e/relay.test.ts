// Talking through a relay: what strict networks and people who hide their address need.
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { kFakeDevices, selectedPair, untilCall, watchCalls } from './support/calls';
import { Coturn } from './support/coturn';
import { Server } from './support/server';
import { writeTestMap } from './support/testMap';

describe('a relay', () => {
  let coturn: Coturn;
  let browser: Browser;

  async function serve(turn: string): Promise<Server> {
    const more = ['--turn', turn, '--turn-secret-file', coturn.secretFile];
    return Server.start({ map: await writeTestMap(), more });
  }

  async function talker(server: Server, name: string, hidden: boolean): Promise<Person> {
    const person = await Person.arrive(browser);
    await watchCalls(person);
    if (hidden) await person.prefer({ relayOnly: true });
    await person.open(server.url);
    await person.switchDevice('Microphone', true);
    return person.join(name);
  }

  beforeAll(async () => {
    coturn = await Coturn.start();
    browser = await launchBrowser(kFakeDevices);
  });

  afterAll(async () => {
    await browser.close();
    await coturn.stop();
  });

  it.each(['udp', 'tcp'] as const)(
    'carries the voices of those who hide their address, by %s',
    async (transport) => {
      const server = await serve(coturn.url(transport));
      const ada = await talker(server, 'Ada', true);
      const bo = await talker(server, 'Bo', true);
      for (const person of [ada, bo]) {
        await untilCall(person, (call) => call.audioLevel > 0);
        const pair = await selectedPair(person);
        expect(pair).toMatchObject({ local: 'relay', remote: 'relay', protocol: transport });
      }
      await ada.leave();
      await bo.leave();
      await server.stopAndForget();
    },
  );

  it('is taken at once when somebody decides to hide, and left when not', async () => {
    const server = await serve(coturn.url('udp'));
    const ada = await talker(server, 'Ada', false);
    const bo = await talker(server, 'Bo', false);
    await untilCall(bo, (call) => call.audioLevel > 0);
    expect((await selectedPair(ada)).local).toBe('host');
    await ada.hideAddress(true);
    await ada.awaitValue(
      () => selectedPair(ada),
      ({ local }) => local === 'relay',
    );
    await untilCall(bo, (call) => call.audioLevel > 0);
    await ada.hideAddress(false);
    await ada.awaitValue(
      () => selectedPair(ada),
      ({ local }) => local === 'host',
    );
    await ada.leave();
    await bo.leave();
    await server.stopAndForget();
  });

  it('takes nobody with a password that another secret signed', async () => {
    const server = await serve(coturn.url('udp'));
    const other = await Person.arrive(browser);
    await other.open(server.url);
    const errors = await other.page.evaluate(async (urls) => {
      const connection = new RTCPeerConnection({
        iceServers: [{ urls, username: '99999999999:7', credential: 'bm9ib2R5IHNpZ25lZCB0aGlz' }],
        iceTransportPolicy: 'relay',
      });
      connection.addTransceiver('audio');
      const codes: number[] = [];
      connection.onicecandidateerror = (event) => codes.push(event.errorCode);
      const gathered = new Promise<void>((resolve) => {
        connection.onicegatheringstatechange = () => {
          if (connection.iceGatheringState === 'complete') resolve();
        };
      });
      await connection.setLocalDescription();
      await gathered;
      return { codes, sdp: connection.localDescription?.sdp ?? '' };
    }, coturn.url('udp'));
    expect(errors.codes).toContain(401);
    expect(errors.sdp).not.toContain('typ relay');
    await other.leave();
    await server.stopAndForget();
  });
});
