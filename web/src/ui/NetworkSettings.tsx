// How this machine is reached by those one talks with.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/settings';
import { hasRelay } from '../rtc/iceServers';
import { SettingsSection, SwitchField } from './SettingsSection';

export function NetworkSettings({ app }: { app: App }): JSX.Element {
  const { relayOnly } = app.preferences;
  return (
    <SettingsSection title={t('network')}>
      <SwitchField label={t('hideAddress')} hint={t('hideAddressHint')} value={relayOnly} />
      {relayOnly.value && !hasRelay(app.talk.iceServers.value) && (
        <p class="problem" role="alert">
          {t('noRelay')}
        </p>
      )}
      <button type="button" class="button quiet wide" onClick={() => app.openDialog('statistics')}>
        {t('connections')}
      </button>
    </SettingsSection>
  );
}
