// Everything that connects with others, as one part of the page that is loaded beside the world.
import { Encryption } from './encryption/Encryption';
import { FrameGuard } from './encryption/FrameGuard';
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
type AnyRoom = Awaited<ReturnType<MakeRoom>>;
type LoadRoom = () => Promise<new (host: SfuRoomHost, guard: FrameGuard | null) => AnyRoom>;

export function makeMesh(host: TalkPartHost, loadRoom: LoadRoom = loadSfuRoom): Mesh {
  let canEncrypt = FrameGuard.isSupported;
  const guard = new FrameGuard(
    () => new Worker(new URL('./encryption/frameWorker.ts', import.meta.url), { type: 'module' }),
    // Without it nothing goes through the SFU in an encrypted room, but from page to page it does.
    () => {
      if (!canEncrypt) return;
      canEncrypt = false;
      sfu.renew();
    },
  );
  const encryption = new Encryption(guard, (state) => host.onEncryption(state));
  const sfu: Sfu = new Sfu({
    sendText: (json) => host.sendText(json),
    configuration: () => mesh.configurationNow,
    canEncrypt: () => canEncrypt,
    makeRoom: roomMaker(loadRoom, guard, () => host.onNotLoaded()),
  });
  const mesh: Mesh = new Mesh(sfu, encryption, host);
  return mesh;
}

export async function loadSfuRoom(): ReturnType<LoadRoom> {
  return (await import('./SfuRoom')).SfuRoom;
}

function roomMaker(load: LoadRoom, guard: FrameGuard, onNotLoaded: () => void): MakeRoom {
  // Once, however often it is tried in vain.
  let isTold = false;
  return async (roomHost, encrypted) => {
    try {
      const SfuRoom = await load();
      isTold = false;
      return new SfuRoom(roomHost, encrypted ? guard : null);
    } catch (error) {
      if (!isTold) onNotLoaded();
      isTold = true;
      throw error;
    }
  };
}
