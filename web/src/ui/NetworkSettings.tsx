// How this machine is reached by those one talks with.
import type { JSX } from 'preact';
import type { App } from '../App';
import { SettingsSection, SwitchField } from './SettingsSection';

export function NetworkSettings({ app }: { app: App }): JSX.Element {
  return (
    <SettingsSection title="Network">
      <SwitchField
        label="Hide my network address"
        hint="Voice and picture go through a relay, so that others do not learn your address. Takes longer ways."
        value={app.preferences.relayOnly}
      />
    </SettingsSection>
  );
}
