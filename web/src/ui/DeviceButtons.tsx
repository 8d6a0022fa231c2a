// The switches of the own microphone and camera.
import type { JSX } from 'preact';
import type { App } from '../App';
import type { Device } from '../media/openDevice';
import { CameraIcon, CameraOffIcon, MicIcon, MicOffIcon } from './icons';

const kDevices: readonly {
  device: Device;
  name: string;
  key: string;
  On: () => JSX.Element;
  Off: () => JSX.Element;
}[] = [
  { device: 'mic', name: 'Microphone', key: 'M', On: MicIcon, Off: MicOffIcon },
  { device: 'camera', name: 'Camera', key: 'V', On: CameraIcon, Off: CameraOffIcon },
];

export function DeviceButtons({ app, wide }: { app: App; wide?: boolean }): JSX.Element {
  const { media } = app.talk;
  return (
    <>
      {kDevices.map(({ device, name, key, On, Off }) => {
        const on = media[device].value !== null;
        return (
          <button
            key={device}
            type="button"
            class={`${wide === true ? 'button quiet' : 'tool'} device ${on ? 'on' : 'off'}`}
            aria-pressed={on}
            aria-label={name}
            title={`${name} ${on ? 'is on' : 'is off'} (${key})`}
            onClick={() => void app.toggleDevice(device)}
          >
            {on ? <On /> : <Off />}
            {wide === true && `${name} ${on ? 'on' : 'off'}`}
          </button>
        );
      })}
    </>
  );
}

// Why a device does not work, or what has changed by itself, for as long as it matters.
export function DeviceProblem({ app }: { app: App }): JSX.Element {
  const { media, screen } = app.talk;
  const problem = media.problem.value || screen.problem.value;
  return (
    <>
      <p class="problem device-problem" role="alert">
        {problem}
      </p>
      <p class="problem notice device-problem" role="status">
        {problem === '' ? media.notice.value : ''}
      </p>
    </>
  );
}
