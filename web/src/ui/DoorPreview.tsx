// How one will be seen and heard, before one goes in.
import type { JSX } from 'preact';
import type { App } from '../App';
import { LevelBar } from './LevelBar';
import { Picture } from './Picture';
import './deviceSettings.css';

export function DoorPreview({ app }: { app: App }): JSX.Element {
  const { mic, camera } = app.talk.media;
  return (
    <div class="door-preview">
      {camera.value && (
        <div class="camera-preview">
          <Picture track={camera.value} mirrored />
        </div>
      )}
      {mic.value && <LevelBar track={mic.value} />}
    </div>
  );
}
