// Which tile is on the stage, if there is one: the pinned one, a shared screen, or who speaks.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { App } from '../../App';
import type { RemotePeer } from '../../rtc/remotePeer';
import { StageChoice } from '../../talk/StageChoice';
import { tileKey } from '../../talk/tileKey';
import type { TileKey } from '../../talk/tileKey';

// The choice depends on time as well.
const kAgainMs = 500;

export function useStage(
  app: App,
  shown: readonly RemotePeer[],
  screens: readonly RemotePeer[],
): TileKey | null {
  const choice = useRef(new StageChoice());
  const [, setRound] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setRound((round) => round + 1), kAgainMs);
    return () => clearInterval(timer);
  }, []);
  const present = shown.map(({ avatar }) => avatar);
  const speaker = choice.current.choose(
    present,
    app.talk.hearing.speaking.value,
    performance.now(),
  );
  const pinned = app.state.pinned.value;
  const keys = [
    ...screens.map(({ avatar }) => tileKey('screen', avatar)),
    ...present.map((avatar) => tileKey('camera', avatar)),
  ];
  if (pinned && keys.includes(pinned)) return pinned;
  // Who began last has the stage.
  const screen = screens.at(-1);
  if (screen) return tileKey('screen', screen.avatar);
  return app.preferences.conferenceStage.value && speaker !== null
    ? tileKey('camera', speaker)
    : null;
}
