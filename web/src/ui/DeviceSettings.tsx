// The own microphone, camera and speakers: which ones, and how they do.
import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/settings';
import type { LocalMedia } from '../media/LocalMedia';
import { canChooseSpeaker } from '../media/Speaker';
import { playChime } from '../media/chime';
import { kDevices } from '../media/openDevice';
import type { Device } from '../media/openDevice';
import { sentenceFor } from '../media/sentences';
import { DevicePicker } from './DevicePicker';
import { LevelBar } from './LevelBar';
import { Picture } from './Picture';
import { SettingsSection, SwitchField } from './SettingsSection';
import './deviceSettings.css';

export function DeviceSettings({ app }: { app: App }): JSX.Element {
  const { media } = app.talk;
  useEffect(() => {
    void media.list.refresh();
    return () => kDevices.forEach((device) => void media.devices[device].test(false));
  }, []);
  const areNamed = media.list.of('audioinput').length + media.list.of('videoinput').length > 0;
  return (
    <SettingsSection title={t('devices')}>
      {!areNamed && <p class="soft">{t('unnamed')}</p>}
      <Microphone app={app} />
      <Camera media={media} app={app} />
      <Speakers app={app} />
      <p class="problem" role="alert">
        {media.problem.value && sentenceFor(media.problem.value)}
      </p>
      <p class="soft" role="status">
        {media.notice.value && sentenceFor(media.notice.value)}
      </p>
    </SettingsSection>
  );
}

function Microphone({ app }: { app: App }): JSX.Element {
  const { media } = app.talk;
  const { preferences } = app;
  return (
    <>
      <div class="device-row">
        <InputPicker app={app} device="mic" label={t('mic')} />
        <TestButton media={media} device="mic" start={t('tryMic')} />
      </div>
      <LevelBar track={media.devices.mic.track.value} />
      <SwitchField
        label={t('pushToTalk')}
        hint={t('pushToTalkHint')}
        value={preferences.pushToTalk}
      />
      <SwitchField label={t('noise')} hint={t('noiseHint')} value={preferences.noiseSuppression} />
      <SwitchField label={t('echo')} hint={t('echoHint')} value={preferences.echoCancellation} />
      <SwitchField label={t('loudness')} hint={t('loudnessHint')} value={preferences.autoGain} />
    </>
  );
}

function Camera({ media, app }: { media: LocalMedia; app: App }): JSX.Element {
  const track = media.devices.camera.track.value;
  return (
    <>
      <div class="device-row">
        <InputPicker app={app} device="camera" label={t('camera')} />
        {!app.preferences.voiceOnly.value && (
          <TestButton media={media} device="camera" start={t('tryCamera')} />
        )}
      </div>
      {track && (
        <div class="camera-preview">
          <Picture track={track} mirrored />
        </div>
      )}
    </>
  );
}

function Speakers({ app }: { app: App }): JSX.Element {
  const { media } = app.talk;
  const { speakerId, speakerLabel } = app.preferences;
  return (
    <div class="device-row">
      {canChooseSpeaker() ? (
        <DevicePicker
          label={t('speakers')}
          devices={media.list.of('audiooutput')}
          chosen={{ id: speakerId.value, label: speakerLabel.value }}
          onChoose={(choice) => media.speaker.choose(choice)}
        />
      ) : (
        <span>{t('systemSpeakers')}</span>
      )}
      <ChimeButton speakerId={media.speaker.id.value} />
    </div>
  );
}

function ChimeButton({ speakerId }: { speakerId: string }): JSX.Element {
  const [isPlaying, setPlaying] = useState(false);
  const play = async (): Promise<void> => {
    setPlaying(true);
    await playChime(speakerId).finally(() => setPlaying(false));
  };
  return (
    <button type="button" class="button quiet" disabled={isPlaying} onClick={() => void play()}>
      {t('playSound')}
    </button>
  );
}

interface InputPickerProps {
  app: App;
  device: Device;
  label: string;
}

function InputPicker({ app, device, label }: InputPickerProps): JSX.Element {
  const { media } = app.talk;
  return (
    <DevicePicker
      label={label}
      devices={media.list.of(device === 'mic' ? 'audioinput' : 'videoinput')}
      chosen={media.devices[device].chosen()}
      onChoose={(choice) => media.choose(device, choice)}
    />
  );
}

interface TestButtonProps {
  media: LocalMedia;
  device: Device;
  start: string;
}

// What is on anyway needs no trying.
function TestButton({ media, device, start }: TestButtonProps): JSX.Element | null {
  const own = media.devices[device];
  if (own.on.value && !own.tested.value) return null;
  const isTested = own.tested.value;
  return (
    <button
      type="button"
      class="button quiet"
      aria-pressed={isTested}
      onClick={() => {
        media.problem.value = null;
        void own.test(!isTested);
      }}
    >
      {isTested ? t('stop') : start}
    </button>
  );
}
