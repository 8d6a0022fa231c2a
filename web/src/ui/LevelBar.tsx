// A bar that moves with one's own voice.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { t } from '../language/english/devices';
import { LevelMeter } from '../media/level';

export function LevelBar({ track }: { track: MediaStreamTrack | null }): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => (track ? follow(track, bar) : undefined), [track]);
  return (
    <div class="level" role="meter" aria-label={t('level')} aria-valuenow={0}>
      <div ref={bar} class="level-fill" />
    </div>
  );
}

// Until the returned function is called. The bar is written to directly: sixty times a second is no
// business of the page's tree.
function follow(track: MediaStreamTrack, bar: { current: HTMLDivElement | null }): () => void {
  const meter = new LevelMeter(track);
  let frame = 0;
  const draw = (): void => {
    const level = meter.read();
    bar.current?.style.setProperty('--level', level.toFixed(3));
    bar.current?.parentElement?.setAttribute('aria-valuenow', String(Math.round(level * 100)));
    frame = requestAnimationFrame(draw);
  };
  draw();
  return () => {
    cancelAnimationFrame(frame);
    meter.close();
    bar.current?.style.setProperty('--level', '0');
  };
}
