// How one will be seen and heard, before one goes in.
import type { JSX } from 'preact';
import type { App } from '../App';
import { CameraPreview } from './CameraPreview';
import { LevelBar } from './LevelBar';
import './deviceSettings.css';

export function DoorPreview({ app }: { app: App }): JSX.Element {
  const { mic, camera } = app.talk.media;
  return (
    <div class="door-preview">
      {camera.value && <CameraPreview track={camera.value} />}
      {mic.value && <LevelBar track={mic.value} />}
    </div>
  );
}
