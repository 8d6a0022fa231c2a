// What a person can choose about this page, in sections.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/settings';
import { AppearanceSettings } from './AppearanceSettings';
import { BlockedPeople } from './BlockedPeople';
import { ControlSettings } from './ControlSettings';
import { DeviceSettings } from './DeviceSettings';
import { Dialog } from './Dialog';
import { NetworkSettings } from './NetworkSettings';
import { SendingSettings } from './SendingSettings';
import { SoundSettings } from './SoundSettings';
import './settings.css';

export function SettingsDialog({ app }: { app: App }): JSX.Element {
  return (
    <Dialog title={t('title')} kind="settings" onClose={() => app.closeDialog()}>
      <DeviceSettings app={app} />
      <SoundSettings app={app} />
      <SendingSettings app={app} />
      <AppearanceSettings app={app} />
      <ControlSettings app={app} />
      <NetworkSettings app={app} />
      <BlockedPeople app={app} />
    </Dialog>
  );
}
