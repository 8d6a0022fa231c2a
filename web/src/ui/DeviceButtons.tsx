// The switches of the own microphone and camera.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/page';
import type { Device } from '../media/openDevice';
import { CameraIcon, CameraOffIcon, MicIcon, MicOffIcon } from './icons';
import { lazily } from './lazily';

const DeviceNotices = lazily(async () => (await import('./DeviceNotices')).DeviceNotices);

interface DeviceLook {
  device: Device;
  On: () => JSX.Element;
  Off: () => JSX.Element;
}

const kMic: DeviceLook = {
  device: 'mic',
  On: MicIcon,
  Off: MicOffIcon,
};
const kCamera: DeviceLook = {
  device: 'camera',
  On: CameraIcon,
  Off: CameraOffIcon,
};

// `wide`: with words, as at the door, where nobody is talked to yet.
export function DeviceButtons({ app, wide }: { app: App; wide?: boolean }): JSX.Element {
  const isHeld = app.preferences.pushToTalk.value && wide !== true;
  return (
    <>
      {isHeld ? <TalkButton app={app} /> : <DeviceButton app={app} look={kMic} wide={wide} />}
      <DeviceButton app={app} look={kCamera} wide={wide} />
    </>
  );
}

interface DeviceButtonProps {
  app: App;
  look: DeviceLook;
  wide: boolean | undefined;
}

function DeviceButton({ app, look, wide }: DeviceButtonProps): JSX.Element {
  const { device, On, Off } = look;
  const { wanted, track } = app.talk.media.devices[device];
  const on = app.talk.media[device].value !== null;
  // Asked for, or held back while one is away.
  const state = on ? 'on' : wanted.value && !track.value ? 'armed' : 'off';
  return (
    <button
      type="button"
      class={`${wide === true ? 'button quiet' : 'tool'} device ${state}`}
      aria-pressed={on}
      aria-label={t(device)}
      title={t(on ? `${device}IsOn` : `${device}IsOff`)}
      onClick={() => void app.toggleDevice(device)}
    >
      {on ? <On /> : <Off />}
      {wide === true && t(on ? `${device}On` : `${device}Off`)}
    </button>
  );
}

// Push to talk: the microphone is open and sends nothing until this is held.
function TalkButton({ app }: { app: App }): JSX.Element {
  const { media } = app.talk;
  const isOpen = media.mic.value !== null;
  const isHeard = media.sent.value.mic !== null;
  const hold = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    app.holdToTalk(true);
  };
  const release = (): void => app.holdToTalk(false);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === ' ' || event.key === 'Enter') app.holdToTalk(event.type === 'keydown');
  };
  return (
    <button
      type="button"
      class={`tool device ${isHeard ? 'on' : isOpen ? 'armed' : 'off'}`}
      aria-pressed={isHeard}
      aria-label={t('holdToTalk')}
      title={t(isOpen ? 'holdOpen' : 'holdClosed')}
      onPointerDown={hold}
      onPointerUp={release}
      onPointerCancel={release}
      onLostPointerCapture={release}
      onKeyDown={onKey}
      onKeyUp={onKey}
      onBlur={release}
      onContextMenu={(event) => event.preventDefault()}
    >
      {isOpen ? <MicIcon /> : <MicOffIcon />}
    </button>
  );
}

// Why a device does not work, or what has changed by itself, for as long as it matters.
export function DeviceProblem({ app }: { app: App }): JSX.Element | null {
  const { media, screen } = app.talk;
  const isNews = media.problem.value ?? media.notice.value ?? screen.problem.value;
  return isNews ? <DeviceNotices app={app} /> : null;
}
