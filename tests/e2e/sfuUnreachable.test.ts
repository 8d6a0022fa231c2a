// Somebody whose network does not let them reach the SFU talks with a larger group all the same.
import type { Person } from './support/Person';
import type { Guest, Venue } from './support/Venue';
import { untilCall } from './support/calls';
import { untilAudible, untilSilent, watchEar } from './support/ear';
import { metric, openWithSfu } from './support/livekit';
import { kUnprocessed, toneMicrophone } from './support/microphones';

const kGuest: Guest = { prepare: [watchEar], preferences: kUnprocessed };

// Runs in the page: whatever the SFU is sent or sends is lost, as behind a wall that lets through
// nothing but the web. Its descriptions are known by their origin: browsers say 127.0.0.1 there.
function loseMediaOfSfu(): void {
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      const { type, sdp = '' } = description;
      if (!/^o=.* 0\.0\.0\.0\s*$/m.test(sdp)) return super.setRemoteDescription(description);
      const wrong = sdp.replace(/a=ice-pwd:\S+/g, `a=ice-pwd:${'x'.repeat(32)}`);
      return super.setRemoteDescription({ type, sdp: wrong });
    }
  };
}

describe('somebody who cannot reach the SFU', () => {
  let venue: Venue;
  let ada: Person;
  let una: Person;
  let isBlocked = true;
  const others: Person[] = [];

  beforeAll(async () => {
    venue = await openWithSfu([await toneMicrophone()]);
  });

  it('talks with all of a larger group from page to page, who go on through the SFU', async () => {
    ada = await venue.join('Ada', kGuest);
    await ada.switchDevice('Microphone', true);
    for (const name of ['Bo', 'Cy', 'Di']) others.push(await venue.join(name, kGuest));
    const block = (person: Person): Promise<void> =>
      person.page.routeWebSocket(/\/sfu\//, async (socket) => {
        if (isBlocked) await socket.close();
        else socket.connectToServer();
      });
    una = await venue.join('Una', { ...kGuest, prepare: [watchEar, block] });
    await untilCall(una, (call) => call.connected === 4);
    await untilAudible(una);
    // The SFU, and Una.
    for (const person of [ada, ...others]) await untilCall(person, (c) => c.connected === 2);
    for (const person of others) await untilAudible(person);
    expect(await metric(venue.server, 'atrium_sfu_unreachable_total')).toBe(1);
  });

  it('talks with somebody new who walks up', async () => {
    const fay = await venue.join('Fay', kGuest);
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
    const lose = async (person: Person): Promise<void> => {
      await person.page.addInitScript(loseMediaOfSfu);
    };
    const vic = await venue.join('Vic', { ...kGuest, prepare: [watchEar, lose] });
    await untilCall(vic, (call) => call.connected === 5);
    await untilAudible(vic);
    expect(await metric(venue.server, 'atrium_sfu_unreachable_total')).toBe(2);
  });
});
