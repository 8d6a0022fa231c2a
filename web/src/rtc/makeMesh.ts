// Everything that connects with others, as one part of the page that is loaded beside the world.
import { Mesh } from './Mesh';
import type { MeshHost } from './Mesh';
import { Sfu } from './Sfu';
import type { SfuHost } from './Sfu';
import type { SfuRoomHost } from './SfuRoom';

export interface TalkPartHost extends MeshHost {
  // What talks with the SFU could not be loaded; it is tried again.
  onNotLoaded(): void;
}

type MakeRoom = SfuHost['makeRoom'];
type LoadRoom = () => Promise<new (host: SfuRoomHost) => Awaited<ReturnType<MakeRoom>>>;

export function makeMesh(host: TalkPartHost, loadRoom: LoadRoom = loadSfuRoom): Mesh {
  const sfu = new Sfu({
    sendText: (json) => host.sendText(json),
    configuration: () => mesh.configurationNow,
    makeRoom: roomMaker(loadRoom, () => host.onNotLoaded()),
  });
  const mesh: Mesh = new Mesh(sfu, host);
  return mesh;
}

async function loadSfuRoom(): ReturnType<LoadRoom> {
  return (await import('./SfuRoom')).SfuRoom;
}

function roomMaker(load: LoadRoom, onNotLoaded: () => void): MakeRoom {
  // Once, however often it is tried in vain.
  let isTold = false;
  return async (roomHost) => {
    try {
      const SfuRoom = await load();
      isTold = false;
      return new SfuRoom(roomHost);
    } catch (error) {
      if (!isTold) onNotLoaded();
      isTold = true;
      throw error;
    }
  };
}
