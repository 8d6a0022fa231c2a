// Who of those one talks with has a tile, and in which order.
import { useEffect, useRef } from 'preact/hooks';
import type { App } from '../../App';
import type { RemotePeer } from '../../rtc/remotePeer';
import { choosePlaces } from '../../talk/nearestFirst';
import { tileKey } from '../../talk/tileKey';

export interface ShownPeers {
  shown: RemotePeer[];
  // How many have none.
  rest: number;
}

export function useShownPeers(app: App, places: number): ShownPeers {
  const last = useRef<readonly number[]>([]);
  const peers = app.talk.peers.value;
  const order = choosePlaces(last.current, candidatesOf(app), places);
  last.current = order;
  const isPinned = (avatar: number): boolean =>
    app.state.pinned.value === tileKey('camera', avatar);
  const sorted = [...order].sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)));
  const unseen = peers.filter(({ avatar }) => !order.includes(avatar));
  useEffect(() => {
    for (const { avatar } of unseen) app.talk.showPicture(avatar, 'camera', null);
  }, [unseen.map(({ avatar }) => avatar).join()]);
  const shown = sorted.flatMap((avatar) => peers.find((peer) => peer.avatar === avatar) ?? []);
  return { shown, rest: unseen.length };
}

function candidatesOf(app: App): { avatar: number; distance: number; rank: number }[] {
  const { distances, talkative, nearness } = app.talk.hearing;
  return app.talk.peers.value.map(({ avatar }) => {
    const isHeard = talkative.value.has(avatar) && (nearness.value.get(avatar) ?? 0) > 0;
    const isPinned = app.state.pinned.value === tileKey('camera', avatar);
    return {
      avatar,
      distance: distances.value.get(avatar) ?? 0,
      rank: isPinned ? 2 : Number(isHeard),
    };
  });
}
