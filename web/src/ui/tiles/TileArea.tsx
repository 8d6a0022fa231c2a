// Those one talks with: as tiles beside the world, or, in the conference view, over it.
import type { JSX } from 'preact';
import type { App } from '../../App';
import { TileStrip } from './TileStrip';
import './tiles.css';

export function TileArea({ app }: { app: App }): JSX.Element {
  return (
    <>
      <TileStrip app={app} />
      {app.talk.hearing.heldBack.value && (
        <p class="tile-note" role="status">
          Click or press a key to hear the others.
        </p>
      )}
    </>
  );
}
