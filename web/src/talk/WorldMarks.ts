// What is shown of those one talks with in the world: told to the core when it is another.
import type { TalkMarks } from '../bridge/bridgeTypes';
import type { RemotePeer } from '../rtc/remotePeer';

const kNothing: TalkMarks = { micOff: false, camera: false, speaking: false };

export class WorldMarks {
  private shown = new Map<number, TalkMarks>();

  constructor(private readonly show: (avatar: number, marks: TalkMarks) => void) {}

  update(peers: readonly RemotePeer[], speaking: ReadonlySet<number>): void {
    const now = new Map(
      peers
        .filter(({ phase }) => phase === 'connected')
        .map(({ avatar, mic, camera }): [number, TalkMarks] => [
          avatar,
          { micOff: !mic, camera, speaking: speaking.has(avatar) },
        ]),
    );
    for (const avatar of this.shown.keys()) {
      if (!now.has(avatar)) this.show(avatar, kNothing);
    }
    for (const [avatar, marks] of now) {
      if (!isSame(marks, this.shown.get(avatar) ?? kNothing)) this.show(avatar, marks);
    }
    this.shown = now;
  }
}

function isSame(a: TalkMarks, b: TalkMarks): boolean {
  return a.micOff === b.micOff && a.camera === b.camera && a.speaking === b.speaking;
}
