// The servers that help browsers find a way to each other, as our server names them.
import { asObject, parseObject } from '../util/json';

const kUrl = /^(stun|turn)s?:/;

// Null for a message of another kind. A server that a browser would stumble over is left out.
export function parseIceServers(json: string): RTCIceServer[] | null {
  const message = parseObject(json);
  const servers = message?.['servers'];
  if (message?.['type'] !== 'ice_servers' || !Array.isArray(servers)) return null;
  return servers.map(parseServer).filter((server) => server !== null);
}

export function hasRelay(servers: readonly RTCIceServer[]): boolean {
  return servers.some(({ urls }) => [urls].flat().some((url) => url.startsWith('turn')));
}

function parseServer(value: unknown): RTCIceServer | null {
  const server = asObject(value);
  if (!server || !Array.isArray(server['urls'])) return null;
  const urls = server['urls'].filter((url) => typeof url === 'string' && kUrl.test(url));
  if (urls.length === 0) return null;
  const { username, credential } = server;
  if (typeof username !== 'string' || typeof credential !== 'string') return { urls };
  return { urls, username, credential };
}
