// How this machine is reached by those one talks with.
import type { JSX } from 'preact';
import type { App } from '../App';
import { hasRelay } from '../rtc/iceServers';
import { SettingsSection, SwitchField } from './SettingsSection';

export function NetworkSettings({ app }: { app: App }): JSX.Element {
  const { relayOnly } = app.preferences;
  return (
    <SettingsSection title="Network">
      <SwitchField
        label="Hide my network address"
        hint="Voice and picture go through a relay, so that others do not learn your address. Takes longer ways."
        value={relayOnly}
      />
      {relayOnly.value && !hasRelay(app.talk.iceServers.value) && (
        <p class="problem" role="alert">
          This space has no relay: with your address hidden you can hear nobody and nobody you.
        </p>
      )}
      <button type="button" class="button quiet wide" onClick={() => app.openDialog('statistics')}>
        How the connections are doing
      </button>
    </SettingsSection>
  );
}
