// Talking through a relay: what strict networks and people who hide their address need.
import type { Browser } from 'playwright-core';
import type { Person } from './support/Person';
import { kTalker, Venue } from './support/Venue';
import type { Guest } from './support/Venue';
import { launchBrowser } from './support/browser';
import { kFakeDevices, selectedPair, untilCall } from './support/calls';
import { Coturn } from './support/coturn';

const kHidden: Guest = { ...kTalker, preferences: { relayOnly: true } };

describe('a relay', () => {
  let coturn: Coturn;
  let browser: Browser;

  function serve(turn: string): Promise<Venue> {
    const more = ['--turn', turn, '--turn-secret-file', coturn.secretFile];
    return Venue.open({ more, browser });
  }

  // Everybody goes home, and the next one gets a server of their own.
  async function close(venue: Venue, ...people: readonly Person[]): Promise<void> {
    for (const person of people) await person.leave();
    await venue.server.stop();
  }

  beforeAll(async () => {
    coturn = await Coturn.start();
    const trusted = `--ignore-certificate-errors-spki-list=${coturn.fingerprint}`;
    browser = await launchBrowser([...kFakeDevices, trusted]);
  });

  it.each(['udp', 'tcp', 'tls'] as const)(
    'carries the voices of those who hide their address, by %s',
    async (transport) => {
      const venue = await serve(coturn.url(transport));
      const ada = await venue.join('Ada', kHidden);
      const bo = await venue.join('Bo', kHidden);
      for (const person of [ada, bo]) {
        await untilCall(person, (call) => call.audioLevel > 0);
        const pair = await selectedPair(person);
        expect(pair).toMatchObject({ local: 'relay', remote: 'relay', protocol: transport });
      }
      await close(venue, ada, bo);
    },
  );

  it('is taken at once when somebody decides to hide, and left when not', async () => {
    const venue = await serve(coturn.url('udp'));
    const ada = await venue.join('Ada', kTalker);
    const bo = await venue.join('Bo', kTalker);
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
    await close(venue, ada, bo);
  });

  it('takes nobody with a password that another secret signed', async () => {
    const venue = await serve(coturn.url('udp'));
    const other = await venue.arrive();
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
    await close(venue, other);
  });
});
