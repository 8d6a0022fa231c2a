// Talking: voice and picture begin by walking up to somebody and end by walking away.
import { Person } from './support/Person';
import { TcpProxy } from './support/TcpProxy';
import { kTalker, kTalkerInPicture, Venue } from './support/Venue';
import { connectionsMade, devicesInUse, untilCall } from './support/calls';
import { kDen, kSpawn } from './support/testMap';

const kFarCorner = { x: 18, y: 10 };
const kOutsideDen = { x: kDen.x - 1, y: kDen.y };

describe('talking', () => {
  let venue: Venue;
  let ada: Person;
  let bo: Person;

  beforeAll(async () => {
    venue = await Venue.open();
    ada = await venue.join('Ada', kTalkerInPicture);
    bo = await venue.join('Bo', kTalkerInPicture);
  });

  it('connects two who stand near each other, with no click', async () => {
    for (const person of [ada, bo]) {
      await untilCall(person, (call) => call.framesDecoded > 5 && call.audioLevel > 0);
    }
    await ada.seesTileOf(bo);
    await bo.seesTileOf(ada);
  });

  it('sends no voice while the microphone is off', async () => {
    await ada.switchDevice('Microphone', false);
    const before = await untilCall(ada, () => true);
    const after = await untilCall(ada, (call) => call.framesSent > before.framesSent + 20);
    expect(after.audioBytesSent).toBe(before.audioBytesSent);
    await ada.switchDevice('Microphone', true);
    await untilCall(bo, (call) => call.audioBytesReceived > 0 && call.audioLevel > 0);
  });

  it('ends when one walks away, and begins again on coming back', async () => {
    await bo.walkTo(kFarCorner.x, kFarCorner.y);
    await ada.seesNoTileOf(bo);
    await untilCall(ada, (call) => call.connected === 0);
    await untilCall(bo, (call) => call.connected === 0);
    await bo.walkTo(kSpawn.x, kSpawn.y);
    await untilCall(ada, (call) => call.framesDecoded > 5);
    await ada.seesTileOf(bo);
  });

  it('keeps a private room to those inside', async () => {
    await ada.walkTo(kDen.x, kDen.y);
    await bo.walkTo(kOutsideDen.x, kOutsideDen.y);
    await ada.seesNoTileOf(bo);
    await untilCall(ada, (call) => call.connected === 0);
    await bo.walkTo(kDen.x, kDen.y + 1);
    await ada.seesTileOf(bo);
    await untilCall(ada, (call) => call.framesDecoded > 5);
  });

  it('goes on when one side loses the server for a moment', async () => {
    const proxy = await TcpProxy.start(venue.server.port);
    const cy = await venue.join('Cy', { ...kTalkerInPicture, url: proxy.url });
    await cy.walkTo(kFarCorner.x, kFarCorner.y);
    await bo.walkTo(kFarCorner.x - 1, kFarCorner.y);
    for (const person of [bo, cy]) {
      await untilCall(person, (call) => call.connected === 1 && call.framesDecoded > 5);
    }
    const made = [await connectionsMade(bo), await connectionsMade(cy)];
    proxy.cut();
    await cy.until((s) => s.phase === 'reconnecting');
    const lost = await untilCall(bo, () => true);
    await untilCall(bo, (call) => call.audioBytesReceived > lost.audioBytesReceived + 2_000);
    proxy.mend();
    await cy.online();
    // What is said after the return is heard over the same connection.
    await cy.switchDevice('Camera', false);
    await bo.view.locator(`[data-testid=tile-${await cy.avatarId()}] .tile-letter`).waitFor();
    const back = await untilCall(bo, (call) => call.connected === 1);
    await untilCall(bo, (call) => call.audioBytesReceived > back.audioBytesReceived + 2_000);
    expect([await connectionsMade(bo), await connectionsMade(cy)]).toEqual(made);
    expect(back.audioBytesReceived).toBeGreaterThan(lost.audioBytesReceived);
    await cy.leaveForGood();
    await bo.walkTo(kDen.x, kDen.y + 1);
    await untilCall(ada, (call) => call.connected === 1);
  });

  it('connects anew after a reload', async () => {
    await bo.page.reload();
    await bo.online();
    await ada.seesTileOf(bo);
    await untilCall(ada, (call) => call.connected === 1);
    await untilCall(bo, (call) => call.framesDecoded > 5);
    expect([...ada.complaints, ...bo.complaints]).toEqual([]);
  });

  it('leaves the devices on when a name is refused: their switches are in view', async () => {
    const eve = await venue.arrive(kTalker);
    await eve.view.fill('input[name=name]', 'a\u200bb');
    await eve.view.press('input[name=name]', 'Enter');
    await eve.view.locator('input[aria-invalid=true]').waitFor();
    expect(await devicesInUse(eve)).toBe(1);
    await eve.leave();
  });

  it('releases the devices of a tab that another one has replaced', async () => {
    expect(await devicesInUse(bo)).toBe(2);
    const other = await Person.inNewTab(bo.context);
    await other.open(venue.server.url);
    await other.join('Bo');
    await bo.overlay('replaced');
    await bo.awaitValue(
      () => devicesInUse(bo),
      (count) => count === 0,
    );
  });
});
