// An SFU of two nodes that share a Redis: either may be lost.
import type { Person } from './support/Person';
import { Venue, kSmallGuest } from './support/Venue';
import { kFakeDevices, untilCall } from './support/calls';
import type { CallFigures } from './support/calls';
import { untilAudible, watchEar } from './support/ear';
import { metric } from './support/livekit';
import { toneMicrophone } from './support/microphones';
import { SfuNodes } from './support/sfuNodes';
import type { SfuNode } from './support/sfuNodes';

const kRoom = 'open';

describe('a larger group whose SFU has two nodes', () => {
  let sfu: SfuNodes;
  let venue: Venue;
  let first: SfuNode;
  let second: SfuNode;
  const listeners: Person[] = [];
  const group: Person[] = [];

  async function untilNodesUp(count: number): Promise<void> {
    await group[0]?.awaitValue(
      () => metric(venue.server, 'atrium_sfu_nodes_up'),
      (up) => up === count,
    );
  }

  async function untilAllTalk(isWay: (figures: CallFigures) => boolean): Promise<void> {
    await Promise.all(group.map((person) => untilCall(person, isWay)));
    for (const person of listeners) await untilAudible(person);
  }
  const throughSfu = ({ connected }: CallFigures): boolean => connected === 1;
  // The browser may not have noticed yet that the SFU is gone.
  const pageToPage = ({ connected }: CallFigures): boolean => connected >= 4;

  beforeAll(async () => {
    sfu = await SfuNodes.start(2);
    [first, second] = sfu.nodes as [SfuNode, SfuNode];
    await sfu.place(kRoom, second);
    venue = await Venue.open({
      more: sfu.options,
      flags: [...kFakeDevices, await toneMicrophone()],
    });
    await venue.server.untilLogged('the SFU serves');
  });

  it('talks through one node, led there by the other', async () => {
    const guest = { ...kSmallGuest, prepare: [watchEar] };
    group.push(await venue.join('Ada', { ...guest, on: ['Microphone'] }));
    for (const name of ['Bo', 'Cy', 'Di', 'Eve']) listeners.push(await venue.join(name, guest));
    group.push(...listeners);
    await untilAllTalk(throughSfu);
    expect(await sfu.hostOf(kRoom)).toBe(second.id);
    expect(await metric(venue.server, 'atrium_sfu_nodes_up')).toBe(2);
  });

  it('talks from page to page when that node dies, and then through the other one', async () => {
    await second.kill();
    await untilAllTalk(pageToPage);
    await untilAllTalk(throughSfu);
    expect(await sfu.hostOf(kRoom)).toBe(first.id);
  });

  it('is not disturbed by a node that comes back', async () => {
    await second.start();
    await untilNodesUp(2);
    await untilAllTalk(throughSfu);
    expect(await sfu.hostOf(kRoom)).toBe(first.id);
  });

  it('talks on when the node dies that led it there, and had its room, too', async () => {
    await first.kill();
    await untilAllTalk(pageToPage);
    await untilAllTalk(throughSfu);
    expect(await sfu.hostOf(kRoom)).toBe(second.id);
  });

  it('talks from page to page while Redis is gone, and through the SFU again', async () => {
    await sfu.killRedis();
    await untilNodesUp(0);
    await untilAllTalk(pageToPage);
    await sfu.startRedis();
    await untilAllTalk(throughSfu);
    expect(await sfu.hostOf(kRoom)).toBe(second.id);
  });
});
