// Everything that connects with others, as one part of the page that is loaded beside the world.
import { Mesh } from './Mesh';
import type { MeshHost } from './Mesh';
import { Sfu } from './Sfu';

export function makeMesh(host: MeshHost): Mesh {
  const sfu = new Sfu({
    sendText: (json) => host.sendText(json),
    configuration: () => mesh.configurationNow,
    makeRoom: async (roomHost) => new (await import('./SfuRoom')).SfuRoom(roomHost),
  });
  const mesh: Mesh = new Mesh(sfu, host);
  return mesh;
}
